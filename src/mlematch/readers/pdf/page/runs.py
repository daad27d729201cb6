"""Runs of equal rows in columns of numbers.

NumPy's own functions for this take many times as long on the short columns that a page gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np


def places(mask: np.ndarray) -> np.ndarray:
    """Give the rows that are true.

    >>> import numpy as np
    >>> places(np.array([False, True, True])).tolist()
    [1, 2]
    """
    found: np.ndarray = mask.nonzero()[0]
    return found


def beginnings(values: np.ndarray) -> np.ndarray:
    """Say of each row whether it differs from the one before.

    >>> import numpy as np
    >>> beginnings(np.array([3, 3, 5])).tolist()
    [True, False, True]
    """
    import numpy as np

    begins = np.empty(len(values), bool)
    begins[:1] = True
    np.not_equal(values[1:], values[:-1], out=begins[1:])
    return begins


def lengths(starts: np.ndarray, total: int) -> np.ndarray:
    """Give the lengths of runs that begin at these rows of so many.

    >>> import numpy as np
    >>> lengths(np.array([0, 2]), 5).tolist()
    [2, 3]
    """
    import numpy as np

    many = np.empty(len(starts), np.int64)
    np.subtract(starts[1:], starts[:-1], out=many[:-1])
    many[-1:] = total - starts[-1:]
    return many


def find_all(values: np.ndarray, among: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give for each value the row in which it is among others, and whether it is there at all.

    >>> import numpy as np
    >>> [column.tolist() for column in find_all(np.array([2, 9, 4]), np.array([9, 2]))]
    [[1, 0, 0], [True, True, False]]
    """
    import numpy as np

    if not len(among):
        return np.zeros(len(values), np.int64), np.zeros(len(values), bool)
    order = among.argsort()
    ordered = among[order]
    at = np.minimum(ordered.searchsorted(values), len(among) - 1)
    return order[at], ordered[at] == values


def number(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Number the values that occur; give the row where each is first met, and the number of each row.

    >>> import numpy as np
    >>> [column.tolist() for column in number(np.array([9, 2, 9]))]
    [[1, 0], [1, 0, 1]]
    """
    import numpy as np

    order = values.argsort(kind="stable")
    begins = beginnings(values[order])
    numbers = np.empty(len(values), np.int64)
    numbers[order] = begins.cumsum() - 1
    return order[begins], numbers


def median(values: np.ndarray) -> float:
    """Give the median of at least one value.

    >>> import numpy as np
    >>> median(np.array([4.0, 1.0, 2.0])), median(np.array([1.0, 2.0]))
    (2.0, 1.5)
    """
    import numpy as np

    low, high = (len(values) - 1) // 2, len(values) // 2
    parted = np.partition(values, (low, high))
    return float(parted[low] + parted[high]) / 2
