"""The notebooks run, are stored without outputs, and use nothing but the public face."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import mlematch

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = {path.name: path for path in sorted(FOLDER.glob("*.ipynb"))}
MOST_CELLS = 15
OTHERS = {"html", "IPython.display", "mlematch.integrations.sklearn", "pandas", "pathlib"}

of_every_notebook = pytest.mark.parametrize("name", NOTEBOOKS)


def load(name: str):
    import nbformat

    return nbformat.read(NOTEBOOKS[name], as_version=4)


def code(name: str) -> ast.Module:
    return ast.parse("\n".join(cell.source for cell in load(name).cells if cell.cell_type == "code"))


def test_notebooks_are_numbered():
    assert NOTEBOOKS
    assert [int(name[:2]) for name in NOTEBOOKS] == list(range(1, len(NOTEBOOKS) + 1))


@of_every_notebook
def test_a_notebook_is_short_and_begins_with_its_title(name):
    cells = load(name).cells
    assert len(cells) < MOST_CELLS
    assert re.match(rf"# {int(name[:2])}\. ", cells[0].source)


@of_every_notebook
def test_outputs_are_stripped(name):
    for cell in load(name).cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None


@of_every_notebook
def test_only_the_public_face_is_used(name):
    assert set(imported(code(name))) <= OTHERS | {"mlematch"}
    used = {
        node.attr
        for node in ast.walk(code(name))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "mlematch"
    }
    assert used <= set(mlematch.__all__)


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


@pytest.mark.slow
@of_every_notebook
@pytest.mark.filterwarnings("default")  # the libraries that run notebooks warn about each other
def test_a_notebook_runs(name, tmp_path, monkeypatch):
    from nbclient import NotebookClient

    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    notebook = load(name)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(FOLDER)}}).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    assert any("text/html" in output.get("data", {}) for output in outputs)
    assert not [output for output in outputs if output.output_type == "stream" and output.name == "stderr"]
