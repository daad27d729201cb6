"""Many mentions, duties and positions -> what the resume shows."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

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

_Part = Callable[[Position], float]


@dataclass(frozen=True, slots=True)
class _Rules:
    """What makes a job machine-learning work or leading work, and the month that counts as today."""

    ml_skills: frozenset[str]
    ml_duties: frozenset[str]
    leading_duties: frozenset[str]
    ml_part: float
    related: Phrases | None
    other_work: float
    statements: Sequence[Span]
    as_of: Date


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
    related_titles: Sequence[str] = (),
    other_work: float = 1.0,
) -> Profile:
    """Gather one line per skill, with months and last use from the positions that show it.

    `statements` are the spans of the lines that tell what was done; a job counts as machine-learning work in full when
    its title says so or at least the part `ml_part` of its lines, and else as far as they do: a line does by a skill of
    `ml_skills` or by a duty of `ml_duties`. A job counts as related work in full with data, with a title that has a
    word of `related_titles`, or with none, and else as far as `other_work`. Each position says toward what it counts.

    >>> build_profile(Taxonomy("1", {}, ()), (), (), Date(2026, 11)).skills
    ()
    """
    by_skill: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_skill.setdefault(mention.skill, []).append(mention)
    skills = tuple(_skill(taxonomy, id, found, positions, stated, as_of) for id, found in sorted(by_skill.items()))
    related = Phrases.of(related_titles) if related_titles else None
    rules = _Rules(
        ml_skills=frozenset(ml_skills),
        ml_duties=frozenset(ml_duties),
        leading_duties=frozenset(leading_duties),
        ml_part=ml_part,
        related=related,
        other_work=other_work,
        statements=statements,
        as_of=as_of,
    )
    parts = _parts(skills, duties, rules)
    months = _experience(positions, education, parts, rules)
    return Profile(
        skills=skills,
        unlisted=tuple(unlisted),
        soft_skills=tuple(soft_skills),
        duties=tuple(duties),
        positions=tuple(_counting(position, parts) for position in positions),
        experience=replace(months, stated=stated_total),
        education=tuple(education),
        scopes=tuple(scopes),
    )


def _skill(
    taxonomy: Taxonomy,
    id: str,
    mentions: Sequence[Mention],
    positions: Sequence[Position],
    stated: Sequence[StatedYears],
    as_of: Date,
) -> SkillEvidence:
    skill = taxonomy.skill(id)
    status = min((mention.status for mention in mentions), key=_STRONGEST.index)
    claimed = [mention.span for mention in mentions if mention.status == "have"]
    used_in = [position for position in positions if _shows(position, claimed)]
    return SkillEvidence(
        id=id,
        name=skill.name,
        category=skill.category,
        status=status,
        mentions=tuple(mentions),
        implies=taxonomy.closure(id),
        months=_months(used_in, as_of),
        stated=_longest(stated, claimed),
        last_used=max((end for position in used_in if (end := _end(position, as_of))), default=None, key=_last_month),
    )


def _longest(stated: Sequence[StatedYears], spans: Sequence[Span]) -> StatedYears | None:
    """Give the longest time stated of a skill that is mentioned at one of these places."""
    of_skill = [one for one in stated if any(one.quote.span.holds(span) for span in spans)]
    return max(of_skill, key=lambda one: one.months, default=None)


def _shows(position: Position, spans: Iterable[Span]) -> bool:
    return any(position.span.holds(span) for span in spans)


def _end(position: Position, as_of: Date) -> Date | None:
    return as_of if position.current else position.end


def _last_month(date: Date) -> int:
    return date.last_month


def _months(positions: Sequence[Position], as_of: Date) -> int | None:
    """Count the months of positions, shared ones once; None when none of them says."""
    dated = [interval for position in positions if (interval := position.interval(as_of))]
    stated = [position.stated_months for position in positions if position.stated_months and not position.start]
    return count_months(dated) + sum(stated) if dated or stated else None


def _parts(skills: Sequence[SkillEvidence], duties: Sequence[Duty], rules: _Rules) -> dict[MonthsOf, _Part]:
    """Say of every kind of months how to tell which part of a job counts toward them."""
    shown = _spans(duties, rules.ml_duties) + [
        mention.span
        for skill in skills
        if not rules.ml_skills.isdisjoint({skill.id, *skill.implies})
        for mention in skill.mentions
        if mention.status == "have"
    ]
    leading_spans = _spans(duties, rules.leading_duties)

    def ml(position: Position) -> float:
        return 1.0 if position.ml else _part(position, shown, rules)

    return {
        "total": lambda _: 1.0,
        "related": lambda position: 1.0 if _is_related(position, rules) else max(rules.other_work, ml(position)),
        "ml": ml,
        "leading": lambda position: float(position.leading or _shows(position, leading_spans)),
        "data": lambda position: 1.0 if position.data else ml(position),
    }


def _spans(duties: Iterable[Duty], wanted: Container[str]) -> list[Span]:
    return [quote.span for duty in duties if duty.id in wanted for quote in duty.quotes]


def _counting(position: Position, parts: Mapping[MonthsOf, _Part]) -> Position:
    return replace(position, counts=tuple(of for of, part in parts.items() if part(position)))


def _experience(
    positions: Sequence[Position], education: Sequence[Education], parts: Mapping[MonthsOf, _Part], rules: _Rules
) -> Experience:
    as_of = rules.as_of
    work = [position for position in positions if position.kind in KINDS_OF_WORK]
    months = {of: _months_of_work(work, part, as_of, known=bool(positions)) for of, part in parts.items()}
    undated = [position for position in work if _months([position], as_of) is None]
    return Experience(
        months_total=months["total"],
        months_related=months["related"],
        months_ml=months["ml"],
        months_leading=months["leading"],
        months_data=months["data"],
        months_internship=_months_of_kind(positions, "internship", as_of),
        months_academic=_months_of_kind(positions, "academic", as_of),
        months_research=_months_of_research(positions, education, parts["ml"], rules),
        at_least=tuple(of for of, part in parts.items() if months[of] is not None and any(map(part, undated))),
    )


def _is_related(position: Position, rules: _Rules) -> bool:
    """Whether a job is of the kind that is asked for, as far as its title tells."""
    titles = [title for title in (position.title, position.role) if title]
    return position.data or not titles or rules.related is None or any(map(rules.related.within, titles))


def _part(position: Position, ml_spans: Sequence[Span], rules: _Rules) -> float:
    """Say which part of a job is machine learning, by the lines that tell of it; one sentence makes no career."""
    if not _shows(position, ml_spans):
        return 0.0
    lines = _lines(position, rules)
    telling = [line for line in lines if any(line.start <= span.start < line.end for span in ml_spans)]
    if not telling or not rules.ml_part:
        return 1.0
    return min(1.0, len(telling) / len(lines) / rules.ml_part)


def _lines(position: Position, rules: _Rules) -> list[Span]:
    """Give the lines below the title of a job that tell of it."""
    return [span for span in rules.statements if position.quote.span.end < span.start and position.span.holds(span)]


def _months_of_work(work: Sequence[Position], part: _Part, as_of: Date, *, known: bool) -> int | None:
    """Count the months of jobs as far as they count; None when no dates say, 0 when none of them counts."""
    counting = sorted((position for position in work if part(position)), key=part, reverse=True)
    if not counting:
        return 0 if known else None
    if _months(counting, as_of) is None:
        return None
    taken, total = 0, 0.0
    for at, position in enumerate(counting, 1):
        more = _months(counting[:at], as_of) or 0
        total, taken = total + (more - taken) * part(position), more
    return round(total)


def _months_of_research(
    positions: Sequence[Position], education: Sequence[Education], part: _Part, rules: _Rules
) -> int | None:
    """Count the months of posts at a university that began after the doctorate: those before it are study.

    A post of which nothing is told is in the field of the others: a chair follows from the work that led to it.
    """
    doctorates = [entry.year for entry in education if entry.degree == "phd" and entry.status in _FINISHED]
    since = min((year for year in doctorates if year), default=None)
    if since is None:
        return None if doctorates or not positions else 0
    posts = [one for one in positions if one.kind == "academic" and one.start and one.start.year >= since]
    field = max(map(part, posts), default=0.0)

    def of_field(post: Position) -> float:
        return part(post) or (0.0 if _lines(post, rules) else field)

    return _months_of_work(posts, of_field, rules.as_of, known=bool(positions))


def _months_of_kind(positions: Sequence[Position], kind: PositionKind, as_of: Date) -> int | None:
    """Count the months of one kind of position: 0 when there are only others, None when no dates say."""
    alike = [position for position in positions if position.kind == kind]
    return _months(alike, as_of) if alike or not positions else 0
