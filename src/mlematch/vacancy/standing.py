"""What a statement says of something it names: needed, welcome, or not asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.vacancy.statements import Statement

Meant = Literal["needed", "welcome", "denied"]

_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_NEXT_ITEM = re.compile(r"[,;/]|\b(?:and|or)\b")
_FEW = 4  # words of a bracket that says nothing but that something is welcome


def standing_of(statement: Statement, at: int, known: Advertisements, names: Sequence[int] = ()) -> Meant:
    """Say how what stands at a place of a statement's text is meant; `names` are the places of all it names."""
    if statement.zone == "denied":
        return "denied"
    said = _said_of(statement.text, at, known, names)
    welcome = statement.zone == "nice" or known.says_nice(said) or known.says_used(said)
    if any(start <= at < end for start, end in known.denials.spans(statement.text)):
        return "welcome" if welcome and statement.zone != "nice" else "denied"
    return "welcome" if welcome else "needed"


def asked_text(statement: Statement, known: Advertisements) -> str:
    """Give the text of a statement, what is not asked for blanked out; apostrophes are straight."""
    if statement.zone == "denied":
        return ""
    text = statement.text.replace("’", "'")
    for start, end in known.denials.spans(text):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _said_of(text: str, at: int, known: Advertisements, names: Sequence[int]) -> str:
    """Give what is said of a place: its own bracket, or all but the brackets that speak of something else."""
    for bracket in _BRACKETS.finditer(text):
        if bracket.start() <= at < bracket.end() and known.says_nice(bracket.group()):
            return bracket.group()
    for start, end in list(_others(text, at, known, names)):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _others(text: str, at: int, known: Advertisements, names: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the brackets that speak of something else: of a name within, or of what is not right beside them."""
    for bracket in _BRACKETS.finditer(text):
        start, end = bracket.span()
        inside = bracket.group()
        bare = len(inside.split()) <= _FEW and not any(map(str.isdigit, inside))
        leads = end <= at and not any(map(str.isalpha, text[:start]))
        close = leads or (at < start and not _NEXT_ITEM.search(text, at, start))
        own = bare and close and known.says_nice(inside) and not any(start < name < end for name in names)
        if (known.says_nice(inside) or known.says_used(inside)) and not (start <= at < end or own):
            yield start, end
