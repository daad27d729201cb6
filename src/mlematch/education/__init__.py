"""Education and certificates sections -> degrees, their field, year and whether they were finished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mlematch.dates import Date
from mlematch.education.finding import Finder, is_certain
from mlematch.education.rows import Entry
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.education.degrees import Degrees
from mlematch.values import Document, Education, Quote, Section, SectionKind, Span

_ELSEWHERE: tuple[SectionKind, ...] = ("header", "summary", "other")
_SAME = Quote("", Span(0, 0), 0, "education")


def find_education(
    document: Document, sections: Sequence[Section], degrees: Degrees, calendar: Calendar, as_of: Date
) -> tuple[Education, ...]:
    """Find degrees and certificates; degrees outside of education sections only where there is no other.

    >>> from mlematch.resources import load_shipped
    >>> from mlematch.values import Line
    >>> text = "M.Sc. in Statistics, 2014 - 2016"
    >>> document = Document("cv.txt", "0" * 64, "text", text, (Line(Span(0, len(text)), 1),))
    >>> sections = [Section("education", "Education", Span(0, len(text)))]
    >>> one = find_education(document, sections, load_shipped(Degrees), load_shipped(Calendar), Date(2026, 11))[0]
    >>> one.degree, one.field, one.relevant, one.status, one.year
    ('master', 'Statistics', True, 'completed', 2016)
    """
    finder = Finder(document, degrees, calendar, as_of)
    found = [entry for section in sections if section.kind == "education" for entry in finder.entries(section)]
    if not any(map(is_certain, found)):
        elsewhere = [section for section in sections if section.kind in _ELSEWHERE or _is_mixed(section, degrees)]
        found += [one for section in elsewhere for one in finder.entries(section) if is_certain(one)]
    if not found and not any(section.kind == "education" for section in sections):
        found += [one for section in sections if section.kind == "experience" for one in finder.opening(section)]
    if not any(map(_is_doctorate, found)):
        found += (one for section in finder.with_doctorates(sections) for one in finder.begun(section))
    found += [one for section in sections if section.kind == "certificates" for one in finder.certificates(section)]
    once = {replace(one.education, quote=_SAME): one.education for one in reversed(found)}
    return tuple(once.values())[::-1]


def _is_mixed(section: Section, degrees: Degrees) -> bool:
    """Whether a heading names education beside something else: `Experience and education`."""
    return section.kind == "experience" and degrees.names_education(section.title)


def _is_doctorate(entry: Entry) -> bool:
    return entry.education.degree == "phd"
