"""Candidates with the same skills."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.base import BaseEstimator
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.neighbors import NearestNeighbors
from sklearn.utils.validation import check_is_fitted

from mlematch.arguments import describe, is_whole
from mlematch.integrations.sklearn.inputs import Resume
from mlematch.integrations.sklearn.vectorizer import ProfileVectorizer


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A candidate like another: its place among those that were fitted, how like, and the skills that make it so."""

    index: int
    similarity: float
    shared: tuple[str, ...]


class SimilarCandidates(BaseEstimator):
    r"""Finds the candidates whose skills are most like those of a resume.

    Skills count by where they are shown, and by how telling they are among the resumes that were fitted: what
    everybody has tells little (TF-IDF). Likeness is the cosine: 1 for the same skills in the same proportions, 0 for
    none in common. It says nothing of how good anybody is.

    Args:
        n_neighbors: how many to give.
        taxonomy: a file instead of the shipped taxonomy.
        as_of: the month that counts as today.
        unreadable: `"raise"` a `ReadError` for a file that cannot be read or scored, or `"skip"` it: it is like nobody.

    >>> from mlematch.readers import read_document
    >>> text = "Skills\nLanguages: {}, English, French, Spanish and Italian\nHobbies: chess, reading, hiking"
    >>> resumes = [read_document(text.format(skill).encode()) for skill in ("Spark", "PyTorch", "Java")]
    >>> similar = SimilarCandidates(n_neighbors=1, as_of="2026-11").fit(resumes)
    >>> [(each.index, each.shared[0]) for each in similar.find(read_document(text.format("Apache Spark").encode()))]
    [(0, 'apache_spark')]
    """

    def __init__(
        self,
        *,
        n_neighbors: int = 5,
        taxonomy: str | os.PathLike[str] | None = None,
        as_of: str | None = None,
        unreadable: Literal["raise", "skip"] = "raise",
    ) -> None:
        self.n_neighbors = n_neighbors
        self.taxonomy = taxonomy
        self.as_of = as_of
        self.unreadable = unreadable

    def fit(self, X: Any, y: Any = None) -> Self:  # noqa: ANN401, ARG002 - lists, arrays, series
        """Keep the skills of the candidates to choose from."""
        if self.unreadable not in ("raise", "skip"):
            raise ValueError(f"unreadable is {self.unreadable!r}, not 'raise' or 'skip'")
        counts = self._counted(X)
        self.weights_ = TfidfTransformer().fit(counts)
        self.skills_ = csr_array(self.weights_.transform(counts))
        self.neighbors_ = NearestNeighbors(metric="cosine").fit(self.skills_)
        return self

    def kneighbors(self, X: Any, n_neighbors: int | None = None) -> tuple[NDArray[np.float64], NDArray[np.intp]]:  # noqa: ANN401
        """Give the distances and the places of the nearest candidates, as `NearestNeighbors` does."""
        distances, places = self.neighbors_.kneighbors(self._weighted(X), self._number(n_neighbors))
        return distances, places

    def find(self, resume: Resume, n_neighbors: int | None = None) -> tuple[Neighbour, ...]:
        """Give the candidates most like one resume, with the skills they share, the most telling first.

        Those who share none are like it in nothing and left out, so there may be fewer than asked for.
        """
        return tuple(self._find(self._weighted([resume]), self._number(n_neighbors)))

    def _find(self, skills: csr_array, number: int) -> Iterator[Neighbour]:
        names = [name.removeprefix("skill__") for name in self._vectorizer().get_feature_names_out()]
        distances, places = self.neighbors_.kneighbors(skills, number)
        for distance, place in zip(distances[0].tolist(), places[0].tolist(), strict=True):
            common = csr_array(self.skills_[[place]] * skills)
            order = sorted(zip(-common.data, common.indices, strict=True))
            if order:
                yield Neighbour(place, round(1 - distance, 3), tuple(names[column] for _, column in order))

    def _weighted(self, X: Any) -> csr_array:  # noqa: ANN401 - lists, arrays, series
        check_is_fitted(self)
        return csr_array(self.weights_.transform(self._counted(X)))

    def _counted(self, X: Any) -> csr_array:  # noqa: ANN401 - lists, arrays, series
        """Give the skills of each resume; of one that cannot be read, none."""
        counts = csr_array(self._vectorizer().transform(X))
        counts.data = np.nan_to_num(counts.data, nan=0.0)
        counts.eliminate_zeros()
        return counts

    def _number(self, wanted: int | None) -> int:
        number = self.n_neighbors if wanted is None else wanted
        if not is_whole(number) or number < 1:
            raise ValueError(f"n_neighbors is {describe(number)}, not a whole number of 1 or more")
        return min(int(number), int(self.skills_.shape[0]))

    def _vectorizer(self) -> ProfileVectorizer:
        unreadable: Literal["raise", "nan"] = "nan" if self.unreadable == "skip" else "raise"
        return ProfileVectorizer(
            features="skills", taxonomy=self.taxonomy, as_of=self.as_of, unreadable=unreadable, sparse_output=True
        )
