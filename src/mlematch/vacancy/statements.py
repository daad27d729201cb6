"""A text of an advertisement -> its statements, each with the part of the advertisement it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mlematch.knowledge.advertisements import Advertisements, Zone
from mlematch.values import Document, Span

_BREAK = re.compile(
    r"\n|[•●▪◦‣■►➢✓✅]|(?<=;)\s+|(?<=[.!?])\s+(?=[\"'“(]?[A-Z0-9])|(?<=[.!?:;)])(?=[A-Z])|(?<=[a-z])(?=[A-Z][a-z])"
    r"|\s(?=(?:[A-Z][a-z'’]+ ){0,3}[A-Z][a-z'’]+:)"  # a label in the middle of a line
    r"|(?<=[a-z.)])(?=[0-9]{1,2}\s?(?:\+|-|–|to)?\s?[0-9]*\s?\+?\s?(?:years?|yrs?)\b)"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or an item of a list; `zone` is None before the first heading."""

    span: Span
    text: str
    zone: Zone | None


def find_statements(document: Document, known: Advertisements, whole: Sequence[Span]) -> Iterator[Statement]:
    """Cut an advertisement into statements, never within one of the spans in `whole`.

    Where line ends were lost in copying, a small letter before a capital is one.
    """
    text = document.flow(Span(0, len(document.text)))
    zone: Zone | None = None
    for span in _pieces(text, whole):
        piece = text[span.start : span.end]
        opened = known.heading(piece)
        if opened:
            zone, rest = opened
            span = Span(span.start + rest, span.end)
        if text[span.start : span.end].strip(" :-–—*"):
            yield Statement(span, text[span.start : span.end], zone)


def _pieces(text: str, whole: Sequence[Span]) -> Iterator[Span]:
    start = 0
    inside = {at for span in whole for at in range(span.start + 1, span.end)}
    for match in _BREAK.finditer(text):
        if match.start() not in inside and match.start() > start:
            yield Span(start, match.start())
            start = match.end()
    if start < len(text):
        yield Span(start, len(text))
