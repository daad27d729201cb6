"""The text that cues are looked for in, and the part of a sentence that is shown."""

from __future__ import annotations

import re
from itertools import pairwise

from mlematch.list_marks import NUMBER
from mlematch.values import Document, Span

_ENDS = tuple(".!?:;")
ITEM_NUMBER = re.compile(rf"\s?(?:{NUMBER}|#?\d{{1,2}}(?:\.\d)?|\[[ xX]\])\s+(?=[A-Z])")


def join_wrapped_lines(document: Document) -> str:
    """Give the text with a space for each newline within a sentence; every offset stays."""
    text, pieces, at = document.text, [], 0
    for line, following in pairwise(document.lines):
        end = line.span.end
        if (line.wraps or _goes_on(text, line.span, following.span)) and text[end : end + 1] == "\n":
            pieces.append(text[at:end])
            at = end + 1
    return " ".join((*pieces, text[at:]))


def _goes_on(text: str, line: Span, following: Span) -> bool:
    """Say whether the next line begins in the middle of a sentence: without a capital, after no full stop."""
    begun = text[following.start : following.start + 1]
    if not begun.islower() or text.endswith(_ENDS, line.start, line.end):
        return False
    return ITEM_NUMBER.match(text, following.start) is None


def trim(text: str, sentence: Span, match: Span, longest: int) -> Span:
    """Cut a sentence to at most `longest` characters around its match, at word ends."""
    start, end = sentence.start, sentence.end
    if end - start > longest:
        lead = max(0, longest - len(match)) // 3
        start = max(start, match.start - lead)
        while start > sentence.start and start < match.start and not text[start - 1].isspace():
            start += 1
        end = min(end, start + longest)
        while end < sentence.end and end > start + 1 and not text[end].isspace():
            end -= 1
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
