"""Text that is painted twice in the same place: what a person sees is the last copy.

PDFium keeps the letters of the first one, which may lie under a box or be white where the last one does not. Copies
that are a little off make the letters look bold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product

from mlematch.readers.pdf.page.objects import Painted, find_inked, place_objects
from mlematch.readers.pdf.page.styles import read_style
from mlematch.values import Box, Page, Word
from mlematch.values.columns import Words, columns_of

_REACH = 8  # PDFium looks for a copy among the last few text objects
_SHIFT = 1.0  # points
_LEAST_SHIFT = 0.1  # points: a copy that is nearer changes nothing


def prefer_last(page: Page, painted: Painted, places: Iterable[int]) -> Page:
    """Give the page with the words at these places as their last copies are painted."""
    orders = columns_of(page.words).orders.tolist()
    speaking, asked = set(orders), {orders[place] for place in places}
    texts = [at for at in range(len(painted.handles)) if at not in painted.kinds]
    pairs = [
        (order, later)
        for at, order in enumerate(texts)
        if order in asked
        for later in texts[at + 1 : at + 1 + _REACH]
        if later not in speaking
    ]
    inked = set(find_inked({later for _, later in pairs}, painted))
    pairs = [pair for pair in pairs if pair[1] in inked]
    boxes = place_objects({place for pair in pairs for place in pair}, painted)
    last = {order: later for order, later in pairs if _is_same(boxes[order], boxes[later])}
    if not last:
        return page
    words = (_repaint(word, last[word.order], painted) if word.order in last else word for word in page.words)
    return replace(page, words=tuple(words))


def embolden(words: Sequence[Word], painted: Painted) -> Sequence[Word]:
    """Give the words of a page, and bold those of which a copy, whose letters are not given, is a little off."""
    silent = find_inked(painted.silent, painted)
    if not silent:
        return words
    boxes = place_objects(silent, painted)
    inked = {copy: box for copy, box in boxes.items() if box.width > _SHIFT}
    if not inked:
        return words
    columns = columns_of(words)
    orders = columns.orders.tolist()
    copied = _find_copied(place_objects(set(orders), painted), inked)
    colors = {copy: read_style(copy, painted).color for copy in copied.values()}
    bold = [
        is_bold or (order in copied and colors[copied[order]] == columns.looks[look][0])
        for is_bold, order, look in zip(columns.bold, orders, columns.look_of.tolist(), strict=True)
    ]
    return Words(replace(columns, bold=bold))


def _find_copied(boxes: Mapping[int, Box], copies: Mapping[int, Box]) -> dict[int, int]:
    """Give each text object of which a copy is painted a little off, with that copy."""
    cells: dict[tuple[int, int], list[int]] = {}
    for order, box in boxes.items():
        cells.setdefault(_cell(box), []).append(order)
    return {
        order: copy
        for copy, box in copies.items()
        for across, down in product((-1, 0, 1), repeat=2)
        for order in cells.get((_cell(box)[0] + across, _cell(box)[1] + down), ())
        if _is_shifted(boxes[order], box)
    }


def _cell(box: Box) -> tuple[int, int]:
    return int(box.left // _SHIFT), int(box.top // _SHIFT)


def _is_shifted(one: Box, other: Box) -> bool:
    steps = [b - a for a, b in zip(_sides(one), _sides(other), strict=True)]
    return (
        _LEAST_SHIFT < max(map(abs, steps)) < _SHIFT
        and abs(steps[0] - steps[2]) < _LEAST_SHIFT
        and abs(steps[1] - steps[3]) < _LEAST_SHIFT
    )


def _is_same(one: Box, other: Box) -> bool:
    return all(abs(a - b) < _SHIFT for a, b in zip(_sides(one), _sides(other), strict=True))


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.right, box.bottom


def _repaint(word: Word, order: int, painted: Painted) -> Word:
    style = read_style(order, painted)
    return replace(word, color=style.color, opacity=style.opacity, drawn=style.drawn, order=order)
