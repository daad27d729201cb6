"""Headings over the whole width, as opposed to those of columns."""

import pytest

from mlematch.layout.columns.sections import find_sections
from mlematch.layout.lines.segments import make_segment
from mlematch.values import Box, Word


def segments(*lines):
    """Make segments of lines: left, top, size, text; headings are larger."""
    made = [
        make_segment([Word(text, Box(left, top, left + size * len(text) / 2, top + 1.2 * size), size)])
        for left, top, size, text in lines
    ]
    return sorted(made, key=lambda segment: segment.middle)


JOBS = [(40, 62, 9, "2019 – 2021"), (150, 62, 10, "Baker of bread for a town"), (150, 76, 10, "Baked it at night")]
DEGREES = [(40, 122, 10, "Geometry"), (150, 122, 10, "2013 – 2015")]
HEADS = [(40, 40, 13, "Experience"), (40, 100, 13, "Education")]


def places(*lines):
    found = segments(*lines)
    return [found[at].text for at in find_sections(found)]


def test_headings_with_nothing_beside_them():
    assert places(*HEADS, *JOBS, *DEGREES) == ["Experience", "Education"]


def test_titles_set_like_headings_stand_beside_dates():
    title = (150, 58, 13, "Baker")
    assert places(*HEADS, title, JOBS[0], JOBS[2], *DEGREES) == ["Experience", "Education"]
    assert places(*HEADS, title, JOBS[2], *DEGREES) == []


@pytest.mark.parametrize("beside", [(300, 100, 10, "Looms"), (300, 40, 13, "Skills"), (300, 108, 10, "Mills")])
def test_headings_of_columns_have_something_beside_them(beside):
    assert places(*HEADS, *JOBS, *DEGREES, beside) == []
