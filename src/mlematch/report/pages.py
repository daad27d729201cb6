"""An explanation or a comparison -> a page for the terminal."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from mlematch.report import sentences as say
from mlematch.report.plain import printable
from mlematch.values import Assessment, Finding
from mlematch.verdicts import Asked, Comparison, Contrast, Explanation, WhatIf

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

_HALF = 0.5


def render_explanation(
    answer: Assessment, explained: Explanation, supposed: WhatIf | None = None, *, width: int = 120, color: bool = False
) -> str:
    """Give an explanation as a page, as wide as asked, in colour only where asked."""
    return _printed(_explanation(answer, explained, supposed), width, color)


def render_comparison(comparison: Comparison, *, width: int = 120, color: bool = False) -> str:
    """Give two fits side by side as a page."""
    return _printed(_comparison(comparison), width, color)


def _explanation(answer: Assessment, explained: Explanation, supposed: WhatIf | None) -> Iterator[RenderableType]:
    yield _text(answer.source, "bold")
    yield _text(say.headline(explained), "bold green" if explained.filed else "bold")
    yield _criteria(explained.asked)
    yield from _listing(f"Missing for {explained.level}", say.missing_of(explained))
    gates = say.gates_of(explained.fit.gates)
    yield from _listing(f"Gates of {explained.level}", (reason for _, reason in gates), [passed for passed, _ in gates])
    if explained.next:
        yield from _next(explained.next)
    if supposed:
        yield from _listing(f"What if it showed {', '.join(supposed.supposed)}", say.what_if_of(supposed))
    yield from _listing("Notices", (notice.message for notice in answer.notices))


def _next(explained: Explanation) -> Iterator[RenderableType]:
    title = f"Missing for {explained.level}, the next level ({say.out_of(explained.fit)})"
    failed = [reason for passed, reason in say.gates_of(explained.fit.gates) if not passed]
    missing = say.missing_of(explained)
    marks = [False] * len(failed) + [None] * len(missing)
    yield from _listing(title, [*failed, *missing], marks)


def _criteria(asked: Iterable[Asked]) -> Table:
    table = _grid()
    table.add_column("criterion", ratio=3)
    table.add_column("points", justify="right", no_wrap=True)
    table.add_column("why, and the words that show it", ratio=8)
    for each in asked:
        table.add_row(_text(each.title), _text(say.points_of(each.finding), _tone(each.finding)), _why(each))
    return table


def _why(asked: Asked) -> Text:
    text = _text(say.reason_of(asked.title, asked.finding))
    for quote in say.quotes_of(asked.finding.evidence):
        text.append(f"\n{printable(quote)}", "dim")
    return text


def _comparison(comparison: Comparison) -> Iterator[RenderableType]:
    yield _text(comparison.title, "bold")
    table = _grid()
    table.add_column("criterion", ratio=4)
    for name in say.names_of(comparison):
        table.add_column(_text(name), justify="right", ratio=3, overflow="fold")
    table.add_column("difference", justify="right", no_wrap=True)
    for line in comparison.contrasts:
        table.add_row(*_contrast_cells(line))
    scores = (comparison.left.score_and_range, comparison.right.score_and_range, f"{comparison.difference:+.1f}")
    table.add_section()
    table.add_row(*(_text(cell, "bold") for cell in ("score", *scores)))
    yield table
    yield from _listing("Where they differ", say.differences_of(comparison))


def _contrast_cells(line: Contrast) -> Iterator[Text]:
    tone = "" if not line.difference else "green" if line.difference > 0 else "red"
    yield _text(line.title)
    yield _text(say.points_of(line.left), _tone(line.left))
    yield _text(say.points_of(line.right), _tone(line.right))
    yield _text(say.difference_of(line), tone)


# ---------------------------------------------------------------- the pieces


def _listing(title: str, lines: Iterable[str], marks: Sequence[bool | None] = ()) -> Iterator[RenderableType]:
    from rich.padding import Padding

    shown = list(lines)
    if not shown:
        return
    yield Padding(_text(title, "bold"), (1, 0, 0, 0))
    table = _bare()
    for place, line in enumerate(shown):
        table.add_row(_mark(marks[place] if place < len(marks) else None), _text(line))
    yield table


def _mark(passed: bool | None) -> Text:
    if passed is None:
        return _text("-")
    return _text("✓", "green") if passed else _text("✗", "red")


def _grid() -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    return Table(box=SIMPLE_HEAD, header_style="bold", expand=True, pad_edge=False)


def _bare() -> Table:
    from rich.table import Table

    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    return table


def _text(words: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(printable(words), style)


def _tone(finding: Finding) -> str:
    share = finding.points / finding.weight if finding.weight else 1.0
    return "green" if share >= 1 else "yellow" if share >= _HALF else "red"


def _printed(pieces: Iterable[RenderableType], width: int, color: bool) -> str:
    from rich.console import Console

    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=color, no_color=not color, highlight=False)
    for piece in pieces:
        console.print(piece)
    return out.getvalue()
