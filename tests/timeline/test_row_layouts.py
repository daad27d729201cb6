"""Jobs whose rows are not set as usual: small letters, sentences between, labels, and dates that tell of a step."""

from __future__ import annotations

import pytest

from ..documents import resume
from .test_positions import brief, positions

ABOVE = "Ada Example\n\nExperience\nLead Data Scientist, Lumen, 2022 - now\n- Led a team of four\n"


def found(assessor, text: str) -> list[tuple[str | None, str | None, str, str]]:
    jobs = assessor.profile(resume(text)).positions
    return [(one.title, one.organisation, str(one.start), str(one.end)) for one in jobs]


@pytest.mark.parametrize(
    "job",
    [
        "tide analyst, Harbour Board, 2017 - 2021",
        "tide analyst @ Harbour Board (2017 - 2021)",
        "tide analyst at Harbour Board, 2017 - 2021",
    ],
)
def test_titles_in_small_letters_below_a_list(assessor, job):
    job = job.replace("tide analyst", "data analyst")
    text = f"{ABOVE}{job}\n- Read gauges\n"
    assert found(assessor, text)[1:] == [("data analyst", "Harbour Board", "2017", "2021")]


def test_a_sentence_in_small_letters_goes_on(assessor):
    assert len(found(assessor, f"{ABOVE}and of analysts who read gauges, 2017 - 2021\n")) == 1


@pytest.mark.parametrize("told", ["A board of six harbours in the far north.", "www.harbours.example"])
def test_a_line_that_describes_the_employer_may_stand_above_the_title(assessor, told):
    text = f"Ada Example\n\nExperience\nHarbour Board, Oslo - May 2019 - now\n{told}\nTide Analyst\n- Read gauges\n"
    assert found(assessor, text) == [("Tide Analyst", "Harbour Board", "2019-05", "None")]


@pytest.mark.parametrize(
    "dates",
    ["Start: Feb 2021\nEnd: present", "Start date: 01.02.2021\nEnd date: ongoing", "Joined: Feb 2021\nLeft: now"],
)
def test_dates_behind_labels_are_those_of_the_job(assessor, dates):
    text = f"Ada Example\n\nExperience\nCompany: Lumen\nRole: Tide Analyst\n{dates}\n- Read gauges\n"
    assert found(assessor, text) == [("Tide Analyst", "Lumen", "2021-02", "None")]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Analyst, promoted to Head of Tides in 2020", "Analyst"),
        ("Co-Founder, Lumen (sold in 2020)", "Co-Founder"),
    ],
)
def test_a_date_of_a_step_is_not_that_of_the_job(assessor, head, title):
    text = f"Ada Example\n\nExperience\n{head}\n2017 - 2023\n- Read gauges\n"
    assert [(one[0], *one[2:]) for one in found(assessor, text)] == [(title, "2017", "2023")]


def test_dates_behind_the_mark_of_a_list_stay_open(assessor):
    text = "Ada Example\n\nExperience\n- 2019 –      Tide Analyst, Lumen\n- 2014 – 2019     Clerk, Harbour Board\n"
    assert [one[2:] for one in found(assessor, text)] == [("2019", "None"), ("2014", "2019")]


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("Research and professional experience", {"employment"}),
        ("Work and research experience", {"employment"}),
        ("Research experience", {"employment", "academic"}),
    ],
)
def test_a_heading_of_several_kinds_of_work_tells_none(assessor, heading, kinds):
    jobs = (
        "2019 - 2022  Tide Analyst, Harbour Bank\n- Read gauges\n2017 - 2019  Gauge Specialist, Lumen\n- Built gauges\n"
    )
    profile = assessor.profile(resume(f"Ada Example\n\n{heading}\n\n{jobs}"))
    assert {one.kind for one in profile.positions} == kinds


def test_he_is_told_of_as_i_am(assessor):
    text = (
        "Ada Example\n\nCareer\nSince 2020 she has been Lead Data Scientist at Lumen, where she leads five people. "
        "From 2017 to 2020 she worked as a Tide Analyst at Harbour Board.\n"
    )
    assert [one[0] for one in found(assessor, text)] == ["Lead Data Scientist", "Tide Analyst"]


def test_names_around_dates_are_a_head(assessor):
    text = "Ada Example\n\nExperience\nHARBOUR TRAFFIC 01/2018 to 11/2019 Lumen Company Oslo , Norway\n- Read gauges\n"
    assert found(assessor, text) == [("HARBOUR TRAFFIC", "Lumen Company Oslo", "2018-01", "2019-11")]


def test_numbered_labels_name_the_job(assessor):
    text = "Ada Example\n\nExperience\n1. Position: Tide Analyst\nEmployer: Lumen\nPeriod: 2020 - now\n- Read gauges\n"
    assert found(assessor, text) == [("Tide Analyst", "Lumen", "2020", "None")]


def test_a_client_whose_name_could_be_a_title_is_no_sentence(assessor):
    text = "Ada Example\n\nFreelance projects\n- 2022 - now, client: bank\n- 2020 - 2022, client: tram operator\n"
    assert [one[2] for one in found(assessor, text)] == ["2022", "2020"]


@pytest.mark.parametrize("cell", ["\t", " | "])
def test_years_in_the_margin_may_stand_newest_first(cell: str) -> None:
    first, second = f"2024{cell}2022\nLECTURER. Acme College.", f"2022{cell}2019\nRESEARCH ASSISTANT. Acme College."
    beside = f"{first}\n{second}"
    assert [when for _, _, when in brief(beside)] == ["2022..2024", "2019..2022"]
    below = f"2022{cell}Data Scientist\n2021{cell}Acme Ltd{cell}Oslo, Norway\n• Built models of demand."
    assert brief(below) == [("Data Scientist", "Acme Ltd", "2021..2022")]


@pytest.mark.parametrize("aside", ["MSc Internship", "six-month internship", "Summer Intern", "Co-op"])
def test_an_aside_in_brackets_tells_of_an_internship(aside: str) -> None:
    assert [one.kind for one in positions(f"Data Scientist, Acme Ltd ({aside}) | Jun 2021 - Dec 2021")] == [
        "internship"
    ]
    assert [one.kind for one in positions("Data Scientist, Acme Ltd (two interns) | 2019 - 2021")] == ["employment"]


def test_two_years_of_two_jobs_are_no_range() -> None:
    jobs = "2022\tData Scientist, Acme Ltd\n2021\tData Analyst, Beta Ltd"
    assert [when for _, _, when in brief(jobs)] == ["2022..2022", "2021..2021"]


def test_projects_nobody_paid_for_are_no_employment() -> None:
    text = (
        "Analytics Intern, Acme Ltd | Mar 2022 - Jun 2022\n• Built a pipeline.\n"
        "Ferry Arrival Times | Feb 2021 - May 2021\nAcademic Project (Guide: A. Roe) | Keras\n• Trained a model."
    )
    assert [(one.title, one.kind) for one in positions(text)] == [("Analytics Intern", "internship")]
    assert [one.kind for one in positions("Robotics Developer (Academic Projects) | 2019 - 2020")] == ["academic"]
    assert [one.kind for one in positions("AI Developer (Personal Projects) | 2023 - now")] == ["volunteer"]
    assert [one.kind for one in positions("North Hackathon – AI Engineer | 2024")] == ["volunteer"]
    assert [one.kind for one in positions("Data Engineer, Acme Projects | 2023 - now")] == ["employment"]


def test_research_for_a_degree_is_a_post_in_a_line_that_ends_with_a_full_stop() -> None:
    line = "02/2013–now\tPh.D. project, School of Geology & Mining, University of Ilmare, Norway.\nI model time series."
    assert brief(line) == [("Ph.D. project", "School of Geology & Mining", "2013-02..now")]


def test_a_driver_license_is_no_job() -> None:
    assert brief("Driver license (B) since 1999") == []


def test_an_internship_with_a_letter_missing_is_one() -> None:
    (job,) = positions("02/2015 - 05/2015\tIntership, Acme Group, Ilmare.\n• Server installation")
    assert (job.title, job.kind) == ("Intership", "internship")


def test_years_in_the_margin_date_a_job_below_the_tools_of_the_one_before() -> None:
    text = "2021 | Data Scientist\n2018 | Acme Ltd | Oslo, Norway\n• Built models of demand."
    assert brief(text, "skills", "Technologies") == [("Data Scientist", "Acme Ltd", "2018..2021")]
    assert brief(text, "other", "Honours") == []
    assert brief("2021 | Data Scientist\n2018 | Data Analyst", "skills", "Technologies") == []
