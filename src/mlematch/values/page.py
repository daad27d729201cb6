"""What an engine reads of a page: words, shapes and links at their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Color = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, measured from the top left corner of the page as it is shown."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """The distance from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The distance from top to bottom."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Word:
    """A run of glyphs without a space, as a PDF engine placed it."""

    text: str
    box: Box
    size: float
    bold: bool = False
    color: Color | None = None
    opacity: float = 1.0
    drawn: bool = True  # False: render mode 3, glyphs that leave no ink
    order: int = 0  # place in the content stream


@dataclass(frozen=True, slots=True)
class Shape:
    """Something opaque on the page that is not text: a filled area or an image."""

    kind: Literal["fill", "image"]
    box: Box
    color: Color | None = None
    order: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """An address the document links to, and the page the link is on."""

    url: str
    page: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page as an engine read it; `number` counts from 1."""

    number: int
    width: float
    height: float
    words: Sequence[Word] = ()
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of text in reading order; lines of one `block` belong together (a column, a table cell)."""

    text: str
    page: int
    box: Box | None
    size: float | None = None
    bold: bool = False
    block: int = 0
    wraps: bool = False  # the sentence goes on in the next line
