"""What every reader hands in, and how it becomes a Document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from mlematch.knowledge.reading import Reading
from mlematch.values import Document, HiddenText, Line, Link, Notice, PlacedLine, Quality, Span

Engine = Literal["auto", "pdfium", "pypdf"]


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
    lines, texts, start = [], [], 0
    for item in placed:
        span = Span(start, start + len(item.text))
        lines.append(Line(span, item.page, item.box, item.size, item.bold, item.block, item.wraps))
        texts.append(item.text)
        start = span.end + 1
    return "\n".join(texts), tuple(lines)
