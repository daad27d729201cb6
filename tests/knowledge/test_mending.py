"""A data file with faults of shape and of meaning: a person meets all of them at once."""

from __future__ import annotations

import json

import pytest

from mlematch import load_assessor, load_rubric, load_taxonomy
from mlematch.errors import DataError
from mlematch.resources import data_path


@pytest.fixture
def write(tmp_path):
    def written(name, content):
        (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
        return tmp_path / name

    return written


@pytest.fixture
def taxonomy(write):
    skills = [
        {"id": "ruby", "name": "Ruby", "category": "tools", "fuzzy": "many", "example": "Wrote Ruby."},
        {"id": "xeno", "name": "Xeno", "category": "nowhere", "implies": ["ruby", "zed"], "example": "Ran Xeno."},
        {"id": "xeno", "name": "Exo", "category": "tools", "example": "Ran Exo.", "alias": []},
    ]
    return write("t.json", {"version": "1", "categories": {"tools": "Tools"}, "skills": skills, "colour": 1})


@pytest.fixture
def rubric(write):
    content = json.loads(data_path("level_rubric.json").read_text(encoding="utf-8"))
    junior, senior, *_ = content["levels"]
    junior["criteria"][0]["weight"] = "heavy"
    senior["criteria"][0]["weight"] = -5
    return write("r.json", content)


def problems(load, file):
    with pytest.raises(DataError) as error:
        load(file)
    return error.value.problems


def test_faults_of_shape_do_not_hide_those_of_meaning(taxonomy):
    found = "\n".join(problems(load_taxonomy, taxonomy))
    for fault in (
        "skills.ruby.fuzzy: Input should be a valid boolean",
        "skills.xeno.alias: Unexpected keyword argument",
        "colour: Unexpected keyword argument",
        "skill id 'xeno' stands 2 times",
        "unknown category 'nowhere'",
        "implies unknown 'zed'",
    ):
        assert fault in found


def test_what_only_seems_wrong_because_an_entry_is_faulty_is_no_fault(taxonomy, rubric):
    assert not any("unknown 'ruby'" in problem for problem in problems(load_taxonomy, taxonomy))
    assert not any("junior" in problem and "weights sum" in problem for problem in problems(load_rubric, rubric))


def test_a_negative_weight_is_seen_beside_a_weight_that_is_no_number(rubric):
    first, *others = problems(load_rubric, rubric)
    assert first.startswith("levels.junior.criteria.")
    assert any("weight is -5, not above 0" in problem for problem in others)


def test_the_faults_of_both_files_are_said_at_once(taxonomy, rubric):
    with pytest.raises(DataError) as error:
        load_assessor(taxonomy=taxonomy, rubric=rubric)
    assert any(f"{taxonomy}: skills.ruby.fuzzy" in problem for problem in error.value.problems)
    assert any(f"{rubric}: senior." in problem for problem in error.value.problems)


def test_two_missing_files_are_both_named(tmp_path):
    with pytest.raises(DataError, match=r"(?s)t\.json: cannot be read.*r\.json: cannot be read"):
        load_assessor(taxonomy=tmp_path / "t.json", rubric=tmp_path / "r.json")


@pytest.mark.parametrize("content", [[], None, 5, {"skills": 5}, {"skills": [5, [], {"id": 1}]}, {"levels": [{}]}])
def test_content_of_any_shape_is_a_fault_and_no_crash(content, write):
    for load in (load_taxonomy, load_rubric):
        assert problems(load, write("odd.json", content))
