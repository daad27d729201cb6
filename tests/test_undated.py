"""Jobs with and without dates side by side: what no dates say is unknown, and one more job takes nothing away."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mlematch import Assessor, Profile
from mlematch.scoring import rank_levels
from mlematch.supposing import build_supposed
from mlematch.values import Assessment, Experience, Fit
from mlematch.verdicts import WhatIf

from .careers.measuring import read_careers
from .documents import resume

ORDER = (None, "junior", "senior", "principal")
HIGHER = ("senior", "principal")  # the junior level falls by over-qualification
ROUNDING = 0.1  # points are rounded one by one
JOBS = {
    "freelance": "Freelance Data Scientist{}\n- Built churn models for three clients\n",
    "engineer": "Machine Learning Engineer, Acme Ltd{}\n- Trained ranking models in PyTorch and monitors them live\n",
    "lead": "Lead Data Scientist, Sample Corp{}\n- Led a team of four and mentored two engineers\n"
    "- Designed the architecture of the feature store\n",
    "software": "Software Engineer, Old Ltd{}\n- Wrote services in Java\n",
    "waiter": "Waiter, Example Cafe{}\n- Served guests\n",
    "analyst": "Data Analyst, Numbers Ltd{}\n- Wrote reports in SQL and Tableau\n",
    "professor": "Professor of Machine Learning, Example University{}\n- Lead a research group of nine\n"
    "- Published 60 papers at NeurIPS and ICML\n",
    "postdoc": "Postdoctoral Researcher, Sample University{}\n- Trained graph neural networks in PyTorch\n"
    "- Supervised two doctoral students\n",
    "intern": "Machine Learning Intern, Start Ltd{}\n- Cleaned data in pandas\n",
    "manager": "Head of Operations, Example Retail{}\n- Lead a department of 80 people\n",
}
DATES = ("", ", 2010 - 2011", ", Mar 2012 - Dec 2018", ", 2019 - present", ", May 2021 - Aug 2021")
DEGREES = ("PhD Computer Science, Example University, 2008", "BSc Mathematics, Example University, 2012")

jobs = st.lists(st.sampled_from(sorted(JOBS)), min_size=2, max_size=4, unique=True)


def told(*work: str, degree: str = DEGREES[1]) -> str:
    tail = f"\nEducation\n{degree}\n\nSkills\nPython, PyTorch, AWS\n"
    return "Ada Example\n\nExperience\n" + "\n".join(work) + tail


def fit_of(supposed: WhatIf, level: str) -> Fit:
    return next(fit for fit in supposed.fits if fit.level == level)


def level(answer: Assessment) -> int:
    return ORDER.index(answer.best.level if answer.best else None)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), names=jobs, degree=st.sampled_from(DEGREES))
def test_one_more_job_dated_or_not_lowers_no_fit_for_a_higher_level(assessor, data, names, degree):
    more, *work = (JOBS[name].format(data.draw(st.sampled_from(DATES))) for name in names)
    at = data.draw(st.integers(0, len(work)))
    before, after = (
        assessor.assess(resume(told(*each, degree=degree))) for each in (work, [*work[:at], more, *work[at:]])
    )
    assert all(after.fit(one).score >= before.fit(one).score - ROUNDING for one in HIGHER)
    assert level(after) >= level(before)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), names=jobs, months=st.integers(1, 120))
def test_more_months_of_machine_learning_lower_no_fit_for_a_higher_level(assessor, data, names, months):
    answer = assessor.assess(resume(told(*(JOBS[name].format(data.draw(st.sampled_from(DATES))) for name in names))))
    supposed = assessor.what_if(answer, months=months)
    assert all(fit_of(supposed, one).score >= answer.fit(one).score - ROUNDING for one in HIGHER)
    assert ORDER.index(supposed.best_after) >= level(answer)


@pytest.fixture(scope="module")
def undated(assessor) -> Assessment:
    return assessor.assess(resume(told(JOBS["lead"].format(""), JOBS["engineer"].format(""))))


@pytest.mark.parametrize("name", sorted(JOBS))
def test_one_dated_job_beside_undated_ones_leaves_them_unknown(assessor, undated, name):
    if name in ("lead", "engineer"):
        return
    work = [JOBS[one].format("") for one in ("lead", "engineer")]
    answer = assessor.assess(resume(told(*work, JOBS[name].format(", 2010 - 2011"))))
    assert level(answer) >= level(undated) == ORDER.index("senior")
    years = next(one for one in answer.fit("senior").findings if one.criterion == "ml_experience")
    assert "unknown" in years.reason
    assert answer.fit("senior").high > answer.fit("senior").score > answer.fit("senior").low


def test_an_undated_job_takes_no_months_from_a_professor(assessor):
    chair = JOBS["professor"].format(", 2012 - present")
    before, after = (
        assessor.assess(resume(told(*work, degree=DEGREES[0])))
        for work in ([chair], [chair, JOBS["engineer"].format("")])
    )
    assert after.fit("senior").score >= before.fit("senior").score
    years = next(one for one in after.fit("senior").findings if one.criterion == "ml_experience")
    assert years.points > 0
    assert level(after) >= level(before)


def test_supposed_months_are_added_to_what_is_unknown(assessor, undated):
    supposed = assessor.what_if(undated, months=6)
    years = next(one for one in fit_of(supposed, "senior").findings if one.criterion == "ml_experience")
    assert years.reason.startswith("at least 6 of 48 months of machine-learning work, since some jobs have no dates")


def test_supposed_months_of_a_graduate_are_all_there_are(assessor):
    graduate = assessor.assess(
        resume(told(degree="MSc Data Science, Example University, 2025").replace("Experience", ""))
    )
    more = build_supposed(graduate.profile, assessor.knowledge.taxonomy, months=6)
    assert (more.experience.months_ml, more.experience.months_data, more.experience.at_least) == (6, 6, ())


def test_months_without_dates_are_unknown_for_every_career(assessor: Assessor):
    for career in read_careers():
        profile = assessor.profile(resume(career.path.read_text(encoding="utf-8")))
        if not profile.positions:
            continue
        unknown = Profile(**{name: getattr(profile, name) for name in Profile.__slots__} | {"experience": Experience()})
        for fit in rank_levels(unknown, assessor.knowledge.rubric):
            reasons = {one.criterion: one.reason for one in fit.findings}
            assert reasons["experience"].startswith("unknown"), career.name


HEADS = (
    "Freelance Data Scientist",
    "Machine Learning Engineer",
    "ML Engineer – Acme",
    "Acme Ltd\nMachine Learning Engineer",
    "Machine Learning Engineer\nAcme Ltd",
    "Machine Learning Engineer | Acme Ltd",
    "Acme Ltd - Machine Learning Engineer",
)
DATED = (
    "Software Engineer, Old Ltd, 2010 - 2011\n- Wrote services in Java",
    "Old Ltd, 2010 - 2011\nSoftware Engineer\n- Wrote services in Java",
    "Software Engineer\nOld Ltd | 2010 - 2011\n- Wrote services in Java",
    "2010 - 2011\nSoftware Engineer, Old Ltd\n- Wrote services in Java",
)


@pytest.mark.parametrize("head", HEADS)
def test_an_undated_job_is_read_beside_a_dated_one_however_its_head_is_set(assessor, head):
    undated = f"{head}\n- Trained ranking models in PyTorch\n- Led a team of four\n"
    for dated in DATED:
        for work in ([undated, f"{dated}\n"], [f"{dated}\n", undated]):
            positions = assessor.profile(resume(told(*work))).positions
            assert [bool(one.start) for one in positions].count(False) == 1, dated
            assert len(positions) == 2, dated


def test_a_role_below_a_dated_employer_is_no_job_without_dates(assessor):
    work = (
        "Acme Ltd, 2015 - 2023\nSenior Machine Learning Engineer\n- Trained ranking models in PyTorch\n"
        "Key projects\n- Churn models in scikit-learn\n- Moved the search to Kubernetes\n"
    )
    assert [bool(one.start) for one in assessor.profile(resume(told(work))).positions] == [True]


@pytest.mark.parametrize(
    ("summary", "work"),
    [("", "Forecast demand in PyTorch and Spark"), ("Engineer with 14 years of experience in Python", "")],
    ids=["lines under the heading", "years stated"],
)
def test_work_that_was_not_read_as_a_job_leaves_its_months_unknown(assessor, summary, work):
    text = f"Ada Example\n{summary}\n\nExperience\n{work}\n\nEducation\n{DEGREES[1]}\n"
    profile = assessor.profile(resume(text))
    assert not profile.positions
    assert not profile.only_studied


def test_who_tells_of_no_work_has_worked_no_month(assessor):
    assert assessor.profile(resume(told().replace("Experience\n", ""))).only_studied


UNREAD = "Ada Example\n{}\nExperience\nForecast demand of 300 shops with LightGBM and retrain the models weekly\n{}\n"
SCHOOL = "Education\nBSc Mathematics, Example University, 2012\n"
CLAIMS = "\nSummary\nModeller with 11 years of experience and 7 years of machine learning.\n"


def unread(assessor: Assessor, claims: str = "", told: str = "Presented the errors to the planners") -> Assessment:
    return assessor.assess(resume(UNREAD.format(claims, told) + SCHOOL))


def test_work_of_which_no_job_can_be_read_is_unknown_and_not_none(assessor):
    answer = unread(assessor)
    senior = answer.fit("senior")
    assert answer.profile.positions == ()
    assert senior.low < senior.score < senior.high
    assert not any(" 0 of " in each.reason for each in (*senior.findings, *senior.gates))
    assert all(gate.passed for gate in senior.gates if gate.id in ("beginner", "experience"))
    assert [notice.code for notice in answer.notices] == ["no_job_read"]


def test_years_that_are_stated_count_where_no_job_can_be_read(assessor):
    senior = unread(assessor, CLAIMS).fit("senior")
    reasons = " ".join(each.reason for each in (*senior.findings, *senior.gates))
    assert "84 months of machine-learning work" in reasons
    assert "132 months of related work" in reasons


@pytest.mark.parametrize("heading", ["Projects", "Research interests"])
def test_who_has_only_studied_has_no_months_and_no_notice(assessor, heading):
    text = UNREAD.format("", "Cleaned the data in pandas").replace("Experience", heading, 1)
    answer = assessor.assess(resume(text + SCHOOL))
    assert any("0 of 48 months of machine-learning work" in one.reason for one in answer.fit("senior").findings)
    assert answer.fit("senior").low == answer.fit("senior").score
    assert not answer.notices


def test_years_that_are_stated_add_nothing_to_dated_jobs(assessor):
    work = JOBS["engineer"].format(", 2020 - 2021")
    plain, claiming = (assessor.assess(resume(claims + told(work))) for claims in ("", CLAIMS))
    months = [one.profile.experience.months_ml for one in (plain, claiming)]
    assert months == [24, 24]
    assert [any("84 months" in each.reason for each in one.fit("senior").findings) for one in (plain, claiming)] == [
        False,
        False,
    ]
