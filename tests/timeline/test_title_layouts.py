"""Every form of title, read in the usual layouts of an entry, beside an employer whose name tells nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.documents import document, whole

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.titles import Titles
from mlematch.resources import load_shipped
from mlematch.timeline import SectionRows, find_positions
from mlematch.values import Position

TITLES, CALENDAR = load_shipped(Titles), load_shipped(Calendar)
CASES = json.loads(
    (Path(__file__).parents[1] / "knowledge" / "career" / "title_cases.json").read_text(encoding="utf-8")
)
NO_HEADS = {"Senior", "Principal component analysis"}  # what names no job, though it can be asked what it says
LAYOUTS = {
    "title first": "{}, Beta | Mar 2018 - Jun 2021\n• Built models for the sales team and others.",
    "employer first": "Beta, {}, Mar 2018 - Jun 2021\n• Built models for the sales team and others.",
    "date first": "Mar 2018 - Jun 2021: {}, Beta\n• Built models for the sales team and others.",
    "date column": "Mar 2018 - Jun 2021\t{}\nBeta, Oslo\n• Built models for the sales team and others.",
    "title, employer, dates": "{}\nBeta\nMar 2018 - Jun 2021\n• Built models for the sales team and others.",
    "employer, title, dates": "Beta\n{}\nMar 2018 - Jun 2021\n• Built models for the sales team and others.",
    "dates beside the employer": "{}\nBeta | Mar 2018 - Jun 2021\n• Built models for the sales team and others.",
    "dates in brackets": "{} at Beta (03/2018 - 06/2021)",
}


def jobs(text: str) -> list[Position]:
    written = document(text)
    return [*find_positions([whole(written)], SectionRows(written, TITLES, CALENDAR, Date(2026, 11)))]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_title_says_the_same_in_every_layout(layout: str) -> None:
    wrong = []
    for title, role, level, data in CASES:
        found = [(one.role, one.seniority, one.data, str(one.start)) for one in jobs(LAYOUTS[layout].format(title))]
        if title not in NO_HEADS and found != [(role, level, data, "2018-03")]:
            wrong.append((title, found))
    assert wrong == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_employer_is_read_beside_short_titles(layout: str) -> None:
    for title in ("Sr. ML Engr II", "MLE", "Data Engr", "SDE II", "S/W Engineer", "Softwareingenieurin"):
        assert [one.organisation for one in jobs(LAYOUTS[layout].format(title))] == ["Beta"]
