"""The words with which prose claims years: numbers in words, bounds, the word for experience and what it is of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mlematch.knowledge.phrases import any_of, fold

REACH = 40
"""How far what years are stated of may stand from them."""


@dataclass(frozen=True, eq=False)
class ClaimWords:
    """What `mlematch.knowledge.career.claims` looks for; the words are those of the calendar."""

    years: tuple[str, ...]
    range_words: tuple[str, ...]
    experience: tuple[str, ...]
    about: tuple[str, ...]
    narrowing: tuple[str, ...]
    no_subject: tuple[str, ...]
    plain: tuple[str, ...]
    numbers: Mapping[str, float]
    decades: tuple[str, ...]
    at_least: tuple[str, ...]
    more: tuple[str, ...]

    def number(self, word: str) -> float:
        """Give the number that a folded word stands for."""
        return self._numbers[" ".join(word.split())]

    @cached_property
    def _numbers(self) -> dict[str, float]:
        return {fold(word): value for word, value in self.numbers.items()}

    @cached_property
    def number_words(self) -> frozenset[str]:
        """The folded words, and the digits, with which years counted in words begin."""
        return frozenset((*(word.split()[0] for word in self._numbers), *map(str, range(100))))

    @cached_property
    def worded(self) -> Mapping[str, re.Pattern[str]]:
        """Years counted in words, or between two numbers, by the words that open them: `ten years`, `5-7 years`."""
        words, years, to = any_of(self.numbers), any_of(self.years), any_of(self.range_words)
        count = rf"(?:[0-9]{{1,2}}|{words})"
        more = rf"(?:\s?\+|\s(?:{any_of(self.more)}))?"
        spread = rf"(?P<first>{count})\s?(?:[-–]|(?:{to}|or)\s)\s?{count}{more}[\s-]?(?:{years})"
        plus = rf"[0-9]{{1,2}}(?=\s(?:{any_of(self.more)}))"  # other numbers are found by `find_durations`
        spelled = rf"(?P<word>{words}|{plus}){more}[\s-](?:\([0-9]{{1,2}}\+?\)\s)?(?:{years})"
        decades = rf"(?P<decades>{words})\s(?:{any_of(self.decades)})"
        pattern = re.compile(rf"(?<![\w.,$/-])(?:{spread}|{spelled}|{decades})(?![^\W_])\.?", re.I)
        return dict.fromkeys(self.number_words, pattern)

    @cached_property
    def more_before(self) -> re.Pattern[str]:
        """Words that make a number a lower bound, at the end of a text."""
        return re.compile(rf"(?<![^\W_])(?:{any_of(self.at_least)})\s$", re.I)

    @cached_property
    def more_within(self) -> re.Pattern[str]:
        """Words behind a number that make it a lower bound: `10 or more`."""
        return re.compile(rf"(?<![^\W_])(?:{any_of(self.more)})(?![^\W_])", re.I)

    @cached_property
    def about_after(self) -> re.Pattern[str]:
        """What years are stated of, behind them."""
        words, about = any_of(self.experience), any_of(self.about)
        lead = rf"['’+]?\s+(?:(?:of\s+)?(?:[\w-]+\s+){{0,2}}?(?:{words})\s+)?(?:{about})\s+(?!{words})"
        return re.compile(rf"{lead}(?P<about>[^.;:\n()]{{2,{REACH}}}(?![^\W_]))", re.I)

    @cached_property
    def experience_after(self) -> re.Pattern[str]:
        """The word for experience behind years."""
        return re.compile(rf"['’+]?(?:\s[\w'’/&-]+){{0,5}}?\s(?:{any_of(self.experience)})(?![^\W_])", re.I)

    @cached_property
    def experience_before(self) -> re.Pattern[str]:
        """The word for experience before years, at the end of a text."""
        return re.compile(rf"(?:{any_of(self.experience)})(?:\s?:|\sof|\sde|\svon)?(?:\sover)?\s$", re.I)

    @cached_property
    def experience_first(self) -> re.Pattern[str]:
        """A word that tells no subject: of experience, or one that leads to where or when."""
        return re.compile(rf"(?:{any_of((*self.experience, *self.about, *self.no_subject))})(?![^\W_])", re.I)

    @cached_property
    def plain_experience(self) -> re.Pattern[str]:
        """Words from years to experience that do not narrow what it is experience of."""
        words = any_of((*self.plain, *self.about))
        return re.compile(rf"['’+]?(?:\s(?:{words}))*(?:\s(?:{any_of(self.experience)}))?", re.I)

    @cached_property
    def narrowed(self) -> re.Pattern[str]:
        """What behind experience says of what it is; `in total` does not."""
        whole = rf"(?!(?:{any_of(self.plain)})\s*(?:[.,;:)]|$))"
        return re.compile(rf"\s(?:{any_of((*self.about, *self.narrowing))})\s{whole}", re.I | re.M)
