"""Long lines that are heads of jobs: a title begins them, and names follow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from mlematch.knowledge.career.titles import Titles
from mlematch.timeline.naming import names_title
from mlematch.timeline.row import WORDS_IN_SENTENCE

_HEAD_PART = re.compile(r"\s*[,:|(–—]|\s(?:at|of|in|for|with|@|-)\s")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})\. ")  # but not `Ph.D. project`
_PLACE_AT = re.compile(r"\s(?:at|in)\s(?:the\s)?")
_NAMES = re.compile(r"(?:[^\W\d_a-zß-ÿ][^\s,]*|[^\W\d_]{1,4}|[&/–—-])(?:,?\s+|$)")
_CELL = re.compile(
    r"[ \t]*(?:[|;\t]|,\s|\s[–—-]\s| {3,}|\s\((?=[A-Z]))[ \t]*|\s(?=at\s[A-Z])"
)  # ends a name in a long line
_MARKS = " \t,;:|-–—()•"
_CELLS_IN_HEAD, _WORDS_IN_NAME = 3, 6
WORDS_IN_HEADER = 14
_WORDS_IN_WHOLE_HEADER = 24  # that begins with a title


def is_long_head(rest: str, words: Sequence[str], titles: Titles) -> bool:
    """Whether a long line with dates at its edge is a head: a title or a study begins it, and no sentence is in it."""
    if len(words) > _WORDS_IN_WHOLE_HEADER or _SENTENCE_END.search(rest) or ";" in rest:
        return False
    first = _HEAD_PART.split(rest, 1)[0]
    return first != rest and (titles.looks_like_title(first) or titles.kind(first) == "academic")


def shortened(rest: str, titles: Titles) -> str:
    """Give title and place of a long head that names no title as a whole: `Tutor of … in the Institute of …`."""
    whole = len(words_of(rest)) <= WORDS_IN_SENTENCE or names_title(rest, titles) or titles.is_degree(rest)
    first = rest if whole else _HEAD_PART.split(rest, 1)[0]
    return f"{first}\t{_PLACE_AT.split(rest)[-1]}" if first != rest and titles.looks_like_title(first) else rest


def begin_of(text: str, titles: Titles) -> str:
    """Give title and employer with which a long line begins, in any order: `Analyst, Acme, reports of …`."""
    if len(text.split()) <= WORDS_IN_HEADER:
        return ""
    text = text.lstrip(_MARKS)
    ends = [*(found.start() for found in islice(_CELL.finditer(text), _CELLS_IN_HEAD)), len(text)][:_CELLS_IN_HEAD]
    parts = [text[start:end].strip(_MARKS) for start, end in zip([0, *ends], ends, strict=False)]
    at = next((at for at, part in enumerate(parts[:2]) if titles.looks_like_title(part)), None)
    if at is None:
        return ""
    beyond = parts[at + 1] if at == 0 and len(parts) > 1 else ""
    named = beyond and len(beyond.split()) <= _WORDS_IN_NAME and are_names(beyond)
    return text[: ends[at + bool(named)]]


def is_named_post(rest: str, titles: Titles) -> bool:
    """Whether a line is a title and the names of where it was: `Analyst, University of Oslo / Center for Networks`."""
    title, comma, names = rest.partition(", ")
    return bool(comma) and titles.looks_like_title(title) and are_names(names)


def are_names(text: str) -> bool:
    """Whether a text has no words but names, and short ones between them."""
    return all(map(_NAMES.fullmatch, text.replace(",", " ").split()))


def words_of(rest: str) -> list[str]:
    """Give the words of a line, without the bars between its columns."""
    return rest.replace("|", " ").split()
