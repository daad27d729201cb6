"""Rows of doubtful names, each of which vouches for the others: `Hive, Pig and Spark`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from mlematch.matchers.context import JOINT, Candidate
from mlematch.values import Span

_LINK = re.compile(rf"{JOINT.pattern}|\s(?:with|in|on|to|into|from|using|via)\s")
_WITHIN = re.compile(r"\w[ ,(]{1,2}$")
_BY_WORDS = "near"  # the rule of names that only certain words make believable: they vouch for none
_ROW = 3
_place = attrgetter("start", "end")


def find_rows(flow: str, candidates: Iterable[Candidate]) -> list[Span]:
    """Find rows of doubtful names, written as they should be, that vouch for each other.

    Three side by side are enough; two are, where both are capitalised words within a sentence.

    >>> from mlematch.knowledge.skills.taxonomy import Context, Form
    >>> places = {"Hive": Span(0, 4), "Pig": Span(6, 9), "Spark": Span(14, 19)}
    >>> row = [Candidate(name, Form(name, context=Context("letter")), span) for name, span in places.items()]
    >>> len(find_rows("Hive, Pig and Spark", row)), len(find_rows("Hive, Pig and Spark", row[:2]))
    (3, 0)
    """
    doubtful = {
        candidate.span: candidate.form.context.rule
        for candidate in candidates
        if candidate.form.context
        and candidate.form.context.rule != _BY_WORDS
        and flow[candidate.span.start : candidate.span.end] == candidate.form.text
    }
    rows: list[list[Span]] = []
    for span in sorted(doubtful, key=_place):
        if rows and rows[-1][-1].end <= span.start and _LINK.fullmatch(flow[rows[-1][-1].end : span.start]):
            rows[-1].append(span)
        else:
            rows.append([span])
    return [span for row in rows if len(row) >= _ROW or _is_pair(flow, row, doubtful) for span in row]


def _is_pair(flow: str, row: Sequence[Span], rules: Mapping[Span, str]) -> bool:
    if len(row) < 2 or not all(rules[span] == "word" and flow[span.start].isupper() for span in row):
        return False
    return _WITHIN.search(flow[max(0, row[0].start - 3) : row[0].start]) is not None
