"""Letters that are drawn one over another, each twice before the next: a letter and its outline, to look bold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mlematch.readers.pdf.page.glyphs import SPACE, Glyphs
from mlematch.readers.pdf.page.styles import Style

if TYPE_CHECKING:
    import numpy as np


def find_doubles(glyphs: Glyphs, styles: Sequence[Style], style_of: np.ndarray, shift: float) -> np.ndarray:
    """Give the rows of glyphs that stand where the equal one before does, in its colour."""
    import numpy as np

    codes, rows = glyphs.codes, glyphs.runs[1:]  # one object may share one place among the letters of a ligature
    rows = rows[(codes[rows] == codes[rows - 1]) & (codes[rows] > SPACE)]
    if not len(rows):
        return np.asarray(rows)
    before, boxes = glyphs.boxes[rows - 1], glyphs.boxes[rows]
    reach = shift * (before[:, 3] - before[:, 1])
    level = np.abs(boxes[:, 3] - before[:, 3]) < reach  # the foot: an outline may be known by its ink alone
    close = rows[level & (np.abs(boxes[:, :3:2] - before[:, :3:2]).max(axis=1) < reach)]
    alike = [styles[style_of[row]].color == styles[style_of[row - 1]].color for row in close.tolist()]
    return np.asarray(close[np.array(alike, bool)])


def drop_rows(glyphs: Glyphs, rows: np.ndarray) -> Glyphs:
    """Give the glyphs without some; which objects painted them is known by then."""
    import numpy as np

    kept = (np.delete(values, rows, axis=0) for values in (glyphs.codes, glyphs.boxes, glyphs.owners, glyphs.places))
    codes, boxes, owners, places = kept
    return replace(glyphs, codes=codes, boxes=boxes, owners=owners, places=places)
