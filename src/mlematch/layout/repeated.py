"""Heads and feet that every page repeats."""

from __future__ import annotations

import re
from collections import Counter

from mlematch.values import Page, PlacedLine
from mlematch.values.columns import columns_of

APART = 0.4  # of the height of a line: more white than between the lines of a text
LOW = 0.8  # of the height of a page: so far down a foot may begin
WHITE = 1.2  # of the height of a line: more than between paragraphs
Block = list[PlacedLine]
_Key = tuple[str, int]  # what lines have in common that are repeated
_PAGE_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")  # no year: dates differ where jobs do


def drop_repeated(blocks: list[tuple[Page, Block]]) -> list[Block]:
    """Keep a running head once, at its first page, and a running foot once, at its last."""
    placed = [list(zip(block, _margins(block, page), strict=True)) for page, block in blocks]
    heads, feet = _count_pages(placed, -1), _count_pages(placed, 1)
    seen: set[_Key] = set()
    left = dict(feet)
    kept = [
        [line for line, margin in block if not margin or _keep(line, margin, heads, feet, seen, left)]
        for block in placed
    ]
    return [lines for lines in kept if lines]


def _count_pages(placed: list[list[tuple[PlacedLine, int]]], side: int) -> Counter[_Key]:
    """Say on how many pages a line stands in the margin."""
    return Counter(key for key, _ in {(_key(line), line.page) for block in placed for line, at in block if at == side})


def _keep(
    line: PlacedLine,
    margin: int,
    heads: Counter[_Key],
    feet: Counter[_Key],
    seen: set[_Key],
    left: dict[_Key, int],
) -> bool:
    key = _key(line)
    if margin < 0 and heads[key] > 1:
        new = key not in seen
        seen.add(key)
        return new
    if margin > 0 and feet[key] > 1:
        left[key] -= 1
        return left[key] == 0
    return True


def _key(line: PlacedLine) -> _Key:
    top = line.box.top if line.box else 0.0
    return _PAGE_NUMBER.sub("#", line.text), round(top / 4)


def _margins(block: Block, page: Page) -> list[int]:
    """Say of each line whether it stands at the head (-1) or the foot (1) of its page; text close below is no head."""
    sides = [_in_margin(line, page) for line in block]
    if sides[-1] == 0 and _ends_page(block[-1], page):
        sides[-1] = 1
    head = next((at for at, side in enumerate(sides) if side >= 0), len(sides))
    if 0 < head < len(block) and not _is_apart(block[head - 1], block[head]):
        sides[:head] = [0] * head
    return sides


def _ends_page(line: PlacedLine, page: Page) -> bool:
    """Say whether a line is the last of its page, with more white above it than between paragraphs."""
    if line.box is None or line.box.top < LOW * page.height:
        return False
    top, bottom, white = line.box.top, line.box.bottom, WHITE * line.box.height
    ends = columns_of(page.words).sides[:, 3]
    return bool(ends.max() <= bottom + white and not ((top - white < ends) & (ends <= top)).any())


def _is_apart(above: PlacedLine, below: PlacedLine) -> bool:
    """Say whether there is more white between two lines than in a text."""
    if above.box is None or below.box is None:
        return True
    return below.box.top - above.box.bottom > APART * min(above.box.height, below.box.height)


def _in_margin(line: PlacedLine, page: Page) -> int:
    """Say whether a line stands at the head (-1) or the foot (1) of its page."""
    if line.box is None:
        return 0
    return -1 if line.box.bottom < 0.09 * page.height else 1 if line.box.top > 0.92 * page.height else 0
