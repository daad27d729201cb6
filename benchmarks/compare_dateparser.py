"""Our date grammar and dateparser on the forms of `tests/timeline/date_cases.json`.

Not part of the tests: `pip install dateparser`, then `python benchmarks/compare_dateparser.py`. dateparser reads single
dates, so it is helped: a form counts as read when either `search_dates` on the whole, or `parse` on the two sides of
the most usual marks, gives the right first and last month, and the end of an open range need not be read at all.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.ranges import find_ranges
from mlematch.resources import load_shipped

CASES = Path(__file__).parents[1] / "tests" / "timeline" / "date_cases.json"
TODAY = Date(2026, 11)
_MARKS = re.compile(r"\s*(?:–|—|\s-+\s|~|→|\bto\b|\buntil\b|\btill\b|\bbis\b|\bhasta\b)\s*")
_SETTINGS = {"PREFER_DAY_OF_MONTH": "first", "RELATIVE_BASE": datetime(2026, 11, 1)}

Months = tuple[tuple[int, int], ...]


def ours(text: str, calendar: Calendar) -> str:
    """Read a form with our grammar, as the table writes it."""
    return "+".join(str(one) + "!" * one.expected for one in find_ranges(text, calendar, TODAY))


def theirs(text: str, dateparser: Any) -> list[Months]:
    """Read a form with dateparser, in both ways."""
    from dateparser.search import search_dates  # type: ignore[import-not-found]

    found = search_dates(text, settings=_SETTINGS) or []
    sides = [dateparser.parse(part, settings=_SETTINGS) for part in _MARKS.split(text) if part.strip()]
    return [_months(date for _, date in found), _months(date for date in sides if date)]


def _months(dates: Iterable[datetime]) -> Months:
    return tuple((date.year, date.month) for date in dates)


def fits(months: Months, expected: str) -> bool:
    """Say whether dateparser's months are those of the table; a year stands for any of its months."""
    wanted = [part.rstrip("!") for part in re.split(r"[/+]", expected) if part.rstrip("!")]
    if not wanted:
        return not months
    wanted = wanted[:1] if expected.endswith("/") else wanted
    got = [months[0], months[-1]][: len(wanted)] if months else []
    return len(got) == len(wanted) and all(map(_same, got, wanted))


def _same(got: tuple[int, int], wanted: str) -> bool:
    year, _, month = wanted.partition("-")
    return got[0] == int(year) and (not month or got[1] == int(month))


def measure(name: str, cases: list[list[str]], reads: Callable[[str, str], bool]) -> None:
    """Print how many forms are read, and the time for one."""
    begun = time.process_time()
    right = sum(reads(text, expected) for text, expected in cases)
    each = (time.process_time() - begun) / len(cases)
    print(f"{name}: {right} of {len(cases)} forms, {each * 1e6:.0f} µs each")


def main() -> None:
    """Compare."""
    import dateparser  # type: ignore[import-not-found]

    calendar = load_shipped(Calendar)
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    ours("Jan 2019", calendar)
    measure("mlematch", cases, lambda text, expected: ours(text, calendar) == expected)
    measure("dateparser", cases, lambda text, expected: any(fits(got, expected) for got in theirs(text, dateparser)))


if __name__ == "__main__":
    main()
