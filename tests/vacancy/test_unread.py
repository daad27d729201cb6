"""Nothing is lost silently: what was not understood is named."""

from __future__ import annotations

from ..documents import resume as document


def test_what_was_not_understood_is_named(assessor):
    text = "Data Scientist\nRequirements:\n- Python, Quxflow or Airflow\n- Experience with Flurbo 3\n- SQL\n- 3+ years"
    assert [quote.text for quote in assessor.vacancy(document(text)).unread] == ["Quxflow", "Experience with Flurbo 3"]


def test_things_to_do_that_nobody_understood_are_named(assessor):
    text = "Data Scientist\nYou will polish the brass of our quxflow every day. You must know SQL."
    (unread,) = assessor.vacancy(document(text)).unread
    assert "polish the brass" in unread.text


def test_numbers_of_items_are_not_named(assessor):
    text = "Data Scientist\nEssential criteria\nE1. SQL or Java.\nE2. Charm.\nDesirable criteria\nD3. Use of Git."
    vacancy = assessor.vacancy(document(text))
    assert [quote.text for quote in vacancy.unread] == ["E2. Charm."]
    assert [each.skills for each in vacancy.skills] == [("sql", "java"), ("git",)]
