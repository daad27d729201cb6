"""What in a visible text a person should look at twice: instructions to machines, pasted advertisements, repetition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from mlematch.knowledge.skills.statuses import phrase_pattern
from mlematch.knowledge.strictness import STRICT


@dataclass(frozen=True, slots=True)
class Suspicions:
    """Phrases in the notation of `statuses.json`, and how much of what is too much."""

    __pydantic_config__: ClassVar = STRICT
    repeat_words: int
    repeat_times: int
    advert_phrases: int
    instructions: tuple[str, ...]
    adverts: tuple[str, ...]

    def problems(self) -> Iterator[str]:
        """Yield every fault, in plain words."""
        for name in ("repeat_words", "repeat_times", "advert_phrases"):
            if getattr(self, name) < 2:
                yield f"{name} is {getattr(self, name)}, not above 1"
        for phrase in (*self.instructions, *self.adverts):
            try:
                re.compile(phrase_pattern(phrase))
            except re.error as error:
                yield f"phrase {phrase!r} cannot be read: {error.msg}"
