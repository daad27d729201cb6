"""What a job title says: whether it is one, its level, leading, machine learning."""

from __future__ import annotations

from pathlib import Path

import pydantic
import pytest

from mlematch.knowledge.career.titles import Titles

TITLES = pydantic.TypeAdapter(Titles).validate_json((Path(__file__).parents[3] / "data" / "titles.json").read_bytes())


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Machine Learning Engineer", None),
        ("Data Science Intern", "intern"),
        ("Internal Auditor", None),
        ("Junior Analyst", "junior"),
        ("Software Engineer II", "mid"),
        ("SDE-2", "mid"),
        ("Sr. Data Scientist", "senior"),
        ("Senior Staff ML Engineer", "lead"),
        ("Engineering Manager", "lead"),
        ("Member of Technical Staff", None),
        ("Principal Scientist", "principal"),
        ("Principal component analysis", None),
        ("Head of AI", "principal"),
        ("VP, Principal", "principal"),
        ("Lead Generation Specialist", None),
        ("Product Manager", None),
        ("Account Manager", None),
    ],
)
def test_level_is_what_the_title_states(title: str, level: str | None) -> None:
    assert TITLES.read(title).level == level


@pytest.mark.parametrize(
    ("title", "leads"),
    [
        ("Tech Lead", True),
        ("Director, Data Science", True),
        ("Co-Founder & CTO", True),
        ("Head of Data", True),
        ("Principal Machine Learning Engineer", False),
        ("Principal Consultant", False),
        ("Principal Investigator", True),
        ("School Principal", True),
        ("Bereichsleiterin Analytik", True),
        ("Team Leader", True),
        ("Lead Generation Specialist", False),
        ("Product Manager", False),
        ("Management Trainee", False),
        ("Machine Learning Engineer", False),
        ("Misleading Information Analyst", False),
    ],
)
def test_who_leads(title: str, leads: bool) -> None:
    assert TITLES.read(title).leading is leads


@pytest.mark.parametrize(
    ("title", "ml"),
    [
        ("Machine Learning Engineer", True),
        ("AI/ML Engineer", True),
        ("Data Scientist", True),
        ("MLOps Engineer", True),
        ("Ingénieur Machine Learning", True),
        ("NLP Research Engineer", True),
        ("Computer Vision Intern", True),
        ("Data Analyst", False),
        ("Software Engineer", False),
        ("Chair of the Board", False),
        ("Email Marketing Manager", False),
    ],
)
def test_what_is_machine_learning_work(title: str, ml: bool) -> None:
    assert TITLES.read(title).ml is ml


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Machine Learning Engineer", True),
        ("Platform Intern in the Machine Learning Group", True),
        ("Research Assistant", True),
        ("Lead Data Scientist", True),
        ("Ingénieur Machine Learning", True),
        ("Registered Nurse", True),
        ("data analyst", True),
        ("Project Manager", True),
        ("Managed a team of engineers", False),
        ("Led data scientists", False),
        ("Lead a team of engineers", False),
        ("Developed models for engineers", False),
        ("Principal component analysis", False),
        ("Department of Computer Eng", False),
        ("Faculty of Engineering", False),
        ("Head of Department", True),
        ("Data Engr", True),
        ("MLE", True),
        ("Software Engineering Co-op", True),
        ("Anlagenentwicklerin", True),
        ("Prozesstechniker", True),
        ("Halbleiter", False),
        ("Acme Corp", False),
        ("engineer@example.com", False),
        ("We hire every engineer.", False),
        ("", False),
    ],
)
def test_titles_and_what_only_names_one(text: str, expected: bool) -> None:
    assert TITLES.looks_like_title(text) is expected


def test_shipped_titles_have_no_problems() -> None:
    assert list(TITLES.problems()) == []


@pytest.mark.parametrize("title", ["Machine-Learning-Engineer", "Machine-Learning-Ingenieur", "Data-Science-Beraterin"])
def test_hyphens_between_the_words_of_a_field_hide_nothing(title):
    assert TITLES.read(title).ml


@pytest.mark.parametrize(
    ("title", "role", "level"),
    [
        ("Data Scientist -> Senior Data Scientist", "data scientist", "senior"),
        ("Intern → Analyst → Lead Data Engineer", "data engineer", "lead"),
        ("Software Engineer, later promoted to Tech Lead", "technical lead", "lead"),
        ("Intern, then Data Analyst", "data analyst", None),
        ("ML Engineer / Team Lead", "machine learning engineer", "lead"),
    ],
)
def test_of_several_titles_the_last_one_counts(title: str, role: str, level: str | None) -> None:
    told = TITLES.read(title)
    assert (told.role, told.level) == (role, level)
