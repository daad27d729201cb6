"""The same resume in every format: the same skills, the same positions, the same degree."""

import pytest
from tests.readers.formats import FORMATS, JOBS, NAME

from mlematch import errors
from mlematch.batch import SUFFIXES
from mlematch.readers import read_document
from mlematch.readers.files import find_kind

SKILLS = {
    "python",
    "c_plus_plus",
    "tensorflow",
    "apache_hadoop",
    "numpy",
    "pytorch",
    "apache_spark",
    "kubernetes",
    "docker",
    "sql",
}


def refusal(content: bytes) -> str:
    """Give the reason why something is not read; nothing when it is."""
    try:
        read_document(content)
    except errors.ReadError as error:
        return error.reason
    return ""


@pytest.fixture(scope="module", params=FORMATS)
def read(request):
    return request.param, read_document(FORMATS[request.param], source="ada")


def test_the_kind_and_the_reading_are_told(read):
    name, document = read

    assert document.kind == name.removeprefix("old ")
    assert document.quality.grade == "good"
    assert document.text.startswith(NAME)
    assert not document.hidden
    assert not [notice for notice in document.notices if notice.severity != "info"]


def test_the_same_skills_are_found_in_every_format(read, assessor):
    profile = assessor.profile(read[1])
    found = {skill.id for skill in profile.skills if skill.status == "have"}

    assert found >= SKILLS
    assert found == {skill.id for skill in assessor.profile(read_document(FORMATS["text"])).skills}


def test_the_same_positions_are_found_in_every_format(read, assessor):
    positions = [
        (each.title, each.organisation, str(each.start), str(each.end)) for each in assessor.profile(read[1]).positions
    ]

    assert positions == [(job.title, job.place, job.start, job.end) for job in JOBS]


def test_the_same_degree_is_found_in_every_format(read, assessor):
    degrees = [(each.degree, each.relevant, each.status) for each in assessor.profile(read[1]).education]

    assert degrees == [("master", True, "completed")]


def test_every_span_is_its_surface(read, assessor):
    document = read[1]
    for skill in assessor.profile(document).skills:
        for mention in skill.mentions:
            assert document.slice(mention.span) == mention.surface


@pytest.mark.parametrize("name", FORMATS)
def test_half_a_file_is_read_or_refused_but_never_crashes(name):
    content = FORMATS[name]
    for share in (0.2, 0.5, 0.9, 0.99):
        assert "Example" not in refusal(content[: int(len(content) * share)])


@pytest.mark.parametrize("name", FORMATS)
def test_spoilt_bytes_are_read_or_refused_but_never_crash(name):
    content = FORMATS[name]
    for at in range(0, len(content), max(len(content) // 40, 1)):
        assert "Example" not in refusal(content[:at] + bytes([content[at] ^ 0x15]) + content[at + 1 :])


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".odt", ".rtf", ".html", ".json", ".xml", ".md", ".txt"])
def test_folders_are_searched_for_every_kind(suffix):
    assert suffix in SUFFIXES


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<!-- made by hand --><html><p>Ada", "html"),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html/>", "html"),
        (b"<div><p>Ada</p></div>", "html"),
        (b'<h1 align="center">Ada</h1>\n\n## Skills\n- Python', "text"),
        (b"<Ada> writes code", "text"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "doc"),
        (b"\xd0\xcf\x11\xe0" + "Workbook".encode("utf-16-le"), "xls"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8", "webp"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "mhtml"),
        (b"BMW Group\nEngineer", "text"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(20), "heic"),
        (b"\x00\x00\x00\x1cftypmif1" + bytes(20), "heic"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(20), "mp4"),
        (b"\x00\x00\x00\x14ftypqt  " + bytes(20), "mov"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip", "epub"),
        (b"% my resume\n\\documentclass[a4paper]{moderncv}\n\\begin{document}\nAda\n\\end{document}", "latex"),
        (b"Ada\nWrote a \\documentclass{cv} for LaTeX and how to \\begin{document}", "text"),
        (b"Ada\n\\documentclass{x} is the only line of LaTeX here", "text"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><text>Ada</text></svg>', "svg"),
        (b"<?xml version='1.0'?>\n<!-- Inkscape -->\n<!DOCTYPE svg PUBLIC 'x'>\n<svg><text>Ada</text></svg>", "svg"),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n", "vcard"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", "calendar"),
        (b"From: a@example.com\nTo: b@example.com\nSubject: CV\nMIME-Version: 1.0\n\nPython", "eml"),
        (b"Received: from x\r\n by y\r\nFrom: a@example.com\r\nSubject: CV\r\n\r\nPython", "eml"),
        (b"From: <Saved by Blink>\nSnapshot-Content-Location: x\nMIME-Version: 1.0\n\nPython", "mhtml"),
        (b"From: Example Town\nEmail: ada@example.com\nSkills: Python\n\nJobs", "text"),
        (b"Name: Ada\n\nFrom: 2019\nMIME-Version: no", "text"),
        (b"name,skill\nAda,Python\n", "text"),
    ],
)
def test_kinds_that_look_alike_are_told_apart(content, kind):
    assert find_kind(content) == kind


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"\x00\x00\x00\x18ftypheic" + bytes(20), "a picture (HEIC)"),
        (b"\x00\x00\x00\x18ftypisom" + bytes(20), "a film (MP4)"),
        (b"\\documentclass{article}\\begin{document}Ada\\end{document}", "the LaTeX source of a document (.tex)"),
        (b"<svg><text>Ada</text></svg>", "a drawing (SVG)"),
        (b"BEGIN:VCARD\nFN:Ada\nEND:VCARD", "a contact card (vCard)"),
        (b"From: a@example.com\nMessage-ID: <1>\n\nAda", "an e-mail (.eml)"),
    ],
)
def test_what_is_not_read_is_refused_by_its_name(content, name):
    assert name in refusal(content)
    assert refusal(content).endswith("which is not read")


def test_comments_of_markdown_are_hidden_text_and_those_of_a_text_are_its_words():
    written = (
        "Ada Example\n<!-- Kafka\nSpark -->\nBuilt looms\n\n[//]: # (Flink and Beam)\n[home]: https://example.com\n"
    )
    page = read_document(("# CV\n" + written).encode())

    assert page.text.split("\n")[:3] == ["CV", "Ada Example", "Built looms"]
    assert [each.text for each in page.hidden] == ["Kafka Spark", "Flink and Beam"]
    assert [notice.code for notice in page.notices if notice.code == "hidden_text"] == ["hidden_text"]
    assert not read_document(written.encode()).hidden
