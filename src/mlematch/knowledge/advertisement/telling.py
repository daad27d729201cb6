"""What tells an advertisement from a resume, a letter or a poem."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from mlematch.knowledge.phrases import any_phrase, fold_same, whole
from mlematch.knowledge.strictness import STRICT

_STRONG, _SELLING = 2, 3
_RANGE = re.compile(r"\b(?:19|20)\d\d\s*(?:-|–|—|to)\s*(?:(?:\w{3,9}\s)?(?:19|20)\d\d|present|now|today|current)")


@dataclass(frozen=True)
class Telling:
    """Phrases for and against: each distinct one of `strong` counts 2, of `weak` 1, of `against` 1 less.

    Those of `offering` sell a course, and count 3 less each.

    A heading above needs counts 2 where it holds one of the words of `asking`: resumes have skills, they ask nothing.
    """

    __pydantic_config__: ClassVar = STRICT
    least: int
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    against: tuple[str, ...]
    asking: tuple[str, ...]
    offering: tuple[str, ...] = ()

    def is_advertisement(self, text: str, headings: Iterable[str], *, calls: bool = False) -> bool:
        """Say whether a text asks somebody for something; `headings` are those above what is needed or welcome.

        One that `calls` for somebody, or for a range of years, needs no such heading.

        >>> telling = Telling(2, ("you will",), ("salary",), ("my",), ("requirements",))
        >>> [telling.is_advertisement(text, ()) for text in ("You will build models.", "My salary rose")]
        [True, False]
        """
        plain = fold_same(text).replace("’", "'")
        selling = _distinct(self._offering, plain)
        plain = self._offering.sub(" ", plain)  # `what you'll learn` is no `you'll`
        asking = calls or any(self._asking.search(fold_same(heading)) for heading in headings)
        told = _STRONG * (_distinct(self._strong, plain) + asking) + _distinct(self._weak, plain)
        told -= _distinct(self._against, plain) + _SELLING * selling
        return told - len(set(_RANGE.findall(plain))) >= self.least

    @cached_property
    def _strong(self) -> re.Pattern[str]:
        return _phrases(self.strong)

    @cached_property
    def _weak(self) -> re.Pattern[str]:
        return _phrases(self.weak)

    @cached_property
    def _against(self) -> re.Pattern[str]:
        return _phrases(self.against)

    @cached_property
    def _offering(self) -> re.Pattern[str]:
        return _phrases(self.offering)

    @cached_property
    def _asking(self) -> re.Pattern[str]:
        return _phrases(self.asking)


def _distinct(phrases: re.Pattern[str], text: str) -> int:
    return len({found.group() for found in phrases.finditer(text)})


def _phrases(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(whole(any_phrase(words)))
