"""Positions -> notices of gaps, overlaps and dates that cannot be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mlematch.dates import Date, Interval
from mlematch.knowledge.career.calendar import Calendar
from mlematch.values import Notice, Position, Profile


def find_gaps(
    positions: Sequence[Position], calendar: Calendar, as_of: Date, told: Sequence[Interval] = ()
) -> tuple[Notice, ...]:
    """Find what a person may want to ask about: gaps, jobs at the same time, odd, missing and mixed dates.

    Args:
        positions: the jobs.
        calendar: how long a gap or a shared time must be.
        as_of: today.
        told: the months for which the resume itself tells of a break or of studies; those that reach today go on.
    """
    gaps = (*_gaps(positions, told, calendar.gap_months, as_of), *_since(positions, told, calendar, as_of))
    overlaps = _overlaps(positions, calendar.overlap_months, as_of)
    return (*gaps, *overlaps, *_odd(positions, as_of), *_undated(positions), *_mixed(positions))


def find_unread(profile: Profile) -> Iterator[Notice]:
    """Tell of work without jobs: what is told in a section of them, or of how many years, and no job could be read."""
    stated = profile.experience.stated
    told = (*profile.told_at_work, *((stated.quote,) if stated else ()))
    if told and not profile.positions:
        message = "work is told, but no job could be read: how long it took is unknown"
        yield Notice("no_job_read", "warning", message, told[0].page)


def _gaps(positions: Sequence[Position], told: Sequence[Interval], least: int, as_of: Date) -> Iterator[Notice]:
    dated = [(span, position) for position in positions if (span := position.interval(as_of))]
    reached, last = -1, None
    for span, position in sorted(dated, key=lambda each: each[0]):
        first, months = _longest((reached + 1, span[0] - 1), told) if last is not None else (0, 0)
        if last is not None and _is_sure(last) and months >= least:
            yield Notice("timeline_gap", "info", f"{months} months without a job from {_date(first)}")
        if span[1] > reached:
            reached, last = span[1], position


def _since(
    positions: Sequence[Position], told: Sequence[Interval], calendar: Calendar, as_of: Date
) -> Iterator[Notice]:
    """Tell of the time since the last job; nothing where a job, studies or a break may go on."""
    spans = [position.interval(as_of) for position in positions]
    today = as_of.first_month
    if None in spans or any(position.current for position in positions) or any(end >= today for _, end in told):
        return
    reached, last = max(((span[1], at) for at, span in enumerate(spans) if span), default=(today, None))
    first, months = _longest((reached + 1, today), told)
    if last is not None and _ended(positions[last]) and months >= calendar.gap_to_today_months:
        message = f"{months} months without a job from {_date(first)} to today; the resume may be older than that"
        yield Notice("timeline_gap", "info", message)


def _longest(gap: Interval, told: Sequence[Interval]) -> tuple[int, int]:
    """Give the first month and the length of the longest part of a gap for which nothing is told."""
    parts, first = [(0, 0)], gap[0]
    for begin, end in sorted(told):
        if begin <= gap[1] and end >= first:
            parts.append((first, begin - first))
            first = end + 1
    return max((*parts, (first, gap[1] + 1 - first)), key=lambda part: part[1])


def _is_sure(position: Position) -> bool:
    """Whether a job ended when it says, and its end was no return to a school: a lone year may have gone on."""
    lone_year = position.start == position.end and position.start is not None and position.start.month is None
    return position.kind not in ("internship", "volunteer") and not lone_year


def _ended(position: Position) -> bool:
    """Whether a job surely ended when it says: one date alone may be where it began."""
    return _is_sure(position) and position.start != position.end


def _overlaps(positions: Sequence[Position], most: int, as_of: Date) -> Iterator[Notice]:
    dated = [(span, one) for one in positions if one.kind == "employment" and (span := one.sure_interval(as_of))]
    jobs = sorted(span for span, one in dated if not (one.labelled and _is_part(span, one, dated)))
    for one, other in pairwise(jobs):
        shared = min(one[1], other[1]) - other[0] + 1
        if shared > most:
            message = f"two jobs at the same time for at least {shared} months from {_date(other[0])}"
            yield Notice("timeline_overlap", "info", message)


def _is_part(span: Interval, part: Position, dated: Sequence[tuple[Interval, Position]]) -> bool:
    """Whether the project of a client lies in the time of another job."""
    return any(one is not part and other[0] <= span[0] and span[1] <= other[1] for other, one in dated)


def _odd(positions: Sequence[Position], as_of: Date) -> Iterator[Notice]:
    for position in positions:
        start, end, page = position.start, position.end, position.quote.page
        if start and start.first_month > as_of.last_month:
            yield Notice("future_date", "warning", f"a job begins in the future: {start}", page)
        elif end and end.first_month > as_of.last_month:
            yield Notice("future_date", "info", f"a job ends in the future: {end}", page)
        if start and end and end.last_month < start.first_month:
            yield Notice("reversed_dates", "warning", f"a job ends ({end}) before it begins ({start})", page)


def _undated(positions: Sequence[Position]) -> Iterator[Notice]:
    jobs = [position for position in positions if position.title and position.organisation]
    undated = [position for position in jobs if not (position.start or position.end or position.stated_months)]
    if undated and len(undated) < len(jobs):
        message = f"{len(undated)} of {len(jobs)} jobs have no dates; their months are not counted"
        yield Notice("undated_job", "info", message, undated[0].quote.page)


def _mixed(positions: Sequence[Position]) -> Iterator[Notice]:
    dated = [position for position in positions if position.start]
    bare = [position for position in dated if position.start and position.start.month is None]
    if bare and len(bare) < len(dated):
        message = (
            f"{len(bare)} of {len(dated)} jobs are dated by years alone; these are counted from January to December"
        )
        yield Notice("mixed_dates", "info", message, bare[0].quote.page)


def _date(month: int) -> Date:
    return Date(month // 12, month % 12 + 1)
