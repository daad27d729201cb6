"""An advertisement and what the matchers found in it -> what it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.knowledge.career.titles import Titles
from mlematch.knowledge.education.degrees import Degrees
from mlematch.list_marks import BULLET
from mlematch.vacancy.alternatives import find_groups, with_examples, without_kinds
from mlematch.vacancy.experience import find_degree, find_experience, find_signal, find_years_of_skills
from mlematch.vacancy.found import MARKS, Found, inside
from mlematch.vacancy.standing import Meant, standing_of
from mlematch.vacancy.statements import Statement, find_statements
from mlematch.vacancy.studies import without_fields
from mlematch.vacancy.titles import find_title, work_of
from mlematch.vacancy.unread import find_unread
from mlematch.values import Document, Duty, Mention, Quote, SoftSkill, Span, Vacancy, Wanted

_WISHED: tuple[Meant, ...] = ("needed", "welcome")
_ASIDE = 25  # words of a sentence: where line ends were lost, needs may stand in the same one
_LONGEST = 120  # letters of a statement that are kept


def find_vacancy(document: Document, found: Found, known: Advertisements, titles: Titles, degrees: Degrees) -> Vacancy:
    """Gather what an advertisement asks for; what it says of the employer is passed over."""
    whole = [mention.span for mention in found.mentions]
    statements = [each for each in find_statements(document, known, whole) if not _is_of_employer(each, known)]
    title = find_title(document, known, titles)
    experience = find_experience(statements, whole, work_of(title, titles), known, degrees)
    study = find_degree(statements, known, degrees)
    signal, signs = find_signal(document, title, experience, known, titles)
    told = tuple(_of_the_person(document, found.duties, known))
    duties = tuple(duty for duty in told if _meant(duty, statements, known, "needed"))
    return Vacancy(
        source=document.source,
        sha256=document.sha256,
        title=title,
        level=known.signal.level(signal),
        signal=signal,
        signs=signs,
        experience=experience,
        degree=study.degree,
        degree_must=study.needed,
        degree_welcome=study.welcome,
        degree_years=study.years,
        skills=_skills(document, statements, found, known, degrees),
        duties=duties,
        welcome_duties=tuple(
            duty for duty in told if duty not in duties and _meant(duty, statements, known, "welcome")
        ),
        soft_skills=tuple(
            each for each in found.soft_skills if any(_meant(each, statements, known, how) for how in _WISHED)
        ),
        is_one=known.is_one(document.text),
        unread=_unread(document, statements, found, known, degrees, titles),
    )


def _unread(
    document: Document,
    statements: Sequence[Statement],
    found: Found,
    known: Advertisements,
    degrees: Degrees,
    titles: Titles,
) -> tuple[Quote, ...]:
    """Gather what nobody understood, and the years of one skill, which no rubric can ask for."""
    whole = [mention.span for mention in found.mentions]
    years = {document.quote(span, "other") for span in find_years_of_skills(statements, whole, known, degrees)}
    unread = find_unread(document, statements, found, known, degrees, titles)
    others = (quote for quote in unread if not any(told.span.holds(quote.span) for told in years))
    return tuple(sorted({*years, *others}, key=lambda quote: quote.span))


def _is_of_employer(statement: Statement, known: Advertisements) -> bool:
    aside = len(statement.text.split()) <= _ASIDE and known.says_aside(statement.text)
    return aside or statement.zone == "about" or known.says_offered(statement.text)


# ---------------------------------------------------------------- skills


def _skills(
    document: Document, statements: Sequence[Statement], found: Found, known: Advertisements, degrees: Degrees
) -> tuple[Wanted, ...]:
    """Give the skills that are wanted; where no words say that one is needed, those are that are only named."""
    wanted = tuple(_merged(_wanted(document, statements, found, known, degrees)))
    if any(each.must for each in wanted):
        return wanted
    named = [replace(each, zone="must") if _only_names(each, known) else each for each in statements]
    return tuple(_merged(_wanted(document, named, found, known, degrees)))


def _only_names(statement: Statement, known: Advertisements) -> bool:
    return statement.zone is None and not any(known.addressing.openings(statement.text))


def _wanted(
    document: Document, statements: Sequence[Statement], found: Found, known: Advertisements, degrees: Degrees
) -> Iterator[Wanted]:
    headed = any(statement.zone == "must" and not statement.said for statement in statements)
    told = [quote.span for duty in found.duties for quote in duty.quotes]
    plain = known.alternatives.without_favours(document.text)
    named = [[*without_fields(each, inside(each, found.mentions), told, known, degrees)] for each in statements]
    stands = [_standings(statement, each, known) for statement, each in zip(statements, named, strict=True)]
    denied = {mention.skill for each in stands for mention, how in each if how == "denied"}
    for statement, standings in zip(statements, stands, strict=True):
        kept = [each for each in standings if each[1] == "needed" or each[0].skill not in denied]
        for standing in ("needed", "welcome"):
            meant = [mention for mention, how in kept if how == standing]
            listed = not headed and statement.zone is None and _is_item(document, statement, told)
            must = standing == "needed" and (listed or _is_must(statement, known, headed=headed))
            single = without_kinds(plain, meant, known.alternatives)
            groups = find_groups(plain, statement.span, single, known.alternatives, found.kinds)
            for group in with_examples(plain, groups):
                skills = tuple(dict.fromkeys(mention.skill for mention in group))
                count = _count(plain, statement, group, known)
                yield Wanted(skills, must, _shown(statement.text), tuple(mention.quote for mention in group), count)


def _standings(statement: Statement, mentions: Sequence[Mention], known: Advertisements) -> list[tuple[Mention, Meant]]:
    """Say how each mention of a statement is meant."""
    start = statement.span.start
    statement = replace(statement, text=known.alternatives.without_favours(statement.text))
    names = [mention.span.start - start for mention in mentions]
    return [(each, standing_of(statement, at, known, names)) for each, at in zip(mentions, names, strict=True)]


def _count(text: str, statement: Statement, group: Sequence[Mention], known: Advertisements) -> int:
    """Say how many of a group are asked for: never all of them, since then there are others, which are not known."""
    asked = known.alternatives.several.count(text[statement.span.start : group[0].span.start])
    return max(1, min(asked, len({mention.skill for mention in group}) - 1))


def _is_item(document: Document, statement: Statement, told: Iterable[Span]) -> bool:
    """Say whether a statement is an item of a list that tells nothing to do: without headings, that is a need."""
    line = document.text[document.text.rfind("\n", 0, statement.span.start + 1) + 1 :]
    return line.startswith(BULLET) and not any(statement.span.start <= span.start < statement.span.end for span in told)


def _is_must(statement: Statement, known: Advertisements, *, headed: bool) -> bool:
    """Say whether what is named is needed: under a heading for that, or, where that is missing, by words beside it."""
    if statement.zone == "must" or (statement.zone == "duties" and known.demands(statement.text)):
        return True
    return (statement.zone is None or not headed) and known.says_must(statement.text)


def _shown(text: str) -> str:
    words = " ".join(text.split()).strip(MARKS)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


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


# ---------------------------------------------------------------- duties


def _of_the_person(document: Document, duties: Iterable[Duty], known: Advertisements) -> Iterator[Duty]:
    """Keep what the person does, not what the employer does, "we train models", in the words of the advertisement."""
    for duty in duties:
        own = (quote for quote in duty.quotes if not _of_the_employer(quote.text, known))
        quotes = tuple(document.quote(quote.span, quote.section) for quote in own)
        if quotes:
            yield replace(duty, quotes=quotes)


def _of_the_employer(text: str, known: Advertisements) -> bool:
    """Say whether a text tells what the employer does, or is a banner: "Hiring: Data Scientist"."""
    label = known.label(text)
    banner = label > 0 and text.lower().split()[-1] in known.seeking.heads
    return banner or known.addressing.by_employer(text)


def _meant(found: Duty | SoftSkill, statements: Iterable[Statement], known: Advertisements, how: Meant) -> bool:
    """Say whether one of the statements in which something stands means it so."""
    return any(
        _standing(statement, quote.span, known) == how
        for statement in statements
        for quote in found.quotes
        if statement.span.start < quote.span.end and quote.span.start < statement.span.end
    )


def _standing(statement: Statement, span: Span, known: Advertisements) -> Meant:
    """Say how a duty in a statement is meant: what there is to do is asked for, however it is put."""
    if statement.zone in ("duties", "nice"):
        return "needed" if statement.zone == "duties" else "welcome"
    how = standing_of(statement, max(0, span.start - statement.span.start), known)
    return how if how != "welcome" or known.says_nice(statement.text) else "needed"
