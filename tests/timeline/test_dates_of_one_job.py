"""Which of several dates are a job's: open ones above others, those of a role within it, asides, awards."""

from __future__ import annotations

import pytest
from tests.documents import resume

from mlematch.assessor import Assessor
from mlematch.knowledge.career.titles import Titles
from mlematch.knowledge.headings import Headings
from mlematch.resources import load_shipped
from mlematch.timeline import SectionRows, find_positions
from mlematch.values import Section, SectionKind, Span

from .test_positions import CALENDAR, TODAY, brief, positions, write

TITLES = load_shipped(Titles)


def times(text: str) -> list[tuple[str | None, str | None]]:
    return [(title, when) for title, _, when in brief(text)]


@pytest.mark.parametrize("dash", [" –   ", " – ", "– "])
def test_an_open_range_above_another_stays_open(dash: str) -> None:
    text = f"2022{dash}Research Lead, Acme Ltd\n2019 – 2022  Principal Scientist, Acme Ltd"
    assert times(text) == [("Research Lead", "2022..now"), ("Principal Scientist", "2019..2022")]


def test_no_range_goes_on_in_the_next_line_with_an_earlier_date() -> None:
    assert times("Data Lead, Acme Ltd, 2022 –\n2019 – 2022 Data Analyst, Beta Ltd")[0] == ("Data Lead", "2022..now")


def test_years_with_a_stroke_and_spaces_are_a_range() -> None:
    text = "Lab Engineer, Acme Ltd     2020 / 2023\nTechnician, Beta Ltd       2018 / 2020"
    assert times(text) == [("Lab Engineer", "2020..2023"), ("Technician", "2018..2020")]


@pytest.mark.parametrize(
    ("line", "title", "when"),
    [
        ("DevOps Engineer (senior from 2023), Acme Ltd    05.2020 - present", "DevOps Engineer", "2020-05..now"),
        ("Data Engineer (team lead since 2019), Acme Ltd, 2017 - 2020", "Data Engineer", "2017..2020"),
        ("Lecturer (tutor to 2014), Acme College    2010 - 2017", "Lecturer", "2010..2017"),
        ("Data Engineer (since 2019), Acme Ltd", "Data Engineer", "2019..now"),
    ],
)
def test_words_in_brackets_date_only_what_they_name(line: str, title: str, when: str) -> None:
    ((found, dates),) = times(line)
    assert (str(found).partition(" (")[0], dates) == (title, when)


@pytest.mark.parametrize("mark", ["; ", " | ", ", "])
def test_several_posts_in_a_line_with_their_dates_behind(mark: str) -> None:
    text = (
        f"Acme Ltd, Leeds\nSenior Analyst, January 2021–2023{mark}Data Analyst, June 2018–December 2020\n- Made reports"
    )
    assert times(text) == [("Senior Analyst", "2021-01..2023"), ("Data Analyst", "2018-06..2020-12")]


def test_a_job_ends_where_the_next_of_its_line_begins() -> None:
    text = "Since 2020 data analyst, since 2023 data scientist, Acme Ltd"
    assert times(text) == [("data analyst", "2020..2023"), ("data scientist", "2023..now")]


@pytest.mark.parametrize(
    "point",
    [
        "• Technical lead of 3 engineers from 2024",
        "Role: technical lead of 4 engineers (since 2022). Tests on site.",
        "• Team lead (2023)",
        "Award: Employee of the Month, Q2 2023",
        "Suggestion prize of the factory manager (2022)",
        "Data science bootcamp, Acme Academy, June to August 2022",
    ],
)
def test_what_is_dated_within_a_job_is_no_other_job(point: str) -> None:
    text = (
        f"2020.03 ~ present   Acme Ltd.   Vision Engineer\n• Built models\n{point}\n2016 ~ 2020   Beta Ltd   Engineer"
    )
    assert times(text) == [("Vision Engineer", "2020-03..now"), ("Engineer", "2016..2020")]


def test_roles_with_a_range_or_an_employer_are_jobs() -> None:
    text = "2015 - 2022  Acme Ltd   Analyst\n- Lead Analyst, 2018 - 2022\n- Data Architect, Beta Ltd, since 2020"
    assert len(times(text)) == 3


def test_grants_below_a_heading_with_an_aside_are_no_jobs(assessor: Assessor) -> None:
    text = (
        "Ada Example\n\nEXPERIENCE\n\n2019 - 2021 Analyst, Acme Ltd\n\nGRANTS (as PI or named investigator)\n\n"
        "Health grant, methods, 2019–2023\n\nLANGUAGES\n\nEnglish\n"
    )
    profile = assessor.assess(resume(text)).profile
    assert [one.title for one in profile.positions] == ["Analyst"]


@pytest.mark.parametrize(
    ("title", "heading", "kind"),
    [
        ("Teacher of mathematics", "Teaching", "employment"),
        ("Substitute teacher", "Teaching experience", "employment"),
        ("Teacher", "Volunteering", "volunteer"),
        ("Student teacher", "Teaching", "academic"),
        ("Lecturer", "Teaching", "academic"),
        ("Peer Tutor", "Experience", "employment"),
    ],
)
def test_school_teachers_are_employed(title: str, heading: str, kind: str) -> None:
    assert TITLES.kind(title, None, heading) == kind


def test_national_service_is_voluntary() -> None:
    (one,) = positions("NYSC (National Youth Service), Mathematics teacher, Acme School, 2017 - 2018")
    assert one.kind == "volunteer"


@pytest.mark.parametrize("title", ["Awards Manager", "Bootcamp Instructor", "Award-winning Data Scientist"])
def test_posts_named_after_awards_and_courses_are_titles(title: str) -> None:
    assert TITLES.looks_like_title(title)


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Data Lead, Acme Ltd, FY22 – present", "2022..now"),
        ("Data Lead, Acme Ltd, FY19 – FY 22", "2019..2022"),
        ("Analista de datos, Acme Ltd, 2018 - febrero de 2022", "2018..2022-02"),
        ("Sales Associate, Acme Ltd, Summers 2021, 2022 and 2023", "2021..2023"),
    ],
)
def test_more_ways_to_write_dates(line: str, when: str) -> None:
    assert [found for _, found in times(line)] == [when]


def test_years_at_an_employer_stay_open_above_titles_with_open_ranges() -> None:
    text = "2019 – Acme Ltd, Leeds\n2022 – Research Lead\n2019 – 2022 Data Scientist\n2016 – 2019 Analyst, Beta Ltd"
    assert times(text) == [
        ("Research Lead", "2022..now"),
        ("Data Scientist", "2019..2022"),
        ("Analyst", "2016..2019"),
    ]


@pytest.mark.parametrize("line", ["Illness, Berlin, 2021 - 2023", "Childcare, Leeds  2021 - 2023"])
def test_a_break_may_name_a_town(line: str) -> None:
    text = f"ML Engineer, Acme Ltd, 2023 - present\n{line}\nData Analyst, Beta Ltd, 2018 - 2021"
    assert times(text) == [("ML Engineer", "2023..now"), ("Data Analyst", "2018..2021")]


def test_a_heading_of_a_break_takes_no_dates_from_the_job_above() -> None:
    text = "Role: ML Engineer\nOrganisation: Acme Ltd\nPeriod: Oct 2023 - date\nNATIONAL SERVICE"
    assert brief(text) == [("ML Engineer", "Acme Ltd", "2023-10..now")]


def test_a_break_below_its_dates_in_a_list_of_dates_is_no_job() -> None:
    text = "2021 - 2023\nEngineer\nAcme Ltd\n2019 - 2021\nSabbatical\n2016 - 2019\nAnalyst\nBeta Ltd"
    assert times(text) == [("Engineer", "2021..2023"), ("Analyst", "2016..2019")]


def test_the_heading_of_the_next_job_tells_nothing_of_the_one_above() -> None:
    text = "2019 - 2021  Acme Ltd  Backend Engineer\nInternship\n2017 - 2018  Beta Ltd  Engineer\n- Wrote tests"
    assert next(one.kind for one in positions(text)) == "employment"


def test_sentences_that_tell_of_jobs_with_more_behind_the_employer() -> None:
    text = (
        "Between 2016 and 2019 I was a reporting analyst at Dummy Airways.\n"
        "Since 2022 I have been lead data scientist at Mock Grid, where I run a team of five."
    )
    assert brief(text) == [
        ("reporting analyst", "Dummy Airways", "2016..2019"),
        ("lead data scientist", "Mock Grid", "2022..now"),
    ]


def test_research_and_work_are_work() -> None:
    names = [load_shipped(Headings).name(text) for text in ("Research & Work", "Research & Publications")]
    assert [name and name.kind for name in names] == ["experience", "publications"]


def test_full_stops_are_no_part_of_a_title() -> None:
    assert brief("Acme Electronics Ltd, Leeds.  2015 – 2019.  Embedded software engineer.") == [
        ("Embedded software engineer", "Acme Electronics Ltd", "2015..2019")
    ]


@pytest.mark.parametrize("today", ["dosud", "jelenleg", "sekarang", "hiện nay"])
def test_words_for_today(today: str) -> None:
    assert times(f"Analyst, Acme Ltd, 03/2015 – {today}") == [("Analyst", "2015-03..now")]


def test_a_first_job_with_a_dash_behind_its_date_goes_on_above_ranges_that_begin_their_lines() -> None:
    text = (
        "Jan 2024 - Senior Applied Scientist, Acme Maps\n- ETA models\n"
        "Feb 2019 - Dec 2023 Applied Scientist, Dummy Travel\n- Ranking"
    )
    assert times(text) == [("Senior Applied Scientist", "2024-01..now"), ("Applied Scientist", "2019-02..2023-12")]


def test_a_sentence_of_a_job_that_ends_with_since_is_none() -> None:
    text = (
        "Jan 2022 - now   Applied Scientist\nAcme Maps, Dublin\nETA models; owner of a pipeline since Mar 2025.\n"
        "Feb 2019 - Dec 2021  Analyst\nDummy Travel, Dublin\nRanking of hotels."
    )
    assert times(text) == [("Applied Scientist", "2022-01..now"), ("Analyst", "2019-02..2021-12")]


@pytest.mark.parametrize("firm", ["Mihon Robotics K.K.", "Ukázka Data s.r.o.", "Przykład Sp. z o.o."])
def test_initials_at_the_end_of_a_head_end_no_sentence(firm: str) -> None:
    text = f"ML Engineer, {firm}\n2021 - Present | Tokyo\nGrasps.\nData Engineer, Acme Inc.\n2018 - 2021 | Osaka"
    assert times(text) == [("ML Engineer", "2021..now"), ("Data Engineer", "2018..2021")]


@pytest.mark.parametrize("title", ["Nauczyciel matematyki", "Gymnasiallehrerin", "Učitel fyziky", "Maestra"])
def test_teachers_of_other_countries(title: str) -> None:
    (one,) = positions(f"{title}, Szkoła 5, 2013 - 2020", heading="Teaching")
    assert (one.title, one.kind) == (title, "employment")


@pytest.mark.parametrize("aside", ["(including a sabbatical, 2015-2016)", "(on parental leave from May 2015)"])
def test_a_break_told_in_an_aside_behind_the_dates_takes_no_job_away(aside: str) -> None:
    text = f"Data Scientist, Acme Ltd\n2012 – Present {aside}\n- Forecasts of demand"
    assert times(text) == [("Data Scientist", "2012..now")]


def test_the_dates_of_a_school_above_are_not_those_of_a_title_that_has_its_own() -> None:
    text = (
        "Harbour University\nAug 2022 – Present · Lisbon\nCourses: Algorithms\n\n"
        "Machine Learning Intern\nAcme Inc.\nMay 2023 – Present · Lisbon\n- Fine-tuned a model\n\n"
        "Software Engineer\nBeta Inc.\nJun 2020 – Jul 2022 · Porto\n- Built a service"
    )
    assert times(text) == [("Machine Learning Intern", "2023-05..now"), ("Software Engineer", "2020-06..2022-07")]


@pytest.mark.parametrize(("above", "found"), [("experience", ["Research Scientist", "Data Analyst"]), ("skills", [])])
def test_jobs_go_on_below_highlights_of_research_amid_the_work(above: SectionKind, found: list[str]) -> None:
    text = "Papers on ranking\n• Two papers\nResearch Scientist, Acme Labs, Norway (2022-2024)\n• Made a tool\n"
    document = write(f"Python\n{text}Data Analyst, Beta Group, Japan (2016-2018)\n• Made reports")
    sections = [
        Section(above, "", Span(0, 6)),
        Section("publications", "Research Highlights", Span(7, len(document.text))),
    ]
    jobs = find_positions(sections, SectionRows(document, TITLES, CALENDAR, TODAY))
    assert [one.title for one in jobs] == found
    assert all(one.kind == "employment" for one in jobs[1:])


def test_a_sentence_on_somebody_by_name_is_no_job() -> None:
    text = "Machine Learning Engineer, Acme Ltd\nRobin trained models for the shop.\nRobin mentored two engineers."
    assert [title for title, _ in times(text)] == ["Machine Learning Engineer"]
