"""Places where skills stand one beside the other: skills sections, labelled lines, brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mlematch.values import Section

Place = tuple[int, int]
"""Where something begins and ends in the text of a section."""

_SEPARATOR = re.compile(
    r"\s*(?:[,;|•·\n()\[\]{}]|\s/\s|\s[–—\-&+]\s|\s#(?=[A-Za-z])|:(?=\s|$)|\.(?=\s|$)|\t|\s{2,}|\band\b|\bor\b)\s*"
)
_LABEL = re.compile(r"(?:^|(?<=[.;•|]\s))\s*[•\-*]?\s*([^\n:,.;•|]{2,60}?)\s?:(?=\s|\n|$)", re.MULTILINE)
_LABEL_CELL = re.compile(r"[ \t•*-]*[^\n|,;•]{2,40} \| (?=[^\n|,;]*[,;][^\n|]*$)")  # `Web | HTML, CSS`
_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,200})[)\]]")
_COURSES = re.compile(r"\b(?:course|subject|module|curriculum)", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_STOP = re.compile(r"\n|\.(?=\s+[A-Z]|\s*$)")


class Item(NamedTuple):
    """One item of a list of skills; items of one `run` stand together; `sure` where only skills stand."""

    start: int
    end: int
    run: int
    sure: bool


def find_items(flow: str, listed: bool, labels: frozenset[str]) -> tuple[Item, ...]:
    """Find the items of all lists of skills in a section's text.

    >>> flow = "Built an API (Flask, Redis). Tools: Git, Docker"
    >>> [flow[item.start : item.end] for item in find_items(flow, False, frozenset({"tools"}))]
    ['Flask', 'Redis', 'Git', 'Docker']
    """
    items = [
        Item(start, end, run, sure)
        for run, (place, sure) in enumerate(_places(flow, listed, labels))
        for start, end in _split(flow, place)
    ]
    return tuple(sorted(items))


def holds_a_list(section: Section) -> bool:
    """Say whether a section is made of items: skills, or courses.

    >>> from mlematch.values import Span
    >>> holds_a_list(Section("education", "Relevant Coursework", Span(0, 9)))
    True
    """
    return section.kind == "skills" or _COURSES.search(section.title) is not None


def _places(flow: str, listed: bool, labels: frozenset[str]) -> Iterator[tuple[Place, bool]]:
    if listed:
        yield from ((line, True) for line in _lines(flow))
        return
    labelled = list(_labelled(flow, labels))
    yield from ((place, True) for place in labelled)
    for brackets in _BRACKETS.finditer(flow):
        start, end = brackets.span(1)
        if not any(first <= start and end <= last for first, last in labelled):
            yield (start, end), False


def _lines(flow: str) -> Iterator[Place]:
    start = 0
    for line in flow.split("\n"):
        label = (_LABEL.match(line) if ":" in line else None) or _LABEL_CELL.match(line)
        yield start + (label.end() if label else 0), start + len(line)
        start += len(line) + 1


def _labelled(flow: str, labels: frozenset[str]) -> Iterator[Place]:
    if ":" not in flow:
        return
    for label in _LABEL.finditer(flow):
        words = _WORD.findall(label[1].casefold())
        if words and len(words) <= 5 and (words[-1] in labels or words[0] in labels or " ".join(words) in labels):
            stop = _STOP.search(flow, label.end())
            yield label.end(), stop.start() if stop else len(flow)


def _split(flow: str, place: Place) -> Iterator[Place]:
    start, stop = place
    for separator in _SEPARATOR.finditer(flow, start, stop):
        end, following = separator.span()
        yield from _trim(flow, start, end)
        start = following
    yield from _trim(flow, start, stop)


def _trim(flow: str, start: int, end: int) -> Iterator[Place]:
    text = flow[start:end]
    left = len(text) - len(text.lstrip(" \t-*•#\"'“”"))
    right = len(text.rstrip(" \t.\"'“”-*"))
    if left < right:
        yield start + left, start + right
