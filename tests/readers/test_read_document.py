import os
import pickle
from pathlib import Path

import pytest
from tests.pdfs import Pdf, encrypted_pdf, scan_pdf, show, text_pdf

from mlematch import errors
from mlematch.readers import load_reading, read_document
from mlematch.readers.files import find_kind

LINES = [
    "Ada Example",
    "Summary",
    "Engineer who moves data from one place to another and keeps it running at night.",
    "Skills",
    "Python, SQL, Spark and a little R",
]
RESUME = text_pdf(LINES)
BODY = show(LINES[2], y=500)


def code(document):
    return [notice.code for notice in document.notices]


# ---------------------------------------------------------------- what good input gives


def test_a_pdf_becomes_a_document_whose_lines_can_be_traced():
    document = read_document(RESUME, source="ada.pdf")

    assert document.text.splitlines() == LINES
    assert (document.source, document.kind, document.pages) == ("ada.pdf", "pdf", 1)
    assert len(document.sha256) == 64
    assert document.quality.grade == "good"
    assert not document.notices
    for line in document.lines:
        assert line.box is not None
        assert document.slice(line.span) in LINES


def test_a_path_and_its_bytes_give_the_same_document(tmp_path):
    path = tmp_path / "ada.pdf"
    path.write_bytes(RESUME)

    assert read_document(path) == read_document(str(path)) == read_document(RESUME, source=str(path))


def test_the_kind_is_told_by_content_and_not_by_suffix(tmp_path):
    path = tmp_path / "ada.docx"
    path.write_bytes(RESUME)

    assert read_document(path).kind == "pdf"


@pytest.mark.parametrize("engine", ["auto", "pdfium", "pypdf"])
def test_every_engine_reads_the_same_words(engine):
    document = read_document(RESUME, engine=engine)

    assert document.text.split() == " ".join(LINES).split()
    assert document.quality.engine == ("pypdf" if engine == "pypdf" else "pdfium")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"Ada Example\nPython", "text"),
        ("Zo\u00eb Example\nPython".encode("utf-8-sig"), "text"),
        ("Zo\u00eb Example\nPython".encode("utf-16"), "text"),
        ("Zo\u00eb Example, caf\u00e9, na\u00efve, r\u00e9sum\u00e9\nPython".encode("cp1252"), "text"),
        (b"# Zo\xc3\xab Example\n\n## Skills\n- [code](https://example.com/x)\n- Python", "markdown"),
    ],
)
def test_text_is_read_in_its_encoding(content, kind):
    document = read_document(content)

    assert document.kind == kind
    assert "Example" in document.text
    assert "Python" in document.text
    assert "\ufffd" not in document.text
    assert "\ufeff" not in document.text


def test_links_of_markdown_are_kept():
    document = read_document(b"# Ada\n[code](https://example.com/x) ![face](face.png)")

    assert [link.url for link in document.links] == ["https://example.com/x"]


# ---------------------------------------------------------------- what bad input gets


@pytest.mark.parametrize(
    ("content", "error", "reason"),
    [
        (b"", errors.EmptyFileError, "empty"),
        (b"%PDF-1.7\nnothing else", errors.UnreadableError, "damaged"),
        (RESUME[:300], errors.UnreadableError, "damaged"),
        (Pdf([]).bytes(), errors.UnreadableError, "no pages"),
        (encrypted_pdf("right"), errors.EncryptedError, "needs a password"),
        (b"\x89PNG\r\n\x1a\n", errors.UnsupportedError, "PNG"),
        (b"PK\x03\x04....word/document.xml", errors.UnreadableError, "damaged archive"),
        (b"PK\x03\x04....xl/workbook.xml", errors.UnsupportedError, ".xlsx"),
        (b"<?xml version='1.0'?><cv/>", errors.UnsupportedError, "XML"),
        (b'{"name": "Ada"}', errors.UnsupportedError, "JSON"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", errors.UnsupportedError, ".doc"),
        (b"\x00\x01\x02\x03", errors.UnsupportedError, "neither a document nor text"),
    ],
)
def test_bad_content_is_refused_with_its_reason(content, error, reason):
    with pytest.raises(error) as caught:
        read_document(content, source="cv.pdf")

    assert str(caught.value).startswith("cv.pdf: ")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert pickle.loads(pickle.dumps(caught.value)).reason == caught.value.reason


def test_what_is_no_file_is_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "loop.pdf").symlink_to(tmp_path / "loop.pdf")

    for name in ("missing.pdf", "pipe.pdf", "folder.pdf", "loop.pdf", "nul\0.pdf", "x" * 300):
        with pytest.raises(errors.MissingFileError):
            read_document(f"{tmp_path}/{name}")
    with pytest.raises(errors.MissingFileError):
        read_document(Path("/dev/zero"))


def test_a_file_that_is_too_big_is_not_read(tmp_path):
    path = tmp_path / "big.pdf"
    with path.open("wb") as file:
        file.truncate(load_reading().limits.file_bytes + 1)

    with pytest.raises(errors.TooBigError, match="20 MB"):
        read_document(path)


def test_a_long_text_is_refused():
    with pytest.raises(errors.TooBigError):
        read_document(b"word " * 1_000_000)


@pytest.mark.parametrize("password", ["right", "the owner"])
def test_a_password_opens_a_locked_file(password):
    assert "Python" in read_document(encrypted_pdf("right"), password=password).text


def test_errors_and_notices_never_quote_the_document():
    secret = b"Ada.Secret"
    broken = RESUME.replace(b"Ada Example", secret).replace(b"endobj", b"endob")

    try:
        told = " ".join(notice.message for notice in read_document(broken).notices)
    except errors.ReadError as error:
        told = str(error)
    assert "Secret" not in told


# ---------------------------------------------------------------- what cannot be read well


def test_a_scan_without_text_is_unreadable_and_says_so():
    document = read_document(scan_pdf(2))

    assert document.quality.grade == "unreadable"
    assert code(document) == ["no_text"]
    assert "scan" in document.notices[0].message
    assert document.pages == 2


def test_a_scan_with_recognised_text_is_read_and_noticed():
    layer = "".join(show(line, y=740 - 20 * at, before="3 Tr") for at, line in enumerate(LINES))
    pdf = Pdf(
        [f"q 612 0 0 792 0 0 cm /Im Do Q {layer}"],
        resources="/XObject<</Im {image}>>",
        objects={
            "image": ("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", b"\x80")
        },
    )

    document = read_document(pdf.bytes())

    assert document.text.splitlines() == LINES
    assert not document.hidden
    assert code(document) == ["ocr_layer"]


def test_a_page_that_is_a_scan_makes_the_reading_doubtful():
    scanned = Pdf(
        ["".join(show(line, y=740 - 20 * at) for at, line in enumerate(LINES)), "q 612 0 0 792 0 0 cm /Im Do Q"],
        resources="/XObject<</Im {image}>>",
        objects={
            "image": ("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", b"\x80")
        },
    )

    document = read_document(scanned.bytes())

    assert document.quality.grade == "doubtful"
    assert "page 2 is an image" in document.notices[0].message


def test_garbled_letters_make_a_file_unreadable():
    names = "".join(f"/x{at}" for at in range(1, 27))
    procs = "".join(f"/x{at} {{glyph}}" for at in range(1, 27))
    font = (
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 1/LastChar 26"
        f"/Widths[{'0.6 ' * 26}]/CharProcs<<{procs}>>/Encoding<</Differences[1{names}]>>/Resources<<>>>>"
    )
    codes = "0E0F10111213141516" * 2
    content = "".join(f"BT /T3 12 Tf 72 {700 - 20 * at} Td <{codes}> Tj ET " for at in range(20))

    pdf = Pdf([content], fonts={"T3": font}, objects={"glyph": ("", b"1 0 d0 0 0 0.5 0.7 re f")}).bytes()

    for engine in ("auto", "pdfium", "pypdf"):
        document = read_document(pdf, engine=engine)
        assert document.quality.grade == "unreadable"
        assert code(document) == ["garbled"]


def test_hidden_words_do_not_come_back_through_the_other_engine():
    glued = "".join(show("distributedsystemsengineering" * 2, y=740 - 20 * at) for at in range(20))

    for engine in ("auto", "pypdf"):
        document = read_document(Pdf([glued + "1 g " + show("secret keywords", y=80)]).bytes(), engine=engine)
        assert "secret" not in document.text
        assert document.hidden[0].text == "secret keywords"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\n\n%PDF-1.4 x", "pdf"),
        (b"1 0 obj<<>>endobj trailer<<>> %%EOF", "pdf"),
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
        (b"PK\x03\x04 anything", "zip"),
        (b"<?xml version='1.0'?><cv/>", "xml"),
        (b"[1, 2]", "json"),
        (b"[Ada] writes code", "text"),
        (b"{curly} text", "text"),
    ],
)
def test_kinds_are_told_by_content(content, kind):
    assert find_kind(content) == kind


def test_entries_at_the_head_of_two_pages_that_differ_in_their_years_stay():
    pages = [show(f"Cook at Harbour Inn, {years}", y=745) + BODY for years in ("2015 - 2018", "2019 - 2021")]

    text = read_document(Pdf(pages).bytes()).text

    assert "2015 - 2018" in text
    assert "2019 - 2021" in text


def test_a_running_head_that_differs_in_the_page_number_is_kept_once():
    pages = [show(f"Ada Example, page {number}", y=745) + BODY for number in (1, 2, 3)]

    assert read_document(Pdf(pages).bytes()).text.count("Ada Example") == 1
