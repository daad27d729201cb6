"""What the gatekeeper learns of a PDF before any engine reads it."""

from __future__ import annotations

from dataclasses import dataclass

from mlematch.values import Notice

ACTUAL_TEXT, BLEND, CLIP, PATTERN = "actual_text", "blend", "clip", "pattern"  # what single words may be hidden by
MODES = "modes"  # letters may be drawn without ink, or by their outline alone
EXPANDING = "expanding"  # a glyph is stated to be more letters than a ligature has
STENCIL = "stencil"  # letters through which something else is seen; no engine gives them
EMPTY_GLYPHS, LAYER = "empty_glyphs", "layer"  # what only a look at every word can tell


@dataclass(frozen=True, slots=True)
class Doubts:
    """Means by which text can be hidden that a file makes use of, mostly for good reasons.

    `tricks` names the means, `fonts` the fonts whose letters are stated to be others than those drawn.
    """

    tricks: frozenset[str] = frozenset()
    fonts: frozenset[str] = frozenset()

    def join(self, others: Doubts) -> Doubts:
        """Give these doubts and others."""
        return Doubts(self.tricks | others.tricks, self.fonts | others.fonts)


@dataclass(frozen=True, slots=True)
class Clearance:
    """How many pages may be read, and what should be known besides the text."""

    pages: int
    notices: tuple[Notice, ...] = ()
    doubts: Doubts = Doubts()
    renderable: bool = True  # no image is too large to be drawn
    light: bool = True  # there is not too much on the pages for pypdf, which is slow
