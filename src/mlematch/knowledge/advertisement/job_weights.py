"""How much what an advertisement asks for weighs in a rubric, and where its bands end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from mlematch.knowledge.strictness import STRICT


@dataclass(frozen=True)
class Need:
    """How much evidence is enough for a skill or duty, and how much lets through a gate."""

    __pydantic_config__: ClassVar = STRICT
    must: float
    nice: float
    duty: float
    gate: float


@dataclass(frozen=True)
class Early:
    """The band of months for who is early in the career: full up to `full_to` at least, down to none over `spread`.

    Years that are asked for without an upper end have one only where one of `signs` says that a beginner is meant;
    then `more_years` more are full as well.
    """

    __pydantic_config__: ClassVar = STRICT
    full_to: float
    more_years: int
    spread: float
    signs: tuple[str, ...]


@dataclass(frozen=True)
class CoreShare:
    """How much of what is needed makes the core of the job, and what counts without it."""

    __pydantic_config__: ClassVar = STRICT
    floor: float
    share: float


@dataclass(frozen=True)
class DegreeShares:
    """What a degree one step lower counts, one in another field, and one that is not finished.

    So many `years` of experience stand for a degree where "equivalent experience" does.
    """

    __pydantic_config__: ClassVar = STRICT
    lower: float
    other_field: float
    in_progress: float
    incomplete: float
    years: float
