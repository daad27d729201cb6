"""The fields of study and the topics of papers that an advertisement names: they are no skills that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.knowledge.education.degrees import Degrees
from mlematch.vacancy.statements import Statement
from mlematch.values import Mention, Span


def without_fields(
    statement: Statement, mentions: Iterable[Mention], told: Sequence[Span], known: Advertisements, degrees: Degrees
) -> Iterator[Mention]:
    """Leave out the names that only say what a degree is in, "a degree in robotics", or what papers are about.

    Papers are a need only where they are one of the duties, of which `told` are the places.
    """
    text, start = statement.text, statement.span.start
    named = [found.end for found in degrees.find(text)]
    spans = [(start + first, start + last) for first, last in known.study.fields(text, named)]
    writes = any(statement.span.start < duty.end and duty.start < statement.span.end for duty in told)
    for mention in mentions:
        at, end = mention.span.start, mention.span.end
        if writes and known.study.is_topic(text[: at - start], text[end - start :]):
            continue
        within = any(first <= at < last for first, last in spans) or known.study.follow(text[end - start :])
        if not (within and _may_be_studied(text[at - start : end - start], degrees)):
            yield mention


def _may_be_studied(name: str, degrees: Degrees) -> bool:
    """Say whether a name may be that of a field of study: a known one, or one of several words, as no tool has."""
    return degrees.fields.is_name(name) or " " in name.strip()
