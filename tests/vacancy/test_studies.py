"""Fields of study and topics of papers are no skills that are needed."""

from __future__ import annotations

import pytest

from ..documents import resume as document
from .measuring import needed


@pytest.mark.parametrize(
    "line",
    [
        "Degree in statistics, mathematics or robotics",
        "Bachelor's degree in computer science, statistics or mathematics",
        "An advanced degree (PhD or Master's) in statistics, physics, mathematics",
        "Statistics or mathematics degree",
        "Tertiary qualifications in data science, mathematics or a related discipline",
    ],
)
def test_a_field_of_study_is_no_skill_that_is_needed(assessor, line):
    assert needed(assessor, line) == []
    assert needed(assessor, f"{line}, and experience with Docker") == [{"docker"}]


def test_a_field_is_a_skill_where_no_study_is_named(assessor):
    assert needed(assessor, "MSc in physics, with experience in statistics") == [{"statistics"}]


@pytest.mark.parametrize(
    "line", ["Papers in ML journals", "Papers at machine learning venues", "Published in machine learning conferences"]
)
def test_what_papers_are_about_is_no_skill_that_is_needed(assessor, line):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- SQL\n- {line}"))
    assert [each.skills for each in vacancy.skills] == [("sql",)]
    assert "P7" in {duty.id for duty in vacancy.duties}


def test_coursework_behind_a_degree_is_no_field_of_it(assessor):
    assert needed(assessor, "Degree in physics, coursework in machine learning") == [{"machine_learning"}]
