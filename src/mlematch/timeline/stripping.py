"""A line without its dates and durations, and without what these leave at its edges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.ranges import DateRange
from mlematch.list_marks import NUMBER

_EMPTY = re.compile(r"\(\s*\)")
_NUMBERED = re.compile(rf"^(?:{NUMBER})\s+(?=[^\W\d_])")  # an entry in a list
_ICON = re.compile(r"^\s*[^\W\d_]\t")  # a letter of a font of signs, before dates
_OPENED = re.compile(r"\t[\s|]*\(\s*")
EDGES = " \t,;:|()[]{}•·–—−-~/→"
_WORDS_IN_BRACKETS = re.compile(r"\([^()\d]*[^\W\d_]{2}[^()]*[12][0-9]{3}[^()]*\)")
_TAIL = 80  # letters before dates, in which words belong to them


def without_asides(text: str, at: int, ranges: Sequence[DateRange]) -> Sequence[DateRange]:
    """Leave out what words in brackets date, beside other dates: `Engineer (senior from 2023), 2020 - now`."""
    if len(ranges) < 2 or "(" not in text:
        return ranges
    asides = [found.span() for found in _WORDS_IN_BRACKETS.finditer(text)]
    own = [one for one in ranges if not any(begin < one.span.start - at < end for begin, end in asides)]
    return own if any(not one.single for one in own) else ranges


def without_aside_behind(text: str, at: int, own: Sequence[DateRange]) -> str:
    """Blank the aside right behind the dates, which may tell of a break in them: `2012 - now (on leave in 2015)`."""
    for one in own:
        found = _WORDS_IN_BRACKETS.match(text, one.span.end - at + 1)
        if found and text[: found.start()].endswith(" "):
            text = f"{text[: found.start()]}{' ' * len(found[0])}{text[found.end() :]}"
    return text


def strip_dates(
    text: str, at: int, ranges: Sequence[DateRange], durations: Sequence[tuple[int, int, int]], calendar: Calendar
) -> str:
    """Give a line without its dates, its durations and what these leave at the edges."""
    cuts = [(max(0, one.span.start - at), one.span.end - at) for one in ranges]
    cuts += [(start, end) for start, end, _ in durations if _is_aside(text, start, end)]
    is_expected = bool(cuts) and any(one.expected and not one.single for one in ranges)
    for start, end in sorted(cuts, reverse=True):
        before = _without_end(text[:start], calendar.since_before).rstrip(" ([")
        before = _without_end(before, calendar.expected_before) if is_expected else before
        text = f"{before}\t{text[end:].lstrip(' )]')}"
    text = _EMPTY.sub("\t", text) if "(" in text else text
    text = _ICON.sub("", text) if "\t" in text else text
    text = _OPENED.sub("\t", text) if text.count("(") > text.count(")") else text
    rest = _closed(text.strip(EDGES), text)
    return rest if rest[:1].isalpha() else _NUMBERED.sub("", rest)


def _without_end(text: str, words: re.Pattern[str]) -> str:
    """Take words off the end of a text."""
    found = words.search(text, max(0, len(text) - _TAIL))
    return text[: found.start()] if found else text


def _closed(rest: str, text: str) -> str:
    """Give what is left of a line with the bracket that closes at its end."""
    if rest.count("(") <= rest.count(")"):
        return rest
    at = text.find(rest) + len(rest)
    return f"{rest})" if text[at : at + 1] == ")" else rest


def _is_aside(text: str, start: int, end: int) -> bool:
    """Whether a duration stands apart: in brackets, behind a mark, or at an end of the line."""
    return start == 0 or text[end:].strip(" ).") == "" or text[:start].rstrip()[-1:] in "(|·•,–-"
