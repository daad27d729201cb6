"""What the stages found in one resume."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mlematch.values import Duty, Education, Mention, Position, Scope, SoftSkill, Span, StatedYears, Unlisted

Aside = tuple[Span, bool]
"""A sentence that tells of no work of one's own, and whether what it names is bought or sold."""

Words = tuple[str, ...]
"""The words of a line: lines with the same words say the same."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the stages found in one resume; `statements` are the lines that tell what was done, each with its words."""

    mentions: Sequence[Mention] = ()
    unlisted: Sequence[Unlisted] = ()
    duties: Sequence[Duty] = ()
    soft_skills: Sequence[SoftSkill] = ()
    positions: Sequence[Position] = ()
    education: Sequence[Education] = ()
    stated_total: StatedYears | None = None
    stated: Sequence[StatedYears] = ()
    scopes: Sequence[Scope] = ()
    statements: Mapping[Span, Words] = field(default_factory=dict)
    asides: Sequence[Aside] = ()
