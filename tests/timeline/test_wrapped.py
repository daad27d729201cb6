"""Heads that go over a line end, and points below a job that name a title but no job."""

from __future__ import annotations

import pytest
from tests.documents import document

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.titles import Titles
from mlematch.resources import load_shipped
from mlematch.timeline import SectionRows, find_positions
from mlematch.values import Section, Span

TITLES, CALENDAR = load_shipped(Titles), load_shipped(Calendar)


def jobs(text: str) -> list[tuple[str | None, str | None, str]]:
    section = Section("experience", "Experience", Span(0, len(text)))
    found = find_positions([section], SectionRows(document(text), TITLES, CALENDAR, Date(2026, 11)))
    return [(one.title, one.organisation, str(one.start)) for one in found]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("(Research\nAssistant)", "Research Assistant"),
        ("(Lecturer /\nTeaching Assistant)", "Lecturer / Teaching Assistant"),
        ("(Data Analyst)", "Data Analyst"),
    ],
)
def test_a_title_in_brackets_over_a_line_end(title: str, expected: str) -> None:
    text = f"July 2023 - Present | Lumen Institute {title}\nApril 2021 - June 2023 | Quarz Ltd (Data Engineer)"
    assert jobs(text) == [
        (expected, "Lumen Institute", "2023-07"),
        ("Data Engineer", "Quarz Ltd", "2021-04"),
    ]


def test_a_project_named_like_a_post_is_a_point_of_its_job() -> None:
    text = (
        "ML Engineer, Lumen Ltd, May 2021 - Oct 2024\n• Heating Forecast & Smart Meter Advisor\n• Built the forecasts."
        "\nData Engineer, Quarz Ltd, Jan 2018 - Apr 2021\n• Built lakes."
    )
    assert jobs(text) == [("ML Engineer", "Lumen Ltd", "2021-05"), ("Data Engineer", "Quarz Ltd", "2018-01")]
