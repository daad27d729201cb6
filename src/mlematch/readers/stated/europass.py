"""Europass XML, of the portal since 2020 (`Candidate`) and of the one before it (`SkillsPassport`).

It stands alone or is attached to the PDF that the portal gives; what it says is exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mlematch.errors import TooBigError, UnsupportedError
from mlematch.readers.building import Draft, Order
from mlematch.readers.files import is_europass
from mlematch.readers.flow import Flow, draft_flow
from mlematch.readers.office.archive import parse_xml
from mlematch.readers.office.word_styles import local
from mlematch.readers.stated.outline import Entry, Part, date_range, write_outline
from mlematch.values import Link

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ROOTS = ("Candidate", "SkillsPassport", "Europass", "learnerinfo")
_FOLLOWED = re.compile(r"https?:\S+$", re.IGNORECASE)


def read_europass_xml(content: bytes, order: Order) -> Draft:
    """Read Europass XML.

    Raises:
        UnsupportedError: it is XML of another kind.
        UnreadableError: it is damaged, or declares a document type or entities.
        TooBigError: it holds more text than a resume can.
    """
    content = _without_pictures(content)
    if len(content) > order.reading.limits.text_bytes:
        raise TooBigError(order.source, f"it is a text of more than {order.reading.limits.text_bytes} bytes")
    root = parse_xml(content, order.source)
    if local(root) not in _ROOTS or not is_europass(content):
        raise UnsupportedError(order.source, "it is an XML file, but none of the Europass kind")
    parts = _candidate(root) if local(root) == "Candidate" else _passport(root)
    paragraphs = write_outline(_name(root), _path(root, "LearnerInfo", "Headline", "Description", "Label"), parts)
    links = (text for item in root.iter() if _FOLLOWED.match(text := (item.text or "").strip()))
    return draft_flow(Flow("europass", paragraphs, tuple(Link(url, 1) for url in links)), "europass", order)


def _without_pictures(content: bytes) -> bytes:
    """Empty the elements that hold a photograph or another file as text."""
    return re.sub(rb">(?:data:)?[A-Za-z0-9+/=:;,\s]{2000,}<", b"><", content)


# ---------------------------------------------------------------- the portal since 2020


def _candidate(root: Element) -> Iterator[Part]:
    profile = _first(root, "CandidateProfile")
    yield Part("Summary", (Entry(lines=(_inner(profile, "ExecutiveSummary"),)),))
    yield Part("Work experience", tuple(_jobs(profile)))
    yield Part("Education and training", tuple(map(_study, _all(profile, "EducationOrganizationAttendance"))))
    yield Part("Skills", tuple(_competencies(profile)))
    for name, heading in _CANDIDATE_PARTS:
        group = _first(profile, name)
        yield Part(heading, tuple(map(_generic, group if group is not None else ())))


_CANDIDATE_PARTS = (
    ("Projects", "Projects"),
    ("VoluntaryWorks", "Volunteering"),
    ("PublicationHistory", "Publications"),
    ("CreativeWorks", "Creative works"),
    ("Certifications", "Certificates"),
    ("CourseCertifications", "Courses"),
    ("HonorsAndAwards", "Honours and awards"),
    ("ConferencesAndSeminars", "Conferences and seminars"),
    ("NetworksAndMemberships", "Memberships"),
    ("Others", "Other"),
)
_PERIODS = ("EmploymentPeriod", "AttendancePeriod", "Period", "StartEndDate")


def _jobs(profile: Element | None) -> Iterator[Entry]:
    for employer in _all(profile, "EmployerHistory"):
        place = _inner(employer, "OrganizationName")
        for position in _all(employer, "PositionHistory"):
            yield Entry(_inner(position, "PositionTitle"), place, _period(position), (_inner(position, "Description"),))


def _study(item: Element) -> Entry:
    lines = (_inner(item, "OccupationalSkillsCovered"), _inner(item, "Thesis"), _inner(item, "Description"))
    return Entry(
        _inner(item, "DegreeName") or _inner(item, "ProgramName"),
        _inner(item, "OrganizationName"),
        _period(item),
        lines,
    )


def _competencies(profile: Element | None) -> Iterator[Entry]:
    named = (item for item in _all(profile, "PersonCompetency") if not _is_language(item))
    groups = [[_inner(item, "CompetencyName") for item in named]]
    groups += [[_flat(item) for item in group] for group in _all(profile, "SkillsGroup")]
    groups += [[_flat(item) for item in group] for group in _all(profile, "DigitalSkillsGroup")]
    yield from (Entry(lines=(", ".join(filter(None, names)),)) for names in groups)


def _is_language(competency: Element) -> bool:
    """Whether it is a language that people speak, which comes as a code."""
    return "language" in _inner(competency, "TaxonomyID").lower()


def _generic(item: Element) -> Entry:
    """Write an entry of a section that we know only by name."""
    title = _inner(item, "Title") or _inner(item, "Name") or _inner(item, "CertificationName")
    told = [
        text for name in ("Description", "Summary", "FormattedPublicationDescription") if (text := _inner(item, name))
    ]
    return Entry(title, _inner(item, "OrganizationName"), _period(item), tuple(text for text in told if text != title))


def _period(item: Element) -> str:
    period = next((found for name in _PERIODS if (found := _first(item, name)) is not None), item)
    is_current = any(_inner(item, name).lower() == "true" for name in ("CurrentIndicator", "Ongoing"))
    return date_range(_inner(period, "StartDate"), _inner(period, "EndDate"), is_current)


# ---------------------------------------------------------------- the portal before


def _passport(root: Element) -> Iterator[Part]:
    info = _first(root, "LearnerInfo")
    yield Part("Work experience", tuple(map(_old_job, _all(info, "WorkExperience"))))
    yield Part("Education and training", tuple(map(_old_study, _all(info, "Education"))))
    yield Part("Skills", tuple(_old_skills(_first(info, "Skills"))))
    yield Part("Other", tuple(map(_old_achievement, _all(info, "Achievement"))))


def _old_job(item: Element) -> Entry:
    return Entry(
        _path(item, "Position", "Label"),
        _path(item, "Employer", "Name"),
        _old_period(item),
        (_own(item, "Activities"),),
    )


def _old_study(item: Element) -> Entry:
    return Entry(
        _own(item, "Title"), _path(item, "Organisation", "Name"), _old_period(item), (_own(item, "Activities"),)
    )


def _old_skills(skills: Element | None) -> Iterator[Entry]:
    for group in skills if skills is not None else ():
        if local(group) not in ("Linguistic", "Driving"):
            yield Entry(lines=(_own(group, "Description"),))


def _old_achievement(item: Element) -> Entry:
    return Entry(_path(item, "Title", "Label"), lines=(_own(item, "Description"),))


def _old_period(item: Element) -> str:
    period = _first(item, "Period")
    is_current = _inner(period, "Current").lower() == "true"
    return date_range(_old_date(_first(period, "From")), _old_date(_first(period, "To")), is_current)


def _old_date(item: Element | None) -> str:
    """Write `year="2019" month="--03"` as an ISO date."""
    if item is None:
        return ""
    parts = (item.get("year", ""), item.get("month", "").strip("-"))
    return "-".join(filter(None, parts))


# ---------------------------------------------------------------- elements by their names


def _name(root: Element) -> str:
    person = _first(root, "PersonName")
    return " ".join(
        filter(
            None,
            (
                _inner(person, "GivenName") or _inner(person, "FirstName"),
                _inner(person, "FamilyName") or _inner(person, "Surname"),
            ),
        )
    )


def _all(element: Element | None, name: str) -> list[Element]:
    return [item for item in element.iter() if local(item) == name] if element is not None else []


def _first(element: Element | None, name: str) -> Element | None:
    return next((item for item in element.iter() if local(item) == name), None) if element is not None else None


def _inner(element: Element | None, name: str) -> str:
    """Give the text of the first element of that name, however deep."""
    found = _first(element, name)
    return "" if found is None else _flat(found)


def _own(element: Element | None, name: str) -> str:
    """Give the text of a child of that name."""
    return next((_flat(item) for item in element if local(item) == name), "") if element is not None else ""


def _path(element: Element | None, *names: str) -> str:
    for name in names:
        element = _first(element, name)
    return "" if element is None else _flat(element)


def _flat(element: Element) -> str:
    return " ".join(text.strip() for text in element.itertext() if text.strip())
