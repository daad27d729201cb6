"""The collector of circular garbage: held back while a file is read, never for longer."""

from __future__ import annotations

import gc

import pytest

from mlematch.readers.collecting import collect_afterwards


def test_the_collector_rests_while_a_file_is_read():
    with collect_afterwards():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_sets_the_collector_free():
    with pytest.raises(ValueError, match="damaged"), collect_afterwards():
        raise ValueError("damaged")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    try:
        with collect_afterwards():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
