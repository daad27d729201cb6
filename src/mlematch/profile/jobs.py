"""The jobs of a resume by their numbers, and the months of several of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from mlematch.dates import Date, count_months
from mlematch.profile.gathered import Words
from mlematch.values import Position, PositionKind, Span

_last_month = attrgetter("last_month")


class Jobs:
    """The jobs by their numbers, and the months of several of them: a set of jobs is counted once.

    `statements` are the lines of the resume that tell what was done, each with its words.
    """

    def __init__(
        self, positions: Sequence[Position], as_of: Date, statements: Mapping[Span, Words] | None = None
    ) -> None:
        self.each = positions
        self.as_of = as_of
        self._statements = statements or {}
        self._spans = [position.span for position in positions]
        self._intervals = [position.interval(as_of) for position in positions]
        self._months: dict[tuple[int, ...], int | None] = {}

    def showing(self, spans: Iterable[Span]) -> tuple[int, ...]:
        """Give the jobs that one of these places stands in."""
        places = [*spans]
        return tuple([at for at, job in enumerate(self._spans) if any(map(job.holds, places))]) if places else ()

    def months(self, jobs: Iterable[int]) -> int | None:
        """Count the months of jobs, shared ones once; None when none of them says."""
        jobs = tuple(jobs)
        if jobs not in self._months:
            self._months[jobs] = self._count(jobs)
        return self._months[jobs]

    def _count(self, jobs: Iterable[int]) -> int | None:
        dated = [interval for at in jobs if (interval := self._intervals[at])]
        undated = [self.each[at] for at in jobs if not self.each[at].start]
        stated = [position.stated_months for position in undated if position.stated_months and not position.labelled]
        parts = [position.stated_months for position in undated if position.stated_months and position.labelled]
        return max(count_months(dated) + sum(stated), sum(parts)) if dated or stated or parts else None

    def last_used(self, jobs: Iterable[int]) -> Date | None:
        """Give the end of the job that ended last."""
        ends = [self.as_of if self.each[at].current else self.each[at].end for at in jobs]
        return max((end for end in ends if end), default=None, key=_last_month)

    def of_kinds(self, *kinds: PositionKind) -> list[int]:
        """Give the jobs of some kinds."""
        return [at for at, position in enumerate(self.each) if position.kind in kinds]

    def lines(self, position: Position) -> list[Span]:
        """Give the lines below the title of a job that tell of it."""
        return [span for span in self._statements if position.quote.span.end < span.start and position.span.holds(span)]

    def count_different(self, lines: Iterable[Span]) -> int:
        """Count lines, those that say the same word for word once."""
        return len({self._statements[line] for line in lines})

    def other_lines(self) -> list[Span]:
        """Give the lines that stand in no job."""
        return [line for line in self._statements if not any(one.span.holds(line) for one in self.each)]
