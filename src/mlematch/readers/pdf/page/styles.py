"""How the glyphs of a PDF page are painted: size, weight, colour, opacity, direction.

Some writers make a text object of every glyph, so all objects are asked in bulk, and a style is built only
for each combination of answers that occurs.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass
from itertools import compress
from typing import TYPE_CHECKING, Any

from mlematch.readers.pdf.page.frame import IDENTITY, chain
from mlematch.readers.pdf.page.glyphs import SPACE, Glyphs
from mlematch.readers.pdf.page.native import collect, floats, load_native, load_quick, pointer
from mlematch.readers.pdf.page.objects import Painted
from mlematch.readers.pdf.page.runs import lengths, number, places
from mlematch.values import Color

if TYPE_CHECKING:
    import numpy as np

_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi|CMB|SFBX|-Bd|LMRoman\d+-Bold|Medi\b", re.IGNORECASE)
_BOLD_WEIGHT = 600
_STROKED, _BOLD_MODES, _INKLESS = (1, 5), (2, 6), (3, 7)  # text render modes; those above 3 also clip
_NAME_BYTES = 128
_MIX = tuple(0x9E3779B97F4A7C15 * odd % 2**63 | 1 for odd in (3, 5, 11, 17, 29, 41, 59))
_FAINT_OPACITY, _FAINT_LEVEL = 0.1, 235


@dataclass(frozen=True, slots=True)
class Style:
    """What the glyphs painted in one way have in common."""

    size: float | None
    bold: bool
    color: Color | None
    opacity: float
    drawn: bool
    turn: int  # quarters clockwise, on the page as shown
    font: int  # its address
    stretch: float  # the length on the page of what is one unit of size wide

    @property
    def faint(self) -> bool:
        """Whether a person may not see it: such glyphs never share a word with others."""
        pale = self.color is not None and min(self.color) > _FAINT_LEVEL
        return not self.drawn or self.opacity < _FAINT_OPACITY or pale


def read_styles(glyphs: Glyphs, *, modes: bool) -> tuple[list[Style], np.ndarray]:
    """Read the styles that occur, and say which one each glyph has."""
    import numpy as np

    rows, object_of = _number(glyphs.painters)
    first, objects = glyphs.runs[rows], list(map(pointer, glyphs.painters[rows].tolist()))
    paints = _ask_paints(objects, modes=modes)
    anew = _begin_anew(glyphs, first, paints) if len(first) == len(glyphs.runs) else np.ones(len(first), bool)
    kinds = _ask_kinds(list(compress(objects, anew)))[anew.cumsum() - 1]
    answers = np.concatenate((kinds, paints), axis=1)
    heights = ((glyphs.boxes[first, 3] - glyphs.boxes[first, 1]) * 8).round().astype(np.int64)
    mixed = answers @ np.array(_MIX) + heights  # one number for each row: sorting rows takes ten times as long
    examples, style_of = number(mixed)
    matrices = [_matrix(glyphs.textpage, place) for place in glyphs.places[first[examples]].tolist()]
    fonts: dict[int, bool] = {}
    styles = [
        _style(answer, matrix, glyphs.frame.quarters, fonts)
        for answer, matrix in zip(answers[examples].tolist(), matrices, strict=True)
    ]
    return styles, style_of[object_of].repeat(lengths(glyphs.runs, len(glyphs.owners)))


def _begin_anew(glyphs: Glyphs, first: np.ndarray, paints: np.ndarray) -> np.ndarray:
    """Say which objects are more than one more letter of the word that the object before is in, painted as that."""
    solid, rows = glyphs.codes > SPACE, first[1:]
    anew = lengths(first, len(solid)) > 1
    anew[1:] |= ~(solid[rows] & solid[rows - 1]) | (glyphs.places[rows] - glyphs.places[rows - 1] > 1)
    anew[1:] |= (paints[1:] != paints[:-1]).any(axis=1)
    anew[:1] = True
    return anew


def read_style(place: int, painted: Painted) -> Style:
    """Read the style of a text object that has no glyphs of its own in the text."""
    (handle,) = painted.at([place])
    own = floats(6, load_native().FPDFPageObj_GetMatrix, handle) or IDENTITY
    a, b, c, d, e, f = own
    matrix = chain((a, b, c, d, e, f), painted.matrix_of(place))
    asked = [pointer(handle)]
    return _style(
        [*_ask_kinds(asked)[0].tolist(), *_ask_paints(asked, modes=True)[0].tolist()],
        matrix,
        painted.frame.quarters,
        {},
    )


def _number(handles: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the row where each object is first met, and the place of each of the handles among these."""
    import numpy as np

    objects = dict.fromkeys(handles.tolist())
    if len(objects) == len(handles):  # as where every glyph is an object
        every = np.arange(len(handles))
        return every, every
    numbers = dict(zip(objects, range(len(objects)), strict=True))
    of = np.fromiter(map(numbers.__getitem__, handles.tolist()), np.int64, len(handles))
    rows = np.zeros(len(objects), np.int64)
    rows[of[::-1]] = np.arange(len(of) - 1, -1, -1)
    return rows, of


def _ask_kinds(objects: list[Any]) -> np.ndarray:
    """Ask text objects for font and size (in thousandths); one row for each."""
    import numpy as np

    quick = load_quick()
    kinds = np.empty((len(objects), 2), np.int64)
    kinds[:, 0] = np.fromiter(map(quick.FPDFTextObj_GetFont, objects), np.int64, len(objects))
    sizes = collect(quick.FPDFTextObj_GetFontSize, ctypes.c_float, 1, 1, objects)[:, 0]
    kinds[:, 1] = (abs(sizes) * 1000).round()
    return kinds


def _ask_paints(objects: list[Any], *, modes: bool) -> np.ndarray:
    """Ask text objects for colour, and for render mode where that may differ; one row for each."""
    import numpy as np

    quick = load_quick()
    paints = np.zeros((len(objects), 5), np.int64)
    paints[:, 1:] = collect(quick.FPDFPageObj_GetFillColor, ctypes.c_int32, 1, 4, objects)
    if not modes:
        return paints
    paints[:, 0] = np.fromiter(map(quick.FPDFTextObj_GetTextRenderMode, objects), np.int64, len(objects))
    stroked = places((paints[:, 0] == _STROKED[0]) | (paints[:, 0] == _STROKED[1]))
    if len(stroked):
        some = [objects[at] for at in stroked.tolist()]
        paints[stroked, 1:] = collect(quick.FPDFPageObj_GetStrokeColor, ctypes.c_int32, 1, 4, some)
    return paints


def _matrix(textpage: int, place: int) -> tuple[float, ...]:
    return floats(6, load_native().FPDFText_GetMatrix, textpage, place) or (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _style(answers: list[int], matrix: tuple[float, ...], quarters: int, fonts: dict[int, bool]) -> Style:
    font, thousandths, mode, red, green, blue, alpha = answers
    if font not in fonts:
        fonts[font] = _is_bold(font)
    a, b, c, d, *_ = matrix
    size = thousandths / 1000
    return Style(
        size=round(size * math.hypot(c, d), 2) or None,
        bold=fonts[font] or mode in _BOLD_MODES,
        color=(red, green, blue) if alpha >= 0 else None,
        opacity=round(alpha / 255, 3) if alpha >= 0 else 1.0,
        drawn=mode not in _INKLESS,
        font=font,
        stretch=size * math.hypot(a, b),
        turn=(round(math.atan2(-b, a) / (math.pi / 2)) + quarters) % 4,
    )


def read_advance(style: Style, code: int) -> float:
    """Give how far a letter of this style moves on; NaN where the font does not tell."""
    width = floats(1, load_native().FPDFFont_GetGlyphWidth, style.font, code, 1.0)
    return width[0] * style.stretch if width and width[0] > 0 else math.nan


def font_name(font: int) -> str:
    """Give the name of the font at this address, with the tag of its subset."""
    name = ctypes.create_string_buffer(_NAME_BYTES)
    load_native().FPDFFont_GetBaseFontName(font, ctypes.addressof(name), _NAME_BYTES)
    return name.value.decode("utf-8", "replace")


def _is_bold(font: int) -> bool:
    return bool(_BOLD_NAME.search(font_name(font))) or load_native().FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
