"""How advertisements ask for a study: the field behind a degree is no skill that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from mlematch.knowledge.phrases import any_phrase
from mlematch.knowledge.wording import folded

_STOP = re.compile(r"[.;!?](?=\s|$)|\n")


@dataclass(frozen=True)
class Study:
    """`names` are words for a study besides the degrees themselves, `ends` words behind which no field is named.

    `not_degrees` look like degrees and are none in advertisements: `LLM`.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    names: tuple[str, ...]
    not_degrees: tuple[str, ...]
    ends: tuple[str, ...]

    def fields(self, text: str, degrees: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Give the stretches that name fields of study; `degrees` are the places behind names of degrees.

        >>> study = Study(("degree",), (), ("experience",))
        >>> text = "A degree in statistics or physics and experience in robotics"
        >>> [text[start:end] for start, end in study.fields(text, ())]
        ['degree in statistics or physics and ']
        """
        plain = folded(text)
        starts = sorted({*degrees, *(found.start() for found in self._names.finditer(plain))})
        for start in starts:
            yield start, min(self._end(plain, start), _end_of_sentence(plain, start))

    def without_lookalikes(self, text: str) -> str:
        """Blank out what only looks like a degree."""
        return self._lookalikes.sub(lambda found: " " * len(found.group()), text)

    def follow(self, after: str) -> bool:
        """Say whether a study is named right behind: "statistics or physics degree"."""
        return bool(self._behind.match(folded(after)))

    def _end(self, plain: str, start: int) -> int:
        found = self._ends.search(plain, start)
        return found.start() if found else len(plain)

    @cached_property
    def _names(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![^\W_])(?:{any_phrase(self.names)})(?![^\W_])")

    @cached_property
    def _lookalikes(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, self.not_degrees)) or '(?!)'})(?![\w.])")

    @cached_property
    def _behind(self) -> re.Pattern[str]:
        return re.compile(rf"(?:,?\s(?:or|and)\s\w+)?\s(?:{any_phrase(self.names)})(?![^\W_])")

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![^\W_])(?:{any_phrase(self.ends)})(?![^\W_])")


def _end_of_sentence(text: str, start: int) -> int:
    found = _STOP.search(text, start)
    return found.start() if found else len(text)
