"""A saved classifier, read again."""

from __future__ import annotations

import os

import numpy as np

from mlematch.integrations.sklearn.classifier import LevelClassifier
from mlematch.integrations.sklearn.saved import Saved
from mlematch.resources import load_knowledge


def load_level_classifier(path: str | os.PathLike[str]) -> LevelClassifier:
    """Read a classifier that was saved with `Path(path).write_text(classifier.to_json())`.

    Raises:
        DataError: with every fault of the file.
    """
    saved = load_knowledge(Saved, path)
    classifier = LevelClassifier.from_model(saved.model, alpha=saved.alpha, tol=saved.tol, max_iter=saved.max_iter)
    classifier.start = saved.start
    if saved.start is None and saved.model.features:
        classifier.feature_names_in_ = np.array(saved.model.features, dtype=object)
    return classifier
