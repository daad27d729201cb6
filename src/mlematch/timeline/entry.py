"""A job as it stands in rows, and what the others beside it say of it: that it goes on, frames them or is a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mlematch.knowledge.career.ranges import DateRange
from mlematch.knowledge.career.titles import Titles
from mlematch.timeline.naming import Named, find_kind
from mlematch.timeline.row import Row
from mlematch.timeline.totals import encloses


@dataclass(frozen=True, slots=True)
class Entry:
    """One job as it stands in the rows: the row of its title, its first row, and what was read."""

    first: int
    quoted: int
    named: Named
    dates: DateRange | None = None
    stated_months: int | None = None


def settle(entries: Sequence[Entry], rows: Sequence[Row], titles: Titles) -> Iterator[Entry]:
    """Give the entries that are jobs, those that still go on without an end, at the employers around them."""
    return _without_umbrellas(_without_parts(_with_open_end(entries, rows), rows, titles), rows, titles)


def _with_open_end(entries: Sequence[Entry], rows: Sequence[Row]) -> Iterator[Entry]:
    """Where jobs are dated like `2014 - 2016 - Acme` or `2014 - 2016 Acme`, a first `2016 - Acme` still goes on."""
    first = entries[0].dates if entries else None
    ranges = [entry.dates for entry in entries[1:] if entry.dates and entry.dates.end and not entry.dates.single]
    dashed = [row.dates for row in rows if row.dash_follows]
    leading = [row.dates for row in rows if row.dates_lead]
    if first and first.single and first.start and first in dashed and any(one in leading for one in ranges):
        start = first.start.last_month
        if all(one.end is None or one.end.first_month <= start for one in ranges):
            yield replace(entries[0], dates=replace(first, current=True, end=None, single=False))
            entries = entries[1:]
    yield from entries


def _without_parts(entries: Iterable[Entry], rows: Sequence[Row], titles: Titles) -> list[Entry]:
    """Leave out dated items below a job that are parts of it: they lie in its time and name no other job."""
    kept: list[Entry] = []
    for entry in entries:
        if kept and _names_job(entry, kept[-1], rows):
            kept[-1] = replace(kept[-1], named=replace(entry.named, organisation=kept[-1].named.organisation))
            continue
        below = kept and entry.named.title is None and _heads_parts(rows[kept[-1].quoted + 1 : entry.first], titles)
        part = kept and _lies_in(entry.dates, kept[-1]) and _is_part(entry, kept[-1], rows, titles)
        if not (below or part or (kept and _is_point(entry, kept[-1], rows))):
            kept.append(entry)
    return kept


def _is_point(entry: Entry, job: Entry, rows: Sequence[Row]) -> bool:
    """Whether an entry without a title is a point below a job, of what goes on since: `Search, live since 2019`."""
    row = rows[entry.quoted]
    return entry.named.title is None and row.begun and row.bullet and not rows[job.quoted].bullet


def _names_job(entry: Entry, job: Entry, rows: Sequence[Row]) -> bool:
    """Whether an entry is the title at the employer above it, whose dates have ended: `Engineer (lead since 2021)`."""
    dates, own, row = job.dates, entry.dates, rows[entry.quoted]
    alone = job.named.title is None and entry.named.title is not None and entry.first == job.quoted + 1
    if not (alone and row.begun and not row.bullet and dates and own and dates.start and own.start):
        return False
    return dates.end is not None and dates.start.first_month < own.start.first_month <= dates.end.last_month


def _heads_parts(between: Sequence[Row], titles: Titles) -> bool:
    """Whether a row between a job and an entry heads its projects or clients."""
    return any(titles.heads_parts(row.rest) for row in between)


def _is_part(entry: Entry, job: Entry, rows: Sequence[Row], titles: Titles) -> bool:
    """Whether an entry is a point in the list of a job: without a title, of a client, or a role held from then."""
    row = rows[entry.first]
    if entry.named.title is not None:
        return _is_role(entry, job, rows, titles)
    point = (row.bullet and not rows[job.quoted].bullet) or (row.begun and row.text.rstrip().endswith("."))
    client = titles.label(row.rest.partition(":")[0]) == "organisation" or titles.names_client(row.rest)
    serves = titles.kind(job.named.title) == "freelance" or titles.serves_clients(
        f"{job.named.title}, {job.named.organisation}"
    )
    return (
        point or client or serves or _is_set_otherwise(rows[entry.quoted], rows[job.first : entry.first], job, titles)
    )


def _is_set_otherwise(row: Row, above: Sequence[Row], job: Entry, titles: Titles) -> bool:
    """Whether a project is dated in its line, `Kite (May 2018 - now)`, and the job alone in the line below its own."""
    alone = any(one.dates == job.dates and not one.rest for one in above)
    return alone and row.dates is not None and bool(row.rest) and not titles.is_organisation(row.rest)


def _is_role(entry: Entry, job: Entry, rows: Sequence[Row], titles: Titles) -> bool:
    """Whether a title without employer is a role within a job: a point or a label with one date, `since 2022`."""
    row, head = rows[entry.quoted], rows[job.quoted]
    inside = (row.bullet and not head.bullet) or titles.label(row.rest.partition(":")[0]) == "title"
    return inside and entry.named.organisation is None and row.begun


def _without_umbrellas(entries: Sequence[Entry], rows: Sequence[Row], titles: Titles) -> Iterator[Entry]:
    """Leave out the line that dates all the years at an employer when the jobs there have dates of their own.

    These, and any job told by its title alone, are at the employer named last. Who was free was at no employer.
    """
    organisation: str | None = None
    for at, entry in enumerate(entries):
        organisation = entry.named.organisation or organisation
        if entry.named.title:
            yield replace(entry, named=replace(entry.named, organisation=organisation))
        elif at + 1 == len(entries) or not _holds(entry.dates, entries[at + 1]) or _is_free(rows[entry.quoted], titles):
            yield entry


def _is_free(row: Row, titles: Titles) -> bool:
    return find_kind(row.rest, titles) == "freelance"


def _holds(dates: DateRange | None, entry: Entry) -> bool:
    return entry.named.title is not None and encloses(dates, entry.dates)


def _lies_in(dates: DateRange | None, entry: Entry) -> bool:
    return entry.named.title is not None and encloses(entry.dates, dates)
