"""Answers against gold -> precision, recall, level agreement: how far the program finds what a reader found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from mlematch.values import Assessment

NONE = "none"


@dataclass(frozen=True, slots=True)
class Gold:
    """What a careful reader found in one resume, told by its hash; whatever was not labelled is None.

    `skills` are the ids of the skills a person has, `not_had` of those that are only named (learning, denied, of
    others). `level` is `"none"` where no level fits. `suitability` says how well each level fits, in any unit.
    """

    sha256: str
    skills: frozenset[str] | None = None
    not_had: frozenset[str] = frozenset()
    duties: frozenset[str] | None = None
    level: str | None = None
    suitability: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """How many were found rightly, wrongly, and not at all; a share of nothing is None.

    >>> found = Found(hits=3, alarms=1, misses=3)
    >>> found.precision, found.recall, found.f1
    (0.75, 0.5, 0.6)
    """

    hits: int
    alarms: int
    misses: int

    @property
    def precision(self) -> float | None:
        """How much of what was found is right."""
        return _share(self.hits, self.hits + self.alarms)

    @property
    def recall(self) -> float | None:
        """How much of what there is was found."""
        return _share(self.hits, self.hits + self.misses)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        return _share(2 * self.hits, 2 * self.hits + self.alarms + self.misses)


@dataclass(frozen=True, slots=True)
class LevelAgreement:
    """How far two readings of levels agree; None where there is nothing to tell it from.

    `adjacent` counts those at most one level apart, `kappa` is Cohen's with quadratic weights: 1 for full agreement,
    0 for what chance would give. `confusion` counts the pairs of gold and found level.
    """

    resumes: int
    exact: float | None
    adjacent: float | None
    mean_absolute_error: float | None
    kappa: float | None
    confusion: tuple[tuple[tuple[str, str], int], ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All of it: `missing` are gold resumes without an answer; `order` is the pair order of each level.

    The pair order is the share of pairs of resumes of different suitability that the score puts in the right order;
    a tie counts half.
    """

    resumes: int
    missing: tuple[str, ...]
    skills: Found
    duties: Found
    not_had: Found
    levels: LevelAgreement
    order: tuple[tuple[str, float | None], ...]


def compare_answers(answers: Iterable[Assessment], gold: Sequence[Gold], levels: Sequence[str]) -> Evaluation:
    """Hold answers against gold; `levels` are those of the rubric, lowest first.

    >>> compare_answers([], [Gold("0" * 64, level="junior")], ["junior", "senior"]).missing == ("0" * 64,)
    True
    """
    by_hash = {answer.sha256: answer for answer in answers}
    pairs = [(label, by_hash[label.sha256]) for label in gold if label.sha256 in by_hash]
    filed = [(label.level, answer.best.level if answer.best else NONE) for label, answer in pairs if label.level]
    return Evaluation(
        resumes=len(pairs),
        missing=tuple(label.sha256 for label in gold if label.sha256 not in by_hash),
        skills=count_found((label.skills, _skills(answer, had=True)) for label, answer in pairs),
        duties=count_found((label.duties, {duty.id for duty in answer.profile.duties}) for label, answer in pairs),
        not_had=count_found((label.not_had, _skills(answer, had=False)) for label, answer in pairs),
        levels=compare_levels([one for one, _ in filed], [other for _, other in filed], (NONE, *levels)),
        order=tuple((level, pair_order(_suited(pairs, level))) for level in levels),
    )


def count_found(pairs: Iterable[tuple[Iterable[str] | None, Iterable[str]]]) -> Found:
    """Count hits, alarms and misses over pairs of what there is and what was found; None was not labelled.

    >>> count_found([({"python", "sql"}, {"python", "r"}), (None, {"java"})])
    Found(hits=1, alarms=1, misses=1)
    """
    known = [(set(gold), set(found)) for gold, found in pairs if gold is not None]
    return Found(
        hits=sum(len(gold & found) for gold, found in known),
        alarms=sum(len(found - gold) for gold, found in known),
        misses=sum(len(gold - found) for gold, found in known),
    )


def compare_levels(gold: Sequence[Hashable], found: Sequence[Hashable], levels: Sequence[Hashable]) -> LevelAgreement:
    """Hold levels against levels, one by one; `levels` gives their order, lowest first.

    >>> agreement = compare_levels(["junior", "senior"], ["junior", "junior"], ["junior", "senior", "principal"])
    >>> agreement.exact, agreement.adjacent, agreement.mean_absolute_error, agreement.kappa
    (0.5, 1.0, 0.5, 0.0)
    """
    place = {level: index for index, level in enumerate(levels)}
    pairs = [(place[one], place[other]) for one, other in zip(gold, found, strict=True)]
    apart = [abs(one - other) for one, other in pairs]
    counts = sorted(Counter(pairs).items())
    return LevelAgreement(
        resumes=len(pairs),
        exact=_share(apart.count(0), len(apart)),
        adjacent=_share(sum(distance <= 1 for distance in apart), len(apart)),
        mean_absolute_error=_share(sum(apart), len(apart)),
        kappa=quadratic_kappa(pairs),
        confusion=tuple(((str(levels[one]), str(levels[other])), times) for (one, other), times in counts),
    )


def quadratic_kappa(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Give Cohen's kappa with quadratic weights; None when all stand at one place, where chance explains everything.

    >>> quadratic_kappa([(0, 0), (1, 1), (2, 2), (2, 1)])
    0.8
    >>> quadratic_kappa([(1, 1), (1, 1)]) is None
    True
    """
    observed = sum((one - other) ** 2 for one, other in pairs)
    gold, found = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum((one - other) ** 2 * a * b for one, a in gold.items() for other, b in found.items())
    return 1 - observed * len(pairs) / chance if chance else None


def pair_order(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Give the share of pairs of different suitability whose scores are in the same order; a tie counts half.

    >>> pair_order([(1, 10.0), (2, 20.0), (3, 20.0)])
    0.8333333333333334
    """
    told = [(a[0] - b[0]) * (a[1] - b[1]) for a, b in combinations(pairs, 2) if a[0] != b[0]]
    return _share(sum((product > 0) + 0.5 * (product == 0) for product in told), len(told))


def _skills(answer: Assessment, *, had: bool) -> set[str]:
    return {skill.id for skill in answer.profile.skills if (skill.status == "have") == had}


def _suited(pairs: Sequence[tuple[Gold, Assessment]], level: str) -> list[tuple[float, float]]:
    """Pair the suitability for a level with the score for it; an answer without scores counts as 0."""
    told = [(label.suitability[level], answer) for label, answer in pairs if level in label.suitability]
    return [(suited, answer.fit(level).score if answer.fits else 0.0) for suited, answer in told]


def _share(part: float, whole: int) -> float | None:
    return part / whole if whole else None
