"""Which rows hold the dates of a job, and not those of a degree, of a break or of a sentence."""

from __future__ import annotations

import re

from mlematch.timeline.naming import find_names, is_labelled, names_title
from mlematch.timeline.row import WORDS_IN_SENTENCE, Row
from mlematch.timeline.sheet import TITLE_WORDS, Sheet
from mlematch.timeline.title_rows import row_of_title_beside

_FIRST_PART = re.compile(r"[.,;:]\s")


def is_anchor(sheet: Sheet, at: int, row: Row) -> bool:
    """Whether a row has the dates of a job."""
    if row.dates is None or (row.dates.expected and row.dates.single):
        return False
    no_job = sheet.titles.is_other(row.rest) or sheet.titles.is_degree(row.rest)
    studied = no_job or _is_above_degree(sheet, at) or _is_below_degree(sheet, at)
    if studied and not names_title(row.rest, sheet.titles):
        return False
    if not row.dates.single:
        return not _is_sentence(sheet, row) or _is_below_title(sheet, at)
    if not row.rest:
        return row_of_title_beside(sheet, at) is not None
    headed = _heads_title(sheet, at) or _is_below_title(sheet, at)
    return names_title(row.rest, sheet.titles) or headed or _is_engagement(sheet, row)


def _is_above_degree(sheet: Sheet, at: int) -> bool:
    """Whether a row names a school with its dates, and the one below a degree."""
    below = sheet.rows[at + 1] if at + 1 < len(sheet.rows) else None
    studied = below is not None and not below.dates and sheet.titles.is_degree(below.rest)
    return studied and sheet.titles.is_school(sheet.rows[at].rest)


def _is_below_degree(sheet: Sheet, at: int) -> bool:
    """Whether a row has dates alone, and the one above names a degree and no post."""
    above = sheet.rows[at - 1] if at else None
    if sheet.rows[at].rest or above is None or above.dates or above.bullet:
        return False
    return sheet.titles.is_degree(above.rest) and not names_title(above.rest, sheet.titles)


def _is_engagement(sheet: Sheet, row: Row) -> bool:
    """Whether a row with one date is an item of a list of engagements, and no point below another."""
    return sheet.engagements and (not row.bullet or all(one.bullet for one in sheet.rows))


def _is_sentence(sheet: Sheet, row: Row) -> bool:
    """Whether dates stand in a sentence: of work but no job, or one that names neither."""
    if sheet.titles.tells_jobs(row.rest) and not row.told and len(row.rest.split()) > 1:
        return True
    named = (
        names_title(row.rest, sheet.titles)
        or sheet.titles.is_organisation(row.rest)
        or is_labelled(row.rest, sheet.titles)
    )
    return row.rest[:1].islower() and not named and len(row.rest.split()) > 1


def _heads_title(sheet: Sheet, at: int) -> bool:
    """Whether a row names an employer, and the one right below it, which has no dates beside it, the job."""
    row, (below, *after) = sheet.rows[at], sheet.rows[at + 1 : at + 3] or (None,)
    if row.bullet or below is None or below.bullet or below.dates:
        return False
    told = below.body or len(below.rest.split()) > WORDS_IN_SENTENCE
    title = _begins_with_title(sheet, below) if told else names_title(below.rest, sheet.titles)
    if not title or (not told and any(one.dates for one in after)):
        return False
    return find_names(row.rest, sheet.titles).organisation is not None


def _begins_with_title(sheet: Sheet, row: Row) -> bool:
    """Whether the text of a job begins with its title: `Contractor. Built classifiers`."""
    return sheet.titles.looks_like_title(_FIRST_PART.split(row.rest, maxsplit=1)[0])


def _is_below_title(sheet: Sheet, at: int) -> bool:
    """Whether a row names the employer, with one date, of a title alone right above it: `Lumen, Summer 2018`."""
    row, title = sheet.rows[at], sheet.rows[at - 1] if at else None
    if title is None or title.dates or title.body or title.bullet or row.bullet or at - 1 in sheet.taken:
        return False
    if any(one.dates for one in sheet.rows[at + 1 : at + 2]) or find_names(title.rest, sheet.titles).title is None:
        return False
    named = find_names(row.rest, sheet.titles)
    return (
        named.organisation is not None
        and len(row.rest.split()) <= TITLE_WORDS
        and at - 1 == row_of_title_beside(sheet, at)
    )
