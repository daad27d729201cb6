"""Skills misspelt or damaged by OCR, only where skills are listed, never where the word is an English one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from mlematch.knowledge.taxonomy import Taxonomy, fold
from mlematch.matchers.items import Item, find_items
from mlematch.values import Document, Mention, Section, Span

_WORD = re.compile(r"[^\W_][\w+#.'-]*")
_MOST_WORDS = 4
_MEMO = 50_000


class FuzzyMatcher:
    """Finds names that are nearly those of the taxonomy.

    The index is built once: names by length and by first or last letter, so that a word is compared with few.
    """

    def __init__(self, taxonomy: Taxonomy, english: frozenset[str]) -> None:
        self._matching = taxonomy.matching
        self._labels = frozenset(taxonomy.matching.list_labels)
        self._english = english
        self._known = {
            fold(word) for skill in taxonomy.skills for form in skill.forms for word in _WORD.findall(form.text)
        } | {fold(form.text) for skill in taxonomy.skills for form in skill.forms}
        self._buckets: dict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
        self._memo: dict[str, tuple[str, float] | None] = {}
        for skill in taxonomy.skills:
            for form in skill.forms:
                if skill.fuzzy and not form.context and not form.case_sensitive:
                    self._add(skill.id, _ocr(fold(form.text)))

    def __call__(self, document: Document, section: Section) -> Iterable[Mention]:
        """Yield a mention for every item of a list of skills that is nearly a known name."""
        flow = document.flow(section.span)
        for item in find_items(flow, section.kind, self._labels):
            for place, skill, ratio in self._near_names(flow, item):
                span = Span(section.span.start + place.start, section.span.start + place.end)
                yield Mention(skill, document.quote(span, section.kind), "have", "fuzzy", round(ratio / 100, 3))

    def _add(self, skill: str, name: str) -> None:
        if len(name) >= self._matching.fuzzy_shortest:
            self._buckets["^" + name[0], len(name)].append((name, skill))
            self._buckets[name[-1] + "$", len(name)].append((name, skill))

    def _near_names(self, flow: str, item: Item) -> Iterator[tuple[Span, str, float]]:
        words = [
            Span(item.span.start + word.start(), item.span.start + word.end())
            for word in _WORD.finditer(flow[item.span.start : item.span.end])
        ]
        strange = [word for word in words if self._is_strange(flow[word.start : word.end])]
        if not strange or len(words) > _MOST_WORDS:
            return
        whole = Span(words[0].start, words[-1].end)
        for place in [whole] if (found := self.nearest(flow[whole.start : whole.end])) else strange:
            found = self.nearest(flow[place.start : place.end])
            if found:
                yield place, *found

    def _is_strange(self, word: str) -> bool:
        plain = word.casefold().strip(".'-")
        parts = re.split(r"[-.']", plain)
        return fold(word) not in self._known and not all(
            part in self._english or part.rstrip("s") in self._english or fold(part) in self._known for part in parts
        )

    def nearest(self, text: str) -> tuple[str, float] | None:
        """Give the skill whose name is nearest to a text, and how near, or None when none is near enough."""
        name = _ocr(fold(text))
        if name not in self._memo:
            if len(self._memo) >= _MEMO:
                self._memo.clear()
            self._memo[name] = self._search(name)
        return self._memo[name]

    def _search(self, name: str) -> tuple[str, float] | None:
        if len(name) < self._matching.fuzzy_shortest or name.isdigit():
            return None
        short = len(name) <= self._matching.fuzzy_short
        cutoff = self._matching.fuzzy_short_cutoff if short else self._matching.fuzzy_cutoff
        best: tuple[float, str] | None = None
        for known, skill in self._neighbours(name):
            ratio = max(fuzz.ratio(name, known), cutoff if _swapped(name, known) else 0.0)
            if ratio >= cutoff and (best is None or (-ratio, skill) < best):
                best = (-ratio, skill)
        return (best[1], -best[0]) if best else None

    def _neighbours(self, name: str) -> Iterator[tuple[str, str]]:
        for length in range(len(name) - 2, len(name) + 3):
            yield from self._buckets.get(("^" + name[0], length), ())
            yield from self._buckets.get((name[-1] + "$", length), ())


def _ocr(name: str) -> str:
    """Fold what OCR confuses: `rn` and `m`, `0` and `o`, `1` and `l`."""
    return name.replace("rn", "m").replace("0", "o").replace("1", "l")


def _swapped(one: str, other: str) -> bool:
    return len(one) == len(other) and sorted(one) == sorted(other) and OSA.distance(one, other) == 1
