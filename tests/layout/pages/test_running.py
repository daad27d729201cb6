"""Feet that several pages repeat at one place are set apart, and nothing that is told once."""

from __future__ import annotations

import pytest

from mlematch.layout.lines.segments import make_segment
from mlematch.layout.pages.running import find_feet
from mlematch.values import Box, Page, Word


def sheet(number, *lines):
    """Set lines at their heights, 10 points high, on a page of a thousand points."""
    segments = [
        make_segment([Word(text, Box(left, top, left + 5 * len(text), top + 10), 10.0)]) for text, left, top in lines
    ]
    return Page(number, 600, 1000), segments


def feet(*sheets):
    return [[segment.text for segment in foot] for foot in find_feet(sheets)]


BODY = ("text", 50, 500)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ([("Page1", 50, 950)], [("Page2", 50, 950)], [["Page1"], ["Page2"]]),
        (
            [("Ada", 50, 950), ("1/2", 500, 950)],
            [("Ada", 50, 950), ("2/2", 500, 950)],
            [["Ada", "1/2"], ["Ada", "2/2"]],
        ),
        ([("Ada", 50, 950)], [("Bob", 50, 950)], [[], []]),
        ([("Ada", 50, 950)], [("Ada", 90, 950)], [[], []]),
        ([("Ada", 50, 950)], [("Ada", 50, 930)], [[], []]),
        ([("Ada", 50, 700)], [("Ada", 50, 700)], [[], []]),  # too high for a foot
        ([("2019", 50, 950)], [("2020", 50, 950)], [[], []]),  # years differ where jobs do
        ([("more", 50, 935), ("Page1", 50, 950)], [("more", 50, 935), ("Page2", 50, 950)], [[], []]),
    ],
)
def test_feet_of_two_pages(one, other, found):
    assert feet(sheet(1, BODY, *one), sheet(2, BODY, *other)) == found


def test_one_page_repeats_nothing_and_an_empty_one_has_no_foot():
    assert feet(sheet(1, BODY, ("Page1", 50, 950))) == [[]]
    assert feet(sheet(1), sheet(2, BODY)) == [[], []]
