"""Months and degrees -> how far a measure of them is reached, and what of it nobody can know."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from functools import partial

from mlematch.knowledge.levels.measures import EducationMeasure, MonthsMeasure
from mlematch.scoring.shown import Shown
from mlematch.values import KINDS_OF_WORK, Education, MonthsOf, Profile, Quote, StatedYears

_ALL = ("total", "related")  # what years stated of all work are of
_OF_ML = ("ml", "data")  # what years stated of machine learning are of
_NONE = -1  # below it, a measure gives a part to those who have not worked yet
_KINDS_OF_MONTHS = {
    "total": "of work",
    "related": "of related work",
    "ml": "of machine-learning work",
    "data": "of work with data",
    "leading": "of leading people or projects",
}


def show_months(profile: Profile, measure: MonthsMeasure, ml_skills: Container[str] = ()) -> Shown:
    """Say how many months are known; where some jobs have no dates, what more of them would give stays open."""
    what = _KINDS_OF_MONTHS[measure.of]
    stated = _stated(profile, measure.of, ml_skills)
    months, more = _known_months(profile, measure, stated)
    if months is None:
        return Shown(measure.unknown, f"no dates say how many months {what}", open=1.0)
    reason = _in_months(months, what, measure)
    if not more:
        share = measure.share(months)
        return Shown(share, reason, _dated(profile, measure, stated), by_years=share)
    least, most = _bounds(months, measure)
    known = max(least, measure.unknown)
    some = f"at least {reason}, since some jobs have no dates"
    why = some if profile.positions or months else f"no dates say how many months {what}"
    return Shown(known, why, _dated(profile, measure, stated), open=most - least, by_years=known)


def _bounds(months: int, measure: MonthsMeasure) -> tuple[float, float]:
    """Give the least and the most that so many months or more can reach."""
    share = measure.share(months)
    if measure.full_to is None:
        return share, 1.0
    return 0.0, 1.0 if months <= measure.full_to else share


def _stated(profile: Profile, of: MonthsOf, ml_skills: Container[str]) -> StatedYears | None:
    """Give the years that a resume states of all work, or of machine learning."""
    if of in _ALL:
        return profile.experience.stated
    told = [skill.stated for skill in profile.skills if skill.stated and skill.id in ml_skills and of in _OF_ML]
    return max(told, key=lambda one: one.months, default=None)


def _known_months(profile: Profile, measure: MonthsMeasure, stated: StatedYears | None) -> tuple[int | None, bool]:
    """Give the months that are known, None where no dates say, and whether there may be more of them."""
    experience = profile.experience
    if profile.only_studied:
        return 0, False
    months, more = experience.months_of(measure.of), experience.is_open(measure.of)
    if more and stated:
        months, more = max(months or 0, stated.months), months is not None or measure.of in _OF_ML
    if months is None and profile.education and not profile.positions:
        months = 0  # what the studies leave known, whatever work is told besides
    if research := round(measure.research * (experience.months_research or 0)):
        months = (months or 0) + research
    return months, more


def _in_months(months: int, what: str, measure: MonthsMeasure) -> str:
    most = f", more than {measure.full_to:g}" if measure.full_to is not None and months > measure.full_to else ""
    asked = f" of {measure.full_from:g}" if months < measure.full_from else ""
    granted = ", a part is granted without any" if asked and measure.zero_to < _NONE else ""
    return f"{months}{asked} months {what}{most}{granted}"


def _dated(profile: Profile, measure: MonthsMeasure, stated: StatedYears | None) -> tuple[Quote, ...]:
    """Quote the jobs whose months are known: those that count, or else those at which none were found."""
    jobs = [position for position in profile.positions if position.start or position.stated_months]
    kinds = (*KINDS_OF_WORK, "academic") if measure.research and profile.experience.months_research else KINDS_OF_WORK
    work = [position for position in jobs if position.kind in kinds]
    counting = [position for position in work if measure.of in position.counts]
    words = (stated.quote,) if stated and not work else ()
    others = words or tuple(entry.quote for entry in (profile.education or profile.positions))
    return tuple(each.quote for each in counting or work or jobs) or others


def show_education(entries: Iterable[Education], measure: EducationMeasure) -> Shown:
    """Say what the best degree is worth; what a resume that tells of none leaves open is no more than a weak one earns.

    So nobody is better off without a degree that was told.
    """
    best = Shown(0.0, "no degree shown")
    for entry in filter(partial(_is_asked, measure), entries):
        worth = measure.degrees.get(entry.degree, 0.0) * _discount(entry, measure)
        part = _since(entry, measure)
        if worth * part > best.share or (worth and not best.quotes):
            field = f" in {entry.field}" if entry.field else ""
            state = f", {entry.status.replace('_', ' ')}" if entry.status in ("in_progress", "incomplete") else ""
            since = f", but {entry.worked_since} months of work since" if part < 1 else ""
            reason = f"{entry.degree}{field}{state}{since}"
            best = Shown(worth * part, reason, (entry.quote,), by_years=part if worth >= 1 else 0.0)
    return replace(best, open=max(0.0, measure.untold - best.share))


def _is_asked(measure: EducationMeasure, entry: Education) -> bool:
    named = (entry.field or "").casefold()
    return not measure.fields or any(field in named for field in measure.fields)


def _since(entry: Education, measure: EducationMeasure) -> float:
    """Say how much of a degree is left after the work since."""
    if measure.worked is None or entry.worked_since <= measure.worked:
        return 1.0
    if measure.worked_to is None:
        return 0.0
    return max(0.0, (measure.worked_to - entry.worked_since) / (measure.worked_to - measure.worked))


def _discount(entry: Education, measure: EducationMeasure) -> float:
    unfinished = {"in_progress": measure.in_progress, "incomplete": measure.incomplete}
    return unfinished.get(entry.status, 1.0) * (1.0 if entry.relevant else measure.other_field)
