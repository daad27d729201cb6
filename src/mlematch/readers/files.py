"""The bytes of a file, if it is one that may be opened, and what kind of file they are."""

from __future__ import annotations

import json
import os
import re
import stat
from pathlib import Path

from mlematch.errors import EmptyFileError, MissingFileError, TooBigError
from mlematch.knowledge.reading import Limits
from mlematch.readers.decoding import find_utf16

_PDF_WITHIN = 1024  # some writers put a few bytes before the header
_MAGIC = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\x1f\x8b", "gzip"),
    (b"%!PS", "postscript"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7z"),
    (b"MIME-Version:", "mhtml"),
)
_OLE = (  # names in the directory of an old Office file
    ("EncryptedPackage", "locked"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
    ("__substg1.0_", "msg"),
)
_MEDIA = (  # brands of files that begin with a box `ftyp`
    (b"avif", "avif"),
    (b"avis", "avif"),
    *((brand, "heic") for brand in (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")),
    (b"qt  ", "mov"),
    (b"M4A ", "m4a"),
)
_ZIPPED = (
    (b"mimetypeapplication/epub+zip", "epub"),
    (b"word/document", "docx"),
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"xl/workbook.xml", "xlsx"),
    (b"ppt/presentation.xml", "pptx"),
    (b"Index/Document.iwa", "pages"),
)
_HTML = re.compile(
    rb"(?:<\?xml[^>]*>\s*)?(?:<!--.{0,400}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|style)\b",
    re.DOTALL | re.IGNORECASE,
)
_HTML_PART = re.compile(rb"<(?:div|section|article|main|header|h[1-6]|p|table|ul)\b", re.IGNORECASE)
_MARKDOWN = re.compile(rb"^(?:#{1,6} |[-*] |={3,}$|```)", re.MULTILINE)
_XML_HEAD = rb"(?:<\?xml[^>]*>\s*)?(?:<!--.{0,400}?-->\s*)*"
_SVG = re.compile(_XML_HEAD + rb"(?:<!DOCTYPE\s+svg[^>]*>\s*)?<(?:svg:)?svg\b", re.DOTALL)
_LATEX = re.compile(rb"^[ \t]*\\document(?:class|style)\b[^\n]*\{", re.MULTILINE)
_CARDS = {b"BEGIN:VCARD": "vcard", b"BEGIN:VCALENDAR": "calendar"}
_MAIL_FIELDS = re.compile(rb"(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+(?=\r?\n|\Z)")
_MAIL_MARKS = (rb"(?:From|Received|Return-Path):", rb"(?:MIME-Version|Message-ID|Received):")
_HEAD = 20_000
_NAMES = {
    "avif": "a picture (AVIF)",
    "binary": "neither a document nor text",
    "7z": "a compressed archive (7z)",
    "calendar": "a calendar entry (iCalendar)",
    "doc": "an old Word document (.doc)",
    "docx": "a Word document (.docx)",
    "eml": "an e-mail (.eml)",
    "epub": "an e-book (EPUB)",
    "europass": "Europass XML",
    "gif": "a picture (GIF)",
    "gzip": "a compressed file (gzip)",
    "heic": "a picture (HEIC)",
    "html": "a web page (HTML)",
    "jpeg": "a picture (JPEG)",
    "json": "a JSON file",
    "latex": "the LaTeX source of a document (.tex)",
    "locked": "a Word, Excel or PowerPoint document that is locked with a password",
    "m4a": "a sound recording (M4A)",
    "mhtml": "a web archive (MHTML)",
    "mov": "a film (QuickTime)",
    "mp4": "a film (MP4)",
    "msg": "an Outlook message (.msg)",
    "odt": "an OpenDocument text (.odt)",
    "ole": "an old Office document (.doc, .xls or .ppt)",
    "pages": "a Pages document",
    "png": "a picture (PNG)",
    "postscript": "a PostScript file",
    "ppt": "an old PowerPoint presentation (.ppt)",
    "pptx": "a PowerPoint presentation (.pptx)",
    "rar": "a compressed archive (RAR)",
    "rtf": "a rich text document (.rtf)",
    "svg": "a drawing (SVG)",
    "tiff": "a picture (TIFF)",
    "vcard": "a contact card (vCard)",
    "webp": "a picture (WebP)",
    "xls": "an old Excel workbook (.xls)",
    "xlsx": "an Excel workbook (.xlsx)",
    "xml": "an XML file",
    "zip": "an archive (zip)",
}
_EUROPASS = (b"europass.eu/1.0", b"europass.cedefop.europa.eu", b"<SkillsPassport")
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
            return _inner_kind(content, kind)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "webp"
    if content[4:8] == b"ftyp":
        return dict(_MEDIA).get(content[8:12], "mp4")
    if b"\x00" in content and not content.startswith(_BYTE_ORDER_MARKS) and not find_utf16(content):
        return "binary"
    return _text_kind(content.removeprefix(b"\xef\xbb\xbf").lstrip())


def describe(kind: str) -> str:
    """Name a kind of file for a person.

    >>> describe("docx")
    'a Word document (.docx)'
    """
    return _NAMES.get(kind, kind)


def is_europass(content: bytes) -> bool:
    """Say whether XML names Europass near its start.

    >>> is_europass(b'<Candidate xmlns="http://www.europass.eu/1.0"/>'), is_europass(b"<cv/>")
    (True, False)
    """
    return any(mark in content[:4096] for mark in _EUROPASS)


def _inner_kind(content: bytes, kind: str) -> str:
    """Tell apart what is packed in the same way."""
    if kind == "zip":
        return next((name for mark, name in _ZIPPED if mark in content), kind)
    if kind == "ole":
        return next((name for mark, name in _OLE if mark.encode("utf-16-le") in content), kind)
    return kind


def _text_kind(content: bytes) -> str:
    if _HTML.match(content):
        return "html"
    if _SVG.match(content):
        return "svg"
    if kind := _foreign_kind(content):
        return kind
    if content.startswith((b"<?xml", b"<Candidate", b"<SkillsPassport")):
        return "europass" if is_europass(content) else "xml"
    if _HTML_PART.match(content) and content.rstrip().endswith(b">") and not _MARKDOWN.search(content):
        return "html"
    return "json" if content[:1] in (b"{", b"[") and _is_json(content) else "text"


def _foreign_kind(content: bytes) -> str | None:
    """Name what is text, but in the language of another program; None for what people read."""
    head = content[:_HEAD]
    if _LATEX.search(head) and b"\\begin{document}" in content:
        return "latex"
    fields = _MAIL_FIELDS.match(head)
    if fields and all(re.search(rb"^" + mark, fields[0], re.MULTILINE | re.IGNORECASE) for mark in _MAIL_MARKS):
        return "mhtml" if b"\nSnapshot-Content-Location:" in fields[0] else "eml"
    return _CARDS.get(head.partition(b"\n")[0].strip().upper())


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
