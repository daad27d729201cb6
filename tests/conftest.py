"""What the tests share: the shipped knowledge, compiled once, and documents written by hand."""

from __future__ import annotations

import signal
from functools import cache

import pytest
from hypothesis import settings

import mlematch
from mlematch import Assessor, load_taxonomy, resources
from mlematch.knowledge.skills.taxonomy import Taxonomy

_load = resources.load_assessor

# Speed is measured in benchmarks. A run that is repeated draws the same examples; `make explore` draws new ones.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def load_once():
    """Give a function that loads the shipped knowledge once for each day that counts as today."""
    return cache(lambda as_of=None: _load(as_of=as_of))


@pytest.fixture(scope="session")
def assessor(load_once) -> Assessor:
    return load_once("2026-11-01")


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


@pytest.fixture
def quick_loading(monkeypatch, load_once):
    """Let whatever asks for the shipped knowledge have what was loaded already; other files are read as ever."""

    def quick(*, taxonomy=None, rubric=None, as_of=None):
        return _load(taxonomy=taxonomy, rubric=rubric, as_of=as_of) if taxonomy or rubric else load_once(as_of)

    monkeypatch.setattr(mlematch, "load_assessor", quick)  # first, or the lazy name would find the quick one to restore
    monkeypatch.setattr(resources, "load_assessor", quick)


@pytest.fixture
def no_hang():
    """Break off what still computes after a minute: hundreds of times what linear work takes, so no matter of speed."""

    def give_up(*_):
        pytest.fail("it hangs: a minute of computing was not enough")

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, 60)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)
