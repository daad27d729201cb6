"""How advertisements speak to the person who will do the work: "you will", "your tasks include"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from mlematch.knowledge.advertisement.wording import folded
from mlematch.knowledge.phrases import any_phrase
from mlematch.knowledge.strictness import STRICT


@dataclass(frozen=True)
class Addressing:
    """Words in front of what is done: one of `who` with one of `does`, or one of `whole`; any of `then` may follow.

    What begins with a word of `employer` is done by others: "we train models".
    """

    __pydantic_config__: ClassVar = STRICT
    who: tuple[str, ...]
    does: tuple[str, ...]
    whole: tuple[str, ...]
    then: tuple[str, ...]
    employer: tuple[str, ...]

    def openings(self, text: str) -> Iterator[tuple[int, int]]:
        """Give where such words stand.

        >>> told = Addressing(("you",), ("will",), ("your tasks include",), ("also", "be"), ("we",))
        >>> text = "You will also train models. Your tasks include: training models"
        >>> [text[start:end] for start, end in told.openings(text)]
        ['You will also ', 'Your tasks include: ']
        """
        return (found.span() for found in self._pattern.finditer(folded(text)))

    def by_employer(self, text: str) -> bool:
        """Say whether a sentence tells what the employer does."""
        return bool(self._employer.match(folded(text)))

    @cached_property
    def _employer(self) -> re.Pattern[str]:
        return re.compile(rf"\W*(?:{any_phrase(self.employer)})(?![^\W_])")

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        spoken = rf"(?:{any_phrase(self.who)})\s(?:{any_phrase(self.does)})|{any_phrase(self.whole)}"
        return re.compile(rf"(?<![^\W_])(?:{spoken})(?:\s(?:{any_phrase(self.then)}))*(?![^\W_])[:,]?\s*")
