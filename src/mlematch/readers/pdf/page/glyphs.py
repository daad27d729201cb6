"""The glyphs of a PDF page as PDFium places them, read with as few calls as will do.

A call from Python costs more than what PDFium does in it, and a page has thousands of glyphs: so all letters
are asked for at once, and the text object that paints a glyph only where it may change.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING

from mlematch.readers.pdf.page.frame import Frame
from mlematch.readers.pdf.page.native import collect, load_native, load_quick, pointer
from mlematch.readers.pdf.page.runs import beginnings
from mlematch.readers.pdf.page.runs import places as find_places
from mlematch.readers.pdf.page.unmapped import UNMAPPED, mark_unmapped

if TYPE_CHECKING:
    import numpy as np

SPACE = 0x20
_HYPHEN_MARKS = (0x02, 0xFFFE)  # what PDFium writes for a hyphen at the end of a line
_BLANKS = (0x09, 0x0A, 0x0D)
_LAST_CODE, _NO_CHARACTER, _UNKNOWN = 0x10FFFF, 0xFFFE, 0xFFFD


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The glyphs of a page, row by row: code point, box as shown, the page object that paints it.

    `runs` are the rows at which another object begins to paint, `painters` those objects. A space has no box,
    unless a run begins with it: it only parts words.
    """

    codes: np.ndarray
    boxes: np.ndarray
    owners: np.ndarray
    places: np.ndarray
    runs: np.ndarray
    painters: np.ndarray
    textpage: int
    frame: Frame


def read_glyphs(textpage: int, frame: Frame, most: int) -> Glyphs:
    """Read the first `most` glyphs of the text page at this address, without the spaces that PDFium guessed."""
    codes, owners = _read_all(textpage, most)
    places = find_places(owners)  # a glyph without an owner is a space that PDFium guessed
    owners = owners[places]
    runs = find_places(beginnings(owners))
    codes = _mend(codes[places], textpage, places)
    boxes = frame.place_all(_read_boxes(textpage, places, codes, runs))
    return Glyphs(codes, boxes, owners, places, runs, owners[runs], textpage, frame)


def read_letters(textpage: int, most: int) -> str:
    """Read the first `most` glyphs of the text page at this address as text, as far as their letters are known."""
    codes, _ = _read_all(textpage, most)
    return codes[codes < UNMAPPED].astype("<u4").tobytes().decode("utf-32-le", "replace")


def read_origins(glyphs: Glyphs, rows: np.ndarray) -> np.ndarray:
    """Give for each of these glyphs the point where it begins, as an empty box."""
    page = [pointer(glyphs.textpage)] * len(rows)
    call = load_quick().FPDFText_GetCharOrigin
    points = collect(call, ctypes.c_double, 1, 2, page, glyphs.places[rows].tolist())
    return glyphs.frame.place_all(points[:, [0, 1, 0, 1]])


def _read_all(textpage: int, most: int) -> tuple[np.ndarray, np.ndarray]:
    """Read the letters and the objects that paint them."""
    codes = _read_codes(textpage, min(max(load_native().FPDFText_CountChars(textpage), 0), most))
    owners = _read_owners(textpage, codes)
    codes[mark_unmapped(codes, owners, textpage)] += UNMAPPED
    return codes, owners


def _read_codes(textpage: int, many: int) -> np.ndarray:
    """Read all letters in one call; one by one where the text leaves some of them out."""
    import numpy as np

    native = load_native()
    units = np.zeros(2 * many + 2, np.uint16)
    written = native.FPDFText_GetText(textpage, 0, many, units.ctypes.data) - 1  # without the zero at the end
    if written == many:
        return units[:many].astype(np.uint32)
    call = load_quick().FPDFText_GetUnicode
    return np.fromiter(map(call, repeat(pointer(textpage)), range(many)), np.uint32, many)


def _read_owners(textpage: int, codes: np.ndarray) -> np.ndarray:
    """Say which object paints each glyph: one object paints one stretch, so the ends of a word tell."""
    import numpy as np

    owners = np.zeros(len(codes), np.uint64)
    padded = np.zeros(len(codes) + 2, bool)
    solid = np.greater(codes, SPACE, out=padded[1:-1])
    edges = find_places(padded[1:] != padded[:-1])
    first, end = edges[::2], edges[1::2]
    blank = find_places(~solid)
    owners[blank] = _ask_owners(textpage, blank)
    if not len(first):
        return owners
    painters = _ask_owners(textpage, first)
    owners[solid] = painters.repeat(end - first)
    ends_run = np.append(beginnings(painters)[1:], True)
    doubtful = find_places(ends_run & (end - first > 1))
    lasts = owners[end[doubtful] - 1] = _ask_owners(textpage, end[doubtful] - 1)
    mixed = np.zeros(len(first), bool)
    mixed[doubtful] = lasts != painters[doubtful]
    inside = np.zeros(len(owners), bool)
    inside[solid] = mixed.repeat(end - first)
    inside[first] = inside[end - 1] = False  # these are known
    owners[inside] = _ask_owners(textpage, find_places(inside))
    return owners


def _ask_owners(textpage: int, places: np.ndarray) -> np.ndarray:
    import numpy as np

    call = load_quick().FPDFText_GetTextObject
    return np.fromiter(map(call, repeat(pointer(textpage)), places.tolist()), np.uint64, len(places))


def _read_boxes(textpage: int, places: np.ndarray, codes: np.ndarray, runs: np.ndarray) -> np.ndarray:
    import numpy as np

    needed = codes > SPACE
    needed[runs] = True
    asked = places[needed].tolist()
    boxes = np.zeros((len(places), 4))
    call = load_quick().FPDFText_GetLooseCharBox
    boxes[needed] = collect(call, ctypes.c_float, 4, 1, [pointer(textpage)] * len(asked), asked)
    return boxes


def _mend(codes: np.ndarray, textpage: int, places: np.ndarray) -> np.ndarray:
    """Write hyphens at line ends as hyphens, and U+FFFD for a glyph whose letter the font does not tell."""
    odd = find_places((codes < SPACE) | (codes == _NO_CHARACTER) | (codes > _LAST_CODE))
    for row, code in zip(odd.tolist(), codes[odd].tolist(), strict=True):
        if code not in _BLANKS:
            is_hyphen = code in _HYPHEN_MARKS and load_native().FPDFText_IsHyphen(textpage, int(places[row]))
            codes[row] = ord("-") if is_hyphen else _UNKNOWN
    return codes
