"""The values that flow between the stages. Read this file first.

A reader turns a file into `Page`s of `Word`s and these into a `Document`; stages turn the Document into
`Section`s, `Mention`s, `Position`s, a `Profile`, and, with a rubric, into `Fit`s; an `Assessment` holds it all.
Every value is frozen; unknown is None, never 0; nothing here knows a name, an age, a gender, a nationality,
a photo or an address.

`page` -> `document` -> `skills`, `career` -> `profile` -> `answer`; `vacancy` is what an advertisement asks for.
"""

from __future__ import annotations

from mlematch.values.answer import Assessment, Failure, Finding, Fit, Gap, Gate, Provenance
from mlematch.values.career import (
    CERTAIN_DEGREES,
    KINDS_OF_WORK,
    Degree,
    Duty,
    Education,
    EducationStatus,
    Experience,
    MonthsOf,
    Position,
    PositionKind,
    Scope,
    ScopeKind,
    Seniority,
)
from mlematch.values.document import (
    Document,
    Grade,
    HiddenText,
    Line,
    Notice,
    Quality,
    Quote,
    Section,
    SectionKind,
    Severity,
    Span,
)
from mlematch.values.page import Box, Color, Link, Page, PlacedLine, Shape, Word
from mlematch.values.profile import Profile
from mlematch.values.skills import Mention, SkillEvidence, SoftSkill, Standing, StatedYears, Status, Unlisted
from mlematch.values.vacancy import AskedYears, Vacancy, Wanted, Work

__all__ = [
    "CERTAIN_DEGREES",
    "KINDS_OF_WORK",
    "AskedYears",
    "Assessment",
    "Box",
    "Color",
    "Degree",
    "Document",
    "Duty",
    "Education",
    "EducationStatus",
    "Experience",
    "Failure",
    "Finding",
    "Fit",
    "Gap",
    "Gate",
    "Grade",
    "HiddenText",
    "Line",
    "Link",
    "Mention",
    "MonthsOf",
    "Notice",
    "Page",
    "PlacedLine",
    "Position",
    "PositionKind",
    "Profile",
    "Provenance",
    "Quality",
    "Quote",
    "Scope",
    "ScopeKind",
    "Section",
    "SectionKind",
    "Seniority",
    "Severity",
    "Shape",
    "SkillEvidence",
    "SoftSkill",
    "Span",
    "Standing",
    "StatedYears",
    "Status",
    "Unlisted",
    "Vacancy",
    "Wanted",
    "Word",
    "Work",
]
