"""Words at the distance of a space make runs, and runs on one line make chains."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mlematch.layout.lines.chains import Table, find_chains, find_starts
from mlematch.values import Box, Word

HEIGHT = 10.0


def words(*placed):
    """Set words as high as a line, each 5 points a letter wide, at their lefts and tops."""
    return [
        Word(text, Box(left, top, left + 5 * len(text), top + HEIGHT), 10.0, order=order)
        for order, (text, left, top) in enumerate(placed)
    ]


def chains(placed):
    table = Table.of(placed)
    return [[table.texts[run.start : run.end] for run in chain] for chain in find_chains(table, find_starts(table))]


@pytest.mark.parametrize(
    ("placed", "found"),
    [
        ([("ab", 0, 0), ("cd", 12, 0)], [[["ab", "cd"]]]),
        ([("ab", 0, 0), ("cd", 17, 0)], [[["ab"], ["cd"]]]),
        ([("ab", 0, 0), ("cd", 19, 0)], [[["ab"]], [["cd"]]]),
        ([("ab", 0, 0), ("cd", 12, 20)], [[["ab"]], [["cd"]]]),
        ([("ab", 0, 0), ("cd", 12, 4)], [[["ab"], ["cd"]]]),
        ([("ab", 0, 0), ("cd", 12, 6)], [[["ab"]], [["cd"]]]),
        ([("cd", 12, 0), ("ab", 0, 0)], [[["ab"], ["cd"]]]),
        ([("•", 0, 0), ("ab", 40, 0)], [[["•"], ["ab"]]]),
        ([("•", 0, 0), ("ab", 50, 0)], [[["•"]], [["ab"]]]),
        ([("(iv)", 0, 0), ("ab", 50, 0)], [[["(iv)"], ["ab"]]]),
        ([("x1y", 0, 0), ("ab", 50, 0)], [[["x1y"]], [["ab"]]]),
        ([], []),
    ],
)
def test_what_stands_on_one_line(placed, found):
    assert chains(words(*placed)) == found


def test_letters_set_wide_apart_may_have_wide_spaces():
    wide, other = words(("PYTHON", 0, 0), ("SQL", 134, 0))
    stretched = replace(wide, box=Box(0, 0, 120, HEIGHT))
    assert chains([stretched, other]) == [[["PYTHON"], ["SQL"]]]


def test_of_two_words_before_one_the_nearer_leads():
    left, nearer, right = words(("ab", 0, 0), ("cd", 6, 5), ("ef", 18, 2.5))
    assert [["cd"], ["ef"]] in chains([left, nearer, right])
