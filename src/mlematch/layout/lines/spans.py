"""Spans of time that a narrow column breaks over lines: each is put back on its first line.

`04/2021 –` stands above `present` beside a title and a company, sometimes at no more than a space from them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mlematch.layout.lines.chains import COMMON_HEIGHT
from mlematch.layout.lines.segments import Segment, make_segment
from mlematch.layout.wording import count_end, count_start, is_span, may_start_span
from mlematch.values import Box, Word

ONE_EDGE = 1.5  # points
NEAR = 0.9  # of the height of a line: no more white is between the lines of one cell
APART = 0.5  # of the height of a line: wider than a space
GUTTER = 1.1  # of the height of a line
MOST_LINES = 3
BEYOND = 1e6  # points: no page is so wide


@dataclass(slots=True)
class Piece:
    """So many words at the beginning of a segment, which are of a span; the rest stands beside it."""

    host: Segment
    count: int

    @property
    def text(self) -> str:
        """The words, without the rest."""
        return " ".join(self.host.texts[: self.count])

    @property
    def right(self) -> float:
        """The right edge of its last word."""
        return self.host.table.rights[self.host.places[self.count - 1]]

    @property
    def rest_left(self) -> float | None:
        """The left edge of the rest, if there is any."""
        rest = self.host.places[self.count :]
        return self.host.table.lefts[rest[0]] if rest else None

    @property
    def words(self) -> list[Word]:
        """The words themselves."""
        return self.host.words[: self.count]

    @property
    def rest(self) -> Segment | None:
        """What stands beside the words, if anything does."""
        return make_segment(self.host.words[self.count :]) if self.rest_left is not None else None


def rejoin_spans(segments: list[Segment]) -> list[Segment]:
    """Give the segments of a page, sorted as they are, with spans of time put together that take several lines."""
    gone: set[int] = set()
    new: list[Segment] = []
    for at, segment in enumerate(segments):
        pieces = [] if id(segment) in gone else _find_span(segments, at)
        if pieces:
            gone.update(id(piece.host) for piece in pieces)
            new += write_stack([piece.words for piece in pieces], pieces, find_edge(segments, at, pieces[0]))
    if not new:
        return segments
    kept = [segment for segment in segments if id(segment) not in gone]
    return sorted([*kept, *new], key=lambda segment: (segment.middle, segment.left))


def _find_span(segments: list[Segment], at: int) -> list[Piece]:
    """Give the pieces of the span that begins with a segment; none when it does not go on below."""
    first = segments[at]
    if not may_start_span(first.text):
        return []
    count = count_start(first.texts)
    if not count or count_end(first.texts[count:]):
        return []
    piece = Piece(first, count)
    edge = find_edge(segments, at, piece)
    pieces = [piece]
    while edge < math.inf and len(pieces) < MOST_LINES:
        below = _find_below(segments, at, pieces[-1].host, edge)
        if below is None:
            break
        pieces.append(below)
        if is_span(" ".join(piece.text for piece in pieces)):
            return pieces
    return []


def find_edge(segments: list[Segment], at: int, piece: Piece) -> float:
    """Give where that begins which stands beside a span, on its right; far off for a span at the right margin."""
    if piece.rest_left is not None:
        return piece.rest_left
    first = segments[at]
    beside = [other for other in _around(segments, at) if _share_row(first, other)]
    lefts = [other.left for other in beside if other.left > first.right]
    at_margin = any(other.right < first.left for other in beside)
    return min(lefts, default=BEYOND if at_margin else math.inf)


def _around(segments: list[Segment], at: int) -> Iterator[Segment]:
    """Give the segments near by on the page; they are sorted by their middles."""
    first = segments[at]
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(segments) and abs(segments[place].middle - first.middle) < first.height:
            yield segments[place]
            place += step


def _share_row(first: Segment, other: Segment) -> bool:
    common = min(first.bottom, other.bottom) - max(first.top, other.top)
    return common >= COMMON_HEIGHT * min(first.height, other.height)


def _find_below(segments: list[Segment], at: int, above: Segment, edge: float) -> Piece | None:
    """Find the words of a span right below, at the same edge; what is beside them begins where it does above."""
    for other in segments[at + 1 :]:
        if other.top - above.bottom > NEAR * above.height:
            return None
        if other.top < above.middle or not _are_aligned(above, other):
            continue
        count = count_end(other.texts)
        if not count:
            return None
        piece = Piece(other, count)
        return piece if piece.right <= edge and is_beside(piece, edge) else None
    return None


def _are_aligned(above: Segment, below: Segment) -> bool:
    return abs(above.left - below.left) < ONE_EDGE or abs(above.right - below.right) < ONE_EDGE


def is_beside(piece: Piece, edge: float) -> bool:
    """Say whether the rest of a segment stands in the column that begins at an edge."""
    if piece.rest_left is None:
        return True
    off = piece.rest_left - edge
    apart = piece.rest_left - piece.right > APART * piece.host.height
    return abs(off) < ONE_EDGE or (off > 0 and apart)


def write_stack(parts: list[list[Word]], pieces: list[Piece], edge: float) -> list[Segment]:
    """Write the words of a span on its first line, as far from what is beside it as another column is; and that."""
    first = pieces[0].words[0].box
    words = (word for part in parts for word in part)
    span = make_segment([replace(one, box=Box(one.box.left, first.top, one.box.right, first.bottom)) for one in words])
    span.right = max(min(span.right, edge - GUTTER * span.height), span.left)
    return [span, *(rest for piece in pieces if (rest := piece.rest) is not None)]
