"""What every reader hands in, and how it becomes a Document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from mlematch.knowledge.reading import Reading
from mlematch.values import Document, HiddenText, Line, Link, Notice, PlacedLine, Quality, Span
from mlematch.values.many import make_all

Engine = Literal["auto", "pdfium", "pypdf"]

_KEPT = ("page", "box", "size", "bold", "block", "wraps")


@dataclass(frozen=True, slots=True)
class Order:
    """What a reader is asked for besides the bytes."""

    source: str
    reading: Reading
    engine: Engine = "auto"
    password: str | None = None
    ocr: bool = False  # whether text in images is recognised


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader found in a file."""

    kind: str
    lines: tuple[PlacedLine, ...]
    quality: Quality
    pages: int = 1
    links: tuple[Link, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    notices: tuple[Notice, ...] = ()


def build_document(draft: Draft, source: str, sha256: str) -> Document:
    """Write the lines one below the other and note where each stands."""
    text, lines = _lay_out(line for line in draft.lines if line.text)
    return Document(
        source,
        sha256,
        draft.kind,
        text,
        lines,
        draft.pages,
        draft.links,
        draft.hidden,
        draft.quality,
        draft.notices,
    )


def _lay_out(placed: Iterable[PlacedLine]) -> tuple[str, tuple[Line, ...]]:
    lines = list(placed)
    texts = [line.text for line in lines]
    ends = list(accumulate([len(text) + 1 for text in texts]))  # each with the sign that parts it from the next
    starts = [0, *ends[:-1]] if ends else []
    spans = make_all(Span, starts, [end - 1 for end in ends])
    return "\n".join(texts), tuple(make_all(Line, spans, *([getattr(line, name) for line in lines] for name in _KEPT)))
