"""Of dated entries some go on, some only frame others, and some are parts of the one above."""

from __future__ import annotations

from mlematch.dates import Date
from mlematch.knowledge.career.ranges import DateRange
from mlematch.knowledge.career.titles import Titles
from mlematch.resources import load_shipped
from mlematch.timeline.entry import Entry, settle
from mlematch.timeline.naming import Named
from mlematch.timeline.row import Row
from mlematch.values import Line, Span

TITLES = load_shipped(Titles)


def years(first, last=None, *, start=0):
    end = Date(last or first)
    return DateRange(Span(start, start + 4), Date(first), end, single=last is None)


def settled(*told):
    """Settle entries that are told by the text of their rows, their titles, their employers and their dates."""
    rows = [Row(Line(Span(0, len(text)), 1), text, text, dates) for text, _, _, dates in told]
    entries = [Entry(at, at, Named(title, at_whom), dates) for at, (_, title, at_whom, dates) in enumerate(told)]
    return [(entry.named.title, entry.named.organisation) for entry in settle(entries, rows, TITLES)]


ACME = ("Acme", None, "Acme", years(2015, 2020))
LATER = ("Lead", "Lead Engineer", None, years(2018, 2020))
EARLIER = ("Engineer", "Engineer", None, years(2015, 2018))


def test_all_the_years_at_an_employer_only_frame_the_jobs_there():
    assert settled(ACME, LATER, EARLIER) == [("Lead Engineer", "Acme"), ("Engineer", "Acme")]


def test_an_employer_whose_years_hold_no_other_job_is_one():
    other = ("Engineer", "Engineer", "Beta", years(2010, 2012))
    assert settled(ACME, other) == [(None, "Acme"), ("Engineer", "Beta")]


def test_points_below_a_job_in_its_time_are_parts_of_it():
    job = ("Engineer", "Engineer", "Acme", years(2015, 2020))
    assert settled(job, ("• Moved the shop, 2016 - 2017", None, None, years(2016, 2017))) == [("Engineer", "Acme")]
    assert len(settled(job, ("• Moved the shop, 2010 - 2011", None, None, years(2010, 2011)))) == 2


def test_a_first_job_without_end_goes_on_where_others_have_ends():
    text = "2016 - Acme"
    one, other = years(2016), years(2014, 2016)
    rows = [Row(Line(Span(0, 11), 1), text, text, dates) for dates in (one, other)]
    entries = [Entry(at, at, Named("Engineer", "Acme"), dates) for at, dates in enumerate((one, other))]
    assert [entry.dates.current for entry in settle(entries, rows, TITLES) if entry.dates] == [True, False]
