"""Whether a degree is finished: what its words and its dates say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlematch.dates import Date
from mlematch.knowledge.career.ranges import DateRange
from mlematch.knowledge.phrases import Phrases
from mlematch.values import EducationStatus

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_LONGEST_NOTE = 14  # words of a line that speaks of the degree above it
_NOTE = re.compile(r"\W*(?:status\W+)?", re.I)


@dataclass(frozen=True, slots=True)
class Progress:
    """Words of finished and unfinished; an `N` in them stands for any number.

    `under_way` and `broken_off` count always, `studying` only where no time is given that is over: a
    "PhD candidate, 2012 - 2017" is none any more. The words of `asides` hide what they hold.
    """

    completed: Phrases
    under_way: Phrases
    studying: Phrases
    broken_off: Phrases
    asides: Phrases

    @classmethod
    def of(
        cls,
        completed: Iterable[str],
        under_way: Iterable[str],
        studying: Iterable[str],
        broken_off: Iterable[str],
        asides: Iterable[str],
    ) -> Progress:
        """Compile the words."""
        return cls(*map(Phrases.of, (completed, under_way, studying, broken_off, asides)))

    def status(self, own: str, notes: Iterable[str], dates: DateRange | None, as_of: Date) -> EducationStatus:
        """Say how far a degree is.

        Args:
            own: the words of the degree.
            notes: the lines that belong to it; long ones speak of something else.
            dates: its dates.
            as_of: today.
        """
        own = self.plain(own)
        notes = [self.plain(note) for note in notes if len(note.split()) <= _LONGEST_NOTE]
        if any(map(self.broken_off.within, (own, *notes))):
            return "incomplete"
        if _lies_ahead(dates, as_of) or self.under_way.within(own) or any(map(self._opens_under_way, notes)):
            return "in_progress"
        over = dates is not None and dates.end is not None
        if self.studying.within(own) and not (over and dates and not dates.single):
            return "in_progress"
        return "completed" if over or any(map(self.completed.within, (own, *notes))) else "unknown"

    def plain(self, text: str) -> str:
        """Give a text without asides, and with `N` for every number."""
        return _NUMBER.sub("N", self.asides.mask(text))

    def _opens_under_way(self, note: str) -> bool:
        lead = _NOTE.match(note)
        return self.under_way.begins(note, lead.end() if lead else 0)


def _lies_ahead(dates: DateRange | None, as_of: Date) -> bool:
    if dates is None:
        return False
    return dates.expected or dates.current or (dates.end is not None and dates.end.first_month > as_of.last_month)
