"""Rows of experience sections -> positions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from mlematch.knowledge.career.title_reading import Told
from mlematch.knowledge.career.titles import Titles
from mlematch.timeline.entries import find_dated, find_entries
from mlematch.timeline.entry import Entry
from mlematch.timeline.naming import ANNOUNCING, Named, find_kind, is_labelled, labels_in, names_title
from mlematch.timeline.row import Row
from mlematch.timeline.rows import SectionRows
from mlematch.timeline.sheet import Sheet
from mlematch.values import Document, Position, PositionKind, Section, Span

_LONG_TRAINING = 18  # months
_CERTAIN_WORDS = 8
_HOLD_JOBS = frozenset({"experience", "header", "summary", "other", "skills"})


def find_positions(sections: Sequence[Section], rows_of: SectionRows) -> tuple[Position, ...]:
    """Find the jobs of a resume, dated or not, in the order of the text; a job told twice counts once.

    >>> from mlematch.dates import Date
    >>> from mlematch.knowledge.career.calendar import Calendar
    >>> from mlematch.resources import load_shipped
    >>> from mlematch.values import Line
    >>> text = "ML Engineer, Acme Ltd | 03/2019 - now"
    >>> document = Document("cv.txt", "0" * 64, "text", text, (Line(Span(0, len(text)), 1),))
    >>> sections = [Section("experience", "Experience", Span(0, len(text)))]
    >>> rows = SectionRows(document, load_shipped(Titles), load_shipped(Calendar), Date(2026, 11))
    >>> job = find_positions(sections, rows)[0]
    >>> job.title, job.organisation, str(job.start), job.current
    ('ML Engineer', 'Acme Ltd', '2019-03', True)
    """
    found: dict[object, Position] = {}
    studies = "\n".join(rows_of.document.slice(section.span) for section in sections if section.kind == "education")
    for above, section, below in zip((None, *sections), sections, (*sections[1:], None), strict=False):
        for position in _positions_in(section, rows_of, studies, above=above, below=below):
            found.setdefault(_identity(position), position)
    named = {_times(one) for one in found.values() if one.title or one.organisation}
    return tuple(one for one in found.values() if one.title or one.organisation or _times(one) not in named)


def _identity(position: Position) -> object:
    """Give what a job that is told twice has twice: its names and times; without dates it is told where it stands."""
    return (position.title, position.organisation, _times(position)) if position.start else position.span


def _positions_in(
    section: Section, rows_of: SectionRows, studies: str, *, above: Section | None, below: Section | None
) -> Iterator[Position]:
    """Give the jobs of a section, by what it is, by the sections above and below it and by what was studied where."""
    document, titles = rows_of.document, rows_of.titles
    promised = titles.holds_jobs(section.kind, section.title)
    if not (promised or _may_hold_jobs(section, above, document, titles)):
        return
    # only experience sections tell jobs without dates, and those that promise none only such as lasted
    lasting = not promised and section.kind != "education"
    rows = rows_of.of(section) if section.kind == "experience" else rows_of.of_dated(section, lasting=lasting)
    leads_to_work = below is not None and below.kind == "experience"
    entries = [*_entries(rows, section, titles, leads_to_work=leads_to_work)]
    for entry, following in zip_longest(entries, entries[1:]):
        if _is_own_project(rows, entry, titles) or _is_of_studies(entry, section, studies, titles):
            continue
        last = following.first if following else None
        end = rows[last].start if last is not None else section.span.end
        own = rows[: entry.quoted + 1] if _heads_next(rows, entry, last) else rows
        yield _position(document, section, own, entry, end, titles)


def _may_hold_jobs(section: Section, above: Section | None, document: Document, titles: Titles) -> bool:
    """Whether jobs may stand in a section that does not promise any: publications amid the work, posts amid studies."""
    if section.kind == "publications":
        return above is not None and above.kind == "experience"
    if section.kind == "education":
        return titles.names_post_amid_studies(document.slice(section.span))
    return section.kind in _HOLD_JOBS


def _heads_next(rows: Sequence[Row], entry: Entry, below: int | None) -> bool:
    """Whether the only line between two jobs, which may name a kind of job, is a heading of the next one."""
    return below == entry.quoted + 2 and not rows[entry.quoted + 1].text.startswith("(")


def _times(position: Position) -> tuple[object, ...]:
    return position.start, position.end, position.current


def _entries(rows: Sequence[Row], section: Section, titles: Titles, *, leads_to_work: bool) -> Iterator[Entry]:
    if section.kind == "experience":
        freelance = titles.kind(None, None, section.title) == "freelance"
        engagements = freelance or titles.kind(section.title) == "internship"
        yield from find_entries(rows, titles, engagements=engagements)
    elif section.kind == "education":
        academic = titles.kind(None, None, section.title) == "academic"
        for entry in find_dated(Sheet(rows, titles)):
            if _is_beside_studies(rows, entry, titles) or (academic and _is_chair(rows, entry, titles)):
                yield entry
    elif titles.holds_jobs(section.kind, section.title):
        helps = titles.kind(section.title) == "volunteer"
        posts = (entry for entry in find_entries(rows, titles) if _is_post(entry, helps=helps))
        notes = not helps and titles.kind(None, None, section.title) == "volunteer"  # `Service`, `Activities`
        yield from (entry for entry in posts if not (notes and _is_note(rows, entry)))
    elif section.kind == "publications":
        yield from (entry for entry in _certain(rows, titles, None, years=True) if entry.named.organisation)
    else:
        last = len(rows) - 1 if leads_to_work else None
        yield from _certain(rows, titles, last, margin=section.kind == "skills")


def _is_own_project(rows: Sequence[Row], entry: Entry, titles: Titles) -> bool:
    """Whether the line below dates without a title says that nobody paid for what they date: `Academic Project`."""
    below = rows[entry.quoted + 1].rest if entry.quoted + 1 < len(rows) else ""
    return entry.named.title is None and titles.names_own_project(" ".join(below.split()[:2]))


def _is_of_studies(entry: Entry, section: Section, studies: str, titles: Titles) -> bool:
    """Whether an entry below `Experience and Projects` names no post, and a school at which the person has studied."""
    school, title = entry.named.organisation, entry.named.title or ""
    return (
        titles.heads_projects(section.title)
        and bool(school)
        and str(school) in studies
        and not names_title(title, titles)
    )


def _is_post(entry: Entry, *, helps: bool) -> bool:
    """Whether an entry names a title and has dates; of those who help, the organisation and a time will do."""
    named, dates = entry.named, entry.dates
    return dates is not None and (named.title is not None or (helps and not dates.single and bool(named.organisation)))


def _is_note(rows: Sequence[Row], entry: Entry) -> bool:
    """Whether an entry is one line of a list, dated by years alone: `Mentor at a hackathon (2019)`."""
    dates, below = entry.dates, rows[entry.quoted + 1 : entry.quoted + 2]
    by_month = dates is not None and dates.start is not None and dates.start.month is not None
    return not by_month and entry.first == entry.quoted and not any(one.body for one in below)


def _certain(
    rows: Sequence[Row], titles: Titles, last: int | None, *, years: bool = False, margin: bool = False
) -> list[Entry]:
    """Find jobs outside of experience sections: a title and a range of months in one short line, or in two.

    A range of `years` will do where one says so, and in the `last` row before the work: a heading in the margin may be
    read after it. So will years in the `margin`, below the tools of the job before.
    """
    found = (entry for entry in find_dated(Sheet(rows, titles)) if entry.named.title)
    return [
        entry
        for entry in found
        if (margin and rows[entry.quoted].ended and entry.named.organisation)
        or _is_certain(rows, entry, titles, years=years or entry.quoted == last)
    ]


def _is_certain(rows: Sequence[Row], entry: Entry, titles: Titles, *, years: bool) -> bool:
    dates = entry.dates
    if dates is None or dates.single or dates.start is None:
        return False
    row = rows[entry.quoted].rest
    if len(row.split()) > _CERTAIN_WORDS and not (is_labelled(row, titles) and entry.named.organisation):
        return False
    return years or dates.start.month is not None


def _is_beside_studies(rows: Sequence[Row], entry: Entry, titles: Titles) -> bool:
    """Say whether a point below a degree is a post that students hold, with its time: `Teaching Assistant`."""
    row, dates = rows[entry.quoted], rows[entry.quoted].dates
    if dates is None or dates.start is None or not row.bullet:
        return False
    interns = titles.kind(entry.named.title) == "internship" and dates.start.month is not None
    return interns or (not dates.single and titles.is_beside_studies(row.rest))


def _is_chair(rows: Sequence[Row], entry: Entry, titles: Titles) -> bool:
    """Say whether an entry among degrees is a post of a scholar, with its time beside or below the title."""
    if entry.dates is None or entry.dates.single or not entry.named.title:
        return False
    at = range(entry.quoted, len(rows))
    dated = next((rows[place] for place in at if rows[place].dates is entry.dates), None)
    return dated is not None and titles.is_scholar(entry.named.title) and not titles.names_study(dated.rest)


def _position(
    document: Document, section: Section, rows: Sequence[Row], entry: Entry, end: int, titles: Titles
) -> Position:
    named, dates = entry.named, entry.dates
    title = named.title
    told = titles.read(title) if title else Told()
    kind = _kind(rows, entry, section, titles)
    return Position(
        title=title,
        organisation=_employer(named, kind, rows[entry.quoted].rest, titles),
        start=dates.start if dates else None,
        end=dates.end if dates else None,
        current=bool(dates and dates.current),
        kind=kind,
        span=Span(rows[entry.first].start, max(end, rows[entry.quoted].line.span.end)),
        quote=document.quote(rows[entry.quoted].line.span, section.kind),
        role=told.role,
        seniority=told.level,
        ml=told.ml,
        data=told.data,
        leading=told.leading,
        stated_months=entry.stated_months if dates is None else None,
        labelled=any(labels_in(row.text, titles) & ANNOUNCING for row in rows[entry.first : entry.quoted + 1]),
    )


def _kind(rows: Sequence[Row], entry: Entry, section: Section, titles: Titles) -> PositionKind:
    """Give the kind that title, employer or heading tell, else the one that stands by itself in the head."""
    heading = "" if section.kind == "publications" else section.title  # of a list amid the work, not of the job
    kind = titles.kind(entry.named.title, entry.named.organisation, heading)
    head = [
        row.rest for row in rows[entry.first : entry.quoted + 2] if not row.body and row.dates in (None, entry.dates)
    ]
    told = (find_kind(text, titles) for text in head) if kind == "employment" else ()
    return next((one for one in told if one), "employment" if _is_long_training(entry, kind, titles) else kind)


def _is_long_training(entry: Entry, kind: PositionKind, titles: Titles) -> bool:
    """Whether somebody is a trainee for so long that it is a job."""
    if kind != "internship" or entry.dates is None or not titles.is_training(entry.named.title or ""):
        return False
    start, end = entry.dates.start, entry.dates.end
    return start is not None and end is not None and end.last_month - start.first_month >= _LONG_TRAINING


def _employer(named: Named, kind: PositionKind, head: str, titles: Titles) -> str | None:
    """A freelancer has no employer, but by contract: what stands beside the title is a town, or surely a client."""
    name = named.organisation
    if name and named.title and kind == "freelance" and not (titles.is_organisation(name) or titles.is_contract(head)):
        return None
    return name
