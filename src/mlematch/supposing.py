"""What a resume shows, and what it might show besides: the profile that would be read then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from mlematch.arguments import expect_text
from mlematch.hints import one_of
from mlematch.knowledge.skills.skill import Skill
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.values import Duty, Mention, MonthsOf, Position, Profile, Quote, SectionKind, SkillEvidence, Span

_NOWHERE = Span(0, 0)
_SUPPOSED = "supposed"
_COUNTS: tuple[MonthsOf, ...] = ("total", "related", "ml", "data")


def check_section(section: str) -> None:
    """Refuse what names no section.

    >>> check_section(5)
    Traceback (most recent call last):
    TypeError: section is 5, not a text

    Raises:
        TypeError: it is no text.
        ValueError: there is no such section.
    """
    expect_text("section", section)
    if section not in get_args(SectionKind):
        raise ValueError(one_of("section", section, get_args(SectionKind)))


def build_supposed(
    profile: Profile,
    taxonomy: Taxonomy,
    *,
    skills: Iterable[str] = (),
    duties: Iterable[Duty] = (),
    months: int = 0,
    section: SectionKind = "experience",
) -> Profile:
    """Give the profile with skills and duties shown in a section, and with more months on machine learning.

    What is supposed is quoted with no words, since no resume holds them.
    """
    quote = Quote("", _NOWHERE, 1, section)
    shown = {skill.id: skill for skill in profile.skills}
    for id in skills:
        shown[id] = _shown(shown.get(id) or _unseen(taxonomy, id), Mention(id, quote, matcher=_SUPPOSED))
    done = {duty.id: duty for duty in profile.duties}
    for duty in duties:
        done[duty.id] = replace(duty, quotes=(*(done[duty.id].quotes if duty.id in done else ()), quote))
    more = replace(profile, skills=tuple(shown[id] for id in sorted(shown)), duties=tuple(done.values()))
    return _longer(more, months, quote) if months else more


def name_supposed(skills: Iterable[Skill], duties: Iterable[Duty], months: int) -> list[str]:
    """Name what is supposed, for people.

    >>> name_supposed([Skill("docker", "Docker", "devops")], [Duty("P2", (), "Mentors")], 24)
    ['Docker', '‘Mentors’', '24 months more of machine-learning work']
    """
    names = [*(skill.name for skill in skills), *(f"‘{duty.title}’" for duty in duties)]
    many = f"{months} {'month' if months == 1 else 'months'} more of machine-learning work"
    return [*names, many] if months else names


def _unseen(taxonomy: Taxonomy, id: str) -> SkillEvidence:
    skill = taxonomy.skill(id)
    return SkillEvidence(id, skill.name, skill.category, "have", (), taxonomy.closure(id))


def _shown(skill: SkillEvidence, mention: Mention) -> SkillEvidence:
    return replace(skill, status="have", mentions=(*skill.mentions, mention))


def _longer(profile: Profile, months: int, quote: Quote) -> Profile:
    """Add a job of so many months on machine learning; what no dates say of the others stays unknown."""
    job = Position(
        None, None, None, None, False, "employment", _NOWHERE, quote, ml=True, stated_months=months, counts=_COUNTS
    )
    known = profile.experience
    unknown = () if profile.only_studied else tuple(filter(known.is_open, _COUNTS))
    experience = replace(
        known,
        months_total=(known.months_total or 0) + months,
        months_related=(known.months_related or 0) + months,
        months_ml=(known.months_ml or 0) + months,
        months_data=(known.months_data or 0) + months,
        at_least=tuple(dict.fromkeys((*known.at_least, *unknown))),
    )
    return replace(profile, positions=(*profile.positions, job), experience=experience)
