"""PDFium's functions, bound so that a call for every glyph of a page costs as little as Python allows.

pypdfium2 declares typed pointers for each function; converting those costs more than the call itself.
Here handles are plain addresses, and the interpreter lock is kept during a call, so that `map` can run
through a page without a line of Python in between. PDFium is not thread-safe, not even across documents:
hold `LOCK` while any of this is used.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from functools import cache
from types import SimpleNamespace
from typing import Any

LOCK = threading.RLock()

TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5  # the kinds of page objects

_H, _P, _I, _N = ctypes.c_size_t, ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong
_SIGNATURES: dict[str, tuple[Any, ...]] = {  # name: what it returns, what it takes
    "FPDFText_CountChars": (_I, _H),
    "FPDFText_GetUnicode": (ctypes.c_uint, _H, _I),
    "FPDFText_GetLooseCharBox": (_I, _H, _I, _P),
    "FPDFText_GetTextObject": (_H, _H, _I),
    "FPDFText_GetCharOrigin": (_I, _H, _I, _P, _P),
    "FPDFText_GetMatrix": (_I, _H, _I, _P),
    "FPDFText_IsHyphen": (_I, _H, _I),
    "FPDFTextObj_GetFontSize": (_I, _H, _P),
    "FPDFTextObj_GetTextRenderMode": (_I, _H),
    "FPDFTextObj_GetFont": (_H, _H),
    "FPDFFont_GetBaseFontName": (_H, _H, _P, _H),
    "FPDFFont_GetGlyphWidth": (_I, _H, ctypes.c_uint32, ctypes.c_float, _P),
    "FPDFFont_GetWeight": (_I, _H),
    "FPDFPage_CountObjects": (_I, _H),
    "FPDFPage_GetObject": (_H, _H, _I),
    "FPDFPage_GetRotation": (_I, _H),
    "FPDF_GetPageBoundingBox": (_I, _H, _P),
    "FPDFFormObj_CountObjects": (_I, _H),
    "FPDFFormObj_GetObject": (_H, _H, _N),
    "FPDFPageObj_GetType": (_I, _H),
    "FPDFPageObj_GetMatrix": (_I, _H, _P),
    "FPDFPageObj_GetBounds": (_I, _H, _P, _P, _P, _P),
    "FPDFPageObj_GetFillColor": (_I, _H, _P, _P, _P, _P),
    "FPDFPageObj_GetStrokeColor": (_I, _H, _P, _P, _P, _P),
    "FPDFPageObj_SetIsActive": (_I, _H, _I),
    "FPDFPageObj_HasTransparency": (_I, _H),
    "FPDFPageObj_GetClipPath": (_H, _H),
    "FPDFClipPath_CountPaths": (_I, _H),
    "FPDFClipPath_CountPathSegments": (_I, _H, _I),
    "FPDFClipPath_GetPathSegment": (_H, _H, _I, _I),
    "FPDFPathSegment_GetPoint": (_I, _H, _P, _P),
    "FPDFPageObj_CountMarks": (_I, _H),
    "FPDFPageObj_GetMark": (_H, _H, _N),
    "FPDFPageObjMark_GetParamValueType": (_I, _H, ctypes.c_char_p),
    "FPDFPath_GetDrawMode": (_I, _H, _P, _P),
}


@cache
def load_native() -> SimpleNamespace:
    """Bind every function of the table once for this process; each is an attribute by its PDFium name."""
    import pypdfium2.raw

    return SimpleNamespace(**{name: _bind(getattr(pypdfium2.raw, name), types) for name, types in _SIGNATURES.items()})


def address(handle: Any) -> int:  # noqa: ANN401 - any pointer of ctypes
    """Give the plain address behind a handle of pypdfium2."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def floats(count: int, call: Callable[..., int], *arguments: float) -> tuple[float, ...] | None:
    """Call a function that fills a row of floats behind one pointer; None when it fails."""
    row = (ctypes.c_float * count)()
    return tuple(row) if call(*arguments, ctypes.addressof(row)) else None


def spread(kind: type[Any], count: int, call: Callable[..., int], *arguments: int) -> tuple[Any, ...] | None:
    """Call a function that fills `count` pointers of a kind, one after the other; None when it fails."""
    row = (kind * count)()
    first, width = ctypes.addressof(row), ctypes.sizeof(kind)
    return tuple(row) if call(*arguments, *range(first, first + count * width, width)) else None


def _bind(function: Any, types: tuple[Any, ...]) -> Callable[..., Any]:  # noqa: ANN401 - a ctypes function
    return ctypes.PYFUNCTYPE(*types)(address(function))
