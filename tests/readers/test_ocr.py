"""Recognised text: only when asked, marked as such, with its boxes."""

import os
import zlib
from io import BytesIO

import pytest
from tests.pdfs import scan_pdf
from tests.readers.formats import JOBS, NAME, pdf

from mlematch import errors
from mlematch.readers import ocr, read_document

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def tesseract():
    if not ocr._has_tesseract():
        pytest.skip("Tesseract is not installed (apt install tesseract-ocr) or pytesseract is missing")


def picture(format, **more):
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf())
    image = document[0].render(scale=200 / 72).to_pil().convert("RGB")
    document.close()
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
    monkeypatch.setattr(ocr, "_has_tesseract", lambda: False)
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
    monkeypatch.setattr(ocr, "_has_tesseract", lambda: False)
    document = read_document(picture("PNG", dpi=(200, 200)), ocr=True)

    assert document.text.startswith(NAME)
    assert document.quality.engine == "rapidocr"


@pytest.mark.parametrize(
    ("text", "height", "size"),
    [("Hello", 7.2, 10.0), ("jumping", 9.3, 10.0), ("worn", 5.2, 10.0), ("SKILLS", 10.1, 14.0)],
)
def test_sizes_are_guessed_by_the_letters_of_a_word(text, height, size):
    assert ocr._size(text, height) == pytest.approx(size, abs=1.0)
