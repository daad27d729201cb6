"""Words of pages whose pieces are drawn in a wild order."""

import random
from dataclasses import replace

import pytest

from mlematch.layout import find_lines
from mlematch.values import Box, Page, Word

EM = 5.0
LINES = ("Kept the kettles of four towns", "Painter at Long Shore, 2018 – 2019", "Rowed by night and slept by day")


def letters(text, left, top):
    """Put each letter where it belongs, one by one."""
    return [
        Word(letter, Box(left + EM * at, top, left + EM * (at + 1), top + 12), 10)
        for at, letter in enumerate(text)
        if letter != " "
    ]


def draw(pieces, *, seed):
    """Draw pieces in the order in which they are given, or any other one."""
    if seed is not None:
        random.Random(seed).shuffle(pieces)
    words = tuple(replace(word, order=2 * order) for order, word in enumerate(pieces))
    return [line.text for line in find_lines([Page(1, 612, 792, words)])]


@pytest.mark.parametrize("seed", range(5))
def test_letters_in_any_order_are_words(seed):
    pieces = [word for at, line in enumerate(LINES) for word in letters(line, 50, 100 + 20 * at)]
    assert draw(pieces, seed=seed) == list(LINES)


def test_what_touches_in_the_order_of_the_file_stays_apart():
    """There the file tells where a word ends, as in slanted text or such that is set tightly."""
    pieces = [word for line in range(20) for word in letters("a b c", 50, 140 + 20 * line)]
    random.Random(1).shuffle(pieces)
    pair = [Word("Long", Box(50, 100, 70, 112), 10), Word("Shore", Box(70.5, 100, 95, 112), 10)]
    ends = [Word("Blue", Box(150, 100, 170, 112), 10, order=900), Word("Kettle", Box(170.5, 100, 200, 112), 10)]
    words = [replace(word, order=order) for order, word in enumerate([*pair, *pieces])]
    page = Page(1, 612, 792, (ends[0], *words, ends[1]))
    assert next(iter(find_lines([page]))).text == "Long Shore | BlueKettle"


def test_columns_of_single_words_are_none_of_one_word():
    pieces = [
        Word(f"w{row}{column}", Box(50 + 60 * column, 100 + 20 * row, 70 + 60 * column, 112 + 20 * row), 10)
        for column in range(4)
        for row in range(10)
    ]
    assert all(len(word) == len("w00") for line in draw(pieces, seed=None) for word in line.replace("|", "").split())
