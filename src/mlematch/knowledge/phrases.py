"""Words and phrases looked for as whole words, whatever their capitals and accents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from mlematch.knowledge.calendar import fold

_LATEST = 256  # texts: many are asked for one phrase after the other


@lru_cache(maxsize=_LATEST)
def fold_same(text: str) -> str:
    """Fold a text letter by letter, so that every place in it stays.

    >>> fold_same("MÁSTER")
    'master'
    """
    lower = text.lower()
    if lower.isascii() or len(lower) != len(text):
        return lower if lower.isascii() else "".join(map(_plain, text))
    return _FOREIGN.sub(lambda found: _plain(found.group()), lower)


_FOREIGN = re.compile(r"[^\x00-\x7f–—‘’“”•●▪■◦]")  # the signs that resumes are full of stay as they are


def _plain(letter: str) -> str:
    folded = fold(letter)
    return folded if len(folded) == 1 else letter


def any_phrase(phrases: Iterable[str]) -> str:
    """Give a pattern for any of the phrases, folded, the longest first.

    >>> any_phrase(["CTO", "Senior"])
    'senior|cto'
    """
    forms = sorted({fold(phrase) for phrase in phrases}, key=lambda form: (-len(form), form))
    return "|".join(r"(?:-|\s+)".join(map(re.escape, re.split(r"[\s-]+", form))) for form in forms)


def whole(pattern: str) -> str:
    """Let a pattern match only as whole words, with no letter or digit beside it; no pattern matches nothing.

    >>> re.findall(whole(any_phrase(["art", "data set"])), "an art, smart data  set, datasets")
    ['art', 'data  set']
    """
    return rf"(?<![^\W_])(?:{pattern})(?![^\W_])" if pattern else "(?!)"


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """Give the words with which phrases begin.

    >>> sorted(first_words(["B.Sc", "M.Sc. in Statistics"]))
    ['B', 'M']
    """
    return frozenset(word for phrase in phrases for word in _WORD.findall(phrase)[:1])


def find_phrases(pattern: re.Pattern[str], words: frozenset[str], text: str) -> Iterator[re.Match[str]]:
    r"""Find a pattern in a text, trying it only at the words with which its phrases begin.

    A search would try all the alternatives of a long pattern at every place of the text.

    >>> [found.group() for found in find_phrases(re.compile(r"b\.sc|msc"), frozenset(["b", "msc"]), "a b.sc or msc")]
    ['b.sc', 'msc']
    """
    return _match_at(pattern, words, text) if has_any(words, text) else iter(())


def _match_at(pattern: re.Pattern[str], words: frozenset[str], text: str) -> Iterator[re.Match[str]]:
    end = 0
    for start in _places(words, text):
        if start >= end and (found := pattern.match(text, start)):
            end = found.end()
            yield found


def _places(words: frozenset[str], text: str) -> list[int]:
    here = words.intersection(_words(text))
    return sorted([found.start() for word in here for found in _whole(word).finditer(text)])


@cache
def _whole(word: str) -> re.Pattern[str]:
    """Give the pattern of a whole word; what it may not stand in comes last: a literal is searched for fastest."""
    letters = re.escape(word)
    return re.compile(rf"{letters}(?<!{LETTER}{letters})(?!{LETTER})")


def has_any(words: frozenset[str], text: str) -> bool:
    """Say whether any of the words stands in a text; most texts have none, and this is seen quickly.

    >>> has_any(frozenset(["b"]), "B.Sc."), has_any(frozenset(["b"]), "b.sc.")
    (False, True)
    """
    return not words.isdisjoint(_words(text))


@lru_cache(maxsize=_LATEST)
def _words(text: str) -> list[str]:
    plain = text.isascii() or not _FOREIGN_LETTER.search(text)
    return (_PLAIN_WORD if plain else _WORD).findall(text)


_SIGN = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"  # of scripts that write words without spaces between them
LETTER = rf"[^\W_{_SIGN}]"
"""A letter or digit that makes a word longer; a sign of a script without spaces is a word by itself."""
_WORD = re.compile(rf"{LETTER}+|[{_SIGN}]")
_FOREIGN_LETTER = re.compile(r"[^\W\x00-\x7f]")
_PLAIN_WORD = re.compile(r"[A-Za-z0-9]+")  # the same of a text without other letters, found in half the time


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of phrases, compiled; a text without any of the words with which they begin is not searched."""

    pattern: re.Pattern[str] | None
    openings: frozenset[str]
    at_words: bool  # every phrase begins with a letter

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases:
        """Compile phrases, the longest first."""
        forms = frozenset(map(fold, phrases))
        words = any_phrase(forms)
        pattern = re.compile(rf"(?<!{LETTER})(?:{words})(?!{LETTER}|['’-]{LETTER})") if words else None
        return cls(pattern, first_words(forms), all(_WORD.match(form) for form in forms))

    def within(self, text: str) -> bool:
        """Say whether any phrase stands in a text.

        >>> Phrases.of(["intern"]).within("Data Intern"), Phrases.of(["intern"]).within("Internal audit")
        (True, False)
        """
        folded = fold_same(text)
        return has_any(self.openings, folded) and next(self._found(folded), None) is not None

    def first(self, text: str) -> int | None:
        """Give where the first phrase stands in a text.

        >>> Phrases.of(["art"]).first("smart artist's art")
        15
        """
        return next(self.places(text), None)

    def places(self, text: str) -> Iterator[int]:
        """Give where the phrases stand in a text."""
        return (found.start() for found in self._found(fold_same(text)))

    def begins(self, text: str, at: int) -> bool:
        """Say whether a phrase begins at a place of a text."""
        return bool(self.pattern and self.pattern.match(fold_same(text), at))

    def mask(self, text: str) -> str:
        """Give a text in which the phrases are blanked out, every other letter in its place.

        >>> Phrases.of(["lead generation"]).mask("Head of Lead Generation")
        'Head of                '
        """
        for found in self._found(fold_same(text)):
            text = f"{text[: found.start()]}{' ' * len(found.group())}{text[found.end() :]}"
        return text

    def _found(self, folded: str) -> Iterator[re.Match[str]]:
        if self.pattern is None or not has_any(self.openings, folded):
            return iter(())
        return _match_at(self.pattern, self.openings, folded) if self.at_words else self.pattern.finditer(folded)
