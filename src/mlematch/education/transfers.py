"""Degrees that went on elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mlematch.education.rows import Entry
from mlematch.values import CERTAIN_DEGREES

_PAUSE = 6  # months between leaving one university and beginning at another


def without_transfers(entries: Sequence[Entry]) -> list[Entry]:
    """Count as unfinished what went on elsewhere: the same degree in the same field, begun when this one ended."""
    begun = {(*_kind(entry), span[0]) for entry in entries if (span := _months(entry))}
    return [_transferred(entry) if _goes_on(entry, begun) else entry for entry in entries]


def _goes_on(entry: Entry, begun: set[tuple[str, str | None, int]]) -> bool:
    span = _months(entry)
    if span is None or entry.education.degree not in CERTAIN_DEGREES or span[1] - span[0] <= _PAUSE:
        return False
    return any((*_kind(entry), span[1] + pause) in begun for pause in range(_PAUSE + 1))


def _kind(entry: Entry) -> tuple[str, str | None]:
    return entry.education.degree, entry.education.field


def _months(entry: Entry) -> tuple[int, int] | None:
    """Give the first months of the two dates of an entry, if it has two."""
    dates = entry.dates
    if dates is None or dates.single or not dates.start or not dates.end:
        return None
    return dates.start.first_month, dates.end.first_month


def _transferred(entry: Entry) -> Entry:
    return replace(entry, education=replace(entry.education, status="incomplete"))
