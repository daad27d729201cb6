"""Documents written by hand, for tests that need no file."""

from __future__ import annotations

from collections.abc import Iterable

from mlematch.matchers import Passage
from mlematch.readers import read_document
from mlematch.values import Document, Line, Mention, Section, SectionKind, Span


def document(text: str, *, wraps: bool = False) -> Document:
    """Give a document of these very lines."""
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Line(Span(at, at + len(line)), 1, wraps=wraps))
        at += len(line) + 1
    return Document("written.txt", "0" * 64, "text", text, tuple(lines))


def resume(text: str) -> Document:
    """Read a text as the readers do."""
    return read_document(text.encode(), source="written.txt")


def whole(document: Document, kind: SectionKind = "experience") -> Section:
    """Give one section that is all of a document."""
    return Section(kind, "", Span(0, len(document.text)))


def passage(document: Document, section: Section | SectionKind = "experience", labels: Iterable[str] = ()) -> Passage:
    """Read a section as the matchers do; a kind stands for all of the document."""
    return Passage.of(
        document, section if isinstance(section, Section) else whole(document, section), frozenset(labels)
    )


def names(mentions: tuple[Mention, ...]) -> dict[str, str]:
    """Give the status of each skill by its id."""
    return {mention.skill: mention.status for mention in mentions}
