"""What stands below a heading tells which of two meanings it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mlematch.knowledge.headings import Headings
from mlematch.sections.heading import Heading
from mlematch.sections.lines import Looks
from mlematch.values import SectionKind

FIRST_LINES = 12  # below a list of languages
FIRST_ENTRY = 5  # lines, within which the first job of a section shows its dates
_HEAD = 3  # lines, within which a job below a heading that looks like the text shows them
YEAR = re.compile(r"\b(?:19|20)(?:\d\d|XX)\b")
_LANGUAGES = re.compile(r"\W*languages?\W*", re.IGNORECASE)
_FROM_TO = re.compile(
    r"\b(?:19|20)\d\d(?:[/.]\d\d)?\s*(?:[-–—]|to\b|until\b|bis\b|à\b)\s*"
    r"(?:(?:[^\W\d_]{3,9}\.?\s*|\d{1,2}[./])?(?:19|20)\d\d\b|[^\W\d_]{3,8}(?=\s*(?:$|[|,)]))|\d\d\b(?![./-]))",
    re.IGNORECASE,
)


def settle_kinds(found: list[Heading], looks: list[Looks], headings: Headings) -> Iterator[Heading]:
    """Give the headings, those of two meanings with the kind that the lines below them show."""
    for at, heading in enumerate(found):
        end = found[at + 1].first if at + 1 < len(found) else len(looks)
        begin = heading.last + (heading.start is None)
        kind = _kind_by(heading, [look.text for look in looks[begin:end]], headings)
        yield heading if kind is None else replace(heading, kind=kind)


def _kind_by(heading: Heading, below: list[str], headings: Headings) -> SectionKind | None:
    """Give the other meaning of a heading when the lines below it speak for that one."""
    if heading.kind == "other" and _LANGUAGES.fullmatch(heading.title):
        text = " ".join(below[:FIRST_LINES])
        return "skills" if text and not headings.names_human_language(text) else None
    if headings.may_head_degrees(heading.title) and _shows_degrees(below, headings):
        return "education"
    dated = headings.kind_when_dated(heading.title)
    return dated if dated is not None and any(map(_FROM_TO.search, below[:FIRST_ENTRY])) else None


def is_borne_out(title: str, kind: SectionKind, below: list[str], headings: Headings) -> bool:
    """Say whether the first lines below a heading are such as its words promise: dated jobs, or degrees."""
    if kind == "experience":
        return any(map(_FROM_TO.search, below[:_HEAD]))
    return headings.may_head_degrees(title) and _shows_degrees(below, headings)


def _shows_degrees(below: list[str], headings: Headings) -> bool:
    return any(map(headings.tells_schooling, below[:_HEAD]))
