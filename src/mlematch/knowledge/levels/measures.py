"""How far a thing is shown: measures, each of which gives a share from 0 to 1."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import ClassVar, Literal

from mlematch.knowledge.strictness import STRICT
from mlematch.values import Degree, MonthsOf, ScopeKind, SectionKind, Seniority


@dataclass(frozen=True, slots=True)
class EvidenceMeasure:
    """Distinct skills, duties, soft skills and title words, each counted by the best section that shows it.

    The share is 1 when `need` of them are shown; more adds nothing: a longer list of tools makes no principal.
    Of things of which one is as good as another, only the `strongest` count: "PyTorch or TensorFlow" is one thing.
    `titles` asks for a job title of such a level, `ml_titles` for one that names machine-learning work.
    """

    __pydantic_config__: ClassVar = STRICT
    kind: Literal["evidence"]
    need: float
    skills: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    soft_skills: tuple[str, ...] = ()
    titles: tuple[Seniority, ...] = ()
    ml_titles: bool = False
    field_titles: bool = False  # a title of data work, or of the rubric's `professions`, counts
    scopes: dict[ScopeKind, float] = field(default_factory=dict)  # a task of such a size or more counts as one thing
    learning: float = 0.0  # how much a skill that is being learnt counts of one that is had
    umbrella: float = 1.0  # how much a skill of the rubric's `umbrellas` counts, which is no method
    strongest: int | None = None  # so many count, the best shown; all of them when left out
    at_most: float | None = None  # what one skill counts at most, so that one that is shown well is not two
    by_degree: bool = False  # a degree in the very field shows a skill as far as it is taught
    proven: bool = False  # a record is asked for: counts by the rubric's `proven_weight`
    study: float = 1.0  # how much counts of what was done in study, an internship or voluntary work
    free: float = 0.0  # so much of what is shown besides titles says nothing yet: one modest line is no standing
    per_sentence: float | None = None  # what one sentence can show at most, however much it names
    sections: tuple[SectionKind, ...] = ()  # only what stands in these counts; in all of them when left out


@dataclass(frozen=True, slots=True)
class MonthsMeasure:
    """Months of work: 0 up to `zero_to`, rising to 1 at `full_from`, kept to `full_to`, down to 0 at `zero_from`."""

    __pydantic_config__: ClassVar = STRICT
    kind: Literal["months"]
    of: MonthsOf
    full_from: float
    zero_to: float = -1.0
    full_to: float | None = None
    zero_from: float | None = None
    unknown: float = 0.0  # the share when no dates say; only for gates, since points need words on the page
    beside: EvidenceMeasure | None = None  # what has to be shown too: the share is that of the less shown
    research: float = 0.0  # how much a month of a post at a university after the doctorate counts

    @property
    def ends(self) -> bool:
        """Whether more months can be too many."""
        return self.zero_from is not None

    def endless(self) -> MonthsMeasure:
        """Give the measure of which more months are never too many."""
        return replace(self, full_to=None, zero_from=None)

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
    """The best degree, worth less when its field is another or when it is not finished; `instead` may stand for it."""

    __pydantic_config__: ClassVar = STRICT
    kind: Literal["education"]
    degrees: dict[Degree, float]
    other_field: float
    in_progress: float
    incomplete: float
    fields: tuple[str, ...] = ()  # only degrees whose field names one of these count; all when left out
    worked: int | None = None  # a degree after which more months than these were worked counts for less
    worked_to: int | None = None  # and after so many for nothing; at once when left out
    untold: float = 0.0  # how much of it is unknown, not nothing, where no degree is told
    instead: MonthsMeasure | None = None  # so much experience counts like the best degree


@dataclass(frozen=True, slots=True)
class BreadthMeasure:
    """How many of the rubric's topics are shown: each counts once, as far as it is reached, until there are `need`."""

    __pydantic_config__: ClassVar = STRICT
    kind: Literal["breadth"]
    need: float


Measure = EvidenceMeasure | BreadthMeasure | MonthsMeasure | EducationMeasure


def measure_problems(place: str, measure: Measure) -> Iterator[str]:
    """Yield the faults of a measure, in plain words; `place` says where it stands."""
    if isinstance(measure, EvidenceMeasure | BreadthMeasure) and measure.need <= 0:
        yield f"{place}: need is {measure.need:g}, not above 0"
    if isinstance(measure, EvidenceMeasure):
        yield from _evidence_problems(place, measure)
    elif isinstance(measure, MonthsMeasure):
        yield from _months_problems(place, measure)
    elif isinstance(measure, EducationMeasure):
        yield from _education_problems(place, measure)


def with_beside(measure: Measure) -> tuple[Measure, ...]:
    """Give a measure, and the one that has to be shown beside it."""
    return (measure, measure.beside) if isinstance(measure, MonthsMeasure) and measure.beside else (measure,)


def _evidence_problems(place: str, measure: EvidenceMeasure) -> Iterator[str]:
    if measure.strongest is not None and measure.strongest < measure.need:
        yield f"{place}: strongest is {measure.strongest}, below the need of {measure.need:g}"
    if measure.at_most is not None and measure.at_most <= 0:
        yield f"{place}: at_most is {measure.at_most:g}, not above 0"
    for name in ("learning", "study", "umbrella"):
        if not 0 <= getattr(measure, name) <= 1:
            yield f"{place}: {name} is {getattr(measure, name):g}, not between 0 and 1"
    if measure.free < 0:
        yield f"{place}: free is {measure.free:g}, below 0"
    if measure.per_sentence is not None and measure.per_sentence <= 0:
        yield f"{place}: per_sentence is {measure.per_sentence:g}, not above 0"
    asked = (measure.skills, measure.categories, measure.duties, measure.soft_skills, measure.titles, measure.scopes)
    if not (any(asked) or measure.ml_titles or measure.field_titles):
        yield f"{place}: asks for nothing"


def _months_problems(place: str, measure: MonthsMeasure) -> Iterator[str]:
    if not 0 <= measure.research <= 1:
        yield f"{place}: research is {measure.research:g}, not between 0 and 1"
    bounds = [measure.zero_to, measure.full_from, measure.full_to, measure.zero_from]
    given = [bound for bound in bounds if bound is not None]
    if given != sorted(set(given)) or (measure.full_to is None) != (measure.zero_from is None):
        yield f"{place}: the bounds of the months must rise: zero_to, full_from, full_to, zero_from"
    if measure.beside:
        yield from _evidence_problems(f"{place}.beside", measure.beside)


def _education_problems(place: str, measure: EducationMeasure) -> Iterator[str]:
    if not 0 <= measure.untold <= 1:
        yield f"{place}: untold is {measure.untold:g}, not between 0 and 1"
    if measure.worked_to is not None and (measure.worked is None or measure.worked_to <= measure.worked):
        yield f"{place}: worked_to is {measure.worked_to}, not above worked"
    if measure.instead:
        yield from _months_problems(f"{place}.instead", measure.instead)
