"""No number of a data file may be anything else: no text, no truth, nothing that is not finite."""

from __future__ import annotations

import json
import math
from copy import deepcopy
from dataclasses import fields, replace

import pytest

import mlematch
from mlematch.errors import DataError
from mlematch.knowledge.career.titles import Titles
from mlematch.knowledge.duties.cues import Cues
from mlematch.knowledge.examining import find_shape_faults
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.knowledge.reading import Reading
from mlematch.knowledge.skills.statuses import Statuses
from mlematch.knowledge.strictness import STRICT
from mlematch.resources import data_path

FILES = {"level_rubric": Rubric, "reading": Reading, "cues": Cues, "statuses": Statuses, "titles": Titles}


def numbers(value, place=()):
    """Give where numbers stand, one place for each sequence of keys."""
    if isinstance(value, dict):
        steps = value.items()
    elif isinstance(value, list):
        steps = enumerate(value)
    else:
        steps = ()
        if isinstance(value, int | float) and not isinstance(value, bool):
            yield place
    for step, each in steps:
        yield from numbers(each, (*place, step))


def distinct(content):
    return {tuple(step for step in place if isinstance(step, str)): place for place in numbers(content)}.values()


def changed(content, place, value):
    other = deepcopy(content)
    within = other
    for step in place[:-1]:
        within = within[step]
    within[place[-1]] = value
    return json.dumps(other).encode()


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, "16", True])
@pytest.mark.parametrize("name", FILES)
def test_a_number_of_a_file_is_a_finite_number(name, value):
    content = json.loads(data_path(f"{name}.json").read_bytes())
    assert find_shape_faults(FILES[name], json.dumps(content).encode()) == []
    taken = [place for place in distinct(content) if not find_shape_faults(FILES[name], changed(content, place, value))]
    assert taken == []


def test_a_number_too_big_to_be_one_is_infinite(tmp_path):
    file = tmp_path / "rubric.json"
    file.write_text(data_path("level_rubric.json").read_text().replace('"gap_below": 0.5', '"gap_below": 1e999'))
    with pytest.raises(DataError, match="gap_below: Input should be a finite number"):
        mlematch.load_rubric(file)


@pytest.mark.parametrize("value", [math.nan, math.inf, "0.5", True, None])
def test_a_rubric_made_in_python_is_held_to_the_same(assessor, tmp_path, value):
    odd = replace(mlematch.load_rubric(), gap_below=value)
    with pytest.raises(DataError, match="gap_below: Input should be a"):
        assessor.with_rubric(odd)
    with pytest.raises(DataError, match="gap_below: Input should be a"):
        mlematch.save_rubric(odd, tmp_path / "rubric.json")
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("given", [{}, None, "rubric.json"])
def test_what_is_no_rubric_is_not_saved(tmp_path, given):
    with pytest.raises(TypeError, match=r"rubric is .*, not a Rubric: load_rubric"):
        mlematch.save_rubric(given, tmp_path / "rubric.json")
    assert not [*tmp_path.iterdir()]


def test_every_class_within_a_file_is_held_to_it():
    seen, left = set(), [*FILES.values()]
    while left:
        kind = left.pop()
        seen.add(kind)
        assert kind.__pydantic_config__ is STRICT, kind
        named = " ".join(str(field.type) for field in fields(kind))
        module = vars(__import__(kind.__module__, fromlist=["_"]))
        left += [
            each
            for name, each in module.items()
            if isinstance(each, type) and hasattr(each, "__pydantic_config__") and name in named and each not in seen
        ]
    assert len(seen) > len(FILES)
