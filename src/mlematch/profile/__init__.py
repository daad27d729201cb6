"""Many mentions, duties and positions -> what the resume shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mlematch.dates import Date
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.profile.jobs import Jobs
from mlematch.profile.months import Rules, count_experience, count_worked_since, tell_counting, tell_parts, tell_related
from mlematch.values import (
    Duty,
    Education,
    Mention,
    Position,
    Profile,
    Scope,
    SkillEvidence,
    SoftSkill,
    Span,
    StatedYears,
    Status,
    Unlisted,
)

_Aside = tuple[Span, bool]

_STRONGEST: tuple[Status, ...] = ("have", "learning", "not_own", "negated")


def build_profile(
    taxonomy: Taxonomy,
    rules: Rules,
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
    asides: Sequence[_Aside] = (),
) -> Profile:
    """Gather one line per skill, with months and last use from the positions that show it.

    `statements` are the spans of the lines that tell what was done, `asides` those of sentences that tell of no work of
    one's own, and whether what they name is bought or sold. Each position says toward what it counts.

    >>> build_profile(Taxonomy("1", {}, ()), Rules(), Date(2026, 11)).skills
    ()
    """
    by_skill: dict[str, list[Mention]] = {}
    for mention in _set_aside(mentions, asides):
        by_skill.setdefault(mention.skill, []).append(mention)
    jobs = Jobs(positions, as_of, statements)
    skills = tuple(_skill(taxonomy, id, found, jobs, stated) for id, found in sorted(by_skill.items()))
    parts = tell_parts(skills, duties, jobs, rules)
    months = count_experience(jobs, education, parts)
    related = tell_related(skills, jobs, parts["related"], rules)
    return Profile(
        skills=skills,
        unlisted=tuple(unlisted),
        soft_skills=tuple(soft_skills),
        duties=tuple(duties),
        positions=tuple(
            replace(position, counts=tell_counting(at, parts, rules), related=related(at))
            for at, position in enumerate(positions)
        ),
        experience=replace(months, stated=stated_total),
        education=tuple(
            replace(entry, worked_since=count_worked_since(entry, positions, as_of)) for entry in education
        ),
        scopes=tuple(scopes),
    )


def _set_aside(mentions: Sequence[Mention], asides: Sequence[_Aside]) -> Iterable[Mention]:
    """Mark what is named in a sentence that tells of no work of one's own; what is bought there is nobody's skill."""
    if not asides:
        return mentions
    return (_marked(one, [not_own for span, not_own in asides if span.holds(one.span)]) for one in mentions)


def _marked(mention: Mention, told: Sequence[bool]) -> Mention:
    status: Status = "not_own" if any(told) and mention.status == "have" else mention.status
    return replace(mention, aside=True, status=status) if told else mention


def _skill(
    taxonomy: Taxonomy, id: str, mentions: Sequence[Mention], jobs: Jobs, stated: Sequence[StatedYears]
) -> SkillEvidence:
    skill = taxonomy.skill(id)
    claimed = [mention.span for mention in mentions if mention.status == "have"]
    used_in = jobs.showing(mention.span for mention in mentions if mention.status == "have" and not mention.aside)
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
