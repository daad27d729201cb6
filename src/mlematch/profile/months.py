"""Jobs, and which part of each counts -> months of work of every kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from mlematch.dates import Date, count_months
from mlematch.profile.jobs import Jobs
from mlematch.profile.parts import Part
from mlematch.values import KINDS_OF_WORK, Education, Experience, MonthsOf, Position, PositionKind

_FINISHED = ("completed", "unknown")  # what does not say otherwise is finished


def count_experience(jobs: Jobs, education: Sequence[Education], parts: Mapping[MonthsOf, Part]) -> Experience:
    """Count the months of work of every kind."""
    work = jobs.of_kinds(*KINDS_OF_WORK)
    months = {of: _months_of_work(jobs, work, part) for of, part in parts.items()}
    undated = [job for job in work if jobs.months([job]) is None]
    return Experience(
        months_total=months["total"],
        months_related=months["related"],
        months_ml=months["ml"],
        months_leading=months["leading"],
        months_data=months["data"],
        months_internship=_months_of_kind(jobs, "internship"),
        months_academic=_months_of_kind(jobs, "academic"),
        months_research=_months_of_research(jobs, education, parts["ml"]),
        at_least=tuple(of for of, part in parts.items() if months[of] is not None and any(map(part, undated))),
    )


def count_worked_since(entry: Education, positions: Iterable[Position], as_of: Date) -> int:
    """Count the months of work since a degree: who still studies has worked none since."""
    if entry.status == "in_progress":
        return 0
    left = (entry.year + 1) * 12 if entry.year else 0
    work = (position.interval(as_of) for position in positions if position.kind in KINDS_OF_WORK)
    return count_months((max(first, left), last) for first, last in filter(None, work) if last >= left)


def _months_of_work(jobs: Jobs, work: Sequence[int], part: Part) -> int | None:
    """Count the months of jobs as far as they count; None when no dates say, 0 when none of them counts."""
    parts = {job: share for job in work if (share := part(job))}
    if not parts:
        return 0 if jobs.each else None
    if jobs.months(parts) is None:
        return None
    taken, total, counted = 0, 0.0, list[int]()
    for share, alike in groupby(sorted(parts, key=parts.__getitem__, reverse=True), key=parts.__getitem__):
        counted += alike
        more = jobs.months(counted) or 0
        total, taken = total + (more - taken) * share, more
    return round(total)


def _months_of_research(jobs: Jobs, education: Sequence[Education], part: Part) -> int | None:
    """Count the months of posts at a university that began after the doctorate: those before it are study."""
    doctorates = [entry.year for entry in education if entry.degree == "phd" and entry.status in _FINISHED]
    since = min((year for year in doctorates if year), default=None)
    if since is None:
        return None if doctorates or not jobs.each else 0
    posts = [at for at in jobs.of_kinds("academic") if (start := jobs.each[at].start) and start.year >= since]
    return _months_of_work(jobs, posts, part)


def _months_of_kind(jobs: Jobs, kind: PositionKind) -> int | None:
    """Count the months of one kind of position: 0 when there are only others, None when no dates say."""
    alike = jobs.of_kinds(kind)
    return jobs.months(alike) if alike or not jobs.each else 0
