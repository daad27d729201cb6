"""Dates of all the years at an employer, above titles that have dates of their own."""

from __future__ import annotations

from collections.abc import Sequence

from mlematch.knowledge.career.ranges import DateRange
from mlematch.knowledge.career.titles import Titles
from mlematch.timeline.naming import is_town, names_title
from mlematch.timeline.row import Row

_REACH = 2  # how many lines below a title its dates may stand, beyond a town


def is_total(rows: Sequence[Row], at: int, title: int, titles: Titles) -> bool:
    """Say whether the dates of a row, and the title below it, are those of an employer and of a job there.

    So it is where dates by themselves stand below the title, lie within those above it, and head no title themselves.
    """
    own = _own_dates(rows, title, titles)
    if own is None or not encloses(rows[at].dates, rows[own].dates):
        return False
    return not _heads(rows, own, titles)


def _own_dates(rows: Sequence[Row], title: int, titles: Titles) -> int | None:
    """Give the row below a title that holds dates and nothing else but a town."""
    for at, row in enumerate(rows[title + 1 : title + 1 + _REACH], title + 1):
        if row.dates and not row.dates.single and (not row.rest or is_town(row.rest, titles)):
            return at
        if row.dates or row.body or not is_town(row.rest, titles):
            return None
    return None


def _heads(rows: Sequence[Row], at: int, titles: Titles) -> bool:
    """Whether dates stand above a title that has none below it: here dates come first."""
    below = rows[at + 1] if at + 1 < len(rows) else None
    if below is None or below.body or below.bullet or below.dates or not names_title(below.rest, titles):
        return False
    return _own_dates(rows, at + 1, titles) is None


def encloses(outer: DateRange | None, inner: DateRange | None) -> bool:
    """Say whether dates lie within others."""
    if outer is None or inner is None or not outer.start or not inner.start:
        return False
    ends = outer.current or (outer.end and inner.end and inner.end.first_month <= outer.end.last_month)
    return outer.start.first_month <= inner.start.last_month and bool(ends)
