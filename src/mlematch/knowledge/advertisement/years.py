"""How advertisements ask for years of experience."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import ClassVar, NamedTuple

from mlematch.knowledge.advertisement.wording import folded
from mlematch.knowledge.numerals import Numerals
from mlematch.knowledge.phrases import Phrases, any_phrase
from mlematch.knowledge.strictness import STRICT
from mlematch.values import AskedYears, Work

_SAID_OR = re.compile(r"\bor\b")
_OR = re.compile(r"\bor\b|/")
_BEFORE, _BEHIND = ("(", ", ", "| "), re.compile(r"\)|,| \||[ .+]*$")  # what stands around an item of its own
_EXPERIENCE, _NEEDED = r"(?:experience|exp\.?|practice)", r"(?:\s(?:required|needed))"
_NEAR = 24  # letters around years in which words say what years they are
_SPOKEN = 48  # letters behind months within which experience is spoken of
_YEAR = 12
_LABEL = re.compile(r"([^,;.:()]{2,40})\s?[:(–—]\s?(?:[a-z.]+\s){0,2}\Z")  # `Machine learning: at least`
_NO_LETTERS = re.compile(r"[\W\d_]*")


class Told(NamedTuple):
    """Years that a text asks for, and where it says so; `stop` is where the next ones begin."""

    years: AskedYears
    start: int
    end: int
    stop: int


@dataclass(frozen=True)
class Years:
    """How years of experience are asked for; `other` says that years are something else, `not_other` does not.

    `work` tells of which work they are, by words behind them: the first of the lists that holds one. `parts` stand for
    years that were named before: "8 years, 3 of them in machine learning"; `included` says the same. `links` stand
    between years and what they are of. `months` are twelfths of a year, where experience is spoken of; `spans` are
    whole phrases: "a year and a half". Behind years, `relative` says that they are more or fewer than others. `leading`
    stands right beside years of leading people.
    """

    __pydantic_config__: ClassVar = STRICT
    words: tuple[str, ...]
    months: tuple[str, ...]
    spans: Mapping[str, float]
    relative: tuple[str, ...]
    leading: tuple[str, ...]
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

    def asked(self, text: str) -> list[Told]:
        """Give the years of experience that a text asks for."""
        plain = folded(text)
        found = [match for match in self._pattern.finditer(plain) if not self._is_other(plain, match)]
        found = [match for at, match in enumerate(found) if at or not (match["part"] or match["some"])]
        ends = [*(match.start() for match in found), len(plain)]
        asked = [
            Told(self._read(plain, match, start, end), match.start(), match.end(), end)
            for match, start, end in zip(found, [0, *(match.end() for match in found)], ends[1:], strict=False)
        ]
        return [each for each in asked if 0 <= each.years.least <= self.most]

    def shorter(self, text: str) -> Iterator[tuple[int, int]]:
        """Give where a text tells years that are enough with something else: ", or three with a doctorate"."""
        return (found.span() for found in self._shorter.finditer(folded(text)))

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
        return any(map(_OR.search, self._between(text)))

    def are_either(self, text: str) -> bool:
        """Say whether "or" stands between years, where a stroke would only list them: "4 years of NLP / 2 leading"."""
        return any(map(_SAID_OR.search, self._between(text)))

    def _between(self, text: str) -> list[str]:
        plain = folded(text)
        found = list(self._pattern.finditer(plain))
        between = (plain[one.end() : two.start()] for one, two in pairwise(found) if not (two["part"] or two["some"]))
        return [words for words in between if not self._within.within(words)]

    def labels(self, text: str) -> bool:
        """Say whether a text is a label with years behind it: "Years of experience: 4"."""
        found = self._pattern.search(folded(text)) if ":" in text else None
        return bool(found and found["label"])

    def link(self, between: str) -> bool:
        """Say whether a text between years and a name says that they are years of it: " of experience with "."""
        return bool(self._links.fullmatch(folded(between)))

    def follow(self, between: str) -> bool:
        """Say whether a text between a name and years says that they are years of it: ": ", " (min. "."""
        return bool(self._named.fullmatch(folded(between)))

    def speak_of_experience(self, text: str) -> bool:
        """Say whether a text is about experience at all."""
        return self._experience.within(text)

    def _is_other(self, text: str, match: re.Match[str]) -> bool:
        if match["months"] and not self._is_practice(text, match):
            return True
        return self._other.within(self._not_other.mask(text[max(0, match.start() - _NEAR) : match.end() + _NEAR]))

    def _is_practice(self, text: str, match: re.Match[str]) -> bool:
        """Say whether months are of experience: a contract, a leave and a start are told in months as well."""
        if self._experience.within(text[max(0, match.start() - _NEAR) : match.end() + _SPOKEN]):
            return True
        links = self._links.match(text, match.end())
        if links and any(phrases.begins(text, links.end()) for _, phrases in self._works):
            return True
        alone = bool(self._lead.fullmatch(text[: match.start()]))
        return alone and bool(links or _NO_LETTERS.fullmatch(text, match.end()))

    def _read(self, text: str, match: re.Match[str], start: int, end: int) -> AskedYears:
        low = match["low"] or match["late"] or match["told"] or match["some"] or match["span"]
        high = match["high"] or match["late_high"] or match["told_high"]
        half = 0.5 if match["half"] else 0
        least, most = self._numerals.value(low) + half, self._numerals.value(high) if high else None
        if match["months"]:
            least, most = _in_years(least), _in_years(most) if most else None
        if match["at_most"]:
            least, most = 0, most or least
        return AskedYears(least, most, self._work_of(text, match, start, end))

    def _work_of(self, text: str, match: re.Match[str], start: int, end: int) -> Work | None:
        behind = text[match.end() : end]
        if self._leading_behind.match(behind) or self._leading_before.search(text[start : match.start()]):
            return "leading"
        label = _LABEL.search(text, start, match.start())
        told = f"{match['label'] or ''}{behind}"
        return self._work_in(told) or (self._work_in(label[1]) if label else None)

    def _work_in(self, text: str) -> Work | None:
        return next((work for work, phrases in self._works if phrases.within(text)), None)

    @cached_property
    def _not_other(self) -> Phrases:
        return Phrases.of(self.not_other)

    @cached_property
    def _lead(self) -> re.Pattern[str]:
        return re.compile(rf"[\W_]*(?:(?:{any_phrase(self.at_least)})\s)?")

    @cached_property
    def _numerals(self) -> Numerals:
        return Numerals.of({**self.numbers, **self.spans})

    @cached_property
    def _links(self) -> re.Pattern[str]:
        return re.compile(rf"'?(?:\s(?:{any_phrase(self.links)}))+\s")

    @cached_property
    def _named(self) -> re.Pattern[str]:
        return re.compile(rf"\)?\s?[:(–—-]?\s?(?:(?:{any_phrase((*self.at_least, *self.at_most))})\s)?")

    @cached_property
    def _leading_behind(self) -> re.Pattern[str]:
        steps = any_phrase((*self.links, "as", "an", "a", "or", "and"))
        return re.compile(rf"'?(?:\s(?:{steps}))*\s(?:{any_phrase(self.leading)})(?![^\W_])")

    @cached_property
    def _leading_before(self) -> re.Pattern[str]:
        least = any_phrase(self.at_least)
        begin = rf"(?:^[\W_]*|[.,;]\s)(?:(?:{any_phrase((*self.links, 'prior', 'previous'))})\s)?"
        return re.compile(
            rf"{begin}(?:{any_phrase(self.leading)})(?:\s{_EXPERIENCE})?\s?[:,(–—-]\s?(?:(?:{least})\s)?$"
        )

    @cached_property
    def _shorter(self) -> re.Pattern[str]:
        number = rf"(?:[0-9]{{1,2}}|{any_phrase(self.numbers)})\s?\+?"
        years = rf"(?:\s?(?:{any_phrase((*self.words, *self.months))}))?(?:\s(?:{any_phrase(self.relative)}))?"
        least, held = any_phrase((*self.at_least, "only", "just")), r"(?:with|if you (?:have|hold|did|finished))"
        of = rf"(?:\sof\s{_EXPERIENCE}|\s{_EXPERIENCE})?"
        begin = r"(?:[,;/(]|(?<![^\W_])(?:or|and|but)\b)(?:\s(?:or|and|but)\b)?\s?"
        return re.compile(rf"{begin}(?:(?:{least})\s)?{number}{years}{of}\s{held}\s[^,;/()]{{1,40}}\)?")

    @cached_property
    def _within(self) -> Phrases:
        return Phrases.of((*self.parts, *self.included))

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
        most = rf"(?:(?P<at_most>{any_phrase(self.at_most)})\s)?"
        plain = rf"{most}(?:{self._spelt_out}|{self._counted}|{self._bracketed})"
        return re.compile(rf"{plain}|{self._labelled}|{self._named_before}")

    @property
    def _spelt_out(self) -> str:
        """Match "a year and a half"."""
        return rf"(?<![^\W_])(?P<span>{any_phrase(self.spans)})(?![^\W_])"

    @property
    def _counted(self) -> str:
        """Match "3 - 5 yrs", "two and a half years or more", "18 months", and "3 of them"."""
        low = rf"(?P<low>{self._number})(?P<half>\sand\sa\shalf)?{self._more}"
        high = rf"(?:\s?(?:-|–|—|to|and)\s?(?P<high>{self._number}))?(?:\s?\([0-9]+\))?{self._more}"
        fixed = rf"(?!\s(?:{any_phrase(self.relative)})(?![^\W_]))"
        years = rf"(?:{any_phrase(self.words)}|(?P<months>{any_phrase(self.months)}))(?![^\W_]){fixed}\+?"
        part = rf"(?P<part>{any_phrase(self.parts)})(?![^\W_])"
        return rf"(?<![\w.,$/-]){low}{high}\s?-?\s?(?:{years}|{part})"

    @property
    def _bracketed(self) -> str:
        """Match "years of experience (ideally 3+)"."""
        high = rf"\s?(?:\+|(?:-|–|to)\s?(?P<late_high>{self._number}))?"
        number = rf"\((?:[a-z.]+\s){{0,2}}(?P<late>{self._number}){high}\)"
        return rf"(?<![^\W_])(?:{any_phrase(self.words)})\s(?:(?:of\s)?experience\s?)?{number}"

    @property
    def _labelled(self) -> str:
        """Match "Years: 3" and "Years of relevant experience required: 3 to 5"."""
        of = rf"(?:\s(?:of\s)?(?:[a-z-]+\s){{0,3}}?{_EXPERIENCE})?"
        label = rf"(?P<label>(?:{any_phrase(self.words)}){of}{_NEEDED}?\s?:\s?)"
        high = rf"(?:\s?(?:-|–|to)\s?(?P<told_high>{self._number}))?(?![^\W_]|[.,:/-]\d)"
        return rf"(?<![^\W_]){label}(?:(?:{self._least})\s)?(?P<told>{self._number}){high}"

    @property
    def _named_before(self) -> str:
        """Match ", of which 3 in" and "with at least two with": years without the word for them."""
        least = rf"(?:(?:{self._least})\s)?"
        of_them = rf"(?:{any_phrase(self.parts)}|{any_phrase(self.included)})\s{least}"
        lead = rf"(?:{of_them}|(?:with\s|(?<=\()){least}|(?<=,\s)(?:{self._least})\s)"
        return rf"(?<![^\W_]){lead}(?P<some>{self._number}){self._more}(?=\s(?:in|with|on|as)\s)"

    @property
    def _number(self) -> str:
        return rf"[0-9]{{1,2}}(?:[.,][0-9])?|{any_phrase(self.numbers)}"

    @property
    def _more(self) -> str:
        return rf"(?:\s?\+|\s(?:{any_phrase(self.or_more)}))?"

    @property
    def _least(self) -> str:
        return any_phrase(self.at_least or ("at least",))


def _in_years(months: float) -> float:
    """Give months in years, as a whole number where they are whole years.

    >>> _in_years(24), _in_years(18)
    (2, 1.5)
    """
    return months / _YEAR if months % _YEAR else int(months // _YEAR)
