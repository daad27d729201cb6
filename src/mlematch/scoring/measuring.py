"""Profile x measure -> what is shown: one function for each kind of measure."""

from __future__ import annotations

from dataclasses import replace

from mlematch.knowledge.levels.measures import BreadthMeasure, EducationMeasure, EvidenceMeasure, Measure, MonthsMeasure
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.scoring.evidence import show_evidence
from mlematch.scoring.months import show_education, show_months
from mlematch.scoring.shown import Shown
from mlematch.scoring.words import listed
from mlematch.values import Profile


def measure_shown(profile: Profile, measure: Measure, rubric: Rubric) -> Shown:
    """Say how far a profile reaches a measure."""
    match measure:
        case EvidenceMeasure():
            return show_evidence(profile, measure, rubric)
        case BreadthMeasure():
            return _show_breadth(profile, measure, rubric)
        case MonthsMeasure():
            return _show_both(show_months(profile, measure, rubric.ml_skills), profile, measure.beside, rubric)
        case EducationMeasure():
            return _show_either(show_education(profile.education, measure), profile, measure, rubric)


def _show_both(shown: Shown, profile: Profile, beside: EvidenceMeasure | None, rubric: Rubric) -> Shown:
    """Give the less shown of two; months that fall short need no second look, and open stays no more than the other."""
    if beside is None or not (shown.share or shown.open):
        return shown
    other = show_evidence(profile, beside, rubric)
    if other.share < shown.share:
        return replace(other, reason=f"{shown.reason}, but {other.reason}")
    still_open = min(shown.open, other.share - shown.share)
    by_years = shown.by_years if other.share >= 1 else 0.0
    return replace(shown, reason=f"{shown.reason}, {other.reason}", open=still_open, by_years=by_years)


def _show_either(shown: Shown, profile: Profile, measure: EducationMeasure, rubric: Rubric) -> Shown:
    """Give the more shown of a degree and what may stand for it."""
    other = measure_shown(profile, measure.instead, rubric) if measure.instead and shown.share < 1 else shown
    if other.share <= shown.share:
        return shown
    still_open = max(other.open, measure.untold - other.share)
    return replace(other, reason=f"{shown.reason}, but {other.reason}", open=still_open)


def _show_breadth(profile: Profile, measure: BreadthMeasure, rubric: Rubric) -> Shown:
    """Count the topics that are shown, each once; each quotes the strongest that shows it."""
    shown = [(topic.title, show_evidence(profile, topic.measure, rubric)) for topic in rubric.topics]
    share = min(1.0, sum(each.share for _, each in shown) / measure.need)
    names = [title for title, each in shown if each.share]
    missing = [title for title, each in shown if not each.share]
    reason = f"shows {listed(names)}" if names else "nothing shown"
    rest = f"; not shown: {listed(missing)}" if names and missing and share < 1 else ""
    strongest = sorted(((title, each) for title, each in shown if each.share), key=lambda each: -each[1].share)
    return Shown(share, reason + rest, tuple(dict.fromkeys(each.quotes[0] for _, each in strongest)))
