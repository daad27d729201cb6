"""What a line says of itself: whether it is an item, how its dates are written, what may be its head."""

from __future__ import annotations

import pytest

from mlematch.dates import Date
from mlematch.knowledge.career.ranges import DateRange
from mlematch.timeline.row import Row, head_of
from mlematch.values import Line, Span


def row(text, dates=None):
    return Row(Line(Span(0, len(text)), 1), text, text, dates)


@pytest.mark.parametrize(("text", "item"), [("• Built it", True), ("o no", False), ("-5", False)])
def test_items_of_lists(text, item):
    assert row(text).bullet == item


@pytest.mark.parametrize(
    ("text", "follows"), [("2016 - Acme", True), ("2016 – Acme", True), ("2016 Acme", False), ("2016 - ", False)]
)
def test_a_dash_behind_dates(text, follows):
    assert row(text, DateRange(Span(0, 4), Date(2016), Date(2016), single=True)).dash_follows == follows


def test_without_dates_nothing_follows_them_and_nothing_has_begun():
    assert not row("2016 - Acme").dash_follows
    assert not row("2016").begun


@pytest.mark.parametrize(
    ("text", "current", "single", "begun"),
    [
        ("2022", False, True, True),
        ("since 2022", True, False, True),
        ("2022 -", True, False, False),
        ("2022 - present", True, False, False),
        ("2020 - 2022", False, False, False),
    ],
)
def test_one_date_is_all_that_is_written(text, current, single, begun):
    dates = DateRange(Span(0, len(text)), Date(2022), None, current=current, single=single)
    assert row(text, dates).begun == begun


def test_the_head_of_a_long_row_is_its_first_words():
    assert head_of(row("Engineer at Acme")) == "Engineer at Acme"
    assert head_of(row("one two three four five six seven eight nine")) == "one two three four five six seven eight"
