"""Lines whose bracket is closed at the begin of the next one -> one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from mlematch.values import Document, Line, Span

_WORDS_OVER = 3  # words of a bracket that may stand on the next line


def join_wrapped(document: Document, lines: Sequence[Line]) -> Iterator[Line]:
    r"""Give the lines; one that ends within a bracket together with the short rest of it, which stands below.

    >>> text = "Lumen Ltd (Research\nAssistant)"
    >>> lines = (Line(Span(0, 19), 1), Line(Span(20, 30), 1))
    >>> document = Document("cv.txt", "0" * 64, "text", text, lines)
    >>> [document.slice(line.span) for line in join_wrapped(document, lines)]
    ['Lumen Ltd (Research\nAssistant)']
    """
    joined = False
    for line, below in zip_longest(lines, lines[1:]):
        if joined:
            joined = False
        elif below is not None and line.page == below.page and _is_open(document, line, below):
            joined = True
            yield replace(line, span=Span(line.span.start, below.span.end), wraps=below.wraps)
        else:
            yield line


def _is_open(document: Document, line: Line, below: Line) -> bool:
    """Whether a line opens a bracket that nothing but the end of the next one closes."""
    text, rest = document.slice(line.span), document.slice(below.span).strip()
    if not rest.endswith(")") or text.rfind("(") <= text.rfind(")"):
        return False
    return rest.count(")") == 1 and "(" not in rest and len(rest.split()) <= _WORDS_OVER
