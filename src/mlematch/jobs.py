"""An advertisement on disk -> a rubric, and a rubric -> a file."""

from __future__ import annotations

import os
from pathlib import Path

from mlematch.assessor import Assessor
from mlematch.errors import DataError
from mlematch.knowledge.levels.level import Criterion
from mlematch.knowledge.levels.measures import MonthsMeasure
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.knowledge.levels.written_rubric import render_rubric
from mlematch.readers import Engine, read_document
from mlematch.values import Vacancy

_NOT_ONE = (
    "reads like no advertisement: nobody is asked for anything. If it is one, write the line `Requirements` above what "
    "is asked for"
)
_ANY_WORK = (
    "asks for years of any work and names no skill, duty or degree that is known: whoever has worked so long "
    "would earn all points"
)
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
    ['TensorFlow or PyTorch', 'Docker', 'Years of machine-learning work']

    Raises:
        ReadError: the file cannot be read; the message says why.
        DataError: the text asks for nothing that could be scored, or for nothing but years of any work.
    """
    from mlematch.resources import load_assessor

    assessor = assessor or load_assessor()
    return assessor.rubric_of(read_vacancy(advertisement, assessor, engine=engine, password=password, ocr=ocr))


def read_vacancy(
    advertisement: PathLike | bytes,
    assessor: Assessor,
    *,
    engine: Engine = "auto",
    password: str | None = None,
    ocr: bool = False,
) -> Vacancy:
    """Read what an advertisement asks for, and what of it was not understood.

    Raises:
        ReadError: the file cannot be read; the message says why.
        DataError: the text is no advertisement, or asks for nothing that could be scored.
    """
    document = read_document(advertisement, engine=engine, password=password, ocr=ocr)
    vacancy = assessor.vacancy(document)
    if not vacancy.is_one:
        raise DataError(document.source, [_NOT_ONE])
    criteria = assessor.rubric_of(vacancy).level("job").criteria
    if criteria and all(map(_asks_for_any_work, criteria)):
        raise DataError(document.source, [_ANY_WORK])
    if not criteria:
        raise DataError(
            document.source, ["names no skill, duty, years or degree: there is no advertisement to score by"]
        )
    return vacancy


def _asks_for_any_work(criterion: Criterion) -> bool:
    return isinstance(criterion.measure, MonthsMeasure) and criterion.measure.of in ("total", "related")


def save_rubric(rubric: Rubric, path: PathLike) -> None:
    """Write a rubric as JSON, to be looked at, edited, and read again by `load_rubric`.

    >>> from tempfile import TemporaryDirectory
    >>> from mlematch import load_rubric
    >>> with TemporaryDirectory() as folder:
    ...     save_rubric(load_rubric(), f"{folder}/mine.json")
    ...     load_rubric(f"{folder}/mine.json") == load_rubric()
    True

    Raises:
        DataError: the file cannot be written, or a value of the rubric has another kind than it must have.
        TypeError: it is no rubric.
    """
    written = render_rubric(rubric)
    try:
        Path(path).write_text(written, encoding="utf-8", newline="")
    except OSError as error:
        raise DataError(str(path), [f"cannot be written: {error.strerror or type(error).__name__}"]) from None
