"""Tables whose cells take several lines; pages are drawn by hand, as in `test_layout`."""

import pytest

from mlematch.layout import find_lines
from mlematch.values import Box, Page, Word

EM, LEADING = 5.0, 14.0
WIDTHS = (60, 140, 250)  # where the columns begin


def put(text, left, top, bold=False, height=12):
    words, at = [], left
    for part in text.split(" "):
        words.append(Word(part, Box(at, top, at + EM * len(part), top + height), 10, bold))
        at += EM * (len(part) + 1)
    return words


def table(*rows, lefts=WIDTHS, top=100.0, gap=8.0, middle=False, header=False, height=12):
    """Draw rows of cells, each of several lines."""
    words = []
    for number, row in enumerate(rows):
        most = max(map(len, row))
        for left, cell in zip(lefts, row, strict=True):
            off = (most - len(cell)) * LEADING / 2 if middle else 0.0
            for at, line in enumerate(cell):
                words += put(line, left, top + off + at * LEADING, bold=header and not number, height=height)
        top += most * LEADING + gap
    return words


def texts(*parts):
    return [line.text for line in find_lines([Page(1, 612, 792, tuple(word for part in parts for word in part))])]


KETTLES = ["Kept the kettles of four towns warm in winter and", "clean in summer, and taught two apprentices."]
FENCES = ["Painted long fences along the shore for the boats", "that come home late, and wrote down the hours."]
JOBS = (
    (["Mar 2021", "– Present"], ["Senior Keeper", "at Blue Kettle"], KETTLES),
    (["Jan 2018", "– Feb", "2021"], ["Painter of", "Fences"], FENCES),
    (["2016 – 2017"], ["Ferryman"], ["Rowed at", "night."]),
)
READ = [
    "Mar 2021 – Present | Senior Keeper at Blue Kettle",
    *KETTLES,
    "Jan 2018 – Feb 2021 | Painter of Fences",
    *FENCES,
    "2016 – 2017 | Ferryman | Rowed at night.",
]


@pytest.mark.parametrize("middle", [False, True])
@pytest.mark.parametrize("height", [9.5, 12])
def test_cells_of_several_lines_do_not_mix(middle, height):
    assert texts(table(*JOBS, middle=middle, height=height)) == READ


def test_rows_of_a_header_are_one_line_above_the_table():
    header = (["Years"], ["Post and", "house"], ["What came of it"])
    read = texts(put("Ada Example", 60, 40), table(header, *JOBS, header=True), put("Skills", 60, 400))
    assert read == ["Ada Example", "Years | Post and house | What came of it", *READ, "Skills"]


def test_paragraphs_of_a_cell_are_lines_of_their_own():
    rows = [
        (["2021 – 2022"], ["Blue Kettle", "Keeper"], KETTLES),
        (["2019 – 2020"], ["Long Shore", "Painter", "of boats"], FENCES),
    ]
    assert texts(table(*rows)) == [
        "2021 – 2022 | Blue Kettle", "Keeper", *KETTLES, "2019 – 2020 | Long Shore", "Painter of boats", *FENCES,
    ]  # fmt: skip


def test_ends_of_a_span_beside_text_stand_on_its_first_line():
    rows = [
        (["Keeper at Blue Kettle", *KETTLES], ["Mar 2021", "Present", "Oslo"]),
        (["Painter at Long Shore", *FENCES], ["Jan 2018", "Feb 2021", "Cork"]),
    ]
    assert texts(table(*rows, lefts=(60, 360))) == [
        "Keeper at Blue Kettle | Mar 2021 | Present | Oslo", *KETTLES,
        "Painter at Long Shore | Jan 2018 | Feb 2021 | Cork", *FENCES,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("step", "stack"), [(11.5, ("Oslo", "by day")), (28.0, ("Oslo",))], ids=["between lines", "beside the text"]
)
def test_what_is_stacked_below_a_date_at_the_margin_stands_on_the_line_of_the_date(step, stack):
    words = []
    for at, (title, text, date) in enumerate((("Keeper", KETTLES, "2020 – 2022"), ("Painter", FENCES, "2017 – 2019"))):
        top = 100.0 + 70 * at
        for number, line in enumerate((title, "Long Shore", *text)):
            words += put(line, 60, top + LEADING * number)
        for number, line in enumerate((date, *stack)):
            words += put(line, 400, top + step * number, height=10)
    stacked = " | ".join(stack)
    assert texts(words) == [
        f"Keeper | 2020 – 2022 | {stacked}", "Long Shore", *KETTLES,
        f"Painter | 2017 – 2019 | {stacked}", "Long Shore", *FENCES,
    ]  # fmt: skip


@pytest.mark.parametrize("title", [["Keeper"], ["Keeper of Kettles and", "of their Lids"]])
def test_jobs_with_a_date_in_the_middle_of_their_cell_keep_what_stands_beside(title):
    jobs = [
        (
            ["Blue Kettle", *title, "Mar 2021 – Present", "Cork"],
            ["Kept the kettles of four towns warm all winter", "and taught two apprentices"],
        ),
        (["Red Fence", "Painter", "2018 – 2021", "Oslo"], ["Painted long fences along the shore for the boats"]),
    ]
    assert texts(table(*jobs, lefts=(60, 220))) == [line for job in jobs for cell in job for line in cell]


def test_rows_without_white_between_them_are_parted_by_their_dates():
    rows = [
        (["2022", "2021"], ["Fair at Cork", "Fair at Oslo"], ["won", "lost"]),
        (["2020 –", "2021"], ["Fair at", "Ghent"], ["won by a", "point"]),
        (["2019"], ["Fair at Turku"], ["lost"]),
    ]
    assert texts(table(*rows)) == [
        "2022 | Fair at Cork | won", "2021 | Fair at Oslo | lost", "2020 – 2021 | Fair at Ghent | won by a point",
        "2019 | Fair at Turku | lost",
    ]  # fmt: skip


def test_sections_side_by_side_are_no_table():
    rows = [(["Tools"], ["Tongues"], ["Games"]), (["Python", "Docker"], ["English", "Norse"], ["Chess and", "rowing"])]
    read = texts(table(*rows, header=True))
    assert [line for line in read if " | " in line] == []


def test_lines_with_a_date_and_a_place_at_the_margin_are_no_table():
    rows = [
        (["Keeper", "Blue Kettle"], ["2021 – 2022", "Oslo"]),
        (["Painter", "Long Shore"], ["2018 – 2019", "Cork"]),
    ]
    read = texts(table(*rows, lefts=(60, 300)))
    assert read == ["Keeper | 2021 – 2022", "Blue Kettle | Oslo", "Painter | 2018 – 2019", "Long Shore | Cork"]
