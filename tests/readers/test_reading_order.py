"""Drawn resumes of the kinds of the wild, read from the file to the lines."""

import pytest
from tests.readers.sheets import BOLD, PLAIN, Sheet, stringWidth

from mlematch.resources import load_sectioner


@pytest.fixture
def sheet():
    return Sheet()


def test_form_with_a_margin_of_labels_at_its_right_edge(sheet):
    rows = [("Name", "Ada Example"), ("Address", "12 Some Street"), ("Telephone", "555-0100"),
            ("Date of birth", "1 May 1990"), ("Nationality", "any")]  # fmt: skip
    sheet.end("Personal information", 180, 60, 13, BOLD)
    for at, (label, answer) in enumerate(rows):
        sheet.end(label, 180, 90 + 17 * at)
        sheet.put(answer, 200, 90 + 17 * at)
    sheet.end("Work experience", 180, 200, 13, BOLD)
    sheet.end("2019 - 2021", 180, 230)
    sheet.column(200, 230, "Engineer at Acme, who built models for the search", "and served them to all users")
    sheet.end("2015 - 2018", 180, 270)
    sheet.column(200, 270, "Analyst at Example, who wrote reports on the sales", "of the whole company")
    assert sheet.lines() == [
        "Personal information", *(f"{label} | {answer}" for label, answer in rows),
        "Work experience",
        "2019 - 2021 | Engineer at Acme, who built models for the search", "and served them to all users",
        "2015 - 2018 | Analyst at Example, who wrote reports on the sales", "of the whole company",
    ]  # fmt: skip


def test_labels_on_two_lines_stand_before_what_they_stand_for(sheet):
    skills = ("Social skills", "Organisational skills", "Technical skills", "Artistic skills")
    text = ("I describe here at some length what these competences are", "and where I have acquired them over time.")
    for at, label in enumerate(skills):
        sheet.end(f"{label} and", 180, 60 + 40 * at, 11)
        sheet.end("competences", 180, 73 + 40 * at, 11)
        sheet.column(200, 60 + 40 * at, *text)
    expected = [line for label in skills for line in (f"{label} and", "competences", *text)]
    assert sheet.lines() == expected


def test_two_columns_with_headings_at_one_height_are_no_form(sheet):
    left = [("PROFILE", "I build models and", "pipelines for data", "of all kinds"),
            ("SKILLS", "Python, SQL, Scala,", "Docker, Airflow and", "other tools"),
            ("PROJECTS", "Search engine", "Dashboard")]  # fmt: skip
    right = [
        ("EXPERIENCE", "Acme", "Engineer, 2019 - 2021", "Built the search of a shop with many users"),
        ("EDUCATION", "Example University", "Master of Science, 2018"),
        ("AWARDS", "First of fifty", "Third"),
    ]
    for x, parts in ((50, left), (250, right)):
        for at, (heading, *texts) in enumerate(parts):
            sheet.put(heading, x, 80 + 90 * at, 13, BOLD)
            sheet.column(x, 97 + 90 * at, *texts)
    assert sheet.lines() == [line for parts in (left, right) for part in parts for line in part]


def test_cards_side_by_side_are_read_one_after_the_other(sheet):
    cards = [("Search Engine", "Lead", "Found all pages of a firm"), ("Dashboard", "Author", "Showed all sales"),
             ("Crawler", "Author", "Read many pages")]  # fmt: skip
    sheet.put("Projects", 50, 60, 12, BOLD)
    for at, (title, role, text) in enumerate(cards):
        sheet.put(title, 50 + 180 * at, 80, 10, BOLD)
        sheet.put(role, 50 + 180 * at, 94)
        sheet.put(text, 50 + 180 * at, 108, 9)
    assert sheet.lines() == ["Projects", *(line for card in cards for line in card)]


def test_title_and_place_with_their_dates_are_no_cards(sheet):
    sheet.put("Acme", 50, 80, 10, BOLD)
    sheet.end("January 2019 to Present", 560, 80, 10, BOLD)
    sheet.put("Engineer", 50, 94)
    sheet.end("Springfield", 560, 94)
    sheet.put("Built models for the search and served them to all users of a shop", 50, 110)
    assert sheet.lines()[:2] == ["Acme | January 2019 to Present", "Engineer | Springfield"]


def test_contacts_stacked_at_the_right_of_a_name_are_read_after_it(sheet):
    contacts = ("12 Some Street", "Springfield", "555-0100", "ada@example.com", "www.example.com", "github.com/ada")
    sheet.put("Ada Example", 60, 110, 22)
    sheet.put("Engineer", 60, 132, 14)
    for at, contact in enumerate(contacts):
        sheet.end(contact, 540, 60 + 15 * at)
    sheet.put("Summary", 60, 190, 13, BOLD)
    sheet.put("I have built models that serve a million users in many lands for many years", 60, 210)
    assert sheet.lines()[:8] == ["Ada Example", "Engineer", *contacts]


def test_places_at_the_right_margin_stay_on_their_lines(sheet):
    rows = [(f"Finalist, Contest number {year} of the whole World", "Las Vegas, USA") for year in (14, 16, 18)]
    for at, (award, place) in enumerate(rows):
        sheet.put(award, 60, 80 + 14 * at)
        sheet.put(place, 470, 80 + 14 * at)
    assert sheet.lines() == [f"{award} | {place}" for award, place in rows]


def test_date_on_two_lines_stays_whole(sheet):
    sheet.column(60, 80, "June 2019 –", "Present")
    sheet.column(140, 80, "Engineer, Acme, Springfield", "Built models for the search, which all users need")
    sheet.column(60, 120, "June 2015 –", "May 2019")
    sheet.column(140, 120, "Analyst, Example, Shelbyville", "Wrote reports on the sales of the whole of the company")
    read = sheet.lines()
    assert read[0] == "June 2019 – Present | Engineer, Acme, Springfield"
    assert read[1] == "Built models for the search, which all users need"
    assert read[2] == "June 2015 – May 2019 | Analyst, Example, Shelbyville"


def test_heading_that_runs_up_the_page_opens_its_section(sheet):
    jobs = (
        "Engineer, Acme, 2019 - 2021",
        "Built models for the search",
        "Analyst, Example, 2015 - 2018",
        "Wrote reports",
    )
    schools = ("MSc, Example University, 2014", "Thesis on large models", "BSc, Example College, 2012", "Many courses")
    sheet.column(90, 100, *jobs, leading=30)
    sheet.column(90, 240, *schools, leading=30)
    sheet.turn("EXPERIENCE", 70, 195)
    sheet.turn("EDUCATION", 70, 335)
    document = sheet.document()
    assert document.text.split("\n") == ["EXPERIENCE", *jobs, "EDUCATION", *schools]
    assert [section.kind for section in load_sectioner()(document)] == ["experience", "education"]


def test_stretched_line_gets_no_bars_but_a_row_of_tags_does(sheet):
    sheet.stretch("Realized a lot of different projects in several large old systems", 60, 330, 80)
    sheet.stretch("Designed software architecture and leading", 60, 330, 94)
    sheet.put("development", 60, 108)
    for at, tag in enumerate(("Go", "Python", "SQL", "Kafka")):
        sheet.put(tag, 60 + 60 * at, 150)
    read = sheet.lines()
    assert read[1:] == ["Designed software architecture and leading", "development", "Go | Python | SQL | Kafka"]


def test_heading_over_two_lines_is_one_heading(sheet):
    sheet.put("Ada Example", 60, 60, 18, BOLD)
    parts = {("Summary",): "I have built models that serve a million users.",
             ("Personal skills", "and competences"): "Python, SQL and Docker, used for ten years in many teams.",
             ("Education",): "MSc, Example University, 2014"}  # fmt: skip
    top = 100
    for heading, text in parts.items():
        sheet.column(60, top, *heading, size=13, font=BOLD, leading=15)
        top += 15 * len(heading) + 5
        sheet.put(text, 60, top)
        top += 30
    titles = [section.title for section in load_sectioner()(sheet.document())]
    assert titles == ["", "Summary", "Personal skills and competences", "Education"]


@pytest.mark.parametrize("start", [92, 110, 140])
@pytest.mark.parametrize("parts", [("04/2021 –", "present"), ("04/2021", "–", "present"), ("Sept. 2019 –", "May 2021")])
def test_span_that_a_narrow_column_breaks_stands_on_its_first_line(sheet, start, parts):
    left = start - 8 - max(stringWidth(part, PLAIN, 10) for part in parts)
    sheet.put("Experience", left, 80, size=16, font=BOLD)
    for top, title, firm in ((100, "Head Baker", "Blue Kettle, Exampleton"), (155, "Baker", "Red Kettle, Exampleton")):
        sheet.column(left, top, *parts)
        sheet.put(title, start, top, font=BOLD)
        sheet.column(start, top + 13, firm, "Baked rye bread for forty shops in the night")
    sheet.put("Education", left, 205, size=16, font=BOLD)
    sheet.put("Master of Bread, Exampleton, 2017", left, 225)

    span = " ".join(parts)
    assert sheet.lines() == [
        "Experience",
        f"{span} | Head Baker",
        "Blue Kettle, Exampleton",
        "Baked rye bread for forty shops in the night",
        f"{span} | Baker",
        "Red Kettle, Exampleton",
        "Baked rye bread for forty shops in the night",
        "Education",
        "Master of Bread, Exampleton, 2017",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["2019 – a year of rye bread for forty shops", "2020 was one of wheat, and of shops that closed"],
        ["2019 Best rye bread of Exampleton", "– 2020 Best wheat bread of Exampleton"],
        ["2015 to rebuild the ovens; then in", "2017 to run them, with forty bakers"],
    ],
)
def test_lines_that_begin_with_years_stay_as_they_are(sheet, lines):
    sheet.column(72, 100, *lines)

    assert [line.strip("–• ") for line in sheet.lines()] == [line.strip("– ") for line in lines]
