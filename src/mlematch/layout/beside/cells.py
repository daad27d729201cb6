"""Cells of a table: what in them goes on over several lines, and how the cells of a row are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from mlematch.layout.lines.segments import Segment, make_segment
from mlematch.layout.lines.wrapping import LABEL, OPEN_END
from mlematch.layout.wording import is_date, is_span, may_start_span
from mlematch.list_marks import is_item
from mlematch.values import Box

PAD = 0.5  # of the height of a line: no less white is between two columns
SPACE = 0.25  # of the height of a line
CLOSE = 0.6  # of the height of a line: no skipped line
BAR = 1.1  # of the height of a line: white that sets one thing apart from another
LONGEST, MOST_PARAGRAPHS = 80, 3  # signs and paragraphs of a cell that may share a line with others
MOST_LINES = 4  # of a span of time
YEAR = re.compile(r"(?:19|20)\d\d")

Cell = list[Segment]  # one for each line
Paragraph = list[Segment]


def read_cell(cell: Cell, room: float) -> list[Paragraph]:
    """Put together the lines of a cell that go on in the next one, in a column so wide."""
    dates = count_dates(cell)
    whole = is_span(_join(cell[:dates]))
    paragraphs = [cell[:dates]] if whole else []
    for line in cell[dates:] if whole else cell:
        if paragraphs and not dates and _goes_on(paragraphs[-1][-1], line, room):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def count_dates(cell: Cell) -> int:
    """Say how many lines of a cell its first date takes, or the two ends of a span of time; none without a date."""
    texts = [line.text for line in cell[:MOST_LINES]]
    if not texts or not may_start_span(texts[0]):
        return 0
    whole = (many for many in range(1, len(texts) + 1) if is_span(" ".join(texts[:many])))
    return next(whole, 0) or (2 if _are_ends(texts) else int(is_date(texts[0])))


def _are_ends(texts: list[str]) -> bool:
    """Say whether the first two lines are the beginning and the end of a span of time."""
    if len(texts) == 1 or texts[0] == texts[1] or not is_span(" – ".join(texts[:2])):
        return False
    years = YEAR.findall(texts[1])
    return not years or YEAR.findall(texts[0]) <= years


def _goes_on(above: Segment, below: Segment, room: float) -> bool:
    """Say whether a line goes on in the next one: that begins small, or its first word would not have fitted."""
    if below.top - above.bottom > CLOSE * above.height or above.bold[-1] != below.bold[0]:
        return False
    if is_item(below.text) or is_date(below.text) or LABEL.match(below.text):
        return False
    width = above.right - above.left + below.first_width + (SPACE + PAD) * above.height
    return width > room or below.text[:1].islower() or OPEN_END.search(above.text) is not None


def write_row(row: list[list[Paragraph]]) -> Iterator[list[Segment]]:
    """Give what of a row shares its first line, and then the rest of each cell."""
    heads = list(map(_count_head, row))
    parted = [0 < many < len(cell) for many, cell in zip(heads, row, strict=True)]
    if sum(parted) > 1:
        heads = [0 if apart else many for many, apart in zip(heads, parted, strict=True)]
    first = [join_lines(lines) for many, cell in zip(heads, row, strict=True) for lines in cell[:many]]
    if first:
        yield _level(first)
    for many, cell in zip(heads, row, strict=True):
        rest = [line for lines in cell[many:] for line in ([join_lines(lines)] if _is_short(cell) else lines)]
        if rest:
            yield rest


def _count_head(cell: list[Paragraph]) -> int:
    """Say how many paragraphs of a cell may stand on the first line of its row: all of a date, one of something short.

    Of a long text only a title may.
    """
    if _is_short(cell):
        return len(cell) if any(is_date(_join(lines)) for lines in cell) else min(len(cell), 1)
    text = _join(cell[0])
    return int(len(cell) > 1 == len(cell[0]) and len(text) <= LONGEST and not is_item(text) and text[-1] != ".")


def _is_short(cell: list[Paragraph]) -> bool:
    texts = list(map(_join, cell))
    return len(cell) <= MOST_PARAGRAPHS and sum(map(len, texts)) <= LONGEST and not any(map(is_item, texts))


def _join(lines: Cell) -> str:
    return " ".join([line.text for line in lines])


def join_lines(lines: Paragraph) -> Segment:
    """Write lines on the first of them."""
    top, bottom = lines[0].top, lines[0].bottom
    boxes = ((word, word.box) for line in lines for word in line.words)
    return make_segment([replace(word, box=Box(box.left, top, box.right, bottom)) for word, box in boxes])


def _level(first: list[Segment]) -> list[Segment]:
    """Set what shares a line at one height, and so far apart that it is known for several things."""
    top = min([segment.top for segment in first])
    levelled = [replace(segment, top=top, bottom=top + segment.height) for segment in first]
    for segment, after in pairwise(levelled):
        after.left = max(after.left, segment.right + BAR * segment.height)
        after.right = max(after.right, after.left)
    return levelled
