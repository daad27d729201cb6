"""Heads of jobs that are long, go on in text, or stand above projects with dates of their own."""

from __future__ import annotations

import pytest
from tests.documents import document, whole

from mlematch.dates import Date
from mlematch.knowledge.calendar import Calendar
from mlematch.knowledge.titles import Titles
from mlematch.resources import load_shipped
from mlematch.timeline import SectionRows, find_positions

TITLES, CALENDAR = load_shipped(Titles), load_shipped(Calendar)


def jobs(text: str) -> list[tuple[str | None, str | None, str, str]]:
    written = document(text)
    found = find_positions([whole(written)], SectionRows(written, TITLES, CALENDAR, Date(2026, 11)))
    return [(one.title, one.organisation, str(one.start), one.kind) for one in found]


def test_a_long_line_that_begins_with_a_title_and_ends_with_dates_heads_a_job():
    line = "• Intern at Lumen, under the direction of Ada Poe and Max Moe, Paris, France, Jun 2015 – Jul 2015."
    assert jobs(line) == [("Intern", "Lumen", "2015-06", "internship")]


def test_a_long_line_that_begins_with_dates_and_a_title_heads_a_job():
    line = (
        "• (Mar/2011 – Dec/2011) Teaching Assistant of Computer Programming and Numerical Analysis "
        "in the Exact Sciences School of Oslo."
    )
    assert jobs(line) == [("Teaching Assistant", "Exact Sciences School of Oslo", "2011-03", "academic")]


@pytest.mark.parametrize(
    "line",
    [
        "• Reduced the cost of the engineers in the sales team and in many other teams of Lumen, Jan 2015 – Jul 2016.",
        "• Organiser of the Lumen meetup of everybody; spoke at Northlearn 2021 and 2024",
        "• Engineers, who were many. They moved to another house in the south of Paris, Jun 2015 – Jul 2015.",
        "• 2015 – 2016: Moved the engineers of two teams, and many of those who sat beside them, to another house.",
    ],
)
def test_a_sentence_with_dates_heads_none(line):
    assert jobs(line) == []


def test_a_title_between_dates_and_text_is_that_of_a_job():
    text = (
        "Northgames - 2011 - 2012 - Video Game Tester: I ran the tests of games that are made by larger firms.\n"
        "Onyx - Summer 2014 - Data Scientist Intern: Helped others to prototype what they wanted to sell."
    )
    assert jobs(text) == [
        ("Video Game Tester", "Northgames", "2011", "employment"),
        ("Data Scientist Intern", "Onyx", "2014-06", "internship"),
    ]


def test_text_between_dates_and_text_is_no_title():
    assert jobs("Northgames - Summer 2014 - Prices of games: found out what others ask for them.") == []


def test_a_title_with_long_names_in_a_list_stands_above_its_dates():
    text = (
        "• Postdoctoral Researcher, Northern University / National Center for Artificial Intelligence\n"
        "  Mar 2014 – May 2016, Oslo\n  - Wrote papers."
    )
    assert [(title, kind) for title, _, _, kind in jobs(text)] == [("Postdoctoral Researcher", "academic")]


def test_projects_below_a_job_with_its_dates_in_a_line_of_their_own_are_no_jobs():
    text = (
        "Senior Java Engineer at Zed LLC\nAug 2014 - Jul 2018\nTwig (Mar 2015 - Jul 2018)\n• Wrote services.\n"
        "Hold (Aug 2014 - Mar 2015)\n• Wrote tests.\nJava Engineer at Axle GmbH\nMay 2012 - Jun 2014\n• Wrote pages."
    )
    assert [title for title, *_ in jobs(text)] == ["Senior Java Engineer", "Java Engineer"]


def test_employers_in_the_time_of_a_job_are_jobs():
    text = "Data Engineer at Zed LLC\nAug 2014 - Jul 2018\nNorthbank Ltd (Mar 2015 - Jul 2016)\n• Wrote tests."
    assert len(jobs(text)) == 2


def test_a_title_that_is_not_known_beside_another_job_is_one():
    text = (
        "Teaching Assistant\nUniversity of Oslo\tJan 2012 - Dec 2016\n• Held courses.\n\n"
        "Medical Typist (Part-Time)\nNorth Service\tJul 2014 - Aug 2015\n• Typed letters."
    )
    assert [start for _, _, start, _ in jobs(text)] == ["2012-01", "2014-07"]


def test_years_of_ones_own_frame_no_jobs():
    text = "Self-Employed / Consulting | 2013–Present\n• Built it.\nFounding Engineer — Knot | 2014–2015\n• Led."
    assert [(start, kind) for _, _, start, kind in jobs(text)] == [("2013", "freelance"), ("2014", "employment")]


@pytest.mark.parametrize("title", ["Postgraduate Demonstrator, Biology", "Research Scholar", "Laboratory Demonstrator"])
def test_posts_of_students_are_academic(title):
    assert TITLES.kind(title) == "academic"


def test_who_shows_wares_is_employed():
    assert TITLES.kind("Product Demonstrator") == "employment"
