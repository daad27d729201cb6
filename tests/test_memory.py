"""The garbage collector is as it was after knowledge is loaded, however that ends."""

import gc

import pytest

from mlematch import load_assessor
from mlematch.errors import DataError
from mlematch.memory import all_stays


def test_nothing_is_collected_meanwhile_and_all_is_as_before_afterwards():
    with all_stays():
        assert not gc.isenabled()
        with all_stays():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_data_with_faults_leaves_the_collector_on(tmp_path):
    with pytest.raises(DataError):
        load_assessor(taxonomy=tmp_path / "missing.json")
    assert gc.isenabled()
