"""Columns with headings of their own: each side of a gutter has headings over text, and they stand beside text.

What stands in a margin of labels, dates or places has no headings of its own, or only such as belong to the whole
line: beside these the other side is white, or begins something on the same line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from mlematch.layout.beside.rows import Rows
from mlematch.layout.lines.segments import Segment, Style, style_of
from mlematch.layout.wording import is_contact, is_date
from mlematch.list_marks import is_item

LONGEST = 45  # signs of a heading
SHORTEST_CAPITALS = 5  # letters: shorter ones are as often names of tools
FEWEST_ROWS = 4
FEWEST_FREE = 2  # headings beside text
LEAST_FREE = 0.4  # of the headings on both sides
ATTACHED = 0.6  # of the dates or headings of a side: so many stand on one line with what begins on the other side
FEWEST_DATES, FEWEST_TITLES = 2, 3
FEWEST_AT_EDGE, LEAST_AT_EDGES = 3, 0.6  # rows, of all rows
COMMON = 0.3  # of the lower of two lines: so much they share where one stands beside the other


def are_headed(left: list[Segment], right: list[Segment]) -> bool:
    """Say whether each side of a gutter has headings of its own, and none holds the dates or labels of the other."""
    if min(len(left), len(right)) < FEWEST_ROWS:
        return False
    one, two = _Column(left), _Column(right)
    if not one.heads or not two.heads or not two.has_edges():
        return False
    beside = len(one.heads_beside(two)) + len(two.heads_beside(one))
    free = one.count_free(two) + two.count_free(one)
    return free >= max(FEWEST_FREE, LEAST_FREE * beside) and not one.is_margin(two)


def find_marked(segments: Sequence[Segment]) -> list[int]:
    """Give the places of what is set as a heading in a region: larger, bolder or in capitals, among usual text."""
    styles = list(map(style_of, segments))
    usual = _usual_style(segments, styles)
    return [at for at, (one, style) in enumerate(zip(segments, styles, strict=True)) if _is_marked(one, style, usual)]


class _Column:
    """One side of a gutter, its rows, and where its headings are among these."""

    def __init__(self, segments: list[Segment]) -> None:
        self.rows = Rows(segments)
        self.leads = [next((one for one in row if not is_date(one.text)), row[0]) for row in self.rows.rows]
        marked = find_marked(self.leads)
        self.heads = [at for at in marked if at + 1 < len(self.leads)]

    def has_edges(self) -> bool:
        """Say whether most rows begin at an edge that several share."""
        counts = Counter(round(first.left) for first in self.rows.firsts)
        shared = [many for edge, many in counts.items() if counts[edge - 1] + many + counts[edge + 1] >= FEWEST_AT_EDGE]
        return sum(shared) >= LEAST_AT_EDGES * len(self.rows)

    def heads_beside(self, other: _Column) -> list[Segment]:
        """Give the headings that stand no higher and no lower than the other side."""
        top, bottom = other.rows.firsts[0].top, other.rows.firsts[-1].bottom
        return [self.leads[at] for at in self.heads if top <= self.leads[at].middle <= bottom]

    def count_free(self, other: _Column) -> int:
        """Say how many headings stand beside text that is no heading; fewer than half of them by chance on its line."""
        beside = [self.leads[at] for at in self.heads if other.is_text_beside(self.leads[at])]
        level = sum([other.starts_with(head) for head in beside])
        return len(beside) - (level if 2 * level >= len(beside) else 0)

    def is_text_beside(self, head: Segment) -> bool:
        """Say whether text, but no heading, stands beside a heading of the other side."""
        beside = [at for at, first in enumerate(self.rows.firsts) if _share_height(head, first)]
        return bool(beside) and not any(at in self.heads for at in beside)

    def dates_at_end(self) -> list[Segment]:
        """Give the dates next to a gutter on the right, but for those on the line of a heading."""
        titled = {id(self.rows.rows[at]) for at in self.heads}
        return [row[-1] for row in self.rows.rows if id(row) not in titled and is_date(row[-1].text)]

    def is_margin(self, other: _Column) -> bool:
        """Say whether the dates, or the headings, stand on one line with what begins on the other side."""
        dates = self.dates_at_end()
        titles = [self.leads[at] for at in self.heads]
        return _are_most(map(other.begins_with, dates), len(dates), FEWEST_DATES) or _are_most(
            map(other.starts_with, titles), len(titles), FEWEST_TITLES
        )

    def begins_with(self, segment: Segment) -> bool:
        """Say whether something begins on one line with a segment of the other side."""
        at = self.rows.partner(segment)
        return at is not None and self.rows.begins[at]

    def starts_with(self, segment: Segment) -> bool:
        """Say whether what begins on one line with a segment of the other side has white above, but is no heading."""
        at = self.rows.partner(segment)
        return at is not None and self.rows.begins[at] and not self.rows.tight[at] and at not in self.heads


def _are_most(found: Iterable[bool], many: int, fewest: int) -> bool:
    return sum(found) >= max(fewest, ATTACHED * many)


def _share_height(one: Segment, other: Segment) -> bool:
    return min(one.bottom, other.bottom) - max(one.top, other.top) > COMMON * min(one.height, other.height)


def _usual_style(segments: Sequence[Segment], styles: Sequence[Style]) -> Style:
    """Give the style of most letters."""
    letters: dict[Style, int] = {}
    for segment, style in zip(segments, styles, strict=True):
        letters[style] = letters.get(style, 0) + len(segment.text)
    return max(letters, key=lambda style: (letters[style], style))


def _is_marked(segment: Segment, style: Style, usual: Style) -> bool:
    if style <= usual or len(segment.text) > LONGEST:
        return False
    (size, bold, capitals), text = style, segment.text
    marked = (bold, capitals and len(text) >= SHORTEST_CAPITALS)
    if size == usual[0] and marked <= usual[1:]:
        return False
    return not is_date(text) and not is_contact(text) and not is_item(text)
