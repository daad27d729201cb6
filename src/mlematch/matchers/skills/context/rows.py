"""Rows of doubtful names, each of which vouches for the others: `Hive, Pig and Spark`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from mlematch.matchers.skills.candidates import JOINT, Candidate
from mlematch.values import Span

_LINK = re.compile(rf"{JOINT.pattern}|\s(?:with|in|on|to|into|from|using|via)\s")
_COMMA = re.compile(r"\s*[,;|/]\s*(?:and |or )?|\s+(?:and|or|&)\s+")
_OPENED = re.compile(r"(?:^|[\n,;|/•·(\[:]|\b(?:and|or|&|using|with|in|via|of))\s*\Z")
_CLOSED = re.compile(r"\s*(?:$|[\n,;|/•·)\].]|(?:and|or|&)\s)")
_WITHIN = re.compile(r"\w[ ,(]{1,2}$")
_BY_WORDS = "near"  # the rule of names that only certain words make believable: they vouch for none
_ROW = 3
_CERTAIN = 2
_LED = 12
_place = attrgetter("start", "end")


def find_rows(flow: str, candidates: Iterable[Candidate]) -> list[Span]:
    """Find rows of doubtful names, written as they should be, that vouch for each other.

    Three side by side are enough; two are, where both are capitalised words within a sentence.

    >>> from mlematch.knowledge.skills.skill import Context, Form
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


def find_led_rows(flow: str, sure: Iterable[Span], doubtful: Iterable[Candidate]) -> set[Span]:
    """Give the doubtful names in rows of at least three, of which half and at least two are certain.

    >>> from mlematch.knowledge.skills.skill import Context, Form
    >>> queue = Candidate("sqs", Form("SQS", context=Context("acronym")), Span(8, 11))
    >>> find_led_rows("docker, sqs, kafka", [Span(0, 6), Span(13, 18)], [queue]) == {queue.span}
    True
    """
    certain = set(sure)
    if len(certain) < _CERTAIN:
        return set()
    found: set[Span] = set()
    for row in _chain(flow, certain.union(candidate.span for candidate in doubtful)):
        known = sum(span in certain for span in row)
        if len(row) >= _ROW and known >= max(_CERTAIN, len(row) / 2):
            found.update(span for span in row if span not in certain and _stands_alone(flow, span))
    return found


def _chain(flow: str, spans: Iterable[Span]) -> list[list[Span]]:
    """Put together what only a comma or a small word of a line parts; of names that overlap, the longest counts."""
    rows: list[list[Span]] = []
    end = -1
    for span in sorted(spans, key=_longest):
        if span.start < end:
            continue
        if rows and _COMMA.fullmatch(flow, end, span.start) and "\n" not in flow[end : span.start]:
            rows[-1].append(span)
        else:
            rows.append([span])
        end = span.end
    return rows


def _longest(span: Span) -> tuple[int, int]:
    return span.start, -span.end


def _stands_alone(flow: str, span: Span) -> bool:
    opened = _OPENED.search(flow, max(0, span.start - _LED), span.start)
    return opened is not None and _CLOSED.match(flow, span.end) is not None


def _is_pair(flow: str, row: Sequence[Span], rules: Mapping[Span, str]) -> bool:
    if len(row) < 2 or not all(rules[span] == "word" and flow[span.start].isupper() for span in row):
        return False
    return _WITHIN.search(flow[max(0, row[0].start - 3) : row[0].start]) is not None
