"""A time without work is told by its name, and no trade that shares its words."""

from __future__ import annotations

import pytest

from mlematch.knowledge.career.breaks import Breaks

BREAKS = Breaks(("career break", "parental leave"), ("travel", "Caregiver", "caring for..."))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("A career break in Peru", True),
        ("PARENTAL LEAVE", True),
        ("Travel", True),
        ("Travel, 2019", True),
        ("03/2019: Travel", True),
        ("Travel (May 2019)", True),
        ("Caring for a parent at home", True),
        ("Travel industry, 2019", False),
        ("- travel to customers in 2019", False),
        ("Sold travel", False),
        ("Engineer", False),
        ("", False),
    ],
)
def test_lines_that_tell_of_a_break(line, told):
    assert BREAKS.tell(line) == told


def test_any_line_of_a_text_may_tell_of_it():
    assert BREAKS.tell("Engineer at Acme\nTravel, 2019")


@pytest.mark.parametrize(
    ("text", "named"),
    [("caregiver", True), ("Career  Break", True), ("Caregiver, Example Home", False), ("caring for a parent", False)],
)
def test_the_name_of_a_break_alone(text, named):
    assert BREAKS.name(text) == named
