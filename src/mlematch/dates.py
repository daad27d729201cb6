"""Dates as resumes give them: a year, perhaps a month; and sums of months over them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import total_ordering


@total_ordering
@dataclass(frozen=True, slots=True)
class Date:
    """A month, or a whole year when the month is not known; in order a year stands before its months.

    >>> str(Date(2019, 3)), str(Date(2019))
    ('2019-03', '2019')
    >>> max(Date(2018), Date(2019), Date(2019, 3))
    Date(year=2019, month=3)
    """

    year: int
    month: int | None = None

    def __lt__(self, other: Date) -> bool:
        return (self.year, self.month or 0) < (other.year, other.month or 0)

    def __str__(self) -> str:
        return str(self.year) if self.month is None else f"{self.year}-{self.month:02d}"

    @classmethod
    def parse(cls, text: str) -> Date:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

        >>> Date.parse("2026-11-01")
        Date(year=2026, month=11)
        """
        year, *rest = text.split("-")
        numbers = all(part.isdecimal() for part in (year, *rest[:1]))
        if len(year) != 4 or len(rest) > 2 or not numbers or not 1 <= int((rest or "1")[0]) <= 12:
            raise ValueError(f"{text!r} is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY")
        return cls(int(year), int(rest[0]) if rest else None)

    @property
    def first_month(self) -> int:
        """The first month this may mean, counted from year 0."""
        return self.year * 12 + (self.month or 1) - 1

    @property
    def last_month(self) -> int:
        """The last month this may mean, counted from year 0."""
        return self.year * 12 + (self.month or 12) - 1


Interval = tuple[int, int]
"""First and last month of a stretch of time, both included, counted from year 0."""


def count_months(intervals: Iterable[Interval]) -> int:
    """Count months, those that several intervals share once.

    >>> count_months([(0, 11), (6, 17)])
    18
    """
    total, reached = 0, -1
    for first, last in sorted(intervals):
        total += max(0, last - max(first - 1, reached))
        reached = max(reached, last)
    return total
