"""Headings -> sections that follow the columns of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mlematch.sections.heading import Heading
from mlematch.values import Box, Document, Line, Section, SectionKind, Span


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


HEADER = Open("header", "")


def build_sections(document: Document, headings: list[Heading]) -> Iterator[Section]:
    """Give the stretches of lines under one heading; a column without a heading goes on with the one above it."""
    opened = {heading.first: heading for heading in headings}
    inside = {place for heading in headings for place in range(heading.first, heading.last + 1)}
    owners = list(_owners(document.lines, opened))
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


def _owners(lines: tuple[Line, ...], opened: dict[int, Heading]) -> Iterator[Open]:
    """Give the section that each line belongs to, its heading's lines included."""
    columns: list[Column] = []
    current = HEADER
    for at, line in enumerate(lines):
        if at and _begins_block(lines[at - 1], line):
            columns.append(_column(lines, at - 1, current))
            current = _section_beside(lines, at, columns, current)
        heading = opened.get(at)
        if heading is not None:
            current = _open(heading, lines)
        yield current


def _open(heading: Heading, lines: tuple[Line, ...]) -> Open:
    line, below = lines[heading.first], lines[min(heading.last + 1, len(lines) - 1)]
    hangs = heading.start is None and _begins_block(lines[heading.last], below)
    return Open(heading.kind, heading.title, line.page, line.box.top if line.box else 0.0, hangs)


def _begins_block(above: Line, line: Line) -> bool:
    return above.block != line.block or above.page != line.page


def _column(lines: tuple[Line, ...], last: int, section: Open) -> Column:
    """Describe the block that ends at a line."""
    left, right, _, bottom = _extent(_boxes(lines, last, -1))
    return Column(lines[last].page, left, right, bottom, section)


def _extent(boxes: Iterator[Box]) -> tuple[float, float, float, float]:
    sides = [(box.left, box.right, box.top, box.bottom) for box in boxes] or [(0.0, 0.0, 0.0, 0.0)]
    lefts, rights, tops, bottoms = zip(*sides, strict=True)
    return min(lefts), max(rights), min(tops), max(bottoms)


def _boxes(lines: tuple[Line, ...], at: int, step: int) -> Iterator[Box]:
    """Give the boxes of a block, from one of its lines on, upwards or downwards."""
    block, page = lines[at].block, lines[at].page
    while 0 <= at < len(lines) and (lines[at].block, lines[at].page) == (block, page):
        box = lines[at].box
        if box is not None:
            yield box
        at += step


def _section_beside(lines: tuple[Line, ...], first: int, columns: list[Column], current: Open) -> Open:
    """Find the section that goes on in a new block: that of the block above it, or of a nearer heading beside it."""
    left, right, top, bottom = _extent(_boxes(lines, first, 1))
    if bottom <= 0.0:
        return current
    page, box = lines[first].page, lines[first].box
    slack = 0.5 * box.height if box else 0.0
    above = _block_above(left, right, columns)
    lies_above = current.top <= top + slack if current.hangs else current.top < top - slack
    if current.page == page and lies_above and _is_lower(current, above, page, slack):
        return current
    if above is not None:
        return above.section
    return HEADER if page == lines[0].page else current


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
