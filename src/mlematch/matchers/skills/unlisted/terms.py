"""What the words of an unknown term look like: a name of something technical, or everyday language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mlematch.knowledge.skills.matching import Matching

_WORD = re.compile(r"[^\s/]+")
_GRADE = re.compile(r"[A-F][+-]?|[ABC][12]|\d+(?:y|yrs?)")  # of a school, of a language, of years
_COUNT = re.compile(r"\d[\d.,]*[KMGT]?B? ")  # `21 FPS`, `7 TB`
_SIGNS = re.compile(r"[A-Za-z][0-9+#]|[a-z][A-Z]|^[A-Z]{2,}")
_COINED = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]{2}|[a-z]\d|\.(?:js|io|ai|net|py|rs|jl)$| v?\d+\.\d")
_ACRONYM = re.compile(r"[A-Z]{2,5}s?")
_LETTER = re.compile(r"[A-Za-z]")
_HYPHEN = re.compile(r"[-']")
_PUNCTUATION = ".,:'\""
_MOST_WORDS = 4
_MOST_NAME_WORDS = 3
_LONGEST = 40
_SHORT = 4


class TermWords:
    """Judges unknown terms by their words alone.

    >>> words = TermWords(Matching(companies=("acme",), noun_endings=("ment",)), frozenset({"design", "thinking"}))
    >>> [words.is_term(each) for each in ("Zyntra", "Acme", "design", "Design Thinking")]
    [True, False, False, False]
    >>> [words.is_coined(each) for each in ("ZynTra", "Zyntra 2.1", "Zyntra", "SOPs")]
    [True, True, False, False]
    >>> [words.is_name(each) for each in ("Zyntra", "Design Thinking", "Design thinking")]
    [True, True, False]
    """

    def __init__(self, matching: Matching, english: frozenset[str]) -> None:
        self._not_terms = frozenset(matching.not_terms)
        self._title_nouns = frozenset(matching.title_nouns)
        self._names = frozenset((*matching.places, *matching.companies))
        self._given_names = frozenset(matching.given_names)
        self._fillers = frozenset(matching.fillers)
        self._endings = tuple(matching.noun_endings)
        self._english = english

    def is_filler(self, word: str) -> bool:
        """Say whether a word says nothing of a skill: `basic`, a dash."""
        return word.casefold().strip(".,:") in self._fillers or not (word[0].isalnum() or any(map(str.isalnum, word)))

    def is_term(self, text: str) -> bool:
        """Say whether a word in it is no everyday word, and none speaks against a skill."""
        return self._may_be(text) and any(map(self.is_strange, _WORD.findall(text)))

    def is_coined(self, text: str) -> bool:
        """Say whether it is written as only names of products are: `ZynTra`, `Zyntra 2.1`."""
        return self.is_term(text) and _COINED.search(text) is not None

    def is_named(self, text: str) -> bool:
        """Say whether it is a term in capital letters that is neither an abbreviation nor made by an English ending."""
        if not self.is_term(text):
            return False
        if _COINED.search(text):
            return True
        return self.is_name(text) and not self._is_derived(_WORD.findall(text)[-1]) and not self.is_acronym(text)

    def is_strange_name(self, text: str) -> bool:
        """Say whether it is a name of which every word is strange: what stands in a sentence needs no other words."""
        words = [word for word in _WORD.findall(text) if not word[0].isdigit()]
        return self.is_named(text) and all(map(self.is_strange, words))

    def is_plain_name(self, text: str) -> bool:
        """Say whether it is one word that could be a name, whatever else it means: `Weave`."""
        return " " not in text and self.is_name(text) and not self._is_derived(text) and not self.is_acronym(text)

    def is_name(self, text: str) -> bool:
        """Say whether it could be a name of everyday words: `Design Thinking`."""
        words = [word for word in _WORD.findall(text) if not self.is_filler(word)]
        capital = all(word[0].isupper() or word[0].isdigit() for word in words)
        known = any(word.casefold() in self._names for word in words)
        return capital and not known and len(words) <= _MOST_NAME_WORDS and self._may_be(text)

    def is_acronym(self, text: str) -> bool:
        """Say whether it is nothing but an abbreviation: every trade has its own."""
        return _ACRONYM.fullmatch(text) is not None

    def is_strange(self, word: str) -> bool:
        """Say whether a word is none of everyday language, nor the name of a place or a company."""
        plain = word.casefold().strip(_PUNCTUATION)
        if plain in self._names:
            return False
        return _SIGNS.search(word) is not None or not all(map(self._is_ordinary, _HYPHEN.split(plain)))

    def _is_ordinary(self, part: str) -> bool:
        return len(part) < _SHORT or part in self._english or part.removesuffix("s") in self._english

    def _may_be(self, text: str) -> bool:
        if not 2 <= len(text) <= _LONGEST or not _LETTER.search(text):
            return False
        words = [word.strip(_PUNCTUATION) for word in _WORD.findall(text.casefold())]
        if not 1 <= len(words) <= _MOST_WORDS:
            return False
        if (
            _GRADE.fullmatch(text)
            or _COUNT.match(text)
            or words[-1] in self._title_nouns
            or " ".join(words) in self._names
        ):
            return False
        return not any(word in self._not_terms for word in words) and not self._is_person(text)

    def _is_person(self, text: str) -> bool:
        first, *others = text.split()
        return first.casefold() in self._given_names and bool(others) and all(map(str.istitle, others))

    def _is_derived(self, word: str) -> bool:
        return word.casefold().endswith(self._endings)


def words_of(flow: str, start: int, end: int) -> Iterable[re.Match[str]]:
    """Give the words of a stretch of text, with their places."""
    return _WORD.finditer(flow, start, end)
