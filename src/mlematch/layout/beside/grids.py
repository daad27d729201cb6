"""More than two columns whose rows stand side by side: lists and cards, column by column, or a table, row by row."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from mlematch.layout.beside.rows import Rows
from mlematch.layout.beside.tables import merge
from mlematch.layout.lines.segments import Segment, style_of
from mlematch.layout.wording import is_contact, is_date

FEWEST_COLUMNS = 3
FEWEST_ROWS = 2
GUTTER = 1.0  # of the height of a line: no less white is between two columns of a grid
LEVEL = 0.5  # of the height of a line: no more do the rows of two columns differ
FEW_LETTERS = 5  # beside a number: `C1`, `4 years`

Part = list[Segment]


def find_grid(left: Part, right: Part) -> list[Part]:
    """Give the columns of a grid that was cut in two, or all of a table; none when it has no more columns than that.

    What one gutter of a grid parts, the others part as well.
    """
    segments = sorted([*left, *right], key=lambda segment: (segment.middle, segment.left))
    extents = merge([(one.left, one.right) for one in segments], GUTTER * segments[0].height)
    if len(extents) < FEWEST_COLUMNS or len(segments) < FEWEST_ROWS * len(extents):
        return []
    starts = [start for start, _ in extents]
    parts = [[one for one in segments if start <= one.left < end] for start, end in pairwise([*starts, 1e9])]
    columns = list(map(Rows, parts))
    if not all(map(_is_level, columns, [max(columns, key=len)] * len(columns))):
        return []
    if _is_table(columns):
        return [segments]
    return parts if _are_of_one_kind(parts) and _are_set_alike(columns) else []


def _is_level(column: Rows, longest: Rows) -> bool:
    """Say whether a column has the same rows as the longest one, at one height with them; the last may be missing."""
    single = all(len(row) == 1 for row in column.rows)
    pairs = zip(column.firsts, longest.firsts, strict=False)
    return (
        single
        and len(column) >= max(FEWEST_ROWS, len(longest) - 1)
        and all(abs(one.middle - other.middle) < LEVEL * one.height for one, other in pairs)
    )


def _is_table(columns: list[Rows]) -> bool:
    """Say whether a column below its first row holds nothing but numbers, and another none: each row is one thing."""
    numbers = [[_is_number(first.text) for first in column.firsts[1:]] for column in columns]
    return any(len(side) >= FEWEST_ROWS and all(side) for side in numbers) and not all(map(any, numbers))


def _is_number(text: str) -> bool:
    few = sum(map(str.isalpha, text)) <= FEW_LETTERS
    return few and any(map(str.isdigit, text)) and not is_contact(text)


def _are_set_alike(columns: list[Rows]) -> bool:
    styles = [[style_of(first)[:2] for first in column.firsts] for column in columns]
    return all(one == other for side in styles[1:] for one, other in zip(styles[0], side, strict=False))


def _are_of_one_kind(parts: list[Part]) -> bool:
    """Say whether all columns hold as many dates and contacts: in a table these have columns of their own."""
    return len({(_count(part, is_date), _count(part, is_contact)) for part in parts}) == 1


def _count(part: Part, test: Callable[[str], bool]) -> int:
    return sum(test(one.text) for one in part)
