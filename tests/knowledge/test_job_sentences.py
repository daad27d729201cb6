"""Sentences that tell a job give its title and its employer; other sentences give nothing."""

from __future__ import annotations

import pytest

from mlematch.knowledge.job_sentences import JobSentences

SENTENCES = JobSentences(("worked as", "working as"), ("with", "at"), ("joined",))


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("Worked as a Data Analyst with Acme.", "Data Analyst at Acme"),
        ("Worked as an Engineer", "Engineer"),
        ("Worked at Acme as a Data Analyst since", "Data Analyst at Acme"),
        ("Joined Acme Labs as the Head of Data", "Head of Data at Acme Labs"),
        ("Worked with Acme on reports", None),
        ("joined meetings as a guest", None),
    ],
)
def test_sentences_tell_jobs(text, job):
    assert SENTENCES.read(text) == job


@pytest.mark.parametrize(("text", "may"), [("Since 2019 working as a clerk", True), ("Works at Acme", False)])
def test_a_text_without_the_words_holds_none(text, may):
    assert SENTENCES.may_stand_in(text) is may
