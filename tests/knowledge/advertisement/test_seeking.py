"""Whom an advertisement looks for is read out of its sentences and calls."""

from __future__ import annotations

import pytest

from mlematch.knowledge.advertisement.seeking import Seeking

SEEKING = Seeking(
    words=("looking for", "hiring:"),
    heads=("engineer", "scientist"),
    asides=("great", "new"),
    ends=("with", "who"),
    calls=("wanted", "needed"),
)


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("We are looking for a great data engineer with patience.", ["data engineer"]),
        ("Looking for our new ML scientist", ["ML scientist"]),
        ("We are looking for an engineer, and looking for two data scientists", ["engineer"]),
        ("We are looking for a new office.", []),
        ("An engineer looking for a job", []),
    ],
)
def test_whom_a_sentence_looks_for(text, sought):
    assert list(SEEKING.sought(text)) == sought


@pytest.mark.parametrize(
    ("line", "called"),
    [
        ("Senior ML engineer wanted", ["Senior ML engineer"]),
        ("Data scientist (m/f/d) needed for Berlin", ["Data scientist"]),
        ("Hiring: senior engineer", ["senior engineer"]),
        ("Senior engineer wanted. Hiring: engineer", ["Senior engineer"]),
        ("The engineer wanted a rest", []),
        ("Our engineers needed it", []),
    ],
)
def test_whom_a_line_calls_for(line, called):
    assert list(SEEKING.called(line)) == called


def test_without_calls_no_line_calls():
    assert list(Seeking(("hiring:",), ("engineer",), (), ()).called("Hiring: engineer")) == []
