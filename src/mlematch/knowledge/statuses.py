"""What turns a named skill into one that is only being learned, is denied, or is somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

_FEW_WORDS = r"(?:[\w'/-]+ ){0,3}?"
_LOOKING_BACK = re.compile(r"(?:\(\?<[!=](?:\\.|[^()\\])*\))*")
_OPENING_WORD = re.compile(r"[a-z']+(?![a-z']*[?*\[])")
_OPENING_CHOICE = re.compile(r"\(([a-z' |-]+)\)(?![?*])")


@dataclass(frozen=True, slots=True)
class Together:
    """Two kinds of phrases that say something only together, in any order within a clause: "aim", "course"."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    one: tuple[str, ...]
    other: tuple[str, ...]
    unless: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase."""
        return (*self.one, *self.other, *self.unless)


@dataclass(frozen=True, slots=True)
class StatusCues:
    """Phrases of one status, by where they stand and how far they reach.

    `before`: in front of skills, up to the end of the clause, of the bracket, or one of `ends`;
    `directly`: in front of one skill and those joined to it by `or`;
    `after`: behind skills of the same clause; in a bracket or after a colon, behind one item of a list;
    `block`: all that follows in the section, as far as an advertisement goes; `titles`: all of a section so called;
    `together`: two phrases in one clause, and none of a third kind: all of the clause, or the item before a bracket.

    A phrase is lower-case words; `*` stands for up to three words, ` ?` for a space that may be missing; for the
    rest it is a regular expression.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    before: tuple[str, ...] = ()
    directly: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    block: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    together: tuple[Together, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase."""
        pairs = (phrase for pair in self.together for phrase in pair.phrases)
        return (*self.before, *self.directly, *self.after, *self.block, *self.titles, *self.ends, *pairs)


@dataclass(frozen=True, slots=True)
class Statuses:
    """The cues of every status other than `have`, and the words at which the scope of any cue ends."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    negated: StatusCues
    learning: StatusCues
    not_own: StatusCues
    scope_ends: tuple[str, ...]

    def problems(self) -> Iterator[str]:
        """Yield every fault, in plain words."""
        for status in ("negated", "learning", "not_own"):
            cues: StatusCues = getattr(self, status)
            for phrase in cues.phrases:
                yield from _phrase_problems(status, phrase)
        for phrase in self.scope_ends:
            yield from _phrase_problems("scope_ends", phrase)


def phrase_pattern(phrase: str) -> str:
    """Give the regular expression of a phrase.

    >>> bool(re.search(phrase_pattern("no * (experience|practice) with"), "No commercial experience with Rust".lower()))
    True
    """
    spread = phrase.replace("* ", _FEW_WORDS).replace(" ?", r"\s*").replace(" ", r"\s+")
    opens = r"(?<!\w)" if phrase[0].isalpha() or phrase[0] == "(" else ""
    closes = r"(?!\w)" if phrase[-1].isalpha() or phrase[-1] == ")" else ""
    return f"{opens}(?:{spread}){closes}"


def opening_words(phrase: str) -> frozenset[str]:
    """Give the words of which one must open the phrase; none where that cannot be told.

    >>> sorted(opening_words("(keen|ready now) to learn")), opening_words("(very )?keen on")
    (['keen', 'ready'], frozenset())
    """
    looking_back = _LOOKING_BACK.match(phrase)
    start = looking_back.end() if looking_back else 0
    choice = _OPENING_CHOICE.match(phrase, start)
    if choice:
        words = [_OPENING_WORD.match(option) for option in choice[1].split("|")]
        return frozenset(word[0] for word in words if word) if all(words) else frozenset()
    word = _OPENING_WORD.match(phrase, start)
    return frozenset({word[0]}) if word else frozenset()


def _phrase_problems(place: str, phrase: str) -> Iterator[str]:
    if phrase != phrase.casefold().strip() or not phrase:
        yield f"{place}: phrase {phrase!r} must be lower-case words"
        return
    try:
        re.compile(phrase_pattern(phrase))
    except re.error as error:
        yield f"{place}: phrase {phrase!r} cannot be read: {error.msg}"
