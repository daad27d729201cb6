"""The date grammar: every style that resumes use, what is no date, and laws for any text."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.claims import find_lengths, find_total
from mlematch.timeline import find_ranges

CASES = json.loads((Path(__file__).parent / "date_cases.json").read_text(encoding="utf-8"))
CALENDAR = pydantic.TypeAdapter(Calendar).validate_json(
    (Path(__file__).parents[2] / "data" / "calendar.json").read_bytes()
)
TODAY = Date(2026, 11)
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def read(text: str) -> list[str]:
    """Each range as `start/end`, open as `start/`; a single date as itself; `!` when expected."""
    return [str(one) + ("!" if one.expected else "") for one in find_ranges(text, CALENDAR, TODAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan 2020 – Present", "2020-01/"),
        ("01/2020-06/21", "2020-01/2021-06"),
        ("2019-2020", "2019/2020"),
        ("2016 / 09 - 2018 / 03", "2016-09/2018-03"),
        ("2015 / 07", "2015-07"),
        ("2009 / 10", "2009/2010"),
        ("'19–'21", "2019/2021"),
        ("Summer 2020", "2020-06/2020-08"),
        ("2017 -", "2017/"),
        ("2018 to date", "2018/"),
        ("depuis le 1er octobre 2017", "2017-10/"),
        ("Seit dem 15. Mai 2018", "2018-05/"),
        ("desde el 3 de junio de 2016", "2016-06/"),
        ("dal 1° luglio 2015", "2015-07/"),
        ("Nov -17 to Aug -21", "2017-11/2021-08"),
        ("Apr -16 to date", "2016-04/"),
        ("Da ottobre a dicembre 2014", "2014-10/2014-12"),
        ("2018 till now", "2018/"),
        ("since 2018", "2018/"),
        ("until 2019", "/2019"),
        ("Q3 2019 - Q1 2020", "2019-07/2020-03"),
        ("2019 Q3 – 2020 Q1", "2019-07/2020-03"),
        ("May '18 to Aug '19", "2018-05/2019-08"),
        ("Jan-Mar 2020", "2020-01/2020-03"),
        ("June – August 2017", "2017-06/2017-08"),
        ("Nov – Feb 2020", "2019-11/2020-02"),
        ("INRIA, avril – septembre 2020", "2020-04/2020-09"),
        ("April bis Juni 2020", "2020-04/2020-06"),
        ("Spring & Summer 2020", "2020-03/2020-08"),
        ("2017 – 19", "2017/2019"),
        ("2014-16", "2014/2016"),
        ("2018/2019", "2018/2019"),
        ("03.2019 - heute", "2019-03/"),
        ("mars 2018 – aujourd'hui", "2018-03/"),
        ("marzo de 2018 a junio de 2020", "2018-03/2020-06"),
        ("sty 2019 - obecnie", "2019-01/"),
        ("2019年3月 - 2021年5月", "2019-03/2021-05"),
        ("2019/03 – 2021/05", "2019-03/2021-05"),
        ("September 2025 (expected)", "2025-09!"),
        ("Expected graduation: May 2027", "2027-05!"),
        ("2018 – 2022 (anticipated)", "2018/2022!"),
        ("12/2019 – Current", "2019-12/"),
        ("Aug. 2016—May 2020", "2016-08/2020-05"),
        ("March 2021 - Present (2 yrs 3 mos)", "2021-03/"),
        ("10/09/2018 - 30/06/2020", "2018-09/2020-06"),
        ("01.01.2019 - 31.12.2020", "2019-01/2020-12"),
        ("2019-03-01 - 2021-05-30", "2019-03/2021-05"),
        ("January 15, 2020 - March 3, 2021", "2020-01/2021-03"),
        ("May 18 - June 2, 2020", "2020-05/2020-06"),
        ("1st March 2019 to 31st Dec 2020", "2019-03/2020-12"),
        ("2020-Ongoing", "2020/"),
        ("Aug 2020 to Till Date", "2020-08/"),
        ("2021 –\nPresent", "2021/"),
        ("Jan 20 - Mar 21", "2020-01/2021-03"),
        ("Jun’16-Jul’18", "2016-06/2018-07"),
        ("Sep2019-Dec2019", "2019-09/2019-12"),
        ("01-03/2020", "2020-01/2020-03"),
        ("2020 Jan - 2021 Mar", "2020-01/2021-03"),
        ("'98 - 2003", "1998/2003"),
        ("Dec 2018 - Jan 2018", "2018-12/2018-01"),
        ("2019-03", "2019-03"),
        ("2011-12", "2011/2012"),
        ("Class of '19", "2019"),
        ("01/2014to 01/2017", "2014-01/2017-01"),
        ("2003Present", "2003/"),
        ("2000-01 – Present", "2000-01/"),
        ("2009-11 – 2010-12", "2009-11/2010-12"),
    ],
)
def test_reads_the_ways_people_write_dates(text: str, expected: str) -> None:
    assert read(text) == [expected]


def test_there_are_enough_forms() -> None:
    assert len({text for text, _ in CASES}) >= 200


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_forms_of_dates(text: str, expected: str) -> None:
    assert "+".join(read(text)) == expected


@pytest.mark.parametrize(("text", "_"), [case for case in CASES if case[1] and "\n" not in case[0]])
def test_a_form_reads_alike_between_other_words(text: str, _: str) -> None:
    assert read(f"Acme | {text}\nnext line") == read(text)


@pytest.mark.parametrize(
    "text",
    [
        "555-0123",
        "(312) 555-2019",
        "+1 312 555 2019",
        "Boston, MA 02139",
        "99.97%",
        "2,000 users",
        "$2020",
        "2000+ customers",
        "SQL Server 2012/2014",
        "ISO 9001:2015",
        "ES2015",
        "COVID-19",
        "192.168.20.19",
        "24/7",
        "GPA 3.8/4.0",
        "Python 3.10 - 3.12",
        "page 3 - 4",
        "order 201901-20",
        "part 202105-1234567",
        "batch 201905",
        "number 20190531 of the list",
        "Jan – Mar",
        "2050",
        "",
    ],
)
def test_numbers_that_are_no_dates_stay_alone(text: str) -> None:
    assert read(text) == []


def test_an_organisation_after_a_dash_does_not_make_a_date_open() -> None:
    assert read("2018 - Acme Corp") == ["2018"]


def test_two_ranges_in_a_line_stay_apart() -> None:
    assert read("2020 – 2021, 2022 – 2023") == ["2020/2021", "2022/2023"]


def _month_first(date: Date) -> list[str]:
    month = date.month or 1
    name = MONTHS[month - 1]
    return [
        f"{name} {date.year}",
        f"{name}. {date.year}",
        f"{name} '{date.year % 100:02d}",
        f"{month:02d}/{date.year}",
        f"{month:02d}.{date.year}",
        f"{date.year}-{month:02d}",
        f"{date.year}/{month:02d}",
        f"{name} 15, {date.year}",
    ]


dates = st.builds(Date, st.integers(1980, 2026), st.integers(1, 12))


@given(dates, dates, st.integers(0, 7), st.sampled_from([" – ", " - ", "–", " to ", " — ", " until "]))
def test_a_range_written_in_any_style_reads_back(start: Date, end: Date, style: int, joint: str) -> None:
    start, end = sorted((start, end), key=lambda date: date.first_month)
    text = f"Engineer, Acme | {_month_first(start)[style]}{joint}{_month_first(end)[style]}"
    found = find_ranges(text, CALENDAR, TODAY)
    assert [(one.start, one.end) for one in found] == [(start, end)]


@given(
    dates, st.integers(0, 7), st.sampled_from(["Present", "present", "Current", "now", "Till date", "heute", "oggi"])
)
def test_an_open_range_reads_back_as_current(start: Date, style: int, word: str) -> None:
    found = find_ranges(f"{_month_first(start)[style]} – {word}", CALENDAR, TODAY)
    assert [(one.start, one.end, one.current) for one in found] == [(start, None, True)]


@given(st.text(alphabet="0123456789 -–/.',JanMarpresenttoQ年()\n", max_size=60) | st.text(max_size=60))
def test_any_text_gives_ordered_ranges_inside_it(text: str) -> None:
    found = find_ranges(text, CALENDAR, TODAY)
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.start is not None or one.end is not None
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "piece", ["1/", "2019 - ", "'19", "Jan ", "2019\n", "- ", "(", "2019-", "2019 to ", " ", "15/09/2018 "]
)
@pytest.mark.usefixtures("no_hang")
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    found = find_ranges(piece * (100_000 // len(piece)) + "\n2019", CALENDAR, TODAY)
    assert found[-1].span.end >= 99_980


def test_shipped_calendar_has_no_problems() -> None:
    assert list(CALENDAR.problems()) == []


def test_a_month_name_given_twice_is_a_problem() -> None:
    months = (*CALENDAR.months[:11], ("jan",))
    broken = Calendar(
        **{
            **{name: getattr(CALENDAR, name) for name in Calendar.__annotations__ if name != "__pydantic_config__"},
            "months": months,
        }
    )
    assert any("jan" in problem for problem in broken.problems())


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("8 years of experience in ML", 8),
        ("12+ years of hands-on experience", 12),
        ("10 yrs exp", 10),
        ("experience of 6 years", 6),
        ("a 5 years old company", None),
        ("6 months of experience", None),
    ],
)
def test_stated_years_of_experience(text: str, years: int | None) -> None:
    found = find_total(text, find_lengths(text, CALENDAR), CALENDAR)
    assert (found.months // 12 if found else None) == years
