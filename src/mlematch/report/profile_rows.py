"""A profile -> rows: what is shown in work, what is only listed or taught, and all else that a resume shows."""

from __future__ import annotations

from collections.abc import Iterator

from mlematch.report.rows import Row, in_place
from mlematch.values import Education, Experience, Position, Profile, SkillEvidence, StatedYears

Cells = tuple[str, str, str]

_STANDINGS = {
    "work": "shown in work",
    "projects": "in projects",
    "taught": "only taught",
    "listed": "only listed",
}
_NOT_HAD = {"learning": "learning", "negated": "denied", "not_own": "of others"}


def profile_rows(source: str, profile: Profile) -> list[Row]:
    """Give one row for each thing that a profile shows: skills by where they are shown and category first."""
    rows = [
        *_skills(profile),
        *(("unlisted", term.name, in_place(term.quotes[0])) for term in profile.unlisted),
        *(("soft skill", each.title or each.id, in_place(each.quotes[0])) for each in profile.soft_skills),
        *(("duty", f"{duty.id} {duty.title}", in_place(duty.quotes[0])) for duty in profile.duties),
        *(("scope", f"{each.amount:,} {each.unit}", in_place(each.quote)) for each in profile.scopes),
        *map(_position, profile.positions),
        *map(_education, profile.education),
        *_experience(profile.experience),
    ]
    return [{"file": source, "what": what, "which": which, "shown": shown} for what, which, shown in rows]


def _skills(profile: Profile) -> Iterator[Cells]:
    groups: dict[tuple[str, str], list[str]] = {}
    for skill in sorted(profile.skills, key=_place):
        groups.setdefault((_standing(skill), skill.category), []).append(skill.name + _aside(skill))
    yield from ((standing, category, ", ".join(names)) for (standing, category), names in groups.items())


def _place(skill: SkillEvidence) -> int:
    return [*_STANDINGS.values(), *_NOT_HAD.values()].index(_standing(skill))


def _standing(skill: SkillEvidence) -> str:
    return _STANDINGS[skill.standing] if skill.status == "have" else _NOT_HAD[skill.status]


def _aside(skill: SkillEvidence) -> str:
    """Give the months of a skill, its last use and what is stated of it."""
    used = f"{skill.months} months to {skill.last_used}" if skill.months and skill.last_used else ""
    notes = [note for note in (used, f"{_in_years(skill.stated)} stated" if skill.stated else "") if note]
    return f" ({', '.join(notes)})" if notes else ""


def _in_years(stated: StatedYears) -> str:
    years, months = divmod(stated.months, 12)
    return f"{years}{'+' if stated.at_least else ''} years{f' {months} months' if months else ''}"


def _position(job: Position) -> Cells:
    end = "present" if job.current else job.end
    return "position", f"{job.start or '?'} to {end or '?'}", f"{job.title or job.quote.text} ({job.kind})"


def _education(entry: Education) -> Cells:
    status = "not said whether finished" if entry.status == "unknown" else entry.status.replace("_", " ")
    return "education", str(entry.year or "?"), f"{entry.degree}, {entry.field or 'field not given'}, {status}"


def _experience(experience: Experience) -> Iterator[Cells]:
    months = experience
    yield (
        "experience",
        "months",
        f"total {_known(months.months_total)}, on machine learning {_known(months.months_ml)}, "
        f"in data roles {_known(months.months_data)}, leading {_known(months.months_leading)}; "
        f"internships {_known(months.months_internship)}, academic {_known(months.months_academic)}",
    )
    if stated := experience.stated:
        yield "experience", "stated", f"{_in_years(stated)}: {in_place(stated.quote)}"


def _known(months: int | None) -> str:
    return "unknown" if months is None else str(months)
