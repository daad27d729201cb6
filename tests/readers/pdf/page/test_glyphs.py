import pytest
from tests.pdfs import Pdf, show

from mlematch.knowledge.reading import Limits, Reading
from mlematch.readers.pdf import pdfium


def words_of(content, limits=None, **more):
    reading = Reading("test", limits=limits) if limits else Reading("test")
    return pdfium.read_pages(Pdf([content], **more).bytes(), 1, reading)[0][0].words


def test_pages_with_more_glyphs_than_are_asked_at_once_are_read_whole():
    lines = [f"line{at} of one page with many words upon it" for at in range(120)]
    content = "".join(show(line, y=5 + 6.5 * at, size=5) for at, line in enumerate(lines))

    assert [word.text for word in words_of(content)] == " ".join(lines).split()


def test_no_more_glyphs_are_read_than_allowed():
    assert [word.text for word in words_of(show("deep learning"), Limits(chars_per_page=7))] == ["deep", "le"]


@pytest.mark.parametrize(
    ("rule", "content", "colors"),
    [
        ("one object for all", show("deep learning"), [(0, 0, 0), (0, 0, 0)]),
        ("one for each", show("deep") + "1 0 0 rg " + show("learning", x=120), [(0, 0, 0), (255, 0, 0)]),
        (
            "a change at a space",
            "BT /F1 12 Tf 72 700 Td (deep ) Tj 1 0 0 rg (learning) Tj ET",
            [(0, 0, 0), (255, 0, 0)],
        ),
        ("a change within a word", "BT /F1 12 Tf 72 700 Td (deep) Tj 1 0 0 rg (er) Tj ET", [(0, 0, 0)]),
    ],
)
def test_each_word_has_the_color_of_the_object_that_paints_it(rule, content, colors):
    assert [word.color for word in words_of(content)] == colors, rule


def test_letters_that_are_no_text_do_not_shift_the_others():
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 0/LastChar 255>>"
    content = "BT /F9 12 Tf 72 700 Td <78 03 79 00 7A> Tj ( deep) Tj ET"

    words = words_of(content, fonts={"F9": font})

    assert words[-1].text == "deep"
    assert [letter for letter in words[0].text if letter.isalpha()] == ["x", "y", "z"]
