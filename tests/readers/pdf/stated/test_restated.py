"""An ActualText that takes an icon and the words after it together."""

import pytest
from tests.pdfs import Pdf, show
from tests.readers.tricks import RESUME

from mlematch.readers import read_document


def icon_and_words(stated, *drawn, color="0 g"):
    """Draw an icon, here a small `v`, and lines after it, all restated by one text."""
    lines = "".join(show(line, x=90, y=400 - 12 * at, size=9) for at, line in enumerate(drawn))
    return f"/Span<</ActualText({stated})>> BDC {show('v', y=400, size=9)} q {color} {lines} Q EMC\n"


def read(*contents):
    return read_document(Pdf([RESUME + "".join(contents)]).bytes())


def hidden_words(document):
    return " ".join(run.text for run in document.hidden)


@pytest.mark.parametrize(
    ("stated", "drawn", "name"),
    [
        (r"\\faAt : ada@bird.example.com", "ada@bird.example.com", r"\faAt :"),
        (r"\\faMapMarker : 12 Harbour Lane, Exampleton", "12 Harbour Lane, Exampleton", r"\faMapMarker :"),
        ("homepage: www.ada.example.com", "www.ada.example.com", "homepage:"),
        ("mailto:ada@bird.example.com", "ada@bird.example.com", ""),
        ("tel:\\(+1\\) 555-0100", "(+1) 555-0100", ""),
        ("https://code.example.com/ada_bird", "ada_bird", ""),
    ],
)
def test_the_words_after_an_icon_stay_and_its_name_is_set_apart(stated, drawn, name):
    document = read(icon_and_words(stated, drawn))

    assert drawn in document.text.splitlines()
    assert hidden_words(document) == name
    assert not document.notices


def test_words_after_an_icon_stand_where_they_are_drawn():
    document = read(
        icon_and_words(r"\\faPhone : 555-0100", "555-0100"), show("Managed ten kitchens", x=160, y=400, size=9)
    )

    assert "555-0100 Managed ten kitchens" in document.text.replace(" | ", " ")


def test_restated_words_on_two_lines_are_read_line_by_line():
    stated = r"\\faHeart : Sailing on lakes Baking dark bread"

    document = read(icon_and_words(stated, "Sailing on lakes", "Baking dark bread"))

    assert "Sailing on lakes\nBaking dark bread" in document.text


@pytest.mark.parametrize(
    ("stated", "drawn"),
    [
        ("Will I fill it: 6", ["Will I fill", "it"]),
        ("Mowing meadows illicitly: 25", ["Mowing meadows", "illicitly"]),
        ("[1ex]Mill & Museum Illinois jubilee: 5", ["Mill & Museum", "Illinois jubilee"]),
    ],
)
def test_restated_words_stand_on_their_own_line_whatever_is_stated_besides(stated, drawn):
    document = read(icon_and_words(stated, *drawn).replace("(v) Tj", "() Tj"))

    assert [line.split(":")[0] for line in document.text.splitlines()[-2:]] == drawn


@pytest.mark.parametrize("color", ["1 g", "1 1 1 rg", "0.97 g"])
def test_words_after_an_icon_that_are_white_are_hidden(color):
    document = read(icon_and_words(r"\\faPhone : SECRET KEYWORDS", "SECRET KEYWORDS", color=color))

    assert "SECRET" not in document.text
    assert "SECRET KEYWORDS" in hidden_words(document)
    assert [notice.code for notice in document.notices] == ["hidden_text"]


def test_words_after_an_icon_that_are_not_drawn_are_hidden():
    document = read(icon_and_words(r"\\faPhone : SECRET KEYWORDS", "555-0100"))

    assert "SECRET" not in document.text
    assert "KEYWORDS" not in document.text


def test_the_name_of_a_drawn_icon_is_no_drawn_text():
    named = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[118/berryin]>>>>"
    content = icon_and_words("https://code.example.com/in/ada_bird", "ada_bird").replace("/F1 9", "/B 9", 1)

    document = read_document(Pdf([RESUME + content], fonts={"B": named}).bytes())

    assert document.text.splitlines()[-1] == "ada_bird"
