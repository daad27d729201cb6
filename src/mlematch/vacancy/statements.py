"""A text of an advertisement -> its statements, each with the part of the advertisement it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mlematch.knowledge.advertisements import Advertisements, Zone
from mlematch.values import Document, Span

_ABBREVIATION = r"(?<!\b[A-Z]\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bincl\.)(?<!\betc\.)(?<!\bmin\.)(?<!\bmax\.)"
_BREAK = re.compile(
    r"\n|[•●▪◦‣■►➢✓✅]|(?<=;)\s+|(?<=[.!?])" + _ABBREVIATION + r"\s+(?=[\"'“(]?[A-Z0-9])"
    r"|(?<=[.!?:;)])(?<!\b[A-Za-z]\.)(?<!\bPh\.)(?=[A-Z])|(?<=[a-z])(?=[A-Z][a-z])"
    r"|\s(?=(?:[A-Z][a-z'’]+ ){0,3}[A-Z][a-z'’]+:)"  # a label in the middle of a line
    r"|(?<=[a-z.)])(?=[0-9]{1,2}\s?(?:\+|-|–|to)?\s?[0-9]*\s?\+?\s?(?:years?|yrs?)\b)"
)
_TURN = re.compile(
    r",?\s(?=(?:but|however|although|though|whereas|while)\s)|,?\s(?=(?:preferably|ideally|optionally)\s)"
)
_COMMA = re.compile(r",\s(?!(?:but|however|although|though|whereas|while|yet)\s)")
_BULLET = re.compile(r"\s*[-–*•●▪◦‣]\s")
_HEADING_WORDS = 6


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or an item of a list; `zone` is None before the first heading."""

    span: Span
    text: str
    zone: Zone | None


def find_statements(document: Document, known: Advertisements, whole: Sequence[Span]) -> Iterator[Statement]:
    """Cut an advertisement into statements, never within one of the spans in `whole`, which are those of skills.

    Where line ends were lost in copying, a small letter before a capital is one.
    """
    text = document.flow(Span(0, len(document.text)))
    zone: Zone | None = None
    for span in _pieces(text, whole):
        piece = text[span.start : span.end]
        opened = known.heading(piece)
        if opened and opened[0] == "duties" and known.says_offered(piece):
            opened = None  # `You will get a laptop` is no heading
        here = zone
        if opened:
            here, rest = opened
            span = Span(span.start + rest, span.end)
            passes = here in ("denied", "label") and _says_something(text[span.start : span.end])
            here = "about" if here == "label" else here
            zone = zone if passes else here
        elif zone == "about" and _looks_like_heading(text, span):
            zone = here = None
        if _says_something(text[span.start : span.end]):
            for clause in _clauses(text, span, known, whole):
                yield Statement(clause, text[clause.start : clause.end], here)


def _says_something(text: str) -> bool:
    return any(map(str.isalpha, text))


def _looks_like_heading(text: str, span: Span) -> bool:
    """Say whether a piece is a heading that is not known: a short line with a list below it."""
    line = text[span.start : span.end].strip(" #*:")
    return line[:1].isupper() and len(line.split()) <= _HEADING_WORDS and bool(_BULLET.match(text, span.end + 1))


def _pieces(text: str, whole: Sequence[Span]) -> Iterator[Span]:
    start = 0
    inside = {at for span in whole for at in range(span.start + 1, span.end)}
    for match in _BREAK.finditer(text):
        if match.start() not in inside and match.start() > start:
            yield Span(start, match.start())
            start = match.end()
    if start < len(text):
        yield Span(start, len(text))


def _clauses(text: str, span: Span, known: Advertisements, whole: Sequence[Span]) -> Iterator[Span]:
    """Cut a statement where something else is said of the skills that follow: "Python required, R preferred"."""
    start = span.start
    for cut in sorted({*_turns(text, span, whole), *_judged(text, span, known)}):
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)


def _turns(text: str, span: Span, whole: Sequence[Span]) -> Iterator[int]:
    for found in _TURN.finditer(text, span.start, span.end):
        if any(found.end() <= skill.start < span.end for skill in whole):
            yield found.end()


def _judged(text: str, span: Span, known: Advertisements) -> Iterator[int]:
    for found in _COMMA.finditer(text, span.start, span.end):
        if known.judges(text[span.start : found.end()]) and known.judges(text[found.end() : span.end]):
            yield found.end()
