"""What turns a named skill into one that is only being learned, is denied, or is somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

_FEW_WORDS = r"(?:[\w'/-]+ ){0,3}?"


@dataclass(frozen=True, slots=True)
class StatusCues:
    """Phrases of one status: those that stand before the skill, after it, and those that mark the rest of a section.

    A phrase is lower-case words; `*` stands for up to three words; for the rest it is a regular expression.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    block: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statuses:
    """The cues of every status other than `have`, and the words at which the scope of a cue ends."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    negated: StatusCues
    learning: StatusCues
    not_own: StatusCues
    scope_ends: tuple[str, ...]

    def problems(self) -> Iterator[str]:
        """Yield every fault, in plain words."""
        for status in ("negated", "learning", "not_own"):
            cues: StatusCues = getattr(self, status)
            for phrase in (*cues.before, *cues.after, *cues.block):
                yield from _phrase_problems(status, phrase)
        for phrase in self.scope_ends:
            yield from _phrase_problems("scope_ends", phrase)


def phrase_pattern(phrase: str) -> str:
    """Give the regular expression of a phrase.

    >>> bool(re.search(phrase_pattern("no * (experience|practice) with"), "No commercial experience with Rust".lower()))
    True
    """
    spread = phrase.replace("* ", _FEW_WORDS).replace(" ", r"\s+")
    opens = r"(?<!\w)" if phrase[0].isalpha() or phrase[0] == "(" else ""
    closes = r"(?!\w)" if phrase[-1].isalpha() or phrase[-1] == ")" else ""
    return f"{opens}(?:{spread}){closes}"


def _phrase_problems(place: str, phrase: str) -> Iterator[str]:
    if phrase != phrase.casefold().strip() or not phrase:
        yield f"{place}: phrase {phrase!r} must be lower-case words"
        return
    try:
        re.compile(phrase_pattern(phrase))
    except re.error as error:
        yield f"{place}: phrase {phrase!r} cannot be read: {error.msg}"
