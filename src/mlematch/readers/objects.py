"""What is painted on a PDF page, in the order of painting, as PDFium's page objects tell it."""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import repeat
from typing import TYPE_CHECKING, Literal

from mlematch.readers.frame import IDENTITY, Frame, Matrix, chain, stretch_all
from mlematch.readers.native import FORM, IMAGE, SHADING, TEXT, collect, floats, load_native, load_quick, pointer
from mlematch.readers.runs import find_all
from mlematch.values import Box, Color, Shape
from mlematch.values.many import make_all

if TYPE_CHECKING:
    import numpy as np

_DEEPEST = 12  # forms within forms; PDFium's own parser stops not much later
_OPAQUE: tuple[Color | None, float] = (None, 1.0)
_STROKED: tuple[Color | None, float] = (None, 0.0)


@dataclass(slots=True)
class Painted:
    """The page objects in the order of painting, each known by its place in it, and the shapes among them."""

    frame: Frame
    handles: np.ndarray
    kinds: dict[int, int] = field(default_factory=dict)  # of the objects that are no text
    silent: list[int] = field(default_factory=list)  # the text objects that were not known to be text
    starts: list[int] = field(default_factory=list)  # the first objects of stretches that lie in one form
    matrices: list[Matrix] = field(default_factory=list)  # from the form of each stretch to the page
    shapes: list[Shape] = field(default_factory=list)

    def matrix_of(self, place: int) -> Matrix:
        """Give the matrix that leads from the form that an object is in to the page."""
        return self.matrices[bisect_right(self.starts, place) - 1]

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
    _walk(_list(load_quick().FPDFPage_GetObject, page, many), IDENTITY, painted, texts, parts)
    painted.handles = parts[0] if len(parts) == 1 else np.concatenate(parts)
    painted.shapes = _find_shapes(painted, most) if painted.kinds else []
    return painted


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
    handles: np.ndarray, matrix: Matrix, painted: Painted, texts: np.ndarray, parts: list[np.ndarray], depth: int = 0
) -> None:
    """Note the objects of a page or form; text, by far the most frequent, without a line of Python for each."""
    places = (~find_all(handles, texts)[1]).nonzero()[0].tolist()
    others = handles[places].tolist()
    start, first = 0, _enter(matrix, painted, parts)
    for at, handle, kind in zip(
        places, others, map(load_quick().FPDFPageObj_GetType, map(pointer, others)), strict=True
    ):
        if kind == TEXT:
            painted.silent.append(first + at)
        else:
            painted.kinds[first + at] = kind
        if kind == FORM and depth < _DEEPEST:
            parts.append(handles[start : at + 1])
            _walk(_inside(handle), chain(_own(handle), matrix), painted, texts, parts, depth + 1)
            start, first = at + 1, _enter(matrix, painted, parts) - at - 1
    parts.append(handles[start:])


def _enter(matrix: Matrix, painted: Painted, parts: list[np.ndarray]) -> int:
    """Begin a stretch of objects; give the place of its first one."""
    painted.starts.append(painted.starts[-1] + len(parts[-1]) if parts else 0)
    painted.matrices.append(matrix)
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
    colors = dict(zip(paths, _fills(painted.at(paths)), strict=True))
    opaque = [place for place in shapes if colors.get(place, _OPAQUE)[1] >= 1.0][:most]
    boxes = place_objects(opaque, painted)
    return [_shape(place, kinds[place], boxes[place], colors.get(place, _OPAQUE)[0]) for place in opaque]


def _shape(place: int, kind: int, box: Box, color: Color | None) -> Shape:
    named: Literal["fill", "image"] = "image" if kind == IMAGE else "fill"
    return Shape(named, box, color, place)


def _fills(paths: list[int]) -> list[tuple[Color | None, float]]:
    """Give the colour and the opacity that each path is filled with; opacity 0 when it is only stroked."""
    if not paths:
        return []
    quick, pointers = load_quick(), list(map(pointer, paths))
    modes = collect(quick.FPDFPath_GetDrawMode, ctypes.c_int32, 1, 2, pointers)[:, 0].tolist()
    paints = collect(quick.FPDFPageObj_GetFillColor, ctypes.c_int32, 1, 4, pointers).tolist()
    return [_fill(*paint) if mode > 0 else _STROKED for mode, paint in zip(modes, paints, strict=True)]


def _fill(red: int, green: int, blue: int, alpha: int) -> tuple[Color | None, float]:
    return ((red, green, blue), alpha / 255) if alpha >= 0 else _OPAQUE


def _boxes(handles: list[int], matrix: Matrix, frame: Frame) -> list[Box]:
    """Give the boxes of objects as shown."""
    if not handles:
        return []
    return make_all(Box, *frame.place_all(stretch_all(matrix, _bounds(handles))).T.tolist())


def _bounds(handles: list[int]) -> np.ndarray:
    """Give the left, bottom, right and top of objects as the file has them."""
    pointers = list(map(pointer, handles))
    return collect(load_quick().FPDFPageObj_GetBounds, ctypes.c_float, 1, 4, pointers).astype(float)
