"""Letters recognised in an image, offline: by Tesseract, or by rapidocr where no system package may be installed.

Tesseract with more than one thread is ten times slower, so it gets one.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from mlematch.errors import MissingLibraryError, UnreadableError
from mlematch.knowledge.reading import Reading, RecognitionRules
from mlematch.readers.building import Order
from mlematch.readers.pdfium import open_document, open_page
from mlematch.values import Box, Notice, Page, Word

_ENVIRONMENT = threading.Lock()
_MISSING = (
    "its text must be recognised: pip install 'mlematch[ocr]' and install Tesseract (apt install tesseract-ocr), "
    "or pip install 'mlematch[ocr-pure]'"
)
_MOST_PIXELS = 20_000_000
_TALL, _LOW, _DESCENDER = 0.72, 0.52, 0.21  # of the font's size: capitals, small letters, what hangs below the line
_HANGING = frozenset("gjpqy,;()[]{}|Q@")
_SMALL = frozenset("acegmnopqrsuvwxyz.,;:-–—·•")


@dataclass(frozen=True, slots=True)
class Engine:
    """A way to recognise letters: an image, how, and the inches of a dot become placed words."""

    name: str
    read: Callable[[Any, RecognitionRules, float], tuple[Word, ...]]


def find_engine(source: str) -> Engine:
    """Give the engine that is installed, Tesseract before rapidocr.

    Raises:
        MissingLibraryError: none is; the reason says what to install.
    """
    if _has_tesseract():
        return Engine("tesseract", _by_tesseract)
    if _rapidocr() is not None:
        return Engine("rapidocr", _by_rapidocr)
    raise MissingLibraryError(source, _MISSING)


def recognise_pages(
    content: bytes, pages: Sequence[Page], order: Order
) -> tuple[tuple[Page, ...], tuple[Notice, ...], str | None]:
    """Read the pages of a PDF that have no text; give all pages, a notice for each that was read, and the engine.

    Raises:
        MissingLibraryError: no engine is installed.
    """
    empty = [page.number for page in pages if _is_empty(page, order.reading)][: order.reading.recognition.pages]
    if not empty:
        return tuple(pages), (), None
    engine = find_engine(order.source)
    read = {number: _read_page(content, number, order, engine) for number in empty}
    filled = tuple(replace(page, words=read.get(page.number) or page.words) for page in pages)
    return filled, tuple(notice_of(engine, number) for number in empty if read[number]), engine.name


def notice_of(engine: Engine, number: int) -> Notice:
    """Say that the text of a page was recognised.

    >>> notice_of(Engine("tesseract", _by_tesseract), 2).message
    'the page is an image; its text was recognised by tesseract and may hold wrong letters'
    """
    message = f"the page is an image; its text was recognised by {engine.name} and may hold wrong letters"
    return Notice("ocr", "info", message, number)


def recognise(image: Any, engine: Engine, order: Order, points: float) -> tuple[Word, ...]:  # noqa: ANN401 - of Pillow
    """Read one image, whose dots are so many points wide.

    Raises:
        UnreadableError: the engine gave up.
    """
    try:
        return engine.read(image, order.reading.recognition, points)
    except (RuntimeError, OSError, ValueError):
        raise UnreadableError(order.source, f"{engine.name} could not recognise its text") from None


def _is_empty(page: Page, reading: Reading) -> bool:
    has_image = any(shape.kind == "image" for shape in page.shapes)
    return has_image and len(page.words) < reading.quality.no_text_words


def _read_page(content: bytes, number: int, order: Order, engine: Engine) -> tuple[Word, ...]:
    with open_document(content, order.password) as document:
        page = open_page(document, number) if document is not None else None
        if page is None:
            return ()
        inches = page.get_width() * page.get_height() / 72**2
        dots = min(order.reading.recognition.dots_per_inch, (_MOST_PIXELS / max(inches, 1e-6)) ** 0.5)
        image = page.render(scale=dots / 72).to_pil()
        page.close()
    return recognise(image, engine, order, 72 / dots)


# ---------------------------------------------------------------- Tesseract


@cache
def _has_tesseract() -> bool:
    from shutil import which

    try:
        import pytesseract
    except ModuleNotFoundError:
        return False
    return which(pytesseract.pytesseract.tesseract_cmd) is not None


def _by_tesseract(image: Any, rules: RecognitionRules, points: float) -> tuple[Word, ...]:  # noqa: ANN401 - of Pillow
    import pytesseract

    with _one_thread():
        table = pytesseract.image_to_data(
            image,
            lang=rules.language,
            config=f"--psm 3 --dpi {round(72 / points)}",
            output_type=pytesseract.Output.DICT,
            timeout=rules.seconds,
        )
    return tuple(_words(table, rules.least_confidence, points))


@contextmanager
def _one_thread() -> Iterator[None]:
    """Let Tesseract, which is another process, have one thread."""
    with _ENVIRONMENT:
        before = os.environ.get("OMP_THREAD_LIMIT")
        os.environ["OMP_THREAD_LIMIT"] = "1"
        try:
            yield
        finally:
            if before is None:
                del os.environ["OMP_THREAD_LIMIT"]
            else:
                os.environ["OMP_THREAD_LIMIT"] = before


def _words(table: dict[str, list[Any]], least: float, points: float) -> Iterator[Word]:
    columns = (table[name] for name in ("text", "conf", "left", "top", "width", "height"))
    for order, (text, confidence, left, top, width, height) in enumerate(zip(*columns, strict=True)):
        if text.strip() and float(confidence) >= least:
            box = Box(left * points, top * points, (left + width) * points, (top + height) * points)
            yield Word(text.strip(), box, _size(text, box.height), order=order)


def _size(text: str, height: float) -> float:
    """Guess the size of a font by the height of a word, which depends on its letters."""
    above = _LOW if set(text) <= _SMALL else _TALL
    below = _DESCENDER if set(text) & _HANGING else 0.0
    return round(2 * height / (above + below)) / 2


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
