"""Words drawn twice: which of many equal words lie over each other."""

from __future__ import annotations

import numpy as np
import pytest

from mlematch.readers.twins import Spots, find_twins

BLACK, RED = (0, 0, 0), (255, 0, 0)


def twins_of(*spots, reach=2.0):
    texts, left, top, colors = zip(*spots, strict=True)
    return find_twins(Spots(list(texts), np.array(left), np.array(top), np.full(len(texts), reach), list(colors)))


@pytest.mark.parametrize(
    ("spots", "expected"),
    [
        ([("SQL", 10.0, 10.0, BLACK), ("SQL", 10.5, 10.5, BLACK)], {1: 0}),
        ([("SQL", 10.0, 10.0, BLACK), ("SQL", 10.5, 10.5, BLACK), ("SQL", 9.5, 10.0, BLACK)], {1: 0, 2: 0}),
        ([("SQL", 10.0, 10.0, BLACK), ("Git", 10.5, 10.5, BLACK)], {}),
        ([("SQL", 10.0, 10.0, BLACK), ("SQL", 10.5, 10.5, RED)], {}),
        ([("SQL", 10.0, 10.0, BLACK), ("SQL", 60.0, 10.0, BLACK)], {}),  # further on in the same line
        ([("SQL", 10.0, 10.0, BLACK), ("SQL", 10.0, 60.0, BLACK)], {}),  # in a line below
        ([("SQL", 10.0, 10.0, BLACK), ("SQL", 11.5, 10.0, BLACK), ("SQL", 13.0, 10.0, BLACK)], {1: 0}),
    ],
)
def test_only_equal_words_in_nearly_the_same_place_are_twins(spots, expected):
    assert twins_of(*spots) == expected
