"""Degrees as they are written in many countries: level, field, whether the role asks for it, year."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mlematch.assessor import Assessor
from mlematch.dates import Date
from mlematch.education import find_education
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.education.degrees import Degrees
from mlematch.resources import load_assessor, load_shipped
from mlematch.values import Document, Education, Line, Section, Span
from tests.documents import resume

DEGREES, CALENDAR = load_shipped(Degrees), load_shipped(Calendar)
RESUME = (
    "Ada Example\nada@example.com\n\nSUMMARY\nEngineer who likes graphs.\n\nEXPERIENCE\n"
    "Data Scientist, Acme Corp, Jan 2021 - Present\n- Trained models in Python\n\nEDUCATION\n{}\n\n"
    "SKILLS\nPython, SQL\n"
)
CASES = json.loads((Path(__file__).parent / "degree_cases.json").read_text(encoding="utf-8"))


def education(text: str) -> tuple[Education, ...]:
    document = Document("cv.txt", "0" * 64, "text", text, (Line(Span(0, len(text)), 1),))
    return find_education(document, [Section("education", "", Span(0, len(text)))], DEGREES, CALENDAR, Date(2026, 11))


def test_there_are_enough_forms_of_enough_countries() -> None:
    assert len({case[1] for case in CASES}) >= 120
    assert len({case[0] for case in CASES}) >= 20


@pytest.mark.parametrize(("_", "text", "degree", "field", "relevant", "year"), CASES, ids=[case[1] for case in CASES])
def test_degrees_of_many_countries(
    _: str, text: str, degree: str, field: str | None, relevant: bool | None, year: int | None
) -> None:
    (one,) = education(text)
    assert (one.degree, one.year) == (degree, year)
    assert field is None or one.field == field
    assert relevant is None or one.relevant is relevant


@pytest.fixture(scope="module")
def assessor() -> Assessor:
    return load_assessor(as_of="2026-11-01")


@pytest.mark.parametrize(("_", "text", "degree", "field", "relevant", "year"), CASES, ids=[case[1] for case in CASES])
def test_the_whole_reader_finds_them_in_a_resume(
    assessor: Assessor, _: str, text: str, degree: str, field: str | None, relevant: bool | None, year: int | None
) -> None:
    (one,) = assessor.profile(resume(RESUME.format(text))).education
    assert (one.degree, one.year) == (degree, year)
    assert field is None or one.field == field
    assert relevant is None or one.relevant is relevant
