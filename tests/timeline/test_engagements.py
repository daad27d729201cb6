"""Lists of jobs: engagements of freelancers, one in a line, and several jobs in one line."""

from __future__ import annotations

import pytest
from tests.documents import document

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.titles import Titles
from mlematch.resources import load_shipped
from mlematch.timeline import SectionRows, find_positions
from mlematch.values import Section, Span

TITLES, CALENDAR = load_shipped(Titles), load_shipped(Calendar)


def jobs(text: str, heading: str = "Experience") -> list[tuple[str | None, ...]]:
    written = document(text)
    section = Section("experience", heading, Span(0, len(text)))
    found = find_positions([section], SectionRows(written, TITLES, CALENDAR, Date(2026, 11)))
    return [(one.title, one.organisation, str(one.start), one.kind) for one in found]


@pytest.mark.parametrize("heading", ["Freelance", "Consulting Engagements", "Self-Employment"])
@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Lumen Shop - price model, 2020\nQuarz - forecasts, 2022", ["2020", "2022"]),
        ("2020: Lumen Shop, price model\n2022: Quarz, forecasts", ["2020", "2022"]),
        ("- Lumen Shop, price model (2020)\n- Quarz, forecasts (May 2022)", ["2020", "2022-05"]),
        ("Jan 2020 - Jun 2020 Lumen Shop: price model\nJul 2020 - Dec 2021 Quarz: forecasts", ["2020-01", "2020-07"]),
    ],
)
def test_a_list_of_engagements(heading: str, text: str, starts: list[str]) -> None:
    found = jobs(text, heading)
    assert [one[2] for one in found] == starts
    assert {one[3] for one in found} == {"freelance"}
    assert all(one[1] for one in found if one[0] is None)


def test_a_lone_date_dates_nothing_elsewhere() -> None:
    assert jobs("Lumen Shop - price model, 2020\nQuarz - forecasts, 2022") == []


@pytest.mark.parametrize(
    ("dates", "end"),
    [("June 2018, 6 months", "2018-11"), ("June 2018 (1 year)", "2019-05"), ("June 2018", "2018-06")],
)
def test_a_date_and_a_length_of_time(dates: str, end: str) -> None:
    written = document(f"Data Analyst, Lumen Ltd, {dates}")
    section = Section("experience", "Experience", Span(0, len(written.text)))
    (job,) = find_positions([section], SectionRows(written, TITLES, CALENDAR, Date(2026, 11)))
    assert (str(job.start), str(job.end)) == ("2018-06", end)


def test_points_below_an_engagement_are_no_engagements() -> None:
    text = "Lumen Shop - price model, Jan 2020 - Jun 2020\n• Second version, 2021\nQuarz - forecasts, 2022"
    assert [one[2] for one in jobs(text, "Freelance")] == ["2020-01", "2022"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Data Engineer (2021 - present), Data Analyst (2018 - 2021), Intern (2017)",
            [("Data Engineer", "2021"), ("Data Analyst", "2018"), ("Intern", "2017")],
        ),
        (
            "Lumen: Data Engineer (Mar 2021 - now); Data Analyst (Jan 2018 - Feb 2021)",
            [("Data Engineer", "2021-03"), ("Data Analyst", "2018-01")],
        ),
        (
            "Data Engineer (2021 - 2022) | Data Analyst (2018 - 2021)",
            [("Data Engineer", "2021"), ("Data Analyst", "2018")],
        ),
        ("Data Engineer (SQL, Python), Lumen (2018 - 2021)", [("Data Engineer", "2018")]),
        ("Data Engineer (remote), Data Analyst (2018 - 2021)", [("Data Engineer", "2018")]),
    ],
)
def test_several_jobs_in_one_line(line: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(one[0]).split(" (")[0], one[2]) for one in jobs(line)] == expected


def test_internships_below_their_own_heading_need_no_title():
    assert [one[2:] for one in jobs("Quarz Ltd, Oslo, summer 2018\nBirch, May 2019", "Internships")] == [
        ("2018-06", "internship"),
        ("2019-05", "internship"),
    ]


def test_blocks_of_labels_without_lines_between_them() -> None:
    text = (
        "Organization: Acme Pvt. Ltd.\nDesignation: Software Engineer\nDuration: Aug 2019 to till date\n"
        "Project: Fraud\nRole: ML developer\n"
        "Organization: Beta Infotech\nDesignation: Data Analyst\nDuration: July 2016 to July 2019"
    )
    assert [(one[0], one[1], one[2]) for one in jobs(text)] == [
        ("Software Engineer", "Acme Pvt. Ltd.", "2019-08"),
        ("Data Analyst", "Beta Infotech", "2016-07"),
    ]


CONSULTING = """Senior Consultant, Lumen Consulting, Oslo
September 2015 – December 2021
{}
Designed a model of claims in R for the shop.
Analyst, Acme Ltd, Oslo
June 2012 – August 2015
Reports in SQL for the board of directors."""


@pytest.mark.parametrize(
    "client",
    [
        "Insurance client, Bergen (January 2016 – June 2017)",
        "Nordic Retail Group (July 2017 – March 2019)",
        "Banking project - Bergen - January 2016 – June 2017",
        "Client A: large bank, Mar 2018 - Aug 2019",
    ],
)
def test_clients_with_dates_are_parts_of_the_job_of_a_consultant(client: str) -> None:
    assert [(one[0], one[2]) for one in jobs(CONSULTING.format(client))] == [
        ("Senior Consultant", "2015-09"),
        ("Analyst", "2012-06"),
    ]


def test_short_sentences_end_the_text_of_a_job() -> None:
    text = "Científica de dados\nAcme Ltda.\n2021 – 2023\nModelos de abandono.\nAnalista\nBeta Ltda.\n2018 – 2020\nSQL."
    assert [(one[0], one[2]) for one in jobs(text)] == [("Científica de dados", "2021"), ("Analista", "2018")]


def test_dates_in_small_letters_begin_a_job() -> None:
    text = "Programmer, Acme, ca. 2015 – 2019\n- compilers\nmid-2019 – early 2022 Data Scientist, Beta\n- models"
    assert [(one[0], one[2]) for one in jobs(text)] == [("Programmer", "2015"), ("Data Scientist", "2019-05")]


def test_an_employer_with_one_date_above_text_that_begins_with_the_title() -> None:
    text = (
        "Lumen (Winter 2020):\nResearch Intern, AI group. Worked on the dynamics of models and of their training.\n"
        "Quarz, inc. (2017)\nContractor. Developed classifiers of short texts at a small startup.\n"
        "Lumen (Summer 2015):\nSWE Intern, Machine group. Worked on the semantics of noun phrases in English."
    )
    assert [(one[0], one[1], one[2]) for one in jobs(text)] == [
        ("Research Intern, AI group", "Lumen", "2020-01"),
        ("Contractor", "Quarz, inc", "2017"),
        ("SWE Intern, Machine group", "Lumen", "2015-06"),
    ]


def test_degrees_with_dates_in_a_list_are_no_jobs() -> None:
    assert jobs("• Bachelor in Forest Science 10.2011-03.2014, Lumen National University, Norway") == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Research Assistant, Language Technologies Institute (2010 - 2013)", "academic"),
        ("Tidal Energy Research Studentship, University of Lumen, Jun 2013 - Aug 2013", "academic"),
        ("Laboratory Attachee, Ministry of Examples, May 2014 - Aug 2014", "internship"),
        ("Code Club Lumen Chapter Founder, May 2016 - present", "volunteer"),
        ("Data Science Placement, Lumen Ltd, June - September 2025", "internship"),
        ("Placement Officer, Lumen College, June - September 2025", "employment"),
        ("Doctoral student and lecturer, UNAM, 2010 - 2014", "academic"),
        ("Universitätsassistent, TU Lumen, 2015 - 2019", "academic"),
        ("Mandatory Civilian Service | 03/2006 - 11/2006", "volunteer"),
    ],
)
def test_kinds_of_posts(line: str, kind: str) -> None:
    assert [one[3] for one in jobs(line)] == [kind]


@pytest.mark.parametrize(
    ("heading", "text", "kinds"),
    [
        ("Service", "Choir Leader at Lumen (April 2011 - July 2012)", ["volunteer"]),
        ("Service", "Choir Leader at Lumen (2011 - 2012)", []),
        ("Activities", "Lumen Meetup Organizer, 2012 - present", []),
        ("Volunteering", "Lumen Meetup Organizer, 2012 - present", ["volunteer"]),
    ],
)
def test_posts_below_headings_of_service(heading: str, text: str, kinds: list[str]) -> None:
    """Lists of lines dated by years alone are notes, unless the heading tells of volunteers."""
    written = document(text)
    section = Section("other", heading, Span(0, len(text)))
    found = find_positions([section], SectionRows(written, TITLES, CALENDAR, Date(2026, 11)))
    assert [one.kind for one in found] == kinds


def test_what_goes_on_since_is_a_point_and_no_job() -> None:
    text = "Data Scientist, Lumen Ltd, Mar 2021 - Dec 2023\n• Text classification of letters, live since 2019\n• Python"
    assert [(one[0], one[2]) for one in jobs(text)] == [("Data Scientist", "2021-03")]


def test_the_title_below_an_employer_is_no_point_of_the_job_above() -> None:
    text = (
        "Lumen, Oslo | Feb 2019 - Apr 2022\nMachine Learning Engineer\n• Built ranking\n• Mentor for two new grads\n"
        "Acme, Oslo | Mar 2016 - Jan 2019\nSoftware Engineer\n• Built servers"
    )
    assert [one[0] for one in jobs(text)] == ["Machine Learning Engineer", "Software Engineer"]


def test_a_school_above_a_degree_is_no_employer() -> None:
    text = (
        "03/2017 - 02/2021 Lumen AG\nData Scientist\n10/2012 - 09/2016 Universität Lumen\nM.Sc. Informatik (Note 1,4)"
    )
    assert [(one[0], one[2]) for one in jobs(text)] == [("Data Scientist", "2017-03")]


def test_dates_below_a_degree_are_of_no_job() -> None:
    text = (
        "Chemist at Acme Ltd\n2014 - 2018\n- Automated reports\n\n"
        "Bachelor of Chemistry, Example University\n2006 - 2010\n- Won a prize"
    )
    assert [(one[0], one[2]) for one in jobs(text, "Academic experience")] == [("Chemist", "2014")]
