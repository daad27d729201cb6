"""Numbers that a text writes in figures or spells out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mlematch.knowledge.phrases import fold


@dataclass(frozen=True, slots=True)
class Numerals:
    """What numbers are worth; those that are spelt come from the data, `{"two": 2, "twenty-four": 24}`."""

    spelt: Mapping[str, float]

    @classmethod
    def of(cls, numbers: Mapping[str, float]) -> Numerals:
        """Take numbers as the data has them."""
        return cls({_plain(fold(word)): value for word, value in numbers.items()})

    def value(self, folded: str) -> float:
        """Give the value of a number in a folded text.

        >>> numerals = Numerals.of({"Two": 2, "twenty-four": 24})
        >>> [numerals.value(word) for word in ("7", "2,5", "two", "twenty  four")]
        [7, 2.5, 2, 24]
        """
        if folded.isdigit():
            return int(folded)
        return float(folded.replace(",", ".")) if folded[0].isdigit() else self.spelt[_plain(folded)]


def _plain(word: str) -> str:
    return " ".join(word.replace("-", " ").split())
