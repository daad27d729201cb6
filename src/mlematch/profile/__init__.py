"""Many mentions, duties and positions -> what the resume shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from mlematch.dates import Date
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.profile.gathered import Gathered
from mlematch.profile.jobs import Jobs
from mlematch.profile.months import count_experience, count_worked_since
from mlematch.profile.parts import Part, tell_counting, tell_parts, tell_related
from mlematch.profile.rules import Rules
from mlematch.profile.skills import gather_skills
from mlematch.values import MonthsOf, Position, Profile, SkillEvidence

__all__ = ["Gathered", "Rules", "build_profile"]


def build_profile(taxonomy: Taxonomy, rules: Rules, as_of: Date, found: Gathered) -> Profile:
    """Gather what a resume shows: one line a skill, the months of each kind of work, and toward what each job counts.

    >>> build_profile(Taxonomy("1", {}, ()), Rules(), Date(2026, 11), Gathered()).skills
    ()
    """
    jobs = Jobs(found.positions, as_of, found.statements)
    skills = gather_skills(taxonomy, found, jobs)
    parts = tell_parts(skills, found.duties, jobs, rules)
    return Profile(
        skills=skills,
        unlisted=tuple(found.unlisted),
        soft_skills=tuple(found.soft_skills),
        duties=tuple(found.duties),
        positions=tuple(_weighed(jobs, skills, parts, rules)),
        experience=replace(count_experience(jobs, found.education, parts), stated=found.stated_total),
        education=tuple(
            replace(entry, worked_since=count_worked_since(entry, found.positions, as_of)) for entry in found.education
        ),
        scopes=tuple(found.scopes),
    )


def _weighed(
    jobs: Jobs, skills: Sequence[SkillEvidence], parts: Mapping[MonthsOf, Part], rules: Rules
) -> Iterator[Position]:
    """Say of each job toward what it counts, and how far what was led in it was led in related work."""
    related = tell_related(skills, jobs, parts["related"], rules)
    for at, position in enumerate(jobs.each):
        yield replace(position, counts=tell_counting(at, parts, rules), related=related(at))
