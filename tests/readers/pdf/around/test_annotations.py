"""Filled-in fields, text boxes and stamps are read as they are seen: those that a screen shows, and no others."""

import zlib
from io import BytesIO

import pytest
from pypdf import PdfWriter
from tests.pdfs import Pdf, show
from tests.readers.tricks import RESUME

from mlematch.knowledge.reading import Limits, Reading
from mlematch.readers import read_document
from mlematch.readers.building import Order
from mlematch.readers.pdf.reader import read_pdf

RECT, TEXT = "/Rect[72 400 372 420]", "KAYAK FERRY"
FORM = "/Type/XObject/Subtype/Form/BBox[0 0 300 20]/Resources<</Font<</F1 {F1}>>>>"
LOOKS = "/AP<</N {looks}>>"
FIELD = f"<</Type/Annot/Subtype/Widget/FT/Tx/T(field){RECT}/DA(/F1 12 Tf 0 g)"
NOTE = f"<</Type/Annot/Subtype/FreeText{RECT}/DA(/F1 12 Tf 0 g)"
ACRO = "/AcroForm<</Fields[{it}]/DR<</Font<</F1 {F1}>>>>/DA(/F1 12 Tf 0 g)%s>>"
LAYERS = "/OCProperties<</OCGs[{on} {off}]/D<</OFF[{off}]>>>>"
OCGS = {"on": "<</Type/OCG/Name(On)>>", "off": "<</Type/OCG/Name(Off)>>"}


def looks(text=TEXT, before="", more=""):
    return FORM + more, show(text, x=2, y=5, before=before).encode("latin-1")


def pdf(annotation, catalog=ACRO % "", page="", objects=None, content=RESUME, **more):
    """Write a page with one annotation; `looks` is how it may be painted."""
    named = {"it": annotation, "looks": looks(), **(objects or {})}
    return Pdf([content], page=f"/Annots[{{it}}]{page}", objects=named, catalog=catalog, **more).bytes()


def text_of(content, **more):
    return read_document(content, **more).text


CHECK = (
    f"<</Type/Annot/Subtype/Widget/FT/Btn/T(box){RECT}/AP<</N<</Yes {{looks}}/Off {{empty}}>>>>/AS/%s>>",
    {"empty": (FORM, b"")},
)
CHOICE = FIELD.replace("/Tx", "/Ch") + f"/Ff 131072/Opt[(other)({TEXT})]"
SEEN_AND_UNSEEN = {  # what is seen, and its twin that is not
    "field": (f"{FIELD}{LOOKS}/F 4>>", f"{FIELD}{LOOKS}/F 6>>"),
    "field that is not printed": (f"{FIELD}{LOOKS}>>", f"{FIELD}{LOOKS}/F 32>>"),
    "field that is printed only": (f"{FIELD}{LOOKS}/F 1>>", f"{FIELD}{LOOKS}/F 36>>"),
    "text box": (f"{NOTE}{LOOKS}/F 4>>", f"{NOTE}{LOOKS}/F 2>>"),
    "text box without appearance": (f"{NOTE}/Contents({TEXT})/F 4>>", f"{NOTE}/Contents({TEXT})/F 2>>"),
    "stamp": (
        f"<</Type/Annot/Subtype/Stamp{RECT}{LOOKS}>>",
        f"<</Type/Annot/Subtype/Stamp{RECT}/Contents({TEXT})>>",
    ),
    "text box and bubble": (
        f"{NOTE}/Contents({TEXT})>>",
        f"<</Type/Annot/Subtype/Popup/Open true{RECT}{LOOKS}/Contents({TEXT})>>",
    ),
    "comment": (f"{NOTE}{LOOKS}>>", f"<</Type/Annot/Subtype/Text{RECT}/Contents({TEXT})>>"),
    "field without appearance": (f"{FIELD}/V({TEXT})>>", f"{FIELD}/V({TEXT})/F 2>>"),
    "choice": (f"{CHOICE}/V({TEXT})>>", f"{CHOICE}/V(other)>>"),
    "check box": (CHECK[0] % "Yes", CHECK[0] % "Off"),
    "layer": (f"{NOTE}{LOOKS}/OC {{on}}>>", f"{NOTE}{LOOKS}/OC {{off}}>>"),
    "group of layers": (
        f"{NOTE}{LOOKS}/OC<</Type/OCMD/OCGs[{{on}} {{off}}]>>>>",
        f"{NOTE}{LOOKS}/OC<</Type/OCMD/OCGs[{{off}}]>>>>",
    ),
}


@pytest.mark.parametrize("kind", SEEN_AND_UNSEEN)
@pytest.mark.parametrize("engine", ["pdfium", "pypdf"])
def test_what_a_screen_shows_is_read_and_nothing_else(kind, engine):
    catalog, objects = ACRO % "" + LAYERS, {**OCGS, **CHECK[1]}
    seen, unseen = [
        read_document(pdf(it, catalog=catalog, objects=objects), engine=engine) for it in SEEN_AND_UNSEEN[kind]
    ]

    assert seen.text.count(TEXT) == 1
    assert "KAYAK" not in unseen.text
    assert "pipelines for a bank" in seen.text
    assert not seen.hidden
    assert not seen.notices


@pytest.mark.parametrize("trick", ["1 g", "3 Tr", "1 Tz"])
def test_what_an_appearance_hides_is_told_as_hidden(trick):
    document = read_document(pdf(f"{FIELD}{LOOKS}>>", objects={"looks": looks(before=trick)}, catalog=""))

    assert "KAYAK" not in document.text
    assert [run.text for run in document.hidden] == [TEXT]
    assert [notice.code for notice in document.notices] == ["hidden_text"]


@pytest.mark.parametrize(("color", "covers"), [("1 g", True), ("0 g", True), ("/Multiply gs 1 1 0 rg", False)])
def test_a_box_that_is_put_over_text_covers_it_and_a_marker_does_not(color, covers):
    states = "/Resources<</ExtGState<</Multiply<</BM/Multiply>>>>>>"
    box = FORM.split("/Resources")[0] + states, f"{color} 0 0 300 20 re f".encode()
    marker = f"<</Type/Annot/Subtype/Highlight{RECT}{LOOKS}>>"
    marked = pdf(marker, objects={"looks": box}, content=RESUME + show(TEXT, x=80, y=405))

    document = read_document(marked)

    assert (TEXT in document.text) is not covers
    assert [run.text for run in document.hidden] == [TEXT] * covers


def test_a_value_replaces_its_old_appearance_where_viewers_draw_it_anew():
    field = f"{FIELD}{LOOKS}/V(CURRENT VALUE)>>"

    assert TEXT in text_of(pdf(field))
    assert "CURRENT VALUE" in text_of(pdf(field, catalog=ACRO % "/NeedAppearances true"))
    assert TEXT not in text_of(pdf(field, catalog=ACRO % "/NeedAppearances true"))


def test_a_field_is_read_where_it_stands():
    filled = pdf(f"{FIELD}/V({TEXT})>>", content=RESUME + show("Pastimes", y=440) + show("References", y=370))

    lines = text_of(filled).split("\n")

    assert lines[lines.index("Pastimes") :] == ["Pastimes", TEXT, "References"]


@pytest.mark.parametrize("turned", ["", "/Rotate 90", "/CropBox[10 10 600 780]"])
def test_the_page_keeps_its_size_and_its_links(turned):
    link = "<</Type/Annot/Subtype/Widget/FT/Btn/Rect[0 0 9 9]/A<</S/URI/URI(https://example.com/ada)>>>>"
    field = f"{FIELD}{LOOKS}>>"
    with_field = Pdf(
        [RESUME], page="/Annots[{it} {link}]" + turned, objects={"it": field, "link": link, "looks": looks()}
    )

    document = read_document(with_field.bytes())

    assert [link.url for link in document.links] == ["https://example.com/ada"]
    assert document.text.count(TEXT) == 1
    assert not document.hidden
    assert set(text_of(Pdf([RESUME], page=turned).bytes()).split("\n")) == set(document.text.split("\n")) - {TEXT}


def test_a_size_that_stands_on_the_tree_of_pages_is_kept():
    wide = pdf(f"{FIELD}{LOOKS}>>", content=RESUME + show("at the far right", x=900), media="0 0 1200 792")
    inherited = wide.replace(b"/MediaBox[0 0 1200 792]", b" " * 23).replace(
        b"<</Type/Pages/Kids[", b"<</MediaBox[0 0 1200 792]/Kids["
    )

    document = read_document(inherited)

    assert "at the far right" in document.text
    assert TEXT in document.text
    assert not document.hidden


@pytest.mark.parametrize("drawn_anew", [True, False])
def test_a_form_is_read_as_it_was_filled_in(drawn_anew):
    filled = _filled({"name": "Ada Example", "work": "Baker, Example Mill\nBaked the bread"}, drawn_anew=drawn_anew)

    assert text_of(filled).split("\n") == [
        "Application",
        "Name | Ada Example",
        "Experience",
        "Baker, Example Mill",
        "Baked the bread",
        "Master",
    ]


def _filled(values, *, drawn_anew):
    canvas_of = pytest.importorskip("reportlab.pdfgen.canvas", reason="a development dependency").Canvas
    empty, filled = BytesIO(), BytesIO()
    canvas = canvas_of(empty, pagesize=(612, 792), invariant=1)
    for text, y in (("Application", 740), ("Name", 706), ("Experience", 660)):
        canvas.drawString(72, y, text)
    canvas.acroForm.textfield(name="name", x=200, y=700, width=300, height=20, fontSize=11)
    canvas.acroForm.textfield(name="work", x=72, y=500, width=468, height=140, fieldFlags="multiline", fontSize=10)
    canvas.acroForm.choice(
        name="degree", x=72, y=450, width=200, height=20, options=["Bachelor", "Master"], value="Master"
    )
    canvas.save()
    writer = PdfWriter(clone_from=empty)
    writer.update_page_form_field_values(writer.pages[0], values, auto_regenerate=drawn_anew)
    writer.write(filled)
    return filled.getvalue()


# ---------------------------------------------------------------- hostile files


def outcome(content, **limits):
    """Give the notices, and whether the annotation was read; the page is read in any case."""
    draft = read_pdf(content, Order("cv.pdf", Reading("1", limits=Limits(**limits))))
    text = " ".join(line.text for line in draft.lines)
    assert "pipelines for a bank" in text
    return [notice.code for notice in draft.notices], TEXT in text


NEST = FORM.replace("/Resources<<", "/Resources<</XObject<</Fm {looks}/Fm2 {inner}>>")


def test_an_appearance_that_paints_itself_is_painted_once():
    cyclic = NEST, b"/Fm Do /Fm2 Do " + looks()[1]

    assert outcome(pdf(f"{FIELD}{LOOKS}>>", objects={"looks": cyclic, "inner": looks("INNER")})) == ([], True)


def test_an_appearance_that_unpacks_to_too_much_is_left_out_and_told():
    head, data = FORM + "/Filter/FlateDecode", zlib.compress(b" " * 3_000_000)
    bomb = pdf(f"{FIELD}{LOOKS}>>", objects={"looks": (head, data)})

    limits = {"stream_bytes": 1_000_000, "stream_bytes_second_try": 2_000_000}
    assert outcome(bomb, **limits) == (["annotations"], False)
    assert outcome(bomb, expanded_bytes_per_page=2_000_000) == (["annotations"], False)


def test_forms_of_an_appearance_are_counted_as_often_as_they_are_painted():
    levels = 8
    objects = {f"f{levels}": (FORM, b" " * 1000)}
    for level in range(levels):
        inner = f"/Resources<</XObject<</Fm {{f{level + 1}}}>>>>"
        objects[f"f{level}"] = (FORM.split("/Resources")[0] + inner, b"/Fm Do " * 10)

    assert outcome(pdf(f"{FIELD}/AP<</N {{f0}}>>>>", objects=objects)) == (["annotations"], False)


def test_more_annotations_than_a_page_can_have_are_left_out_and_told():
    link = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]>>"
    two = Pdf(
        [RESUME], page="/Annots[{it} {link}]", objects={"it": f"{FIELD}{LOOKS}>>", "link": link, "looks": looks()}
    )

    assert outcome(two.bytes(), annotations_per_page=2) == ([], True)
    assert outcome(two.bytes(), annotations_per_page=1) == (["annotations"], False)


@pytest.mark.parametrize(("levels", "fan", "limits"), [(4, 1, {"fields": 3}), (12, 9, {}), (200, 1, {})])
def test_a_form_of_more_fields_than_a_form_can_have_is_read_as_it_is_painted(levels, fan, limits):
    fields = {f"k{at}": f"<</T(k)/Kids[{f'{{k{at + 1}}} ' * fan}]>>" for at in range(levels)}
    fields[f"k{levels}"] = "<</T(last)/FT/Tx>>"
    catalog = "/AcroForm<</Fields[{k0}]/DA(/F1 12 Tf 0 g)>>"

    painted = pdf(f"{FIELD}{LOOKS}>>", catalog=catalog, objects=fields)
    unpainted = pdf(f"{FIELD}/V({TEXT})>>", catalog=catalog, objects=fields)

    assert outcome(painted, **limits) == (["annotations"], True)
    assert outcome(unpainted, **limits) == (["annotations"], False)


@pytest.mark.parametrize("key", ["V", "Contents"])
def test_a_value_that_is_longer_than_a_page_is_not_drawn(key):
    assert outcome(pdf(f"{FIELD}/{key}({TEXT} {'word ' * 30_000})>>")) == (["annotations"], False)


@pytest.mark.parametrize(
    "broken",
    [
        "/Annots 7",
        "/Annots[7 (x) null 99 0 R]",
        "/Annots[<</Subtype/FreeText/AP 7/F(x)/OC 9/Rect(x)>>]",
        "/Annots[<</Subtype/Widget/AP<</N[1 2]>>/Parent {it}>>]",
        "/Annots<</A {it}>>",
    ],
)
def test_damage_is_no_reason_to_stop(broken):
    loop = "<</Parent {it}/Kids[{it}]/V {it}/FT/Tx>>"
    file = Pdf([RESUME], page=broken, objects={"it": loop}, catalog="/AcroForm<</Fields[{it}]>>")

    assert "pipelines for a bank" in text_of(file.bytes())
