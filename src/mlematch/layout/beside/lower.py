"""Dates at the right margin that stand lower than the titles of their entries: at the middle, or at the end of these.

Beside a line of text they would be read as part of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mlematch.layout.beside.margins import FEWEST, find_titles, set_beside
from mlematch.layout.beside.rows import Rows
from mlematch.layout.columns.bands import split
from mlematch.layout.columns.sections import find_sections
from mlematch.layout.lines.segments import Segment
from mlematch.layout.wording import is_date
from mlematch.list_marks import is_item

SET_IN = 3.0  # points: no less stands an item right of its title
Pair = tuple[Segment, Segment]  # a date, and the title it belongs to


def raise_dates(segments: list[Segment]) -> list[Segment]:
    """Give the segments of a column, sorted as they are, with such dates on the lines of the titles."""
    middle = (segments[0].left + max([segment.right for segment in segments])) / 2
    places = [at for at, one in enumerate(segments) if one.left > middle and is_date(one.text)]
    if len(places) < FEWEST or all(_is_beside_bold(segments, at) for at in places):
        return segments
    starts = [-1, *find_sections(segments), len(segments)]
    pairs = [pair for above, below in pairwise(starts) for pair in _pair(segments[above + 1 : below], middle)]
    if not pairs:
        return segments
    gone = {id(date) for date, _ in pairs}
    kept = [segment for segment in segments if id(segment) not in gone]
    new = [set_beside(date, title) for date, title in pairs]
    return sorted([*kept, *new], key=lambda segment: (segment.middle, segment.left))


def _is_beside_bold(segments: list[Segment], at: int) -> bool:
    """Say, at little cost, whether a date stands on the line of something bold: a title."""
    before = segments[at - 1] if at else segments[at]
    return before.bold[0] and before.bottom > segments[at].middle


def _pair(section: list[Segment], middle: float) -> Iterator[Pair]:
    """Give the dates at the right of a section with the titles above them, one for each."""
    lefts = [one.left for one in section if one.left > middle and is_date(one.text)]
    if len(lefts) < FEWEST:
        return
    text, dates = split(min(lefts), section)
    if max((one.right for one in text), default=0.0) > min(lefts) or not all(is_date(one.text) for one in dates):
        return
    rows = Rows(text)
    titles = find_titles(rows)
    tops = [title.top for title in titles]
    groups = [[one for one in dates if top <= one.middle < end] for top, end in pairwise([*tops, 1e9])]
    pairs = [(group[0], title) for group, title in zip(groups, titles, strict=True) if len(group) == 1]
    if len(pairs) == len(groups) == len(dates) and 2 * sum(_is_off(*pair, rows) for pair in pairs) >= len(pairs):
        yield from pairs


def _is_off(date: Segment, title: Segment, rows: Rows) -> bool:
    """Say whether a date stands between lines, or beside one that no date belongs to."""
    at = rows.partner(date)
    if at is None:
        return True
    first = rows.firsts[at]
    return not rows.begins[at] or is_item(first.text) or first.left > title.left + SET_IN
