"""Years that a text claims in prose: `8+ years of Python`, `over a decade of experience`, `5-7 years`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.claim_words import REACH
from mlematch.knowledge.phrases import find_phrases, fold, fold_same

_LONGEST_LEAD = 80  # the word for experience before years, with what links them
_ABOUT_BEFORE = re.compile(r"(?:^|[,;:|•\n(]\s*)(?P<about>[^,;:|•\n()]{1,40}?)\s*[(:|\t–-]\s*$")
_ENDS = ("", ")", ",", ";", "\n", ".", "|")
_DIRECT = re.compile(r"\s+(?P<about>[^\W\d_][^.,;:|•\n()\d]{0,28}?)(?=\s*(?:[.,;|•\n(]|$|(?:and|&|\+)\s+\d))")
_MORE_AFTER = re.compile(r"\s?\+")


@dataclass(frozen=True, slots=True)
class Claim:
    """A length of time that is stated, and where the words stand that say so.

    `at_least` where it is a lower bound, as in `8+ years`; `overall` where it is said of all work, not of a part.
    """

    start: int
    end: int
    months: int
    at_least: bool = False
    overall: bool = False


def find_total(text: str, lengths: Sequence[Claim], calendar: Calendar) -> Claim | None:
    """Find the most years of experience that a text claims outright, among the lengths of time in it.

    >>> from mlematch.resources import load_shipped
    >>> text, calendar = "Engineer with over ten years of experience", load_shipped(Calendar)
    >>> find_total(text, find_lengths(text, calendar), calendar)
    Claim(start=19, end=42, months=120, at_least=True, overall=True)
    """
    found = [claim for each in lengths if (claim := _of_experience(text, each, calendar))]
    return max(found, key=lambda one: one.months, default=None)


def find_about(text: str, lengths: Sequence[Claim], calendar: Calendar) -> Iterator[Claim]:
    """Find what lengths of time are stated of, as in `8 years of Python`, `5 yrs SQL` or `Python (8 years)`.

    >>> from mlematch.resources import load_shipped
    >>> text, calendar = "8 yrs Python, 5 yrs SQL", load_shipped(Calendar)
    >>> found = find_about(text, find_lengths(text, calendar), calendar)
    >>> [(text[one.start : one.end], one.months) for one in found]
    [('8 yrs Python', 96), ('5 yrs SQL', 60)]
    """
    ends = [*(each.start for each in lengths), len(text)][1:]
    for each, end in zip(lengths, ends, strict=True):
        if place := _subject(text, each, end, calendar):
            first, last = min(each.start, place[0]), max(each.end, place[1])
            yield Claim(first, first + len(text[first:last].rstrip(" ,")), each.months, each.at_least)


def _of_experience(text: str, length: Claim, calendar: Calendar) -> Claim | None:
    after = calendar.claims.experience_after.match(text, length.end)
    before = max(0, length.start - _LONGEST_LEAD)
    if not after and not calendar.claims.experience_before.search(text, before, length.start):
        return None
    end = after.end() if after else length.end
    plain = calendar.claims.plain_experience.fullmatch(text[length.end : end]) is not None
    overall = plain and not calendar.claims.narrowed.match(text, end)
    return Claim(length.start, end, length.months, length.at_least, overall)


def _subject(text: str, length: Claim, limit: int, calendar: Calendar) -> tuple[int, int] | None:
    if after := calendar.claims.about_after.match(text, length.end, limit) or _direct(text, length, limit, calendar):
        return after.span("about")
    window = text[max(0, length.start - REACH) : length.start]
    before = _ABOUT_BEFORE.search(window)
    if before and text[length.end : length.end + 1] in _ENDS:
        moved = length.start - len(window)
        return before.start("about") + moved, before.end("about") + moved
    return None


def _direct(text: str, length: Claim, limit: int, calendar: Calendar) -> re.Match[str] | None:
    found = _DIRECT.match(text, length.end, limit)
    return None if found and calendar.claims.experience_first.match(found["about"]) else found


def find_lengths(text: str, calendar: Calendar) -> list[Claim]:
    """Find lengths of at least a year, those in words and ranges too; of what overlaps the one that begins first."""
    counted = [Claim(start, end, months) for start, end, months in calendar.find_durations(text)]
    spelled = find_phrases(calendar.claims.worded, calendar.claims.number_words, fold_same(text))
    worded = [Claim(one.start(), one.end(), _months(one, calendar)) for one in spelled]
    kept: list[Claim] = []
    for each in sorted((*counted, *worded), key=lambda one: (one.start, -one.end)):
        if each.months >= 12 and (not kept or each.start >= kept[-1].end):
            kept.append(_bounded(text, each, calendar))
    return kept


def _bounded(text: str, length: Claim, calendar: Calendar) -> Claim:
    words = text[length.start : length.end]
    more = "+" in words or _MORE_AFTER.match(text, length.end) or calendar.claims.more_within.search(words)
    at_least = bool(more or calendar.claims.more_before.search(text[max(0, length.start - 24) : length.start]))
    return Claim(length.start, length.end, length.months, at_least)


def _months(found: re.Match[str], calendar: Calendar) -> int:
    if decades := found["decades"]:
        return round(120 * calendar.claims.number(fold(decades.strip())))
    first = found["first"] or found["word"]
    return round(12 * (int(first) if first.isdigit() else calendar.claims.number(fold(first))))
