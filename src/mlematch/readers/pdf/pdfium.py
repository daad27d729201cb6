"""The first engine: PDFium's placed glyphs become words, its page objects become shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from mlematch.knowledge.reading import Reading
from mlematch.readers.pdf.around.annotations import Shown
from mlematch.readers.pdf.around.flattening import flatten
from mlematch.readers.pdf.around.links import Targets, read_links
from mlematch.readers.pdf.gate.clearance import ACTUAL_TEXT, MODES, PATTERN, Doubts
from mlematch.readers.pdf.hidden.copies import embolden
from mlematch.readers.pdf.hidden.marks import doubt_patterns, find_marked
from mlematch.readers.pdf.page.frame import Frame
from mlematch.readers.pdf.page.glyphs import read_glyphs, read_letters
from mlematch.readers.pdf.page.native import LOCK, address, floats, load_native
from mlematch.readers.pdf.page.objects import Painted, find_last, read_painted
from mlematch.readers.pdf.stated.spans import forget_stated, share_out
from mlematch.readers.pdf.words.finding import find_words
from mlematch.values import Page, Word
from mlematch.visibility import Suspicion

_NONE = Doubts(frozenset({MODES}))
_LETTER = (612.0, 792.0)
_NOWHERE = Targets()
_NO_ANNOTATIONS = Shown()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was read of a page, and the page itself, which can be drawn until the next one is asked for."""

    page: Page
    marked: tuple[Suspicion, ...] = ()
    painted: Painted | None = None
    drawn: Any = None  # a PdfPage
    targets: Targets = _NOWHERE
    doubts: Doubts = _NONE
    added: int | None = None  # the form in which its annotations are painted, by its order


def read_sheets(
    document: Any,  # noqa: ANN401 - a PdfDocument, or None
    count: int,
    reading: Reading,
    doubts: Doubts = _NONE,
    find_shown: Callable[[int], Shown] = lambda _: _NO_ANNOTATIONS,
) -> Iterator[Sheet]:
    """Read the first `count` pages of a PDF that the gatekeeper has let in, and what its doubts make suspect.

    `find_shown` tells of a page with annotations which of them are to be read. No pages when PDFium could not open
    the file; an empty page when it cannot open that page.
    """
    for number in range(1, min(count, len(document)) + 1) if document is not None else ():
        drawn = open_page(document, number)
        targets = _NOWHERE if drawn is None else read_links(address(document.raw), address(drawn.raw))
        shown = find_shown(number) if targets.has_others else _NO_ANNOTATIONS
        if shown.places:
            drawn = _flattened(document, drawn, number, shown)
        if drawn is None:
            yield Sheet(Page(number, *_LETTER))
        else:
            yield _read_sheet(drawn, targets, number, reading, doubts, shown)
            drawn.close()


def _flattened(document: Any, drawn: Any, number: int, shown: Shown) -> Any:  # noqa: ANN401 - a PdfDocument, a PdfPage
    """Give a page anew, with its annotations as part of it."""
    page = address(drawn.raw)
    flatten(address(document.raw), page, frame_of(page), shown.places, draws=shown.draws)
    drawn.close()
    return open_page(document, number)


def read_pages(
    content: bytes, count: int, reading: Reading, password: str | None = None, doubts: Doubts = _NONE
) -> tuple[tuple[Page, ...], tuple[Suspicion, ...]]:
    """Read pages for what stands on them alone."""
    with open_document(content, password) as document:
        taken = [(sheet.page, sheet.marked) for sheet in read_sheets(document, count, reading, doubts)]
    return tuple(page for page, _ in taken), tuple(suspect for _, marked in taken for suspect in marked)


@contextmanager
def open_document(content: bytes, password: str | None) -> Iterator[Any]:
    """Hold PDFium's lock and an open document; None when PDFium cannot open it."""
    import pypdfium2

    with LOCK:
        try:
            document = pypdfium2.PdfDocument(content, password=password)
        except pypdfium2.PdfiumError:
            yield None
            return
        try:
            yield document
        finally:
            document.close()


def open_page(document: Any, number: int) -> Any:  # noqa: ANN401 - a PdfDocument, a PdfPage
    """Open a page, counted from 1; None when it is damaged."""
    import pypdfium2

    try:
        return document[number - 1]
    except pypdfium2.PdfiumError:
        return None


def read_drawn(sheet: Sheet, most: int) -> str:
    """Read the letters that the objects of a page draw, whatever is stated in their place."""
    if sheet.painted is not None:
        forget_stated(sheet.painted)
    with open_letters(address(sheet.drawn.raw)) as textpage:
        return read_letters(textpage, most)


def read_drawn_words(sheet: Sheet, reading: Reading) -> Sequence[Word]:
    """Read the words that the objects of a page draw, whatever is stated in their place."""
    if sheet.painted is None:
        return ()
    forget_stated(sheet.painted)
    with open_letters(address(sheet.drawn.raw)) as textpage:
        glyphs = read_glyphs(textpage, sheet.painted.frame, reading.limits.chars_per_page)
        return find_words(glyphs, sheet.painted, reading.words, modes=MODES in sheet.doubts.tricks)


@contextmanager
def open_letters(page: int) -> Iterator[int]:
    """Hold the text page of the page at this address; pypdfium2 would watch over it, at a cost."""
    native = load_native()
    textpage = native.FPDFText_LoadPage(page)
    try:
        yield textpage
    finally:
        native.FPDFText_ClosePage(textpage)


def frame_of(page: int) -> Frame:
    """Give the shown part of the page at this address."""
    native = load_native()
    left, top, right, bottom = floats(4, native.FPDF_GetPageBoundingBox, page) or (0.0, _LETTER[1], _LETTER[0], 0.0)
    return Frame(left, bottom, right, top, native.FPDFPage_GetRotation(page) % 4)


def _read_sheet(
    drawn: Any,  # noqa: ANN401 - a PdfPage
    targets: Targets,
    number: int,
    reading: Reading,
    doubts: Doubts,
    shown: Shown,
) -> Sheet:
    doubts = doubts.join(shown.doubts) if shown.places else doubts
    handle = address(drawn.raw)
    frame = frame_of(handle)
    with open_letters(handle) as textpage:
        glyphs = read_glyphs(textpage, frame, reading.limits.chars_per_page)
        painted = read_painted(handle, frame, glyphs.painters, reading.limits.shapes_per_page)
        words = find_words(glyphs, painted, reading.words, modes=MODES in doubts.tricks)
    words = embolden(words, painted)
    if ACTUAL_TEXT in doubts.tricks:
        words = share_out(words, painted)
    marked = tuple(find_marked(number, words, painted, doubts))
    shapes = doubt_patterns(painted.shapes) if PATTERN in doubts.tricks else painted.shapes
    page = Page(number, frame.width, frame.height, words, tuple(shapes))
    added = find_last(handle, painted) if shown.places else None
    return Sheet(page, marked, painted, drawn, targets, doubts, added)
