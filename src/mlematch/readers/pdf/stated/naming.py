"""The name of an icon at the beginning of a stated text, as in `phone: 555-0100`."""

from __future__ import annotations

from collections.abc import Sequence

from mlematch.values import Word

ADDRESSES = ("mailto:", "tel:", "http://", "https://")
_NARROW, _FEWEST_LETTERS = 0.2, 2
_COMMAND = "\\"  # LaTeX's, as in `\faPhone`
LONGEST_NAME = 3  # words


def count_name(words: Sequence[Word]) -> tuple[int, bool]:
    """Say how many of the first words name an icon, and whether an icon stands for the beginning at all.

    A name ends with a colon and is in too little room, as is an address of which an icon tells the kind.
    """
    if not words or not is_narrow(words[0]):
        return 0, False
    first = words[0].text
    if not first.startswith(_COMMAND):
        return int(first.endswith(":")), first.endswith(":") or first.startswith(ADDRESSES)
    ends = (place for place, word in enumerate(words[:LONGEST_NAME], 1) if word.text.endswith(":"))
    return next(ends, 1), True


def is_narrow(word: Word) -> bool:
    """Whether a word is much too long for the room it takes."""
    many = len(word.text)
    return many > _FEWEST_LETTERS and max(word.box.width, word.box.height) < _NARROW * many * word.size
