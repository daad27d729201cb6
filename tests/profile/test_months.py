"""A job counts toward a kind of months as far as its title, its heading and its lines tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mlematch.dates import Date
from mlematch.knowledge.phrases import Phrases
from mlematch.profile.jobs import Jobs
from mlematch.profile.months import count_experience, count_worked_since
from mlematch.profile.parts import tell_counting, tell_parts
from mlematch.profile.rules import Rules
from mlematch.values import Duty, Education, Position, Quote, Span

AS_OF = Date(2026, 11)
RULES = Rules(
    ml_duties=frozenset({"R1"}),
    leading_duties=frozenset({"P1"}),
    ml_lines=4,
    line_months=6,
    related=Phrases.of(["engineer"]),
    other_work=0.25,
)
LINES = {Span(at, at + 9): (f"line {at}",) for at in (20, 30, 40, 50)}


def quote(at):
    return Quote("x", Span(at, at + 1), 1, "experience")


def job(title="Engineer", **more):
    base = Position(title, "Acme", Date(2020, 1), Date(2023, 12), False, "employment", Span(0, 100), quote(0))
    return replace(base, **more)


def parts(position, *duties):
    told = [Duty(id, tuple(map(quote, places))) for id, places in duties]
    kinds = tell_parts((), told, Jobs([position], AS_OF, LINES), RULES)
    return {of: part(0) for of, part in kinds.items()}


@pytest.mark.parametrize(
    ("position", "duties", "ml"),
    [
        (job(ml=True), (), 1.0),
        (job(), (), 0.0),
        (job(), [("R1", [21])], 6 / 48),  # one line tells of six months at most
        (job(), [("R1", [21, 31])], 12 / 48),
        (job(), [("R1", [21, 31, 41, 51])], 24 / 48),
        (job(start=Date(2022, 1)), [("R1", [21, 31, 41, 51])], 1.0),
        (job(kind="academic"), [("R1", [21, 31, 41, 51])], 1.0),  # a post at a university has one field
        (job(start=Date(2023, 7)), [("R1", [21])], 0.25),  # of a short job no line tells more than its share
        (job(), [("P1", [21])], 0.0),
        (job("Cook"), [("R1", [21])], 6 / 48),
    ],
)
def test_machine_learning(position, duties, ml):
    assert parts(position, *duties)["ml"] == pytest.approx(ml)


@pytest.mark.parametrize(
    ("position", "related"), [(job(), 1.0), (job(None), 1.0), (job("Cook"), 0.25), (job("Cook", data=True), 1.0)]
)
def test_related_work(position, related):
    assert parts(position)["related"] == related


def test_data_work_is_that_of_its_title_or_machine_learning():
    assert parts(job(data=True))["data"] == 1.0
    assert parts(job(), ("R1", [21]))["data"] == pytest.approx(6 / 48)


def test_leading_is_told_by_the_title_or_by_a_duty():
    assert parts(job())["leading"] == 0.0
    assert parts(job(leading=True))["leading"] == parts(job(), ("P1", [21]))["leading"] == 1.0


def test_what_other_work_is_granted_makes_it_no_related_work():
    jobs = Jobs([job("Cook"), job()], AS_OF)
    kinds = tell_parts((), (), jobs, RULES)
    assert tell_counting(0, kinds, RULES) == ("total",)
    assert tell_counting(1, kinds, RULES) == ("total", "related")


def test_months_are_counted_as_far_as_jobs_count():
    jobs = Jobs([job(ml=True), job("Cook", start=Date(2024, 1), end=Date(2024, 12))], AS_OF)
    counted = count_experience(jobs, (), tell_parts((), (), jobs, RULES))
    assert (counted.months_total, counted.months_related, counted.months_ml) == (60, 51, 48)


@pytest.mark.parametrize(
    ("doctorate", "months"), [(2019, 48), (2022, 0), (None, 0)], ids=["before", "in the middle", "none"]
)
def test_research_begins_with_the_doctorate(doctorate, months):
    jobs = Jobs([job(kind="academic", ml=True)], AS_OF)
    degrees = [Education("phd", None, True, "completed", doctorate, quote(200))] if doctorate else []
    assert count_experience(jobs, degrees, tell_parts((), (), jobs, RULES)).months_research == months


def test_without_jobs_no_months_are_known():
    jobs = Jobs([], AS_OF)
    counted = count_experience(jobs, (), tell_parts((), (), jobs, RULES))
    assert (counted.months_total, counted.months_internship, counted.months_research) == (None, None, None)


@pytest.mark.parametrize(
    ("year", "status", "months"),
    [(2023, "completed", 35), (2026, "completed", 0), (None, "completed", 47), (2020, "in_progress", 0)],
)
def test_the_months_worked_since_a_degree(year, status, months):
    work = replace(job(), start=Date(2023, 1), end=None, current=True)
    study = replace(work, kind="academic", start=Date(2010, 1))
    degree = Education("bachelor", None, True, status, year, quote(0))
    assert count_worked_since(degree, (study, work), AS_OF) == months
