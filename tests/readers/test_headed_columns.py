"""Drawn resumes whose columns have headings of their own, and entries that are grids within these."""

import pytest
from tests.readers.sheets import BOLD, Sheet

SIDEBAR = {
    "Contact": ("ada@example.com", "555-0101"),
    "Skills": ("Python, R, SQL, PyTorch,", "Docker, Git, Triton,", "ONNX"),
    "Languages": ("Norwegian", "English"),
}
JOBS = (
    ("Machine Learning Engineer", "Lumen Labs, Oslo", "Mar 2021 – Present", "Built a ranking model for two million",
     "users and served it with Triton"),
    ("Data Scientist", "Quarz, Bergen", "Jan 2019 – Feb 2021", "Forecasted the demand for cash",
     "in three hundred branches"),
    ("Data Science Intern", "Birch, Remote", "Jun 2018 – Aug 2018", "Analysed surveys of patients in R"),
)  # fmt: skip
SIDE = [line for heading, lines in SIDEBAR.items() for line in (heading, *lines)]


@pytest.fixture
def sheet():
    return Sheet()


def draw_sidebar(sheet, left, top):
    for heading, lines in SIDEBAR.items():
        sheet.put(heading, left, top, 14, BOLD)
        sheet.column(left, top + 18, *lines)
        top += 18 + 13 * len(lines) + 14


def draw_jobs(sheet, left, dates, top, leading=13):
    sheet.put("Experience", min(left, dates), top, 14, BOLD)
    top += 18
    for title, firm, dated, *text in JOBS:
        sheet.put(dated, dates, top)
        sheet.put(title, left, top, 10, BOLD)
        sheet.column(left, top + leading, firm, *text, leading=leading)
        top += leading * (2 + len(text)) + 6


def read_jobs(*, dates_first):
    for title, firm, dated, *text in JOBS:
        yield from (f"{dated} | {title}" if dates_first else f"{title} | {dated}", firm, *text)


@pytest.mark.parametrize("leading", [13, 12.2])
@pytest.mark.parametrize(("sidebar", "left", "dates"), [(50, 310, 200), (440, 160, 50), (50, 200, 460), (440, 50, 310)])
def test_sidebar_beside_entries_with_dates_in_a_column_of_their_own(sheet, sidebar, left, dates, leading):
    sheet.put("Ada Example", 50, 50, 22, BOLD)
    draw_sidebar(sheet, sidebar, 90)
    draw_jobs(sheet, left, dates, 90, leading)
    main = ["Experience", *read_jobs(dates_first=dates < left)]
    assert sheet.lines() == ["Ada Example", *(SIDE + main if sidebar < left else main + SIDE)]


def test_headings_over_a_margin_of_dates_do_not_make_it_a_column(sheet):
    draw_jobs(sheet, 170, 50, 60)
    draw_education = [("2016 – 2018", "MSc Statistics"), ("2013 – 2016", "BSc Mathematics")]
    sheet.put("Education", 50, 290, 14, BOLD)
    for at, (dated, degree) in enumerate(draw_education):
        sheet.put(dated, 50, 310 + 28 * at)
        sheet.put(degree, 170, 310 + 28 * at, 10, BOLD)
        sheet.put("University of the town", 170, 323 + 28 * at)
    assert sheet.lines() == [
        "Experience", *read_jobs(dates_first=True), "Education",
        *(line for dated, degree in draw_education for line in (f"{dated} | {degree}", "University of the town")),
    ]  # fmt: skip


def test_line_that_reaches_up_to_the_next_column_is_no_part_of_its_lines(sheet):
    draw_sidebar(sheet, 50, 90)
    sheet.put("github.com/adaexample/ada", 50, 134)
    draw_jobs(sheet, 184, 400, 90)
    jobs = list(read_jobs(dates_first=False))
    assert sheet.lines() == [*SIDE[:3], "github.com/adaexample/ada", *SIDE[3:], "Experience", *jobs]


def test_large_name_does_not_run_into_the_heading_beside_it(sheet):
    sheet.put("Ada Example", 50, 90, 24, BOLD)
    draw_sidebar(sheet, 50, 120)
    draw_jobs(sheet, 211, 420, 90)
    assert sheet.lines() == ["Ada Example", *SIDE, "Experience", *read_jobs(dates_first=False)]


def test_levels_at_the_right_edge_of_a_sidebar_stay_with_their_languages(sheet):
    levels = {"Norwegian": "Native", "English": "C2", "French": "B1"}
    draw_sidebar(sheet, 50, 90)
    for at, (language, level) in enumerate(levels.items()):
        sheet.put(language, 50, 300 + 15 * at)
        sheet.end(level, 170, 300 + 15 * at)
    draw_jobs(sheet, 204, 420, 90)
    lines = sheet.lines()
    assert [line for line in lines if " | " in line and "20" not in line] == [
        f"{language} | {level}" for language, level in levels.items()
    ]


@pytest.mark.parametrize("lower", [0, 9])
def test_headings_in_a_margin_stand_over_what_begins_beside_them(sheet, lower):
    parts = {
        "Profile": ("Engineer who likes small models and quiet services, and has", "worked for banks and shops."),
        "Experience": [line for title, firm, dated, *text in JOBS for line in (f"{title}, {dated}", firm, *text)],
        "Education": ("MSc Statistics, University of the town", "BSc Mathematics, University of the sea"),
        "Skills": ("Python, R, SQL, PyTorch, Docker, Git, Triton",),
    }
    top, expected = 60, []
    for heading, lines in parts.items():
        sheet.put(heading, 50, top + lower, 14, BOLD)
        sheet.column(170, top, *lines)
        top += 13 * len(lines) + 20
        expected += [heading, *lines]
    assert sheet.lines() == expected
