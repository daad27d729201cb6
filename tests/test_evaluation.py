from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from sklearn.metrics import cohen_kappa_score, mean_absolute_error

from mlematch.dates import Date
from mlematch.evaluation import (
    Evaluation,
    Found,
    Gold,
    compare_answers,
    compare_levels,
    count_found,
    pair_order,
    quadratic_kappa,
)
from mlematch.values import Assessment, Duty, Fit, Gate, Mention, Profile, Provenance, Quote, SkillEvidence, Span

LEVELS = ("none", "junior", "senior", "principal")
QUOTE = Quote("word", Span(0, 4), 1, "skills")


def skill(id: str, status="have") -> SkillEvidence:
    return SkillEvidence(id, id, "tools", status, (Mention(id, QUOTE, status),))


def answer(name: str, profile: Profile, scores=(("junior", 0.0),), *, passed=True) -> Assessment:
    fits = tuple(Fit(level, score, (), (), (Gate("bar", passed, ""),)) for level, score in scores)
    provenance = Provenance("0", "t", "r", "d", Date.parse("2026-11"))
    return Assessment(name, name, "scored" if fits else "unscorable", fits, profile, (), provenance)


ADA = answer("ada", Profile((skill("python"), skill("sql"), skill("go", "learning")), duties=(Duty("R1", (QUOTE,)),)))
BOB = answer("bob", Profile((skill("python"),)), (("junior", 9.0), ("senior", 1.0)), passed=False)
SCAN = answer("scan", Profile(), ())


def evaluated(*gold: Gold) -> Evaluation:
    return compare_answers([ADA, BOB, SCAN], gold, ("junior", "senior"))


def test_skills_and_duties_are_counted_over_all_labelled_resumes():
    result = evaluated(
        Gold("ada", frozenset({"python", "spark"}), frozenset({"go"}), frozenset({"R1", "R2"})),
        Gold("bob", frozenset({"python"}), duties=frozenset()),
    )
    assert result.skills == Found(hits=2, alarms=1, misses=1)
    assert result.not_had == Found(hits=1, alarms=0, misses=0)
    assert result.duties == Found(hits=1, alarms=0, misses=1)


def test_what_was_not_labelled_does_not_count():
    result = evaluated(Gold("ada"))
    assert (result.skills, result.duties) == (Found(0, 0, 0), Found(0, 0, 0))
    assert (result.skills.precision, result.skills.f1, result.levels.kappa) == (None, None, None)
    assert result.order == (("junior", None), ("senior", None))


def test_gold_without_an_answer_is_named():
    assert evaluated(Gold("ada"), Gold("eve")).missing == ("eve",)


def test_no_level_is_the_lowest_level():
    result = evaluated(Gold("ada", level="junior"), Gold("bob", level="none"), Gold("scan", level="junior"))
    assert result.levels.confusion == ((("none", "none"), 1), (("junior", "none"), 1), (("junior", "junior"), 1))
    assert result.levels.exact == pytest.approx(2 / 3)


def test_scores_are_held_against_the_suitability_for_each_level():
    result = evaluated(Gold("ada", suitability={"junior": 1}), Gold("bob", suitability={"junior": 2, "senior": 3}))
    assert result.order == (("junior", 1.0), ("senior", None))
    assert dict(evaluated(Gold("scan", suitability={"junior": 0}), Gold("bob", suitability={"junior": 2})).order) == {
        "junior": 1.0,
        "senior": None,
    }


def test_an_unknown_level_is_an_error():
    with pytest.raises(KeyError):
        compare_levels(["staff"], ["junior"], LEVELS)
    with pytest.raises(ValueError):
        compare_levels(["junior"], [], LEVELS)


@pytest.mark.parametrize("seed", range(5))
def test_the_measures_are_those_of_scikit_learn(seed):
    random = Random(seed)
    gold, found = ([random.choice(LEVELS) for _ in range(40)] for _ in range(2))
    agreement = compare_levels(gold, found, LEVELS)
    places = [list(map(LEVELS.index, each)) for each in (gold, found)]
    assert agreement.kappa == pytest.approx(cohen_kappa_score(gold, found, labels=LEVELS, weights="quadratic"))
    assert agreement.mean_absolute_error == pytest.approx(mean_absolute_error(*places))
    assert sum(times for _, times in agreement.confusion) == agreement.resumes == 40


def test_full_agreement_is_1_and_none_to_measure_is_none():
    assert compare_levels(LEVELS, LEVELS, LEVELS).kappa == 1.0
    assert quadratic_kappa([]) is None
    assert pair_order([(1, 1.0), (1, 2.0)]) is None
    assert count_found([]) == Found(0, 0, 0)


def test_order_of_resumes_is_irrelevant():
    gold = [Gold("ada", frozenset({"sql"}), level="junior"), Gold("bob", frozenset(), level="none")]
    forth = compare_answers([ADA, BOB], gold, ("junior",))
    back = compare_answers([BOB, ADA], gold[::-1], ("junior",))
    assert replace(forth, missing=()) == replace(back, missing=())
