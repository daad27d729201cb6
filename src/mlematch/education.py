"""Education and certificates sections -> degrees, their field, year and whether they were finished."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mlematch.dates import Date
from mlematch.knowledge.calendar import Calendar
from mlematch.knowledge.degree_names import Found
from mlematch.knowledge.degrees import Degrees
from mlematch.knowledge.ranges import DateRange, find_ranges
from mlematch.values import Document, Education, EducationStatus, Line, Quote, Section, SectionKind, Span

_ELSEWHERE: tuple[SectionKind, ...] = ("header", "summary", "other")
_CERTAIN = frozenset({"associate", "bachelor", "master", "phd"})
_EDGES = " \t,;:|()[]•·▪◦‣●○■–—*-"
_REACH = 3
_PAUSE = 6  # months between leaving one university and beginning at another
_LONGEST_CERTIFICATE = 16
_LONGEST_ANCHOR = 40


_NAME = re.compile(r"[^\W\d_]{2}(?!\S*[./]\S+$)|\s")  # words, not a number or an address

_AT_WORK = re.compile(r"\S+(?: \S+)?? (?:student|candidate|researcher)\b", re.I)
_NOT_OWN = r"(?:an?|the|one|with|to|my|of|for|by|\w+ed|(?!learning|engineering)\w+ing)\b"
_WHO = re.compile(rf"(?:^|[:|•–-]\s?|\b(?:am|currently|now) (?:an? )?)(?:(?!{_NOT_OWN})[\w-]+,? ){{0,3}}$", re.I)

_SAME = Quote("", Span(0, 0), 0, "education")


@dataclass(frozen=True, slots=True)
class _Row:
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
        return text


@dataclass(frozen=True, slots=True)
class _Entry:
    education: Education
    dates: DateRange | None


def find_education(
    document: Document, sections: Sequence[Section], degrees: Degrees, calendar: Calendar, as_of: Date
) -> tuple[Education, ...]:
    """Find degrees and certificates; degrees outside of education sections only where there is no other.

    >>> from mlematch.resources import load_shipped
    >>> text = "M.Sc. in Statistics, 2014 - 2016"
    >>> document = Document("cv.txt", "0" * 64, "text", text, (Line(Span(0, len(text)), 1),))
    >>> sections = [Section("education", "Education", Span(0, len(text)))]
    >>> one = find_education(document, sections, load_shipped(Degrees), load_shipped(Calendar), Date(2026, 11))[0]
    >>> one.degree, one.field, one.relevant, one.status, one.year
    ('master', 'Statistics', True, 'completed', 2016)
    """
    finder = _Finder(document, degrees, calendar, as_of)
    found = [entry for section in _schools(sections, degrees) for entry in finder.entries(section)]
    if not any(entry.education.degree in _CERTAIN for entry in found):
        elsewhere = (section for section in sections if section.kind in _ELSEWHERE)
        found += [one for section in elsewhere for one in finder.entries(section) if one.education.degree in _CERTAIN]
    if not any(entry.education.degree == "phd" for entry in found):
        found += (one for section in sections if section.kind in ("header", "summary") for one in finder.begun(section))
    found += [entry for section in sections if section.kind == "certificates" for entry in finder.certificates(section)]
    once = {replace(one.education, quote=_SAME): one.education for one in reversed(_without_transfers(found))}
    return tuple(once.values())[::-1]


@dataclass(frozen=True, slots=True)
class _Finder:
    document: Document
    degrees: Degrees
    calendar: Calendar
    as_of: Date

    def rows(self, section: Section) -> list[_Row]:
        ranges = find_ranges(self.document.slice(section.span), self.calendar, self.as_of)
        rows = []
        for line in self.document.lines_in(section.span):
            first, end = line.span.start - section.span.start, line.span.end - section.span.start
            inside = tuple(
                replace(one, span=Span(one.span.start - first, one.span.end - first))
                for one in ranges
                if first <= one.span.start < end
            )
            text = self.document.slice(line.span)
            if text.strip():
                rows.append(_Row(line, text, inside))
        return rows

    def entries(self, section: Section) -> Iterator[_Entry]:
        rows = self.rows(section)
        degrees = {at: found for at, row in enumerate(rows) if (found := self.find(row))}
        anchors = [*degrees]
        above = _dates_stand_above(rows, anchors)
        for place, at in enumerate(anchors):
            before = anchors[place - 1] + 1 if place else 0
            after = anchors[place + 1] if place + 1 < len(anchors) else len(rows)
            near = rows[at + 1 : min(after, at + 1 + _REACH)]
            over = rows[max(before, at - _REACH) : at][::-1] if above else []
            yield from self.of_row(rows[at], degrees[at], [*over, *near], section.kind)

    def begun(self, section: Section) -> Iterator[_Entry]:
        """Find the doctorate that a person is at work on, where a resume says who they are."""
        for row in self.rows(section):
            for found in self.find(row):
                if (
                    found.degree == "phd"
                    and _AT_WORK.match(row.text[found.start :])
                    and _WHO.search(row.text[: found.start])
                ):
                    yield self.entry(row, found, row.text[found.start :], row.dates, (), section.kind)

    def find(self, row: _Row) -> list[Found]:
        return self.degrees.find(row.text) if len(row.text.split()) <= _LONGEST_ANCHOR else []

    def of_row(
        self, row: _Row, degrees: Sequence[Found], around: Sequence[_Row], kind: SectionKind
    ) -> Iterator[_Entry]:
        single = len(degrees) == 1
        ends = [*(found.start for found in degrees[1:]), len(row.text)]
        kept = [found for found in degrees if found.degree in _CERTAIN] or degrees[:1]
        for found, end in zip(degrees, ends, strict=True):
            if found not in kept:
                continue
            text = row.text if single else row.text[found.start : end]
            own = [one for one in row.dates if single or found.start <= one.span.start < end] or list(row.dates)
            yield self.entry(row, found, text, own, around, kind)

    def entry(
        self, row: _Row, found: Found, text: str, own: Sequence[DateRange], around: Sequence[_Row], kind: SectionKind
    ) -> _Entry:
        field = self.degrees.field(_with_its_end(row, around), found) or self.major(around)
        if found.degree in ("certificate", "other"):
            field = (field if found.start == 0 else None) or self.name(row)
        dates = _last(own) or next((last for other in around if (last := _last(other.dates))), None)
        status = self.degrees.progress.status(text, [other.text for other in around], dates, self.as_of)
        relevant = self.degrees.is_relevant(field) if field else found.technical
        if found.degree == "certificate":
            relevant = self.degrees.is_relevant_certificate(row.text)
        year = dates.end.year if dates and dates.end else None
        quote = self.document.quote(row.line.span, kind)
        return _Entry(Education(found.degree, field, relevant, status, year, quote), dates)

    def major(self, around: Sequence[_Row]) -> str | None:
        """Find the field in a line of its own."""
        return next((field for row in around if (field := self.degrees.major(row.text))), None)

    def name(self, row: _Row) -> str | None:
        """Give a certificate's line without dates and marks, as one stretch of the text."""
        parts = [part.strip(_EDGES) for part in row.undated.split("\t")]
        name = max(parts, key=len)
        return (f"{name})" if name.count("(") > name.count(")") else name) or None

    def certificates(self, section: Section) -> Iterator[_Entry]:
        """Take every line of a certificates section for one, if it is not just the issuer or a date."""
        rows = self.rows(section)
        groups = _dated_groups(rows)
        for at, row in enumerate(rows):
            name = self.name(row)
            if groups and at not in groups:
                continue
            goes_on = at > 0 and rows[at - 1].line.wraps
            if not name or goes_on or name[0].islower() or len(name.split()) > _LONGEST_CERTIFICATE:
                continue
            if self.degrees.is_aside(name) or not _NAME.search(name):
                continue
            dates = _last(groups.get(at, row.dates))
            status = self.degrees.progress.status(row.text, (), dates, self.as_of)
            year = dates.end.year if dates and dates.end else None
            quote = self.document.quote(row.line.span, section.kind)
            relevant = self.degrees.is_relevant_certificate(name)
            got: EducationStatus = "completed" if status == "unknown" else status  # nobody lists what is still to get
            yield _Entry(Education("certificate", name, relevant, got, year, quote), dates)


def _dated_groups(rows: Sequence[_Row]) -> dict[int, tuple[DateRange, ...]]:
    """Give the first rows of groups of a name, an issuer, and dates below or beside the name, if all are such."""
    alone = [at for at, row in enumerate(rows) if row.dates and not row.undated.strip(_EDGES)]
    dated = [at for at, row in enumerate(rows) if row.dates]
    starts = [0, *(at + 1 for at in alone)][: len(alone)] if alone else dated
    sizes = [end - start for start, end in pairwise([*starts, len(rows)])]
    most = 3 if alone else 2
    if not starts or starts[0] != 0 or not all(1 < size <= most for size in sizes):
        return {}
    ends = alone or dated
    return {start: rows[end].dates for start, end in zip(starts, ends, strict=True)}


def _dates_stand_above(rows: Sequence[_Row], anchors: Sequence[int]) -> bool:
    """Say whether dates stand above degrees: in the first line, or before the first degree and not after the last."""
    if not anchors or rows[anchors[0]].dates or not any(row.dates for row in rows[: anchors[0]]):
        return False
    return bool(rows[0].dates) or not any(row.dates for row in rows[anchors[-1] + 1 : anchors[-1] + 1 + _REACH])


def _schools(sections: Sequence[Section], degrees: Degrees) -> Iterator[Section]:
    """Give the education sections, each with what follows under a degree or a school that was taken for a heading."""
    open_one: Section | None = None
    for section in sections:
        goes_on = section.kind == "other" and degrees.heads_entry(section.title)
        if open_one and goes_on:
            open_one = replace(open_one, span=Span(open_one.span.start, section.span.end))
            continue
        if open_one:
            yield open_one
        open_one = section if section.kind == "education" else None
    if open_one:
        yield open_one


def _with_its_end(row: _Row, around: Sequence[_Row]) -> str:
    """Give a row without its dates, and with the line in which it goes on."""
    below = next((other for other in around if other.line.span.start == row.line.span.end + 1), None)
    return f"{row.undated} {below.undated}" if row.line.wraps and below else row.undated


def _last(dates: Sequence[DateRange]) -> DateRange | None:
    """The date that says when something ended: an expected one, a range, else the latest."""
    return max(dates, key=lambda one: (one.expected, not one.single, one.end or Date(9999)), default=None)


def _without_transfers(entries: Sequence[_Entry]) -> list[_Entry]:
    """Count as unfinished what went on elsewhere: the same degree in the same field, begun when this one ended."""
    begun = {(*_kind(entry), span[0]) for entry in entries if (span := _months(entry))}
    return [_transferred(entry) if _goes_on(entry, begun) else entry for entry in entries]


def _goes_on(entry: _Entry, begun: set[tuple[str, str | None, int]]) -> bool:
    span = _months(entry)
    if span is None or entry.education.degree not in _CERTAIN or span[1] - span[0] <= _PAUSE:
        return False
    return any((*_kind(entry), span[1] + pause) in begun for pause in range(_PAUSE + 1))


def _kind(entry: _Entry) -> tuple[str, str | None]:
    return entry.education.degree, entry.education.field


def _months(entry: _Entry) -> tuple[int, int] | None:
    """Give the first months of the two dates of an entry, if it has two."""
    dates = entry.dates
    if dates is None or dates.single or not dates.start or not dates.end:
        return None
    return dates.start.first_month, dates.end.first_month


def _transferred(entry: _Entry) -> _Entry:
    return replace(entry, education=replace(entry.education, status="incomplete"))
