"""Headings that stand over the whole width: what is below each is read by itself, whatever columns it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from mlematch.layout.columns.headed import find_marked
from mlematch.layout.lines.segments import Segment, style_of
from mlematch.layout.wording import is_date

AT_EDGE = 3.0  # points
FEWEST = 2  # headings
LAP = 0.3  # of the height of a heading: boxes are higher than letters


def find_sections(segments: Sequence[Segment]) -> list[int]:
    """Give the places of headings with nothing beside them, at the left edge of a region, sorted from top to bottom.

    None when anything else is set like them, but for titles of entries beside their dates.
    """
    edge = min([segment.left for segment in segments]) + AT_EDGE
    styles = {at: style_of(segments[at]) for at in find_marked(segments)}
    counts = Counter(style for at, style in styles.items() if segments[at].left < edge)
    style = max((style for style, many in counts.items() if many >= FEWEST), default=None)
    alike = [at for at, other in styles.items() if other == style]
    heads = [at for at in alike if segments[at].left < edge]
    others = (segments[at] for at in alike if segments[at].left >= edge)
    alone = set(_alone(segments))
    return heads if alone.issuperset(heads) and all(_has_date(one, segments) for one in others) else []


def _alone(segments: Sequence[Segment]) -> Iterator[int]:
    """Give the places of segments that have nothing beside them."""
    ends = [0.0, *accumulate([segment.bottom for segment in segments], max)]
    tops = [1e9, *accumulate([segment.top for segment in reversed(segments)], min)][-2::-1]
    for at, segment in enumerate(segments):
        lap = LAP * segment.height
        if ends[at] - lap < segment.top and segment.bottom < tops[at] + lap:
            yield at


def _has_date(title: Segment, segments: Sequence[Segment]) -> bool:
    """Say whether a date stands left of a title."""
    return any(
        one.right < title.left and one.top < title.bottom and title.top < one.bottom and is_date(one.text)
        for one in segments
    )
