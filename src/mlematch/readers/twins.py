"""Words that are drawn twice in nearly the same place, to look bold or by a clumsy writer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlematch.values import Color

if TYPE_CHECKING:
    import numpy as np

_ROW = 16  # points: words further apart than this are never drawn over each other


@dataclass(frozen=True, slots=True)
class Spots:
    """Where words stand and how they look, row by row; `reach` is how far off a twin may be."""

    texts: list[str]
    left: np.ndarray
    top: np.ndarray
    reach: np.ndarray
    colors: list[Color | None]


def find_twins(spots: Spots) -> dict[int, int]:
    """Give each word that is drawn over an equal one, with that one.

    Equal words at nearly the same height are few: only those are compared one by one.
    """
    import numpy as np

    number_of = {text: number for number, text in enumerate(spots.texts)}
    numbers = np.array(list(map(number_of.__getitem__, spots.texts)))
    by_height = np.lexsort((spots.top, numbers))
    above, below = by_height[:-1], by_height[1:]
    near = (numbers[above] == numbers[below]) & (spots.top[below] - spots.top[above] < spots.reach.max())
    suspects = np.unique(numbers[below[near]]).tolist()
    return dict(pair for number in suspects for pair in _overlaid(np.flatnonzero(numbers == number), spots))


def _overlaid(equals: np.ndarray, spots: Spots) -> Iterator[tuple[int, int]]:
    kept: dict[int, list[int]] = {}
    for place in equals.tolist():
        row = int(spots.top[place] // _ROW)
        near = (one for at in (row, row - 1, row + 1) for one in kept.get(at, ()))
        twin = next((one for one in near if _overlay(one, place, spots)), None)
        if twin is None:
            kept.setdefault(row, []).append(place)
        else:
            yield place, twin


def _overlay(one: int, other: int, spots: Spots) -> bool:
    reach = spots.reach[one]
    return (
        abs(spots.left[one] - spots.left[other]) < reach
        and abs(spots.top[one] - spots.top[other]) < reach
        and spots.colors[one] == spots.colors[other]
    )
