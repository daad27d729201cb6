"""Segments of one page -> columns in reading order: cuts through white space that leave dates on their line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Literal

from mlematch.layout.segments import Segment
from mlematch.layout.sides import Sides, are_beside, are_entries, group_entries, is_contact, is_date, is_grid

MIN_GUTTER = 0.55  # of the typical height of a line
MANY_ROWS = 12  # a right column as long as that is no short list: the left one may end below it
FEW_BELOW = 3  # segments below both columns: no more than a foot of the page
NEAR_EDGE = 20.0  # points: no column is narrower


BandKind = Literal["columns", "left", "rows"]
Band = tuple[tuple[int, int], BandKind]


@dataclass(frozen=True, slots=True)
class Cut:
    """A gutter: the parts of a region it sets apart, in reading order, and what the cut is worth."""

    parts: tuple[list[Segment], ...]
    score: float


def find_columns(segments: list[Segment]) -> Iterator[list[Segment]]:
    """Cut a region, sorted from top to bottom, into columns; give those in reading order."""
    cut = _best_cut(segments) if len(segments) > 3 else None
    if cut is None:
        if segments:
            yield segments
        return
    for part in cut.parts:
        yield from find_columns(part)


def _best_cut(segments: list[Segment]) -> Cut | None:
    height = median(segment.height for segment in segments)
    margin = max(segment.right for segment in segments) - 4
    cuts = (cut for x in _candidates(segments) for cut in _cuts_at(x, segments, height, margin))
    return max(cuts, key=lambda cut: cut.score, default=None)


def _candidates(segments: list[Segment]) -> list[float]:
    """Give the left edges that may be those of a right column, no two closer than a few points."""
    edges: list[float] = []
    outer = min(segment.left for segment in segments)
    for edge in sorted(segment.left for segment in segments):
        if edge > outer + NEAR_EDGE and (not edges or edge - edges[-1] > 2):
            edges.append(edge)
    return edges


def _cuts_at(x: float, segments: list[Segment], height: float, margin: float) -> Iterator[Cut]:
    """Give the runs of segments that none crosses the white left of `x`, as cuts worth making."""
    start = 0
    edge, border = x - 1, x - MIN_GUTTER * height
    for place, segment in enumerate(segments):
        if segment.left < edge and segment.right > border:
            if place - start > 3:
                yield from _judge(x, segments, start, place, margin)
            start = place + 1
    if len(segments) - start > 3:
        yield from _judge(x, segments, start, len(segments), margin)


def _judge(x: float, segments: list[Segment], first: int, last: int, margin: float) -> Iterator[Cut]:
    """Give cuts when what lies on the two sides are columns, not lines and their dates."""
    on_left = sum([segment.left < x - 1 for segment in segments[first:last]])
    if not 2 <= on_left <= last - first - 2:
        return
    for start, end in _stretches(x, segments, first, last, margin):
        left, right = _split(x, segments[start:end])
        if len(left) < 2 or len(right) < 2:
            continue
        sides = Sides.of(left, right)
        parts = _parts(sides, left, right)
        if parts:
            score = sides.score * (0.4 if _tears(x, segments, start, right) else 1.0)
            yield Cut((segments[:start], *parts, segments[end:]), score)


def _parts(sides: Sides, left: list[Segment], right: list[Segment]) -> tuple[list[Segment], ...]:
    """Give the parts that a gutter sets apart, in reading order; none when it sets nothing apart."""
    if sides.overlap > 0 and sides.narrow is sides.left and are_entries(left, right):
        return tuple(_bands_by_entry(left, right))
    kind = sides.kind()
    if kind == "labels":
        return tuple(_bands_by_label(left, right))
    return (left, right) if kind == "columns" else ()


def _split(x: float, run: list[Segment]) -> tuple[list[Segment], list[Segment]]:
    edge = x - 1
    return [segment for segment in run if segment.left < edge], [segment for segment in run if segment.left >= edge]


def _tears(x: float, segments: list[Segment], first: int, right: list[Segment]) -> bool:
    """Say whether the right side begins in the middle of a paragraph that stands above the cut."""
    top = right[0]
    for segment in segments[max(0, first - 4) : first]:
        near = -0.5 * top.height < top.top - segment.bottom < 0.4 * top.height
        if near and abs(segment.left - top.left) < 2 and segment.left >= x - 1:
            return True
    return False


def _bands_by_label(left: list[Segment], right: list[Segment]) -> Iterator[list[Segment]]:
    """Give each label of the margin, and after it what stands beside and below it."""
    labels = list(_labels(left))
    tops = [label[0].top - 0.3 * label[0].height for label in labels]
    yield from _nonempty([segment for segment in right if segment.middle < tops[0]])
    for label, top, below in zip(labels, tops, [*tops[1:], 1e9], strict=True):
        yield label
        yield from _nonempty([segment for segment in right if top <= segment.middle < below])


def _bands_by_entry(left: list[Segment], right: list[Segment]) -> Iterator[list[Segment]]:
    """Give each entry with the date beside it, and after it what is stacked below the date."""
    groups = group_entries(left)
    tops = [group[0].top - 0.3 * group[0].height for group in groups]
    yield from _nonempty([segment for segment in right if segment.middle < tops[0]])
    for group, top, below in zip(groups, tops, [*tops[1:], 1e9], strict=True):
        beside = [segment for segment in right if top <= segment.middle < below]
        yield sorted([group[0], *beside], key=lambda segment: (segment.middle, segment.left))
        yield from _nonempty(group[1:])


def _labels(left: list[Segment]) -> Iterator[list[Segment]]:
    """Gather the lines of the margin that make one label."""
    label = [left[0]]
    for segment in left[1:]:
        if segment.top - label[-1].bottom > 0.5 * segment.height:
            yield label
            label = []
        label.append(segment)
    yield label


def _nonempty(part: list[Segment]) -> Iterator[list[Segment]]:
    if part:
        yield part


# ---------------------------------------------------------------- what stands above and below columns


def _stretches(x: float, segments: list[Segment], first: int, last: int, margin: float) -> Iterator[tuple[int, int]]:
    """Leave out of a run the bands that are no columns: contact lines, entries with dates, text on the left alone."""
    bands = [(band, _band_kind(x, segments[slice(*band)], margin)) for band in _bands(segments, first, last)]
    bands = _trim(x, segments, bands, last)
    start, reached = None, first
    for (begin, end), kind in bands:
        if kind == "rows":
            if start is not None:
                yield start, reached
            start = None
        elif kind == "columns":
            start = begin if start is None else start
            reached = end
    if start is not None:
        yield start, bands[-1][0][1]


def _trim(x: float, segments: list[Segment], bands: list[Band], last: int) -> list[Band]:
    """Take away the bands above and below the columns."""
    while bands and _protrudes(x, segments, bands[0][0][0], last):
        bands = bands[1:]
    while bands and (bands[0][1] != "columns" or _is_contact_line(segments[slice(*bands[0][0])])):
        bands = bands[1:]
    while bands and bands[-1][1] == "rows":
        bands = bands[:-1]
    if bands and not _goes_on_below(x, segments, [band for band, _ in bands], last):
        while bands[-1][1] == "left":
            bands = bands[:-1]
    return bands


def _goes_on_below(x: float, segments: list[Segment], bands: list[tuple[int, int]], last: int) -> bool:
    """Say whether text on the left, below the end of the right column, is still the left column."""
    run = segments[bands[0][0] : bands[-1][1]]
    left, right = _split(x, run)
    if is_grid(left, right):
        return False
    if not right or len(right) >= MANY_ROWS:
        return True
    end = max(segment.bottom for segment in right)
    beside = [segment.right for segment in left if segment.top < end]
    below = [segment for segment in left if segment.top >= end]
    wider = any(segment.right > max(beside, default=0.0) + 2 * segment.height for segment in below)
    return len(segments) - last < FEW_BELOW and not wider


def _protrudes(x: float, segments: list[Segment], first: int, last: int) -> bool:
    """Say whether a run begins with a title that stands out to the left of the right column below it."""
    title = segments[first]
    if title.left < x - 1:
        return False
    below = [
        segment.left for segment in segments[first + 1 : last] if segment.left >= x - 1 and segment.top > title.bottom
    ]
    return bool(below) and title.left < min(below) - 3


def _bands(segments: list[Segment], first: int, last: int) -> list[tuple[int, int]]:
    """Cut a run at white that goes through from left to right."""
    bands: list[tuple[int, int]] = []
    start, reached = first, segments[first].bottom
    for place in range(first + 1, last):
        segment = segments[place]
        if segment.top - reached > 0.35 * segment.height:
            bands.append((start, place))
            start = place
        reached = max(reached, segment.bottom)
    return [*bands, (start, last)]


def _is_contact_line(band: list[Segment]) -> bool:
    """Say whether a band is one line of addresses and telephone numbers."""
    is_one_line = abs(band[-1].middle - band[0].middle) < 0.3 * band[0].height
    return is_one_line and any(is_contact(part.text) for part in band)


def _band_kind(x: float, band: list[Segment], margin: float) -> BandKind:
    """Say whether a band may be part of two columns, has nothing on the right, or is to be read row by row."""
    left, right = _split(x, band)
    if not right:
        return "left"
    if not left:
        return "rows" if all(is_date(segment.text) for segment in right) else "columns"
    if all(is_date(segment.text) for segment in left) and are_beside(left, right[:1]):
        return "rows"
    dated = any(is_date(segment.text) for segment in right)
    return "rows" if dated and are_beside(left, right) and right[0].right > margin else "columns"
