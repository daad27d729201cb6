"""Numbers of many words as columns, for those who ask the same of every word of a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from mlematch.values.page import Color, Word

if TYPE_CHECKING:
    import numpy as np

Look = tuple[Color | None, float, bool]  # colour, opacity, whether it leaves ink

_look_of, _order_of = attrgetter("color", "opacity", "drawn"), attrgetter("order")
_box_of, _sides_of = attrgetter("box"), attrgetter("left", "top", "right", "bottom")
_size_of, _text_of = attrgetter("size"), attrgetter("text")


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """What is known of many words; `sides` has a row of left, top, right and bottom for each."""

    sides: np.ndarray
    sizes: np.ndarray
    letters: np.ndarray
    orders: np.ndarray
    looks: tuple[Look, ...]
    look_of: np.ndarray  # the place of each word's look among these


class Words(tuple[Word, ...]):
    """The words of a page, from an engine that knows their columns."""

    columns: Columns

    @classmethod
    def of(cls, words: Iterable[Word], columns: Columns) -> Words:
        """Put words and their columns together."""
        made = cls(words)
        made.columns = columns
        return made


def columns_of(words: Sequence[Word]) -> Columns:
    """Give the columns of some words.

    >>> from mlematch.values import Box
    >>> columns_of([Word("Ada", Box(10, 10, 50, 20), 9)]).sides.tolist()
    [[10.0, 10.0, 50.0, 20.0]]
    """
    if isinstance(words, Words):
        return words.columns
    import numpy as np

    many = len(words)
    sides = np.fromiter(chain.from_iterable(map(_sides_of, map(_box_of, words))), np.float64, 4 * many)
    looks = list(map(_look_of, words))
    numbers = {look: number for number, look in enumerate(dict.fromkeys(looks))}
    return Columns(
        sides.reshape(-1, 4),
        np.fromiter(map(_size_of, words), np.float64, many),
        np.fromiter(map(len, map(_text_of, words)), np.int64, many),
        np.fromiter(map(_order_of, words), np.int64, many),
        tuple(numbers),
        np.fromiter(map(numbers.__getitem__, looks), np.int64, many),
    )
