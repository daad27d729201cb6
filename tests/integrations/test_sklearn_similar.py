from __future__ import annotations

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError

from mlematch.integrations.sklearn import SimilarCandidates
from mlematch.values import Profile

from .careers import skill


def candidate(*ids: str, section="experience") -> Profile:
    return Profile(skills=tuple(skill(id, section) for id in ids))


EVERYBODY = [
    candidate("git", "docker", "spark_streaming"),
    candidate("git", "docker", "tableau"),
    candidate("git", "keras"),
    candidate("git", "tableau"),
]


def test_a_candidate_is_most_like_itself():
    distances, places = SimilarCandidates(n_neighbors=1).fit(EVERYBODY).kneighbors(EVERYBODY)
    assert places.ravel().tolist() == [0, 1, 2, 3]
    assert distances == pytest.approx(0, abs=1e-6)


def test_what_is_rare_makes_more_alike_than_what_everybody_has():
    first, second = SimilarCandidates(n_neighbors=2).fit(EVERYBODY).find(candidate("git", "keras", "docker"))
    assert (first.index, second.index) == (2, 1)
    assert first.shared.index("keras") < first.shared.index("git")


def test_the_shared_skills_are_named_the_most_telling_first():
    found = SimilarCandidates(n_neighbors=1).fit(EVERYBODY).find(candidate("git", "tableau"))[0]
    assert (found.index, found.similarity) == (3, 1.0)
    assert found.shared.index("tableau") < found.shared.index("git")


def test_no_skill_in_common_is_no_likeness():
    found = SimilarCandidates().fit(EVERYBODY).find(Profile())
    assert [(each.similarity, each.shared) for each in found] == [(0.0, ())] * 4


def test_skills_that_are_not_had_do_not_count():
    similar = SimilarCandidates(n_neighbors=1).fit(EVERYBODY)
    learning = Profile(skills=(skill("keras", status="learning"), skill("docker")))
    assert "keras" not in similar.find(learning)[0].shared


def test_where_a_skill_is_shown_counts():
    similar = SimilarCandidates(n_neighbors=1).fit([candidate("keras"), candidate("tableau")])
    mixed = Profile(skills=(skill("keras", "education"), skill("tableau", "experience")))
    assert similar.find(mixed)[0].index == 1


def test_it_is_cloneable_and_says_when_it_is_not_fitted():
    similar = clone(SimilarCandidates(n_neighbors=2))
    with pytest.raises(NotFittedError):
        similar.find(Profile())


def test_distances_are_those_of_scikit_learn():
    similar = SimilarCandidates().fit(EVERYBODY)
    distances, _ = similar.kneighbors(EVERYBODY[:1], 4)
    assert np.all(np.diff(distances) >= 0)
    assert similar.find(EVERYBODY[0])[1].similarity == pytest.approx(1 - distances[0, 1], abs=1e-3)
