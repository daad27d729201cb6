"""Signs whose font makes their box far higher than they are, so that it reaches into the next line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mlematch.values import Box, Word

TALL = 1.5  # of the size
NEAR = 1.0  # of the size: no further from the word beside it
SHARED = 0.9  # of the height of the word beside it


def lower_tall(words: Sequence[Word], places: Sequence[int]) -> list[Word]:
    """Give signs in tall boxes the height of the word before or after them on their line."""
    lowered = list(words)
    for place in places:
        beside = (words[near] for near in (place - 1, place + 1) if 0 <= near < len(words))
        fitting = next((word for word in beside if _is_beside(words[place], word)), None)
        if fitting is not None:
            box = words[place].box
            lowered[place] = replace(words[place], box=Box(box.left, fitting.box.top, box.right, fitting.box.bottom))
    return lowered


def _is_beside(tall: Word, word: Word) -> bool:
    height = word.box.bottom - word.box.top
    shared = min(tall.box.bottom, word.box.bottom) - max(tall.box.top, word.box.top)
    gap = max(tall.box.left - word.box.right, word.box.left - tall.box.right)
    return height <= TALL * word.size and shared >= SHARED * height and gap < NEAR * tall.size
