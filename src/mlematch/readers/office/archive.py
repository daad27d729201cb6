"""Opens archives and XML that somebody else wrote: what they unpack to is counted while it is read."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import IO, TYPE_CHECKING

from mlematch.errors import EncryptedError, TooBigError, UnreadableError
from mlematch.knowledge.reading import Limits

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CHUNK = 1 << 16
_DEEPEST = 200
_SMALL = 1 << 20  # an entry that unpacks to less is no bomb, whatever its ratio
_ENCRYPTED = 0x1
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_PLAIN_ENCODINGS = re.compile(r"utf-?8|us-ascii|ascii|iso-8859-\d+|latin-?1|windows-125\d", re.IGNORECASE)
_WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_archive(
    content: bytes, source: str, limits: Limits, wanted: Callable[[str], bool] = lambda _: True
) -> dict[str, bytes]:
    """Unpack the wanted entries of a zip archive; archives within it are bytes like any other.

    The sizes an archive declares are not believed: bytes are counted as they come.

    >>> out = BytesIO()
    >>> with zipfile.ZipFile(out, "w") as archive:
    ...     archive.writestr("a.xml", "<a/>")
    >>> read_archive(out.getvalue(), "cv.docx", Limits())
    {'a.xml': b'<a/>'}

    Raises:
        TooBigError: it has too many entries, or they unpack to too much.
        EncryptedError: an entry wants a password.
        UnreadableError: it is damaged.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if len(archive.infolist()) > limits.archive_entries:
                raise TooBigError(source, f"it is an archive of more than {limits.archive_entries} entries")
            entries = [entry for entry in archive.infolist() if not entry.is_dir() and wanted(entry.filename)]
            return _unpack(archive, entries, source, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        raise UnreadableError(source, "it is a damaged archive") from None


def _unpack(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], source: str, limits: Limits) -> dict[str, bytes]:
    unpacked: dict[str, bytes] = {}
    left = limits.archive_bytes
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise EncryptedError(source, "it is an archive that needs a password")
        most = min(left, limits.archive_entry_bytes, max(_SMALL, limits.archive_ratio * entry.compress_size))
        with archive.open(entry) as file:
            unpacked[entry.filename] = _read_at_most(file, most, source)
        left -= len(unpacked[entry.filename])
    return unpacked


def _read_at_most(file: IO[bytes], most: int, source: str) -> bytes:
    parts, size = [], 0
    while chunk := file.read(_CHUNK):
        size += len(chunk)
        if size > most:
            raise TooBigError(source, "it unpacks to more than a resume can hold")
        parts.append(chunk)
    return b"".join(parts)


def check_xml(content: bytes, source: str) -> bytes:
    """Give XML back that declares nothing: no document type, no entity, and no encoding in which one could hide.

    >>> check_xml(b"<a/>", "cv.odt")
    b'<a/>'

    Raises:
        UnreadableError: it declares something.
    """
    text = content
    for mark, encoding in _WIDE:
        if content.startswith(mark):
            text = content.decode(encoding, errors="replace").encode()
    declared = _ENCODING.match(text.removeprefix(b"\xef\xbb\xbf"))
    is_wide = text is not content
    is_odd = declared is not None and not is_wide and not _PLAIN_ENCODINGS.fullmatch(declared[1].decode())
    if is_odd or b"\x00" in text or b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise UnreadableError(source, "its XML declares a document type or entities, which a resume never needs")
    return content


def parse_xml(content: bytes, source: str) -> Element:
    """Parse XML that declares nothing.

    >>> parse_xml(b"<a><b/></a>", "cv.odt").tag
    'a'

    Raises:
        UnreadableError: it declares something, or is damaged.
        TooBigError: it is nested too deeply.
    """
    from xml.etree import ElementTree

    depth = 0
    root: Element | None = None
    try:
        for event, element in ElementTree.iterparse(BytesIO(check_xml(content, source)), ("start", "end")):  # noqa: S314 - checked
            root = element if root is None else root
            depth += 1 if event == "start" else -1
            if depth > _DEEPEST:
                raise TooBigError(source, "its XML is nested deeper than a resume can be")
    except (ElementTree.ParseError, ValueError, LookupError):
        root = None
    if root is None:
        raise UnreadableError(source, "its XML is damaged")
    return root
