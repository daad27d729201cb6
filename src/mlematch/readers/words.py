"""Glyphs as PDFium places them -> words, by the gaps between their boxes."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from itertools import repeat
from typing import TYPE_CHECKING

from mlematch.knowledge.reading import Reading, WordRules
from mlematch.readers.frame import Frame
from mlematch.readers.gaps import Track, find_breaks
from mlematch.readers.native import load_native
from mlematch.readers.styles import Style, read_advance, read_styles
from mlematch.readers.surrogates import mend
from mlematch.values import Box, Word

if TYPE_CHECKING:
    import numpy as np

_HYPHEN_MARKS = (0x02, 0xFFFE)  # what PDFium writes for a hyphen at the end of a line
_SPACES = (0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
_ROW = 16  # points: words further apart than this are never drawn over each other
_BLANKS, _SPACE = (0x09, 0x0A, 0x0D), 0x20
_LAST_CODE, _NO_CHARACTER, _UNKNOWN = 0x10FFFF, 0xFFFE, 0xFFFD


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The glyphs of a page, row by row: code point, box as shown, the page object that paints it."""

    codes: np.ndarray
    boxes: np.ndarray
    owners: np.ndarray
    places: np.ndarray
    textpage: int
    frame: Frame


def read_words(textpage: int, frame: Frame, order: dict[int, int], reading: Reading) -> tuple[Word, ...]:
    """Build the words of the text page at this address; `order` knows the place of each text object."""
    glyphs = _read_glyphs(textpage, frame, reading.limits.chars_per_page)
    if not len(glyphs.codes):
        return ()
    heights = glyphs.boxes[:, 3] - glyphs.boxes[:, 1]
    styles, style_of = read_styles(textpage, glyphs.owners, glyphs.places, heights, frame.quarters)
    return _collapse(_build(glyphs, styles, style_of, order, reading.words), reading.words)


def _read_glyphs(textpage: int, frame: Frame, most: int) -> Glyphs:
    import numpy as np

    native = load_native()
    many = min(max(native.FPDFText_CountChars(textpage), 0), most)
    owners = np.fromiter(map(native.FPDFText_GetTextObject, repeat(textpage), range(many)), np.uint64, many)
    codes = np.fromiter(map(native.FPDFText_GetUnicode, repeat(textpage), range(many)), np.uint32, many)
    boxes = np.zeros((many, 4), np.float32)
    rows = range(boxes.ctypes.data, boxes.ctypes.data + 16 * many, 16)
    deque(map(native.FPDFText_GetLooseCharBox, repeat(textpage), range(many), rows), maxlen=0)
    places = np.flatnonzero(owners)  # a glyph without an owner is a space that PDFium guessed
    shown = frame.place_all(boxes[places].astype(np.float64))
    return Glyphs(_mend(codes[places], textpage, places), shown, owners[places], places, textpage, frame)


def _mend(codes: np.ndarray, textpage: int, places: np.ndarray) -> np.ndarray:
    """Write hyphens at line ends as hyphens, and U+FFFD for a glyph whose letter the font does not tell."""
    import numpy as np

    mended = codes.copy()
    mended[(codes > _LAST_CODE) | ((codes < _SPACE) & ~np.isin(codes, _BLANKS)) | (codes == _NO_CHARACTER)] = _UNKNOWN
    for row in np.flatnonzero(np.isin(codes, _HYPHEN_MARKS)).tolist():
        if load_native().FPDFText_IsHyphen(textpage, int(places[row])):
            mended[row] = ord("-")
    return mended


def _build(
    glyphs: Glyphs, styles: list[Style], style_of: np.ndarray, order: dict[int, int], rules: WordRules
) -> tuple[Word, ...]:
    import numpy as np

    blank = (glyphs.codes <= _SPACE) | np.isin(glyphs.codes, _SPACES)
    apart = find_breaks(_track(glyphs, blank, styles, style_of), rules)
    faint = np.array([style.faint for style in styles])[style_of]
    apart |= faint[1:] != faint[:-1]
    first = np.flatnonzero(~blank & np.concatenate(([True], blank[:-1] | apart)))
    last = np.flatnonzero(~blank & np.concatenate((blank[1:] | apart, [True])))
    if not len(first):
        return ()
    text = glyphs.codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    texts = map(text.__getitem__, map(slice, first.tolist(), (last + 1).tolist()))
    ways = map(styles.__getitem__, style_of[first].tolist())
    orders = map(order.get, glyphs.owners[first].tolist(), repeat(0))
    sides = _unions(glyphs.boxes, blank, first).round(2).tolist()
    return tuple(map(_word, texts, sides, ways, orders))


def _collapse(words: tuple[Word, ...], rules: WordRules) -> tuple[Word, ...]:
    """Keep once, and bold, what is drawn twice in nearly the same place to look bold."""
    kept: list[Word] = []
    rows: dict[tuple[str, int], list[int]] = {}
    for word in words:
        row = int(word.box.top // _ROW)
        near = [
            *rows.get((word.text, row), ()),
            *rows.get((word.text, row - 1), ()),
            *rows.get((word.text, row + 1), ()),
        ]
        twin = next((at for at in near if _overlay(kept[at], word, rules.twin_shift)), None)
        if twin is None:
            rows.setdefault((word.text, row), []).append(len(kept))
            kept.append(word)
        elif not kept[twin].bold:
            kept[twin] = replace(kept[twin], bold=True)
    return tuple(kept)


def _overlay(one: Word, other: Word, shift: float) -> bool:
    most = shift * one.size
    return (
        abs(one.box.left - other.box.left) < most
        and abs(one.box.top - other.box.top) < most
        and one.color == other.color
    )


def _word(text: str, sides: list[float], style: Style, order: int) -> Word:
    text = text if text.isascii() else mend(text)
    left, top, right, bottom = sides
    return Word(
        text,
        Box(left, top, right, bottom),
        style.size or bottom - top,
        style.bold,
        style.color,
        style.opacity,
        style.drawn,
        order,
    )


def _unions(boxes: np.ndarray, blank: np.ndarray, first: np.ndarray) -> np.ndarray:
    """Give the box around the glyphs from each start up to the next."""
    import numpy as np

    low = np.where(blank[:, None], np.inf, boxes[:, :2])
    high = np.where(blank[:, None], -np.inf, boxes[:, 2:])
    return np.hstack((np.minimum.reduceat(low, first), np.maximum.reduceat(high, first)))


def _track(glyphs: Glyphs, blank: np.ndarray, styles: list[Style], style_of: np.ndarray) -> Track:
    import numpy as np

    turns = np.array([style.turn for style in styles])[style_of]
    kinds = glyphs.codes.astype(np.int64) * len(styles) + style_of

    def origins(rows: np.ndarray) -> np.ndarray:
        return _along(glyphs.frame.place_all(_read_origins(glyphs, rows)), turns[rows])[0]

    def advances(rows: np.ndarray) -> np.ndarray:
        _, first, which = np.unique(kinds[rows], return_index=True, return_inverse=True)
        widths = [read_advance(styles[int(style_of[row])], int(glyphs.codes[row])) for row in rows[first].tolist()]
        return np.array(widths)[which]

    start, top, end, bottom = _along(glyphs.boxes, turns)
    return Track(start, top, end, bottom, turns, blank, kinds, origins, advances)


def _read_origins(glyphs: Glyphs, rows: np.ndarray) -> np.ndarray:
    """Give for each of these glyphs the point where it begins, as an empty box."""
    import numpy as np

    points = np.zeros((len(rows), 2), np.float64)
    start = points.ctypes.data
    xs, ys = (range(start + skip, start + skip + 16 * len(rows), 16) for skip in (0, 8))
    call = load_native().FPDFText_GetCharOrigin
    deque(map(call, repeat(glyphs.textpage), glyphs.places[rows].tolist(), xs, ys), maxlen=0)
    return points[:, [0, 1, 0, 1]]


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
