"""Words drawn twice: which of many equal words lie over each other."""

from __future__ import annotations

import numpy as np
import pytest
from tests.pdfs import Pdf, show

from mlematch.readers import read_document
from mlematch.readers.pdf.words.twins import Spots, find_twins

BLACK, RED = 0, 1  # by their numbers


def twins_of(*spots, reach=2.0):
    texts, left, top, colors = zip(*spots, strict=True)
    return find_twins(Spots(list(texts), np.array(left), np.array(top), np.full(len(texts), reach), np.array(colors)))


@pytest.mark.parametrize(
    ("spots", "expected"),
    [
        ([("SQL", 10.0, 10.0, BLACK), ("SQL", 10.5, 10.5, BLACK)], {1: 0}),
        ([("SQL", 10.0, 10.0, BLACK), ("SQL", 10.5, 10.5, BLACK), ("SQL", 9.5, 10.0, BLACK)], {1: 0, 2: 0}),
        ([("SQL", 10.0, 10.0, BLACK), ("Git", 10.5, 10.5, BLACK)], {}),
        ([("SQL", 10.0, 10.0, BLACK), ("SQL", 10.5, 10.5, RED)], {}),
        ([("SQL", 10.0, 10.0, BLACK), ("SQL", 60.0, 10.0, BLACK)], {}),  # further on in the same line
        ([("SQL", 10.0, 10.0, BLACK), ("SQL", 10.0, 60.0, BLACK)], {}),  # in a line below
        ([("SQL", 10.0, 10.0, BLACK), ("SQL", 11.5, 10.0, BLACK), ("SQL", 13.0, 10.0, BLACK)], {1: 0}),
    ],
)
def test_only_equal_words_in_nearly_the_same_place_are_twins(spots, expected):
    assert twins_of(*spots) == expected


OUTLINE = "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>"


def lines_of(content):
    document = read_document(Pdf([content], fonts={"O": OUTLINE}).bytes())
    return [(document.slice(line.span), line.bold) for line in document.lines]


def letter_by_letter(text, y, *fonts):
    return "".join(
        show(letter, x=72 + 9 * at, y=y, font=font, size=12 if font == "F1" else 12.1)
        for at, letter in enumerate(text)
        for font in fonts
    )


def test_letters_with_their_outlines_over_them_are_bold_and_read_once():
    content = letter_by_letter("Oven", 700, "F1", "O") + show("Baked rye bread", y=680)

    assert lines_of(content) == [("Oven", True), ("Baked rye bread", False)]


def test_double_letters_and_ligatures_stay():
    content = letter_by_letter("moon", 700, "F1") + show("coffee", y=680) + show("coffee", y=660, font="O")

    assert [text for text, _ in lines_of(content)] == ["moon", "coffee", "coffee"]


@pytest.mark.parametrize(
    ("off", "color", "bold"), [(0.4, "0 g", True), (0.0, "0 g", False), (3.0, "0.8 g", False), (0.4, "0.5 g", False)]
)
def test_text_with_a_copy_a_little_off_is_bold(off, color, bold):
    copy = f"q {color} {show('Oven monitor', x=72 + off)} Q "

    assert lines_of(copy + show("Oven monitor") + show("Baked rye bread", y=680))[0] == ("Oven monitor", bold)
