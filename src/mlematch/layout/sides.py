"""What lies left and right of a gutter: two columns, or lines and their dates, places and labels."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from mlematch.layout.segments import Segment

_MONTHS = (
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|märz|mai|juin|juil|ago|dez|dic|ene|abr|out|set|gen|mag|giu|lug|"
    r"okt|janv|févr|avr|août|déc|spring|summer|fall|autumn|winter"
)
_YEAR = re.compile(
    r"(?:19|20)\d\d|['’]\d\d\b|\b\d{1,2}[./-]\d{2,4}\b|\b(?:present|current|now|today|ongoing|heute|actuel)", re.I
)
_DATE_WORDS = re.compile(
    rf"\b(?:{_MONTHS})[a-zéûç]*\b|\b(?:present|current(?:ly)?|now|today|ongoing|heute|actuel\w*|expected|since|seit|"
    r"depuis|date|to|until|bis|graduat\w+|months?|years?|yrs?|mos?)\b",
    re.I,
)
_BULLET = re.compile(r"[•●▪■◦○‣⁃∙·*➢➤▶►▸✓✔❖◆♦\uf000-\uf0ff–-](?:\s|$)|o\s")
_CONTACT = re.compile(r"@|https?:|www\.|\.(?:com|org|net|io|dev)\b|\d{3}[ .)-]+\d{2}")
MOST_BESIDE_DATE = 14  # letters that may stand beside a date: a town
ONE_BASELINE = 0.15  # of the height of a line
FEW_ROWS = 3
FLUSH = 2.0  # points
MOSTLY = 0.5
ALIGNED = 0.75
SHORT = 6  # rows: a list as short as that must begin at one edge to be a column
TABLE_ROWS = 14
LABEL_CHARS = 28

Kind = Literal["columns", "labels", "rows"]


@lru_cache(maxsize=1024)
def is_date(text: str) -> bool:
    """Say whether a text is a date or a span of time, with little beside it.

    >>> is_date("Jan. 2019 – Present"), is_date("2019, Berlin"), is_date("10/2020 Software Engineer at Acme")
    (True, True, False)
    """
    if not _YEAR.search(text):
        return False
    rest = _DATE_WORDS.sub("", text)
    return sum(char.isalpha() for char in rest) <= MOST_BESIDE_DATE


def is_contact(text: str) -> bool:
    """Say whether a text is an address of some kind, or a telephone number.

    >>> is_contact("ada@example.com"), is_contact("+1 555 0100"), is_contact("Python")
    (True, True, False)
    """
    return _CONTACT.search(text) is not None


def are_beside(left: list[Segment], right: list[Segment]) -> bool:
    """Say whether every segment on the right shares a baseline with one on the left."""
    middles = [segment.middle for segment in left]
    return all(_has_partner(segment, left, middles) for segment in right)


def is_grid(left: list[Segment], right: list[Segment]) -> bool:
    """Say whether most of what stands on the right shares a baseline with something on the left."""
    middles = [segment.middle for segment in left]
    return sum(_has_partner(segment, left, middles) for segment in right) >= ALIGNED * len(right) > 0


def group_entries(left: list[Segment]) -> list[list[Segment]]:
    """Gather what stands together in a margin: a date and the place or words stacked below it."""
    groups: list[list[Segment]] = []
    for segment in left:
        if not groups or is_date(segment.text) or segment.top - groups[-1][-1].bottom > 0.5 * segment.height:
            groups.append([])
        groups[-1].append(segment)
    return groups


def are_entries(left: list[Segment], right: list[Segment]) -> bool:
    """Say whether the left side are dates with more below them, each beside the first line of an entry."""
    groups = group_entries(left)
    if len(_rows(left)) < len(left):
        return False
    middles = [segment.middle for segment in right]
    dated = sum(is_date(group[0].text) for group in groups)
    beside = sum(_has_partner(group[0], right, middles) for group in groups)
    stacked = any(len(group) > 1 for group in groups)
    return stacked and dated >= max(2, 0.5 * len(groups)) and beside >= ALIGNED * len(groups)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a gutter; shares are of its rows."""

    rows: int
    letters: int
    chars: float  # the mean length of a row's first part
    top: float
    bottom: float
    aligned: float  # on a baseline with a row of the other side
    dated: float
    bulleted: float
    dense: float  # follow the row above without a skipped line
    flush: bool  # begin at one left edge
    hints: bool  # end at one right edge, but begin anywhere

    @property
    def is_dates(self) -> bool:
        """Whether these are the dates or places of the other side's lines."""
        return self.dated >= 0.4 and self.chars < 40 and (self.aligned >= 0.5 or self.dated > 0.9)


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides of a gutter."""

    left: Side
    right: Side

    @classmethod
    def of(cls, left: list[Segment], right: list[Segment]) -> Sides:
        """Measure the two sides."""
        rows_left, rows_right = _rows(left), _rows(right)
        return cls(_side(rows_left, rows_right), _side(rows_right, rows_left))

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
        return self.overlap * (1.2 - self.narrow.aligned)

    def kind(self) -> Kind:
        """Say whether each side is to be read on its own, label by label, or row by row."""
        if self.overlap <= 0 or min(self.left.rows, self.right.rows) < 2:
            return "rows"
        if self.left.is_dates or self.right.is_dates:
            return "rows"
        if self._has_labels():
            return "labels"
        if self._are_columns():
            return "columns"
        return "rows"

    def _are_columns(self) -> bool:
        """Say whether each side is to be read on its own."""
        narrow = self.narrow
        is_margin = narrow is self.left and narrow.aligned >= ALIGNED and narrow.dense < 0.5
        if self.right.bulleted >= 0.5 and not is_margin:
            return True
        if min(self.left.rows, self.right.rows) <= SHORT and not self.right.flush:
            return False
        return narrow.aligned < ALIGNED or not self._are_rows()

    def _has_labels(self) -> bool:
        """Say whether the left side are headings in the margin, each beside the first line it stands over."""
        left, right = self.left, self.right
        return (
            left.rows >= FEW_ROWS
            and left.chars < LABEL_CHARS
            and left.dense < 0.35
            and left.aligned > 0.6
            and left.dated < 0.2
            and not left.hints
            and right.rows > 1.8 * left.rows
        )

    def _are_rows(self) -> bool:
        """Say whether an aligned narrow side is labels, places or dates of the wide side."""
        narrow = self.narrow
        if narrow.dated >= 0.2 or narrow.dense < 0.5:
            return True
        if narrow.rows <= FEW_ROWS and not (self.right.flush and self.left.flush):
            return True
        if narrow is self.right:
            return False
        if narrow.hints:
            return True
        return narrow.rows <= TABLE_ROWS and self.right.chars > 1.5 * narrow.chars


def _rows(side: list[Segment]) -> list[list[Segment]]:
    """Gather the segments of a side, sorted from top to bottom, row by row."""
    rows = [[side[0]]]
    for segment in side[1:]:
        if segment.middle - rows[-1][0].middle > 0.45 * min(segment.height, rows[-1][0].height):
            rows.append([])
        rows[-1].append(segment)
    return rows


def _side(rows: list[list[Segment]], others: list[list[Segment]]) -> Side:
    firsts, partners = [row[0] for row in rows], [row[0] for row in others]
    middles = [partner.middle for partner in partners]
    lefts, rights = [first.left for first in firsts], [first.right for first in firsts]
    count = len(rows)
    return Side(
        count,
        sum(len(segment.text) for row in rows for segment in row),
        sum(len(first.text) for first in firsts) / count,
        firsts[0].top,
        firsts[-1].bottom,
        sum(_has_partner(first, partners, middles) for first in firsts) / count,
        sum(any(is_date(segment.text) for segment in row) for row in rows) / count,
        sum(_BULLET.match(first.text) is not None for first in firsts) / count,
        _density(firsts),
        _is_flush(lefts),
        _spread(lefts) > 5 * FLUSH and _spread(rights) < FLUSH,
    )


def _is_flush(edges: list[float]) -> bool:
    """Say whether most rows begin at one edge; bullets may hang out and lists stand in."""
    counts = Counter(edges)
    near = max(sum([many for other, many in counts.items() if abs(edge - other) < FLUSH]) for edge in counts)
    return near > 1 and near >= MOSTLY * len(edges)


def _spread(edges: list[float]) -> float:
    return max(edges) - min(edges)


def _has_partner(row: Segment, others: list[Segment], middles: list[float]) -> bool:
    at = bisect_left(middles, row.middle)
    slack = ONE_BASELINE * row.height
    for other in others[max(at - 1, 0) : at + 1]:
        if (
            abs(other.middle - row.middle) < slack
            or abs(other.bottom - row.bottom) < 0.7 * slack
            or abs(other.top - row.top) < 0.7 * slack
        ):
            return True
    return False


def _density(rows: list[Segment]) -> float:
    if len(rows) < 2:
        return 0.0
    tight = sum(below.middle - above.middle < 1.7 * above.height for above, below in pairwise(rows))
    return tight / (len(rows) - 1)
