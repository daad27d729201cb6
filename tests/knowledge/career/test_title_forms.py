"""Job titles as people write them: the role, the level, and whether it is work with data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlematch.knowledge.career.titles import Titles
from mlematch.resources import load_shipped

TITLES = load_shipped(Titles)
CASES = json.loads((Path(__file__).parent / "title_cases.json").read_text(encoding="utf-8"))


def test_there_are_enough_forms() -> None:
    assert len({case[0] for case in CASES}) >= 150


@pytest.mark.parametrize(("title", "role", "level", "data"), CASES, ids=[case[0] for case in CASES])
def test_titles_as_people_write_them(title: str, role: str, level: str | None, data: bool) -> None:
    told = TITLES.read(title)
    assert (told.role, told.level, told.data) == (role, level, data)


@pytest.mark.parametrize("role", TITLES.roles)
def test_the_normal_name_of_a_role_is_itself(role: str) -> None:
    assert TITLES.read(role).role == role


@given(st.sampled_from(sorted(TITLES.roles)), st.sampled_from(["Senior", "Sr.", "Junior", "Jr", "Lead", "Staff"]))
def test_a_level_before_a_role_changes_its_level_only(role: str, level: str) -> None:
    assert TITLES.read(f"{level} {role.title()}").role == role


@given(st.text(max_size=60))
def test_any_text_has_a_role_or_none(text: str) -> None:
    role = TITLES.read(text).role
    assert role is None or role.strip() == role != ""
