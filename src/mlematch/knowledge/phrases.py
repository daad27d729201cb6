"""Words and phrases looked for as whole words, whatever their capitals and accents."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TypeVar

_LATEST_WORDS = 4096
_LATEST = 256  # texts: many are asked for one phrase after the other


@lru_cache(maxsize=_LATEST_WORDS)
def fold(word: str) -> str:
    """Give a word without capitals and accents, as words are compared.

    >>> fold("FÉVRIER")
    'fevrier'
    """
    folded = word.casefold()
    if folded.isascii():
        return folded
    plain = unicodedata.normalize("NFKD", folded)
    if plain.isascii():
        return plain
    return unicodedata.normalize("NFC", "".join(one for one in plain if not unicodedata.combining(one)))


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


_FOREIGN = re.compile(r"[^\x00-\x7f–—‘’“”•]")  # the signs that resumes are full of stay as they are


def _plain(letter: str) -> str:
    folded = fold(letter)
    return folded if len(folded) == 1 else letter


def any_of(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, with or without their accents, the longest first.

    >>> any_of(["au", "à"])
    'au|a|à'
    """
    forms = {form for word in words for form in (word, fold(word))}
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(r"\s+".join(re.escape(part) for part in form.split()) for form in ordered)


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


P = TypeVar("P")


class Opened(dict[str, P]):
    """The patterns of phrases by the word that opens them, compiled when a text first has it: most texts have few.

    >>> opened = Opened(re.compile)
    >>> opened["data"].match("data set").end(), list(opened)
    (4, ['data'])
    """

    def __init__(self, compiled: Callable[[str], P]) -> None:
        super().__init__()
        self._compiled = compiled

    def __missing__(self, word: str) -> P:
        pattern = self[word] = self._compiled(word)
        return pattern


def find_phrases(opened: Mapping[str, re.Pattern[str]], words: frozenset[str], text: str) -> Iterator[re.Match[str]]:
    r"""Find phrases in a text, trying at each word that opens some only these.

    >>> opened = {"b": re.compile(r"b\.sc"), "msc": re.compile("msc")}
    >>> [found.group() for found in find_phrases(opened, frozenset(opened), "a b.sc or msc")]
    ['b.sc', 'msc']
    """
    return _match_at(opened, words, text) if has_any(words, text) else iter(())


def _match_at(opened: Mapping[str, re.Pattern[str]], words: frozenset[str], text: str) -> Iterator[re.Match[str]]:
    end = 0
    for start, word in _places(words, text):
        if start >= end and (found := opened[word].match(text, start)):
            end = found.end()
            yield found


def _places(words: frozenset[str], text: str) -> list[tuple[int, str]]:
    here = words.intersection(_words(text))
    return sorted([(found.start(), word) for word in here for found in _whole(word).finditer(text)])


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
def _words(text: str) -> frozenset[str]:
    if text.isascii() or not _FOREIGN_LETTER.search(text):
        return frozenset(text.encode("ascii", "replace").translate(_SIGNS_AS_BLANKS).decode("ascii").split())
    return frozenset(_WORD.findall(text))


_SIGN = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"  # of scripts that write words without spaces between them
LETTER = rf"[^\W_{_SIGN}]"
"""A letter or digit that makes a word longer; a sign of a script without spaces is a word by itself."""
_WORD = re.compile(rf"{LETTER}+|[{_SIGN}]")
_FOREIGN_LETTER = re.compile(r"[^\W\x00-\x7f]")
_SIGNS_AS_BLANKS = bytes(sign if chr(sign).isalnum() else ord(" ") for sign in range(128)).ljust(256)
"""What bytes become in a text without other letters, so that its words are split off in a fraction of the time."""


@dataclass(frozen=True)
class Phrases:
    """A set of phrases, looked for where a word stands with which some begin, the longest first."""

    forms: frozenset[str]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases:
        """Gather phrases."""
        return cls(frozenset(map(fold, phrases)))

    @cached_property
    def openings(self) -> frozenset[str]:
        """The words with which the phrases begin."""
        return frozenset(self._by_word)

    @cached_property
    def _by_word(self) -> dict[str, list[str]]:
        words: dict[str, list[str]] = defaultdict(list)
        for form in self.forms:
            for word in first_words([form]):
                words[word].append(form)
        return words

    @cached_property
    def _whole(self) -> re.Pattern[str] | None:
        """What finds them all, where one begins with no letter: then they are sought everywhere."""
        return None if all(map(_WORD.match, self.forms)) else _compile(self.forms)

    @cached_property
    def _opened(self) -> Opened[re.Pattern[str]]:
        return Opened(self._compiled)

    def _compiled(self, word: str) -> re.Pattern[str]:
        return _compile(self._by_word[word])

    def within(self, text: str) -> bool:
        """Say whether any phrase stands in a text.

        >>> Phrases.of(["intern"]).within("Data Intern"), Phrases.of(["intern"]).within("Internal audit")
        (True, False)
        """
        folded = fold_same(text)
        return not self.openings.isdisjoint(_words(folded)) and next(self.find(folded), None) is not None

    def first(self, text: str) -> int | None:
        """Give where the first phrase stands in a text.

        >>> Phrases.of(["art"]).first("smart artist's art")
        15
        """
        return next(self.places(text), None)

    def places(self, text: str) -> Iterator[int]:
        """Give where the phrases stand in a text."""
        return (found.start() for found in self.find(fold_same(text)))

    def begins(self, text: str, at: int) -> bool:
        """Say whether a phrase begins at a place of a text."""
        return self.match(fold_same(text), at) is not None

    def match(self, folded: str, at: int = 0) -> re.Match[str] | None:
        """Give the phrase that begins at a place of a folded text."""
        if self._whole:
            return self._whole.match(folded, at)
        first = _WORD.match(folded, at)
        return self._opened[first[0]].match(folded, at) if first and first[0] in self.openings else None

    def find(self, folded: str) -> Iterator[re.Match[str]]:
        """Give every phrase of a folded text."""
        if not has_any(self.openings, folded):
            return iter(())
        return self._whole.finditer(folded) if self._whole else _match_at(self._opened, self.openings, folded)

    def mask(self, text: str) -> str:
        """Give a text in which the phrases are blanked out, every other letter in its place.

        >>> Phrases.of(["lead generation"]).mask("Head of Lead Generation")
        'Head of                '
        """
        for found in self.find(fold_same(text)):
            text = f"{text[: found.start()]}{' ' * len(found.group())}{text[found.end() :]}"
        return text


def _compile(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!{LETTER})(?:{any_phrase(forms) or '(?!)'})(?!{LETTER}|['’-]{LETTER})")
