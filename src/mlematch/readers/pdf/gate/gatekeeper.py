"""Lets a PDF in: pypdf opens it under limits before PDFium, which has none, may see it.

Everything PDFium would unpack to read a page (content streams, forms within forms, fonts) is unpacked here
first and counted; attachments and forms are noticed on the way.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from mlematch.errors import EncryptedError, ReadError, TooBigError, UnreadableError
from mlematch.knowledge.reading import Limits
from mlematch.readers.pdf.gate.clearance import CLIP, LAYER, MODES, PATTERN, STENCIL, Clearance, Doubts
from mlematch.readers.pdf.gate.following import look
from mlematch.readers.pdf.gate.parsing import close_reader, open_reader
from mlematch.readers.pdf.gate.unpacking import Scale, count_fonts, weigh_page, weigh_streams
from mlematch.values import Notice

_DAMAGED = "it is damaged and cannot be opened as a PDF"
_TOO_BIG = "it unpacks to more than a resume can hold"
_NEEDS_CRYPTO = "it is encrypted with AES: pip install 'mlematch[crypto]'"
_MASKED = Notice(
    "masked_text", "warning", "some letters are a mask through which a colour shows; they may not have been read"
)


@contextmanager
def open_pdf(content: bytes, source: str, limits: Limits, password: str | None) -> Iterator[tuple[Any, Clearance]]:
    """Open a PDF under limits; give pypdf's reader and the clearance.

    Raises:
        EncryptedError: it wants a password that was not given or is wrong.
        UnreadableError: it is damaged.
        TooBigError: it unpacks to too much, even under the looser limits of a second try.
    """
    from pypdf import apply_configuration
    from pypdf.errors import LimitReachedError

    for most in (limits.stream_bytes, limits.stream_bytes_second_try):
        with apply_configuration(_configuration(limits, most)), _SILENCE:
            try:
                opened = _admit(content, source, limits, password)
            except LimitReachedError:
                continue
            try:
                yield opened
            finally:
                if opened[0] is not None:
                    close_reader(opened[0])
            return
    raise TooBigError(source, _TOO_BIG)


class _Silence:
    """Keeps pypdf's warnings out of the log while any file is open: they quote the document, and that is personal."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._depth = 0
        self._level = logging.NOTSET

    def __enter__(self) -> None:
        logger = logging.getLogger("pypdf")
        with self._lock:
            if not self._depth:
                self._level = logger.level
                logger.setLevel(logging.CRITICAL + 1)
            self._depth += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._depth -= 1
            if not self._depth:
                logging.getLogger("pypdf").setLevel(self._level)


_SILENCE = _Silence()


@cache
def _configuration(limits: Limits, most: int) -> Any:  # noqa: ANN401 - pypdf is imported where it is used
    from pypdf import Configuration

    return Configuration(
        maximum_declared_stream_length=most,
        array_based_stream_maximum_output_length=most,
        jbig2_maximum_output_length=most,
        lzw_maximum_output_length=most,
        run_length_maximum_output_length=most,
        zlib_maximum_output_length=most,
        brotli_maximum_output_length=most,
        zlib_maximum_recovery_input_length=limits.recovery_bytes,
        stream_filters_maximum_length=limits.filters_per_stream,
        stream_decoding_work_maximum_length=max(limits.decoding_work_bytes, most),
        page_tree_maximum_entries=limits.page_tree_entries,
        page_tree_maximum_depth=limits.page_tree_depth,
        jbig2dec_binary=None,
        disable_legacy_handling=True,
    )


def _admit(content: bytes, source: str, limits: Limits, password: str | None) -> tuple[Any, Clearance]:
    from pypdf.errors import DependencyError, LimitReachedError

    try:
        reader = _open(content, source, password)
        return reader, _clear(reader, source, limits)
    except (ReadError, LimitReachedError):
        raise
    except (RecursionError, MemoryError):
        raise TooBigError(source, _TOO_BIG) from None
    except Exception as error:  # noqa: BLE001 - pypdf leaks every kind of error on damaged files
        if isinstance(error, DependencyError) and "AES" in str(error):
            raise EncryptedError(source, _NEEDS_CRYPTO) from None
        return None, _clear_unread(content, source, limits)


def _clear_unread(content: bytes, source: str, limits: Limits) -> Clearance:
    """Let a file in that pypdf cannot open, since PDFium mends more: every stream in it is unpacked and weighed."""
    if b"/Encrypt" in content:
        raise UnreadableError(source, _DAMAGED)
    if weigh_streams(content, limits.stream_bytes_second_try) >= limits.stream_bytes_second_try:
        raise TooBigError(source, _TOO_BIG)
    notice = Notice("damaged", "warning", "the file is damaged; some of it may be missing")
    return Clearance(
        limits.pages, notices=(notice,), doubts=Doubts(frozenset({CLIP, MODES, PATTERN})), renderable=False
    )


def _open(content: bytes, source: str, password: str | None) -> Any:  # noqa: ANN401 - a PdfReader
    from pypdf.errors import PyPdfError

    reader = open_reader(content)
    if not reader.is_encrypted:
        return reader
    try:
        if reader.decrypt("") or (password is not None and reader.decrypt(password)):
            return reader
    except (PyPdfError, NotImplementedError):
        raise EncryptedError(source, "it is encrypted in a way that is not supported") from None
    raise EncryptedError(
        source, "it is encrypted and needs a password" if password is None else "the password does not open it"
    )


def _clear(reader: Any, source: str, limits: Limits) -> Clearance:  # noqa: ANN401 - a PdfReader
    total = len(reader.pages)
    if not total:
        raise UnreadableError(source, "it has no pages")
    pages = [reader.pages[at] for at in range(min(total, limits.pages))]
    scale, total_bytes = Scale(), 0
    for number, page in enumerate(pages, 1):
        if count_fonts(page) > limits.fonts_per_page:
            raise TooBigError(source, f"page {number} has more than {limits.fonts_per_page} fonts")
        weight = weigh_page(page, scale)
        if weight.letters > limits.letters_per_page:
            weight = weigh_page(page, Scale(counts=True))
        total_bytes += weight.bytes
        if weight.bytes > limits.expanded_bytes_per_page or weight.letters > limits.letters_per_page:
            raise TooBigError(source, f"page {number} unpacks to more than a page can hold")
    if total_bytes > limits.expanded_bytes:
        raise TooBigError(source, _TOO_BIG)
    return Clearance(
        len(pages),
        (*_notices(reader, total, len(pages)), *([_MASKED] if STENCIL in scale.tricks else [])),
        Doubts(frozenset(scale.tricks).union(_safely(_layers, reader)), frozenset(scale.lying)),
        scale.pixels <= limits.image_pixels,
        total_bytes <= limits.second_opinion_bytes,
    )


def _notices(reader: Any, total: int, admitted: int) -> Iterator[Notice]:  # noqa: ANN401 - a PdfReader
    if admitted < total:
        yield Notice("pages_left_out", "warning", f"only the first {admitted} of {total} pages were read")
    names = set(_safely(_catalog_marks, reader))
    if "portfolio" in names:
        yield Notice("portfolio", "warning", "the file is a portfolio of other files, which were not read")
    if "attachments" in names:
        yield Notice("attachments", "info", "files are attached, which were not read")
    if "xfa" in names:
        yield Notice("xfa", "warning", "the file holds an XFA form, of which only the printed pages were read")


def _catalog_marks(reader: Any) -> set[str]:  # noqa: ANN401 - a PdfReader
    root = reader.root_object
    marks = {"portfolio"} if "/Collection" in root else set()
    if "/EmbeddedFiles" in (look(root, "/Names") or ()):
        marks.add("attachments")
    if "/XFA" in (look(root, "/AcroForm") or ()):
        marks.add("xfa")
    return marks


def _layers(reader: Any) -> set[str]:  # noqa: ANN401 - a PdfReader
    default = look(look(reader.root_object, "/OCProperties"), "/D")
    return {LAYER} if look(default, "/OFF") or look(default, "/BaseState") == "/OFF" else set()


def _safely(ask: Callable[[Any], Iterable[str]], about: Any) -> Iterable[str]:  # noqa: ANN401 - any object of a PDF
    """Ask about something a resume can do without; damage there is no reason to refuse the file."""
    from pypdf.errors import LimitReachedError

    try:
        return ask(about)
    except LimitReachedError:
        raise
    except Exception:  # noqa: BLE001 - pypdf leaks every kind of error on damaged files
        return ()
