"""The command that reads an advertisement into a rubric: job."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mlematch.cli.common import (
    Engine,
    EngineOption,
    Format,
    OcrOption,
    Password,
    Reading,
    RubricOption,
    TaxonomyOption,
    choice,
    emit,
    make_assessor,
    rendered,
    say,
)


def job(
    advertisement: Annotated[Path, typer.Argument(help="The text of an advertisement.", metavar="AD")],
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write the rubric to this file.")] = None,
    format: Annotated[Format, choice(Format, "--format", "-f", help="How the rubric is shown.")] = Format.table,
    taxonomy: TaxonomyOption = None,
    rubric: RubricOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
    ocr: OcrOption = False,
) -> None:
    """Read an advertisement into a rubric: needed, welcome, duties, years, degree; stderr says what was left out."""
    from mlematch.jobs import read_vacancy, save_rubric
    from mlematch.knowledge.levels.written_rubric import render_rubric
    from mlematch.report.rows import rubric_rows
    from mlematch.report.vacancy import unasked_of

    assessor = make_assessor(taxonomy, rubric, None)
    vacancy = read_vacancy(advertisement, assessor, **Reading(engine, password, ocr).options())
    read = assessor.rubric_of(vacancy)
    if format is Format.json:
        emit(render_rubric(read), None)
    else:
        emit(rendered(rubric_rows(read), format, f"{read.role} ({read.version})"), None)
    for line in unasked_of(vacancy, read):
        say(line)
    if output:
        save_rubric(read, output)
        say(f"the rubric is in {output}: edit it, and score by it with --rubric {output}")
