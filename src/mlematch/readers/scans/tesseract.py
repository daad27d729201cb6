"""Words that Tesseract recognises in an image, put upright and straight, line by line.

Tesseract with more than one thread is ten times slower, so it gets one.
"""

from __future__ import annotations

import math
import os
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from operator import attrgetter
from statistics import median
from typing import Any

from mlematch.knowledge.reading import RecognitionRules
from mlematch.values import Box, Word

_ENVIRONMENT = threading.Lock()
_TALL, _LOW, _DESCENDER = 0.72, 0.52, 0.21  # of the font's size: capitals, small letters, what hangs below the line
_HANGING = frozenset("gjpqy,;()[]{}|Q@")
_SMALL = frozenset("acegmnopqrsuvwxyz.,;:-–—·•")
_LIKE_BULLETS = frozenset("e¢«»©®°*+-~")  # what a bullet at the head of a line is taken for
_BULLET = "•"
_LEAST_SURE = 1.0  # of how a page is turned
_LONG = 4  # words of a line that tells how a page is inclined
_STRAIGHT = math.radians(0.1)


@dataclass(frozen=True, slots=True)
class Found:
    """A word on the image, in dots, and the line it is on."""

    line: tuple[int, int, int]
    text: str
    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle of its box."""
        return self.left + self.width / 2, self.top + self.height / 2


@cache
def has_tesseract() -> bool:
    """Say whether Tesseract and what calls it are installed."""
    from shutil import which

    try:
        import pytesseract
    except ModuleNotFoundError:
        return False
    return which(pytesseract.pytesseract.tesseract_cmd) is not None


def put_upright(image: Any, rules: RecognitionRules) -> Any:  # noqa: ANN401 - images of Pillow
    """Turn an image that lies on its side or its head; the same one where Tesseract cannot tell."""
    import pytesseract

    try:
        with _one_thread():
            seen = pytesseract.image_to_osd(image, output_type=pytesseract.Output.DICT, timeout=rules.seconds)
    except (pytesseract.TesseractError, RuntimeError):  # too few letters, no data to tell by, or too slow
        return image
    turn = int(seen["rotate"]) if float(seen["orientation_conf"]) >= _LEAST_SURE else 0
    return image.rotate(-turn, expand=True) if turn else image


def read_words(image: Any, rules: RecognitionRules, points: float) -> tuple[Word, ...]:  # noqa: ANN401 - of Pillow
    """Read the words of an image whose dots are so many points wide; those of a line share its height."""
    import pytesseract

    with _one_thread():
        table = pytesseract.image_to_data(
            image,
            lang=rules.language,
            config=f"--psm 3 --dpi {round(72 / points)}",
            output_type=pytesseract.Output.DICT,
            timeout=rules.seconds,
        )
    found = straighten(list(_rows(table, rules.least_confidence)))
    lines = (list(line) for _, line in groupby(found, attrgetter("line")))
    words = (word for line in lines for word in _level(line, points))
    return tuple(replace(word, order=order) for order, word in enumerate(words))


def straighten(found: list[Found]) -> list[Found]:
    """Move the words of an inclined page to where they stand on a straight one."""
    slopes = [slope for _, line in groupby(found, attrgetter("line")) if (slope := _slope(list(line))) is not None]
    angle = math.atan(median(slopes)) if slopes else 0.0
    if abs(angle) < _STRAIGHT:
        return found
    return [_turned(each, math.cos(angle), math.sin(angle)) for each in found]


def _slope(line: list[Found]) -> float | None:
    """Give how far a line of some length falls for each dot to the right."""
    if len(line) < _LONG:
        return None
    (left, start), (right, end) = line[0].middle, line[-1].middle
    return (end - start) / (right - left) if right > left else None


def _turned(word: Found, cosine: float, sine: float) -> Found:
    across, down = word.middle
    middle = across * cosine + down * sine, down * cosine - across * sine
    return replace(word, left=middle[0] - word.width / 2, top=middle[1] - word.height / 2)


def _level(line: list[Found], points: float) -> Iterator[Word]:
    """Give the words of a line; a dash is as high as the letters beside it, and a bullet no letter."""
    top, bottom = min(each.top for each in line), max(each.top + each.height for each in line)
    for at, each in enumerate(line):
        is_bullet = at == 0 and each.text in _LIKE_BULLETS
        box = Box(each.left * points, top * points, (each.left + each.width) * points, bottom * points)
        yield Word(_BULLET if is_bullet else each.text, box, font_size(each.text, each.height * points))


def _rows(table: dict[str, list[Any]], least: float) -> Iterator[Found]:
    lines = zip(table["block_num"], table["par_num"], table["line_num"], strict=True)
    columns: Iterable[list[Any]] = (table[name] for name in ("text", "conf", "left", "top", "width", "height"))
    for line, (text, confidence, *box) in zip(lines, zip(*columns, strict=True), strict=True):
        if text.strip() and float(confidence) >= least:
            yield Found(line, text.strip(), *map(float, box))


def font_size(text: str, height: float) -> float:
    """Guess the size of a font by the height of a word, which depends on its letters."""
    above = _LOW if set(text) <= _SMALL else _TALL
    below = _DESCENDER if set(text) & _HANGING else 0.0
    return round(2 * height / (above + below)) / 2


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
