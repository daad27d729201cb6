"""The command line: parse, call, print, exit code. Results go to stdout, everything else to stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from mlematch.errors import DataError, MlematchError, ReadError

if TYPE_CHECKING:
    from mlematch.assessor import Assessor
    from mlematch.batch import Answer
    from mlematch.values import Document, Failure

app = typer.Typer(
    help="Reads resumes and says how well they fit a junior, a senior and a principal Machine Learning Engineer.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """How results are written."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


class Engine(StrEnum):
    """Which PDF library reads the text."""

    auto = "auto"
    pdfium = "pdfium"
    pypdf = "pypdf"


Paths = Annotated[
    list[Path], typer.Argument(help="Resumes, or folders of resumes.", metavar="PATH...", show_default=False)
]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How results are written.")]
OutOption = Annotated[Path | None, typer.Option("--output", "-o", help="Write results to a file instead of stdout.")]
AsOf = Annotated[str | None, typer.Option(help="The day that counts as today, YYYY-MM-DD; today when left out.")]
TaxonomyOption = Annotated[Path | None, typer.Option(help="Another skill taxonomy.")]
RubricOption = Annotated[Path | None, typer.Option(help="Another rubric.")]
EngineOption = Annotated[Engine, typer.Option(help="Which PDF library reads the text.")]
Password = Annotated[str | None, typer.Option(help="Password for encrypted files.", envvar="MLEMATCH_PASSWORD")]
Workers = Annotated[int, typer.Option(help="How many processes work at once.", min=1)]


@app.command()
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
    workers: Workers = 1,
) -> None:
    """Score resumes for every level, in the order of the files."""
    assessor = _assessor(taxonomy, rubric, as_of)
    levels = _levels(assessor, level)
    answers = _answers(paths, assessor, engine, password, workers)
    _finish(_write_answers(answers, levels, format, output))


@app.command()
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
    workers: Workers = 1,
) -> None:
    """Rank resumes for one level, the best first; unscorable and failed files come last."""
    assessor = _assessor(taxonomy, rubric, as_of)
    _levels(assessor, level)
    answers = _ranked(list(_answers(paths, assessor, engine, password, workers)), level)
    _finish(_write_answers(answers, _levels(assessor, None), format, output))


@app.command()
def read(
    paths: Paths,
    format: FormatOption = Format.table,
    output: OutOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
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

    _walk(paths, rows, lambda document: render_document(document, find(document)), format, output, engine, password)


@app.command()
def skills(
    paths: Paths,
    format: FormatOption = Format.table,
    output: OutOption = None,
    as_of: AsOf = None,
    taxonomy: TaxonomyOption = None,
    rubric: RubricOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
) -> None:
    """Show every mention of a skill, where it stands, and how it was found."""
    from mlematch.report.contract import render_profile
    from mlematch.report.rows import skill_rows

    assessor = _assessor(taxonomy, rubric, as_of)

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
    )


@app.command()
def profile(
    paths: Paths,
    format: FormatOption = Format.table,
    output: OutOption = None,
    as_of: AsOf = None,
    taxonomy: TaxonomyOption = None,
    rubric: RubricOption = None,
    engine: EngineOption = Engine.auto,
    password: Password = None,
) -> None:
    """Show what resumes show: skills, duties, positions, education; without a verdict."""
    from mlematch.report.contract import render_profile
    from mlematch.report.rows import profile_rows

    assessor = _assessor(taxonomy, rubric, as_of)

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
    )


@app.command()
def check(taxonomy: TaxonomyOption = None, rubric: RubricOption = None) -> None:
    """Check the data files and print every fault at once."""
    from mlematch.resources import find_problems

    faulty = list(find_problems(taxonomy, rubric))
    for error in faulty:
        _say(str(error))
    if faulty:
        raise typer.Exit(2)
    _say("the data is sound")


@app.command()
def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help="Where the full results go.")] = Path("out"),
) -> None:
    """Score the shipped example resumes and show them ranked."""
    from mlematch.report.contract import render_answer
    from mlematch.report.rows import render_jsonl
    from mlematch.resources import examples_path

    assessor = _assessor(None, None, "2026-11-01")
    answers = list(_answers([examples_path()], assessor, Engine.auto, None, 1))
    levels = _levels(assessor, None)
    best = {level: place for place, level in enumerate(reversed(levels))}
    order = sorted(answers, key=lambda answer: _demo_order(answer, best))
    _emit(_table(order, levels, "Example resumes, by the level they fit best"), None)
    output.mkdir(parents=True, exist_ok=True)
    target = output / "demo.jsonl"
    target.write_text(render_jsonl(render_answer(answer) for answer in order), encoding="utf-8")
    _say(f"the full results, every point with its words, are in {target}")


# ---------------------------------------------------------------- from files to answers


def _assessor(taxonomy: Path | None, rubric: Path | None, as_of: str | None) -> Assessor:
    from mlematch.resources import load_assessor

    try:
        return load_assessor(taxonomy=taxonomy, rubric=rubric, as_of=as_of)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--as-of") from None


def _levels(assessor: Assessor, level: str | None) -> list[str]:
    rubric = assessor.knowledge.rubric
    try:
        return [rubric.level(level).id] if level else [each.id for each in rubric.levels]
    except KeyError as error:
        raise typer.BadParameter(error.args[0], param_hint="--level") from None


def _files(paths: Iterable[Path]) -> list[str]:
    from mlematch.batch import find_files

    files, skipped = find_files(paths)
    if skipped:
        _say(f"skipped {len(skipped)} files that are not resumes of a known kind")
    if not files:
        _say("there are no files to read")
    return files


def _answers(
    paths: Iterable[Path], assessor: Assessor, engine: Engine, password: str | None, workers: int
) -> Iterator[Answer]:
    from mlematch.batch import assess_files
    from mlematch.values import Failure

    files = _files(paths)
    answers = assess_files(files, assessor, workers=workers, engine=engine.value, password=password)
    for answer in _progress(answers, len(files)):
        if isinstance(answer, Failure):
            _report(answer)
        yield answer


def _ranked(answers: list[Answer], level: str) -> list[Answer]:
    from mlematch.batch import Batch

    ranked: list[Answer] = list(Batch(tuple(answers)).rank(level))
    return ranked + [answer for answer in answers if answer not in ranked]


def _demo_order(answer: Answer, best: dict[str, int]) -> tuple[int, float, str]:
    fit = getattr(answer, "best", None)
    return (best[fit.level], -fit.score, answer.source) if fit else (len(best), 0.0, answer.source)


def _walk(
    paths: Iterable[Path],
    rows: Callable[[Document], list[dict[str, Any]]],
    whole: Callable[[Document], dict[str, Any]],
    format: Format,
    output: Path | None,
    engine: Engine,
    password: str | None,
) -> None:
    """Read every file and show it, by rows for people or whole for programs."""
    from mlematch.readers import read_document
    from mlematch.report.contract import render_answer
    from mlematch.report.rows import failure_row
    from mlematch.values import Failure

    shown: list[dict[str, Any]] = []
    failed = False
    flat = format in (Format.table, Format.csv)
    for file in _files(paths):
        try:
            document = read_document(file, engine=engine.value, password=password)
        except ReadError as error:
            failure = Failure(error.source, error.reason)
            failed = True
            _report(failure)
            shown.append(failure_row(failure) if flat else render_answer(failure))
        else:
            shown.extend(rows(document) if flat else [whole(document)])
    _emit(_rendered(shown, format), output)
    _finish(failed)


# ---------------------------------------------------------------- from answers to text


def _write_answers(answers: Iterable[Answer], levels: list[str], format: Format, output: Path | None) -> bool:
    """Write the answers; say whether a file failed."""
    from mlematch.report.contract import render_answer
    from mlematch.report.rows import score_rows
    from mlematch.values import Failure

    collected = list(answers)
    if format is Format.table:
        _emit(_table(collected, levels), output)
    elif format is Format.csv:
        _emit(_rendered(score_rows(collected, levels), format), output)
    else:
        _emit(_rendered([render_answer(answer) for answer in collected], format), output)
    return any(isinstance(answer, Failure) for answer in collected)


def _table(answers: Iterable[Answer], levels: list[str], title: str = "") -> str:
    from mlematch.report.rows import score_rows

    return _rendered(score_rows(answers, levels), Format.table, title)


def _rendered(rows: list[dict[str, Any]], format: Format, title: str = "") -> str:
    from mlematch.report.rows import render_csv, render_json, render_jsonl
    from mlematch.report.terminal import render_table

    if format is Format.json:
        return render_json(rows)
    if format is Format.jsonl:
        return render_jsonl(rows)
    if format is Format.csv:
        return render_csv(rows)
    short = [{**row, "file": Path(row["file"]).name} for row in rows]
    return render_table(short, title=title, width=_width(), color=sys.stdout.isatty())


def _width() -> int:
    from shutil import get_terminal_size

    return max(80, get_terminal_size((140, 24)).columns)


def _emit(text: str, output: Path | None) -> None:
    if output:
        try:
            output.write_text(text, encoding="utf-8", newline="")
        except OSError as error:
            raise typer.BadParameter(f"{output} cannot be written: {error.strerror}", param_hint="--output") from None
    else:
        sys.stdout.write(text)


def _say(text: str) -> None:
    from mlematch.report.plain import printable

    sys.stderr.write("\n".join(printable(line) for line in text.split("\n")) + "\n")


def _report(failure: Failure) -> None:
    _say(f"{failure.source}: {failure.reason}")


def _progress(answers: Iterable[Answer], total: int) -> Iterator[Answer]:
    if total < 2 or not sys.stderr.isatty():
        yield from answers
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(answers, "reading", total, console=Console(stderr=True), transient=True)


def _finish(failed: bool) -> None:
    if failed:
        raise typer.Exit(1)


def main() -> NoReturn:
    """Run the command line; an error of ours is one line (a data file's faults one line each), never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="replace")
    try:
        app()
    except MlematchError as error:
        _say(str(error))
        sys.exit(1 if isinstance(error, ReadError) and not isinstance(error, DataError) else 2)
    except BrokenPipeError:
        sys.exit(0)
    sys.exit(0)
