"""Words that are drawn twice in nearly the same place, to look bold or by a clumsy writer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlematch.readers.pdf.page.runs import places

if TYPE_CHECKING:
    import numpy as np

_LEAST_REACH = 0.01  # points
_FAR = float(1 << 24)  # points from one line to the next


@dataclass(frozen=True, slots=True)
class Spots:
    """Where words stand and how they look, row by row; `reach` is how far off a twin may be."""

    texts: list[str]
    left: np.ndarray
    foot: np.ndarray
    reach: np.ndarray
    colors: np.ndarray  # by numbers


def find_twins(spots: Spots) -> dict[int, int]:
    """Give each word that is drawn over an equal one, with that one.

    Words seldom stand that close together, and equal ones are fewer still: only those are compared one by one.
    """
    crowded = _find_crowded(spots)
    if not len(crowded):
        return {}
    rows = crowded.tolist()
    some = Spots(
        [spots.texts[row] for row in rows],
        spots.left[crowded],
        spots.foot[crowded],
        spots.reach[crowded],
        spots.colors[crowded],
    )
    return {rows[twin]: rows[one] for twin, one in _find_among(some).items()}


def _find_crowded(spots: Spots) -> np.ndarray:
    """Give the words that stand close to another one in the same line.

    All lines are laid one behind the other, so that one look at neighbours tells.
    """
    import numpy as np

    reach = max(float(spots.reach.max()), _LEAST_REACH)
    downward = spots.foot.argsort()
    foot = spots.foot[downward]
    lines = np.zeros(len(foot))
    (foot[1:] - foot[:-1] >= reach).cumsum(out=lines[1:])
    along = np.empty(len(foot))
    along[downward] = lines * _FAR
    along += np.minimum(np.maximum(spots.left, -_FAR / 2), _FAR / 2)
    order = along.argsort()
    along = along[order]
    near = along[1:] - along[:-1] < reach
    crowded = np.zeros(len(foot), bool)
    crowded[order[1:]] = near
    crowded[order[:-1]] |= near
    return places(crowded)


def _find_among(spots: Spots) -> dict[int, int]:
    import numpy as np

    number_of = {text: number for number, text in enumerate(spots.texts)}
    if len(number_of) == len(spots.texts):
        return {}
    equal = np.array(list(map(number_of.__getitem__, spots.texts)))
    level = _gather(equal, spots.foot, spots.reach.max())
    near = _gather(level, spots.left, spots.reach.max())
    shared = places(np.bincount(near) > 1)
    return dict(pair for group in shared.tolist() for pair in _overlaid(places(near == group), spots))


def _gather(groups: np.ndarray, at: np.ndarray, reach: float) -> np.ndarray:
    """Part groups where their members stand further apart than `reach`; number the parts."""
    import numpy as np

    order = np.lexsort((at, groups))
    apart = (groups[order[1:]] != groups[order[:-1]]) | ~(at[order[1:]] - at[order[:-1]] < reach)
    parts = np.empty(len(at), np.int64)
    parts[order] = np.append(0, apart.cumsum())
    return parts


def _overlaid(equals: np.ndarray, spots: Spots) -> Iterator[tuple[int, int]]:
    kept: list[int] = []
    for place in equals.tolist():
        twin = next((one for one in kept if _overlay(one, place, spots)), None)
        if twin is None:
            kept.append(place)
        else:
            yield place, twin


def _overlay(one: int, other: int, spots: Spots) -> bool:
    reach = spots.reach[one]
    return (
        abs(spots.left[one] - spots.left[other]) < reach
        and abs(spots.foot[one] - spots.foot[other]) < reach
        and bool(spots.colors[one] == spots.colors[other])
    )
