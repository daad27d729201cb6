"""Words of a page that is drawn in a wild order: pieces that touch on a line become one word again.

Words are read from the stream, in which the letters of a word mostly follow one another; here only the place tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from mlematch.layout.lines.chains import Run, Table
from mlematch.values import Box, Word

MOST_STARTS = 0.6  # of the words: so many do not go on with the line of the word before where the order is wild
FEWEST = 30  # words
TOUCH = 0.1  # of the height of a line: narrower than a space
LAP = -0.2  # of the height of a line: no further letters reach into each other


def is_wild(starts: int, words: int) -> bool:
    """Say whether so many words that do not go on with the line before them are more than lists and forms have."""
    return words >= FEWEST and starts > MOST_STARTS * words


def join_pieces(chains: Iterable[list[Run]], table: Table) -> list[Word]:
    """Give the words line by line; such as touch, but do not follow each other in the file, are one."""
    return [word for chain in chains for word in _join(chain, table)]


def _join(chain: list[Run], table: Table) -> Iterator[Word]:
    places = [place for run in chain for place in range(run.start, run.end)]
    start = 0
    for at, (before, after) in enumerate(pairwise(places), 1):
        if not _touch(before, after, table):
            yield _whole(places[start:at], table)
            start = at
    yield _whole(places[start:], table)


def _touch(before: int, after: int, table: Table) -> bool:
    if table.orders[after] - table.orders[before] in (0, 1):
        return False  # the stream tells
    height = min(table.bottoms[at] - table.tops[at] for at in (before, after))
    return LAP * height < table.lefts[after] - table.rights[before] < TOUCH * height


def _whole(places: list[int], table: Table) -> Word:
    """Make one word of those at some places."""
    first = table.words[places[0]]
    if len(places) == 1:
        return first
    lefts, tops, rights, bottoms = (
        [side[at] for at in places] for side in (table.lefts, table.tops, table.rights, table.bottoms)
    )
    box = Box(min(lefts), min(tops), max(rights), max(bottoms))
    return Word("".join([table.texts[at] for at in places]), box, first.size, first.bold, order=first.order)
