"""The names of months as CLDR has them, by way of Babel, and the calendar with all of them.

`python -m tests.cldr_months` prints what `data/calendar.json` lacks; `tests/test_cldr_months.py` holds that it lacks
nothing. Babel is needed for development only: the names themselves are data of the package.
"""

from __future__ import annotations

import json
from pathlib import Path

from babel.dates import get_month_names

from mlematch.knowledge.phrases import fold

PATH = Path(__file__).parents[1] / "data" / "calendar.json"
LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl")
_WIDTHS, _CONTEXTS = ("wide", "abbreviated"), ("format", "stand-alone")


def cldr_months() -> list[set[str]]:
    """Give for each month its names in all languages, whole and short, within dates and alone, without full stops."""
    forms = [get_month_names(width, context, of) for of in LANGUAGES for width in _WIDTHS for context in _CONTEXTS]
    return [{form[month].rstrip(".").lower() for form in forms} for month in range(1, 13)]


def missing(months: list[list[str]]) -> list[list[str]]:
    """Give for each month the names that a calendar lacks; accents and capitals make no other name."""
    known = [{fold(name) for name in names} for names in months]
    return [
        sorted(name for name in names if fold(name) not in have)
        for names, have in zip(cldr_months(), known, strict=True)
    ]


def main() -> None:
    """Print the names that the calendar lacks, month by month, ready to be put behind those it has."""
    for number, names in enumerate(missing(json.loads(PATH.read_text(encoding="utf-8"))["months"]), 1):
        print(number, json.dumps(names, ensure_ascii=False))  # noqa: T201


if __name__ == "__main__":
    main()
