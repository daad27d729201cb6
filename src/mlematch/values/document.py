"""The text of one resume: lines and sections, what is hidden, what a person should know, and quotes of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Literal

from mlematch.values.page import Box, Link

SectionKind = Literal[
    "header", "summary", "experience", "projects", "skills", "education", "publications", "certificates", "other"
]
Severity = Literal["info", "warning", "error"]
Grade = Literal["good", "doubtful", "unreadable"]

_start_of = attrgetter("span.start")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Document.text`, from `start` up to but without `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: Span) -> bool:
        """Say whether `other` lies wholly within.

        >>> Span(0, 9).holds(Span(3, 9)), Span(0, 9).holds(Span(3, 10))
        (True, False)
        """
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Line:
    """One line of `Document.text` and where it stands on the page."""

    span: Span
    page: int
    box: Box | None = None
    size: float | None = None
    bold: bool = False
    block: int = 0
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Words that are in the file but that a person cannot see, and why."""

    text: str
    page: int
    mechanism: str


@dataclass(frozen=True, slots=True)
class Quality:
    """How well a document was read, with the numbers behind the grade."""

    grade: Grade
    engine: str
    reasons: tuple[str, ...] = ()
    words: int = 0
    mean_word: float | None = None
    long_share: float | None = None
    garbled_share: float | None = None
    likeness: float | None = None  # of the letters to those of a language, 0 to 1; None for few or other letters


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know about a resume; never a score.

    >>> Notice("hidden_text", "warning", "page 2 has 14 words that cannot be seen", page=2).code
    'hidden_text'
    """

    code: str
    severity: Severity
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the resume, and where they stand: what every point of a score rests on."""

    text: str
    span: Span
    page: int
    section: SectionKind


@dataclass(frozen=True, slots=True)
class Document:
    r"""The cleaned text of one resume, its lines, and what is known of how it was read.

    >>> document = Document("cv.txt", "0" * 64, "text", "Skills\nPython", (Line(Span(0, 6), 1), Line(Span(7, 13), 1)))
    >>> document.slice(Span(7, 13))
    'Python'
    """

    source: str
    sha256: str
    kind: str
    text: str
    lines: tuple[Line, ...]
    pages: int = 1
    links: tuple[Link, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    quality: Quality = field(default_factory=lambda: Quality("good", "plain"))
    notices: tuple[Notice, ...] = ()

    def slice(self, span: Span) -> str:
        """Give the text of a span."""
        return self.text[span.start : span.end]

    def flow(self, span: Span) -> str:
        """Give the text of a span with a space for every line end at which the sentence goes on: same length."""
        pieces, start = [], span.start
        for line in self.lines_in(span):
            if line.wraps and line.span.end < span.end:
                pieces.append(self.text[start : line.span.end])
                start = line.span.end + 1
        return " ".join((*pieces, self.text[start : span.end]))

    def line_at(self, offset: int) -> Line:
        """Give the line that holds the character at `offset`."""
        at = bisect_right(self.lines, offset, key=_start_of) - 1
        return self.lines[max(at, 0)]

    def lines_in(self, span: Span) -> tuple[Line, ...]:
        """Give the lines that begin within a span, and the rest of the line in which it begins behind a label."""
        first = bisect_right(self.lines, span.start - 1, key=_start_of)
        last = bisect_right(self.lines, span.end - 1, key=_start_of)
        return (*self._rest_of_line(span), *self.lines[first:last])

    def _rest_of_line(self, span: Span) -> Iterator[Line]:
        line = self.line_at(span.start) if self.lines else None
        if line is not None and line.span.start < span.start < line.span.end:
            yield replace(line, span=Span(span.start, min(line.span.end, span.end)))

    @property
    def statements(self) -> tuple[Span, ...]:
        """The lines that say something, each with those in which its sentence goes on."""
        found: list[Span] = []
        goes_on = False
        for line in self.lines:
            if goes_on and found:
                found[-1] = Span(found[-1].start, line.span.end)
            elif self.slice(line.span).strip():
                found.append(line.span)
            goes_on = line.wraps
        return tuple(found)

    def quote(self, span: Span, section: SectionKind) -> Quote:
        """Quote a span."""
        return Quote(self.slice(span), span, self.line_at(span.start).page, section)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the resume: its kind, its heading as written, and the span of what stands below the heading.

    >>> Section("skills", "Tools", Span(120, 180)).span.holds(Span(130, 137))
    True
    """

    kind: SectionKind
    title: str
    span: Span
