"""What the words of a segment are: a date, an address, an item of a list."""

from __future__ import annotations

import re
from functools import lru_cache

_MONTHS = (
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|märz|mai|juin|juil|ago|dez|dic|ene|abr|out|set|gen|mag|giu|lug|"
    r"okt|janv|févr|avr|août|déc|spring|summer|fall|autumn|winter"
)
_YEAR = re.compile(
    r"(?:19|20)\d\d|\b1[5-8]\d\d\b|['’]\d\d\b|(?<![\d.])(?:\d{1,2}[./-]){1,2}\d{2,4}\b(?![.-]?\d)|"
    r"\b(?:present|current|now|today|ongoing|heute|actuel)",
    re.I,
)
_DATE_WORDS = re.compile(
    rf"\b(?:{_MONTHS})[a-zéûç]*\b|\b(?:present|current(?:ly)?|now|today|ongoing|heute|actuel\w*|expected|since|seit|"
    r"depuis|date|to|until|bis|graduat\w+|months?|years?|yrs?|mos?)\b",
    re.I,
)
_BULLET = re.compile(r"[•●▪■◦○‣⁃∙·*➢➤▶►▸✓✔❖◆♦\uf000-\uf0ff–-](?:\s|$)|o\s")
_OPEN_SPAN = re.compile(r"[\d\s][-–—]$")
_CONTACT = re.compile(r"@|https?:|www\.|\.(?:com|org|net|io|dev)\b|\d{3}[ .)-]+\d{2}|(?:\d{2}[ .]){3}\d{2}")
MOST_BESIDE_DATE = 14  # letters that may stand beside a date: a town


@lru_cache(maxsize=1024)
def is_date(text: str) -> bool:
    """Say whether a text is a date or a span of time, with little beside it.

    >>> is_date("Jan. 2019 – Present"), is_date("2019, Berlin"), is_date("10/2020 Software Engineer at Acme")
    (True, True, False)
    >>> is_date("31.12.19"), is_date("01.23.45.67.89")
    (True, False)
    """
    if not _YEAR.search(text):
        return False
    rest = _DATE_WORDS.sub("", text)
    return sum(char.isalpha() for char in rest) <= MOST_BESIDE_DATE


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
    return _OPEN_SPAN.search(text) is not None


def is_item(text: str) -> bool:
    """Say whether a text begins with the mark of a list.

    >>> is_item("• Python"), is_item("Python")
    (True, False)
    """
    return _BULLET.match(text) is not None
