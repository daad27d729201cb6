"""A heading, as it was found."""

from __future__ import annotations

from dataclasses import dataclass

from mlematch.values import SectionKind


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: the places of its first and last line, and where the text it stands over begins."""

    kind: SectionKind
    title: str
    first: int
    last: int
    start: int | None = None  # of a list that begins on the heading's own line
