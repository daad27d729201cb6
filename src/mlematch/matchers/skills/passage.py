"""A section as the matchers read it: made once, asked by all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mlematch.matchers.skills.items import Item, find_items, holds_a_list
from mlematch.values import Document, Quote, Section, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of one section and the lists of skills in it; places count from the beginning of the section.

    `flow` has a space for every line end at which the sentence goes on: it is as long as the section's text.
    """

    document: Document
    section: Section
    flow: str
    items: tuple[Item, ...]
    listed: bool = False  # the whole section is made of items
    width: int = 0  # letters of the longest line where it is
    told: frozenset[str] = frozenset()  # all items of the document that stand where only skills do
    claimed: frozenset[str] = frozenset()  # words found to name skills in sections that are made of items

    @classmethod
    def of(cls, document: Document, section: Section, list_labels: frozenset[str]) -> Passage:
        """Read a section; lines that begin with one of the labels hold a list of skills."""
        flow, listed = document.flow(section.span), holds_a_list(section)
        width = max(map(len, flow.split("\n"))) if listed else 0
        return cls(document, section, flow, find_items(flow, listed, list_labels), listed, width)

    def quote(self, start: int, end: int) -> Quote:
        """Quote a stretch of the text."""
        begin = self.section.span.start
        return self.document.quote(Span(begin + start, begin + end), self.section.kind)

    def place(self, span: Span) -> Span:
        """Give where a stretch of the document stands in the text of the section."""
        begin = self.section.span.start
        return Span(span.start - begin, span.end - begin)


def read_passages(document: Document, sections: Sequence[Section], list_labels: frozenset[str]) -> tuple[Passage, ...]:
    """Read every section."""
    passages = [Passage.of(document, section, list_labels) for section in sections]
    told = frozenset(each.flow[item.start : item.end] for each in passages for item in each.items if item.sure)
    return tuple(replace(each, told=told) for each in passages) if told else tuple(passages)
