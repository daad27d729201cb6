"""What one level asks for: criteria with weights, cores, gates, and what lowers it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from mlematch.knowledge.levels.measures import Measure, MonthsMeasure, measure_problems
from mlematch.knowledge.strictness import STRICT

WEIGHT_TOTAL = 100.0


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing a level asks for; `statement` says which fact of the role it stands for."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: str
    statement: str
    weight: float
    measure: Measure
    by_core: bool = False  # counts in full only as far as the core of the level is shown


@dataclass(frozen=True, slots=True)
class Core:
    """What the role is about: without it, what other work shows as well counts only by `floor`."""

    __pydantic_config__: ClassVar = STRICT
    statement: str
    floor: float
    measure: Measure

    def factor(self, share: float) -> float:
        """Give the factor for criteria that hang on the core.

        >>> from mlematch.knowledge.levels.measures import EvidenceMeasure
        >>> Core("machine learning", 0.4, EvidenceMeasure("evidence", 1)).factor(0.5)
        0.7
        """
        return self.floor + (1 - self.floor) * share


@dataclass(frozen=True, slots=True)
class Lowering:
    """What speaks for a higher level, and so against this one: up to `part` of what was earned is taken off."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: str
    statement: str
    part: float
    measure: Measure


@dataclass(frozen=True, slots=True)
class GateRule:
    """A condition for being named best: passed when any of its measures is reached in full.

    Where nothing but years is missing, a `rise` lets pass who has more points than the bar: so many more for want of
    all these years, a part of them for want of a part. So no single month decides.
    """

    __pydantic_config__: ClassVar = STRICT
    id: str
    statement: str
    any_of: tuple[Measure, ...]
    rise: float | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """One level of the role: under it is filed who earns the `bar`, passes the gates, and no level above."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: str
    bar: float
    criteria: tuple[Criterion, ...]
    gates: tuple[GateRule, ...] = ()
    core: Core | None = None
    own_work: Core | None = None  # besides the core: who only names the craft, or has others do it, does not do it
    record: Core | None = None  # and what has to be behind the rest, such as years
    lowers: tuple[Lowering, ...] = ()

    @property
    def cores(self) -> tuple[tuple[str, Core], ...]:
        """What criteria with `by_core` hang on, by name: the least shown of them counts."""
        named = {"core": self.core, "own_work": self.own_work, "record": self.record}
        return tuple((name, core) for name, core in named.items() if core)

    @property
    def parts(self) -> tuple[Criterion | Lowering, ...]:
        """All that findings come from: what gives points, then what takes some off."""
        return (*self.criteria, *self.lowers)

    def problems(self) -> Iterator[str]:
        """Yield every fault that can be seen without the taxonomy, in plain words."""
        total = sum(criterion.weight for criterion in self.criteria)
        if abs(total - WEIGHT_TOTAL) > 1e-9:
            yield f"level {self.id!r}: weights sum to {total:g}, not {WEIGHT_TOTAL:g}"
        if not 0 < self.bar < WEIGHT_TOTAL:
            yield f"level {self.id!r}: bar is {self.bar:g}, not between 0 and {WEIGHT_TOTAL:g}"
        ids = [*(criterion.id for criterion in self.criteria), *(lowering.id for lowering in self.lowers)]
        yield from repeated(f"level {self.id!r}: criterion", ids)
        yield from _core_problems(self)
        for lowering in self.lowers:
            yield from _earning_problems(f"{self.id}.{lowering.id}", "part", lowering.part, lowering)
        if math.fsum(lowering.part for lowering in self.lowers) > 1:
            yield f"level {self.id!r}: lowers take more than all"
        for criterion in self.criteria:
            yield from _earning_problems(f"{self.id}.{criterion.id}", "weight", criterion.weight, criterion)
        for gate in self.gates:
            if not gate.any_of:
                yield f"{self.id}.{gate.id}: any_of is empty, so nobody passes"
            if gate.rise is not None and gate.rise <= 0:
                yield f"{self.id}.{gate.id}: rise is {gate.rise:g}, not above 0"
            for measure in gate.any_of:
                yield from measure_problems(f"{self.id}.{gate.id}", measure)


def _earning_problems(place: str, what: str, points: float, earning: Criterion | Lowering) -> Iterator[str]:
    if isinstance(earning.measure, MonthsMeasure) and earning.measure.unknown:
        yield f"{place}: what is unknown earns no points"
    if points <= 0:
        yield f"{place}: {what} is {points:g}, not above 0"
    if not earning.statement.strip():
        yield f"{place}: names no statement of the role"
    yield from measure_problems(place, earning.measure)


def _core_problems(level: Level) -> Iterator[str]:
    if not level.cores:
        yield from (f"{level.id}.{each.id}: by_core, but there is no core" for each in level.criteria if each.by_core)
    for name, core in level.cores:
        if not 0 <= core.floor <= 1:
            yield f"{level.id}.{name}: floor is {core.floor:g}, not between 0 and 1"
        yield from measure_problems(f"{level.id}.{name}", core.measure)


def repeated(what: str, ids: Iterable[str]) -> Iterator[str]:
    """Yield what stands more than once.

    >>> list(repeated("level", ["senior", "senior"]))
    ["level 'senior' stands 2 times"]
    """
    for id, times in Counter(ids).items():
        if times > 1:
            yield f"{what} {id!r} stands {times} times"
