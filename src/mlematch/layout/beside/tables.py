"""Tables whose cells take several lines -> row by row, and within a row cell by cell.

A table is known by white that goes through from left to right between its rows, by columns that are the same in all
of them, and by cells that begin, or are centred, at one height.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from mlematch.layout.beside.cells import PAD, Cell, count_dates, read_cell, write_row
from mlematch.layout.beside.rows import gather_rows
from mlematch.layout.columns.bands import find_bands
from mlematch.layout.lines.segments import Segment
from mlematch.layout.wording import is_contact, is_date

FEWEST_COLUMNS = 2
FEWEST_ROWS, MORE_ROWS = 2, 3  # with dates or a header, and without
LEADING = 1.55  # of its size: no further down stands the next line of a text
LEVEL = 0.3  # of the height of a line
SET_IN = 3.0  # points: no cell stands further in than the one above it
LARGER = 1.15  # than the usual size is a heading: no cell holds one

Extent = tuple[float, float]  # of a column, from left to right
Row = list[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """The place of its first segment and of that after its last one, what it is worth, and the parts it is read in."""

    first: int
    last: int
    score: float
    parts: list[list[Segment]]


def find_table(segments: list[Segment]) -> Table | None:
    """Find the first table of a region, sorted from top to bottom, that would mix if it were read line by line."""
    bands = _join_lines(segments, find_bands(segments, 0, len(segments)))
    if len(bands) < FEWEST_ROWS or len(bands) == len(segments):
        return None
    gutter = PAD * median([segment.height for segment in segments])
    extents = [_extents(segments[first:last], gutter) for first, last in bands]
    end = 0
    for at, columns in enumerate(extents):
        if at < end - 1 or len(columns) < FEWEST_COLUMNS:
            continue
        columns, end = _grow(extents, at, gutter)
        first, last = bands[at][0], bands[end - 1][1]
        if end - at < FEWEST_ROWS or last - first <= (end - at) * len(columns):
            continue
        rooms = _rooms(columns)
        rows = _read_rows(segments, bands[at:end], columns, rooms[0])
        if rows and _is_table(rows, rooms):
            plain = len(rooms) == FEWEST_COLUMNS and _have_jobs(rows)
            parts = [part for row in rows for part in (row if plain else _write(row, rooms)) if part]
            return Table(first, last, segments[last - 1].bottom - segments[first].top, parts)
    return None


def _write(row: Row, rooms: list[float]) -> Iterator[list[Segment]]:
    return write_row(list(map(read_cell, row, rooms)))


def _join_lines(segments: list[Segment], bands: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put bands together that are no further apart than the lines of a text, however low their boxes are."""
    joined = bands[:1]
    for first, last in bands[1:]:
        above, below = segments[first - 1], segments[first]
        if below.top - above.top < LEADING * below.sizes[0]:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _extents(band: list[Segment], gutter: float) -> list[Extent]:
    """Give the extents of the columns of a band."""
    if len(band) == 1:
        return [(band[0].left, band[0].right)]
    return merge([(one.left, one.right) for one in band], gutter)


def merge(extents: list[Extent], gutter: float) -> list[Extent]:
    """Put together what no white parts."""
    extents.sort()
    merged = extents[:1]
    left, reach = extents[0]
    for start, end in extents:
        if start - reach >= gutter:
            left, reach = start, end
            merged.append((left, reach))
        elif end > reach:
            reach = end
            merged[-1] = (left, reach)
    return merged


def _grow(extents: list[list[Extent]], at: int, gutter: float) -> tuple[list[Extent], int]:
    """Give the columns that the bands from one on share, and the first band that closes a gutter or stops short."""
    columns = extents[at]
    end = at + 1
    while end < len(extents):
        together = merge([*columns, *extents[end]], gutter)
        if len(together) < len(columns) or extents[end][-1][1] <= together[0][1]:
            break
        columns = together
        end += 1
    return columns, end


def _rooms(columns: list[Extent]) -> list[float]:
    """Say how wide each column is, up to the next one."""
    lefts = [left for left, _ in columns]
    return [after - left for left, after in pairwise([*lefts, columns[-1][1] + PAD])]


def _read_rows(segments: list[Segment], bands: list[tuple[int, int]], columns: list[Extent], room: float) -> list[Row]:
    """Put segments into cells, none if a line of a cell has several; what is not in the first column may go on."""
    rows: list[Row] = []
    for first, last in bands:
        cells = [[one for one in segments[first:last] if left <= one.left <= right] for left, right in columns]
        if rows and not cells[0] and sum(map(bool, cells)) == 1:
            rows[-1] = [above + below for above, below in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    if any(cell and len(gather_rows(cell)) < len(cell) for row in rows for cell in row):
        return []
    return rows if _have_jobs(rows) else [part for row in rows for part in _part(row, room)]


def _have_jobs(rows: list[Row]) -> bool:
    """Say whether each cell of the first column is the head of a job, with a date below a title, beside its text."""
    letters = [sum([len(line.text) for cell in column for line in cell]) for column in zip(*rows, strict=True)]
    dated = [[[is_date(line.text) for line in cell] for cell in row] for row in rows]
    return 2 * letters[0] < sum(letters) and all(
        any(first[1:]) and not first[0] and not any(map(any, others)) for first, *others in dated
    )


def _part(row: Row, room: float) -> Iterator[Row]:
    """Give the rows that no white parts: a date, or else something in the first column, begins beside all others."""
    key = next((cell for cell in row if cell and is_date(cell[0].text)), row[0])
    begins = [one for one in _begins(key, room) if all(_has_level(cell, one) for cell in row if cell)]
    tops = [one.middle - LEVEL * one.height for one in begins[1:]]
    for top, end in pairwise([-1e9, *tops, 1e9]):
        yield [[line for line in cell if top <= line.middle < end] for cell in row]


def _begins(cell: Cell, room: float) -> Iterator[Segment]:
    """Give what begins a paragraph of a cell, or a date in a cell that begins with one."""
    at = count_dates(cell)
    if not at:
        yield from (lines[0] for lines in read_cell(cell, room))
        return
    yield cell[0]
    while at < len(cell):
        if is_date(cell[at].text):
            yield cell[at]
        at += count_dates(cell[at:]) or 1


def _has_level(cell: Cell, segment: Segment) -> bool:
    return any(abs(line.middle - segment.middle) < LEVEL * segment.height for line in cell)


def _is_table(rows: list[Row], rooms: list[float]) -> bool:
    """Say whether rows are those of a table, which would mix if it were read line by line."""
    body = rows[1:] if _is_header(rows) else rows
    dates = [[count_dates(cell) for cell in column if cell] for column in zip(*body, strict=True)]
    dated = [at for at, many in enumerate(dates) if len(many) > 1 and all(many)]
    have_jobs = _have_jobs(rows)
    if len(body) < (FEWEST_ROWS if dated or have_jobs or body is not rows else MORE_ROWS):
        return False
    if len(rooms) == FEWEST_COLUMNS and not have_jobs and not any(_are_long(body, at) for at in dated):
        return False
    return (
        all(map(_is_level, rows))
        and not any(map(_are_headings, body, body[1:]))
        and _are_alike(rows)
        and (have_jobs or any(_would_mix(row, rooms) for row in body))
        and not any(is_contact(line.text) for cell in rows[0] for line in cell)
        and not _are_lists(rows)
    )


def _are_lists(rows: list[Row]) -> bool:
    """Say whether all that stands below the first row is set in from it: lists, each with a title."""
    first, *rest = rows
    pairs = [(title, line) for row in rest for title, cell in zip(first, row, strict=True) for line in cell]
    return all(title and line.left - title[0].left > SET_IN for title, line in pairs)


def _are_long(body: list[Row], at: int) -> bool:
    """Say whether some dates of a column take several lines, or have something below that is between other lines."""
    return any(count_dates(row[at]) > 1 or _is_off(row, at) for row in body if row[at])


def _is_off(row: Row, at: int) -> bool:
    """Say whether a cell has lines that are not beside the first ones of other cells, but below or between these."""
    others = [cell for place, cell in enumerate(row) if place != at and cell]
    many = len(row[at])
    return many > 1 and not all(any(_has_level(cell[:many], line) for cell in others) for line in row[at])


def _is_header(rows: list[Row]) -> bool:
    """Say whether the first row alone is bold."""
    first, *rest = [[line.bold[0] for cell in row for line in cell] for row in rows]
    return all(first) and not all(map(all, rest))


def _is_level(row: Row) -> bool:
    """Say whether each cell of a row begins at its top, or all are centred at its middle."""
    cells = [cell for cell in row if cell]
    off = LEVEL * cells[0][0].height
    tops, middles = _tops(row), [(cell[0].middle + cell[-1].middle) / 2 for cell in cells]
    return len(cells) > 1 and (max(tops) - min(tops) < off or max(middles) - min(middles) < off)


def _tops(row: Row) -> list[float]:
    return [cell[0].middle for cell in row if cell]


def _are_headings(row: Row, below: Row) -> bool:
    """Say whether all that begins in one row is bold and nothing in the next one: headings of columns."""
    bold = [cell[0].bold[0] for cell in row if cell]
    return all(bold) and not any(cell[0].bold[0] for cell in below if cell)


def _are_alike(rows: list[Row]) -> bool:
    """Say whether nothing is so large as a heading of a section is."""
    sizes = [line.sizes[0] for row in rows for cell in row for line in cell]
    return max(sizes) <= LARGER * median(sizes)


def _would_mix(row: Row, rooms: list[float]) -> bool:
    """Say whether what goes on in the next line has other things beside it, or a cell is set at the middle of a row."""
    tops = _tops(row)
    if row[0] and max(tops) - min(tops) > LEVEL * row[0][0].height:
        return True
    several = [(cell, room) for cell, room in zip(row, rooms, strict=True) if len(cell) > 1]
    return len(several) > 1 and any(
        (dates := count_dates(cell)) > 1
        or (dates and _is_off(row, row.index(cell)))
        or len(read_cell(cell, room)) < len(cell)
        for cell, room in several
    )
