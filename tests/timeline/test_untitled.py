"""Resumes whose jobs stand below no heading."""

from __future__ import annotations

import pytest

from ..documents import resume

PLAIN = """Ada Example
Data person

2019 - 2024 Machine Learning Engineer, Acme Ltd
Trained ranking models for the shop.
2016 - 2019 Data Scientist, Example Corp
Churn models with XGBoost.

MSc Statistics, 2016
Python, SQL, PyTorch, Docker
"""


def parts(assessor, text: str) -> list[tuple[str, str]]:
    document = resume(text)
    return [(section.kind, document.slice(section.span)) for section in assessor.sections(document)]


def test_jobs_below_no_heading_are_experience(assessor):
    kinds = parts(assessor, PLAIN)
    assert [kind for kind, _ in kinds] == ["header", "experience", "other"]
    assert kinds[1][1].startswith("2019 - 2024")
    assert kinds[1][1].endswith("XGBoost.")
    assert kinds[2][1].startswith("MSc Statistics")


def test_their_jobs_and_degrees_are_read(assessor):
    profile = assessor.profile(resume(PLAIN))
    assert [position.title for position in profile.positions] == ["Machine Learning Engineer", "Data Scientist"]
    assert [entry.degree for entry in profile.education] == ["master"]
    shown = {skill.id: skill.mentions[0].quote.section for skill in profile.skills}
    assert shown["xgboost"] == "experience"
    assert shown["docker"] == "other"


def test_a_degree_between_jobs_is_no_job(assessor):
    text = PLAIN.replace("2016 - 2019 Data", "2017 - 2019 MSc Statistics, Example University\n2014 - 2017 Data")
    kinds = [kind for kind, _ in parts(assessor, text)]
    assert kinds == ["header", "experience", "other", "experience", "other"]


@pytest.mark.parametrize(
    "text",
    [
        PLAIN.replace("Data person", "Work Experience"),
        "Ada Example\nData person\n\nMSc Statistics, 2014 - 2016\nPython, SQL, PyTorch, Docker\n",
        "Ada Example\nMachine learning engineer with models in use since 2019.\nPython, SQL, PyTorch, Docker\n",
    ],
    ids=["a heading", "only a degree", "a year in a sentence"],
)
def test_all_else_stays_as_it_is(assessor, text):
    assert ("", "experience") not in {(section.title, section.kind) for section in assessor.sections(resume(text))}


def test_the_sections_still_hold_every_line(assessor):
    document = resume(PLAIN)
    sections = assessor.sections(document)
    assert all(any(section.span.holds(line.span) for section in sections) for line in document.lines)


def test_jobs_told_in_one_line_each_are_read_with_their_dates(assessor):
    text = (
        "Ada Example\nSenior Machine Learning Engineer, map maker, 2020-present. Road-sign detection on video.\n"
        "Co-founder & CTO, Sortwise (waste sorting), 2016 – 2020, sold to an industrial group\n"
        "Set the technology roadmap and its budget.\n"
    )
    profile = assessor.profile(resume(text))
    assert [(one.title, str(one.start), one.current) for one in profile.positions] == [
        ("Senior Machine Learning Engineer", "2020", True),
        ("Co-founder & CTO", "2016", False),
    ]
    assert "P6" in {duty.id for duty in profile.duties}


@pytest.mark.parametrize(
    "sentence",
    [
        "In the summer, 2019 - 2020, I travelled through three countries",
        "We were two in the office, 2019 - 2020, and answered all the letters of the town",
    ],
)
def test_a_sentence_with_dates_is_no_job(assessor, sentence):
    assert assessor.profile(resume(f"Ada Example\n{sentence}\n")).positions == ()


def test_jobs_without_dates_in_the_form_of_a_dated_one_are_read(assessor):
    text = (
        "Ada Example\n\nWORK HISTORY\n"
        "Senior ML Engineer | Energy Trader | Feb 2026 - present\nForecasts prices of power.\n"
        "ML Engineer | Wind Farm\nFinds faults of 600 turbines.\nTools | Python, SQL\nUsed by the whole team.\n"
    )
    profile = assessor.profile(resume(text))
    assert [one.title for one in profile.positions] == ["Senior ML Engineer", "ML Engineer"]
    assert "ml" in profile.experience.at_least


AMID_STUDIES = """Ada Example

Work
Platform engineer | Jan 2019 - today
- Runs the clusters of a port.

Education
MSc Geodesy, Example University, 2009
{}
- Kept the tide gauges of four harbours running.
"""


def test_a_job_among_studies_is_experience(assessor):
    text = AMID_STUDIES.format("Systems analyst | Mar 2011 - Dec 2018")
    profile = assessor.profile(resume(text))
    assert [(one.title, str(one.start)) for one in profile.positions] == [
        ("Platform engineer", "2019-01"),
        ("Systems analyst", "2011-03"),
    ]
    assert [one.degree for one in profile.education] == ["master"]


@pytest.mark.parametrize(
    "line",
    [
        "Master's in Surveying | Mar 2009 - Dec 2011",
        "Engineer of the student team, Example University | Mar 2009 - Dec 2011",
        "Systems analyst, evening course | 2011",
        "PhD student, Tide Group | Mar 2009 - Dec 2011",
    ],
)
def test_studies_and_their_posts_are_no_jobs(assessor, line):
    kinds = [kind for kind, text in parts(assessor, AMID_STUDIES.format(line)) if "tide gauges" in text]
    assert kinds == ["education"]


def test_jobs_below_dates_of_their_own_end_the_studies_above(assessor):
    text = (
        "Ada Example\n\nEducation\nBSc Geodesy, Example University, 2015\n\n"
        "March 2016 - May 2019\nData Analyst\nTidewater Ltd\n- Kept gauges.\n\n"
        "June 2019 - now\nData Scientist\nHarbour Board\n- Forecast tides.\n"
    )
    assert [one.title for one in assessor.profile(resume(text)).positions] == ["Data Analyst", "Data Scientist"]


ENGAGEMENTS = """Ada Example
Data engineer

Projects
Data engineer, Lumen AG ({})
- Built pipelines for the shop and for others.
Data warehouse developer, Acme ({})
- Built warehouses for the shop and for others.
"""


@pytest.mark.parametrize(
    ("times", "jobs"), [(("2020-03 - now", "2015-06 - 2020-02"), 2), (("2024-03 - 2024-06", "2025-01 - 2025-03"), 0)]
)
def test_projects_that_make_a_career_are_jobs(assessor, times, jobs):
    assert len(assessor.profile(resume(ENGAGEMENTS.format(*times))).positions) == jobs


@pytest.mark.parametrize(
    ("heading", "titles"),
    [
        ("Experience and Projects", ["Data Analyst", "Research Assistant"]),
        ("Experiences | Projects", ["Data Analyst", "Research Assistant"]),
        ("Experience", ["Data Analyst", "Tide tables from scratch", "Research Assistant"]),
    ],
)
def test_what_was_done_where_one_studied_is_no_job_below_a_heading_of_projects(assessor, heading, titles):
    text = f"""Ada Example

Education
Institute of Tides, MSc in Computer Science, 2019 - 2022

{heading}
Data Analyst | Blue Kettle Ltd | Jan 2020 - Jun 2020
- Built a dashboard.
Tide tables from scratch
Institute of Tides | Mar 2021 - Jun 2021
- Wrote actors that agree.
Research Assistant
Institute of Tides | Sep 2021 - Dec 2021
- Read gauges.
"""
    assert [position.title for position in assessor.profile(resume(text)).positions] == titles
