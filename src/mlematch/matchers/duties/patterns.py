"""Tries the compiled patterns of `cues.json` on the words of a sentence.

The scan is driven by tables: the terms of all patterns are looked up word by word, and a rule is thought of only where
the rarest slot of its pattern is filled. spaCy's `Matcher` took 140 ms for 300 such patterns over 800 words; this takes
under 1. Every set of slots is an integer with one bit for each slot.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import chain, pairwise
from operator import itemgetter, or_

from mlematch.knowledge.duties.cue_notation import LARGE, NUMBER, PERCENT, START, WORD, find_words
from mlematch.values import Span

Match = tuple[int, int]
"""The first word of a match, and the word after its last."""

WHOLE: Match = (0, 0)
"""No words in particular: the whole sentence."""

_OPENERS = frozenset(":–—-")
_DIGITS = frozenset("0123456789")
_PERCENT = (["%"], ["percent"], ["pct"])
_LONGEST = 200  # words: keeps the work in proportion when a document has no full stops
_BORDERS = _OPENERS.union(",()")
_LARGE_NUMBER = re.compile(r"\d{1,3}(,\d{3})+\+?|\d+(\.\d+)?(k|m|mm|mn|b|bn)\+?|\d{4,}\+|\d{5,}|(?!19|20)\d{4}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: its slots in order, the most words before each, and all it needs in the sentence."""

    slots: tuple[int, ...]
    gaps: tuple[int, ...]
    needs: int


Fill = tuple[int, int, int]
"""The first word of a term, the word after its last, and the slots it fills."""


@dataclass(slots=True)
class Sentence:
    """The words of a sentence as they are looked up, the slots they fill and where, and the rules they call up."""

    text: str
    start: int
    end: int
    words: list[str]
    filled: int = 0
    missing: int = 0  # all other slots: Python is slow at the bits of a negative number such as `~filled`
    fills: list[Fill] = field(default_factory=list)
    special: list[tuple[int, Term]] = field(default_factory=list)
    rules: Collection[int] = ()
    starts: int = 1  # of how many of its first words each may be called its beginning
    guarded: dict[str, list[Match]] = field(default_factory=dict)  # where each guard stands that was asked for
    others: tuple[Span, ...] | None = None  # what somebody else does, told from its start on; None until it is asked
    _offsets: list[tuple[int, int]] | None = None
    _places: dict[int, list[Match]] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str, start: int, end: int) -> list[Sentence]:
        """Split a stretch of the text into words; what is too long for a sentence is cut."""
        words = find_words(text, start, end)
        if len(words) <= _LONGEST:
            return [cls(text, start, end, words)] if words else []
        offsets = _find_offsets(text, start, end)
        cuts = [slice(at, at + _LONGEST) for at in range(0, len(words), _LONGEST)]
        return [cls(text, offsets[cut][0][0], offsets[cut][-1][1], words[cut], _offsets=offsets[cut]) for cut in cuts]

    def moved(self, by: int) -> Sentence:
        """Give the same words at another place, with all that was seen in them."""
        place = (self.start + by, self.end + by)
        seen = (self.filled, self.missing)
        return Sentence(
            self.text, *place, self.words, *seen, special=self.special, rules=self.rules, starts=self.starts
        )

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return Span(self.start, self.end)

    def places(self, slot: int) -> list[Match]:
        """Give every place that fills a slot."""
        places = self._places.get(slot)
        if places is None:
            bit = 1 << slot
            places = self._places[slot] = [(start, end) for start, end, slots in self.fills if slots & bit]
        return places

    def offset(self, word: int) -> tuple[int, int]:
        """Give where a word begins and ends in the document; of most sentences nobody asks it."""
        self._offsets = self._offsets or _find_offsets(self.text, self.start, self.end)
        return self._offsets[word]

    def spells(self, term: str, word: int) -> bool:
        """Say whether a term begins with a word as it is written; most are not written so anywhere in a sentence."""
        if self.text.find(term, self.start, self.end + len(term)) < 0:
            return False
        return self.text.startswith(term, self.offset(word)[0])

    def span_of(self, match: Match) -> Span:
        """Give the span of a match in the document."""
        return self.span if match == WHOLE else Span(self.offset(match[0])[0], self.offset(match[1] - 1)[1])

    def phrase_around(self, match: Match) -> Match:
        """Give a match with all that stands around it between commas, colons and brackets."""
        first, last = match
        while first > 0 and self.words[first - 1] not in _BORDERS:
            first -= 1
        while last < len(self.words) and self.words[last] not in _BORDERS:
            last += 1
        return first, last

    def longest_phrase(self) -> int:
        """Count the words between commas where they are most: few in a list, many in a sentence."""
        longest = current = 0
        for word in self.words:
            current = 0 if word == "," else current + 1
            longest = max(longest, current)
        return longest

    def matches(self, pattern: Pattern) -> Iterator[Match]:
        """Give every place where a pattern begins, with its shortest end."""
        if not pattern.needs & self.missing:
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


def _find_offsets(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [word.span() for word in WORD.finditer(text, start, end)]


Calls = tuple[tuple[int, int], ...]
"""Rules that a word calls up, each with the slots that it needs."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term of several words, or of one spelling; `rest` are its words from the third on."""

    length: int
    rest: list[str]
    slots: int
    rules: Calls
    exact: str | None
    is_mask: bool

    def fits(self, sentence: Sentence, at: int) -> bool:
        """Say whether the term stands in a sentence at a word, where its first two words do."""
        if self.rest and sentence.words[at + 2 : at + self.length] != self.rest:
            return False
        return self.exact is None or sentence.spells(self.exact, at)


@dataclass(frozen=True, slots=True)
class Scanner:
    """Looks up the words of sentences, and calls up the rules that may hold.

    Most terms are one word in any spelling: `slots` and `rules` say what such a word fills and calls up, each rule with
    the slots that it needs. The others, which few sentences hold, are in `longer` by their first two words, and in
    `spelled` if they are one word in one spelling.
    """

    slots: Mapping[str, int]
    rules: Mapping[str, Calls]
    longer: Mapping[tuple[str, ...], Sequence[Term]]
    spelled: Mapping[str, Sequence[Term]]
    marks: Mapping[str, int]
    marked: int  # the slots of all marks
    every: int  # all slots
    loose: Calls  # the rules that no word calls up

    def scan(self, sentence: Sentence) -> None:
        """Note which rules a sentence calls up, and of one that calls up any, which slots it fills."""
        words = sentence.words
        called = [*self.loose, *chain.from_iterable(filter(None, map(self.rules.get, words)))]
        sentence.special = special = self._find_special(sentence)
        called += [call for _, term in special for call in term.rules]
        if called:
            self.fill(sentence)
            missing = sentence.missing
            sentence.rules = {rule for rule, needs in called if not needs & missing}

    def fill(self, sentence: Sentence) -> None:
        """Note which slots a sentence fills.

        Slots that a number or the beginning of a sentence may fill count as filled until `locate` looks.
        """
        filled, special = self.marked, sentence.special
        if any(term.is_mask for _, term in special):
            filled = reduce(or_, [slots for _, _, slots in self._fill(sentence, self.every)], filled)
        else:
            filled = reduce(or_, filter(None, map(self.slots.get, sentence.words)), filled)
            filled = reduce(or_, [term.slots for _, term in special], filled)
        sentence.filled, sentence.missing = filled, self.every ^ filled

    def locate(self, sentence: Sentence, asked: int) -> None:
        """Note where the slots that somebody asks for are filled."""
        words = sentence.words
        fills = self._fill(sentence, asked)
        if asked & self.marked:
            fills += [(at, at + 1, self._slots_of(words, at)) for at, word in enumerate(words) if word[0] in _DIGITS]
            starts = [*range(sentence.starts), *(at for at, word in enumerate(words, 1) if word in _OPENERS)]
            fills += [(at, at, self.marks[START]) for at in starts]
            fills.sort(key=_first)
            sentence.filled = reduce(or_, [slots for _, _, slots in fills], sentence.filled & ~self.marked)
            sentence.missing = self.every ^ sentence.filled
        sentence.fills = fills

    def _find_special(self, sentence: Sentence) -> list[tuple[int, Term]]:
        words = sentence.words
        begun = [(at, terms) for at, terms in enumerate(map(self.longer.get, pairwise(words))) if terms]
        if not self.spelled.keys().isdisjoint(words):
            begun += [(at, terms) for at, terms in enumerate(map(self.spelled.get, words)) if terms]
        found = [(at, term) for at, terms in begun for term in terms if term.fits(sentence, at)]
        return sorted(found, key=_first)

    def _fill(self, sentence: Sentence, asked: int) -> list[Fill]:
        """Give the terms that fill slots asked for, shorter ones first, without those within a longer mask."""
        alone, special = enumerate(map(self.slots.get, sentence.words)), sentence.special
        fills = [(at, at + 1, slots) for at, slots in alone if slots and slots & asked]
        if special:
            fills += [(at, at + term.length, term.slots) for at, term in special]
            fills.sort(key=_first)
        masks = [(at, at + term.length) for at, term in special if term.is_mask]
        return [fill for fill in fills if not _is_hidden(fill, masks)] if masks else fills

    def _slots_of(self, words: Sequence[str], at: int) -> int:
        number = words[at]
        is_percent = number[-1] == "%" or words[at + 1 : at + 2] in _PERCENT
        slots = self.marks[NUMBER] | (self.marks[PERCENT] if is_percent else 0)
        return slots | (self.marks[LARGE] if _LARGE_NUMBER.fullmatch(number) else 0)


_first = itemgetter(0)


def _is_hidden(fill: Fill, masks: Iterable[Match]) -> bool:
    start, end, _ = fill
    return any(first <= start and end <= last and end - start < last - first for first, last in masks)
