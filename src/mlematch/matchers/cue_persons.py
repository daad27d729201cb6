"""Sentences in which a resume tells of its person: `she leads her team` says what `I lead my team` says."""

from __future__ import annotations

import re

from mlematch.knowledge.cues import Pronouns
from mlematch.matchers.cue_patterns import Sentence

_THIRD_PERSON = re.compile(r"(?:(?<=[^aeiou])(i)es|(?<=ch|sh|ss|.x|.z)es|(?<=[^s])s)\Z")


class Persons:
    """Reads all pronouns as those of the first person, so that none of them moves a score.

    >>> (sentence,) = Sentence.read("She leads her team", 0, 18)
    >>> Persons(Pronouns("i", (("she", "i"), ("her", "my")))).unify(sentence)
    >>> sentence.words, sentence.starts
    (['i', 'lead', 'my', 'team'], 2)
    """

    def __init__(self, pronouns: Pronouns) -> None:
        self._subject = pronouns.subject
        self._of_one, self._of_many = dict(pronouns.of_one), dict(pronouns.of_many)

    def unify(self, sentence: Sentence) -> None:
        """Put a sentence into the first person; behind its subject it begins a second time."""
        words, other = sentence.words, sentence.words[0]
        known = {**self._of_one, **self._of_many} if other in self._of_many else self._of_one
        if not known.keys().isdisjoint(words):
            sentence.words = words = [known.get(word, word) for word in words]
        if words[0] == self._subject:
            sentence.starts = 2
            if other in self._of_one:
                words[1:2] = map(_first_person, words[1:2])


def _first_person(verb: str) -> str:
    """Give the form of a verb that goes with `I`.

    >>> [_first_person(verb) for verb in ("leads", "coaches", "applies", "led", "has")]
    ['lead', 'coach', 'apply', 'led', 'have']
    """
    if verb == "has":
        return "have"
    return _THIRD_PERSON.sub(lambda end: "y" if end[1] else "", verb)
