"""What the matchers found in an advertisement, and which of it stands in a statement."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mlematch.vacancy.statements import NUMBER, Statement
from mlematch.values import Duty, Mention, SoftSkill, Unlisted

MARKS = " :-–—*•#[]\t"


@dataclass(frozen=True, slots=True)
class Found:
    """What the matchers found in an advertisement, and the categories of the skills."""

    mentions: Sequence[Mention] = ()
    duties: Sequence[Duty] = ()
    soft_skills: Sequence[SoftSkill] = ()
    unlisted: Sequence[Unlisted] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)


def inside(statement: Statement, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Give the mentions of a statement, but for its number, `D3.`; they are in the order of the text."""
    number = NUMBER.match(statement.text)
    first = bisect_left(mentions, statement.span.start + (number.end() if number else 0), key=_start)
    return mentions[first : bisect_left(mentions, statement.span.end, key=_start)]


def _start(mention: Mention) -> int:
    return mention.span.start
