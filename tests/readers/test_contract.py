"""What both engines promise: the same words, in the order of the file, roughly where they stand."""

from io import BytesIO

import pytest
from tests.pdfs import Pdf, show, text_pdf

from mlematch.knowledge.reading import Reading
from mlematch.readers.pdf import pdfium, pypdf_engine
from mlematch.readers.pdf.gate.gatekeeper import open_pdf

LINES = ["Ada Example", "Machine learning engineer, 2019 - 2024", "Python, SQL, C++ and R"]
NEAR = 8.0  # points


def by_pdfium(content):
    return pdfium.read_pages(content, 50, Reading("test"))[0]


def by_pypdf(content):
    with open_pdf(content, "test.pdf", Reading("test").limits, None) as (opened, clearance):
        return pypdf_engine.read_pages(opened, clearance.pages)


ENGINES = pytest.mark.parametrize("read_pages", [by_pdfium, by_pypdf])


def reportlab_pdf():
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(500, 700))
    for at, line in enumerate(LINES):
        canvas.drawString(50, 600 - 20 * at, line)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


FILES = {
    "by hand": text_pdf(LINES),
    "reportlab": reportlab_pdf(),
    "in a form": Pdf(
        ["q 1 0 0 1 0 0 cm /Fm Do Q"],
        resources="/XObject<</Fm {form}>>",
        objects={
            "form": (
                "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 {F1}>>>>",
                "".join(show(line, y=700 - 20 * at) for at, line in enumerate(LINES)).encode(),
            )
        },
    ).bytes(),
    "kerned": Pdf(["BT /F1 12 Tf 72 700 Td [(Ada)-278(Ex)30(am)-20(ple)] TJ ET"]).bytes(),
}


@ENGINES
@pytest.mark.parametrize("name", FILES)
def test_words_come_whole_and_in_order(read_pages, name):
    words = [word.text for page in read_pages(FILES[name]) for word in page.words]

    assert words == " ".join(LINES if name != "kerned" else LINES[:1]).split()


@ENGINES
def test_pages_are_numbered_and_measured_as_shown(read_pages):
    pages = read_pages(Pdf([show("one"), show("two")], page="/CropBox[10 20 300 620]/Rotate 90").bytes())

    assert [page.number for page in pages] == [1, 2]
    assert [(page.width, page.height) for page in pages] == [(600, 290), (600, 290)]


@ENGINES
@pytest.mark.parametrize(
    ("page", "left", "bottom"),
    [
        ("", 72, 92),
        ("/CropBox[12 0 612 752]", 60, 52),
        ("/Rotate 180", 612 - 72, 700),
    ],
)
def test_words_stand_where_they_are_shown(read_pages, page, left, bottom):
    (word,) = read_pages(Pdf([show("Engineer")], page=page).bytes())[0].words

    edge = word.box.right if "180" in page else word.box.left
    assert abs(edge - left) < NEAR
    assert abs((word.box.bottom + word.box.top) / 2 - bottom) < NEAR
    assert word.size == pytest.approx(12, abs=0.5)


@ENGINES
def test_a_page_without_text_has_no_words(read_pages):
    assert [page.words for page in read_pages(Pdf(["", "0 0 9 9 re f"]).bytes())] == [(), ()]


@ENGINES
def test_a_damaged_page_stays_empty_and_the_others_are_read(read_pages):
    pages = read_pages(Pdf([show("first"), b"BT /F1 12 Tf ((((", show("third")]).bytes())

    assert [[word.text for word in page.words] for page in pages] == [["first"], [], ["third"]]
