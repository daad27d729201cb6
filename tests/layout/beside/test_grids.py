"""Lists, cards and tables of more than two columns; pages are drawn as in `test_layout_order`."""

import pytest
from tests.layout.test_order import put, texts

LEFTS = (60, 200, 340, 480)
LEADINGS = [14.0, 18.0]


def grid(*rows, lefts=LEFTS, top=120.0, leading=16.0, titles=False, set_in=0.0, down=0.0):
    """Draw rows of cells, perhaps with bold titles above; `down` sets each column but the first lower."""
    return [
        word
        for number, row in enumerate(rows)
        for at, text in enumerate(row)
        if text
        for is_title in [titles and number == 0]
        for word in put(
            text,
            lefts[at] + (0.0 if is_title else set_in),
            top + leading * number + (down if at else 0.0),
            bold=is_title,
        )
    ]


def read(drawn):
    return texts(put("Skills", 60, 80, size=14, bold=True), drawn, put("Hobbies", 60, 300, size=14, bold=True))[1:-1]


def by_columns(rows):
    return [cell for column in zip(*rows, strict=True) for cell in column if cell]


BULLETS = [
    ["• Kettles", "• Fences", "• Ropes", "• Boats"],
    ["• Tides", "• Paint", "• Knots", "• Oars"],
    ["• Steam", "• Tar", "• Sails", "• Nets"],
    ["• Ash", "• Oak", "• Elm", ""],
]


@pytest.mark.parametrize("many", [3, 4])
@pytest.mark.parametrize("down", [0.0, -3.0])
def test_lists_in_several_columns_are_read_down(many, down):
    rows = [row[:many] for row in BULLETS]
    assert read(grid(*rows, down=down)) == by_columns(rows)


@pytest.mark.parametrize("leading", LEADINGS)
def test_lists_set_in_below_titles_are_read_down(leading):
    rows = [["Woods", "Metals", "Stones"], ["Ash", "Iron", "Slate"], ["Oak", "Tin", "Flint"], ["Elm", "Lead", "Chalk"]]
    assert read(grid(*rows, leading=leading, titles=True, set_in=12.0)) == by_columns(rows)


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["Dr. Ada Example", "Bo Example", "Cy Example"],
            ["Head, Blue Kettle", "Lead, Long Shore", "Owner, Round Oven"],
            ["ada@example.com", "bo@example.com", "cy@example.com"],
        ],
        [["Phone", "Email", "Town", "Web"], ["(604) 555-0100", "ada@example.com", "Oslo", "example.com/ada"]],
    ],
)
def test_what_stands_below_a_title_stays_with_it(rows):
    assert read(grid(*rows, titles=True)) == by_columns(rows)


@pytest.mark.parametrize("leading", LEADINGS)
@pytest.mark.parametrize(
    "rows",
    [
        [["Degree", "School", "Marks"], ["B.Sc. Kettles", "Oslo College", "8.9"], ["Class XII", "Cork School", "91 %"]],
        [["Skill", "Years", "Level"], ["Kettles", "5", "expert"], ["Fences", "3", "good"], ["Ropes", "2", "basic"]],
        [["English", "C1", "fluent"], ["German", "B2", "good"], ["French", "A1", "basic"]],
    ],
)
def test_tables_with_a_column_of_numbers_are_read_across(rows, leading):
    assert read(grid(*rows, leading=leading, titles=rows[0][-1] != "fluent")) == [" | ".join(row) for row in rows]
