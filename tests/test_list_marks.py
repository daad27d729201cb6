"""What begins an item of a list as pages write it."""

from __future__ import annotations

import pytest

from mlematch.list_marks import MARK, is_item


@pytest.mark.parametrize(
    "mark", ["•", "-", "–", "*", "➢", "\uf0b7", "--", "o", "1.", "12)", "(3)", "a)", "iv)", "(ii)"]
)
def test_bullets_numbers_and_letters_begin_an_item(mark):
    assert is_item(f"{mark} Python")
    assert MARK.fullmatch(mark)


@pytest.mark.parametrize(
    "text",
    ["Python", "one of", "2021", "-5 degrees", "1.5 years", "& more", "“ quoted", "(see below)", "« cité »"],
)
def test_words_amounts_and_quotes_begin_none(text):
    assert not is_item(text)
