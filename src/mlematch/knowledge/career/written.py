"""From digits to dates: every run of digits and `/.-` is a date as a whole or it is none.

That keeps telephone numbers, versions and percentages out. The words around a year (a month, a quarter) then join
it. Each step looks at a bounded window, so the time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.phrases import fold

_RUN = re.compile(  # a digit first: a search passes over all else quickly
    r"[0-9](?:(?:(?<=[01])[0-9])? ?/ [12][0-9]{3}(?![0-9])|(?<=[12])[0-9]{3} / (?:0[1-9]|1[0-2])(?![0-9]|[/.-][0-9])"
    r"|[0-9]*(?:(?:[/.年-]|년 ?)[0-9]{1,8})*[年月월]?)"
)
_SIGNS_OF_TIME = "年月월"
_LONGEST = 23  # "2018-01-01-2019-12-31" and a character to spare
_WINDOW = 36
_WORD_BEFORE = re.compile(
    r"(?<![^\W_])(?:(?<!['’])|(?<=[dDlL]['’]))(?:(?P<early>[0-3]?[0-9])(?:st|nd|rd|th|er|\.|[º°])?(?:[ \t]{1,4}|-)?"
    r"(?:of[ \t]{1,4}|de[ \t]{1,4})?)?"
    r"(?P<word>[^\W\d_]{3,14}+|WS|SS|[QTHqth][1-4]|[1-4][QTHqth])"
    r"(?:[.,]{0,2}|['’](?=[ \t]))(?:[ \t]{0,4}|[-/][ \t]?|[ \t]-)"
    r"(?:(?:de|del|of)[ \t]{1,4})?"
    r"(?:(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?:[ \t]{0,4},[ \t]{0,4}|[ \t]{1,4}))?(?P<tick>['’‘´`ʼ])?$"
)
_BETWEEN = " \t\n.,/-'’‘´`ʼ"  # all that _WORD_BEFORE takes between its word and the end, where a line may end too
_WORD_AFTER = re.compile(
    r"[ \t]{0,2}[-/,.]?[ \t]?(?P<word>[^\W\d_]{3,14}|[QTHqth][1-4])(?![^\W_])(?!\.?(?:[ \t]del?)?[ \t]{0,4}['’]?[0-9])"
)
_ISO_MONTH = re.compile(r"[12][0-9]{3}[-/](?:0[1-9]|1[0-2])(?![0-9])")
_ISO_BEFORE = re.compile(r"(?<![0-9])[12][0-9]{3}[-/](?:0[1-9]|1[0-2])(?P<joint>[^0-9]{1,12})$")
_LETTERS = re.compile(r"[^\W\d_]{2,}|[QTHqth][1-4]|[1-4][QTHqth]")
_TICK_BEFORE = re.compile(r"(?<![^\W_])['’‘´`ʼ]$")
_FISCAL = re.compile(r"(?<![^\W_])FY[ '’]?$")
_ROMAN_MONTH = r"(?P<month>I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})"
_ROMAN_BEFORE = re.compile(rf"(?<![\w./-])(?:[0-3]?[0-9][./ -])?{_ROMAN_MONTH}[./]$")
_ROMAN_APART = re.compile(  # `II 2019` where a date stands apart: behind `Engineer II` a year is no part of it
    rf"(?:^|(?<=[0-9] [-–—] )|(?<=[0-9][-–—])|(?<=[,|•] )|(?<=[(\t]))(?:[0-3]?[0-9]\.? )?{_ROMAN_MONTH} \Z", re.M
)
_ROMAN_FIGURES = frozenset("IVX")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SLASHED_DAY = re.compile(r"(?<![0-9/.-])(?P<one>[0-9]{1,2})[/-](?P<two>[0-9]{1,2})[/-](?:19|20)[0-9]{2}(?![0-9])")
_DIGIT_BEFORE = re.compile(r"[0-9]\)?[ ]$")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """One date as it is written; `closed` when the digits alone already hold a whole range."""

    start: int
    end: int
    first: Date
    last: Date
    weak: bool = False  # a date only beside another date
    closed: bool = False
    day: bool = False

    @property
    def bare(self) -> bool:
        """Whether only a year is written."""
        return self.first.month is None


@dataclass(frozen=True)
class DateReader:
    """Reads the single dates of a text."""

    text: str
    calendar: Calendar
    as_of: Date

    def dates(self) -> Iterator[WrittenDate]:
        """Give the dates in order; where two overlap, the one that is written out further."""
        pending: WrittenDate | None = None
        for match in _RUN.finditer(self.text):
            one = self._written(match)
            if one is None:
                continue
            if sign := self.calendar.year_sign.match(self.text, one.end):
                one = replace(one, end=sign.end())
            if pending is not None and pending.end <= one.start:
                yield pending
            pending = one
        if pending is not None:
            yield pending

    def _written(self, match: re.Match[str]) -> WrittenDate | None:
        run, start, end = match.group().rstrip(_SIGNS_OF_TIME), match.start(), match.end()
        run = run.replace(" ", "") if "/" in run else run
        if run.isdigit():
            return self._digits(run, start, end)
        if len(run) > _LONGEST or not self._free(start, end):
            return None
        if self.text[start - 1 : start].isalpha() or self._is_stuck(end):
            return self._part_of_year(run, start, end)
        if whole := self._numeric(run) or self._iso_month(run, start, end):
            return (
                None if self.text[end : end + 1] == "%" else WrittenDate(start, end, whole, whole, weak=_is_weak(run))
            )
        pair = self._pair(run)
        if pair and (winter := self._winter(*pair, start, end)):
            return winter
        return WrittenDate(start, end, *pair, closed=True) if pair and not self._is_version(start) else None

    def _digits(self, run: str, start: int, end: int) -> WrittenDate | None:
        """Read a year, `III/2019`, `201903` or `20190315` beside another date, and `20122016`."""
        if len(run) == 8 and (years := self._run_together(run, start, end)):
            return years
        if (month := _compact(run, self._year)) and self._free(start, end) and not self._is_glued(start, end):
            return WrittenDate(start, end, month, month, weak=True)
        year = self._year(run)
        if year and (fiscal := _FISCAL.search(self.text, max(0, start - 4), start)):
            return WrittenDate(fiscal.start(), end, Date(year), Date(year))
        if year and (roman := self._roman_month(start)):
            month = Date(year, _ROMAN.index(roman["month"]) + 1)
            return WrittenDate(roman.start(), end, month, month)
        return self._lone(year, len(run) == 2, start, end) if year and self._free(start, end) else None

    def _roman_month(self, start: int) -> re.Match[str] | None:
        """Find the month before a year, `III/` or `II `: before most years there is no figure of these."""
        if self.text[max(0, start - 2) : start - 1] not in _ROMAN_FIGURES:
            return None
        near = max(0, start - 9), start
        return _ROMAN_BEFORE.search(self.text, *near) or _ROMAN_APART.search(self.text, *near)

    def _winter(self, one: Date, other: Date, start: int, end: int) -> WrittenDate | None:
        """Read `winter 2019/20`."""
        match = _WORD_BEFORE.search(self.text[max(0, start - _WINDOW) : start])
        part = self.calendar.over_years.get(fold(match["word"])) if match else None
        if not match or not part or one.month or other.year != one.year + 1:
            return None
        begin = start - min(start, _WINDOW) + match.start("word")
        return WrittenDate(begin, end, Date(one.year, part[0]), Date(other.year, part[1]))

    def _run_together(self, run: str, start: int, end: int) -> WrittenDate | None:
        """Read `20122016`, two years whose dash was lost."""
        first, last = self._year(run[:4]), self._year(run[4:])
        glued = self._is_glued(start, end) or not self._free(start, end)
        if glued or first is None or last is None or not first <= last <= self.as_of.year:
            return None
        return WrittenDate(start, end, Date(first), Date(last), closed=True)

    def _part_of_year(self, run: str, start: int, end: int) -> WrittenDate | None:
        """Read `Q2/2019`."""
        part = self.calendar.parts.get(fold(self.text[start - 1 : start + 1]))
        year = self._year(run[2:]) if part and run[1:2] in ("/", "-") and not self._is_stuck(end) else None
        if not part or not year or self.text[start - 2 : start - 1].isalnum():
            return None
        return WrittenDate(start - 1, end, Date(year, part[0]), Date(year, part[1]))

    def _free(self, start: int, end: int) -> bool:
        """Whether no digit, sign or letter is glued to the run."""
        before, after = self.text[start - 1 : start], self.text[end : end + 2]
        if before and before in "$€£#:@=<>\\_+":
            return False
        if before and before in ".,/-" and self.text[start - 2 : start - 1].isdigit():
            return False
        return not (after[:1] and after[:1] in ",.:" and after[1:].isdigit())

    def _lone(self, year: int, short: bool, start: int, end: int) -> WrittenDate | None:
        """A number by itself: a year, or two digits of one."""
        window = self.text[max(0, start - _WINDOW) : start]
        near = window.rstrip(_BETWEEN)[-1:].isalnum()
        match = _WORD_BEFORE.search(window) if near and self._has_word_of_dates(window) else None
        part = self._part(window, match) if match else None
        if match and part:
            begin = start - len(window) + match.start("early" if match["early"] else "word")
            weak = short and not match["tick"]
            return WrittenDate(begin, end, Date(year, part[0]), Date(year, part[1]), weak, day=bool(match["day"]))
        if short:
            ticked = _TICK_BEFORE.search(window)
            return WrittenDate(start - 1 if ticked else start, end, Date(year), Date(year), weak=not ticked)
        return self._bare_year(year, start, end, match["word"] if match else "")

    def _has_word_of_dates(self, window: str) -> bool:
        """Whether a word stands in front of a number that says something of it; this is seen quickly."""
        return not self.calendar.words_before.isdisjoint(map(fold, _LETTERS.findall(window)))

    def _part(self, window: str, match: re.Match[str]) -> tuple[int, int] | None:
        """Give the months of a word before a year, unless it belongs to a word before it: `front end 2019`."""
        part = self.calendar.parts.get(fold(match["word"]))
        named = part and self.calendar.not_part_before.search(window[: match.start("word")])
        return None if named and not match["early"] else part

    def _bare_year(self, year: int, start: int, end: int, word: str) -> WrittenDate | None:
        after = _WORD_AFTER.match(self.text, end)
        if after and (part := self.calendar.parts.get(fold(after["word"]))):
            return WrittenDate(start, after.end(), Date(year, part[0]), Date(year, part[1]))
        if fold(word) in self.calendar.version_words or self._is_glued(start, end):
            return None
        if self.text[end : end + 1] in ("+", "%", "°") or _DIGIT_BEFORE.search(self.text[max(0, start - 3) : start]):
            return None
        return WrittenDate(start, end, Date(year), Date(year))

    def _is_stuck(self, end: int) -> bool:
        """Whether letters that are no word of ranges stick to the end of a number; 年 and 月 need no space behind."""
        return (
            self.text[end - 1] not in _SIGNS_OF_TIME
            and self.text[end : end + 1].isalpha()
            and not self.calendar.glued.match(self.text, end)
        )

    def _is_glued(self, start: int, end: int) -> bool:
        """Whether letters without a space make it a name: `ES2015`, `COVID-2019`, `2000s`."""
        before = self.text[max(0, start - 2) : start]
        return before[-1:].isalpha() or (before[-1:] == "-" and before[:1].isalpha()) or self._is_stuck(end)

    def _is_version(self, start: int) -> bool:
        match = _WORD_BEFORE.search(self.text[max(0, start - _WINDOW) : start])
        return match is not None and fold(match["word"]) in self.calendar.version_words

    def _year(self, digits: str) -> int | None:
        if len(digits) not in (2, 4):
            return None
        latest = self.as_of.year + self.calendar.years_ahead
        year = int(digits)
        if len(digits) == 2:
            year += 2000 if 2000 + year <= latest else 1900
        return year if self.calendar.earliest_year <= year <= latest else None

    def _numeric(self, run: str) -> Date | None:
        """Read `YYYY-MM`, `MM/YYYY`, `MM/YY` and full days."""
        parts = re.split(r"[/.年년-] ?", run)
        if len(parts) == 2:
            return self._month_and_year(parts, run[len(parts[0])])
        if len(parts) == 3:
            return self._day(parts, run)
        return self._year_date(parts[0]) if len(parts) == 1 and len(run) == 4 else None

    def _iso_month(self, run: str, start: int, end: int) -> Date | None:
        """Read `2009-11` as a month, not as years, when it stands in a range: beside another, or before "present"."""
        if not _ISO_MONTH.fullmatch(run):
            return None
        joint = self.calendar.joint.match(self.text, end)
        after = joint.end() if joint else len(self.text)
        follows = _ISO_MONTH.match(self.text, after) or self.calendar.now.match(self.text, after)
        before = _ISO_BEFORE.search(self.text[max(0, start - 24) : start])
        led = before and self.calendar.joint.fullmatch(before["joint"])
        return _month(self._year(run[:4]), run[5:]) if follows or led else None

    def _year_date(self, digits: str) -> Date | None:
        year = self._year(digits)
        return Date(year) if year else None

    def _month_and_year(self, parts: list[str], mark: str) -> Date | None:
        left, right = parts
        if len(left) == 4 and len(right) <= 2:
            later = mark in "-/" and len(right) == 2 and int(right) > int(left[2:])
            return None if later else _month(self._year(left), right)
        if len(left) <= 2 and len(right) == 4:
            return _month(self._year(right), left)
        short = len(right) == 2 and (mark == "/" or (mark == "." and len(left) == 2))
        return _month(self._year(right), left) if short and len(left) <= 2 else None

    def _day(self, parts: list[str], run: str) -> Date | None:
        one, two, three = parts
        if len(set(re.findall(r"[/.-]", run))) > 1:
            return None
        if len(one) == 4 and len(two) <= 2 and len(three) <= 2:
            return _month(self._year(one), two)
        if len(one) > 2 or len(two) > 2 or not 1 <= int(one) <= 31 or not 1 <= int(two) <= 31:
            return None
        return _month(self._year(three), two if int(one) > 12 or (int(two) <= 12 and self._day_first) else one)

    @cached_property
    def _day_first(self) -> bool:
        """Whether this text writes the day before the month.

        So it does with a point between them, with a first number above 12, and where all days are the first of a month.
        """
        return bool(
            re.search(r"(?<![0-9])(?:1[3-9]|2[0-9]|3[01])[/.-][0-9]{1,2}[/.-](?:[0-9]{2}){1,2}(?![0-9])", self.text)
            or re.search(r"(?<![0-9])[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}(?![0-9])", self.text)
            or self._months_begin
        )

    @property
    def _months_begin(self) -> bool:
        """Whether the first number of every date is a one, and the second ones are the months of a year."""
        found = [*_SLASHED_DAY.finditer(self.text)]
        months = {int(one["two"]) for one in found}
        return {int(one["one"]) for one in found} == {1} and months != {1} and max(months) <= 12

    def _pair(self, run: str) -> tuple[Date, Date] | None:
        """Read a range without spaces: `2019-2020`, `2017-19`, `01/2020-06/21`, `2011/12`."""
        marks = [at for at, mark in enumerate(run) if mark in "-/"]
        for at in sorted(marks, key=lambda at: abs(2 * at + 1 - len(run))):
            if pair := self._halves(run[:at], run[at + 1 :], run[at]):
                return pair
        return None

    def _halves(self, left: str, right: str, mark: str) -> tuple[Date, Date] | None:
        compact = _compact(left, self._year), _compact(right, self._year)
        if mark == "-" and compact[0] and compact[1] and compact[0] <= compact[1]:
            return compact[0], compact[1]
        first, last = self._numeric(left), self._numeric(right)
        if first and not last and first.month is None and len(right) == 2 and right.isdigit():
            last = Date(first.year // 100 * 100 + int(right))
        iso = bool(_ISO_MONTH.match(left) and _ISO_MONTH.match(right))
        if first and last and (mark == "-" or iso or (first.month is None and last.year - first.year == 1)):
            return first, last
        if mark == "-" and last and last.month and len(left) <= 2 and left.isdigit():
            begin = _month(last.year, left)
            return (begin, last) if begin and not _is_weak(right) else None
        return None


def _compact(run: str, year: Callable[[str], int | None]) -> Date | None:
    """Read `201903` and `20190315`."""
    day = run[6:] or "1"
    return _month(year(run[:4]), run[4:6]) if len(run) in (6, 8) and run.isdigit() and 1 <= int(day) <= 31 else None


def _month(year: int | None, month: str) -> Date | None:
    return Date(year, int(month)) if year and 1 <= int(month) <= 12 else None


def _is_weak(run: str) -> bool:
    """Whether `MM/YY` might as well be a mark or a fraction."""
    parts = re.split(r"[/.-]", run)
    return len(parts) == 2 and all(len(part) <= 2 for part in parts)
