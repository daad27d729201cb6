"""Glyphs as PDFium places them -> words, by the gaps between their boxes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from mlematch.knowledge.reading import WordRules
from mlematch.readers.gaps import Track, find_breaks
from mlematch.readers.glyphs import SPACE, Glyphs, read_origins
from mlematch.readers.styles import Style, read_advance, read_styles
from mlematch.readers.surrogates import mend
from mlematch.values import Box, Word

if TYPE_CHECKING:
    import numpy as np

_SPACES = (0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
_ROW = 16  # points: words further apart than this are never drawn over each other


def find_words(glyphs: Glyphs, order: dict[int, int], rules: WordRules) -> tuple[Word, ...]:
    """Build the words of a page; `order` knows the place of each text object."""
    import numpy as np

    if not len(glyphs.codes):
        return ()
    styles, style_of = read_styles(glyphs)
    blank = _find_blanks(glyphs.codes)
    apart = find_breaks(_track(glyphs, blank, styles, style_of), rules)
    faint = np.array([style.faint for style in styles])
    if faint.any():
        apart |= faint[style_of[1:]] != faint[style_of[:-1]]
    first = np.flatnonzero(~blank & np.concatenate(([True], blank[:-1] | apart)))
    last = np.flatnonzero(~blank & np.concatenate((blank[1:] | apart, [True])))
    if not len(first):
        return ()
    ways = list(map(styles.__getitem__, style_of[first].tolist()))
    orders = map(order.get, glyphs.owners[first].tolist(), repeat(0))
    texts = _spell(glyphs.codes, first, last + 1)
    return _make_words(texts, _unions(glyphs.boxes, first, last).round(2), ways, orders, rules)


def _spell(codes: np.ndarray, first: np.ndarray, end: np.ndarray) -> list[str]:
    text = codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    texts = list(map(text.__getitem__, map(slice, first.tolist(), end.tolist())))
    return texts if text.isascii() else list(map(mend, texts))


def _find_blanks(codes: np.ndarray) -> np.ndarray:
    import numpy as np

    blank = codes <= SPACE
    if codes.max() >= _SPACES[0]:
        blank |= np.isin(codes, _SPACES)
    return np.asarray(blank)


def _make_words(
    texts: list[str], sides: np.ndarray, ways: list[Style], orders: Iterable[int], rules: WordRules
) -> tuple[Word, ...]:
    """Make the words, each once, and bold, that are drawn twice in nearly the same place to look bold."""
    left, top, right, bottom = sides.T.tolist()
    sizes = [way.size or low - high for way, low, high in zip(ways, bottom, top, strict=True)]
    colors = list(map(attrgetter("color"), ways))
    bold = list(map(attrgetter("bold"), ways))
    twins = dict(_find_twins(texts, list(zip(left, top, colors, sizes, strict=True)), rules.twin_shift))
    for one in twins.values():
        bold[one] = True
    boxes = _make_all(Box, left=left, top=top, right=right, bottom=bottom)
    words = _make_all(
        Word,
        text=texts,
        box=boxes,
        size=sizes,
        bold=bold,
        color=colors,
        opacity=map(attrgetter("opacity"), ways),
        drawn=map(attrgetter("drawn"), ways),
        order=orders,
    )
    return tuple(word for place, word in enumerate(words) if place not in twins) if twins else tuple(words)


def _make_all(kind: type[Any], **columns: Iterable[Any]) -> list[Any]:
    """Make many frozen values at once, field by field; their constructor, one by one, takes three times as long."""
    fields = {name: list(column) for name, column in columns.items()}
    made = list(map(object.__new__, repeat(kind, len(next(iter(fields.values()))))))
    for name, column in fields.items():
        deque(map(getattr(kind, name).__set__, made, column), maxlen=0)
    return made


_Spot = tuple[float, float, Any, float]  # left, top, colour, size


def _find_twins(texts: Sequence[str], spots: Sequence[_Spot], shift: float) -> Iterator[tuple[int, int]]:
    """Give each word that is drawn over an equal one, with that one."""
    places: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        places.setdefault(text, []).append(place)
    for equals in places.values():
        if len(equals) > 1:
            yield from _overlaid(equals, spots, shift)


def _overlaid(equals: list[int], spots: Sequence[_Spot], shift: float) -> Iterator[tuple[int, int]]:
    rows: dict[int, list[int]] = {}
    for place in equals:
        row = int(spots[place][1] // _ROW)
        near = (*rows.get(row, ()), *rows.get(row - 1, ()), *rows.get(row + 1, ()))
        twin = next((one for one in near if _overlay(spots[one], spots[place], shift)), None)
        if twin is None:
            rows.setdefault(row, []).append(place)
        else:
            yield place, twin


def _overlay(one: _Spot, other: _Spot, shift: float) -> bool:
    left, top, color, size = one
    most = shift * size
    return abs(left - other[0]) < most and abs(top - other[1]) < most and color == other[2]


def _unions(boxes: np.ndarray, first: np.ndarray, last: np.ndarray) -> np.ndarray:
    """Give the box around the glyphs from each first to each last."""
    import numpy as np

    bounds = np.column_stack((first, last + 1)).reshape(-1)[: -1 if last[-1] + 1 == len(boxes) else None]
    left, top, right, bottom = np.ascontiguousarray(boxes.T)
    low, high = np.minimum.reduceat, np.maximum.reduceat
    sides = (low(left, bounds), low(top, bounds), high(right, bounds), high(bottom, bounds))
    return np.stack(sides, axis=1)[::2]


def _track(glyphs: Glyphs, blank: np.ndarray, styles: list[Style], style_of: np.ndarray) -> Track:
    import numpy as np

    turns = np.array([style.turn for style in styles])[style_of]
    kinds = glyphs.codes.astype(np.int64) * len(styles) + style_of

    def origins(rows: np.ndarray) -> np.ndarray:
        return _along(read_origins(glyphs, rows), turns[rows])[0]

    def advances(rows: np.ndarray) -> np.ndarray:
        _, first, which = np.unique(kinds[rows], return_index=True, return_inverse=True)
        widths = [read_advance(styles[int(style_of[row])], int(glyphs.codes[row])) for row in rows[first].tolist()]
        return np.array(widths)[which]

    start, top, end, bottom = _along(glyphs.boxes, turns)
    return Track(start, top, end, bottom, turns, blank, kinds, origins, advances)


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
