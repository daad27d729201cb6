"""A fitted classifier as plain JSON: numbers and names, nothing that could run when it is loaded."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import ClassVar, Literal

from mlematch.integrations.sklearn.ordinal import OrdinalModel
from mlematch.knowledge.strictness import STRICT


@dataclass(frozen=True, slots=True)
class Saved:
    """What a file of a classifier holds."""

    __pydantic_config__: ClassVar = STRICT
    alpha: float
    tol: float
    max_iter: int
    model: OrdinalModel
    start: OrdinalModel | None = None
    format: Literal["mlematch level classifier 1"] = "mlematch level classifier 1"

    def problems(self) -> Iterator[str]:
        """Yield every fault in plain words."""
        yield from _problems("model", self.model)
        if self.start:
            yield from _problems("start", self.start)
            if self.start.classes != self.model.classes or self.start.features != self.model.features:
                yield "start and model differ in their classes or features"

    def to_json(self) -> str:
        """Give it as JSON.

        Raises:
            ValueError: with every fault.
        """
        problems = list(self.problems())
        if problems:
            raise ValueError(f"cannot be saved: {'; '.join(problems)}")
        return json.dumps(asdict(self), indent=2, allow_nan=False)


def _problems(name: str, model: OrdinalModel) -> Iterator[str]:
    steps = len(model.classes) - 1
    if steps < 1:
        yield f"{name}: fewer than two classes"
    if len(set(model.classes)) <= steps:
        yield f"{name}: a class stands twice"
    if len(model.coefficients) != steps or len(model.intercepts) != steps:
        yield f"{name}: {steps + 1} classes need {steps} rows of coefficients and {steps} intercepts"
    if len({len(step) for step in model.coefficients} | ({len(model.features)} if model.features else set())) > 1:
        yield f"{name}: the steps or the features differ in number"
    if not set(model.gates) <= set(model.features or ()):
        yield f"{name}: a gate is none of the features"
    numbers = [number for step in model.coefficients for number in step]
    if not all(map(math.isfinite, [*numbers, *model.intercepts])):
        yield f"{name}: a number is not finite"
    if any(number < 0 for number in numbers):
        yield f"{name}: a coefficient is below 0, so that evidence would count against a person"
