"""Dates that stand at the middle of an entry's height, between its lines -> on the line above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mlematch.layout.segments import Segment
from mlematch.layout.wording import is_date

APART = 1.0  # of the height of a line: more white than between words
ONE_EDGE = 3.0  # points
CLOSE = 0.5  # of the height of a line: no skipped line
FEWEST = 3  # rows: two lines and what is between them

Row = list[Segment]


def level_dates(rows: Iterable[Row]) -> list[Row]:
    """Put a date, and what is stacked below it, on the line above when it is set between the lines beside it."""
    found = list(rows)
    between = set(_between(found)) if len(found) >= FEWEST else set[int]()
    kept: list[Row] = []
    for at, row in enumerate(found):
        if at in between:
            kept[-1] += row
        else:
            kept.append(row)
    return kept


def _between(rows: list[Row]) -> Iterator[int]:
    """Give the places of the rows that are to be joined with the one above."""
    last: Segment | None = None
    for at in range(1, len(rows) - 1):
        above, row, below = rows[at - 1 : at + 2]
        if _is_beside(above, row) and _is_beside(below, row) and (is_date(row[0].text) or _goes_on(last, row[0])):
            last = row[0]
            yield at


def _goes_on(above: Segment | None, below: Segment) -> bool:
    """Say whether a segment is stacked close below one that was joined."""
    if above is None or below.top - above.bottom > CLOSE * below.height:
        return False
    return abs(above.left - below.left) < ONE_EDGE or abs(above.right - below.right) < ONE_EDGE


def _is_beside(line: Row, row: Row) -> bool:
    """Say whether a row is one thing, right of a line, and so far up or down that it meets it."""
    if len(row) > 1 or len(line) > 1:
        return False
    left, right = line[0], row[0]
    apart = right.left - left.right > APART * right.height
    return apart and left.top < right.bottom and right.top < left.bottom
