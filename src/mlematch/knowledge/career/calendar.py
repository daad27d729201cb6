"""The words of dates: months, seasons, "present", what joins two dates and what only looks like one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from mlematch.knowledge.career.claim_words import ClaimWords
from mlematch.knowledge.phrases import any_of, fold
from mlematch.knowledge.strictness import STRICT


@dataclass(frozen=True)
class Season:
    """A part of a year that has a name: a season, a quarter, a half; with its first and last month."""

    __pydantic_config__: ClassVar = STRICT

    names: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True, eq=False)
class Calendar:
    """All words that the date grammar of `mlematch.knowledge.career.ranges` knows, in about twelve languages.

    `range_words` stand between two dates, `since` and `until` before one, `begin_labels` and `end_labels` with a colon
    before each of two, `between` before two that `between_and` joins; `expected` marks a date to come; after
    `not_parts` a season names something else: `front end 2019`; `versions` are words after which a year is a version,
    a norm or a benchmark and no date; `year_signs` may follow a year: `2019 r.`.
    """

    __pydantic_config__: ClassVar = STRICT

    version: str
    earliest_year: int
    years_ahead: int
    gap_months: int  # without a job that a notice tells of
    gap_to_today_months: int  # the same since the last job: a resume may be some months old
    overlap_months: int  # of two jobs that none tells of
    stated_tolerance: int  # months by which stated years may exceed the dated ones
    stated_less: int  # months by which the dated ones may exceed stated years
    stated_less_of_skill: int  # and those of a skill, whose dated ones are those of whole jobs
    months: tuple[tuple[str, ...], ...]
    seasons: tuple[Season, ...]
    winters: tuple[Season, ...]  # those that reach into the next year: `winter 2019/20`
    not_parts: tuple[str, ...]
    weekdays: tuple[str, ...]
    present: tuple[str, ...]
    range_words: tuple[str, ...]
    since: tuple[str, ...]
    until: tuple[str, ...]
    begin_labels: tuple[str, ...]
    end_labels: tuple[str, ...]
    between: tuple[str, ...]
    between_and: tuple[str, ...]
    expected: tuple[str, ...]
    years: tuple[str, ...]
    year_signs: tuple[str, ...]
    months_long: tuple[str, ...]
    experience: tuple[str, ...]
    about: tuple[str, ...]
    narrowing: tuple[str, ...]
    no_subject: tuple[str, ...]
    plain: tuple[str, ...]
    numbers: Mapping[str, float]
    decades: tuple[str, ...]
    at_least: tuple[str, ...]
    more: tuple[str, ...]
    versions: tuple[str, ...]

    @cached_property
    def parts(self) -> dict[str, tuple[int, int]]:
        """First and last month by the folded word for a month, a season, a quarter or a half."""
        named = {fold(word): (at, at) for at, words in enumerate(self.months, 1) for word in words}
        misspelt = {wrong: part for word, part in named.items() for wrong in _misspell(word)}
        return misspelt | named | {fold(name): (one.first, one.last) for one in self.seasons for name in one.names}

    @cached_property
    def over_years(self) -> dict[str, tuple[int, int]]:
        """First month and last month, of the next year, by the folded name of a part of two years."""
        return {fold(name): (one.first, one.last) for one in self.winters for name in one.names}

    @cached_property
    def version_words(self) -> frozenset[str]:
        """The folded words before a number that is no year."""
        return frozenset(fold(word) for word in self.versions)

    @cached_property
    def words_before(self) -> frozenset[str]:
        """The folded words before a number that make it a date, or none."""
        return self.version_words.union(self.parts)

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """What stands between the two dates of a range; a line may end after it."""
        gap, words = r"[ \t]{0,4}", any_of(self.range_words)
        dashes = rf"{gap}[,.)]?{gap}(?:[-–—−‒―~～〜→⇒>»=]{{1,3}}|\xad|\.{{2,3}}|…)\s{{0,4}}(?:(?:{words})\s{{1,4}})?"
        day = rf"(?:(?:{any_of(self.weekdays)})\b[.,]{{0,2}}[ \t]{{0,2}})?"
        label = rf"{gap}[,;/|–-]?\s{{0,4}}(?:{any_of(self.end_labels)})[ \t]?:{gap}"
        words = rf"\s{{0,4}}(?:{words})(?::\s)?\s{{0,4}}"
        return re.compile(rf"(?:{dashes}|\s{{0,4}}[–—]\s{{0,4}}|{words}|{label}){day}", re.I)

    @cached_property
    def label_before(self) -> re.Pattern[str]:
        """The label of a first date, at the end of a text: `Start date: 2019`."""
        return re.compile(rf"(?<![^\W_])(?:{any_of(self.begin_labels)})[ \t]?:[ \t]{{0,4}}$", re.I)

    @cached_property
    def weekday_before(self) -> re.Pattern[str]:
        """The day of the week in front of a date, at the end of a text."""
        return re.compile(rf"(?<![^\W_])(?:{any_of(self.weekdays)})[.,]{{0,2}}[ \t]{{0,2}}$", re.I)

    @cached_property
    def not_part_before(self) -> re.Pattern[str]:
        """Words before a season that make it something else, at the end of a text."""
        return re.compile(rf"(?<![^\W_])(?:{any_of(self.not_parts)})[ \t-]$", re.I)

    @cached_property
    def now(self) -> re.Pattern[str]:
        """Words for "still there"."""
        return re.compile(rf"\(?(?:the[ ])?(?:{any_of(self.present)})(?![^\W_])", re.I)

    @cached_property
    def now_before(self) -> re.Pattern[str]:
        """Words for "still there" in front, as in `Present – 2019`: at the beginning of a line or behind a mark."""
        return re.compile(rf"(?:^|[\n|(\t,:])\s*((?:{any_of(self.present)})\s*[-–—−]\s*)$", re.I)

    @cached_property
    def expected_joint(self) -> re.Pattern[str]:
        """What stands between the dates of `2023 – expected 2027`."""
        return re.compile(rf"\s*(?:[-–—−]|{any_of(self.range_words)})\s*\(?(?:{any_of(self.expected)})\.?:?\s*", re.I)

    @cached_property
    def between_before(self) -> re.Pattern[str]:
        """Words before two dates that "and" makes a range, at the end of a text."""
        return re.compile(rf"(?<![^\W_])(?:{any_of(self.between)})\s$", re.I)

    @cached_property
    def between_joint(self) -> re.Pattern[str]:
        """What joins the two dates then."""
        return re.compile(rf"\s(?:{any_of(self.between_and)})\s", re.I)

    @cached_property
    def glued(self) -> re.Pattern[str]:
        """Words of ranges that may stick to a date when a reader lost the space: `2014to 2017`."""
        return re.compile(rf"(?:{any_of((*self.range_words, *self.present))})(?![^\W\d_])", re.I)

    @cached_property
    def year_sign(self) -> re.Pattern[str]:
        """What may follow a year and belongs to it."""
        return re.compile(rf"(?<=[0-9]{{4}}) ?(?:{'|'.join(map(re.escape, self.year_signs))})(?![^\W_])")

    @cached_property
    def since_before(self) -> re.Pattern[str]:
        """Words before a date that begins something still going on, at the end of a text."""
        return re.compile(rf"(?<![^\W_])(?:{any_of(self.since)})\s*:?\s*$", re.I)

    @cached_property
    def until_before(self) -> re.Pattern[str]:
        """Words before a date that ends something, at the end of a text."""
        return re.compile(rf"(?<![^\W_])(?:{any_of(self.until)})\s*:?\s*$", re.I)

    @cached_property
    def expected_before(self) -> re.Pattern[str]:
        """Words before a date that is still to come, at the end of a text."""
        words = any_of(self.expected)
        return re.compile(rf"(?<![^\W_])(?:{words})\.?(?:[\s:(,-]+[^\W\d_]{{2,12}}){{0,2}}[\s:(,-]*$", re.I)

    @cached_property
    def expected_after(self) -> re.Pattern[str]:
        """Words after a date that is still to come."""
        return re.compile(rf"\s{{0,4}}[(,\[–-]?\s{{0,4}}(?:{any_of(self.expected)})(?![^\W_])\.?\)?", re.I)

    @cached_property
    def duration(self) -> re.Pattern[str]:
        """A length of time in years, months or both: `2 yrs 3 mos`."""
        years, months = any_of(self.years), any_of(self.months_long)
        year = rf"(?P<years>[0-9]{{1,2}})(?:[.,](?P<tenths>[0-9]))?\s?\+?\s?(?:{years})(?![^\W_])\.?"
        month = r"(?P<{}>[0-9]{{1,2}})\s?\+?\s?(?:" + months + r")(?![^\W_])\.?"
        link = r"(?:\s?,?\s?(?:and|&|und|et|y|e)?\s?)"
        return re.compile(rf"(?<![\w.,$/-])(?:{year}(?:{link}{month.format('rest')})?|{month.format('alone')})", re.I)

    def find_durations(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Find lengths of time: where each begins and ends, and its months."""
        if not _COUNTED.search(text):
            return
        for match in self.duration.finditer(text):
            yield match.start(), match.end(), _months(match)

    @cached_property
    def claims(self) -> ClaimWords:
        """The words with which prose claims years."""
        return ClaimWords(
            years=self.years,
            range_words=self.range_words,
            experience=self.experience,
            about=self.about,
            narrowing=self.narrowing,
            no_subject=self.no_subject,
            plain=self.plain,
            numbers=self.numbers,
            decades=self.decades,
            at_least=self.at_least,
            more=self.more,
        )

    def problems(self) -> Iterator[str]:
        """Say everything that is wrong with the words."""
        if len(self.months) != 12:
            yield f"months has {len(self.months)} lists of names; a year has 12 months"
        words = Counter(fold(word) for names in self.months for word in {fold(name) for name in names})
        yield from (f"the month name {word!r} stands for {many} months" for word, many in words.items() if many > 1)
        for season in self.seasons:
            if not 1 <= season.first <= season.last <= 12:
                yield f"{'/'.join(season.names)}: months {season.first} to {season.last} are no part of a year"
            yield from (f"{name!r} is both a month and a season" for name in season.names if fold(name) in words)
        lists = ("present", "range_words", "since", "until", "expected", "years", "months_long", "about", "decades")
        for name in (*lists, "numbers"):
            if not getattr(self, name):
                yield f"{name} is empty"


_LONG = 6  # letters of a month's name that is still known when one is wrong
_COUNTED = re.compile(r"[0-9]\s?\+?\s?[^\W\d_]")
"""A number before a word: what every length of time has, and few lines."""


def _misspell(month: str) -> Iterator[str]:
    """Give the ways to leave out a letter of a long name or to swap two: `Septmber`, `Augsut`."""
    if len(month) < _LONG:
        return
    for at in range(1, len(month)):
        yield month[:at] + month[at + 1 :]
        yield month[: at - 1] + month[at] + month[at - 1] + month[at + 1 :]


def _months(match: re.Match[str]) -> int:
    years, tenths, rest, alone = (int(part or 0) for part in match.group("years", "tenths", "rest", "alone"))
    return years * 12 + round(tenths * 1.2) + rest + alone
