"""An advertisement on disk -> a rubric, and a rubric -> a file."""

from __future__ import annotations

import os
from pathlib import Path

from mlematch.assessor import Assessor
from mlematch.errors import DataError
from mlematch.knowledge.rubric import Rubric
from mlematch.knowledge.written_rubric import render_rubric
from mlematch.readers import Engine, read_document

PathLike = str | os.PathLike[str]


def read_job(
    advertisement: PathLike | bytes,
    assessor: Assessor | None = None,
    *,
    engine: Engine = "auto",
    password: str | None = None,
    ocr: bool = False,
) -> Rubric:
    r"""Read an advertisement, a path or the bytes of a file, into a rubric with one level, `job`.

    >>> ad = b"Machine Learning Engineer\nRequirements:\n- 3+ years of experience\n- TensorFlow or PyTorch\n- Docker"
    >>> [criterion.title for criterion in read_job(ad).level("job").criteria]
    ['TensorFlow or PyTorch', 'Docker', 'Years of experience']

    Raises:
        ReadError: the file cannot be read; the message says why.
        DataError: the text asks for nothing that could be scored.
    """
    from mlematch.resources import load_assessor

    document = read_document(advertisement, engine=engine, password=password, ocr=ocr)
    rubric = (assessor or load_assessor()).job_rubric(document)
    if not rubric.level("job").criteria:
        raise DataError(document.source, ["names no skill, duty, years or degree: it is no advertisement"])
    return rubric


def save_rubric(rubric: Rubric, path: PathLike) -> None:
    """Write a rubric as JSON, to be looked at, edited, and read again by `load_rubric`.

    Raises:
        DataError: the file cannot be written.
    """
    try:
        Path(path).write_text(render_rubric(rubric), encoding="utf-8", newline="")
    except OSError as error:
        raise DataError(str(path), [f"cannot be written: {error.strerror or type(error).__name__}"]) from None
