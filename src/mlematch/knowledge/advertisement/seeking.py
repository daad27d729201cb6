"""How advertisements say whom they look for: "we are looking for a data scientist", "senior engineer wanted"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from mlematch.knowledge.phrases import Phrases, any_phrase
from mlematch.knowledge.strictness import STRICT


@dataclass(frozen=True)
class Seeking:
    """Words before the title of a job in a sentence, words between, words it holds one of, and words that end it.

    `calls` stand behind a title: "senior engineer wanted".
    """

    __pydantic_config__: ClassVar = STRICT
    words: tuple[str, ...]
    heads: tuple[str, ...]
    asides: tuple[str, ...]
    ends: tuple[str, ...]
    calls: tuple[str, ...] = ()

    def sought(self, text: str) -> Iterator[str]:
        """Give what somebody is looking for in a text.

        >>> seeking = Seeking(("looking for",), ("engineer",), ("great",), ("with",), ("wanted",))
        >>> list(seeking.sought("We are looking for a great data engineer with patience, and for a new office."))
        ['data engineer']
        """
        found = (match["sought"].strip() for match in self._sought.finditer(text))
        return (sought for sought in found if self._heads.within(sought))

    def called(self, text: str) -> Iterator[str]:
        """Give whom a line calls for.

        >>> seeking = Seeking(("hiring:",), ("engineer",), (), (), ("wanted",))
        >>> list(seeking.called("Senior engineer wanted. Hiring: engineer"))
        ['Senior engineer']
        """
        found = self._called.finditer(text) if self.calls else ()
        return ((match["called"] or match["named"]).strip() for match in found)

    @cached_property
    def _sought(self) -> re.Pattern[str]:
        words, ends = any_phrase(self.words), any_phrase(self.ends)
        one = r"(?:an?|our|its|their|his|her|another|one|two|three|some|more)"
        lead = rf"\b(?:{words})\s{one}\s(?:(?:{any_phrase(self.asides)})\s)*"
        return re.compile(rf"(?i:{lead})(?P<sought>[^\n,.;:(!?]+?)(?=[,.;:(!?\n]|\s(?i:{ends})(?![^\W_])|$)")

    @cached_property
    def _called(self) -> re.Pattern[str]:
        calls, words = any_phrase(self.calls), any_phrase((*self.calls, *self.words))
        told, heads = r"(?!(?:the|an?|my|our|their|these|those|some)\s)", any_phrase(self.heads)
        title = rf"{told}(?:[\w/+.&-]+\s){{0,5}}(?:{heads})"
        end = r"(?=\s*(?:[.:!;(\n–—-]|$)|\s(?:in|for|at|asap|with|w/)\s)"
        behind = rf"(?P<called>{title})(?:\s\([mwfdx/]+\))?\s(?:{calls}){end}"
        before = rf"(?:{words})[:!]?\s(?P<named>{title})(?:{end}|,)"
        return re.compile(rf"(?im)^[\W_]*(?:{behind}|{before})")

    @cached_property
    def _heads(self) -> Phrases:
        return Phrases.of(self.heads)
