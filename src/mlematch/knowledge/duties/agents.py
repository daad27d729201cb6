"""The words that tell who does what in a sentence: people and groups, verbs with their forms, and what joins them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from mlematch.knowledge.strictness import STRICT

_VERBAL = ("usage", "giving", "wishes", "leading", "handing", "reading", "passing", "making", "teaching", "homographs")
_HISSING = ("s", "x", "ch", "sh", "z")
_VOWELS = "aeiou"
_ONE_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")  # doubles its last letter: `plot`, `ship`


@dataclass(frozen=True)
class Agents:
    """Who may do something instead of the person of a resume, and the words by which that is recognised.

    `outsiders` are never the person nor the person's own house; `groups` may be that house; `persons` are also what
    the person may be called; `pronouns` stand alone. `others` in front of a noun say that it is somebody else.
    `fields` of work stand in front of such nouns, `marketing people`.
    `doubtful` nouns also mean things, `client`, and need an article or such a word right in front of them.

    `verbs` are written `build built` or `write wrote written`, and alone when regular. Of those, `usage` reach no
    further than what is used, `giving` no further than to whom, and `wishes` do nothing with a skill. `leading` verbs
    make a group one's own, `handing` verbs give work away and
    work comes by `passing` verbs, `reading` verbs leave what they speak of with its maker, and
    of `making` verbs it is said by whom: `built by`; of these, `teaching` verbs may make something of the person,
    `Trained in SQL by the data team`. Forms of `homographs` are nouns as well.

    `skilled` words tell with `be` what somebody is good at, `members` that one is among others, `placed` words only
    where somebody is. The rest are the small words of English.
    """

    __pydantic_config__: ClassVar = STRICT
    outsiders: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    skilled: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    usage: tuple[str, ...] = ()
    giving: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    handing: tuple[str, ...] = ()
    reading: tuple[str, ...] = ()
    passing: tuple[str, ...] = ()
    making: tuple[str, ...] = ()
    teaching: tuple[str, ...] = ()
    homographs: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    placed: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    auxiliaries: dict[str, tuple[str, ...]] = field(default_factory=dict)
    adverbs: tuple[str, ...] = ()

    @cached_property
    def one(self) -> frozenset[str]:
        """Every noun for one of them."""
        return frozenset((*self.outsiders, *self.groups, *self.persons, *self.pronouns))

    @cached_property
    def many(self) -> frozenset[str]:
        """Every noun for several of them."""
        return frozenset(map(plural, (*self.outsiders, *self.groups, *self.persons)))

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Every noun."""
        return self.one | self.many

    def problems(self) -> Iterator[str]:
        """Yield every fault, in plain words."""
        for name in (each.name for each in dataclasses.fields(self)):
            words: Iterable[str] = getattr(self, name)
            yield from (f"agents: {name}: {word!r} must be lower-case words" for word in words if not _is_plain(word))
        known = {verb.split()[0] for verb in self.verbs}
        for name in _VERBAL:
            yield from (f"agents: {name}: {word!r} is no verb" for word in getattr(self, name) if word not in known)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb with its forms.

    >>> Verb.read("write wrote written")
    Verb(base='write', present='writes', past='wrote', done='written', doing='writing')
    >>> Verb.read("deploy").past, Verb.read("carry").present, Verb.read("ship shipped").doing
    ('deployed', 'carries', 'shipping')
    """

    base: str
    present: str
    past: str
    done: str
    doing: str

    @classmethod
    def read(cls, written: str) -> Verb:
        """Read a verb as the data has it."""
        base, *given = written.split()
        past = given[0] if given else _past(base)
        doubled = past == f"{base}{base[-1]}ed" or base == "begin" or _ONE_SYLLABLE.fullmatch(base) is not None
        return cls(base, _present(base), past, given[-1] if given else past, _doing(base, doubled))


def plural(noun: str) -> str:
    """Give the word for several of them.

    >>> plural("agency"), plural("branch"), plural("team")
    ('agencies', 'branches', 'teams')
    """
    return _present(noun)


def _present(word: str) -> str:
    if word.endswith("y") and word[-2] not in _VOWELS:
        return f"{word[:-1]}ies"
    if word.endswith("man"):
        return f"{word[:-3]}men"
    return f"{word}es" if word.endswith((*_HISSING, "do", "go")) else f"{word}s"


def _past(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ied"
    if _ONE_SYLLABLE.fullmatch(base):
        return f"{base}{base[-1]}ed"
    return f"{base}d" if base.endswith("e") else f"{base}ed"


def _doing(base: str, doubled: bool) -> str:
    if doubled:
        return f"{base}{base[-1]}ing"
    return f"{base[:-1]}ing" if base.endswith("e") and not base.endswith("ee") else f"{base}ing"


def _is_plain(word: str) -> bool:
    return bool(word) and word == word.casefold().strip()
