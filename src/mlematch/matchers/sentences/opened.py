"""Phrases found in a text by the words that open them, so that a text is gone through once for all of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from mlematch.knowledge.phrases import Opened
from mlematch.knowledge.skills.statuses import BEGINS_WORD, opening_words, phrase_pattern, words_behind_sign
from mlematch.values import SectionKind, Span

_WORD = re.compile(r"(?<!\w)[a-z]+(?:'[a-z]+)?")
_BEHIND_SIGN = re.compile(r"[(\[:|–—,;?-][^\S\n]*([a-z]+)")
_APOSTROPHE = re.compile(r"(?<!\w)([a-z]+)'[a-z]")
_LONG_PHRASE = 1000  # letters; to compile it takes as long as many others together
_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Text:
    """A section in small letters: its text and title, the skills in it, and the words that open a phrase."""

    flow: str
    kind: SectionKind
    title: str
    places: Sequence[Span]
    words: Mapping[str, Sequence[int]]  # where each word begins that opens a phrase, in order
    behind_signs: frozenset[str]  # the words right behind a sign

    @classmethod
    def read(cls, flow: str, kind: SectionKind, title: str, places: Sequence[Span], openings: Openings) -> Text:
        """Read a section once for all phrases."""
        behind = frozenset(_BEHIND_SIGN.findall(flow.replace("\t", "|")))
        return cls(flow, kind, title, places, openings.find(flow), behind)

    def places_in(self, sentence: Span) -> Sequence[Span]:
        """Give the places of the skills in a sentence."""
        first = bisect_left(self.places, sentence.start, key=_start)
        return self.places[first : bisect_left(self.places, sentence.end, key=_start)]


class Openings:
    """Finds the words with which phrases of any kind begin there, so that a text is gone through once."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[str]] = defaultdict(list)
        self._opened = Opened(self._compiled)

    def add(self, word: str, phrases: Iterable[str]) -> None:
        """Add phrases that begin with a word."""
        self._by_word[word] += phrases

    def find(self, flow: str) -> Mapping[str, Sequence[int]]:
        """Give, by its word, every place at which a phrase begins."""
        words: dict[str, list[int]] = defaultdict(list)
        known = self._by_word
        for start, word in [(found.start(), word) for found in _WORD.finditer(flow) if (word := found[0]) in known]:
            for pattern in self._opened[word]:
                if pattern.match(flow, start):
                    words[word].append(start)
                    break
        for found in _APOSTROPHE.finditer(flow) if "'" in flow else ():
            if (stem := found[1]) in known:
                words[stem].append(found.start())
        return {word: sorted(starts) for word, starts in words.items()}

    def _compiled(self, word: str) -> list[re.Pattern[str]]:
        return _each_of(dict.fromkeys(self._by_word[word]))


class Phrases:
    """Finds phrases by the word that opens them."""

    def __init__(self, phrases: Iterable[str], openings: Openings) -> None:
        self._by_word: dict[str, list[str]] = defaultdict(list)
        unopened: list[tuple[frozenset[str], str]] = []
        for phrase in phrases:
            words = opening_words(phrase)
            for word in words:
                self._by_word[word].append(phrase)
            if not words:
                unopened.append((words_behind_sign(phrase), phrase))
        for word, opened in self._by_word.items():
            openings.add(word, opened)
        self._opened = Opened(self._compiled)
        self._unopened = [(behind, any_of([phrase])) for behind, phrase in unopened]

    def find(self, text: Text) -> Iterator[Span]:
        """Give every place of one of the phrases."""
        return self._found(text, (0, len(text.flow))) if self._may_be_found(text) else iter(())

    def may_stand_in(self, text: Text) -> bool:
        """Say whether a text has a word that opens one of the phrases, or one that no word opens."""
        opened = not self._by_word.keys().isdisjoint(text.words)
        return opened or any(phrase.search(text.flow) for phrase in self._unopened_in(text))

    def stands_in(self, text: Text, clause: tuple[int, int]) -> bool:
        """Say whether one of the phrases stands in a clause."""
        return next(self._found(text, clause), None) is not None

    def _found(self, text: Text, place: tuple[int, int]) -> Iterator[Span]:
        first, last = place
        for word in filter(self._by_word.__contains__, text.words):
            starts = text.words[word]
            for start in starts[bisect_left(starts, first) : bisect_left(starts, last)]:
                found = (pattern.match(text.flow, start, last) for pattern in self._opened[word])
                yield from (Span(*each.span()) for each in found if each)
        for phrase in self._unopened_in(text):
            yield from (Span(*found.span()) for found in phrase.finditer(text.flow, first, last))

    def _may_be_found(self, text: Text) -> bool:
        return bool(self._unopened) or not self._by_word.keys().isdisjoint(text.words)

    def _unopened_in(self, text: Text) -> Iterator[re.Pattern[str]]:
        """Give the phrases that no word opens, without those that begin with a sign behind which no word fits."""
        for behind, phrase in self._unopened:
            if not behind or not behind.isdisjoint(text.behind_signs):
                yield phrase

    def _compiled(self, word: str) -> list[re.Pattern[str]]:
        return _each_of(self._by_word[word])


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Give one expression for all of these, which asks once whether a word begins where several ask it."""
    patterns = [
        f"{BEGINS_WORD}(?:{_joined(each)})" if word_begins else _joined(each)
        for word_begins, each in groupby(map(phrase_pattern, phrases), key=_begins_word)
    ]
    return re.compile("|".join(patterns) if patterns else r"(?!)")


def _begins_word(pattern: str) -> bool:
    return pattern.startswith(BEGINS_WORD)


def _joined(patterns: Iterable[str]) -> str:
    return "|".join(pattern.removeprefix(BEGINS_WORD) for pattern in patterns)


def _each_of(phrases: Iterable[str]) -> list[re.Pattern[str]]:
    """Give the patterns of phrases: the short ones in one, each long one compiled once for all words that open it."""
    given = tuple(phrases)
    short = [phrase for phrase in given if len(phrase) < _LONG_PHRASE]
    long = [_long_pattern(phrase) for phrase in given if len(phrase) >= _LONG_PHRASE]
    return [any_of(short), *long] if short else long


@lru_cache(maxsize=500)
def _long_pattern(phrase: str) -> re.Pattern[str]:
    return any_of([phrase])
