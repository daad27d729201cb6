"""Where a line of glyphs falls into words: pure arithmetic on their boxes, row by row.

The gap between two boxes tells a space, with two exceptions. Slanted letters reach over their neighbours, and
some writers state widths that overlap everywhere because they round each glyph to whole pixels: there the
distance from origin to origin tells. Boxes that hold no more than the ink of a glyph, as of Type3 fonts, lie apart.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlematch.knowledge.reading import WordRules
from mlematch.readers.pdf.page.runs import beginnings, lengths, median, places

if TYPE_CHECKING:
    import numpy as np

_MOST_IN_TABLE = 1_000_000


@dataclass(frozen=True, slots=True)
class Track:
    """Glyphs in the order of the file, turned so that all run from left to right.

    `kinds` numbers the glyphs that are the same letter in the same style. `origins` measures where the glyphs
    of these rows begin, `advances` how far these of them should move; asking costs time.
    """

    start: np.ndarray
    top: np.ndarray
    end: np.ndarray
    bottom: np.ndarray
    turns: np.ndarray
    blank: np.ndarray
    kinds: np.ndarray
    sizes: np.ndarray
    origins: Callable[[np.ndarray], np.ndarray]
    advances: Callable[[np.ndarray], np.ndarray]


def find_breaks(track: Track, rules: WordRules) -> np.ndarray:
    """Say after which glyphs the next one does not go on with the word."""
    import numpy as np

    height = track.bottom - track.top
    line = np.maximum((height[1:] + height[:-1]) / 2, 0.01)
    common = np.minimum(track.bottom[1:], track.bottom[:-1]) - np.maximum(track.top[1:], track.top[:-1])
    off_line = common < rules.overlap * np.minimum(height[1:], height[:-1])
    steps, gaps = (track.start[1:] - track.start[:-1]) / line, (track.start[1:] - track.end[:-1]) / line
    jump = off_line | (steps < -rules.back) | (track.turns[1:] != track.turns[:-1])
    cut = jump | track.blank[1:] | track.blank[:-1]
    inner = places(~cut)
    if len(inner) >= rules.stride_samples and _is_median_below(gaps[inner], -rules.stride_overlap):
        return np.asarray(jump | (gaps > rules.gap) | _long_strides(track, inner, line, rules))
    gaps = _straighten(track, inner, gaps, line, rules)
    wide = gaps > _allowed(gaps, cut, rules)
    ink = height < rules.ink * track.sizes
    beside_ink = places(wide & ~cut & (ink[1:] | ink[:-1]))
    wide[beside_ink] = track.start[beside_ink + 1] - track.end[beside_ink] > rules.ink_gap * track.sizes[beside_ink]
    return np.asarray(jump | wide)


def _is_median_below(values: np.ndarray, limit: float) -> bool:
    """Say whether the median of values is below a limit; most often a count tells that it is not."""
    return 2 * int((values < limit).sum()) >= len(values) and median(values) < limit


def _long_strides(track: Track, inner: np.ndarray, line: np.ndarray, rules: WordRules) -> np.ndarray:
    """Find steps that are longer than the same glyph takes within words."""
    import numpy as np

    strides = _steps(track, inner) / line[inner]
    order = np.lexsort((strides, track.kinds[inner]))
    kinds = track.kinds[inner][order]
    first = places(beginnings(kinds))
    many = lengths(first, len(kinds))
    usual = np.empty(len(inner))
    usual[order] = strides[order][first + many // 10].repeat(many)
    breaks = np.zeros(len(line), bool)
    breaks[inner] = strides - usual > rules.stride
    return breaks


def _steps(track: Track, rows: np.ndarray) -> np.ndarray:
    """Measure how far it is from the beginning of each of these glyphs to that of the next."""
    import numpy as np

    asked = np.zeros(len(track.start), bool)
    asked[rows] = asked[rows + 1] = True
    origins = np.empty(len(asked))
    origins[asked] = track.origins(places(asked))
    return np.asarray(origins[rows + 1] - origins[rows])


def _straighten(track: Track, inner: np.ndarray, gaps: np.ndarray, line: np.ndarray, rules: WordRules) -> np.ndarray:
    """Measure the gap anew after glyphs whose boxes reach over their neighbours."""
    import numpy as np

    shared = (track.start[1:] == track.start[:-1]) & (track.end[1:] == track.end[:-1])  # letters of one ligature
    if shared.any():
        inner = inner[~shared[inner] & ~np.append(False, shared[:-1])[inner]]
    over = inner[gaps[inner] < -rules.gap]
    if not len(over):
        return gaps
    rows = inner[_are_among(track.kinds[inner], np.concatenate((track.kinds[over], track.kinds[over + 1])))]
    measured = (_steps(track, rows) - track.advances(rows)) / line[rows]
    known = ~np.isnan(measured)
    straight = gaps.copy()
    straight[rows[known]] = measured[known]
    return straight


def _are_among(kinds: np.ndarray, some: np.ndarray) -> np.ndarray:
    """Say which kinds are among some, by a table unless the numbers are too large for one."""
    import numpy as np

    most = int(max(kinds.max(), some.max()))
    if most > _MOST_IN_TABLE:
        return np.isin(kinds, some)
    table = np.zeros(most + 1, bool)
    table[some] = True
    return np.asarray(table[kinds])


def _allowed(gaps: np.ndarray, cut: np.ndarray, rules: WordRules) -> np.ndarray:
    """Give the widest gap within a word for each pair of glyphs: wider where a run is letter-spaced."""
    import numpy as np

    allowed = np.full(len(gaps), rules.gap)
    wide = places((gaps > rules.gap) & ~cut)
    if not len(wide):
        return allowed
    edges = np.concatenate(([-1], places(cut), [len(gaps)]))
    tracked = np.append(0, (gaps > rules.tracked).cumsum())
    for run in sorted(set(edges.searchsorted(wide).tolist())):
        start, end = int(edges[run - 1]) + 1, int(edges[run])
        if end - start < rules.tracked_letters - 1 or 2 * (tracked[end] - tracked[start]) < end - start:
            continue  # the median is below as well
        usual = median(gaps[start:end])
        if usual > rules.tracked:
            allowed[start:end] = usual + rules.gap
    return allowed
