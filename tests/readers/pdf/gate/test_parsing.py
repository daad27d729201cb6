import io
import zlib

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject
from tests.pdfs import Pdf, encrypted_pdf, show, text_pdf

from mlematch.readers.pdf.gate.parsing import OddError, open_reader


def with_object(body):
    """A PDF whose last named object is this, and its number."""
    pdf = Pdf([show("x")], objects={"it": body}).bytes()
    return pdf, int(pdf[: pdf.index(b"MARK") if b"MARK" in pdf else None].rsplit(b" 0 obj", 1)[0].rsplit(b"\n", 1)[1])


def plain(value):
    """What an object holds, in types of its own, so that two readers' objects can be compared."""
    if isinstance(value, IndirectObject):
        return value.idnum, value.generation
    if isinstance(value, dict):
        inside = {str(key): plain(dict.__getitem__(value, key)) for key in value}
        return type(value), inside, getattr(value, "_data", None)
    if isinstance(value, list):
        return type(value), [plain(item) for item in value]
    return type(value), str(value)


BY_THE_BOOK = [
    "<</MARK true/A null/B false>>",
    "<</MARK 1/A -2/B .5/C -4.25/D 0 /E +7>>",
    "<</MARK[1 2 3]/A[ ]/B[]/C[-.5 6.0\n7]>>",
    "<</MARK 3 0 R/A[4 0 R 5 0 R 1 2 3]/B[1 0 R]>>",
    "<</MARK(text)/A<48656C6C6F>/B()/C<>>>",
    "<< /MARK /Name /A [ /One /Two << /Deep [ [ 1 ] [ /x ] ] >> ] >>",
    "[/MARK/a/b]",
    "<</MARK/A.b-c+d_e*f>>",
]
ODD = [
    "<</MARK(a \\(b\\) c)>>",
    "<</MARK(a (b) c)>>",
    "<</MARK/A#20B>>",
    "<</MARK 1 % a comment\n/A 2>>",
    "<</MARK 1/MARK 2>>",
    "<</MARK<4 8>>>",
    "<</MARK [1 --2]>>",
]


@pytest.mark.parametrize("body", [*BY_THE_BOOK, *ODD])
def test_every_object_is_the_one_that_pypdf_reads(body):
    pdf, number = with_object(body)

    quick = open_reader(pdf).get_object(number)

    assert plain(quick) == plain(PdfReader(io.BytesIO(pdf)).get_object(number))


@pytest.mark.parametrize("body", BY_THE_BOOK)
def test_what_is_by_the_book_is_read_quickly(body):
    pdf, number = with_object(body)

    assert open_reader(pdf)._objects.read(number, 0) is not None


@pytest.mark.parametrize("body", ODD)
def test_what_is_odd_is_left_to_pypdf(body):
    pdf, number = with_object(body)

    with pytest.raises(OddError):
        open_reader(pdf)._objects.read(number, 0)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda pdf: pdf.replace(b"/Length 5", b"/Length 4"), id="a stream is longer than stated"),
        pytest.param(lambda pdf: pdf.replace(b"/Length 5", b"/Length 9"), id="a stream is shorter than stated"),
        pytest.param(lambda pdf: pdf.replace(b"endobj\n5 0 obj", b"endobj\n6 0 obj"), id="another object stands there"),
    ],
)
def test_damage_is_left_to_pypdf(damage):
    pdf, number = with_object(("/MARK 1", b"12345"))
    damaged = damage(pdf)
    assert damaged != pdf

    with pytest.raises(OddError):
        open_reader(damaged)._objects.read(number, 0)


@pytest.mark.parametrize(
    "head",
    [
        "/Filter/FlateDecode/Length 12",
        " /Length 12 /Filter /FlateDecode ",
        "/Length 12/Filter/FlateDecode/Length 12",
        "/Filter/FlateDecode/Length 12/MARK 1",
        "/Filter/FlateDecode/Length 1 0 R",
        "/Filter/FlateDecode",
    ],
)
def test_a_packed_stream_is_the_one_that_pypdf_reads(head):
    pdf, number = with_object(f"<<{head}>>stream\n{zlib.compress(b'MARK').decode('latin-1')}\nendstream")

    quick = open_reader(pdf).get_object(number)

    assert plain(quick) == plain(PdfReader(io.BytesIO(pdf)).get_object(number))


def test_a_stream_is_read_with_its_data():
    pdf, number = with_object(("/MARK 1/Filter/FlateDecode", zlib.compress(b"hello")))

    assert open_reader(pdf).get_object(number).get_data() == b"hello"


def test_objects_within_an_object_stream_are_found():
    writer = io.BytesIO()
    held = b"<</Kind/First>> [1 2 3]"
    head = b"7 0 8 16 "
    parts = [
        b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
        b"2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n",
        b"5 0 obj\n<</Type/ObjStm/N 2/First %d/Length %d>>stream\n%s\nendstream\nendobj\n"
        % (len(head), len(head + held), head + held),
    ]
    writer.write(b"%PDF-1.5\n")
    places = []
    for part in parts:
        places.append(writer.tell())
        writer.write(part)
    rows = [(0, 0, 255), (1, places[0], 0), (1, places[1], 0), (0, 0, 0), (0, 0, 0), (1, places[2], 0)]
    table = writer.tell()
    rows += [(1, table, 0), (2, 5, 0), (2, 5, 1)]
    data = b"".join(bytes([kind]) + place.to_bytes(2, "big") + bytes([last]) for kind, place, last in rows)
    writer.write(b"6 0 obj\n<</Type/XRef/Size 9/W[1 2 1]/Root 1 0 R/Length %d>>stream\n" % len(data))
    writer.write(data + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % table)

    reader = open_reader(writer.getvalue())

    assert reader._objects.read(7, 0) == {"/Kind": "/First"}
    assert reader.get_object(8) == [1, 2, 3]
    with pytest.raises(OddError):
        reader._objects.read(9, 0)


def test_locked_files_are_left_to_pypdf():
    reader = open_reader(encrypted_pdf(""))

    assert reader._objects is None
    assert reader.decrypt("")


def test_the_text_is_the_same():
    pdf = text_pdf(["Ada Example", "Python, SQL"])

    assert open_reader(pdf).pages[0].extract_text() == PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
