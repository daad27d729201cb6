"""Times without work: a career break, parental leave, a sabbatical."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from mlematch.knowledge.phrases import Phrases, any_phrase, fold, fold_same

_DATES_BEFORE = r"(?:[\d:,(][\W\d]*)?[ \t]*"  # but no bullet: "- travelling to customers" is work
_LINE_BEGIN = re.compile(rf"^{_DATES_BEFORE}([^\W\d_]+)", re.M)
_LETTERS = re.compile(r"[^\W\d_]+")
_DATED_ONLY = r"(?![^\W\d])[^\w\n]*(?:$|\d|[^\W\d]{3,9}\.?[ /]\d)"
# `Illness, Berlin, 2021 - 2023`: one word, as longer names may be those of employers
_TOWN = r"(?:, ?[^\W\d_]{3,20}(?=[,: \t|(–-]*(?:\d|$)))?"


@dataclass(frozen=True)
class Breaks:
    """Phrases that tell of a time without work wherever they stand, and those that do `alone`.

    They do so in a line that says little else, and with `...` behind them where a line begins so.
    """

    phrases: tuple[str, ...]
    alone: tuple[str, ...]

    def tell(self, text: str) -> bool:
        """Say whether a line tells of a time without work.

        >>> breaks = Breaks(("career break",), ("travel", "caring for..."))
        >>> [breaks.tell(text) for text in ("A career break in Peru", "Travel, 2019", "Travel industry, 2019")]
        [True, True, False]
        """
        return self._phrases.within(text) or self._begins(text)

    def name(self, text: str) -> bool:
        """Say whether a text is nothing but the name of a time without work.

        >>> breaks = Breaks((), ("family caregiver",))
        >>> [breaks.name(text) for text in ("Family caregiver", "Caregiver, Example Home")]
        [True, False]
        """
        return fold(" ".join(text.split())) in self._names

    def _begins(self, text: str) -> bool:
        """Say whether a line holds such words alone, or begins with them; few lines begin with a word of theirs."""
        plain = fold_same(text)
        begins = (found for found in _LINE_BEGIN.finditer(plain) if found[1] in self._first_words)
        return any(self._alone.match(plain, found.start()) for found in begins)

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases.of(self.phrases)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(map(fold, (*self.phrases, *self.alone)))

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(_LETTERS.findall(fold(phrase))[0] for phrase in self.alone)

    @cached_property
    def _alone(self) -> re.Pattern[str]:
        """A line that holds such a word alone, or with a date behind it."""
        begun = [word.removesuffix("...") for word in self.alone if word.endswith("...")]
        whole = [word for word in self.alone if not word.endswith("...")]
        alone = rf"(?:{any_phrase(begun)})\b|(?:{any_phrase(whole)}){_TOWN}{_DATED_ONLY}"
        return re.compile(rf"{_DATES_BEFORE}(?:{alone})", re.M)
