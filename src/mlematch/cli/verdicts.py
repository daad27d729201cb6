"""The commands that give verdicts: score, rank, demo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

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
    Workers,
    emit,
    finish,
    list_files,
    make_assessor,
    progress,
    rendered,
    report_failure,
    say,
)

if TYPE_CHECKING:
    from mlematch.assessor import Assessor
    from mlematch.batch import Answer


def score(
    paths: Paths,
    format: FormatOption = Format.table,
    output: OutOption = None,
    level: Annotated[str | None, typer.Option(help="Show only this level.")] = None,
    as_of: AsOf = None,
    taxonomy: TaxonomyOption = None,
    rubric: RubricOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
    ocr: OcrOption = False,
    workers: Workers = 1,
) -> None:
    """Score resumes for every level, in the order of the files."""
    assessor = make_assessor(taxonomy, rubric, as_of)
    levels = _levels(assessor, level)
    answers = _answers(paths, assessor, engine, password, workers, ocr)
    finish(_write_answers(answers, levels, format, output))


def rank(
    paths: Paths,
    level: Annotated[str, typer.Option(help="The level to rank for.")] = "senior",
    format: FormatOption = Format.table,
    output: OutOption = None,
    as_of: AsOf = None,
    taxonomy: TaxonomyOption = None,
    rubric: RubricOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
    ocr: OcrOption = False,
    workers: Workers = 1,
) -> None:
    """Rank resumes for one level, the best first; unscorable and failed files come last."""
    assessor = make_assessor(taxonomy, rubric, as_of)
    _levels(assessor, level)
    answers = _ranked(list(_answers(paths, assessor, engine, password, workers, ocr)), level)
    finish(_write_answers(answers, _levels(assessor, None), format, output))


def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help="Where the full results go.")] = Path("out"),
) -> None:
    """Score the shipped example resumes and show them ranked."""
    from mlematch.report.contract import render_answer
    from mlematch.report.rows import render_jsonl
    from mlematch.resources import examples_path

    assessor = make_assessor(None, None, "2026-11-01")
    answers = list(_answers([examples_path()], assessor, Engine.auto, None, 1))
    levels = _levels(assessor, None)
    best = {level: place for place, level in enumerate(reversed(levels))}
    order = sorted(answers, key=lambda answer: _demo_order(answer, best))
    emit(_table(order, levels, "Example resumes, by the level they fit best"), None)
    output.mkdir(parents=True, exist_ok=True)
    target = output / "demo.jsonl"
    target.write_text(render_jsonl(render_answer(answer) for answer in order), encoding="utf-8")
    say(f"the full results, every point with its words, are in {target}")


def _levels(assessor: Assessor, level: str | None) -> list[str]:
    rubric = assessor.knowledge.rubric
    try:
        return [rubric.level(level).id] if level else [each.id for each in rubric.levels]
    except KeyError as error:
        raise typer.BadParameter(error.args[0], param_hint="--level") from None


def _answers(
    paths: Iterable[Path], assessor: Assessor, engine: Engine, password: str | None, workers: int, ocr: bool = False
) -> Iterator[Answer]:
    from mlematch.batch import assess_files
    from mlematch.values import Failure

    files = list_files(paths, ocr=ocr)
    answers = assess_files(files, assessor, workers=workers, engine=engine.value, password=password, ocr=ocr)
    for answer in progress(answers, len(files)):
        if isinstance(answer, Failure):
            report_failure(answer)
        yield answer


def _ranked(answers: list[Answer], level: str) -> list[Answer]:
    from mlematch.batch import Batch

    ranked: list[Answer] = list(Batch(tuple(answers)).rank(level))
    return ranked + [answer for answer in answers if answer not in ranked]


def _demo_order(answer: Answer, best: dict[str, int]) -> tuple[int, float, str]:
    fit = getattr(answer, "best", None)
    return (best[fit.level], -fit.score, answer.source) if fit else (len(best), 0.0, answer.source)


def _write_answers(answers: Iterable[Answer], levels: list[str], format: Format, output: Path | None) -> bool:
    """Write the answers; say whether a file failed."""
    from mlematch.report.contract import render_answer
    from mlematch.report.rows import score_rows
    from mlematch.values import Failure

    collected = list(answers)
    if format is Format.table:
        emit(_table(collected, levels), output)
    elif format is Format.csv:
        emit(rendered(score_rows(collected, levels), format), output)
    else:
        emit(rendered([render_answer(answer) for answer in collected], format), output)
    return any(isinstance(answer, Failure) for answer in collected)


def _table(answers: Iterable[Answer], levels: list[str], title: str = "") -> str:
    from mlematch.report.rows import score_rows

    return rendered(score_rows(answers, levels), Format.table, title)
