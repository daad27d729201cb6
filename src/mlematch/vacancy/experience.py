"""The statements of an advertisement -> years, degree, and the level that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import fmean
from typing import NamedTuple

from mlematch.knowledge.advertisements import Advertisements
from mlematch.knowledge.degrees import Degrees
from mlematch.knowledge.titles import Titles
from mlematch.vacancy.standing import Meant, asked_text, standing_of
from mlematch.vacancy.statements import Statement
from mlematch.values import AskedYears, Degree, Document, Span, Work

_LOWEST: tuple[Degree, ...] = ("associate", "bachelor", "master", "phd")
_BESIDE = re.compile(r"\(\s?[0-9][^()]*\)")  # `8 years (6 with a doctorate)`
_EITHER = re.compile(r"\s*(?:/|,\s*or\b|\bor\b|,)\s*")
_EACH = " in, "  # `BS or MS in CS`: short names count only before a field, so each of them gets one
_BARE = 2  # words of a part that is a degree and nothing else: `MSc`
_WISH = re.compile(
    r",\s(?:and\s|but\s)?(?!(?:ideally|preferably)\b)|,?\s(?:and\s|but\s)?(?=(?P<word>ideally|preferably)\b)"
)


def find_experience(
    statements: Iterable[Statement], whole: Sequence[Span], work: Work, known: Advertisements, degrees: Degrees
) -> tuple[AskedYears, ...]:
    """Give the years that are asked for: of each kind of work the most, but the fewest of those beside degrees.

    More years are asked of a lower degree. Years of one skill, `Python (5+ years)`, count where no others are asked
    for; `work` is meant where none is named.
    """
    asked = [_Asked(years, each, known, whole) for each in statements for years in _years(each, known, degrees)]
    needed = [each for each in asked if each.needed] or asked
    general = [each for each in needed if not each.of_skill] or needed
    of_work: dict[Work, list[_Asked]] = {}
    for each in general:
        of_work.setdefault(each.years.work or work, []).append(each)
    meant = [replace(_meant(each, degrees), work=of) for of, each in of_work.items()]
    return tuple(sorted(meant, key=lambda years: -years.least))


def _meant(asked: Sequence[_Asked], degrees: Degrees) -> AskedYears:
    """Give the most years, after the fewest of those that stand beside a degree."""
    beside = [each for each in asked if degrees_in(each.statement.text, each.known, degrees)]
    fewest = sorted(beside, key=lambda each: each.years.least)[:1]
    others = [each for each in asked if each not in beside]
    return max((*fewest, *others), key=lambda each: each.years.least).years


class _Asked(NamedTuple):
    """Years, and what the statement says of them."""

    years: AskedYears
    statement: Statement
    known: Advertisements
    whole: Sequence[Span]

    @property
    def needed(self) -> bool:
        return standing_of(self.statement, 0, self.known) == "needed"

    @property
    def of_skill(self) -> bool:
        if self.years.work:
            return False
        text, start = self.statement.text, self.statement.span.start
        names = [skill.start - start for skill in self.whole if self.statement.span.holds(skill)]
        spoken = self.known.years.speak_of_experience(text)
        return bool(names) and (not spoken or any(self.known.years.lead_to(text[:name]) for name in names))


def _years(statement: Statement, known: Advertisements, degrees: Degrees) -> list[AskedYears]:
    """Give the years of a statement: the fewest of several to choose from, or those of each work asked for at once."""
    text = asked_text(statement, known)
    headed = statement.zone in ("must", "nice")
    told = headed or known.years.stand_alone(text)
    if not (told or known.years.speak_of_experience(text) or known.says_must(text)):
        return []
    asked = known.years.asked(text)
    if known.years.are_a_choice(text) or len(degrees.find(text)) > 1:
        return sorted(asked, key=lambda years: years.least)[:1]
    return _of_each_work(asked)


def _of_each_work(asked: Sequence[AskedYears]) -> list[AskedYears]:
    """Keep the first years, and those of other work that are a part of them or stand beside them."""
    first, others = list(asked[:1]), [years for years in asked[1:] if years.work]
    if first and others and not first[0].work:
        first = [replace(first[0], work="total")]  # `8 years, 3 of them in machine learning`
    return list({years.work: years for years in reversed([*first, *others])}.values())[::-1]


def find_degree(statements: Iterable[Statement], known: Advertisements, degrees: Degrees) -> tuple[Degree | None, bool]:
    """Give the lowest degree that is asked for, and whether it is needed."""
    found: dict[Meant, list[Degree]] = {"needed": [], "welcome": [], "denied": []}
    for statement in statements:
        for part in _degree_parts(_BESIDE.sub(" ", asked_text(statement, known)), known, degrees):
            for degree in degrees_in(part, known, degrees):
                found[standing_of(replace(statement, text=part), 0, known)].append(degree)
    lowest = min(found["needed"] or found["welcome"], key=_LOWEST.index, default=None)
    return lowest, bool(found["needed"])


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


def _end_of_part(text: str, start: int) -> int:
    comma = text.find(", ", start)
    return comma if comma >= 0 else len(text)


def degrees_in(text: str, known: Advertisements, degrees: Degrees) -> list[Degree]:
    """Give the degrees that a text names, or the one that it means: "a degree in a quantitative field"."""
    text = known.study.without_lookalikes(text)
    bare = f"{text}{_EACH}" if len(text.split()) <= _BARE else text
    forms = (text, _EITHER.sub(_EACH, bare))
    named = [each.degree for form in forms for each in degrees.find(form) if each.degree in _LOWEST]
    meant = known.degree_said(text)
    return named or ([meant] if meant else [])


def find_signal(
    document: Document, title: str | None, experience: Sequence[AskedYears], known: Advertisements, titles: Titles
) -> tuple[float, tuple[str, ...]]:
    """Give the level that is meant in years of experience, or as if, and the words that tell it.

    Years of several kinds of work tell it by their mean: those of all work are asked for on top of the others.
    """
    signal = known.signal
    years = fmean(each.least for each in (experience[0], experience[-1])) if experience else None
    base = signal.none if years is None else min(years, signal.most_years) * signal.per_year
    level = titles.read(title).level if title else None
    named = signal.titles[level] if level else 0.0
    points, words = signal.points(
        re.sub(re.escape(title), "", document.text, count=1, flags=re.I) if title else document.text
    )
    signs = [f"{experience[0].least} years of experience"] if experience else []
    signs += [f"title: {level}"] if level else []
    return round(base + named + points, 1), (*signs, *words)
