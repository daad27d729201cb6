from dataclasses import replace
from pathlib import Path

import pydantic
import pytest

from mlematch.knowledge.reading import Limits, QualityRules, Reading
from mlematch.resources import data_path

SHIPPED = Path(data_path("reading.json")).read_bytes()


def test_the_shipped_limits_and_thresholds_have_no_faults():
    reading = pydantic.TypeAdapter(Reading).validate_json(SHIPPED)

    assert not list(reading.problems())
    numbers = replace(reading.quality, form_words=(), letter_shares=())
    assert replace(reading, quality=numbers) == Reading(reading.version)


def test_unknown_keys_are_errors():
    with pytest.raises(pydantic.ValidationError, match=r"limits\.page\b"):
        pydantic.TypeAdapter(Reading).validate_json(b'{"version": "1", "limits": {"page": 3}}')


@pytest.mark.parametrize(
    ("reading", "problem"),
    [
        (Reading("1", limits=Limits(pages=0)), "limits.pages: must be above 0"),
        (Reading("1", quality=QualityRules(shattered_mean=9)), "quality.shattered_mean: must not be above"),
        (Reading("1", quality=QualityRules(garbled_doubtful=0.9)), "quality.garbled_doubtful: must not be above"),
        (Reading("1", limits=Limits(stream_bytes=10**9)), "limits.stream_bytes: must not be above"),
    ],
)
def test_faults_are_told_in_plain_words(reading, problem):
    assert [fault for fault in reading.problems() if fault.startswith(problem)]
