"""Sentences that tell a job give its title and its employer; other sentences give nothing."""

from __future__ import annotations

import pytest

from mlematch.knowledge.career.job_sentences import JobSentences

SENTENCES = JobSentences(("worked as", "working as"), ("with", "at"), ("joined",), ("team", "part"))
TITLES = {"data analyst", "lead engineer"}


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("Worked as a Data Analyst with Acme.", "Data Analyst at Acme"),
        ("Worked as an Engineer", "Engineer"),
        ("Worked at Acme as a Data Analyst since", "Data Analyst at Acme"),
        ("Joined Acme Labs as the Head of Data", "Head of Data at Acme Labs"),
        ("Worked with Acme on reports", None),
        ("joined meetings as a guest", None),
        ("Worked as data analyst", "data analyst"),
        ("Worked as the lead engineer at Acme", "lead engineer at Acme"),
        ("Worked as a baker", "baker"),
        ("Worked as Baker", "Baker"),
        ("Worked as hard as possible", None),
        ("Worked as the glue of the firm", None),
        ("Worked as a team", None),
        ("Worked as needed", None),
        ("Worked at Acme as hard as possible", None),
        ("Joined Acme as part of a merger", None),
    ],
)
def test_sentences_tell_jobs(text, job):
    assert SENTENCES.read(text, TITLES.__contains__) == job


@pytest.mark.parametrize(("text", "may"), [("Since 2019 working as a clerk", True), ("Works at Acme", False)])
def test_a_text_without_the_words_holds_none(text, may):
    assert bool([*SENTENCES.places(text)]) is may
