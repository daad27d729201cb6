"""The commands that give verdicts: score, rank, demo."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlematch.cli.common import (
    AsOf,
    Engine,
    EngineOption,
    Format,
    FormatOption,
    JobOption,
    LevelOption,
    OcrOption,
    OutOption,
    Password,
    Paths,
    Reading,
    RubricOption,
    TaxonomyOption,
    Workers,
    emit,
    finish,
    level_of,
    list_files,
    make_assessor,
    progress,
    rendered,
    report_unscored,
    say,
    why_unscored,
)

if TYPE_CHECKING:
    from mlematch.assessor import Assessor
    from mlematch.batch import Answer, Batch
    from mlematch.knowledge.levels.level import Level
    from mlematch.verdicts import Ranked


def score(
    paths: Paths,
    format: FormatOption = Format.table,
    output: OutOption = None,
    level: Annotated[str | None, typer.Option(help="Show only this level.")] = None,
    as_of: AsOf = None,
    taxonomy: TaxonomyOption = None,
    rubric: RubricOption = None,
    job: JobOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
    ocr: OcrOption = False,
    workers: Workers = 1,
) -> None:
    """Score resumes for every level, in the order of the files."""
    assessor = make_assessor(taxonomy, rubric, as_of, job)
    levels = _levels(assessor, level)
    answers = _answers(paths, assessor, Reading(engine, password, ocr), workers)
    finish(_write_answers(answers, levels, format, output))


def rank(
    paths: Paths,
    level: LevelOption = None,
    by: Annotated[str | None, typer.Option(help="Rank by this criterion of the level, then by score.")] = None,
    require: Annotated[
        list[str] | None,
        typer.Option(help="Keep only who meets a criterion, such as mentoring or mentoring>=0.8; may be repeated."),
    ] = None,
    top: Annotated[int | None, typer.Option(help="Keep only so many, and all that tie with the last.", min=1)] = None,
    format: FormatOption = Format.table,
    output: OutOption = None,
    as_of: AsOf = None,
    taxonomy: TaxonomyOption = None,
    rubric: RubricOption = None,
    job: JobOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
    ocr: OcrOption = False,
    workers: Workers = 1,
) -> None:
    """Rank resumes for one level, the best first, ties named; unscorable and failed files come last."""
    from mlematch.batch import Batch

    assessor = make_assessor(taxonomy, rubric, as_of, job)
    wanted = level_of(assessor, level)
    criterion = _criterion(wanted, by, "--by") if by else None
    least = dict(_required(wanted, assessor.knowledge.rubric.gap_below, each) for each in require or ())
    batch = Batch(tuple(_answers(paths, assessor, Reading(engine, password, ocr), workers)))
    ranking = batch.ranking(wanted.id, by=criterion, require=least)
    scored = sum(bool(answer.fits) for answer in batch.assessments)
    if len(ranking) < scored:
        say(f"{scored - len(ranking)} of {scored} do not meet what is required")
    kept = tuple(each for each in ranking if top is None or each.place <= top)
    _write_ranking(kept, _unranked(batch), wanted, criterion, format, output)
    finish(scored < len(batch))


def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help="Where the full results go.")] = Path("out"),
    format: FormatOption = Format.table,
) -> None:
    """Score the shipped example resumes and show them ranked."""
    from mlematch.report.contract import render_answer
    from mlematch.report.rows import render_jsonl
    from mlematch.resources import examples_path

    assessor = make_assessor(None, None, "2026-11-01")
    answers = list(_answers([examples_path()], assessor, Reading()))
    levels = _levels(assessor, None)
    best = {level: place for place, level in enumerate(reversed(levels))}
    order = sorted(answers, key=lambda answer: _demo_order(answer, best))
    if format is Format.table:
        emit(_table(order, levels, "Example resumes, by the level they fit best"), None)
    else:
        _write_answers(order, levels, format, None)
    output.mkdir(parents=True, exist_ok=True)
    target = output / "demo.jsonl"
    target.write_text(render_jsonl(render_answer(answer) for answer in order), encoding="utf-8")
    say(f"the full results, every point with its words, are in {target}")


def _levels(assessor: Assessor, level: str | None) -> list[str]:
    return [level_of(assessor, level).id] if level else [each.id for each in assessor.knowledge.rubric.levels]


def _criterion(level: Level, id: str, option: str) -> str:
    from mlematch.hints import did_you_mean

    known = [criterion.id for criterion in level.criteria]
    if id not in known:
        hint = did_you_mean(id, known) or f"; there are {', '.join(known)}"
        raise typer.BadParameter(f"{level.id} has no criterion {id!r}{hint}", param_hint=option)
    return id


def _required(level: Level, enough: float, words: str) -> tuple[str, float]:
    """Read `mentoring>=0.8`, or `mentoring` alone, which asks that it is no gap."""
    id, _, share = words.partition(">=")
    try:
        least = float(share or enough)
    except ValueError:
        least = math.nan
    if not 0 <= least <= 1:
        hint = f"; did you mean {least / 100:g}?" if 1 < least <= 100 else ""
        raise typer.BadParameter(f"{share.strip()!r} is not a share from 0 to 1{hint}", param_hint="--require")
    return _criterion(level, id.strip(), "--require"), least


def _answers(paths: Iterable[Path], assessor: Assessor, reading: Reading, workers: int = 1) -> Iterator[Answer]:
    from mlematch.batch import assess_files

    files = list_files(paths, ocr=reading.ocr)
    answers = assess_files(files, assessor, workers=workers, **reading.options())
    for answer in progress(answers, len(files)):
        report_unscored(answer)
        yield answer


def _unranked(batch: Batch) -> list[Answer]:
    """Give the answers without scores, by name."""
    return sorted((each for each in batch if not getattr(each, "fits", ())), key=lambda each: each.source)


def _write_ranking(
    ranking: Sequence[Ranked],
    others: Sequence[Answer],
    level: Level,
    by: str | None,
    format: Format,
    output: Path | None,
) -> None:
    from mlematch.report.contract import render_answer, render_ranked
    from mlematch.report.rows import rank_rows, unranked_rows

    if format in (Format.table, Format.csv):
        rows = [*rank_rows(ranking, level, by), *unranked_rows(others, level)]
        emit(rendered(rows, format, f"Ranked for {level.id}"), output)
    else:
        answers = [*map(render_ranked, ranking), *map(render_answer, others)]
        emit(rendered(answers, format), output)


def _demo_order(answer: Answer, best: dict[str, int]) -> tuple[int, float, str]:
    fit = getattr(answer, "best", None)
    return (best[fit.level], -fit.score, answer.source) if fit else (len(best), 0.0, answer.source)


def _write_answers(answers: Iterable[Answer], levels: list[str], format: Format, output: Path | None) -> bool:
    """Write the answers; say whether a file has no scores."""
    from mlematch.report.contract import render_answer
    from mlematch.report.rows import score_rows

    collected = list(answers)
    if format is Format.table:
        emit(_table(collected, levels), output)
    elif format is Format.csv:
        emit(rendered(score_rows(collected, levels), format), output)
    else:
        emit(rendered([render_answer(answer) for answer in collected], format), output)
    return any(map(why_unscored, collected))


def _table(answers: Iterable[Answer], levels: list[str], title: str = "") -> str:
    from mlematch.report.rows import score_rows

    return rendered(score_rows(answers, levels), Format.table, title)
