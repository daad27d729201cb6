"""What an advertisement says not to ask for is cut out of its statements, and no more."""

from __future__ import annotations

import pytest

from mlematch.knowledge.advertisement.denials import Denials

DENIALS = Denials(
    around=(("no", "required"),),
    before=("you can learn", "don't need"),
    instead=("instead of",),
    negations=("not", "isn't"),
    softeners=("strictly",),
    behind=("required", "a must"),
    alone=("can be picked up",),
    not_denied=("not only", "no matter"),
)


@pytest.mark.parametrize(
    ("statement", "denied"),
    [
        ("Python; no Java required", ["no Java required"]),
        ("You don't need Spark. Python is needed.", ["don't need Spark"]),
        ("You can learn Scala here, but Python is a must", ["You can learn Scala here"]),
        ("Python instead of R, and SQL", ["instead of R"]),
        ("Python instead of R", ["instead of R"]),
        ("Python and SQL. Spark is not strictly required", [" Spark is not strictly required"]),
        ("Python is required, Spark isn't a must", [" Spark isn't a must"]),
        ("Java - not required", ["Java - not required"]),
        ("Terraform can be picked up; SQL", ["Terraform can be picked up"]),
        ("Not only Python is required", []),
        ("No matter whether Python or R, SQL is required", []),
        ("Python is required", []),
        ("Knots are required", []),
    ],
)
def test_what_is_not_asked_for(statement, denied):
    assert [statement[start:end] for start, end in DENIALS.spans(statement)] == denied
