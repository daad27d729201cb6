"""What an advertisement asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mlematch.values.career import Degree, Duty
from mlematch.values.document import Quote
from mlematch.values.skills import SoftSkill

Work = Literal["total", "ml", "data", "leading"]  # of which work years are asked for


@dataclass(frozen=True, slots=True)
class Wanted:
    """Skills of which an advertisement wants so many as `count` says, and the words that say so."""

    skills: tuple[str, ...]
    must: bool
    statement: str
    quotes: tuple[Quote, ...]
    count: int = 1

    @property
    def id(self) -> str:
        """Name it, to find it in a rubric.

        >>> Wanted(("python", "r"), True, "Python or R", ()).id
        'python_or_r'
        """
        skills = "_or_".join(self.skills)
        return skills if self.count == 1 else f"{self.count}_of_{skills}"


@dataclass(frozen=True, slots=True)
class AskedYears:
    """Years of experience that an advertisement asks for, their upper end if it has one, and of which work."""

    least: float
    most: float | None
    work: Work | None = None  # None where it is not said


@dataclass(frozen=True, slots=True)
class Vacancy:
    """What an advertisement asks for; `signal` tells the level in years of experience, or as if, and `signs` why.

    `unread` are the words that stand where needs stand, and from which nothing was taken: a person should look at them.
    """

    source: str
    sha256: str
    title: str | None
    level: str
    signal: float
    signs: tuple[str, ...] = ()
    experience: tuple[AskedYears, ...] = ()  # each kind of work once, the most years first, those of leading last
    degree: Degree | None = None
    degree_must: bool = False
    degree_welcome: Degree | None = None  # a higher one, which is only welcome
    degree_years: float | None = None  # years of experience that stand for the degree
    skills: tuple[Wanted, ...] = ()
    duties: tuple[Duty, ...] = ()
    welcome_duties: tuple[Duty, ...] = ()
    soft_skills: tuple[SoftSkill, ...] = ()
    unread: tuple[Quote, ...] = ()
    is_one: bool = True  # whether it reads like an advertisement at all

    @property
    def years(self) -> AskedYears | None:
        """The most years of work that are asked for; those of leading people are a part of it."""
        return next((asked for asked in self.experience if asked.work != "leading"), None)
