"""Words of one page -> runs at the distance of a space, and chains of runs that stand on one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from mlematch.list_marks import MARK
from mlematch.values import Word
from mlematch.values.columns import columns_of

if TYPE_CHECKING:
    import numpy as np

WIDE_GAP = 0.8  # of the line's height: wider white may be the gutter between two columns
LONGEST_MARK = 5
MARK_GAP = 4.0
CLOSE = 0.5  # of the line's height: no wider is a space
LEVEL = 0.05  # of the line's height: boxes differ by the letters in them
COMMON_HEIGHT = 0.55  # of the lower of two words: so much they share when they stand on one line

Extent = tuple[float, float]  # the top and the bottom of a box


@dataclass(slots=True, eq=False)
class Table:
    """What is known of words, as lists; the sides of their boxes as columns, too."""

    words: Sequence[Word]
    texts: list[str]
    sizes: list[float]
    bold: list[bool]
    orders: list[int]
    columns: np.ndarray
    lefts: list[float]
    tops: list[float]
    rights: list[float]
    bottoms: list[float]

    @classmethod
    def of(cls, words: Sequence[Word]) -> Table:
        """Take the columns of the words."""
        of = columns_of(words)
        sides = of.sides.T
        return cls(words, of.texts, of.sizes.tolist(), of.bold, of.orders.tolist(), sides, *sides.tolist())


@dataclass(slots=True, eq=False)
class Run:
    """The place of its first word and of that after its last one, and how far their boxes reach.

    The tops lie between `top` and `lowest_top`, the bottoms between `highest_bottom` and `bottom`.
    """

    start: int
    end: int
    left: float
    right: float
    top: float
    lowest_top: float
    highest_bottom: float
    bottom: float


def find_chains(table: Table, starts: list[int]) -> Iterator[list[Run]]:
    """Give the words in chains, each run with its right neighbour, when runs begin at these places."""
    runs = make_runs(starts, table)
    runs.sort(key=lambda run: (table.lefts[run.start], table.tops[run.start], table.orders[run.start]))
    after = _neighbours(runs, table)
    followers = set(after.values())
    for start, run in enumerate(runs):
        if start in followers:
            continue
        chain, at = [run], after.get(start)
        while at is not None:
            chain.append(runs[at])
            at = after.get(at)
        yield chain


def make_runs(starts: list[int], table: Table) -> list[Run]:
    """Make the runs that begin at these places."""
    import numpy as np

    if not starts:
        return []
    low, high = np.minimum.reduceat, np.maximum.reduceat
    left, top, right, bottom = table.columns
    reach = (low(left, starts), high(right, starts), low(top, starts), high(top, starts))
    feet = (low(bottom, starts), high(bottom, starts))
    ends = [*starts[1:], len(table.texts)]
    return list(map(Run, starts, ends, *(column.tolist() for column in (*reach, *feet))))


def find_starts(table: Table) -> list[int]:
    """Say where runs begin: their words follow one another at the distance of a space, as nearly all of a line do."""
    starts: list[int] = []
    first_top = first_bottom = before = slack = 0.0
    room = -1.0
    for at, (left, top, right, bottom) in enumerate(
        zip(table.lefts, table.tops, table.rights, table.bottoms, strict=True)
    ):
        if not (
            0.0 <= left - before <= room
            and (top == first_top or -slack <= top - first_top <= slack)
            and (bottom == first_bottom or -slack <= bottom - first_bottom <= slack)
        ):
            starts.append(at)
            first_top, first_bottom = top, bottom
            height = bottom - top
            room, slack = CLOSE * height, LEVEL * height
        before = right
    return starts


def _neighbours(runs: list[Run], table: Table) -> dict[int, int]:
    """Say which run follows which on its line; a run that two might precede follows the nearer one."""
    before: dict[int, tuple[float, int]] = {}
    lefts, rights = [table.lefts[run.start] for run in runs], [table.rights[run.end - 1] for run in runs]
    pairs = list(_candidates(runs, table))
    after_word = {follower for at, follower, height in pairs if lefts[follower] - rights[at] <= WIDE_GAP * height}
    for at, follower, height in pairs:
        gap = lefts[follower] - rights[at]
        leads = runs[at].end - runs[at].start == 1 and at not in after_word
        if gap <= WIDE_GAP * height or gap <= _room(table, runs[at].end - 1, height, leads=leads):
            found = (abs(gap), at)
            if follower not in before or found < before[follower]:
                before[follower] = found
    return {at: follower for follower, (_, at) in before.items()}


def _candidates(runs: list[Run], table: Table) -> Iterator[tuple[int, int, float]]:
    """Give each run with the first one to its right that stands on the same line, and its height.

    The runs are met from the right, and for each height on the page the last one met beside it is remembered.
    """
    extents = [(table.tops[run.start], table.bottoms[run.start]) for run in runs]
    numbers = {extent: number for number, extent in enumerate(sorted(set(extents)))}
    beside = _find_beside(list(numbers))
    met: list[int | None] = [None] * len(numbers)
    for at, extent in zip(range(len(runs) - 1, -1, -1), reversed(extents), strict=True):
        number = numbers[extent]
        follower = met[number]
        if follower is not None:
            yield at, follower, extent[1] - extent[0]
        for other in beside[number]:
            met[other] = at


def _find_beside(extents: list[Extent]) -> list[list[int]]:
    """Say for each stretch from a top to a bottom, sorted, which share a line with it; itself is one of them."""
    beside = [[at] for at in range(len(extents))]
    for at, (top, bottom) in enumerate(extents):
        for other, (start, end) in enumerate(islice(extents, at + 1, None), at + 1):
            if start > bottom:
                break
            if min(bottom, end) - start >= COMMON_HEIGHT * min(bottom - top, end - start):
                beside[at].append(other)
                beside[other].append(at)
    return beside


def _room(table: Table, place: int, height: float, *, leads: bool) -> float:
    """Say how wide the white after a word may be: wide after a bullet, and after letters that are set wide apart."""
    text = table.texts[place]
    if leads and len(text) <= LONGEST_MARK and MARK.fullmatch(text):
        return MARK_GAP * height
    advance = (table.rights[place] - table.lefts[place]) / len(text) if len(text) > 2 else 0.0
    return max(WIDE_GAP * height, 1.1 * advance)
