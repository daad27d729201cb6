"""What a measure finds in a profile."""

from __future__ import annotations

from dataclasses import dataclass

from mlematch.values import Quote


@dataclass(frozen=True, slots=True)
class Shown:
    """How far a measure is reached, in words, and the quotes that show it.

    `open` is the share that nobody can know; `by_years` how far it is reached where nothing but years is missing.
    """

    share: float
    reason: str
    quotes: tuple[Quote, ...] = ()
    open: float = 0.0
    by_years: float = 0.0
