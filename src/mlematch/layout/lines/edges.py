"""Chains of words that run from one column into the next one, parted where the edge of many lines is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from mlematch.layout.lines.chains import WIDE_GAP, Run, Table
from mlematch.list_marks import MARK

FEWEST = 5  # lines that begin at an edge
LEAST_GAP = 0.4  # of the height of a line: wider than a space
LARGER = 1.5  # is a name than a heading beside it

Chain = list[Run]


def part_at_edges(chains: Iterable[Chain], table: Table) -> Iterator[Chain]:
    """Give the chains; one whose words go on across a gutter is two."""
    found = list(chains)
    edges = Counter([round(chain[0].left) for chain in found])
    for chain in found:
        if len(chain) == 1:
            yield chain
            continue
        start = 0
        for at, (before, after) in enumerate(pairwise(chain), 1):
            at_edge = _is_edge(after.left, edges) and _gap(before, after) > LEAST_GAP
            if (at_edge or _are_unlike(before, after, table)) and not _is_mark(chain[start:at], table):
                yield chain[start:at]
                start = at
        yield chain[start:]


def _is_edge(left: float, edges: Counter[int]) -> bool:
    edge = round(left)
    return edges[edge - 1] + edges[edge] + edges[edge + 1] >= FEWEST


def _gap(before: Run, after: Run) -> float:
    """Give the white between two runs, of the height of the smaller one."""
    return (after.left - before.right) / (min(after.bottom - after.top, before.bottom - before.top) or 1.0)


def _are_unlike(before: Run, after: Run, table: Table) -> bool:
    """Say whether two runs are of such sizes, and so far apart, that only the larger one's space could join them."""
    one, other = table.sizes[before.end - 1], table.sizes[after.start]
    return max(one, other) > LARGER * min(one, other) and _gap(before, after) > WIDE_GAP


def _is_mark(part: Chain, table: Table) -> bool:
    """Say whether a part is nothing but the mark of an item."""
    return part[-1].end - part[0].start == 1 and MARK.fullmatch(table.texts[part[0].start]) is not None
