"""Columns that belong together row by row: heads of jobs beside their text, entries of a time line on either side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby, pairwise

from mlematch.layout.beside.rows import Rows
from mlematch.layout.columns.bands import find_bands
from mlematch.layout.lines.segments import Segment, style_of
from mlematch.layout.wording import is_date
from mlematch.list_marks import is_item

FEWEST = 2  # heads of jobs
FEWEST_TURNS = 2  # from one side to the other
WHITE = 0.4  # of the height of a line: so much more white is between two heads than within one
LAP = 0.3  # of the height of a line: boxes are higher than letters
LEVEL = 0.6  # of the height of a line: no further up or down begins what stands beside a head
MOST_LINES = 6  # of a head
LONGER = 2  # so many times is the text longer than the heads beside it

Part = list[Segment]


def weave(left: Part, right: Part) -> list[Part]:
    """Give the parts of two columns that are to be read from top to bottom; none when each is read by itself."""
    return _pair(left, right) or _take_turns(left, right)


def _take_turns(left: Part, right: Part) -> list[Part]:
    """Give the entries of a time line that has nothing on one side where it has something on the other."""
    on_left = set(map(id, left))
    both = sorted([*left, *right], key=lambda segment: (segment.middle, segment.left))
    bands = [both[first:last] for first, last in find_bands(both, 0, len(both))]
    sides = [{id(segment) in on_left for segment in band} for band in bands]
    if any(len(side) > 1 for side in sides) or sum(one != next_ for one, next_ in pairwise(sides)) < FEWEST_TURNS:
        return []
    return [list(part) for _, part in groupby(both, key=lambda segment: id(segment) in on_left)]


def _pair(left: Part, right: Part) -> list[Part]:
    """Give the heads of jobs, each followed by what stands beside it and below."""
    if not any(is_date(one.text) for one in left) or any(is_date(one.text) for one in right):
        return []
    above = [one for one in left if one.bottom <= right[0].top + LAP * one.height]
    left = left[len(above) :]
    if len(left) < FEWEST or LONGER * _letters(left) > _letters(right):
        return []
    heads = list(_part_at_white(Rows(left)))
    if len(heads) < FEWEST or not all(map(_is_head, heads)) or len({style_of(head[0]) for head in heads}) > 1:
        return []
    starts = _starts([head[0] for head in heads], Rows(right))
    return [part for part in (above, *_write(heads, right, starts)) if part] if starts else []


def _letters(part: Part) -> int:
    return sum([len(one.text) for one in part])


def _part_at_white(rows: Rows) -> Iterator[Part]:
    """Part rows where much more white is between them than between the closest."""
    part = [*rows.rows[0]]
    for row, apart in zip(rows.rows[1:], _stand_apart(rows)[1:], strict=True):
        if apart:
            yield part
            part = []
        part += row
    yield part


def _stand_apart(rows: Rows) -> list[bool]:
    """Say whether each row has much more white above it than the one that has least."""
    whites = [below.top - above.bottom for above, below in pairwise(rows.firsts)]
    least = min(whites, default=0.0)
    return [True, *(white > least + WHITE * row.height for white, row in zip(whites, rows.firsts, strict=False))]


def _is_head(part: Part) -> bool:
    """Say whether lines are the head of a job: few, one of them a date, none of a list."""
    dates = [is_date(one.text) for one in part]
    return sum(dates) == 1 and not dates[0] and len(part) <= MOST_LINES and not any(is_item(one.text) for one in part)


def _starts(titles: list[Segment], text: Rows) -> list[float]:
    """Give the height at which each job begins, if a row of its text does so beside its title."""
    apart = _stand_apart(text)
    tops = [first.top for first in text.firsts]
    starts: list[float] = []
    for title in titles:
        at = text.partner(title)
        at = bisect_left(tops, title.top - LEVEL * title.height) if at is None else at
        if at == len(tops) or not apart[at] or tops[at] > title.top + LEVEL * title.height:
            return []
        starts.append(min(tops[at], title.top))
    return starts


def _write(heads: list[Part], right: Part, starts: list[float]) -> Iterator[Part]:
    yield [one for one in right if one.middle < starts[0]]
    at = bisect_left(right, starts[0], key=lambda one: one.middle)
    for head, end in zip(heads, [*starts[1:], 1e9], strict=True):
        start, at = at, bisect_left(right, end, key=lambda one: one.middle)
        yield head
        yield right[start:at]
