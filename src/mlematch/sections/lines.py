"""What a line of a document looks like beside the others."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from mlematch.values import Document, Line

LONG_LINE = 60  # letters
_SENTENCE = re.compile(r"\w \S.*\w[.!?]$")


@dataclass(frozen=True, slots=True)
class Style:
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


@dataclass(frozen=True, slots=True)
class Looks:
    """One line, its words and how it is set; `above` is the white above it in heights of the line."""

    line: Line
    text: str
    style: Style
    emphasis: bool
    above: float | None
    continues: bool  # the line above goes on in this one
    follows_paragraph: bool  # the line above is as long as a line of a paragraph, or ends a sentence


def look_at(document: Document, larger: float) -> list[Looks]:
    """Describe every line of a document."""
    body = _body_style(document)
    steps = _size_steps(document)
    return [
        _look(document, body, larger, above, line, steps)
        for above, line in zip((None, *document.lines), document.lines, strict=False)
    ]


def _look(
    document: Document, body: Style, larger: float, above: Line | None, line: Line, steps: dict[float, float]
) -> Looks:
    text = document.slice(line.span)
    style = _style(line, text, steps)
    emphasis = (
        (style.size or 0.0) > larger * (body.size or 1e9)
        or (style.bold and not body.bold)
        or (style.capital and not body.capital)
    )
    ends = above is not None and _ends_paragraph(document.slice(above.span))
    return Looks(line, text, style, emphasis, _white(above, line), above is not None and above.wraps, ends)


def _size_steps(document: Document) -> dict[float, float]:
    """Give each size the smallest one that looks the same."""
    steps: dict[float, float] = {}
    step = 0.0
    for size in sorted({line.size for line in document.lines if line.size is not None}):
        step = size if size > 1.045 * step else step
        steps[size] = step
    return steps


def _style(line: Line, text: str, steps: dict[float, float]) -> Style:
    capital = text.isupper() and sum(map(str.isalpha, text)) > 2
    return Style(None if line.size is None else steps[line.size], line.bold, capital)


def _body_style(document: Document) -> Style:
    """Give the size, weight and case of most letters."""
    sizes, bold, capital = Counter[float](), 0, 0
    for line in document.lines:
        text = document.slice(line.span)
        sizes[line.size or 0.0] += len(text)
        bold += len(text) if line.bold else 0
        capital += len(text) if text.isupper() else 0
    letters = sizes.total()
    size = _median(sizes) or None
    return Style(size, 2 * bold > letters, 2 * capital > letters)


def _median(sizes: Counter[float]) -> float:
    passed, half = 0, sizes.total() / 2
    for size in sorted(sizes):
        passed += sizes[size]
        if passed >= half:
            return size
    return 0.0


def _ends_paragraph(above: str) -> bool:
    return len(above) >= LONG_LINE or _SENTENCE.search(above) is not None


def _white(above: Line | None, line: Line) -> float | None:
    """Measure the white above a line; None where the line above is in another column or nothing is known."""
    if above is None or above.box is None or line.box is None or above.page != line.page:
        return None
    if above.block != line.block or line.box.height <= 0:
        return None
    return (line.box.top - above.box.bottom) / line.box.height
