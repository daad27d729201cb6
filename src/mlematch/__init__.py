"""Reads resumes, maps them to a skill taxonomy, and scores them for the levels of a role, every point with its words.

>>> import mlematch
>>> callable(mlematch.assess)
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mlematch.assessor import Assessor
    from mlematch.batch import Batch, assess, assess_files, assess_folder
    from mlematch.errors import MlematchError
    from mlematch.jobs import read_job, save_rubric
    from mlematch.knowledge.levels.rubric import Rubric
    from mlematch.knowledge.skills.taxonomy import Taxonomy
    from mlematch.readers import read_document
    from mlematch.resources import load_assessor, load_rubric, load_taxonomy
    from mlematch.values import Assessment, Document, Failure, Fit, Mention, Notice, Profile, Section

    __version__: str

_HOMES = {
    "Assessment": "values",
    "Assessor": "assessor",
    "Batch": "batch",
    "Document": "values",
    "Failure": "values",
    "Fit": "values",
    "Mention": "values",
    "MlematchError": "errors",
    "Notice": "values",
    "Profile": "values",
    "Rubric": "knowledge.levels.rubric",
    "Section": "values",
    "Taxonomy": "knowledge.skills.taxonomy",
    "assess": "batch",
    "assess_files": "batch",
    "assess_folder": "batch",
    "load_assessor": "resources",
    "load_rubric": "resources",
    "load_taxonomy": "resources",
    "read_document": "readers",
    "read_job": "jobs",
    "save_rubric": "jobs",
}

__all__ = [
    "Assessment",
    "Assessor",
    "Batch",
    "Document",
    "Failure",
    "Fit",
    "Mention",
    "MlematchError",
    "Notice",
    "Profile",
    "Rubric",
    "Section",
    "Taxonomy",
    "assess",
    "assess_files",
    "assess_folder",
    "load_assessor",
    "load_rubric",
    "load_taxonomy",
    "read_document",
    "read_job",
    "save_rubric",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever lies there
    """Import a public name from its home when it is first asked for: `import mlematch` stays quick."""
    if name == "__version__":
        from importlib.metadata import version

        return version("mlematch")
    if name not in _HOMES:
        raise AttributeError(f"module 'mlematch' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"mlematch.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__]
