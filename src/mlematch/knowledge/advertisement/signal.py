"""What an advertisement says of the level that it means, in years of experience or as if."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from mlematch.knowledge.advertisement.wording import folded, plain_words
from mlematch.knowledge.phrases import any_phrase, whole
from mlematch.knowledge.strictness import STRICT
from mlematch.values import Seniority


@dataclass(frozen=True)
class Signal:
    """What says which level is asked for, in years of experience or as if: `levels` say from where each begins."""

    __pydantic_config__: ClassVar = STRICT
    none: float  # where no years are asked for
    per_year: float
    most_years: int
    titles: Mapping[Seniority, float]
    words: Mapping[str, tuple[str, ...]]  # points -> phrases
    most_words: float
    levels: Mapping[str, float | None]

    @property
    def lowest(self) -> str:
        """The level for who is early in the career."""
        return next(iter(self.levels))

    def level(self, signal: float) -> str:
        """Give the level that a signal asks for."""
        reached = [level for level, least in self.levels.items() if least is None or signal >= least]
        return reached[-1]

    def points(self, text: str) -> tuple[float, tuple[str, ...]]:
        """Give the points of all words that tell a level, each word once, and these words."""
        found = {match.group(): None for match in self._words.finditer(folded(text))}
        points = sum(self._points[plain_words(word)] for word in found)
        return max(-self.most_words, min(self.most_words, points)), tuple(found)

    @cached_property
    def _points(self) -> dict[str, float]:
        return {plain_words(phrase): float(points) for points, phrases in self.words.items() for phrase in phrases}

    @cached_property
    def _words(self) -> re.Pattern[str]:
        return re.compile(whole(any_phrase(self._points)))

    def problems(self) -> Iterator[str]:
        """Yield every fault, in plain words."""
        for points in self.words:
            if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", points):
                yield f"signal.words: {points!r} is no number"
        bounds = list(self.levels.values())
        later = [bound for bound in bounds[1:] if bound is not None]
        if not bounds or bounds[0] is not None or bounds[1:] != sorted(later):
            yield "signal.levels: the first begins nowhere (null), the others must rise"
