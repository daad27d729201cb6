"""Where the title of a job stands that has its dates in another row."""

from __future__ import annotations

from collections.abc import Sequence

from mlematch.timeline.naming import names_title
from mlematch.timeline.row import head_of
from mlematch.timeline.sheet import TITLE_REACH, Sheet, is_free, nearest_title
from mlematch.timeline.totals import is_total


def row_of_title_beside(sheet: Sheet, at: int) -> int | None:
    """The row near a date that holds the title: above it, unless only below there is one."""
    above = nearest_title(sheet, range(at - 1, at - 1 - TITLE_REACH, -1))
    below = nearest_title(sheet, range(at + 1, at + 1 + TITLE_REACH))
    if above is None and below is None and _is_described(sheet, at):
        below = nearest_title(sheet, range(at + 2, at + 3))
        below = None if below is not None and _has_own_dates(sheet, below) else below
    if sheet.dates_last:
        return next((one for one in range(at) if one not in sheet.taken and _begins_text(sheet, one)), None)
    if above is None and below is not None and _dates_itself(sheet, at, below):
        return None
    if above is not None and below is not None and _is_below_point(sheet, above, at, below):
        return below
    if above is None and below is None:
        return _title_of_run_on(sheet, at + 1)
    return above if above is not None or _is_total(sheet, at, below) else below


def _is_described(sheet: Sheet, at: int) -> bool:
    """Whether an employer stands in a row with its dates, and below it a sentence of what that is."""
    row, told = sheet.rows[at], sheet.rows[at + 1] if at + 1 < len(sheet.rows) else None
    return bool(row.rest) and told is not None and told.body and not (told.bullet or told.line.wraps)


def _has_own_dates(sheet: Sheet, at: int) -> bool:
    """Whether the line below a title holds dates and nothing else."""
    below = sheet.rows[at + 1] if at + 1 < len(sheet.rows) else None
    return below is not None and below.dates is not None and not below.rest


def _begins_text(sheet: Sheet, at: int) -> bool:
    """Whether a row is a title."""
    return not sheet.rows[at].body and names_title(sheet.rows[at].rest, sheet.titles)


def _is_below_point(sheet: Sheet, above: int, at: int, below: int) -> bool:
    """Whether dates, or an employer with them, stand below the last point of a job and above the next title."""
    row, title = sheet.rows[at], sheet.rows[below]
    return sheet.rows[above].bullet and not (row.bullet or title.bullet) and (not row.rest or below == at + 1)


def dates_stand_last(sheet: Sheet, anchors: Sequence[int]) -> bool:
    """Whether dates stand alone below the text of their jobs, the last ones at the end."""
    alone = all(not sheet.rows[at].rest and at and sheet.rows[at - 1].body for at in anchors)
    return bool(anchors) and alone and anchors[-1] == len(sheet.rows) - 1 and _begins_text(sheet, 0)


def _dates_itself(sheet: Sheet, at: int, title: int) -> bool:
    """Whether a title some lines below dates has its employer and its own dates right below it: no job of these."""
    employer, dated = title + 1, title + 2
    if title - at < 2 or dated >= len(sheet.rows) or not is_free(sheet, employer):
        return False
    return sheet.rows[dated].dates is not None and not sheet.rows[title].bullet and not sheet.rows[employer].bullet


def _is_total(sheet: Sheet, at: int, title: int | None) -> bool:
    """Whether a row dates all the years at an employer, who stands in it or above it, and not the title below."""
    if title is None or not (sheet.rows[at].rest or is_free(sheet, at - 1)):
        return False
    return is_total(sheet.rows, at, title, sheet.titles)


def _title_of_run_on(sheet: Sheet, at: int) -> int | None:
    """The line below lone dates that begins with the title and goes on with the text."""
    row = sheet.rows[at] if at < len(sheet.rows) and at not in sheet.taken else None
    if row is None or row.dates or row.bullet:
        return None
    return at if names_title(head_of(row), sheet.titles) else None
