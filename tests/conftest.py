"""What the tests share: the shipped knowledge, compiled once, and documents written by hand."""

from __future__ import annotations

import pytest

from mlematch import Assessor, load_assessor, load_taxonomy
from mlematch.knowledge.taxonomy import Taxonomy


@pytest.fixture(scope="session")
def assessor() -> Assessor:
    return load_assessor(as_of="2026-11-01")


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    return load_taxonomy()
