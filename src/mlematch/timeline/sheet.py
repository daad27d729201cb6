"""The rows of a section, and what the search for jobs has found out about them so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mlematch.knowledge.career.titles import Titles
from mlematch.timeline.naming import names_title
from mlematch.timeline.row import Row

TITLE_WORDS = 6  # of a title that no word tells
_STACK = re.compile(r"(?:[^|•·]{1,30}[|•·]){4}")  # five short names between marks are the tools of a job
TITLE_REACH = 3  # how many lines above or below its dates a title may stand


@dataclass(eq=False)
class Sheet:
    """The rows of a section, and which of them are taken by a job or a time without work."""

    rows: Sequence[Row]
    titles: Titles
    engagements: bool = False  # whether a lone date dates a job, title or not
    taken: set[int] = field(default_factory=set)
    dates_last: bool = False  # whether dates stand below the text of their jobs
    employers_above: bool = False  # whether employers stand above their jobs


def nearest_title(sheet: Sheet, places: range) -> int | None:
    """The first of these rows that names a title, with nothing but heads before it."""
    for at in places:
        if not 0 <= at < len(sheet.rows) or at in sheet.taken or sheet.rows[at].body or sheet.rows[at].dates:
            return None
        if names_title(sheet.rows[at].rest, sheet.titles):
            return at
    return None


def is_free(sheet: Sheet, at: int) -> bool:
    """Whether a row may name an employer and belongs to no job yet."""
    if not 0 <= at < len(sheet.rows) or at in sheet.taken:
        return False
    row = sheet.rows[at]
    short = not row.body and not row.dates and 0 < len(row.rest.split()) <= 10
    closes = row.text.rstrip().endswith(".") or _STACK.match(row.rest)
    if closes and not sheet.titles.is_organisation(row.rest):
        return False
    return short and not names_title(row.rest, sheet.titles) and not sheet.titles.is_other(row.rest)
