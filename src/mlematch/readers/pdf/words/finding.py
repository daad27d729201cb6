"""Glyphs as PDFium places them -> words, by the gaps between their boxes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from mlematch.knowledge.reading import WordRules
from mlematch.readers.pdf.page.glyphs import SPACE, Glyphs, read_origins
from mlematch.readers.pdf.page.objects import Painted
from mlematch.readers.pdf.page.runs import number, places
from mlematch.readers.pdf.page.styles import Style, read_advance, read_styles
from mlematch.readers.pdf.page.unmapped import UNMAPPED
from mlematch.readers.pdf.words.doubles import drop_rows, find_doubles
from mlematch.readers.pdf.words.gaps import Track, find_breaks
from mlematch.readers.pdf.words.ligatures import PRIVATE, settle_marked, spell_out
from mlematch.readers.pdf.words.twins import Spots, find_twins
from mlematch.readers.surrogates import mend
from mlematch.values import Word
from mlematch.values.columns import Columns, Words, columns_of

if TYPE_CHECKING:
    import numpy as np

_SPACES = (0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
_SURROGATE_BITS, _SURROGATE = 11, 0xD800


def find_words(glyphs: Glyphs, painted: Painted, rules: WordRules, *, modes: bool) -> Sequence[Word]:
    """Build the words of a page; `painted` knows the place of each text object.

    With `modes`, letters may be drawn in another way than filled.
    """
    import numpy as np

    if not len(glyphs.codes):
        return ()
    styles, style_of = read_styles(glyphs, modes=modes)
    largest = glyphs.codes.max()
    if largest >= UNMAPPED:
        fonts = np.array([style.font for style in styles], np.uint64)[style_of]
        settle_marked(glyphs.codes, fonts, glyphs.places, glyphs.textpage)
    doubles = find_doubles(glyphs, styles, style_of, rules.twin_shift)
    bold = np.array([style.bold for style in styles])[style_of]
    if len(doubles):
        bold[doubles - 1] = True
        painted.repeated.update(painted.places_of(glyphs.owners[doubles]).tolist())
        glyphs, style_of, bold = drop_rows(glyphs, doubles), np.delete(style_of, doubles), np.delete(bold, doubles)
    blank = _find_blanks(glyphs.codes)
    apart = find_breaks(_track(glyphs, blank, styles, style_of), rules)
    faint = np.array([style.faint for style in styles])
    if faint.any():
        apart |= faint[style_of[1:]] != faint[style_of[:-1]]
    first, last = _edges(blank, apart)
    if not len(first):
        return ()
    orders = painted.places_of(glyphs.owners[first])
    texts = _spell(glyphs.codes, blank, apart)
    sides = _unions(glyphs.boxes, first, last).round(2)
    words = _make_words(texts, sides, styles, style_of[first], bold[first].tolist(), orders, rules.twin_shift)
    if len(words) < len(texts):
        painted.repeated.update(set(orders.tolist()).difference(columns_of(words).orders.tolist()))
    return spell_out(words) if largest >= PRIVATE else words


def _edges(blank: np.ndarray, apart: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the places of the first letter of each word and of the last one."""
    first, last = ~blank, ~blank
    first[1:] &= blank[:-1] | apart
    last[:-1] &= blank[1:] | apart
    return places(first), places(last)


def _spell(codes: np.ndarray, blank: np.ndarray, apart: np.ndarray) -> list[str]:
    """Give the runs of letters without a blank or a break between them."""
    import numpy as np

    ahead = np.zeros(len(codes), np.int64)
    apart.cumsum(out=ahead[1:])
    spaced = np.full(len(codes) + int(ahead[-1]), SPACE, "<u4")
    spaced[np.arange(len(codes)) + ahead] = np.where(blank, SPACE, codes)
    text = spaced.tobytes().decode("utf-32-le", "surrogatepass")
    texts = list(filter(None, text.split(" ")))
    surrogates = codes.max() >= _SURROGATE and (codes >> _SURROGATE_BITS == _SURROGATE >> _SURROGATE_BITS).any()
    return list(map(mend, texts)) if surrogates else texts


def _find_blanks(codes: np.ndarray) -> np.ndarray:
    import numpy as np

    return np.asarray(_are_blank()[np.minimum(codes, _SPACES[-1] + 1)])


@cache
def _are_blank() -> np.ndarray:
    """Give a table that is true for the numbers of spaces and of what controls a printer."""
    import numpy as np

    table = np.zeros(_SPACES[-1] + 2, bool)
    table[: SPACE + 1] = table[list(_SPACES)] = True
    return table


def _make_words(
    texts: list[str],
    sides: np.ndarray,
    styles: list[Style],
    style_of: np.ndarray,
    bold: list[bool],
    orders: np.ndarray,
    shift: float,
) -> Words:
    """Put the words together, each once, and bold, that are drawn twice in nearly the same place to look bold."""
    import numpy as np

    sizes = np.array([style.size or 0.0 for style in styles])[style_of]
    sizes = np.where(sizes > 0, sizes, sides[:, 3] - sides[:, 1])
    looks = tuple((style.color, style.opacity, style.drawn) for style in styles)
    twins = find_twins(Spots(texts, sides[:, 0], sides[:, 3], shift * sizes, _number_colors(styles)[style_of]))
    for one in twins.values():
        bold[one] = True
    if twins:
        kept = np.delete(np.arange(len(texts)), list(twins))
        texts, bold = [texts[at] for at in kept.tolist()], [bold[at] for at in kept.tolist()]
        sides, sizes, orders, style_of = sides[kept], sizes[kept], orders[kept], style_of[kept]
    return Words(Columns(texts, sides, sizes, bold, orders, looks, style_of))


def _number_colors(styles: list[Style]) -> np.ndarray:
    """Give a number for the colour of each style, the same for the same colour."""
    import numpy as np

    colors = [style.color for style in styles]
    return np.array([colors.index(color) for color in colors])


def _unions(boxes: np.ndarray, first: np.ndarray, last: np.ndarray) -> np.ndarray:
    """Give the box around the glyphs from each first to each last."""
    import numpy as np

    bounds = np.empty(2 * len(first), np.int64)
    bounds[::2], bounds[1::2] = first, last + 1
    bounds = bounds[: -1 if bounds[-1] == len(boxes) else None]
    left, top, right, bottom = boxes.T
    low, high = np.minimum.reduceat, np.maximum.reduceat
    around = np.empty((4, len(first)))
    around[0], around[1] = low(left, bounds)[::2], low(top, bounds)[::2]
    around[2], around[3] = high(right, bounds)[::2], high(bottom, bounds)[::2]
    return around.T


def _track(glyphs: Glyphs, blank: np.ndarray, styles: list[Style], style_of: np.ndarray) -> Track:
    import numpy as np

    turns = np.array([style.turn for style in styles])[style_of]
    kinds = glyphs.codes.astype(np.int64) * len(styles) + style_of

    def origins(rows: np.ndarray) -> np.ndarray:
        first, which = number(kinds[rows])
        some = rows[first]  # a letter begins everywhere as far from the edge of its box
        return np.asarray(start[rows] + (_along(read_origins(glyphs, some), turns[some])[0] - start[some])[which])

    def advances(rows: np.ndarray) -> np.ndarray:
        first, which = number(kinds[rows])
        widths = [read_advance(styles[int(style_of[row])], int(glyphs.codes[row])) for row in rows[first].tolist()]
        return np.asarray(np.array(widths)[which])

    start, top, end, bottom = _along(glyphs.boxes, turns)
    sizes = np.array([style.size or 0.0 for style in styles])[style_of]
    return Track(start, top, end, bottom, turns, blank, kinds, sizes, origins, advances)


def _along(boxes: np.ndarray, turns: np.ndarray) -> tuple[np.ndarray, ...]:
    """Turn each box so that its text runs from left to right."""
    import numpy as np

    left, top, right, bottom = boxes.T
    if not turns.any():
        return left, top, right, bottom
    return (
        np.choose(turns, (left, top, -right, -bottom)),
        np.choose(turns, (top, -right, -bottom, left)),
        np.choose(turns, (right, bottom, -left, -top)),
        np.choose(turns, (bottom, -left, -top, right)),
    )
