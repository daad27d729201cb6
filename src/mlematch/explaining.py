"""Fits x Rubric -> the same verdict in words: level by level, and two resumes side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mlematch.knowledge.levels.level import Level
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.values import Assessment, Finding, Fit
from mlematch.verdicts import Asked, Comparison, Contrast, Explanation, WhatIf


def build_explanation(answer: Assessment, rubric: Rubric, level: str | None = None) -> Explanation:
    """Explain one level of an answer, by default the one it fits best, and what the level above it asks for.

    Raises:
        KeyError: the rubric has no such level.
        ValueError: nothing was scored.
    """
    expect_scored(answer)
    wanted = rubric.level(level or answer.fits[0].level)
    higher = rubric.above(wanted.id)
    return _explained(answer, wanted, _explained(answer, higher) if higher else None)


def expect_scored(answer: Assessment) -> None:
    """Refuse an answer without scores.

    Raises:
        ValueError: it has none; the message says why.
    """
    if not answer.fits:
        raise ValueError(f"{answer.source} was not scored: {_why_not(answer)}")


def build_comparison(level: Level, left: Fit, right: Fit, left_source: str, right_source: str) -> Comparison:
    """Put two fits for one level side by side, criterion by criterion."""
    sides = [{finding.criterion: finding for finding in fit.findings} for fit in (left, right)]
    contrasts = tuple(
        Contrast(
            each.id, each.title, sides[0].get(each.id, _nothing(each.id)), sides[1].get(each.id, _nothing(each.id))
        )
        for each in level.parts
        if each.id in sides[0] or each.id in sides[1]
    )
    return Comparison(level.id, level.title, left_source, right_source, left, right, contrasts)


def build_what_if(supposed: Iterable[str], before: Sequence[Fit], after: Sequence[Fit], rubric: Rubric) -> WhatIf:
    """Put the fits as they are beside those that would be, level by level; both as `rank_levels` gives them."""
    old, new = ({fit.level: fit for fit in fits} for fits in (before, after))
    comparisons = tuple(
        build_comparison(level, old[level.id], new[level.id], "as it is", "as it would be") for level in rubric.levels
    )
    was, would_be = (fits[0].level if fits and fits[0].passed else None for fits in (before, after))
    return WhatIf(tuple(supposed), tuple(after), was, would_be, comparisons)


def _explained(answer: Assessment, level: Level, above: Explanation | None = None) -> Explanation:
    fit = answer.fit(level.id)
    criteria = {each.id: each for each in level.parts}
    asked = tuple(
        Asked(criteria[finding.criterion].title, criteria[finding.criterion].statement, finding)
        for finding in fit.findings
    )
    return Explanation(answer.source, level.id, level.title, fit, asked, answer.best is fit, above)


def _nothing(id: str) -> Finding:
    return Finding(id, 0.0, 0.0, "nothing is taken off")


def _why_not(answer: Assessment) -> str:
    return "; ".join(notice.message for notice in answer.notices) or answer.verdict
