"""Segments of one page -> columns in reading order: cuts through white space that leave dates on their line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from mlematch.layout.beside.forms import LABEL_CHARS, is_header, read_labels
from mlematch.layout.beside.grids import find_grid
from mlematch.layout.beside.lower import raise_dates
from mlematch.layout.beside.margins import FEWEST as FEWEST_BETWEEN
from mlematch.layout.beside.margins import find_between, find_entries, trim_margin
from mlematch.layout.beside.pairs import weave
from mlematch.layout.beside.rows import Rows
from mlematch.layout.beside.tables import find_table
from mlematch.layout.columns.bands import NEAR_EDGE, find_extent, find_stretches, is_level, right_edge, split
from mlematch.layout.columns.headed import FEWEST_ROWS, are_headed, find_marked
from mlematch.layout.columns.level import find_end, find_level, left_edge
from mlematch.layout.columns.sections import find_sections
from mlematch.layout.columns.sides import Sides
from mlematch.layout.lines.segments import Segment, style_of
from mlematch.layout.wording import is_date

MIN_GUTTER = 0.55  # of the typical height of a line
LEAST_GUTTER = 0.2  # beside columns with headings of their own
LARGER = 1.1  # is a heading than its text
MOST_WORTH, SLACK = 1.2, 40.0  # of the height of a run, and by how much its boxes may stand out of it
FEWEST_LEVEL = 4  # two headings, and text below each

NEAR = 1.5  # of the height of a line: no further down goes a section on
AT_EDGE = 3.0  # points: no further from the edge of a column begins a heading

Part = list[Segment]
Run = tuple[float, int, int]  # a gutter, and the first and last of the segments along it
Block = list[Part]  # what is read as one: part by part, each row by row


@dataclass(frozen=True, slots=True)
class Cut:
    """A gutter: the parts of a region it sets apart, in reading order, and what the cut is worth."""

    above: Part
    parts: tuple[Part, ...]
    below: Part
    score: float
    labels: bool = False  # the parts are labels and what they stand for


def find_columns(segments: Part) -> Iterator[Block]:
    """Cut a region, sorted from top to bottom, into blocks; give those in reading order."""
    cut = _best_cut(segments) if len(segments) > 3 else None
    table = find_table(segments) if len(segments) > 3 and not (cut and cut.score >= _height(segments)) else None
    if table is not None and (cut is None or cut.score < table.score):
        yield from find_columns(segments[: table.first])
        yield table.parts
        yield from find_columns(segments[table.last :])
        return
    if cut is None:
        if segments:
            yield [raise_dates(segments)]
        return
    dated = any(is_date(part[0].text) for part in cut.parts)
    starts = find_sections(segments) if dated or not cut.labels else []
    if any(len(cut.above) < start < len(segments) - len(cut.below) for start in starts):
        for first, last in pairwise([0, *starts, len(segments)]):
            yield from find_columns(segments[first:last])
        return
    yield from find_columns(cut.above)
    yield from _read_parts(cut)
    yield from find_columns(cut.below)


def _read_parts(cut: Cut) -> Iterator[Block]:
    """Give the blocks of what a gutter parts."""
    two = len(cut.parts) == 2 and not cut.labels
    grid = find_grid(*cut.parts) if two else []
    if grid:
        yield from ([part] for part in grid)
        return
    woven = weave(*cut.parts) if two else []
    blocks = [block for part in woven or _put_box_first(cut) for block in find_columns(part)]
    yield from _join(blocks) if cut.labels or woven else blocks


def _put_box_first(cut: Cut) -> tuple[Part, ...]:
    """Give the parts of a cut; a box beside a section that goes on below it comes before that section."""
    if cut.labels or len(cut.parts) != 2 or not cut.below or min(map(len, cut.parts)) < FEWEST_LEVEL:
        return cut.parts
    left, box = cut.parts
    after, heading = cut.below[0], style_of(box[0])
    heads = [at for at, segment in enumerate(left) if style_of(segment) == heading]
    near = after.top - max(left[-1].bottom, box[-1].bottom) < NEAR * after.height
    larger = box[0].sizes[0] > LARGER * max(one.sizes[0] for one in (left[-1], box[-1], after))
    if not heads or not near or not larger or after.left > left[heads[-1]].left + NEAR_EDGE:
        return cut.parts
    return left[: heads[-1]], box, left[heads[-1] :]


def _height(segments: Part) -> float:
    """Give the height of a region, which is more than a table in it is worth."""
    return segments[-1].bottom - segments[0].top


def _join(blocks: list[Block]) -> Iterator[Block]:
    """Put labels and what they stand for into one block, as far as that is in one column."""
    yield [part for block in blocks for part in block]


def _best_cut(segments: list[Segment]) -> Cut | None:
    """Give the cut that is worth most, the first of equals; runs too short to win are not judged."""
    height = median([segment.height for segment in segments])
    margin = max([segment.right for segment in segments]) - 4
    candidates = _candidates(segments)
    runs = [run for x in candidates for run in _runs_at(x, segments, MIN_GUTTER * height)]
    marked = find_marked(segments) if len(segments) >= FEWEST_LEVEL else []
    level = _cut_level(segments, marked, LEAST_GUTTER * height)
    best, place = _best_headed(segments, marked, candidates, LEAST_GUTTER * height), -1
    best = level if level is not None and (best is None or level.score >= best.score) else best
    judged: set[tuple[int, int, int]] = set()
    for at in sorted(range(len(runs)), key=lambda at: -_most(runs[at], segments)):
        if best is not None and _most(runs[at], segments) < best.score:
            break
        for cut in _judge_once(segments, runs[at], margin, judged):
            if best is None or cut.score > best.score or (cut.score == best.score and at < place):
                best, place = cut, at
    return level if level is not None and best is not None and _takes_more(best, level) else best


def _takes_more(cut: Cut, level: Cut) -> bool:
    """Say whether a cut parts the same columns as one below headings on one line, but begins with dates above these."""
    if len(cut.parts) != len(level.parts) or cut.parts[1][0] is level.parts[1][0]:
        return False
    return all(below[0] in above for above, below in zip(cut.parts, level.parts, strict=True))


def _cut_level(segments: list[Segment], marked: list[int], gutter: float) -> Cut | None:
    """Give the cut between sections side by side, whose headings are on one line, that goes down furthest."""
    best: Cut | None = None
    for left, right in find_level(segments, marked):
        for x, first, last in _runs_at(min(right.left, left_edge(right, segments)), segments, gutter):
            places = [at for at in range(first, last) if segments[at] is left or segments[at] is right]
            if len(places) < 2 or any(abs(one.left - x) < AT_EDGE for one in segments[first : places[0]]):
                continue
            cut = _part_level(segments, x, places[0], find_end(segments, x, places[0], last))
            best = cut if cut is not None and (best is None or cut.score > best.score) else best
    return best


def _part_level(segments: list[Segment], x: float, first: int, last: int) -> Cut | None:
    left, right = split(x, segments[first:last])
    if min(len(left), len(right)) < FEWEST_LEVEL // 2 or Rows(right).hangs_right:
        return None
    overlap = min(left[-1].bottom, right[-1].bottom) - left[0].top
    return Cut(segments[:first], (left, right), segments[last:], MOST_WORTH * overlap)


def _best_headed(segments: list[Segment], marked: list[int], candidates: list[float], gutter: float) -> Cut | None:
    """Give the cut between columns with headings of their own that goes down furthest."""
    marked = marked if len(segments) >= 2 * FEWEST_ROWS else []
    edges = sorted([segments[at].left for at in marked])
    best: Cut | None = None
    for x in candidates:
        place = bisect_left(edges, x - 1)
        if place == 0 or place == len(edges) or edges[place] > x + AT_EDGE:
            continue
        for run in _runs_at(x, segments, gutter):
            if _are_on_both_sides(segments, marked, run) and (best is None or _most(run, segments) > best.score):
                cut = _cut_headed(segments, run)
                best = cut if cut is not None and (best is None or cut.score > best.score) else best
    return best


def _are_on_both_sides(segments: list[Segment], marked: list[int], run: Run) -> bool:
    """Say whether something set as a heading stands on each side of a gutter."""
    x, first, last = run
    lefts = [segments[at].left for at in marked if first <= at < last]
    return bool(lefts) and min(lefts) < x - 1 <= max(lefts)


def _judge_once(segments: list[Segment], run: Run, margin: float, judged: set[tuple[int, int, int]]) -> Iterable[Cut]:
    """Judge a run unless it was judged with the same segments on its left: then the gutter is the same."""
    x, first, last = run
    on_left = sum([segment.left < x - 1 for segment in segments[first:last]])
    if (first, last, on_left) in judged:
        return ()
    judged.add((first, last, on_left))
    return _judge(segments, run, on_left, margin)


def _most(run: Run, segments: list[Segment]) -> float:
    """Say what a cut of a run may be worth at most."""
    _, first, last = run
    return MOST_WORTH * (segments[last - 1].bottom - segments[first].top + SLACK)


def _candidates(segments: list[Segment]) -> list[float]:
    """Give the left edges that may be those of a right column, no two closer than a few points."""
    edges: list[float] = []
    outer = min(segment.left for segment in segments)
    for edge in sorted(segment.left for segment in segments):
        if edge > outer + NEAR_EDGE and (not edges or edge - edges[-1] > 2):
            edges.append(edge)
    return edges


def _runs_at(x: float, segments: list[Segment], gutter: float) -> Iterator[Run]:
    """Give the runs of segments that none crosses the white left of `x`."""
    start = 0
    edge, border = x - 1, x - gutter
    above: Segment | None = None
    crossing = [place for place, segment in enumerate(segments) if segment.left < edge and segment.right > border]
    for place in (*crossing, len(segments)):
        below = segments[place] if place < len(segments) else None
        if place - start > 3:
            first, last = _whole_rows(segments, start, place, above, below)
            if last - first > 3:
                yield x, first, last
        start, above = place + 1, below


def _whole_rows(
    segments: list[Segment], first: int, last: int, above: Segment | None, below: Segment | None
) -> tuple[int, int]:
    """Leave out of a run what stands on one line with the segments that end it above and below."""
    while above is not None and first < last and is_level(segments[first], above):
        first += 1
    while below is not None and first < last and is_level(segments[last - 1], below):
        last -= 1
    return first, last


def _judge(segments: list[Segment], run: Run, on_left: int, margin: float) -> Iterator[Cut]:
    """Give cuts when what lies on the two sides are columns, not lines and their dates."""
    x, first, last = run
    if on_left == 1:
        yield from _cut_bare_heading(x, segments, first, last)
    if not 2 <= on_left <= last - first - 2:
        return
    form = _cut_form(x, segments, first, last)
    if form is not None:
        yield form
        return
    for start, end in find_stretches(x, segments, first, last, margin):
        left, right = split(x, segments[start:end])
        if len(left) < 2 or len(right) < 2:
            continue
        sides = Sides(left, right)
        parts = _parts(sides, left, right)
        if parts:
            yield Cut(segments[:start], parts, segments[end:], sides.score, labels=sides.kind == "labels")


def _cut_bare_heading(x: float, segments: list[Segment], first: int, last: int) -> Iterator[Cut]:
    """Cut where the left column is nothing but a heading, beside the heading of the right one."""
    (heading,), right = split(x, segments[first:last])
    beside, *below = right
    larger = heading.sizes[0] > LARGER * max((segment.sizes[0] for segment in below), default=1e9)
    alike = style_of(heading) == style_of(beside) and is_level(heading, beside)
    if segments[first] is heading and alike and larger and len(below) > 1:
        yield Cut(segments[:first], ([heading], right), segments[last:], right[-1].bottom - right[0].top)


def _cut_headed(segments: list[Segment], run: Run) -> Cut | None:
    """Cut between two columns with headings of their own."""
    x, first, last = run
    start, end = find_extent(x, segments, first, last)
    left, right = split(x, segments[start:end])
    if not are_headed(left, right):
        return None
    overlap = min(left[-1].bottom, right[-1].bottom) - max(left[0].top, right[0].top)
    return Cut(segments[:start], (left, right), segments[end:], MOST_WORTH * overlap)


def _cut_form(x: float, segments: list[Segment], first: int, last: int) -> Cut | None:
    """Cut a whole run label by label when its left side is a margin of labels, or what of it is a margin of dates."""
    trimmed = trim_margin(segments, x, first, last)
    dated = _cut_dated(x, segments, *trimmed) if trimmed != (first, last) else None
    return dated or _cut_labels(x, segments, first, last) or _cut_between(x, segments, first, trimmed[1])


def _cut_labels(x: float, segments: list[Segment], first: int, last: int) -> Cut | None:
    """Cut a whole run label by label when its left side is a margin of labels."""
    left, right = split(x, segments[first:last])
    if sum([len(segment.text) for segment in left]) > 2 * LABEL_CHARS * len(left):
        return None  # a look at lengths spares the closer one
    sides = Sides(left, right)
    if not sides.are_labels or right_edge(x, segments, [(first, last)]) > x + NEAR_EDGE:
        return None
    if is_header(sides.labels[0], sides.left.lines, sides.right.lines):
        end = sides.labels[0][-1][-1].bottom
        below = next((at for at in range(first, last) if segments[at].top >= end), last)
        return _cut_form(x, segments, below, last) if _has_both(x, segments[below:last]) else None
    return Cut(segments[:first], _parts(sides, left, right), segments[last:], sides.score, labels=True)


def _cut_dated(x: float, segments: list[Segment], first: int, last: int) -> Cut | None:
    """Cut a run entry by entry when its left side is a margin of dates with a few words below each."""
    left, right = split(x, segments[first:last])
    if len(left) < 2 or len(right) < 2 or right_edge(x, segments, [(first, last)]) > x + NEAR_EDGE:
        return None
    sides = Sides(left, right)
    if not find_entries(sides.left.lines, sides.right.lines):
        return None
    return Cut(segments[:first], _parts(sides, left, right), segments[last:], sides.score, labels=True)


def _cut_between(x: float, segments: list[Segment], first: int, last: int) -> Cut | None:
    """Cut a run entry by entry when its left side is a margin of dates that stand lower than the titles beside."""
    start = first
    for at in range(first, last):
        if segments[at].left < x - 1:
            if is_date(segments[at].text):
                break
            start = at + 1
    left, right = split(x, segments[start:last])
    groups = find_between(Rows(left), Rows(right)) if min(len(left), len(right)) >= FEWEST_BETWEEN else []
    if not groups:
        return None
    return Cut(
        segments[:start], tuple(read_labels(groups, right)), segments[last:], Sides(left, right).score, labels=True
    )


def _has_both(x: float, run: list[Segment]) -> bool:
    return 0 < sum([segment.left < x - 1 for segment in run]) < len(run)


def _parts(sides: Sides, left: list[Segment], right: list[Segment]) -> tuple[list[Segment], ...]:
    """Give the parts that a gutter sets apart, in reading order; none when it sets nothing apart."""
    if sides.kind == "labels":
        return tuple(read_labels(sides.labels, right))
    return (left, right) if sides.kind == "columns" else ()
