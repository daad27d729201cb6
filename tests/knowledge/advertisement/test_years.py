"""Years of experience are read in figures and in words, with their bounds, and other years are passed over."""

from __future__ import annotations

import pytest

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.resources import load_shipped

YEARS = load_shipped(Advertisements).years


def asked(text):
    return [(told.years.least, told.years.most) for told in YEARS.asked(text)]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("3 years of Python", [(3, None)]),
        ("3-5 years of Python", [(3, 5)]),
        ("three to five years of Python", [(3, 5)]),
        ("5+ years with Spark", [(5, None)]),
        ("at least twenty-four months of professional experience", [(2, None)]),
        ("18 months of experience", [(1.5, None)]),
        ("up to 2 years of experience", [(0, 2)]),
        ("two and a half years of experience", [(2.5, None)]),
        ("a year and a half of Python", [(1.5, None)]),
        ("Years of experience: 4", [(4, None)]),
        ("8 years of software, 3 of them in machine learning", [(8, None), (3, None)]),
        ("a contract of 12 months", []),
        ("6 months probation period", []),
        ("founded 30 years ago", []),
        ("60 years of experience", []),
        ("python 3 or newer", []),
    ],
)
def test_bounds(text, bounds):
    assert asked(text) == bounds


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("5 years of machine learning", "ml"),
        ("5 years of data engineering", "data"),
        ("5 years of professional experience", "total"),
        ("5 years leading teams", "leading"),
        ("5 years of gardening", None),
    ],
)
def test_of_which_work(text, work):
    assert [told.years.work for told in YEARS.asked(text)] == [work]


@pytest.mark.parametrize(
    ("text", "choice", "either"),
    [
        ("2 years with a master, or 4 years", True, True),
        ("4 years of NLP / 2 years of vision", True, False),
        ("4 years of NLP and 2 years of vision", False, False),
        ("4 years of NLP", False, False),
    ],
)
def test_years_of_which_one_is_enough(text, choice, either):
    assert (YEARS.are_a_choice(text), YEARS.are_either(text)) == (choice, either)


@pytest.mark.parametrize(
    ("text", "alone"),
    [("3-6 years of ML", True), ("ML Engineer (3-6 yrs)", True), ("You have used it for 3 years in teams", False)],
)
def test_years_that_stand_alone(text, alone):
    assert YEARS.stand_alone(text) == alone


@pytest.mark.parametrize(("between", "linked"), [(" of experience with ", True), (" of ", True), (" and ", False)])
def test_what_links_years_to_a_name(between, linked):
    assert YEARS.link(between) == linked


@pytest.mark.parametrize(("between", "linked"), [(": ", True), (" (min. ", True), (" and then ", False)])
def test_what_links_a_name_to_years(between, linked):
    assert YEARS.follow(between) == linked
