"""What a caller may hand in: everything else is refused with a sentence that says what was given and what is wanted."""

from __future__ import annotations

import pytest

from mlematch import Profile, load_assessor
from mlematch.arguments import describe, expect, is_whole
from mlematch.integrations.sklearn import SimilarCandidates
from mlematch.values import Assessment, Document

from .documents import resume

SAID = {
    "None": None,
    "True": True,
    "5": 5,
    "b'%PDF'": b"%PDF",
    "something of the type list": [None],
    "something of the type object": object(),
}
CALLS = {
    "sections": (lambda assessor, given: assessor.sections(given), "not a Document: read_document"),
    "profile": (lambda assessor, given: assessor.profile(given), "not a Document: read_document"),
    "assess": (lambda assessor, given: assessor.assess(given), "not a Document: read_document"),
    "vacancy": (lambda assessor, given: assessor.vacancy(given), "not a Document: read_document"),
    "job_rubric": (lambda assessor, given: assessor.job_rubric(given), "not a Document: read_document"),
    "rubric_of": (lambda assessor, given: assessor.rubric_of(given), "not a Vacancy: Assessor.vacancy"),
    "with_rubric": (lambda assessor, given: assessor.with_rubric(given), "not a Rubric: load_rubric"),
    "is_stale": (lambda assessor, given: assessor.is_stale(given), "not an Assessment: Assessor.assess"),
    "explain": (lambda assessor, given: assessor.explain(given), "not an Assessment: Assessor.assess"),
    "compare": (lambda assessor, given: assessor.compare(given, given, "senior"), "not an Assessment: Assessor.assess"),
    "what_if": (lambda assessor, given: assessor.what_if(given), "not an Assessment or a Profile: Assessor.assess"),
    "skills": (lambda assessor, given: assessor.what_if(Profile(), skills=[given]), "not only texts"),
    "duties": (lambda assessor, given: assessor.what_if(Profile(), duties=[given]), "not only texts"),
    "section": (lambda assessor, given: assessor.what_if(Profile(), section=given), "not a text"),
}


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("call", CALLS)
def test_what_is_nothing_of_the_kind_is_named(assessor, call, said):
    what, wanted = CALLS[call]
    with pytest.raises(TypeError) as refused:
        what(assessor, SAID[said])
    assert said in str(refused.value)
    assert wanted in str(refused.value)


@pytest.mark.parametrize("given", [None, True, 5, b"P2"])
@pytest.mark.parametrize("name", ["skills", "duties"])
def test_one_thing_is_no_list(assessor, name, given):
    with pytest.raises(TypeError, match=rf"{name} is .*, not a list of texts"):
        assessor.what_if(Profile(), **{name: given})


@pytest.mark.parametrize("given", [None, True, 2.5, b"5", "12"])
def test_what_is_no_number_is_no_months(assessor, given):
    with pytest.raises(TypeError, match=r"months is .*, not a whole number"):
        assessor.what_if(Profile(), months=given)


@pytest.mark.parametrize("given", [True, 5, b"senior", ["senior"]])
def test_what_is_no_text_is_no_level(assessor, given):
    answer = assessor.assess(resume("Ada Example\n\nExperience\nML Engineer, Acme Ltd, 2019 - 2024\n"))
    for call in (lambda: assessor.explain(answer, given), lambda: assessor.compare(answer, answer, given)):
        with pytest.raises(TypeError, match=r"level is .*, not a text"):
            call()


def test_a_generator_of_skills_is_read_once(assessor):
    supposed = assessor.what_if(Profile(), skills=(id for id in ("docker", "sql")), duties=iter(["P2"]))
    assert supposed.supposed[0] == "Docker"


SIMILAR = {
    "fit": (lambda similar, given: similar.fit(given), "a list of resumes is expected"),
    "kneighbors": (lambda similar, given: similar.kneighbors(given), "a list of resumes is expected"),
    "fit of one": (lambda similar, given: similar.fit([given]), "is expected, not"),
    "find": (lambda similar, given: similar.find(given), "is expected, not"),
    "number": (lambda similar, given: similar.find(Profile(), given), "not a whole number of 1 or more"),
}


@pytest.mark.parametrize("given", [True, 0.5, object()])
@pytest.mark.parametrize("call", SIMILAR)
def test_similar_candidates_say_what_is_wanted(call, given):
    what, wanted = SIMILAR[call]
    similar = SimilarCandidates(as_of="2026-11").fit([Profile()])
    with pytest.raises((TypeError, ValueError)) as refused:
        what(similar, given)
    assert wanted in str(refused.value)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize("given", [2026, True, b"2026"])
def test_today_is_a_text_or_a_date(given):
    with pytest.raises(TypeError, match=r"as_of is .*, not a text"):
        load_assessor(as_of=given)
    with pytest.raises(TypeError, match=r"as_of is .*, not a text"):
        SimilarCandidates(as_of=given).fit([b"Ada Example"])


def test_much_is_described_in_few_words():
    assert len(describe("x" * 9999)) < 60
    assert len(describe(b"x" * 9999)) < 60
    expect("shown", Profile(), Assessment, Profile)
    with pytest.raises(TypeError, match="not a Document or a Profile"):
        expect("resume", 1.5, Document, Profile)
    assert not is_whole(True)
