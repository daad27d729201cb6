"""Words that an ActualText puts in the place of what is drawn: the same letters, an icon's name, or others.

A hyphen, a space, a ligature that is spelt out: most restatements say what is drawn. Some take an icon and the
words after it together, and name the icon before them (`phone: 555-0100`), or write an address in full
(`mailto:ada@example.com`): there the words that are drawn stay, and only what is not drawn is set apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from mlematch.readers.pdf.stated.naming import ADDRESSES, count_name, is_narrow
from mlematch.values import Page, Word
from mlematch.visibility import LABEL, OTHER_LETTERS, Suspicion

_FEWEST_LETTERS = 2
CLOSE = 75
_INNER_START = re.compile(r"(?<=[:/\]])(?=[^:/\]])")


@dataclass(frozen=True, slots=True)
class Restated:
    """The page with the letters that are drawn, and the words among its own that are not drawn."""

    page: Page
    unseen: tuple[Suspicion, ...] = ()


def is_restated(suspect: Suspicion) -> bool:
    """Say whether a word is suspected for no more than that an ActualText states it."""
    return suspect.mechanism == OTHER_LETTERS and not suspect.certain


def compare_restated(page: Page, suspects: Sequence[Suspicion], read_drawn: Callable[[], str]) -> Restated:
    """Hold restated words of a page against what is drawn on it, which is read when it is first asked for."""
    found = _PageCheck(page, read_drawn)
    unseen: list[Suspicion] = []
    for _, run in groupby(suspects, lambda suspect: page.words[suspect.word].order):
        unseen += found.judge(list(run))
    return Restated(found.mended(), tuple(unseen))


class _PageCheck:
    """The restated words of one page."""

    def __init__(self, page: Page, read_drawn: Callable[[], str]) -> None:
        self._page = page
        self._read_drawn = read_drawn
        self._words = list(page.words)
        self._letters: str | None = None

    def mended(self) -> Page:
        """Give the page with its words as they are drawn."""
        return replace(self._page, words=tuple(self._words))

    def judge(self, run: Sequence[Suspicion]) -> Iterator[Suspicion]:
        """Go through the words of one restatement; those that are not drawn are given."""
        names, _ = count_name([self._words[suspect.word] for suspect in run])
        for place, suspect in enumerate(run):
            if place < names:
                yield replace(suspect, mechanism=LABEL, certain=True)
            elif sum(map(str.isalnum, self._words[suspect.word].text)) >= _FEWEST_LETTERS:
                yield from self._judge_word(suspect)

    def _judge_word(self, suspect: Suspicion) -> Iterator[Suspicion]:
        word = self._words[suspect.word]
        shown = self._drawn_part(word.text)
        is_label = _is_label(word)
        if shown is not None:
            self._words[suspect.word] = replace(word, text=shown)
        elif is_label or not self._is_nearly_drawn(word.text):
            yield replace(suspect, mechanism=LABEL, certain=True) if is_label else suspect

    def _drawn_part(self, text: str) -> str | None:
        """Give the longest end of a word, from a mark within it on, whose letters are drawn."""
        drawn = self._drawn()
        fewest = 1 if text.startswith(ADDRESSES) else _FEWEST_LETTERS
        for start in (0, *(match.start() for match in _INNER_START.finditer(text))):
            letters = fold_letters(text[start:])
            if len(letters) >= fewest and letters in drawn:
                return text[start:]
        return None

    def _is_nearly_drawn(self, text: str) -> bool:
        """Whether the letters are drawn, give or take a few; figures and signs alone are not judged."""
        from rapidfuzz import fuzz

        letters = fold_letters(text)
        few = sum(map(str.isalpha, letters)) < _FEWEST_LETTERS
        return few or fuzz.partial_ratio(letters, self._drawn()) >= CLOSE

    def _drawn(self) -> str:
        if self._letters is None:
            self._letters = fold_letters(self._read_drawn())
        return self._letters


def _is_label(word: Word) -> bool:
    return word.text.startswith(ADDRESSES) or is_narrow(word)


def fold_letters(text: str) -> str:
    """Give the letters and figures of a text in one case, without accents, marks and spaces.

    >>> fold_letters("C. O'Néil")
    'coneil'
    """
    return "".join(letter for letter in unicodedata.normalize("NFKD", text).casefold() if letter.isalnum())
