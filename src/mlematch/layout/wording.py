"""What the words of a segment are: a date, an address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_MONTHS = (
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|märz|mai|juin|juil|ago|dez|dic|ene|abr|out|set|gen|mag|giu|lug|"
    r"okt|janv|févr|avr|août|déc|spring|summer|fall|autumn|winter"
)
_NOW = ("present", "current", "now", "today", "ongoing", "heute", "actuel")  # what a year's place may hold
_YEAR = re.compile(
    r"(?:19|20)\d\d|\b1[5-8]\d\d\b|['’]\d\d\b|(?<![\d.])(?:\d{1,2}[./-]){1,2}\d{2,4}\b(?![.-]?\d)|"
    rf"\b(?:{'|'.join(_NOW)})",
    re.I,
)
_DIGIT = re.compile(r"\d")
_DATE_WORDS = re.compile(
    rf"\b(?:{_MONTHS})[a-zéûç]*\b|\b(?:present|current(?:ly)?|now|today|ongoing|heute|actuel\w*|expected|since|seit|"
    r"depuis|date|to|until|bis|graduat\w+|months?|years?|yrs?|mos?)\b",
    re.I,
)
_OPEN_SPAN = re.compile(r"[\d\s][-–—]$")
_CONTACT = re.compile(r"@|https?:|www\.|\.(?:com|org|net|io|dev)\b|\d{3}[ .)-]+\d{2}|(?:\d{2}[ .]){3}\d{2}")
_DAY = rf"(?:(?:{_MONTHS})[a-zéûç]*\.?,?\s+)?(?:(?:\d{{1,2}}[./]){{0,2}}(?:19|20)\d\d|\d{{1,2}}/\d\d|['’]\d\d)"
_DASH = r"\s*(?:[-–—]|\bto\b|\bbis\b)\s*"
_TODAY = r"(?:present|current|now|today|ongoing|heute|actuel\w*)"
_MONTH_STARTS = frozenset(month[:3] for month in _MONTHS.split("|"))
_START = re.compile(rf"{_DAY}(?:{_DASH}(?:(?:{_MONTHS})[a-zéûç]*\.?)?)?", re.I)
_END = re.compile(rf"(?:{_DASH})?(?:{_DAY}|{_TODAY})|{_DASH}", re.I)
_SPAN = re.compile(rf"{_DAY}{_DASH}(?:{_DAY}|{_TODAY})", re.I)
_DAY_OR_TODAY = re.compile(rf"{_DAY}|{_TODAY}", re.I)
_MOST_WORDS = 4  # of a half of a span
MOST_BESIDE_DATE = 14  # letters that may stand beside a date: a town


@lru_cache(maxsize=1024)
def is_date(text: str) -> bool:
    """Say whether a text is a date or a span of time, with little beside it.

    >>> is_date("Jan. 2019 – Present"), is_date("2019, Berlin"), is_date("10/2020 Software Engineer at Acme")
    (True, True, False)
    >>> is_date("31.12.19"), is_date("01.23.45.67.89")
    (True, False)
    """
    if not _may_hold_year(text) or not _YEAR.search(text):
        return False
    rest = _DATE_WORDS.sub("", text)
    return sum(char.isalpha() for char in rest) <= MOST_BESIDE_DATE


def _may_hold_year(text: str) -> bool:
    if _DIGIT.search(text):
        return True
    folded = text.lower()
    return any(map(folded.__contains__, _NOW))


def is_contact(text: str) -> bool:
    """Say whether a text is an address of some kind, or a telephone number.

    >>> is_contact("ada@example.com"), is_contact("+1 555 0100"), is_contact("Python"), is_contact("2019-2021")
    (True, True, False, False)
    """
    return _CONTACT.search(text) is not None and not is_date(text)


def ends_open(text: str) -> bool:
    """Say whether a text ends in the middle of a span of time.

    >>> ends_open("2017 –"), ends_open("2017"), ends_open("sort-")
    (True, False, False)
    """
    return _OPEN_SPAN.search(text, max(len(text) - 2, 0)) is not None


def may_start_span(text: str) -> bool:
    """Say, at little cost, whether a text may begin with the start of a span of time.

    >>> may_start_span("Sept. 2019 –"), may_start_span("Cook, 2019")
    (True, False)
    """
    start = text[:3].lower()
    return start in _MONTH_STARTS or start[:1].isdecimal() or start[:1] in ("'", "’")


def count_start(words: Sequence[str]) -> int:
    """Say how many of the first words may begin a span of time.

    >>> count_start(["04/2021", "–", "Cook"]), count_start(["Sept.", "2019"]), count_start(["Cook", "2019"])
    (2, 2, 0)
    """
    return _count(words, _START)


def count_end(words: Sequence[str]) -> int:
    """Say how many of the first words may go on with a span of time.

    >>> count_end(["present", "Blue", "Kettle"]), count_end(["–"]), count_end(["to", "May", "2020"])
    (1, 1, 3)
    """
    return _count(words, _END)


def _count(words: Sequence[str], pattern: re.Pattern[str]) -> int:
    most = min(len(words), _MOST_WORDS)
    return next((count for count in range(most, 0, -1) if pattern.fullmatch(" ".join(words[:count]))), 0)


def is_day(text: str) -> bool:
    """Say whether a text is one end of a span of time: a day, a month, a year, or the present.

    >>> is_day("Mar 2021"), is_day("Present"), is_day("Mar 2021 –"), is_day("Cook, 2019")
    (True, True, False, False)
    """
    return _DAY_OR_TODAY.fullmatch(text) is not None


def is_span(text: str) -> bool:
    """Say whether a text is a span of time with both ends.

    >>> is_span("04/2021 – present"), is_span("04/2021 –")
    (True, False)
    """
    return _SPAN.fullmatch(text) is not None
