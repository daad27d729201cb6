import pytest
from tests.pdfs import Pdf, show

from mlematch.knowledge.reading import Reading
from mlematch.readers.pdf import pdfium


def words_of(content, **more):
    return pdfium.read_pages(Pdf([content], **more).bytes(), 1, Reading("test"))[0][0].words


def texts_of(content, **more):
    return [word.text for word in words_of(content, **more)]


def placed(*pieces, y=700, size=12):
    """Show each piece of text by an operator of its own at its own place."""
    return "".join(show(text, x=x, y=y, size=size) for x, text in pieces)


def one_by_one(text, step, x=72.0, size=12):
    """Show each letter at its own place, `step` after the one before; spaces are not shown."""
    return placed(*((x + at * step, letter) for at, letter in enumerate(text) if letter != " "), size=size)


@pytest.mark.parametrize(
    ("rule", "content", "expected"),
    [
        ("a space parts words", show("deep learning"), ["deep", "learning"]),
        ("a wide gap parts words", "BT /F1 12 Tf 72 700 Td [(deep)-300(learning)] TJ ET", ["deep", "learning"]),
        ("kerning parts nothing", "BT /F1 12 Tf 72 700 Td [(T)80(ensor)-40(Fl)20(ow)] TJ ET", ["TensorFlow"]),
        ("pieces that touch are one word", placed((72, "Py"), (86.0, "Torch")), ["PyTorch"]),
        ("letter-spaced words are whole", "BT /F1 12 Tf 4 Tc 72 700 Td (AWARDS) Tj ET", ["AWARDS"]),
        (
            "letter-spaced words part at wider gaps",
            "BT /F1 12 Tf 4 Tc 72 700 Td [(WORK)-500(HISTORY)] TJ ET",
            ["WORK", "HISTORY"],
        ),
        ("letters set one by one are one word", one_by_one("aeosbdp", 6.672), ["aeosbdp"]),
        ("letters set one by one part at a missing space", one_by_one("aeo dbp", 6.672), ["aeo", "dbp"]),
        ("another line is another word", placed((72, "data")) + show("base", x=95, y=680), ["data", "base"]),
        ("superscripts stay", placed((72, "19")) + show("th", x=85.4, y=704, size=7), ["19th"]),
        ("hyphens at line ends stay", show("distri-") + show("buted", y=686), ["distri-", "buted"]),
        ("a hard space parts words", show("New\xa0York"), ["New", "York"]),
        ("drawn twice to look bold is read once", placed((72, "Skills"), (72.3, "Skills")), ["Skills"]),
        ("said twice is read twice", placed((72, "Skills"), (160, "Skills")), ["Skills", "Skills"]),
        ("a page may say nothing", "", []),
    ],
)
def test_words_are_whole(rule, content, expected):
    assert texts_of(content) == expected, rule


@pytest.mark.parametrize(("matrix", "at"), [("0 1 -1 0", 300), ("0 -1 1 0", 300), ("-1 0 0 -1", 300)])
def test_turned_words_are_whole(matrix, at):
    content = f"BT /F1 12 Tf {matrix} {at} {at} Tm (turned about) Tj ET"

    assert texts_of(content) == ["turned", "about"]


def test_hidden_and_visible_letters_never_share_a_word():
    assert texts_of(show("visible") + "1 g " + show("secret", x=110.7)) == ["visible", "secret"]


@pytest.mark.parametrize(
    ("content", "bold"),
    [
        (show("x", font="F1"), False),
        (show("x", font="F2"), True),
        (show("x", before="2 Tr"), True),
    ],
)
def test_bold_is_told_by_font_and_by_stroke(content, bold):
    assert [word.bold for word in words_of(content)] == [bold]


def test_a_block_that_is_drawn_twice_is_bold_and_read_once():
    names = [f"line{at}" for at in range(9)]
    block = "".join(show(name, y=700 - 20 * at) for at, name in enumerate(names))

    assert [(word.text, word.bold) for word in words_of(f"{block} 1 0 0 1 0.4 0 cm {block}")] == [
        (name, True) for name in names
    ]


@pytest.mark.parametrize(
    ("content", "color"),
    [
        (show("x"), (0, 0, 0)),
        ("1 0 0 rg " + show("x"), (255, 0, 0)),
        ("0 0 1 RG " + show("x", before="1 Tr"), (0, 0, 255)),
        ("0 1 1 0 k " + show("x"), (255, 0, 0)),
    ],
)
def test_colors_are_those_of_the_ink(content, color):
    (word,) = words_of(content)

    assert all(abs(one - other) < 40 for one, other in zip(word.color, color, strict=True))


def test_sizes_are_those_on_the_page():
    content = f"q 0.5 0 0 0.5 0 0 cm {show('half', y=1400, size=24)} Q BT /F1 1 Tf 9 0 0 9 72 600 Tm (nine) Tj ET"

    assert [word.size for word in words_of(content)] == [12, 9]


def test_letters_that_a_font_does_not_tell_are_marked_as_unknown():
    font = (
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 1/LastChar 2/Widths[1 1]"
        "/CharProcs<</x1 {glyph}/x2 {glyph}>>/Encoding<</Differences[1/x1/x2]>>/Resources<<>>>>"
    )
    content = "BT /T3 12 Tf 72 700 Td <0102> Tj ET"

    assert texts_of(content, fonts={"T3": font}, objects={"glyph": ("", b"1 0 d0 0 0 1 1 re f")}) == ["\ufffd\ufffd"]


def test_boxes_of_mere_ink_lie_apart_within_words():
    font = (
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 97/LastChar 98"
        "/Widths[500 500]/CharProcs<</a {glyph}/b {glyph}>>/Encoding<</Differences[97/a/b]>>/Resources<<>>>>"
    )
    glyph = ("", b"500 0 80 0 430 450 d1 80 0 350 450 re f")
    content = "BT /T3 10 Tf 72 700 Td [(abba)-300(ba)] TJ ET"

    assert texts_of(content, fonts={"T3": font}, objects={"glyph": glyph}) == ["abba", "ba"]


def test_the_order_of_painting_is_known_for_words_and_shapes():
    page = pdfium.read_pages(
        Pdf([show("under") + "0.5 g 60 690 200 30 re f 0 g " + show("over")]).bytes(), 1, Reading("test")
    )[0][0]

    assert [page.words[0].order, page.shapes[0].order, page.words[1].order] == [0, 1, 2]
    assert page.shapes[0].kind == "fill"
    assert page.shapes[0].box.width == pytest.approx(200, abs=1)
