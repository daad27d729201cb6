"""The commands that argue with a verdict: explain, compare."""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mlematch.cli.common import (
    AsOf,
    Engine,
    EngineOption,
    JobOption,
    LevelOption,
    OcrOption,
    OutOption,
    Password,
    RubricOption,
    TaxonomyOption,
    choice,
    emit,
    level_of,
    make_assessor,
    report_unscored,
    terminal_width,
)

if TYPE_CHECKING:
    from mlematch.assessor import Assessor
    from mlematch.values import Assessment
    from mlematch.verdicts import WhatIf

_MONTHS = re.compile(r"\+?(\d{1,3}) ?months?")


class Page(StrEnum):
    """How an explanation is written."""

    table = "table"
    json = "json"
    md = "md"


PageOption = Annotated[Page, choice(Page, "--format", "-f", help="How the result is written.")]
File = Annotated[Path, typer.Argument(help="A resume.", metavar="FILE", show_default=False)]


def explain(
    file: File,
    level: Annotated[str | None, typer.Option(help="The level to explain; the best one when left out.")] = None,
    what_if: Annotated[
        str | None,
        typer.Option(help="Skills and duties to suppose shown at work, and months: docker,kubernetes,P2,'24 months'."),
    ] = None,
    format: PageOption = Page.table,
    output: OutOption = None,
    as_of: AsOf = None,
    taxonomy: TaxonomyOption = None,
    rubric: RubricOption = None,
    job: JobOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
    ocr: OcrOption = False,
) -> None:
    """Explain a score: every criterion with its points, reason and words, what is missing, and the gates."""
    from mlematch.report.explanation import explanation_json, explanation_markdown
    from mlematch.report.pages import render_explanation

    assessor = make_assessor(taxonomy, rubric, as_of, job)
    wanted = level_of(assessor, level).id if level else None
    (answer,) = _assessed([file], assessor, engine, password, ocr)
    explained = assessor.explain(answer, wanted)
    supposed = _suppose(assessor, answer, what_if) if what_if else None
    if format is Page.json:
        emit(_json(explanation_json(answer, explained, supposed)), output)
    elif format is Page.md:
        emit(explanation_markdown(answer, explained, supposed), output)
    else:
        color = sys.stdout.isatty() and not output
        emit(render_explanation(answer, explained, supposed, width=terminal_width(), color=color), output)


def compare(
    first: File,
    second: File,
    level: LevelOption = None,
    format: PageOption = Page.table,
    output: OutOption = None,
    as_of: AsOf = None,
    taxonomy: TaxonomyOption = None,
    rubric: RubricOption = None,
    job: JobOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
    ocr: OcrOption = False,
) -> None:
    """Put two resumes side by side, criterion by criterion of a level."""
    from mlematch.report.explanation import comparison_json, comparison_markdown
    from mlematch.report.pages import render_comparison

    assessor = make_assessor(taxonomy, rubric, as_of, job)
    wanted = level_of(assessor, level).id
    left, right = _assessed([first, second], assessor, engine, password, ocr)
    comparison = assessor.compare(left, right, wanted)
    if format is Page.json:
        emit(_json(comparison_json(comparison)), output)
    elif format is Page.md:
        emit(comparison_markdown(comparison), output)
    else:
        emit(render_comparison(comparison, width=terminal_width(), color=sys.stdout.isatty() and not output), output)


def _assessed(
    files: list[Path], assessor: Assessor, engine: Engine, password: str | None, ocr: bool
) -> list[Assessment]:
    """Assess files one by one; one that has no scores ends the command, since there is nothing to argue about."""
    from mlematch.batch import assess

    answers = [assess(file, assessor, engine=engine.value, password=password, ocr=ocr) for file in files]
    for answer in answers:
        report_unscored(answer)
    if not all(answer.fits for answer in answers):
        raise typer.Exit(1)
    return answers


def _suppose(assessor: Assessor, answer: Assessment, what: str) -> WhatIf:
    """Read `docker,P2,24 months`: skills by id or name, duties by id, and months."""
    words = [word.strip() for word in what.split(",") if word.strip()]
    months = [int(found[1]) for word in words if (found := _MONTHS.fullmatch(word))]
    names = [word for word in words if not _MONTHS.fullmatch(word)]
    duties = assessor.knowledge.cues.duty_ids
    try:
        return assessor.what_if(
            answer,
            skills=[name for name in names if name not in duties],
            duties=[name for name in names if name in duties],
            months=sum(months),
        )
    except KeyError as error:
        raise typer.BadParameter(error.args[0], param_hint="--what-if") from None


def _json(value: dict[str, Any]) -> str:
    from mlematch.report.rows import render_json

    return render_json(value)
