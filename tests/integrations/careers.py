"""Invented careers as profiles, without any text: for tests that need many."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from mlematch import load_rubric, load_taxonomy
from mlematch.knowledge.duties.cues import Cues
from mlematch.resources import load_shipped
from mlematch.values import (
    Duty,
    Education,
    Experience,
    Mention,
    Position,
    Profile,
    Quote,
    SectionKind,
    SkillEvidence,
    Span,
)

RUBRIC = load_rubric()
TAXONOMY = load_taxonomy()
SKILLS = tuple(skill.id for skill in TAXONOMY.skills)
DUTIES = tuple(sorted(load_shipped(Cues).duty_ids))


def quote(section: SectionKind = "experience") -> Quote:
    return Quote("words", Span(0, 5), 1, section)


def skill(id: str, section: SectionKind = "experience", status="have") -> SkillEvidence:
    known = TAXONOMY.skill(id)
    mention = Mention(id, quote(section), status)
    implies = tuple(sorted(TAXONOMY.closure(id)))
    return SkillEvidence(id, known.name, known.category, status, (mention,), implies)


def career(random: Random, seniority: float) -> Profile:
    """Give a profile that shows the more, the higher the seniority from 0 to 1."""
    months = int(180 * seniority * random.uniform(0.7, 1.3))
    skills = random.sample(SKILLS, 5 + int(20 * seniority))
    duties = [duty for duty in DUTIES if random.random() < 0.1 + 0.8 * seniority]
    degree = random.choice(("bachelor", "master", "phd"))
    return Profile(
        skills=tuple(skill(id, random.choice(("experience", "skills"))) for id in ("machine_learning", *skills)),
        duties=tuple(Duty(id, (quote(),)) for id in duties),
        positions=(job(),),
        experience=Experience(
            months, int(months * random.uniform(0.5, 1.0)), int(months * seniority * 0.5), months_related=months
        ),
        education=(Education(degree, "Statistics", True, "completed", None, quote("education")),),
    )


def job() -> Position:
    return Position("Engineer", None, None, None, False, "employment", Span(0, 5), quote(), stated_months=1)


def with_skill(profile: Profile, id: str) -> Profile:
    others = tuple(each for each in profile.skills if each.id != id)
    return replace(profile, skills=(*others, skill(id)))


def with_duty(profile: Profile, id: str) -> Profile:
    others = tuple(each for each in profile.duties if each.id != id)
    return replace(profile, duties=(*others, Duty(id, (quote(),))))


def with_months(profile: Profile, more: int) -> Profile:
    old = profile.experience
    counts = (old.months_total, old.months_ml, old.months_leading)
    total, *others = ((months or 0) + more for months in counts)
    return replace(profile, experience=Experience(total, *others, months_related=total))
