"""Feet that several pages repeat -> set apart before columns are looked for, of which they are no part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from mlematch.layout.segments import Segment
from mlematch.values import Page

LOW = 0.8  # of the height of a page: so far down a foot may begin
WHITE = 2.0  # of the height of a line: more than between entries
PLACE = 4.0  # points
NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")  # no year: dates differ where jobs do

_Key = tuple[str, int, int]


def find_feet(sheets: Sequence[tuple[Page, list[Segment]]]) -> list[list[Segment]]:
    """Give for each page the segments of its last line, if all of them stand at the same place of another page."""
    if len(sheets) < 2:
        return [[] for _ in sheets]
    feet = [_foot(page, segments) for page, segments in sheets]
    counts: Counter[_Key] = Counter()
    for foot in feet:
        counts.update(set(map(_key, foot)))
    return [foot if all(counts[_key(segment)] > 1 for segment in foot) else [] for foot in feet]


def _key(segment: Segment) -> _Key:
    return NUMBER.sub("#", segment.text), round(segment.top / PLACE), round(segment.left / PLACE)


def _foot(page: Page, segments: list[Segment]) -> list[Segment]:
    """Give the last line of a page where it is low and has white above it."""
    last = max(segments, key=lambda segment: segment.bottom, default=None)
    if last is None or last.top < LOW * page.height:
        return []
    line = [segment for segment in segments if segment.bottom > last.top]
    top = min(segment.top for segment in line)
    above = max([segment.bottom for segment in segments if segment.bottom <= last.top], default=0.0)
    return line if top - above > WHITE * last.height else []
