"""What an advertisement asks for and nobody understood: needs, things to do, and unknown names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.knowledge.career.titles import Titles
from mlematch.knowledge.education.degrees import Degrees
from mlematch.vacancy.experience import degrees_in
from mlematch.vacancy.found import MARKS, Found, inside
from mlematch.vacancy.statements import NUMBER, Statement
from mlematch.values import Document, Quote, Span

_ARTICLE = re.compile(r"(?:an?|our|new|\d|two|three)\s", re.I)
_TELLING = 4  # words of a sentence that tells something to do: fewer are a heading or an aside


def find_unread(
    document: Document,
    statements: Iterable[Statement],
    found: Found,
    known: Advertisements,
    degrees: Degrees,
    titles: Titles,
) -> Iterator[Quote]:
    """Give the needs from which nothing was taken, and the unknown names in those that were understood."""
    understood = sorted(_places(found))
    for statement in statements:
        span = statement.span
        if _is_a_scrap(document, span) or not (statement.zone in ("must", "nice") or _asks_for_work(statement, known)):
            continue
        if any(span.start <= at < span.end for at in understood):
            yield from (document.quote(name, "other") for name in _unknown(document, statement, found, known))
        elif not (_is_understood(statement.text, known, degrees) or _names_the_job(statement.text, titles)):
            yield document.quote(_trimmed(document, span), "other")


def _is_a_scrap(document: Document, span: Span) -> bool:
    """Say whether a piece is a part of a word: where line ends are mended, names such as LinkedIn are cut."""
    glued = any(map(str.isalpha, (document.text[span.start - 1 : span.start], document.text[span.end : span.end + 1])))
    return glued and len(document.slice(span).split()) == 1


def _asks_for_work(statement: Statement, known: Advertisements) -> bool:
    """Say whether a statement tells the reader what there is to do."""
    told = statement.zone == "duties" or any(known.addressing.openings(statement.text))
    return told and len(statement.text.split()) >= _TELLING


def _names_the_job(text: str, titles: Titles) -> bool:
    """Say whether a text only tells whom somebody looks for: "a data scientist"."""
    bare = _ARTICLE.sub("", text.strip(MARKS + ".!"))
    return titles.looks_like_title(bare[:1].upper() + bare[1:])


def _is_understood(text: str, known: Advertisements, degrees: Degrees) -> bool:
    return bool(known.speaks_of_employer(text) or known.years.asked(text) or degrees_in(text, known, degrees))


def _unknown(document: Document, statement: Statement, found: Found, known: Advertisements) -> list[Span]:
    """Give the names that stand where skills stand, and that nobody knows."""
    mentions = inside(statement, found.mentions)
    gaps = [(one.span.end, two.span.start) for one, two in pairwise(mentions)]
    gaps += [(mentions[-1].span.end, statement.span.end)] if mentions else []
    names = {
        Span(start + first, start + last)
        for start, end in gaps
        for first, last in known.alternatives.unknown(document.text[start:end])
    }
    number = NUMBER.match(statement.text)
    told = Span(statement.span.start + (number.end() if number else 0), statement.span.end)
    names |= {quote.span for term in found.unlisted for quote in term.quotes if told.holds(quote.span)}
    return sorted(names)


def _places(found: Found) -> Iterator[int]:
    yield from (mention.span.start for mention in found.mentions)
    for quotes in (each.quotes for group in (found.duties, found.soft_skills) for each in group):
        yield from (quote.span.start for quote in quotes)


def _trimmed(document: Document, span: Span) -> Span:
    text = document.slice(span)
    start = span.start + len(text) - len(text.lstrip(MARKS + "\n"))
    return Span(start, start + len(text.strip(MARKS + "\n")))
