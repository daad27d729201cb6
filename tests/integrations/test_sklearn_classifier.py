from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pandas as pd
import pytest
import sklearn
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.metrics import log_loss
from sklearn.model_selection import GridSearchCV, cross_validate
from sklearn.pipeline import make_pipeline
from sklearn.utils.estimator_checks import parametrize_with_checks

from mlematch import assess
from mlematch.errors import DataError
from mlematch.integrations.sklearn import (
    LevelClassifier,
    OrdinalModel,
    ProfileVectorizer,
    level_scorers,
    load_level_classifier,
)
from mlematch.integrations.sklearn.ordinal import held_to
from mlematch.knowledge.levels.written_rubric import render_rubric
from mlematch.values import Profile

from .careers import DUTIES, RUBRIC, SKILLS, career, with_duty, with_months, with_skill

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "resumes").glob("*.pdf"))
LEVELS = ["none", "junior", "senior", "principal"]
VECTORIZER = ProfileVectorizer(features="evidence")
FROM_RUBRIC = LevelClassifier.from_rubric(RUBRIC)

EXPECTED_FAILURES = {
    "check_classifiers_train": "it wants the most likely class; predict gives the median, since the most likely class "
    "of ordered ones can fall while every chance of reaching a class rises",
}


@parametrize_with_checks([LevelClassifier()], expected_failed_checks=lambda _: EXPECTED_FAILURES)
def test_it_passes_the_checks_of_scikit_learn(estimator, check):
    check(estimator)


# ---------------------------------------------------------------- from the rubric


def test_without_data_it_files_the_examples_as_the_rubric_does(assessor):
    answers = [answer for answer in (assess(path, assessor) for path in EXAMPLES) if answer.fits]
    filed = [answer.best.level if answer.best else "none" for answer in answers]
    assert set(filed) == set(LEVELS)
    assert FROM_RUBRIC.predict(VECTORIZER.transform(answers)).tolist() == filed


def test_its_features_are_the_evidence_of_the_vectorizer():
    assert list(FROM_RUBRIC.start.features) == VECTORIZER.get_feature_names_out().tolist()
    assert FROM_RUBRIC.classes_.tolist() == LEVELS
    assert (FROM_RUBRIC.coef_ >= 0).all()


def test_a_pipeline_from_the_rubric_needs_no_fit():
    pipeline = make_pipeline(ProfileVectorizer(features="evidence"), LevelClassifier.from_rubric(RUBRIC))
    assert pipeline.predict([Profile()]).tolist() == ["none"]


def test_a_score_at_the_bar_of_the_lowest_level_is_an_even_chance():
    level = RUBRIC.levels[0]
    bar = replace(level, criteria=tuple(replace(each, weight=100.0) for each in level.criteria[:1]), gates=())
    model = LevelClassifier.from_rubric(replace(RUBRIC, levels=(bar,)), none="no")
    assert model.predict_reach([[level.bar / 100]])[0, 0] == pytest.approx(0.5)
    assert model.predict([[level.bar / 100 + 0.001], [level.bar / 100 - 0.001]]).tolist() == [level.id, "no"]


def test_a_failed_gate_outweighs_every_score():
    full = np.ones((1, len(FROM_RUBRIC.start.features)))
    assert FROM_RUBRIC.predict(full).tolist() == ["principal"]
    for column, name in enumerate(FROM_RUBRIC.start.features):
        if name.startswith("gate__"):
            failed = full.copy()
            failed[0, column] = 0.0
            assert LEVELS.index(FROM_RUBRIC.predict(failed)[0]) < LEVELS.index(name.split("__")[1])


# ---------------------------------------------------------------- monotone


CAREERS = st.builds(career, st.builds(Random, st.integers(0, 99)), st.floats(0, 1))
MORE = st.one_of(
    st.builds(lambda name: lambda profile: with_skill(profile, name), st.sampled_from(SKILLS)),
    st.builds(lambda name: lambda profile: with_duty(profile, name), st.sampled_from(DUTIES)),
    st.builds(lambda months: lambda profile: with_months(profile, months), st.integers(1, 240)),
)


def team(number: int, seed: int = 0, noise: float = 0.1) -> tuple[np.ndarray, list[str]]:
    """Give features and decisions of a team that files by seniority, with some noise."""
    random = Random(seed)
    seniorities = [random.random() for _ in range(number)]
    careers = [career(random, seniority) for seniority in seniorities]
    cuts = (0.15, 0.45, 0.75)
    levels = [LEVELS[sum(s + random.gauss(0, noise) > cut for cut in cuts)] for s in seniorities]
    return VECTORIZER.transform(careers), levels


FITTED = LevelClassifier.from_rubric(RUBRIC, alpha=0.01).fit(*team(80))


@settings(max_examples=60)
@given(CAREERS, MORE)
def test_more_evidence_never_lowers_the_chance_of_any_level(profile, more):
    before, after = VECTORIZER.transform([profile]), VECTORIZER.transform([more(profile)])
    for classifier in (FROM_RUBRIC, FITTED):
        assert (classifier.predict_reach(after) >= classifier.predict_reach(before) - 1e-12).all()
        levels = [LEVELS.index(classifier.predict(X)[0]) for X in (before, after)]
        assert levels[1] >= levels[0]


def test_coefficients_stay_above_zero_though_the_data_says_otherwise():
    X, levels = team(60)
    against = [LEVELS[3 - LEVELS.index(level)] for level in levels]
    fitted = clone(FROM_RUBRIC).set_params(alpha=1e-6).fit(X, against)
    assert (fitted.coef_ >= 0).all()


# ---------------------------------------------------------------- learning


def test_it_stays_at_its_start_with_nothing_to_learn_from():
    X, levels = team(10)
    fitted = clone(FROM_RUBRIC).fit(X, levels, sample_weight=np.zeros(10))
    assert fitted.model() == FROM_RUBRIC.model()
    with pytest.raises(ValueError, match="no start"):
        LevelClassifier().fit(X, levels, sample_weight=np.zeros(10))


def test_it_moves_towards_the_decisions_of_a_team():
    X, levels = team(120)
    strangers, truth = team(200, seed=1)
    fitted = clone(FROM_RUBRIC).fit(X, levels)
    losses = [
        log_loss(truth, each.predict_proba(strangers), labels=sorted(LEVELS)) for each in ordered(FROM_RUBRIC, fitted)
    ]
    assert losses[1] < losses[0]


def ordered(*classifiers):
    """Give classifiers whose probabilities are in sorted order of the classes, as log_loss wants them."""

    class Sorted:
        def __init__(self, inner):
            self.inner = inner

        def predict_proba(self, X):
            return self.inner.predict_proba(X)[:, np.argsort(self.inner.classes_)]

    return [Sorted(each) for each in classifiers]


def test_the_less_alpha_the_further_it_moves_in_what_is_held():
    X, levels = team(60)
    gates = np.isin(FROM_RUBRIC.start.features, FROM_RUBRIC.start.gates)

    def moved(alpha):
        fitted = clone(FROM_RUBRIC).set_params(alpha=alpha).fit(X, levels)
        before, after = (np.column_stack([each.coef_, each.intercept_]) for each in (FROM_RUBRIC, fitted))
        return sum(away @ held_to(start, gates, 1.0) @ away for start, away in zip(before, after - before, strict=True))

    costs = [moved(alpha) for alpha in (1e4, 1.0, 1e-2)]
    assert 0 < costs[0] < costs[1] < costs[2]


def test_the_bar_moves_before_the_proportions_do():
    """A team that asks for twice as much is told from its bar, however firmly the proportions are held."""
    X = np.linspace(0, 1, 200).reshape(-1, 1).repeat(3, axis=1)
    start = OrdinalModel(("no", "yes"), ((5.0, 5.0, 5.0),), (-15 * 0.3,))
    fitted = LevelClassifier(start=start, alpha=100.0).fit(X, np.where(X[:, 0] > 0.6, "yes", "no"))
    assert -fitted.intercept_[0] / fitted.coef_[0].sum() == pytest.approx(0.6, abs=0.02)
    assert fitted.coef_[0] / fitted.coef_[0].sum() == pytest.approx([1 / 3] * 3)


GATED = OrdinalModel(("no", "yes"), ((6.0, 12.0),), (-15.0,), ("share", "gate"), gates=("gate",))
SHARES = np.tile(np.linspace(0, 1, 50), 4)


def gated(open_to_failed: bool):
    """Give resumes half of which fail the gate, and whether each was taken: by its share, at 0.5, and by the gate."""
    gate = np.repeat([1.0, 0.0], 100)
    taken = (SHARES > 0.5) & ((gate > 0) | open_to_failed)
    return np.column_stack([SHARES, gate]), np.where(taken, "yes", "no")


def test_a_gate_that_decisions_go_against_opens_and_one_they_keep_stays():
    kept, opened = (LevelClassifier(start=GATED).fit(*gated(against)) for against in (False, True))
    assert kept.predict([[1.0, 0.0], [1.0, 1.0]]).tolist() == ["no", "yes"]
    assert opened.predict([[1.0, 0.0], [1.0, 1.0]]).tolist() == ["yes", "yes"]


def test_a_gate_that_no_row_fails_keeps_its_weight_however_much_the_bar_moves():
    X = np.column_stack([SHARES, np.ones(200)])
    fitted = LevelClassifier(start=GATED).fit(X, np.where(SHARES > 0.8, "yes", "no"))
    assert fitted.predict([[1.0, 0.0], [0.75, 1.0], [0.85, 1.0]]).tolist() == ["no", "no", "yes"]


def test_a_step_that_everybody_took_stays_at_its_start():
    X, levels = team(60)
    above = [level != "none" for level in levels]
    fitted = clone(FROM_RUBRIC).fit(X[above], np.array(levels)[above])
    assert (fitted.coef_[0] == FROM_RUBRIC.coef_[0]).all()
    assert fitted.intercept_[0] == FROM_RUBRIC.intercept_[0]
    assert fitted.predict(VECTORIZER.transform([Profile()])).tolist() == ["none"]


def test_chances_are_calibrated():
    """Of those given a chance of p, about a share of p reached the level."""
    X, levels = team(1200, noise=0.15)  # of fewer, luck alone moves a share by more than is allowed
    strangers, truth = team(1600, seed=1, noise=0.15)
    reach = clone(FROM_RUBRIC).fit(X, levels).predict_reach(strangers)
    reached = np.array([[LEVELS.index(level) >= step for step in (1, 2, 3)] for level in truth])
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        within = (reach >= low) & (reach <= low + 0.2)
        assert reached[within].mean() == pytest.approx(reach[within].mean(), abs=0.08)


def test_classes_are_those_of_the_start_whatever_a_fold_holds():
    X, levels = team(40)
    few = [level in ("junior", "senior") for level in levels]
    fitted = clone(FROM_RUBRIC).fit(X[few], np.array(levels)[few])
    assert fitted.classes_.tolist() == LEVELS
    assert fitted.predict_proba(X).shape == (40, 4)
    with pytest.raises(ValueError, match="no classes of the start: staff"):
        clone(FROM_RUBRIC).fit(X, ["staff"] * 40)


def test_it_can_start_from_an_earlier_one():
    X, levels = team(60)
    first = clone(FROM_RUBRIC).fit(X, levels)
    again = LevelClassifier.from_model(first.model())
    assert (again.predict_proba(X) == first.predict_proba(X)).all()


def test_a_clone_keeps_the_start_but_not_what_was_learnt():
    copy = clone(FITTED)
    assert copy.start == FROM_RUBRIC.start
    with pytest.raises(NotFittedError):
        copy.predict([[0.0]])


@pytest.mark.parametrize("weights", [[1.0], [-1.0, 1.0], [[1.0], [1.0]]])
def test_wrong_weights_are_refused(weights):
    with pytest.raises(ValueError, match="sample"):
        LevelClassifier().fit([[0.0], [1.0]], ["a", "b"], sample_weight=weights)


# ---------------------------------------------------------------- names of features


def test_features_of_another_kind_order_or_number_are_refused():
    names = list(FROM_RUBRIC.start.features)
    for columns, message in [([*names, "months__total"], "months__total"), (names[::-1], "their order")]:
        with pytest.raises(ValueError, match=f"differ in {message}"):
            FROM_RUBRIC.predict(pd.DataFrame(np.zeros((1, len(columns))), columns=columns))
    with pytest.raises(ValueError, match="but the start has"):
        clone(FROM_RUBRIC).fit([[0.0], [1.0]], ["junior", "senior"])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("alpha", value) for value in (0.0, -1.0, math.nan, math.inf, "1", None)),
        *(("tol", value) for value in (-1e-9, math.nan, math.inf)),
        *(("max_iter", value) for value in (0, -1, 2.5)),
        ("start", "senior"),
    ],
)
def test_parameters_out_of_their_bounds_are_refused_when_it_is_fitted(name, value):
    with pytest.raises(ValueError, match=f"{name} is .*, not an? "):
        LevelClassifier(**{name: value}).fit([[0.0], [1.0]], ["a", "b"])


def test_frames_and_arrays_give_the_same():
    X, levels = team(30)
    frame = pd.DataFrame(X, columns=VECTORIZER.get_feature_names_out())
    assert (FROM_RUBRIC.predict_proba(frame) == FROM_RUBRIC.predict_proba(X)).all()
    assert (
        clone(FROM_RUBRIC).fit(frame, levels).predict_proba(frame) == clone(FROM_RUBRIC).fit(X, levels).predict_proba(X)
    ).all()


# ---------------------------------------------------------------- JSON


@pytest.mark.parametrize("classifier", [FROM_RUBRIC, FITTED], ids=["from the rubric", "fitted"])
def test_saved_and_loaded_it_predicts_the_same_to_the_last_bit(classifier, tmp_path):
    (tmp_path / "model.json").write_text(classifier.to_json(), encoding="utf-8")
    loaded = load_level_classifier(tmp_path / "model.json")
    X, levels = team(30)
    assert (loaded.predict_proba(X) == classifier.predict_proba(X)).all()
    assert loaded.get_params() == classifier.get_params()
    assert loaded.to_json() == classifier.to_json()
    assert (clone(loaded).fit(X, levels).coef_ == clone(classifier).fit(X, levels).coef_).all()


def test_one_that_started_from_another_rubric_is_stale(tmp_path):
    other = replace(RUBRIC, version="of last year")
    old = LevelClassifier.from_rubric(other).fit(*team(30))
    (tmp_path / "model.json").write_text(old.to_json(), encoding="utf-8")
    (tmp_path / "rubric.json").write_text(render_rubric(other), encoding="utf-8")
    with pytest.warns(UserWarning, match=r"model\.json: it is stale"):
        loaded = load_level_classifier(tmp_path / "model.json")
    assert loaded.is_stale(RUBRIC)
    assert not loaded.is_stale(other)
    assert not load_level_classifier(tmp_path / "model.json", rubric=tmp_path / "rubric.json").is_stale(other)
    assert not LevelClassifier().fit([[0.0], [1.0]], [0, 1]).is_stale(RUBRIC)


@pytest.mark.parametrize("labels", [["a", "b"], [0, 1], [0.0, 1.0], [False, True]])
def test_any_kind_of_label_is_saved(labels, tmp_path):
    fitted = LevelClassifier().fit([[0.0], [0.2], [0.8], [1.0]], np.array(labels).repeat(2))
    (tmp_path / "model.json").write_text(fitted.to_json(), encoding="utf-8")
    loaded = load_level_classifier(tmp_path / "model.json")
    assert loaded.classes_.tolist() == labels
    assert [type(label) for label in loaded.classes_.tolist()] == [type(label) for label in labels]


def test_names_of_features_are_saved_and_checked(tmp_path):
    frame = pd.DataFrame({"skills": [0.0, 1.0], "duties": [0.0, 1.0]})
    fitted = LevelClassifier().fit(frame, ["no", "yes"])
    (tmp_path / "model.json").write_text(fitted.to_json(), encoding="utf-8")
    loaded = load_level_classifier(tmp_path / "model.json")
    assert loaded.to_json() == fitted.to_json()
    assert loaded.predict(frame).tolist() == ["no", "yes"]
    with pytest.raises(ValueError, match="feature names"):
        loaded.predict(frame[["duties", "skills"]])


def test_it_shows_itself_in_one_line():
    assert repr(FROM_RUBRIC).replace("\n", " ").count("0.") < 3


def test_every_fault_of_a_file_is_told_at_once(tmp_path):
    content = json.loads(FROM_RUBRIC.to_json())
    content["model"]["coefficients"][0][0] = -1.0
    content["model"]["intercepts"].pop()
    content["model"]["classes"][0] = "junior"
    (tmp_path / "model.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_level_classifier(tmp_path / "model.json")
    told = "\n".join(caught.value.problems)
    assert all(words in told for words in ("below 0", "3 intercepts", "stands twice", "differ in their classes"))


@pytest.mark.parametrize("change", [{"format": "2"}, {"extra": 1}, {"model": None}])
def test_a_file_of_another_shape_is_refused(change, tmp_path):
    content = json.loads(FROM_RUBRIC.to_json()) | change
    (tmp_path / "model.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(DataError):
        load_level_classifier(tmp_path / "model.json")


def test_a_single_class_cannot_be_saved():
    with pytest.raises(ValueError, match="fewer than two classes"):
        LevelClassifier().fit([[0.0], [1.0]], ["a", "a"]).to_json()


# ---------------------------------------------------------------- with the rest of scikit-learn


def test_it_works_in_a_search_with_scorers_that_know_the_order():
    random = Random(2)
    seniorities = [random.random() for _ in range(60)]
    careers = [career(random, seniority) for seniority in seniorities]
    levels = [LEVELS[min(3, int(4 * seniority))] for seniority in seniorities]
    pipeline = make_pipeline(ProfileVectorizer(features="evidence"), LevelClassifier.from_rubric(RUBRIC))
    scoring = level_scorers(LEVELS)
    search = GridSearchCV(pipeline, {"levelclassifier__alpha": [0.1, 10.0]}, scoring=scoring, refit="kappa", cv=3)
    assert search.fit(careers, levels).best_score_ > 0.6
    scores = cross_validate(search.best_estimator_, careers, levels, scoring=scoring, cv=3)
    assert (scores["test_mean_absolute_error"] <= 0).all()
    assert (scores["test_adjacent"] >= scores["test_exact"]).all()


def test_a_measure_without_a_value_is_nan():
    X, _ = team(3)
    assert math.isnan(level_scorers(LEVELS)["kappa"](FROM_RUBRIC, X * 0, ["none"] * 3))


def test_weights_can_be_routed_through_a_pipeline():
    X, levels = team(30)
    with sklearn.config_context(enable_metadata_routing=True):
        last = clone(FROM_RUBRIC).set_fit_request(sample_weight=True)
        pipeline = make_pipeline("passthrough", last).fit(X, levels, sample_weight=np.zeros(30))
    assert (pipeline.predict_proba(X) == FROM_RUBRIC.predict_proba(X)).all()
