"""The commands that walk the stages from left to right: read, skills, profile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mlematch.cli.common import (
    AsOf,
    Engine,
    EngineOption,
    Format,
    FormatOption,
    OcrOption,
    OutOption,
    Password,
    Paths,
    Reading,
    RubricOption,
    TaxonomyOption,
    emit,
    finish,
    list_files,
    make_assessor,
    rendered,
    say,
)
from mlematch.errors import ReadError

if TYPE_CHECKING:
    from mlematch.values import Document, Failure


class Sink(NamedTuple):
    """What the options say of how results are written, and where."""

    format: Format
    output: Path | None


def read(
    paths: Paths,
    format: FormatOption = Format.table,
    output: OutOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
    ocr: OcrOption = False,
) -> None:
    """Show what is read of resumes: the text in reading order, its sections, and what is hidden."""
    from mlematch.report.contract import render_document
    from mlematch.report.rows import line_rows
    from mlematch.resources import load_sectioner

    find = load_sectioner()

    _walk(
        paths,
        lambda document: line_rows(document, find(document)),
        lambda document: render_document(document, find(document)),
        Reading(engine, password, ocr),
        Sink(format, output),
    )


def skills(
    paths: Paths,
    format: FormatOption = Format.table,
    output: OutOption = None,
    as_of: AsOf = None,
    taxonomy: TaxonomyOption = None,
    rubric: RubricOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
    ocr: OcrOption = False,
) -> None:
    """Show every mention of a skill, where it stands, and how it was found."""
    from mlematch.report.contract import render_profile
    from mlematch.report.rows import skill_rows

    assessor = make_assessor(taxonomy, rubric, as_of)

    def whole(document: Document) -> dict[str, Any]:
        profile = render_profile(assessor.profile(document), assessor.as_of)
        return {"source": document.source, "sha256": document.sha256} | {
            key: profile[key] for key in ("skills", "unlisted")
        }

    _walk(
        paths,
        lambda document: skill_rows(document.source, assessor.profile(document)),
        whole,
        Reading(engine, password, ocr),
        Sink(format, output),
    )


def profile(
    paths: Paths,
    format: FormatOption = Format.table,
    output: OutOption = None,
    as_of: AsOf = None,
    taxonomy: TaxonomyOption = None,
    rubric: RubricOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
    ocr: OcrOption = False,
) -> None:
    """Show what resumes show: skills, duties, positions, education; without a verdict."""
    from mlematch.report.contract import render_profile
    from mlematch.report.profile_rows import profile_rows

    assessor = make_assessor(taxonomy, rubric, as_of)

    def whole(document: Document) -> dict[str, Any]:
        found = render_profile(assessor.profile(document), assessor.as_of)
        return {"source": document.source, "sha256": document.sha256, "profile": found}

    _walk(
        paths,
        lambda document: profile_rows(document.source, assessor.profile(document)),
        whole,
        Reading(engine, password, ocr),
        Sink(format, output),
    )


def _walk(
    paths: Iterable[Path],
    rows: Callable[[Document], list[dict[str, Any]]],
    whole: Callable[[Document], dict[str, Any]],
    reading: Reading,
    sink: Sink,
) -> None:
    """Read every file and show it, by rows for people or whole for programs."""
    from mlematch.readers import read_document
    from mlematch.report.contract import render_answer
    from mlematch.report.rows import failure_row
    from mlematch.values import Failure

    shown: list[dict[str, Any]] = []
    failures: list[Failure] = []
    flat = sink.format in (Format.table, Format.csv)
    for file in list_files(paths, ocr=reading.ocr):
        try:
            document = read_document(file, **reading.options())
        except ReadError as error:
            unread = [Failure(error.source, error.reason)]
            shown += map(failure_row if flat else render_answer, unread)
        else:
            unread = _unscorable(document)
            shown += [*rows(document), *map(failure_row, unread)] if flat else [whole(document) | _verdict(unread)]
        for failure in unread:
            say(f"{failure.source}: {failure.reason}")
        failures += unread
    emit(rendered(shown, sink.format), sink.output)
    finish(bool(failures))


def _unscorable(document: Document) -> list[Failure]:
    """Say why a document that was opened has no text to score; an empty list where it has."""
    from mlematch.values import Failure

    quality = document.quality
    reason = f"unscorable: {'; '.join(quality.reasons)}"
    return [Failure(document.source, reason, document.sha256)] if quality.grade == "unreadable" else []


def _verdict(unread: list[Failure]) -> dict[str, Any]:
    reasons = [failure.reason.removeprefix("unscorable: ") for failure in unread]
    return {"verdict": "unscorable", "reason": reasons[0]} if reasons else {}
