"""A classifier of levels that starts from the rubric, learns from decisions, and never punishes evidence."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from numbers import Real
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_array, check_is_fitted, validate_data

from mlematch.arguments import describe, is_whole
from mlematch.integrations.sklearn.ordinal import Array, Label, OrdinalModel, Step, fit_step, held_to
from mlematch.integrations.sklearn.rubric_start import model_of
from mlematch.integrations.sklearn.saved import Saved
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.knowledge.levels.written_rubric import rubric_fingerprint

_WANTED = {
    "start": "an OrdinalModel or None",
    "alpha": "a number above 0",
    "tol": "a number, 0 or above",
    "max_iter": "a whole number, 1 or above",
}


class LevelClassifier(ClassifierMixin, BaseEstimator):
    """Ordered classes by steps with non-negative coefficients: more of any feature never lowers the level.

    `LevelClassifier.from_rubric` files resumes as the rubric does, before any data is seen; `fit` moves it towards
    the decisions of a team, the further the more decisions there are. Without a start, `fit` learns from the data
    alone, and the classes are in sorted order.

    `predict` gives the median: the highest class that is reached with a chance of at least one half. The most likely
    class would not do, since it can fall while every chance of reaching a class rises.

    Args:
        start: the model to start from and to be held to; its classes are those that can be predicted.
        alpha: how firmly `fit` holds to the start, or to zero without one. Bar and steepness are all but free.
        tol: when to stop, as the gradient of the loss.
        max_iter: when to stop in any case.

    Attributes:
        classes_: the classes, lowest first.
        coef_: one row for each step from a class to the next, one column for each feature; never negative.
        intercept_: one for each step.

    >>> from mlematch import Profile, load_rubric
    >>> from mlematch.integrations.sklearn import ProfileVectorizer
    >>> X = ProfileVectorizer(features="evidence").transform([Profile()])
    >>> LevelClassifier.from_rubric(load_rubric()).predict(X).tolist()
    ['none']
    """

    def __init__(
        self,
        *,
        start: OrdinalModel | None = None,
        alpha: float = 1.0,
        tol: float = 1e-8,
        max_iter: int = 200,
    ) -> None:
        self.start = start
        self.alpha = alpha
        self.tol = tol
        self.max_iter = max_iter

    @classmethod
    def from_rubric(cls, rubric: Rubric, *, none: str = "none", points: float = 5.0, alpha: float = 1.0) -> Self:
        """Give a classifier that needs no data: it takes the features `"evidence"` of `ProfileVectorizer`.

        Args:
            rubric: the levels; `ProfileVectorizer` must have the same.
            none: the class of resumes that reach no level.
            points: how far above the bar a score has to be for odds of e to 1.
            alpha: how firmly `fit` will hold to the rubric.
        """
        return cls.from_model(model_of(rubric, none=none, points=points), alpha=alpha)

    @classmethod
    def from_model(cls, model: OrdinalModel, **choices: Any) -> Self:  # noqa: ANN401 - parameters of __init__
        """Give a classifier that predicts as a model does, and starts from it when it is fitted."""
        made = cls(start=model, **choices)
        made.n_features_in_ = len(model.coefficients[0])
        made._settle(model, iterations=1)
        return made

    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:  # noqa: ANN401 - array-likes
        """Fit each step to the rows that came up to it.

        Raises:
            ValueError: a parameter is out of its bounds, the data does not fit the start, or, without a start, all
                weights are zero.
        """
        self._check_parameters()
        self._check_names(X)
        X, y = validate_data(self, X, y, dtype=np.float64, order="C")
        check_classification_targets(y)
        weight = _weights(sample_weight, len(X))
        X, y, weight = X[weight > 0], y[weight > 0], weight[weight > 0]
        start = self._start(y)
        at = _places(y, start.classes)
        gates = np.isin(start.features or [""] * X.shape[1], start.gates)
        steps = [
            Step(X[at >= k], at[at >= k] > k, weight[at >= k], begin, held_to(begin, gates, self.alpha))
            for k, begin in enumerate(_beginnings(start))
        ]
        fitted = [fit_step(step, self.tol, self.max_iter) for step in steps]
        self._settle(_moved(start, [found for found, _ in fitted]), max([1, *(times for _, times in fitted)]))
        return self

    def predict(self, X: Any) -> Any:  # noqa: ANN401 - array-likes
        """Give the highest class that is reached with a chance of at least one half."""
        reached = self.predict_reach(X) >= 0.5
        return self.classes_[reached.sum(axis=1)]

    def predict_proba(self, X: Any) -> Array:  # noqa: ANN401 - array-likes
        """Give the chance of each class, in the order of `classes_`."""
        reach = self.predict_reach(X)
        edge = np.ones((len(reach), 1))
        return np.hstack([edge, reach]) - np.hstack([reach, 0 * edge])

    def predict_reach(self, X: Any) -> Array:  # noqa: ANN401 - array-likes
        """Give the chance of at least the second class, of at least the third, and so on: none falls with evidence."""
        check_is_fitted(self)
        self._check_names(X)
        named = hasattr(self, "feature_names_in_")
        X = validate_data(self, X if named else _plain(X), reset=False, dtype=np.float64, order="C")
        return self.model().reach(X)

    def model(self) -> OrdinalModel:
        """Give all that was learnt as a plain value: to save, or to start the next classifier from."""
        check_is_fitted(self)
        names = self.start.features if self.start else getattr(self, "feature_names_in_", None)
        return OrdinalModel(
            classes=tuple(self.classes_.tolist()),
            coefficients=tuple(map(tuple, self.coef_.tolist())),
            intercepts=tuple(self.intercept_.tolist()),
            features=None if names is None else tuple(map(str, names)),
            gates=self.start.gates if self.start else (),
            rubric=self.start.rubric if self.start else None,
        )

    def is_stale(self, rubric: Rubric) -> bool:
        """Say whether it started from another rubric: what it learnt is of features that mean something else now.

        One that started from no rubric cannot tell.
        """
        return self.start is not None and self.start.rubric not in (None, rubric_fingerprint(rubric))

    def to_json(self) -> str:
        """Give the fitted classifier as JSON, for `load_level_classifier`; nothing in it can run."""
        return Saved(self.alpha, self.tol, self.max_iter, self.model(), self.start).to_json()

    def __sklearn_tags__(self) -> Any:  # noqa: ANN401 - Tags
        tags = super().__sklearn_tags__()
        tags.classifier_tags.poor_score = True  # on classes that do not rise with the features, as it should be
        return tags

    def _settle(self, model: OrdinalModel, iterations: int) -> None:
        self.classes_ = np.array(model.classes)
        self.coef_ = np.array(model.coefficients, dtype=float).reshape(len(model.intercepts), self.n_features_in_)
        self.intercept_ = np.array(model.intercepts, dtype=float)
        self.n_iter_ = iterations

    def _start(self, y: Any) -> OrdinalModel:  # noqa: ANN401 - an array
        if self.start is not None:
            if self.n_features_in_ != len(self.start.coefficients[0]):
                wanted = len(self.start.coefficients[0])
                raise ValueError(f"X has {self.n_features_in_} features, but the start has {wanted}")
            return self.start
        if not len(y):
            raise ValueError("every sample weight is zero, and there is no start to stay at")
        classes = np.unique(y).tolist()
        steps = len(classes) - 1
        return OrdinalModel(tuple(classes), ((0.0,) * self.n_features_in_,) * steps, (0.0,) * steps)

    def _check_parameters(self) -> None:
        fits = {
            "start": self.start is None or isinstance(self.start, OrdinalModel),
            "alpha": _is_finite(self.alpha) and self.alpha > 0,
            "tol": _is_finite(self.tol) and self.tol >= 0,
            "max_iter": is_whole(self.max_iter) and self.max_iter >= 1,
        }
        for name in (name for name, fit in fits.items() if not fit):
            raise ValueError(f"{name} is {describe(getattr(self, name))}, not {_WANTED[name]}")

    def _check_names(self, X: Any) -> None:  # noqa: ANN401 - array-likes
        given, wanted = getattr(X, "columns", None), self.start and self.start.features
        if given is not None and wanted and list(given) != list(wanted):
            odd = sorted(set(map(str, given)) ^ set(wanted)) or ["their order"]
            raise ValueError(f"the features are not those of the start; they differ in {', '.join(odd[:5])}")


def _is_finite(given: object) -> bool:
    return isinstance(given, Real) and isfinite(given)


def _plain(X: Any) -> Any:  # noqa: ANN401 - array-likes
    return X.to_numpy() if hasattr(X, "to_numpy") else X


def _weights(sample_weight: Any, rows: int) -> Array:  # noqa: ANN401 - array-likes
    if sample_weight is None:
        return np.ones(rows)
    weight: Array = check_array(sample_weight, ensure_2d=False, dtype=np.float64, input_name="sample_weight")
    if weight.shape != (rows,):
        raise ValueError(f"sample_weight has the shape {weight.shape}, not {(rows,)}")
    if (weight < 0).any():
        raise ValueError("a sample weight is below zero")
    return weight


def _places(y: Any, classes: Sequence[Label]) -> NDArray[np.intp]:  # noqa: ANN401 - an array
    place = {label: k for k, label in enumerate(classes)}
    unknown = sorted({str(label) for label in y.tolist() if label not in place})
    if unknown:
        raise ValueError(f"labels that are no classes of the start: {', '.join(unknown)}")
    return np.array([place[label] for label in y.tolist()], dtype=np.intp)


def _beginnings(start: OrdinalModel) -> list[Array]:
    pairs = zip(start.coefficients, start.intercepts, strict=True)
    return [np.append(coefficients, intercept) for coefficients, intercept in pairs]


def _moved(start: OrdinalModel, found: Sequence[Array]) -> OrdinalModel:
    return OrdinalModel(
        classes=start.classes,
        coefficients=tuple(tuple(step[:-1].tolist()) for step in found),
        intercepts=tuple(float(step[-1]) for step in found),
        features=start.features,
        gates=start.gates,
        rubric=start.rubric,
    )
