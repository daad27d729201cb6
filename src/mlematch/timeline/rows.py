"""Lines of a section, with the dates that stand in them and what is left without these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.ranges import DateRange, find_ranges, reaching_into
from mlematch.knowledge.career.titles import Titles
from mlematch.timeline.bodies import heads_entry, is_body
from mlematch.timeline.context import in_context
from mlematch.timeline.heads import shortened
from mlematch.timeline.row import Row
from mlematch.timeline.run_on import part_run_on
from mlematch.timeline.stripping import strip_dates, without_aside_behind, without_asides
from mlematch.timeline.told import split_told
from mlematch.timeline.wrapped import join_wrapped
from mlematch.values import Document, Line, Section, Span

_BETWEEN_JOBS = 8  # letters between two jobs of one line
_LATEST = 256  # lines: sections are cut anew where work begins, and long texts repeat theirs


class SectionRows:
    """Reads the lines of a document's sections, those of each section once, whoever asks for them."""

    def __init__(self, document: Document, titles: Titles, calendar: Calendar, as_of: Date) -> None:
        self.document = document
        self.titles = titles
        self.calendar = calendar
        self.as_of = as_of
        self._ranges: dict[Span, list[DateRange]] = {}
        self._rows: dict[Span, list[Row]] = {}

    def of(self, section: Section) -> list[Row]:
        """Give the rows of a section."""
        if section.span not in self._rows:
            self._rows[section.span] = _find_rows(self, section.span, self._ranges_of(section))
        return self._rows[section.span]

    def of_dated(self, section: Section, *, lasting: bool = False) -> list[Row]:
        """Give the rows of a section that has dates, or says from when to when something was, and none of others."""
        ranges = self._ranges_of(section)
        if any(not one.single for one in ranges) or (ranges and not lasting):
            return self.of(section)
        rows = self.of(section) if len(ranges) > 1 else []
        return rows if any(row.ended for row in rows) else []

    def _ranges_of(self, section: Section) -> list[DateRange]:
        if section.span not in self._ranges:
            text = self.document.slice(section.span)
            self._ranges[section.span] = [*find_ranges(text, self.calendar, self.as_of)]
        return self._ranges[section.span]


def _find_rows(read: SectionRows, span: Span, ranges: Sequence[DateRange]) -> list[Row]:
    """Read the lines of a section, in whose text the dates of `ranges` stand."""
    document, titles, calendar = read.document, read.titles, read.calendar
    moved = [replace(one, span=_moved(one.span, span.start)) for one in ranges]
    whole = [*join_wrapped(document, document.lines_in(span))]
    ends = {line.span.start: line.span.end for line in whole}
    parts = [*split_told(document, whole, titles)]
    cut = {line.span for line in parts if ends.get(line.span.start) != line.span.end}
    rows = [_row(document, line, moved, titles, calendar, part=line.span in cut) for line in parts]
    rows = [row for row in rows if row.rest or row.dates]
    if cut:
        rows = [
            _handed_over(row, below) if below and row.line.span in cut else row
            for row, below in zip_longest(rows, rows[1:])
        ]
    return [in_context(rows, at, titles, calendar, read.as_of) for at in range(len(rows))]


def _handed_over(row: Row, below: Row) -> Row:
    """Let the first job of a line end where the next one begins: `Since 2018 analyst, since 2021 data scientist`."""
    one, other = row.dates, below.dates
    beside = not (row.told or below.told) and below.start - row.line.span.end <= _BETWEEN_JOBS
    if not (beside and one and other and one.current and other.current and one.start and other.start):
        return row
    later = one.start.first_month < other.start.first_month
    return replace(row, dates=replace(one, end=other.start, current=False)) if later else row


def _row(
    document: Document, line: Line, ranges: Sequence[DateRange], titles: Titles, calendar: Calendar, *, part: bool
) -> Row:
    text, start = document.slice(line.span).replace("\n", " "), line.span.start
    near = reaching_into(ranges, line.span) if ranges else ()
    if not near and not part:
        rest, months, body = _undated(text, titles, calendar)
        return Row(line, text, rest, stated_months=months, body=body)
    own = without_asides(text, start, near)
    durations = [*calendar.find_durations(text)]
    plain = without_aside_behind(text, start, own) if len(own) < len(near) else text
    rest = strip_dates(plain, start, own, durations, calendar)
    told = titles.stated_job(rest)
    rest = told or rest
    begun = [one for one in own if start <= one.span.start]
    head = [one for one in begun if heads_entry(text, one, start, rest, titles)]
    run_on = part_run_on(text, begun, start, titles) if own else None
    if told:
        head = [*own]
    elif run_on:
        rest, head = run_on
    elif any(not one.single for one in head):
        rest = shortened(rest, titles)
    months = durations[0][2] if durations else None
    dates = _dates_of(head, months, told=bool(told))
    return Row(
        line,
        text,
        rest,
        dates,
        stated_months=months,
        body=is_body(text, rest, bool(dates or told), titles),
        runs_on=run_on is not None,
        told=told is not None,
    )


def _dates_of(head: Sequence[DateRange], months: int | None, *, told: bool) -> DateRange | None:
    """Give the dates of a job among those in its head, with the end or start that its words tell besides."""
    dates = min(head, key=lambda one: (one.single, one.start is None or one.start.month is None), default=None)
    dates = _lasting(dates, months) if dates and months else dates
    return _begun(dates, head) if dates and told else dates


@lru_cache(maxsize=_LATEST)
def _undated(text: str, titles: Titles, calendar: Calendar) -> tuple[str, int | None, bool]:
    """Read a line without dates: what is left of it, the months it states, and whether it is the text of an entry."""
    durations = [*calendar.find_durations(text)]
    rest = strip_dates(text, 0, (), durations, calendar)
    return rest, durations[0][2] if durations else None, is_body(text, rest, False, titles)


def _lasting(dates: DateRange, months: int) -> DateRange:
    """Give the end of `June 2018, 6 months`."""
    if not dates.single or dates.start is None or dates.start != dates.end or dates.start.month is None:
        return dates
    last = dates.start.first_month + months - 1
    return replace(dates, end=Date(last // 12, last % 12 + 1), single=False)


def _begun(dates: DateRange, told: Sequence[DateRange]) -> DateRange:
    """Give the start of what was told to last until then: `In 2018 I joined Acme as an analyst … until 2022`."""
    first = next((one for one in told if one.single and one.span.start < dates.span.start), None)
    return replace(dates, start=first.start) if first and dates.start is None else dates


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
