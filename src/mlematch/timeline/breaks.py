"""Times for which a resume tells why there was no job: breaks from work, and studies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from mlematch.dates import Date, Interval
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.ranges import DateRange, find_ranges
from mlematch.knowledge.career.titles import Titles
from mlematch.values import Document, Line, Position, Section, Span

_WORDS_IN_DATES = 6  # a line with dates and no more words than that holds nothing else


def find_breaks(
    document: Document,
    sections: Sequence[Section],
    positions: Sequence[Position],
    titles: Titles,
    calendar: Calendar,
    as_of: Date,
) -> tuple[Interval, ...]:
    """Find the months that a resume gives to a break from work or, among its education, to studies.

    >>> from mlematch.resources import load_shipped
    >>> text = "Parental leave, 03/2019 - 08/2020"
    >>> document = Document("cv.txt", "0" * 64, "text", text, (Line(Span(0, len(text)), 1),))
    >>> sections = [Section("experience", "Experience", Span(0, len(text)))]
    >>> known = load_shipped(Titles), load_shipped(Calendar)
    >>> ((first, last),) = find_breaks(document, sections, (), *known, Date(2026, 11))
    >>> first == Date(2019, 3).first_month, last - first + 1
    (True, 18)
    """
    found: list[Interval] = []
    for section in sections:
        lines = document.lines_in(section.span)
        breaks = [*_find_told(document, lines, titles)]
        studies = section.kind == "education"
        ranges = [*_ranges(document, section, calendar, as_of)] if breaks or studies else []
        found += _months((one for one in ranges if studies and not one.single), as_of)
        found += _to_come((one for one in ranges if studies and one.single), as_of)
        for at in breaks:
            spans = [*_told_in(document, lines, at)]
            dates = (one for one in ranges if any(_meet(one.span, span) for span in spans))
            found += [*_months(dates, as_of)] or [*_between(lines[at], positions, as_of)]
    return tuple(found)


def _find_told(document: Document, lines: Sequence[Line], titles: Titles) -> Iterator[int]:
    """The lines that tell of a break; of most sections the whole text tells of none."""
    if lines and titles.is_break(document.slice(Span(lines[0].span.start, lines[-1].span.end))):
        yield from (at for at, line in enumerate(lines) if titles.is_break(document.slice(line.span)))


def _ranges(document: Document, section: Section, calendar: Calendar, as_of: Date) -> Iterator[DateRange]:
    """The dates of a section, with their places in the document."""
    start = section.span.start
    for one in find_ranges(document.slice(section.span), calendar, as_of):
        span = Span(one.span.start + start, one.span.end + start)
        yield DateRange(span, one.start, one.end, one.current, one.single, one.expected)


def _told_in(document: Document, lines: Sequence[Line], at: int) -> Iterator[Span]:
    """The line of a break, those its sentence goes on in, and lines beside it that hold dates alone."""
    yield lines[at].span
    for beside in (at - 1, at + 1):
        if not 0 <= beside < len(lines):
            continue
        words = document.slice(lines[beside].span).split()
        dates = len(words) <= _WORDS_IN_DATES and any(map(str.isdigit, document.slice(lines[beside].span)))
        if dates or lines[min(at, beside)].wraps:
            yield lines[beside].span


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _months(ranges: Iterable[DateRange], as_of: Date) -> Iterator[Interval]:
    for one in ranges:
        end = one.end.last_month if one.end else as_of.last_month
        if one.start and one.start.first_month <= end:
            yield one.start.first_month, end


def _to_come(dates: Iterable[DateRange], as_of: Date) -> Iterator[Interval]:
    """Studies with one date that lies ahead go on today."""
    today = as_of.first_month
    yield from ((today, one.end.last_month) for one in dates if one.end and one.end.last_month > today)


def _between(line: Line, positions: Sequence[Position], as_of: Date) -> Iterator[Interval]:
    """The time between the two jobs between which a break without dates is told, or since the last, if told first."""
    ends = [span[1] for one in positions if (span := one.interval(as_of))]
    if ends and all(line.span.start < one.quote.span.start for one in positions):
        yield max(ends) + 1, as_of.last_month
    for above, below in pairwise(sorted(positions, key=lambda one: one.quote.span.start)):
        if above.quote.span.start < line.span.start < below.quote.span.start:
            spans = sorted(span for one in (above, below) if (span := one.interval(as_of)))
            yield from [(spans[0][1] + 1, spans[1][0] - 1)] if len(spans) > 1 else []
