"""What a line of a document looks like beside the others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from mlematch.values import Document, Line

LONG_LINE = 60  # letters
ONE_EDGE = 3.0  # points
MOST_WHITE = 3.0  # of the height of a line
SET_IN = 40.0  # points: lists may be
_FULL_STOPS = (".", "!", "?")
_BRACKETS = re.compile(r"\([^()]*\)")
_SENTENCE = re.compile(r"\w \S.*\w[.!?]\Z")


class Style(NamedTuple):
    """The looks by which headings of one document agree."""

    size: float | None
    bold: bool
    capital: bool

    def reaches(self, other: Style, share: float) -> bool:
        """Say whether this is at least as strong as another style."""
        if (self.size or 0.0) < share * (other.size or 0.0):
            return False
        larger = (self.size or 0.0) > 1.1 * (other.size or 0.0)
        return larger or self.bold or self.capital or not (other.bold or other.capital)


class Looks(NamedTuple):
    """One line, its words and how it is set; `above` is the white above it in heights of the line."""

    line: Line
    text: str
    style: Style
    emphasis: bool
    above: float | None
    continues: bool  # the line above goes on in this one
    follows_paragraph: bool  # the line above is as long as a line of a paragraph, or ends a sentence
    over_columns: bool = False  # its block ends with it, and the next one begins below it, not far to the right

    def stands_apart(self, least: float) -> bool:
        """Say whether nothing is above a line in its column, or so much white."""
        return self.above is None or self.over_columns or self.above > least


def look_at(document: Document, larger: float) -> list[Looks]:
    """Describe every line of a document."""
    steps = _size_steps(document)
    texts = [document.slice(line.span) for line in document.lines]
    styles = [_style(line, text, steps) for line, text in zip(document.lines, texts, strict=True)]
    body = _body_style(document.lines, texts)
    standing_out = {style: _stands_out(style, body, larger) for style in set(styles)}
    looks: list[Looks] = []
    for line, text, style in zip(document.lines, texts, styles, strict=True):
        looks.append(_look(line, text, style, standing_out[style], looks[-1] if looks else None))
    for at, (look, below) in enumerate(pairwise(looks)):
        if below.above is None and _is_over(look.line, below.line):
            looks[at] = look._replace(over_columns=True)
    return looks


def _look(line: Line, text: str, style: Style, emphasis: bool, above: Looks | None) -> Looks:
    if above is None:
        return Looks(line, text, style, emphasis, None, continues=False, follows_paragraph=False)
    white = _white(above.line, line)
    return Looks(line, text, style, emphasis, white, above.line.wraps, _ends_paragraph(above.text))


def _is_over(line: Line, below: Line) -> bool:
    """Say whether another block of the page begins below a line, at its left edge or a little set in."""
    if line.box is None or below.box is None or line.page != below.page or line.block == below.block:
        return False
    near = 0 <= below.box.top - line.box.bottom < MOST_WHITE * line.box.height
    return near and -ONE_EDGE < below.box.left - line.box.left < SET_IN


def _stands_out(style: Style, body: Style, larger: float) -> bool:
    return (
        (style.size or 0.0) > larger * (body.size or 1e9)
        or (style.bold and not body.bold)
        or (style.capital and not body.capital)
    )


def _size_steps(document: Document) -> dict[float, float]:
    """Give each size the smallest one that looks the same."""
    steps: dict[float, float] = {}
    step = 0.0
    for size in sorted({line.size for line in document.lines if line.size is not None}):
        step = size if size > 1.045 * step else step
        steps[size] = step
    return steps


def _style(line: Line, text: str, steps: dict[float, float]) -> Style:
    bare = _BRACKETS.sub("", text) if "(" in text else text
    capital = bare.isupper() and sum(map(str.isalpha, bare)) > 2
    return Style(None if line.size is None else steps[line.size], line.bold, capital)


def _body_style(lines: Sequence[Line], texts: Sequence[str]) -> Style:
    """Give the size, weight and case of most letters."""
    sizes: dict[float, int] = defaultdict(int)
    for line, text in zip(lines, texts, strict=True):
        sizes[line.size or 0.0] += len(text)
    bold = sum(len(text) for line, text in zip(lines, texts, strict=True) if line.bold)
    capital = sum(map(len, filter(str.isupper, texts)))
    letters = sum(sizes.values())
    return Style(_median(sizes, letters) or None, 2 * bold > letters, 2 * capital > letters)


def _median(sizes: Mapping[float, int], total: int) -> float:
    passed = 0
    for size in sorted(sizes):
        passed += sizes[size]
        if passed >= total / 2:
            return size
    return 0.0


def _ends_paragraph(above: str) -> bool:
    return len(above) >= LONG_LINE or (above.endswith(_FULL_STOPS) and _SENTENCE.search(above) is not None)


def _white(above: Line | None, line: Line) -> float | None:
    """Measure the white above a line; None where the line above is in another column or nothing is known."""
    if above is None or above.box is None or line.box is None or above.page != line.page:
        return None
    height = line.box.height
    if above.block != line.block or height <= 0:
        return None
    return (line.box.top - above.box.bottom) / height
