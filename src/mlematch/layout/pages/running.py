"""Heads and feet that pages repeat: feet are set apart before columns are looked for, and each is kept once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from mlematch.layout.lines.segments import Segment
from mlematch.values import Page, PlacedLine
from mlematch.values.columns import columns_of

APART = 0.4  # of the height of a line: more white than between the lines of a text
LOW = 0.8  # of the height of a page: so far down a foot may begin
WHITE = 1.2  # of the height of a line: more than between paragraphs
PLACE = 4.0  # points: so far apart places are the same
_PAGE_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")  # no year: dates differ where jobs do

HEAD, FOOT = -1, 1

Block = list[PlacedLine]
_Key = tuple[str, int]  # what lines have in common that are repeated


def find_feet(sheets: Sequence[tuple[Page, list[Segment]]]) -> list[list[Segment]]:
    """Give for each page the segments of its last line, if all of them stand at the same place of another page."""
    if len(sheets) < 2:
        return [[] for _ in sheets]
    feet = [_foot(page, segments) for page, segments in sheets]
    counts: Counter[tuple[_Key, int]] = Counter()
    for foot in feet:
        counts.update(set(map(_place, foot)))
    return [foot if all(counts[_place(segment)] > 1 for segment in foot) else [] for foot in feet]


def _place(segment: Segment) -> tuple[_Key, int]:
    return _key(segment.text, segment.top), round(segment.left / PLACE)


def _key(text: str, top: float) -> _Key:
    return _PAGE_NUMBER.sub("#", text), round(top / PLACE)


def _foot(page: Page, segments: list[Segment]) -> list[Segment]:
    """Give the last line of a page where it is low and has white above it."""
    last = max(segments, key=lambda segment: segment.bottom, default=None)
    if last is None or last.top < LOW * page.height:
        return []
    line = [segment for segment in segments if segment.bottom > last.top]
    top = min(segment.top for segment in line)
    above = max([segment.bottom for segment in segments if segment.bottom <= last.top], default=0.0)
    return line if top - above > WHITE * last.height else []


def drop_repeated(blocks: list[tuple[Page, Block]]) -> list[Block]:
    """Keep a running head once, at its first page, and a running foot once, at its last."""
    placed = [list(zip(block, _margins(block, page), strict=True)) for page, block in blocks]
    lines = [(line, margin) for block in placed for line, margin in block]
    heads = {_key_of(line): line.page for line, margin in reversed(lines) if margin == HEAD}
    feet = {_key_of(line): line.page for line, margin in lines if margin == FOOT}
    pages = {HEAD: heads, FOOT: feet}
    kept = [
        [line for line, margin in block if not margin or pages[margin][_key_of(line)] == line.page] for block in placed
    ]
    return [block for block in kept if block]


def _key_of(line: PlacedLine) -> _Key:
    return _key(line.text, line.box.top if line.box else 0.0)


def _margins(block: Block, page: Page) -> list[int]:
    """Say of each line whether it stands at the head or the foot of its page; text close below is no head."""
    sides = [_in_margin(line, page) for line in block]
    if sides[-1] == 0 and _ends_page(block[-1], page):
        sides[-1] = FOOT
    head = next((at for at, side in enumerate(sides) if side != HEAD), len(sides))
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
    """Say whether a line stands at the head or the foot of its page."""
    if line.box is None:
        return 0
    return HEAD if line.box.bottom < 0.09 * page.height else FOOT if line.box.top > 0.92 * page.height else 0
