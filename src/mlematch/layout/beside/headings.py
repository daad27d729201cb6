"""A margin of headings, each beside the part of the page it stands over, though not on the line of its text."""

from __future__ import annotations

from itertools import pairwise

from mlematch.layout.beside.rows import Rows
from mlematch.layout.lines.segments import Segment, Style, style_of
from mlematch.layout.wording import is_contact, is_date
from mlematch.list_marks import is_item

FEWEST, LONGEST = 2, 30  # headings, and signs of a line of one
MOST_LINES = 3  # of a heading
OUTWEIGHED = 3  # times as many rows stand beside the headings, where these are fewer than MANY
MANY = 3
NEAR = 0.8  # of the height of a heading: no further up or down begins what it stands over
Group = list[list[Segment]]


def find_headings(left: Rows, right: Rows, usual: Style) -> list[Group]:
    """Give the headings of the left side; none when it holds anything else, or a heading stands beside a text."""
    if len(left) > len(right) or not _are_alike(left, usual):
        return []
    groups = _gather(left)
    few = len(groups) < MANY and len(right) < OUTWEIGHED * len(left)
    if few or len(groups) < FEWEST or max(map(len, groups)) > MOST_LINES:
        return []
    starts = [_find_start(group[0][0], right) for group in groups]
    if any(start is None for start in starts) or any(one == next_ for one, next_ in pairwise(starts)):
        return []
    return groups


def _gather(left: Rows) -> list[Group]:
    """Give the rows of each heading; one that goes on follows without a skipped line."""
    groups: list[Group] = []
    for row, tight in zip(left.rows, left.tight, strict=True):
        if tight:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _are_alike(left: Rows, usual: Style) -> bool:
    """Say whether all rows are short, and set alike, larger or bolder than the text."""
    styles = {style_of(first) for first in left.firsts}
    return len(styles) == 1 and min(styles) > usual and all(map(_may_be_heading, left.rows))


def _may_be_heading(row: list[Segment]) -> bool:
    text = row[0].text
    return len(row) == 1 and len(text) <= LONGEST and not (is_date(text) or is_contact(text) or is_item(text))


def _find_start(heading: Segment, right: Rows) -> int | None:
    """Give the row near by that begins something, with white above it."""
    near = NEAR * heading.height
    return next(
        (
            at
            for at, first in enumerate(right.firsts)
            if abs(first.middle - heading.middle) < near and right.begins[at] and not right.tight[at]
        ),
        None,
    )
