"""Compiles the patterns of `cues.json` into the tables that `patterns` scans with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import TypeVar

from mlematch.knowledge.duties.cue_notation import MARKS, Phrase, Slot, parse_pattern
from mlematch.knowledge.duties.cues import Cues
from mlematch.matchers.duties.patterns import Pattern, Scanner, Term

K = TypeVar("K", bound=Hashable)


class Compiler:
    """Turns patterns into numbers, and remembers which terms fill which slot."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._slots: dict[tuple[str, ...], int] = {}
        self._expanded: dict[str, tuple[Phrase, ...]] = {}

    def compile(self, patterns: Iterable[str]) -> tuple[Pattern, ...]:
        """Compile patterns."""
        return tuple(self._compile(parse_pattern(pattern)) for pattern in patterns)

    def bit(self, alternatives: tuple[str, ...]) -> int:
        """Give the bit of a slot."""
        return 1 << self._slots.setdefault(alternatives, len(self._slots))

    def _compile(self, slots: Sequence[Slot]) -> Pattern:
        needs = reduce(or_, [self.bit(slot.alternatives) for slot in slots])
        ordered = [slot for slot in slots if not slot.anywhere]
        numbers = tuple(self._slots[slot.alternatives] for slot in ordered)
        return Pattern(numbers, tuple(slot.gap for slot in ordered), needs)

    def scanner(self, rules: Sequence[Pattern]) -> Scanner:
        """Give the scanner for all that was compiled; it calls up `rules` by their places."""
        called = self._call(rules)
        terms = self._terms(called, [rule.needs for rule in rules])
        alone = {phrase.words[0]: term for phrase, term in terms.items() if len(phrase.words) == 1 and not phrase.exact}
        marks = {mark: _join_bits(slot for each, slot in self._slots.items() if mark in each) for mark in MARKS}
        return Scanner(
            slots={word: term.slots for word, term in alone.items()},
            rules={word: term.rules for word, term in alone.items() if term.rules},
            longer=_by(terms, lambda phrase: phrase.words[:2] if len(phrase.words) > 1 else None),
            spelled=_by(terms, lambda phrase: phrase.words[0] if phrase.exact and len(phrase.words) == 1 else None),
            marks=marks,
            marked=reduce(or_, marks.values()),
            every=(1 << len(self._slots)) - 1,
            loose=tuple((rule, rules[rule].needs) for rule in called[None]),
        )

    def _terms(self, called: Mapping[int | None, list[int]], needs: Sequence[int]) -> dict[Phrase, Term]:
        masks = dict.fromkeys(self._phrases(self._cues.masks))
        slots: dict[Phrase, list[int]] = {phrase: [] for phrase in masks}
        for alternatives, slot in self._slots.items():
            for phrase in self._phrases(alternatives):
                slots.setdefault(phrase, []).append(slot)
        return {phrase: _term(phrase, slots[phrase], called, needs, phrase in masks) for phrase in slots}

    def _call(self, rules: Sequence[Pattern]) -> Mapping[int | None, list[int]]:
        """Give the rules that a slot calls up: of all slots of its pattern, the rarest; None if a mark fills each."""
        commonness = {slot: self._commonness(each) for each, slot in self._slots.items() if MARKS.isdisjoint(each)}
        called: dict[int | None, list[int]] = defaultdict(list)
        for number, rule in enumerate(rules):
            words = [slot for slot in _slots(rule.needs) if slot in commonness]
            called[min(words, key=commonness.__getitem__, default=None)].append(number)
        return called

    def _commonness(self, alternatives: Iterable[str]) -> float:
        """Guess how often a slot is filled: the longer a word, the rarer it is (the power is tried, not derived)."""
        return sum(len("".join(phrase.words)) ** -4 for phrase in self._phrases(alternatives))

    def _phrases(self, alternatives: Iterable[str]) -> Iterator[Phrase]:
        for name in alternatives:
            if name not in self._expanded:
                self._expanded[name] = tuple(dict.fromkeys(self._cues.vocabulary.phrases(name)))
            yield from self._expanded[name]


def _join_bits(slots: Iterable[int]) -> int:
    return reduce(or_, [1 << slot for slot in slots], 0)


def _slots(bits: int) -> Iterator[int]:
    while bits:
        slot = bits.bit_length() - 1
        yield slot
        bits ^= 1 << slot


def _term(
    phrase: Phrase, slots: Sequence[int], called: Mapping[int | None, list[int]], needs: Sequence[int], is_mask: bool
) -> Term:
    rules = dict.fromkeys(rule for slot in slots for rule in called.get(slot, ()))
    calls = tuple((rule, needs[rule]) for rule in rules)
    words = phrase.words
    return Term(len(words), list(words[2:]), _join_bits(slots), calls, phrase.exact, is_mask)


def _by(terms: Mapping[Phrase, Term], key: Callable[[Phrase], K | None]) -> dict[K, list[Term]]:
    """Give terms by a key, those without one left out."""
    table: dict[K, list[Term]] = defaultdict(list)
    for phrase, term in terms.items():
        if (of := key(phrase)) is not None:
            table[of].append(term)
    return dict(table)
