"""An advertisement and what the matchers found in it -> what it asks for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from mlematch.knowledge.advertisements import Advertisements
from mlematch.knowledge.degrees import Degrees
from mlematch.knowledge.titles import Titles
from mlematch.vacancy.statements import Statement, find_statements
from mlematch.values import Degree, Document, Duty, Mention, Vacancy, Wanted

_LOWEST: tuple[Degree, ...] = ("associate", "bachelor", "master", "phd")
_TITLE_LINES = 5
_LONGEST = 120  # letters of a statement that are kept
_EITHER = re.compile(r"\s*(?:/|\bor\b)\s*")
_EACH = " in, "  # `BS or MS in CS`: short names count only before a field, so each of them gets one
Years = tuple[int, int | None]


def find_vacancy(
    document: Document,
    mentions: Sequence[Mention],
    duties: Sequence[Duty],
    known: Advertisements,
    titles: Titles,
    degrees: Degrees,
) -> Vacancy:
    """Gather what an advertisement asks for; what it says of the employer is passed over."""
    statements = [
        statement
        for statement in find_statements(document, known, [mention.span for mention in mentions])
        if statement.zone != "about"
    ]
    done = [statement for statement in statements if statement.zone in ("duties", None)]
    title = _title(document, titles)
    years = _years(statements, known)
    degree, degree_must = _degree(statements, known, degrees)
    signal, signs = _signal(document, title, years, known, titles)
    return Vacancy(
        source=document.source,
        sha256=document.sha256,
        title=title,
        level=known.signal.level(signal),
        signal=signal,
        signs=signs,
        years=years,
        degree=degree,
        degree_must=degree_must,
        skills=tuple(_merged(_wanted(document, statements, mentions, known))),
        duties=tuple(duty for duty in duties if any(_within(duty, statement) for statement in done)),
    )


def _title(document: Document, titles: Titles) -> str | None:
    lines = [document.slice(line.span).strip() for line in document.lines if len(line.span)]
    return next((line for line in lines[:_TITLE_LINES] if titles.looks_like_title(line)), None)


def _is_needed(statement: Statement, known: Advertisements) -> bool:
    """Say whether what a statement names is needed rather than welcome."""
    return statement.zone != "nice" and not known.says_nice(statement.text)


# ---------------------------------------------------------------- years, degree, level


def _years(statements: Iterable[Statement], known: Advertisements) -> Years | None:
    """Give the fewest years that are needed: more are asked for one skill, or of those with a lower degree."""
    needed: list[Years] = []
    welcome: list[Years] = []
    for statement in statements:
        speaks = statement.zone in ("must", "nice") or known.speaks_of_experience(statement.text)
        asked = known.asked_years(statement.text) if speaks else []
        if asked:
            (needed if _is_needed(statement, known) else welcome).append(min(asked, key=lambda years: years[0]))
    return min(needed or welcome, key=lambda years: years[0], default=None)


def _degree(statements: Iterable[Statement], known: Advertisements, degrees: Degrees) -> tuple[Degree | None, bool]:
    """Give the lowest degree that is asked for, and whether it is needed."""
    needed: list[Degree] = []
    welcome: list[Degree] = []
    for statement in statements:
        found = [each.degree for each in degrees.find(_EITHER.sub(_EACH, statement.text)) if each.degree in _LOWEST]
        (needed if _is_needed(statement, known) else welcome).extend(found)
    lowest = min(needed or welcome, key=_LOWEST.index, default=None)
    return lowest, bool(needed)


def _signal(
    document: Document, title: str | None, years: Years | None, known: Advertisements, titles: Titles
) -> tuple[float, tuple[str, ...]]:
    signal = known.signal
    base = min(years[0], signal.most_years) * signal.per_year if years else signal.none
    level = titles.read(title).level if title else None
    named = signal.titles[level] if level else 0.0
    points, words = known.word_points(document.text.replace(title, "", 1) if title else document.text)
    signs = [f"{years[0]} years of experience"] if years else []
    signs += [f"title: {level}"] if level else []
    return round(base + named + points, 1), (*signs, *words)


# ---------------------------------------------------------------- skills and duties


def _wanted(
    document: Document, statements: Sequence[Statement], mentions: Sequence[Mention], known: Advertisements
) -> Iterator[Wanted]:
    headed = any(statement.zone == "must" for statement in statements)
    for statement in statements:
        must = _is_must(statement, known, headed=headed)
        inside = [each for each in _inside(statement, mentions) if each.status != "negated"]
        for group in _groups(document, statement, inside, known):
            skills = tuple(dict.fromkeys(mention.skill for mention in group))
            yield Wanted(skills, must, _shown(statement), tuple(mention.quote for mention in group))


def _inside(statement: Statement, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Give the mentions of a statement; they are in the order of the text."""
    first = bisect_left(mentions, statement.span.start, key=_start)
    return mentions[first : bisect_left(mentions, statement.span.end, key=_start)]


def _start(mention: Mention) -> int:
    return mention.span.start


def _is_must(statement: Statement, known: Advertisements, *, headed: bool) -> bool:
    """Say whether skills are needed: under a heading for that, or, where that is missing, by the words beside them."""
    if not _is_needed(statement, known):
        return False
    said = statement.zone is None or not headed
    return statement.zone == "must" or (said and known.says_must(statement.text))


def _shown(statement: Statement) -> str:
    words = " ".join(statement.text.split()).strip(" :-–—*•●▪◦")
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _groups(
    document: Document, statement: Statement, mentions: Sequence[Mention], known: Advertisements
) -> Iterator[list[Mention]]:
    """Put the mentions of one list together where any of them will do: `Python, Java or Scala`."""
    for row in _rows(document, mentions, known):
        if _is_one_of(document, statement, row, known):
            yield row
            continue
        for part in _cut(row, lambda between: "and" in between and not known.joins(between), document):
            either = any(known.joins(between) for between in _between(document, part))
            yield from [part] if either else ([mention] for mention in part)


def _is_one_of(document: Document, statement: Statement, row: list[Mention], known: Advertisements) -> bool:
    """Say whether any of a list will do by what stands around it: "such as", a bracket of examples, "or similar"."""
    before = document.text[statement.span.start : row[0].span.start]
    bracket = before.rstrip().endswith("(") and len(row) > 1
    return bracket or known.leads(before) or known.trails(document.text[row[-1].span.end : statement.span.end])


def _rows(document: Document, mentions: Sequence[Mention], known: Advertisements) -> Iterator[list[Mention]]:
    """Give the mentions between which there is nothing but commas and joining words."""
    return _cut(mentions, lambda between: not _is_listed(between, known), document)


def _cut(mentions: Sequence[Mention], parts: Callable[[str], bool], document: Document) -> Iterator[list[Mention]]:
    """Cut a row of mentions wherever the words between two of them part these."""
    row: list[Mention] = list(mentions[:1])
    for between, mention in zip(_between(document, mentions), mentions[1:], strict=True):
        if parts(between):
            yield row
            row = []
        row.append(mention)
    if row:
        yield row


def _between(document: Document, mentions: Sequence[Mention]) -> list[str]:
    return [document.text[one.span.end : two.span.start] for one, two in pairwise(mentions)]


def _is_listed(between: str, known: Advertisements) -> bool:
    bare = between.strip(" ,")
    return not bare or bare.lower() in known.alternatives.joints or known.joins(between)


def _merged(wanted: Iterable[Wanted]) -> Iterator[Wanted]:
    """Name every skill once: needed wins over welcome, and the first place over later ones."""
    taken: set[str] = set()
    for each in sorted(wanted, key=lambda one: not one.must):
        new = tuple(skill for skill in each.skills if skill not in taken)
        if new and len(new) == len(each.skills):
            yield each
        elif new and len(each.skills) == 1:
            yield replace(each, skills=new)
        taken.update(new if len(new) == len(each.skills) else ())


def _within(duty: Duty, statement: Statement) -> bool:
    return any(statement.span.start <= quote.span.start < statement.span.end for quote in duty.quotes)
