"""The web addresses that a PDF page links to."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from mlematch.readers.pdf.gate.following import look, values
from mlematch.readers.pdf.page.native import load_native
from mlematch.readers.surrogates import mend

_FOLLOWED = re.compile(r"(?:https?|ftp|mailto|tel):\S|[^:]+$", re.IGNORECASE)  # never `javascript:` and its kin
_USUAL_LENGTH = 512  # bytes
_BLANK = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Targets:
    """The addresses that a page links to, and whether it has annotations that are no links but may lead somewhere."""

    addresses: tuple[str, ...] = ()
    has_others: bool = False


def read_links(document: int, page: int) -> Targets:
    """List the addresses that the links of the page at this address lead to, and that may be followed."""
    links = list(_enumerate(page))
    has_others = load_native().FPDFPage_GetAnnotCount(page) > len(links)
    return Targets(tuple(_followed(_read_address(document, link) for link in links)), has_others)


def read_annotations(page: Any) -> tuple[str, ...]:  # noqa: ANN401 - a PageObject of pypdf
    """List the addresses that annotations of any kind lead to: buttons may, and PDFium does not tell where.

    Damage there is no reason to refuse the file.
    """
    try:
        actions = [look(item, "/A") for item in values(look(page, "/Annots"))]
        targets = [target for action in actions if (target := look(action, "/URI")) is not None]
        return tuple(_followed(mend(_BLANK.sub("", _as_text(target))) for target in targets))
    except Exception:  # noqa: BLE001 - pypdf leaks every kind of error on damaged files
        return ()


def _followed(addresses: Iterable[str]) -> Iterator[str]:
    return (address for address in addresses if _FOLLOWED.match(address))


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

    return _as_text(create_string_object(path))


def _as_text(target: Any) -> str:  # noqa: ANN401 - a text or byte string of pypdf
    return target.decode("latin-1") if isinstance(target, bytes) else str(target)
