"""Heads of jobs behind which the text goes on in the same line: `Analyst at Acme (2018 - 2020): made reports`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mlematch.knowledge.career.ranges import DateRange
from mlematch.knowledge.career.titles import Titles
from mlematch.list_marks import BULLET
from mlematch.timeline.heads import begin_of
from mlematch.timeline.naming import find_names, names_title
from mlematch.timeline.row import WORDS_IN_SENTENCE
from mlematch.timeline.stripping import EDGES

_SENTENCE_END = re.compile(r"\.\s+(?=[A-Z])|:\s")
_DASHED = re.compile(r"\s*[-–—|]\s+(?P<title>[^:.]{3,60}):\s+\S")
_ON_AFTER = re.compile(r"[\s)\]]*(?:[.,;]\s+(?:\S+\s+){2}|\.\s+[A-Z]\S*\s)\S")
_TEXT_AFTER = re.compile(r"[\s)\]]*:\s+(?:\S+\s+){0,9}\S*(?:[,;.]|\S+\s\S+\s\S+\s\S+)")
_APART_AFTER = re.compile(r"\s*[)\]]\s+\w|[\s)\]]*[|–—-]\s")
_LED = re.compile(r"[^\W\d_] ?$")  # as a word leads dates within a sentence: `in 2021`
_FIRST_SENTENCE = re.compile(r"(?P<head>[^.!?]{8,90})\.\s+[A-Z]")
_PART = re.compile(r",\s+|(?<=[^\W\d_]{4})\.\s+")
_WORDS_IN_RUN_ON = 10


def part_run_on(text: str, ranges: Sequence[DateRange], at: int, titles: Titles) -> tuple[str, list[DateRange]] | None:
    """Part the head of a line from the text that goes on behind it: `Analyst at Acme (2018 - 2020): made reports`."""
    if found := _dashed(text, ranges, at, titles):
        return found
    one = next((one for one in ranges if not one.single), None)
    if one is None:
        return None
    before, after = text[: one.span.start - at], text[one.span.end - at :]
    head, goes_on = _head_before(text, before, after, titles) if before.strip(EDGES) else _head_after(after, titles)
    head = head.strip(EDGES)
    if not goes_on or len(head.split()) > _WORDS_IN_RUN_ON or not names_title(head, titles):
        return None
    named = find_names(head, titles)
    return None if text.startswith(BULLET) and named.organisation is None else (head, [one])


def _head_after(after: str, titles: Titles) -> tuple[str, bool]:
    """Give the head behind dates, and whether text goes on behind it: `Analyst at Acme. Made reports`."""
    ends = (after[: cut.start()] for cut in _SENTENCE_END.finditer(after))
    head = next((head for head in ends if names_title(head, titles)), "") or begin_of(after, titles)
    sentence = head and after.rstrip().endswith(".") and after[len(head) : len(head) + 1] == "."
    return head, len(after.split()) > WORDS_IN_SENTENCE or bool(sentence)


def _head_before(text: str, before: str, after: str, titles: Titles) -> tuple[str, bool]:
    """Give the head before dates, or before the text that ends with them, and whether text goes on behind it."""
    amid = text.startswith(BULLET) or after.strip(EDGES + ".") or _LED.search(before)
    first = None if amid else _FIRST_SENTENCE.match(before)
    if first:
        return first["head"], True
    told = _TEXT_AFTER.match(after) or (_ON_AFTER.match(after) and _is_head(before.strip(EDGES), titles))
    if told or (len(after.split()) > WORDS_IN_SENTENCE and _APART_AFTER.match(after)):
        return before, True
    begin = "" if amid else begin_of(before, titles)
    return begin or before, bool(begin)


def _dashed(text: str, ranges: Sequence[DateRange], at: int, titles: Titles) -> tuple[str, list[DateRange]] | None:
    """Part the head from the text in `Acme - Summer 2014 - Data Analyst: made reports`."""
    one = ranges[0] if len(ranges) == 1 else None
    title = _DASHED.match(text, one.span.end - at) if one else None
    if one is None or title is None or not titles.looks_like_title(title["title"]):
        return None
    before = text[: one.span.start - at].strip(EDGES)
    named = 0 < len(before.split()) <= _WORDS_IN_RUN_ON and not names_title(before, titles)
    return (f"{before}\t{title['title']}", [one]) if named else None


def _is_head(before: str, titles: Titles) -> bool:
    """Whether what stands before dates begins or ends with a title: `Acme, Oslo. Data Scientist`."""
    first, last = before.partition(",")[0], _PART.split(before)[-1]
    return titles.looks_like_title(first) or (last != before and titles.looks_like_title(last))
