"""The public face: about 20 names, sorted, documented, and quick to import."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

import mlematch


def test_names_are_sorted_and_are_what_dir_shows():
    assert mlematch.__all__ == sorted(mlematch.__all__)
    assert dir(mlematch) == mlematch.__all__
    assert list(mlematch._HOMES) == mlematch.__all__


@pytest.mark.parametrize("name", mlematch.__all__)
def test_every_public_name_is_documented_with_an_example(name):
    documented = getattr(mlematch, name).__doc__
    if name.endswith("Error"):
        assert documented
    else:
        assert ">>> " in documented


def test_the_version_is_that_of_the_installed_package():
    assert mlematch.__version__ == version("mlematch")


def test_a_wrong_engine_or_day_says_what_is_allowed():
    with pytest.raises(ValueError, match="no engine 'foo'; there are auto, pdfium, pypdf"):
        mlematch.read_document("x.pdf", engine="foo")
    with pytest.raises(ValueError, match="'gestern' is not a date of the form YYYY-MM-DD"):
        mlematch.load_assessor(as_of="gestern")


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="scoer"):
        _ = mlematch.scoer


def test_importing_loads_nothing_heavy():
    heavy = "spacy sklearn pandas pypdf pypdfium2 pydantic numpy"
    code = f"import sys, mlematch; print([m for m in '{heavy}'.split() if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_command_line_loads_nothing_heavy_for_help():
    heavy = "spacy sklearn pandas pypdf pypdfium2 pydantic numpy"
    code = f"import sys, mlematch.cli; print([m for m in '{heavy}'.split() if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
