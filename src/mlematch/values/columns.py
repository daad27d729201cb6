"""Numbers of many words as columns, for those who ask the same of every word of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, overload

from mlematch.values.many import make_all
from mlematch.values.page import Box, Color, Word

if TYPE_CHECKING:
    import numpy as np

Look = tuple[Color | None, float, bool]  # colour, opacity, whether it leaves ink

_look_of, _order_of = attrgetter("color", "opacity", "drawn"), attrgetter("order")
_box_of, _sides_of = attrgetter("box"), attrgetter("left", "top", "right", "bottom")
_size_of, _text_of, _bold_of = attrgetter("size"), attrgetter("text"), attrgetter("bold")


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """What is known of many words; `sides` has a row of left, top, right and bottom for each."""

    texts: list[str]
    sides: np.ndarray
    sizes: np.ndarray
    bold: list[bool]
    orders: np.ndarray
    looks: tuple[Look, ...]
    look_of: np.ndarray  # the place of each word's look among these


class Words(Sequence[Word]):
    """The words of a page, from an engine that knows their columns.

    Few are ever asked for themselves: they are made when they are.
    """

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self._made: tuple[Word, ...] | None = None

    def __len__(self) -> int:
        return len(self.columns.texts)

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, place: int | slice) -> Word | tuple[Word, ...]:
        if isinstance(place, slice) or self._made is not None:
            return self._all()[place]
        return _make_word(self.columns, place)

    def __iter__(self) -> Iterator[Word]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def _all(self) -> tuple[Word, ...]:
        if self._made is None:
            self._made = tuple(_make_words(self.columns, slice(None)))
        return self._made


def columns_of(words: Sequence[Word]) -> Columns:
    """Give the columns of some words.

    >>> columns = columns_of([Word("Ada", Box(10, 10, 50, 20), 9)])
    >>> columns.sides.tolist()
    [[10.0, 10.0, 50.0, 20.0]]
    >>> Words(columns)[0].text
    'Ada'
    """
    if isinstance(words, Words):
        return words.columns
    import numpy as np

    many = len(words)
    sides = np.fromiter(chain.from_iterable(map(_sides_of, map(_box_of, words))), np.float64, 4 * many)
    looks = list(map(_look_of, words))
    numbers = {look: number for number, look in enumerate(dict.fromkeys(looks))}
    return Columns(
        list(map(_text_of, words)),
        sides.reshape(-1, 4),
        np.fromiter(map(_size_of, words), np.float64, many),
        list(map(_bold_of, words)),
        np.fromiter(map(_order_of, words), np.int64, many),
        tuple(numbers),
        np.fromiter(map(numbers.__getitem__, looks), np.int64, many),
    )


def texts_of(words: Sequence[Word]) -> list[str]:
    """Give the texts of some words.

    >>> texts_of([Word("Ada", Box(10, 10, 50, 20), 9)])
    ['Ada']
    """
    return words.columns.texts if isinstance(words, Words) else list(map(_text_of, words))


def _make_word(columns: Columns, at: int) -> Word:
    box = Box(*columns.sides[at].tolist())
    color, opacity, drawn = columns.looks[columns.look_of[at]]
    size, order = columns.sizes.item(at), columns.orders.item(at)
    return Word(columns.texts[at], box, size, columns.bold[at], color, opacity, drawn, order)


def _make_words(columns: Columns, rows: slice) -> list[Word]:
    looks = list(map(columns.looks.__getitem__, columns.look_of[rows].tolist()))
    return make_all(
        Word,
        columns.texts[rows],
        make_all(Box, *columns.sides[rows].T.tolist()),
        columns.sizes[rows].tolist(),
        columns.bold[rows],
        *zip(*looks, strict=True),
        columns.orders[rows].tolist(),
    )
