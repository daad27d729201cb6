"""Skills misspelt or damaged by OCR, only where skills are listed, never where the word is an English one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from mlematch.knowledge.skills.skill import Form, fold
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.matchers.skills.items import Item
from mlematch.matchers.skills.passage import Passage
from mlematch.values import Mention

_WORD = re.compile(r"[^\W_][\w+#.'-]*")
_PART = re.compile(r"[-.']")
_BETWEEN = re.compile(r"[\s\-/]+")
_DIGIT = re.compile(r"(?<=[a-z])[015](?=[a-z])|(?<=[a-z]{3})1\Z|\A5(?=[a-z]{3})")
_LETTERS = {"0": "o", "1": "l", "5": "s"}
_CONFUSED_SHORTEST = 6  # letters
_MOST_WORDS = 4
_MEMO = 50_000
_TELLING = 7  # letters: a long name is known although damaged, and needs no witness in a list
_SUREST = 0.97  # also where only letters that OCR confuses are damaged
_MOST_LETTERS_OFF = 2


class FuzzyMatcher:
    """Finds names that are nearly those of the taxonomy.

    The index is built once: names by their first letter and number of words, so that few are compared.
    """

    def __init__(self, taxonomy: Taxonomy, english: frozenset[str]) -> None:
        self._matching = taxonomy.matching
        self._english = english
        self._alike = str.maketrans(dict(taxonomy.matching.blurred_letters))
        self._confused = [*map(frozenset, taxonomy.matching.confused_letters)]
        names = {form.text for skill in taxonomy.skills for form in skill.forms}
        self._known = set(map(fold, names.union(*map(_WORD.findall, names))))
        self._buckets: dict[tuple[str, int], list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._memo: dict[tuple[str, ...], tuple[str, float] | None] = {}
        for skill in taxonomy.skills:
            for form in skill.forms:
                if skill.fuzzy and not form.case_sensitive and _may_be_damaged(form):
                    self._add(skill.id, form.text)

    def __call__(self, passage: Passage) -> Iterable[Mention]:
        """Yield a mention for every item of a list of skills that is nearly a known name."""
        for item in passage.items:
            for start, end, skill, ratio in self._near_names(passage.flow, item):
                yield Mention(skill, passage.quote(start, end), "have", "fuzzy", min(_SUREST, round(ratio / 100, 3)))

    def _add(self, skill: str, form: str) -> None:
        words = _words(form)
        if words and sum(map(len, words)) >= self._matching.fuzzy_shortest:
            self._buckets[words[0][0], len(words)].append((words, skill))

    def _near_names(self, flow: str, item: Item) -> Iterator[tuple[int, int, str, float]]:
        text = flow[item.start : item.end]
        words = _WORD.findall(text)
        if len(words) > _MOST_WORDS or not any(map(self._is_strange, words)):
            return
        places = [word.span() for word in _WORD.finditer(text)]
        whole = places[0][0], places[-1][1]
        strange = [place for place, word in zip(places, words, strict=True) if self._is_strange(word)]
        for start, end in [whole] if self.nearest(text[slice(*whole)]) else strange:
            found = self.nearest(text[start:end])
            if found:
                yield item.start + start, item.start + end, *found

    def _is_strange(self, word: str) -> bool:
        """Say whether a word is neither English nor a part of a known name."""
        plain = word.casefold()
        if plain in self._english or not self._known.isdisjoint((plain, f"{plain}s", fold(word))):
            return False
        return not all(map(self._is_ordinary, _PART.split(plain.strip(".'-"))))

    def _is_ordinary(self, part: str) -> bool:
        return part in self._english or part.rstrip("s") in self._english or fold(part) in self._known

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
        if word.startswith(known) and word != known + known[-1]:  # `dockers`, `Jenkinson`
            return 0.0
        least = self._matching.fuzzy_shortest
        if min(len(word), len(known)) < least or word[0] != known[0] or _digits(word) != _digits(known):
            return 0.0
        short = len(word) <= self._matching.fuzzy_short
        cutoff = self._matching.fuzzy_short_cutoff if short else self._matching.fuzzy_cutoff
        ratio = cutoff if _swapped(word, known) or self._look_alike(word, known) else fuzz.ratio(word, known)
        return ratio if ratio >= cutoff and word.endswith("ly") == known.endswith("ly") else 0.0

    def _look_alike(self, one: str, other: str) -> bool:
        if len(one) != len(other):
            return False
        return self._blurred(one) == self._blurred(other) or self._is_confused(one, other)

    def _is_confused(self, one: str, other: str) -> bool:
        """Say whether a single letter of a name is taken for one that looks much like it: `Dockcr`, `Ansihle`."""
        wrong = [{letter, right} for letter, right in zip(one, other, strict=True) if letter != right]
        return len(one) >= _CONFUSED_SHORTEST and len(wrong) == 1 and any(wrong[0] <= alike for alike in self._confused)

    def _blurred(self, word: str) -> str:
        return word.replace("rm", "nn").translate(self._alike)


def _may_be_damaged(form: Form) -> bool:
    """Say whether a name may be sought misspelt: not a short one that is a word or a person's name otherwise."""
    return not form.context or form.text.islower() or len(form.text) >= _TELLING


def _words(text: str) -> tuple[str, ...]:
    """Split a name into words, folding what OCR confuses: `rn` and `m`, digits and letters like them."""
    folded = [fold(word).replace("rn", "m") for word in _BETWEEN.split(text)]
    return tuple(_DIGIT.sub(_letter, word) for word in folded if word)


def _letter(digit: re.Match[str]) -> str:
    return _LETTERS[digit[0]]


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))


def _swapped(one: str, other: str) -> bool:
    return len(one) == len(other) and sorted(one) == sorted(other) and OSA.distance(one, other) == 1
