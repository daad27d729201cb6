"""The second engine: pypdf's text with approximate places, for files whose spaces PDFium loses."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mlematch.readers.pdf.page.frame import IDENTITY, Frame, Matrix, chain
from mlematch.readers.surrogates import mend
from mlematch.values import Page, Word

_LETTER_WIDTH = 0.5  # of the size: what a glyph takes on average
_ASCENT, _DESCENT = 0.8, 0.2
_NAMES = re.compile(r"(?:/[A-Za-z]{1,4}[0-9A-Fa-f]{1,4})+")
_LETTER = Frame(0.0, 0.0, 612.0, 792.0)


class _Collector:
    """Takes pypdf's pieces of text and makes words of them."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.words: list[Word] = []

    def __call__(self, text: str, outer: list[float], inner: list[float], _font: object, size: float) -> None:
        """Be pypdf's `visitor_text`."""
        matrix = chain(_matrix(inner), _matrix(outer))
        height = abs(size) * math.hypot(matrix[2], matrix[3]) or 1.0
        x, y = matrix[4], matrix[5]
        for line in mend(text).splitlines():
            self._line(line, x, y, height)

    def _line(self, line: str, x: float, y: float, height: float) -> None:
        step = height * _LETTER_WIDTH
        at = 0
        for text in line.split():
            at = line.index(text, at)
            left, right = x + at * step, x + (at + len(text)) * step
            box = self.frame.place(left, y + _ASCENT * height, right, y - _DESCENT * height)
            self.words.append(Word(text, box, height, order=len(self.words)))
            at += len(text)


def read_pages(opened: Any, count: int) -> tuple[Page, ...]:  # noqa: ANN401 - a PdfReader
    """Read the first `count` pages of a PDF that the gatekeeper has opened; a page beyond repair stays empty."""
    return tuple(read_page(opened.pages[number - 1], number) for number in range(1, count + 1))


def read_page(page: Any, number: int) -> Page:  # noqa: ANN401 - a PageObject
    """Read one page; one beyond repair stays empty."""
    frame = _frame(page)
    collector = _Collector(frame)
    try:
        page.extract_text(visitor_text=collector)
    except Exception:  # noqa: BLE001 - pypdf leaks every kind of error on damaged pages
        collector.words.clear()
    return Page(number, frame.width, frame.height, tuple(_unname(collector.words)))


def _unname(words: list[Word]) -> Iterator[Word]:
    """Write U+FFFD for each glyph of which pypdf knows only the name, as in `/x14/x15`."""
    named = [_NAMES.fullmatch(word.text) is not None for word in words]
    many = sum(named) > len(words) / 10
    for word, is_named in zip(words, named, strict=True):
        count = word.text.count("/")
        yield replace(word, text="\ufffd" * count) if is_named and (many or count > 1) else word


def _frame(page: Any) -> Frame:  # noqa: ANN401 - a PageObject
    try:
        box = page.cropbox
        left, bottom, right, top = float(box.left), float(box.bottom), float(box.right), float(box.top)
        return Frame(left, bottom, right, top, int(page.rotation or 0) // 90 % 4)
    except Exception:  # noqa: BLE001 - pypdf leaks every kind of error on damaged pages
        return _LETTER


def _matrix(values: list[float]) -> Matrix:
    numbers = tuple(float(value) for value in values)
    return numbers if len(numbers) == 6 else IDENTITY
