"""The bytes of a file, if it is one that may be opened, and what kind of file they are."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

from mlematch.errors import EmptyFileError, MissingFileError, TooBigError
from mlematch.knowledge.reading import Limits

_PDF_WITHIN = 1024  # some writers put a few bytes before the header
_MAGIC = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\x1f\x8b", "gzip"),
    (b"%!PS", "postscript"),
)
_ZIPPED = (
    (b"word/document.xml", "docx"),
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"xl/workbook.xml", "xlsx"),
    (b"ppt/presentation.xml", "pptx"),
    (b"Index/Document.iwa", "pages"),
)
_MARKUP = ((b"<!doctype html", "html"), (b"<html", "html"), (b"<?xml", "xml"))
_NAMES = {
    "binary": "neither a document nor text",
    "doc": "an old Word document (.doc)",
    "docx": "a Word document (.docx)",
    "gif": "a picture (GIF)",
    "gzip": "a compressed file (gzip)",
    "html": "a web page (HTML)",
    "jpeg": "a picture (JPEG)",
    "json": "a JSON file",
    "odt": "an OpenDocument text (.odt)",
    "pages": "a Pages document",
    "png": "a picture (PNG)",
    "postscript": "a PostScript file",
    "pptx": "a PowerPoint presentation (.pptx)",
    "rtf": "a rich text document (.rtf)",
    "tiff": "a picture (TIFF)",
    "xlsx": "an Excel workbook (.xlsx)",
    "xml": "an XML file",
    "zip": "an archive (zip)",
}
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_bytes(path: str | os.PathLike[str], source: str, limits: Limits) -> bytes:
    """Read a regular file that is neither empty nor too big; nothing else is ever opened.

    Raises:
        MissingFileError: there is no such file, or it is a directory, a pipe, a device.
        EmptyFileError: it has no bytes.
        TooBigError: it has more than `limits.file_bytes`.
    """
    try:
        status = Path(path).stat()
        _check(status, source, limits)
        with Path(path).open("rb") as file:
            return check_size(file.read(limits.file_bytes + 1), source, limits)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a name of a file"
        raise MissingFileError(source, f"it cannot be opened: {reason}") from None


def check_size(content: bytes, source: str, limits: Limits) -> bytes:
    """Give the bytes back unless there are none or too many."""
    if not content:
        raise EmptyFileError(source, "it is empty")
    if len(content) > limits.file_bytes:
        raise TooBigError(source, f"it is larger than {limits.file_bytes // 1_000_000} MB")
    return content


def find_kind(content: bytes) -> str:
    r"""Say what kind of file the bytes are, by what is in them.

    >>> find_kind(b"%PDF-1.7"), find_kind(b"\x89PNG\r\n"), find_kind(b"Ada\nSkills: Python"), find_kind(b"\x00\x01")
    ('pdf', 'png', 'text', 'binary')
    """
    if b"%PDF-" in content[:_PDF_WITHIN] or (b"endobj" in content and b"%%EOF" in content):
        return "pdf"
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            return next((name for mark, name in _ZIPPED if mark in content), kind) if kind == "zip" else kind
    if b"\x00" in content and not content.startswith(_BYTE_ORDER_MARKS):
        return "binary"
    return _text_kind(content.removeprefix(b"\xef\xbb\xbf").lstrip())


def describe(kind: str) -> str:
    """Name a kind of file for a person.

    >>> describe("docx")
    'a Word document (.docx)'
    """
    return _NAMES.get(kind, kind)


def _text_kind(content: bytes) -> str:
    head = content[:_PDF_WITHIN].lower()
    for mark, kind in _MARKUP:
        if head.startswith(mark):
            return kind
    return "json" if content[:1] in (b"{", b"[") and _is_json(content) else "text"


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True


def _check(status: os.stat_result, source: str, limits: Limits) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise MissingFileError(source, "it is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise MissingFileError(source, "it is not a regular file")
    if status.st_size > limits.file_bytes:
        raise TooBigError(source, f"it is larger than {limits.file_bytes // 1_000_000} MB")
