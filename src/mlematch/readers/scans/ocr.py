"""Letters recognised in an image, offline: by Tesseract, or by rapidocr where no system package may be installed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from mlematch.errors import MissingLibraryError, UnreadableError
from mlematch.knowledge.reading import Reading, RecognitionRules
from mlematch.readers.building import Order
from mlematch.readers.pdf.pdfium import open_document, open_page
from mlematch.readers.scans.tesseract import has_tesseract, put_upright, read_words
from mlematch.values import Box, Notice, Page, Shape, Word

_MISSING = (
    "its text must be recognised: pip install 'mlematch[ocr]' and install Tesseract (apt install tesseract-ocr), "
    "or pip install 'mlematch[ocr-pure]'"
)
_MOST_PIXELS = 20_000_000


@dataclass(frozen=True, slots=True)
class Engine:
    """A way to recognise letters: an image, how, and the points of a dot become placed words."""

    name: str
    read: Callable[[Any, RecognitionRules, float], tuple[Word, ...]]
    turn: Callable[[Any, RecognitionRules], Any] = lambda image, _: image  # upright, where that is not `read`'s part


def find_engine(source: str) -> Engine:
    """Give the engine that is installed, Tesseract before rapidocr.

    Raises:
        MissingLibraryError: none is; the reason says what to install.
    """
    if has_tesseract():
        return Engine("tesseract", read_words, put_upright)
    if _rapidocr() is not None:
        return Engine("rapidocr", _by_rapidocr)
    raise MissingLibraryError(source, _MISSING)


def recognise_pages(
    content: bytes, pages: Sequence[Page], order: Order
) -> tuple[tuple[Page, ...], tuple[Notice, ...], str | None]:
    """Read the pages of a PDF that have no text; give all pages, a notice for each that was read, and the engine.

    What is laid over a page is not read: its text is known.

    Raises:
        MissingLibraryError: no engine is installed.
    """
    empty = [page.number for page in pages if _is_empty(page, order.reading)][: order.reading.recognition.pages]
    if not empty:
        return tuple(pages), (), None
    engine = find_engine(order.source)
    read = {number: _read_page(content, number, order, engine) for number in empty}
    filled = tuple(read.get(page.number) or page for page in pages)
    return filled, tuple(notice_of(engine, number) for number, page in read.items() if page), engine.name


def notice_of(engine: Engine, number: int) -> Notice:
    """Say that the text of a page was recognised.

    >>> notice_of(Engine("tesseract", read_words), 2).message
    'the page is an image; its text was recognised by tesseract and may hold wrong letters'
    """
    message = f"the page is an image; its text was recognised by {engine.name} and may hold wrong letters"
    return Notice("ocr", "info", message, number)


def recognise(image: Any, number: int, engine: Engine, order: Order, points: float) -> Page:  # noqa: ANN401 - of Pillow
    """Read one image, whose dots are so many points wide, as the page of this number, upright.

    Raises:
        UnreadableError: the engine gave up.
    """
    rules = order.reading.recognition
    try:
        upright = engine.turn(image, rules)
        width, height = upright.width * points, upright.height * points
        words = engine.read(upright, rules, points)
        return Page(number, width, height, words, (Shape("image", Box(0, 0, width, height)),))
    except (RuntimeError, OSError, ValueError):
        raise UnreadableError(order.source, f"{engine.name} could not recognise its text") from None


def _is_empty(page: Page, reading: Reading) -> bool:
    has_image = any(shape.kind == "image" for shape in page.shapes)
    return has_image and len(page.words) < reading.quality.no_text_words


def _read_page(content: bytes, number: int, order: Order, engine: Engine) -> Page | None:
    with open_document(content, order.password) as document:
        page = open_page(document, number) if document is not None else None
        if page is None:
            return None
        inches = page.get_width() * page.get_height() / 72**2
        dots = min(order.reading.recognition.dots_per_inch, (_MOST_PIXELS / max(inches, 1e-6)) ** 0.5)
        image = page.render(scale=dots / 72, draw_annots=False).to_pil()
        page.close()
    read = recognise(image, number, engine, order, 72 / dots)
    return read if read.words else None


# ---------------------------------------------------------------- rapidocr


@cache
def _rapidocr() -> Any:  # noqa: ANN401 - a RapidOCR, or None
    try:
        from rapidocr import RapidOCR
    except ModuleNotFoundError:
        return None
    return RapidOCR(params={"Global.log_level": "critical"})


def _by_rapidocr(image: Any, rules: RecognitionRules, points: float) -> tuple[Word, ...]:  # noqa: ANN401 - of Pillow
    import numpy as np

    read = _rapidocr()(np.asarray(image.convert("RGB"))[:, :, ::-1])
    if read.boxes is None or not read.txts:
        return ()
    lines = zip(read.boxes, read.txts, read.scores, strict=True)
    kept = ((box, text) for box, text, score in lines if 100 * score >= rules.least_confidence)
    return tuple(word for order, (box, text) in enumerate(kept) for word in _parts(box, text, order, points))


def _parts(corners: Any, text: str, order: int, points: float) -> Iterator[Word]:  # noqa: ANN401 - an array
    """Give the words of a line, each its share of the line's width."""
    left, top = (float(side) * points for side in corners.min(axis=0))
    right, bottom = (float(side) * points for side in corners.max(axis=0))
    step, at = (right - left) / max(len(text), 1), 0
    for word in text.split():
        at = text.index(word, at)
        box = Box(left + at * step, top, left + (at + len(word)) * step, bottom)
        yield Word(word, box, round(2 * 0.85 * box.height) / 2, order=order)
        at += len(word)
