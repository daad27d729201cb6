"""Jobs that begin with their dates, several in a line, and words for today that are no employers."""

from __future__ import annotations

import pytest

from .test_positions import brief


@pytest.mark.parametrize(
    ("line", "jobs"),
    [
        (
            "Since 04/2020 consultant, since 2023 senior consultant",
            [("consultant", None, "2020-04"), ("senior consultant", None, "2023")],
        ),
        (
            "Since 2019 data analyst and since 2022 data scientist, Acme Ltd",
            [("data analyst", None, "2019"), ("data scientist", "Acme Ltd", "2022")],
        ),
        (
            "2015 - 2018 analyst, 2018 - 2021 data scientist, Acme Ltd",
            [("analyst", None, "2015"), ("data scientist", "Acme Ltd", "2018")],
        ),
        ("Now (since 2018): Staff ML engineer, travel site.", [("Staff ML engineer", "travel site", "2018")]),
        ("Today (since 2018): Staff ML engineer, travel site", [("Staff ML engineer", "travel site", "2018")]),
        ("The Engineer, 2019 - 2020", [("The Engineer", None, "2019")]),
    ],
)
def test_dates_before_titles(line, jobs):
    assert [(title, employer, times.partition("..")[0]) for title, employer, times in brief(line)] == jobs
