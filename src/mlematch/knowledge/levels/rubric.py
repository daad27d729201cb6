"""The levels of a role, and what they share: topics, bands, words of titles, and how sections count."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from mlematch.hints import did_you_mean
from mlematch.knowledge.levels.level import Level, repeated
from mlematch.knowledge.levels.measures import BreadthMeasure, EvidenceMeasure, Measure, measure_problems, with_beside
from mlematch.knowledge.levels.named_lists import with_lists
from mlematch.knowledge.phrases import Phrases
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.knowledge.strictness import STRICT
from mlematch.values import SectionKind


@dataclass(frozen=True, slots=True)
class Topic:
    """One kind of technical knowledge that the role names; `breadth` measures count how many are shown."""

    __pydantic_config__: ClassVar = STRICT
    title: str
    statement: str
    measure: EvidenceMeasure


@dataclass(frozen=True, slots=True)
class Band:
    """A word for the scores from `from_score` up."""

    __pydantic_config__: ClassVar = STRICT
    name: str
    from_score: float


@dataclass(frozen=True)
class Rubric:
    """The levels of a role, lowest first, the skills that make work machine-learning work, and how sections count.

    >>> from mlematch.resources import load_rubric
    >>> senior = load_rubric().level("senior")
    >>> senior.title, sum(criterion.weight for criterion in senior.criteria)
    ('Senior Machine Learning Engineer', 100.0)
    """

    __pydantic_config__: ClassVar = STRICT
    role: str
    version: str
    section_weight: dict[SectionKind, float]
    gap_below: float
    evidence_shown: int
    levels: tuple[Level, ...]
    ml_skills: tuple[str, ...] = ()
    ml_duties: tuple[str, ...] = ()  # which make a line one on machine learning
    leading_duties: tuple[str, ...] = ()  # which make work leading work
    bands: tuple[Band, ...] = ()  # best first
    proven_weight: dict[SectionKind, float] = field(default_factory=dict)  # how sections count as a record at work
    ml_lines: int = 1  # how many lines of a job on machine learning make the job count as such in full
    line_months: float | None = None  # how many months one line can make machine learning where more lines are asked
    related_titles: tuple[str, ...] = ()  # words of the titles of related work; none: all work is related
    other_trades: tuple[str, ...] = ()  # words of titles whose work is machine learning only where its lines tell so
    professions: tuple[str, ...] = ()  # words of titles that belong to no other trade, whatever field they serve
    vague_titles: tuple[str, ...] = ()  # titles of related work only where the job shows technical skills
    other_work: float = 1.0  # how much a month of other work counts as related
    technical_categories: tuple[str, ...] = ()  # of skills that make a line of other work one on technical work
    umbrellas: tuple[str, ...] = ()  # skills that name the field or a bought product, and no method
    standing: tuple[str, ...] = ()  # duties and soft skills that count only as far as the work they were shown in
    other_standing: float = 1.0  # how much these count in other work
    topics: tuple[Topic, ...] = ()  # the breadth of technical knowledge
    doubtful_share: float = 0.0  # of what is missing, how much may stand where the reading is in doubt
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)  # names that "@" and the name of a list stand for

    def __post_init__(self) -> None:
        if self.lists:
            for part in ("ml_skills", "topics", "levels"):
                object.__setattr__(self, part, with_lists(getattr(self, part), self.lists))
            object.__setattr__(self, "lists", {})  # nothing is left that they stand for

    @cached_property
    def related(self) -> Phrases | None:
        """What finds a word of related work in a title."""
        return Phrases.of(self.related_titles) if self.related_titles else None

    @cached_property
    def profession(self) -> Phrases | None:
        """What finds a word of a profession of the field in a title."""
        return Phrases.of(self.professions) if self.professions else None

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
        yield from repeated("level", (level.id for level in self.levels))
        yield from self._share_problems()
        starts = [band.from_score for band in self.bands]
        if starts and (starts != sorted(set(starts), reverse=True) or starts[-1] != 0):
            yield "bands must fall from the best to one that begins at 0"
        for level in self.levels:
            yield from level.problems()
        yield from self._topic_problems()

    def _share_problems(self) -> Iterator[str]:
        for name in ("section_weight", "proven_weight"):
            for kind, weight in getattr(self, name).items():
                if not 0 <= weight <= 1:
                    yield f"{name} {kind!r} is {weight}, not between 0 and 1"
        for name in ("doubtful_share", "other_work", "other_standing"):
            if not 0 <= getattr(self, name) <= 1:
                yield f"{name} is {getattr(self, name):g}, not between 0 and 1"
        if self.ml_lines < 1:
            yield f"ml_lines is {self.ml_lines}, not 1 or more"
        if self.line_months is not None and self.line_months <= 0:
            yield f"line_months is {self.line_months:g}, not above 0"

    def _topic_problems(self) -> Iterator[str]:
        yield from repeated("topic", (topic.title for topic in self.topics))
        for topic in self.topics:
            yield from measure_problems(f"topics.{topic.title}", topic.measure)
            if not topic.statement.strip():
                yield f"topics.{topic.title}: names no statement of the role"
        for place, measure in self._measures():
            if isinstance(measure, BreadthMeasure) and measure.need > len(self.topics):
                yield f"{place}: need is {measure.need:g}, but there are {len(self.topics)} topics"

    def problems_with(self, taxonomy: Taxonomy, duties: Iterable[str], soft_skills: Iterable[str]) -> Iterator[str]:
        """Yield every name that the taxonomy or the cues do not know."""
        known = {
            "skills": {skill.id for skill in taxonomy.skills},
            "categories": set(taxonomy.categories),
            "duties": set(duties),
            "soft_skills": set(soft_skills),
        }
        for place in ("ml_skills", "umbrellas"):
            yield from _unknown(f"{place}: unknown", getattr(self, place), known["skills"])
        yield from _unknown("technical_categories: unknown", self.technical_categories, known["categories"])
        yield from _unknown("standing: unknown", self.standing, known["duties"] | known["soft_skills"])
        for place in ("ml_duties", "leading_duties"):
            yield from _unknown(f"{place}: unknown", getattr(self, place), known["duties"])
        for place, measure in self._measures():
            if isinstance(measure, EvidenceMeasure):
                for what, names in known.items():
                    yield from _unknown(f"{place}: unknown {what}", getattr(measure, what), names)

    def _measures(self) -> Iterator[tuple[str, Measure]]:
        for topic in self.topics:
            yield f"topics.{topic.title}", topic.measure
        for level in self.levels:
            for criterion in level.criteria:
                yield f"{level.id}.{criterion.id}", criterion.measure
            for lowering in level.lowers:
                yield from ((f"{level.id}.{lowering.id}", each) for each in with_beside(lowering.measure))
            for name, core in level.cores:
                yield f"{level.id}.{name}", core.measure
            for gate in level.gates:
                yield from ((f"{level.id}.{gate.id}", each) for one in gate.any_of for each in with_beside(one))


def _unknown(fault: str, named: Iterable[str], known: Collection[str]) -> Iterator[str]:
    yield from (f"{fault} {name!r}{did_you_mean(name, known)}" for name in named if name not in known)
