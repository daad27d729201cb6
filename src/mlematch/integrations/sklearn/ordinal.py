"""The arithmetic of ordered classes: steps from each class to the next, none of which more evidence makes less likely.

The chance of reaching class k is the product of the chances of every step up to it, and each step is a logistic
function of the features with coefficients that are never negative. So the chances of reaching a class rise, or stay,
with every feature; they sum to 1 by construction, and the steps can be fitted one by one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

Array = NDArray[np.float64]
Label = str | bool | int | float

_FREE = 1e-3  # what moving the bar, or scaling all coefficients of the start alike, costs beside any other change
_GATE = 0.03  # what moving a gate costs
_EDGE = 1e-9  # what counts as zero while fitting


@dataclass(frozen=True, slots=True)
class OrdinalModel:
    """Classes, lowest first, and the steps between them: for each, its coefficients by feature, and an intercept.

    `gates` names the features that are no matter of degree: each is weighed for itself, by the rows that fail it.
    `rubric` is the hash of the rubric that it started from, if it did.
    """

    classes: tuple[Label, ...]
    coefficients: tuple[tuple[float, ...], ...] = field(repr=False)
    intercepts: tuple[float, ...] = field(repr=False)
    features: tuple[str, ...] | None = field(default=None, repr=False)
    gates: tuple[str, ...] = field(default=(), repr=False)
    rubric: str | None = field(default=None, repr=False)

    def reach(self, X: Array) -> Array:
        """Give, for each row, the chances of reaching the second class, the third, and so on.

        >>> model = OrdinalModel(("no", "yes"), ((1.0,),), (-2.0,))
        >>> model.reach(np.array([[2.0]])).tolist()
        [[0.5]]
        """
        steps = [expit(X @ np.array(step) + bar) for step, bar in zip(self.coefficients, self.intercepts, strict=True)]
        return np.cumprod(steps, axis=0).T if steps else np.empty((len(X), 0))


@dataclass(frozen=True, slots=True)
class Step:
    """One step to fit: the rows that came up to it, which took it, how much each counts, and what it is held to."""

    X: Array
    taken: NDArray[np.bool_]
    weight: Array
    start: Array  # the coefficients and, last, the intercept
    held: Array  # the cost of leaving the start

    def loss(self, v: Array) -> float:
        """Give how badly `v` explains what was taken, and how far it has gone from the start."""
        logits = self.X @ v[:-1] + v[-1]
        away = v - self.start
        return float(self.weight @ (np.logaddexp(0.0, logits) - self.taken * logits) + away @ self.held @ away / 2)

    def slope(self, v: Array) -> tuple[Array, Array]:
        """Give the gradient and the curvature of the loss."""
        rows = np.column_stack([self.X, np.ones(len(self.X))])
        chance = expit(rows @ v)
        gradient = rows.T @ (self.weight * (chance - self.taken)) + self.held @ (v - self.start)
        return gradient, (rows.T * (self.weight * chance * (1 - chance))) @ rows + self.held


def held_to(start: Array, gates: NDArray[np.bool_], alpha: float) -> Array:
    """Give the cost of leaving a start, as a matrix: the proportions of its coefficients are held in full.

    Its bar, and how steep it is in everything alike, are hardly held at all: a few decisions tell where the bar of a
    team lies and how sure it is, but it takes many to tell what it weighs. A gate is held less than its weight would
    have it, so that some decisions against it are enough to open it, but more than the bar.
    """
    cost = np.sqrt(np.where(gates, _GATE, 1.0))
    steep = cost * start[:-1]
    steep /= np.linalg.norm(steep) or 1.0
    held = np.diag(np.append(cost**2, _FREE))
    held[:-1, :-1] -= (1 - _FREE) * np.outer(cost * steep, cost * steep)
    return alpha * held


def fit_step(step: Step, tol: float, max_iter: int) -> tuple[Array, int]:
    """Fit a step with coefficients that are never negative, by Newton's method with projection (Bertsekas, 1982).

    A step that all rows took, or none, tells nothing of where its bar lies and stays at its start.

    Quasi-Newton methods with bounds, such as L-BFGS-B, took ten to a hundred times as long: the start is all but
    free in two directions and held in the others.
    """
    if step.taken.all() or not step.taken.any():
        return step.start, 1
    v, floor = step.start, np.append(np.zeros(len(step.start) - 1), -np.inf)
    for times in range(1, max_iter + 1):
        gradient, curvature = step.slope(v)
        stuck = (v <= floor + _EDGE) & (gradient > 0)
        if np.abs(gradient[~stuck]).max() <= tol:
            return v, times
        move = np.where(stuck, floor - v, 0.0)
        move[~stuck] = -np.linalg.solve(curvature[np.ix_(~stuck, ~stuck)], gradient[~stuck])
        better = _downhill(step, v, move, gradient, floor)
        if better is None:
            return v, times
        v = better
    return v, max_iter


def _downhill(step: Step, v: Array, move: Array, gradient: Array, floor: Array) -> Array | None:
    """Go along a move as far as the loss falls; None where it does not fall any more."""
    loss = step.loss(v)
    for halvings in range(40):
        better: Array = np.maximum(v + move / 2**halvings, floor)
        if step.loss(better) < loss + 1e-4 * gradient @ (better - v):
            return better
    return None
