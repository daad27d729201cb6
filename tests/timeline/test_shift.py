"""A career that began some years later, seen as many years later, is the same career."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.titles import Titles
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.profile import Gathered, Rules, build_profile
from mlematch.resources import load_shipped
from mlematch.timeline import SectionRows, find_gaps, find_positions
from mlematch.values import Document, Experience, Line, Notice, Position, Section, Span

CALENDAR = load_shipped(Calendar)
TITLES = load_shipped(Titles)
MONTHS = ["Jan", "Feb", "März", "avril", "May", "junio", "July", "Aug.", "Sept", "Oct", "Nov", "Dec"]
STYLES = (
    "{name} {year}",
    "{name} '{short:02}",
    "{month:02}/{year}",
    "{year}-{month:02}",
    "{year}",
    "15.{month:02}.{year}",
)
JOBS = ("ML Engineer, Acme Corp", "Data Science Intern, Beta Ltd", "PhD Student, Example University", "Cook, Inn GmbH")
LAYOUTS = ("{job} | {dates}\n• Did things there.", "{dates}\n{job}\n• Did things there.", "{job}\n{dates}\nDid things.")

jobs = st.lists(
    st.tuples(st.sampled_from(JOBS), st.integers(2001, 2015), st.integers(1, 12), st.integers(0, 40)),
    min_size=1,
    max_size=5,
)


def write(career: list[tuple[str, int, int, int]], style: str, layout: str, shift: int) -> str:
    return "\n".join(
        layout.format(job=job, dates=_range(begun, month, months, style, shift)) for job, begun, month, months in career
    )


def _range(year: int, month: int, months: int, style: str, shift: int) -> str:
    last = year * 12 + month - 1 + months
    return f"{_date(year + shift, month, style)} – {_date(last // 12 + shift, last % 12 + 1, style)}"


def _date(year: int, month: int, style: str) -> str:
    return style.format(name=MONTHS[month - 1], month=month, year=year, short=year % 100)


def read(text: str, as_of: Date) -> tuple[list[Position], Experience, list[tuple[str, str]]]:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Line(Span(at, at + len(line)), 1))
        at += len(line) + 1
    document = Document("cv.txt", "0" * 64, "text", text, tuple(lines))
    found = find_positions(
        [Section("experience", "", Span(0, len(text)))], SectionRows(document, TITLES, CALENDAR, as_of)
    )
    profile = build_profile(Taxonomy("1", {}, ()), Rules(), as_of, Gathered(positions=found))
    return [*found], profile.experience, [_kind(notice) for notice in find_gaps(found, CALENDAR, as_of)]


def _kind(notice: Notice) -> tuple[str, str]:
    return notice.code, notice.severity


def _later(position: Position, years: int) -> Position:
    start, end = position.start, position.end
    return replace(
        position,
        start=start and replace(start, year=start.year + years),
        end=end and replace(end, year=end.year + years),
        quote=replace(position.quote, text=""),
    )


@given(jobs, st.sampled_from(STYLES), st.sampled_from(LAYOUTS), st.integers(-1, 11))
def test_a_career_moved_by_years_is_the_same_career(
    career: list[tuple[str, int, int, int]], style: str, layout: str, shift: int
) -> None:
    found, months, notices = read(write(career, style, layout, 0), Date(2026, 11))
    later, months_later, notices_later = read(write(career, style, layout, shift), Date(2026 + shift, 11))
    assert [_later(one, shift) for one in found] == [_later(one, 0) for one in later]
    assert (months, notices) == (months_later, notices_later)
    assert len({(one.title, str(one.start), str(one.end)) for one in found}) == len(found)
