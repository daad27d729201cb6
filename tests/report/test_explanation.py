"""Explanations and comparisons as people and programs get them."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import jsonschema
import pytest

from mlematch import assess
from mlematch.report.explanation import (
    comparison_json,
    comparison_markdown,
    explanation_json,
    explanation_markdown,
)
from mlematch.report.pages import render_comparison, render_explanation
from mlematch.report.sentences import differences_of, points_of
from mlematch.resources import data_path
from mlematch.values import Finding, Fit
from mlematch.verdicts import Comparison, Contrast

from ..test_cli import RESUME

SCHEMA = json.loads(data_path("answer.schema.json").read_text())


@pytest.fixture(scope="module")
def answer(assessor):
    return assess(RESUME.encode(), assessor)


@pytest.fixture(scope="module")
def page(assessor, answer):
    supposed = assessor.what_if(answer, skills=["docker"])
    return lambda render, **choices: render(answer, assessor.explain(answer, "senior"), supposed, **choices)


@pytest.mark.parametrize("render", [render_explanation, explanation_markdown])
def test_a_page_has_criteria_quotes_gaps_gates_the_next_level_and_what_if(page, render):
    text = page(render)
    for part in (
        "Senior Machine Learning Engineer: ",
        "“Mentored two junior engineers” (p. 1)",
        "Missing for senior",
        "Gates of senior",
        "Missing for principal, the next level",
        "What if it showed Docker",
        "Nothing shown.",
    ):
        assert part in text


@pytest.mark.parametrize("width", [80, 120])
def test_no_line_is_wider_than_the_terminal(page, width):
    assert max(map(len, page(render_explanation, width=width).splitlines())) <= width


def test_a_file_gets_no_colour_codes_and_a_terminal_does(page):
    assert "\x1b" not in page(render_explanation)
    assert "\x1b" in page(render_explanation, color=True)


def test_json_names_every_criterion_and_keeps_to_the_schema(page, answer):
    whole = page(explanation_json)
    jsonschema.validate(whole, SCHEMA | {"oneOf": [{"$ref": "#/$defs/explanation"}]})
    assert whole["score"] == round(sum(finding["points"] for finding in whole["findings"]), 1)
    assert all(finding["title"] and finding["statement"] for finding in whole["findings"])
    assert whole["next"]["level"] == "principal"
    assert [each["level"] for each in whole["what_if"]["levels"]] == ["junior", "senior", "principal"]


@pytest.mark.parametrize("hostile", ["<script>x</script>", "a | b", "[x](http://example.com)", "\x1b[2J"])
def test_words_of_a_resume_stay_words(assessor, answer, hostile):
    shown = replace(answer, source=hostile)
    explained = assessor.explain(shown, "senior")
    markdown = explanation_markdown(shown, explained)
    assert not re.search(r"(?<!\\)[<|\[\]\x1b]", markdown.splitlines()[0])
    assert "\x1b" not in render_explanation(shown, explained)


def test_a_comparison_names_both_files_without_their_common_folders(assessor, answer):
    ada, ben = (replace(answer, source=f"inbox/{name}.txt") for name in ("ada", "ben"))
    comparison = assessor.compare(ada, ben, "senior")
    for text in (render_comparison(comparison, width=80), comparison_markdown(comparison)):
        assert "ada.txt" in text
        assert "inbox" not in text
        assert "Where they differ" not in text
    assert comparison_json(comparison)["difference"] == 0
    jsonschema.validate(comparison_json(comparison), SCHEMA | {"oneOf": [{"$ref": "#/$defs/comparison"}]})


def test_where_two_resumes_differ_is_said_in_words(assessor, answer):
    other = assess(RESUME.replace("Mentored two junior engineers", "Kept minutes").encode(), assessor)
    comparison = assessor.compare(replace(answer, source="ada.txt"), replace(other, source="ben.txt"), "senior")
    assert "ben.txt: nothing shown." in " ".join(render_comparison(comparison, width=120).split())


def test_what_takes_points_off_one_of_two_is_told_once_and_is_not_unknown_for_the_other():
    over = Finding("over", -6.8, 0.0, "Too many years: 100 months of work")
    none = Finding("over", 0.0, 0.0, "nothing is taken off")
    contrast = Contrast("over", "Too many years", none, over)
    fit = Fit("junior", 0.0, (none,))
    comparison = Comparison("junior", "Junior", "a.txt", "b.txt", fit, fit, (contrast,))
    assert differences_of(comparison) == ["Too many years: a.txt: nothing is taken off; b.txt: 100 months of work."]
    assert (points_of(none), points_of(over)) == ("0.0", "-6.8")
