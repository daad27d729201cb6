"""Every answer keeps to the JSON Schema that ships with the package."""

from __future__ import annotations

import json

import jsonschema
import pytest

from mlematch import assess
from mlematch.ranking import rank_answers
from mlematch.report.contract import render_answer, render_ranked
from mlematch.resources import data_path
from mlematch.values import Failure

from ..test_cli import RESUME

SCHEMA = json.loads(data_path("answer.schema.json").read_text())


@pytest.mark.parametrize("text", [RESUME, "x", "Skills\nPython, not known, Metashape, R"])
def test_an_assessment_keeps_to_the_schema(assessor, text):
    answer = render_answer(assess(text.encode(), assessor))
    jsonschema.validate(json.loads(json.dumps(answer)), SCHEMA)


def test_a_ranked_answer_keeps_to_the_schema(assessor):
    (ranked,) = rank_answers([assess(RESUME.encode(), assessor)], "senior")
    answer = render_ranked(ranked)
    jsonschema.validate(json.loads(json.dumps(answer)), SCHEMA)
    assert answer["rank"] == {"level": "senior", "place": 1, "tied": False}


def test_a_failure_keeps_to_the_schema():
    jsonschema.validate(render_answer(Failure("cv.pdf", "it is empty")), SCHEMA)


def test_the_schema_is_itself_sound():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
