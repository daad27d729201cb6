"""How many of a list are asked for: "at least two of Spark, Flink and Kafka"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from mlematch.knowledge.numerals import Numerals
from mlematch.knowledge.phrases import any_phrase, fold_same
from mlematch.knowledge.strictness import STRICT

_WORDS = 6  # between the number and the list: "two of the following big data tools:"


@dataclass(frozen=True)
class Several:
    """Numbers above one before a list: with "of" behind, or "or more" or a word of `least` beside and one of `things`.

    What is counted is something else where one of `other` stands behind the number: "at least two years of Python".
    """

    __pydantic_config__: ClassVar = STRICT
    numbers: Mapping[str, int] = field(default_factory=dict)
    least: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    other: tuple[str, ...] = ()

    def count(self, before: str) -> int:
        """Say how many of a list are asked for by the words in front of it: 1 where they name no number.

        >>> several = Several({"two": 2}, ("at least",), ("clouds",), ("years", "of which"))
        >>> [several.count(text) for text in ("Any two of ", "at least two clouds (", "at least two years of ")]
        [2, 2, 1]
        """
        found = self._pattern.search(fold_same(before)) if self.numbers else None
        if not found:
            return 1
        word = found["of"] or found["number"] or found["more"]
        return int(self._numerals.value(word))

    @cached_property
    def _numerals(self) -> Numerals:
        return Numerals.of(self.numbers)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        number = rf"[2-9]|{any_phrase(self.numbers)}"
        more = r"(?:\s?\+|\sor\smore)?"
        other = rf"(?!\s(?:{any_phrase(self.other)})(?![^\W_]))"
        step = r"(?:[\s/-]+[\w'’]+)"
        end = rf"{step}{{0,{_WORDS}}}[\s,:(*_]*(?:(?:e\.g|i\.e)\.?[\s,:]*)?$"
        things = rf"{step}{{0,3}}?[\s/-](?:{any_phrase(self.things)})(?![^\W_])"
        return re.compile(
            rf"(?<![\w.])(?:(?P<of>{number}){more}{other}\sof(?![^\W_]){end}"
            rf"|(?:{any_phrase(self.least)})\s(?P<number>{number}){more}{other}{things}{end}"
            rf"|(?P<more>{number})(?:\s?\+|\sor\smore){other}{things}{end})"
        )
