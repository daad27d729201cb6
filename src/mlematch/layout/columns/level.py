"""Sections side by side: headings on one line, each larger than the text that begins below it at its edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mlematch.layout.columns.bands import FEW_BELOW, is_level, split
from mlematch.layout.lines.segments import Segment, style_of
from mlematch.layout.wording import is_date

LARGER = 1.1  # than the text below is a heading
AT_EDGE = 3.0  # points
SET_IN = 20.0  # points: bullets and lists stand in
NEAR = 3.5  # of the height of a heading: so far below it its text begins


def find_level(segments: Sequence[Segment], marked: Sequence[int]) -> Iterator[tuple[Segment, Segment]]:
    """Give the pairs of headings, next to each other on one line and set alike, with text of their own below."""
    for number, place in enumerate(marked):
        for other in marked[number + 1 :]:
            left, right = sorted((segments[place], segments[other]), key=lambda segment: segment.left)
            if segments[other].top > segments[place].bottom:
                break
            alike = is_level(left, right) and style_of(left) == style_of(right)
            if alike and _is_over(left, segments, other, right.left) and _is_over(right, segments, other, 1e9):
                yield left, right


def _is_over(head: Segment, segments: Sequence[Segment], place: int, end: float) -> bool:
    """Say whether the first thing below a heading begins at its edge, and is smaller."""
    for below in segments[place + 1 :]:
        if below.top < head.bottom - AT_EDGE or below.left >= end - 1 or below.right <= head.left:
            continue
        set_in = below.left - head.left
        near = below.top - head.bottom < NEAR * head.height
        return near and -AT_EDGE < set_in < SET_IN and head.sizes[0] > LARGER * below.sizes[0]
    return False


def left_edge(head: Segment, segments: Sequence[Segment]) -> float:
    """Give the edge of what stands below a heading, which may stand out a little."""
    near = (one.left for one in segments if one.top > head.top and abs(one.left - head.left) < AT_EDGE)
    return min(near, default=head.left)


def find_end(segments: list[Segment], x: float, first: int, last: int) -> int:
    """Give the end of what stands below headings on one line: the next heading on the left that is over both sides.

    Beside and below such a heading nothing begins at the edge of the right column.
    """
    style = style_of(segments[first])
    for at in range(first + 1, last):
        head = segments[at]
        if head.left >= x - 1 or style_of(head) != style or is_level(head, segments[first]) or is_date(head.text):
            continue
        _, right = split(x, segments[first:last])
        if any(one.middle < head.top + AT_EDGE and one.bottom > head.top + AT_EDGE for one in right):
            continue
        below = [segment.left for segment in right if segment.bottom > head.top]
        if not any(left < x + 2 * AT_EDGE for left in below) and (below or len(segments) - last >= FEW_BELOW):
            return at
    return last
