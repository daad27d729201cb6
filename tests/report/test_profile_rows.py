"""The table of a profile: where skills are shown, stated years, months and last use; narrow terminals."""

from __future__ import annotations

import json

import jsonschema
import pytest

from mlematch.report.contract import render_answer
from mlematch.report.profile_rows import profile_rows
from mlematch.report.terminal import render_table
from mlematch.resources import data_path
from tests.documents import resume

TEXT = """Ada Example
ada@example.com

SUMMARY
Engineer with over ten years of experience, 8+ years of SQL.

EXPERIENCE
Machine Learning Engineer, Acme Corp, Jan 2020 - Dec 2023
- Trained models with PyTorch and SQL

PROJECTS
- Served a crawler with FastAPI

SKILLS
SQL, Docker, no experience with Kubernetes

EDUCATION
M.Sc. Statistics, Nowhere University
Courses: reinforcement learning
"""


@pytest.fixture(scope="module")
def answer(assessor):
    return assessor.assess(resume(TEXT))


@pytest.fixture(scope="module")
def rows(answer):
    return [(row["what"], row["shown"]) for row in profile_rows("cv.txt", answer.profile)]


@pytest.mark.parametrize(
    ("what", "shown"),
    [
        ("shown in work", "PyTorch (48 months to 2023-12)"),
        ("shown in work", "SQL (48 months to 2023-12, 8+ years stated)"),
        ("in projects", "FastAPI"),
        ("only taught", "reinforcement learning"),
        ("only listed", "Docker"),
        ("denied", "Kubernetes"),
        ("education", "master, Statistics, not said whether finished"),
        ("experience", "10+ years: “ten years of experience” (p. 1)"),
    ],
)
def test_a_row_says_where_a_skill_is_shown(rows, what, shown):
    assert any(shown in cells for kind, cells in rows if kind == what)


def test_the_table_fits_a_narrow_terminal_and_breaks_no_word(answer):
    table = render_table(profile_rows("cv.txt", answer.profile), width=80)
    assert max(map(len, table.splitlines())) <= 80
    assert "shown in work" in table
    assert "reinforcement" in table


def test_json_tells_the_same(answer):
    whole = render_answer(answer)
    jsonschema.validate(json.loads(json.dumps(whole)), json.loads(data_path("answer.schema.json").read_text()))
    profile = whole["profile"]
    standings = {skill["id"]: skill["standing"] for skill in profile["skills"]}
    assert [standings[id] for id in ("pytorch", "fastapi", "reinforcement_learning", "docker")] == [
        "work",
        "projects",
        "taught",
        "listed",
    ]
    (sql,) = (skill for skill in profile["skills"] if skill["id"] == "sql")
    assert (sql["months"], sql["last_used"], sql["months_stated"]) == (48, "2023-12", 96)
    assert (sql["stated"]["months"], sql["stated"]["at_least"]) == (96, True)
    start, end = (sql["stated"]["mentions"][0][key] for key in ("start", "end"))
    assert resume(TEXT).text[start:end] == sql["stated"]["mentions"][0]["text"] == "8+ years of SQL"
    assert profile["experience"]["stated"]["mentions"][0]["text"] == "ten years of experience"
