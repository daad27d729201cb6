"""The statements of an advertisement -> years, degree, and the level that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import fmean
from typing import NamedTuple

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.knowledge.advertisement.years import Told
from mlematch.knowledge.career.titles import Titles
from mlematch.knowledge.education.degrees import Degrees
from mlematch.vacancy.standing import Meant, asked_text, standing_of
from mlematch.vacancy.statements import Statement
from mlematch.values import CERTAIN_DEGREES, AskedYears, Degree, Document, Span, Work

_BESIDE = re.compile(r"\(\s?[0-9][^()]*\)")  # `8 years (6 with a doctorate)`
_EITHER = re.compile(r"\s*(?:/|,\s*or\b|\bor\b|,|\+|\b(?:and|with|plus)\b(?=\s[0-9]))\s*")
_OR_BEFORE = re.compile(r"\bor\s(?:(?:at least|alternatively|else|otherwise|about|some)\s)?$", re.I)
_EACH = " in, "  # `BS or MS in CS`: short names count only before a field, so each of them gets one
_BARE = 2  # words of a part that is a degree and nothing else: `MSc`
_WISH = re.compile(
    r",\s(?:and\s|but\s)?(?!(?:ideally|preferably)\b)|,?\s(?:and\s|but\s)?(?=(?P<word>ideally|preferably)\b)"
)


def find_experience(
    statements: Iterable[Statement], whole: Sequence[Span], work: Work, known: Advertisements, degrees: Degrees
) -> tuple[AskedYears, ...]:
    """Give the years that are asked for: of each kind of work the most, but the fewest of those beside degrees.

    More years are asked of a lower degree. Years of one skill, `Python (5+ years)`, count as years of any work where
    no others are asked for; `work` is meant where none is named. Years of leading stand by themselves.
    """
    asked = [each for statement in statements for each in _asked(statement, known, degrees, whole)]
    needed = [each for each in asked if each.needed] or asked
    leading = [each for each in needed if each.told.years.work == "leading"]
    others = [each for each in needed if each not in leading]
    general = [each for each in others if not (each.skill or each.beside_names)]
    general = general or [each for each in others if not each.skill] or [each.of_any_work for each in others]
    of_work: dict[Work, list[_Asked]] = {}
    for each in (*general, *leading):
        of_work.setdefault(each.told.years.work or work, []).append(each)
    meant = [replace(_meant(each, degrees), work=of) for of, each in of_work.items()]
    return tuple(sorted(meant, key=lambda years: (years.work == "leading", -years.least)))


def find_years_of_skills(
    statements: Iterable[Statement], whole: Sequence[Span], known: Advertisements, degrees: Degrees
) -> Iterator[Span]:
    """Give where years of one skill are asked for, which no rubric can ask for: "5+ years of Python"."""
    for statement in statements:
        for each in _asked(statement, known, degrees, whole):
            if each.skill:
                start = statement.span.start
                ends = (start + each.told.start, start + each.told.end, each.skill.start, each.skill.end)
                yield Span(min(ends), max(ends))


def _meant(asked: Sequence[_Asked], degrees: Degrees) -> AskedYears:
    """Give the most years, after the fewest of those that stand beside a degree."""
    beside = [each for each in asked if degrees_in(each.statement.text, each.known, degrees)]
    fewest = sorted(beside, key=lambda each: each.told.years.least)[:1]
    others = [each for each in asked if each not in beside]
    return max((*fewest, *others), key=lambda each: each.told.years.least).told.years


class _Asked(NamedTuple):
    """Years, what the statement says of them, and the skill of which they are."""

    told: Told
    statement: Statement
    known: Advertisements
    names: Sequence[Span]
    skill: Span | None

    @property
    def needed(self) -> bool:
        return standing_of(self.statement, 0, self.known) == "needed"

    @property
    def beside_names(self) -> bool:
        """Say whether nothing but names of skills tells what these are years of."""
        spoken = self.known.years.speak_of_experience(self.statement.text)
        return bool(self.names) and not self.told.years.work and not spoken

    @property
    def of_any_work(self) -> _Asked:
        return self._replace(told=self.told._replace(years=replace(self.told.years, work="total")))


def _asked(statement: Statement, known: Advertisements, degrees: Degrees, whole: Sequence[Span]) -> Iterator[_Asked]:
    told = _told(statement, known, degrees)
    names = [skill for skill in whole if statement.span.holds(skill)] if told else []
    skills = {each: None if each.years.work else _skill_of(each, statement, names, known) for each in told}
    general = [each for each in told if not (skills[each] or each.years.work == "leading")]
    apart = [each for each in told if each not in general]
    if general and known.years.are_either(statement.text):
        apart = []
    chosen = known.years.are_a_choice(statement.text) or len(degrees.find(statement.text)) > 1
    kept = sorted(general, key=lambda each: each.years.least)[:1] if chosen else _of_each_work(general)
    for each in (*kept, *apart):
        yield _Asked(each, statement, known, names, skills.get(each))


def _told(statement: Statement, known: Advertisements, degrees: Degrees) -> list[Told]:
    text = _without_shorter(asked_text(statement, known), known, degrees)
    asked = [each for each in known.years.asked(text) if not _is_instead(each, text, known, degrees)]
    if statement.zone in ("must", "nice") or not asked:
        return asked
    told = known.years.stand_alone(text) or known.years.speak_of_experience(text) or known.says_must(text)
    return asked if told else []


def _is_instead(told: Told, text: str, known: Advertisements, degrees: Degrees) -> bool:
    """Say whether years are told that stand for a degree: "a bachelor's degree or four years of work"."""
    ends = _OR_BEFORE.search(text[: told.start])
    beside = degrees_in(text[told.end : told.stop], known, degrees)
    return bool(ends and degrees_in(text[: ends.start()], known, degrees) and not beside)


def _skill_of(told: Told, statement: Statement, names: Sequence[Span], known: Advertisements) -> Span | None:
    """Give the skill right behind years, "5 years of Python", or right before them: "Python: 5 years"."""
    text, start = statement.text, statement.span.start
    for name in names:
        first, last = name.start - start, name.end - start
        behind = told.end <= first and known.years.link(text[told.end : first])
        if behind or (last <= told.start and known.years.follow(text[last : told.start])):
            return name
    return None


def _of_each_work(asked: Sequence[Told]) -> list[Told]:
    """Keep the first years, and those of other work that are a part of them or stand beside them."""
    first, others = list(asked[:1]), [told for told in asked[1:] if told.years.work]
    if first and others and not first[0].years.work:  # `8 years, 3 of them in machine learning`
        first = [first[0]._replace(years=replace(first[0].years, work="total"))]
    return list({told.years.work: told for told in reversed([*first, *others])}.values())[::-1]


class AskedDegree(NamedTuple):
    """The lowest degree that is asked for, whether it is needed, and a higher one that is only welcome beside it."""

    degree: Degree | None
    needed: bool
    welcome: Degree | None
    years: float | None  # of experience, which stand for the degree


def find_degree(statements: Iterable[Statement], known: Advertisements, degrees: Degrees) -> AskedDegree:
    """Give the degree that is asked for."""
    found: dict[Meant, list[Degree]] = {"needed": [], "welcome": [], "denied": []}
    years: list[float] = []
    for statement in statements:
        text = known.study.without_exchanges(_BESIDE.sub(" ", asked_text(statement, known)))
        text = _without_shorter(text, known, degrees)
        for part in _degree_parts(text, known, degrees):
            for degree in degrees_in(part, known, degrees):
                found[standing_of(replace(statement, text=part), 0, known)].append(degree)
                years += _years_instead(statement, known, degrees)
    rank = CERTAIN_DEGREES.index
    lowest = min(found["needed"] or found["welcome"], key=rank, default=None)
    higher = [each for each in found["welcome"] if lowest and rank(each) > rank(lowest)]
    welcome = min(higher, key=rank, default=None) if found["needed"] else None
    return AskedDegree(lowest, bool(found["needed"]), welcome, min(years, default=None))


def _years_instead(statement: Statement, known: Advertisements, degrees: Degrees) -> Iterator[float]:
    """Give the years that stand for a degree: "a degree or four years of work", "BSc or equivalent experience"."""
    text = asked_text(statement, known)
    told = [each.years.least for each in known.years.asked(text) if _is_instead(each, text, known, degrees)]
    yield from told or ([known.degrees.years] if known.study.or_experience(text) else [])


def _degree_parts(text: str, known: Advertisements, degrees: Degrees) -> Iterator[str]:
    """Cut off a part that only wishes for a degree or a field of it: "MSc, PhD a plus", "BSc, ideally in physics"."""
    start = 0
    for comma in _WISH.finditer(text):
        part = text[comma.end() : _end_of_part(text, comma.end())]
        wished = len(set(degrees_in(part, known, degrees))) == 1 and known.says_nice(part)
        if (wished or comma["word"]) and degrees_in(text[start : comma.start()], known, degrees):
            yield text[start : comma.start()]
            start = comma.end()
    yield text[start:]


def _without_shorter(text: str, known: Advertisements, degrees: Degrees) -> str:
    """Blank out a degree with which fewer years are enough: none is asked for by "6 years, or 4 with a doctorate"."""
    for start, end in known.years.shorter(text):
        before = text[:start]
        if known.years.asked(before) and not degrees_in(before, known, degrees):
            text = f"{before}{' ' * (end - start)}{text[end:]}"
    return text


def _end_of_part(text: str, start: int) -> int:
    comma = text.find(", ", start)
    return comma if comma >= 0 else len(text)


def degrees_in(text: str, known: Advertisements, degrees: Degrees) -> list[Degree]:
    """Give the degrees that a text names, or the one that it means: "a degree in a quantitative field"."""
    text = known.study.without_lookalikes(text)
    bare = f"{text}{_EACH}" if len(text.split()) <= _BARE else text
    forms = (text, _EITHER.sub(_EACH, bare))
    named = [each.degree for form in forms for each in degrees.find(form) if each.degree in CERTAIN_DEGREES]
    meant = known.degree_said(text)
    return named or ([meant] if meant else [])


def find_signal(
    document: Document, title: str | None, experience: Sequence[AskedYears], known: Advertisements, titles: Titles
) -> tuple[float, tuple[str, ...]]:
    """Give the level that is meant in years of experience, or as if, and the words that tell it.

    Years of several kinds of work tell it by their mean: those of all work are asked for on top of the others.
    """
    signal = known.signal
    work = [each for each in experience if each.work != "leading"] or experience
    years = fmean((work[0].least, work[-1].least)) if work else None
    base = signal.none if years is None else min(years, signal.most_years) * signal.per_year
    level = titles.read(title).level if title else None
    named = signal.titles[level] if level else 0.0
    points, words = signal.points(
        re.sub(re.escape(title), "", document.text, count=1, flags=re.I) if title else document.text
    )
    signs = [f"{work[0].least:g} years of experience"] if work else []
    signs += [f"title: {level}"] if level else []
    return round(base + named + points, 1), (*signs, *words)
