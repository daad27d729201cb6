"""The readers: from a file, or its bytes, to a Document. What kind of file it is, its content decides."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from functools import cache
from typing import get_args

from mlematch.errors import UnsupportedError
from mlematch.hints import one_of
from mlematch.knowledge.reading import Reading
from mlematch.readers.building import Draft, Engine, Order, build_document
from mlematch.readers.collecting import collect_afterwards
from mlematch.readers.files import check_size, describe, find_kind, read_bytes
from mlematch.readers.office.docx import read_docx
from mlematch.readers.office.odt import read_odt
from mlematch.readers.office.rtf import read_rtf
from mlematch.readers.pdf.reader import read_pdf
from mlematch.readers.plain import read_plain
from mlematch.readers.scans.images import read_image
from mlematch.readers.stated.europass import read_europass_xml
from mlematch.readers.stated.json_resume import read_json_resume
from mlematch.readers.web.html import read_html
from mlematch.resources import load_shipped
from mlematch.values import Document

__all__ = ["Engine", "load_reading", "read_document"]

_READERS: dict[str, Callable[[bytes, Order], Draft]] = {
    "docx": read_docx,
    "europass": read_europass_xml,
    "html": read_html,
    "jpeg": read_image,
    "json": read_json_resume,
    "odt": read_odt,
    "pdf": read_pdf,
    "png": read_image,
    "rtf": read_rtf,
    "text": read_plain,
    "tiff": read_image,
}


def read_document(
    path: str | os.PathLike[str] | bytes,
    *,
    engine: Engine = "auto",
    password: str | None = None,
    source: str | None = None,
    ocr: bool = False,
) -> Document:
    r"""Read a resume of any kind that is read; `bytes` are taken for the content itself.

    With `ocr`, text in pictures and on scanned pages is recognised, if an engine for that is installed.

    A file that can be opened but holds no text a machine can read gives a Document all the same: its
    `quality` is then `unreadable`.

    >>> read_document(b"Ada Example\nSkills\nPython, SQL", source="ada.txt").text
    'Ada Example\nSkills\nPython, SQL'

    Raises:
        ReadError: the file is missing, empty, too big, locked, damaged or of a kind that is not read.
        ValueError: there is no such engine; the message says which there are.
    """
    if engine not in get_args(Engine):
        raise ValueError(one_of("engine", engine, get_args(Engine)))
    reading = load_reading()
    if isinstance(path, bytes):
        name = source or "<bytes>"
        content = check_size(path, name, reading.limits)
    else:
        name = source or os.fspath(path)
        content = read_bytes(path, name, reading.limits)
    kind = find_kind(content)
    if kind not in _READERS:
        raise UnsupportedError(name, f"it is {describe(kind)}, which is not read")
    with collect_afterwards():
        draft = _READERS[kind](content, Order(name, reading, engine, password, ocr))
        return build_document(draft, name, hashlib.sha256(content).hexdigest())


@cache
def load_reading() -> Reading:
    """Read the limits and thresholds that ship with the package, once for this process."""
    return load_shipped(Reading)
