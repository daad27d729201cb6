"""The grammar of date ranges as resumes write them: `Jan 2020 – Present`, `01/2020-06/21`, `'19–'21`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from operator import attrgetter

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.written import DateReader, WrittenDate
from mlematch.knowledge.phrases import fold
from mlematch.values import Span

_WORD = re.compile(r"(?<![^\W_])(?:[^\W\d_]{3,14}|[QTHqth][1-4])(?![^\W_])")
_DAY = re.compile(r"^\.?(?:[ \t]{1,4}[0-3]?[0-9](?:st|nd|rd|th)?(?![0-9]))?")
_OPEN_END = re.compile(
    r"[ \t]{0,4}(?:[-–—−→~]>?|to)[ \t]{0,4}(?:(?:\.{3}|…)[ \t]{0,4})?(?=$|[\n)\]|:])"
    r"|[-–—−](?=[ \t]{1,12}[^\W\d_])|[ \t]{1,4}[-–—−][ \t]{0,2}(?=\t|[ ]{3})"
)
_CLOSED_AFTER = re.compile(r"(?![ \t]?[%+‰°])(?!,[0-9])(?![ \t][a-z])(?![\w:])")
_MONTH_ALONE = re.compile(r"(?P<word>[^\W\d_]{3,14})\.?(?=[ \t]{0,4}(?:$|[\n)\]|,;·•]))")
_SLASH = re.compile(r"[ \t]{0,4}/[ \t]{0,4}")
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_TAB = re.compile(r"[ \t]{0,20}(?:\t|[ ]{3})[ \t]{0,20}")
_COLUMN = re.compile(r"[ \t]{0,4}\|[ \t]{0,4}|[ \t]{0,2}(?:\t|[ ]{3})[ \t]{0,20}")
_DASH_BELOW = re.compile(r"\n[ \t]{0,40}[-•][ \t]?")  # cleaning takes the dash for a bullet
_REST_BLANK = re.compile(r"[ \t]{0,20}(?:\n|$)")
_LINE_END = re.compile(r"[ \t]{0,4}\n[ \t]{0,4}")
_LATEST = 32  # texts: of one section several stages ask the dates
_LISTED = re.compile(r",? (?:(?:and|&) )?")
_BREAK_AFTER = re.compile(r"[ \t]{0,4}(?=$|[\n)\]|,;·•])")


@dataclass(frozen=True, slots=True)
class DateRange:
    """One date or a range of dates in a text, and where it stands.

    `single`: only one date is written; `start` and `end` are then the same, or the season's first and last month.
    `expected`: the text says that it is still to come.
    """

    span: Span
    start: Date | None
    end: Date | None
    current: bool = False
    single: bool = False
    expected: bool = False

    def __str__(self) -> str:
        if self.single and self.start == self.end:
            return str(self.start)
        return f"{self.start or ''}/{'' if self.current else self.end or ''}"


@lru_cache(maxsize=_LATEST)
def find_ranges(text: str, calendar: Calendar, as_of: Date) -> tuple[DateRange, ...]:
    """Find all dates and date ranges, in order; those that lie ahead or run backwards too.

    Args:
        text: any text; a range may go on in the next line.
        calendar: the words.
        as_of: today; years much later than it are no years.

    >>> from mlematch.resources import load_shipped
    >>> [str(one) for one in find_ranges("Jan 2020 – Present, '17–'19", load_shipped(Calendar), Date(2026, 11))]
    ['2020-01/', '2017/2019']
    """
    joiner = _Joiner(text, calendar, as_of)
    return tuple(_spread(text, calendar, one) for one in joiner.ranges())


def begun_in(ranges: Sequence[DateRange], span: Span) -> Sequence[DateRange]:
    """Give those of several ranges, in order, that begin within a stretch of the text."""
    return ranges[bisect_left(ranges, span.start, key=_start) : bisect_left(ranges, span.end, key=_start)]


def reaching_into(ranges: Sequence[DateRange], span: Span) -> Sequence[DateRange]:
    """Give those of several ranges, in order, that share a letter with a stretch of the text."""
    return ranges[bisect_right(ranges, span.start, key=_end) : bisect_left(ranges, span.end, key=_start)]


_start, _end = attrgetter("span.start"), attrgetter("span.end")


@dataclass(frozen=True, slots=True)
class _Joiner:
    text: str
    calendar: Calendar
    as_of: Date

    def ranges(self) -> Iterator[DateRange]:
        dates = [*DateReader(self.text, self.calendar, self.as_of).dates()]
        at = 0
        while at < len(dates):
            one = dates[at]
            other = dates[at + 1] if at + 1 < len(dates) else None
            if other and (several := self.every_year(dates[at:])):
                yield several[0]
                at += several[1]
                continue
            joined = self.join(one, other) if other and not one.closed else self.join_years(one, other)
            at += 2 if joined else 1
            if found := joined or self.alone(one):
                yield found

    def every_year(self, dates: Sequence[WrittenDate]) -> tuple[DateRange, int] | None:
        """Read the years of `Summers 2021, 2022 and 2023`, and say how many these are."""
        words = self.text[max(0, dates[0].start - 20) : dates[0].start].removesuffix("of ").split()
        if not words or words[-1][-1:] != "s" or fold(words[-1][:-1]) not in self.calendar.parts:
            return None
        last = 0
        while last + 1 < len(dates) and dates[last + 1].bare and not dates[last + 1].closed:
            if not _LISTED.fullmatch(self.text, dates[last].end, dates[last + 1].start):
                break
            last += 1
        span = Span(dates[0].start, dates[last].end)
        return (DateRange(span, dates[0].first, dates[last].last), last + 1) if last and dates[0].bare else None

    def join(self, one: WrittenDate, other: WrittenDate) -> DateRange | None:
        between = self.text[one.end : other.start]
        if (
            len(between) > 24
            or other.closed
            or not (self.is_joint(between, one.start) or self.cells(one, other) or self.falling_cells(one, other))
        ):
            return None
        first, last = (other.first, one.last) if self.falling_cells(one, other) else (one.first, other.last)
        if (one.weak and one.bare) or (last.first_month < first.first_month and ("\n" in between or ")" in between)):
            return None
        if other.weak and other.bare:
            if one.weak or not one.bare or not self.short_year(one, other):
                return None
            last = Date(one.first.year // 100 * 100 + other.last.year % 100)
        if one.weak and other.day:
            first = Date(last.year, first.month)
        if last.year == first.year and last.first_month < first.first_month and other.first != other.last:
            last = Date(last.year, 12)  # `Summer 2023 - Winter 2023`
        expected = self.calendar.expected_joint.fullmatch(between) is not None
        return DateRange(Span(one.start, other.end), first, last, expected=expected)

    def join_years(self, one: WrittenDate, other: WrittenDate | None) -> DateRange | None:
        """Join the years of schools: `2018/19 - 2020/21`."""
        if other is None or not (one.closed and other.closed and self.school_year(one) and self.school_year(other)):
            return None
        joint = self.calendar.joint.fullmatch(self.text, one.end, other.start)
        return DateRange(Span(one.start, other.end), one.first, other.last) if joint else None

    def school_year(self, one: WrittenDate) -> bool:
        """Whether two years beside each other are written with a slash."""
        return one.bare and one.last.year == one.first.year + 1 and "/" in self.text[one.start : one.end]

    def is_joint(self, between: str, start: int) -> bool:
        """Whether what stands between two dates makes them a range."""
        if self.calendar.joint.fullmatch(between) or self.calendar.expected_joint.fullmatch(between):
            return True
        return bool(
            self.calendar.between_joint.fullmatch(between)
            and self.calendar.between_before.search(self.text[max(0, start - 16) : start])
        )

    def cells(self, one: WrittenDate, other: WrittenDate) -> bool:
        """Whether two dates stand in columns for "from" and "to", years as the only two of their line."""
        between = self.text[one.end : other.start]
        if one.weak or other.weak or one.first.first_month >= other.last.first_month:
            return False
        if one.first.month and other.last.month:
            digits = self.text[one.start].isdigit() and self.text[other.start].isdigit()
            lost = not digits and self.text[other.start].isalpha() and between in (" ", "  ")  # a dash
            broken = _DASH_BELOW.fullmatch(between) and _BREAK_AFTER.match(self.text, other.end)
            slash = between == "/" or (digits and _SLASH.fullmatch(between))
            return bool(lost or broken or slash or _COLUMN.fullmatch(between))
        begin, end = self.text.rfind("\n", 0, one.start) + 1, self.text.find("\n", other.end)
        years = [*islice(_YEAR.finditer(self.text, begin, end if end >= 0 else len(self.text)), 3)]
        columns = _TAB.fullmatch(between) or between == " / "
        return one.bare and other.bare and len(years) == 2 and bool(columns)

    def falling_cells(self, one: WrittenDate, other: WrittenDate) -> bool:
        """Whether two years are all of a line, in columns of which the first holds the end: `2024`, `2023`."""
        if one.weak or other.weak or not (one.bare and other.bare) or one.first.year <= other.first.year:
            return False
        begins = one.start == 0 or self.text[one.start - 1] == "\n"
        alone = begins and _REST_BLANK.match(self.text, other.end) is not None
        return alone and _COLUMN.fullmatch(self.text, one.end, other.start) is not None

    def short_year(self, one: WrittenDate, other: WrittenDate) -> bool:
        later = other.last.year % 100 > one.first.year % 100
        return later and _CLOSED_AFTER.match(self.text, other.end) is not None

    def alone(self, one: WrittenDate) -> DateRange | None:
        if one.closed:
            return DateRange(Span(one.start, one.end), one.first, one.last)
        if one.weak and one.bare:
            return None
        if end := self.present_after(one.end):
            return DateRange(Span(one.start, end), one.first, None, current=True)
        if one.weak:
            return None
        if opened := _OPEN_END.match(self.text, one.end):
            return DateRange(Span(one.start, opened.end()), one.first, None, current=True)
        if month := self.month_after(one):
            return month
        led_in = self.led_in(one)
        return (self.marked(one) or led_in) if led_in.single else led_in

    def present_after(self, at: int) -> int | None:
        joint = self.calendar.joint.match(self.text, at) or _SLASH.match(self.text, at) or _COLUMN.match(self.text, at)
        if joint and (now := self.calendar.now.match(self.text, joint.end())):
            return now.end()
        line_end = _LINE_END.match(self.text, at)
        begin = (
            line_end.end()
            if line_end
            else at + (self.text[at : at + 1] in (" ", "\t", "(")) + self.text.startswith("  ", at)
        )
        now = self.calendar.now.match(self.text, begin)
        return now.end() if now and _BREAK_AFTER.match(self.text, now.end()) else None

    def month_after(self, one: WrittenDate) -> DateRange | None:
        """Read the rest of `2019 Jan - Dec`."""
        if one.first.month is None or one.first != one.last or not self.text[one.end - 1].isalpha():
            return None
        joint = self.calendar.joint.match(self.text, one.end)
        word = _MONTH_ALONE.match(self.text, joint.end()) if joint else None
        part = self.calendar.parts.get(fold(word["word"])) if word else None
        if not word or not part or part[1] < one.first.month:
            return None
        return DateRange(Span(one.start, word.end()), one.first, Date(one.first.year, part[1]))

    def marked(self, one: WrittenDate) -> DateRange | None:
        """A date with `since`, `until` or, turned round, `present` before it."""
        start = max(0, one.start - 16)
        window = self.text[start : one.start]
        if now := self.calendar.now_before.search(window):
            return DateRange(Span(start + now.start(1), one.end), one.first, None, current=True)
        if since := self.calendar.since_before.search(window):
            return DateRange(Span(start + since.start(), one.end), one.first, None, current=True)
        if until := self.calendar.until_before.search(window):
            return DateRange(Span(start + until.start(), one.end), None, one.last)
        return None

    def led_in(self, one: WrittenDate) -> DateRange:
        """A date by itself, or the end of `June – August 2017`."""
        window = self.text[max(0, one.start - 32) : one.start]
        for word in _WORD.finditer(window) if one.first.month else ():
            part = self.calendar.parts.get(fold(word.group()))
            joint = _DAY.sub("", window[word.end() :])
            if part and (self.calendar.joint.fullmatch(joint) or joint.strip() in ("/", "&")):
                year = one.last.year - (part[0] > (one.last.month or 12))
                start = one.start - len(window) + word.start()
                return DateRange(Span(start, one.end), Date(year, part[0]), one.last)
        return DateRange(Span(one.start, one.end), one.first, one.last, single=True)


def _spread(text: str, calendar: Calendar, one: DateRange) -> DateRange:
    """Take in the label or the day of the week, and mark a range whose text says it is expected."""
    before = text[max(0, one.span.start - 40) : one.span.start].rpartition("\n")[2]
    if not one.single and (label := calendar.label_before.search(before)):
        one = replace(one, span=Span(one.span.start - len(before) + label.start(), one.span.end))
        before = before[: label.start()]
    elif one.start and one.start.month and (day := calendar.weekday_before.search(before)):
        one = replace(one, span=Span(one.span.start - len(before) + day.start(), one.span.end))
        before = before[: day.start()]
    after = calendar.expected_after.match(text, one.span.end)
    if after or calendar.expected_before.search(before):
        return replace(one, expected=True, span=Span(one.span.start, after.end() if after else one.span.end))
    return one
