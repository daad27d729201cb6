"""A data file that is examined gives its value, or every fault of it at once and what is left without them."""

from __future__ import annotations

import json

from mlematch.knowledge.examining import examine
from mlematch.knowledge.skills.taxonomy import Taxonomy

SQL = {"id": "sql", "name": "SQL", "category": "data", "example": "Wrote SQL."}


def content(*skills: dict[str, object]) -> bytes:
    return json.dumps({"version": "1", "categories": {"data": "Data"}, "skills": skills}).encode()


def test_a_sound_file_is_its_value():
    value, problems, left = examine(Taxonomy, content(SQL))
    assert (value and value.skill("sql").name, problems) == ("SQL", [])
    assert left is value


def test_faults_of_shape_and_of_content_are_told_together():
    nameless, odd = {"id": "python", "category": "data"}, {**SQL, "category": "datum"}
    value, problems, left = examine(Taxonomy, content(nameless, odd))
    assert value is None
    assert problems[0] == "skills.python.name: Field required"
    assert any("'sql'" in problem and "'datum'" in problem for problem in problems[1:])
    assert left is not None
    assert [skill.id for skill in left.skills] == ["sql"]


def test_what_is_no_json_leaves_nothing():
    value, problems, left = examine(Taxonomy, b"skills: [")
    assert (value, left, len(problems)) == (None, None, 1)
