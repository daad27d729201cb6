"""Columns of a table -> columns that fit: how wide each is, and which have no place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

_SPARE = ("confidence", "matcher", "category")  # left out where there is no room, the first one first
_FILE = 40  # letters of a file name that are kept as long as there is room
_WORD = 20  # letters that a column of words gets at least, where its words need them
_LEAST = 6
_EDGE, _BETWEEN = 1, 3  # what a table draws beside and between its columns


@dataclass(frozen=True, slots=True)
class Column:
    """A column: how wide it is, how narrow it may become, what it holds."""

    key: str
    width: int
    floor: int
    whole: bool = False
    number: bool = False
    prose: bool = False

    @classmethod
    def of(cls, key: str, cells: Iterable[str], *, whole: bool, number: bool, prose: bool) -> Column:
        """Measure a column.

        >>> column = Column.of("gap", ["nothing at all"], whole=False, number=False, prose=True)
        >>> column.width, column.floor
        (14, 14)
        """
        from rich.cells import cell_len

        shown = [key, *cells]
        width = max(map(cell_len, shown))
        words = max(cell_len(word) for text in shown for word in text.split() or [""])
        most = _FILE if key == "file" else _WORD if prose else min(words, _WORD)
        return cls(key, width, width if whole else min(width, most), whole or key == "file", number, prose)


def fit_columns(columns: Sequence[Column], room: int) -> list[Column]:
    """Make columns fit: leave out spare ones, then prose, then make the widest narrower.

    >>> wide = [Column("file", 30, 30), Column("gap", 60, 20, prose=True)]
    >>> [(each.key, each.width) for each in fit_columns(wide, 80)]
    [('file', 30), ('gap', 43)]
    >>> [(each.key, each.width) for each in fit_columns(wide, 50)]
    [('file', 30)]
    """
    kept = list(columns)
    for key in _SPARE:
        if not have_room(kept, room):
            kept = [each for each in kept if each.key != key]
    if not have_room(kept, room):
        kept = [each for each in kept if not each.prose]
    kept = _narrowed(kept, room, lambda each: each.floor)
    return _narrowed(kept, room, lambda _: _LEAST)


def have_room(columns: Iterable[Column], room: int) -> bool:
    """Say whether columns fit without being cut.

    >>> have_room([Column("file", 60, 40), Column("senior", 16, 16)], 63), have_room([Column("senior", 16, 16)], 19)
    (True, False)
    """
    return _needed(columns) <= room


def _needed(columns: Iterable[Column]) -> int:
    return _EDGE + sum(_BETWEEN + each.floor for each in columns)


def _narrowed(columns: list[Column], room: int, floor: Callable[[Column], int]) -> list[Column]:
    widths = [each.width for each in columns]
    while _EDGE + sum(_BETWEEN + width for width in widths) > room:
        spare = [(width, at) for at, width in enumerate(widths) if width > floor(columns[at])]
        if not spare:
            break
        widths[max(spare)[1]] -= 1
    return [replace(each, width=width) for each, width in zip(columns, widths, strict=True)]
