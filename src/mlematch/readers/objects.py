"""What is painted on a PDF page, in the order of painting, as PDFium's page objects tell it."""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import filterfalse, repeat
from typing import TYPE_CHECKING, Literal

from mlematch.readers.frame import IDENTITY, Frame, Matrix, chain, stretch_all
from mlematch.readers.native import FORM, IMAGE, SHADING, TEXT, collect, floats, load_native, load_quick, pointer
from mlematch.values import Box, Color, Shape
from mlematch.values.many import make_all

if TYPE_CHECKING:
    import numpy as np

_DEEPEST = 12  # forms within forms; PDFium's own parser stops not much later
_OPAQUE: tuple[Color | None, float] = (None, 1.0)
_STROKED: tuple[Color | None, float] = (None, 0.0)


@dataclass(slots=True)
class Painted:
    """The place of each page object in the order of painting, and the shapes among them."""

    frame: Frame
    most: int  # shapes that are noted
    order: dict[int, int] = field(default_factory=dict)
    kinds: dict[int, int] = field(default_factory=dict)  # of the objects that are no text
    silent: list[int] = field(default_factory=list)  # the text objects that were not known to be text
    matrices: dict[int, Matrix] = field(default_factory=dict)  # of the forms, by the place of their first object
    shapes: list[Shape] = field(default_factory=list)

    def matrix_of(self, place: int) -> Matrix:
        """Give the matrix that leads from the form that an object is in to the page."""
        starts = list(self.matrices)
        return self.matrices[starts[bisect_right(starts, place) - 1]]


def read_painted(page: int, frame: Frame, most: int = 0, texts: Container[int] = ()) -> Painted:
    """List what is painted on the page at this address, with the first `most` of its shapes.

    `texts` are objects that are known to be text, and need not be asked.
    """
    painted = Painted(frame, most)
    many = load_native().FPDFPage_CountObjects(page)
    handles = list(map(load_quick().FPDFPage_GetObject, repeat(pointer(page)), range(many)))
    _walk(handles, IDENTITY, 0, painted, texts)
    return painted


def place_objects(places: Iterable[int], handles: Sequence[int], painted: Painted) -> dict[int, Box]:
    """Give the boxes, as shown, of the objects with these places in the order of painting."""
    together: dict[Matrix, list[int]] = {}
    for place in places:
        together.setdefault(painted.matrix_of(place), []).append(place)
    return {
        place: box
        for matrix, group in together.items()
        for place, box in zip(group, _boxes([handles[at] for at in group], matrix, painted.frame), strict=True)
    }


def find_inked(handles: Sequence[int]) -> list[int]:
    """Give the objects that leave ink: not spaces, which take no room."""
    if not handles:
        return []
    left, bottom, right, top = _bounds(handles).T
    inked = (right > left) | (top > bottom)
    return [handles[at] for at in inked.nonzero()[0].tolist()]


def _walk(handles: list[int], matrix: Matrix, depth: int, painted: Painted, texts: Container[int]) -> None:
    """Note the objects of a page or form; text, by far the most frequent, without a line of Python for each."""
    painted.matrices[len(painted.order)] = matrix
    others = list(filterfalse(texts.__contains__, handles))
    asked = zip(others, map(load_quick().FPDFPageObj_GetType, map(pointer, others)), strict=True)
    kinds = {handle: kind for handle, kind in asked if kind != TEXT}
    painted.kinds.update(kinds)
    painted.silent += [handle for handle in others if handle not in kinds]
    start = 0
    nests = FORM in kinds.values() and depth < _DEEPEST
    for at in [at for at, handle in enumerate(handles) if kinds.get(handle) == FORM] if nests else ():
        _note(handles[start : at + 1], kinds, matrix, painted)
        start = at + 1
        _walk(_inside(handles[at]), chain(_own(handles[at]), matrix), depth + 1, painted, texts)
        painted.matrices[len(painted.order)] = matrix
    _note(handles[start:], kinds, matrix, painted)


def _inside(form: int) -> list[int]:
    many = load_native().FPDFFormObj_CountObjects(form)
    return list(map(load_quick().FPDFFormObj_GetObject, repeat(pointer(form)), range(many)))


def _own(form: int) -> Matrix:
    row = floats(6, load_native().FPDFPageObj_GetMatrix, form)
    return (row[0], row[1], row[2], row[3], row[4], row[5]) if row else IDENTITY


def _note(handles: list[int], kinds: dict[int, int], matrix: Matrix, painted: Painted) -> None:
    """Number some objects, and note the shapes among them that hide what is below."""
    order = painted.order
    order.update(zip(handles, range(len(order), len(order) + len(handles)), strict=True))
    shapes = [handle for handle in filter(kinds.__contains__, handles) if kinds[handle] != FORM]
    colors = _fills([handle for handle in shapes if kinds[handle] not in (IMAGE, SHADING)])
    opaque = [handle for handle in shapes if colors.get(handle, _OPAQUE)[1] >= 1.0]
    opaque = opaque[: max(painted.most - len(painted.shapes), 0)]
    for handle, box in zip(opaque, _boxes(opaque, matrix, painted.frame), strict=True):
        kind: Literal["fill", "image"] = "image" if kinds[handle] == IMAGE else "fill"
        painted.shapes.append(Shape(kind, box, colors.get(handle, _OPAQUE)[0], order[handle]))


def _fills(paths: list[int]) -> dict[int, tuple[Color | None, float]]:
    """Give the colour and the opacity that each path is filled with; opacity 0 when it is only stroked."""
    if not paths:
        return {}
    quick, pointers = load_quick(), list(map(pointer, paths))
    modes = collect(quick.FPDFPath_GetDrawMode, ctypes.c_int32, 1, 2, pointers)[:, 0].tolist()
    paints = collect(quick.FPDFPageObj_GetFillColor, ctypes.c_int32, 1, 4, pointers).tolist()
    return {
        path: _fill(*paint) if mode > 0 else _STROKED for path, mode, paint in zip(paths, modes, paints, strict=True)
    }


def _fill(red: int, green: int, blue: int, alpha: int) -> tuple[Color | None, float]:
    return ((red, green, blue), alpha / 255) if alpha >= 0 else _OPAQUE


def _boxes(handles: list[int], matrix: Matrix, frame: Frame) -> list[Box]:
    """Give the boxes of objects as shown."""
    if not handles:
        return []
    return make_all(Box, *frame.place_all(stretch_all(matrix, _bounds(handles))).T.tolist())


def _bounds(handles: Sequence[int]) -> np.ndarray:
    """Give the left, bottom, right and top of objects as the file has them."""
    pointers = list(map(pointer, handles))
    return collect(load_quick().FPDFPageObj_GetBounds, ctypes.c_float, 1, 4, pointers).astype(float)
