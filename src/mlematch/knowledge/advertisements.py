"""How advertisements say what they ask for: headings, words of need, years, signs of a level; and what each weighs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal, get_args

from mlematch.knowledge.phrases import Phrases, any_phrase, fold_same
from mlematch.values import Seniority

Zone = Literal["must", "nice", "duties", "about"]
Part = Literal["must", "nice", "duties", "months", "education"]
_TOTAL = 100.0
_NEAR = 24  # letters around years in which words say what years they are
_STRICT = {"extra": "forbid"}


@dataclass(frozen=True)
class Alternatives:
    """What makes a list of skills count once: `words` between two of them, `leads` in front, `tails` behind.

    Up to three words may follow those of `counts`: "one of the languages". `joints` make a list and no alternatives.
    """

    __pydantic_config__: ClassVar = _STRICT
    words: tuple[str, ...]
    joints: tuple[str, ...]
    leads: tuple[str, ...]
    counts: tuple[str, ...]
    tails: tuple[str, ...]


@dataclass(frozen=True)
class Years:
    """How years of experience are asked for; the phrases of `other` say that years are something else."""

    __pydantic_config__: ClassVar = _STRICT
    words: tuple[str, ...]
    numbers: Mapping[str, int]
    most: int
    experience: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True)
class Signal:
    """What says which level is asked for, in years of experience or as if: `levels` say from where each begins."""

    __pydantic_config__: ClassVar = _STRICT
    none: float  # where no years are asked for
    per_year: float
    most_years: int
    titles: Mapping[Seniority, float]
    words: Mapping[str, tuple[str, ...]]  # points -> phrases
    most_words: float
    levels: Mapping[str, float | None]

    @property
    def lowest(self) -> str:
        """The level for who is early in the career."""
        return next(iter(self.levels))

    def level(self, signal: float) -> str:
        """Give the level that a signal asks for."""
        reached = [level for level, least in self.levels.items() if least is None or signal >= least]
        return reached[-1]


@dataclass(frozen=True)
class Need:
    """How much evidence is enough for a skill or duty, and how much lets through a gate."""

    __pydantic_config__: ClassVar = _STRICT
    must: float
    nice: float
    duty: float
    gate: float


@dataclass(frozen=True)
class Early:
    """The band of months for who is early in the career: full up to `full_to` at least, down to none over `spread`.

    Where years are asked for without an upper end, `more_years` more are full as well.
    """

    __pydantic_config__: ClassVar = _STRICT
    full_to: float
    more_years: int
    spread: float


@dataclass(frozen=True)
class CoreShare:
    """How much of what is needed makes the core of the job, and what counts without it."""

    __pydantic_config__: ClassVar = _STRICT
    floor: float
    share: float


@dataclass(frozen=True)
class DegreeShares:
    """What a degree one step lower counts, one in another field, and one that is not finished."""

    __pydantic_config__: ClassVar = _STRICT
    lower: float
    other_field: float
    in_progress: float
    incomplete: float


@dataclass(frozen=True)
class Advertisements:
    """The words of advertisements, and how what they ask for becomes a rubric."""

    __pydantic_config__: ClassVar = _STRICT
    version: str
    zones: Mapping[Zone, tuple[str, ...]]
    nice_words: tuple[str, ...]
    must_words: tuple[str, ...]
    alternatives: Alternatives
    years: Years
    signal: Signal
    budget: Mapping[Part, float]
    need: Need
    most: Mapping[str, int]
    bar: float
    early: Early
    core: CoreShare
    degrees: DegreeShares

    # ------------------------------------------------------------ what a text says

    def heading(self, text: str) -> tuple[Zone, int] | None:
        """Give the zone that a text opens, and where the rest of it begins; None if it is no heading.

        A single word needs a colon, a dash, a capital or nothing behind it, since sentences begin with such words too.
        """
        found = self._headings.match(_folded(text))
        if not found:
            return None
        rest = text[found.end() :].lstrip(" *")
        capitals = text[found.start("words")].isupper() and rest[:1].isupper()
        marked = not rest.strip(" :-–—.*#") or rest[0] in ":-–—" or capitals or " " in found["words"].strip()
        return (self._zones[_plain(found["words"])], found.end()) if marked else None

    def says_nice(self, text: str) -> bool:
        """Say whether a text asks for something without needing it."""
        return self._nice.within(text)

    def says_must(self, text: str) -> bool:
        """Say whether a text needs what it names."""
        return self._must.within(text)

    def joins(self, between: str) -> bool:
        """Say whether the text between two skills makes them alternatives."""
        return bool(self._or.fullmatch(_folded(between)))

    def leads(self, before: str) -> bool:
        """Say whether a text ends in words that open a list of alternatives."""
        return bool(self._leads.search(_folded(before)))

    def trails(self, after: str) -> bool:
        """Say whether a text begins with words that close a list of alternatives."""
        return bool(self._tails.match(_folded(after)))

    def asked_years(self, text: str) -> list[tuple[int, int | None]]:
        """Give the years of experience that a text asks for, each with its upper end if it has one."""
        near = (
            (match, text[max(0, match.start() - _NEAR) : match.end() + _NEAR])
            for match in self._years.finditer(_folded(text))
        )
        found = (self._range(match) for match, around in near if not self._other_years.within(around))
        return [each for each in found if 0 <= each[0] <= self.years.most]

    def speaks_of_experience(self, text: str) -> bool:
        """Say whether a text is about experience at all."""
        return self._experience.within(text)

    def word_points(self, text: str) -> tuple[float, tuple[str, ...]]:
        """Give the points of all words that tell a level, each word once, and these words."""
        found = {match.group(): None for match in self._signs.finditer(_folded(text))}
        points = sum(self._sign_points[_plain(word)] for word in found)
        most = self.signal.most_words
        return max(-most, min(most, points)), tuple(found)

    def _range(self, match: re.Match[str]) -> tuple[int, int | None]:
        low, high = match["low"], match["high"]
        numbers = self.years.numbers
        least = int(low) if low.isdigit() else numbers[low]
        most = None if not high else int(high) if high.isdigit() else numbers[high]
        return least, most

    # ------------------------------------------------------------ compiled once

    @cached_property
    def _zones(self) -> dict[str, Zone]:
        return {_plain(phrase): zone for zone, phrases in self.zones.items() for phrase in phrases}

    @cached_property
    def _headings(self) -> re.Pattern[str]:
        words = any_phrase(self._zones)
        return re.compile(rf"[\W_]*(?:the |our |your )?(?P<words>{words})(?![^\W_]|['’][^\W_])")

    @cached_property
    def _nice(self) -> Phrases:
        return Phrases.of(self.nice_words)

    @cached_property
    def _must(self) -> Phrases:
        return Phrases.of(self.must_words)

    @cached_property
    def _experience(self) -> Phrases:
        return Phrases.of(self.years.experience)

    @cached_property
    def _other_years(self) -> Phrases:
        return Phrases.of(self.years.other)

    @cached_property
    def _or(self) -> re.Pattern[str]:
        return re.compile(rf"[\s,)]*(?:{any_phrase(self.alternatives.words)})[\s(]*")

    @cached_property
    def _leads(self) -> re.Pattern[str]:
        counts = rf"(?:{any_phrase(self.alternatives.counts)})(?:\s[\w-]+){{0,3}}"
        return re.compile(rf"(?<![^\W_])(?:{any_phrase(self.alternatives.leads)}|{counts})[\s,:(]*$")

    @cached_property
    def _tails(self) -> re.Pattern[str]:
        return re.compile(rf"[\s,)]*(?:{any_phrase(self.alternatives.tails)})(?![^\W_])")

    @cached_property
    def _years(self) -> re.Pattern[str]:
        number = rf"[0-9]{{1,2}}|{any_phrase(self.years.numbers)}"
        return re.compile(
            rf"(?<![\w.,$/-])(?P<low>{number})(?:\s?\+)?(?:\s?(?:-|–|—|to)\s?(?P<high>{number}))?(?:\s?\([0-9]+\))?\s?\+?"
            rf"\s?-?\s?(?:{any_phrase(self.years.words)})(?![^\W_])"
        )

    @cached_property
    def _sign_points(self) -> dict[str, float]:
        return {_plain(phrase): float(points) for points, phrases in self.signal.words.items() for phrase in phrases}

    @cached_property
    def _signs(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![^\W_])(?:{any_phrase(self._sign_points)})(?![^\W_])")

    # ------------------------------------------------------------ its faults

    def problems(self) -> Iterator[str]:
        """Yield every fault, in plain words."""
        total = sum(self.budget.values())
        if abs(total - _TOTAL) > 1e-9:
            yield f"budget sums to {total:g}, not {_TOTAL:g}"
        for name, parts in (
            ("zones", get_args(Zone)),
            ("budget", get_args(Part)),
            ("most", ("must", "nice", "duties")),
        ):
            missing = sorted(set(parts) - set(getattr(self, name)))
            if missing:
                yield f"{name} lacks {', '.join(missing)}"
        yield from self._zone_problems()
        yield from self._signal_problems()
        if not 0 < self.bar < _TOTAL:
            yield f"bar is {self.bar:g}, not between 0 and {_TOTAL:g}"

    def _zone_problems(self) -> Iterator[str]:
        claims: dict[str, Zone] = {}
        for zone, phrases in self.zones.items():
            for phrase in phrases:
                if claims.setdefault(_plain(phrase), zone) != zone:
                    yield f"zones: {phrase!r} is claimed by {claims[_plain(phrase)]!r} and {zone!r}"

    def _signal_problems(self) -> Iterator[str]:
        for points in self.signal.words:
            if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", points):
                yield f"signal.words: {points!r} is no number"
        bounds = list(self.signal.levels.values())
        if (
            not bounds
            or bounds[0] is not None
            or bounds[1:] != sorted(bound for bound in bounds[1:] if bound is not None)
        ):
            yield "signal.levels: the first begins nowhere (null), the others must rise"


def _folded(text: str) -> str:
    return fold_same(text).replace("’", "'")


def _plain(words: str) -> str:
    return re.sub(r"[\s-]+", " ", words.replace("’", "'").strip())
