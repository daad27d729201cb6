"""Where copying lost the line ends around headings: "models.RequirementsStrong Python"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_LONG = 8  # letters of a heading that is seen where it is glued to the words around it


@dataclass(frozen=True, slots=True)
class LostEnds:
    """Patterns for a line end that is missing before a heading or an opening word, and behind a heading."""

    before: re.Pattern[str]
    behind: re.Pattern[str]

    @classmethod
    def of(cls, headings: Iterable[str], openings: Iterable[str]) -> LostEnds:
        """Compile headings in small letters, and words that begin a line.

        >>> ends = LostEnds.of(["requirements", "preferred skills"], ["Strong"])
        >>> ends.places("Models.RequirementsStrong Python. Preferred SkillsDocker")
        [7, 19, 34, 50]
        """
        long = [words for words in headings if len(words) >= _LONG]
        either = _longest_first({form for words in long for form in (words.capitalize(), words.title())})
        opened = _longest_first(openings)
        glued = rf"(?<=[a-zA-Z0-9.)+#])(?=(?:{either})(?![a-z])|(?:{opened})[ ,:])"
        ended = rf"(?<=[.):;!?] )(?=(?:{either})(?:[A-Z]|:?\n))"
        return cls(re.compile(rf"{glued}|{ended}"), re.compile(rf"(?<![a-z] )(?<![A-Za-z])(?:{either})(?=[A-Z])"))

    def places(self, text: str) -> list[int]:
        """Give the places where a line should end, in order."""
        before = (found.start() for found in self.before.finditer(text))
        return sorted({*before, *(found.end() for found in self.behind.finditer(text))})


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda each: (-len(each), each))))
