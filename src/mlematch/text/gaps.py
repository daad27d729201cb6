"""Wide white within a line of text sets columns apart, as on a page."""

from __future__ import annotations

import re

from mlematch.list_marks import MARK

COLUMN_GAP = " | "
_GAP = re.compile(r"(?<=[^\s•|,;:–—·(/&-])(?:[ \xa0]{3,}|[ \xa0]*\t[ \t\xa0]*)(?=[^\s•|,;:–—·)/&-])")
_LETTERS = re.compile(r"(?:\S\s+){3,}\S")  # `S K I L L S   A N D   T O O L S`


def keep_gaps(text: str) -> str:
    r"""Write tabs and runs of spaces between two things as a bar, so that a line of columns stays one.

    >>> keep_gaps("Staff Engineer, Acme\t\t2020")
    'Staff Engineer, Acme | 2020'
    >>> keep_gaps("Languages:   Python")
    'Languages:   Python'
    """
    if "\t" not in text and "   " not in text and "\xa0\xa0" not in text:
        return text
    if _LETTERS.fullmatch(text.strip()):
        return text
    mark = MARK.match(text)
    start = mark.end() if mark else 0
    return text[:start] + _GAP.sub(COLUMN_GAP, text[start:])


def has_gap(text: str) -> bool:
    """Say whether columns stand beside each other in a line."""
    return COLUMN_GAP in keep_gaps(text.strip())
