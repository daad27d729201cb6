"""Projects that were work: for clients, or within the time of a job."""

from __future__ import annotations

import re

import pytest

from ..documents import resume

JOBS = """WORK EXPERIENCE
Senior Consultant, Brightwater Systems, Mar 2017 - Till Date
Software Engineer, Cedar Labs, Jun 2014 - Feb 2017
"""
PROJECTS = """Project 1: Shelf stock forecast
Client: Harbour Retail
Duration: April 2020 to Till Date
Role: Machine Learning Engineer
Environment: Python, PyTorch, Airflow
Responsibilities:
- Trained recurrent networks that forecast the stock of 900 stores.
- Deployed the models with Docker.

Project 2: Late payment scoring
Client: Meridian Leasing
Duration: Mar 2017 to Mar 2020
Role: Data Scientist
Environment: Python, LightGBM
Responsibilities:
- Built gradient boosting models of late payments.
"""
STUDIES = "EDUCATION\nB.Tech Electronics, Coastal University, 2010 - 2014\n"
EMPLOYED = ["2017-03 Senior Consultant", "2014-06 Software Engineer"]
ASSIGNED = ["2020-04 Machine Learning Engineer", "2017-03 Data Scientist"]


def profile(assessor, *parts: str):
    return assessor.profile(resume("\n".join(["Tara Example", "tara@example.com", "", *parts])))


def jobs(assessor, *parts: str) -> list[str]:
    return [f"{job.start} {job.title}" for job in profile(assessor, *parts).positions]


@pytest.mark.parametrize("heading", ["PROJECT DETAILS", "Projects Handled", "KEY PROJECTS", "Project Experience"])
def test_projects_for_clients_are_work(assessor, heading: str):
    shown = profile(assessor, JOBS, heading, PROJECTS, STUDIES)
    assert [f"{job.start} {job.title}" for job in shown.positions] == [*EMPLOYED, *ASSIGNED]
    assert shown.positions[2].organisation == "Harbour Retail"
    assert shown.experience.months_ml == shown.experience.months_total - 33  # as Software Engineer
    assert {one.quote.section for skill in shown.skills for one in skill.mentions} == {"experience"}


@pytest.mark.parametrize(
    "change",
    [
        (r"^(Client|Duration|Role|Environment): ", r"\1\t"),
        (r"^(Client|Duration|Role|Environment): ", r"\1 | "),
        (r"^(Client|Duration|Role|Environment): ", r"\1 - "),
        (r"^(Client|Duration|Role|Environment): ", r"\1 :- "),
        (r"^(Client|Duration|Role|Environment): ", r"• \1: "),
        (r"Client: (.*)\nDuration: (.*)\nRole: (.*)", r"Client: \1 | Role: \3 | Duration: \2"),
        (r"Project .: (.*)\nClient: (.*)\nDuration: (.*)\nRole: (.*)", r"\1, \2 (\3)\nRole: \4"),
        (r"Project .: (.*)\nClient: (.*)\nDuration: (.*)\nRole: (.*)", r"1. \1 (\2), \3, Role: \4"),
        (r"(Client.*)\n(Duration.*)\n(Role.*)\n(Env.*)", r"\3\n\4\n\2\n\1"),
        (r"Project .: (.*)\n", r"Title : \1\n"),
        (r"Client: .*\n", ""),
    ],
    ids=[
        "tabs",
        "bars",
        "dashes",
        "colons and dashes",
        "bullets",
        "one line",
        "head",
        "list",
        "order",
        "title",
        "role",
    ],
)
def test_in_many_forms(assessor, change: tuple[str, str]):
    text = re.sub(*change, PROJECTS, flags=re.MULTILINE)
    assert jobs(assessor, JOBS, "PROJECTS", text, STUDIES) == [*EMPLOYED, *ASSIGNED]


def test_without_other_jobs(assessor):
    assert jobs(assessor, "PROJECT DETAILS", PROJECTS, STUDIES) == ASSIGNED


def test_without_a_role_the_client_is_named(assessor):
    shown = profile(assessor, JOBS, "PROJECTS", re.sub("Role: .*\n", "", PROJECTS), STUDIES).positions[2:]
    assert [(job.title, job.organisation) for job in shown] == [(None, "Harbour Retail"), (None, "Meridian Leasing")]


@pytest.mark.parametrize("heading", ["ACADEMIC PROJECTS", "PERSONAL PROJECTS", "OPEN SOURCE PROJECTS"])
def test_headings_may_tell_otherwise(assessor, heading: str):
    assert jobs(assessor, JOBS, heading, PROJECTS, STUDIES) == EMPLOYED


STUDENT = """Title: Leaf disease finder
{client}Duration: Jan 2013 to Apr 2013
Role: Team Leader
- Trained a network on 4000 pictures of leaves with Keras.
"""


@pytest.mark.parametrize("client", ["", "Client: Town of Lea\n", "Client: Coastal University\n"])
@pytest.mark.parametrize("others", ["", JOBS], ids=["no jobs", "jobs"])
def test_projects_of_students_are_none(assessor, client: str, others: str):
    found = jobs(assessor, others, "PROJECTS", STUDENT.format(client=client), STUDIES)
    assert found == (EMPLOYED if others else [])


def test_projects_of_both_kinds_are_parted(assessor):
    shown = profile(assessor, JOBS, "PROJECTS", PROJECTS, STUDENT.format(client=""), STUDIES)
    assert [f"{job.start} {job.title}" for job in shown.positions] == [*EMPLOYED, *ASSIGNED]
    places = {skill.id: skill.mentions[0].quote.section for skill in shown.skills}
    assert places["lightgbm"] == "experience"
    assert places["keras"] == "projects"


def test_lengths_of_time_are_within_the_jobs(assessor):
    text = PROJECTS.replace("April 2020 to Till Date", "14 months").replace("Mar 2017 to Mar 2020", "2 years")
    shown, before = profile(assessor, JOBS, "PROJECTS", text, STUDIES), profile(assessor, JOBS, STUDIES)
    assert [job.stated_months for job in shown.positions] == [None, None, 14, 24]
    assert shown.experience.months_ml == 38
    assert shown.experience.months_total == before.experience.months_total


def test_without_dates_nobody_knows_how_long(assessor):
    shown = profile(assessor, JOBS, "PROJECTS", re.sub("Duration: .*\n", "", PROJECTS), STUDIES)
    assert [job.start and str(job.start) for job in shown.positions] == ["2017-03", "2014-06", None, None]
    assert shown.experience.months_ml is None


def test_they_are_no_two_jobs_at_the_same_time(assessor):
    text = "\n".join(["Tara Example", "", JOBS, "PROJECTS", PROJECTS, STUDIES])
    assert "timeline_overlap" not in {notice.code for notice in assessor.assess(resume(text)).notices}
