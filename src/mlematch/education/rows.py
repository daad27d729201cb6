"""Lines of a section with the dates in them, and which dates belong to what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.ranges import DateRange, begun_in, find_ranges
from mlematch.knowledge.education.degree_names import Found
from mlematch.values import Document, Education, Line, Section, Span

EDGES = " \t,;:|()[]•·–—*-"
REACH = 3  # lines in which what belongs to a degree may stand

_HOLLOW = re.compile(r"\([\s,–—-]*\t[\s,–—-]*\)")  # brackets that held only a date


@dataclass(frozen=True, slots=True)
class Row:
    """One line, or the part of it that is in a section, and its dates; their places are those in `text`."""

    line: Line
    text: str
    dates: tuple[DateRange, ...]

    @property
    def undated(self) -> str:
        """The text with its dates blanked out, every other letter in its place."""
        text = self.text
        for one in self.dates:
            start, end = one.span.start, min(one.span.end, len(text))
            text = text[:start] + "\t" * (end - start) + text[end:]
        return _HOLLOW.sub(lambda hollow: "\t" * len(hollow.group()), text)

    @property
    def name(self) -> str | None:
        """The line without dates and marks, as one stretch of the text."""
        parts = [part.strip(EDGES) for part in self.undated.split("\t")]
        name = max(parts, key=len)
        return (f"{name})" if name.count("(") > name.count(")") else name) or None


@dataclass(frozen=True, slots=True)
class Entry:
    """A degree and the dates it was read from."""

    education: Education
    dates: DateRange | None


def read_rows(document: Document, section: Section, calendar: Calendar, as_of: Date) -> list[Row]:
    """Give the lines of a section that hold anything."""
    ranges = find_ranges(document.slice(section.span), calendar, as_of)
    rows = []
    for line in document.lines_in(section.span):
        text = document.slice(line.span)
        if text.strip():
            rows.append(Row(line, text, _dates_in(ranges, _moved(line.span, -section.span.start)) if ranges else ()))
    return rows


def _dates_in(ranges: Sequence[DateRange], place: Span) -> tuple[DateRange, ...]:
    return tuple(replace(one, span=_moved(one.span, -place.start)) for one in begun_in(ranges, place))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def reach_of(text: str, degrees: Sequence[Found], at: int) -> Span:
    """Give the part of a line that belongs to one of its degrees: to the next one, and not over a semicolon."""
    found = degrees[at]
    if len(degrees) == 1 and ";" in text:
        end = text.find(";", found.end)
        return Span(text.rfind(";", 0, found.start) + 1, len(text) if end < 0 else end)
    return Span(found.start if at else 0, degrees[at + 1].start if at + 1 < len(degrees) else len(text))


def dates_of(row: Row, degrees: Sequence[Found], at: int) -> list[DateRange]:
    """Give the dates of one degree of a line: behind it, or before it where the line begins with a date."""
    reach = reach_of(row.text, degrees, at)
    if len(degrees) > 1 and row.dates and row.dates[0].span.start < degrees[0].start:
        reach = Span(degrees[at - 1].end if at else 0, degrees[at].start)
    return [one for one in row.dates if reach.start <= one.span.start < reach.end] or list(row.dates)


def dates_stand_above(rows: Sequence[Row], anchors: Sequence[int]) -> bool:
    """Say whether dates stand above degrees: in the first line, or before the first degree and not after the last."""
    if not anchors or rows[anchors[0]].dates or not any(row.dates for row in rows[: anchors[0]]):
        return False
    return bool(rows[0].dates) or not any(row.dates for row in rows[anchors[-1] + 1 : anchors[-1] + 1 + REACH])


def last_date(dates: Sequence[DateRange]) -> DateRange | None:
    """Give the date that says when something ended: an expected one, a range, else the latest."""
    return max(dates, key=lambda one: (one.expected, not one.single, one.end or Date(9999)), default=None)


def with_its_end(row: Row, around: Sequence[Row]) -> str:
    """Give a row without its dates, and with the line in which it goes on."""
    below = next((other for other in around if other.line.span.start == row.line.span.end + 1), None)
    return f"{row.undated} {below.undated}" if row.line.wraps and below else row.undated
