"""Compiles the patterns of `cues.json` into tables, and tries them on the words of a sentence.

The scan is driven by tables: the terms of all patterns are looked up word by word, and only patterns whose slots all
occur in a sentence are tried. spaCy's `Matcher` took 140 ms for 300 such patterns over 800 words; this takes under 3.
Every set of slots is an integer with one bit for each slot.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from mlematch.knowledge.cue_notation import LARGE, MARKS, NUMBER, PERCENT, START, WORD, Phrase, Slot, parse_pattern
from mlematch.knowledge.cues import Cues
from mlematch.values import Span

Match = tuple[int, int]
"""The first word of a match, and the word after its last."""

_OPENERS = frozenset(":–—-")
_DIGITS = frozenset("0123456789")
_LONGEST = 200  # words: keeps the work in proportion when a document has no full stops
_BORDERS = _OPENERS.union(",()")
_LARGE_NUMBER = re.compile(r"\d{1,3}(,\d{3})+\+?|\d+(\.\d+)?(k|m|mm|mn|b|bn)\+?|\d{4,}\+|\d{5,}|(?!19|20)\d{4}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: its slots in order, the most words before each, and all it needs in the sentence."""

    slots: tuple[int, ...]
    gaps: tuple[int, ...]
    needs: int


@dataclass(frozen=True, slots=True)
class Term:
    """A term without its first word, the slots it fills, and its only spelling if it has just one."""

    rest: tuple[str, ...]
    slots: int
    exact: str | None
    is_mask: bool


@dataclass(slots=True)
class Sentence:
    """The words of a sentence: as they stand in the document, as they are looked up, and the slots they fill."""

    span: Span
    words: tuple[re.Match[str], ...]
    lower: tuple[str, ...]
    filled: int = 0
    found: list[tuple[int, int, int]] = field(default_factory=list)  # first word, word after the last, slots
    _places: dict[int, list[Match]] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str, span: Span) -> Iterator[Sentence]:
        """Split a span of the text into words; what is too long for a sentence is cut."""
        words = tuple(WORD.finditer(text, span.start, span.end))
        for at in range(0, len(words), _LONGEST):
            part = words[at : at + _LONGEST]
            whole = span if len(part) == len(words) else Span(part[0].start(), part[-1].end())
            yield cls(whole, part, tuple([(word[1] or word[0]).lower() for word in part]))

    def fill(self, start: int, end: int, slots: int) -> None:
        """Note that words fill slots."""
        self.found.append((start, end, slots))
        self.filled |= slots

    def places(self, slot: int) -> list[Match]:
        """Give every place that fills a slot."""
        places = self._places.get(slot)
        if places is None:
            bit = 1 << slot
            places = self._places[slot] = [(start, end) for start, end, slots in self.found if slots & bit]
        return places

    def span_of(self, match: Match) -> Span:
        """Give the span of a match in the document."""
        return Span(self.words[match[0]].start(), self.words[match[1] - 1].end())

    def phrase_around(self, match: Match) -> Match:
        """Give a match with all that stands around it between commas, colons and brackets."""
        first, last = match
        while first > 0 and self.lower[first - 1] not in _BORDERS:
            first -= 1
        while last < len(self.lower) and self.lower[last] not in _BORDERS:
            last += 1
        return first, last

    def matches(self, pattern: Pattern) -> Iterator[Match]:
        """Give every place where a pattern begins, with its shortest end."""
        if not pattern.needs & ~self.filled:
            for start, end in self.places(pattern.slots[0]):
                last = self._follow(pattern, 1, end)
                if last is not None:
                    yield start, last

    def _follow(self, pattern: Pattern, slot: int, at: int) -> int | None:
        if slot == len(pattern.slots):
            return at
        places = self.places(pattern.slots[slot])
        for start, end in places[bisect_left(places, (at,)) :]:
            if start > at + pattern.gaps[slot]:
                return None
            last = self._follow(pattern, slot + 1, end)
            if last is not None:
                return last
        return None


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
        needs = 0
        for slot in slots:
            needs |= self.bit(slot.alternatives)
        ordered = [slot for slot in slots if not slot.anywhere]
        numbers = tuple(self._slots[slot.alternatives] for slot in ordered)
        return Pattern(numbers, tuple(slot.gap for slot in ordered), needs)

    def scanner(self) -> Scanner:
        """Give the scanner for all that was compiled."""
        slots: dict[Phrase, int] = defaultdict(int)
        for alternatives, number in self._slots.items():
            for phrase in self._phrases(alternatives):
                slots[phrase] |= 1 << number
        masks = dict.fromkeys(self._phrases(self._cues.masks))
        terms: dict[str, list[Term]] = defaultdict(list)
        for phrase in {**slots, **masks}:
            term = Term(phrase.words[1:], slots.get(phrase, 0), phrase.exact, phrase in masks)
            terms[phrase.words[0]].append(term)
        return Scanner({first: tuple(found) for first, found in terms.items()}, self._marks())

    def _phrases(self, alternatives: Iterable[str]) -> Iterator[Phrase]:
        for name in alternatives:
            if name not in self._expanded:
                self._expanded[name] = tuple(dict.fromkeys(self._cues.vocabulary.phrases(name)))
            yield from self._expanded[name]

    def _marks(self) -> dict[str, int]:
        marks = dict.fromkeys(MARKS, 0)
        for alternatives, number in self._slots.items():
            for mark in MARKS.intersection(alternatives):
                marks[mark] |= 1 << number
        return marks


@dataclass(frozen=True, slots=True)
class Scanner:
    """Looks up the words of sentences."""

    terms: dict[str, tuple[Term, ...]]
    marks: dict[str, int]

    def scan(self, text: str, sentence: Sentence) -> None:
        """Note which slots the words of a sentence fill; what stands within a longer mask fills none."""
        masked = (0, 0)
        for at, word in enumerate(sentence.lower):
            terms = self.terms.get(word)
            if terms:
                fits = [(at + 1 + len(term.rest), term) for term in terms if self._fits(term, text, sentence, at)]
                for end, term in fits:
                    if term.is_mask and end > masked[1]:
                        masked = (at, end)
                for end, term in fits:
                    if term.slots and (end > masked[1] or end - at >= masked[1] - masked[0]):
                        sentence.fill(at, end, term.slots)
            if word[0] in _DIGITS or at == 0 or sentence.lower[at - 1] in _OPENERS:
                self._mark(sentence, at, word)

    def _fits(self, term: Term, text: str, sentence: Sentence, at: int) -> bool:
        if term.rest and sentence.lower[at + 1 : at + 1 + len(term.rest)] != term.rest:
            return False
        return term.exact is None or text.startswith(term.exact, sentence.words[at].start())

    def _mark(self, sentence: Sentence, at: int, word: str) -> None:
        if word[0] in _DIGITS:
            slots = self.marks[NUMBER] | (self.marks[PERCENT] if word[-1] == "%" else 0)
            slots |= self.marks[LARGE] if _LARGE_NUMBER.fullmatch(word) else 0
            sentence.fill(at, at + 1, slots)
        if at == 0 or sentence.lower[at - 1] in _OPENERS:
            sentence.fill(at, at, self.marks[START])
