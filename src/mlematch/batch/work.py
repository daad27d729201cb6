"""One file -> one answer."""

from __future__ import annotations

from dataclasses import dataclass

from mlematch.assessor import Assessor
from mlematch.errors import ReadError
from mlematch.readers import Engine, read_document
from mlematch.values import Assessment, Failure


@dataclass(frozen=True, slots=True)
class Options:
    """How files are read."""

    engine: Engine = "auto"
    password: str | None = None
    ocr: bool = False


def answer_file(path: str, assessor: Assessor, options: Options) -> Assessment | Failure:
    """Read and assess a file; one that cannot be read becomes a Failure, a bug still crashes."""
    try:
        document = read_document(path, engine=options.engine, password=options.password, ocr=options.ocr)
    except ReadError as error:
        return Failure(error.source, error.reason)
    return assessor.assess(document)
