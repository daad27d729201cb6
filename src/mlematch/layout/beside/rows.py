"""Rows of one side of a gutter: which of them have one beside them on the other side, and which begin something."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, pairwise
from operator import attrgetter

from mlematch.layout.lazy import lazy
from mlematch.layout.lines.segments import Segment
from mlematch.layout.lines.wrapping import OPEN_END
from mlematch.layout.wording import is_date
from mlematch.list_marks import is_item

ONE_BASELINE = 0.15  # of the height of a line
TIGHT = 1.7  # of the height of a line, from one line of a paragraph to the next
SAME_SIZE = 0.1
SHORTEST = 12  # letters of a line that goes on in the next one
FLUSH = 2.0  # points
NO_ROOM = 0.5  # of the height of a line: so much a space takes


class Rows:
    """The segments of one side, sorted from top to bottom, gathered row by row."""

    def __init__(self, segments: list[Segment]) -> None:
        self.rows = gather_rows(segments)
        self.firsts = [row[0] for row in self.rows]
        self.middles = [first.middle for first in self.firsts]
        self.left = min([first.left for first in self.firsts])
        self.right = max([row[-1].right for row in self.rows])

    def __len__(self) -> int:
        return len(self.rows)

    def partner(self, segment: Segment) -> int | None:
        """Give the place of the row that shares a baseline, a top or a foot with a segment."""
        at = bisect_left(self.middles, segment.middle)
        slack = ONE_BASELINE * segment.height
        if at and _is_level(self.firsts[at - 1], segment, slack):
            return at - 1
        return at if at < len(self.firsts) and _is_level(self.firsts[at], segment, slack) else None

    def is_free(self, segment: Segment) -> bool:
        """Say whether none of the rows stands at the height of a segment."""
        at = bisect_left(self.middles, segment.middle)
        near = self.firsts[max(at - 1, 0) : at + 1]
        shared = [min(segment.bottom, first.bottom) - max(segment.top, first.top) for first in near]
        return all(common < 0.3 * segment.height for common in shared)

    @property
    def width(self) -> float:
        """From the first letter on the left to the last one on the right."""
        return self.right - self.left

    @lazy
    def hangs_right(self) -> bool:
        """Whether the rows end at one edge, but begin anywhere."""
        ends = [row[-1].right for row in self.rows]
        starts = [first.left for first in self.firsts]
        return max(starts) - min(starts) > 3 * FLUSH and max(ends) - min(ends) < FLUSH

    @lazy
    def tight(self) -> list[bool]:
        """Whether each row follows the one above without a skipped line."""
        return [False, *(below.middle - above.middle < TIGHT * above.height for above, below in pairwise(self.firsts))]

    @property
    def density(self) -> float:
        """How many of the rows follow the row above without a skipped line."""
        return sum(self.tight) / (len(self) - 1) if len(self) > 1 else 0.0

    @lazy
    def begins(self) -> list[bool]:
        """Whether each row begins something, instead of going on with the row above."""
        return [True, *(not self._goes_on(above, below) for above, below in pairwise(self.rows))]

    def _goes_on(self, above: list[Segment], below: list[Segment]) -> bool:
        head, next_ = above[-1], below[0]
        if next_.middle - head.middle > TIGHT * head.height or is_item(next_.text) or is_date(next_.text):
            return False
        if len(head.text) < SHORTEST or (next_.text[:1].isupper() and not OPEN_END.search(head.text)):
            return False
        size, next_size = head.sizes[-1], next_.sizes[0]
        if abs(next_size - size) > SAME_SIZE * size:
            return False
        room = above[0].left - self.left if self.hangs_right else self.right - above[-1].right
        return room < next_.first_width + NO_ROOM * head.height


def gather_rows(segments: list[Segment]) -> list[list[Segment]]:
    """Put segments, sorted from top to bottom, row by row."""
    row = [segments[0]]
    rows = [row]
    middle, height = row[0].middle, row[0].height
    for segment in islice(segments, 1, None):
        lower = segment.middle - middle
        if lower > 0.45 * segment.height or lower > 0.45 * height:
            row = []
            rows.append(row)
            middle, height = segment.middle, segment.height
        row.append(segment)
    for row in rows:
        if len(row) > 1:
            row.sort(key=attrgetter("left"))
    return rows


def _is_level(other: Segment, segment: Segment, slack: float) -> bool:
    return (
        abs(other.middle - segment.middle) < slack
        or abs(other.bottom - segment.bottom) < 0.7 * slack
        or abs(other.top - segment.top) < 0.7 * slack
    )
