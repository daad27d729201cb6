"""Profile -> named numbers, in groups; the names come from the knowledge, never from the resumes at hand."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from functools import cached_property
from typing import get_args

from mlematch.knowledge.levels.level import WEIGHT_TOTAL, Criterion, GateRule, Level
from mlematch.knowledge.levels.measures import Measure, MonthsMeasure
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.scoring import rank_levels
from mlematch.values import Degree, Experience, Fit, Profile, Quote

Values = Iterator[tuple[str, float]]
NAN = float("nan")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that can be a feature: the rubric, and the names that the taxonomy and the cues know."""

    rubric: Rubric
    skills: tuple[str, ...]
    categories: tuple[str, ...]
    duties: tuple[str, ...]
    soft_skills: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """One profile before the rubric; it is scored once, and only where a score is asked for."""

    profile: Profile
    rubric: Rubric

    @cached_property
    def fits(self) -> tuple[Fit, ...]:
        """What the rubric makes of the profile."""
        return rank_levels(self.profile, self.rubric)


@dataclass(frozen=True, slots=True)
class Group:
    """One kind of features: their names, and the values of a case; a name without a value is 0."""

    names: Callable[[Vocabulary], Iterable[str]]
    values: Callable[[Case], Values]


# ---------------------------------------------------------------- what is shown, by where it is shown


def _strength(quotes: Iterable[Quote], rubric: Rubric) -> float:
    return max((rubric.section_weight.get(quote.section, 0.0) for quote in quotes), default=0.0)


def _skill_strengths(case: Case) -> Iterator[tuple[str, str, float]]:
    for skill in case.profile.skills:
        if skill.status == "have":
            strength = _strength((m.quote for m in skill.mentions if m.status == "have"), case.rubric)
            yield skill.id, skill.category, strength


def _skills(case: Case) -> Values:
    """Give each skill the weight of the best section that shows it or a skill that implies it."""
    implied = {skill.id: skill.implies for skill in case.profile.skills}
    best: dict[str, float] = {}
    for id, _, strength in _skill_strengths(case):
        for each in (id, *implied[id]):
            best[each] = max(strength, best.get(each, 0.0))
    yield from ((f"skill__{id}", strength) for id, strength in best.items())


def _categories(case: Case) -> Values:
    """Give each category the sum of the weights of its skills."""
    total: dict[str, float] = {}
    for _, category, strength in _skill_strengths(case):
        total[category] = total.get(category, 0.0) + strength
    yield from ((f"category__{id}", strength) for id, strength in total.items())


def _duties(case: Case) -> Values:
    yield from ((f"duty__{duty.id}", _strength(duty.quotes, case.rubric)) for duty in case.profile.duties)


def _soft_skills(case: Case) -> Values:
    yield from ((f"soft_skill__{soft.id}", _strength(soft.quotes, case.rubric)) for soft in case.profile.soft_skills)


# ---------------------------------------------------------------- months and education


_MONTHS = tuple(field.name for field in fields(Experience) if field.name.startswith("months_"))


def _months(case: Case) -> Values:
    for name in _MONTHS:
        months = getattr(case.profile.experience, name)
        yield _month_name(name), NAN if months is None else months
        yield _month_name(name, "__known"), float(months is not None)


def _month_name(field: str, end: str = "") -> str:
    return f"months__{field.removeprefix('months_')}{end}"


def _education(case: Case) -> Values:
    for entry in case.profile.education:
        status = "completed" if entry.status == "unknown" else entry.status  # as the rubric has it
        if status == "completed":
            yield f"education__{entry.degree}", 1.0
        if entry.relevant:
            yield f"education__relevant__{status}", 1.0


_EDUCATION = (
    *(f"education__{degree}" for degree in get_args(Degree)),
    "education__relevant__completed",
    "education__relevant__in_progress",
)


# ---------------------------------------------------------------- what the rubric makes of it


def rises(measure: Measure) -> bool:
    """Say whether more evidence can only raise a measure; a band of months falls again at its end.

    >>> rises(MonthsMeasure("months", "total", 12)), rises(MonthsMeasure("months", "total", 0, 24.0, 24.0, 72.0))
    (True, False)
    """
    return not (isinstance(measure, MonthsMeasure) and measure.ends)


def gates_that_rise(level: Level) -> list[GateRule]:
    """Give the gates that more evidence can only open."""
    return [gate for gate in level.gates if all(map(rises, gate.any_of))]


def shares_of(fit: Fit) -> dict[str, float]:
    """Give the share each criterion earned of its weight; what is unknown counts like the rest, as in the score."""
    weighed = [finding for finding in fit.findings if finding.weight]
    rest = math.fsum(finding.points for finding in weighed) / WEIGHT_TOTAL
    shares = {finding.criterion: finding.points / finding.weight for finding in weighed}
    return {finding.criterion: shares.get(finding.criterion, rest) for finding in fit.findings}


def _criteria(rubric: Rubric, wanted: Callable[[Measure], bool]) -> Iterator[tuple[str, Criterion]]:
    for level in rubric.levels:
        yield from ((level.id, criterion) for criterion in level.criteria if wanted(criterion.measure))


def _share_names(known: Vocabulary) -> Iterator[str]:
    yield from (f"share__{level}__{criterion.id}" for level, criterion in _criteria(known.rubric, lambda _: True))


def _shares(case: Case) -> Values:
    for fit in case.fits:
        yield from ((f"share__{fit.level}__{criterion}", share) for criterion, share in shares_of(fit).items())


def _gate_names(known: Vocabulary) -> Iterator[str]:
    yield from (f"gate__{level.id}__{gate.id}" for level in known.rubric.levels for gate in level.gates)


def _gates(case: Case) -> Values:
    for fit in case.fits:
        yield from ((f"gate__{fit.level}__{gate.id}", float(gate.passed)) for gate in fit.gates)


def _evidence_names(known: Vocabulary) -> Iterator[str]:
    yield from (f"share__{level}__{criterion.id}" for level, criterion in _criteria(known.rubric, rises))
    for level in known.rubric.levels:
        yield from (f"gate__{level.id}__{gate.id}" for gate in gates_that_rise(level))


def _evidence(case: Case) -> Values:
    yield from _shares(case)
    yield from _gates(case)


def _scores(case: Case) -> Values:
    yield from ((f"score__{fit.level}", fit.score) for fit in case.fits)


GROUPS = {
    "skills": Group(lambda known: (f"skill__{id}" for id in known.skills), _skills),
    "categories": Group(lambda known: (f"category__{id}" for id in known.categories), _categories),
    "duties": Group(lambda known: (f"duty__{id}" for id in known.duties), _duties),
    "soft_skills": Group(lambda known: (f"soft_skill__{id}" for id in known.soft_skills), _soft_skills),
    "months": Group(lambda _: (_month_name(name, end) for name in _MONTHS for end in ("", "__known")), _months),
    "education": Group(lambda _: _EDUCATION, _education),
    "shares": Group(_share_names, _shares),
    "gates": Group(_gate_names, _gates),
    "evidence": Group(_evidence_names, _evidence),
    "scores": Group(lambda known: (f"score__{level.id}" for level in known.rubric.levels), _scores),
}
