"""Words that are drawn twice in nearly the same place, to look bold or by a clumsy writer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlematch.readers.runs import places

if TYPE_CHECKING:
    import numpy as np

_LEAST_REACH = 0.01  # points
_FAR = 1 << 24  # fields of a grid


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
    """Give the words that share a field of a grid with another one.

    Of four grids, each half a field further than another, one has both of two words that are less than half a field
    apart.
    """
    import numpy as np

    half = max(float(spots.reach.max()), _LEAST_REACH)
    shifts = np.arange(4)[:, None]
    across, down = (np.clip(at / half, -_FAR, _FAR).astype(np.int64) for at in (spots.left, spots.foot))
    fields = (shifts << 51) + ((across + (shifts & 1)) >> 1) * _FAR + ((down + (shifts >> 1)) >> 1)
    ordered = np.sort(fields, axis=None)
    shared = ordered[1:][ordered[1:] == ordered[:-1]]
    return places(np.asarray(np.isin(fields, shared).any(axis=0))) if len(shared) else shared


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
