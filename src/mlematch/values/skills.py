"""What a resume shows of skills: where each is named, with which status, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from mlematch.dates import Date
from mlematch.values.document import Quote, SectionKind, Span

Status = Literal["have", "learning", "negated", "not_own"]
Standing = Literal["work", "projects", "taught", "listed"]


_STANDINGS: Mapping[Standing, frozenset[SectionKind]] = MappingProxyType(
    {
        "work": frozenset({"experience"}),
        "projects": frozenset({"projects", "publications"}),
        "taught": frozenset({"education", "certificates"}),
    }
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a skill is named.

    >>> mention = Mention("pytorch", Quote("Pytorch", Span(301, 308), 1, "skills"))
    >>> mention.surface, mention.status
    ('Pytorch', 'have')
    """

    skill: str
    quote: Quote
    status: Status = "have"
    matcher: str = "exact"
    confidence: float = 1.0
    aside: bool = False  # where it is bought, sold, or heard of in a course: no work of one's own

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.quote.span

    @property
    def surface(self) -> str:
        """The words as written."""
        return self.quote.text


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A term that stands where skills stand but is in no taxonomy: shown, never scored."""

    name: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class StatedYears:
    """Time that a resume states in prose, as in `8 years of Python`, and the words that say of what.

    `at_least` where it is a lower bound, as in `8+ years`; `overall` where it is said of all work, not of a part.
    """

    months: int
    quote: Quote
    at_least: bool = False
    overall: bool = False


@dataclass(frozen=True, slots=True)
class SkillEvidence:
    """All that a resume shows of one skill; `implies` names every skill that having it entails."""

    id: str
    name: str
    category: str
    status: Status
    mentions: tuple[Mention, ...]
    implies: tuple[str, ...] = ()
    months: int | None = None
    last_used: Date | None = None
    stated: StatedYears | None = None  # "8 years of Python"

    @property
    def shown_in(self) -> tuple[SectionKind, ...]:
        """The kinds of section that show it, each once, in order."""
        return tuple(dict.fromkeys(mention.quote.section for mention in self.mentions))

    @property
    def standing(self) -> Standing:
        """The strongest place that shows it: at work, in projects, only where it was taught, or only in a list."""
        shown = {mention.quote.section for mention in self.mentions if mention.status == self.status}
        return next((standing for standing, kinds in _STANDINGS.items() if not shown.isdisjoint(kinds)), "listed")


@dataclass(frozen=True, slots=True)
class SoftSkill:
    """A soft skill the resume states outright, and the words that state it."""

    id: str
    quotes: tuple[Quote, ...]
    title: str = ""
