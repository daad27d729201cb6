"""Abbreviations that the text spells out beside them, perhaps as something else: `MoE (Ministry of Education)`."""

from __future__ import annotations

import re

from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.values import Span

_IN_BRACKETS = re.compile(r" ?\(([A-Za-z][A-Za-z' -]{4,60})\)")
_WORDS = re.compile(r"[a-z]+")
_SMALL = frozenset({"of", "and", "the", "for", "in"})  # words of which an abbreviation may have no letter
_BEFORE = 60  # characters
_STEM = 4  # letters by which two words are taken for one
_SHORTEST, _LONGEST = 2, 5  # letters of an abbreviation


class Abbreviations:
    """Knows by which words the names of each skill can be spelled out.

    >>> from mlematch.knowledge.skills.skill import Skill
    >>> known = Abbreviations(Taxonomy("1", {}, (Skill("moe", "mixture of experts", "ml", aliases=("MoE",)),)))
    >>> known.is_spelled_otherwise("moe", "MoE (Ministry of Education)", Span(0, 3))
    True
    >>> known.is_spelled_otherwise("moe", "MoE (mixture of many experts)", Span(0, 3))
    False
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._stems = {skill.id: _stems(" ".join(form.text for form in skill.forms)) for skill in taxonomy.skills}

    def is_spelled_otherwise(self, skill: str, flow: str, span: Span) -> bool:
        """Say whether an abbreviation is spelled out beside it as something else than the skill."""
        letters = flow[span.start : span.end]
        if not (_SHORTEST <= len(letters) <= _LONGEST and sum(map(str.isupper, letters)) > 1):
            return False
        spelled = _spelled_out(flow, span, letters.lower())
        return bool(spelled) and self._stems[skill].isdisjoint(_stems(spelled))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORDS.findall(text.lower()) if len(word) >= _STEM)


def _spelled_out(flow: str, span: Span, letters: str) -> str:
    """Give the words in a bracket behind an abbreviation, or before one in brackets, if they begin with its letters."""
    behind = _IN_BRACKETS.match(flow, span.end)
    if behind:
        return behind[1] if letters in _initials(_WORDS.findall(behind[1].lower())) else ""
    if flow[span.start - 1 : span.start] != "(" or flow[span.end : span.end + 1] != ")":
        return ""
    words = _WORDS.findall(flow[max(0, span.start - _BEFORE) : span.start].lower())
    taken = [words[-count:] for count in (len(letters), len(letters) + 1) if count <= len(words)]
    return next((" ".join(each) for each in taken if letters in _initials(each)), "")


def _initials(words: list[str]) -> tuple[str, str]:
    """Give the first letters of all words, and of those that are not small."""
    return "".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)
