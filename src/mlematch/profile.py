"""Many mentions, duties and positions -> what the resume shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from mlematch.dates import Date, count_months
from mlematch.knowledge.taxonomy import Taxonomy
from mlematch.values import (
    Duty,
    Education,
    Experience,
    Mention,
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
_WORK = frozenset({"employment", "freelance"})


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
) -> Profile:
    """Gather one line per skill, with months and last use from the positions that show it.

    >>> build_profile(Taxonomy("1", {}, ()), (), (), Date(2026, 11)).skills
    ()
    """
    by_skill: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_skill.setdefault(mention.skill, []).append(mention)
    skills = tuple(_skill(taxonomy, id, found, positions, stated, as_of) for id, found in sorted(by_skill.items()))
    months = _experience(skills, duties, positions, frozenset(ml_skills), frozenset(leading_duties), as_of)
    return Profile(
        skills=skills,
        unlisted=tuple(unlisted),
        soft_skills=tuple(soft_skills),
        duties=tuple(duties),
        positions=tuple(positions),
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


def _experience(
    skills: Sequence[SkillEvidence],
    duties: Sequence[Duty],
    positions: Sequence[Position],
    ml_skills: frozenset[str],
    leading_duties: frozenset[str],
    as_of: Date,
) -> Experience:
    ml_spans = [
        mention.span
        for skill in skills
        if not ml_skills.isdisjoint({skill.id, *skill.implies})
        for mention in skill.mentions
        if mention.status == "have"
    ]
    leading_spans = [quote.span for duty in duties if duty.id in leading_duties for quote in duty.quotes]

    def months(counts: Callable[[Position], bool]) -> int | None:
        work = [position for position in positions if position.kind in _WORK]
        if _months(work, as_of) is None:
            return 0 if positions and not work else None  # only internships and the like: no months of work
        return _months([position for position in work if counts(position)], as_of) or 0

    return Experience(
        months_total=months(lambda _: True),
        months_ml=months(lambda position: position.ml or _shows(position, ml_spans)),
        months_leading=months(lambda position: position.leading or _shows(position, leading_spans)),
        months_data=months(lambda position: position.ml or position.data or _shows(position, ml_spans)),
        months_internship=_months_of_kind(positions, "internship", as_of),
        months_academic=_months_of_kind(positions, "academic", as_of),
    )


def _months_of_kind(positions: Sequence[Position], kind: PositionKind, as_of: Date) -> int | None:
    """Count the months of one kind of position: 0 when there are only others, None when no dates say."""
    alike = [position for position in positions if position.kind == kind]
    return _months(alike, as_of) if alike or not positions else 0
