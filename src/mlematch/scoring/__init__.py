"""Profile x Rubric -> Fits: arithmetic only, every number from the rubric, every point with its quotes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mlematch.knowledge.levels.level import WEIGHT_TOTAL, Criterion, GateRule, Level, Lowering
from mlematch.knowledge.levels.measures import MonthsMeasure
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.scoring.measuring import measure_shown
from mlematch.scoring.shown import Shown
from mlematch.values import Finding, Fit, Gap, Gate, Profile

_DIGITS = 1  # of points and scores
_TINY = 1e-9  # what sums of fractions are off by

_Scored = tuple[Criterion, Shown]


def rank_levels(profile: Profile, rubric: Rubric, *, doubtful: bool = False) -> tuple[Fit, ...]:
    """Score a profile for every level: first the highest level that passes all its gates, then the others by score.

    >>> rank_levels(Profile(), Rubric("Engineer", "1", {}, 0.5, 3, (Level("junior", "Junior", 40, ()),)))[0].score
    0.0
    """
    fits = [score_level(profile, level, rubric, doubtful=doubtful) for level in rubric.levels]
    filed = next((fit for fit in reversed(fits) if fit.passed), None)
    return tuple(sorted(fits, key=lambda fit: (fit is not filed, -fit.score)))


def score_level(profile: Profile, level: Level, rubric: Rubric, *, doubtful: bool = False) -> Fit:
    """Score a profile for one level; the score is the sum of the points of its findings.

    `doubtful` says that the resume was read with doubts, which widens the range but moves no score.
    """
    factor, least, why = _least_core(profile, level, rubric)
    scored = _measure_all(profile, level, rubric, factor, why)
    most = rubric.evidence_shown
    earning = _findings(scored, most)
    earned = _sum(earning)
    lowered = [(lowering, measure_shown(profile, lowering.measure, rubric)) for lowering in level.lowers]
    findings = (*earning, *_lowerings(lowered, earned, most))
    score = _sum(findings)
    endless = _never_too_many(profile, scored, rubric, factor)
    enough = earned if endless == scored else _sum(_findings(endless, most))
    gates = (*(_gate(profile, rule, rubric, enough, level.bar) for rule in level.gates), _bar(earned, enough, level))
    gaps = tuple(_gaps(scored, rubric.gap_below))
    kept = score / earned if earned else 1.0
    lost = math.fsum(lowering.part * shown.open for lowering, shown in lowered)
    low = _low(scored, least / factor if factor else 1.0, max(0.0, kept - lost))
    high = _high(scored, kept, rubric.doubtful_share if doubtful else 0.0)
    if not doubtful and least == factor and not any(shown.open for _, shown in (*scored, *lowered)):
        low = high = score  # nothing is open: what is left between them is rounding
    return Fit(level.id, score, findings, gaps, gates, min(score, low), max(score, high), rubric.band(score))


def _bar(earned: float, enough: float, level: Level) -> Gate:
    """Hold what was earned against the bar, too many years aside: who is over-qualified is not thereby too weak.

    So all that a gate looks at only rises with evidence, and more of it leaves nobody filed under nothing.
    """
    aside = f" and {enough - earned:.1f} not for the many years" if enough > earned else ""
    return Gate("bar", enough >= level.bar, f"{earned:g} points earned{aside}, {level.bar:g} needed")


def _never_too_many(profile: Profile, scored: Iterable[_Scored], rubric: Rubric, factor: float) -> list[_Scored]:
    """Measure again what falls with too many months, as if it did not."""
    return [(each, _unending(profile, each, rubric, factor) or shown) for each, shown in scored]


def _unending(profile: Profile, criterion: Criterion, rubric: Rubric, factor: float) -> Shown | None:
    measure = criterion.measure
    if not (isinstance(measure, MonthsMeasure) and measure.ends):
        return None
    shown = measure_shown(profile, measure.endless(), rubric)
    return _scaled(shown, factor, "") if criterion.by_core else shown


def _least_core(profile: Profile, level: Level, rubric: Rubric) -> tuple[float, float, str]:
    """Give the factor of the least core, that if all unknown in cores is nothing, and what to say of it.

    What nobody can know speaks for a person.
    """
    shown = [(core, measure_shown(profile, core.measure, rubric)) for _, core in level.cores]
    factors = [core.factor(min(1.0, each.share + each.open)) for core, each in shown]
    factor = min(factors, default=1.0)
    least = min((core.factor(each.share) for core, each in shown), default=1.0)
    statement = shown[factors.index(factor)][0].statement if factors else ""
    return factor, least, f", counted at {factor:.0%}: {statement}" if factor < 1 else ""


def _measure_all(profile: Profile, level: Level, rubric: Rubric, factor: float, why: str) -> list[_Scored]:
    shown = ((each, measure_shown(profile, each.measure, rubric)) for each in level.criteria)
    return [(each, _scaled(what, factor, why) if each.by_core else what) for each, what in shown]


def _scaled(shown: Shown, factor: float, why: str) -> Shown:
    return replace(shown, share=shown.share * factor, reason=shown.reason + why) if shown.share else shown


def _spread(known: Sequence[float]) -> list[float]:
    """Spread the whole weight over what is known, in tenths that sum to it: what is lost by rounding is shared out."""
    total = math.fsum(known)
    tenths = [weight / total * WEIGHT_TOTAL * 10**_DIGITS if total else 0.0 for weight in known]
    whole = [math.floor(each + _TINY) for each in tenths]
    left = round(math.fsum(tenths)) - sum(whole)
    for at in sorted(range(len(tenths)), key=lambda at: whole[at] - tenths[at])[:left]:
        whole[at] += 1
    return [each / 10**_DIGITS for each in whole]


def _findings(scored: Sequence[_Scored], most: int) -> tuple[Finding, ...]:
    weights = _spread([criterion.weight * (1 - shown.open) for criterion, shown in scored])
    return tuple(_finding(*each, weight, most) for each, weight in zip(scored, weights, strict=True))


def _finding(criterion: Criterion, shown: Shown, weight: float, most: int) -> Finding:
    unknown = criterion.weight * shown.open
    if shown.open >= 1:
        reason = f"unknown, its {criterion.weight:g} are spread over the others: {shown.reason}"
        return Finding(criterion.id, 0.0, 0.0, reason)
    share = min(1.0, shown.share / (1 - shown.open))  # of what is known
    points = round(weight * share, _DIGITS)
    rest = f"; {unknown:.1f} of its {criterion.weight:g} are unknown and spread over the others" if unknown else ""
    quotes = shown.quotes[:most] if points else ()
    return Finding(criterion.id, points, weight, shown.reason + rest, quotes)


def _lowerings(lowered: Iterable[tuple[Lowering, Shown]], earned: float, most: int) -> Iterator[Finding]:
    """Take off what speaks for a higher level: a part of what was earned, so that nothing falls below nothing."""
    left = earned
    for lowering, shown in lowered:
        points = min(round(lowering.part * shown.share * earned, _DIGITS), left)
        left = round(left - points, _DIGITS)
        if points:
            yield Finding(lowering.id, -points, 0.0, f"{lowering.title}: {shown.reason}", shown.quotes[:most])


def _gaps(scored: Iterable[_Scored], below: float) -> Iterator[Gap]:
    for criterion, shown in sorted(scored, key=lambda each: -each[0].weight * (1 - each[1].share)):
        if shown.share < below:
            yield Gap(criterion.id, f"{criterion.title}: {shown.reason}")


def _low(scored: list[_Scored], least: float, kept: float) -> float:
    """Say how low a score could be if all that is unknown were nothing, or spoke for a higher level.

    `least` is what would be left of criteria with a core, `kept` the part that over-qualification would leave.
    """
    known = (each.weight * shown.share * (least if each.by_core else 1.0) for each, shown in scored if shown.open < 1)
    return round(math.fsum(known) * kept, _DIGITS)


def _high(scored: list[_Scored], kept: float, doubtful: float) -> float:
    """Say how high a score could be if all that is unknown were full, and a doubtful reading has lost something.

    `kept` is the part of what was earned that over-qualification leaves.
    """
    known = math.fsum(criterion.weight * shown.share for criterion, shown in scored if shown.open < 1)
    unknown = math.fsum(criterion.weight * shown.open for criterion, shown in scored)
    missing = math.fsum(criterion.weight * (1 - shown.open) for criterion, shown in scored) - known
    return round((known + unknown + doubtful * missing) * kept, _DIGITS)


def _sum(findings: Iterable[Finding]) -> float:
    return round(math.fsum(finding.points for finding in findings), _DIGITS) + 0.0  # never -0.0


def _gate(profile: Profile, rule: GateRule, rubric: Rubric, enough: float, bar: float) -> Gate:
    """Hold a profile against a gate; where years alone are missing, more points than the bar may stand for them."""
    shown = [measure_shown(profile, measure, rubric) for measure in rule.any_of]
    best = max(shown, key=lambda each: each.share, default=Shown(0.0, "nothing is asked"))
    if best.share >= 1.0:
        return Gate(rule.id, True, f"{rule.statement}: {best.reason}")
    told = [each.reason for each in (best, *shown) if each.quotes] or [best.reason]
    reason = f"{rule.statement}: {'; '.join(dict.fromkeys(told))}"
    part = max((each.by_years for each in shown), default=0.0)
    if not (rule.rise and part):
        return Gate(rule.id, False, reason)
    needed = bar + rule.rise * (1.0 - part)
    return Gate(rule.id, enough >= needed, f"{reason}; for want of these years {needed:.1f} points are needed")
