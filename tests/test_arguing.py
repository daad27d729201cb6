"""A verdict that can be argued with: explained, supposed otherwise, set beside another."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from mlematch import assess
from mlematch.values import Profile

from .test_cli import RESUME


@pytest.fixture(scope="module")
def answer(assessor):
    return assess(RESUME.encode(), assessor)


@pytest.fixture(scope="module")
def other(assessor):
    return assess(RESUME.replace("Mentored two junior engineers", "Kept minutes").encode(), assessor)


# ---------------------------------------------------------------- explain


def test_an_explanation_has_every_criterion_in_words_and_sums_to_the_score(assessor, answer):
    explained = assessor.explain(answer, "senior")
    criteria = assessor.knowledge.rubric.level("senior").criteria
    assert [(asked.title, asked.statement) for asked in explained.asked] == [(c.title, c.statement) for c in criteria]
    assert round(math.fsum(asked.finding.points for asked in explained.asked), 1) == explained.fit.score


def test_the_level_it_is_filed_under_is_explained_unless_another_is_named(assessor, answer):
    assert assessor.explain(answer).level == answer.best.level
    assert assessor.explain(answer).filed
    assert not assessor.explain(answer, "principal").filed


def test_the_next_level_is_explained_as_well_and_the_highest_has_none(assessor, answer):
    assert assessor.explain(answer, "junior").next.level == "senior"
    assert assessor.explain(answer, "principal").next is None


def test_what_is_missing_are_the_gaps_with_the_most_to_gain_first(assessor, answer):
    explained = assessor.explain(answer, "principal")
    missing = [asked.finding.criterion for asked in explained.missing]
    assert set(missing) == {gap.criterion for gap in explained.fit.gaps}
    gains = [asked.open_points for asked in explained.missing]
    assert gains == sorted(gains, reverse=True)


def test_what_was_not_scored_cannot_be_explained(assessor, answer):
    with pytest.raises(ValueError, match="was not scored"):
        assessor.explain(replace(answer, fits=(), verdict="unscorable"))


def test_an_answer_of_another_rubric_cannot_be_explained(assessor, answer):
    old = replace(answer, provenance=replace(answer.provenance, rubric="sha256:old"))
    with pytest.raises(ValueError, match="another rubric"):
        assessor.explain(old)


def test_an_unknown_level_gets_a_hint(assessor, answer):
    with pytest.raises(KeyError, match="did you mean 'senior'"):
        assessor.explain(answer, "senor")


# ---------------------------------------------------------------- what if


def changes(supposed, level):
    comparison = next(each for each in supposed.comparisons if each.level == level)
    return {line.criterion: line.difference for line in comparison.changed}


@pytest.mark.parametrize("skills", [["docker", "kubernetes"], ["Docker", "K8s"], ["kubernetes", "docker", "docker"]])
def test_supposed_skills_change_what_they_stand_for_and_nothing_else(assessor, answer, skills):
    changed = changes(assessor.what_if(answer, skills=skills), "senior")
    assert changed.keys() == {"platforms"}
    assert changed["platforms"] > 0


def test_what_is_shown_at_work_already_changes_nothing(assessor, answer):
    supposed = assessor.what_if(answer, duties=["P2"])
    assert all(not comparison.changed for comparison in supposed.comparisons)
    assert (supposed.best_before, supposed.best_after) == (answer.best.level, answer.best.level)


def test_a_supposed_skill_in_a_list_counts_less_than_at_work(assessor, answer):
    at_work = changes(assessor.what_if(answer, skills=["spark"]), "senior")["platforms"]
    listed = changes(assessor.what_if(answer, skills=["spark"], section="skills"), "senior")["platforms"]
    assert 0 < listed < at_work


def test_supposed_months_are_months_of_machine_learning_work(assessor, answer):
    changed = changes(assessor.what_if(answer, months=24), "senior")
    assert {"experience", "ml_experience"} <= changed.keys()
    assert min(changed.values()) > 0


def test_supposed_duties_and_months_may_lift_a_resume_to_a_higher_level(assessor):
    duties = ["R1", "R3", "R4", "R6", "R7", "R9", "P1", "P2", "P4", "P5"]
    supposed = assessor.what_if(Profile(), skills=["pytorch", "machine learning"], duties=duties, months=96)
    assert supposed.best_before is None
    assert supposed.best_after == "senior"
    assert supposed.supposed[-1] == "96 months more of machine-learning work"


def test_a_profile_does_as_well_as_an_answer_and_neither_changes(assessor, answer):
    before = answer.profile
    assert assessor.what_if(answer, skills=["docker"]) == assessor.what_if(answer.profile, skills=["docker"])
    assert answer.profile == before
    assert answer.profile.skill("docker") is None


def test_every_score_that_would_be_is_the_sum_of_its_findings(assessor, answer):
    for fit in assessor.what_if(answer, skills=["docker"], duties=["P6"], months=12).fits:
        assert round(math.fsum(finding.points for finding in fit.findings), 1) == fit.score


@pytest.mark.parametrize(
    ("supposed", "said"), [({"skills": ["dockr"]}, "did you mean 'docker'"), ({"duties": ["P99"]}, "there are R1")]
)
def test_unknown_suppositions_get_a_hint(assessor, answer, supposed, said):
    with pytest.raises(KeyError, match=said):
        assessor.what_if(answer, **supposed)


@pytest.mark.parametrize(
    ("supposed", "error", "said"),
    [
        ({"months": -5}, ValueError, "months is -5, not between 0 and 960"),
        ({"months": 10**9}, ValueError, "not between 0 and 960"),
        ({"months": 2.5}, TypeError, "not a whole number"),
        ({"section": "skils"}, ValueError, "no section 'skils'.* did you mean 'skills'"),
        ({"skills": "docker"}, TypeError, r"write \['docker'\]"),
        ({"duties": "P2"}, TypeError, r"write \['P2'\]"),
    ],
)
def test_what_nobody_can_show_is_refused(assessor, answer, supposed, error, said):
    with pytest.raises(error, match=said):
        assessor.what_if(answer, **supposed)


def test_answers_that_are_no_base_for_a_supposition_are_refused(assessor, answer):
    with pytest.raises(ValueError, match="was not scored"):
        assessor.what_if(replace(answer, verdict="unscorable", fits=()), skills=["docker"])
    other = replace(answer.provenance, rubric="sha256:0")
    with pytest.raises(ValueError, match="another rubric: score it anew"):
        assessor.what_if(replace(answer, provenance=other), skills=["docker"])


def test_what_is_taken_off_for_too_much_is_shown_as_well(assessor, answer):
    supposed = assessor.what_if(answer, months=96)
    assert changes(supposed, "junior")["ml_years"] < 0
    before, after = supposed.comparisons[0].left, supposed.comparisons[0].right
    assert round(after.score - before.score, 1) == round(math.fsum(changes(supposed, "junior").values()), 1)


# ---------------------------------------------------------------- compare


def test_a_comparison_accounts_for_the_whole_difference(assessor, answer, other):
    comparison = assessor.compare(answer, other, "senior")
    assert comparison.difference < 0
    assert round(math.fsum(line.difference for line in comparison.contrasts), 1) == comparison.difference
    assert "mentoring" in {line.criterion for line in comparison.changed}


def test_turning_a_comparison_round_turns_its_sign(assessor, answer, other):
    one, two = assessor.compare(answer, other, "junior"), assessor.compare(other, answer, "junior")
    assert [line.difference for line in one.contrasts] == [-line.difference for line in two.contrasts]


def test_a_resume_beside_itself_does_not_differ(assessor, answer):
    assert assessor.compare(answer, answer, "senior").changed == ()
