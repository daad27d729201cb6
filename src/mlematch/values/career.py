"""What a resume shows of a working life: jobs, what was done in them and how large it was, degrees, months."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mlematch.dates import Date, Interval
from mlematch.values.document import Quote, Span
from mlematch.values.skills import StatedYears

PositionKind = Literal["employment", "internship", "academic", "freelance", "volunteer"]
KINDS_OF_WORK: tuple[PositionKind, ...] = ("employment", "freelance")  # whose months count as work
Seniority = Literal["intern", "junior", "mid", "senior", "lead", "principal"]
Degree = Literal["certificate", "associate", "bachelor", "master", "phd", "other"]
EducationStatus = Literal["completed", "in_progress", "incomplete", "unknown"]
CERTAIN_DEGREES: tuple[Degree, ...] = ("associate", "bachelor", "master", "phd")  # the lowest first
MonthsOf = Literal["total", "related", "ml", "data", "leading"]
ScopeKind = Literal["people", "users", "money", "data", "models", "machines", "rate"]


@dataclass(frozen=True, slots=True)
class Duty:
    """A thing the person did, by its code in the cues (`R6`, `P2`), and the words that show it."""

    id: str
    quotes: tuple[Quote, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """How large a task was, as a number with its unit: 12 people, 1300000 USD, 30000 requests per second."""

    kind: ScopeKind
    amount: float
    unit: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Position:
    """One job: `quote` is its title or first line, `span` reaches down to where the next entry begins."""

    title: str | None
    organisation: str | None
    start: Date | None
    end: Date | None  # None with `current`: still there
    current: bool
    kind: PositionKind
    span: Span
    quote: Quote
    seniority: Seniority | None = None
    ml: bool = False
    leading: bool = False
    stated_months: int | None = None  # "(3 years)" where no dates are given
    role: str | None = None  # the title in its normal form: "machine learning engineer"
    data: bool = False  # work with data, machine learning included
    counts: tuple[MonthsOf, ...] = ()  # the kinds of months toward which this job counts, be it in part
    related: float = 1.0  # how far it is work of the kind asked for: of software, data or research
    labelled: bool = False  # told behind labels such as `Client:`: it may be a part of another job

    def interval(self, as_of: Date) -> Interval | None:
        """Give the months from start to end, both included, none that lies ahead; None when unknown or reversed."""
        today = as_of.first_month
        last = today if self.current else min(today, self.end.last_month) if self.end else None
        if self.start is None or last is None or last < self.start.first_month:
            return None
        return self.start.first_month, last

    def sure_interval(self, as_of: Date) -> Interval | None:
        """Give the months in which the job was held whatever months bare years mean; None if there are none."""
        last = as_of.first_month if self.current else self.end.first_month if self.end else None
        if self.start is None or last is None or last < self.start.last_month:
            return None
        return self.start.last_month, last


@dataclass(frozen=True, slots=True)
class Education:
    """One degree or certificate, finished or not."""

    degree: Degree
    field: str | None
    relevant: bool
    status: EducationStatus
    year: int | None
    quote: Quote
    worked_since: int = 0  # months of work since the year in which it ended; of all work when no year is given


@dataclass(frozen=True, slots=True)
class Experience:
    """Months of work: all, on machine learning, in data roles or on machine learning, leading people or projects.

    Those of related work are all months, of which a job far from software, data and research counts but in part.

    Internships and academic positions are no months of work and count apart. None when no dates say; where only some
    jobs have dates, the months are those known, and `at_least` names them.
    """

    months_total: int | None = None
    months_ml: int | None = None
    months_leading: int | None = None
    months_data: int | None = None
    months_internship: int | None = None
    months_academic: int | None = None
    stated: StatedYears | None = None  # "8+ years of experience"
    months_research: int | None = None  # of posts at a university on machine learning, after the doctorate
    at_least: tuple[MonthsOf, ...] = ()  # the months that some job without dates would add to
    months_related: int | None = None

    def months_of(self, of: MonthsOf) -> int | None:
        """Give the months of a kind that are known; None when no dates say.

        >>> Experience(24, months_ml=12).months_of("ml")
        12
        """
        return {
            "total": self.months_total,
            "related": self.months_related,
            "ml": self.months_ml,
            "data": self.months_data,
            "leading": self.months_leading,
        }[of]

    def is_open(self, of: MonthsOf) -> bool:
        """Whether there may be more months of a kind than are known, since some jobs have no dates."""
        return self.months_of(of) is None or of in self.at_least
