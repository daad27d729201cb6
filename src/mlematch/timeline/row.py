"""One line of a section: its dates, and what is left without them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mlematch.knowledge.career.ranges import DateRange
from mlematch.list_marks import BULLET
from mlematch.values import Line

_DASH = re.compile(r"\s*[–—-]\s+\w")
_DASHES = frozenset("–—-")
_HEAD_END = re.compile(r" \| |(?<=[^\W\d_]{3})\. ")  # of `Engineer. I build models` and of `Engineer | Python, C++`
WORDS_IN_SENTENCE = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its text, its date range if it has one of a kind that heads an entry, and the rest of the text."""

    line: Line
    text: str
    rest: str
    dates: DateRange | None = None
    stated_months: int | None = None
    body: bool = False
    runs_on: bool = False  # the text goes on in the line of the head
    told: bool = False  # a sentence tells of the job
    ended: bool = False  # its year is that of the end, and the line below begins with that of the start

    @property
    def start(self) -> int:
        """Where the line begins in the document."""
        return self.line.span.start

    @property
    def bullet(self) -> bool:
        """Whether the line begins with the mark of a list."""
        return self.text.startswith(BULLET)

    @property
    def dates_lead(self) -> bool:
        """Whether the line begins with its dates, or these follow the mark of a list."""
        before = len(BULLET) if self.bullet else 0
        return self.dates is not None and self.dates.span.start - self.start == before

    @property
    def dash_follows(self) -> bool:
        """Whether the line begins with its dates, and a dash and more text follow."""
        return self.dates is not None and self.dates_lead and bool(_DASH.match(self.text, self.behind_dates))

    @property
    def behind_dates(self) -> int:
        """How many letters stand before the end of the dates."""
        return self.dates.span.end - self.start if self.dates else 0

    @property
    def begun(self) -> bool:
        """Whether one date is all that is written: `2022`, `since 2022`."""
        dates = self.dates
        if dates is None or (not dates.single and not dates.current):
            return False
        written = self.text[max(0, dates.span.start - self.start) : dates.span.end - self.start]
        return dates.single or (written[-1:].isdigit() and not _DASHES.intersection(written))

    @property
    def left(self) -> float | None:
        """How far the line is indented."""
        return self.line.box.left if self.line.box else None


def head_of(row: Row) -> str:
    """Give the words of a row that may be its head: all of a short row, of others the first part."""
    words = row.rest.split(" ")
    if len(words) <= WORDS_IN_SENTENCE and not (". " in row.rest and row.text.endswith(".")):
        return row.rest
    first = _HEAD_END.split(row.rest, 1)[0]
    return first if first.count(" ") < WORDS_IN_SENTENCE else " ".join(words[:WORDS_IN_SENTENCE])
