"""A margin of dates, each with a place or a few words stacked below it, beside the entries they belong to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from mlematch.layout.beside.cells import BAR, count_dates, join_lines
from mlematch.layout.beside.rows import Rows
from mlematch.layout.columns.headed import find_marked
from mlematch.layout.lines.segments import Segment, style_of
from mlematch.layout.wording import ends_open, is_date
from mlematch.list_marks import is_item

FEWEST = 2  # dates
MEAN_CHARS = 20  # of what stands below a date
FAR = 3.0  # of the height of a line: what is further below its neighbour does not belong to the margin
MOST_STACKED = 4  # lines of a date and what is below it
OFF = 0.4  # of the height of a line: white above what stands by itself
LEVEL = 0.3  # of the height of a line
Group = list[list[Segment]]


def trim_margin(segments: list[Segment], x: float, first: int, last: int) -> tuple[int, int]:
    """Leave out of a run what stands above the first date on the left of `x`, and what is far below the margin."""
    left = [segment for segment in segments[first:last] if segment.left < x - 1]
    dates = [segment for segment in left if is_date(segment.text)]
    if len(dates) < FEWEST or all(is_date(segment.text) for segment in left):
        return first, last
    start = next(at for at in range(first, last) if segments[at].bottom > dates[0].top + LEVEL * dates[0].height)
    below = [segment for segment in left if segment.top >= dates[-1].top]
    for above, next_ in pairwise(below):
        if next_.top - above.bottom > FAR * above.height:
            return start, next(at for at in range(start, last) if segments[at] is next_)
    return start, last


def find_entries(left: Rows, right: Rows) -> list[Group]:
    """Give each date of a margin with what is stacked below it; none when it is no margin of dates.

    In a margin every date stands beside a line that begins something. A date alone needs nothing stacked: that is a
    form like others.
    """
    groups: list[Group] = []
    for row in left.rows:
        dated = is_date(row[0].text) and not (groups and len(groups[-1]) == 1 and ends_open(groups[-1][-1][-1].text))
        if not dated and not groups:
            return []
        if dated:
            groups.append([])
        groups[-1].append(row)
    stacked = [row for group in groups for row in group[1:]]
    enough = len(groups) >= FEWEST and len(stacked) >= FEWEST
    if not enough or not _are_short(stacked) or not _stand_beside(groups, right):
        return []
    return (
        [] if any(_is_label(above[-1], row[0], right) for group in groups for above, row in pairwise(group)) else groups
    )


def find_between(left: Rows, right: Rows) -> list[Group]:
    """Give the dates of a margin that stand lower than the titles they belong to, moved up to these.

    Each date, and what is stacked below it, stands beside an entry that begins with a title.
    """
    titles = find_titles(right)
    if not titles:
        return []
    tops = [title.top - OFF * title.height for title in titles]
    groups = [[row[0] for row in left.rows if top <= row[0].middle < end] for top, end in pairwise([*tops, 1e9])]
    dates = list(map(count_dates, groups))
    level = all(right.partner(group[0]) is not None for group in groups if group)
    if level or not all(dates) or sum(map(len, groups)) < len(left) or max(map(len, groups)) > MOST_STACKED:
        return []
    return [
        [[set_beside(join_lines(group[:many]), title)], *([one] for one in group[many:])]
        for group, many, title in zip(groups, dates, titles, strict=True)
    ]


def find_titles(side: Rows) -> list[Segment]:
    """Give what begins an entry and is set as a title; none where titles are few or differ."""
    marked = find_marked(side.firsts)
    titles = [side.firsts[at] for at in marked if at - 1 not in marked]
    return titles if len(titles) >= FEWEST and len(set(map(style_of, titles))) == 1 else []


def set_beside(date: Segment, title: Segment) -> Segment:
    """Set a date on the line of a title, and apart from it, on the side where it is."""
    half, gap = date.height / 2, BAR * title.height
    if date.left < title.left:
        left, right = date.left, max(date.left, min(date.right, title.left - gap))
    else:
        left = max(date.left, title.right + gap)
        right = max(date.right, left)
    return replace(date, top=title.middle - half, bottom=title.middle + half, left=left, right=right)


def _are_short(rows: list[list[Segment]]) -> bool:
    texts = [segment.text for row in rows for segment in row]
    return sum(map(len, texts)) <= MEAN_CHARS * len(texts) and not any(map(is_item, texts))


def _is_label(above: Segment, below: Segment, right: Rows) -> bool:
    """Say whether what is below a date stands off, beside something that begins."""
    white = below.top - above.bottom
    place = right.partner(below)
    return white > OFF * above.height and (white > FAR * above.height or (place is not None and right.begins[place]))


def _stand_beside(groups: list[Group], right: Rows) -> bool:
    """Say whether each date stands beside a line that begins something."""
    places = [right.partner(group[0][0]) for group in groups]
    return all(place is not None and right.begins[place] for place in places)
