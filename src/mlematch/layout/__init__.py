"""Placed words -> lines in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, islice, pairwise
from operator import attrgetter
from statistics import median

from mlematch.layout.columns.cutting import find_columns
from mlematch.layout.lines.chains import COMMON_HEIGHT
from mlematch.layout.lines.segments import Segment, find_segments
from mlematch.layout.lines.spacing import join_segments, write_segment
from mlematch.layout.lines.spans import rejoin_spans
from mlematch.layout.lines.tall import TALL, lower_tall
from mlematch.layout.lines.turned import insert_turned, is_turned
from mlematch.layout.lines.upward import turn_upward
from mlematch.layout.lines.wrapping import Row, goes_on
from mlematch.layout.pages.onward import put_beside_first
from mlematch.layout.pages.running import drop_repeated, find_feet
from mlematch.layout.wording import ends_open, is_date
from mlematch.list_marks import is_item
from mlematch.values import Box, Page, PlacedLine, Word
from mlematch.values.columns import columns_of
from mlematch.values.many import fill, make_all

__all__ = ["find_lines"]

Block = list[PlacedLine]
NEAR_ROWS = 3  # above and below: as far as a paragraph goes
FEW_WORDS = 4
ONE_EDGE = 0.7  # points
SHORT = 0.75  # of the widest page: a page whose lines are all shorter does not show the edge of its text
APART = 1.0  # of a line's height: more white than between words
BETWEEN = 0.1  # of a line's height: so much a date between two lines shares with the first of them
SPREAD = 2.8  # of the line's height: white that no sentence has


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What stands on a page; `reach` is the edge of its text if that shows on other pages only."""

    page: Page
    reach: float
    segments: list[Segment]
    turned: list[Word]


def find_lines(pages: Sequence[Page]) -> tuple[PlacedLine, ...]:
    """Put the words of all pages into lines, in the order in which a person reads them.

    >>> words = (Word("2021", Box(90, 10, 110, 20), 10), Word("Engineer", Box(10, 10, 50, 20), 10))
    >>> [line.text for line in find_lines([Page(1, 200, 100, words)])]
    ['Engineer | 2021']
    """
    ends = [float(columns_of(page.words).sides[:, 2].max(initial=0.0)) for page in pages]
    reach = max(ends, default=0.0)
    sheets = [_sheet(page, reach if end < SHORT * reach else 0.0) for page, end in zip(pages, ends, strict=True)]
    feet = find_feet([(sheet.page, sheet.segments) for sheet in sheets])
    blocks = [(sheet.page, block) for sheet, foot in zip(sheets, feet, strict=True) for block in _blocks(sheet, foot)]
    kept = drop_repeated([(page, block) for page, block in blocks if block])
    kept = put_beside_first(kept, pages) if len(pages) > 1 else kept
    lines = tuple(line for block in kept for line in block)
    fill(lines, PlacedLine, "block", [number for number, block in enumerate(kept) for _ in block])
    return lines


def _sheet(page: Page, reach: float) -> _Sheet:
    columns = columns_of(page.words)
    usual = TALL * columns.sizes
    tall = ((columns.sides[:, 3] - columns.sides[:, 1] > usual) & (usual > 0)).nonzero()[0].tolist()
    turned = {place: page.words[place] for place in tall if is_turned(page.words[place])}
    words = lower_tall(page.words, tall) if tall else page.words
    upright = [word for place, word in enumerate(words) if place not in turned] if turned else words
    return _Sheet(page, reach, rejoin_spans(turn_upward(find_segments(upright))), list(turned.values()))


def _blocks(sheet: _Sheet, foot: list[Segment]) -> list[Block]:
    """Give the columns of a page in reading order, and its running foot below them."""
    apart = {id(segment) for segment in foot}
    body = [segment for segment in sheet.segments if id(segment) not in apart] if apart else sheet.segments
    columns = [*find_columns(body), *([[foot]] if foot else [])]
    number = sheet.page.number
    rows = [[row for part in column for row in _rows(part, sheet.reach)] for column in columns]
    lines = iter(_place([row for block in rows for row in block], number))
    blocks = [list(islice(lines, len(block))) for block in rows]
    return insert_turned(blocks, sheet.turned, number) if sheet.turned else blocks


def _place(rows: list[Row], page: int) -> list[PlacedLine]:
    """Make lines of the rows of a page."""
    texts, sizes, bold, wraps = (list(map(attrgetter(name), rows)) for name in ("text", "size", "bold", "wraps"))
    boxes = make_all(Box, *(list(map(attrgetter(side), rows)) for side in ("left", "top", "right", "bottom")))
    many = len(rows)
    return make_all(PlacedLine, texts, [page] * many, boxes, sizes, bold, [0] * many, wraps)


def _rows(column: list[Segment], reach: float) -> list[Row]:
    rows = _pull_up(_gather_rows(column))
    left = min(segment.left for segment in column)
    texts = [None if _is_spread(row) else row[-1] for row in rows]
    edge = max([reach, *(text.right for text in texts if text is not None)])
    described = [
        _row(row, reaches_edge=len(row) > 1 and _is_at_edge(texts, at, row[-1].right)) for at, row in enumerate(rows)
    ]
    for row, below in pairwise(described):
        row.wraps = goes_on(row, below, edge, edge - left)
    return described


def _is_at_edge(texts: list[Segment | None], at: int, right: float) -> bool:
    """Say whether a row ends exactly where a line of text near by ends."""
    near = [text for text in texts[max(at - NEAR_ROWS, 0) : at + NEAR_ROWS + 1] if text is not None]
    return any(abs(text.right - right) < ONE_EDGE and len(text.texts) >= FEW_WORDS for text in near)


def _gather_rows(column: list[Segment]) -> Iterator[list[Segment]]:
    """Give the segments of a column row by row, each from left to right."""
    row: list[Segment] = []
    for segment in sorted(column, key=attrgetter("middle", "left")):
        if row and not _in_row(segment, row):
            row.sort(key=attrgetter("left"))
            yield row
            row = []
        row.append(segment)
    if row:
        row.sort(key=attrgetter("left"))
        yield row


def _pull_up(rows: Iterable[list[Segment]]) -> list[list[Segment]]:
    """Put what is stacked below a date or place at the right margin on its line, not among the text beside it."""
    kept: list[list[Segment]] = []
    host: list[Segment] = []  # the row that takes in the stack
    taking = False
    for row in rows:
        in_stack = len(row) > 1 < len(host) and _is_stacked(host[-1], row[-1])
        taking = in_stack and (taking or is_item(row[0].text) or ends_open(host[-1].text))
        if taking:
            host.append(row.pop())
        else:
            host = row
        kept.append(row)
    return kept


def _is_stacked(above: Segment, below: Segment) -> bool:
    """Say whether a segment goes on with what stands at the margin above; contacts with icons stand by themselves."""
    if not 0 <= below.middle - above.middle < 1.9 * above.height or is_item(below.text):
        return False
    at_edge = abs(above.right - below.right) < 3
    return at_edge or ends_open(above.text)


def _in_row(segment: Segment, row: list[Segment]) -> bool:
    """Say whether a segment stands on the line of a row; a date right of it may be set between that and the next."""
    first = row[0]
    low, high = sorted((segment.height, first.height))
    common = min(segment.bottom, first.bottom) - max(segment.top, first.top)
    apart = len(row) == 1 and segment.left - first.right > APART * segment.height
    between = apart and common <= COMMON_HEIGHT * low and is_date(segment.text)
    return common > (BETWEEN if between else COMMON_HEIGHT) * low and high < 1.8 * low


def _row(segments: list[Segment], *, reaches_edge: bool) -> Row:
    first = segments[0]
    if len(segments) == 1:
        text, texts, sizes, bold, spread = write_segment(first), first.texts, first.sizes, first.bold, False
        left, top, right, bottom = first.left, first.top, first.right, first.bottom
    else:
        text = join_segments(segments, reaches_edge=reaches_edge)
        texts = [text for segment in segments for text in segment.texts]
        sizes = [size for segment in segments for size in segment.sizes]
        bold = [each for segment in segments for each in segment.bold]
        left, right = min([segment.left for segment in segments]), max([segment.right for segment in segments])
        top, bottom = (median([getattr(segment, side) for segment in segments]) for side in ("top", "bottom"))
        spread = _is_spread(segments)
    size, is_bold = _common_size(sizes, texts), _is_bold(bold, texts)
    return Row(text, left, top, right, bottom, size, is_bold, bold[0], bold[-1], first.first_width, spread)


def _is_bold(bold: list[bool], texts: list[str]) -> bool:
    """Say whether most letters are bold."""
    if True not in bold:
        return False
    return 2 * sum(map(len, compress(texts, bold))) > sum(map(len, texts))


def _common_size(sizes: list[float], texts: list[str]) -> float:
    """Give the size of most letters, the larger of two equals."""
    if sizes.count(sizes[0]) == len(sizes):
        return round(sizes[0], 1)
    letters: dict[float, int] = {}
    for size, text in zip(sizes, texts, strict=True):
        letters[size] = letters.get(size, 0) + len(text)
    rounded: dict[float, int] = {}
    for size, many in letters.items():
        rounded[round(size, 1)] = rounded.get(round(size, 1), 0) + many
    return max(rounded, key=lambda size: (rounded[size], size))


def _is_spread(segments: list[Segment]) -> bool:
    return len(segments) > 1 and any(
        right.left - left.right > SPREAD * left.height for left, right in pairwise(segments)
    )
