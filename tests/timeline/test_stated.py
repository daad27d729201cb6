"""Years that are stated in prose: of all work, of a skill, and held against the dates."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.skills.skill import Skill
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.profile import Gathered, Rules, build_profile
from mlematch.resources import load_shipped
from mlematch.timeline import compare_stated, find_stated
from mlematch.values import Document, Line, Mention, Position, Profile, Quote, Section, SectionKind, Span

CALENDAR = load_shipped(Calendar)
TODAY = Date(2026, 11)
PYTHON = Taxonomy("1", {"tools": "Tools"}, (Skill("python", "Python", "tools"),))


def profile(text: str, jobs: list[Position], kind: SectionKind = "summary") -> Profile:
    document = Document("cv.txt", "0" * 64, "text", text, (Line(Span(0, len(text)), 1),))
    sections = [Section(kind, "", Span(0, len(text)))]
    at = text.find("Python")
    mentions = [Mention("python", document.quote(Span(at, at + 6), kind))] if at >= 0 else []
    total, stated = find_stated(document, sections, CALENDAR)
    found = Gathered(mentions=mentions, positions=jobs, stated_total=total, stated=stated)
    return build_profile(PYTHON, Rules(), TODAY, found)


def job(start: Date | None) -> Position:
    span = Span(0, 1)
    quote = Quote("E", span, 2, "experience")
    return Position("Engineer", "Acme", start, None, start is not None, "employment", span, quote)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("8 years of Python", 96),
        ("8+ years of experience in Python", 96),
        ("8+ years' professional experience with Python", 96),
        ("Over 5 years in Java and Python", 60),
        ("SQL (3 years), Python (6 yrs), Java", 72),
        ("Python – 4 years", 48),
        ("Python: 2 years 6 months", 30),
        ("8 years of experience building things in Python", None),
        ("8 years of experience. Python", None),
        ("6 months of Python", None),
        ("ten years of Python", 120),
        ("Ten (10+) years of Python", 120),
        ("fifteen years' experience with Python", 180),
        ("over a decade of Python", 120),
        ("more than two decades of Python and C", 240),
        ("half a decade of Python", 60),
        ("8 yrs Python, 5 yrs SQL", 96),
        ("8 yrs SQL, 5 yrs Python", 60),
        ("8 years of SQL, 5 years of Python", 60),
        ("8 years SQL and 3 years Python", 36),
        ("5-7 years of Python", 60),
        ("5 to 7 years of experience in Python", 60),
        ("three to five years of Python", 36),
        ("3+ years' experience in Python", 36),
        ("10 or more years of Python", 120),
        ("zehn Jahre Erfahrung mit Python", 120),
        ("mehr als fünf Jahre Erfahrung in Python", 60),
        ("dix ans d'expérience en Python", 120),
        ("cinco años de experiencia con Python", 60),
        ("Python | 4 years", 48),
        ("2 years at a shop that sells Python", None),
        ("Moved 3 years ago; Python", None),
        ("a 5 year old Python code base", None),
        ("Python, a language that is 30 years old", None),
        ("Python", None),
    ],
)
def test_years_of_a_skill(text: str, months: int | None) -> None:
    skill = profile(text, []).skill("python")
    assert skill is not None
    assert (skill.stated.months if skill.stated else None) == months


@pytest.mark.parametrize(
    ("text", "months", "at_least", "overall"),
    [
        ("8 years of experience in total. Python since 2012.", 96, False, True),
        ("8 years of experience in total war games.", 96, False, False),
        ("8 years of experience", 96, False, True),
        ("8+ years of experience", 96, True, True),
        ("over ten years of professional experience", 120, True, True),
        ("more than a decade of experience", 120, True, True),
        ("10 plus years of work experience", 120, True, True),
        ("5-7 years of experience", 60, False, True),
        ("8 years of experience in sales", 96, False, False),
        ("8 years of teaching experience", 96, False, False),
        ("8 years of experience as a teacher", 96, False, False),
        ("zwölf Jahre Berufserfahrung", 144, False, True),
        ("quince años de experiencia", 180, False, True),
    ],
)
def test_years_of_all_work(text: str, months: int, at_least: bool, overall: bool) -> None:
    stated = profile(text, []).experience.stated
    assert stated is not None
    assert (stated.months, stated.at_least, stated.overall) == (months, at_least, overall)
    assert stated.quote.text in text


def test_years_in_jobs_are_no_statements_of_skills() -> None:
    skill = profile("Python developer (3 years)", [], "experience").skill("python")
    assert skill is not None
    assert skill.stated is None


@pytest.mark.parametrize(
    ("text", "jobs", "told"),
    [
        ("Engineer with 12+ years of experience", [job(Date(2024, 1))], ["12 years of experience"]),
        ("Engineer with 3 years of experience", [job(Date(2024, 1))], []),
        ("Engineer with 12+ years of experience", [job(None)], []),
        ("Engineer with 12+ years of experience", [job(Date(2024, 1)), job(None)], []),
        ("Engineer with 12+ years of experience", [], []),
        ("9 years of Python", [job(Date(2024, 1))], ["9 years of Python"]),
        ("3 years of Python", [job(Date(2024, 1))], []),
        ("nine years' practical experience with Python", [job(Date(2024, 1))], ["9 years of Python"]),
        ("Engineer with 6.5 years of experience", [job(Date(2024, 1))], ["6.5 years of experience"]),
        ("Engineer with 25 years of experience", [job(Date(2024, 1))], ["25 years of experience"]),
        ("Engineer with 2 years of experience", [job(Date(2017, 12))], ["2 years of experience"]),
        ("Engineer with 2+ years of experience", [job(Date(2017, 12))], []),
        ("Engineer with over two years of experience", [job(Date(2017, 12))], []),
        ("2 years of experience in sales", [job(Date(2017, 12))], []),
        ("Engineer with 7 years of experience", [job(Date(2017, 12))], []),
        ("Engineer with 20 years of experience", [job(Date(2003, 12))], []),
    ],
)
def test_stated_years_are_held_against_dated_ones(text: str, jobs: list[Position], told: list[str]) -> None:
    notices = [*compare_stated(profile(text, jobs), CALENDAR, TODAY)]
    assert [notice.message.partition(" are stated")[0] for notice in notices] == told
    assert {notice.code for notice in notices} <= {"stated_years"}


@pytest.mark.parametrize(("years", "told"), [(2, True), (5, False), (9, False)])
def test_few_years_of_a_skill_are_told_only_where_jobs_show_far_more(years: int, told: bool) -> None:
    text = f"{years} years of Python"
    shown = job(Date(2017, 12))
    found = profile(text, [replace(shown, span=Span(0, len(text)))])
    assert bool([*compare_stated(found, CALENDAR, TODAY)]) is told


def test_the_first_summary_states_the_total_and_every_section_what_it_is_of():
    first, second = "10 years of experience, 4 years of Python", "12 years of experience, SQL (5 years)"
    text = f"{first}\n{second}"
    document = Document(
        "cv.txt", "0" * 64, "text", text, (Line(Span(0, len(first)), 1), Line(Span(len(first) + 1, len(text)), 1))
    )
    sections = [Section("summary", "", line.span) for line in document.lines]
    total, stated = find_stated(document, sections, CALENDAR)
    assert total is not None
    assert total.months == 120
    assert [one.months for one in stated] == [48, 60]
