"""Rows -> a table for the terminal."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from mlematch.report.plain import printable

_NUMBERS = (int, float)
_SHORT = {"best", "rank", "filed", "status", "section", "matcher", "page", "confidence", "what"}


def render_table(rows: Sequence[dict[str, Any]], *, title: str = "", width: int = 120, color: bool = False) -> str:
    """Give rows as a table, as wide as asked, in colour only where asked.

    >>> print(render_table([{"file": "a.pdf", "junior": 71.5}], width=40).splitlines()[1].strip())
    file    junior
    """
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    head = list(dict.fromkeys(key for row in rows for key in row))
    files = {row.get("file") for row in rows}
    if "file" in head and len(files) == 1 and len(rows) > 1:  # said once above the table instead of in every row
        title = title or printable(str(files.pop()))
        head.remove("file")
    table = Table(title=Text(title) if title else None, box=SIMPLE_HEAD, title_justify="left", header_style="bold")
    for key in head:
        number = all(isinstance(row.get(key), _NUMBERS) or row.get(key) is None for row in rows)
        narrow = number or key in _SHORT
        table.add_column(key, justify="right" if number else "left", no_wrap=narrow, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(row.get(key))) for key in head))
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=color, no_color=not color, highlight=False).print(table)
    return out.getvalue()


def _cell(value: Any) -> str:  # noqa: ANN401 - a cell may hold any plain value
    if value is None:
        return ""
    return f"{value:.1f}" if isinstance(value, float) else printable(str(value))
