import pytest
from tests.pdfs import Pdf, show
from tests.readers.tricks import HIDDEN, RESUME, SHOWN, TRICKS

from mlematch.readers import read_document


def hidden_words(document):
    return " ".join(run.text for run in document.hidden)


@pytest.mark.parametrize("trick", TRICKS, ids=repr)
def test_what_a_person_cannot_see_is_kept_apart_and_told(trick):
    document = read_document(trick.hidden)

    assert not any(word in document.text for word in HIDDEN.split())
    assert hidden_words(document) == HIDDEN
    assert [notice.code for notice in document.notices] == ["hidden_text"]
    assert document.notices[0].page == 1
    assert "2 words" in document.notices[0].message
    assert "pipelines for a bank" in document.text


@pytest.mark.parametrize("trick", TRICKS, ids=repr)
def test_the_visible_twin_is_read_and_not_told(trick):
    document = read_document(trick.twin)

    assert all(word in document.text for word in SHOWN.split())
    assert not document.hidden
    assert not document.notices


ANNOTATION = "<</Type/Annot/Subtype/FreeText/Rect[0 0 99 99]/Contents(SECRET KEYWORDS)/F 2>>"
FIELD = "<</Type/Annot/Subtype/Widget/FT/Tx/T(x)/V(SECRET KEYWORDS)/F 2/Rect[0 0 9 9]>>"
ATTACHED = "/Names<</EmbeddedFiles<</Names[(x){file}]>>>>"


ELSEWHERE = {
    "information": {"trailer": "/Info<</Keywords(SECRET KEYWORDS)/Title(SECRET KEYWORDS)>>"},
    "metadata": {"catalog": "/Metadata {meta}", "objects": {"meta": ("/Type/Metadata", b"<x>SECRET KEYWORDS</x>")}},
    "hidden annotation": {"page": "/Annots[{note}]", "objects": {"note": ANNOTATION}},
    "form field": {"catalog": "/AcroForm<</Fields[{it}]>>", "objects": {"it": FIELD}, "page": "/Annots[{it}]"},
    "attachment": {"catalog": ATTACHED, "objects": {"file": "<</Type/Filespec/F(x)/Desc(SECRET KEYWORDS)>>"}},
    "alternate text": {"catalog": "/StructTreeRoot {root}", "objects": {"root": "<</Alt(SECRET KEYWORDS)>>"}},
    "uncalled form": {"resources": "/XObject<</X {x}>>", "objects": {"x": ("/Subtype/Form", b"(SECRET) Tj")}},
    "comment": {},
}


@pytest.mark.parametrize("place", ELSEWHERE)
@pytest.mark.parametrize("engine", ["pdfium", "pypdf"])
def test_words_that_are_not_on_the_page_are_not_read(place, engine):
    pdf = Pdf([RESUME + "% SECRET KEYWORDS\n"], **ELSEWHERE[place]).bytes()

    document = read_document(pdf, engine=engine)

    assert "SECRET" not in document.text
    assert not document.hidden
    assert "pipelines for a bank" in document.text


def test_text_that_fills_a_drawing_of_its_letters_is_the_text_of_the_drawing():
    letters = "".join(f"{72 + 8 * at} 400 4 8 re f " for at in range(len(HIDDEN)))
    spelt = show(HIDDEN, y=400, before="3 Tr")

    document = read_document(Pdf([RESUME + letters + spelt]).bytes())

    assert HIDDEN in document.text
    assert not document.hidden


def test_a_line_that_a_page_break_cuts_in_two_is_read_once_and_not_told():
    line = "Maintained a fleet of ten vehicles"
    upper = f"q 0 403 612 400 re W n {show(line, y=400)} Q"
    lower = f"q 0 0 612 403 re W n {show(line, y=400)} Q"

    document = read_document(Pdf([RESUME + upper, lower]).bytes())

    assert document.text.count(line) == 1
    assert not document.hidden
    assert not document.notices
