"""Terms that stand where skills stand but that the taxonomy does not know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from mlematch.knowledge.taxonomy import Matching, fold
from mlematch.matchers.cover import Cover
from mlematch.matchers.items import Item
from mlematch.matchers.passage import Passage
from mlematch.values import Quote, Span, Unlisted

_WORD = re.compile(r"[^\s/]+")
_GRADE = re.compile(r"[A-F][+-]?")
_MOST_WORDS = 4
_LONGEST = 40
_MANY = 0.5  # of the items of a section known: its lines, one item each, vouch for each other


class UnlistedFinder:
    """Finds unknown terms in lists of skills, without filler words, prose or everyday words."""

    def __init__(self, matching: Matching, english: frozenset[str]) -> None:
        self._fillers = frozenset(matching.fillers)
        self._not_terms = frozenset(matching.not_terms)
        self._title_nouns = frozenset(matching.title_nouns)
        self._english = english

    def find(self, passages: Iterable[Passage], taken: Sequence[Span]) -> tuple[Unlisted, ...]:
        """Give each unknown term once, with every place where it stands; `taken` is what is known otherwise."""
        found: dict[str, list[Quote]] = {}
        for passage in passages:
            for start, end in self._terms(passage, taken):
                quote = passage.quote(start, end)
                found.setdefault(fold(quote.text), []).append(quote)
        return tuple(Unlisted(quotes[0].text, tuple(quotes)) for quotes in found.values())

    def _terms(self, passage: Passage, taken: Sequence[Span]) -> Iterator[tuple[int, int]]:
        if not passage.items:
            return
        inside = Cover(passage.place(span) for span in taken if passage.section.span.holds(span))
        known = {item for item in passage.items if inside.touches(item.start, item.end)}
        runs = {item.run for item in known}
        listed = passage.section.kind == "skills" and len(known) >= _MANY * len(passage.items)
        for item in passage.items:
            if (listed or item.run in runs) and item not in known:
                term = self._strip_fillers(passage.flow, item)
                if term and self._is_term(passage.flow[slice(*term)]):
                    yield term

    def _strip_fillers(self, flow: str, item: Item) -> tuple[int, int] | None:
        words = list(_WORD.finditer(flow, item.start, item.end))
        while words and self._is_filler(words[0][0]):
            words.pop(0)
        while words and self._is_filler(words[-1][0]):
            words.pop()
        while len(words) > 1 and self._is_said_of(words):
            words.pop()
        return (words[0].start(), words[-1].end()) if words else None

    def _is_said_of(self, words: Sequence[re.Match[str]]) -> bool:
        """Say whether the last word tells what is done with a name before it: `Zyntra DevKit profiling`."""
        name, last = words[-2][0], words[-1][0]
        return last.islower() and name[0].isupper() and self._is_strange(name) and not self._is_strange(last)

    def _is_filler(self, word: str) -> bool:
        return word.casefold().strip(".,:") in self._fillers or not any(map(str.isalnum, word))

    def _is_term(self, text: str) -> bool:
        words = [word.casefold().strip(".,:'\"") for word in _WORD.findall(text)]
        if not 1 <= len(words) <= _MOST_WORDS or not 2 <= len(text) <= _LONGEST or not re.search("[A-Za-z]", text):
            return False
        if _GRADE.fullmatch(text) or words[-1] in self._title_nouns or any(word in self._not_terms for word in words):
            return False
        return any(self._is_strange(word) for word in _WORD.findall(text))

    def _is_strange(self, word: str) -> bool:
        plain = word.casefold().strip(".,:'\"")
        signs = bool(re.search(r"[A-Za-z][0-9+#]|[a-z][A-Z]|^[A-Z]{2,}", word))
        return signs or not all(
            part in self._english or part.removesuffix("s") in self._english or len(part) < 4
            for part in re.split(r"[-']", plain)
        )
