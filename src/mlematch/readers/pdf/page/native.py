"""PDFium's functions, bound so that a call for every glyph of a page costs as little as Python allows.

pypdfium2 declares typed pointers for each function; converting those costs more than the call itself.
Here handles are plain addresses, and the interpreter lock is kept during a call, so that `map` can run
through a page without a line of Python in between. The functions that are called for every glyph are bound
a second time without any types, see `load_quick`. PDFium is not thread-safe, not even across documents:
hold `LOCK` while any of this is used.
"""

from __future__ import annotations

import ctypes
import threading
from collections import deque
from collections.abc import Callable, Sequence
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

LOCK = threading.RLock()

TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5  # the kinds of page objects

_H, _P, _I, _N, _F = ctypes.c_size_t, ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong, ctypes.c_float
_SIGNATURES: dict[str, tuple[Any, ...]] = {  # name: what it returns, what it takes
    "FPDFText_LoadPage": (_H, _H),
    "FPDFText_ClosePage": (None, _H),
    "FPDFText_CountChars": (_I, _H),
    "FPDFText_GetText": (_I, _H, _I, _I, _P),
    "FPDFText_GetMatrix": (_I, _H, _I, _P),
    "FPDFText_IsHyphen": (_I, _H, _I),
    "FPDFTextObj_GetFont": (_H, _H),
    "FPDFFont_GetBaseFontName": (_H, _H, _P, _H),
    "FPDFFont_GetGlyphWidth": (_I, _H, ctypes.c_uint32, ctypes.c_float, _P),
    "FPDFFont_GetWeight": (_I, _H),
    "FPDFPage_CountObjects": (_I, _H),
    "FPDFPage_GetRotation": (_I, _H),
    "FPDF_GetPageBoundingBox": (_I, _H, _P),
    "FPDFPage_GetAnnotCount": (_I, _H),
    "FPDFPage_GetAnnot": (_H, _H, _I),
    "FPDFPage_CloseAnnot": (None, _H),
    "FPDFAnnot_SetFlags": (_I, _H, _I),
    "FPDFPage_SetMediaBox": (None, _H, _F, _F, _F, _F),
    "FPDFPage_SetCropBox": (None, _H, _F, _F, _F, _F),
    "FPDFPage_Flatten": (_I, _H, _I),
    "FPDFDOC_InitFormFillEnvironment": (_H, _H, _P),
    "FPDFDOC_ExitFormFillEnvironment": (None, _H),
    "FORM_OnAfterLoadPage": (None, _H, _H),
    "FORM_OnBeforeClosePage": (None, _H, _H),
    "FPDFLink_Enumerate": (_I, _H, _P, _P),
    "FPDFLink_GetAction": (_H, _H),
    "FPDFAction_GetURIPath": (_N, _H, _H, _P, _N),
    "FPDFFormObj_CountObjects": (_I, _H),
    "FPDFPageObj_GetMatrix": (_I, _H, _P),
    "FPDFPageObj_HasTransparency": (_I, _H),
    "FPDFClipPath_CountPaths": (_I, _H),
    "FPDFClipPath_CountPathSegments": (_I, _H, _I),
    "FPDFClipPath_GetPathSegment": (_H, _H, _I, _I),
    "FPDFPathSegment_GetPoint": (_I, _H, _P, _P),
    "FPDFPageObj_CountMarks": (_I, _H),
    "FPDFPageObj_GetMark": (_H, _H, _N),
    "FPDFPageObj_RemoveMark": (_I, _H, _H),
    "FPDFPageObjMark_GetParamValueType": (_I, _H, ctypes.c_char_p),
}
_QUICK: dict[str, Any] = {  # name: what it returns; None where only what it fills counts
    "FPDFText_GetUnicode": ctypes.c_uint,
    "FPDFText_GetLooseCharBox": None,
    "FPDFText_GetTextObject": _H,
    "FPDFText_HasUnicodeMapError": _I,
    "FPDFText_GetCharOrigin": None,
    "FPDFTextObj_GetFont": _H,
    "FPDFTextObj_GetFontSize": None,
    "FPDFTextObj_GetTextRenderMode": _I,
    "FPDFPage_GetObject": _H,
    "FPDFFormObj_GetObject": _H,
    "FPDFPageObj_GetClipPath": _H,
    "FPDFClipPath_CountPaths": _I,
    "FPDFPageObj_GetType": _I,
    "FPDFPageObj_SetIsActive": _I,
    "FPDFPageObj_CountMarks": _I,
    "FPDFPageObj_GetMark": _H,
    "FPDFPageObjMark_GetParamValueType": _I,
    "FPDFPageObj_GetFillColor": None,
    "FPDFPageObj_GetStrokeColor": None,
    "FPDFPageObj_GetBounds": None,
    "FPDFPath_GetDrawMode": None,
    "FPDFPath_CountSegments": _I,
}
_BATCH = 2048


@cache
def load_native() -> SimpleNamespace:
    """Bind every function of the table once for this process; each is an attribute by its PDFium name."""
    import pypdfium2.raw

    return SimpleNamespace(**{name: _bind(getattr(pypdfium2.raw, name), types) for name, types in _SIGNATURES.items()})


@cache
def load_quick() -> SimpleNamespace:
    """Bind the functions that are called most without the types of their arguments: that halves the time of a call.

    ctypes then passes numbers as C ints, so handles must be given as `pointer` makes them.
    """
    import pypdfium2.raw

    return SimpleNamespace(**{name: _bind(getattr(pypdfium2.raw, name), (kind,)) for name, kind in _QUICK.items()})


pointer: Callable[[int], Any] = ctypes.c_void_p.from_param  # an address, as the quick functions take it


class _Room:
    """Memory that many calls fill, row by row, so that no pointer is made for each of them."""

    def __init__(self, kind: type[Any], width: int, pointers: int) -> None:
        import numpy as np

        memory = (kind * (pointers * width) * _BATCH)()
        step, row = ctypes.sizeof(kind) * width, ctypes.sizeof(memory[0])
        ends = range(0, row * _BATCH, row)
        self.targets = [[ctypes.byref(memory, at + step * each) for at in ends] for each in range(pointers)]
        self.values = np.ctypeslib.as_array(memory)


@cache
def _room(kind: Any, width: int, pointers: int) -> _Room:  # noqa: ANN401 - a type of ctypes
    return _Room(kind, width, pointers)


def collect(
    call: Callable[..., None],
    kind: Any,  # noqa: ANN401 - a type of ctypes
    width: int,
    pointers: int,
    *columns: Sequence[Any],
) -> np.ndarray:
    """Call a quick function for each row of arguments; give what it fills behind its last pointers, a row for each.

    Where a call fails, its row is -1.
    """
    import numpy as np

    room = _room(kind, width, pointers)
    parts = []
    for start in range(0, len(columns[0]) or 1, _BATCH):
        arguments = [column[start : start + _BATCH] for column in columns]
        values = room.values[: len(arguments[0])]
        values[:] = -1
        deque(map(call, *arguments, *room.targets), maxlen=0)
        parts.append(values.copy())
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def address(handle: Any) -> int:  # noqa: ANN401 - any pointer of ctypes
    """Give the plain address behind a handle of pypdfium2."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def floats(count: int, call: Callable[..., int], *arguments: float) -> tuple[float, ...] | None:
    """Call a function that fills a row of floats behind one pointer; None when it fails."""
    row, place = _floats(count)
    return tuple(row) if call(*arguments, place) else None


@cache
def _floats(count: int) -> tuple[Any, int]:
    """Give a row of floats that is used again and again, and its address."""
    row = (ctypes.c_float * count)()
    return row, ctypes.addressof(row)


def spread(kind: type[Any], count: int, call: Callable[..., int], *arguments: int) -> tuple[Any, ...] | None:
    """Call a function that fills `count` pointers of a kind, one after the other; None when it fails."""
    row = (kind * count)()
    first, width = ctypes.addressof(row), ctypes.sizeof(kind)
    return tuple(row) if call(*arguments, *range(first, first + count * width, width)) else None


def _bind(function: Any, types: tuple[Any, ...]) -> Callable[..., Any]:  # noqa: ANN401 - a ctypes function
    return ctypes.PYFUNCTYPE(*types)(address(function))
