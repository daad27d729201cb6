"""The head of an entry -> job title and organisation."""

from __future__ import annotations

import pytest

from mlematch.knowledge.career.titles import Titles
from mlematch.resources import load_shipped
from mlematch.timeline.naming import find_names

TITLES = load_shipped(Titles)


@pytest.mark.parametrize(
    ("line", "title", "employer"),
    [
        ("Systems Analyst @Lumen", "Systems Analyst", "Lumen"),
        ("Internship @Tidewater https://jobs.example.com/company/tidewater", "Internship", "Tidewater"),
        ("Cabin Assistance Engineer, Lumen", "Cabin Assistance Engineer", "Lumen"),
        ("Driver Comfort Researcher", "Driver Comfort Researcher", None),
        ("Baker / Night Shift Supervisor, Lumen", "Baker / Night Shift Supervisor", "Lumen"),
        ("Data Science Intern Lumen", "Data Science Intern", "Lumen"),
        ("Analista de Dados Pleno, Lumen", "Analista de Dados Pleno", "Lumen"),
        ("Current role: Data Scientist", "Data Scientist", None),
    ],
)
def test_title_and_employer_of_a_line(line: str, title: str, employer: str | None) -> None:
    named = find_names(line, TITLES)
    assert (named.title, named.organisation) == (title, employer)


@pytest.mark.parametrize(
    ("line", "title", "employer"),
    [
        ("Team Lead Data Cataloguing, Lumen", "Team Lead Data Cataloguing", "Lumen"),
        ("Platform / ML Engineer, Lumen", "Platform / ML Engineer", "Lumen"),
        ("Lumen, Oslo as Senior Data Scientist", "Senior Data Scientist", "Lumen"),
        ("Data Scientist, later Head of Data, Lumen", "Data Scientist", "Lumen"),
        ("Engineer II Lumen", "Engineer II", "Lumen"),
        ("eCommerce Data Scientist, Lumen", "eCommerce Data Scientist", "Lumen"),
    ],
)
def test_words_around_the_head_of_a_title(line: str, title: str, employer: str) -> None:
    named = find_names(line, TITLES)
    assert (named.title, named.organisation) == (title, employer)


def test_who_was_elected_has_no_new_title() -> None:
    assert find_names("Elected as Treasurer by our rowing club", TITLES).title is None
