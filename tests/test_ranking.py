"""Ranking: equal ones share a place, and the order of the input does not matter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlematch import Batch, Failure, assess
from mlematch.ranking import rank_answers
from mlematch.report.rows import rank_rows
from mlematch.values import Finding, Fit

from .test_cli import RESUME


@pytest.fixture(scope="module")
def resume(assessor):
    return assess(RESUME.encode(), assessor)


def answers(resume, **points):
    """Give an answer for each name, with so many points for two criteria."""
    return [
        replace(resume, source=name, fits=(Fit("senior", sum(earned), findings(*earned)),))
        for name, earned in points.items()
    ]


def findings(delivery, mentoring):
    return (
        Finding("delivery", delivery, 60.0, "shows it"),
        Finding("mentoring", mentoring, 40.0, "shows it"),
    )


def places(ranking):
    return [(ranked.place, ranked.tied, ranked.answer.source) for ranked in ranking]


def test_equal_scores_share_a_place_and_the_next_place_is_left_out(resume):
    four = answers(resume, d=(10, 10), b=(30, 0), a=(0, 30), c=(50, 40))
    assert places(rank_answers(four, "senior")) == [(1, False, "c"), (2, True, "a"), (2, True, "b"), (4, False, "d")]


@given(st.permutations(range(5)))
def test_the_order_of_the_input_does_not_matter(resume, order):
    five = answers(resume, a=(1, 1), b=(1, 1), c=(2, 0), d=(60, 0), e=(0, 0))
    assert rank_answers([five[at] for at in order], "senior") == rank_answers(five, "senior")


def test_a_criterion_ranks_before_the_score(resume):
    three = answers(resume, a=(60, 10), b=(0, 40), c=(20, 10))
    assert places(rank_answers(three, "senior", by="mentoring")) == [(1, False, "b"), (2, False, "a"), (3, False, "c")]


@pytest.mark.parametrize(("least", "kept"), [(0.0, "abc"), (0.5, "bc"), (0.75, "c"), (1.0, "")])
def test_a_short_list_holds_those_who_reach_a_share_of_a_criterion(resume, least, kept):
    three = answers(resume, a=(60, 10), b=(0, 20), c=(0, 30))
    ranking = rank_answers(three, "senior", require={"mentoring": least})
    assert {ranked.answer.source for ranked in ranking} == set(kept)


def test_what_is_unknown_does_not_meet_a_requirement(resume):
    unknown = replace(resume, fits=(Fit("senior", 0.0, (Finding("mentoring", 0.0, 0.0, "unknown"),)),))
    assert rank_answers([unknown], "senior", require={"mentoring": 0.5}) == ()


def test_a_batch_ranks_only_what_was_scored(resume):
    unscorable = replace(resume, verdict="unscorable", fits=())
    batch = Batch((Failure("x.pdf", "it is empty"), unscorable, resume))
    assert [ranked.answer for ranked in batch.ranking("senior")] == [resume]
    assert batch.rank("senior") == (resume,)


def test_a_row_says_why_an_answer_is_not_further_up(assessor, resume):
    level = assessor.knowledge.rubric.level("senior")
    (row,) = rank_rows(rank_answers(answers(resume, a=(60, 10)), "senior"), level)
    assert (row["rank"], row["senior"], row["lost on"]) == ("1", 70, "Mentoring -30")
    pair = rank_answers(answers(resume, a=(60, 10), b=(60, 10)), "senior")
    assert [row["rank"] for row in rank_rows(pair, level)] == ["1=", "1="]


@pytest.mark.parametrize("asked", [{"by": "mentorng"}, {"require": {"mentorng": 0.5}}])
def test_a_criterion_that_the_level_has_not_is_refused_with_a_hint(resume, asked):
    with pytest.raises(KeyError, match=r"senior has no criterion 'mentorng'.* did you mean 'mentoring'"):
        Batch(tuple(answers(resume, a=(10, 10)))).ranking("senior", **asked)


def test_what_only_takes_points_off_is_nothing_to_rank_by(resume):
    lowered = replace(
        resume, fits=(Fit("senior", 5.0, (*findings(10, 0), Finding("standing", -5.0, 0.0, "too much"))),)
    )
    with pytest.raises(KeyError, match="no criterion 'standing'; there are delivery, mentoring"):
        rank_answers([lowered], "senior", by="standing")


@pytest.mark.parametrize("require", ["mentoring", ["mentoring"], {"mentoring": "0.5"}, {"mentoring": True}])
def test_what_is_required_is_a_number_for_each_criterion(require):
    with pytest.raises(TypeError, match="require"):
        rank_answers([], "senior", require=require)


@pytest.mark.parametrize("share", [70, 1.01, -0.5, float("nan")])
def test_what_nobody_can_reach_is_no_requirement(share):
    with pytest.raises(ValueError, match="not a share from 0 to 1"):
        rank_answers([], "senior", require={"mentoring": share})
