"""The second engine: pypdf's text with approximate places, for files whose spaces PDFium loses."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from mlematch.readers.frame import IDENTITY, Frame, Matrix, chain
from mlematch.readers.surrogates import mend
from mlematch.values import Page, Word
from mlematch.visibility import LABEL, Suspicion

_LETTER_WIDTH = 0.5  # of the size: what a glyph takes on average
_ASCENT, _DESCENT = 0.8, 0.2
_LABEL_LETTERS, _NARROW = 2, 0.2
_ADDRESSES = ("mailto:", "tel:", "http://", "https://")
_CLOSE = 75
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
    return tuple(_read_page(opened.pages[number - 1], number) for number in range(1, count + 1))


def confirm_restated(
    opened: Any,  # noqa: ANN401 - a PdfReader
    pages: Sequence[Page],
    suspects: Iterable[Suspicion],
) -> Iterator[Suspicion]:
    """Keep the suspects whose letters pypdf, which heeds no ActualText, does not find on the page.

    A hyphen, a space, a ligature that is spelt out: most restatements say what is drawn. Where one is much
    too long for the room it takes, it is the name of an icon.
    """
    for number, group in groupby(suspects, lambda suspect: suspect.page):
        words = pages[number - 1].words
        drawn = None
        for suspect in group:
            word = words[suspect.word]
            if _is_label(word):
                yield replace(suspect, mechanism=LABEL, certain=True)
                continue
            letters = _letters(word.text)
            if sum(map(str.isalpha, letters)) < _LABEL_LETTERS:
                continue  # figures and signs alone are not judged
            if drawn is None:
                drawn = _letters(" ".join(word.text for word in _read_page(opened.pages[number - 1], number).words))
            if not _is_among(letters, drawn):
                yield suspect


def _is_label(word: Word) -> bool:
    many = len(word.text)
    if word.text.startswith(_ADDRESSES):
        return True
    return many > _LABEL_LETTERS and max(word.box.width, word.box.height) < _NARROW * many * word.size


def _is_among(letters: str, drawn: str) -> bool:
    """Whether the letters are drawn, give or take an accent."""
    if letters in drawn:
        return True
    from rapidfuzz import fuzz

    return fuzz.partial_ratio(letters, drawn) >= _CLOSE


def _letters(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())


def _read_page(page: Any, number: int) -> Page:  # noqa: ANN401 - a PageObject
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
