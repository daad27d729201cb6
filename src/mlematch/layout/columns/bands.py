"""What of a run beside a gutter is columns: not contact lines, entries with dates, headings over both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from typing import Literal

from mlematch.layout.beside.rows import gather_rows
from mlematch.layout.columns.sides import are_beside, is_grid, is_prose
from mlematch.layout.lines.segments import Segment, style_of
from mlematch.layout.wording import is_contact, is_date

MANY_ROWS = 12  # a right column as long as that is no short list: the left one may end below it
FEW_BELOW = 4  # segments below both columns: no more than a foot of the page
ONE_LINE = 0.2  # of the height of a line
SET_IN = 3.0  # points
FAR = 2.2  # of the height of a line: more white than in a column
SPACED = 1.8  # of the height of a line
CONTACT_ROWS, MANY_CONTACTS, MOST_CONTACTS = 3, 3, 15  # lines of contacts, and contacts in one of them and in all
SHARED_EDGE = 0.35  # of the segments of a column: so many begin at its edge
FEWEST_IN_CARDS = 5  # segments: a heading over two rows with something on both sides
NEAR_EDGE = 20.0  # points: no column is narrower

BandKind = Literal["columns", "left", "rows"]
Band = tuple[tuple[int, int], BandKind]


def split(x: float, run: list[Segment]) -> tuple[list[Segment], list[Segment]]:
    """Give what lies left of a gutter and what lies right of it."""
    edge = x - 1
    return [segment for segment in run if segment.left < edge], [segment for segment in run if segment.left >= edge]


def is_level(segment: Segment, other: Segment) -> bool:
    """Say whether two segments stand on one line."""
    return abs(segment.middle - other.middle) < ONE_LINE * min(segment.height, other.height)


def find_stretches(
    x: float, segments: list[Segment], first: int, last: int, margin: float
) -> Iterator[tuple[int, int]]:
    """Leave out of a run the bands that are no columns: contact lines, entries with dates, text on the left alone."""
    parts = find_bands(segments, first, last)
    edge = right_edge(x, segments, parts)
    bands = [(band, _band_kind(x, edge, segments[slice(*band)], margin)) for band in parts]
    bands = list(_part_by_headings(x, segments, _trim(x, edge, segments, bands, last)))
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


def find_extent(x: float, segments: list[Segment], first: int, last: int) -> tuple[int, int]:
    """Leave out of a run of columns with headings of their own what stands above both, and a foot below them."""
    parts = find_bands(segments, first, last)
    edge = right_edge(x, segments, parts)
    while parts and _is_header(x, edge, segments[slice(*parts[0])]):
        parts = parts[1:]
    while parts and _protrudes(x, segments, parts[0][0], last):
        parts = parts[1:]
    parts = parts[: _count_columns(x, edge, segments, parts)]
    if parts and not _goes_on_below(x, segments, parts, last):
        while parts and not split(x, segments[slice(*parts[-1])])[1]:
            parts = parts[:-1]
    return (parts[0][0], parts[-1][1]) if parts else (first, first)


def _count_columns(x: float, edge: float, segments: list[Segment], parts: list[tuple[int, int]]) -> int:
    """Say how many bands stand above the first of those at the end that have only dates of the left side on the right.

    Such dates are set in from the edge of the right column.
    """
    count = len(parts)
    for at in range(len(parts) - 1, -1, -1):
        left, right = split(x, segments[slice(*parts[at])])
        dated = all(one.left > edge + SET_IN and is_date(one.text) for one in right)
        if not dated or not left or not are_beside(left, right):
            break
        count = at if right else count
    return count


def _is_header(x: float, edge: float, band: list[Segment]) -> bool:
    left, right = split(x, band)
    return not right or (not left and right[0].left > edge + SET_IN) or _is_contact_line(band) or _is_spaced_line(band)


def _part_by_headings(x: float, segments: list[Segment], bands: list[Band]) -> Iterator[Band]:
    """Set apart the headings on the left that stand over both sides: the right side has none, but begins below them."""
    plain = {style_of(first) for band, _ in bands for first in split(x, segments[slice(*band)])[1][:1]}
    for at, (band, kind) in enumerate(bands):
        alone = kind == "left" and band[1] - band[0] == 1 and bands[at + 1 : at + 2]
        if alone and style_of(segments[band[0]]) not in plain and _begins_level(segments, alone[0]):
            yield band, "rows"
        elif kind == "columns" and _heads_cards(x, segments, bands[at:]):
            yield (band[0], band[0] + 1), "rows"
            yield (band[0] + 1, band[1]), "columns"
        else:
            yield band, kind


def _heads_cards(x: float, segments: list[Segment], bands: list[Band]) -> bool:
    """Say whether a line on the left alone stands over cards: below it both sides have the same rows, set alike."""
    first, last = bands[0][0]
    if (
        last - first < FEWEST_IN_CARDS
        or is_level(segments[first], segments[first + 1])
        or segments[first].left >= x - 1
    ):
        return False
    end = [last, *(band[1] for band, _ in takewhile(lambda one: one[1] == "columns", bands[1:]))][-1]
    left, right = split(x, segments[first + 1 : end])
    return len(left) > 1 and _have_twins(left, right) and _have_twins(right, left)


def _have_twins(side: list[Segment], other: list[Segment]) -> bool:
    return all(any(is_level(one, twin) and style_of(one) == style_of(twin) for twin in other) for one in side)


def _begins_level(segments: list[Segment], band: Band) -> bool:
    """Say whether both columns begin in the same line."""
    (first, last), kind = band
    return kind == "columns" and last - first > 1 and is_level(segments[first], segments[first + 1])


def _trim(x: float, edge: float, segments: list[Segment], bands: list[Band], last: int) -> list[Band]:
    """Take away the bands above and below the columns."""
    while bands and _protrudes(x, segments, bands[0][0][0], last):
        bands = bands[1:]
    while bands and (bands[0][1] != "columns" or _is_above(x, segments[slice(*bands[0][0])], edge)):
        bands = bands[1:]
    while bands and bands[-1][1] == "rows":
        bands = bands[:-1]
    if bands and not _goes_on_below(x, segments, [band for band, _ in bands], last):
        while bands[-1][1] == "left":
            bands = bands[:-1]
    return bands


def _goes_on_below(x: float, segments: list[Segment], bands: list[tuple[int, int]], last: int) -> bool:
    """Say whether text on the left, below the end of the right column, is still the left column."""
    left, right = split(x, segments[bands[0][0] : bands[-1][1]])
    if not right:
        return True
    end = max(segment.bottom for segment in right)
    beside = [segment for segment in left if segment.top < end]
    below = [segment for segment in left if segment.top >= end]
    if not beside or _stands_out(beside, below) or (is_grid(left, right) and not is_prose(right)):
        return False
    if len(right) >= MANY_ROWS:
        return True
    if below and _is_new(beside, below[0]):
        return False
    reach = max(segment.right for segment in beside)
    wider = any(segment.right > reach + 2 * segment.height for segment in below)
    return len(segments) - last < FEW_BELOW and not wider


def _is_new(beside: list[Segment], below: Segment) -> bool:
    """Say whether what follows a column stands apart from it, and is set in from its edge: a heading over all."""
    white = below.top - max(segment.bottom for segment in beside)
    return white > FAR * below.height and below.left > min(segment.left for segment in beside) + NEAR_EDGE


def _stands_out(beside: list[Segment], below: list[Segment]) -> bool:
    """Say whether what follows a column begins further to the left than the column does."""
    return min([segment.left for segment in below], default=1e9) < min(segment.left for segment in beside) - SET_IN


def _protrudes(x: float, segments: list[Segment], first: int, last: int) -> bool:
    """Say whether a run begins with a title that stands out to the left of the right column below it."""
    title = segments[first]
    if title.left < x - 1:
        return False
    below = [segment for segment in segments[first + 1 : last] if segment.left >= x - 1 and segment.top > title.bottom]
    if all(abs(segment.right - title.right) < SET_IN for segment in below):
        return False  # lines that end at one edge begin anywhere
    return title.left < min(segment.left for segment in below) - SET_IN


def find_bands(segments: list[Segment], first: int, last: int) -> list[tuple[int, int]]:
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


def right_edge(x: float, segments: list[Segment], bands: list[tuple[int, int]]) -> float:
    """Give the edge at which what stands on the right begins; a far one when it begins anywhere."""
    right = [segment for segment in segments[bands[0][0] : bands[-1][1]] if segment.left >= x - 1]
    starts = [round(row[0].left) for row in gather_rows(right)] if right else []
    edge, count = Counter(starts).most_common(1)[0] if starts else (0, 0)
    return edge if count > SHARED_EDGE * len(starts) else 1e9


def _is_above(x: float, band: list[Segment], edge: float) -> bool:
    """Say whether a band belongs to the header: contacts, or lines set in from the edge of the right column."""
    is_right = all(segment.left >= x - 1 for segment in band)
    return _is_contact_line(band) or _is_spaced_line(band) or (is_right and band[0].left > edge + SET_IN)


def _is_spaced_line(band: list[Segment]) -> bool:
    """Say whether a band is one line with a space so wide as letters set apart have between their words."""
    if len(band) != 2 or not is_level(*band) or style_of(band[0]) != style_of(band[1]):
        return False
    first, second = sorted(band, key=lambda segment: segment.left)
    return second.left - first.right < SPACED * first.height


def _is_contact_line(band: list[Segment]) -> bool:
    """Say whether a band is a line of addresses and telephone numbers, or a few of which one has many."""
    is_one_line = abs(band[-1].middle - band[0].middle) < 0.3 * band[0].height
    if not is_one_line and (len(band) > MOST_CONTACTS or not _has_many(gather_rows(band))):
        return False
    return any(is_contact(part.text) for part in band)


def _has_many(rows: list[list[Segment]]) -> bool:
    few = len(rows) <= CONTACT_ROWS and any(len(row) >= MANY_CONTACTS for row in rows)
    return few and not _are_titled(rows)


def _are_titled(rows: list[list[Segment]]) -> bool:
    """Say whether the first row are titles, each over something set otherwise in all the other rows."""
    first, *rest = rows
    titles = [(round(one.left), style_of(one)[:2]) for one in first]
    return (
        all(
            abs(one.left - left) < SET_IN and style_of(one)[:2] != style
            for row in rest
            for (left, style), one in zip(titles, row, strict=False)
        )
        and len({style for _, style in titles}) == 1
        and {len(row) for row in rest} == {len(first)}
    )


def _band_kind(x: float, edge: float, band: list[Segment], margin: float) -> BandKind:
    """Say whether a band may be part of two columns, has nothing on the right, or is to be read row by row."""
    left, right = split(x, band)
    if not right:
        return "left"
    if not left:
        before = all(segment.left < edge - NEAR_EDGE for segment in right)
        spans = before and max(segment.right for segment in right) > edge
        strays = abs(right[0].left - edge) > 2 * SET_IN and all(is_date(segment.text) for segment in right)
        return "rows" if spans or strays else "columns"
    dates = [is_date(segment.text) for segment in right]
    if all(is_date(segment.text) for segment in left) and are_beside(left, right[:1]):
        return "columns" if all(dates) else "rows"  # dates beside dates are each below an entry of their own
    first = min((one for one in right if one.top < right[0].middle), key=lambda one: one.left)
    return "rows" if any(dates) and are_beside(left, right) and first.right > margin else "columns"
