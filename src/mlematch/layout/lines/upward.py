"""Spans of time that are stacked upward in a timeline: the end above the start, beside a title and an employer.

Such a span is written on its first line, the start before the end. Dates one below the other may as well be those of
several lines, so a stack is known by what stands between its ends, or by a present that stands over a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mlematch.layout.lines.segments import Segment
from mlematch.layout.lines.spans import BEYOND, NEAR, ONE_EDGE, Piece, find_edge, is_beside, write_stack
from mlematch.layout.wording import is_date, is_day

LONGEST = 18  # signs of an end of a span
BETWEEN = frozenset("|│–—-") | {"to", "bis"}
BAR = "|"
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class _Stack:
    """An end, perhaps a sign between, and a start, from top to bottom; `edge` is where that beside them begins."""

    pieces: list[Piece]
    edge: float

    @property
    def is_open(self) -> bool:
        """Whether the end is the present."""
        return not any(map(str.isdigit, self.pieces[0].text))

    @property
    def is_joined(self) -> bool:
        """Whether a sign between two dates shows that they belong together, and their years which comes first."""
        last, first = (YEAR.findall(piece.text) for piece in (self.pieces[0], self.pieces[-1]))
        return len(self.pieces) > 2 and last > first


def turn_upward(segments: list[Segment]) -> list[Segment]:
    """Give the segments of a page, sorted as they are, with spans that are stacked upward put together."""
    ends = [at for at, one in enumerate(segments) if len(one.text) <= LONGEST and is_day(one.text)]
    stacks = [stack for at in ends if (stack := _find_stack(segments, at)) is not None] if len(ends) > 1 else []
    sure = _known(stacks)
    if not sure:
        return segments
    gone = {id(piece.host) for stack in sure for piece in stack.pieces}
    kept = [segment for segment in segments if id(segment) not in gone]
    new = [made for stack in sure for made in _write(stack)]
    return sorted([*kept, *new], key=lambda segment: (segment.middle, segment.left))


def _known(stacks: list[_Stack]) -> list[_Stack]:
    """Give the stacks that are none of dates for a line each."""
    open_ = [stack for stack in stacks if stack.is_open]
    known = [one for one in stacks if one.is_joined or any(_are_aligned(one.pieces[0], two.pieces[0]) for two in open_)]
    return known if len(known) > 1 or any(len(one.pieces) > 2 for one in known) else []


def _find_stack(segments: list[Segment], at: int) -> _Stack | None:
    """Find the stack that begins with a segment, if no other date is right above or below."""
    end = Piece(segments[at], len(segments[at].texts))
    edge = find_edge(segments, at, end)
    below = _find_below(segments, at, end, edge) if edge < BEYOND and not _is_below_date(segments, at) else None
    if below is None:
        return None
    joined = below.text in BETWEEN
    start = _find_below(segments, at, below, edge) if joined else below
    if start is None or not YEAR.search(start.text) or not (joined or _find_below(segments, at, start, edge) is None):
        return None
    stack = _Stack([end, below, start] if joined else [end, start], edge)
    return stack if stack.is_open or YEAR.findall(end.text) >= YEAR.findall(start.text) else None


def _find_below(segments: list[Segment], at: int, above: Piece, edge: float) -> Piece | None:
    """Find what of a stack is right below: another date, or a sign between two."""
    for other in segments[at + 1 :]:
        if other.top - above.host.bottom > NEAR * above.host.height:
            return None
        if other.top < above.host.middle or other.left >= edge - ONE_EDGE:
            continue
        piece = _piece(other)
        known = piece.text in BETWEEN or is_day(piece.text)
        return (
            piece if known and _are_aligned(above, piece) and piece.right <= edge and is_beside(piece, edge) else None
        )
    return None


def _is_below_date(segments: list[Segment], at: int) -> bool:
    """Say whether a date, or the sign between two, is right above: then the first in the stack is another."""
    first = segments[at]
    for other in segments[at - 1 :: -1] if at else []:
        if first.top - other.bottom > NEAR * first.height:
            return False
        above = _piece(other)
        if other.bottom <= first.middle and _are_aligned(above, _piece(first)):
            return above.text in BETWEEN or is_date(above.text)
    return False


def _piece(segment: Segment) -> Piece:
    """Give the words of a segment that may be of a stack: all, or a sign before other things."""
    return Piece(segment, 1 if segment.texts[0] in BETWEEN else len(segment.texts))


def _are_aligned(one: Piece, other: Piece) -> bool:
    """Say whether two pieces begin, end or are centred at one place."""
    left, right = other.host.left - one.host.left, other.right - one.right
    return min(abs(left), abs(right), abs(left + right) / 2) < ONE_EDGE


def _write(stack: _Stack) -> list[Segment]:
    """Write a span on its first line, its start first."""
    parts = [piece.words for piece in reversed(stack.pieces)]
    if len(parts) == 2:
        parts.insert(1, [replace(parts[1][0], text=BAR)])
    return write_stack(parts, stack.pieces, stack.edge)
