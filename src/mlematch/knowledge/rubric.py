"""What each level asks for: criteria with weights, and gates, each with the statement of the role it stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from mlematch.knowledge.taxonomy import Taxonomy, did_you_mean
from mlematch.values import Degree, SectionKind, Seniority

WEIGHT_TOTAL = 100.0


@dataclass(frozen=True, slots=True)
class EvidenceMeasure:
    """Distinct skills, duties, soft skills and title words, each counted by the best section that shows it.

    The share is 1 when `need` of them are shown; more adds nothing: a longer list of tools makes no principal.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: Literal["evidence"]
    need: float
    skills: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    soft_skills: tuple[str, ...] = ()
    titles: tuple[Seniority, ...] = ()
    ml_titles: bool = False


@dataclass(frozen=True, slots=True)
class MonthsMeasure:
    """Months of work: 0 up to `zero_to`, rising to 1 at `full_from`, kept to `full_to`, down to 0 at `zero_from`."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: Literal["months"]
    of: Literal["total", "ml", "leading"]
    full_from: float
    zero_to: float = -1.0
    full_to: float | None = None
    zero_from: float | None = None
    unknown: float = 0.0  # the share when no dates say; only for gates, since points need words on the page

    def share(self, months: float) -> float:
        """Give the share that a number of months earns.

        >>> band = MonthsMeasure("months", "total", full_from=0, full_to=24, zero_from=48)
        >>> band.share(12), band.share(36), band.share(60)
        (1.0, 0.5, 0.0)
        """
        if months < self.full_from:
            return max(0.0, (months - self.zero_to) / (self.full_from - self.zero_to))
        if self.full_to is None or self.zero_from is None or months <= self.full_to:
            return 1.0
        return max(0.0, (self.zero_from - months) / (self.zero_from - self.full_to))


@dataclass(frozen=True, slots=True)
class EducationMeasure:
    """The best degree, worth less when its field is another or when it is not finished."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: Literal["education"]
    degrees: dict[Degree, float]
    other_field: float
    in_progress: float
    incomplete: float


Measure = EvidenceMeasure | MonthsMeasure | EducationMeasure


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing a level asks for; `statement` says which fact of the role it stands for."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    id: str
    title: str
    statement: str
    weight: float
    measure: Measure


@dataclass(frozen=True, slots=True)
class GateRule:
    """A condition for being named best: passed when any of its measures is reached in full."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    id: str
    statement: str
    any_of: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """One level of the role; `bar` is the score from which a resume may be filed under it."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    id: str
    title: str
    bar: float
    criteria: tuple[Criterion, ...]
    gates: tuple[GateRule, ...] = ()


@dataclass(frozen=True, slots=True)
class Rubric:
    """The levels of a role, lowest first, the skills that make work machine-learning work, and how sections count."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    role: str
    version: str
    section_weight: dict[SectionKind, float]
    gap_below: float
    evidence_shown: int
    levels: tuple[Level, ...]
    ml_skills: tuple[str, ...] = ()
    leading_duties: tuple[str, ...] = ()  # which make work leading work

    def level(self, id: str) -> Level:
        """Give a level by its id.

        Raises:
            KeyError: there is none; the message says which are like it.
        """
        for level in self.levels:
            if level.id == id:
                return level
        raise KeyError(f"no level {id!r}{did_you_mean(id, [level.id for level in self.levels])}")

    def problems(self) -> Iterator[str]:
        """Yield every fault that can be seen without the taxonomy, in plain words."""
        if not self.levels:
            yield "levels is empty"
        yield from _repeated("level", (level.id for level in self.levels))
        for kind, weight in self.section_weight.items():
            if not 0 <= weight <= 1:
                yield f"section_weight {kind!r} is {weight}, not between 0 and 1"
        for level in self.levels:
            yield from _level_problems(level)

    def problems_with(self, taxonomy: Taxonomy, duties: Iterable[str], soft_skills: Iterable[str]) -> Iterator[str]:
        """Yield every name that the taxonomy or the cues do not know."""
        known = {
            "skills": {skill.id for skill in taxonomy.skills},
            "categories": set(taxonomy.categories),
            "duties": set(duties),
            "soft_skills": set(soft_skills),
        }
        for skill in self.ml_skills:
            if skill not in known["skills"]:
                yield f"ml_skills: unknown {skill!r}{did_you_mean(skill, known['skills'])}"
        for duty in self.leading_duties:
            if duty not in known["duties"]:
                yield f"leading_duties: unknown {duty!r}{did_you_mean(duty, known['duties'])}"
        for place, measure in self._measures():
            if isinstance(measure, EvidenceMeasure):
                for what, names in known.items():
                    for name in getattr(measure, what):
                        if name not in names:
                            yield f"{place}: unknown {what} {name!r}{did_you_mean(name, names)}"

    def _measures(self) -> Iterator[tuple[str, Measure]]:
        for level in self.levels:
            for criterion in level.criteria:
                yield f"{level.id}.{criterion.id}", criterion.measure
            for gate in level.gates:
                for measure in gate.any_of:
                    yield f"{level.id}.{gate.id}", measure


def _level_problems(level: Level) -> Iterator[str]:
    total = sum(criterion.weight for criterion in level.criteria)
    if abs(total - WEIGHT_TOTAL) > 1e-9:
        yield f"level {level.id!r}: weights sum to {total:g}, not {WEIGHT_TOTAL:g}"
    if not 0 < level.bar < WEIGHT_TOTAL:
        yield f"level {level.id!r}: bar is {level.bar:g}, not between 0 and {WEIGHT_TOTAL:g}"
    yield from _repeated(f"level {level.id!r}: criterion", (criterion.id for criterion in level.criteria))
    for criterion in level.criteria:
        place = f"{level.id}.{criterion.id}"
        if isinstance(criterion.measure, MonthsMeasure) and criterion.measure.unknown:
            yield f"{place}: what is unknown earns no points"
        if criterion.weight <= 0:
            yield f"{place}: weight is {criterion.weight:g}, not above 0"
        if not criterion.statement.strip():
            yield f"{place}: names no statement of the role"
        yield from _measure_problems(place, criterion.measure)
    for gate in level.gates:
        for measure in gate.any_of:
            yield from _measure_problems(f"{level.id}.{gate.id}", measure)


def _measure_problems(place: str, measure: Measure) -> Iterator[str]:
    if isinstance(measure, EvidenceMeasure):
        if measure.need <= 0:
            yield f"{place}: need is {measure.need:g}, not above 0"
        if not (measure.skills or measure.categories or measure.duties or measure.soft_skills or measure.titles):
            yield f"{place}: asks for nothing"
    elif isinstance(measure, MonthsMeasure):
        bounds = [measure.zero_to, measure.full_from, measure.full_to, measure.zero_from]
        given = [bound for bound in bounds if bound is not None]
        if given != sorted(set(given)) or (measure.full_to is None) != (measure.zero_from is None):
            yield f"{place}: the bounds of the months must rise: zero_to, full_from, full_to, zero_from"


def _repeated(what: str, ids: Iterable[str]) -> Iterator[str]:
    for id, times in Counter(ids).items():
        if times > 1:
            yield f"{what} {id!r} stands {times} times"
