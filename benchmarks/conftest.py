"""What the benchmarks share: an assessor and the texts to work on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mlematch import Assessor, Document, load_assessor, read_document
from mlematch.errors import ReadError

EXAMPLES = Path(__file__).parents[1] / "examples" / "resumes"


def read_all(folder: Path) -> list[Document]:
    documents = []
    for path in sorted(folder.rglob("*.pdf")):
        try:
            document = read_document(path)
        except ReadError:
            continue
        if document.quality.grade != "unreadable":
            documents.append(document)
    return documents


@pytest.fixture(scope="session")
def assessor() -> Assessor:
    return load_assessor(as_of="2026-11-01")


@pytest.fixture(scope="session")
def documents() -> list[Document]:
    """The example resumes, or those below the folder that MLEMATCH_CORPUS names."""
    return read_all(Path(os.environ.get("MLEMATCH_CORPUS", EXAMPLES)))
