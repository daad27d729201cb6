"""A column beside text that goes on over the page -> before that text, which it would cut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median

from mlematch.values import Page, PlacedLine

ONE_EDGE = 3.0  # points
LOW = 0.75  # of the height of a page: so far down reaches what goes on
LARGER = 1.15  # than its text is a heading
NARROW = 0.75  # of the column on its left: no column of text that goes on from one to the next

Block = list[PlacedLine]


def put_beside_first(blocks: list[Block], pages: Sequence[Page]) -> list[Block]:
    """Give the blocks of all pages; a right column whose left neighbour goes on over the page stands before that."""
    heights = {page.number: page.height for page in pages}
    sheets = [(number, list(group)) for number, group in groupby(blocks, lambda block: block[0].page)]
    ordered: list[Block] = []
    for (number, sheet), (_, following) in pairwise(sheets):
        ordered += _order(sheet, following[0], heights[number])
    return [*ordered, *(block for _, sheet in sheets[-1:] for block in sheet)]


def _order(sheet: list[Block], below: Block, height: float) -> list[Block]:
    """Move the columns at the end of a page before the one on their left, if that goes on in a block."""
    left = _left(below)
    at = next((at for at in range(len(sheet) - 1, -1, -1) if abs(_left(sheet[at]) - left) < ONE_EDGE), None)
    if at is None or at == len(sheet) - 1 or _bottom(sheet[at]) < LOW * height or _is_heading(below, sheet[at]):
        return sheet
    beside = sheet[at + 1 :]
    edge, top = min(map(_left, beside)), min(map(_top, beside))
    first = next(place for place, block in enumerate(sheet) if _bottom(block) > top)
    if (
        first > at
        or max(map(_right, sheet[first : at + 1])) > edge
        or max(map(_right, beside)) - edge > NARROW * (edge - left)
    ):
        return sheet
    return [*sheet[:first], *beside, *sheet[first : at + 1]]


def _is_heading(below: Block, above: Block) -> bool:
    """Say whether a block begins with a heading of a section, larger than text or in capitals."""
    usual = median([line.size or 0.0 for line in above])
    return (below[0].size or 0.0) > LARGER * usual or below[0].text.isupper()


def _left(block: Block) -> float:
    return min([line.box.left for line in block if line.box], default=0.0)


def _right(block: Block) -> float:
    return max([line.box.right for line in block if line.box], default=0.0)


def _top(block: Block) -> float:
    return min([line.box.top for line in block if line.box], default=0.0)


def _bottom(block: Block) -> float:
    return max([line.box.bottom for line in block if line.box], default=0.0)
