"""An advertisement -> the same with lost line ends, and its parts: lists of what is asked for, and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.knowledge.advertisement.heading_words import Zone
from mlematch.values import Document, Line, Section, SectionKind, Span

_MANY = 2  # lost line ends that make others likely
_GLUED = re.compile(r"(?<![^\W_])([A-Za-z]?[a-z]+)([A-Z][a-z]+)(?![^\W_])")
_ITEM = 2  # words of a line that is an item by itself, whatever begins the next
_HANGS = re.compile(r"[,/&(–-]$|\b(?:and|or|of|with|in|for|to|the|an?|as|using|e\.g\.)$", re.I)
_LISTED = 8  # words of a line that may be an item of a list


def with_line_ends(
    document: Document, known: Advertisements, names: frozenset[str], english: frozenset[str]
) -> Document:
    """Give an advertisement whose lines end where they should: before a heading, and where copying lost an end.

    Where many were lost, one stands between any two words of English that are glued and no name of a skill.
    """
    ends = known.glued(document.text)
    if len(ends) >= _MANY:
        ends = sorted({*ends, *_glued_words(document.text, names, english)})
    lines: list[Line] = []
    pieces: list[str] = []
    at = 0
    for line, wraps in zip(document.lines, _wraps(document, known), strict=True):
        for text, goes_on in _cut(document.slice(line.span), line, wraps, ends):
            lines.append(replace(line, span=Span(at, at + len(text)), wraps=goes_on))
            pieces.append(text)
            at += len(text) + 1
    return replace(document, text="\n".join(pieces), lines=tuple(lines))


def _glued_words(text: str, names: frozenset[str], english: frozenset[str]) -> Iterator[int]:
    for word in _GLUED.finditer(text):
        first, last = word.groups()
        if word.group().lower() not in names and first.lower() in english and last.lower() in english:
            yield word.start(2)


def _wraps(document: Document, known: Advertisements) -> Iterator[bool]:
    """Say of each line whether its sentence goes on below: never in a heading, a label of one line or a short item."""
    texts = [document.slice(line.span) for line in document.lines]
    opened = [known.heading(text) for text in texts]
    labels = [":" in text and known.hint(f"{text.partition(':')[0]}:") is not None for text in texts]
    zone: Zone | None = None
    starts = [bool(own) or label for own, label in zip(opened, labels, strict=True)]
    for line, text, own, below in zip(document.lines, texts, opened, [*starts, False][1:], strict=True):
        zone = own[0] if own else zone
        item = zone in ("must", "nice") and len(text.split()) <= _ITEM and not _HANGS.search(text)
        yield line.wraps and not below and not (own and own[0] == "label") and not item


def _cut(text: str, line: Line, wraps: bool, ends: list[int]) -> Iterator[tuple[str, bool]]:
    places = [end - line.span.start for end in ends if line.span.start < end < line.span.end]
    for start, stop in zip([0, *places], [*places, len(text)], strict=True):
        yield text[start:stop], wraps and stop == len(text)


def find_parts(document: Document, known: Advertisements) -> tuple[Section, ...]:
    """Give the parts of an advertisement for the matchers: short lines below headings of needs are lists of skills."""
    kinds = [(kind, line) for line, kind in zip(document.lines, _kinds(document, known), strict=True)]
    runs = ([line for _, line in run] for _, run in groupby(kinds, key=lambda each: each[0]))
    order = [kind for kind, _ in groupby(kinds, key=lambda each: each[0])]
    return tuple(
        Section(kind, "", Span(run[0].span.start, run[-1].span.end)) for kind, run in zip(order, runs, strict=True)
    )


def _kinds(document: Document, known: Advertisements) -> Iterator[SectionKind]:
    zone: Zone | None = None
    goes_on = False
    for line in document.lines:
        text = document.slice(line.span)
        opened = known.heading(text)
        zone = opened[0] if opened else known.hint(text) or zone
        short = len(text.split()) <= _LISTED and not line.wraps and not goes_on
        goes_on = line.wraps
        yield "skills" if short and (zone in ("must", "nice") or known.judges(text)) else "experience"
