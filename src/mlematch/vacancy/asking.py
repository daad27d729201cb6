"""What an advertisement asks for -> a rubric of one level, every weight from data."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from mlematch.knowledge.advertisement.advertisements import Advertisements, Part
from mlematch.knowledge.levels.level import WEIGHT_TOTAL, Core, Criterion, GateRule, Level
from mlematch.knowledge.levels.measures import EducationMeasure, EvidenceMeasure, MonthsMeasure
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.knowledge.skills.frequencies import Frequencies
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.values import CERTAIN_DEGREES, AskedYears, Degree, Duty, SoftSkill, Vacancy, Wanted, Work

JOB = "job"  # the id of the one level of such a rubric

_TENTHS = 10
_YEAR = 12
_WORK: dict[Work, str] = {
    "total": "of experience",
    "ml": "of machine-learning work",
    "data": "of work with data",
    "leading": "of leading people or projects",
}
_Share = tuple[Criterion, Part, float]
_Telling = Callable[[Wanted], float]


def build_job_rubric(
    vacancy: Vacancy, base: Rubric, known: Advertisements, frequencies: Frequencies, taxonomy: Taxonomy
) -> Rubric:
    """Give a rubric whose one level, `job`, asks for what an advertisement asks for.

    Sections, bands and what makes work machine-learning work are those of `base`. What the advertisement needs is a
    criterion and a gate each; what is welcome, the duties, the years and the degree are criteria only.
    """

    def telling(wanted: Wanted) -> float:
        return max(map(frequencies.telling, wanted.skills))

    must = _most([each for each in vacancy.skills if each.must], known.most["must"], telling)
    nice = _most([each for each in vacancy.skills if not each.must], known.most["nice"], telling)
    shares: list[_Share] = [(_skill(each, known, taxonomy), "must", telling(each)) for each in must]
    shares += [(_skill(each, known, taxonomy), "nice", telling(each)) for each in nice]
    shares += _duties(vacancy, known)
    core = _core(must or nice, known)
    hung = [*_months(vacancy, known), *_education(vacancy, known)]
    shares += [(replace(each, by_core=core is not None), part, share) for each, part, share in hung]
    level = Level(
        id=JOB,
        title=vacancy.title or "The advertised job",
        bar=known.bar,
        criteria=tuple(_weighed(shares, known)),
        gates=tuple(_gate(each, known, taxonomy) for each in must),
        core=core,
    )
    version = f"advertisement {vacancy.sha256[:12]}, asks for {vacancy.level}"
    return replace(base, role=level.title, version=version, levels=(level,))


def _most(wanted: Sequence[Wanted], most: int, telling: _Telling) -> list[Wanted]:
    """Keep the most telling ones, in their order."""
    kept = sorted(range(len(wanted)), key=lambda at: (-telling(wanted[at]), at))[:most]
    return [wanted[at] for at in sorted(kept)]


# ---------------------------------------------------------------- what is asked for


def _skill(wanted: Wanted, known: Advertisements, taxonomy: Taxonomy) -> Criterion:
    need, how = (known.need.must, "Needed") if wanted.must else (known.need.nice, "Mentioned")
    return Criterion(
        id=wanted.id,
        title=_named(wanted, taxonomy),
        statement=f"{how}: {wanted.statement}",
        weight=0.0,
        measure=_shown(wanted, need),
    )


def _gate(wanted: Wanted, known: Advertisements, taxonomy: Taxonomy) -> GateRule:
    needed = "is needed" if wanted.count == 1 else "are needed"
    return GateRule(wanted.id, f"{_named(wanted, taxonomy)} {needed}", (_shown(wanted, known.need.gate),))


def _shown(wanted: Wanted, need: float) -> EvidenceMeasure:
    """Ask for the best shown of what is wanted; where several are, one that is shown well is not two."""
    each = need if wanted.count > 1 else None
    return EvidenceMeasure(
        "evidence", need=need * wanted.count, skills=wanted.skills, strongest=wanted.count, at_most=each, by_degree=True
    )


def _named(wanted: Wanted, taxonomy: Taxonomy) -> str:
    *others, last = [taxonomy.skill(skill).name for skill in wanted.skills]
    if wanted.count > 1:
        return f"{wanted.count} of {', '.join(others)} and {last}"
    return f"{', '.join(others)} or {last}" if others else last


def _duties(vacancy: Vacancy, known: Advertisements) -> Iterator[_Share]:
    for duty in vacancy.duties[: known.most["duties"]]:
        yield _duty(duty, "Asked for", known), "duties", 1.0
    for duty in vacancy.welcome_duties[: known.most["duties"]]:
        yield _duty(duty, "Mentioned", known), "nice", 1.0
    if vacancy.soft_skills:
        yield _soft_skills(vacancy.soft_skills, known), "nice", 1.0


def _duty(duty: Duty, how: str, known: Advertisements) -> Criterion:
    measure = EvidenceMeasure("evidence", need=known.need.duty, duties=(duty.id,))
    return Criterion(duty.id, duty.title, f"{how}: {' '.join(duty.quotes[0].text.split())}", 0.0, measure)


def _soft_skills(asked: Sequence[SoftSkill], known: Advertisements) -> Criterion:
    """Ask for all soft skills at once: they weigh as one, since everybody names them."""
    ids = tuple(each.id for each in asked)
    titles = ", ".join(each.title or each.id for each in asked)
    measure = EvidenceMeasure("evidence", need=known.need.nice * len(ids), soft_skills=ids)
    return Criterion("soft_skills", "Soft skills", f"Mentioned: {titles}", 0.0, measure)


def _months(vacancy: Vacancy, known: Advertisements) -> Iterator[_Share]:
    """Ask for the years of each kind of work; for somebody early in the career where no years are told."""
    early = vacancy.level == known.signal.lowest
    beginner = early and any(sign in known.early.signs for sign in vacancy.signs)
    for asked in vacancy.experience or ((AskedYears(0, None),) if beginner else ()):
        ends = early and (beginner or asked.most is not None)
        if asked.least or ends:
            yield _of_months(asked, known, main=asked in (vacancy.years, AskedYears(0, None)), ends=ends), "months", 1.0


def _of_months(asked: AskedYears, known: Advertisements, *, main: bool, ends: bool) -> Criterion:
    """Ask for years; more than these take points away only where the advertisement means a beginner (`ends`)."""
    work = asked.work or "total"
    upper = asked.most if asked.most and asked.most > asked.least else asked.least + known.early.more_years
    most = max(known.early.full_to, upper * _YEAR) if ends else None
    measure = MonthsMeasure(
        "months",
        work,
        full_from=asked.least * _YEAR,
        zero_to=0.0 if asked.least else -1.0,
        full_to=most,
        zero_from=most + known.early.spread if most is not None else None,
    )
    statement = f"{_lasting(asked.least)} {_WORK[work]}" if asked.least else "Somebody early in the career"
    title = f"Years {_WORK[work]}" if asked.least else "Early in the career"
    return Criterion("experience" if main else f"experience_{work}", title, f"Asked for: {statement}.", 0.0, measure)


def _lasting(years: float) -> str:
    """Give years in words: "1 year", "3 years", "18 months"."""
    if years % 1:
        return f"{round(years * _YEAR)} months"
    return "1 year" if years == 1 else f"{years:g} years"


def _education(vacancy: Vacancy, known: Advertisements) -> Iterator[_Share]:
    """Ask for the degree, and for a higher one that is welcome beside it."""
    if vacancy.degree:
        how = "Needed" if vacancy.degree_must else "Welcome"
        yield _of_degree(vacancy.degree, "education", how, vacancy.degree_years, known), "education", 1.0
    if vacancy.degree_welcome:
        yield _of_degree(vacancy.degree_welcome, "higher_education", "Welcome", None, known), "education", 0.5


def _of_degree(degree: Degree, name: str, how: str, years: float | None, known: Advertisements) -> Criterion:
    """Ask for a degree; one step lower counts a little, and so many years of experience like the degree itself."""
    least = CERTAIN_DEGREES.index(degree)
    lower, enough = CERTAIN_DEGREES[max(least - 1, 0) : least], CERTAIN_DEGREES[least:]
    shares = dict.fromkeys(lower, known.degrees.lower) | dict.fromkeys(enough, 1.0)
    instead = MonthsMeasure("months", "total", full_from=years * _YEAR, zero_to=0.0) if years else None
    measure = EducationMeasure(
        "education",
        shares,
        known.degrees.other_field,
        known.degrees.in_progress,
        known.degrees.incomplete,
        instead=instead,
    )
    either = f", or {_lasting(years)} of experience" if years else ""
    return Criterion(name, f"Degree: {degree}", f"{how}: {degree}{either}.", 0.0, measure)


def _core(wanted: Sequence[Wanted], known: Advertisements) -> Core | None:
    """Years and a degree count in full only as far as some of the skills are shown."""
    skills = tuple(dict.fromkeys(skill for each in wanted for skill in each.skills))
    need = max(1.0, len(wanted) * known.core.share)
    measure = EvidenceMeasure("evidence", need=need, skills=skills)
    return Core("the skills of the advertisement", known.core.floor, measure) if skills else None


# ---------------------------------------------------------------- what it weighs


def _weighed(shares: Sequence[_Share], known: Advertisements) -> Iterator[Criterion]:
    """Spread the points of each part over its criteria; what no criterion asks for goes to the others."""
    of_part = {part: math.fsum(share for _, one, share in shares if one == part) for part in known.budget}
    raw = [known.budget[part] * share / of_part[part] for _, part, share in shares]
    for (criterion, _, _), tenths in zip(shares, _whole(raw, round(WEIGHT_TOTAL * _TENTHS)), strict=True):
        if tenths:
            yield replace(criterion, weight=tenths / _TENTHS)


def _whole(raw: Sequence[float], total: int) -> list[int]:
    """Scale numbers to whole ones of a given sum, the largest remainders first.

    >>> _whole([1.0, 1.0, 1.0], 100)
    [34, 33, 33]
    """
    scale = total / math.fsum(raw) if raw else 0.0
    whole = [math.floor(number * scale) for number in raw]
    remainders = sorted(range(len(raw)), key=lambda at: (whole[at] - raw[at] * scale, at))
    for at in remainders[: total - sum(whole)]:
        whole[at] += 1
    return whole
