"""Profile x Rubric -> Fits: arithmetic only, every number from the rubric, every point with its quotes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mlematch.knowledge.rubric import (
    Criterion,
    EducationMeasure,
    EvidenceMeasure,
    GateRule,
    Level,
    Measure,
    MonthsMeasure,
    Rubric,
)
from mlematch.values import (
    Education,
    Experience,
    Finding,
    Fit,
    Gap,
    Gate,
    Position,
    Profile,
    Quote,
    SectionKind,
    SkillEvidence,
)

_DIGITS = 1  # of points and scores


@dataclass(frozen=True, slots=True)
class _Shown:
    """How far a measure is reached, in words, and the quotes that show it."""

    share: float
    reason: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing that counts toward a measure, by the best section that shows it."""

    name: str
    strength: float
    quote: Quote


def rank_levels(profile: Profile, rubric: Rubric) -> tuple[Fit, ...]:
    """Score a profile for every level: first the highest level that passes all its gates, then the others by score.

    >>> rank_levels(Profile(), Rubric("Engineer", "1", {}, 0.5, 3, (Level("junior", "Junior", 40, ()),)))[0].score
    0.0
    """
    fits = [score_level(profile, level, rubric) for level in rubric.levels]
    filed = next((fit for fit in reversed(fits) if fit.passed), None)
    return tuple(sorted(fits, key=lambda fit: (fit is not filed, -fit.score)))


def score_level(profile: Profile, level: Level, rubric: Rubric) -> Fit:
    """Score a profile for one level; the score is the sum of the points of its findings."""
    scored = [(criterion, _measure(profile, criterion.measure, rubric)) for criterion in level.criteria]
    findings = tuple(_finding(criterion, shown, rubric.evidence_shown) for criterion, shown in scored)
    score = round(math.fsum(finding.points for finding in findings), _DIGITS)
    gaps = tuple(
        Gap(criterion.id, f"{criterion.title}: {shown.reason}")
        for criterion, shown in sorted(scored, key=lambda each: -each[0].weight * (1 - each[1].share))
        if shown.share < rubric.gap_below
    )
    bar = Gate("bar", score >= level.bar, f"{score:g} points, {level.bar:g} needed")
    gates = (*(_gate(profile, rule, rubric) for rule in level.gates), bar)
    return Fit(level.id, score, findings, gaps, gates)


def _finding(criterion: Criterion, shown: _Shown, most: int) -> Finding:
    points = round(criterion.weight * shown.share, _DIGITS)
    return Finding(criterion.id, points, criterion.weight, shown.reason, shown.quotes[:most] if points else ())


def _gate(profile: Profile, rule: GateRule, rubric: Rubric) -> Gate:
    shown = [_measure(profile, measure, rubric) for measure in rule.any_of]
    best = max(shown, key=lambda each: each.share, default=_Shown(0.0, "nothing is asked"))
    return Gate(rule.id, best.share >= 1.0, f"{rule.statement}: {best.reason}")


def _measure(profile: Profile, measure: Measure, rubric: Rubric) -> _Shown:
    match measure:
        case EvidenceMeasure():
            return _evidence(profile, measure, rubric.section_weight)
        case MonthsMeasure():
            return _months(profile, measure)
        case EducationMeasure():
            return _education(profile.education, measure)


# ---------------------------------------------------------------- evidence


def _evidence(profile: Profile, measure: EvidenceMeasure, weights: Mapping[SectionKind, float]) -> _Shown:
    items = sorted(_items(profile, measure, weights), key=lambda item: (-item.strength, item.quote.span, item.name))
    reached = sum(item.strength for item in items)
    share = min(1.0, reached / measure.need)
    return _Shown(share, _in_words(items, reached, measure), tuple(dict.fromkeys(item.quote for item in items)))


def _items(profile: Profile, measure: EvidenceMeasure, weights: Mapping[SectionKind, float]) -> Iterator[_Item]:
    for skill in profile.skills:
        if skill.status == "have" and _asked(skill, measure):
            yield _best(skill.name, (m.quote for m in skill.mentions if m.status == "have"), weights)
    for duty in profile.duties:
        if duty.id in measure.duties and duty.quotes:
            yield _best(duty.title or duty.id, duty.quotes, weights)
    for soft_skill in profile.soft_skills:
        if soft_skill.id in measure.soft_skills and soft_skill.quotes:
            yield _best(soft_skill.title or soft_skill.id, soft_skill.quotes, weights)
    yield from _title_items(profile.positions, measure)


def _asked(skill: SkillEvidence, measure: EvidenceMeasure) -> bool:
    return skill.category in measure.categories or not {skill.id, *skill.implies}.isdisjoint(measure.skills)


def _title_items(positions: Iterable[Position], measure: EvidenceMeasure) -> Iterator[_Item]:
    for position in positions:
        if position.seniority in measure.titles and (position.ml or not measure.ml_titles):
            yield _Item(position.title or position.quote.text, 1.0, position.quote)
            return


def _best(name: str, quotes: Iterable[Quote], weights: Mapping[SectionKind, float]) -> _Item:
    strength, quote = max(
        ((weights.get(quote.section, 0.0), quote) for quote in quotes), key=lambda each: (each[0], -each[1].span.start)
    )
    return _Item(name, strength, quote)


def _in_words(items: list[_Item], reached: float, measure: EvidenceMeasure) -> str:
    if not items:
        return "nothing shown"
    names = ", ".join(dict.fromkeys(item.name for item in items[:4]))
    more = f" and {len(items) - 4} more" if len(items) > 4 else ""
    enough = "enough" if reached >= measure.need else f"{reached:.1f} of {measure.need:g} needed"
    return f"{names}{more} ({enough})"


# ---------------------------------------------------------------- months and education


def _months(profile: Profile, measure: MonthsMeasure) -> _Shown:
    what = {"total": "of work", "ml": "of machine-learning work", "leading": "of leading others"}[measure.of]
    months = _months_of(profile, profile.experience, measure)
    if months is None:
        return _Shown(measure.unknown, f"no dates say how many months {what}")
    return _Shown(measure.share(months), f"{months} months {what}", _dated(profile))


def _months_of(profile: Profile, experience: Experience, measure: MonthsMeasure) -> int | None:
    months = {"total": experience.months_total, "ml": experience.months_ml, "leading": experience.months_leading}
    only_education = profile.education and not profile.positions
    return 0 if only_education else months[measure.of]


def _dated(profile: Profile) -> tuple[Quote, ...]:
    jobs = tuple(position.quote for position in profile.positions if position.start or position.stated_months)
    return jobs or tuple(entry.quote for entry in profile.education)


def _education(entries: Iterable[Education], measure: EducationMeasure) -> _Shown:
    best = _Shown(0.0, "no degree shown")
    for entry in entries:
        share = measure.degrees.get(entry.degree, 0.0) * _discount(entry, measure)
        if share > best.share:
            field = f" in {entry.field}" if entry.field else ""
            state = "" if entry.status == "completed" else f", {entry.status.replace('_', ' ')}"
            best = _Shown(share, f"{entry.degree}{field}{state}", (entry.quote,))
    return best


def _discount(entry: Education, measure: EducationMeasure) -> float:
    finished = {"completed": 1.0, "in_progress": measure.in_progress, "incomplete": measure.incomplete}[entry.status]
    return finished * (1.0 if entry.relevant else measure.other_field)
