"""Rows -> a table for the terminal: long texts go below their rows where their columns would be too narrow."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from mlematch.report.names import narrow_name
from mlematch.report.plain import printable
from mlematch.report.ranges import Figure, ranges_below, ranges_beside
from mlematch.report.widths import Column, fit_columns, have_room

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

_NUMBERS = (int, float)
_WHOLE = {"best", "rank", "filed", "status", "section", "matcher", "page", "confidence", "what"}  # never on two lines
_PROSE = {"strongest", "gap", "lost on", "range"}  # go below their row where there is no room for them
_RARE = {"notices", "hidden", "range"}  # shown only where there is something to show

Row = dict[str, Any]


def render_table(rows: Sequence[Row], *, title: str = "", width: int = 120, color: bool = False) -> str:
    """Give rows as a table, as wide as asked, in colour only where asked.

    >>> print(render_table([{"file": "a.pdf", "junior": 71.5}], width=40).splitlines()[1].strip())
    file    junior
    """
    from rich.console import Console

    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=color, no_color=not color, highlight=False)
    for heading, group in _groups(rows, title):
        _print_table(console, heading, _with_ranges(group, console.width))
    return out.getvalue()


def _groups(rows: Sequence[Row], title: str) -> Iterator[tuple[str, list[Row]]]:
    """Say the name of a file once above its rows instead of in every row."""
    files = {row.get("file") for row in rows}
    if None in files or len(files) == len(rows):
        yield title, list(rows)
        return
    for file, group in groupby(rows, lambda row: str(row["file"])):
        yield file, [{key: cell for key, cell in row.items() if key != "file"} for row in group]


def _with_ranges(rows: Sequence[Row], room: int) -> list[Row]:
    beside = ranges_beside(rows)
    columns = [_column(key, beside) for key in _head(beside) if key not in _PROSE]
    return beside if have_room(columns, room) else ranges_below(rows)


def _head(rows: Sequence[Row]) -> list[str]:
    return [
        key
        for key in dict.fromkeys(key for row in rows for key in row)
        if key != "notices" and (key not in _RARE or any(row.get(key) for row in rows))
    ]


def _print_table(console: Console, title: str, rows: Sequence[Row]) -> None:
    from rich.text import Text

    if title:
        console.print(Text(printable(title), "italic"), soft_wrap=True)
    head = _head(rows)
    columns = fit_columns([_column(key, rows) for key in head], console.width)
    lines = _lines(console, _table(columns, rows))
    below = [key for key in head if key in _PROSE and key not in {column.key for column in columns}]
    if below:
        start = len(lines) - len(rows)
        _print_lines(console, lines[:start])
        for line, row in zip(lines[start:], rows, strict=True):
            _print_lines(console, [line])
            _print_below(console, [f"{key}: {_cell(row[key])}" for key in below if row.get(key)])
    else:
        _print_lines(console, lines)
    _print_notices(console, rows)
    console.print()


def _column(key: str, rows: Sequence[Row]) -> Column:
    number = all(isinstance(row.get(key), _NUMBERS) or row.get(key) is None for row in rows)
    whole = number or key in _WHOLE or any(isinstance(row.get(key), Figure) for row in rows)
    cells = [_cell(row.get(key)) for row in rows]
    return Column.of(key, cells, whole=whole, number=number, prose=key in _PROSE)


def _table(columns: Sequence[Column], rows: Sequence[Row]) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, header_style="bold")
    for each in columns:
        side: Any = "right" if each.number else "left"
        table.add_column(each.key, justify=side, width=each.width, no_wrap=each.whole, overflow="ellipsis")
    for row in rows:
        table.add_row(*(Text(_fitted(each, _cell(row.get(each.key)))) for each in columns))
    return table


def _fitted(column: Column, cell: str) -> str:
    return narrow_name(cell, column.width) if column.key == "file" else cell


def _lines(console: Console, table: RenderableType) -> list[str]:
    with console.capture() as capture:
        console.print(table)
    lines = capture.get().splitlines()
    return lines[:-1]  # the last is the empty foot of the table


def _print_lines(console: Console, lines: Sequence[str]) -> None:
    console.file.write("".join(f"{line}\n" for line in lines))


def _print_below(console: Console, texts: Sequence[str]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    for text in texts:
        console.print(Padding(Text(text, "dim"), (0, 0, 0, 4)))


def _print_notices(console: Console, rows: Sequence[Row]) -> None:
    told = [row for row in rows if row.get("notices")]
    if told:
        console.print()
    _print_below(console, [f"! {_cell(row.get('file'))}: {_cell(row['notices'])}" for row in told])


def _cell(value: Any) -> str:  # noqa: ANN401 - a cell may hold any plain value
    if value is None:
        return ""
    return f"{value:.1f}" if isinstance(value, float) else printable(str(value).replace("\n", " "))
