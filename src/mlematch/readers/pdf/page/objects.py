"""What is painted on a PDF page, in the order of painting, as PDFium's page objects tell it."""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import repeat
from typing import TYPE_CHECKING, Literal, NamedTuple

from mlematch.readers.pdf.page.frame import IDENTITY, Frame, Matrix, chain, stretch_all
from mlematch.readers.pdf.page.native import (
    FORM,
    IMAGE,
    SHADING,
    TEXT,
    collect,
    floats,
    load_native,
    load_quick,
    pointer,
)
from mlematch.readers.pdf.page.runs import find_all
from mlematch.values import Box, Color, Shape
from mlematch.values.many import make_all

if TYPE_CHECKING:
    import numpy as np

_DEEPEST = 12  # forms within forms; PDFium's own parser stops not much later
_LINE = 2  # the segments of a straight line
_THICK = 3  # points; what is thinner hides no letters


class _Paint(NamedTuple):
    """What a path is filled with, or what a straight line is drawn with."""

    color: Color | None
    opacity: float
    is_line: bool = False


_OPAQUE, _OUTLINE = _Paint(None, 1.0), _Paint(None, 0.0)


@dataclass(slots=True)
class Painted:
    """The page objects in the order of painting, each known by its place in it, and the shapes among them."""

    frame: Frame
    handles: np.ndarray
    kinds: dict[int, int] = field(default_factory=dict)  # of the objects that are no text
    silent: list[int] = field(default_factory=list)  # the text objects that were not known to be text
    repeated: set[int] = field(default_factory=set)  # text objects whose words were taken for copies of others
    starts: list[int] = field(default_factory=list)  # the first objects of stretches that lie in one form
    matrices: list[Matrix] = field(default_factory=list)  # from the form of each stretch to the page
    veils: list[bool] = field(default_factory=list)  # whether the form of each stretch is painted as one, and may fade
    shapes: list[Shape] = field(default_factory=list)

    def matrix_of(self, place: int) -> Matrix:
        """Give the matrix that leads from the form that an object is in to the page."""
        return self.matrices[bisect_right(self.starts, place) - 1]

    def is_veiled(self, place: int) -> bool:
        """Say whether the form that an object is in may be painted faintly, through a mask or blended away."""
        return self.veils[bisect_right(self.starts, place) - 1]

    def at(self, places: Iterable[int]) -> list[int]:
        """Give the addresses of the objects with these places."""
        found: list[int] = self.handles[list(places)].tolist()
        return found

    def places_of(self, handles: np.ndarray) -> np.ndarray:
        """Give the places of the objects with these addresses; 0 for one that is nowhere."""
        import numpy as np

        places, found = find_all(handles, self.handles)
        return np.where(found, places, 0)


def read_painted(page: int, frame: Frame, texts: np.ndarray, most: int) -> Painted:
    """List what is painted on the page at this address, with the first `most` of its shapes.

    `texts` are objects that are known to be text, and need not be asked.
    """
    import numpy as np

    painted = Painted(frame, texts)
    parts: list[np.ndarray] = []
    many = load_native().FPDFPage_CountObjects(page)
    _walk(_list(load_quick().FPDFPage_GetObject, page, many), (IDENTITY, False), painted, texts, parts)
    painted.handles = parts[0] if len(parts) == 1 else np.concatenate(parts)
    painted.shapes = _find_shapes(painted, most) if painted.kinds else []
    return painted


def find_last(page: int, painted: Painted) -> int:
    """Give the place of what the page at this address paints last, or of the form that does."""
    import numpy as np

    native = load_native()
    last = load_quick().FPDFPage_GetObject(pointer(page), native.FPDFPage_CountObjects(page) - 1)
    return int(painted.places_of(np.array([last], np.uint64))[0])


def place_objects(places: Iterable[int], painted: Painted) -> dict[int, Box]:
    """Give the boxes, as shown, of the objects with these places in the order of painting."""
    together: dict[Matrix, list[int]] = {}
    for place in places:
        together.setdefault(painted.matrix_of(place), []).append(place)
    return {
        place: box
        for matrix, group in together.items()
        for place, box in zip(group, _boxes(painted.at(group), matrix, painted.frame), strict=True)
    }


def find_inked(places: Iterable[int], painted: Painted) -> list[int]:
    """Give the objects that leave ink: not spaces, which take no room."""
    asked = list(places)
    if not asked:
        return []
    left, bottom, right, top = _bounds(painted.at(asked)).T
    inked = (right > left) | (top > bottom)
    return [asked[at] for at in inked.nonzero()[0].tolist()]


def _list(call: Callable[..., int], parent: int, many: int) -> np.ndarray:
    """Give the objects of a page or form."""
    import numpy as np

    return np.fromiter(map(call, repeat(pointer(parent)), range(many)), np.uint64, max(many, 0))


def _walk(
    handles: np.ndarray,
    within: tuple[Matrix, bool],
    painted: Painted,
    texts: np.ndarray,
    parts: list[np.ndarray],
    depth: int = 0,
) -> None:
    """Note the objects of a page or form; text, by far the most frequent, without a line of Python for each."""
    places = (~find_all(handles, texts)[1]).nonzero()[0]
    kinds = _ask_types(handles[places])
    forms = places[kinds == FORM].tolist() if depth < _DEEPEST else []
    start = 0
    for end in (*forms, len(handles)):
        _note(places, kinds, slice(start, end + 1), _enter(within, painted, parts), painted)
        parts.append(handles[start : end + 1])
        if end < len(handles):
            form = int(handles[end])
            _walk(_inside(form), _deeper(form, within), painted, texts, parts, depth + 1)
        start = end + 1


def _ask_types(handles: np.ndarray) -> np.ndarray:
    import numpy as np

    return np.fromiter(map(load_quick().FPDFPageObj_GetType, map(pointer, handles.tolist())), np.int64, len(handles))


def _note(places: np.ndarray, kinds: np.ndarray, stretch: slice, first: int, painted: Painted) -> None:
    """Note the objects of a stretch that are not known to be text; its first one is painted as the `first` of all."""
    some = slice(*places.searchsorted((stretch.start, stretch.stop)))
    at, kinds = places[some] + (first - stretch.start), kinds[some]
    is_text = kinds == TEXT
    painted.silent += at[is_text].tolist()
    painted.kinds.update(zip(at[~is_text].tolist(), kinds[~is_text].tolist(), strict=True))


def _deeper(form: int, within: tuple[Matrix, bool]) -> tuple[Matrix, bool]:
    """Give the matrix from within a form to the page, and whether it or a form around it may be veiled."""
    matrix, veiled = within
    return chain(_own(form), matrix), veiled or bool(load_native().FPDFPageObj_HasTransparency(form))


def _enter(within: tuple[Matrix, bool], painted: Painted, parts: list[np.ndarray]) -> int:
    """Begin a stretch of objects; give the place of its first one."""
    painted.starts.append(painted.starts[-1] + len(parts[-1]) if parts else 0)
    painted.matrices.append(within[0])
    painted.veils.append(within[1])
    return painted.starts[-1]


def _inside(form: int) -> np.ndarray:
    return _list(load_quick().FPDFFormObj_GetObject, form, load_native().FPDFFormObj_CountObjects(form))


def _own(form: int) -> Matrix:
    row = floats(6, load_native().FPDFPageObj_GetMatrix, form)
    return (row[0], row[1], row[2], row[3], row[4], row[5]) if row else IDENTITY


def _find_shapes(painted: Painted, most: int) -> list[Shape]:
    """Give the first shapes that hide what is below."""
    kinds = painted.kinds
    shapes = [place for place, kind in kinds.items() if kind != FORM]
    paths = [place for place in shapes if kinds[place] not in (IMAGE, SHADING)]
    paints = dict(zip(paths, _paints(painted.at(paths)), strict=True))
    opaque = [place for place in shapes if paints.get(place, _OPAQUE).opacity >= 1.0][:most]
    boxes = place_objects(opaque, painted)
    return [
        _shape(place, kinds[place], boxes[place], paint.color)
        for place in opaque
        if not (paint := paints.get(place, _OPAQUE)).is_line or _is_thick(boxes[place])
    ]


def _is_thick(line: Box) -> bool:
    return min(line.width, line.height) >= _THICK


def _shape(place: int, kind: int, box: Box, color: Color | None) -> Shape:
    named: Literal["fill", "image"] = "image" if kind == IMAGE else "fill"
    return Shape(named, box, color, place)


def _paints(paths: list[int]) -> list[_Paint]:
    """Give what each path is filled with, or a straight line is drawn with; opacity 0 when it is another outline."""
    if not paths:
        return []
    quick, pointers = load_quick(), list(map(pointer, paths))
    filled = collect(quick.FPDFPath_GetDrawMode, ctypes.c_int32, 1, 2, pointers)[:, 0] > 0
    parts = map(quick.FPDFPath_CountSegments, pointers)
    lines = [not fill and count == _LINE for fill, count in zip(filled.tolist(), parts, strict=True)]
    paints = collect(quick.FPDFPageObj_GetFillColor, ctypes.c_int32, 1, 4, pointers)
    if any(lines):
        drawn = [at for at, line in enumerate(lines) if line]
        asked = [pointers[at] for at in drawn]
        paints[drawn] = collect(quick.FPDFPageObj_GetStrokeColor, ctypes.c_int32, 1, 4, asked)
    shown = zip(filled.tolist(), lines, paints.tolist(), strict=True)
    return [_paint(paint, is_line=line) if fill or line else _OUTLINE for fill, line, paint in shown]


def _paint(channels: list[int], *, is_line: bool) -> _Paint:
    red, green, blue, alpha = channels
    return _Paint((red, green, blue), alpha / 255, is_line) if alpha >= 0 else _Paint(None, 1.0, is_line)


def _boxes(handles: list[int], matrix: Matrix, frame: Frame) -> list[Box]:
    """Give the boxes of objects as shown."""
    if not handles:
        return []
    return make_all(Box, *frame.place_all(stretch_all(matrix, _bounds(handles))).T.tolist())


def _bounds(handles: list[int]) -> np.ndarray:
    """Give the left, bottom, right and top of objects as the file has them."""
    pointers = list(map(pointer, handles))
    return collect(load_quick().FPDFPageObj_GetBounds, ctypes.c_float, 1, 4, pointers).astype(float)
