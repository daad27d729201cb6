"""Rubric -> the ordinal model that files resumes as the rubric does."""

from __future__ import annotations

from collections.abc import Iterator

from mlematch.integrations.sklearn.features import gates_that_rise, rises
from mlematch.integrations.sklearn.ordinal import OrdinalModel
from mlematch.knowledge.levels.level import WEIGHT_TOTAL, Level
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.knowledge.levels.written_rubric import rubric_fingerprint


def model_of(rubric: Rubric, *, none: str = "none", points: float = 5.0) -> OrdinalModel:
    """Give the model whose step up to a level is even where the level's bar is just reached and its gates are passed.

    A criterion that more evidence can lower (a band of months) is taken for met: a resume that has outgrown a level
    has reached it. A gate that is not passed weighs as much as a score of 0 instead of 100.

    Args:
        rubric: the levels.
        none: the class of resumes that reach no level.
        points: how far above the bar a score has to be for odds of e to 1.

    >>> from mlematch import load_rubric
    >>> model = model_of(load_rubric())
    >>> model.classes, len(model.features) == len(model.coefficients[0])
    (('none', 'junior', 'senior', 'principal'), True)
    """
    steps = [dict(_coefficients(level, points)) for level in rubric.levels]
    names = tuple(name for kind in ("share", "gate") for step in steps for name in step if name.startswith(kind))
    return OrdinalModel(
        classes=(none, *(level.id for level in rubric.levels)),
        coefficients=tuple(tuple(step.get(name, 0.0) for name in names) for step in steps),
        intercepts=tuple(_intercept(level, points) for level in rubric.levels),
        features=names,
        gates=tuple(name for name in names if name.startswith("gate")),
        rubric=rubric_fingerprint(rubric),
    )


def _coefficients(level: Level, points: float) -> Iterator[tuple[str, float]]:
    for criterion in level.criteria:
        if rises(criterion.measure):
            yield f"share__{level.id}__{criterion.id}", criterion.weight / points
    for gate in gates_that_rise(level):
        yield f"gate__{level.id}__{gate.id}", WEIGHT_TOTAL / points


def _intercept(level: Level, points: float) -> float:
    met = sum(criterion.weight for criterion in level.criteria if not rises(criterion.measure))
    return (met - level.bar - WEIGHT_TOTAL * len(gates_that_rise(level))) / points
