"""Which lines of a section tell a degree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from mlematch.education.rows import Row
from mlematch.knowledge.education.degree_names import Found
from mlematch.knowledge.education.degrees import Degrees
from mlematch.values import CERTAIN_DEGREES

NAMELESS = Found("other", 0, 0, technical=False)  # what a line tells that names a school and no degree
_LATEST = 256  # lines: of many it is asked more than once
_LONGEST_ANCHOR = 40
_LINK = 3  # letters of words that link names: of, the, de, und
_LONGEST_LINE = 14  # words of a line that names a school, or tells a degree without naming it


def named_in(row: Row, degrees: Degrees) -> list[Found]:
    """Find the names of degrees in a line, unless it asks for them or speaks of other people's."""
    return [*_named_in(row.text, degrees)]


@lru_cache(maxsize=_LATEST)
def _named_in(text: str, degrees: Degrees) -> tuple[Found, ...]:
    found = degrees.find(text) if len(text.split()) <= _LONGEST_ANCHOR else []
    return () if found and degrees.is_of_others(text) else tuple(found)


def find_anchors(rows: Sequence[Row], degrees: Degrees) -> dict[int, list[Found]]:
    """Find the lines that name a degree."""
    return {at: found for at, row in enumerate(rows) if (found := named_in(row, degrees))}


def find_anchors_of_education(rows: Sequence[Row], degrees: Degrees) -> dict[int, list[Found]]:
    """Find the lines that name or tell a degree; where no line does, those that name a school.

    Beside lower schools alone, as in `High School`, dated lines that name a university tell one too.
    """
    named = find_anchors(rows, degrees)
    told = {at: found for at in range(len(rows)) if at not in named and (found := _told_by(rows, at, named, degrees))}
    anchors = {**named, **told}
    if any(one.degree in CERTAIN_DEGREES for found in anchors.values() for one in found):
        return dict(sorted(anchors.items()))
    schools = _schools(rows, degrees)
    dated = {at: found for at, found in schools.items() if rows[at].dates and degrees.names_university(rows[at].text)}
    return dict(sorted({**dated, **anchors}.items())) if anchors else schools


def _says_where_or_when(row: Row, degrees: Degrees) -> bool:
    return bool(row.dates) or degrees.names_school(row.text)


def _schools(rows: Sequence[Row], degrees: Degrees) -> dict[int, list[Found]]:
    named = (at for at, row in enumerate(rows) if degrees.names_school(row.text) and _is_short(row, degrees))
    return {at: [NAMELESS] for at in named if _is_name(rows[at].text)}


def _is_name(text: str) -> bool:
    """Whether a line is a name and no sentence: two words or more, and hardly any in small letters."""
    small = [word for word in text.split() if word[0].islower() and len(word) > _LINK]
    return " " in text.strip() and len(small) <= 1


def _told_by(rows: Sequence[Row], at: int, named: Mapping[int, list[Found]], degrees: Degrees) -> list[Found]:
    """Find a degree in a line that is no note below another degree, and that names a field, a school or a time."""
    row = rows[at]
    if not _is_short(row, degrees) or not (found := degrees.implied_by(row.text)):
        return []
    noted = any(above in named for above in range(at - 2, at))
    by_itself = _says_where_or_when(row, degrees)
    if noted:
        return found if by_itself and found[0].degree != "other" else []
    return found if by_itself or degrees.fields.field(row.undated, found[0]) else []


def _is_short(row: Row, degrees: Degrees) -> bool:
    return len(row.text.split()) <= _LONGEST_LINE and not degrees.is_of_others(row.text)
