"""Which words keep their hyphen when a line breaks after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

_FIRST = (
    "all anti co cost cross cutting data deep domain dual edge end ever event ex fast feature few first five four full "
    "general goal ground half hand hands hard high hyper in inter intra job key knowledge large light long low machine "
    "macro mean medium message meta micro mid mini mission model multi near neo network new non object off on one open "
    "order out over part peer performance person plug point policy post pre privacy problem production pseudo quality "
    "quasi query rapid real research result risk role rule run scikit second self semi server short side single six "
    "small state sub super team test third three time top twelve two ultra user value vice vision web well wide world "
    "year zero"
)
_LAST = (
    "agnostic art aware based box by centric century class compute critical day demand driven edge effective "
    "efficient end ended facing first focused free friendly functional generation grade grained hoc house intensive "
    "learn learned learning level life line loop making med native off on orange oriented party performance person "
    "point powered premise premises processing ready rich savvy scale scaled series service set shelf shot side "
    "sized solving source specific standing state step style supervised tenant term the throughput tier time to "
    "trained tune tuned tuning type up value volume wide wise world year"
)


@dataclass(frozen=True, slots=True)
class Hyphens:
    """The first and last parts of words that are written with a hyphen, in small letters.

    >>> "scikit" in Hyphens().first, "driven" in Hyphens().last
    (True, True)
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    first: tuple[str, ...] = tuple(_FIRST.split())
    last: tuple[str, ...] = tuple(_LAST.split())

    def problems(self) -> Iterator[str]:
        """Yield every fault in plain words."""
        for name in ("first", "last"):
            for part in getattr(self, name):
                if not part.isalpha() or not part.islower():
                    yield f"{name}: {part!r} is not a word in small letters"
