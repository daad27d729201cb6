"""Invented careers are filed as a careful recruiter files them, and the page of their figures is true."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mlematch import Assessment

from .careers.measuring import (
    LEVELS,
    Career,
    answer_all,
    filed,
    measure_answers,
    measure_count,
    measure_words,
    read_careers,
    read_known,
    write_page,
)

PAGE = Path(__file__).parents[1] / "docs" / "explanation" / "careers.md"
SHORT = PAGE.with_name("scoring.md")  # holds the figures too
CAREERS = read_careers()
KNOWN = read_known()
CAUSES = {"reading", "rubric", "label"}
ORDER_AT_LEAST = {"junior": 0.79, "senior": 0.77, "principal": 0.85}


@pytest.fixture(scope="module")
def answers(assessor) -> dict[str, Assessment]:
    return answer_all(CAREERS, assessor)


@pytest.mark.parametrize("career", CAREERS, ids=lambda career: career.name)
def test_a_career_is_filed_as_expected_or_as_the_list_of_differences_says(career: Career, answers):
    known = KNOWN.get(career.name)
    assert filed(answers[career.name]) == (known["filed"] if known else career.best)


def test_the_list_of_differences_holds_only_differences_and_their_causes():
    best = {career.name: career.best for career in CAREERS}
    for name, known in KNOWN.items():
        assert known["filed"] != best[name]
        assert known["cause"] in CAUSES
        assert known["reason"]


def test_there_are_many_careers_of_many_kinds():
    assert len(CAREERS) >= 100
    assert len({career.kind for career in CAREERS}) >= 15
    assert {path.stem for path in CAREERS[0].path.parent.glob("*.txt")} == {career.name for career in CAREERS}


@pytest.mark.parametrize("level", LEVELS)
def test_scores_put_careers_in_the_order_of_the_recruiter(level, answers):
    assert measure_answers(CAREERS, answers).order[level] >= ORDER_AT_LEAST[level]


def test_levels_agree_with_the_recruiter_better_than_words_do(answers):
    figures = measure_answers(CAREERS, answers)
    assert figures.exact >= 0.75
    assert figures.adjacent >= 0.94
    assert figures.kappa >= 0.77


@pytest.mark.slow
def test_the_page_of_the_careers_is_true(answers):
    figures = {
        "mlematch": measure_answers(CAREERS, answers),
        "TF-IDF and logistic regression": measure_words(CAREERS),
        "number of skills named": measure_count(CAREERS, answers),
    }
    page = write_page(CAREERS, answers, figures)
    table = [line for line in page.splitlines() if line.startswith(tuple(f"| {name} |" for name in figures))]
    if os.environ.get("MLEMATCH_WRITE_DOCS"):
        PAGE.write_text(page, encoding="utf-8")
        SHORT.write_text(_with_rows(SHORT.read_text(encoding="utf-8"), table), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page, "write it anew: MLEMATCH_WRITE_DOCS=1 pytest tests/test_careers.py"
    assert set(table) <= set(SHORT.read_text(encoding="utf-8").splitlines())
    assert figures["mlematch"].kappa > max(one.kappa for name, one in figures.items() if name != "mlematch")


def _with_rows(page: str, rows: list[str]) -> str:
    """Put the rows of a table in the place of those that begin alike."""
    fresh = {row.split("|")[1]: row for row in rows}
    return "\n".join(
        fresh.get(line.split("|")[1], line) if line.startswith("| ") else line for line in page.split("\n")
    )
