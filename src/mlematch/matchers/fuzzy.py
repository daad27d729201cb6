"""Skills misspelt or damaged by OCR, only where skills are listed, never where the word is an English one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from mlematch.knowledge.taxonomy import Taxonomy, fold
from mlematch.matchers.items import Item, find_items, holds_a_list
from mlematch.values import Document, Mention, Section, Span

_WORD = re.compile(r"[^\W_][\w+#.'-]*")
_MOST_WORDS = 4
_MEMO = 50_000
_MOST_LETTERS_OFF = 2


class FuzzyMatcher:
    """Finds names that are nearly those of the taxonomy.

    The index is built once: names by their first letter and number of words, so that few are compared.
    """

    def __init__(self, taxonomy: Taxonomy, english: frozenset[str]) -> None:
        self._matching = taxonomy.matching
        self._labels = frozenset(taxonomy.matching.list_labels)
        self._english = english
        self._known = {
            fold(word) for skill in taxonomy.skills for form in skill.forms for word in _WORD.findall(form.text)
        } | {fold(form.text) for skill in taxonomy.skills for form in skill.forms}
        self._buckets: dict[tuple[str, int], list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._memo: dict[tuple[str, ...], tuple[str, float] | None] = {}
        for skill in taxonomy.skills:
            for form in skill.forms:
                if skill.fuzzy and not form.context and not form.case_sensitive:
                    self._add(skill.id, form.text)

    def __call__(self, document: Document, section: Section) -> Iterable[Mention]:
        """Yield a mention for every item of a list of skills that is nearly a known name."""
        flow = document.flow(section.span)
        for item in find_items(flow, holds_a_list(section), self._labels):
            for place, skill, ratio in self._near_names(flow, item):
                span = Span(section.span.start + place.start, section.span.start + place.end)
                yield Mention(skill, document.quote(span, section.kind), "have", "fuzzy", round(ratio / 100, 3))

    def _add(self, skill: str, form: str) -> None:
        words = _words(form)
        if words and sum(map(len, words)) >= self._matching.fuzzy_shortest:
            self._buckets[words[0][0], len(words)].append((words, skill))

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
        words = _words(text)
        if words not in self._memo:
            if len(self._memo) >= _MEMO:
                self._memo.clear()
            self._memo[words] = self._search(words)
        return self._memo[words]

    def _search(self, words: tuple[str, ...]) -> tuple[str, float] | None:
        if not words or sum(map(len, words)) < self._matching.fuzzy_shortest:
            return None
        rated = [
            (ratio, known, skill)
            for known, skill in self._buckets.get((words[0][0], len(words)), ())
            if (ratio := self._ratio(words, known))
        ]
        if not rated:
            return None
        ratio, _, skill = min(rated, key=lambda each: (-each[0], each[1], each[2]))
        return skill, ratio

    def _ratio(self, words: tuple[str, ...], known: tuple[str, ...]) -> float:
        """Rate a text word by word: a name of two words is not a misspelling of one, nor `11g` of `12c`."""
        if abs(len(words[0]) - len(known[0])) > _MOST_LETTERS_OFF:
            return 0.0
        ratios = [self._word_ratio(one, other) for one, other in zip(words, known, strict=True)]
        return min(ratios)

    def _word_ratio(self, word: str, known: str) -> float:
        if word == known:
            return 100.0
        least = self._matching.fuzzy_shortest
        if min(len(word), len(known)) < least or word[0] != known[0] or _digits(word) != _digits(known):
            return 0.0
        short = len(word) <= self._matching.fuzzy_short
        cutoff = self._matching.fuzzy_short_cutoff if short else self._matching.fuzzy_cutoff
        ratio = cutoff if _swapped(word, known) else fuzz.ratio(word, known)
        return ratio if ratio >= cutoff and word.endswith("ly") == known.endswith("ly") else 0.0


def _words(text: str) -> tuple[str, ...]:
    """Split a name into words, folding what OCR confuses: `rn` and `m`, `0` and `o`, `1` and `l`."""
    folded = [fold(word).replace("rn", "m") for word in re.split(r"[\s\-/]+", text)]
    return tuple(re.sub(r"(?<=[a-z])[01](?=[a-z])", _letter, word) for word in folded if word)


def _letter(digit: re.Match[str]) -> str:
    return "o" if digit[0] == "0" else "l"


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))


def _swapped(one: str, other: str) -> bool:
    return len(one) == len(other) and sorted(one) == sorted(other) and OSA.distance(one, other) == 1
