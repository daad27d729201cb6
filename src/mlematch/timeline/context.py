"""What the rows beside a row say of it: a range that is broken over two of them, a sentence or a name that goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.ranges import DateRange, find_ranges
from mlematch.knowledge.career.titles import Titles
from mlematch.knowledge.phrases import fold
from mlematch.timeline.naming import names_title
from mlematch.timeline.row import Row

_FIRST_NAME = re.compile(r"\s*[,|@(\t]|\s[–—-]\s|\s(?:at|for|with)\s")  # ends the first name of a line
_CELL = re.compile(r"\t| \| ")
_DASH = re.compile(r"\s*[–—-]\s+(?:(?P<month>[^\W\d_]{3,9})\.?\s)?")


def in_context(rows: Sequence[Row], at: int, titles: Titles, calendar: Calendar, as_of: Date) -> Row:
    """Mend a row by its neighbours: a range broken over two lines, a sentence that goes on, a name in small letters."""
    row = rows[at]
    above, below = rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None
    goes_on = above is not None and above.line.wraps and above.body and not _is_small_head(row, below, titles)
    in_sentence = row.text[0].islower() and not (row.dates_lead and row.dates and row.dates.end)
    if goes_on and (row.dates is None or row.text.rstrip().endswith(".") or in_sentence):
        return replace(row, body=True, dates=None) if row.dates or not row.body else row
    if row.dates and row.dates.single:
        if any(one and one.dates and not one.dates.single for one in (above, below)) and _is_aside(row, titles):
            return replace(row, dates=None)
        if above and _begins_below(above, row, titles):
            return replace(row, dates=None)
        if below and below.dates and below.dates.start and _begins_below(row, below, titles):
            return replace(row, dates=replace(row.dates, start=below.dates.start, single=False), ended=True)
        return _broken(row, below, calendar, as_of) if below else row
    if row.body and above and below and _is_name_between(row, above, below, titles):
        return replace(row, body=False)
    return row


def _begins_below(row: Row, below: Row, titles: Titles) -> bool:
    """Whether the margin of a title holds the year of its end, and that of the employer below it the year it began."""
    ended, begun = row.dates, below.dates
    if not (ended and begun and ended.single and begun.single and row.dates_lead and below.dates_lead):
        return False
    if not (ended.start and begun.start and ended.start.year > begun.start.year) or ended.start.month or row.bullet:
        return False
    in_margin = all(_CELL.match(one.text, one.behind_dates) for one in (row, below))
    named = names_title(row.rest, titles) and below.rest and not names_title(below.rest, titles)
    return in_margin and bool(named) and not titles.names_study(f"{row.rest} {below.rest}")


def _is_aside(row: Row, titles: Titles) -> bool:
    """Whether one date tells of a step at an employer, or stands in brackets with words: `Founder (sold in 2019)`."""
    if row.dates is None or not names_title(row.rest, titles):
        return False
    at = row.dates.span.start - row.start
    opened = row.text.rfind("(", 0, at)
    aside = opened > 0 and any(map(str.isalpha, row.text[opened:at])) and ")" not in row.text[opened:at]
    return aside or titles.tells_step(row.rest)


def _is_small_head(row: Row, below: Row | None, titles: Titles) -> bool:
    """Whether a line that may go on a sentence begins with a title in small letters, beside or above its dates."""
    if not row.rest[:1].islower() or not (row.dates or (below and below.dates)):
        return False
    title = _FIRST_NAME.split(row.rest, maxsplit=1)[0]
    dated = row.dates or (below.dates if below and title == row.rest else None)
    return dated is not None and not dated.single and titles.looks_like_title(title)


def _is_name_between(row: Row, above: Row, below: Row, titles: Titles) -> bool:
    """Whether one word stands alone between a title and its dates: the name of an employer, even in small letters."""
    if not row.rest.isalpha() or row.bullet or below.dates is None:
        return False
    return not (above.body or above.dates or above.bullet or below.bullet) and names_title(above.rest, titles)


def _broken(row: Row, below: Row, calendar: Calendar, as_of: Date) -> Row:
    """Join `2021 – Title` and `Present Text` when the column of dates was read into the lines."""
    one = row.dates
    if one is None or not row.dates_lead:
        return row
    dash = _DASH.match(row.text, row.behind_dates)
    if not dash:
        return row
    if below.dates and below.dates_lead and (below.dash_follows or not below.dates.single):
        return _opened(row, one, below.dates)
    month = dash["month"] if dash["month"] and fold(dash["month"]) in calendar.parts else ""
    written = row.text[one.span.start - row.start : row.behind_dates]
    joined = find_ranges(f"{written} – {month} {below.text}", calendar, as_of)
    if not joined or joined[0].single or joined[0].span.start:
        return row
    rest = row.rest.removeprefix(month).lstrip(". ") if month else row.rest
    return replace(row, rest=rest, dates=replace(joined[0], span=one.span))


def _opened(row: Row, one: DateRange, below: DateRange) -> Row:
    """Leave the range open that a line begins, above one that ends no later, or one that only begins, but later."""
    if below.single:
        open_end = below.start and one.start and below.start.first_month > one.start.last_month
    else:
        open_end = below.end and one.start and below.end.first_month <= one.start.last_month
    return replace(row, dates=replace(one, end=None, current=True, single=False)) if open_end else row
