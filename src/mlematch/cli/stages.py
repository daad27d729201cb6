"""The commands that walk the stages from left to right: read, skills, profile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
    RubricOption,
    TaxonomyOption,
    emit,
    finish,
    list_files,
    make_assessor,
    rendered,
    report_failure,
)
from mlematch.errors import ReadError

if TYPE_CHECKING:
    from mlematch.values import Document


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
    from mlematch.resources import load_sectioner

    find = load_sectioner()

    def rows(document: Document) -> list[dict[str, Any]]:
        sections = find(document)
        kinds = [(section.span, section.kind) for section in sections]
        return [
            {
                "file": document.source,
                "page": line.page,
                "section": next((kind for span, kind in kinds if span.holds(line.span)), "heading"),
                "text": document.slice(line.span),
            }
            for line in document.lines
        ]

    _walk(
        paths, rows, lambda document: render_document(document, find(document)), format, output, engine, password, ocr
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
        format,
        output,
        engine,
        password,
        ocr,
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
    from mlematch.report.rows import profile_rows

    assessor = make_assessor(taxonomy, rubric, as_of)

    def whole(document: Document) -> dict[str, Any]:
        found = render_profile(assessor.profile(document), assessor.as_of)
        return {"source": document.source, "sha256": document.sha256, "profile": found}

    _walk(
        paths,
        lambda document: profile_rows(document.source, assessor.profile(document)),
        whole,
        format,
        output,
        engine,
        password,
        ocr,
    )


def _walk(
    paths: Iterable[Path],
    rows: Callable[[Document], list[dict[str, Any]]],
    whole: Callable[[Document], dict[str, Any]],
    format: Format,
    output: Path | None,
    engine: Engine,
    password: str | None,
    ocr: bool,
) -> None:
    """Read every file and show it, by rows for people or whole for programs."""
    from mlematch.readers import read_document
    from mlematch.report.contract import render_answer
    from mlematch.report.rows import failure_row
    from mlematch.values import Failure

    shown: list[dict[str, Any]] = []
    failed = False
    flat = format in (Format.table, Format.csv)
    for file in list_files(paths, ocr=ocr):
        try:
            document = read_document(file, engine=engine.value, password=password, ocr=ocr)
        except ReadError as error:
            failure = Failure(error.source, error.reason)
            failed = True
            report_failure(failure)
            shown.append(failure_row(failure) if flat else render_answer(failure))
        else:
            shown.extend(rows(document) if flat else [whole(document)])
    emit(rendered(shown, format), output)
    finish(failed)
