from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlematch.report.plain import printable, safe_cell, shorten

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\t=1",
    "\r=1",
    "＝1+1",
    " =cmd|'/c calc'!A0",
    "\u00a0=1",
    "\ufeff=1",
    "\u200b=1",
    '"=1"',
]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_stays_a_text(text):
    assert safe_cell(text).startswith("'")


@given(st.text())
def test_nothing_that_steers_a_terminal_is_left(text):
    shown = printable(text)
    assert len(shown) == len(text)
    assert not set(shown) & set("\x1b\x07\r\x08\u202e\u2066")


@given(st.text(), st.integers(5, 80))
def test_a_shortened_text_is_short(text, most):
    assert len(shorten(text, most)) <= most
