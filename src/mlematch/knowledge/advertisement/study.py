"""How advertisements ask for a study: the field behind a degree is no skill that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from mlematch.knowledge.advertisement.wording import folded
from mlematch.knowledge.phrases import any_phrase, whole
from mlematch.knowledge.strictness import STRICT

_STOP = re.compile(r"[.;!?](?=\s|$)|\n")


@dataclass(frozen=True)
class Study:
    """`names` are words for a study besides the degrees themselves, `ends` words behind which no field is named.

    `not_degrees` look like degrees and are none in advertisements: `LLM`. `instead` says of a degree that it stands
    for something else that is asked for: "a doctorate counts as two years"; any of `alike` before any of `practice`
    stands for a degree: "or equivalent experience". `venues` behind a name and `published` in front of it say that
    something is written about it, not that it is a need: "papers in robotics journals".
    """

    __pydantic_config__: ClassVar = STRICT
    names: tuple[str, ...]
    not_degrees: tuple[str, ...]
    ends: tuple[str, ...]
    instead: tuple[str, ...] = ()
    venues: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    practice: tuple[str, ...] = ()

    def fields(self, text: str, degrees: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Give the stretches that name fields of study; `degrees` are the places behind names of degrees.

        >>> study = Study(("degree",), (), ("experience",))
        >>> text = "A degree in statistics or physics and experience in robotics"
        >>> [text[start:end] for start, end in study.fields(text, ())]
        ['degree in statistics or physics and ']
        """
        plain = folded(text)
        starts = sorted({*degrees, *(found.start() for found in self._names.finditer(plain))})
        for start in starts:
            yield start, min(self._end(plain, start), _end_of_sentence(plain, start))

    def without_lookalikes(self, text: str) -> str:
        """Blank out what only looks like a degree."""
        return self._lookalikes.sub(lambda found: " " * len(found.group()), text)

    def without_exchanges(self, text: str) -> str:
        """Blank out degrees that are no need but stand for something that is one.

        >>> study = Study(("degree",), (), (), ("counts as",))
        >>> study.without_exchanges("MSc; a PhD counts as two years")
        'MSc;                 two years'
        """
        for start, end in [found.span() for found in self._exchanges.finditer(folded(text))]:
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
        return text

    def or_experience(self, text: str) -> bool:
        """Say whether experience may stand for what a text asks for.

        >>> study = Study((), (), (), alike=("equivalent",), practice=("experience", "practical experience"))
        >>> study.or_experience("BSc or equivalent practical experience"), study.or_experience("BSc and experience")
        (True, False)
        """
        return bool(self._practised.search(folded(text)))

    def follow(self, after: str) -> bool:
        """Say whether a study is named right behind: "statistics or physics degree"."""
        return bool(self._behind.match(folded(after)))

    def is_topic(self, before: str, after: str) -> bool:
        """Say whether a name between two texts is only what is written or spoken about.

        >>> study = Study((), (), (), (), ("journals",), ("papers on",))
        >>> study.is_topic("published in ", " journals"), study.is_topic("papers on ", "")
        (True, True)
        """
        return bool(self._venue.match(folded(after)) or self._publishing.search(folded(before)))

    def _end(self, plain: str, start: int) -> int:
        found = self._ends.search(plain, start)
        return found.start() if found else len(plain)

    @cached_property
    def _names(self) -> re.Pattern[str]:
        return re.compile(whole(any_phrase(self.names)))

    @cached_property
    def _lookalikes(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, self.not_degrees)) or '(?!)'})(?![\w.])")

    @cached_property
    def _venue(self) -> re.Pattern[str]:
        listed = r"(?:(?:,\s|/|,?\s(?:and|or|&)\s)[\w-]+(?:\s[\w-]+)?){0,2}?"
        return re.compile(rf"{listed}\s(?:{any_phrase(self.venues)})(?![^\W_])" if self.venues else "(?!)")

    @cached_property
    def _publishing(self) -> re.Pattern[str]:
        listed = r"(?:[\w-]+(?:\s[\w-]+)?(?:/|,?\s(?:and|or|&)\s))?"
        return re.compile(rf"(?<![^\W_])(?:{any_phrase(self.published)})\s{listed}$" if self.published else "(?!)")

    @cached_property
    def _practised(self) -> re.Pattern[str]:
        if not (self.alike and self.practice):
            return re.compile("(?!)")
        alike = rf"(?:(?:a|an|the)\s)?(?:{any_phrase(self.alike)})"
        return re.compile(rf"(?<![^\W_])or\s(?:{alike}\s)+(?:{any_phrase(self.practice)})(?![^\W_])")

    @cached_property
    def _exchanges(self) -> re.Pattern[str]:
        return re.compile(rf"[^,.;()]*{whole(any_phrase(self.instead))}")

    @cached_property
    def _behind(self) -> re.Pattern[str]:
        return re.compile(rf"(?:,?\s(?:or|and)\s\w+)?\s(?:{any_phrase(self.names)})(?![^\W_])")

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        return re.compile(whole(any_phrase(self.ends)))


def _end_of_sentence(text: str, start: int) -> int:
    found = _STOP.search(text, start)
    return found.start() if found else len(text)
