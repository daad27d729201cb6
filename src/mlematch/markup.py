"""The few lines of HTML that a value shows of itself in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


def html_table(caption: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Give a table in HTML; every cell is escaped.

    >>> html_table("Fits", ["level"], [["<b>"]])
    '<table><caption>Fits</caption><tr><th>level</th></tr><tr><td>&lt;b&gt;</td></tr></table>'
    """
    body = "".join(_row("td", row) for row in rows)
    return f"<table><caption>{escape(caption)}</caption>{_row('th', head)}{body}</table>"


def _row(tag: str, cells: Iterable[object]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(str(cell))}</{tag}>" for cell in cells) + "</tr>"
