import json
from collections import Counter

import pytest

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.ranges import find_ranges
from mlematch.resources import load_shipped
from tests.cldr_months import PATH, cldr_months, missing

MONTHS = json.loads(PATH.read_text(encoding="utf-8"))["months"]


def test_calendar_has_every_month_of_cldr_in_seven_languages():
    assert not any(missing(MONTHS))


def test_a_calendar_that_lacks_a_name_is_told():
    assert missing([[name for name in names if name != "giugno"] for names in MONTHS])[5] == ["giugno"]


def test_no_name_stands_for_two_months():
    assert max(Counter(name for names in cldr_months() for name in names).values()) == 1


@pytest.mark.parametrize(
    ("month", "name"), [(month, name) for month, names in enumerate(cldr_months(), 1) for name in sorted(names)]
)
def test_every_name_of_cldr_is_read_in_a_date(month, name):
    (found,) = find_ranges(f"{name} 2019", load_shipped(Calendar), Date(2026, 11))
    assert str(found) == f"2019-{month:02}"
