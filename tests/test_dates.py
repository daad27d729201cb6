from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlematch.dates import Date, count_months

INTERVALS = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 60)).map(lambda pair: (pair[0], pair[0] + pair[1])))


@pytest.mark.parametrize("text", ["2026-13", "26-01", "2026-1-1-1", "soon", ""])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r"not a date"):
        Date.parse(text)


@given(INTERVALS)
def test_months_that_several_jobs_share_count_once(intervals):
    assert count_months(intervals) == len({month for first, last in intervals for month in range(first, last + 1)})


@given(INTERVALS, st.randoms())
def test_the_order_of_jobs_is_irrelevant(intervals, random):
    shuffled = list(intervals)
    random.shuffle(shuffled)
    assert count_months(shuffled) == count_months(intervals)


MONTHS = st.builds(Date, st.integers(1960, 2030), st.none() | st.integers(1, 12))


@given(MONTHS, MONTHS)
def test_any_two_dates_have_an_order(one, other):
    assert (one < other) + (other < one) + (one == other) == 1
    assert one.first_month <= other.first_month or other < one
