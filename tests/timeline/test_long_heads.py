"""Heads of jobs that are long, go on in text, or stand above projects with dates of their own."""

from __future__ import annotations

import pytest
from tests.documents import document, whole

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.titles import Titles
from mlematch.resources import load_shipped
from mlematch.timeline import SectionRows, find_positions

TITLES, CALENDAR = load_shipped(Titles), load_shipped(Calendar)


def jobs(text: str) -> list[tuple[str | None, str | None, str, str]]:
    written = document(text)
    found = find_positions([whole(written)], SectionRows(written, TITLES, CALENDAR, Date(2026, 11)))
    return [(one.title, one.organisation, str(one.start), one.kind) for one in found]


def test_a_long_line_that_begins_with_a_title_and_ends_with_dates_heads_a_job():
    line = "• Intern at Lumen, under the guidance of Ada Poe and Max Moe, Turin, Italy, Feb 2018 – May 2018."
    assert jobs(line) == [("Intern", "Lumen", "2018-02", "internship")]


def test_a_long_line_that_begins_with_dates_and_a_title_heads_a_job():
    line = (
        "• (Sep/2016 – Jun/2017) Teaching Assistant of Discrete Geometry and Measure Theory for Beginners "
        "in the Exact Sciences School of Oslo."
    )
    assert jobs(line) == [("Teaching Assistant", "Exact Sciences School of Oslo", "2016-09", "academic")]


@pytest.mark.parametrize(
    "line",
    [
        "• Reduced the cost of the engineers in the sales team and in many other teams of Lumen, Jan 2015 – Jul 2016.",
        "• Organiser of the Lumen meetup of everybody; spoke at Northlearn 2021 and 2024",
        "• Engineers, who were many. They moved to another house in the south of Turin, Feb 2018 – May 2018.",
        "• 2015 – 2016: Moved the engineers of two teams, and many of those who sat beside them, to another house.",
    ],
)
def test_a_sentence_with_dates_heads_none(line):
    assert jobs(line) == []


def test_a_title_between_dates_and_text_is_that_of_a_job():
    text = (
        "Bluewater - 2005 - 2006 - Claims Analyst: I read the forms that other offices had sent in by post.\n"
        "Onyx - Summer 2019 - Data Engineer Intern: Moved tables that nobody had read for many years."
    )
    assert jobs(text) == [
        ("Claims Analyst", "Bluewater", "2005", "employment"),
        ("Data Engineer Intern", "Onyx", "2019-06", "internship"),
    ]


def test_text_between_dates_and_text_is_no_title():
    assert jobs("Bluewater - Summer 2019 - Prices of boats: found out what others ask for them.") == []


def test_a_title_with_long_names_in_a_list_stands_above_its_dates():
    text = (
        "• Postdoctoral Researcher, Western University / European Institute for Ocean Studies\n"
        "  Apr 2011 – Jul 2013, Oslo\n  - Wrote papers."
    )
    assert [(title, kind) for title, _, _, kind in jobs(text)] == [("Postdoctoral Researcher", "academic")]


def test_projects_below_a_job_with_its_dates_in_a_line_of_their_own_are_no_jobs():
    text = (
        "Senior Scala Engineer at Zed LLC\nFeb 2016 - Oct 2020\nTwig (Jun 2017 - Oct 2020)\n• Wrote services.\n"
        "Hold (Feb 2016 - Jun 2017)\n• Wrote tests.\nScala Engineer at Axle GmbH\nJan 2013 - Nov 2015\n• Wrote pages."
    )
    assert [title for title, *_ in jobs(text)] == ["Senior Scala Engineer", "Scala Engineer"]


def test_employers_in_the_time_of_a_job_are_jobs():
    text = "Data Engineer at Zed LLC\nFeb 2016 - Oct 2020\nNorthbank Ltd (Jun 2017 - Mar 2018)\n• Wrote tests."
    assert len(jobs(text)) == 2


def test_a_title_that_is_not_known_beside_another_job_is_one():
    text = (
        "Teaching Assistant\nUniversity of Oslo\tSep 2010 - Jun 2015\n• Held courses.\n\n"
        "Glass Painter (Part-Time)\nNorth Service\tMar 2013 - Apr 2014\n• Painted jars."
    )
    assert [start for _, _, start, _ in jobs(text)] == ["2010-09", "2013-03"]


def test_years_of_ones_own_frame_no_jobs():
    text = "Self-Employed / Consulting | 2016–Present\n• Built it.\nFounding Engineer — Knot | 2017–2018\n• Led."
    assert [(start, kind) for _, _, start, kind in jobs(text)] == [("2016", "freelance"), ("2017", "employment")]


@pytest.mark.parametrize("title", ["Postgraduate Demonstrator, Biology", "Research Scholar", "Laboratory Demonstrator"])
def test_posts_of_students_are_academic(title):
    assert TITLES.kind(title) == "academic"


def test_who_shows_wares_is_employed():
    assert TITLES.kind("Product Demonstrator") == "employment"


TEXT = "forecasts of tides for twelve harbours with a pipeline on Kubernetes and reports to the pilots and the office"


@pytest.mark.parametrize(
    "line",
    [
        "Mar 2016 - May 2019 | Tide Analyst | Lumen | {}",
        "Mar 2016 - May 2019   Tide Analyst, Lumen   {}",
        "Mar 2016 - May 2019: Tide Analyst at Lumen, {}",
        "- Mar 2016 - May 2019, Tide Analyst, Lumen; {}",
        "Tide Analyst, Lumen — {} — Mar 2016 - May 2019",
        "Lumen | Tide Analyst | {} | Mar 2016 - May 2019",
    ],
)
@pytest.mark.parametrize("words", [4, 12, 21])
def test_a_job_may_stand_in_one_row_with_all_its_text(line, words):
    text = " ".join(TEXT.split()[:words])
    rows = f"{line.format(text)}\n{line.format(text).replace('2016', '2012').replace('2019', '2015')}\n"
    head = ("Tide Analyst", "Lumen")
    assert jobs(rows) == [(*head, "2016-03", "employment"), (*head, "2012-03", "employment")]


def test_a_sentence_with_dates_at_its_end_is_no_head():
    line = f"Trained analysts at Lumen, who wrote {TEXT}, Mar 2016 - May 2019"
    assert jobs(line) == []
