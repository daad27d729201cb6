"""How advertisements say that something is not asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from mlematch.knowledge.advertisement.wording import folded
from mlematch.knowledge.phrases import Phrases, any_phrase, whole
from mlematch.knowledge.strictness import STRICT

_CLAUSE_END = re.compile(r"[;:.!?](?=\s|$)|,?\s(?:but|however|although|though|yet|while|whereas)\s|\s[–—-]\s|\n")
_SAID = re.compile(r"\b(?:is|are|required|must|needed|preferred)\b")


@dataclass(frozen=True)
class Denials:
    """How an advertisement says that something is not asked for.

    `around`: a word in front and one behind, "no Java required"; `before`: what follows, to the end of the clause;
    `instead`: what follows, to the next comma; `negations` with one of `behind`: the clause in front of it, "Spark is
    not strictly necessary"; `alone`: phrases that do the same by themselves; `not_denied`: phrases that only look so.
    """

    __pydantic_config__: ClassVar = STRICT
    around: tuple[tuple[str, str], ...]
    before: tuple[str, ...]
    instead: tuple[str, ...]
    negations: tuple[str, ...]
    softeners: tuple[str, ...]
    behind: tuple[str, ...]
    alone: tuple[str, ...]
    not_denied: tuple[str, ...]

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the stretches of a statement that are not asked for."""
        plain = self._not_denied.mask(folded(text))
        yield from (found.span() for found in self._around.finditer(plain))
        for found in self._before.finditer(plain):
            end = _CLAUSE_END.search(plain, found.end())
            yield found.start(), end.start() if end else len(plain)
        for found in self._instead.finditer(plain):
            yield found.start(), min(at for at in (plain.find(",", found.end()), len(plain)) if at >= 0)
        for found in self._behind.finditer(plain):
            yield _clause_start(plain, found.start()), found.end()

    @cached_property
    def _not_denied(self) -> Phrases:
        return Phrases.of(self.not_denied)

    @cached_property
    def _around(self) -> re.Pattern[str]:
        return _any_of(rf"{any_phrase([one])}\b[^.;:!?]{{1,80}}?\b{any_phrase([other])}" for one, other in self.around)

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return _any_of([any_phrase(self.before)])

    @cached_property
    def _instead(self) -> re.Pattern[str]:
        return _any_of([any_phrase(self.instead)])

    @cached_property
    def _behind(self) -> re.Pattern[str]:
        soft = rf"(?:(?:{any_phrase(self.softeners)})\s)?"
        refused = rf"(?:{any_phrase(self.negations)})\s{soft}(?:{any_phrase(self.behind)})"
        return _any_of([rf"(?:(?:is|are|was|be)\s)?{refused}", any_phrase(self.alone)])


def _any_of(patterns: Iterator[str] | Sequence[str]) -> re.Pattern[str]:
    return re.compile(whole("|".join(patterns)))


def _clause_start(text: str, stop: int) -> int:
    """Give where the clause begins that a phrase closes: at a comma only where something was said before it."""
    ends = [end.end() for end in _CLAUSE_END.finditer(text, 0, stop)]
    start = max((end for end in ends if text[end:stop].strip()), default=0)  # `Java - not needed`
    commas = [at for at in range(start, stop) if text[at] == "," and _SAID.search(text, start, at)]
    return commas[-1] + 1 if commas else start
