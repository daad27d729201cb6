"""A column beside text that goes on over the page."""

import pytest

from mlematch.layout.pages.onward import put_beside_first
from mlematch.values import Box, Page, PlacedLine

PAGES = [Page(1, 600, 800, ()), Page(2, 600, 800, ())]


def block(page, left, right, top, *texts, size=10.0):
    step = 20
    return [
        PlacedLine(text, page, Box(left, top + step * at, right, top + step * at + 12), size)
        for at, text in enumerate(texts)
    ]


HEAD = block(1, 50, 300, 40, "Ada Example", size=20)
MAIN = block(1, 50, 380, 100, "Experience", *(f"Kept kettle {at}" for at in range(32)))
ASIDE = block(1, 420, 550, 100, "Skills", "Python", "Go")


def order(*blocks):
    return [block[0].text for block in put_beside_first(list(blocks), PAGES)]


def test_column_on_the_right_stands_before_text_that_goes_on():
    onward = block(2, 50, 380, 40, "Kept kettle 32", "Kept kettle 33")
    assert order(HEAD, MAIN, ASIDE, onward) == ["Ada Example", "Skills", "Experience", "Kept kettle 32"]


@pytest.mark.parametrize(
    ("main", "aside", "below"),
    [
        (MAIN, ASIDE, block(2, 50, 380, 40, "Education", size=14)),
        (MAIN, ASIDE, block(2, 50, 380, 40, "EDUCATION")),
        (MAIN, ASIDE, block(2, 90, 380, 40, "Kept kettle 32")),
        (MAIN[:9], ASIDE, block(2, 50, 380, 40, "Kept kettle 9")),
        (MAIN, block(1, 300, 550, 700, "Skills"), block(2, 50, 380, 40, "Kept kettle 32")),
        (block(1, 50, 290, 100, *["Kept a kettle"] * 33), block(1, 310, 550, 100, "and more"), MAIN),
    ],
    ids=["heading", "capitals", "another column", "ends", "lap over", "columns of one text"],
)
def test_what_does_not_cut_a_text_stays(main, aside, below):
    below = [PlacedLine(line.text, 2, line.box, line.size) for line in below]
    assert order(HEAD, main, aside, below) == [one[0].text for one in (HEAD, main, aside, below)]


def test_pages_without_lines_are_nothing():
    assert put_beside_first([], PAGES) == []
