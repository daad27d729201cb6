"""How the size of a task is written: numbers, currencies, periods, and the things that are counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, get_args

from mlematch.knowledge.duties.cue_notation import write_out
from mlematch.knowledge.strictness import STRICT
from mlematch.values import ScopeKind, SectionKind


@dataclass(frozen=True, slots=True)
class Counted:
    """A kind of scope: its units with the words for each, what stands before a bare number, the least that counts.

    After the words of `growing` two numbers follow, such as `team from 4 to 11`; the second counts.
    """

    __pydantic_config__: ClassVar = STRICT
    id: ScopeKind
    least: int
    before: tuple[str, ...]
    units: Mapping[str, tuple[str, ...]]
    growing: tuple[str, ...] = ()

    def words(self) -> Iterator[tuple[str, str]]:
        """Give every word with its unit; `user(s)` stands for both.

        >>> list(Counted("users", 10, (), {"users": ("user(s)",)}).words())
        [('user', 'users'), ('users', 'users')]
        """
        for unit, terms in self.units.items():
            yield from ((word, unit) for term in terms for word in write_out(term))


@dataclass(frozen=True, slots=True)
class Scopes:
    """All that `scopes.json` knows."""

    __pydantic_config__: ClassVar = STRICT
    version: int
    sections: tuple[SectionKind, ...]
    numbers: Mapping[str, int]
    times: Mapping[str, int]
    currencies: Mapping[str, tuple[str, ...]]
    least_money: int
    periods: Mapping[str, tuple[str, ...]]
    about: tuple[str, ...]
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    fillers: int
    no_fillers: tuple[str, ...]
    kinds: tuple[Counted, ...]

    def problems(self) -> Iterator[str]:
        """Yield every fault, in plain words."""
        if self.fillers < 0:
            yield f"fillers is {self.fillers}, below 0"
        for name in ("numbers", "times"):
            yield from (
                f"{name}: {word!r} is {many}, below 2" for word, many in getattr(self, name).items() if many < 2
            )
        yield from _twice("currency", ((sign, code) for code, signs in self.currencies.items() for sign in signs))
        yield from _twice("period", ((word, period) for period, words in self.periods.items() for word in words))
        yield from _twice("word", (pair for kind in self.kinds for pair in kind.words()))
        missing = sorted(set(get_args(ScopeKind)) - {"money"} - {kind.id for kind in self.kinds})
        yield from (f"kind {kind} has no words" for kind in missing)


def _twice(what: str, pairs: Iterator[tuple[str, str]]) -> Iterator[str]:
    known: dict[str, str] = {}
    for word, meaning in pairs:
        if word in known:
            yield f"{what} {word!r} stands for {known[word]} and for {meaning}"
        known[word] = meaning
