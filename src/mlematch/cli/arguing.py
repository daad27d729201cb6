"""The commands that argue with a verdict: explain, compare."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeGuard

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
    Reading,
    RubricOption,
    TaxonomyOption,
    choice,
    emit,
    level_of,
    make_assessor,
    report_unscored,
    terminal_width,
    why_unscored,
)

if TYPE_CHECKING:
    from mlematch.assessor import Assessor
    from mlematch.batch import Answer
    from mlematch.values import Assessment
    from mlematch.verdicts import WhatIf

_SIDES = ("first", "second")
_MONTHS = re.compile(r"\+?(\d{1,3}) ?months?")
_STEM = 5  # letters by which `mentoring` is a word of `Mentors and teaches`


class Page(StrEnum):
    """How an explanation is written."""

    table = "table"
    json = "json"
    md = "md"


Pages = dict[Page, Callable[[], str]]
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
    answers = _answers([file], assessor, Reading(engine, password, ocr))
    if not _all_scored(answers):
        _give_up(lambda: _unscored(answers[0]), format, output)
    (answer,) = answers
    explained = assessor.explain(answer, wanted)
    supposed = _suppose(assessor, answer, what_if) if what_if else None
    pages: Pages = {
        Page.json: lambda: _json(explanation_json(answer, explained, supposed)),
        Page.md: lambda: explanation_markdown(answer, explained, supposed),
        Page.table: lambda: render_explanation(answer, explained, supposed, **_terminal(output)),
    }
    emit(pages[format](), output)


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
    answers = _answers([first, second], assessor, Reading(engine, password, ocr))
    if not _all_scored(answers):
        _give_up(lambda: {"level": wanted} | dict(zip(_SIDES, map(_unscored, answers), strict=True)), format, output)
    left, right = answers
    comparison = assessor.compare(left, right, wanted)
    pages: Pages = {
        Page.json: lambda: _json(comparison_json(comparison)),
        Page.md: lambda: comparison_markdown(comparison),
        Page.table: lambda: render_comparison(comparison, **_terminal(output)),
    }
    emit(pages[format](), output)


def _terminal(output: Path | None) -> dict[str, Any]:
    """Say how wide a page may be, and whether in colour."""
    return {"width": terminal_width(), "color": sys.stdout.isatty() and not output}


def _answers(files: list[Path], assessor: Assessor, reading: Reading) -> list[Answer]:
    """Assess files one by one, and say which of them has no scores."""
    from mlematch.batch import assess
    from mlematch.errors import ReadError
    from mlematch.values import Failure

    answers: list[Answer] = []
    for file in files:
        try:
            answers.append(assess(file, assessor, **reading.options()))
        except ReadError as error:
            answers.append(Failure(error.source, error.reason))
        report_unscored(answers[-1])
    return answers


def _all_scored(answers: list[Answer]) -> TypeGuard[list[Assessment]]:
    return not any(map(why_unscored, answers))


def _unscored(answer: Answer) -> dict[str, Any]:
    from mlematch.report.explanation import unscored_json

    return unscored_json(answer, why_unscored(answer))


def _give_up(why: Callable[[], dict[str, Any]], format: Page, output: Path | None) -> NoReturn:
    """End the command, since there is nothing to argue about; a program that reads JSON gets the reason as well."""
    if format is Page.json:
        emit(_json(why()), output)
    raise typer.Exit(1)


def _suppose(assessor: Assessor, answer: Assessment, what: str) -> WhatIf:
    """Read `docker,P2,24 months`: skills by id or name, duties by id or a word of their title, and months."""
    words = [word.strip() for word in what.split(",") if word.strip()]
    months = [int(found[1]) for word in words if (found := _MONTHS.fullmatch(word))]
    names = [word for word in words if not _MONTHS.fullmatch(word)]
    duties = {name: duty for name in names if (duty := _duty_of(name, assessor))}
    try:
        return assessor.what_if(
            answer,
            skills=[name for name in names if name not in duties],
            duties=list(duties.values()),
            months=sum(months),
        )
    except (KeyError, ValueError) as error:
        raise typer.BadParameter(error.args[0], param_hint="--what-if") from None


def _duty_of(name: str, assessor: Assessor) -> str | None:
    """Give the duty of an id, or of what is no skill but a word of the title of one duty: `mentoring`."""
    cues, word = assessor.knowledge.cues, name.casefold()[:_STEM]
    if name in cues.duty_ids:
        return name
    with suppress(KeyError):
        assessor.knowledge.taxonomy.named(name)
        return None
    meant = [cue.id for cue in cues.duties if any(each.startswith(word) for each in cue.title.casefold().split())]
    return meant[0] if len(meant) == 1 and len(word) == _STEM else None


def _json(value: dict[str, Any]) -> str:
    from mlematch.report.rows import render_json

    return render_json(value)
