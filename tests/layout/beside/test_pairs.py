"""Columns that belong together row by row, and entries side by side; pages are drawn as in `test_layout_order`."""

import pytest
from tests.layout.test_order import column, put, texts

TITLE = {"size": 10.0, "bold": True}
TEXT = (
    (
        "• Kept the kettles of four towns warm in winter and",
        "clean in summer",
        "• Taught two apprentices to whistle low",
    ),
    ("• Painted long fences along the shore for the boats", "• Wrote down the hours of the tide in a green book"),
)
HEADS = (("Keeper", "Blue Kettle, Oslo", "Mar 2021 – Present"), ("Painter", "Long Shore, Cork", "2018 – 2021"))


def head(left, top, title, *lines, size=9.0):
    return [*put(title, left, top, **TITLE), *column(left, top + 14, *lines, size=size)]


def jobs(*rows, left=60, beside=200, top=100.0, step=80.0):
    """Draw heads of jobs at the left, and the text of each beside its head."""
    parts = [
        part
        for number, (lines, text) in enumerate(rows)
        for part in (head(left, top + step * number, *lines), column(beside, top + step * number, *text))
    ]
    return [word for part in parts for word in part]


@pytest.mark.parametrize("above", [(), put("Experience", 60, 80, size=14, bold=True)])
def test_text_beside_the_head_of_a_job_follows_it(above):
    read = texts(above, jobs(*zip(HEADS, TEXT, strict=True)))
    assert read == [
        *(["Experience"] if above else []),
        *HEADS[0], TEXT[0][0], TEXT[0][1], TEXT[0][2],
        *HEADS[1], *TEXT[1],
    ]  # fmt: skip


def test_text_that_does_not_begin_beside_the_heads_is_a_column_of_its_own():
    left = [*head(60, 100, *HEADS[0]), *head(60, 180, *HEADS[1])]
    prose = [f"• Mended the boats of harbour number {number} with tar and twine" for number in range(9)]
    assert texts(left, column(200, 92, *prose)) == [*HEADS[0], *HEADS[1], *prose]


def test_entries_of_a_time_line_are_read_in_turn():
    entries = [(title, f"{place}, Oslo", f"{year} – {year + 2}") for title, place, year in (
        ("Keeper", "Blue Kettle", 2021), ("Painter", "Long Shore", 2018), ("Ferryman", "Slow River", 2015),
        ("Baker", "Round Oven", 2012),
    )]  # fmt: skip
    drawn = [head(60 if at % 2 == 0 else 320, 100 + 60 * at, *entry) for at, entry in enumerate(entries)]
    assert texts(*drawn) == [line for entry in entries for line in entry]


@pytest.mark.parametrize("lefts", [(60, 320), (60, 240, 420)])
@pytest.mark.parametrize("size", [7.0, 9.0])
def test_dates_below_entries_side_by_side_stay_with_them(lefts, size):
    entries = [("B.Sc. Kettles", "Oslo College", "2019 – 2021"), ("M.Sc. Tides", "Cork College", "2021 – 2023"),
               ("Ph.D. Boats", "Riga College", "2023 – 2026")][: len(lefts)]  # fmt: skip
    drawn = [head(left, 120, *entry, size=size) for left, entry in zip(lefts, entries, strict=True)]
    read = texts(put("Education", 60, 90, size=14, bold=True), *drawn, put("Skills", 60, 190, size=14, bold=True))
    assert read == ["Education", *(line for entry in entries for line in entry), "Skills"]


@pytest.mark.parametrize("rows", [1, 2])
def test_dates_at_the_right_of_entries_side_by_side_stay_on_their_lines(rows):
    cells = [("Kettles", "2021", "Oslo College"), ("Tides", "2019", "Cork College"), ("Boats", "2017", "Riga College"),
             ("Ropes", "2015", "Bonn College")][: 2 * rows]  # fmt: skip
    drawn = [
        [*put(title, left, top, **TITLE), *put(year, 0, top, right=left + 200), *put(place, left, top + 14)]
        for at, (title, year, place) in enumerate(cells)
        for left, top in [((60, 320)[at % 2], 120.0 + 32 * (at // 2))]
    ]
    order = [cell for side in range(2) for cell in cells[side::2]]
    read = texts(put("Education", 60, 90, size=14, bold=True), *drawn)
    assert read == ["Education", *(line for title, year, place in order for line in (f"{title} | {year}", place))]
