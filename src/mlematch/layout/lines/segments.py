"""Words of one page -> segments: runs of words on one line without a wide gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter, sub
from statistics import median

from mlematch.layout.lines.chains import MARK_GAP, Extent, Run, Table, find_chains, find_starts, make_runs
from mlematch.layout.lines.edges import part_at_edges
from mlematch.layout.lines.pieces import is_wild, join_pieces
from mlematch.list_marks import MARK
from mlematch.values import Word

UNUSUAL = 1.3  # of the usual height: a higher box says nothing of its line

Style = tuple[int, bool, bool]  # size, weight, capitals


@dataclass(slots=True, eq=False)
class Segment:
    """Words that stand on one line, from left to right: their places in a table, and what is asked of them most."""

    table: Table
    places: Sequence[int]
    left: float
    right: float
    top: float
    bottom: float
    texts: list[str]
    sizes: list[float]
    bold: list[bool]
    text: str = field(init=False)
    middle: float = field(init=False)  # the height on the page by which segments of one row agree
    height: float = field(init=False)  # the distance from top to bottom

    def __post_init__(self) -> None:
        self.text = " ".join(self.texts)
        self.middle = (self.top + self.bottom) / 2
        self.height = self.bottom - self.top

    @property
    def words(self) -> list[Word]:
        """The words themselves; making them takes time."""
        return [self.table.words[place] for place in self.places]

    @property
    def first_width(self) -> float:
        """The width of the first word."""
        return self.table.rights[self.places[0]] - self.table.lefts[self.places[0]]


def find_segments(words: Sequence[Word]) -> list[Segment]:
    """Gather the words of a page into segments, from top to bottom.

    A box may be as high as its font or hug the ink, so words are known to stand on one line by the height they share.
    """
    table = Table.of(words)
    starts = find_starts(table)
    if is_wild(len(starts), len(words)):
        table = Table.of(join_pieces(find_chains(table, list(range(len(words)))), table))
        starts = find_starts(table)
    segments = [_put_together(chain, table) for chain in part_at_edges(find_chains(table, starts), table)]
    segments.sort(key=attrgetter("middle", "left"))
    return _attach_strays(segments)


def style_of(segment: Segment) -> Style:
    """Say how a segment is set at its beginning."""
    return round(segment.sizes[0]), segment.bold[0], segment.text.isupper()


def make_segment(words: list[Word]) -> Segment:
    """Put words together, in the order given."""
    table = Table.of(words)
    return _put_together(make_runs([0], table), table)


def _put_together(chain: list[Run], table: Table) -> Segment:
    reach = chain[0] if len(chain) == 1 else _around(chain)
    top, bottom = reach.top, reach.bottom
    if bottom - top > UNUSUAL * (reach.highest_bottom - reach.lowest_top):
        top, bottom = _usual_extent(chain, table)
    start, end = chain[0].start, chain[0].end
    places: Sequence[int] = range(start, end)
    texts, sizes, bold = table.texts[start:end], table.sizes[start:end], table.bold[start:end]
    for run in chain[1:]:
        start, end = run.start, run.end
        places = [*places, *range(start, end)]
        texts += table.texts[start:end]
        sizes += table.sizes[start:end]
        bold += table.bold[start:end]
    return Segment(table, places, reach.left, reach.right, top, bottom, texts, sizes, bold)


def _around(chain: list[Run]) -> Run:
    """Give one run that reaches as far as several."""
    return Run(
        chain[0].start,
        chain[-1].end,
        min([run.left for run in chain]),
        max([run.right for run in chain]),
        min([run.top for run in chain]),
        max([run.lowest_top for run in chain]),
        min([run.highest_bottom for run in chain]),
        max([run.bottom for run in chain]),
    )


def _usual_extent(chain: list[Run], table: Table) -> Extent:
    """Give top and bottom of the boxes that are not unusually high."""
    tops = [top for run in chain for top in table.tops[run.start : run.end]]
    bottoms = [bottom for run in chain for bottom in table.bottoms[run.start : run.end]]
    heights = list(map(sub, bottoms, tops))
    if max(heights) <= UNUSUAL * min(heights):
        return min(tops), max(bottoms)
    usual = UNUSUAL * median(heights)
    return (
        min([top for top, height in zip(tops, heights, strict=True) if height <= usual]),
        max([bottom for bottom, height in zip(bottoms, heights, strict=True) if height <= usual]),
    )


def _attach_strays(segments: list[Segment]) -> list[Segment]:
    """Give marks and raised or lowered signs, whose boxes sit off the baseline, back to the line they touch."""
    strays = [segment for segment in segments if _may_stray(segment)]
    if not strays:
        return segments
    gone: set[int] = set()
    for stray in strays:
        host = _host(stray, segments, gone)
        if host is not None:
            _take_in(host, stray)
            gone.add(id(stray))
    return [segment for segment in segments if id(segment) not in gone]


def _may_stray(segment: Segment) -> bool:
    return len(segment.texts) <= 2 and sum(map(len, segment.texts)) <= 4


def _host(stray: Segment, segments: list[Segment], gone: set[int]) -> Segment | None:
    """Find the nearest segment that a stray sign overlaps in height and nearly touches from the side."""
    best, least = None, 1e9
    for segment in segments:
        if segment.bottom < stray.top or segment.top > stray.bottom or segment is stray or id(segment) in gone:
            continue
        distance = _distance(stray, segment)
        if distance is not None and distance < least:
            best, least = segment, distance
    return best


def _distance(stray: Segment, segment: Segment) -> float | None:
    """Say how far a stray is from a segment, when it may belong to it."""
    overlap = min(stray.bottom, segment.bottom) - max(stray.top, segment.top)
    if overlap < 0.5 * min(stray.height, segment.height) or segment.height > 3 * stray.height:
        return None
    before, after = segment.left - stray.right, stray.left - segment.right
    is_mark = MARK.fullmatch(stray.text) is not None
    room = (MARK_GAP if is_mark and before > after else 0.25) * segment.height
    gap = max(before, after)
    if gap > room or (not is_mark and stray.height > 0.85 * segment.height):
        return None
    return gap + abs(stray.middle - segment.middle)


def _take_in(host: Segment, stray: Segment) -> None:
    table = host.table
    host.places = sorted([*host.places, *stray.places], key=lambda place: (table.lefts[place], table.orders[place]))
    host.texts = [table.texts[place] for place in host.places]
    host.sizes = [table.sizes[place] for place in host.places]
    host.bold = [table.bold[place] for place in host.places]
    host.text = " ".join(host.texts)
    host.left, host.right = min(host.left, stray.left), max(host.right, stray.right)
