"""What is read of an advertisement, and what is none."""

from __future__ import annotations

import pytest

import mlematch
from mlematch.errors import DataError

from ..documents import resume as document
from ..test_cli import RESUME
from .measuring import needed


def test_an_empty_text_is_no_advertisement(assessor):
    vacancy = assessor.vacancy(mlematch.read_document(b"  ", source="empty.txt"))
    assert not vacancy.is_one
    assert vacancy.skills == ()


@pytest.mark.parametrize(
    "line", ["The basics of Docker", "Fundamentals of Docker", "A grounding in Docker", "Docker basics", "Some Docker"]
)
def test_basics_of_a_skill_are_the_skill(assessor, line):
    assert needed(assessor, line) == [{"docker"}]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry leaves at dawn,\nand you have never seen such light;\nthe gulls know Python no more than I.",
        "Hi Tom,\ncan you please review the change? I have added Docker and Kubernetes files. Thanks, Ann",
        "Dear hiring manager,\nI am applying for the position. I have 5 years of experience with Python.\nKind regards",
        "Stew: at least two carrots, one onion. Cook for an hour.",
        "Course: pandas\nWhat you'll learn\n- Python\nRequirements\n- No programming needed\n- A laptop\nPrice: $99",
        "Statistics course\nIn this course you will learn R.\nRequirements\n- Basic maths\nEnroll now",
        "This course is for all\nWhat you'll learn\n- SQL\nRequirements\n- No experience is required",
        "The engineers needed a rest.\nThe scientist wanted, in vain, to know Python.",
        RESUME,
    ],
)
def test_other_texts_are_refused(assessor, text):
    with pytest.raises(DataError, match="no advertisement"):
        mlematch.read_job(text.encode(), assessor)


@pytest.mark.parametrize(
    ("text", "title", "years"),
    [
        ("Senior ML engineer wanted. Python, PyTorch, AWS. 5 yrs+. MSc.", "Senior ML engineer", (5, "ml")),
        ("Data engineer (m/f/d) wanted in Springfield! Spark, AWS, Python. 3+ years.", "Data engineer", (3, "data")),
        ("Wanted: NLP engineer, Python and AWS, MSc, 4 yrs.", "NLP engineer", (4, "ml")),
        ("ML ENGINEER WANTED - Python, AWS, 5+ years", "ML ENGINEER", (5, "ml")),
        ("Hiring MLOps engineer. Python, Terraform, AWS. 6+ yrs exp.", "MLOps engineer", (6, "ml")),
    ],
)
def test_a_line_that_calls_for_somebody_is_an_advertisement(assessor, text, title, years):
    vacancy = assessor.vacancy(document(text))
    assert (vacancy.is_one, vacancy.title) == (True, title)
    assert [(each.least, each.work) for each in vacancy.experience] == [years]
    assert {"python", "aws"} <= {skill for each in vacancy.skills if each.must for skill in each.skills}


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Python developer, 3-5 years, Bachelor or Master.", {"python"}),
        ("Werkstudent: Python Kenntnisse erforderlich.", {"python"}),
        (
            "Data Scientist\nDein Profil\n- Python und SQL\n- Docker von Vorteil\nWir bieten\n- Kaffee",
            {"python", "sql"},
        ),
    ],
)
def test_short_advertisements_and_german_ones_are_read(assessor, text, skills):
    vacancy = assessor.vacancy(document(text))
    assert vacancy.is_one
    assert {skill for each in vacancy.skills if each.must for skill in each.skills} == skills


@pytest.mark.parametrize(
    "line",
    [
        "Send your CV in Word format to jobs@example.com.",
        "Applications in Excel or Word format will not be read.",
        "Docker and Java people: see our other roles.",
        "You will learn Java and Docker from us.",
        "How you will be evaluated: an Excel exercise.",
        "We hire regardless of age, faith or love of Java.",
    ],
)
def test_how_to_apply_and_who_may_ask_for_nothing(assessor, line):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- SQL\n\nThanks for reading.\n{line}"))
    assert [each.skills for each in vacancy.skills] == [("sql",)]


def test_an_engineer_is_no_method_of_statistics(assessor):
    vacancy = assessor.vacancy(document("MLE wanted!\nRequirements:\n- SQL\n- MLE work for 5 years"))
    assert [each.skills for each in vacancy.skills] == [("sql",)]
