"""Scores with how far they could move: columns of their own in CSV, beside the score in a table, else below its row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from mlematch.values import Fit

Row = dict[str, Any]


class Figure(str):
    """A score with its range; it begins with spaces so that scores stand below one another, and is never cut."""

    __slots__ = ()


def range_cells(fits: Iterable[Fit], levels: Iterable[str]) -> Row:
    """Give two cells for each level: how low and how high its score could be.

    >>> range_cells([Fit("senior", 82.6, (), low=15.8, high=83.2)], ["senior"])
    {'senior_low': 15.8, 'senior_high': 83.2}
    """
    ends = {fit.level: (fit.low, fit.high) for fit in fits}
    cells: Row = {}
    for level in levels:
        cells[f"{level}_low"], cells[f"{level}_high"] = ends.get(level, (None, None))
    return cells


def ranges_beside(rows: Sequence[Row]) -> list[Row]:
    """Show each range beside its score, all scores below one another.

    >>> ranges_beside([{"senior": 82.6, "senior_low": 15.8, "senior_high": 83.2}])
    [{'senior': '82.6 (15.8–83.2)'}]
    """
    levels = _levels(rows)
    moving = [level for level in levels if any(_span(row, level) for row in rows)]
    widest = {level: max(len(_score(row, level)) for row in rows) for level in moving}
    return [
        _bare(row, levels) | {level: _figure(row, level, most) for level, most in widest.items() if level in row}
        for row in rows
    ]


def ranges_below(rows: Sequence[Row]) -> list[Row]:
    """Give the ranges of a row as one text.

    >>> ranges_below([{"senior": 82.6, "senior_low": 15.8, "senior_high": 83.2}])
    [{'senior': 82.6, 'range': 'senior 15.8–83.2'}]
    """
    levels = _levels(rows)
    return [_bare(row, levels) | {"range": _below(row, levels)} for row in rows]


def _levels(rows: Iterable[Row]) -> list[str]:
    keys = dict.fromkeys(key for row in rows for key in row)
    return [key for key in keys if {f"{key}_low", f"{key}_high"} <= keys.keys()]


def _bare(row: Row, levels: Iterable[str]) -> Row:
    ends = {f"{level}_{end}" for level in levels for end in ("low", "high")}
    return {key: cell for key, cell in row.items() if key not in ends}


def _figure(row: Row, level: str, most: int) -> Figure:
    span = _span(row, level)
    return Figure(f"{_score(row, level):>{most}}{f' ({span})' if span else ''}")


def _score(row: Row, level: str) -> str:
    score = row.get(level)
    return "" if score is None else f"{score:.1f}"


def _below(row: Row, levels: Iterable[str]) -> str | None:
    spans = ((level, _span(row, level)) for level in levels)
    return ", ".join(f"{level} {span}" for level, span in spans if span) or None


def _span(row: Row, level: str) -> str:
    low, high = row.get(f"{level}_low"), row.get(f"{level}_high")
    return "" if low is None or low == high else f"{low:.1f}–{high:.1f}"
