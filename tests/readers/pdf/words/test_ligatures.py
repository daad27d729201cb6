"""Fonts that do not tell the letters of some of their glyphs: the tests give these glyphs names that say nothing."""

import pytest
from tests.pdfs import Pdf, show

from mlematch.knowledge.reading import Reading
from mlematch.readers import read_document
from mlematch.readers.pdf import pdfium
from mlematch.readers.pdf.words.ligatures import spell_out
from mlematch.values import Box, Word

HEAD = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding"
NAMELESS = f"{HEAD}<</BaseEncoding/WinAnsiEncoding/Differences[20/g20/g21 27/g27/g28/g29/g30/g31 91/g91 240/g240]>>>>"
ICONS = NAMELESS.replace("/BaseFont/Helvetica", "/BaseFont/Icons").replace("27/g27", "72/g72 120/g120 27/g27")


def text_of(*lines):
    """Read lines of pieces; those of font F3 have a ligature, those of F4 are icons."""
    content = ""
    for at, pieces in enumerate(lines):
        left = 72
        for font, text in pieces:
            content += show(text, x=left, y=700 - 20 * at, font=font)
            left += 20 if font == "F4" else 6 * len(text)
    filling = "".join(show("an ordinary line of words about nothing at all", y=400 - 20 * at) for at in range(6))
    return read_document(Pdf([content + filling], fonts={"F3": NAMELESS, "F4": ICONS}).bytes()).text


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("cloud compu\xf0ng and evolu\xf0onary models", "cloud computing and evolutionary models"),
        ("open source so[ware engineering", "open source software engineering"),
        ("an o\x1ece with di\x1berent \x1celds", "an office with different fields"),
        ("answers on stackover\x1dow", "answers on stackoverflow"),
    ],
)
def test_a_ligature_is_known_by_the_words_it_completes(drawn, read):
    assert read in text_of([("F3", drawn)])


def test_signs_of_fonts_that_tell_them_stay():
    assert "an array[float] and a note [1] (all)" in text_of([("F1", "an array[float] and a note [1] (all)")])


@pytest.mark.parametrize("icon", ["x", "H", "\xf0", "["])
def test_an_icon_is_no_letter(icon):
    read = text_of([("F4", icon), ("F1", "July 2019 - June 2021")])
    assert "July 2019 - June 2021" in read.splitlines()


def test_words_whose_font_tells_no_letter_are_no_icons():
    names = "".join(f"/g{code}" for code in range(192, 256))
    font = ICONS.replace("[20/g20", f"[192{names} 20/g20")
    text = "\xd0\xd1\xd2\xd3\xd4 \xd5\xd6\xd7\xd8\xd9 \xda\xdb\xdc\xdd\xde"
    page = pdfium.read_pages(Pdf([show(text, font="F5")], fonts={"F5": font}).bytes(), 1, Reading("test"))[0][0]
    assert [len(word.text) for word in page.words] == [5, 5, 5]
    assert not any("\ue000" in word.text for word in page.words)


def test_an_icon_set_close_to_its_word_leaves_the_word_whole():
    assert spell_out([word("\U001000f0ada@example.com")])[0].text.split("\ue000") == ["", "ada@example.com"]


def word(text):
    return Word(text, Box(0, 0, 10, 10), 10.0)


@pytest.mark.parametrize(
    ("private", "read"),
    [
        ("N\ue05f\ue066\ue055\ue05c\ue059\ue063\ue064", "Novelist"),
        ("\uf764\uf761\uf774\uf761", "data"),
        ("\uf732\uf730\uf731\uf739", "2019"),
        ("wri\ue03cen", "written"),
        ("\ue055", "\ue055"),
        ("\uf095", "\uf095"),
    ],
)
def test_letters_in_places_for_private_use_are_known_by_their_order(private, read):
    assert [one.text for one in spell_out([word(private)])] == [read]


def test_a_letter_that_no_word_tells_is_marked_as_lost():
    assert spell_out([word("xq\U001000f0zv")])[0].text == "xq\ufffdzv"
