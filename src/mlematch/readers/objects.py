"""What is painted on a PDF page, in the order of painting, as PDFium's page objects tell it."""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import repeat

from mlematch.readers.frame import IDENTITY, Frame, Matrix, chain, stretch
from mlematch.readers.native import FORM, IMAGE, SHADING, TEXT, floats, load_native, spread
from mlematch.values import Color, Shape

_DEEPEST = 12  # forms within forms; PDFium's own parser stops not much later


@dataclass(slots=True)
class Painted:
    """The place of each page object in the order of painting, and the shapes among them."""

    frame: Frame
    most: int  # shapes that are noted
    order: dict[int, int] = field(default_factory=dict)
    matrices: dict[int, Matrix] = field(default_factory=dict)  # of the forms, by the place of their first object
    shapes: list[Shape] = field(default_factory=list)

    def matrix_of(self, place: int) -> Matrix:
        """Give the matrix that leads from the form that an object is in to the page."""
        starts = list(self.matrices)
        return self.matrices[starts[bisect_right(starts, place) - 1]]


def read_painted(page: int, frame: Frame, most: int = 0) -> Painted:
    """List what is painted on the page at this address, with the first `most` of its shapes."""
    native = load_native()
    painted = Painted(frame, most)
    _walk(native.FPDFPage_GetObject, page, native.FPDFPage_CountObjects(page), IDENTITY, 0, painted)
    return painted


def _walk(get: Callable[[int, int], int], holder: int, many: int, matrix: Matrix, depth: int, painted: Painted) -> None:
    """Note the objects of a page or form; text, by far the most frequent, without a line of Python for each."""
    native = load_native()
    painted.matrices[len(painted.order)] = matrix
    handles = list(map(get, repeat(holder), range(many)))
    kinds = list(map(native.FPDFPageObj_GetType, handles))
    start = 0
    for at in [at for at, kind in enumerate(kinds) if kind != TEXT]:
        _number(handles[start : at + 1], painted.order)
        start = at + 1
        if kinds[at] != FORM and len(painted.shapes) < painted.most:
            _note_shape(handles[at], kinds[at], matrix, painted)
        elif kinds[at] == FORM and depth < _DEEPEST:
            inside = native.FPDFFormObj_CountObjects(handles[at])
            _walk(
                native.FPDFFormObj_GetObject, handles[at], inside, chain(_own(handles[at]), matrix), depth + 1, painted
            )
            painted.matrices[len(painted.order)] = matrix
    _number(handles[start:], painted.order)


def _number(handles: list[int], order: dict[int, int]) -> None:
    order.update(zip(handles, range(len(order), len(order) + len(handles)), strict=True))


def _own(form: int) -> Matrix:
    row = floats(6, load_native().FPDFPageObj_GetMatrix, form)
    return (row[0], row[1], row[2], row[3], row[4], row[5]) if row else IDENTITY


def _note_shape(handle: int, kind: int, matrix: Matrix, painted: Painted) -> None:
    native = load_native()
    color, opacity = _fill(handle) if kind not in (IMAGE, SHADING) else (None, 1.0)
    if opacity < 1.0:
        return
    bounds = spread(ctypes.c_float, 4, native.FPDFPageObj_GetBounds, handle)
    if bounds is not None:
        box = painted.frame.place(*stretch(matrix, *bounds))
        painted.shapes.append(Shape("image" if kind == IMAGE else "fill", box, color, painted.order[handle]))


def _fill(path: int) -> tuple[Color | None, float]:
    """Give the colour and the opacity that a path is filled with; opacity 0 when it is only stroked."""
    native = load_native()
    mode = spread(ctypes.c_int, 2, native.FPDFPath_GetDrawMode, path)
    if not mode or not mode[0]:
        return None, 0.0
    paint = spread(ctypes.c_uint, 4, native.FPDFPageObj_GetFillColor, path)
    return (paint[:3], paint[3] / 255) if paint else (None, 1.0)
