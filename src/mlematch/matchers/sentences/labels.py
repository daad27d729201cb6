"""The labels of lists (`Still to learn:`) that say whether the skills of the list are had."""

from __future__ import annotations

import re

from mlematch.matchers.sentences.opened import Text
from mlematch.values import Span

_IN_LABEL = re.compile(r"[\w' /&-]{0,50}\)?(?: ?\([^()\n]{0,40}\))? ?:")
_ENDS_CELL = re.compile(r" [–—|-](?=\s)")
_ENDS_LINE = re.compile(r" [–—|-](?=\s)|[^\S\n]*\n")
_LABEL_STARTS = re.compile(r"(?:\A|[\n•.;,|(–—]|\s-\s)[\s*|-]*(?:[\w'/&-]+ ){0,4}(?:\w+/)?\Z")
_LONGEST_LABEL = 60
_FURTHER_ITEM = re.compile(r"[^\S\n]*[;|]+[^\S\n]*([^;|\n•]+)")
_NEARLY_ALL = 0.8  # of the letters of an item


def read_label(text: Text, cue: Span) -> Span | None:
    """Give the label in which a cue stands; one that is part of a skill is none: `Machine learning: ...`."""
    first = max(0, cue.start - _LONGEST_LABEL)
    opens = _LABEL_STARTS.search(text.flow, first, cue.start)
    closes = _IN_LABEL.match(text.flow, cue.end)
    if opens and opens[0][:1] in ("", "\n", ";", "|", text.flow[:1]):
        alone = " " in text.flow[cue.start : cue.end] and not opens[0].strip()
        ends = _ENDS_LINE if alone else _ENDS_CELL
        closes = closes or ends.match(text.flow, cue.end)
    if not (opens and closes) or any(cue.start < place.end for place in text.places_in(Span(first, cue.start + 1))):
        return None
    if "(" not in closes[0] and text.places_in(Span(*closes.span())):
        return None
    return Span(opens.start(), closes.end())


def list_end(text: Text, stop: int) -> int:
    """Give where a list ends whose items `;` or `|` part: with the first item that is more than a skill."""
    while item := _FURTHER_ITEM.match(text.flow, stop):
        if not is_skill(text, Span(*item.span(1))):
            break
        stop = item.end()
    return stop


def is_skill(text: Text, line: Span) -> bool:
    """Say whether a stretch is hardly more than the names of skills."""
    return sum(map(len, text.places_in(line))) >= _NEARLY_ALL * len(line)
