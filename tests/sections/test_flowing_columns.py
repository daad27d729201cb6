"""Drawn resumes whose text flows from the end of one column into the next."""

import pytest
from tests.readers.sheets import BOLD, Sheet

from mlematch.resources import load_sectioner

JOB = (
    "Keeper, Blue Kettle, 2019 - 2021",
    "Kept the kettles of four towns warm in winter",
    "Taught two apprentices to whistle very low",
    "Wrote down the hours of the tide in a book",
    "Mended the ropes of nine boats in one week",
    "Painted the fences along the shore in green",
)
NEXT = (
    "and in blue, as the people of the town liked",
    "Ferryman, Slow River, 2015 - 2019",
    "Rowed at night, and also in the morning rain",
)


def kinds(left, right, *below, x=320, top=60):
    """Draw two columns, and tell the section of the first line of the right one."""
    sheet = Sheet()
    sheet.put("Ada Example", 50, 40, 20, BOLD)
    sheet.put("Experience", 50, 70, 13, BOLD)
    sheet.column(50, 90, *left)
    sheet.column(x, top, *right)
    foot = top + 13 * len(right) + 14
    for heading, line in below:
        sheet.put(heading, x, foot, 13, BOLD)
        sheet.put(line, x, foot + 16)
        foot += 40
    document = sheet.document()
    return [section.kind for section in load_sectioner()(document) if right[0] in document.slice(section.span)]


def test_text_at_the_top_of_the_next_column_goes_on_with_the_section():
    assert kinds(JOB, NEXT, ("Skills", "Kettles, ropes and fences of many kinds, tides")) == ["experience"]


@pytest.mark.parametrize(
    ("left", "right", "below"),
    [
        (
            JOB,
            ("Ferryman @ Slow River, from 2015 up to 2019", *NEXT[2:]),
            [("Skills", "Kettles, ropes and fences of many kinds, tides")],
        ),
        (JOB, NEXT, [("Skills", "Kettles, ropes and fences of many kinds, tides")] * 4),
        (
            JOB,
            ("• Mended the sails of all boats in the bay", *NEXT),
            [("Skills", "Kettles and ropes of many kinds")] * 4,
        ),
    ],
    ids=["an employer behind @", "within a sentence", "within a list"],
)
def test_text_that_goes_on_in_the_next_column_does_so_however_low_that_ends(left, right, below):
    assert kinds(left, right, *below) == ["experience"]


@pytest.mark.parametrize(
    ("left", "right", "below"),
    [
        (JOB, ("ada@example.com", "Oslo, and sometimes Cork or Riga in summer"), ()),  # contacts
        (
            JOB,
            NEXT[1:],
            [("Skills", "Kettles, ropes and fences of many kinds, tides")] * 4,
        ),  # lower than the column before
        (JOB, ("Oslo, Norway", "born by the sea"), ()),  # a narrow column
    ],
)
def test_what_is_no_flow_of_text_belongs_to_the_header(left, right, below):
    assert kinds(left, right, *below) == ["header"]
