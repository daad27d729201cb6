"""Whom a noun for people or groups stands for, told by the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from mlematch.knowledge.duties.agents import Agents
from mlematch.matchers.sentences.grammar import Grammar, Word, both_numbers

_ARTICLES = frozenset({"the", "a", "an", "my", "our", "their", "his", "her", "its"})
_OPENING = frozenset({":", "(", "–", "—", "-"})
_ELSE = frozenset({"another", "other"})
_AMONG = frozenset({"in", "within", "of", "on", "with", "as", "is", "am"})


class NounPhrases:
    """Tells where the phrase of a noun begins, whether it can be a subject, and whether it may mean the person."""

    def __init__(self, agents: Agents, grammar: Grammar) -> None:
        self._outsiders = both_numbers((*agents.outsiders, *agents.pronouns))
        self._groups, self._persons = both_numbers(agents.groups), frozenset(agents.persons).difference(agents.pronouns)
        self._many, self._others = agents.many, frozenset(agents.others)
        self._fields, self._things = frozenset(agents.fields), frozenset(agents.doubtful)
        self._named = frozenset((*agents.determiners, *agents.others))
        self._determiners = frozenset(agents.determiners)
        self._leading = grammar.forms(agents.leading)
        self._joining = self._leading | frozenset(agents.members)
        self._grammar = grammar

    def start(self, words: Sequence[Word], head: int) -> int:
        """Give where the phrase begins that a noun ends: `two of the front-end developers`."""
        at = head
        while at and self._qualifies(words, at - 1):
            at -= 1
        while at and words[at - 1].part == "det" and words[at].text not in _ARTICLES:
            at -= 1
        counted = at >= 2 and words[at - 1].text == "of" and words[at - 2].part in ("det", "agent")
        return self.start(words, at - 2) if counted else at

    def _qualifies(self, words: Sequence[Word], at: int) -> bool:
        word = words[at]
        if word.part in ("noun", "skill", "agent") or word.text in self._others:
            return True
        before = words[at - 1].part if at else "mark"
        if word.part == "verb":
            return before == "det" or word.text in self._grammar.bases
        return word.part == "doing" and before in ("det", "noun")

    def is_subject(self, words: Sequence[Word], start: int, head: int) -> bool:
        """Say whether a phrase stands where a clause begins."""
        if not start or words[start - 1].text in _OPENING:
            named = self.is_named(words, start) or words[head].text in self._many | self._outsiders
            return named or self._is_employer(words, start, head)
        before = words[start - 1]
        if before.text in ("and", "or", ","):
            return self.is_named(words, start) and not self._is_listed(words, start - 1)
        if before.part == "link":
            return before.text != "as" or words[head].text not in self._persons
        return before.part == "det" or (before.part in ("noun", "skill") and words[start].part == "det")

    def _is_employer(self, words: Sequence[Word], start: int, head: int) -> bool:
        """Say whether a group alone is told of as notes do: `Company uses Azure`."""
        alone = start == head and words[head].text in self._groups
        return alone and any(word.text in self._grammar.presents for word in words[head + 1 : head + 2])

    def _is_employer_told(self, words: Sequence[Word], start: int, head: int) -> bool:
        """Say whether a line begins by telling what a group does: `Start-up that builds`, `The team that built`."""
        if words[start].text == "the":
            return True
        behind = [word.text for word in words[head + 1 : head + 3]]
        told = behind[:1] in (["that"], ["which"]) and behind[-1] in self._grammar.presents
        return told and words[head].text in self._groups

    def is_named(self, words: Sequence[Word], start: int) -> bool:
        """Say whether a phrase begins with an article or another word that shows that a noun follows."""
        return words[start].text in self._named

    @staticmethod
    def _is_listed(words: Sequence[Word], at: int) -> bool:
        """Say whether a phrase goes on with a list of people: `for clients and the board`."""
        return at > 0 and words[at - 1].part in ("agent", "mark") and words[at - 1].text != ")"

    def is_own(self, words: Sequence[Word], start: int, head: int) -> bool:
        """Say whether a noun may stand for the person, the person's own house, or no people at all."""
        if words[start].text in ("no", "this") or any(word.part == "self" for word in words[start:head]):
            return True
        if self.is_thing(words, head) or self._is_led(words, head):
            return True
        return self._is_own_group(words, start, head) or self.is_title(words, start, head)

    def is_thing(self, words: Sequence[Word], head: int) -> bool:
        """Say whether a noun may not stand for people: `a REST client`."""
        before = words[head - 1] if head else None
        if words[head].text not in self._things or before is None:
            return False
        compound = before.part in ("noun", "skill") and before.text not in self._named | self._fields
        return compound or before.text in ("a", "an")

    def _is_led(self, words: Sequence[Word], head: int) -> bool:
        """Say whether the person leads them: `the team that I led`."""
        rest = [word.text for word in words[head + 1 : head + 5] if word.text not in self._grammar.relatives]
        return len(rest) > 1 and rest[0] in ("i", "we") and not self._leading.isdisjoint(rest[1:3])

    def _is_own_group(self, words: Sequence[Word], start: int, head: int) -> bool:
        other = any(word.text in self._others or self._is_possessive(word) for word in words[start:head])
        return words[head].text in self._groups and words[start].text in ("my", "our") and not other

    def _is_possessive(self, word: Word) -> bool:
        """Say whether a word names whose group it is: `my supervisor's group`."""
        owner = word.text.removesuffix("'s")
        return owner != word.text and (owner in self._persons or owner in self._outsiders)

    def is_bare(self, words: Sequence[Word], start: int, head: int) -> bool:
        """Say whether nothing but `the` tells which group or person it is."""
        alone = words[start].text == "the" and head == start + 1
        return alone and (words[head].text in self._groups or words[head].text in self._persons)

    def is_title(self, words: Sequence[Word], start: int, head: int) -> bool:
        """Say whether a noun is what the person is called: beginning a line, or behind `Aspiring`, without `the`."""
        opens = not start or words[start - 1].text in _OPENING or (start == 1 and words[0].part == "doing")
        if words[head].text not in self._persons or not opens:
            return False
        if [word.text for word in words[head + 1 : head + 3]] == ["of", "mine"]:
            return False
        if words[start].text in ("a", "an"):
            return not any(word.text in self._others for word in words[start + 1 : head])
        return words[start].text not in self._determiners and words[start].text not in _ELSE

    def is_joined(self, words: Sequence[Word], start: int, head: int) -> bool:
        """Say whether the person works among those of whom something is told: `led a team that`, `part of a team`.

        Who only oversees outsiders does not, but who leads a team of them does.
        """
        team = any(word.text in self._groups for word in words[start:head])
        if words[head].text in self._outsiders - self._things and not team:
            return False
        before = [word.text for word in words[max(0, start - 4) : start]]
        inside = before[-1] in _AMONG if before else not self._is_employer_told(words, start, head)
        return inside or not self._joining.isdisjoint(before)

    def relative(self, words: Sequence[Word], head: int) -> int | None:
        """Give the `who` that tells more about a noun."""
        at = head + 1
        aside = at < len(words) and words[at].text == ","
        at += aside
        found = at < len(words) and words[at].text in self._grammar.relatives
        return at if found and not (aside and words[at].text == "that") else None
