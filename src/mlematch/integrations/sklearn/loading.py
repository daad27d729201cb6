"""A saved classifier, read again."""

from __future__ import annotations

import os
import warnings

import numpy as np

from mlematch.integrations.sklearn.classifier import LevelClassifier
from mlematch.integrations.sklearn.saved import Saved
from mlematch.resources import load_knowledge, load_rubric

_STALE = "it is stale, since it started from another rubric: fit it anew, or name its rubric by rubric=..."


def load_level_classifier(
    path: str | os.PathLike[str], *, rubric: str | os.PathLike[str] | None = None
) -> LevelClassifier:
    """Read a classifier that was saved with `Path(path).write_text(classifier.to_json())`.

    Warns with a `UserWarning` where it started from another rubric than `rubric`, by default the shipped one.

    Args:
        path: the file.
        rubric: the file of the rubric that `ProfileVectorizer` has.

    Raises:
        DataError: with every fault of the file.
    """
    saved = load_knowledge(Saved, path)
    classifier = LevelClassifier.from_model(saved.model, alpha=saved.alpha, tol=saved.tol, max_iter=saved.max_iter)
    classifier.start = saved.start
    if saved.start is None and saved.model.features:
        classifier.feature_names_in_ = np.array(saved.model.features, dtype=object)
    if classifier.is_stale(load_rubric(rubric)):
        warnings.warn(f"{os.fspath(path)}: {_STALE}", stacklevel=2)
    return classifier
