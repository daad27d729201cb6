"""Places where skills stand one beside the other: skills sections, labelled lines, brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mlematch.values import Section, Span

_SEPARATOR = re.compile(
    r"\s*(?:[,;|•·●▪‣\n()\[\]{}]|\s/\s|\s[–—\-&+]\s|:(?=\s|$)|\.(?=\s|$)|\t|\s{2,}|\band\b|\bor\b)\s*"
)
_LABEL = re.compile(r"(?:^|(?<=[.;•|]\s))\s*[•\-*]?\s*([^\n:,.;•|]{2,60}?)\s?:(?=\s|\n|$)", re.MULTILINE)
_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,200})[)\]]")
_COURSES = re.compile(r"\b(?:course|subject|module|curriculum)", re.IGNORECASE)
_STOP = re.compile(r"\n|\.(?=\s+[A-Z]|\s*$)")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list of skills; items of one `run` stand together; `sure` where only skills stand."""

    span: Span
    run: int
    sure: bool


def find_items(flow: str, listed: bool, labels: frozenset[str]) -> tuple[Item, ...]:
    """Find the items of all lists of skills in a section's text.

    >>> flow = "Built an API (Flask, Redis). Tools: Git, Docker"
    >>> [flow[i.span.start : i.span.end] for i in find_items(flow, False, frozenset({"tools"}))]
    ['Flask', 'Redis', 'Git', 'Docker']
    """
    items = [
        Item(span, run, sure)
        for run, (place, sure) in enumerate(_places(flow, listed, labels))
        for span in _split(flow, place)
    ]
    return tuple(sorted(items, key=lambda item: item.span))


def holds_a_list(section: Section) -> bool:
    """Say whether a section is made of items: skills, or courses.

    >>> holds_a_list(Section("education", "Relevant Coursework", Span(0, 9)))
    True
    """
    return section.kind == "skills" or _COURSES.search(section.title) is not None


def _places(flow: str, listed: bool, labels: frozenset[str]) -> Iterator[tuple[Span, bool]]:
    if listed:
        yield from ((line, True) for line in _lines(flow))
        return
    labelled = list(_labelled(flow, labels))
    yield from ((place, True) for place in labelled)
    for brackets in _BRACKETS.finditer(flow):
        inside = Span(*brackets.span(1))
        if not any(place.holds(inside) for place in labelled):
            yield inside, False


def _lines(flow: str) -> Iterator[Span]:
    start = 0
    for line in flow.split("\n"):
        label = _LABEL.match(line)
        yield Span(start + (label.end() if label else 0), start + len(line))
        start += len(line) + 1


def _labelled(flow: str, labels: frozenset[str]) -> Iterator[Span]:
    if ":" not in flow:
        return
    for label in _LABEL.finditer(flow):
        words = re.findall(r"[a-z]+", label[1].casefold())
        if words and len(words) <= 5 and (words[-1] in labels or words[0] in labels or " ".join(words) in labels):
            stop = _STOP.search(flow, label.end())
            yield Span(label.end(), stop.start() if stop else len(flow))


def _split(flow: str, place: Span) -> Iterator[Span]:
    start = place.start
    for separator in _SEPARATOR.finditer(flow, place.start, place.end):
        yield from _trim(flow, start, separator.start())
        start = separator.end()
    yield from _trim(flow, start, place.end)


def _trim(flow: str, start: int, end: int) -> Iterator[Span]:
    text = flow[start:end]
    left = len(text) - len(text.lstrip(" \t-*•\"'“”"))
    right = len(text.rstrip(" \t.\"'“”-*"))
    if left < right:
        yield Span(start + left, start + right)
