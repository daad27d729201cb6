"""A margin of labels or dates, each beside the first line of what it stands for; and its order of reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import accumulate

from mlematch.layout.beside.headings import find_headings
from mlematch.layout.beside.margins import find_entries
from mlematch.layout.beside.rows import SAME_SIZE, TIGHT, Rows
from mlematch.layout.lines.segments import Segment, Style, style_of
from mlematch.layout.wording import ends_open, is_contact, is_date
from mlematch.list_marks import is_item

LABEL_CHARS = 30  # the mean of a margin
FEWEST = 3  # labels; of dates two are enough
STRAY = 0.2  # of the labels
TABLE_ROWS = 14  # a dense margin of more rows may as well be a list
LONGEST_LABEL = 3  # rows
LARGER = 1.5
HEADING = 1.1  # of the size of an entry: so much larger is the heading of the next part
SPARSE = 0.5  # of the labels follow the one above without a skipped line
Group = list[list[Segment]]  # the rows of one label


def find_labels(left: Rows, right: Rows) -> list[Group]:
    """Give the labels of the left side; none when it is no margin of labels.

    A label stands beside a line that begins something, or where the right side has white; in a column the rows
    stand beside anything. What a label takes on further lines is known as a sentence that goes on is.
    """
    entries = find_entries(left, right)
    if entries:
        return entries
    if not _may_be_margin(left, right):
        return []
    plain = _usual_style(right)
    headings = find_headings(left, right, plain)
    if headings:
        return headings
    groups: list[Group] = []
    beside, stray, sparse = 0, 0, left.density < SPARSE
    for row, begins, tight in zip(left.rows, left.begins, left.tight, strict=True):
        partner = right.partner(row[0])
        matched = partner is not None and right.begins[partner]
        style = style_of(row[0])
        marked, bold = style != plain, style[1] > plain[1]
        goes_on = (bold and sparse) or (not matched and (marked or not begins or row[0].text[:1].islower()))
        if groups and _belongs(row, groups[-1], goes_on=goes_on):
            groups[-1].append(row)
            continue
        groups.append([row])
        beside += matched
        stray += _is_text(row, tight=tight) or (not matched and (tight or not right.is_free(row[0])))
    enough = _are_enough(groups, beside, stray, left, right)
    return groups if enough and _count_twins(left, right) < max(1, STRAY * len(groups)) else []


def _are_enough(groups: list[Group], beside: int, stray: int, left: Rows, right: Rows) -> bool:
    """Say whether the labels are many enough, and enough of them stand where labels should."""
    outweighed = len(right) >= 2 * len(left)
    few = 1 if any(map(_is_open, groups)) else 2 if _is_dated(left) else FEWEST
    most = max(STRAY * len(groups), 1 if outweighed and beside >= 2 else 0)
    return len(groups) >= few and stray <= most and (beside >= 2 or outweighed) and not _has_text(groups)


def is_header(group: Group, left: Rows, right: Rows) -> bool:
    """Say whether the first label belongs to a header above the form: far larger than labels, and beside text."""
    first = group[0][0]
    return first.sizes[0] > LARGER * _usual_style(left)[0] and not right.is_free(first)


def _is_text(row: list[Segment], *, tight: bool) -> bool:
    """Say whether a row is a line of a paragraph, not a label."""
    return row[-1].text.endswith((",", ";", ".")) or (tight and row[0].text[:1].islower())


def _has_text(groups: list[Group]) -> bool:
    """Say whether the left side holds paragraphs, not only labels."""
    return any(len(group) > LONGEST_LABEL and not is_date(group[0][0].text) for group in groups)


def _count_twins(left: Rows, right: Rows) -> int:
    """Count the headings of both sides that stand beside each other, as they do in two columns."""
    usual = (_usual_style(left), _usual_style(right))
    twins = 0
    for first in left.firsts:
        at = right.partner(first)
        style = style_of(first)
        if at is not None and style not in usual and style == style_of(right.firsts[at]):
            twins += 1
    return twins


def _usual_style(side: Rows) -> Style:
    return Counter(map(style_of, side.firsts)).most_common(1)[0][0]


def _belongs(row: list[Segment], group: Group, *, goes_on: bool) -> bool:
    """Say whether a row goes on with the label above: a wrapped label, a date on two lines, a place below a date."""
    above = group[-1][-1]
    if row[0].top - above.bottom > 0.5 * above.height:
        return False
    if ends_open(above.text) and is_date(row[0].text):
        return True
    if is_date(group[0][0].text):
        return not is_date(row[0].text)
    return goes_on and style_of(row[0]) == style_of(group[0][0])


def _may_be_margin(left: Rows, right: Rows) -> bool:
    """Say whether the left side is short beside the right one, and not set like it."""
    letters, others = _mean_chars(left), _mean_chars(right)
    if letters > LABEL_CHARS or len(left) > 1.2 * len(right):
        return False
    if (
        _share(left, is_contact) > STRAY
        or not _are_alike(left)
        or (_share(left, is_item) >= 0.5 and _share(right, is_item) >= 0.5)
    ):
        return False
    if left.hangs_right or _share(left, _ends_label) >= 0.5 or _is_dated(left):
        return True
    if left.density >= SPARSE:
        return (
            _share_gaps(left, right)
            or _is_set_apart(left, right)
            or (len(left) <= TABLE_ROWS and others > 1.5 * letters)
        )
    return len(right) > 1.3 * len(left) or others > 1.5 * letters


def _are_alike(left: Rows) -> bool:
    """Say whether at least half of the labels are of one size; name, profession and heading are not."""
    sizes = Counter(round(first.sizes[0]) for first in left.firsts)
    return 2 * max(sizes.values()) >= len(left)


def _is_dated(left: Rows) -> bool:
    return _share(left, is_date) >= 0.4


def _ends_label(text: str) -> bool:
    return text.endswith(":")


def _share(side: Rows, test: Callable[[str], bool]) -> float:
    return sum(test(first.text) for first in side.firsts) / len(side)


def _mean_chars(side: Rows) -> float:
    return sum(len(first.text) for first in side.firsts) / len(side)


def _share_gaps(left: Rows, right: Rows) -> bool:
    """Say whether the white between the labels goes through both sides, as it does in a form."""
    partners = [right.partner(first) for first, tight in zip(left.firsts, left.tight, strict=True) if not tight]
    shared = [not right.tight[partner] for partner in partners if partner is not None]
    return sum(shared) >= FEWEST and sum(shared) >= (1 - STRAY) * len(shared)


def _is_set_apart(left: Rows, right: Rows) -> bool:
    """Say whether most labels are of another size or weight than what stands beside them."""
    apart, together = 0, 0
    for first in left.firsts:
        at = right.partner(first)
        if at is not None:
            answer, size = right.firsts[at], first.sizes[0]
            together += 1
            apart += first.bold[0] != answer.bold[0] or abs(size - answer.sizes[0]) > SAME_SIZE * size
    return 2 * apart > together > 0


def read_labels(groups: list[Group], right: list[Segment]) -> Iterator[list[Segment]]:
    """Give each label and what stands beside and below it: apart where labels are headings, else on one line."""
    tops = list(accumulate([group[0][0].top - 0.3 * group[0][0].height for group in groups], max))
    above = [segment for segment in right if segment.middle < tops[0]]
    if above:
        yield above
    sides = [
        [segment for segment in right if top <= segment.middle < below]
        for top, below in zip(tops, [*tops[1:], 1e9], strict=True)
    ]
    undated = [(group, beside) for group, beside in zip(groups, sides, strict=True) if not _is_entry(group)]
    heads = [_is_heading(group, beside) for group, beside in undated]
    for group, beside in zip(groups, sides, strict=True):
        apart = 2 * sum(heads) > len(heads) or _is_heading(group, beside)
        yield from _read_entry(group, beside) if _is_entry(group) or not apart else _read_heading(group, beside)


def _is_entry(group: Group) -> bool:
    """Say whether a label is the date of an entry."""
    return is_date(group[0][0].text) and not _is_open(group)


def _is_open(group: Group) -> bool:
    """Say whether a label is a span of time that takes two lines."""
    return len(group) > 1 and ends_open(group[0][-1].text) and is_date(group[1][0].text)


def _read_heading(group: Group, beside: list[Segment]) -> Iterator[list[Segment]]:
    yield [segment for row in group for segment in row]
    if beside:
        yield beside


def _read_entry(group: Group, beside: list[Segment]) -> Iterator[list[Segment]]:
    """Give a label on the line of what it stands for, what is stacked below it after that, then the next heading."""
    ends = [segment for row in group for segment in row][-1].bottom
    below = next((at for at, segment in enumerate(beside) if at and _heads(segment, beside[0], ends)), len(beside))
    yield sorted([*group[0], *beside[:below]], key=lambda segment: (segment.middle, segment.left))
    rest = [segment for row in group[1:] for segment in row]
    yield from (part for part in (rest, beside[below:]) if part)


def _heads(segment: Segment, entry: Segment, end: float) -> bool:
    """Say whether a segment below the end of an entry's label is the heading of something else."""
    return segment.top >= end and segment.sizes[0] > HEADING * entry.sizes[0]


def _is_heading(group: Group, beside: list[Segment]) -> bool:
    """Say whether a label takes more than one line or stands over more than its own, looking so or being close."""
    label = group[0][-1]
    below = [segment for segment in beside if segment.middle - beside[0].middle > 0.5 * label.height]
    if len(group) > 1 or not below or label.text.endswith(":"):
        return len(group) > 1
    return style_of(label) != style_of(beside[0]) or below[0].middle - beside[0].middle < TIGHT * label.height
