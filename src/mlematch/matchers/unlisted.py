"""Terms that stand where skills stand but that the taxonomy does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mlematch.knowledge.taxonomy import Matching, fold
from mlematch.matchers.items import Item, find_items, holds_a_list
from mlematch.values import Document, Quote, Section, Span, Unlisted

_WORD = re.compile(r"[^\s/]+")
_GRADE = re.compile(r"[A-F][+-]?")
_MOST_WORDS = 4
_LONGEST = 40


class UnlistedFinder:
    """Finds unknown terms in lists of skills, without filler words, prose or everyday words."""

    def __init__(self, matching: Matching, english: frozenset[str]) -> None:
        self._labels = frozenset(matching.list_labels)
        self._fillers = frozenset(matching.fillers)
        self._not_terms = frozenset(matching.not_terms)
        self._english = english

    def find(self, document: Document, sections: Sequence[Section], taken: Sequence[Span]) -> tuple[Unlisted, ...]:
        """Give each unknown term once, with every place where it stands; `taken` is what is known otherwise."""
        found: dict[str, list[Quote]] = {}
        for section in sections:
            for span in self._terms(document, section, taken):
                found.setdefault(fold(document.slice(span)), []).append(document.quote(span, section.kind))
        return tuple(Unlisted(quotes[0].text, tuple(quotes)) for quotes in found.values())

    def _terms(self, document: Document, section: Section, taken: Sequence[Span]) -> Iterator[Span]:
        flow = document.flow(section.span)
        items = find_items(flow, holds_a_list(section), self._labels)
        inside = [
            Span(span.start - section.span.start, span.end - section.span.start)
            for span in taken
            if section.span.holds(span)
        ]
        known_runs = {item.run for item in items if _overlaps(item, inside)}
        for item in items:
            if item.run in known_runs and not _overlaps(item, inside):
                term = self._strip_fillers(flow, item.span)
                if term and self._is_term(flow[term.start : term.end]):
                    yield Span(section.span.start + term.start, section.span.start + term.end)

    def _strip_fillers(self, flow: str, span: Span) -> Span | None:
        words = list(_WORD.finditer(flow, span.start, span.end))
        while words and self._is_filler(words[0][0]):
            words.pop(0)
        while words and self._is_filler(words[-1][0]):
            words.pop()
        return Span(words[0].start(), words[-1].end()) if words else None

    def _is_filler(self, word: str) -> bool:
        return word.casefold().strip(".,:") in self._fillers or not any(map(str.isalnum, word))

    def _is_term(self, text: str) -> bool:
        words = [word.casefold().strip(".,:'\"") for word in _WORD.findall(text)]
        if not 1 <= len(words) <= _MOST_WORDS or not 2 <= len(text) <= _LONGEST or not re.search("[A-Za-z]", text):
            return False
        if _GRADE.fullmatch(text) or any(word in self._not_terms for word in words):
            return False
        return any(self._is_strange(word) for word in _WORD.findall(text))

    def _is_strange(self, word: str) -> bool:
        plain = word.casefold().strip(".,:'\"")
        signs = bool(re.search(r"[A-Za-z][0-9+#]|[a-z][A-Z]|^[A-Z]{2,}", word))
        return signs or not all(
            part in self._english or part.removesuffix("s") in self._english or len(part) < 4
            for part in re.split(r"[-']", plain)
        )


def _overlaps(item: Item, spans: Sequence[Span]) -> bool:
    return any(span.start < item.span.end and item.span.start < span.end for span in spans)
