"""Whether a line goes on in the next one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mlematch.list_marks import is_item

OPEN_END = re.compile(
    r"(?:[,;/&(–-]|\b(?:a|an|and|as|at|by|for|from|in|including|into|of|on|or|per|that|the|their|through|to|using|"
    r"via|which|while|with|within|und|der|die|das|mit|für|von|et|de|des|les|la|le|y|e|en))$",
    re.I,
)
DATE_START = re.compile(r"\(?(?:[A-Z][a-zé]{2,8}\.? )?(?:19|20)\d\d\b|\d{1,2}[./]\d{2,4}\b")
LABEL = re.compile(r"[A-Z][^.:!?,]{2,40}:(?:\s|$)|\S+@\S+$|https?:|www\.")
MOST_ITEM_WORDS = 3  # of a short list item: the next capital letter begins another item
SENTENCE_END = re.compile(r"[.!?:]['\")\]]?$")
_LONGEST_END = 12  # signs: neither of the two ends takes more


@dataclass(slots=True, eq=False)
class Row:
    """A line as it stands in its column."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool
    begins_bold: bool
    ends_bold: bool
    first_width: float  # of its first word
    spread: bool  # holds a wide gap: a line and its date
    wraps: bool = False  # its sentence goes on in the row below

    @property
    def height(self) -> float:
        """The distance from top to bottom."""
        return self.bottom - self.top


def goes_on(row: Row, below: Row, edge: float, width: float) -> bool:
    """Say whether the sentence of a row goes on in the row below, in a column that reaches to `edge`."""
    if not _same_paragraph(row, below):
        return False
    end = len(row.text) - _LONGEST_END
    if OPEN_END.search(row.text, end):
        return True
    room = edge - row.right
    if SENTENCE_END.search(row.text, end) or room > below.first_width + 0.45 * row.height:
        return False
    return (
        below.text[:1].islower() or ", " in row.text or (len(row.text.split()) > MOST_ITEM_WORDS and room < 0.2 * width)
    )


def _same_paragraph(row: Row, below: Row) -> bool:
    """Say whether two rows are close enough and set alike."""
    return (
        not row.spread
        and not below.spread
        and not is_item(below.text)
        and DATE_START.match(below.text) is None
        and LABEL.match(below.text) is None
        and below.top - row.bottom < 0.6 * row.height
        and below.top > row.top
        and abs(below.size - row.size) < 0.1 * row.size
        and (row.ends_bold == below.begins_bold or below.text[:1].islower())
        and below.left > row.left - 0.8 * row.height
    )
