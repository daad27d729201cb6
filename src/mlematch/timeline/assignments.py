"""Projects that were work, done for clients or within the time of a job -> experience sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mlematch.dates import Date, Interval
from mlematch.knowledge.career.ranges import DateRange
from mlematch.timeline.cutting import cut
from mlematch.timeline.naming import ANNOUNCING, labels_in
from mlematch.timeline.positions import find_positions
from mlematch.timeline.rows import SectionRows
from mlematch.values import KINDS_OF_WORK, Position, Section

_MONTHS_OF_STUDY = 48  # before a degree of which only the end is told


def open_assignments(sections: Sequence[Section], rows_of: SectionRows) -> tuple[Section, ...]:
    r"""Make experience of the projects that were work, by their labels and dates; all else stays as it is.

    What has a role and lies in the time of a job was done there. What has a client was work as well, unless it lies in
    the time of studies.

    >>> from mlematch.knowledge.career.calendar import Calendar
    >>> from mlematch.knowledge.career.titles import Titles
    >>> from mlematch.resources import load_shipped
    >>> from mlematch.values import Document, Line, Span
    >>> text = "Client: Acme Bank\nDuration: Jan 2019 - now\nRole: Data Scientist"
    >>> lines = tuple(Line(Span(*at), 1) for at in ((0, 17), (18, 42), (43, 63)))
    >>> document = Document("cv.txt", "0" * 64, "text", text, lines)
    >>> rows = SectionRows(document, load_shipped(Titles), load_shipped(Calendar), Date(2026, 11))
    >>> [section.kind for section in open_assignments([Section("projects", "Projects", Span(0, 63))], rows)]
    ['experience']
    """
    labelled = [section for section in sections if _has_labels(section, rows_of)]
    if not labelled:
        return tuple(sections)
    judge = _Judge(rows_of, [*_jobs(sections, rows_of)], [*_studies(sections, rows_of)])
    parts = ([*judge.parts(section)] if section in labelled else [section] for section in sections)
    return tuple(part for those in parts for part in those)


def _has_labels(section: Section, rows_of: SectionRows) -> bool:
    """Whether a section of projects has labels of clients or roles."""
    document, titles = rows_of.document, rows_of.titles
    if section.kind != "projects" or titles.heads_own_projects(section.title):
        return False
    texts = (document.slice(line.span) for line in document.lines_in(section.span))
    return any(ANNOUNCING & labels_in(text, titles) for text in texts)


def _jobs(sections: Sequence[Section], rows_of: SectionRows) -> Iterator[Interval]:
    for job in find_positions(sections, rows_of):
        if job.kind in KINDS_OF_WORK and (interval := job.interval(rows_of.as_of)):
            yield interval


def _studies(sections: Sequence[Section], rows_of: SectionRows) -> Iterator[Interval]:
    dates = (row.dates for section in sections if section.kind == "education" for row in rows_of.of_dated(section))
    yield from (_time_of_study(one, rows_of.as_of) for one in dates if one)


def _time_of_study(dates: DateRange, today: Date) -> Interval:
    end = (dates.end or today).last_month
    return (dates.start.first_month if dates.start and not dates.single else end - _MONTHS_OF_STUDY), end


@dataclass(frozen=True)
class _Judge:
    """Knows the time of jobs and of studies, and so tells work from other projects."""

    rows_of: SectionRows
    jobs: Sequence[Interval]
    studies: Sequence[Interval]

    def parts(self, section: Section) -> Iterator[Section]:
        """Part a section into work and other projects."""
        opened = replace(section, kind="experience")
        found = [one for one in find_positions([opened], self.rows_of) if one.start or one.labelled]
        work = [one.span for one in found if self.is_work(one)]
        rows = self.rows_of.of(section)
        if work and len(work) == len(found):
            yield opened
        else:
            yield from cut(section, rows, [any(span.holds(row.line.span) for span in work) for row in rows], opened)

    def is_work(self, project: Position) -> bool:
        """Whether a project was work."""
        titles = self.rows_of.titles
        lines = self.rows_of.document.lines_in(project.span)
        labels = {label for line in lines for label in labels_in(self.rows_of.document.slice(line.span), titles)}
        for_client = "organisation" in labels and project.organisation is not None
        in_role = "title" in labels and titles.looks_like_title(project.title or "")
        time = project.interval(self.rows_of.as_of)
        if time is None or project.start == project.end:
            return for_client and bool(self.jobs)
        if (for_client or in_role) and all(any(_holds(job, month) for job in self.jobs) for month in time):
            return True
        studied = any(_holds(one, time[0]) and _holds(one, time[1]) for one in self.studies)
        return for_client and not studied and not titles.is_school(project.organisation or "")


def _holds(interval: Interval, month: int) -> bool:
    return interval[0] <= month <= interval[1]
