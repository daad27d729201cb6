"""From the coordinates of a PDF page to those of the page as it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlematch.values import Box

if TYPE_CHECKING:
    import numpy as np

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """The shown part of a page in the coordinates of the file, and by how many quarters it is turned.

    >>> Frame(0, 0, 200, 100, quarters=0).place(10, 90, 30, 80)
    Box(left=10, top=10, right=30, bottom=20)
    >>> Frame(0, 0, 200, 100, quarters=1).place(10, 90, 30, 80)
    Box(left=80, top=10, right=90, bottom=30)
    """

    left: float
    bottom: float
    right: float
    top: float
    quarters: int = 0

    @property
    def width(self) -> float:
        """The width as shown."""
        return self.top - self.bottom if self.quarters % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """The height as shown."""
        return self.right - self.left if self.quarters % 2 else self.top - self.bottom

    def place(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Turn a rectangle of the file into a box on the page as shown."""
        if self.quarters == 1:
            return Box(bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
        if self.quarters == 2:
            return Box(self.right - right, bottom - self.bottom, self.right - left, top - self.bottom)
        if self.quarters == 3:
            return Box(self.top - top, self.right - right, self.top - bottom, self.right - left)
        return Box(left - self.left, self.top - top, right - self.left, self.top - bottom)

    def place_all(self, boxes: np.ndarray) -> np.ndarray:
        """Do the same for rows of left, top, right, bottom."""
        import numpy as np

        left, top, right, bottom = boxes.T
        sides = np.empty((4, len(boxes)))  # each side in one piece: most who ask take them one by one
        if self.quarters:
            placed = self.place(left, top, right, bottom)
            sides[0], sides[1], sides[2], sides[3] = placed.left, placed.top, placed.right, placed.bottom
        else:
            np.subtract(left, self.left, out=sides[0])
            np.subtract(self.top, top, out=sides[1])
            np.subtract(right, self.left, out=sides[2])
            np.subtract(self.top, bottom, out=sides[3])
        return sides.T


def chain(inner: Matrix, outer: Matrix) -> Matrix:
    """Apply `inner` first, then `outer`.

    >>> chain((1, 0, 0, 1, 5, 0), (2, 0, 0, 2, 0, 0))
    (2, 0, 0, 2, 10, 0)
    """
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def stretch(matrix: Matrix, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    """Give the left, top, right and bottom of what a rectangle becomes.

    >>> stretch((0, 1, -1, 0, 0, 0), 0, 0, 4, 2)
    (-2, 4, 0, 0)
    """
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return min(xs), max(ys), max(xs), min(ys)


def stretch_all(matrix: Matrix, boxes: np.ndarray) -> np.ndarray:
    """Do the same for rows of left, bottom, right, top."""
    import numpy as np

    if matrix == IDENTITY:
        return boxes[:, [0, 3, 2, 1]]
    a, b, c, d, e, f = matrix
    x, y = boxes[:, [0, 2]], boxes[:, [1, 3]]
    left, bottom = (a * x).min(axis=1) + (c * y).min(axis=1) + e, (b * x).min(axis=1) + (d * y).min(axis=1) + f
    right, top = (a * x).max(axis=1) + (c * y).max(axis=1) + e, (b * x).max(axis=1) + (d * y).max(axis=1) + f
    return np.stack((left, top, right, bottom), axis=1)
