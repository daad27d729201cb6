"""Titles that begin with a word of a sentence, are numbered, are in other scripts, or name somebody else."""

from __future__ import annotations

import pytest
from tests.documents import document, whole

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.titles import Titles
from mlematch.resources import load_shipped
from mlematch.timeline import SectionRows, find_positions

TITLES, CALENDAR = load_shipped(Titles), load_shipped(Calendar)
LAYOUTS = (
    "{}\nLumen Ltd\nJan 2019 - Dec 2020\n- Built models for the shop.",
    "Lumen Ltd\n{}\nJan 2019 - Dec 2020\n- Built models for the shop.",
    "{}, Lumen Ltd\nJan 2019 - Dec 2020\n- Built models for the shop.",
    "{}, Lumen Ltd, Jan 2019 - Dec 2020",
)


def jobs(text: str) -> list[tuple[str | None, ...]]:
    written = document(text)
    found = find_positions([whole(written)], SectionRows(written, TITLES, CALENDAR, Date(2026, 11)))
    return [(one.title, one.organisation, str(one.start), one.kind) for one in found]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Working Student Data Engineering", "internship"),
        ("Working Student", "internship"),
        ("Working Tour Guide Trainer", "employment"),
        ("Self-employed Data Scientist", "freelance"),
        ("Non-commissioned Officer", "employment"),
        ("Section Commander", "employment"),
        ("Night Shift Operative", "employment"),
        ("Certified Nursing Assistant", "employment"),
        ("Senior Data Sci", "employment"),
        ("HiWi Computer Vision", "academic"),
        ("机器学习工程师", "employment"),
        ("データサイエンティスト", "employment"),
        ("데이터 엔지니어", "employment"),
        ("数据分析实习生", "internship"),
        ("Intern Coordinator", "employment"),
        ("Trainee Supervisor", "employment"),
        ("Chapter Lead Backend", "employment"),
        ("Assistant to the Executive Director", "employment"),
        ("Kitchen Hand", "employment"),
        ("Health Communicator", "employment"),
        ("Vacataire d'enseignement", "academic"),
    ],
)
def test_a_title_in_every_layout(layout: str, title: str, kind: str) -> None:
    assert jobs(layout.format(title)) == [(title, "Lumen Ltd", "2019-01", kind)]


def test_self_employment_beside_a_town() -> None:
    assert jobs("Data Engineer\nSelf-employed, Bergen\nMay 2019 - Apr 2022\n- Built pipelines for shops.") == [
        ("Data Engineer", None, "2019-05", "freelance")
    ]


def test_numbered_jobs() -> None:
    text = (
        "1. Data Engineer, Lumen Ltd\nMay 2019 - Apr 2022\n- Built pipelines for shops.\n"
        "2) Data Analyst, Quarz Ltd\nMay 2016 - Apr 2019\n- Wrote reports for shops."
    )
    assert jobs(text) == [
        ("Data Engineer", "Lumen Ltd", "2019-05", "employment"),
        ("Data Analyst", "Quarz Ltd", "2016-05", "employment"),
    ]


@pytest.mark.parametrize(
    ("line", "title", "employer"),
    [
        ("Ingegnere del software presso Lumen S.r.l.", "Ingegnere del software", "Lumen S.r.l"),
        ("Data scientist chez Lumen SAS", "Data scientist", "Lumen SAS"),
        ("Softwareentwicklerin bei Lumen GmbH", "Softwareentwicklerin", "Lumen GmbH"),
    ],
)
def test_employers_behind_the_words_of_other_languages(line: str, title: str, employer: str) -> None:
    assert jobs(f"{line}\n03/2019 - 05/2021") == [(title, employer, "2019-03", "employment")]


@pytest.mark.parametrize(
    "text",
    [
        "Working with engineers of the bank on the reports",
        "Managed Vendors, and one Engineer left",
        "Certified Kubernetes Administrator",
        "AWS Certified Solutions Architect",
        "Supported analysts",
    ],
)
def test_sentences_and_certificates_are_no_titles(text: str) -> None:
    found = jobs(f"Lumen Ltd\n{text}\nJan 2019 - Dec 2020")
    assert text not in [one[0] for one in found]


@pytest.mark.parametrize(
    ("title", "level", "leading"),
    [
        ("Data Analyst, reporting to the VP Analytics", None, False),
        ("Senior Data Analyst reporting to the Director of Analytics", "senior", False),
        ("Secretary to the Managing Director", None, False),
        ("Chief of Staff to the Head of Research", None, False),
        ("Engineer (led by the CTO)", None, False),
        ("Lead Time Planner", None, False),
        ("Lead Conversion Analyst", None, False),
        ("Senior Care Assistant", None, False),
        ("Mid-Market Sales Representative", None, False),
        ("Partner Marketing Specialist", None, False),
        ("Internship Coordinator", None, False),
        ("高级机器学习工程师", "senior", False),
        ("Lead Data Engineer", "lead", True),
        ("Director, Research", "principal", True),
        ("Partner", "principal", True),
        ("Senior Carer", "senior", False),
    ],
)
def test_a_level_is_that_of_the_person(title: str, level: str | None, leading: bool) -> None:
    told = TITLES.read(title)
    assert (told.level, told.leading) == (level, leading)


@pytest.mark.parametrize(
    ("employer", "kind"), [("Lumen Ltd", "employment"), ("Women in Data", "volunteer"), (None, "volunteer")]
)
def test_chapters_of_companies_and_of_clubs(employer: str | None, kind: str) -> None:
    assert TITLES.kind("Chapter Lead", employer) == kind


@pytest.mark.parametrize(
    ("title", "employer", "kind"),
    [
        ("Researcher", "Example University", "academic"),
        ("Acoustics Researcher", "Institute for Tides", "academic"),
        ("Researcher", "Lumen Ltd", "employment"),
        ("Acoustics Researcher", None, "employment"),
        ("Undergraduate Researcher", None, "academic"),
        ("PhD Researcher", "Lumen Ltd", "academic"),
        ("Master Thesis Student", "Lumen Ltd", "academic"),
        ("Tutor", "Example College", "academic"),
    ],
)
def test_researchers_are_academic_at_schools(title: str, employer: str | None, kind: str) -> None:
    assert TITLES.kind(title, employer) == kind


@pytest.mark.parametrize("line", ["Widget Developer Forum 2019", "Acme Developers Conference", "Women Leaders Summit"])
def test_events_are_no_titles(line: str) -> None:
    assert not TITLES.looks_like_title(line)


@pytest.mark.parametrize(
    "how",
    [
        "on own account",
        "(Einzelunternehmer)",
        "à mon compte",
        "(autónoma)",
        "por conta própria",
        "in libera professione",
        "(zzp'er)",
        "(własna działalność gospodarcza)",
        "(serbest)",
        "(sole proprietor)",
    ],
)
def test_who_works_on_own_account_is_free(how: str) -> None:
    assert [one[3] for one in jobs(f"Data Scientist {how}, 2020 - 2022\n- Built forecasts for small shops.")] == [
        "freelance"
    ]


@pytest.mark.parametrize(
    "title",
    ["Veri Bilimci", "Makine Öğrenmesi Mühendisi", "Specjalista ds. danych", "Data analist", "Аналитик данных"],
)
def test_titles_of_other_languages(title: str) -> None:
    assert [one[0] for one in jobs(f"{title}, Lumen Ltd, 03.2019 - 05.2021\n- Python, SQL.")] == [title]
