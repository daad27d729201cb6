"""Text that is painted twice in the same place: what a person sees is the last copy.

PDFium keeps the letters of the first one, which may lie under a box or be white where the last one does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mlematch.readers.objects import Painted, place_objects
from mlematch.readers.styles import read_style
from mlematch.values import Box, Page, Word

_REACH = 8  # PDFium looks for a copy among the last few text objects
_SHIFT = 1.0  # points


def prefer_last(page: Page, painted: Painted, places: Iterable[int]) -> Page:
    """Give the page with the words at these places as their last copies are painted."""
    speaking = {word.order for word in page.words}
    asked = {page.words[place].order for place in places}
    handles = list(painted.order)
    texts = [at for at, handle in enumerate(handles) if handle not in painted.kinds]
    pairs = [
        (order, later)
        for at, order in enumerate(texts)
        if order in asked
        for later in texts[at + 1 : at + 1 + _REACH]
        if later not in speaking
    ]
    boxes = place_objects({place for pair in pairs for place in pair}, handles, painted)
    last = {order: later for order, later in pairs if _is_same(boxes[order], boxes[later])}
    if not last:
        return page
    words = (_repaint(word, last[word.order], handles, painted) if word.order in last else word for word in page.words)
    return replace(page, words=tuple(words))


def _is_same(one: Box, other: Box) -> bool:
    return all(abs(a - b) < _SHIFT for a, b in zip(_sides(one), _sides(other), strict=True))


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.right, box.bottom


def _repaint(word: Word, order: int, handles: Sequence[int], painted: Painted) -> Word:
    style = read_style(handles[order], order, painted)
    return replace(word, color=style.color, opacity=style.opacity, drawn=style.drawn, order=order)
