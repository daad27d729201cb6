"""Recognised text: only when asked, marked as such, with its boxes."""

import os
import zlib
from dataclasses import replace
from io import BytesIO

import pytest
from tests.pdfs import scan_pdf
from tests.readers.formats import JOBS, NAME, pdf

from mlematch import errors
from mlematch.readers import read_document
from mlematch.readers.scans import ocr
from mlematch.readers.scans.tesseract import Found, _level, font_size, straighten

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def tesseract():
    if not ocr.has_tesseract():
        pytest.skip("Tesseract is not installed (apt install tesseract-ocr) or pytesseract is missing")


def picture(format, turn=0, **more):
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf())
    image = document[0].render(scale=200 / 72).to_pil().convert("RGB")
    document.close()
    image = image.rotate(turn, expand=True, fillcolor="white")
    out = BytesIO()
    image.save(out, format, **more)
    return out.getvalue()


@pytest.mark.parametrize(
    ("format", "more"),
    [("PNG", {"dpi": (200, 200)}), ("JPEG", {}), ("TIFF", {"dpi": (200, 200)}), ("PDF", {"resolution": 200})],
)
def test_pictures_and_scans_are_read_when_asked(tesseract, assessor, format, more):
    document = read_document(picture(format, **more), ocr=True)
    first = document.lines[0]

    assert document.text.startswith(NAME)
    assert document.quality.engine == "tesseract"
    assert document.quality.grade == "good"
    assert [notice.code for notice in document.notices] == ["ocr"]
    assert [each.title for each in assessor.profile(document).positions] == [job.title for job in JOBS]
    assert first.box is not None
    assert (first.box.left, first.box.bottom) == (pytest.approx(72, abs=4), pytest.approx(792 - 756, abs=4))
    assert first.size == max(line.size for line in document.lines)


def test_what_is_laid_over_a_scan_is_read_once_and_does_not_pass_for_its_text(tesseract):
    from pypdf import PdfReader, PdfWriter
    from pypdf.annotations import FreeText
    from pypdf.generic import NameObject, TextStringObject

    writer = PdfWriter(clone_from=PdfReader(BytesIO(picture("PDF", resolution=200))))
    said = "Received by the office of Example Town on the fifth of May and filed under letter K"
    note = FreeText(text=said, rect=(60, 20, 560, 50))
    note[NameObject("/DA")] = TextStringObject("/Helv 9 Tf 0 g")
    writer.add_annotation(0, note)
    out = BytesIO()
    writer.write(out)

    plain, recognised = read_document(out.getvalue()), read_document(out.getvalue(), ocr=True)

    assert plain.quality.grade == "doubtful"
    assert plain.text.replace("\n", " ") == said
    assert recognised.text.startswith(NAME)
    assert recognised.text.count("Received by the office") == 1


@pytest.mark.parametrize("turn", [90, 180, 1.5, -1.5])
def test_a_picture_that_lies_askew_is_read_line_by_line(tesseract, turn):
    upright, askew = (read_document(picture("PNG", turn=each, dpi=(200, 200)), ocr=True) for each in (0, turn))
    lines, right = askew.text.splitlines(), upright.text.splitlines()

    assert len(set(lines) & set(right)) >= 0.9 * len(right)
    assert lines[0] == NAME


def test_words_of_an_inclined_line_are_level():
    line = [Found((1, 1, 1), word, 100.0 * at, 50 + 3.0 * at, 60, 20) for at, word in enumerate("a b c d e".split())]

    assert len({round(word.top) for word in straighten(line)}) == 1
    assert straighten([replace(word, top=50) for word in line]) == [replace(word, top=50) for word in line]


def test_a_short_line_does_not_tell_how_a_page_is_inclined():
    line = [Found((1, 1, 1), word, 100.0 * at, 50 + 30.0 * at, 60, 20) for at, word in enumerate("a b".split())]

    assert straighten(line) == line


def test_a_dash_is_as_high_as_its_line_and_a_bullet_no_letter():
    line = [Found((1, 1, 1), text, 10.0, top, 20, 4) for text, top in (("e", 52), ("2019", 50), ("–", 54), ("e", 52))]
    words = list(_level(line, 1.0))

    assert {(word.box.top, word.box.bottom) for word in words} == {(50, 58)}
    assert [word.text for word in words] == ["•", "2019", "–", "e"]


def test_a_page_with_text_is_not_recognised(tesseract):
    assert read_document(pdf(), ocr=True) == read_document(pdf())


def test_an_empty_scan_stays_unreadable(tesseract):
    assert read_document(scan_pdf(), ocr=True).quality.grade == "unreadable"


def test_the_environment_is_left_as_it_was(tesseract, monkeypatch):
    monkeypatch.setenv("OMP_THREAD_LIMIT", "7")
    read_document(picture("PNG"), ocr=True)

    assert os.environ["OMP_THREAD_LIMIT"] == "7"


@pytest.mark.parametrize(
    ("content", "name"), [(PNG, "PNG"), (b"\xff\xd8\xff\xe0", "JPEG"), (b"II*\x00", "TIFF"), (b"MM\x00*", "TIFF")]
)
def test_pictures_are_refused_by_name_unless_asked(content, name):
    with pytest.raises(errors.UnsupportedError, match=rf"{name}.*ocr"):
        read_document(content)


def test_a_missing_engine_is_told_with_what_to_install(monkeypatch):
    monkeypatch.setattr(ocr, "has_tesseract", lambda: False)
    monkeypatch.setattr(ocr, "_rapidocr", lambda: None)

    for content in (PNG, scan_pdf()):
        with pytest.raises(errors.MissingLibraryError, match=r"pip install 'mlematch\[ocr\]'.*tesseract"):
            read_document(content, ocr=True)


@pytest.mark.parametrize("content", [PNG, PNG + b"x" * 100, b"\xff\xd8\xff\xe0" + b"x" * 100])
def test_damaged_pictures_are_refused(tesseract, content):
    with pytest.raises(errors.UnreadableError):
        read_document(content, ocr=True)


def test_a_picture_with_too_many_dots_is_refused_before_it_is_unpacked(tesseract):
    head = b"\x00\x00\x00\rIHDR" + (30_000).to_bytes(4, "big") * 2 + b"\x08\x00\x00\x00\x00"
    header = head + zlib.crc32(head[4:]).to_bytes(4, "big")
    with pytest.raises(errors.TooBigError):
        read_document(PNG + header + b"\x00\x00\x00\x00IEND\xaeB`\x82", ocr=True)


def test_rapidocr_reads_the_same(monkeypatch):
    pytest.importorskip("rapidocr", reason="rapidocr is not installed: pip install 'mlematch[ocr-pure]'")
    monkeypatch.setattr(ocr, "has_tesseract", lambda: False)
    document = read_document(picture("PNG", dpi=(200, 200)), ocr=True)

    assert document.text.startswith(NAME)
    assert document.quality.engine == "rapidocr"


@pytest.mark.parametrize(
    ("text", "height", "size"),
    [("Hello", 7.2, 10.0), ("jumping", 9.3, 10.0), ("worn", 5.2, 10.0), ("SKILLS", 10.1, 14.0)],
)
def test_sizes_are_guessed_by_the_letters_of_a_word(text, height, size):
    assert font_size(text, height) == pytest.approx(size, abs=1.0)
