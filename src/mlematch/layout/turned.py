"""Text that runs up or down the page: its words, and the lines it stands beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mlematch.values import Box, PlacedLine, Word

Block = list[PlacedLine]
HIGHER = 0.25  # of its length: so far above a turned line its part may begin
NEAR = 1.5  # of the height of a turned line: white between two words of it, with a short one that was not turned


def is_turned(word: Word) -> bool:
    """Say whether a word is set on its side."""
    box = word.box
    height = box.bottom - box.top
    return height > 1.5 * (box.right - box.left) and height > 2 * word.size > 0 and len(word.text) > 2


def insert_turned(blocks: list[Block], words: Sequence[Word], page: int) -> list[Block]:
    """Put the lines that run up a page before the lines they stand beside."""
    for line in _join(sorted(words, key=lambda word: word.order), page):
        blocks = list(_insert(blocks, line))
    return blocks


def _join(words: list[Word], page: int) -> Iterator[PlacedLine]:
    """Write words that follow one another on one turned line."""
    line: list[Word] = []
    for word in words:
        if line and not _follows(line[-1], word):
            yield _place(line, page)
            line = []
        line.append(word)
    if line:
        yield _place(line, page)


def _follows(word: Word, other: Word) -> bool:
    gap = max(word.box.top - other.box.bottom, other.box.top - word.box.bottom)
    common = min(word.box.right, other.box.right) - max(word.box.left, other.box.left)
    return common > 0.5 * min(word.box.width, other.box.width) and gap < NEAR * word.box.width


def _place(line: list[Word], page: int) -> PlacedLine:
    boxes = [word.box for word in line]
    box = Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
    return PlacedLine(" ".join(word.text for word in line), page, box, line[0].size, line[0].bold)


def _insert(blocks: list[Block], turned: PlacedLine) -> Iterator[Block]:
    """Put a turned line into the block that is nearest beside it."""
    beside = (block for block in blocks if _beside(block, turned))
    nearest = min(beside, key=lambda block: _gap(block, turned), default=[])
    for block in blocks:
        if block is not nearest:
            yield block
            continue
        at = _first_beside(block, turned)
        yield from (part for part in (block[:at], [turned, *block[at:]]) if part)
    if not nearest:
        yield [turned]


def _beside(block: Block, turned: PlacedLine) -> list[int]:
    """Give the places of the lines that stand at the height of a turned one."""
    low, high = (turned.box.top, turned.box.bottom) if turned.box else (0.0, 0.0)
    return [at for at, line in enumerate(block) if low - 2 < _middle(line) < high]


def _first_beside(block: Block, turned: PlacedLine) -> int:
    """Give the place of the line with which the part begins that a turned line stands over, perhaps in its middle."""
    beside = _beside(block, turned)
    at = beside[0]
    step = max((_middle(block[below]) - _middle(block[above]) for above, below in pairwise(beside)), default=0.0)
    reach = turned.box.top - HIGHER * turned.box.height if turned.box else 0.0
    while at > 0 and reach < _middle(block[at - 1]) >= _middle(block[at]) - 1.1 * step:
        at -= 1
    return at


def _middle(line: PlacedLine) -> float:
    return (line.box.top + line.box.bottom) / 2 if line.box else 0.0


def _gap(block: Block, turned: PlacedLine) -> float:
    """Say how far a block is from a turned line."""
    boxes = [line.box for line in block if line.box]
    if turned.box is None or not boxes:
        return 1e9
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    return max(left - turned.box.right, turned.box.left - right, 0.0)
