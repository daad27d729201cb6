"""Resumes -> a matrix of named features."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Sequence
from typing import Any, Literal, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.base import BaseEstimator, TransformerMixin

from mlematch.assessor import Assessor
from mlematch.errors import ReadError
from mlematch.hints import did_you_mean
from mlematch.integrations.sklearn.features import GROUPS, NAN, Case, Vocabulary
from mlematch.integrations.sklearn.inputs import Resume, assessor_of, one_column, profile_of, vocabulary_of
from mlematch.values import Profile


class ProfileVectorizer(TransformerMixin, BaseEstimator):
    """Turns resumes into a matrix with one named column for each thing that a resume can show.

    A resume is a path, the bytes of a file, a `Document`, a `Profile` or an `Assessment`; the last two cost nothing
    to turn into numbers. The columns come from the taxonomy, the cues and the rubric, never from the resumes at hand:
    nothing is learnt by `fit`, so nothing can leak from one fold into another, and `transform` works without it.

    Args:
        features: groups of columns, see below.
        taxonomy: a file instead of the shipped taxonomy.
        rubric: a file instead of the shipped rubric.
        as_of: the month that counts as today, `YYYY-MM`; today when left out. Matters only where files are read.
        unknown: what stands for months that no date tells; `months__total__known` and the like say which are known.
        unreadable: `"raise"` a `ReadError` for a file that cannot be read or scored, or give it a row of `"nan"`.
        sparse_output: give a sparse array; worth it for `skills`.

    | group | columns |
    |---|---|
    | `skills` | `skill__ID`: the weight of the best section that shows the skill, or one that implies it |
    | `categories` | `category__ID`: the sum of these weights over the skills of a category |
    | `duties`, `soft_skills` | `duty__ID`, `soft_skill__ID`: the weight of the best section that shows it |
    | `months` | `months__total`, `months__ml`, `months__leading` and the like, and for each `..__known` |
    | `education` | `education__DEGREE` and `education__relevant__STATUS`, each 0 or 1 |
    | `shares` | `share__LEVEL__CRITERION`: how far a criterion of the rubric is met, 0 to 1 |
    | `gates` | `gate__LEVEL__GATE`: 1 where a gate is passed |
    | `evidence` | the shares and gates that more evidence can only raise: what `LevelClassifier.from_rubric` takes |
    | `scores` | `score__LEVEL` |

    >>> from mlematch import Profile
    >>> vectorizer = ProfileVectorizer(features="months")
    >>> vectorizer.fit_transform([Profile()]).tolist()
    [[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]]
    >>> vectorizer.get_feature_names_out()[:2].tolist()
    ['months__total', 'months__total__known']
    """

    def __init__(
        self,
        *,
        features: str | Sequence[str] = ("categories", "duties", "soft_skills", "months", "education", "shares"),
        taxonomy: str | os.PathLike[str] | None = None,
        rubric: str | os.PathLike[str] | None = None,
        as_of: str | None = None,
        unknown: float = 0.0,
        unreadable: Literal["raise", "nan"] = "raise",
        sparse_output: bool = False,
    ) -> None:
        self.features = features
        self.taxonomy = taxonomy
        self.rubric = rubric
        self.as_of = as_of
        self.unknown = unknown
        self.unreadable = unreadable
        self.sparse_output = sparse_output

    def fit(self, X: Any = None, y: Any = None) -> Self:  # noqa: ANN401, ARG002 - the signature scikit-learn expects
        """Check the parameters; nothing is learnt from `X`.

        Raises:
            ValueError: a parameter has a value that is not known.
        """
        self._names()
        return self

    def transform(self, X: Any) -> NDArray[np.float64] | csr_array:  # noqa: ANN401 - lists, arrays, series
        """Give one row for each resume.

        Raises:
            ReadError: a file cannot be read or scored, and `unreadable` is `"raise"`.
        """
        names = self._names()
        place = {name: column for column, name in enumerate(names)}
        known = self._vocabulary()
        starts, columns = [0], list[int]()
        values = list[float]()
        for resume in one_column(X):
            row = dict(self._row(resume, known, names))
            kept = {name: value for name, value in row.items() if name in place and value}
            columns += [place[name] for name in kept]
            values += kept.values()
            starts.append(len(columns))
        matrix = csr_array((np.array(values, np.float64), columns, starts), shape=(len(starts) - 1, len(names)))
        matrix.sort_indices()
        return matrix if self.sparse_output else matrix.toarray()

    def get_feature_names_out(self, input_features: Any = None) -> NDArray[np.object_]:  # noqa: ANN401, ARG002
        """Give the names of the columns."""
        return np.array(self._names(), dtype=object)

    def _names(self) -> tuple[str, ...]:
        if self.unreadable not in ("raise", "nan"):
            raise ValueError(f"unreadable is {self.unreadable!r}, not 'raise' or 'nan'")
        known = self._vocabulary()
        return tuple(dict.fromkeys(name for group in self._groups() for name in GROUPS[group].names(known)))

    def _groups(self) -> tuple[str, ...]:
        groups = (self.features,) if isinstance(self.features, str) else tuple(self.features)
        for group in groups:
            if group not in GROUPS:
                raise ValueError(f"unknown features {group!r}{did_you_mean(group, GROUPS)}")
        return groups

    def _row(self, resume: Resume, known: Vocabulary, names: tuple[str, ...]) -> Iterator[tuple[str, float]]:
        try:
            profile = profile_of(resume, self._assessor)
        except ReadError as error:
            if self.unreadable == "raise":
                error.add_note("ProfileVectorizer(unreadable='nan') gives such a file a row of NaN.")
                raise
            yield from ((name, NAN) for name in names)
        else:
            yield from self._values(profile, known)

    def _values(self, profile: Profile, known: Vocabulary) -> Iterator[tuple[str, float]]:
        case = Case(profile, known.rubric)
        for group in self._groups():
            for name, value in GROUPS[group].values(case):
                yield name, self.unknown if math.isnan(value) else value

    def _vocabulary(self) -> Vocabulary:
        return vocabulary_of(self.taxonomy, self.rubric)

    def _assessor(self) -> Assessor:
        return assessor_of(self.taxonomy, self.rubric, self.as_of)

    def __sklearn_is_fitted__(self) -> bool:
        return True

    def __sklearn_tags__(self) -> Any:  # noqa: ANN401 - Tags
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.one_d_array = True
        tags.input_tags.two_d_array = False
        tags.input_tags.allow_nan = self.unreadable == "nan"
        tags.transformer_tags.preserves_dtype = []
        tags.requires_fit = False
        return tags
