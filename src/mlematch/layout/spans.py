"""Spans of time that a narrow column breaks over lines: each is put back on its first line.

`04/2021 –` stands above `present` beside a title and a company, sometimes at no more than a space from them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mlematch.layout.chains import COMMON_HEIGHT
from mlematch.layout.segments import Segment, make_segment
from mlematch.layout.wording import count_end, count_start, is_span, may_start_span
from mlematch.values import Box

ONE_EDGE = 1.5  # points
NEAR = 0.9  # of the height of a line: no more white is between the lines of one cell
APART = 0.5  # of the height of a line: wider than a space
GUTTER = 1.1  # of the height of a line
MOST_LINES = 3
BEYOND = 1e6  # points: no page is so wide


@dataclass(slots=True)
class _Piece:
    """So many words at the beginning of a segment, which are of a span; the rest stands beside it."""

    host: Segment
    count: int

    @property
    def right(self) -> float:
        """The right edge of its last word."""
        return self.host.table.rights[self.host.places[self.count - 1]]

    @property
    def rest_left(self) -> float | None:
        """The left edge of the rest, if there is any."""
        rest = self.host.places[self.count :]
        return self.host.table.lefts[rest[0]] if rest else None


def rejoin_spans(segments: list[Segment]) -> list[Segment]:
    """Give the segments of a page, sorted as they are, with spans of time put together that take several lines."""
    gone: set[int] = set()
    new: list[Segment] = []
    for at, segment in enumerate(segments):
        pieces = [] if id(segment) in gone else _find_span(segments, at)
        if pieces:
            gone.update(id(piece.host) for piece in pieces)
            new.append(_put_together(pieces, _edge(segments, at, pieces[0])))
            new += [make_segment(piece.host.words[piece.count :]) for piece in pieces if piece.rest_left is not None]
    if not new:
        return segments
    kept = [segment for segment in segments if id(segment) not in gone]
    return sorted([*kept, *new], key=lambda segment: (segment.middle, segment.left))


def _find_span(segments: list[Segment], at: int) -> list[_Piece]:
    """Give the pieces of the span that begins with a segment; none when it does not go on below."""
    first = segments[at]
    if not may_start_span(first.text):
        return []
    count = count_start(first.texts)
    if not count or count_end(first.texts[count:]):
        return []
    piece = _Piece(first, count)
    edge = _edge(segments, at, piece)
    pieces = [piece]
    while edge < math.inf and len(pieces) < MOST_LINES:
        below = _find_below(segments, at, pieces[-1].host, edge)
        if below is None:
            break
        pieces.append(below)
        if is_span(" ".join(text for piece in pieces for text in piece.host.texts[: piece.count])):
            return pieces
    return []


def _edge(segments: list[Segment], at: int, piece: _Piece) -> float:
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


def _find_below(segments: list[Segment], at: int, above: Segment, edge: float) -> _Piece | None:
    """Find the words of a span right below, at the same edge; what is beside them begins where it does above."""
    for other in segments[at + 1 :]:
        if other.top - above.bottom > NEAR * above.height:
            return None
        if other.top < above.middle or not _are_aligned(above, other):
            continue
        count = count_end(other.texts)
        if not count:
            return None
        piece = _Piece(other, count)
        return piece if piece.right <= edge and _is_beside(piece, edge) else None
    return None


def _are_aligned(above: Segment, below: Segment) -> bool:
    return abs(above.left - below.left) < ONE_EDGE or abs(above.right - below.right) < ONE_EDGE


def _is_beside(piece: _Piece, edge: float) -> bool:
    """Say whether the rest of a segment stands in the column that begins at an edge."""
    if piece.rest_left is None:
        return True
    off = piece.rest_left - edge
    apart = piece.rest_left - piece.right > APART * piece.host.height
    return abs(off) < ONE_EDGE or (off > 0 and apart)


def _put_together(pieces: Sequence[_Piece], edge: float) -> Segment:
    """Write the words of a span on its first line, as far from what is beside it as another column is."""
    first = pieces[0].host.words[: pieces[0].count]
    top, bottom = first[0].box.top, first[0].box.bottom
    moved = [
        replace(word, box=Box(word.box.left, top, word.box.right, bottom))
        for piece in pieces[1:]
        for word in piece.host.words[: piece.count]
    ]
    span = make_segment([*first, *moved])
    span.right = max(min(span.right, edge - GUTTER * span.height), span.left)
    return span
