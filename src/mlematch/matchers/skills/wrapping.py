"""Names over a line end: `Machine` and `Learning` in the next line are one, `Java` and `ML` in two rows are two."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mlematch.knowledge.skills.skill import Form
from mlematch.values import Span

_LABEL = re.compile(r"[^\n:]{2,40}:")
_FIRST_WORD = re.compile(r"\S+")
_ITEM_ENDS = re.compile(r"[ \t]*(?:[\n,;|/•·)(.]|\Z)")
_NARROWEST = 40  # characters: shorter lines are rows of a table or items of their own


class Wrapping:
    r"""Tells whether a line went on in the next.

    >>> wrapping = Wrapping(["Java", "ML"])
    >>> wrapping.is_one("Go, Java\nML, Keras", Span(4, 11), Form("Java ML"), width=9)
    False
    >>> wrapping.is_one("Wrote Java\nML code", Span(6, 13), Form("Java ML"))
    True
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(map(str.lower, names))

    def is_one(self, flow: str, span: Span, form: Form, width: int = 0) -> bool:
        """Say whether a name is one although a line ends within: a line that began with other words goes on.

        In a text made of items, whose longest line has so many letters, only where the line was full.
        """
        end = flow.find("\n", span.start, span.end)
        if end < 0:
            return True
        start = flow.rfind("\n", 0, span.start) + 1
        new = flow[span.start : end].islower() and not flow[end + 1].islower()
        if new or form.context or _LABEL.match(flow, end + 1):
            return False
        begun = any(map(str.isalnum, flow[start : span.start]))
        if not width:
            return begun
        return self._is_torn(flow, span, end, begun=begun) or (begun and _is_full(flow, start, end, width))

    def _is_torn(self, flow: str, span: Span, end: int, *, begun: bool) -> bool:
        """Say whether the parts of a name say nothing each by itself."""
        first, rest = flow[span.start : end].strip(), flow[end + 1 : span.end].strip()
        known = [part.lower() in self._names for part in (first, rest)]
        if begun:
            return not all(known) and _ITEM_ENDS.match(flow, span.end) is not None
        return " " in first and not known[0]


def _is_full(flow: str, start: int, end: int, width: int) -> bool:
    """Say whether the first word of the next line had no room in a line."""
    word = _FIRST_WORD.match(flow, end + 1)
    return word is not None and width >= _NARROWEST and end - start + 1 + len(word[0]) > width
