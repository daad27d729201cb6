"""What the matchers found in an advertisement, and which of it stands in a statement."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from mlematch.vacancy.statements import Statement
from mlematch.values import Duty, Mention, SoftSkill, Unlisted

MARKS = " :-–—*•●▪◦#[]\t"


@dataclass(frozen=True, slots=True)
class Found:
    """What the matchers found in an advertisement."""

    mentions: Sequence[Mention] = ()
    duties: Sequence[Duty] = ()
    soft_skills: Sequence[SoftSkill] = ()
    unlisted: Sequence[Unlisted] = ()


def inside(statement: Statement, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Give the mentions of a statement; they are in the order of the text."""
    first = bisect_left(mentions, statement.span.start, key=_start)
    return mentions[first : bisect_left(mentions, statement.span.end, key=_start)]


def _start(mention: Mention) -> int:
    return mention.span.start
