"""Text that runs up or down the page: its words, and the lines it stands beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mlematch.values import Box, PlacedLine, Word

Block = list[PlacedLine]
HIGHER = 0.25  # of its length: so far above a turned line its part may begin
ONE_PIECE = 3.0  # of the height of a turned line: white between words that are drawn as one
SPACE = 0.7  # of the height of a turned line: white between two words of it
MOST = 0.8  # of the most white: not less is as much
NAME = 1.5  # of the largest size of all lines
WHITE = 0.4  # of the size of a line: more than between the lines of a text
LONGEST_BREAK = 2  # signs between two words that follow one another
NEAR = 1.5  # of the height of a turned line: white between two words of it, with a short one that was not turned


def is_turned(word: Word) -> bool:
    """Say whether a word is set on its side."""
    box = word.box
    height = box.bottom - box.top
    return height > 1.5 * (box.right - box.left) and height > 2 * word.size > 0 and len(word.text) > 2


def insert_turned(blocks: list[Block], words: Sequence[Word], page: int) -> list[Block]:
    """Put the lines that run up a page before the lines they stand beside; a name larger than all stands first."""
    largest = max([_size(line) for block in blocks for line in block], default=0.0)
    lines = list(_join(sorted(words, key=lambda word: word.order), page))
    for line in lines:
        others = [other for other in lines if other is not line and _share_column(line, other)]
        blocks = (
            [[line], *blocks]
            if _size(line) > NAME * largest > 0 and not others
            else list(_insert(blocks, line, others))
        )
    return blocks


def _share_column(line: PlacedLine, other: PlacedLine) -> bool:
    one, two = line.box, other.box
    return one is not None and two is not None and min(one.right, two.right) > max(one.left, two.left)


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
    if other.order == word.order:
        room = ONE_PIECE
    else:
        room = SPACE if other.order <= word.order + len(word.text) + LONGEST_BREAK else NEAR
    return common > 0.5 * min(word.box.width, other.box.width) and gap < room * word.box.width


def _place(line: list[Word], page: int) -> PlacedLine:
    boxes = [word.box for word in line]
    box = Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
    return PlacedLine(" ".join(word.text for word in line), page, box, line[0].size, line[0].bold)


def _insert(blocks: list[Block], turned: PlacedLine, others: list[PlacedLine]) -> Iterator[Block]:
    """Put a turned line into the block that is nearest beside it."""
    beside = (block for block in blocks if _beside(block, turned))
    nearest = min(beside, key=lambda block: _gap(block, turned), default=[])
    for block in blocks:
        if block is not nearest:
            yield block
            continue
        at = _find_start(block, turned, others)
        yield from (part for part in (block[:at], [turned, *block[at:]]) if part)
    if not nearest:
        yield [turned]


def _beside(block: Block, turned: PlacedLine) -> list[int]:
    """Give the places of the lines that stand at the height of a turned one."""
    low, high = (turned.box.top, turned.box.bottom) if turned.box else (0.0, 0.0)
    return [at for at, line in enumerate(block) if low - 2 < _middle(line) < high]


def _find_start(block: Block, turned: PlacedLine, others: list[PlacedLine]) -> int:
    """Give the place of the line with which the part begins that a turned line stands over, perhaps in its middle."""
    above = [other for other in others if _middle(other) < _middle(turned)]
    if above:
        return _after_white(block, turned, max(above, key=_middle))
    below = [other for other in others if _middle(other) > _middle(turned) and _beside(block, other)]
    if below:
        end = _after_white(block, min(below, key=_middle), turned)
        start = _find_centred(block[:end], turned)
        if start is not None:
            return start
    return _first_beside(block, turned)


def _after_white(block: Block, turned: PlacedLine, above: PlacedLine) -> int:
    """Give the place of the line after the most white between a turned line and the one above it."""
    first = _beside(block, turned)[0]
    low = above.box.bottom if above.box else 0.0
    between = [at for at in range(1, first + 1) if _middle(block[at - 1]) > low - NEAR * _size(block[at])]
    most = max([_white_above(block, at) for at in between], default=0.0)
    return max([at for at in between if _white_above(block, at) >= MOST * most], default=first)


def _find_centred(part: Block, turned: PlacedLine) -> int | None:
    """Give the place of the line with white above, from which to the end of a part a turned line is in the middle."""
    foot, beside = part[-1].box if part else None, _beside(part, turned)
    if foot is None or not beside:
        return None
    top = 2 * _middle(turned) - foot.bottom
    starts = [at for at in range(1, beside[0] + 1) if _white_above(part, at) > WHITE * _size(part[at])]
    near = [at for at in starts if abs(_top(part[at]) - top) < _size(part[at])]
    return min(near, key=lambda at: abs(_top(part[at]) - top), default=None)


def _white_above(block: Block, at: int) -> float:
    box = block[at - 1].box
    return _top(block[at]) - box.bottom if box else 0.0


def _top(line: PlacedLine) -> float:
    return line.box.top if line.box else 0.0


def _first_beside(block: Block, turned: PlacedLine) -> int:
    """Give the first line beside a turned one, or that above it which is as close as those are and not far up."""
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


def _size(line: PlacedLine) -> float:
    return line.size or 0.0
