"""Certificates sections -> certificates with their names and years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mlematch.dates import Date
from mlematch.education.rows import EDGES, Entry, Row, last_date
from mlematch.knowledge.career.ranges import DateRange
from mlematch.knowledge.education.degrees import Degrees
from mlematch.values import Document, Education, EducationStatus, Section

_LONGEST_CERTIFICATE = 16
_NAME = re.compile(r"[^\W\d_]{2}(?!\S*[./]\S+$)|\s")  # words, not a number or an address


def find_certificates(
    document: Document, section: Section, rows: Sequence[Row], degrees: Degrees, as_of: Date
) -> Iterator[Entry]:
    """Take every line of a certificates section for one, if it is not just the issuer or a date."""
    groups = _dated_groups(rows)
    for at, row in enumerate(rows):
        name = row.name
        if (groups and at not in groups) or not name or not _is_one(rows, at, name, degrees):
            continue
        dates = last_date(groups.get(at, row.dates))
        status = degrees.progress.status(row.text, (), dates, as_of)
        got: EducationStatus = "completed" if status == "unknown" else status  # nobody lists what is still to get
        year = dates.end.year if dates and dates.end else None
        relevant = degrees.is_relevant_certificate(name)
        quote = document.quote(row.line.span, section.kind)
        yield Entry(Education("certificate", name, relevant, got, year, quote), dates)


def _is_one(rows: Sequence[Row], at: int, name: str, degrees: Degrees) -> bool:
    goes_on = at > 0 and rows[at - 1].line.wraps
    if goes_on or name[0].islower() or len(name.split()) > _LONGEST_CERTIFICATE:
        return False
    return not degrees.is_aside(name) and _NAME.search(name) is not None


def _dated_groups(rows: Sequence[Row]) -> dict[int, tuple[DateRange, ...]]:
    """Give the first rows of groups of a name, an issuer, and dates below or beside the name, if all are such."""
    alone = [at for at, row in enumerate(rows) if row.dates and not row.undated.strip(EDGES)]
    dated = [at for at, row in enumerate(rows) if row.dates]
    starts = [0, *(at + 1 for at in alone)][: len(alone)] if alone else dated
    sizes = [end - start for start, end in pairwise([*starts, len(rows)])]
    most = 3 if alone else 2
    if not starts or starts[0] != 0 or not all(1 < size <= most for size in sizes):
        return {}
    ends = alone or dated
    return {start: rows[end].dates for start, end in zip(starts, ends, strict=True)}
