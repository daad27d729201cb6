"""Numbers are worth the same in figures and in words."""

from __future__ import annotations

import pytest

from mlematch.knowledge.numerals import Numerals

NUMERALS = Numerals.of({"two": 2, "Twenty-four": 24, "a couple of": 2, "a year and a half": 1.5})


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("7", 7),
        ("12", 12),
        ("2.5", 2.5),
        ("2,5", 2.5),
        ("two", 2),
        ("twenty four", 24),
        ("twenty-four", 24),
        ("a  couple of", 2),
        ("a year and a half", 1.5),
    ],
)
def test_numbers_in_figures_and_in_words(written, value):
    assert NUMERALS.value(written) == value


def test_whole_numbers_stay_whole():
    assert isinstance(NUMERALS.value("7"), int)


def test_what_is_no_number_is_an_error():
    with pytest.raises(KeyError):
        NUMERALS.value("some")
