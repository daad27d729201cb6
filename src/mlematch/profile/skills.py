"""Many mentions -> one line a skill, with months and last use from the positions that show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.profile.gathered import Aside, Gathered
from mlematch.profile.jobs import Jobs
from mlematch.values import Mention, SkillEvidence, Span, StatedYears, Status

_STRONGEST: tuple[Status, ...] = ("have", "learning", "not_own", "negated")


def gather_skills(taxonomy: Taxonomy, found: Gathered, jobs: Jobs) -> tuple[SkillEvidence, ...]:
    """Gather one line per skill, by id."""
    by_skill: dict[str, list[Mention]] = defaultdict(list)
    for mention in _set_aside(found.mentions, found.asides):
        by_skill[mention.skill].append(mention)
    return tuple(_skill(taxonomy, id, mentions, jobs, found.stated) for id, mentions in sorted(by_skill.items()))


def _set_aside(mentions: Sequence[Mention], asides: Sequence[Aside]) -> Iterable[Mention]:
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
