"""Numbers of many words as columns, for those who ask the same of every word of a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from mlematch.values.page import Word

if TYPE_CHECKING:
    import numpy as np

_box_of, _sides_of = attrgetter("box"), attrgetter("left", "top", "right", "bottom")
_size_of, _text_of = attrgetter("size"), attrgetter("text")


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The sides of the words' boxes, a row of left, top, right and bottom for each; their sizes; their lengths."""

    sides: np.ndarray
    sizes: np.ndarray
    letters: np.ndarray


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
    sizes = np.fromiter(map(_size_of, words), np.float64, many)
    return Columns(sides.reshape(-1, 4), sizes, np.fromiter(map(len, map(_text_of, words)), np.int64, many))
