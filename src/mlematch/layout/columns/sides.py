"""What lies left and right of a gutter: two columns, or lines and their dates, places and labels."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from mlematch.layout.beside.forms import Group, find_labels
from mlematch.layout.beside.rows import FLUSH, Rows
from mlematch.layout.lazy import lazy
from mlematch.layout.lines.segments import Segment, style_of
from mlematch.layout.wording import is_contact, is_date
from mlematch.list_marks import is_item

FEW_ROWS = 3
MOSTLY = 0.5
ALIGNED = 0.75
SHORT = 6  # rows: a list as short as that must begin at one edge to be a column
TABLE_ROWS = 14
PROSE_CHARS = 35
RAGGED = 0.85  # of its worth has a cut whose right side begins anywhere
ANSWER_WORDS = 2
PLACES = 4.0  # of its width: so far from the left edge stands a column of places or amounts

Kind = Literal["columns", "labels", "rows"]


def are_beside(left: list[Segment], right: list[Segment]) -> bool:
    """Say whether every segment on the right shares a baseline with one on the left."""
    rows = Rows(left)
    return all(rows.partner(segment) is not None for segment in right)


def is_grid(left: list[Segment], right: list[Segment]) -> bool:
    """Say whether most of what stands on the right shares a baseline with something on the left."""
    if not left:
        return False
    rows = Rows(left)
    return sum(rows.partner(segment) is not None for segment in right) >= ALIGNED * len(right) > 0


def is_prose(side: list[Segment]) -> bool:
    """Say whether the lines of a side are long, or most of them go on with the line above."""
    begins = Rows(side).begins
    return sum([len(segment.text) for segment in side]) > PROSE_CHARS * len(side) or 2 * sum(begins) < len(begins)


class Side:
    """One side of a gutter; shares are of its rows."""

    def __init__(self, segments: list[Segment]) -> None:
        self.segments = segments
        self.lines = Rows(segments)
        self.rows = len(self.lines)
        self.letters = sum([len(segment.text) for segment in segments])
        self.top, self.bottom = self.lines.firsts[0].top, self.lines.firsts[-1].bottom

    @lazy
    def chars(self) -> float:
        """The mean length of a row's first part."""
        return sum([len(first.text) for first in self.lines.firsts]) / self.rows

    @lazy
    def dated(self) -> float:
        """How many rows hold a date."""
        return sum(any(is_date(segment.text) for segment in row) for row in self.lines.rows) / self.rows

    @lazy
    def bulleted(self) -> float:
        """How many rows begin with one and the same bullet; icons before contacts differ."""
        marks = Counter(first.text[0] for first in self.lines.firsts if is_item(first.text))
        most = max(marks.values(), default=0)
        return most / self.rows if most > 1 else 0.0

    @lazy
    def contacts(self) -> float:
        """How many rows begin with an address or telephone number."""
        return sum(is_contact(first.text) for first in self.lines.firsts) / self.rows

    @lazy
    def flush(self) -> bool:
        """Whether most rows begin at one edge; bullets may hang out and lists stand in."""
        counts = Counter(first.left for first in self.lines.firsts)
        near = max(sum([many for other, many in counts.items() if abs(edge - other) < FLUSH]) for edge in counts)
        return near > 1 and near >= MOSTLY * self.rows

    def aligned_with(self, other: Side) -> float:
        """Say how many rows stand on a baseline with a row of the other side."""
        return sum([other.lines.partner(first) is not None for first in self.lines.firsts]) / self.rows


class Sides:
    """Both sides of a gutter."""

    def __init__(self, left: list[Segment], right: list[Segment]) -> None:
        self.left, self.right = Side(left), Side(right)

    @property
    def narrow(self) -> Side:
        """The side with less text."""
        return self.left if self.left.letters < self.right.letters else self.right

    @property
    def overlap(self) -> float:
        """How far down the page both sides go together."""
        return min(self.left.bottom, self.right.bottom) - max(self.left.top, self.right.top)

    @property
    def score(self) -> float:
        """How much a cut here is worth: what it sets apart, less what looks like one line."""
        worth = 1.2 - (0.0 if self.are_cards else self.aligned)
        return self.overlap * worth * (1.0 if self.right.flush or self.right.lines.hangs_right else RAGGED)

    @lazy
    def aligned(self) -> float:
        """How many rows of the narrow side stand on a baseline with one of the other side."""
        narrow = self.narrow
        return narrow.aligned_with(self.right if narrow is self.left else self.left)

    @lazy
    def labels(self) -> list[Group]:
        """The labels of the left side, if that is what it holds."""
        return find_labels(self.left.lines, self.right.lines)

    @property
    def are_beside(self) -> bool:
        """Whether both sides have rows that stand beside the other side."""
        return self.overlap > 0 and min(self.left.rows, self.right.rows) >= 2

    @property
    def are_labels(self) -> bool:
        """Whether the left side holds the labels of the right one."""
        return self.are_beside and bool(self.labels)

    @lazy
    def kind(self) -> Kind:
        """Whether each side is to be read on its own, label by label, or row by row."""
        if not self.are_beside:
            return "rows"
        if self.labels:
            return "labels"
        if self.are_cards:
            return "columns"
        if self._are_dates(self.left, self.right) or self._are_dates(self.right, self.left):
            return "rows"
        return "columns" if self._are_columns() else "rows"

    @lazy
    def are_cards(self) -> bool:
        """Whether each side is a card: a title and lines below, set alike and at one height on both sides."""
        left, right = self.left, self.right
        if self.aligned < 1 or min(left.rows, right.rows) < 2:
            return False
        if left.dated and right.dated and self._are_entries():
            return True
        if left.dated or right.dated:
            return left.rows == right.rows >= FEW_ROWS and left.dated == right.dated <= MOSTLY
        pairs = [(first, right.lines.partner(first)) for first in left.lines.firsts]
        alike = [at is not None and self._are_twins(first, right.lines.firsts[at]) for first, at in pairs]
        return all(alike[: right.rows]) and len({style_of(first) for first, _ in pairs}) > 1

    def _are_entries(self) -> bool:
        """Say whether each row has a date at its end on both sides, or the same other things on both."""
        pairs = list(zip(self.left.lines.rows, self.right.lines.rows, strict=False))
        if self.left.rows != self.right.rows or any(len(row) != len(other) for row, other in pairs):
            return False
        dated = [is_date(row[-1].text) for row, _ in pairs]
        same = dated == [is_date(other[-1].text) for _, other in pairs]
        alike = all(style_of(one) == style_of(two) for row, other in pairs for one, two in zip(row, other, strict=True))
        return same and alike and all(len(row) > date for (row, _), date in zip(pairs, dated, strict=True))

    def _are_twins(self, first: Segment, other: Segment) -> bool:
        """Say whether two segments are set alike and stand equally far from the edges of their sides."""
        inset, other_inset = first.left - self.left.lines.left, other.left - self.right.lines.left
        return style_of(first) == style_of(other) and abs(inset - other_inset) < FLUSH

    def _are_dates(self, side: Side, other: Side) -> bool:
        """Say whether one side are the dates or places of the other side's lines."""
        return side.dated >= 0.4 and side.chars < 40 and (side.dated > 0.9 or side.aligned_with(other) >= 0.5)

    def _are_columns(self) -> bool:
        """Say whether each side is to be read on its own."""
        narrow = self.narrow
        is_margin = narrow is self.left and self.aligned >= ALIGNED and narrow.lines.density < 0.5
        if self.right.bulleted >= 0.5 and not is_margin:
            return True
        if min(self.left.rows, self.right.rows) <= SHORT and not self._has_edge():
            return False
        return self.aligned < ALIGNED or not self._are_rows()

    def _are_places(self) -> bool:
        """Say whether the right side is narrow beside the lines of the left one, and far from where they begin."""
        left, right = self.left, self.right
        small = [first.text[:1].islower() for first in right.lines.firsts]
        if any(small) and not small[0]:
            return False
        far = right.lines.left - left.lines.left > PLACES * right.lines.width and left.chars > 2 * right.chars
        return far or left.lines.width > 3 * right.lines.width

    def _are_answers(self) -> bool:
        """Say whether each row has a word or two at the right edge: how well a language is spoken."""
        left, right = self.left, self.right
        if not right.lines.hangs_right or right.rows != left.rows or self.aligned < 1 or right.contacts:
            return False
        return all(len(first.texts) <= ANSWER_WORDS for first in right.lines.firsts)

    def _is_woven(self) -> bool:
        """Say whether a tight stack at the right margin is one of contacts, or has lines between those on the left."""
        right = self.right
        tight = right.lines.density >= MOSTLY and not right.dated
        more = right.rows > self.left.rows or (right.rows > FEW_ROWS and right.contacts >= MOSTLY)
        return right.lines.hangs_right and tight and more

    def _has_edge(self) -> bool:
        """Say whether the right side begins at one edge, or ends at one and holds no dates."""
        return self.right.flush or (self.right.lines.hangs_right and self.right.dated == 0)

    def _are_rows(self) -> bool:
        """Say whether an aligned narrow side is labels, places or dates of the wide side."""
        narrow = self.narrow
        if self._is_woven():
            return False
        if self._are_answers():
            return True
        if narrow.dated >= 0.2 or narrow.lines.density < 0.5 or self.right.contacts >= MOSTLY:
            return True
        if narrow.rows <= FEW_ROWS and not (self.right.flush and self.left.flush):
            return True
        if narrow is self.right:
            return self._are_places()
        if narrow.lines.hangs_right:
            return True
        return narrow.rows <= TABLE_ROWS and self.right.chars > 1.5 * narrow.chars
