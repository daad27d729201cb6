"""Jobs, and what their lines show -> which part of each job counts as which kind of work."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import cache, cached_property

from mlematch.profile.jobs import Jobs
from mlematch.profile.rules import Rules
from mlematch.values import Duty, MonthsOf, Position, SkillEvidence, Span

Part = Callable[[int], float]


def tell_parts(
    skills: Sequence[SkillEvidence], duties: Sequence[Duty], jobs: Jobs, rules: Rules
) -> dict[MonthsOf, Part]:
    """Say of every kind of months how to tell which part of a job counts toward them."""
    each, kin = jobs.each, _related_jobs(skills, duties, jobs, rules)
    ml = cache(_Told(skills, duties, jobs, rules, kin).ml)
    led = jobs.showing(_spans(duties, rules.leading_duties))
    related = cache(lambda job: 1.0 if job in kin else max(rules.other_work, ml(job)))
    return {
        "total": lambda _: 1.0,
        "related": related,
        "ml": ml,
        "leading": lambda job: related(job) if each[job].leading or job in led else 0.0,
        "data": lambda job: 1.0 if each[job].data and not _is_other_trade(each[job], rules) else ml(job),
    }


def tell_related(skills: Sequence[SkillEvidence], jobs: Jobs, related: Part, rules: Rules) -> Part:
    """Say how far what is led in a job is led in related work: its lines may show what its title hides."""
    used = _claims(skill for skill in skills if skill.category in rules.technical)

    def tell(job: int) -> float:
        part = max(related(job), rules.other_standing)
        return part if part >= 1 else max(part, _telling(jobs, jobs.lines(jobs.each[job]), used, rules))

    return tell


def tell_counting(job: int, parts: Mapping[MonthsOf, Part], rules: Rules) -> tuple[MonthsOf, ...]:
    """Say toward which kinds of months a job counts; what all other work is granted makes none related."""
    granted = rules.other_work if rules.other_work < 1 else 0.0
    return tuple(of for of, part in parts.items() if part(job) > (granted if of == "related" else 0.0))


class _Told:
    """What the lines of a resume tell of machine learning, job by job."""

    def __init__(
        self, skills: Sequence[SkillEvidence], duties: Sequence[Duty], jobs: Jobs, rules: Rules, kin: Container[int]
    ) -> None:
        self.jobs = jobs
        self._kin = kin
        self.rules = rules
        done = _spans(duties, rules.ml_duties)
        named = _claims(skill for skill in skills if _names_ml(skill, rules))
        self._done, self._shown = done, [*done, *named]
        self._done_in, self._shown_in = jobs.showing(done), jobs.showing(self._shown)
        self._skills, self._duties = skills, duties

    def ml(self, job: int) -> float:
        """Say which part of a job is machine learning.

        A post at a university is in the field of the others too, and of what is told elsewhere: a chair follows from
        the work before it, and tells of grants and lectures.
        """
        if self.jobs.each[job].kind != "academic":
            return self._by_itself(job)
        return max(self._with_elsewhere(job), self._field)

    def _by_itself(self, job: int) -> float:
        """Say the same by its own words: far from technical work only what was done counts, not what is named."""
        position, rules = self.jobs.each[job], self.rules
        if position.ml and not _is_other_trade(position, rules):
            return 1.0
        if job in self._kin:
            return self._part(job, self._shown) if job in self._shown_in else 0.0
        return min(self._part(job, self._done), self._hinted(job, self._done)) if job in self._done_in else 0.0

    def _part(self, job: int, ml_spans: Sequence[Span]) -> float:
        """Say which part of a job is machine learning, by what its heading and its lines tell.

        A few sentences make no career, however long the job was; what else is told takes nothing away. A post at a
        university has one field.
        """
        position = self.jobs.each[job]
        lines = self.jobs.lines(position)
        headed = any(position.span.holds(span) and not _holding(lines, [span]) for span in ml_spans)
        part = 1.0 if headed else _telling(self.jobs, lines, ml_spans, self.rules)
        whole = headed or (part >= 1 and position.kind == "academic")
        return part if whole else min(part, self._hinted(job, ml_spans))

    def _hinted(self, job: int, ml_spans: Sequence[Span]) -> float:
        """Say which part of a job its lines can tell of."""
        return self._told(job, self.jobs.count_different(_holding(self.jobs.lines(self.jobs.each[job]), ml_spans)) or 1)

    def _told(self, job: int, lines: int) -> float:
        """Say which part of a job so many lines can tell of, if each tells of a task and not of years."""
        most, months = self.rules.line_months, self.jobs.months([job])
        return min(1.0, lines * most / months) if most and months else 1.0

    def _with_elsewhere(self, job: int) -> float:
        """Say which part of a job is machine learning by its lines and by those that tell of no job."""
        own = _holding(self.jobs.lines(self.jobs.each[job]), self._shown)
        told = self.jobs.count_different([*own, *self._elsewhere])
        return min(1.0, told / self.rules.ml_lines, self._told(job, told))

    @cached_property
    def _field(self) -> float:
        return max(map(self._by_itself, self.jobs.of_kinds("academic")), default=0.0)

    @cached_property
    def _elsewhere(self) -> list[Span]:
        anything = [*_claims(self._skills), *(quote.span for duty in self._duties for quote in duty.quotes)]
        return _holding(_holding(self.jobs.other_lines(), anything), self._shown)


def _names_ml(skill: SkillEvidence, rules: Rules) -> bool:
    """Whether a skill is of machine learning, and more than a word for all of it or a bought product."""
    return skill.id not in rules.umbrellas and not rules.ml_skills.isdisjoint((skill.id, *skill.implies))


def _claims(skills: Iterable[SkillEvidence]) -> list[Span]:
    return [
        mention.span for skill in skills for mention in skill.mentions if mention.status == "have" and not mention.aside
    ]


def _spans(duties: Iterable[Duty], wanted: Container[str]) -> list[Span]:
    return [quote.span for duty in duties if duty.id in wanted for quote in duty.quotes]


def _related_jobs(skills: Sequence[SkillEvidence], duties: Sequence[Duty], jobs: Jobs, rules: Rules) -> frozenset[int]:
    """Give the jobs of the kind that is asked for, by their titles, and where these are vague by what they show."""
    used = _claims(skill for skill in skills if skill.category in rules.technical or _names_ml(skill, rules))
    shown = [*used, *_spans(duties, rules.ml_duties)]
    return frozenset(at for at, job in enumerate(jobs.each) if _is_related(job, jobs, shown, rules))


def _is_related(position: Position, jobs: Jobs, shown: Sequence[Span], rules: Rules) -> bool:
    """Whether a job is of the kind that is asked for, as its title tells, or a vague one with its lines."""
    titles = _titles(position)
    if _is_other_trade(position, rules):
        return False
    if position.data or not titles or rules.related is None:
        return True
    if any(rules.related.within(title) for title in _clear(titles, rules)):
        return True
    return any(map(rules.related.within, titles)) and _telling(jobs, jobs.lines(position), shown, rules) >= 1


def _clear(titles: Sequence[str], rules: Rules) -> Iterable[str]:
    """Give titles without the vague words in them."""
    return map(rules.vague.mask, titles) if rules.vague else titles


def _is_other_trade(position: Position, rules: Rules) -> bool:
    """Whether a title is of a trade that manages or sells what others build, whatever field it names.

    A `Marketing Data Scientist` is a data scientist first.
    """
    if rules.trades is None or not any(map(rules.trades.within, _titles(position))):
        return False
    return rules.professions is None or not rules.professions.within(position.title or "")


def _titles(position: Position) -> list[str]:
    return [title for title in (position.title, position.role) if title]


def _telling(jobs: Jobs, lines: Sequence[Span], ml_spans: Sequence[Span], rules: Rules) -> float:
    """Say how far lines tell of machine learning, from 0 to 1."""
    return min(1.0, jobs.count_different(_holding(lines, ml_spans)) / rules.ml_lines)


def _holding(lines: Iterable[Span], spans: Sequence[Span]) -> list[Span]:
    return [line for line in lines if any(line.start <= span.start < line.end for span in spans)]
