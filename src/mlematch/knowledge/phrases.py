"""Words and phrases looked for as whole words, whatever their capitals and accents."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlematch.knowledge.calendar import fold


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
    return "|".join(r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", form))) for form in forms)


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of phrases, compiled."""

    pattern: re.Pattern[str] | None

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases:
        """Compile phrases, the longest first."""
        words = any_phrase(phrases)
        return cls(re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_]|['’-][^\W_])") if words else None)

    def within(self, text: str) -> bool:
        """Say whether any phrase stands in a text.

        >>> Phrases.of(["intern"]).within("Data Intern"), Phrases.of(["intern"]).within("Internal audit")
        (True, False)
        """
        return self.first(text) is not None

    def first(self, text: str) -> int | None:
        """Give where the first phrase stands in a text."""
        found = self.pattern.search(fold_same(text)) if self.pattern else None
        return found.start() if found else None

    def begins(self, text: str, at: int) -> bool:
        """Say whether a phrase begins at a place of a text."""
        return bool(self.pattern and self.pattern.match(fold_same(text), at))

    def mask(self, text: str) -> str:
        """Give a text in which the phrases are blanked out, every other letter in its place.

        >>> Phrases.of(["lead generation"]).mask("Head of Lead Generation")
        'Head of                '
        """
        for found in self.pattern.finditer(fold_same(text)) if self.pattern else ():
            text = f"{text[: found.start()]}{' ' * len(found.group())}{text[found.end() :]}"
        return text
