"""The weights of an advertisement's rubric are read strictly, and the shipped ones agree with each other."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.knowledge.advertisement.job_weights import CoreShare, DegreeShares, Early, Need
from mlematch.resources import load_shipped


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (Need, b'{"must": 1, "nice": 1, "duty": 1, "gate": 1, "most": 1}'),
        (Early, b'{"full_to": 24, "more_years": 1, "spread": 12}'),
        (CoreShare, b'{"floor": "low", "share": 0.5}'),
        (DegreeShares, b'{"lower": 0.5, "other_field": 0.5, "in_progress": 0.5}'),
    ],
)
def test_a_key_too_many_or_too_few_is_a_fault(kind, content):
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_json(content)


def test_what_is_less_than_asked_for_counts_less():
    words = load_shipped(Advertisements)
    shares = next(value for value in vars(words).values() if isinstance(value, DegreeShares))
    assert all(0 < share < 1 for share in (shares.lower, shares.other_field, shares.in_progress, shares.incomplete))
    core = next(value for value in vars(words).values() if isinstance(value, CoreShare))
    assert 0 < core.share <= 1
    assert 0 <= core.floor < 1
