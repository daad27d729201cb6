"""The words of a sentence with the part each can play in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from mlematch.knowledge.duties.agents import Agents, Verb, plural
from mlematch.values import Span

Part = Literal["agent", "self", "verb", "doing", "aux", "det", "prep", "link", "adverb", "mark", "skill", "noun"]
_WORD = re.compile(r"[a-z0-9](?:[\w'+#&./-]*[\w+#])?|[,:()–—]|(?<=\s)-(?=\s)")
_SELF = ("i", "we", "me", "us", "myself", "ourselves", "i've", "we've", "i'm", "i'd")


class Word(NamedTuple):
    """A word, where it stands, and what it is."""

    text: str
    start: int
    end: int
    part: Part


class Grammar:
    """Gives words their part, and tells the forms of verbs apart."""

    def __init__(self, agents: Agents) -> None:
        self._verbs = {verb.base: verb for verb in map(Verb.read, agents.verbs)}
        verbs = self._verbs.values()
        self.bases = frozenset(self._verbs)
        self.presents = frozenset(verb.present for verb in verbs)
        self.pasts = frozenset(verb.past for verb in verbs)
        self.dones = frozenset(verb.done for verb in verbs)
        self.be, self.have = (frozenset(agents.auxiliaries.get(name, ())) for name in ("be", "have"))
        self.relatives, self.placed = frozenset(agents.relatives), frozenset(agents.placed)
        self.homographs = self.forms(agents.homographs)
        self._parts = self._list_parts(agents)

    def forms(self, bases: Iterable[str]) -> frozenset[str]:
        """Give every form of some verbs."""
        verbs = [self._verbs[base] for base in bases]
        return frozenset(form for verb in verbs for form in (verb.base, verb.present, verb.past, verb.done, verb.doing))

    def part(self, word: str) -> Part:
        """Give what a word is taken for."""
        known = self._parts.get(word)
        if known:
            return known
        if word.endswith("ed") and len(word) > len("shed"):
            return "verb"
        return "doing" if word.endswith("ing") else "adverb" if word.endswith("ly") else "noun"

    def read(self, flow: str, sentence: Span, skills: Sequence[Span]) -> tuple[Word, ...]:
        """Give the words of a sentence; every skill is one word, and a verb where it is one: `fine-tuned`."""
        return tuple(self._read(flow, sentence, iter(skills)))

    def _read(self, flow: str, sentence: Span, skills: Iterator[Span]) -> Iterator[Word]:
        at, skill = sentence.start, next(skills, None)
        for found in _WORD.finditer(flow, sentence.start, sentence.end):
            start, end = found.span()
            if start < at:
                continue
            while skill and skill.end <= start:
                skill = next(skills, None)
            if skill and skill.start <= start:
                at = skill.end
                text = flow[skill.start : skill.end]
                yield Word(text, skill.start, skill.end, "verb" if text in self.pasts else "skill")
            else:
                yield Word(found[0], start, end, self.part(found[0]))

    def _list_parts(self, agents: Agents) -> dict[str, Part]:
        verbs = (*self.bases, *self.presents, *self.pasts, *self.dones)
        auxiliaries = (word for words in agents.auxiliaries.values() for word in words)
        named: tuple[tuple[Part, Iterable[str]], ...] = (
            ("verb", verbs),
            ("doing", (verb.doing for verb in self._verbs.values())),
            ("agent", agents.nouns),
            ("noun", (*agents.others, *agents.fields)),
            ("adverb", agents.adverbs),
            ("prep", agents.prepositions),
            ("link", (*agents.links, *agents.relatives)),
            ("det", agents.determiners),
            ("aux", auxiliaries),
            ("self", _SELF),
            ("mark", ",:()–—-"),
        )
        return {word: part for part, words in named for word in words}


def both_numbers(nouns: Iterable[str]) -> frozenset[str]:
    """Give nouns with their plurals."""
    given = tuple(nouns)
    return frozenset((*given, *map(plural, given)))
