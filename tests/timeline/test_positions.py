"""Entries of many shapes -> positions; what is no job; gaps and odd dates."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pydantic
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.documents import resume

from mlematch.assessor import Assessor
from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.titles import Titles
from mlematch.timeline import SectionRows, find_breaks, find_gaps, find_positions
from mlematch.values import Box, Document, Line, Position, Quote, Section, SectionKind, Span

DATA = Path(__file__).parents[2] / "data"
CALENDAR = pydantic.TypeAdapter(Calendar).validate_json((DATA / "calendar.json").read_bytes())
TITLES = pydantic.TypeAdapter(Titles).validate_json((DATA / "titles.json").read_bytes())
TODAY = Date(2026, 11)


def write(text: str) -> Document:
    """A document of these lines; spaces before a line indent its box."""
    lines, at, kept = [], 0, []
    for place, raw in enumerate(text.split("\n")):
        line = raw.lstrip(" ")
        box = Box(50 + 5 * (len(raw) - len(line)), 12 * place, 500, 12 * place + 10)
        lines.append(Line(Span(at, at + len(line)), 1, box))
        kept.append(line)
        at += len(line) + 1
    return Document("cv.txt", "0" * 64, "text", "\n".join(kept), tuple(lines))


def positions(text: str, kind: SectionKind = "experience", heading: str = "Experience") -> tuple[Position, ...]:
    document = write(text)
    section = Section(kind, heading, Span(0, len(document.text)))
    return find_positions([section], SectionRows(document, TITLES, CALENDAR, TODAY))


def brief(text: str, kind: SectionKind = "experience", heading: str = "Experience") -> list[tuple[str | None, ...]]:
    return [
        (one.title, one.organisation, f"{one.start}..{'now' if one.current else one.end}")
        for one in positions(text, kind, heading)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Machine Learning Engineer, Acme Corp | Jan 2020 – Present\n• Built models.\n"
            "Data Scientist, Beta Inc | 2018 - 2019\n• Cleaned data.",
            [
                ("Machine Learning Engineer", "Acme Corp", "2020-01..now"),
                ("Data Scientist", "Beta Inc", "2018..2019"),
            ],
            id="all in one line",
        ),
        pytest.param(
            "Acme Corp\nSenior ML Engineer\nJan 2020 – Present\n• Built.\nML Engineer\nMar 2018 – Dec 2019\n• Trained.",
            [("Senior ML Engineer", "Acme Corp", "2020-01..now"), ("ML Engineer", "Acme Corp", "2018-03..2019-12")],
            id="promotion under one employer, dates below",
        ),
        pytest.param(
            "Jan 2020 – Present\nData Engineer\nAcme GmbH, Berlin\n• Built\n"
            "06/2017 – 12/2019\nDeveloper\nBeta AG\n• Wrote",
            [("Data Engineer", "Acme GmbH", "2020-01..now"), ("Developer", "Beta AG", "2017-06..2019-12")],
            id="dates first",
        ),
        pytest.param(
            "Acme Corp\n4 years 3 months\nStaff Engineer\nJanuary 2022 - Present (2 years 11 months)\nAustin, Texas\n"
            "Led platform work.\nSenior Engineer\nAugust 2020 - December 2021 (1 year 5 months)\nBuilt the search.",
            [("Staff Engineer", "Acme Corp", "2022-01..now"), ("Senior Engineer", "Acme Corp", "2020-08..2021-12")],
            id="LinkedIn export",
        ),
        pytest.param(
            "ACME CORP, New York, NY  2015 – 2022\nLead Data Scientist (2019 – 2022)\n• Led five.\n"
            "Data Scientist (2015 – 2019)\n• Built.",
            [("Lead Data Scientist", "ACME CORP", "2019..2022"), ("Data Scientist", "ACME CORP", "2015..2019")],
            id="the years at an employer above the jobs there",
        ),
        pytest.param(
            "2019-2022: ML Engineer at Acme\n2017-2019: Analyst at Beta\n2015-2017: Intern at Gamma",
            [
                ("ML Engineer", "Acme", "2019..2022"),
                ("Analyst", "Beta", "2017..2019"),
                ("Intern", "Gamma", "2015..2017"),
            ],
            id="one line each",
        ),
        pytest.param(
            "2021 – ML Engineer, Acme\nPresent Leading a team of five people there.\n"
            "2018 – 2021 Analyst, Beta\nDid things.",
            [("ML Engineer", "Acme", "2021..now"), ("Analyst", "Beta", "2018..2021")],
            id="a narrow column of dates read into the lines",
        ),
        pytest.param(
            "Data Engineer | 2018 – 2020\nHarbour Freight Systems\n• Built the pipelines.\n"
            "Scala • Kafka • Spark • Airflow • Docker\nDeveloper | 2015 – 2018\nWells Leasing\n• Wrote the tools.",
            [
                ("Data Engineer", "Harbour Freight Systems", "2018..2020"),
                ("Developer", "Wells Leasing", "2015..2018"),
            ],
            id="the tools of one job above the title of the next",
        ),
        pytest.param(
            "Role: Data Engineer\nClient: Wells Bank\nDuration: Jan 2018 – Present\nEnvironment: Python, Spark",
            [("Data Engineer", "Wells Bank", "2018-01..now")],
            id="labels",
        ),
        pytest.param(
            "Data Scientist\nAcme\nPython, SQL\nMay 2019 - June 2021\nWorked on forecasting and pricing.",
            [("Data Scientist", "Acme", "2019-05..2021-06")],
            id="dates three lines below the title",
        ),
        pytest.param(
            "Acme Robotics (Series B startup) Boston, MA\nPerception Engineer II Feb. 2021 – Present\n"
            "   Shipped lidar detection used in 2019 and 2020\n   Reduced latency 2018-2019 by 20%\n"
            "Beta Vision\nVision Engineer Jul. 2018 – Jan. 2021\n   Built maps",
            [
                ("Perception Engineer II", "Acme Robotics", "2021-02..now"),
                ("Vision Engineer", "Beta Vision", "2018-07..2021-01"),
            ],
            id="indented text without bullets, dates inside sentences",
        ),
        pytest.param(
            "Jun 2015\nto\nMay 2016\nData Analyst, Acme\nAnalysed data for the sales team and others.",
            [("Data Analyst", "Acme", "2015-06..2016-05")],
            id="a range over three lines",
        ),
        pytest.param(
            "01/2019 to 02/2020\nTechnical Trainer Acme Corp The job was to train all of the new staff in many tools",
            [("Technical Trainer", "Acme Corp", "2019-01..2020-02")],
            id="title and text in one line",
        ),
    ],
)
def test_reads_entries_of_any_shape(text: str, expected: list[tuple[str, ...]]) -> None:
    found = brief(text)
    assert [(title, dates) for title, _, dates in found] == [(title, dates) for title, _, dates in expected]
    assert all(
        theirs and theirs.startswith(ours.split()[0])
        for (_, theirs, _), (_, ours, _) in zip(found, expected, strict=True)
    )


def test_a_date_at_the_end_of_a_wrapped_sentence_heads_nothing() -> None:
    document = write(
        "ML Engineer, Acme, Jan 2003 – Now\nBuilt a service that is used by many of\nOur Clients since 2007."
    )
    first, second, third = document.lines
    document = replace(document, lines=(first, replace(second, wraps=True), third))
    section = Section("experience", "", Span(0, len(document.text)))
    assert len(find_positions([section], SectionRows(document, TITLES, CALENDAR, TODAY))) == 1


def test_undated_jobs_keep_what_they_state() -> None:
    first, second = positions("ML Engineer - Acme (3 years)\n• Built\nData Analyst | Beta | 2 years\n• More")
    assert (first.title, first.organisation, first.start, first.end, first.stated_months) == (
        "ML Engineer",
        "Acme",
        None,
        None,
        36,
    )
    assert (second.title, second.organisation, second.stated_months) == ("Data Analyst", "Beta", 24)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Career break (parental leave)\nJan 2020 – Dec 2020\nData Scientist, Acme Corp\nJan 2021 – Present",
            [("Data Scientist", "Acme Corp", "2021-01..now")],
            id="a break above its dates",
        ),
        pytest.param(
            "Sabbatical, travelling, 2019 – 2020\nEngineer, Acme Corp, 2020 – Present",
            [("Engineer", "Acme Corp", "2020..now")],
            id="a break in one line",
        ),
        pytest.param(
            "Independent Consultant, Jan 2016 – Present\nSome work:\n• Acme Corp (2019–2020): recommender system\n"
            "• Beta Bank (2017–2018): fraud models",
            [("Independent Consultant", None, "2016-01..now")],
            id="dated items in the list below a job are parts of it",
        ),
        pytest.param(
            "• Worked as Software Engineer with Acme Systems from Dec 2015 to Sep 2016\n"
            "• Currently working as a Data Scientist in Beta Analytics since Oct 2016",
            [
                ("Software Engineer", "Acme Systems", "2015-12..2016-09"),
                ("Data Scientist", "Beta Analytics", "2016-10..now"),
            ],
            id="a sentence for each job",
        ),
        pytest.param(
            "Developer\nTeach My School [September 2019 to present (Freelance Project)]\nA website of lessons.",
            [("Developer", "Teach My School", "2019-09..now")],
            id="dates in square brackets",
        ),
        pytest.param(
            "Data Scientist\nAcme Corp\n03/2020\nPresent\nBuilt models that people use every day.",
            [("Data Scientist", "Acme Corp", "2020-03..now")],
            id="the present in a line of its own",
        ),
        pytest.param(
            "Acme Corp October 2012 to March 2014 Instructional Designer\nMade many lessons for the staff.",
            [("Instructional Designer", "Acme Corp", "2012-10..2014-03")],
            id="dates between employer and title",
        ),
        pytest.param(
            "ACME | SOFTWARE ENGINEER\nJan 2015 - Present | New York, NY\n• Built.",
            [("SOFTWARE ENGINEER", "ACME", "2015-01..now")],
            id="the town beside the dates is no employer",
        ),
        pytest.param(
            "Lead Construction Manager Acme Corp, Jan 2010 – Mar 2016",
            [("Lead Construction Manager", "Acme Corp", "2010-01..2016-03")],
            id="a level before a title is part of it",
        ),
        pytest.param(
            "Acme AI, Co-Founder & CTO\nJan 2020 – Present | Oslo, NO & Bergen, NO\n• Led.",
            [("Co-Founder & CTO", "Acme AI", "2020-01..now")],
            id="a co-founder is no firm, two towns no employer",
        ),
        pytest.param(
            "Lead Nurse\nGeneral Hospital\nx 07/2012 – today | ( Palo Alto, CA\n• Cared.",
            [("Lead Nurse", "General Hospital", "2012-07..now")],
            id="letters of a font of signs",
        ),
        pytest.param(
            "Head of Search Products & Growth\nAcme\n2019 – Present | Oslo, NO\n• Led.",
            [("Head of Search Products & Growth", "Acme", "2019..now")],
            id="a title with of goes on to its end",
        ),
        pytest.param(
            "Acme Consulting Ltd  Jan 2015 – Present\nRole: Data Engineer\nClient: Bank One  Jan 2018 – Present\n"
            "• ETL\nClient: Insurer Two  Jan 2015 – Dec 2017\n• DWH",
            [("Data Engineer", "Acme Consulting Ltd", "2015-01..now")],
            id="clients of one job",
        ),
        pytest.param(
            "Freelance ML Consultant, 2019 – present\nAcme Corp: growth, 2021 – 2022\nAnalyst, Beta Inc, 2015 – 2018",
            [("Freelance ML Consultant", None, "2019..now"), ("Analyst", "Beta Inc", "2015..2018")],
            id="work of a freelancer",
        ),
        pytest.param(
            "Data Scientist, Acme Corp, 2019 – Present\n• Built.\nData Analyst, Beta LLC\n• Told.\nIntern, Gamma, 2015",
            [
                ("Data Scientist", "Acme Corp", "2019..now"),
                ("Data Analyst", "Beta LLC", "None..None"),
                ("Intern", "Gamma", "2015..2015"),
            ],
            id="a job without dates among others",
        ),
        pytest.param(
            "Acme Corp\nPresent - May 2020: Data Scientist\nMay 2020 - Jun 2018: Analyst",
            [("Data Scientist", "Acme Corp", "2020-05..now"), ("Analyst", "Acme Corp", "2020-05..2018-06")],
            id="the present first",
        ),
    ],
)
def test_reads_more_ways_to_tell_of_work(text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Data Scientist at Acme (2018 - 2021): built churn models for the sales team.\n"
            "Data Analyst at Beta (2016 - 2018): made reports for the board and others.",
            [("Data Scientist", "Acme", "2018..2021"), ("Data Analyst", "Beta", "2016..2018")],
            id="a line each, and the text behind it",
        ),
        pytest.param(
            "2018-2026 Lead ML engineer, lift company. Predicts faults of doors in many lifts. Team of four.\n"
            "2014-2018 Data analyst, game company. Churn and prices.",
            [("Lead ML engineer", "lift company", "2018..2026"), ("Data analyst", "game company", "2014..2018")],
            id="dates, head and sentences in one line",
        ),
        pytest.param(
            "ML Engineer at Acme, 2018 - 2020\nML Engineer at Beta, 2018 - 2020",
            [("ML Engineer", "Acme", "2018..2020"), ("ML Engineer", "Beta", "2018..2020")],
            id="the same title and time at two employers",
        ),
        pytest.param(
            "Client: Acme Bank   Duration: Aug 2018 - Jan 2021   Role: Java Developer   Team size: 7\n• Built",
            [("Java Developer", "Acme Bank", "2018-08..2021-01")],
            id="labels in one line",
        ),
        pytest.param(
            "Client: Acme Bank of Lea | Duration: Aug 2018 - Jan 2021 | Role: Java Developer | Team size: 7\n• It",
            [("Java Developer", "Acme Bank of Lea", "2018-08..2021-01")],
            id="labels in one line with bars, which are no words",
        ),
        pytest.param(
            "Client: Bank Duration: Aug 2018 - Jan 2021 Role: Java Developer",
            [("Java Developer", "Bank", "2018-08..2021-01")],
            id="labels in one line, a space between",
        ),
        pytest.param(
            "ML Engineer\tAcme\t2018\t2020",
            [("ML Engineer", "Acme", "2018..2020")],
            id="columns of years",
        ),
        pytest.param(
            "2018- Full Professor, Example University\n2012-2018 Associate Professor, Example University",
            [
                ("Full Professor", "Example University", "2018..now"),
                ("Associate Professor", "Example University", "2012..2018"),
            ],
            id="an open end without a word",
        ),
        pytest.param(
            "Senior Consultant, Acme Consulting, 2016 - 2021\nProject 1: Bank (Jan 2017 - Jun 2018)\n• Built\n"
            "Project 2: Insurer (Jul 2018 - 2020)\n• More",
            [("Senior Consultant", "Acme Consulting", "2016..2021")],
            id="numbered projects of a consultant",
        ),
        pytest.param(
            "Data Scientist, Acme Corp, 2019 - 2022\nKey projects:\nChurn prediction (2019 - 2020)\n• Built\n"
            "Demand forecasting (2021)\n• Built\nData Analyst, Beta Inc, 2017 - 2019",
            [("Data Scientist", "Acme Corp", "2019..2022"), ("Data Analyst", "Beta Inc", "2017..2019")],
            id="projects below a heading of their own",
        ),
        pytest.param(
            "Freelance Data Scientist, 2018 - now\nSelected clients:\nAcme Bank, fraud, 2019 - 2020\n"
            "ML Engineer, Beta Retail Ltd, 2020 - 2021\n• Forecasts",
            [("Freelance Data Scientist", None, "2018..now"), ("ML Engineer", "Beta Retail Ltd", "2020..2021")],
            id="clients of a freelancer, one with a role",
        ),
        pytest.param(
            "Pricing Actuary, Acme Insurance, since 2018\nTariffs for motor and home.\n"
            "since 2025: gradient boosted trees next to the tariffs",
            [("Pricing Actuary", "Acme Insurance", "2018..now")],
            id="what is new in a job",
        ),
        pytest.param(
            "2018 - 2024 Director of Vision, Acme Corp\nWrote the first networks in person, grew the team\n"
            "2012 - 2018 Engineer, Beta Corp\nX-ray images, C++\n2024 - now Advising young firms on vision",
            [
                ("Director of Vision", "Acme Corp", "2018..2024"),
                ("Engineer", "Beta Corp", "2012..2018"),
                (None, None, "2024..now"),
            ],
            id="an activity takes neither title nor employer from the rows above",
        ),
        pytest.param(
            "Director, Acme Corp, 2017-2024\n  38 engineers in four groups; a budget of 9m\nAnalyst, Beta, 2011-2017",
            [("Director", "Acme Corp", "2017..2024"), ("Analyst", "Beta", "2011..2017")],
            id="a number of engineers is no title",
        ),
        pytest.param(
            "Independent consultant (machine learning), 2018 - now",
            [("Independent consultant (machine learning)", None, "2018..now")],
            id="a bracket closes",
        ),
        pytest.param(
            "data analyst\nBeta\nMar 2018 - Jun 2021",
            [("data analyst", "Beta", "2018-03..2021-06")],
            id="a title in small letters above its employer",
        ),
    ],
)
def test_reads_heads_that_are_no_lines_of_their_own(text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("line", "kind", "employer"),
    [
        ("Software Engineering Co-op, Acme, May 2019 - Aug 2019", "internship", "Acme"),
        ("Coop Student, Acme, May 2019 - Aug 2019", "internship", "Acme"),
        ("Stage, laboratoire d'optique, avril 2019 - juin 2019", "internship", "laboratoire d'optique"),
        ("Alternance, data scientist, Acme, 2019 - 2020", "internship", "Acme"),
        ("Data Wizard Analyst (summer placement), Acme, May 2019 - Aug 2019", "internship", "Acme"),
        ("Contractor, Acme, 2018 - 2020", "freelance", "Acme"),
        ("Data Engineer (Contract), Acme, 2018 - 2020", "freelance", "Acme"),
        ("Data Engineer, Acme (contract), 2018 - 2020", "freelance", "Acme"),
        ("ML Engineer (1099), Acme, 2018 - 2020", "freelance", "Acme"),
        ("Self-employed ML consultant, 2018 - 2020", "freelance", None),
        ("ML Engineer, self-employed, 2018 - 2020", "freelance", None),
        ("Independent Consultant, 2018 - 2020", "freelance", None),
        ("Contract Manager, Acme, 2018 - 2020", "employment", "Acme"),
        ("General Contractor, Acme, 2018 - 2020", "employment", "Acme"),
        ("Smart Contract Engineer, Acme, 2018 - 2020", "employment", "Acme"),
    ],
)
def test_internships_and_contracts(line: str, kind: str, employer: str | None) -> None:
    assert [(one.kind, one.organisation) for one in positions(line)] == [(kind, employer)]


@pytest.mark.parametrize(
    "text",
    [
        "Currently I have no experience",
        "Umschulung zum Data Scientist, Jan 2019 - Jun 2019",
        "Project #2: Churn prediction, Jan 2019 - Mar 2019",
        "Project: Churn prediction, Jan 2019 – Mar 2019",
        "• Managed a budget from 2018 to 2020 for five teams and their products.",
        "• Reduced latency of the search by 20% in 2019",
        "Technologies: Python, SQL Server 2012/2014",
        "Worked as hard as possible, 2019 - 2020",
        "Worked as part of a team of six, 2019 - 2020",
        "I was responsible for sales, 2019 - 2020",
    ],
)
def test_what_is_no_job(text: str) -> None:
    assert brief(text) == []


@pytest.mark.parametrize(
    ("line", "title", "employer"),
    [
        ("Data Scientist (Nowhere University) | 2016 - 2019", "Data Scientist", "Nowhere University"),
        ("Programmer (portal.example.org) | 2016 - 2019", "Programmer", "portal.example.org"),
        ("Engineer (Core Team), Acme | 2016 - 2019", "Engineer", "Acme"),
        ("Software Engineer (part-time) | 2016 - 2019", "Software Engineer", None),
        ("Volunteer Swim Coach | 2016 - 2019", "Volunteer Swim Coach", None),
        ("Volunteer, Nowhere Church | 2016 - 2019", "Volunteer", "Nowhere Church"),
    ],
)
def test_employers_in_brackets_and_titles_of_volunteers(line: str, title: str, employer: str | None) -> None:
    one = brief(line)[0]
    assert one[:2] == (title, employer)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Worked at Acme Systems as a Data Analyst from May 2015 to June 2017", "Data Analyst at Acme Systems"),
        ("• Currently working with Beta Inc as Software Engineer since May 2018.", "Software Engineer at Beta Inc"),
        ("Worked as a Clerk at Acme Ltd, 2012 - 2014", "Clerk at Acme Ltd"),
        ("I joined Acme as a data engineer in 2018.", "data engineer at Acme"),
        ("In March 2018 I joined Acme as a data engineer, where I still am.", "data engineer at Acme"),
    ],
)
def test_jobs_told_in_a_sentence(line: str, expected: str) -> None:
    assert [f"{title} at {employer}" for title, employer, _ in brief(line)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "I worked as a data analyst at Acme from 2016 to 2018, then joined Beta as ML engineer.",
            [("data analyst", "Acme", "2016..2018"), ("ML engineer", "Beta", "None..None")],
        ),
        (
            "From 2016 to 2018 I worked as a data analyst at Acme. Since 2018 I have been an ML engineer at Beta.",
            [("data analyst", "Acme", "2016..2018"), ("ML engineer", "Beta", "2018..now")],
        ),
        ("I worked with the principal engineer from 2016 to 2018, then joined a choir.", []),
        ("Models that worked as a guard for data analysts, then joined tables as a test.", []),
    ],
)
def test_several_jobs_told_in_sentences(text: str, expected: list[tuple[str, ...]]) -> None:
    assert brief(text) == expected


def test_one_date_beside_the_employer_above_the_title() -> None:
    lines = "YWCA, Pomona, CA | Summer 2013\nSwim Coach\n• Taught children to swim"
    assert brief(lines) == [("Swim Coach", "YWCA", "2013-06..2013-08")]
    assert brief("2016 / 09 - Acme Ltd\nData Scientist\n• Built models") == [
        ("Data Scientist", "Acme Ltd", "2016-09..2016-09")
    ]


@pytest.mark.parametrize(
    ("first", "dates"),
    [
        ("2016 / 09 - Acme Ltd", "2016-09..now"),
        ("2013 - Acme Ltd", "2013..2013"),
        ("2016 / 09: Acme", "2016-09..2016-09"),
    ],
)
def test_a_dash_behind_the_last_date_of_a_list_of_ranges_leaves_it_open(first: str, dates: str) -> None:
    older = "2014 - 2016 - Beta Inc\nData Analyst\n• Told stories\n2011 - Gamma Inc\nIntern"
    found = brief(f"{first}\nData Scientist\n• Built models\n{older}")
    assert [found[0][2], found[1][2], found[2][2]] == [dates, "2014..2016", "2011..2011"]


def test_one_date_above_a_job_with_dates_of_its_own_is_none_of_it() -> None:
    lines = "Prize of Acme Ltd, 2019\nData Scientist\nBeta Inc | 2015 - 2018\n• Built models"
    assert brief(lines) == [("Data Scientist", "Beta Inc", "2015..2018")]


def test_a_job_read_right_before_the_heading_of_work_is_one() -> None:
    head, work = "Ada Example\nData Scientist (Acme Ltd) | 2016 - now", "• Built models\nClerk, Beta Inc | 2012 - 2014"
    document = write(f"{head}\n{work}")
    sections = [
        Section("header", "", Span(0, len(head))),
        Section("experience", "Experience", Span(len(head) + 1, len(document.text))),
    ]
    found = find_positions(sections, SectionRows(document, TITLES, CALENDAR, TODAY))
    assert [(one.title, one.current) for one in found] == [("Data Scientist", True), ("Clerk", False)]
    alone = find_positions(sections[:1], SectionRows(document, TITLES, CALENDAR, TODAY))
    assert alone == ()


@pytest.mark.parametrize("kind", ["education", "projects", "publications", "certificates"])
def test_education_and_projects_are_no_jobs(kind: SectionKind) -> None:
    assert brief("Research Assistant, Acme University, Jan 2019 – Mar 2020", kind, "") == []


def test_a_job_outside_experience_needs_title_and_months() -> None:
    assert brief("Data Engineer, Acme, Jan 2019 – Present", "header", "")
    assert not brief("Data Engineer in Berlin since I can think", "header", "")
    assert not brief("Acme, Jan 2019 – Present", "summary", "")


def test_posts_under_activities_are_volunteer_work() -> None:
    (one,) = positions("Finance Society\nHead of Events  Sep 2017 – Present\n• Founded a series", "other", "ACTIVITIES")
    assert (one.title, one.kind, one.current) == ("Head of Events", "volunteer", True)


def test_a_job_told_twice_counts_once() -> None:
    entry = "Data Engineer, Acme | Jan 2019 – Present\n• Built.\n"
    assert len(positions(entry + entry)) == 1


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Data Science Intern", "internship"),
        ("Internal Auditor", "employment"),
        ("Werkstudent Data Science", "internship"),
        ("Working Student Data Science", "internship"),
        ("Graduate Research Assistant", "academic"),
        ("PhD Student", "academic"),
        ("PhD Robotics", "academic"),
        ("PhD Robotics Engineer", "employment"),
        ("Postdoctoral Researcher", "academic"),
        ("Teaching Assistant", "academic"),
        ("Scientific Employee, Nowhere University", "academic"),
        ("Scientific Employee, Acme GmbH", "employment"),
        ("Freelance Developer", "freelance"),
        ("Volunteer Tutor", "volunteer"),
        ("Board Member", "volunteer"),
        ("Member of Technical Staff", "employment"),
        ("Founding Team Member", "employment"),
        ("Machine Learning Engineer", "employment"),
    ],
)
def test_kinds_of_work(title: str, kind: str) -> None:
    (one,) = positions(f"{title}, Acme, Jan 2019 – Mar 2020")
    assert one.kind == kind


def test_a_post_below_a_degree_is_one_and_the_degree_is_none() -> None:
    text = "Nowhere University\nBSc Physics, 2019 - 2023\n• Teaching Assistant for Optics (2021 - 2022)\n• Won a prize"
    assert brief(text, "education", "Education") == [("Teaching Assistant for Optics", None, "2021..2022")]
    assert brief(text.replace("(2021 - 2022)", "in one term"), "education", "Education") == []
    assert brief("PhD Student, Nowhere University, 2019 - 2023", "education", "Education") == []


SCHOLAR = (
    "2017 – now\tFull Professor, University of Nowhere\n2012 – 2017\tLecturer in Optics, Nowhere Polytechnic\n"
    "Group leader\nInstitute for Light, 2009 – 2012\n2005 – 2009\tPhD Physics, Nowhere University\n"
    "Professor Robin Roe, adviser\n2001 – 2005\tMSc Physics, Nowhere University"
)


@pytest.mark.parametrize("heading", ["Academic career", "ACADEMIC BACKGROUND", "Academic history", "Carrera académica"])
def test_posts_of_scholars_stand_among_degrees_under_an_academic_heading(heading: str) -> None:
    assert brief(SCHOLAR, "education", heading) == [
        ("Full Professor", "University of Nowhere", "2017..now"),
        ("Lecturer in Optics", "Nowhere Polytechnic", "2012..2017"),
        ("Group leader", "Institute for Light", "2009..2012"),
    ]
    assert {one.kind for one in positions(SCHOLAR, "education", heading)} == {"academic"}


def test_a_scholar_who_is_only_named_among_degrees_has_no_post_there() -> None:
    assert brief(SCHOLAR, "education", "Education") == []
    for line in ("Doctoral student, group of Professor Roe", "PhD Physics, supervised by Professor Roe", "BSc Physics"):
        assert brief(f"2009 – 2012\t{line}\nProfessor Robin Roe", "education", "Academic background") == [], line
    assert brief("Postdoc, Nowhere University, 2012", "education", "Academic background") == []


def test_a_job_that_was_expected_is_one() -> None:
    text = "ACME LTD | SOFTWARE INTERN\nExpected June 2014 – Sep 2014 | Springfield, CA\n• Wrote code."
    assert [one[2] for one in brief(text)] == ["2014-06..2014-09"]


def test_the_times_of_a_job_alone_tell_no_other() -> None:
    text = "Cook, Acme Mills Ltd, 05/2009 to 05/2013\n• Cooked soup.\n\n05/2009 to 05/2013\nduties as above and more"
    assert len(brief(text)) == 1


def test_research_at_a_company_is_work() -> None:
    kinds = [
        one.kind
        for one in positions(
            "Research Fellow, Acme Technologies Ltd, Jan 2019 – Mar 2020\n• Built.\n"
            "Research Fellow, Example University, Jan 2017 – Mar 2018\n• Built.\n"
            "PhD Student, Acme Labs Inc, Jan 2013 – Mar 2016\n• Built.\n"
            "Academic projects, Jan 2012 – Mar 2013\n• Built."
        )
    ]
    assert kinds == ["employment", "academic", "academic"]


def test_spans_reach_to_the_next_entry_and_quotes_hold_the_title() -> None:
    text = "Acme\nML Engineer\nJan 2020 – Present\n• Built models.\nBeta\nAnalyst\n2016 – 2018\n• Made reports."
    first, second = positions(text)
    assert text[first.span.start : first.span.end] == "Acme\nML Engineer\nJan 2020 – Present\n• Built models.\n"
    assert (first.quote.text, second.quote.text) == ("ML Engineer", "Analyst")
    assert second.span.end == len(text)


PIECES = [
    "Engineer",
    "lead",
    "Acme",
    "GmbH",
    "&",
    ",",
    " ",
    "\n",
    "•",
    "(",
    ")",
    "–",
    "-",
    "2019",
    "Jan 2020",
    "Now",
    ":",
    "Role",
    "*",
    ".",
]


@example("ROLE:\"2000'")
@example("ENGINEER(1")
@example('JAN2020"2020')
@example("Role: Clerk 2000 Acme")
@example("ENGINEER:()0")
@example('0"2000<\n"2000NOW')
@given(st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_gives_positions_that_quote_it(text: str) -> None:
    document = write(text)
    section = Section("experience", "", Span(0, len(document.text)))
    for one in find_positions([section], SectionRows(document, TITLES, CALENDAR, TODAY)):
        assert document.slice(one.quote.span) == one.quote.text
        assert section.span.holds(one.span)
        assert one.span.holds(one.quote.span)
        assert one.title is None or one.title in document.text


# ---------------------------------------------------------------- what a person should know


def job(start: Date | None, end: Date | None, *, current: bool = False) -> Position:
    span = Span(0, 1)
    return Position("Engineer", "Acme", start, end, current, "employment", span, Quote("E", span, 2, "experience"))


@pytest.mark.parametrize(
    ("jobs", "codes"),
    [
        ([], []),
        ([job(None, None)], []),
        ([job(Date(2019, 1), Date(2019, 12)), job(Date(2020, 1), None, current=True)], []),
        ([job(Date(2018, 1), Date(2018, 12)), job(Date(2019, 7), None, current=True)], ["timeline_gap"]),
        ([job(Date(2018, 1), Date(2018, 12)), job(Date(2019, 6), None, current=True)], []),
        ([job(Date(2018, 1), Date(2019, 12)), job(Date(2019, 1), None, current=True)], ["timeline_overlap"]),
        ([job(Date(2017), Date(2019)), job(Date(2019), None, current=True)], []),
        ([job(Date(2016), Date(2020)), job(Date(2017), None, current=True)], ["timeline_overlap"]),
        ([job(None, None), job(Date(2020, 1), None, current=True)], ["undated_job"]),
        ([job(Date(2018), Date(2019)), job(Date(2020, 1), None, current=True)], ["mixed_dates"]),
        ([job(Date(2027, 5), None, current=True)], ["future_date"]),
        ([job(Date(2020, 5), Date(2019, 1))], ["reversed_dates"]),
    ],
)
def test_notices_of_the_timeline(jobs: list[Position], codes: list[str]) -> None:
    assert [notice.code for notice in find_gaps(jobs, CALENDAR, TODAY)] == codes


JOBS = "Data Scientist, Acme, Jan 2021 - now\nData Analyst, Beta, Jan 2015 - Dec 2017"


@pytest.mark.parametrize(
    ("work", "elsewhere", "kind", "gaps"),
    [
        (JOBS, "", "other", ["36 months without a job from 2018-01"]),
        (JOBS, "Parental leave, Jan 2018 - Dec 2020", "other", []),
        (JOBS, "Sabbatical\n03/2018 - 12/2020", "other", []),
        (JOBS, "2018 - 2020: caring for my mother", "summary", []),
        (JOBS, "Career break in 2019", "other", ["12 months without a job from 2018-01"]),
        (JOBS, "MSc Statistics, Example University, Jan 2018 - Nov 2020", "education", []),
        (JOBS, "MSc Statistics, Example University, 2020", "education", ["36 months without a job from 2018-01"]),
        (JOBS, "Conference in Oslo, Jan 2018 - Nov 2020", "other", ["36 months without a job from 2018-01"]),
        (JOBS.replace("\n", "\nElternzeit\n"), "", "other", []),
        (JOBS.replace("\n", "\n2018 - 2020 At home with two small children\n"), "", "other", []),
    ],
)
def test_a_gap_for_which_a_break_or_studies_are_told_is_none(
    work: str, elsewhere: str, kind: SectionKind, gaps: list[str]
) -> None:
    document = write(f"{work}\n{elsewhere}")
    sections = [
        Section("experience", "Experience", Span(0, len(work))),
        Section(kind, "", Span(len(work) + 1, len(document.text))),
    ]
    found = find_positions(sections, SectionRows(document, TITLES, CALENDAR, TODAY))
    told = find_breaks(document, sections, found, TITLES, CALENDAR, TODAY)
    notices = find_gaps(found, CALENDAR, TODAY, told)
    assert [notice.message for notice in notices if notice.code == "timeline_gap"] == gaps


def among_jobs(row: str) -> tuple[Document, list[Section], tuple[Position, ...]]:
    """What is found where a row stands between two jobs."""
    document = write(JOBS.replace("\n", f"\n{row}\n"))
    sections = [Section("experience", "Experience", Span(0, len(document.text)))]
    return document, sections, tuple(find_positions(sections, SectionRows(document, TITLES, CALENDAR, TODAY)))


@pytest.mark.parametrize(
    "row",
    [
        "Travelling, 2018 - 2020",
        "Traveling (2018 - 2020)",
        "2018 - 2020: Travel",
        "World travel\n2018 - 2020",
        "Travelling through South America, Jan 2018 - Dec 2020",
        "Backpacking through Asia, 2018 - 2020",
        "Travelled around the world, 2018 - 2020",
        "Time off, 2018 - 2020",
        "Job hunting, 2018 - 2020",
        "Looking for work, 2018 - 2020",
        "Caring for family, 2018 - 2020",
    ],
)
def test_time_off_among_the_jobs_is_a_break(row: str) -> None:
    document, sections, found = among_jobs(row)
    told = find_breaks(document, sections, found, TITLES, CALENDAR, TODAY)
    assert [position.title for position in found] == ["Data Scientist", "Data Analyst"]
    assert "timeline_gap" not in [notice.code for notice in find_gaps(found, CALENDAR, TODAY, told)]


@pytest.mark.parametrize(
    "row",
    [
        "Travel Manager, Example Travel, 2018 - 2020",
        "Travel Consultant, 2018 - 2020",
        "Travel Example Ltd, 2018 - 2020\n- Sold trips",
        "Travel, Example Ltd, 2018 - 2020",
        "Sales Assistant, Travel, 2018 - 2020",
        "Travelling Salesman, 2018 - 2020",
        "Cook\nWorld Travel Ltd, 2018 - 2020",
    ],
)
def test_a_job_with_the_words_of_time_off_is_a_job(row: str) -> None:
    assert len(among_jobs(row)[2]) == 3


def test_travelling_for_work_explains_no_gap() -> None:
    assert not TITLES.is_break("- Travelling to customers in 2019")
    assert not TITLES.is_break("Travel industry, 2019")


LAST = "Data Scientist, Acme, Jan 2021 - Dec 2022\nData Analyst, Beta, Jan 2018 - Dec 2020"


@pytest.mark.parametrize(
    ("work", "elsewhere", "kind", "gap"),
    [
        (LAST, "", "other", "47 months without a job from 2023-01"),
        (LAST.replace("Dec 2022", "Feb 2026"), "", "other", "9 months without a job from 2026-03"),
        (LAST.replace("Dec 2022", "Mar 2026"), "", "other", None),
        (LAST.replace("Dec 2022", "now"), "", "other", None),
        (LAST.replace("Dec 2022", "2022"), "", "other", "47 months without a job from 2023-01"),
        (LAST.replace(" - Dec 2022", ""), "", "other", None),
        (LAST.replace("Jan 2021 - Dec 2022", "2021"), "", "other", None),
        (f"Lead Data Scientist, Gamma Ltd\n• Built models\n{LAST}", "", "other", None),
        (LAST.replace("Data Scientist,", "Data Science Intern,"), "", "other", None),
        (f"Parental leave\n{LAST}", "", "other", None),
        (LAST, "Career break since 03/2023", "other", None),
        (LAST, "Career break 01/2023 - 12/2024", "other", "23 months without a job from 2025-01"),
        (LAST, "MSc Statistics, Example University, Jan 2024 - now", "education", None),
        (LAST, "MSc Statistics, Example University, expected 2027", "education", None),
        (LAST, "MSc Statistics, Example University, 2023 - 2024", "education", "23 months without a job from 2025-01"),
        (LAST, "MSc Statistics, Example University, 2016", "education", "47 months without a job from 2023-01"),
    ],
)
def test_the_time_since_the_last_job(work: str, elsewhere: str, kind: SectionKind, gap: str | None) -> None:
    document = write(f"{work}\n{elsewhere}")
    sections = [
        Section("experience", "Experience", Span(0, len(work))),
        Section(kind, "", Span(len(work) + 1, len(document.text))),
    ]
    found = find_positions(sections, SectionRows(document, TITLES, CALENDAR, TODAY))
    told = find_breaks(document, sections, found, TITLES, CALENDAR, TODAY)
    notices = [one.message for one in find_gaps(found, CALENDAR, TODAY, told) if one.code == "timeline_gap"]
    assert notices == ([f"{gap} to today; the resume may be older than that"] if gap else [])


def test_studies_that_go_on_without_dates_explain_the_time_since_the_last_job(assessor: Assessor) -> None:
    text = f"Jane Roe\n\nExperience\n{LAST}\n\nEducation\n{{}}, Example University\n\nSkills\nPython, SQL"
    told = [assessor.assess(resume(text.format(degree))) for degree in ("MSc Statistics", "Pursuing MSc Statistics")]
    assert [[one.code for one in answer.notices] for answer in told] == [["timeline_gap"], []]


def test_no_gap_where_it_may_be_none() -> None:
    intern = replace(job(Date(2018, 6), Date(2018, 8)), kind="internship")
    lone_year = job(Date(2018), Date(2018))
    for before in (intern, lone_year):
        notices = find_gaps([before, job(Date(2020, 6), None, current=True)], CALENDAR, TODAY)
        assert "timeline_gap" not in [notice.code for notice in notices]


def test_months_that_lie_ahead_are_not_counted() -> None:
    (job,) = positions("ML Engineer, Acme Ltd | 01/2025 - 12/2028")
    assert job.interval(TODAY) == (Date(2025, 1).first_month, TODAY.first_month)
    assert replace(job, start=Date(2027, 1)).interval(TODAY) is None


def test_a_text_without_sections_has_no_positions() -> None:
    assert find_positions([], SectionRows(Document("cv.txt", "0" * 64, "text", "", ()), TITLES, CALENDAR, TODAY)) == ()


@pytest.mark.parametrize("mark", ["Experience |", "Experience:"])
def test_a_job_may_begin_in_the_line_of_its_heading(mark: str, assessor: Assessor) -> None:
    job = f"{mark} Platform Engineer | Aug 2024 - Present\n• Led a migration."
    text = f"Ada Doe\n\n{job}\n\nEducation | BSc Physics | 2019"
    found = assessor.profile(resume(text)).positions
    assert [(one.title, one.current) for one in found] == [("Platform Engineer", True)]
