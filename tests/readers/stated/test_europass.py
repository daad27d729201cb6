"""Europass XML, alone and attached to a PDF: exact, but only where the pages say the same."""

import re

import pytest
from tests.pdfs import show
from tests.readers.formats import JOBS, europass, json_resume, old_europass, pdf

from mlematch import errors
from mlematch.readers import read_document

HEAD = '<Candidate xmlns="http://www.europass.eu/1.0"><CandidateProfile>{}</CandidateProfile></Candidate>'
OLD = (
    '<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>{}</LearnerInfo></SkillsPassport>'
)


def with_attachments(*contents, more=""):
    names = "".join(f"(a{at}.xml) {{spec{at}}}" for at in range(len(contents)))
    objects = {}
    for at, content in enumerate(contents):
        objects[f"data{at}"] = ("/Type/EmbeddedFile", content)
        objects[f"spec{at}"] = f"<</Type/Filespec/F(a{at}.xml)/UF(a{at}.xml)/EF<</F {{data{at}}}>>>>"
    return pdf(catalog=f"/Names<</EmbeddedFiles<</Names[{names}]>>>>", objects=objects, more=more)


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (
            HEAD.format(
                "<EmployerHistory><OrganizationName>Example Corp</OrganizationName><PositionHistory><PositionTitle>"
                "Engineer</PositionTitle><EmploymentPeriod><StartDate><FormattedDateTime>2019-03</FormattedDateTime>"
                "</StartDate><CurrentIndicator>true</CurrentIndicator></EmploymentPeriod></PositionHistory>"
                "</EmployerHistory>"
            ),
            ["Work experience", "Engineer, Example Corp | Mar 2019 – Present"],
        ),
        (
            HEAD.format(
                "<Projects><Project><Title>Robot</Title><Description>&lt;p&gt;Won&lt;/p&gt;</Description></Project></Projects>"
            ),
            ["Projects", "Robot", "Won"],
        ),
        (
            HEAD.format(
                "<PersonCompetency><TaxonomyID>language</TaxonomyID><CompetencyName>deu</CompetencyName></PersonCompetency>"
            ),
            [""],
        ),
        (
            OLD.format(
                '<WorkExperience><Period><From year="2019" month="--03"/><Current>true</Current></Period><Position>'
                "<Label>Engineer</Label></Position></WorkExperience>"
            ),
            ["Work experience", "Engineer | Mar 2019 – Present"],
        ),
        (
            OLD.format(
                "<AchievementList><Achievement><Title><Label>Publications</Label></Title><Description>One"
                "</Description></Achievement></AchievementList>"
            ),
            ["Other", "Publications", "One"],
        ),
    ],
)
def test_data_is_written_as_people_write_it(xml, expected):
    assert read_document(xml.encode()).text.split("\n") == expected


@pytest.mark.parametrize("content", [europass(), old_europass(), json_resume()])
def test_what_is_attached_is_read_for_pages_that_say_the_same(content, assessor):
    document = read_document(with_attachments(content))

    assert document.kind == "pdf"
    assert document.quality.engine in ("europass", "json_resume")
    assert [(notice.code, notice.severity) for notice in document.notices] == [("attached_data", "info")]
    assert [each.title for each in assessor.profile(document).positions] == [job.title for job in JOBS]
    assert any(line.box is not None for line in document.lines)


def test_what_is_attached_is_not_believed_against_the_pages():
    lying = europass().replace(b"Hadoop", b"Snowflake").replace(b"Ada", b"Eve")
    stuffed = lying.replace(
        b"<ExecutiveSummary>", b"<ExecutiveSummary>" + b" ".join(b"word%c" % at for at in range(97, 123))
    )
    document = read_document(with_attachments(stuffed))

    assert document.quality.engine == "pdfium"
    assert "Snowflake" not in document.text
    assert [(notice.code, notice.severity) for notice in document.notices][-1] == ("attached_data", "warning")


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        (europass(), re.compile(rb"<EmployerHistory><hr:OrganizationName>Sample.*?</EmployerHistory>")),
        (europass(), re.compile(rb"<PersonQualifications>.*?</PersonQualifications>")),
        (old_europass(), re.compile(rb"<Skills>.*?</Skills>")),
        (old_europass(), re.compile(rb"<WorkExperienceList>.*?</WorkExperienceList>")),
        (json_resume(), re.compile(rb'(?<="keywords": \[)[^\]]*')),
    ],
)
def test_the_pages_stay_where_what_is_attached_tells_less(whole, part):
    less = part.sub(b"", whole, count=1)
    document = read_document(with_attachments(less))

    assert less != whole
    assert document.quality.engine == "pdfium"
    assert document.text == read_document(pdf()).text
    assert [(notice.code, notice.severity) for notice in document.notices] == [("attached_data", "info")]
    assert "tells less" in document.notices[0].message


def test_labels_of_the_form_and_what_is_left_out_on_purpose_do_not_speak_against_what_is_attached():
    labels = show("Curriculum vitae - Personal information - Nationality - Date of birth", y=60, size=8)
    told = show("Rosenweg 7, Musterstadt, Atlantis", y=40, size=8)
    address = b"<CandidateProfile><Address>Rosenweg 7, Musterstadt, Atlantis</Address>"
    content = europass().replace(b"<CandidateProfile>", address)

    assert read_document(with_attachments(content, more=labels + told)).quality.engine == "europass"
    assert "Rosenweg" not in read_document(with_attachments(content, more=labels + told)).text


def test_other_files_beside_what_is_read_are_told_of():
    document = read_document(with_attachments(b"A letter", europass()))

    assert [notice.code for notice in document.notices] == ["attachments", "attached_data"]
    assert document.notices[0].message == "other files are attached, which were not read"


@pytest.mark.parametrize("content", [b"<cv/>", b"{broken", b"\x00\x01", b"<!DOCTYPE a>" + europass(), b'{"a": 1}'])
def test_other_attachments_change_nothing(content):
    document = read_document(with_attachments(content))

    assert document.quality.engine == "pdfium"
    assert [notice.code for notice in document.notices] == ["attachments"]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"<?xml version='1.0'?><cv/>", errors.UnsupportedError),
        (b"<?xml version='1.0'?><other xmlns='http://www.europass.eu/1.0'/>", errors.UnsupportedError),
        (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'y'>]>" + europass()[40:], errors.UnreadableError),
        (europass()[:-20], errors.UnreadableError),
    ],
)
def test_other_xml_is_refused(content, error):
    with pytest.raises(error):
        read_document(content)


def test_photographs_are_not_read():
    photo = b"<Attachment>" + b"data:image/png;base64," + b"QUJD" * 900_000 + b"</Attachment>"

    assert read_document(europass().replace(b"</CandidateProfile>", photo + b"</CandidateProfile>")).text == (
        read_document(europass()).text
    )
