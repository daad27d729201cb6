"""Archives and XML are opened under limits: bombs are refused, whatever they declare."""

import struct
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from tests.readers.formats import zipped

from mlematch import errors
from mlematch.knowledge.reading import Limits
from mlematch.readers.office.archive import check_xml, parse_xml, read_archive

LIMITS = replace(Limits(), archive_entries=10, archive_entry_bytes=3_000_000, archive_bytes=5_000_000)


def noise(size):
    return bytes((at * at) % 251 for at in range(1000)) * (size // 1000)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(zipped({f"{at}.xml": "<a/>" for at in range(11)}), id="too many entries"),
        pytest.param(zipped({"a.xml": b"a" * 2_000_000}), id="ratio"),
        pytest.param(zipped({"a.xml": noise(3_100_000)}), id="one entry"),
    ],
)
def test_bombs_are_refused(content):
    with pytest.raises(errors.TooBigError):
        read_archive(content, "cv.docx", LIMITS)


def test_all_entries_together_are_limited():
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for at in range(3):
            archive.writestr(f"{at}.xml", noise(2_000_000))

    with pytest.raises(errors.TooBigError):
        read_archive(out.getvalue(), "cv.docx", LIMITS)


def test_declared_sizes_are_not_believed():
    content = bytearray(zipped({"a.xml": b"a" * 2_000_000}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.index(signature)
        content[at + offset : at + offset + 4] = struct.pack("<I", 10)

    with pytest.raises(errors.ReadError):
        read_archive(bytes(content), "cv.docx", LIMITS)


def test_small_entries_may_pack_well():
    assert len(read_archive(zipped({"a.xml": b"a" * 900_000}), "cv.docx", LIMITS)["a.xml"]) == 900_000


def test_only_what_is_wanted_is_unpacked():
    content = zipped({"a.xml": "<a/>", "media/big.bin": b"0" * 4_000_000})

    assert read_archive(content, "cv.docx", LIMITS, lambda name: name.endswith(".xml")) == {"a.xml": b"<a/>"}


def test_a_locked_entry_says_so():
    content = bytearray(zipped({"a.xml": "<a/>"}))
    content[content.index(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(errors.EncryptedError):
        read_archive(bytes(content), "cv.docx", LIMITS)


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 500, zipped({"a": "b"})[:-30]],
    ids=["head", "nothing behind it", "cut off"],
)
def test_damage_is_told(content):
    with pytest.raises(errors.UnreadableError):
        read_archive(content, "cv.docx", LIMITS)


@pytest.mark.parametrize(
    "xml",
    [
        b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        "<!DOCTYPE a><a/>".encode("utf-16"),
        b"<\x00a\x00/\x00>\x00",
        b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4-<a/>',
        b'<?xml version="1.0" encoding="cp037"?><a/>',
    ],
)
def test_xml_that_declares_anything_is_refused(xml):
    with pytest.raises(errors.UnreadableError):
        parse_xml(xml, "cv.odt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_xml_is_read_in_the_usual_encodings(encoding):
    xml = f'<?xml version="1.0" encoding="{encoding}"?><a>Zo\u00eb</a>'.encode(encoding)

    assert parse_xml(xml, "cv.odt").text == "Zo\u00eb"
    assert check_xml(xml, "cv.odt") == xml


def test_deep_xml_is_refused():
    with pytest.raises(errors.TooBigError):
        parse_xml(b"<a>" * 500 + b"</a>" * 500, "cv.odt")
