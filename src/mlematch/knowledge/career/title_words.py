"""The single words of job titles: which can be the head of one, which stand around it, which begin a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from mlematch.knowledge.phrases import fold

_SMALL_TITLE = 4
_SHORT_WORD = 4  # "lead" and "head" in small letters are no titles
_SHORT_COMPOUND = 9
_WITHOUT_SPACES = "\u2e80"  # from here on, scripts whose words are not parted: any ending may be a word


@dataclass(frozen=True)
class TitleWords:
    """The words that titles consist of: see `mlematch.knowledge.career.titles.Titles`."""

    nouns: tuple[str, ...]
    endings: tuple[str, ...]
    modifiers: tuple[str, ...]
    verbs: tuple[str, ...]
    posts: tuple[str, ...]

    def is_noun(self, word: str) -> bool:
        """Say whether a word can be the head of a title."""
        if not word or (word[0].islower() and len(word) <= _SHORT_WORD):
            return False
        if "/" not in word and "-" not in word:
            return self._heads(fold(word))
        parts = [fold(part) for part in re.split(r"[/-]", word)]
        numbered = len(parts) > 1 and len(parts[1]) < 3
        return any(map(self._heads, (fold(word), parts[-1], *(parts if "/" in word or numbered else ()))))

    def _heads(self, folded: str) -> bool:
        long = len(folded) > _SHORT_COMPOUND or folded[-1:] >= _WITHOUT_SPACES
        return folded in self._nouns or (long and folded.endswith(self._endings))

    def is_post(self, word: str) -> bool:
        """Say whether a word that can be a title is more often the level of one: `Lead Engineer`."""
        return fold(word) in self.posts

    def is_modifier(self, word: str) -> bool:
        """Say whether a word may stand around the head of a title."""
        return fold(word) in self._modifiers or all(fold(part) in self._modifiers for part in word.split("/"))

    def is_verb(self, word: str) -> bool:
        """Say whether a word begins a sentence about what was done."""
        return fold(word) in self._verbs or (
            len(word) > 4 and word.endswith("ed") and fold(word) not in self._modifiers
        )

    def is_name(self, words: Sequence[str]) -> bool:
        """Say whether a verb begins a title all the same: `Set Designer`, `Managed Services Engineer`."""
        capital = all(word[0].isupper() for word in words)
        return capital and 1 < len(words) <= _SMALL_TITLE and self.is_noun(words[-1])

    def is_small(self, words: Sequence[str]) -> bool:
        """Say whether words in small letters are a title all the same: `data analyst`."""
        inner = all(self.is_modifier(word) or self.is_noun(word) for word in words[:-1])
        return inner and len(words) <= _SMALL_TITLE and self.is_noun(words[-1])

    def both(self) -> list[str]:
        """Give the words that are said to be both a verb and the head of a title."""
        return sorted(self._verbs & self._nouns)

    @cached_property
    def _nouns(self) -> frozenset[str]:
        return frozenset(map(fold, self.nouns))

    @cached_property
    def _endings(self) -> tuple[str, ...]:
        return tuple(map(fold, self.endings))

    @cached_property
    def _modifiers(self) -> frozenset[str]:
        return frozenset(map(fold, self.modifiers))

    @cached_property
    def _verbs(self) -> frozenset[str]:
        return frozenset(map(fold, self.verbs))
