"""Long lines that are heads of jobs: a title begins them, and names follow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mlematch.knowledge.career.titles import Titles
from mlematch.timeline.naming import names_title
from mlematch.timeline.row import WORDS_IN_SENTENCE

_HEAD_PART = re.compile(r"\s*[,:|(–—]|\s(?:at|of|in|for|with|@|-)\s")
_PLACE_AT = re.compile(r"\s(?:at|in)\s(?:the\s)?")
_NAMES = re.compile(r"(?:[^\W\d_a-zß-ÿ][^\s,]*|[^\W\d_]{1,4}|[&/–—-])(?:,?\s+|$)")
_WORDS_IN_WHOLE_HEADER = 24  # that begins with a title


def is_long_head(rest: str, words: Sequence[str], titles: Titles) -> bool:
    """Whether a long line with dates at its edge is one head: a title begins it, and no sentence is in it."""
    if len(words) > _WORDS_IN_WHOLE_HEADER or ". " in rest or ";" in rest:
        return False
    first = _HEAD_PART.split(rest, 1)[0]
    return first != rest and titles.looks_like_title(first)


def shortened(rest: str, titles: Titles) -> str:
    """Give title and place of a long head that names no title as a whole: `Tutor of … in the Institute of …`."""
    whole = len(words_of(rest)) <= WORDS_IN_SENTENCE or names_title(rest, titles)
    first = rest if whole else _HEAD_PART.split(rest, 1)[0]
    return f"{first}\t{_PLACE_AT.split(rest)[-1]}" if first != rest and titles.looks_like_title(first) else rest


def is_named_post(rest: str, titles: Titles) -> bool:
    """Whether a line is a title and the names of where it was: `Analyst, University of Oslo / Center for Networks`."""
    title, comma, names = rest.partition(", ")
    return bool(comma) and titles.looks_like_title(title) and all(map(_NAMES.fullmatch, names.split()))


def words_of(rest: str) -> list[str]:
    """Give the words of a line, without the bars between its columns."""
    return rest.replace("|", " ").split()
