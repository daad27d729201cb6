"""The lines of a section are read once, whoever asks for them."""

from __future__ import annotations

import pytest
from tests.documents import document, whole

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.titles import Titles
from mlematch.resources import load_shipped
from mlematch.timeline import SectionRows, rows
from mlematch.values import Section

DATED = "ML Engineer, Acme Ltd\n03/2019 - now"
UNDATED = "ML Engineer, Acme Ltd"


def read(text: str) -> tuple[SectionRows, Section]:
    written = document(text)
    return SectionRows(written, load_shipped(Titles), load_shipped(Calendar), Date(2026, 11)), whole(written)


def test_rows_are_read_once(monkeypatch):
    asked = []
    monkeypatch.setattr(rows, "split_told", lambda *all: asked.append(all) or all[1])
    section_rows, section = read(DATED)
    assert section_rows.of(section) is section_rows.of_dated(section)
    assert len(asked) == 1


@pytest.mark.parametrize(("text", "count"), [(DATED, 2), (UNDATED, 0)])
def test_only_sections_with_dates_have_dated_rows(text, count):
    section_rows, section = read(text)
    assert len(section_rows.of_dated(section)) == count
    assert [row.text for row in section_rows.of(section)] == text.split("\n")
