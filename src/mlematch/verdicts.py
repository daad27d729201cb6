"""The values with which a verdict is argued: explained, compared, supposed otherwise, put in order."""

from __future__ import annotations

from dataclasses import dataclass

from mlematch.values import Assessment, Finding, Fit


@dataclass(frozen=True, slots=True)
class Asked:
    """One criterion of a level in words: what it is called, what it stands for, and what it earned."""

    title: str
    statement: str
    finding: Finding

    @property
    def open_points(self) -> float:
        """The points of its weight that it did not earn."""
        return round(self.finding.weight - self.finding.points, 1)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a resume got its score for a level: each criterion in words, what is missing, and the next level."""

    source: str
    level: str
    title: str
    fit: Fit
    asked: tuple[Asked, ...]
    filed: bool  # whether the resume is filed under this level
    next: Explanation | None = None

    @property
    def missing(self) -> tuple[Asked, ...]:
        """The criteria that are gaps, those with the most points to gain first."""
        gaps = {gap.criterion for gap in self.fit.gaps}
        missing = (asked for asked in self.asked if asked.finding.criterion in gaps)
        return tuple(sorted(missing, key=lambda asked: -asked.open_points))


@dataclass(frozen=True, slots=True)
class Contrast:
    """One criterion of a level as two resumes meet it."""

    criterion: str
    title: str
    left: Finding
    right: Finding

    @property
    def difference(self) -> float:
        """How many points more the right one has."""
        return round(self.right.points - self.left.points, 1)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two fits for one level, criterion by criterion."""

    level: str
    title: str
    left_source: str
    right_source: str
    left: Fit
    right: Fit
    contrasts: tuple[Contrast, ...]

    @property
    def difference(self) -> float:
        """How many points more the right one has."""
        return round(self.right.score - self.left.score, 1)

    @property
    def changed(self) -> tuple[Contrast, ...]:
        """The criteria on which the two differ."""
        return tuple(contrast for contrast in self.contrasts if contrast.difference)


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The fits a resume would have if it showed more; what is supposed is quoted with no words at all."""

    supposed: tuple[str, ...]
    fits: tuple[Fit, ...]
    best_before: str | None
    best_after: str | None
    comparisons: tuple[Comparison, ...]  # one a level, as it is against as it would be


@dataclass(frozen=True, slots=True)
class Ranked:
    """An answer and its place among others for one level; equal ones share a place and are `tied`."""

    place: int
    tied: bool
    answer: Assessment
    fit: Fit
