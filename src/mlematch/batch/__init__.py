"""Many files -> many answers: one bad file never stops the others, and every file is accounted for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlematch.assessor import Assessor
from mlematch.batch.work import Options, answer_file
from mlematch.batch.workers import answer_in_workers
from mlematch.errors import MissingExtraError
from mlematch.markup import html_table
from mlematch.ranking import rank_answers
from mlematch.readers import Engine, read_document
from mlematch.report.ranges import range_cells, ranges_beside
from mlematch.values import Assessment, Failure
from mlematch.verdicts import Ranked

if TYPE_CHECKING:
    import pandas as pd

Answer = Assessment | Failure
PathLike = str | os.PathLike[str]

SUFFIXES = frozenset(
    (".docx", ".htm", ".html", ".json", ".markdown", ".md", ".odt", ".pdf", ".rtf", ".text", ".txt", ".xhtml", ".xml")
)
"""Of the files below a folder, those that are taken for resumes; a file that is named is read whatever it is called."""
PICTURES = frozenset({".jpeg", ".jpg", ".png", ".tif", ".tiff"})


@dataclass(frozen=True, slots=True)
class Batch:
    """The answers for many files, in the order of the files; `skipped` are files of kinds that no reader knows.

    >>> batch = Batch((Failure("cv.pdf", "it is empty"),))
    >>> len(batch), batch.failures[0].reason
    (1, 'it is empty')
    """

    answers: tuple[Answer, ...]
    skipped: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Answer]:
        return iter(self.answers)

    def __len__(self) -> int:
        return len(self.answers)

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """The answers of files that could be read."""
        return tuple(answer for answer in self.answers if isinstance(answer, Assessment))

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The files that could not be read, with the reasons."""
        return tuple(answer for answer in self.answers if isinstance(answer, Failure))

    def rank(self, level: str) -> tuple[Assessment, ...]:
        """Give the scored resumes by their fit for a level, best first; equal ones by name."""
        return tuple(ranked.answer for ranked in self.ranking(level))

    def ranking(
        self, level: str, *, by: str | None = None, require: Mapping[str, float] | None = None
    ) -> tuple[Ranked, ...]:
        """Give the scored resumes with their places for a level; equal ones share a place and are named as tied.

        Args:
            level: the level to rank for.
            by: a criterion of the level to rank by, before the score.
            require: criteria with the share of their weight, from 0 to 1, that must be reached to be on the list.
        """
        return rank_answers(self.assessments, level, by=by, require=require)

    def rows(self) -> list[dict[str, Any]]:
        """Give one row for each file: source, verdict, best level, scores, months, reason, ranges of the scores."""
        return [_row(answer) for answer in self.answers]

    def to_frame(self) -> pd.DataFrame:
        """Give `rows` as a pandas data frame.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError:
            raise MissingExtraError("Batch.to_frame", "pandas") from None
        return pd.DataFrame(self.rows())

    def _repr_html_(self) -> str:
        rows = ranges_beside(self.rows())
        head = list(dict.fromkeys(key for row in rows for key in row))
        cells = [["" if row.get(key) is None else row[key] for key in head] for row in rows]
        return html_table(f"{len(self.assessments)} read, {len(self.failures)} failed", head, cells)


def assess(
    resume: PathLike | bytes,
    assessor: Assessor | None = None,
    *,
    engine: Engine = "auto",
    password: str | None = None,
    ocr: bool = False,
) -> Assessment:
    r"""Read and assess one resume: a path, or the bytes of a file.

    >>> resume = b"Ada Example\nData scientist who trains and serves models\nSkills\nPython, PyTorch, SQL, Docker"
    >>> assess(resume).profile.skill("pytorch").name
    'PyTorch'

    Raises:
        ReadError: the file cannot be read; the message says why.
    """
    from mlematch.resources import load_assessor

    return (assessor or load_assessor()).assess(read_document(resume, engine=engine, password=password, ocr=ocr))


def assess_files(
    paths: Iterable[PathLike] | PathLike,
    assessor: Assessor | None = None,
    *,
    workers: int = 1,
    engine: Engine = "auto",
    password: str | None = None,
    ocr: bool = False,
) -> Iterator[Answer]:
    """Answer for every file, in order, as they come; a single path is one file.

    >>> next(assess_files(["missing.pdf"])).reason
    'it cannot be opened: No such file or directory'
    """
    from mlematch.resources import load_assessor

    options, assessor = Options(engine, password, ocr), assessor or load_assessor()
    files = [paths] if isinstance(paths, str | os.PathLike) else paths
    if workers > 1:
        yield from answer_in_workers([os.fspath(path) for path in files], assessor, options, workers)
    else:
        for path in files:
            yield answer_file(os.fspath(path), assessor, options)


def assess_folder(
    folder: PathLike,
    assessor: Assessor | None = None,
    *,
    workers: int = 1,
    engine: Engine = "auto",
    password: str | None = None,
    ocr: bool = False,
) -> Batch:
    """Answer for every resume below a folder; hidden files are passed over.

    A folder that does not exist is one Failure.

    >>> [answer.reason for answer in assess_folder("no_such_folder")]
    ['it cannot be opened: No such file or directory']
    """
    from mlematch.resources import load_assessor

    files, skipped = find_files([folder], ocr=ocr)
    assessor = assessor or load_assessor()
    answers = assess_files(files, assessor, workers=workers, engine=engine, password=password, ocr=ocr)
    return Batch(tuple(answers), tuple(skipped))


def find_files(paths: Iterable[PathLike], *, ocr: bool = False) -> tuple[list[str], list[str]]:
    """List the files to read, and those below folders that no reader knows; a file that is named is always read.

    Pictures count only where their text is to be recognised. What is named twice is listed once.
    """
    suffixes = SUFFIXES | PICTURES if ocr else SUFFIXES
    files: list[str] = []
    skipped: list[str] = []
    for path in map(Path, paths):
        if not path.is_dir():
            files.append(str(path))
            continue
        for found in sorted(_below(path)):
            (files if Path(found).suffix.lower() in suffixes else skipped).append(found)
    return _once(files), _once(skipped)


def _once(files: Iterable[str]) -> list[str]:
    """Drop files that are named again, by the same path or another way to write it."""
    first: dict[str, str] = {}
    for file in files:
        first.setdefault(os.path.abspath(file), file)  # noqa: PTH100 - links are files of their own
    return list(first.values())


def _below(folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.join(place, name) for name in names if not name.startswith("."))  # noqa: PTH118


def _row(answer: Answer) -> dict[str, Any]:
    if isinstance(answer, Failure):
        return {"source": answer.source, "verdict": "failed", "reason": answer.reason}
    months = answer.profile.experience
    fits = sorted(answer.fits, key=lambda fit: fit.level)
    return {
        "source": answer.source,
        "verdict": answer.verdict,
        "best": answer.best.level if answer.best else None,
        **{fit.level: fit.score for fit in fits},
        "months_total": months.months_total,
        "months_ml": months.months_ml,
        "months_data": months.months_data,
        "skills": sum(skill.status == "have" for skill in answer.profile.skills),
        "notices": ", ".join(notice.code for notice in answer.notices),
        **range_cells(fits, [fit.level for fit in fits]),
    }
