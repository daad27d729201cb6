"""The wheel is whole: built, installed into an empty environment elsewhere, it scores an example there."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLE = "senior_two_column.pdf"

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """Build the sdist, and the wheel from the sdist, so that both are known to be whole."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


def test_data_and_examples_travel_in_the_wheel(built):
    (wheel,) = built.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for file in sorted((ROOT / "data").iterdir()):
        assert f"mlematch/data/{file.name}" in names
    assert f"mlematch/examples/{EXAMPLE}" in names
    assert "mlematch/py.typed" in names


def test_the_wheel_scores_an_example_in_an_empty_environment(built, tmp_path):
    (wheel,) = built.glob("*.whl")
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    quietly = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(python, *quietly, "--constraint", ROOT / "constraints.txt", wheel, cwd=tmp_path)
    example = tmp_path / EXAMPLE
    example.write_bytes((ROOT / "examples" / "resumes" / EXAMPLE).read_bytes())
    out = run(python, "-m", "mlematch", "score", example, "--format", "jsonl", "--as-of", "2026-11-01", cwd=tmp_path)
    answer = json.loads(out)
    assert (answer["verdict"], answer["best"]["level"]) == ("scored", "senior")
    assert str(ROOT) not in run(python, "-c", "import mlematch; print(mlematch.__file__)", cwd=tmp_path)
