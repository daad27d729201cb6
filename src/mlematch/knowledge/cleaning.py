"""Which words keep their hyphen when a line breaks after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from mlematch.knowledge.strictness import STRICT

_FIRST = (
    "cloud cost cross customer domain dual event fast feature few first five four goal half hands ill job "
    "knowledge large long machine medium message mission model near neo new non object one order peer person "
    "pixel plug point policy privacy problem pseudo quality quasi query question rapid real result risk role rule "
    "scikit second self semi sentence sequence server single six state test text third three token top twelve two "
    "user value vision well world zero"
)
_LAST = (
    "agent agnostic art attention authored aware based box by cases centered centred centric century class "
    "clicked cloud compliant compute connected critical cutting day deep demand dimensional disciplinary driven "
    "edge effective efficient end ended engineered expert facing first focused founded founder free "
    "friendly functional generation grade grained head heavy hoc house impact intensive invasive label language "
    "latency layer lead leading learn learned led level life linear lingual loop making markov med million modal "
    "moving native needed node of oriented owned paced parametric parties party performance person point powered "
    "premise premises processed quality ranked ready region related relational rich risk run savvy scale scaled "
    "scratch series shelf shot side sided sized solving source spread stage standing state step style supervised "
    "task tenant term the threaded throughput tier time to top trained transformer trivial tune tuned tuning type "
    "uniform validated validation variate volume wide winning wise world year"
)


@dataclass(frozen=True, slots=True)
class Hyphens:
    """The first and last parts of words that are written with a hyphen, in small letters.

    >>> "scikit" in Hyphens().first, "driven" in Hyphens().last
    (True, True)
    """

    __pydantic_config__: ClassVar = STRICT
    first: tuple[str, ...] = tuple(_FIRST.split())
    last: tuple[str, ...] = tuple(_LAST.split())

    def problems(self) -> Iterator[str]:
        """Yield every fault in plain words."""
        for name in ("first", "last"):
            for part in getattr(self, name):
                if not part.isalpha() or not part.islower():
                    yield f"{name}: {part!r} is not a word in small letters"
