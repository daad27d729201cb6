"""How advertisements say what they ask for: headings, words of need, years, signs of a level; and what each weighs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import ClassVar, Literal, get_args

from mlematch.knowledge.advertisement.addressing import Addressing
from mlematch.knowledge.advertisement.denials import Denials
from mlematch.knowledge.advertisement.heading_words import HeadingWords, Zone
from mlematch.knowledge.advertisement.job_weights import CoreShare, DegreeShares, Early, Need
from mlematch.knowledge.advertisement.lost_ends import LostEnds
from mlematch.knowledge.advertisement.seeking import Seeking
from mlematch.knowledge.advertisement.signal import Signal
from mlematch.knowledge.advertisement.study import Study
from mlematch.knowledge.advertisement.telling import Telling
from mlematch.knowledge.advertisement.wording import Alternatives, folded, plain_words
from mlematch.knowledge.advertisement.years import Years
from mlematch.knowledge.phrases import Phrases, any_phrase
from mlematch.knowledge.strictness import STRICT
from mlematch.values import Degree

Part = Literal["must", "nice", "duties", "months", "education"]
_TOTAL = 100.0
_MARKED = ("denied", "label")  # headings that need a colon or a line of their own
_ABOUT_NAME = re.compile(r"[\W_]*(?i:about|why)(?: [A-Z][\w.&'-]*){1,4}\s*[:?]?\s*")  # `About Example Corp`


@dataclass(frozen=True)
class Advertisements:
    """The words of advertisements, and how what they ask for becomes a rubric.

    `openings` are words that begin a line: where line ends were lost in copying, they stand glued to a word before.
    `lookalikes` are no skills in advertisements: an `MLE` is an engineer.
    """

    __pydantic_config__: ClassVar = STRICT
    version: str
    telling: Telling
    zones: Mapping[Zone, tuple[str, ...]]
    headings: HeadingWords
    openings: tuple[str, ...]
    title_labels: tuple[str, ...]
    seeking: Seeking
    nice_words: tuple[str, ...]
    used_words: tuple[str, ...]
    employer_words: tuple[str, ...]
    must_words: tuple[str, ...]
    demand_words: tuple[str, ...]
    offer_words: tuple[str, ...]
    must_verdicts: tuple[str, ...]
    aside_words: tuple[str, ...]
    lookalikes: tuple[str, ...]
    addressing: Addressing
    denials: Denials
    alternatives: Alternatives
    years: Years
    study: Study
    degree_words: Mapping[Degree, tuple[str, ...]]
    signal: Signal
    budget: Mapping[Part, float]
    need: Need
    most: Mapping[str, int]
    bar: float
    early: Early
    core: CoreShare
    degrees: DegreeShares

    # ------------------------------------------------------------ what a text says

    def is_one(self, text: str) -> bool:
        """Say whether a text reads like an advertisement: asks somebody, offers a job."""
        lines = text.split("\n")
        opened = ((line, self.heading(line)) for line in lines)
        headings = [line[: found[1]] for line, found in opened if found and found[0] in ("must", "nice")]
        headings += [line for line in lines if self.hint(line) in ("must", "nice")]
        ranges = (each for line in lines for each in self.years.asked(line) if each.years.most)
        calls = any(True for _ in chain(self.seeking.called(text), ranges))
        return self.telling.is_advertisement(text, headings, calls=calls)

    def heading(self, text: str) -> tuple[Zone, int] | None:
        """Give the zone that a text opens, and where the rest of it begins; None if it is no heading.

        A single word needs a colon, a dash, a capital or nothing behind it, since sentences begin with such words
        too; words that say what is not needed, and labels of a single line, need it as well.
        """
        found = self._headings.match(folded(text))
        if not found:
            return ("about", len(text)) if _ABOUT_NAME.fullmatch(text) else None
        zone, words = self._zones[plain_words(found["words"])], found["words"].strip()
        rest = text[found.end() :].lstrip(" *")
        capitals = text[found.start("words")].isupper() and rest[:1].isupper()
        several = " " in words and zone not in _MARKED and plain_words(words) not in self.headings.marked
        marked = not rest.strip(" :-–—.*#?") or rest[0] in ":-–—?" or (capitals and zone not in _MARKED) or several
        return (zone, found.end()) if marked else None

    def is_doubtful(self, text: str) -> bool:
        """Say whether a heading is of what is welcome only where another says what is needed: "what sets you apart"."""
        return self._doubtful.within(text)

    def hint(self, text: str, *, listed: bool = False) -> Zone | None:
        """Give the zone that a line opens by a word of it, where it looks like a heading that is not known."""
        return self.headings.hint(text, listed=listed)

    def label(self, text: str) -> int:
        """Give how long a label is with which a title begins: `Position: Data Scientist`."""
        found = self._label.match(folded(text))
        return found.end() if found else 0

    def says_nice(self, text: str) -> bool:
        """Say whether a text asks for something without needing it."""
        return self._nice.within(text)

    def says_must(self, text: str) -> bool:
        """Say whether a text needs what it names."""
        return self._must.within(text)

    def demands(self, text: str) -> bool:
        """Say whether a text needs what it names beyond doubt, wherever it stands."""
        return self._demands.within(text)

    def says_used(self, text: str) -> bool:
        """Say whether a text tells what the employer works with, rather than what is asked for."""
        return self._used.within(text)

    def speaks_of_employer(self, text: str) -> bool:
        """Say whether a text is about the employer and what is offered, wherever it stands."""
        return self._employer.within(text)

    def says_offered(self, text: str) -> bool:
        """Say whether a text begins with words for what the employer gives, and asks nobody for anything."""
        begin = next((at for at, letter in enumerate(text) if letter.isalpha()), 0)
        return self._offered.begins(text, begin) and not self.judges(text)

    def says_aside(self, text: str) -> bool:
        """Say whether a text only tells how to apply, or that everybody may: it asks for no skill."""
        return self._asides.within(text)

    def judges(self, text: str) -> bool:
        """Say whether a text says of what it names how much it is needed, rather than only naming it."""
        return self._verdicts.within(text)

    def degree_said(self, text: str) -> Degree | None:
        """Give the degree that is meant where none is named: "an advanced degree in statistics"."""
        plain = folded(text)
        return next((degree for degree, phrases in self._degrees if phrases.within(plain)), None)

    def glued(self, text: str) -> list[int]:
        """Give the places where a line end was lost: a heading or opening word stands right behind another word."""
        return self._lost_ends.places(text)

    # ------------------------------------------------------------ compiled once

    @cached_property
    def _zones(self) -> dict[str, Zone]:
        whole = {plain_words(phrase): zone for zone, phrases in self.zones.items() for phrase in phrases}
        zones = {plain_words(words): zone for words, zone in self.headings.made()} | whole
        return zones | {words.replace(" and ", " & "): zone for words, zone in zones.items()}

    @cached_property
    def _headings(self) -> re.Pattern[str]:
        words = any_phrase(self._zones)
        return re.compile(rf"[\W_]*(?:x ?\] )?(?:the |our |your )?(?P<words>{words})(?![^\W_]|['’][^\W_])")

    @cached_property
    def _lost_ends(self) -> LostEnds:
        return LostEnds.of(self._zones, self.openings)

    @cached_property
    def _label(self) -> re.Pattern[str]:
        return re.compile(rf"\s*(?:{any_phrase(self.title_labels)})\s?[:–—-]\s*")

    @cached_property
    def _doubtful(self) -> Phrases:
        return Phrases.of(self.headings.doubtful)

    @cached_property
    def _nice(self) -> Phrases:
        return Phrases.of(self.nice_words)

    @cached_property
    def _must(self) -> Phrases:
        return Phrases.of(self.must_words)

    @cached_property
    def _demands(self) -> Phrases:
        return Phrases.of(self.demand_words)

    @cached_property
    def _used(self) -> Phrases:
        return Phrases.of(self.used_words)

    @cached_property
    def _offered(self) -> Phrases:
        return Phrases.of(self.offer_words)

    @cached_property
    def _employer(self) -> Phrases:
        return Phrases.of(self.employer_words)

    @cached_property
    def _asides(self) -> Phrases:
        return Phrases.of(self.aside_words)

    @cached_property
    def _verdicts(self) -> Phrases:
        return Phrases.of((*self.nice_words, *self.must_verdicts))

    @cached_property
    def _degrees(self) -> list[tuple[Degree, Phrases]]:
        return [(degree, Phrases.of(words)) for degree, words in self.degree_words.items()]

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
        yield from self.signal.problems()
        if not 0 < self.bar < _TOTAL:
            yield f"bar is {self.bar:g}, not between 0 and {_TOTAL:g}"

    def _zone_problems(self) -> Iterator[str]:
        claims: dict[str, Zone] = {}
        for zone, phrases in self.zones.items():
            for phrase in phrases:
                if claims.setdefault(plain_words(phrase), zone) != zone:
                    yield f"zones: {phrase!r} is claimed by {claims[plain_words(phrase)]!r} and {zone!r}"
