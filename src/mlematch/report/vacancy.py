"""What an advertisement says that its rubric does not ask for, in words: nothing is lost without a word."""

from __future__ import annotations

from collections.abc import Iterator

from mlematch.knowledge.levels.rubric import Rubric
from mlematch.report.plain import shorten
from mlematch.values import Vacancy

_LONGEST = 100


def unasked_of(vacancy: Vacancy, rubric: Rubric) -> Iterator[str]:
    """Give one line for each thing that the rubric of an advertisement leaves out, and why."""
    asked = {criterion.id for level in rubric.levels for criterion in level.criteria}
    for quote in vacancy.unread:
        yield f"not understood: {shorten(' '.join(quote.text.split()), _LONGEST)}"
    for wanted in vacancy.skills:
        if wanted.id not in asked:
            yield f"left out, since there are many: {' or '.join(wanted.skills)}"
    for duty in (*vacancy.duties, *vacancy.welcome_duties):
        if duty.id not in asked:
            yield f"left out, since there are many: {duty.title or duty.id}"
