"""Dates of all the years at an employer, above titles that have dates of their own."""

from __future__ import annotations

import pytest
from tests.documents import document, whole

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.titles import Titles
from mlematch.resources import load_shipped
from mlematch.timeline import SectionRows, find_positions

TITLES, CALENDAR = load_shipped(Titles), load_shipped(Calendar)
TWO_JOBS = [("Principal ML Engineer", "Lumen Ltd", "2021", "2023"), ("ML Engineer", "Lumen Ltd", "2016", "2021")]


def jobs(text: str) -> list[tuple[str | None, ...]]:
    written = document(text)
    found = find_positions([whole(written)], SectionRows(written, TITLES, CALENDAR, Date(2026, 11)))
    return [(one.title, one.organisation, str(one.start), "now" if one.current else str(one.end)) for one in found]


@pytest.mark.parametrize(
    "total",
    [
        "Lumen Ltd (2016 - 2023)",
        "Lumen Ltd 2016 - 2023",
        "Lumen Ltd - 2016 - 2023",
        "Lumen Ltd | 2016 - 2023",
        "2016 - 2023 Lumen Ltd",
        "Lumen Ltd\n2016 - 2023",
        "Lumen Ltd\n2016 - 2023 (7 years)",
        "Lumen Ltd, Oslo, Norway (2016 - 2023)",
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        "{}\n{}\n- Built the ranking of the shop.",
        "\n{}\n{}\n- a",
        "{}\nRemote\n{}\n- Built the ranking of the shop.",
        "{}\n{}",
        "{} | {}\n- Built the ranking of the shop.",
        "{}\t{}\nBuilt the ranking of the shop with a small team.",
    ],
)
def test_a_total_above_dated_titles_is_no_job(total: str, below: str) -> None:
    titles = [below.format(job, f"{start} - {end}") for job, _, start, end in TWO_JOBS]
    assert jobs("\n".join([total, *titles])) == TWO_JOBS


def test_totals_of_several_employers() -> None:
    text = (
        "Lumen Ltd\nJuly 2016 - Present\nLead Data Scientist\nJuly 2021 - Present\n- Led the search team.\n"
        "Data Scientist\nJuly 2016 - June 2021\n- Wrote pipelines.\n\n"
        "Quarz Ltd\nMar 2012 - Dec 2015\nData Analyst\nMar 2012 - Dec 2015\n- Wrote reports.\n"
    )
    assert jobs(text) == [
        ("Lead Data Scientist", "Lumen Ltd", "2021-07", "now"),
        ("Data Scientist", "Lumen Ltd", "2016-07", "2021-06"),
        ("Data Analyst", "Quarz Ltd", "2012-03", "2015-12"),
    ]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        (
            "Jan 2016 - Present\nML Engineer, Lumen\nMar 2018 - Present\nLecturer, Quarz\nMar 2014 - Present\nClerk",
            ["2016-01", "2018-03", "2014-03"],
        ),
        (
            "Lumen Ltd\nJan 2016 - Present\nML Engineer\nQuarz Ltd\nMar 2017 - Present\nLecturer\n- Taught classes.",
            ["2016-01", "2017-03"],
        ),
        (
            "Lumen Ltd (2016 - 2023)\nML Engineer\n- Built models.\nQuarz Ltd (2017 - 2019)\nData Analyst\n- Reports",
            ["2016", "2017"],
        ),
    ],
)
def test_dates_above_titles_that_have_none_are_theirs(text: str, starts: list[str]) -> None:
    assert [one[2] for one in jobs(text)] == starts
