"""The shapes around the words of a page: what is painted behind each word, and what over it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from mlematch.knowledge.reading import VisibilityRules
from mlematch.values import Color, Shape
from mlematch.values.columns import Columns

if TYPE_CHECKING:
    import numpy as np

_WHITE: Color = (255, 255, 255)
_SIDES = attrgetter("box.left", "box.top", "box.right", "box.bottom")
_MOSTLY = 0.6  # this much of a word under shapes is worth a look at the drawn page
_COMPARED_AT_ONCE = 1_000_000  # pairs of a word and a shape, which all lie in memory


def find_lost(
    columns: Columns, painted: Iterable[Shape], rules: VisibilityRules
) -> tuple[Sequence[int], Sequence[int]]:
    """List, by their places, the words that have the colour of what is behind them, and those that are covered."""
    import numpy as np

    shapes = [shape for shape in painted if shape.box.width > 1 and shape.box.height > 1]
    if not _may_hide(shapes, columns, rules):
        return (), ()
    behind, covered = _surroundings(columns, shapes) if shapes else (np.zeros(len(columns.texts), np.int64), ())
    papers = [_WHITE, *(shape.color for shape in shapes)]
    pairs = columns.look_of * len(papers) + behind
    alike = [
        pair
        for pair in np.bincount(pairs).nonzero()[0].tolist()
        if _alike(columns.looks[pair // len(papers)][0], papers[pair % len(papers)], rules.same_color)
    ]
    return np.isin(pairs, alike).nonzero()[0].tolist() if alike else (), np.nonzero(covered)[0].tolist()


def _may_hide(shapes: Sequence[Shape], columns: Columns, rules: VisibilityRules) -> bool:
    """Say, at little cost, whether any word may be covered, or have the colour of anything on the page."""
    if shapes and max([shape.order for shape in shapes]) > columns.orders.min():
        return True
    colors = {shape.color for shape in shapes} | {_WHITE}
    return any(_alike(look[0], color, rules.same_color) for look in columns.looks for color in colors)


def _surroundings(columns: Columns, shapes: Sequence[Shape]) -> tuple[np.ndarray, np.ndarray]:
    """Say for each word which shape is painted last behind it (from 1; 0: none), and whether something covers it."""
    import numpy as np

    sides, ranks = np.array(list(map(_SIDES, shapes))), np.array([shape.order for shape in shapes])
    step = max(_COMPARED_AT_ONCE // len(shapes), 1)
    parts = [
        _compare(columns.sides[start : start + step], columns.orders[start : start + step], sides, ranks)
        for start in range(0, len(columns.sides), step)
    ]
    return np.concatenate([behind for behind, _ in parts]), np.concatenate([covered for _, covered in parts])


def _compare(
    boxes: np.ndarray, orders: np.ndarray, sides: np.ndarray, ranks: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    import numpy as np

    middle_x, middle_y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    holds = _within(sides[:, 0], middle_x, sides[:, 2]) & _within(sides[:, 1], middle_y, sides[:, 3])
    later = ranks[None, :] > orders[:, None]
    below = holds & ~later
    last = len(sides) - below[:, ::-1].argmax(axis=1)
    hidden = (_shared(boxes, sides, 0) * _shared(boxes, sides, 1) * later).sum(axis=1)
    size = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    return np.where(below.any(axis=1), last, 0), np.asarray((hidden >= _MOSTLY * size) & (hidden > 0))


def _shared(boxes: np.ndarray, sides: np.ndarray, side: int) -> np.ndarray:
    """Give how much of its breadth (0) or height (1) each box shares with each shape."""
    import numpy as np

    low = np.maximum(boxes[:, None, side], sides[None, :, side])
    high = np.minimum(boxes[:, None, side + 2], sides[None, :, side + 2])
    return np.asarray(np.maximum(high - low, 0))


def _within(low: np.ndarray, value: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Compare every value with every pair of bounds; a row for each value."""
    import numpy as np

    column = value[:, None]
    return np.asarray((column >= low[None, :]) & (column <= high[None, :]))


def _alike(one: Color | None, other: Color | None, difference: float) -> bool:
    """Whether two colours look the same, as far as is known."""
    if one is None or other is None:
        return True
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) <= difference * 255
