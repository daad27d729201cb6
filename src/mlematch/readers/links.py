"""The web addresses that a PDF page links to."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator

from mlematch.readers.native import load_native
from mlematch.readers.surrogates import mend

_FOLLOWED = re.compile(r"(?:https?|ftp|mailto|tel):\S|[^:]+$", re.IGNORECASE)  # never `javascript:` and its kin
_USUAL_LENGTH = 512  # bytes
_BLANK = re.compile(r"[\x00-\x20\x7f]")


def read_links(document: int, page: int) -> list[str]:
    """List the addresses that the links of the page at this address lead to, and that may be followed."""
    addresses = (_read_address(document, link) for link in _enumerate(page))
    return [address for address in addresses if _FOLLOWED.match(address)]


def _enumerate(page: int) -> Iterator[int]:
    call = load_native().FPDFLink_Enumerate
    place, link = ctypes.c_int(0), ctypes.c_size_t(0)
    while call(page, ctypes.addressof(place), ctypes.addressof(link)):
        yield link.value


def _read_address(document: int, link: int) -> str:
    native = load_native()
    action = native.FPDFLink_GetAction(link)
    path = ctypes.create_string_buffer(_USUAL_LENGTH)
    length = native.FPDFAction_GetURIPath(document, action, ctypes.addressof(path), len(path))
    if length > len(path):
        path = ctypes.create_string_buffer(length)
        native.FPDFAction_GetURIPath(document, action, ctypes.addressof(path), length)
    return mend(_BLANK.sub("", _decode(path.raw[: max(length - 1, 0)])))


def _decode(path: bytes) -> str:
    """Decode an address as any string of a PDF."""
    if path.isascii():
        return path.decode()
    from pypdf.generic import create_string_object

    text = create_string_object(path)
    return text if isinstance(text, str) else path.decode("latin-1")
