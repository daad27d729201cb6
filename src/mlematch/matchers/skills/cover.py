"""What a set of spans covers, asked for many places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from operator import attrgetter

from mlematch.values import Span

_ends = attrgetter("start", "end")


class Cover:
    """Answers whether a place touches one of many spans, without going through them.

    >>> cover = Cover([Span(4, 6), Span(0, 9)])
    >>> cover.touches(7, 8), cover.touches(9, 12)
    (True, False)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(map(_ends, spans))
        self._starts = [start for start, _ in ordered]
        self._reached = list(accumulate((end for _, end in ordered), max))

    def touches(self, start: int, end: int) -> bool:
        """Say whether one of the spans shares a letter with a stretch of the text."""
        last = bisect_left(self._starts, end) - 1
        return last >= 0 and start < self._reached[last]
