"""One resume of an invented person, written by hand in every format that is read."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from io import BytesIO

from tests.pdfs import Pdf, show

NAME, SUMMARY = "Ada Example", "Engineer who builds recommender systems and keeps them running at night."
SKILLS = "Python, C++, TensorFlow, Hadoop, NumPy"
SCHOOL = ("Master of Science in Computer Science", "Sample University", "2014", "2016")


@dataclass(frozen=True)
class Job:
    title: str
    place: str
    start: str
    end: str
    did: tuple[str, ...]

    @property
    def head(self) -> str:
        return f"{self.title}, {self.place} | {month(self.start)} – {month(self.end)}"


JOBS = (
    Job(
        "Machine Learning Engineer",
        "Example Corp",
        "2019-03",
        "2021-06",
        ("Trained ranking models with PyTorch and Spark.", "Deployed them on Kubernetes with Docker."),
    ),
    Job("Data Scientist", "Sample Ltd", "2016-07", "2019-02", ("Forecast demand with scikit-learn and SQL.",)),
)


def month(date: str) -> str:
    year, _, number = date.partition("-")
    names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    return f"{names[int(number) - 1]} {year}" if number else year


def sections() -> list[tuple[str, list[tuple[str, str]]]]:
    """Give headings with their lines, each with its kind: text, head or item."""
    jobs = [line for job in JOBS for line in [("head", job.head), *(("item", did) for did in job.did)]]
    school = f"{SCHOOL[0]}, {SCHOOL[1]} | {SCHOOL[2]} – {SCHOOL[3]}"
    return [
        ("Summary", [("text", SUMMARY)]),
        ("Experience", jobs),
        ("Education", [("head", school)]),
        ("Skills", [("text", SKILLS)]),
    ]


def text() -> bytes:
    lines = [NAME]
    for heading, body in sections():
        lines += ["", heading, *(f"- {line}" if kind == "item" else line for kind, line in body)]
    return "\n".join(lines).encode()


def markdown() -> bytes:
    marks = {"item": "- {}", "head": "**{}**", "text": "{}"}
    lines = [f"# {NAME}"]
    for heading, body in sections():
        lines += ["", f"## {heading}", *(marks[kind].format(line) for kind, line in body)]
    return "\n".join(lines).encode()


def pdf(catalog: str = "", objects: Mapping[str, str | tuple[str, bytes]] | None = None, more: str = "") -> bytes:
    content, y = [more, show(NAME, y=760, size=18, font="F2")], 735
    for heading, body in sections():
        content.append(show(heading, y=y, size=14, font="F2"))
        for at, (kind, line) in enumerate(body, 1):
            line = f"- {line}" if kind == "item" else line
            content.append(show(line.replace("–", "-"), y=y - 16 * at, size=10))
        y -= 16 * len(body) + 26
    return Pdf(["".join(content)], catalog=catalog, objects=objects or {}).bytes()


def html() -> bytes:
    parts = [f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{NAME}</title></head><body><h1>{NAME}</h1>"]
    marks = {"item": "<ul><li>{}</li></ul>", "head": "<p><b>{}</b></p>", "text": "<p>{}</p>"}
    for heading, body in sections():
        parts += [f"<h2>{heading}</h2>", *(marks[kind].format(escape(line)) for kind, line in body)]
    return "".join((*parts, "</body></html>")).encode()


# ---------------------------------------------------------------- Word

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = (
    f'<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
    '<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="32"/></w:rPr>'
    "</w:style></w:styles>"
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "Normal", properties: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{"".join(runs)}</w:p>'


def word(body: str, header: str = "", footer: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Write a Word document with this body."""

    def relations(*items: tuple[str, str, str]) -> str:
        rows = "".join(
            f'<Relationship Id="rId{at}" Type="{_OFFICE}/{kind}" Target="{target}"{more}/>'
            for at, (kind, target, more) in enumerate(items, 1)
        )
        return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'

    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": relations(("officeDocument", "word/document.xml", "")),
            "word/_rels/document.xml.rels": relations(
                ("header", "header1.xml", ""),
                ("footer", "footer1.xml", ""),
                ("hyperlink", "https://github.com/ada-example", ' TargetMode="External"'),
            ),
            "word/styles.xml": _STYLES,
            "word/header1.xml": f"<w:hdr {_W}>{header or '<w:p/>'}</w:hdr>",
            "word/footer1.xml": f"<w:ftr {_W}>{footer or '<w:p/>'}</w:ftr>",
            "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
            **(parts or {}),
        }
    )


def docx() -> bytes:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = [paragraph(run(NAME), style="Heading1")]
    for heading, lines in sections():
        body.append(paragraph(run(heading), style="Heading1"))
        body += [
            paragraph(run(line, "<w:b/>" if kind == "head" else ""), properties=listed if kind == "item" else "")
            for kind, line in lines
        ]
    return word("".join(body))


# ---------------------------------------------------------------- OpenDocument

_N = (
    " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in {
            "office": "office",
            "text": "text",
            "style": "style",
            "table": "table",
            "draw": "drawing",
            "fo": "xsl-fo-compatible",
        }.items()
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def open_document(body: str, automatic: str = "", master: str = "") -> bytes:
    """Write an OpenDocument text with this body."""
    styles = (
        '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/>'
        '</style:default-style><style:style style:name="Heading" style:family="paragraph">'
        '<style:text-properties fo:font-size="150%" fo:font-weight="bold"/></style:style>'
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_N}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {_N}><office:styles>{styles}</office:styles>"
            f"<office:master-styles><style:master-page>{master}</style:master-page></office:master-styles>"
            "</office:document-styles>",
        }
    )


def odt() -> bytes:
    marks = {
        "item": "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>",
        "head": "<text:p>{}</text:p>",
        "text": "<text:p>{}</text:p>",
    }
    parts = [f'<text:h text:style-name="Heading">{NAME}</text:h>']
    for heading, body in sections():
        parts.append(f'<text:h text:style-name="Heading">{heading}</text:h>')
        parts += [marks[kind].format(escape(line)) for kind, line in body]
    return open_document("".join(parts))


# ---------------------------------------------------------------- rich text


def rich(body: str) -> bytes:
    """Write rich text with this body; letters beyond ASCII as numbers."""
    head = (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}}"
        r"{\colortbl ;\red255\green255\blue255;\red0\green0\blue0;}\fs22 "
    )
    escaped = "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in body)
    return f"{head}{escaped}}}".encode("ascii")


def rtf() -> bytes:
    marks = {"item": r"{\listtext\'95\tab}%s\par ", "head": r"{\b %s}\par ", "text": r"%s\par "}
    parts = [rf"{{\b\fs36 {NAME}}}\par "]
    for heading, body in sections():
        parts += [rf"{{\b\fs28 {heading}}}\par ", *(marks[kind] % line for kind, line in body)]
    return rich("".join(parts))


# ---------------------------------------------------------------- data


def json_resume() -> bytes:
    return json.dumps(
        {
            "basics": {"name": NAME, "summary": SUMMARY, "url": "https://example.com/ada"},
            "work": [
                {
                    "name": job.place,
                    "position": job.title,
                    "startDate": f"{job.start}-01",
                    "endDate": f"{job.end}-28",
                    "highlights": job.did,
                }
                for job in JOBS
            ],
            "education": [
                {
                    "institution": SCHOOL[1],
                    "studyType": "Master of Science",
                    "area": "Computer Science",
                    "startDate": SCHOOL[2],
                    "endDate": SCHOOL[3],
                }
            ],
            "skills": [{"name": "", "keywords": SKILLS.split(", ")}],
        }
    ).encode()


def europass() -> bytes:
    jobs = "".join(
        f"<EmployerHistory><hr:OrganizationName>{job.place}</hr:OrganizationName><PositionHistory>"
        f"<PositionTitle>{job.title}</PositionTitle><eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>"
        f"{job.start}-01</hr:FormattedDateTime></eures:StartDate><eures:EndDate><hr:FormattedDateTime>{job.end}-28"
        "</hr:FormattedDateTime></eures:EndDate><hr:CurrentIndicator>false</hr:CurrentIndicator>"
        f"</eures:EmploymentPeriod><oa:Description>{escape(_list(job.did))}</oa:Description></PositionHistory>"
        "</EmployerHistory>"
        for job in JOBS
    )
    skills = "".join(
        f"<PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID><hr:CompetencyName>{name}"
        "</hr:CompetencyName></PersonCompetency>"
        for name in SKILLS.split(", ")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><Candidate xmlns="http://www.europass.eu/1.0" '
        'xmlns:hr="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9" '
        'xmlns:eures="http://www.europass_eures.eu/1.0"><CandidatePerson><PersonName><oa:GivenName>Ada</oa:GivenName>'
        "<hr:FamilyName>Example</hr:FamilyName></PersonName></CandidatePerson><CandidateProfile>"
        f"<ExecutiveSummary>{SUMMARY}</ExecutiveSummary><EmploymentHistory>{jobs}</EmploymentHistory><EducationHistory>"
        f"<EducationOrganizationAttendance><hr:OrganizationName>{SCHOOL[1]}</hr:OrganizationName><AttendancePeriod>"
        f"<StartDate><hr:FormattedDateTime>{SCHOOL[2]}</hr:FormattedDateTime></StartDate><EndDate>"
        f"<hr:FormattedDateTime>{SCHOOL[3]}</hr:FormattedDateTime></EndDate></AttendancePeriod><EducationDegree>"
        f"<hr:DegreeName>{SCHOOL[0]}</hr:DegreeName></EducationDegree></EducationOrganizationAttendance>"
        f"</EducationHistory><PersonQualifications>{skills}</PersonQualifications></CandidateProfile></Candidate>"
    ).encode()


def old_europass() -> bytes:
    def period(start: str, end: str) -> str:
        sides = (("From", start), ("To", end))
        dates = ((side, *date.partition("-")[::2]) for side, date in sides)
        years = (
            f'<{side} year="{year}"{f" month={chr(34)}--{number}{chr(34)}" if number else ""}/>'
            for side, year, number in dates
        )
        return f"<Period>{''.join(years)}</Period>"

    jobs = "".join(
        f"<WorkExperience>{period(job.start, job.end)}<Position><Label>{job.title}</Label></Position><Activities>"
        f"{escape(_list(job.did))}</Activities><Employer><Name>{job.place}</Name></Employer></WorkExperience>"
        for job in JOBS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass">'
        "<LearnerInfo><Identification><PersonName><FirstName>Ada</FirstName><Surname>Example</Surname></PersonName>"
        f"</Identification><Headline><Description><Label>{SUMMARY}</Label></Description></Headline><WorkExperienceList>{jobs}</WorkExperienceList><EducationList><Education>"
        f"{period(SCHOOL[2], SCHOOL[3])}<Title>{SCHOOL[0]}</Title><Organisation><Name>{SCHOOL[1]}</Name></Organisation>"
        f"</Education></EducationList><Skills><Computer><Description>{escape(f'<p>{SKILLS}</p>')}</Description>"
        "</Computer></Skills></LearnerInfo></SkillsPassport>"
    ).encode()


def _list(items: tuple[str, ...]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


FORMATS = {
    "text": text(),
    "markdown": markdown(),
    "pdf": pdf(),
    "html": html(),
    "docx": docx(),
    "odt": odt(),
    "rtf": rtf(),
    "json_resume": json_resume(),
    "europass": europass(),
    "old europass": old_europass(),
}
