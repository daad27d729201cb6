"""Paragraphs of styled runs, as every format without pages has them, and how they become a draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from mlematch import quality, visibility
from mlematch.errors import TooBigError
from mlematch.knowledge.reading import VisibilityRules
from mlematch.list_marks import BULLET
from mlematch.readers.building import Draft, Order
from mlematch.text import COLUMN_GAP, join_lines, keep_gaps
from mlematch.values import Color, HiddenText, Link, Notice, PlacedLine

MARKED = "marked as hidden"
_WHITE: Color = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is set; None is what the format leaves to its default."""

    size: float | None = None
    bold: bool = False
    color: Color | None = None
    background: Color | None = _WHITE  # None: not known
    opacity: float = 1.0
    marked: str | None = None  # how the file itself hides the run

    def hidden(self, rules: VisibilityRules) -> str | None:
        """Name what makes the run invisible, if anything does.

        >>> Look(size=1.0).hidden(VisibilityRules()), Look(size=11.0).hidden(VisibilityRules())
        ('too small to read', None)
        """
        if self.marked:
            return self.marked
        if self.size is not None and self.size < rules.least_size:
            return visibility.TINY
        if self.opacity < rules.least_opacity:
            return visibility.TRANSPARENT
        return visibility.SAME_COLOR if self._is_lost(rules.same_color) else None

    def _is_lost(self, difference: float) -> bool:
        if self.color is None or self.background is None:
            return False
        return max(abs(a - b) for a, b in zip(self.color, self.background, strict=True)) <= difference * 255


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look."""

    text: str
    look: Look = PLAIN


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; a line feed in a run ends a line. Paragraphs of one block stand in one column or cell."""

    runs: tuple[Run, ...]
    block: int = 0

    @property
    def text(self) -> str:
        """All of its text, hidden or not."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Flow:
    """All paragraphs of a file in reading order, and what else it says."""

    kind: str
    paragraphs: tuple[Paragraph, ...]
    links: tuple[Link, ...] = ()
    pages: int = 1
    notices: tuple[Notice, ...] = ()


def draft_flow(flow: Flow, engine: str, order: Order) -> Draft:
    """Make a draft: what a person can see becomes lines, the rest is kept apart.

    Raises:
        TooBigError: there is more text than a resume can hold.
    """
    rules = order.reading
    if sum(len(run.text) for item in flow.paragraphs for run in item.runs) > rules.limits.text_bytes:
        raise TooBigError(order.source, f"it holds more than {rules.limits.text_bytes} letters")
    split = [list(_split(item, rules.visibility)) for item in flow.paragraphs]
    lines = join_lines([line for item, runs in zip(flow.paragraphs, split, strict=True) for line in _lines(item, runs)])
    hidden = tuple(text for runs in split for text in _hidden(runs))
    graded = quality.grade((), "\n".join(line.text for line in lines), engine, rules.quality)
    notices = (*flow.notices, *visibility.find_notices(hidden), *quality.find_notices(graded))
    links = tuple(islice(dict.fromkeys(flow.links), rules.limits.links))
    return Draft(flow.kind, lines, graded, flow.pages, links, hidden, notices)


def join_cells(cells: Iterable[Iterable[Paragraph]], most_chars: int = 120) -> Iterator[Paragraph]:
    """Put the cells of a table's row beside each other where they are a line, else one below the other.

    >>> row = [[Paragraph((Run("Engineer"),))], [Paragraph((Run("2021"),))]]
    >>> [paragraph.text for paragraph in join_cells(row)]
    ['Engineer | 2021']
    """
    filled = [kept for kept in ([item for item in cell if item.text.strip()] for cell in cells) if kept]
    heights = {len(cell) for cell in filled}
    if len(filled) > 1 and len(heights) == 1 and max(heights) <= 3:
        for row in zip(*filled, strict=True):
            yield from _beside(row, most_chars)
    elif len(filled) > 1 and _has_one_entry(filled):
        yield from _beside([cell[0] for cell in filled], most_chars)
        yield from (item for cell in filled for item in cell[1:])
    else:
        yield from (item for cell in filled for item in cell)


def _has_one_entry(cells: list[list[Paragraph]]) -> bool:
    """Whether all cells but one hold a single line, as a date or a label beside its entry."""
    return sum(len(cell) > 1 for cell in cells) == 1


def _beside(row: Iterable[Paragraph], most_chars: int) -> Iterator[Paragraph]:
    items = tuple(row)
    if (
        sum(len(item.text) for item in items) > most_chars
        and sum(len(item.text) > most_chars / 4 for item in items) > 1
    ):
        yield from items
        return
    runs = list(items[0].runs)
    for item in items[1:]:
        runs += [Run(COLUMN_GAP), *item.runs]
    yield Paragraph(tuple(runs), items[0].block)


def _split(paragraph: Paragraph, rules: VisibilityRules) -> Iterator[tuple[Run, str | None]]:
    return ((run, run.look.hidden(rules)) for run in paragraph.runs if run.text)


def _hidden(runs: list[tuple[Run, str | None]]) -> Iterator[HiddenText]:
    for mechanism, group in groupby(runs, key=lambda item: item[1]):
        text = " ".join("".join(run.text for run, _ in group).split())
        if mechanism is not None and text:
            yield HiddenText(text, 1, mechanism)


def _lines(paragraph: Paragraph, runs: list[tuple[Run, str | None]]) -> Iterator[PlacedLine]:
    pieces: list[Run] = []
    for run, mechanism in runs:
        first, *others = run.text.split("\n") if mechanism is None else [" "]
        pieces.append(Run(first, run.look))
        for text in others:
            yield _line(pieces, paragraph.block)
            pieces = [Run(text, run.look)]
    yield _line(pieces, paragraph.block)


def _line(runs: list[Run], block: int) -> PlacedLine:
    parts = (keep_gaps(part.strip()) for part in "".join(run.text for run in runs).split("\t"))
    text = COLUMN_GAP.join(filter(None, parts))
    letters: Counter[tuple[float | None, bool]] = Counter()
    for run in runs:
        letters[run.look.size, run.look.bold] += len(run.text.replace(COLUMN_GAP, "").strip())
    bold = sum(many for (_, is_bold), many in letters.items() if is_bold)
    sizes: Counter[float] = Counter()
    for (size, _), many in letters.items():
        sizes[size or 0.0] += many
    size = max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0
    return PlacedLine(text.replace(f"{BULLET}| ", BULLET), 1, None, size or None, 2 * bold > letters.total(), block)
