"""Finding skills: every matcher over every section, then status and overlaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Protocol

from mlematch.matchers.sentences.status import StatusReader
from mlematch.matchers.skills.overlap import resolve_overlaps
from mlematch.matchers.skills.passage import Passage, read_passages
from mlematch.values import Mention, Span

__all__ = ["Matcher", "Passage", "find_mentions", "read_passages"]


class Matcher(Protocol):
    """Anything that finds skills in a section: a callable without memory of any resume."""

    def __call__(self, passage: Passage) -> Iterable[Mention]:
        """Yield the mentions of a section, in any order; overlaps are resolved later."""


def find_mentions(
    passages: Sequence[Passage],
    matchers: Sequence[Matcher],
    statuses: StatusReader,
    no_claims: Sequence[Span] = (),
) -> tuple[Mention, ...]:
    """Find the skills of a document, in the order of the text.

    Lists of skills are read first: what they claim counts more readily elsewhere.
    Mentions within `no_claims` (job titles, employers, degrees) are left out: they name, they do not claim.
    """
    found: list[Mention] = []
    claimed: set[str] = set()
    for passage in sorted(passages, key=_is_told):
        read = replace(passage, claimed=frozenset(claimed)) if claimed else passage
        mentions = [mention for matcher in matchers for mention in matcher(read)]
        if passage.listed:
            claimed.update(mention.surface for mention in mentions)
        if mentions:
            for span in no_claims:
                if passage.section.span.holds(span):
                    mentions = [mention for mention in mentions if not span.holds(mention.quote.span)]
            found += statuses.assign(passage, resolve_overlaps(mentions))
    return tuple(sorted(found, key=_place))


def _is_told(passage: Passage) -> bool:
    """Say whether a passage tells skills in sentences: those that list them go before it."""
    return not passage.listed


_place = attrgetter("quote.span.start", "quote.span.end")
