"""Sections about studies -> degrees and certificates, each with its field, year and status."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mlematch.dates import Date
from mlematch.education.anchors import NAMELESS, find_anchors, find_anchors_of_education, named_in
from mlematch.education.certificates import find_certificates
from mlematch.education.rows import (
    EDGES,
    REACH,
    Entry,
    Row,
    dates_of,
    dates_stand_above,
    last_date,
    reach_of,
    read_rows,
    with_its_end,
)
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.ranges import DateRange
from mlematch.knowledge.education.degree_names import Found
from mlematch.knowledge.education.degrees import Degrees
from mlematch.values import CERTAIN_DEGREES, Document, Education, Section, SectionKind, Span

_SUMMARY: tuple[SectionKind, ...] = ("header", "summary")
_AT_WORK = re.compile(r"\S+(?: \S+)?? (?:student|candidate|researcher)\b", re.I)
_NOT_OWN = r"(?:an?|the|one|with|to|my|of|for|by|\w+ed|(?!learning|engineering)\w+ing)\b"
_WHO = re.compile(rf"(?:^|[:|•–-]\s?|\b(?:am|currently|now) (?:an? )?)(?:(?!{_NOT_OWN})[\w-]+,? ){{0,3}}$", re.I)

_LED_IN = re.compile(r"\b(?:in|of|en|di|em|für|i)\s$", re.I)
_SHORTEST_STUDY, _LONGEST_STUDY = 3, 5  # years
_FAR = 6  # lines below a degree in which its date may stand alone
_CERTIFIED = re.compile(r"certified\b", re.I)
_JOINED = re.compile(r"[\s,]*(?:and|und|et|y|e|&|\+|/)?[\s,]*")


def is_certain(entry: Entry) -> bool:
    """Say whether an entry is of a degree that is sure to be one."""
    return entry.education.degree in CERTAIN_DEGREES


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds the degrees and certificates of the sections of one document; each section is read once."""

    document: Document
    degrees: Degrees
    calendar: Calendar
    as_of: Date
    _known: dict[Section, list[Row]] = field(default_factory=dict)

    def rows(self, section: Section) -> list[Row]:
        """Give the rows of a section."""
        if section not in self._known:
            self._known[section] = read_rows(self.document, section, self.calendar, self.as_of)
        return self._known[section]

    def entries(self, section: Section) -> Iterator[Entry]:
        """Find the degrees of a section."""
        rows = self.rows(section)
        find = find_anchors_of_education if section.kind == "education" else find_anchors
        degrees = find(rows, self.degrees)
        return self._of_anchors(rows, degrees, section.kind, above=dates_stand_above(rows, [*degrees]))

    def opening(self, section: Section) -> Iterator[Entry]:
        """Find the dated degrees with which lines below jobs begin, where no heading tells of education."""
        for entry in self.entries(section):
            one = entry.education
            begins = any(not each.start for each in self.degrees.find(one.quote.text))
            if is_certain(entry) and begins and one.field and one.year:
                yield entry

    def with_doctorates(self, sections: Sequence[Section]) -> Iterator[Section]:
        """Give the sections about the person that have a word with which the name of a doctorate begins."""
        for section in sections:
            if section.kind in _SUMMARY and self.degrees.may_name("phd", self.document.slice(section.span)):
                yield section

    def begun(self, section: Section) -> Iterator[Entry]:
        """Find the doctorate that a person is at work on, where a resume says who they are."""
        for row in self.rows(section):
            for found in named_in(row, self.degrees):
                if (
                    found.degree == "phd"
                    and _AT_WORK.match(row.text[found.start :])
                    and _WHO.search(row.text[: found.start])
                ):
                    yield self._entry(row, found, Span(found.start, len(row.text)), row.dates, (), section.kind)

    def certificates(self, section: Section) -> Iterator[Entry]:
        """Find the certificates of a section."""
        return find_certificates(self.document, section, self.rows(section), self.degrees, self.as_of)

    def _of_anchors(
        self, rows: Sequence[Row], degrees: Mapping[int, list[Found]], kind: SectionKind, *, above: bool
    ) -> Iterator[Entry]:
        anchors = [*degrees]
        for place, at in enumerate(anchors):
            before = anchors[place - 1] + 1 if place else 0
            after = anchors[place + 1] if place + 1 < len(anchors) else len(rows)
            near = rows[at + 1 : min(after, at + 1 + REACH)]
            over = rows[max(before, at - REACH) : at][::-1] if above else []
            led = rows[at - 1 : at] if at and not place else []
            around = [*over, *near, *filter(self._is_field, led), *self._far(rows[at + 1 : after])]
            yield from self._of_row(rows[at], degrees[at], around, kind)

    def _far(self, rows: Sequence[Row]) -> list[Row]:
        """Give the first line with a date some lines further below, if no other school stands before it."""
        for at, row in enumerate(rows[:_FAR]):
            if row.dates:
                return [row] if at >= REACH and not row.undated.strip(EDGES) else []
        return []

    def _is_field(self, row: Row) -> bool:
        """Whether a line holds a field of study and nothing else."""
        name = row.undated.strip(EDGES)
        return not name[:1].islower() and self.degrees.fields.is_name(name) and not self.degrees.find(name)

    def _of_row(self, row: Row, degrees: Sequence[Found], around: Sequence[Row], kind: SectionKind) -> Iterator[Entry]:
        kept = [found for found in degrees if found.degree in CERTAIN_DEGREES]
        degrees, kept = (degrees, kept) if kept else (degrees[:1], [*degrees[:1]])
        later: Education | None = None
        entries = []
        for at, found in reversed([*enumerate(degrees)]):
            reach = reach_of(row.text, degrees, at)
            entry = self._entry(row, found, reach, dates_of(row, degrees, at), around, kind)
            if later and not entry.education.field and _JOINED.fullmatch(row.undated[found.end : reach.end]):
                shared = replace(entry.education, field=later.field, relevant=later.relevant)
                entry = replace(entry, education=shared)
            again = later and later.degree == found.degree and not entry.education.field and len(row.dates) < 2
            later = entry.education if not again else later
            if found in kept and not again:
                entries.append(entry)
        yield from reversed(entries)

    def _entry(
        self, row: Row, found: Found, reach: Span, own: Sequence[DateRange], around: Sequence[Row], kind: SectionKind
    ) -> Entry:
        text = row.text[reach.start : reach.end]
        field = self._field(row, found, reach, around, kind)
        if found.degree in ("certificate", "other") and found.end:
            field = (field if found.start == 0 and not _CERTIFIED.match(text) else None) or row.name
        dates = last_date(own) or next((last for other in around if (last := last_date(other.dates))), None)
        status = self.degrees.progress.status(text, [other.text for other in around], dates, self.as_of)
        earned = status != "incomplete" and self._is_unnamed_bachelor(row, found, dates)
        degree = "bachelor" if earned else found.degree
        relevant = self.degrees.is_relevant(field) if field else found.technical
        if found.degree == "certificate":
            relevant = self.degrees.is_relevant_certificate(row.text)
        year = dates.end.year if dates and dates.end else None
        quote = self.document.quote(row.line.span, kind)
        return Entry(Education(degree, field, relevant, status, year, quote), dates)

    def _is_unnamed_bachelor(self, row: Row, found: Found, dates: DateRange | None) -> bool:
        """Whether a line names no degree, but a university and years in which one earns a bachelor's."""
        if (
            found != NAMELESS
            or not self.degrees.names_university(row.text)
            or not (dates and dates.start and dates.end)
        ):
            return False
        return _SHORTEST_STUDY <= dates.end.year - dates.start.year <= _LONGEST_STUDY

    def _field(self, row: Row, found: Found, reach: Span, around: Sequence[Row], kind: SectionKind) -> str | None:
        """Find the field beside the degree, or in a line of its own; in a head only what is surely one."""
        text = with_its_end(row, around) if reach.end == len(row.text) else row.undated[: reach.end]
        before = reach.start
        field = self.degrees.fields.field("|" * before + text[before:], found)
        if kind == "header":
            return (
                field
                if field and (self.degrees.is_relevant(field) or _LED_IN.search(text.partition(field)[0]))
                else None
            )
        named = None if self.degrees.is_relevant(field) else self.degrees.fields.major(row.text)
        return (named if self.degrees.is_relevant(named) else field) or self._major(around)

    def _major(self, around: Sequence[Row]) -> str | None:
        """Find the field in a line of its own: `Major in Statistics`, or just `Statistics` right below."""
        said = next((field for row in around if (field := self.degrees.fields.major(row.text))), None)
        return said or next((row.undated.strip(EDGES) for row in around if self._is_field(row)), None)
