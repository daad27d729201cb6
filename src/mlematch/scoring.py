"""Profile x Rubric -> Fits: arithmetic only, every number from the rubric, every point with its quotes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from mlematch.knowledge.rubric import (
    WEIGHT_TOTAL,
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
    Span,
)

_STANDING = ("employment", "freelance", "internship")  # kinds of positions whose titles say something of a level
_WORK = ("employment", "freelance")  # kinds of positions whose months count
_DIGITS = 1  # of points and scores
_NAMED = 4  # things that a reason names


@dataclass(frozen=True, slots=True)
class _Shown:
    """How far a measure is reached, in words, and the quotes that show it."""

    share: float
    reason: str
    quotes: tuple[Quote, ...] = ()
    known: bool = True


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing that counts toward a measure, by the best section that shows it."""

    name: str
    strength: float
    quote: Quote
    asked: bool = True  # named by the measure, not only implied


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
    scored = _measure_all(profile, level, rubric)
    known = math.fsum(criterion.weight for criterion, shown in scored if shown.known)
    spread = WEIGHT_TOTAL / known if known else 0.0
    earning = tuple(_finding(criterion, shown, spread, rubric.evidence_shown) for criterion, shown in scored)
    earned = _sum(earning)
    findings = (*earning, *_lowerings(profile, level, rubric, earned))
    score = _sum(findings)
    gates = (*(_gate(profile, rule, rubric) for rule in level.gates), _bar(earned, level.bar))
    gaps = tuple(_gaps(scored, rubric.gap_below))
    low, high = _range(scored, rubric.doubtful_share if doubtful else 0.0, score / earned if earned else 1.0)
    return Fit(level.id, score, findings, gaps, gates, min(score, low), max(score, high), rubric.band(score))


def _bar(earned: float, bar: float) -> Gate:
    """Hold what was earned against the bar: who is over-qualified is not thereby too weak."""
    return Gate("bar", earned >= bar, f"{earned:g} points earned, {bar:g} needed")


def _measure_all(profile: Profile, level: Level, rubric: Rubric) -> list[tuple[Criterion, _Shown]]:
    core = level.core
    factor = core.factor(_measure(profile, core.measure, rubric).share) if core else 1.0
    why = f", counted at {factor:.0%}: {core.statement}" if core and factor < 1 else ""
    shown = ((each, _measure(profile, each.measure, rubric)) for each in level.criteria)
    return [(each, _scaled(what, factor, why) if each.by_core else what) for each, what in shown]


def _scaled(shown: _Shown, factor: float, why: str) -> _Shown:
    return replace(shown, share=shown.share * factor, reason=shown.reason + why) if shown.share else shown


def _finding(criterion: Criterion, shown: _Shown, spread: float, most: int) -> Finding:
    if not shown.known:
        return Finding(
            criterion.id, 0.0, 0.0, f"unknown, its {criterion.weight:g} are spread over the others: {shown.reason}"
        )
    weight = criterion.weight * spread
    points = round(weight * shown.share, _DIGITS)
    return Finding(criterion.id, points, round(weight, _DIGITS), shown.reason, shown.quotes[:most] if points else ())


def _lowerings(profile: Profile, level: Level, rubric: Rubric, earned: float) -> Iterator[Finding]:
    """Take off what speaks for a higher level: a part of what was earned, so that nothing falls below nothing."""
    left = earned
    for lowering in level.lowers:
        shown = _measure(profile, lowering.measure, rubric)
        points = min(round(lowering.part * shown.share * earned, _DIGITS), left)
        left = round(left - points, _DIGITS)
        if points:
            reason = f"{lowering.title}: {shown.reason}"
            yield Finding(lowering.id, -points, 0.0, reason, shown.quotes[: rubric.evidence_shown])


def _gaps(scored: Iterable[tuple[Criterion, _Shown]], below: float) -> Iterator[Gap]:
    for criterion, shown in sorted(scored, key=lambda each: -each[0].weight * (1 - each[1].share)):
        if shown.share < below:
            yield Gap(criterion.id, f"{criterion.title}: {shown.reason}")


def _range(scored: list[tuple[Criterion, _Shown]], doubtful: float, kept: float) -> tuple[float, float]:
    """Say how far a score could move: by what is unknown, and by what a doubtful reading may have lost.

    `kept` is the part of what was earned that over-qualification leaves.
    """
    known = math.fsum(criterion.weight * shown.share for criterion, shown in scored if shown.known)
    unknown = math.fsum(criterion.weight for criterion, shown in scored if not shown.known)
    missing = math.fsum(criterion.weight * (1 - shown.share) for criterion, shown in scored if shown.known)
    return round(known * kept, _DIGITS), round((known + unknown + doubtful * missing) * kept, _DIGITS)


def _sum(findings: Iterable[Finding]) -> float:
    return round(math.fsum(finding.points for finding in findings), _DIGITS) + 0.0  # never -0.0


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
    items = sorted(_items(profile, measure, weights), key=_strongest_first)[: measure.strongest]
    reached = sum(item.strength for item in items)
    share = min(1.0, reached / measure.need)
    items.sort(key=lambda item: not item.asked)  # what is asked for by name is named first
    return _Shown(share, _in_words(items, reached, measure), tuple(dict.fromkeys(item.quote for item in items)))


def _strongest_first(item: _Item) -> tuple[float, bool, Span, str]:
    return -item.strength, not item.asked, item.quote.span, item.name


def _items(profile: Profile, measure: EvidenceMeasure, weights: Mapping[SectionKind, float]) -> Iterator[_Item]:
    counted = {"have": 1.0, "learning": measure.learning}
    for skill in profile.skills:
        if counted.get(skill.status) and _asked(skill, measure):
            best = _best(skill.name, (m.quote for m in skill.mentions if m.status == skill.status), weights)
            asked = skill.id in measure.skills or not measure.skills
            name = best.name if asked or len(measure.skills) > 1 else f"{best.name} (which implies it)"
            yield replace(best, name=name, strength=best.strength * counted[skill.status], asked=asked)
    for duty in profile.duties:
        if duty.id in measure.duties and duty.quotes:
            yield _best(f"‘{duty.title}’" if duty.title else duty.id, duty.quotes, weights)
    for soft_skill in profile.soft_skills:
        if soft_skill.id in measure.soft_skills and soft_skill.quotes:
            yield _best(soft_skill.title or soft_skill.id, soft_skill.quotes, weights)
    yield from _title_items(profile.positions, measure)


def _asked(skill: SkillEvidence, measure: EvidenceMeasure) -> bool:
    return skill.category in measure.categories or not {skill.id, *skill.implies}.isdisjoint(measure.skills)


def _title_items(positions: Iterable[Position], measure: EvidenceMeasure) -> Iterator[_Item]:
    for position in positions:
        if position.kind in _STANDING and _asked_title(position, measure):
            yield _Item(position.title or position.quote.text, 1.0, position.quote)
            return


def _asked_title(position: Position, measure: EvidenceMeasure) -> bool:
    if not measure.titles:
        return measure.ml_titles and position.ml
    return position.seniority in measure.titles and (position.ml or not measure.ml_titles)


def _best(name: str, quotes: Iterable[Quote], weights: Mapping[SectionKind, float]) -> _Item:
    strength, quote = max(
        ((weights.get(quote.section, 0.0), quote) for quote in quotes), key=lambda each: (each[0], -each[1].span.start)
    )
    return _Item(name, strength, quote)


def _in_words(items: list[_Item], reached: float, measure: EvidenceMeasure) -> str:
    if not items:
        return "nothing shown"
    names = list(dict.fromkeys(item.name for item in items))
    more = [f"{len(names) - _NAMED} more"] if len(names) > _NAMED else []
    counts = "which counts" if len(names) == 1 else "together"
    enough = "which is enough" if reached >= measure.need else f"{counts} {reached:.1f} of the {measure.need:g} needed"
    return f"shows {_listed([*names[:_NAMED], *more])}, {enough}"


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


# ---------------------------------------------------------------- months and education


_KINDS_OF_MONTHS = {
    "total": "of work",
    "ml": "of machine-learning work",
    "data": "of work with data",
    "leading": "of leading people or projects",
}


def _months(profile: Profile, measure: MonthsMeasure) -> _Shown:
    what = _KINDS_OF_MONTHS[measure.of]
    months = _months_of(profile, profile.experience, measure)
    if months is None:
        return _Shown(measure.unknown, f"no dates say how many months {what}", known=False)
    return _Shown(measure.share(months), _in_months(months, what, measure), _dated(profile))


def _in_months(months: int, what: str, measure: MonthsMeasure) -> str:
    most = f", more than {measure.full_to:g}" if measure.full_to is not None and months > measure.full_to else ""
    asked = f" of {measure.full_from:g}" if months < measure.full_from else ""
    return f"{months}{asked} months {what}{most}"


def _months_of(profile: Profile, experience: Experience, measure: MonthsMeasure) -> int | None:
    months = {
        "total": experience.months_total,
        "ml": experience.months_ml,
        "data": experience.months_data,
        "leading": experience.months_leading,
    }
    only_education = profile.education and not profile.positions
    return 0 if only_education else months[measure.of]


def _dated(profile: Profile) -> tuple[Quote, ...]:
    """Quote the jobs whose months are known: those that count as work, or else the others."""
    jobs = [position for position in profile.positions if position.start or position.stated_months]
    work = [position for position in jobs if position.kind in _WORK]
    return tuple(each.quote for each in work or jobs) or tuple(entry.quote for entry in profile.education)


def _education(entries: Iterable[Education], measure: EducationMeasure) -> _Shown:
    best = _Shown(0.0, "no degree shown")
    for entry in entries:
        share = measure.degrees.get(entry.degree, 0.0) * _discount(entry, measure)
        if share > best.share:
            field = f" in {entry.field}" if entry.field else ""
            state = f", {entry.status.replace('_', ' ')}" if entry.status in ("in_progress", "incomplete") else ""
            best = _Shown(share, f"{entry.degree}{field}{state}", (entry.quote,))
    return best


def _discount(entry: Education, measure: EducationMeasure) -> float:
    unfinished = {"in_progress": measure.in_progress, "incomplete": measure.incomplete}
    return unfinished.get(entry.status, 1.0) * (1.0 if entry.relevant else measure.other_field)
