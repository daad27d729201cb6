from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pandas as pd
import pytest
from scipy.sparse import issparse
from sklearn.base import clone
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MaxAbsScaler
from sklearn.utils import estimator_checks

from mlematch import read_document
from mlematch.errors import DataError, ReadError
from mlematch.integrations.sklearn import ProfileVectorizer
from mlematch.integrations.sklearn.features import GROUPS
from mlematch.scoring import rank_levels
from mlematch.values import Duty, Education, Experience, Profile, SoftSkill

from .careers import RUBRIC, career, quote, skill

EXAMPLES = Path(__file__).parents[2] / "examples" / "resumes"
RESUME = EXAMPLES / "junior_one_column.pdf"
SCAN = EXAMPLES / "scan_without_text.pdf"


def row(profile, features) -> dict[str, float]:
    vectorizer = ProfileVectorizer(features=features)
    values = vectorizer.fit_transform([profile])[0].tolist()
    return dict(zip(vectorizer.get_feature_names_out().tolist(), values, strict=True))


def shown(profile, features) -> dict[str, float]:
    return {name: value for name, value in row(profile, features).items() if value}


# ---------------------------------------------------------------- the features


def test_a_skill_counts_by_the_best_section_that_shows_it_or_one_that_implies_it():
    profile = Profile(skills=(skill("python", "skills"), skill("pytorch", "experience")))
    values = shown(profile, "skills")
    assert values["skill__pytorch"] == RUBRIC.section_weight["experience"]
    assert values["skill__python"] == RUBRIC.section_weight["experience"], "PyTorch implies Python"


@pytest.mark.parametrize("status", ["learning", "negated", "not_own"])
def test_a_skill_that_is_not_had_is_no_feature(status):
    assert shown(Profile(skills=(skill("python", status=status),)), ["skills", "categories"]) == {}


def test_a_category_counts_its_skills_by_where_they_are_shown():
    profile = Profile(skills=(skill("pytorch", "experience"), skill("keras", "skills")))
    weights = RUBRIC.section_weight
    assert shown(profile, "categories") == {"category__ml_frameworks": weights["experience"] + weights["skills"]}


def test_duties_and_soft_skills_count_by_where_they_are_shown():
    duty, soft = Duty("R6", (quote("projects"), quote("skills"))), SoftSkill("teamwork", (quote("summary"),))
    values = shown(Profile(duties=(duty,), soft_skills=(soft,)), ["duties", "soft_skills"])
    weights = RUBRIC.section_weight
    assert values == {"duty__R6": weights["projects"], "soft_skill__teamwork": weights["summary"]}


def test_unknown_months_are_told_from_none():
    assert shown(Profile(experience=Experience(0, None, 7)), "months") == {
        "months__total__known": 1.0,
        "months__leading": 7.0,
        "months__leading__known": 1.0,
    }
    unknown = ProfileVectorizer(features="months", unknown=math.nan).transform([Profile()])[0]
    assert np.isnan(unknown).tolist() == [True, False] * 8


def test_education_tells_degree_field_and_whether_it_is_finished():
    done = Education("bachelor", "Physics", False, "completed", 2019, quote("education"))
    going = Education("master", "Computer Science", True, "in_progress", None, quote("education"))
    values = shown(Profile(education=(done, going)), "education")
    assert values == {"education__bachelor": 1.0, "education__relevant__in_progress": 1.0}


def test_a_degree_of_unknown_status_counts_as_finished():
    entry = Education("master", "Statistics", True, "unknown", None, quote("education"))
    values = shown(Profile(education=(entry,)), "education")
    assert values == {"education__master": 1.0, "education__relevant__completed": 1.0}


def test_shares_gates_and_scores_are_those_of_the_answer(assessor):
    answer = assessor.assess(read_document(RESUME))
    values = row(answer, ["shares", "gates", "scores"])
    for fit in answer.fits:
        assert values[f"score__{fit.level}"] == fit.score
        for finding in (each for each in fit.findings if each.weight):
            share = values[f"share__{fit.level}__{finding.criterion}"]
            assert share * finding.weight == pytest.approx(finding.points)
        for gate in fit.gates:
            assert gate.id == "bar" or values[f"gate__{fit.level}__{gate.id}"] == gate.passed


def test_an_unknown_criterion_counts_like_the_rest_of_the_score():
    undated = replace(career(Random(1), 0.6), experience=Experience())
    values = row(undated, "shares")
    fit = next(fit for fit in rank_levels(undated, RUBRIC) if fit.level == "senior")
    assert values["share__senior__ml_experience"] == pytest.approx(fit.score / 100)
    assert not any(name.endswith("__years") for name in values), "what is taken off is no criterion"


def test_a_criterion_that_more_evidence_can_lower_is_no_evidence(tmp_path):
    rubric = json.loads(Path("data/level_rubric.json").read_text(encoding="utf-8"))
    band = next(each for each in rubric["levels"][0]["criteria"] if each["id"] == "experience")
    band["measure"] |= {"full_to": 24, "zero_from": 96}
    (tmp_path / "rubric.json").write_text(json.dumps(rubric), encoding="utf-8")
    for path, falling in ((None, set()), (tmp_path / "rubric.json", {"share__junior__experience"})):
        names = set(ProfileVectorizer(features="shares", rubric=path).get_feature_names_out())
        evidence = set(ProfileVectorizer(features="evidence", rubric=path).get_feature_names_out())
        assert names - evidence == falling


def test_nothing_about_who_a_person_is_is_a_feature():
    groups = [group for group in GROUPS if group != "skills"]
    words = {word for name in ProfileVectorizer(features=groups).get_feature_names_out() for word in name.split("_")}
    assert not words & {"name", "age", "gender", "nationality", "photo", "address", "year", "school"}


def test_columns_come_from_the_knowledge_and_stand_in_the_order_asked_for():
    vectorizer = ProfileVectorizer(features=["scores", "months", "scores"])
    names = vectorizer.get_feature_names_out().tolist()
    assert names[:4] == ["score__junior", "score__senior", "score__principal", "months__total"]
    assert len(names) == len(set(names)) == 19


def test_a_rubric_of_ones_own_has_columns_of_its_own(tmp_path):
    text = Path("data/level_rubric.json").read_text(encoding="utf-8").replace('"id": "senior"', '"id": "staff"')
    (tmp_path / "rubric.json").write_text(text, encoding="utf-8")
    vectorizer = ProfileVectorizer(features="scores", rubric=tmp_path / "rubric.json")
    assert vectorizer.get_feature_names_out().tolist() == ["score__junior", "score__staff", "score__principal"]
    (tmp_path / "rubric.json").write_text("{}", encoding="utf-8")
    with pytest.raises(DataError):
        vectorizer.fit()


# ---------------------------------------------------------------- what stands for a resume


def test_a_path_its_bytes_its_document_its_profile_and_its_answer_give_the_same_row(assessor):
    document = read_document(RESUME)
    answer = assessor.assess(document)
    forms = [RESUME, str(RESUME), RESUME.read_bytes(), document, answer.profile, answer]
    matrix = ProfileVectorizer(features=list(GROUPS), as_of="2026-11").fit_transform(forms)
    assert (matrix == matrix[0]).all()
    assert matrix[0].any()


def test_a_list_an_array_a_series_and_a_table_of_one_column_are_alike():
    profiles = [career(Random(seed), 0.5) for seed in range(3)]
    array = np.empty(3, dtype=object)
    array[:] = profiles
    forms = [profiles, tuple(profiles), iter(profiles), array, array.reshape(-1, 1), pd.Series(profiles)]
    matrices = [ProfileVectorizer().transform(form) for form in (*forms, pd.DataFrame({"cv": profiles}))]
    assert all((matrix == matrices[0]).all() for matrix in matrices)


@pytest.mark.parametrize("single", ["cv.pdf", Path("cv.pdf"), b"text", Profile(), None])
def test_a_single_resume_is_refused(single):
    with pytest.raises(ValueError, match="a list of resumes"):
        ProfileVectorizer().transform(single)


def test_other_things_are_refused():
    with pytest.raises(TypeError, match="not int"):
        ProfileVectorizer().transform([7])
    with pytest.raises(ValueError, match=r"shape \(2, 2\)"):
        ProfileVectorizer().transform(np.zeros((2, 2)))


@pytest.mark.parametrize(("bad", "reason"), [("missing.pdf", "cannot be opened"), (SCAN, "well enough")])
def test_what_cannot_be_read_is_an_error_or_a_row_of_nan(bad, reason):
    with pytest.raises(ReadError, match=reason):
        ProfileVectorizer().transform([bad])
    vectorizer = ProfileVectorizer(features="scores", unreadable="nan", as_of="2026-11")
    matrix = vectorizer.transform([bad, RESUME])
    assert np.isnan(matrix[0]).all()
    assert matrix[1].all()


# ---------------------------------------------------------------- as scikit-learn's users expect


DATA_FREE = [
    estimator_checks.check_estimator_cloneable,
    estimator_checks.check_estimator_tags_renamed,
    estimator_checks.check_valid_tag_types,
    estimator_checks.check_estimator_repr,
    estimator_checks.check_no_attributes_set_in_init,
    estimator_checks.check_do_not_raise_errors_in_init_or_set_params,
    estimator_checks.check_mixin_order,
    estimator_checks.check_parameters_default_constructible,
    estimator_checks.check_get_params_invariance,
    estimator_checks.check_set_params,
]


@pytest.mark.parametrize("check", DATA_FREE, ids=lambda check: check.__name__)
def test_it_passes_the_checks_that_need_no_table_of_numbers(check):
    """The other checks of scikit-learn feed numbers; it runs none of them for an input that is no table."""
    check("ProfileVectorizer", ProfileVectorizer())


def test_a_clone_is_equal_and_its_own():
    vectorizer = ProfileVectorizer(features=["skills"], as_of="2026-11", sparse_output=True)
    copy = clone(vectorizer)
    assert copy.get_params() == vectorizer.get_params()
    assert copy is not vectorizer


@pytest.mark.parametrize(("wrong", "message"), [({"features": ["skils"]}, "skills"), ({"unreadable": "drop"}, "drop")])
def test_wrong_parameters_are_reported_by_fit(wrong, message):
    with pytest.raises(ValueError, match=message):
        ProfileVectorizer(**wrong).fit([Profile()])


def test_sparse_and_dense_hold_the_same():
    profiles = [career(Random(seed), seed / 4) for seed in range(5)]
    dense = ProfileVectorizer(features=["skills", "duties"])
    sparse = clone(dense).set_params(sparse_output=True).fit_transform(profiles)
    assert issparse(sparse)
    assert (sparse.toarray() == dense.fit_transform(profiles)).all()


def test_pandas_output_has_the_names():
    vectorizer = ProfileVectorizer(features="scores").set_output(transform="pandas")
    frame = vectorizer.fit_transform([career(Random(1), 0.5), Profile()])
    assert list(frame.columns) == ["score__junior", "score__senior", "score__principal"]
    assert frame.loc[1].tolist() == [0.0, 0.0, 0.0]


def test_it_works_in_pipelines_searches_and_column_transformers():
    careers = [career(Random(seed), seed % 2) for seed in range(24)]
    levels = [seed % 2 for seed in range(24)]
    pipeline = make_pipeline(ProfileVectorizer(), MaxAbsScaler(), LogisticRegression())
    choices = {"profilevectorizer__features": ["months", ("categories", "duties")]}
    search = GridSearchCV(pipeline, choices, cv=3).fit(careers, levels)
    assert search.best_score_ == 1.0

    table = pd.DataFrame({"cv": careers, "hours": range(24)})
    columns = ColumnTransformer(
        [("shown", ProfileVectorizer(features="duties"), "cv"), ("rest", "passthrough", ["hours"])]
    )
    assert columns.fit(table).get_feature_names_out()[0] == "shown__duty__P1"
    assert cross_val_score(make_pipeline(columns, LogisticRegression(max_iter=2000)), table, levels, cv=3).mean() == 1.0


def test_a_fitted_pipeline_can_be_pickled_for_workers():
    careers = [career(Random(seed), seed % 2) for seed in range(12)]
    pipeline = make_pipeline(ProfileVectorizer(), LogisticRegression(max_iter=5000))
    scores = cross_val_score(pipeline, careers, [seed % 2 for seed in range(12)], cv=2, n_jobs=1)
    assert scores.mean() == 1.0


def test_repeating_or_reordering_evidence_changes_nothing():
    profile = career(Random(3), 0.6)
    often = replace(
        profile,
        skills=tuple(replace(each, mentions=each.mentions * 9) for each in reversed(profile.skills)),
        duties=profile.duties[::-1],
    )
    assert np.allclose(*ProfileVectorizer(features=list(GROUPS)).transform([profile, often]))
