from __future__ import annotations

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError

from mlematch.errors import ReadError
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
    assert SimilarCandidates().fit(EVERYBODY).find(Profile()) == ()


def test_who_shares_nothing_is_not_given():
    found = SimilarCandidates(n_neighbors=4).fit([*EVERYBODY, candidate("haskell")]).find(candidate("haskell"))
    assert [each.index for each in found] == [4]
    assert found[0].similarity == 1.0


def test_a_file_that_cannot_be_read_is_an_error_or_like_nobody():
    with pytest.raises(ReadError) as raised:
        SimilarCandidates().fit([*EVERYBODY, b"\x00\x01"])
    assert "unreadable" in raised.value.__notes__[0]
    similar = SimilarCandidates(unreadable="skip").fit([b"\x00\x01", *EVERYBODY])
    assert [each.index for each in similar.find(candidate("keras"))][:1] == [3]
    assert similar.find(b"\x00\x01") == ()
    with pytest.raises(ValueError, match="unreadable is 'drop'"):
        SimilarCandidates(unreadable="drop").fit(EVERYBODY)


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


@pytest.mark.parametrize("number", [0, -1, "x", 2.5])
def test_a_number_of_neighbours_that_is_none_is_refused(number):
    similar = SimilarCandidates().fit(EVERYBODY)
    with pytest.raises(ValueError, match="n_neighbors is"):
        similar.find(candidate("keras"), n_neighbors=number)
    with pytest.raises(ValueError, match="n_neighbors is"):
        SimilarCandidates(n_neighbors=number).fit(EVERYBODY).find(candidate("keras"))
