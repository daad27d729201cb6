"""Measures of ordered classes for `cross_validate` and `GridSearchCV`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sklearn.metrics import make_scorer

from mlematch.evaluation import compare_levels


def level_scorers(levels: Sequence[str]) -> dict[str, Callable[..., float]]:
    """Give scorers that know the order of the levels, lowest first.

    `exact` and `adjacent` are shares, `kappa` is quadratic weighted, `mean_absolute_error` is negative, so that more
    is better of each. A measure that has no value, such as the kappa of a single level, is `nan`.

    >>> sorted(level_scorers(["junior", "senior"]))
    ['adjacent', 'exact', 'kappa', 'mean_absolute_error']
    """
    names = ("exact", "adjacent", "kappa", "mean_absolute_error")
    return {
        name: make_scorer(_measure, greater_is_better=not name.endswith("error"), name=name, levels=tuple(levels))
        for name in names
    }


def _measure(gold: Any, found: Any, *, name: str, levels: Sequence[str]) -> float:  # noqa: ANN401 - arrays
    value = getattr(compare_levels(list(gold), list(found), levels), name)
    return float("nan") if value is None else float(value)
