"""Many mentions, duties and positions -> what the resume shows."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from operator import attrgetter

from mlematch.dates import Date, count_months
from mlematch.knowledge.phrases import Phrases
from mlematch.knowledge.taxonomy import Taxonomy
from mlematch.values import (
    KINDS_OF_WORK,
    Duty,
    Education,
    Experience,
    Mention,
    MonthsOf,
    Position,
    PositionKind,
    Profile,
    Scope,
    SkillEvidence,
    SoftSkill,
    Span,
    StatedYears,
    Status,
    Unlisted,
)

_STRONGEST: tuple[Status, ...] = ("have", "learning", "not_own", "negated")

_FINISHED = ("completed", "unknown")  # what does not say otherwise is finished

_Part = Callable[[int], float]


@dataclass(frozen=True, slots=True)
class _Rules:
    """What makes a job machine-learning work or leading work."""

    ml_skills: frozenset[str]
    ml_duties: frozenset[str]
    leading_duties: frozenset[str]
    ml_part: float
    related: Phrases | None
    other_work: float
    statements: Sequence[Span]


class _Jobs:
    """The jobs by their numbers, and the months of several of them: a set of jobs is counted once."""

    def __init__(self, positions: Sequence[Position], as_of: Date) -> None:
        self.each = positions
        self.as_of = as_of
        self._intervals = [position.interval(as_of) for position in positions]
        self._months: dict[tuple[int, ...], int | None] = {}

    def showing(self, spans: Iterable[Span]) -> tuple[int, ...]:
        """Give the jobs that one of these places stands in."""
        places = [(span.start, span.end) for span in spans]
        jobs = [(at, position.span.start, position.span.end) for at, position in enumerate(self.each)]
        return tuple(at for at, first, last in jobs if any(first <= start and end <= last for start, end in places))

    def months(self, jobs: Iterable[int]) -> int | None:
        """Count the months of jobs, shared ones once; None when none of them says."""
        jobs = tuple(jobs)
        if jobs not in self._months:
            self._months[jobs] = self._count(jobs)
        return self._months[jobs]

    def _count(self, jobs: Iterable[int]) -> int | None:
        dated = [interval for at in jobs if (interval := self._intervals[at])]
        undated = [self.each[at] for at in jobs if not self.each[at].start]
        stated = [position.stated_months for position in undated if position.stated_months]
        return count_months(dated) + sum(stated) if dated or stated else None

    def last_used(self, jobs: Iterable[int]) -> Date | None:
        """Give the end of the job that ended last."""
        ends = [self.as_of if self.each[at].current else self.each[at].end for at in jobs]
        return max((end for end in ends if end), default=None, key=_last_month)

    def of_kinds(self, *kinds: PositionKind) -> list[int]:
        """Give the jobs of some kinds."""
        return [at for at, position in enumerate(self.each) if position.kind in kinds]


def build_profile(
    taxonomy: Taxonomy,
    ml_skills: Iterable[str],
    leading_duties: Iterable[str],
    as_of: Date,
    *,
    mentions: Sequence[Mention] = (),
    unlisted: Sequence[Unlisted] = (),
    duties: Sequence[Duty] = (),
    soft_skills: Sequence[SoftSkill] = (),
    positions: Sequence[Position] = (),
    education: Sequence[Education] = (),
    stated_total: StatedYears | None = None,
    stated: Sequence[StatedYears] = (),
    scopes: Sequence[Scope] = (),
    statements: Sequence[Span] = (),
    ml_duties: Iterable[str] = (),
    ml_part: float = 0.0,
    related: Phrases | None = None,
    other_work: float = 1.0,
) -> Profile:
    """Gather one line per skill, with months and last use from the positions that show it.

    `statements` are the spans of the lines that tell what was done; a job counts as machine-learning work in full when
    its title says so or at least the part `ml_part` of its lines, and else as far as they do: a line does by a skill of
    `ml_skills` or by a duty of `ml_duties`. A job counts as related work in full with data, with a title that has a
    word of `related`, or with none, and else as far as `other_work`. Each position says toward what it counts.

    >>> build_profile(Taxonomy("1", {}, ()), (), (), Date(2026, 11)).skills
    ()
    """
    by_skill: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_skill.setdefault(mention.skill, []).append(mention)
    jobs = _Jobs(positions, as_of)
    skills = tuple(_skill(taxonomy, id, found, jobs, stated) for id, found in sorted(by_skill.items()))
    rules = _Rules(
        ml_skills=frozenset(ml_skills),
        ml_duties=frozenset(ml_duties),
        leading_duties=frozenset(leading_duties),
        ml_part=ml_part,
        related=related,
        other_work=other_work,
        statements=statements,
    )
    parts = _parts(skills, duties, jobs, rules)
    months = _experience(jobs, education, parts, rules)
    return Profile(
        skills=skills,
        unlisted=tuple(unlisted),
        soft_skills=tuple(soft_skills),
        duties=tuple(duties),
        positions=tuple(replace(position, counts=_counting(at, parts)) for at, position in enumerate(positions)),
        experience=replace(months, stated=stated_total),
        education=tuple(education),
        scopes=tuple(scopes),
    )


def _skill(
    taxonomy: Taxonomy, id: str, mentions: Sequence[Mention], jobs: _Jobs, stated: Sequence[StatedYears]
) -> SkillEvidence:
    skill = taxonomy.skill(id)
    claimed = [mention.span for mention in mentions if mention.status == "have"]
    used_in = jobs.showing(claimed)
    return SkillEvidence(
        id=id,
        name=skill.name,
        category=skill.category,
        status="have" if claimed else min((mention.status for mention in mentions), key=_STRONGEST.index),
        mentions=tuple(mentions),
        implies=taxonomy.closure(id),
        months=jobs.months(used_in),
        stated=_longest(stated, claimed),
        last_used=jobs.last_used(used_in),
    )


def _longest(stated: Sequence[StatedYears], spans: Sequence[Span]) -> StatedYears | None:
    """Give the longest time stated of a skill that is mentioned at one of these places."""
    of_skill = [one for one in stated if any(map(one.quote.span.holds, spans))]
    return max(of_skill, key=lambda one: one.months, default=None)


_last_month = attrgetter("last_month")


def _parts(
    skills: Sequence[SkillEvidence], duties: Sequence[Duty], jobs: _Jobs, rules: _Rules
) -> dict[MonthsOf, _Part]:
    """Say of every kind of months how to tell which part of a job counts toward them."""
    ml_spans = _spans(duties, rules.ml_duties) + [
        mention.span
        for skill in skills
        if not rules.ml_skills.isdisjoint((skill.id, *skill.implies))
        for mention in skill.mentions
        if mention.status == "have"
    ]
    each, ml_jobs = jobs.each, jobs.showing(ml_spans)
    led = jobs.showing(_spans(duties, rules.leading_duties))

    @cache
    def ml(job: int) -> float:
        if each[job].ml:
            return 1.0
        return _part(each[job], ml_spans, rules) if job in ml_jobs else 0.0

    return {
        "total": lambda _: 1.0,
        "related": cache(lambda job: 1.0 if _is_related(each[job], rules) else max(rules.other_work, ml(job))),
        "ml": ml,
        "leading": lambda job: float(each[job].leading or job in led),
        "data": lambda job: 1.0 if each[job].data else ml(job),
    }


def _spans(duties: Iterable[Duty], wanted: Container[str]) -> list[Span]:
    return [quote.span for duty in duties if duty.id in wanted for quote in duty.quotes]


def _counting(job: int, parts: Mapping[MonthsOf, _Part]) -> tuple[MonthsOf, ...]:
    return tuple(of for of, part in parts.items() if part(job))


def _experience(
    jobs: _Jobs, education: Sequence[Education], parts: Mapping[MonthsOf, _Part], rules: _Rules
) -> Experience:
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
        months_research=_months_of_research(jobs, education, parts["ml"], rules),
        at_least=tuple(of for of, part in parts.items() if months[of] is not None and any(map(part, undated))),
    )


def _is_related(position: Position, rules: _Rules) -> bool:
    """Whether a job is of the kind that is asked for, as far as its title tells."""
    titles = [title for title in (position.title, position.role) if title]
    return position.data or not titles or rules.related is None or any(map(rules.related.within, titles))


def _part(position: Position, ml_spans: Sequence[Span], rules: _Rules) -> float:
    """Say which part of a job is machine learning, by the lines that tell of it; one sentence makes no career."""
    lines = _lines(position, rules)
    telling = [line for line in lines if any(line.start <= span.start < line.end for span in ml_spans)]
    if not telling or not rules.ml_part:
        return 1.0
    return min(1.0, len(telling) / len(lines) / rules.ml_part)


def _lines(position: Position, rules: _Rules) -> list[Span]:
    """Give the lines below the title of a job that tell of it."""
    return [span for span in rules.statements if position.quote.span.end < span.start and position.span.holds(span)]


def _months_of_work(jobs: _Jobs, work: Sequence[int], part: _Part) -> int | None:
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


def _months_of_research(jobs: _Jobs, education: Sequence[Education], part: _Part, rules: _Rules) -> int | None:
    """Count the months of posts at a university that began after the doctorate: those before it are study.

    A post of which nothing is told is in the field of the others: a chair follows from the work that led to it.
    """
    doctorates = [entry.year for entry in education if entry.degree == "phd" and entry.status in _FINISHED]
    since = min((year for year in doctorates if year), default=None)
    if since is None:
        return None if doctorates or not jobs.each else 0
    posts = [at for at in jobs.of_kinds("academic") if (start := jobs.each[at].start) and start.year >= since]
    field = max(map(part, posts), default=0.0)

    def of_field(post: int) -> float:
        return part(post) or (0.0 if _lines(jobs.each[post], rules) else field)

    return _months_of_work(jobs, posts, of_field)


def _months_of_kind(jobs: _Jobs, kind: PositionKind) -> int | None:
    """Count the months of one kind of position: 0 when there are only others, None when no dates say."""
    alike = jobs.of_kinds(kind)
    return jobs.months(alike) if alike or not jobs.each else 0
