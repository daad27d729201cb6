"""How advertisements ask for years of experience."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import ClassVar

from mlematch.knowledge.phrases import Phrases, any_phrase
from mlematch.knowledge.wording import folded
from mlematch.values import AskedYears, Work

_OR = re.compile(r"\bor\b|/")
_BEFORE, _BEHIND = ("(", ", ", "| "), re.compile(r"\)|,| \||[ .+]*$")  # what stands around an item of its own
_EXPERIENCE, _NEEDED = r"(?:experience|exp\.?|practice)", r"(?:\s(?:required|needed))"
_NEAR = 24  # letters around years in which words say what years they are


@dataclass(frozen=True)
class Years:
    """How years of experience are asked for; `other` says that years are something else, `not_other` does not.

    `work` tells of which work they are, by words behind them: the first of the lists that holds one. `parts` stand for
    years that were named before: "8 years, 3 of them in machine learning"; `included` says the same. `links` stand
    between years and what they are of.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    words: tuple[str, ...]
    numbers: Mapping[str, int]
    most: int
    at_most: tuple[str, ...]
    at_least: tuple[str, ...]
    included: tuple[str, ...]
    links: tuple[str, ...]
    parts: tuple[str, ...]
    or_more: tuple[str, ...]
    experience: tuple[str, ...]
    other: tuple[str, ...]
    not_other: tuple[str, ...]
    work: tuple[tuple[Work, tuple[str, ...]], ...]

    def asked(self, text: str) -> list[AskedYears]:
        """Give the years of experience that a text asks for."""
        plain = folded(text)
        found = [match for match in self._pattern.finditer(plain) if not self._is_other(plain, match)]
        found = [match for at, match in enumerate(found) if at or not (match["part"] or match["some"])]
        ends = [*(match.start() for match in found), len(plain)][1:]
        asked = [self._read(plain, match, end) for match, end in zip(found, ends, strict=True)]
        return [each for each in asked if 0 <= each.least <= self.most]

    def stand_alone(self, text: str) -> bool:
        """Say whether a text begins with years, or has them as an item of their own: `ML Engineer (3-6 yrs)`."""
        plain = folded(text)
        return any(
            self._lead.fullmatch(plain[: match.start()])
            or (plain[: match.start()].endswith(_BEFORE) and _BEHIND.match(plain, match.end()))
            for match in self._pattern.finditer(plain)
        )

    def are_a_choice(self, text: str) -> bool:
        """Say whether years are asked for or others: "2 years with a master, or 4 years"."""
        plain = folded(text)
        found = list(self._pattern.finditer(plain))
        between = [plain[one.end() : two.start()] for one, two in pairwise(found) if not (two["part"] or two["some"])]
        return any(_OR.search(words) and not self._within.within(words) for words in between)

    def labels(self, text: str) -> bool:
        """Say whether a text is a label with years behind it: "Years of experience: 4"."""
        found = self._pattern.search(folded(text)) if ":" in text else None
        return bool(found and found["label"])

    def lead_to(self, before: str) -> bool:
        """Say whether a text ends in years of what follows: "5 years of experience with "."""
        return bool(self._of.search(folded(before)))

    def speak_of_experience(self, text: str) -> bool:
        """Say whether a text is about experience at all."""
        return self._experience.within(text)

    def _is_other(self, text: str, match: re.Match[str]) -> bool:
        return self._other.within(self._not_other.mask(text[max(0, match.start() - _NEAR) : match.end() + _NEAR]))

    def _read(self, text: str, match: re.Match[str], end: int) -> AskedYears:
        low = match["low"] or match["late"] or match["told"] or match["some"]
        high = match["high"] or match["late_high"] or match["told_high"]
        least, most = self._number(low), self._number(high) if high else None
        if match["at_most"]:
            least, most = 0, most or least
        return AskedYears(least, most, self._work_of(f"{match['label'] or ''}{text[match.end() : end]}"))

    def _number(self, word: str) -> int:
        return int(word) if word.isdigit() else self.numbers[word]

    def _work_of(self, text: str) -> Work | None:
        return next((work for work, phrases in self._works if phrases.within(text)), None)

    @cached_property
    def _not_other(self) -> Phrases:
        return Phrases.of(self.not_other)

    @cached_property
    def _lead(self) -> re.Pattern[str]:
        return re.compile(rf"[\W_]*(?:(?:{any_phrase(self.at_least)})\s)?")

    @cached_property
    def _within(self) -> Phrases:
        return Phrases.of((*self.parts, *self.included))

    @cached_property
    def _of(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![^\W_])(?:{any_phrase(self.words)})'?(?:\s(?:{any_phrase(self.links)}))*\s$")

    @cached_property
    def _works(self) -> list[tuple[Work, Phrases]]:
        return [(work, Phrases.of(words)) for work, words in self.work]

    @cached_property
    def _experience(self) -> Phrases:
        return Phrases.of(self.experience)

    @cached_property
    def _other(self) -> Phrases:
        return Phrases.of(self.other)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Match "3 - 5 yrs", "up to 3 years", "years of experience (ideally 3+)", "Years: 3" and ", of which 3 in"."""
        number = rf"[0-9]{{1,2}}|{any_phrase(self.numbers)}"
        words, parts = any_phrase(self.words), any_phrase(self.parts)
        least = any_phrase(self.at_least or ("at least",))
        more = rf"(?:\s?\+|\s(?:{any_phrase(self.or_more)}))?"
        first = rf"(?P<low>{number}){more}(?:\s?(?:-|–|—|to|and)\s?(?P<high>{number}))?(?:\s?\([0-9]+\))?{more}"
        high = rf"\s?(?:\+|(?:-|–|to)\s?(?P<late_high>{number}))?"
        late = rf"(?:(?:of\s)?experience\s?)?\((?:[a-z.]+\s){{0,2}}(?P<late>{number}){high}\)"
        label = rf"(?P<label>(?:{words})(?:\s(?:of\s)?(?:[a-z-]+\s){{0,3}}?{_EXPERIENCE})?{_NEEDED}?\s?:\s?)"
        told = rf"(?:(?:{least})\s)?(?P<told>{number})(?:\s?(?:-|–|to)\s?(?P<told_high>{number}))?(?![^\W_]|[.,:/-]\d)"
        of_them = rf"(?:{parts}|{any_phrase(self.included)})\s(?:(?:{least})\s)?"
        beside = rf"(?:with\s|(?<=\())(?:(?:{least})\s)?"
        some = rf"(?:{of_them}|{beside}|(?<=,\s)(?:{least})\s)(?P<some>{number})"
        return re.compile(
            rf"(?:(?P<at_most>{any_phrase(self.at_most)})\s)?"
            rf"(?:(?<![\w.,$/-]){first}\s?-?\s?(?:{words}|(?P<part>{parts}))(?![^\W_])|(?<![^\W_])(?:{words})\s{late})"
            rf"|(?<![^\W_]){label}{told}|(?<![^\W_]){some}{more}(?=\s(?:in|with|on|as)\s)"
        )
