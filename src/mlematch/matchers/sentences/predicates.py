"""What is said of a noun: the verb whose subject it is, or the participle in front of `by`."""

from __future__ import annotations

from collections.abc import Sequence

from mlematch.knowledge.duties.agents import Agents
from mlematch.matchers.sentences.grammar import Grammar, Word

_FURTHEST = 16  # words between a subject and its verb
_ASIDE = 9  # words between two commas
_MADE_BY = 9  # words between a participle and `by`


class Predicates:
    """Finds verbs by the nouns that go with them."""

    def __init__(self, agents: Agents, grammar: Grammar) -> None:
        self._grammar = grammar
        self._prepositions, self._skilled = frozenset(agents.prepositions), frozenset(agents.skilled)
        self._many = agents.many
        self._numberless = frozenset((*agents.pronouns, *agents.relatives))

    def verb(self, words: Sequence[Word], head: int, *, named: bool) -> int | None:
        """Give the verb whose subject a noun is; none where something is done to it, or nothing is."""
        at: int | None = head + 1
        helped = False
        while at is not None and at < min(len(words), head + _FURTHEST):
            word = words[at]
            if word.text in self._grammar.be:
                return self._being(words, at)
            if word.part == "verb" and not self._is_postponed(words, at):
                return at if helped or self._agrees(words[head], word, named=named) else None
            if word.part == "aux":
                if self._is_main(words, at):
                    return at
                helped = True
            at = self._skip(words, at)
        return None

    def _is_main(self, words: Sequence[Word], at: int) -> bool:
        after = words[at + 1 : at + 3]
        return words[at].text in self._grammar.have and not any(word.part in ("verb", "aux") for word in after)

    def _being(self, words: Sequence[Word], at: int) -> int | None:
        """Give the verb behind a form of `be`: `were writing`, `was an expert in`."""
        for place in range(at + 1, min(len(words), at + 4)):
            if words[place].part == "doing" or words[place].text in self._skilled:
                return place
            if words[place].part not in ("det", "adverb", "noun", "aux"):
                return None
        return None

    def _agrees(self, subject: Word, verb: Word, *, named: bool) -> bool:
        grammar = self._grammar
        if verb.text in grammar.pasts and verb.text not in grammar.bases:
            return True
        if verb.text in grammar.homographs and not named:
            return False
        if verb.text in grammar.presents:
            return subject.text not in self._many
        several = subject.text in self._many or subject.text in self._numberless
        return verb.text in grammar.pasts or (several and verb.text in grammar.bases)

    def _is_postponed(self, words: Sequence[Word], at: int) -> bool:
        """Say whether a participle only describes the noun: `engineers based in Pune`, `people hired by us`."""
        after = words[at + 1].text if at + 1 < len(words) else ""
        return after == "by" or (words[at].text in self._grammar.placed and after in self._prepositions)

    def _skip(self, words: Sequence[Word], at: int) -> int | None:
        """Give where to look on for the verb behind something that may stand between."""
        word = words[at]
        if word.part in ("adverb", "aux", "verb") or word.text in self._grammar.placed or word.text == "where":
            return at + 1
        if word.part in ("prep", "det"):
            return skip_noun(words, at + (word.part == "prep"))
        if word.part == "self":
            return at + 2
        return self._skip_aside(words, at) if word.text in (",", "(") else None

    @staticmethod
    def _skip_aside(words: Sequence[Word], at: int) -> int | None:
        closing = "," if words[at].text == "," else ")"
        ends = (end for end in range(at + 1, min(len(words), at + _ASIDE)) if words[end].text == closing)
        end = next(ends, None)
        return end + 1 if end is not None else None

    def participle(self, words: Sequence[Word], by: int) -> int | None:
        """Give what was done by somebody: `built in Rust by`."""
        for at in range(by - 1, max(0, by - _MADE_BY), -1):
            if words[at].part == "verb":
                return at if words[at].text in self._grammar.dones and self._is_passive(words, at) else None
            if words[at].part in ("mark", "self", "doing"):
                return None
        return None

    def _is_passive(self, words: Sequence[Word], at: int) -> bool:
        """Say whether a participle is no verb of the person."""
        before = words[at - 1]
        return before.part not in ("self", "link") and before.text not in self._grammar.have

    def passive(self, words: Sequence[Word], done: int) -> int | None:
        """Give the `was` in front of a participle."""
        at = done - 1
        while at >= 0 and words[at].part in ("adverb", "aux") and words[at].text not in self._grammar.be:
            at -= 1
        return at if at >= 0 and words[at].text in self._grammar.be else None


def clause_start(words: Sequence[Word], at: int) -> int:
    """Give where the clause begins in which a word stands; an aside in front of the word is passed over."""
    place = at
    if place and words[place - 1].text == ",":
        place = next((back for back in range(place - 2, -1, -1) if words[back].text == ","), place)
    while place and words[place - 1].part not in ("mark", "link"):
        place -= 1
    return place


def skip_noun(words: Sequence[Word], at: int) -> int:
    """Give where a noun ends with all that belongs to it."""
    while at < len(words) and words[at].part in ("det", "noun", "agent", "skill", "doing"):
        at += 1
    return at


def tail(words: Sequence[Word], head: int) -> int:
    """Give the last word of what follows a noun: `by a contractor in C++ and Rust`."""
    at = head
    while at + 1 < len(words) and words[at + 1].part == "prep" and words[at + 1].text != "to":
        at = skip_noun(words, at + 2) - 1
        while [word.part for word in words[at + 1 : at + 3]] in (["link", "skill"], ["mark", "skill"]):
            at += 2
    return at
