"""Glyphs of which a font does not tell the letters; PDFium then writes the number of the glyph instead: `So[ware`."""

from __future__ import annotations

from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING

from mlematch.readers.pdf.page.native import load_quick, pointer
from mlematch.readers.pdf.page.runs import places

if TYPE_CHECKING:
    import numpy as np

UNMAPPED = 0x100000  # added to the number of such a glyph: the last plane is for private use
SPACE = 0x20
_LAST = 0xFFFF
_MARKS = tuple(map(ord, "&'()+,-./:;|–—’•"))  # within and after words these are too many to be asked for


def mark_unmapped(codes: np.ndarray, owners: np.ndarray, textpage: int) -> np.ndarray:
    """Say which glyphs of a page have no letter, of those that stand alone or are no letters by their number."""
    import numpy as np

    solid = codes > SPACE
    alone = solid.copy()
    alone[1:] &= ~solid[:-1]
    alone[:-1] &= ~solid[1:]
    doubtful = places((alone | _odd_codes()[np.minimum(codes, _LAST)]) & (owners > 0))
    return np.asarray(doubtful[have_no_letter(textpage, doubtful)])


@cache
def _odd_codes() -> np.ndarray:
    """Give a table that is true for the numbers that letters, figures and usual marks do not have."""
    import numpy as np

    codes = np.arange(_LAST + 1, dtype=np.uint32)
    return np.asarray((codes != SPACE) & ~are_letters(codes) & ~np.isin(codes, _MARKS))


def are_letters(codes: np.ndarray) -> np.ndarray:
    """Say which code points are plain letters or figures."""
    import numpy as np

    small = codes | 0x20
    plain = (small >= 0x61) & (small <= 0x7A) & (codes < 0x80)
    return np.asarray(plain | ((codes >= 0x30) & (codes <= 0x39)))


def have_no_letter(textpage: int, places: np.ndarray) -> np.ndarray:
    """Ask which of the glyphs in these places of a text page have no letter."""
    import numpy as np

    call = load_quick().FPDFText_HasUnicodeMapError
    answers = np.fromiter(map(call, repeat(pointer(textpage)), places.tolist()), np.int64, len(places))
    return np.asarray(answers == 1)
