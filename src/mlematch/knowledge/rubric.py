"""What each level asks for: criteria with weights, and gates, each with the statement of the role it stands for."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from mlematch.hints import did_you_mean
from mlematch.knowledge.taxonomy import Taxonomy
from mlematch.values import Degree, SectionKind, Seniority

WEIGHT_TOTAL = 100.0


@dataclass(frozen=True, slots=True)
class EvidenceMeasure:
    """Distinct skills, duties, soft skills and title words, each counted by the best section that shows it.

    The share is 1 when `need` of them are shown; more adds nothing: a longer list of tools makes no principal.
    Of things of which one is as good as another, only the `strongest` count: "PyTorch or TensorFlow" is one thing.
    `titles` asks for a job title of such a level, `ml_titles` for one that names machine-learning work.
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
    learning: float = 0.0  # how much a skill that is being learnt counts of one that is had
    strongest: int | None = None  # so many count, the best shown; all of them when left out


@dataclass(frozen=True, slots=True)
class MonthsMeasure:
    """Months of work: 0 up to `zero_to`, rising to 1 at `full_from`, kept to `full_to`, down to 0 at `zero_from`."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: Literal["months"]
    of: Literal["total", "ml", "data", "leading"]
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
    by_core: bool = False  # counts in full only as far as the core of the level is shown


@dataclass(frozen=True, slots=True)
class Core:
    """What the role is about: without it, what other work shows as well counts only by `floor`."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    statement: str
    floor: float
    measure: EvidenceMeasure

    def factor(self, share: float) -> float:
        """Give the factor for criteria that hang on the core.

        >>> Core("machine learning", 0.4, EvidenceMeasure("evidence", 1)).factor(0.5)
        0.7
        """
        return self.floor + (1 - self.floor) * share


@dataclass(frozen=True, slots=True)
class Lowering:
    """What speaks for a higher level, and so against this one: up to `part` of what was earned is taken off."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    id: str
    title: str
    statement: str
    part: float
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
    core: Core | None = None
    lowers: tuple[Lowering, ...] = ()

    @property
    def parts(self) -> tuple[Criterion | Lowering, ...]:
        """All that findings come from: what gives points, then what takes some off."""
        return (*self.criteria, *self.lowers)


@dataclass(frozen=True, slots=True)
class Band:
    """A word for the scores from `from_score` up."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    name: str
    from_score: float


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
    bands: tuple[Band, ...] = ()  # best first
    doubtful_share: float = 0.0  # of what is missing, how much may stand where the reading is in doubt

    def level(self, id: str) -> Level:
        """Give a level by its id.

        Raises:
            KeyError: there is none; the message says which are like it.
        """
        for level in self.levels:
            if level.id == id:
                return level
        raise KeyError(f"no level {id!r}{did_you_mean(id, [level.id for level in self.levels])}")

    def band(self, score: float) -> str:
        """Give the word for a score; an empty one when no band is so low.

        >>> Rubric("Engineer", "1", {}, 0.5, 3, (), bands=(Band("good", 60), Band("weak", 0))).band(59.9)
        'weak'
        """
        return next((band.name for band in self.bands if score >= band.from_score), "")

    def above(self, id: str) -> Level | None:
        """Give the level above another; None for the highest."""
        place = self.levels.index(self.level(id)) + 1
        return self.levels[place] if place < len(self.levels) else None

    def problems(self) -> Iterator[str]:
        """Yield every fault that can be seen without the taxonomy, in plain words."""
        if not self.levels:
            yield "levels is empty"
        yield from _repeated("level", (level.id for level in self.levels))
        for kind, weight in self.section_weight.items():
            if not 0 <= weight <= 1:
                yield f"section_weight {kind!r} is {weight}, not between 0 and 1"
        if not 0 <= self.doubtful_share <= 1:
            yield f"doubtful_share is {self.doubtful_share:g}, not between 0 and 1"
        starts = [band.from_score for band in self.bands]
        if starts and (starts != sorted(set(starts), reverse=True) or starts[-1] != 0):
            yield "bands must fall from the best to one that begins at 0"
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
            for lowering in level.lowers:
                yield f"{level.id}.{lowering.id}", lowering.measure
            if level.core:
                yield f"{level.id}.core", level.core.measure
            for gate in level.gates:
                for measure in gate.any_of:
                    yield f"{level.id}.{gate.id}", measure


def _level_problems(level: Level) -> Iterator[str]:
    total = sum(criterion.weight for criterion in level.criteria)
    if abs(total - WEIGHT_TOTAL) > 1e-9:
        yield f"level {level.id!r}: weights sum to {total:g}, not {WEIGHT_TOTAL:g}"
    if not 0 < level.bar < WEIGHT_TOTAL:
        yield f"level {level.id!r}: bar is {level.bar:g}, not between 0 and {WEIGHT_TOTAL:g}"
    ids = [*(criterion.id for criterion in level.criteria), *(lowering.id for lowering in level.lowers)]
    yield from _repeated(f"level {level.id!r}: criterion", ids)
    yield from _core_problems(level)
    for lowering in level.lowers:
        yield from _earning_problems(f"{level.id}.{lowering.id}", "part", lowering.part, lowering)
    if math.fsum(lowering.part for lowering in level.lowers) > 1:
        yield f"level {level.id!r}: lowers take more than all"
    for criterion in level.criteria:
        yield from _earning_problems(f"{level.id}.{criterion.id}", "weight", criterion.weight, criterion)
    for gate in level.gates:
        for measure in gate.any_of:
            yield from _measure_problems(f"{level.id}.{gate.id}", measure)


def _earning_problems(place: str, what: str, points: float, earning: Criterion | Lowering) -> Iterator[str]:
    if isinstance(earning.measure, MonthsMeasure) and earning.measure.unknown:
        yield f"{place}: what is unknown earns no points"
    if points <= 0:
        yield f"{place}: {what} is {points:g}, not above 0"
    if not earning.statement.strip():
        yield f"{place}: names no statement of the role"
    yield from _measure_problems(place, earning.measure)


def _core_problems(level: Level) -> Iterator[str]:
    if level.core is None:
        yield from (f"{level.id}.{each.id}: by_core, but there is no core" for each in level.criteria if each.by_core)
        return
    if not 0 <= level.core.floor <= 1:
        yield f"{level.id}.core: floor is {level.core.floor:g}, not between 0 and 1"
    yield from _measure_problems(f"{level.id}.core", level.core.measure)


def _measure_problems(place: str, measure: Measure) -> Iterator[str]:
    if isinstance(measure, EvidenceMeasure):
        if measure.need <= 0:
            yield f"{place}: need is {measure.need:g}, not above 0"
        if measure.strongest is not None and measure.strongest < measure.need:
            yield f"{place}: strongest is {measure.strongest}, below the need of {measure.need:g}"
        if not 0 <= measure.learning <= 1:
            yield f"{place}: learning is {measure.learning:g}, not between 0 and 1"
        asked = (measure.skills, measure.categories, measure.duties, measure.soft_skills, measure.titles)
        if not (any(asked) or measure.ml_titles):
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
