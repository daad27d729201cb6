"""Drawn resumes whose headings run up the page."""

import pytest
from tests.readers.sheets import BOLD, Sheet

PARTS = {
    "EXPERIENCE": [f"Line {at} of what was done at the firms" for at in range(12)],
    "EDUCATION": ["M.Sc. Statistics", "Town College", "B.Sc. Mathematics", "Other College"],
    "SKILLS": ["Python, PyTorch", "SQL, Spark", "Airflow, dbt"],
}


def length(sheet, text, size):
    return sheet.canvas.stringWidth(text, BOLD, size)


@pytest.fixture
def sheet():
    return Sheet()


@pytest.mark.parametrize("size", [11, 14])
def test_headings_in_the_middle_of_their_parts(sheet, size):
    sheet.put("Ada Example", 50, 40, 20, BOLD)
    top = 80.0
    for heading, lines in PARTS.items():
        sheet.column(90, top + 10, *lines, leading=15)
        high = 15 * len(lines) - 5
        run = length(sheet, heading, size)
        sheet.turn(heading, 60, top + (high + run) / 2 if run < high else top + run, size)
        top += max(high, run) + 20
    expected = [line for heading, lines in PARTS.items() for line in (heading, *lines)]
    assert sheet.lines() == ["Ada Example", *expected]


def test_large_name_beside_the_page_stands_first(sheet):
    sheet.turn("ADA EXAMPLE", 70, 400, 30)
    sheet.put("Experience", 110, 60, 14, BOLD)
    sheet.column(110, 80, *PARTS["EXPERIENCE"])
    assert sheet.lines() == ["ADA EXAMPLE", "Experience", *PARTS["EXPERIENCE"]]
