"""What the headings of advertisements are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import ClassVar, Literal

from mlematch.knowledge.phrases import Phrases
from mlematch.knowledge.strictness import STRICT

Zone = Literal["must", "nice", "denied", "label", "duties", "about"]

_LONGEST = 12  # words of a heading
_NO_HEADING = re.compile(r"[.;!,=%]|\d")
_WORDS = re.compile(r"[^\W\d_][\w'’&/-]*")
_CASUAL = 6  # words of a heading without capitals above a list
_SMALL = 3  # letters of words that stay small in `What You Will Do in Your Job`


@dataclass(frozen=True)
class HeadingWords:
    """What headings are made of besides whole ones: an adjective of a zone before a thing, "desirable skills".

    A line that looks like a heading and is none of these opens the zone of the first of `hints` that it holds a phrase
    of; `questions` are words with which such lines begin. `doubtful` ones are welcome only beside what is needed;
    `marked` ones need a colon or a line of their own: "should have" begins sentences as well.
    """

    __pydantic_config__: ClassVar = STRICT
    adjectives: Mapping[Zone, tuple[str, ...]]
    things: tuple[str, ...]
    hints: Mapping[Zone, tuple[str, ...]]
    questions: tuple[str, ...]
    doubtful: tuple[str, ...]
    marked: tuple[str, ...] = ()

    def made(self) -> Iterator[tuple[str, Zone]]:
        """Give every heading that these words make, with its zone."""
        for zone, adjectives in self.adjectives.items():
            for adjective, thing in product(adjectives, self.things):
                yield f"{adjective} {thing}", zone

    def hint(self, line: str, *, listed: bool = False) -> Zone | None:
        """Give the zone of a line that looks like a heading: with a colon, a question, capitals, or a list below it.

        >>> words = HeadingWords({}, (), {"must": ("bring",)}, ("what",), ())
        >>> [words.hint(line) for line in ("What you would bring along", "Bring a friend", "You bring this:")]
        ['must', None, 'must']
        """
        bare = line.strip(" #*_•-–—:?")
        words = _WORDS.findall(bare)
        question = bool(words) and words[0].lower() in self.questions
        begins = bare[:1].isupper() or (listed and (question or len(words) <= _CASUAL))
        if not begins or len(words) > _LONGEST or _NO_HEADING.search(bare):
            return None
        asked = listed or question or line.rstrip(" *_").endswith((":", "?"))
        if not asked and (len(words) == 1 or any(word[0].islower() and len(word) > _SMALL for word in words)):
            return None
        return next((zone for zone, phrases in self._hints if phrases.within(bare)), None)

    @cached_property
    def _hints(self) -> list[tuple[Zone, Phrases]]:
        return [(zone, Phrases.of(words)) for zone, words in self.hints.items()]
