"""However a resume says that somebody did not work for a time, it scores as if it said nothing of it."""

from __future__ import annotations

import pytest

from .documents import resume

ABOVE = "ML Engineer, Acme Ltd, Mar 2023 - Jun 2026\n- Trained models in PyTorch\n"
BELOW = "Data Scientist, Example Corp, Feb 2016 - Dec 2020\n- Churn models with XGBoost\n"
TOLD = "Alex Example\n\nExperience\n{}{}{}\nEducation\nMSc Computer Science, Example University, 2015\n"
FORMATS = (
    "{}, Jan 2021 - Feb 2023\n",
    "Jan 2021 - Feb 2023 {}\n",
    "Jan 2021 - Feb 2023: {}\n",
    "2021 - 2022 {}\n",
    "{} (Jan 2021 - Feb 2023)\n",
    "{} | Jan 2021 - Feb 2023\n",
    "{}\tJan 2021 - Feb 2023\n",
    "{}\nJan 2021 - Feb 2023\n",
    "Jan 2021 - Feb 2023\n{}\n",
    "- {}, Jan 2021 - Feb 2023\n",
)
GAPS = (
    "Accident",
    "Arbeitslosigkeit",
    "Asylum procedure",
    "Bereavement",
    "Building our house",
    "Burnout",
    "COVID-19 break",
    "Cancer treatment",
    "Care of a relative",
    "Cared for my father",
    "Career break",
    "Carer leave",
    "Caring for my mother",
    "Chômage",
    "Civilian service",
    "Depression",
    "Family caregiver",
    "Family reasons",
    "Full-time mother",
    "Garden leave",
    "Hausfrau",
    "Health problems",
    "Hospital stay",
    "Housewife",
    "Illness",
    "Imprisonment",
    "Job seeker",
    "Laid off",
    "Long illness",
    "Looking for new opportunities",
    "Looking for work",
    "Mandatory military service",
    "Maternity",
    "Military service",
    "Mother of two",
    "Moved abroad",
    "Not working",
    "Out of work",
    "Pandemic",
    "Parental leave",
    "Paternity",
    "Personal reasons",
    "Pregnancy and childbirth",
    "Prison",
    "Recovering from surgery",
    "Redundancy",
    "Refugee",
    "Rehabilitation",
    "Relocated with my family",
    "Relocation",
    "Relocation to Canada",
    "Retirement",
    "Sabbatical",
    "Servicio militar",
    "Stay-at-home father",
    "Travel",
    "Travelling",
    "Unemployed",
    "Unemployment",
    "Voluntary break",
    "Waiting for a work permit",
    "Wehrdienst",
)


@pytest.mark.parametrize("gap", GAPS)
def test_a_gap_changes_no_score_and_is_no_job(assessor, gap):
    plain = assessor.assess(resume(TOLD.format(ABOVE, "", BELOW)))
    for form in FORMATS:
        told = assessor.assess(resume(TOLD.format(ABOVE, form.format(gap), BELOW)))
        assert [fit.score for fit in told.fits] == [fit.score for fit in plain.fits], form
        if gap != "Voluntary break":  # the word also names a kind of work
            assert len(told.profile.positions) == 2, form


@pytest.mark.parametrize("gap", GAPS)
def test_a_gap_that_lasts_changes_no_score(assessor, gap):
    plain = assessor.assess(resume(TOLD.format("", ABOVE, BELOW)))
    told = assessor.assess(resume(TOLD.format(f"{gap}, since July 2026\n", ABOVE, BELOW)))
    assert [fit.score for fit in told.fits] == [fit.score for fit in plain.fits]


@pytest.mark.parametrize(
    ("job", "title"),
    [
        ("Signal Officer, Example Army, 2010 - 2015\n- Led a platoon\n", "Signal Officer"),
        ("Military Service\n2010 - 2015\nSignal Officer, Example Army\n- Led a platoon\n", "Signal Officer"),
        ("Caregiver, Example Nursing Home, 2010 - 2015\n- Washed and fed patients\n", "Caregiver"),
        ("Travel Agent, Example Tours, 2010 - 2015\n- Booked flights\n", "Travel Agent"),
        ("Acme Relocation Ltd, 2010 - 2015\nProject Manager\n- Moved offices\n", "Project Manager"),
        ("Prison Officer, Example Prison, 2010 - 2015\n", "Prison Officer"),
    ],
)
def test_work_that_sounds_like_a_gap_is_work(assessor, job, title):
    positions = assessor.profile(resume(TOLD.format(ABOVE, BELOW, job))).positions
    assert [one.title for one in positions][2:] == [title]
    assert str(positions[2].start) == "2010"
