"""Resumes for scikit-learn: features, a level classifier that starts from the rubric, and similar candidates.

>>> from mlematch import load_rubric
>>> LevelClassifier.from_rubric(load_rubric()).classes_.tolist()
['none', 'junior', 'senior', 'principal']
"""

from __future__ import annotations

from mlematch.integrations.sklearn.classifier import LevelClassifier
from mlematch.integrations.sklearn.loading import load_level_classifier
from mlematch.integrations.sklearn.ordinal import OrdinalModel
from mlematch.integrations.sklearn.scorers import level_scorers
from mlematch.integrations.sklearn.similar import SimilarCandidates
from mlematch.integrations.sklearn.vectorizer import ProfileVectorizer

__all__ = [
    "LevelClassifier",
    "OrdinalModel",
    "ProfileVectorizer",
    "SimilarCandidates",
    "level_scorers",
    "load_level_classifier",
]
