"""The months of a set of jobs are counted once, and lines belong to the job that holds them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mlematch.dates import Date
from mlematch.profile.jobs import Jobs
from mlematch.values import Position, Quote, Span

AS_OF = Date(2026, 11)


def job(start, end, left, right, **more):
    quote = Quote("Engineer", Span(left, left + 8), 1, "experience")
    base = Position(
        "Engineer", "Acme", start, end, end is None and start is not None, "employment", Span(left, right), quote
    )
    return replace(base, **more)


OLD = job(Date(2018, 1), Date(2019, 12), 0, 100)
NOW = job(Date(2019, 7), None, 100, 200)
STATED = job(None, None, 200, 300, stated_months=18, kind="freelance")
SILENT = job(None, None, 300, 400, kind="internship")
LINES = {
    Span(0, 8): ("engineer",),
    Span(20, 40): ("wrote", "services"),
    Span(110, 140): ("trained", "models"),
    Span(450, 480): ("trained", "models"),
}
JOBS = Jobs([OLD, NOW, STATED, SILENT], AS_OF, LINES)


@pytest.mark.parametrize(
    ("jobs", "months"),
    [((0,), 24), ((1,), 89), ((0, 1), 107), ((2,), 18), ((0, 2), 42), ((3,), None), ((0, 3), 24), ((), None)],
)
def test_months_that_jobs_share_count_once(jobs, months):
    assert JOBS.months(jobs) == months
    assert JOBS.months(iter(jobs)) == months


@pytest.mark.parametrize(
    ("spans", "jobs"), [([Span(10, 20)], (0,)), ([Span(150, 160), Span(210, 220)], (1, 2)), ([Span(90, 110)], ())]
)
def test_the_jobs_that_show_something(spans, jobs):
    assert JOBS.showing(spans) == jobs


@pytest.mark.parametrize(
    ("jobs", "date"), [((0,), Date(2019, 12)), ((0, 1), AS_OF), ((2, 3), None), ((0, 2), Date(2019, 12)), ((), None)]
)
def test_when_something_was_last_used(jobs, date):
    assert JOBS.last_used(jobs) == date


def test_jobs_of_some_kinds():
    assert JOBS.of_kinds("freelance", "internship") == [2, 3]


def test_lines_tell_of_the_job_that_holds_them_but_its_title():
    assert [JOBS.lines(each) for each in JOBS.each] == [[Span(20, 40)], [Span(110, 140)], [], []]
    assert JOBS.other_lines() == [Span(450, 480)]


def test_lines_with_the_same_words_count_once():
    assert [JOBS.count_different(lines) for lines in ((), LINES, [*LINES][2:])] == [0, 3, 1]
