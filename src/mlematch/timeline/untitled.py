"""Jobs that stand below no heading of their own, or below one of studies -> experience sections."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mlematch.dates import count_months
from mlematch.knowledge.career.titles import Titles
from mlematch.knowledge.education.degrees import Degrees
from mlematch.timeline.cutting import cut
from mlematch.timeline.entries import find_dated
from mlematch.timeline.entry import Entry
from mlematch.timeline.naming import find_names, names_title
from mlematch.timeline.row import Row
from mlematch.timeline.rows import SectionRows
from mlematch.timeline.sheet import Sheet
from mlematch.timeline.undated import find_undated
from mlematch.values import CERTAIN_DEGREES, KINDS_OF_WORK, Section

_MAY_HOLD = frozenset({"header", "summary", "other"})
_LENGTH = re.compile(r"\([0-9]{1,2}\+? [^()]{2,20}\)")  # `(6 yrs 8 mos)`
_TEXT_REACH = 4  # lines below a title, within which text tells of the work
_CAREER = 30  # months of projects that are engagements
_LIST_ITEMS = 4
_ITEM_WORDS = 3


def open_untitled_work(sections: Sequence[Section], rows_of: SectionRows, degrees: Degrees) -> tuple[Section, ...]:
    r"""Give a resume without any experience section one wherever dated jobs stand; all else stays as it is.

    Among studies they are looked for in any resume: the heading of work may be missing, or stand in another column.

    >>> from mlematch.dates import Date
    >>> from mlematch.knowledge.career.calendar import Calendar
    >>> from mlematch.resources import load_shipped
    >>> from mlematch.values import Document, Line, Span
    >>> text = "Ada\n2019 - 2023 ML Engineer, Acme Ltd"
    >>> document = Document("cv.txt", "0" * 64, "text", text, (Line(Span(0, 3), 1), Line(Span(4, 37), 1)))
    >>> rows = SectionRows(document, load_shipped(Titles), load_shipped(Calendar), Date(2026, 11))
    >>> found = open_untitled_work([Section("header", "", Span(0, 37))], rows, load_shipped(Degrees))
    >>> [(section.kind, document.slice(section.span)[:11]) for section in found]
    [('header', 'Ada'), ('experience', '2019 - 2023')]
    """
    told = any(section.kind == "experience" for section in sections)
    opened = _opened(sections, rows_of, degrees, frozenset({"education"}) if told else _MAY_HOLD | {"education"})
    found = told or any(section.kind == "experience" for section in opened)
    return opened if found else _opened(opened, rows_of, degrees, frozenset({"projects"}))


def _opened(
    sections: Sequence[Section], rows_of: SectionRows, degrees: Degrees, holds: frozenset[str]
) -> tuple[Section, ...]:
    parts: list[Section] = []
    for section in sections:
        rows = _rows(section, rows_of) if section.kind in holds else []
        if section.kind == "projects" and not _is_career(rows, rows_of, section.title):
            rows = []
        work = _work(rows, rows_of.titles, degrees, amid_studies=section.kind == "education") if rows else []
        parts += cut(section, rows, work, Section("experience", "", section.span))
    return tuple(parts)


def _rows(section: Section, rows_of: SectionRows) -> list[Row]:
    """Give the rows of a section that says from when to when something was, or in brackets how long."""
    length = _LENGTH.search(rows_of.document.text, section.span.start, section.span.end)
    return rows_of.of(section) if length else rows_of.of_dated(section, lasting=True)


def _is_career(rows: Sequence[Row], rows_of: SectionRows, heading: str) -> bool:
    """Whether projects are engagements: with titles and months, for longer than those of courses take."""
    if rows_of.titles.heads_own_projects(heading):
        return False
    dates = (entry.dates for entry in find_dated(Sheet(rows, rows_of.titles)) if entry.named.title)
    ranges = (one for one in dates if one and one.start and one.start.month and not one.single)
    today = rows_of.as_of
    return (
        count_months((one.start.first_month, (one.end or today).last_month) for one in ranges if one.start) >= _CAREER
    )


def _work(rows: Sequence[Row], titles: Titles, degrees: Degrees, *, amid_studies: bool) -> list[bool]:
    """Say of each row whether it belongs to a job."""
    sheet = Sheet(rows, titles)
    dated = find_dated(sheet)
    jobs = [entry for entry in dated if entry.named.title and _is_job(rows[entry.quoted], entry, titles, degrees)]
    if amid_studies:
        jobs = [entry for entry in jobs if _is_no_study(rows, entry, titles, degrees)]
    else:
        jobs += [entry for entry in find_undated(sheet, dated) if _is_long(rows[entry.quoted], entry)]
    begins = {_begin(rows, entry, titles) for entry in jobs}
    last, inside, work = max(begins, default=0), False, list[bool]()
    for at, row in enumerate(rows):
        inside = at in begins or (inside and not (_has_degree(row, titles, degrees) or (at > last and _is_list(row))))
        work.append(inside)
    return work


def _is_job(row: Row, entry: Entry, titles: Titles, degrees: Degrees) -> bool:
    """Whether an entry tells from when to when, and in no sentence."""
    dates = entry.dates
    sentence = row.text.rstrip().endswith(".") and not (row.runs_on or row.dates_lead)
    return dates is not None and not dates.single and not sentence and not _has_degree(row, titles, degrees)


def _is_no_study(rows: Sequence[Row], entry: Entry, titles: Titles, degrees: Degrees) -> bool:
    """Whether an entry among studies is a job: dated by months, with text below, at no school, and without a degree."""
    row, below = rows[entry.quoted], rows[entry.quoted + 1 : entry.quoted + 1 + _TEXT_REACH]
    if row.bullet or not (entry.dates and entry.dates.start and entry.dates.start.month):
        return False
    employer = entry.named.organisation or ""
    if titles.is_school(employer) or any(one.degree in CERTAIN_DEGREES for one in degrees.find(row.rest)):
        return False
    told = any(one.bullet or one.body for one in below)
    return told and titles.kind(entry.named.title, employer) in KINDS_OF_WORK


def _is_long(row: Row, entry: Entry) -> bool:
    """Whether an entry names an employer and says in brackets how long it was: `Analyst, Acme (3 years)`."""
    return entry.stated_months is not None and entry.named.organisation is not None and row.text.rstrip().endswith(")")


def _begin(rows: Sequence[Row], entry: Entry, titles: Titles) -> int:
    """Find the first row of a job: what stands above one that names its employer is not part of it, but its dates."""
    dated = (at for at in range(entry.first, entry.quoted) if rows[at].dates and rows[at].dates == entry.dates)
    named = find_names(rows[entry.quoted].rest, titles).organisation is not None
    return next(dated, entry.quoted if named else entry.first)


def _has_degree(row: Row, titles: Titles, degrees: Degrees) -> bool:
    """Whether a row that is no point of a list begins with a degree: `PhD, Oslo`, but not `PhD student, Oslo`."""
    begins = not row.bullet and any(one.degree in CERTAIN_DEGREES and one.start == 0 for one in degrees.find(row.rest))
    return begins and not names_title(row.rest, titles)


def _is_list(row: Row) -> bool:
    """Whether a row is a bare list, as of tools at the end of a resume."""
    items = row.text.rstrip(".").split(",")
    return not row.bullet and len(items) >= _LIST_ITEMS and all(len(item.split()) <= _ITEM_WORDS for item in items)
