"""Drawn resumes in which unknown headings outnumber the known ones they are set like."""

import pytest
from tests.readers.sheets import BOLD, Sheet

from mlematch.resources import load_sectioner

PARTS = {
    "Experience": ("Engineer, Acme, 2019 - 2021", "Built models for the search", "and served them to all users"),
    "Beyond The Desk": ("Teaching forty girls to program", "Sailing round the islands"),
    "Education": ("M.Sc. Statistics, Town College, 2014", "Thesis on large models", "and many courses"),
    "Fancy Stuff": ("Docker and Airflow", "Python and Spark"),
    "Toolbelt": ("Kafka and Polars", "Scala"),
}


def draw(entry_white):
    sheet = Sheet()
    sheet.put("Ada Example", 50, 40, 20, BOLD)
    top = 80
    for heading, lines in PARTS.items():
        sheet.put(heading, 50, top if heading in ("Experience", "Education") else top - entry_white, 13, BOLD)
        sheet.column(50, top + 18, *lines)
        top += 18 + 13 * len(lines) + 14
    document = sheet.document()
    return [section.title for section in load_sectioner()(document)][1:]


def test_unknown_headings_set_exactly_as_the_known_ones_open_sections():
    assert draw(0) == list(PARTS)


@pytest.mark.parametrize("nearer", [8])
def test_lines_with_less_white_above_are_no_headings(nearer):
    assert draw(nearer) == ["Experience", "Education"]
