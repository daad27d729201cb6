"""The title of the job that is offered."""

from __future__ import annotations

import pytest

from ..documents import resume as document


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Example Foods is looking for a talented data scientist to bake with numbers.", "Data scientist"),
        ("Hi! I'm hiring for a Senior MLOps Engineer at a mill.", "Senior MLOps Engineer"),
        ("My client needs an NLP Engineer ASAP.", "NLP Engineer"),
        ("We are looking for a new office.", None),
    ],
)
def test_a_title_is_read_in_the_sentence_that_seeks_somebody(assessor, text, title):
    assert assessor.vacancy(document(f"{text} You must know Python.")).title == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("**LEAD DATA ENGINEER — CONTRACT — OUTSIDE IR35 — £650/day**", "LEAD DATA ENGINEER"),
        ("We're hiring a Senior Data Engineer!\n• Mentor 2 juniors", "Senior Data Engineer"),
        ("The mill is hiring its first data scientist.", "Data scientist"),
        ("We are hiring: Staff ML Engineer, Ranking", "Staff ML Engineer, Ranking"),
    ],
)
def test_what_stands_around_a_title_is_left_out(assessor, line, title):
    assert assessor.vacancy(document(f"{line}\nYou must know Python.")).title == title
