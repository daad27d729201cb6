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
        (
            "Career: since 2022 ML engineer at Lumen, before that 2019-2022 data scientist at Acme",
            [("ML engineer", "Lumen", "2022"), ("data scientist", "Acme", "2019")],
        ),
        (
            "ML engineer at Lumen (2022-now), data scientist at Acme (2019-2022) and analyst at Beta (2017-2019).",
            [("ML engineer", "Lumen", "2022"), ("data scientist", "Acme", "2019"), ("analyst", "Beta", "2017")],
        ),
        (
            "Experience: ML engineer at Lumen, 2022-now; data scientist at Acme, 2019-2022.",
            [("ML engineer", "Lumen", "2022"), ("data scientist", "Acme", "2019")],
        ),
        (
            "Work: 2021-now ML engineer, Lumen. 2018-2021 data scientist, Acme.",
            [("ML engineer", "Lumen", "2021"), ("data scientist", "Acme", "2018")],
        ),
        (
            "In 2018 I moved to Acme as a machine learning engineer, where I stayed until 2022.",
            [("machine learning engineer", "Acme", "2018")],
        ),
        ("The Engineer, 2019 - 2020", [("The Engineer", None, "2019")]),
    ],
)
def test_dates_before_titles(line, jobs):
    assert [(title, employer, times.partition("..")[0]) for title, employer, times in brief(line)] == jobs
