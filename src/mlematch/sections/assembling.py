"""Headings -> sections that follow the columns of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, takewhile
from operator import attrgetter

from mlematch.list_marks import is_item
from mlematch.sections.heading import Heading
from mlematch.values import Document, Line, Section, SectionKind, Span


@dataclass(frozen=True, slots=True)
class Open:
    """The section that lines belong to for now, and where its heading stands."""

    kind: SectionKind
    title: str
    page: int = 0
    top: float = 0.0
    hangs: bool = False  # nothing stands below the heading in its own column


@dataclass(frozen=True, slots=True)
class Column:
    """A block that has been read, and the section that was open at its end."""

    page: int
    left: float
    right: float
    bottom: float
    section: Open


Extent = tuple[float, float, float, float]  # left, right, top and bottom

ONE_WIDTH = 0.85  # lines end where their words do
SLACK = 20.0  # points: columns end about as far down
HEADER = Open("header", "")
_CONTACT = re.compile(r"\S@\S|https?:|www\.")
_page_and_block = attrgetter("page", "block")
_sides = attrgetter("left", "right", "top", "bottom")


def build_sections(document: Document, headings: list[Heading]) -> Iterator[Section]:
    """Give the stretches of lines under one heading; a column without a heading goes on with the one above it."""
    opened = {heading.first: heading for heading in headings}
    inside = {place for heading in headings for place in range(heading.first, heading.last + 1)}
    owners = list(_owners(document, opened))
    start: int | None = None
    for at, (line, owner) in enumerate(zip(document.lines, owners, strict=True)):
        if at not in inside:
            start = line.span.start if start is None else start
        elif at in opened:
            start = opened[at].start
        ends = at + 1 == len(owners) or owners[at + 1] is not owner or at + 1 in opened
        if ends and (start is not None or at in inside):
            yield Section(owner.kind, owner.title, Span(line.span.end if start is None else start, line.span.end))
            start = None


def _owners(document: Document, opened: dict[int, Heading]) -> Iterator[Open]:
    """Give the section that each line belongs to, its heading's lines included."""
    lines = document.lines
    headed = {lines[at].span for at in opened}
    columns: list[Column] = []
    current, first = HEADER, 0
    for (page, _), those in groupby(lines, key=_page_and_block):
        block = [*those]
        places = range(first, first + len(block))
        left, right, _, bottom = extent = _extent(block)
        if first and bottom > 0.0:
            beside = _section_beside(block[0], extent, columns, current)
            if beside is None and page == lines[0].page:
                unheaded = [*takewhile(lambda line: line.span not in headed, block)]
                begun = _begins_midway(document.slice(block[0].span))
                flows_on = _flows_on(columns[-1], extent, begun=begun) and not _hold_contacts(document, unheaded)
                beside = None if flows_on else HEADER
            current = beside or current
        for at in places:
            current = _open(opened[at], lines) if at in opened else current
            yield current
        first += len(block)
        columns.append(Column(page, left, right, bottom, current))


def _open(heading: Heading, lines: tuple[Line, ...]) -> Open:
    line, below = lines[heading.first], lines[min(heading.last + 1, len(lines) - 1)]
    hangs = heading.start is None and _begins_block(lines[heading.last], below)
    return Open(heading.kind, heading.title, line.page, line.box.top if line.box else 0.0, hangs)


def _begins_block(above: Line, line: Line) -> bool:
    return above.block != line.block or above.page != line.page


def _extent(block: Iterable[Line]) -> Extent:
    """Give where the lines of a block begin and end on their page."""
    sides = [_sides(line.box) for line in block if line.box is not None] or [(0.0, 0.0, 0.0, 0.0)]
    lefts, rights, tops, bottoms = zip(*sides, strict=True)
    return min(lefts), max(rights), min(tops), max(bottoms)


def _section_beside(first: Line, extent: Extent, columns: list[Column], current: Open) -> Open | None:
    """Find the section that goes on in a new block: that of the block above it, or of a nearer heading beside it."""
    left, right, top, _ = extent
    page, box = first.page, first.box
    slack = 0.5 * box.height if box else 0.0
    above = _block_above(left, right, columns)
    lies_above = current.top <= top + slack if current.hangs else current.top < top - slack
    if current.page == page and lies_above and _is_lower(current, above, page, slack):
        return current
    return None if above is None else above.section


def _flows_on(before: Column, extent: Extent, *, begun: bool) -> bool:
    """Say whether a block is the next of columns of one width; it ends no lower, unless a text goes on in it."""
    left, right, _, bottom = extent
    narrow, wide = sorted((before.right - before.left, right - left))
    return before.right < left and narrow >= ONE_WIDTH * wide and (begun or bottom <= before.bottom + SLACK)


def _begins_midway(text: str) -> bool:
    """Say whether a text begins within a sentence or a list."""
    return text[:1].islower() or is_item(text)


def _hold_contacts(document: Document, lines: list[Line]) -> bool:
    return any(_CONTACT.search(document.slice(line.span)) for line in lines)


def _is_lower(heading: Open, above: Column | None, page: int, slack: float) -> bool:
    """Say whether a heading beside a block is nearer to it than the block above it."""
    return above is None or above.page < page or heading.top >= above.bottom - slack


def _block_above(left: float, right: float, columns: list[Column]) -> Column | None:
    """Find the last block that stood over a stretch of the page's width."""
    for column in reversed(columns):
        common = min(right, column.right) - max(left, column.left)
        if common >= 0.5 * min(right - left, column.right - column.left):
            return column
    return None
