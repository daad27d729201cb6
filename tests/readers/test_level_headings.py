"""Drawn resumes with sections side by side, their headings on one line."""

import pytest
from tests.readers.sheets import BOLD, Sheet

JOB = ("Built gradient boosting forecasts for wind output with LightGBM and pandas", "Wrote SQL reports on card fraud")
PAIRS = {
    "ragged": (
        ("Projects", "tidecast", "Open tide forecasts with PyTorch", "Twelve hundred stars", "fraudgraph",
         "Graph network over card payments"),
        ("Publications", "Probabilistic wind ramps. Wind", "Journal 2022.", "Murky water segmentation.", "ICRA 2020."),
    ),
    "even": (("Awards", "Kaggle silver", "Best paper"), ("Courses", "Deep Learning", "Bayes")),
    "skills": (("Education", "M.Sc. Statistics", "Town College", "2013 – 2015"), ("Skills", "Python, SQL", "Docker")),
}  # fmt: skip


@pytest.fixture
def sheet():
    return Sheet()


def draw_job(sheet, top):
    sheet.put("Experience", 50, top, 14, BOLD)
    sheet.put("Data Scientist", 50, top + 18, 10, BOLD)
    sheet.end("Mar 2021 – Present", 560, top + 18)
    sheet.put("Nordwind Energy", 50, top + 31)
    sheet.end("Berlin", 560, top + 31)
    sheet.column(60, top + 44, *JOB)
    return top + 44 + 13 * len(JOB) + 20


def draw_pair(sheet, pair, right, top):
    for left, (heading, *lines) in zip((50, right), pair, strict=True):
        sheet.put(heading, left, top, 14, BOLD)
        sheet.column(left, top + 18, *lines)
    return top + 18 + 13 * max(map(len, pair)) + 10


READ_JOB = ["Experience", "Data Scientist | Mar 2021 – Present", "Nordwind Energy | Berlin", *JOB]


@pytest.mark.parametrize("right", [230, 310, 400])
@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_sections_side_by_side_below_a_full_one(sheet, pair, right):
    draw_pair(sheet, pair, right, draw_job(sheet, 60))
    assert sheet.lines() == [*READ_JOB, *pair[0], *pair[1]]


@pytest.mark.parametrize("right", [230, 310, 400])
@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_sections_side_by_side_above_a_full_one(sheet, pair, right):
    draw_job(sheet, draw_pair(sheet, pair, right, 60))
    assert sheet.lines() == [*pair[0], *pair[1], *READ_JOB]


def test_sections_with_dates_at_the_end_of_each_side(sheet):
    sheet.put("Ada Example", 50, 40, 20, BOLD)
    draw_pair(sheet, PAIRS["even"], 320, 80)
    for end, years in ((290, ("2020", "2022")), (560, ("2018", "2019"))):
        for at, year in enumerate(years):
            sheet.end(year, end, 98 + 13 * at)
    assert sheet.lines() == [
        "Ada Example", "Awards", "Kaggle silver | 2020", "Best paper | 2022",
        "Courses", "Deep Learning | 2018", "Bayes | 2019",
    ]  # fmt: skip


@pytest.mark.parametrize("many", [3, 4, 6, 10])
def test_short_list_of_single_words_beside_entries(sheet, many):
    tools = ("Python", "PyTorch", "Polars", "SQL", "Spark", "Docker", "Airflow", "MLflow", "dbt", "Git")[:many]
    sheet.put("Skills", 50, 80, 14, BOLD)
    sheet.column(50, 98, *tools, leading=15)
    sheet.put("Experience", 180, 80, 14, BOLD)
    jobs = [(f"Engineer {at}", f"Firm {at}", f"{2010 + at} – {2011 + at}", f"Built {at} models") for at in range(4)]
    for at, (title, firm, dated, text) in enumerate(jobs):
        sheet.put(title, 180, 98 + 45 * at, 10, BOLD)
        sheet.end(dated, 560, 98 + 45 * at)
        sheet.column(180, 111 + 45 * at, firm, text)
    read = [line for title, firm, dated, text in jobs for line in (f"{title} | {dated}", firm, text)]
    assert sheet.lines() == ["Skills", *tools, "Experience", *read]


def test_titles_and_towns_at_the_margin_are_no_columns(sheet):
    for at, town in enumerate(("Berlin", "Oslo")):
        top = 60 + 60 * at
        sheet.put(f"Engineer {at}", 50, top, 12, BOLD)
        sheet.end(f"Firm {at}", 560, top, 12, BOLD)
        sheet.put("Team of twelve", 50, top + 13)
        sheet.end(town, 560, top + 13)
        sheet.put("Built models", 50, top + 26)
    assert sheet.lines()[:3] == ["Engineer 0 | Firm 0", "Team of twelve | Berlin", "Built models"]


def test_last_section_of_a_sidebar_beside_the_last_line_of_the_text_belongs_to_it(sheet):
    """The heading begins no higher than the middle of that line."""
    sheet.put("Skills", 50, 80, 14, BOLD)
    sheet.column(50, 98, "Python", "Polars", "Docker")
    sheet.put("Games", 50, 144, 14, BOLD)
    sheet.column(50, 162, "Chess", "Go")
    sheet.put("Experience", 180, 80, 14, BOLD)
    sheet.put("Engineer", 180, 98, 10, BOLD)
    sheet.end("2019 – 2021", 560, 98)
    sheet.column(195, 111, "Built models for the harbour", "Forecast the tides of four towns", "Wrote to the crew")
    read = sheet.lines()
    assert read[:7] == ["Skills", "Python", "Polars", "Docker", "Games", "Chess", "Go"]
    assert read[7:9] == ["Experience", "Engineer | 2019 – 2021"]
