"""Rows that tell of a time without work, and the dates of these: no job has them."""

from __future__ import annotations

from collections.abc import Iterator

from mlematch.timeline.naming import names_title
from mlematch.timeline.sheet import TITLE_REACH, Sheet, nearest_title


def find_break_rows(sheet: Sheet) -> Iterator[int]:
    """The rows that date a time without work, and those that name it."""
    for at, row in enumerate(sheet.rows):
        named = (
            next((place for place in (at, at - 1, at + 1) if _is_break(sheet, place, at)), None) if row.dates else None
        )
        if named is not None and (named == at or _may_date_break(sheet, at, named)):
            yield from {at, named}


def _is_break(sheet: Sheet, at: int, dated: int) -> bool:
    """Whether a row tells of a time without work, whose dates stand in it or beside it."""
    row = sheet.rows[at] if 0 <= at < len(sheet.rows) else None
    if row is None or (row.body and not row.dates and (row.bullet or sheet.rows[dated].rest)):
        return False
    if not sheet.titles.is_break(row.rest):
        return False
    return sheet.titles.is_only_break(row.rest) or not names_title(row.rest, sheet.titles)


def _may_date_break(sheet: Sheet, at: int, named: int) -> bool:
    """Whether dates belong to the break beside them: not to a title beside them, or below without its own dates."""
    if named > at and _has_title_above(sheet, at):
        return False
    beyond = sheet.rows[at + 1 : at + 3] if named < at else []
    dated = any(row.dates for row in beyond)
    title = beyond and not dated and not beyond[0].body and names_title(beyond[0].rest, sheet.titles)
    return not title and not names_title(sheet.rows[at].rest, sheet.titles)


def _has_title_above(sheet: Sheet, at: int) -> bool:
    """Whether dates stand below the title that they date, and above it no dates alone, as those of a list may."""
    title = nearest_title(sheet, range(at - 1, at - 1 - TITLE_REACH, -1))
    return title is not None and not (title and sheet.rows[title - 1].dates and not sheet.rows[title - 1].rest)
