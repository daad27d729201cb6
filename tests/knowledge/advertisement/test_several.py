"""How many of a list are asked for is told by a number in front of it, in figures or in words."""

from __future__ import annotations

import pytest

from mlematch.knowledge.advertisement.several import Several

SEVERAL = Several({"two": 2, "three": 3, "a couple": 2}, ("at least", "minimum"), ("clouds", "tools"), ("years",))


@pytest.mark.parametrize(
    ("before", "count"),
    [
        ("any two of ", 2),
        ("3 of the following: ", 3),
        ("A couple of ", 2),
        ("at least two clouds (", 2),
        ("minimum 3 big data tools, e.g. ", 3),
        ("two or more tools: ", 2),
        ("2+ of ", 2),
        ("two tools: ", 1),
        ("at least two years of ", 1),
        ("version 2.3 of ", 1),
        ("one of ", 1),
        ("", 1),
    ],
)
def test_how_many_are_asked_for(before, count):
    assert SEVERAL.count(before) == count


def test_without_numbers_one_is_enough():
    assert Several().count("any two of ") == 1
