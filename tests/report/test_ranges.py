"""A score that depends on doubtful reading or unknown dates is shown with its range, wherever it is shown."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from mlematch import Batch, assess
from mlematch.ranking import rank_answers
from mlematch.report.explanation import comparison_markdown, explanation_markdown
from mlematch.report.pages import render_comparison
from mlematch.report.rows import rank_rows, render_csv, score_rows, unranked_rows
from mlematch.report.sentences import headline
from mlematch.report.terminal import render_table
from mlematch.values import Failure, Finding, Fit, Gate
from mlematch.verdicts import Asked, Explanation

from ..test_cli import RESUME

LEVELS = ["junior", "senior", "principal"]
LOST = Failure("lost.pdf", "it cannot be opened")


@pytest.fixture(scope="module")
def answers(assessor):
    """One answer of which all is known, and one whose fit for senior could move."""
    known = assess(RESUME.encode(), assessor)
    fits = tuple(replace(fit, low=fit.score, high=fit.score) for fit in known.fits)
    moving = (replace(fit, score=71.4, low=35.4, high=80.0) if fit.level == "senior" else fit for fit in fits)
    return replace(known, source="ada.txt", fits=fits), replace(known, source="ben.txt", fits=tuple(moving))


def line_of(table: str, file: str) -> str:
    return next(line for line in table.splitlines() if file in line)


@pytest.mark.parametrize("width", [100, 140])
def test_a_table_shows_a_range_beside_its_score_only_where_there_is_one(answers, width):
    table = render_table(score_rows(answers, LEVELS), width=width)
    assert "71.4 (35.4–80.0)" in line_of(table, "ben.txt")
    assert "–" not in line_of(table, "ada.txt")
    assert "_low" not in table


def test_scores_stand_below_one_another():
    scores = {"ada.txt": (9.5, 9.5, 9.5), "ben.txt": (71.4, 5.4, 100.0), "lost.pdf": (None, None, None)}
    keys = ("senior", "senior_low", "senior_high")
    table = render_table([{"file": file} | dict(zip(keys, cells, strict=True)) for file, cells in scores.items()])
    assert line_of(table, "ada.txt").index(".5") == line_of(table, "ben.txt").index(".4")
    assert line_of(table, "lost.pdf").strip() == "lost.pdf"


@pytest.mark.parametrize("width", [60, 80])
def test_where_there_is_no_room_the_ranges_stand_below_the_row(answers, width):
    long = [replace(answer, source=f"a_rather_long_name_of_{answer.source}") for answer in answers]
    table = render_table(score_rows(long, LEVELS), width=width)
    assert [line.strip() for line in table.splitlines() if "–" in line] == ["range: senior 35.4–80.0"]
    assert max(map(len, table.splitlines())) <= width


def test_a_ranking_shows_the_range(answers, assessor):
    level = assessor.knowledge.rubric.level("senior")
    rows = [*rank_rows(rank_answers(answers, "senior"), level), *unranked_rows([LOST], level)]
    table = render_table(rows, width=140)
    assert "71.4 (35.4–80.0)" in line_of(table, "ben.txt")
    assert list(rows[0])[-2:] == list(rows[-1])[-2:] == ["senior_low", "senior_high"]


def test_csv_has_the_ends_of_each_range_after_all_other_columns(answers):
    whole = list(csv.DictReader(io.StringIO(render_csv(score_rows([*answers, LOST], LEVELS)))))
    ends = [f"{level}_{end}" for level in LEVELS for end in ("low", "high")]
    assert list(whole[0])[-6:] == ends
    assert list(whole[0])[:2] == ["file", "best"]
    assert [(row["senior_low"], row["senior_high"]) for row in whole[1:]] == [("35.4", "80.0"), ("", "")]
    assert whole[0]["senior_low"] == whole[0]["senior"]


def test_a_batch_gives_the_ends_last_and_a_notebook_shows_them_beside(answers):
    batch = Batch((*answers, LOST))
    row = batch.rows()[1]
    assert (row["senior"], row["senior_low"], row["senior_high"]) == (71.4, 35.4, 80.0)
    assert list(row)[-7] == "notices"
    assert "<td>71.4 (35.4–80.0)</td>" in batch._repr_html_()
    assert "71.4 (35.4–80)" in answers[1]._repr_html_()
    assert json.dumps(batch.rows())


def test_a_comparison_and_the_next_level_of_an_explanation_show_the_range(answers, assessor):
    comparison = assessor.compare(*answers, "senior")
    assert "71.4 (35.4–80)" in render_comparison(comparison, width=120)
    assert "71.4 (35.4–80)" in comparison_markdown(comparison)
    page = explanation_markdown(answers[1], assessor.explain(answers[1], "junior"))
    assert "the next level (71.4 of 100, between 35.4 and 80 as far as is known)" in page


def explanation(*findings: Finding, filed: bool, next: Explanation | None = None) -> Explanation:
    fit = Fit("junior", 14.5, findings, low=14.5, high=14.5, band="weak")
    asked = tuple(Asked(each.criterion.title(), "", each) for each in findings)
    return Explanation("ada.txt", "junior", "Junior", fit, asked, filed, next)


def test_a_weak_level_that_a_resume_is_filed_under_says_what_was_taken_off():
    shown, over = Finding("degree", 20.0, 20.0, "bachelor"), Finding("standing", -5.5, 0.0, "leads")
    assert headline(explanation(shown, over, filed=True)) == (
        "Junior: 14.5 of 100 (weak); filed under this level: 20.0 points, less 5.5 for standing"
    )
    gates = Gate("record", False, "nothing shown"), Gate("bar", True, "enough")
    higher = Explanation("ada.txt", "senior", "Senior", Fit("senior", 30.0, (), gates=gates), (), filed=False)
    said = headline(explanation(shown, over, filed=True, next=higher))
    assert said.endswith("less 5.5 for standing; for senior 1 of 2 gates failed")
    assert headline(explanation(shown, filed=True)).endswith("; filed under this level")
    assert "less" not in headline(explanation(shown, over, filed=False))
