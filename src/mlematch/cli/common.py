"""What the commands share: options, files, and words on the right stream."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TypeVar

import typer

from mlematch.hints import did_you_mean

if TYPE_CHECKING:
    from mlematch.assessor import Assessor
    from mlematch.knowledge.levels.level import Level
    from mlematch.values import Assessment, Failure

T = TypeVar("T")
_USUAL = "senior"
_NAMED = 5  # skipped files that are named; of the others, how many


def choice(kind: type[StrEnum], *names: str, help: str) -> Any:  # noqa: ANN401 - what typer.Option gives
    """Make an option that takes one of several words; a wrong one gets a hint."""
    known = [each.value for each in kind]

    def parse(word: str) -> StrEnum:
        if word not in known:
            raise typer.BadParameter(f"{word!r} is not one of {', '.join(known)}{did_you_mean(word, known)}")
        return kind(word)

    return typer.Option(*names, help=help, parser=parse, metavar=f"[{'|'.join(known)}]")


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
FormatOption = Annotated[Format, choice(Format, "--format", "-f", help="How results are written.")]
OutOption = Annotated[Path | None, typer.Option("--output", "-o", help="Write results to a file instead of stdout.")]
AsOf = Annotated[str | None, typer.Option(help="The day that counts as today, YYYY-MM-DD; today when left out.")]
TaxonomyOption = Annotated[Path | None, typer.Option("--taxonomy", help="Another skill taxonomy.")]
RubricOption = Annotated[Path | None, typer.Option(help="Another rubric.")]
LevelOption = Annotated[
    str | None, typer.Option(help="The level; senior when left out, or the highest of a rubric that has no senior.")
]
JobOption = Annotated[
    Path | None, typer.Option("--job", help="An advertisement: score by what it asks for.", metavar="AD")
]
EngineOption = Annotated[Engine, choice(Engine, "--engine", help="Which PDF library reads the text.")]
Password = Annotated[str | None, typer.Option(help="Password for encrypted files.", envvar="MLEMATCH_PASSWORD")]
OcrOption = Annotated[bool, typer.Option("--ocr", help="Recognise the text of pictures and scanned pages.")]
Workers = Annotated[int, typer.Option(help="How many processes work at once.", min=1)]


class Reading(NamedTuple):
    """What the options say of how files are read."""

    engine: Engine = Engine.auto
    password: str | None = None
    ocr: bool = False

    def options(self) -> dict[str, Any]:
        """Give them as the functions of the library take them."""
        return {"engine": self.engine.value, "password": self.password, "ocr": self.ocr}


def make_assessor(taxonomy: Path | None, rubric: Path | None, as_of: str | None, job: Path | None = None) -> Assessor:
    """Load an assessor as the options ask; a wrong day is a wrong use of its option."""
    from mlematch.resources import load_assessor

    try:
        assessor = load_assessor(taxonomy=taxonomy, rubric=rubric, as_of=as_of)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--as-of") from None
    return _for_job(assessor, job) if job else assessor


def _for_job(assessor: Assessor, job: Path) -> Assessor:
    from mlematch.jobs import read_vacancy
    from mlematch.report.vacancy import unasked_of

    vacancy = read_vacancy(job, assessor)
    rubric = assessor.rubric_of(vacancy)
    level = rubric.levels[0]
    unasked = len(list(unasked_of(vacancy, rubric)))
    count = len(level.criteria)
    criteria = f"{count} {'criterion' if count == 1 else 'criteria'}"
    more = f", {unasked} {'line' if unasked == 1 else 'lines'} of it not scored" if unasked else ""
    say(f"scoring by {job.name}: {level.title}, {criteria}{more}; mlematch job shows all of it")
    return assessor.with_rubric(rubric)


def level_of(assessor: Assessor, level: str | None) -> Level:
    """Give the level that is asked for, or the one that is meant when none is."""
    rubric = assessor.knowledge.rubric
    if level is None:
        return next((each for each in rubric.levels if each.id == _USUAL), rubric.levels[-1])
    try:
        return rubric.level(level)
    except KeyError as error:
        raise typer.BadParameter(error.args[0], param_hint="--level") from None


def list_files(paths: Iterable[Path], *, ocr: bool = False) -> list[str]:
    """List the files to read, and say on stderr what was passed over."""
    from mlematch.batch import find_files

    files, skipped = find_files(paths, ocr=ocr)
    if skipped:
        say(_skipped(skipped))
    if not files:
        raise typer.BadParameter("there are no resumes below it", param_hint="PATH")
    return files


def _skipped(files: list[str]) -> str:
    many = "1 file that is no resume" if len(files) == 1 else f"{len(files)} files that are no resumes"
    more = f", … and {len(files) - _NAMED} more" if len(files) > _NAMED else ""
    return f"skipped {many} of a known kind: {', '.join(map(os.path.basename, files[:_NAMED]))}{more}"


def rendered(rows: list[dict[str, Any]], format: Format, title: str = "") -> str:
    """Give rows in the format that was asked for."""
    from mlematch.report.names import short_names
    from mlematch.report.rows import render_csv, render_json, render_jsonl
    from mlematch.report.terminal import render_table

    if format is Format.json:
        return render_json(rows)
    if format is Format.jsonl:
        return render_jsonl(rows)
    if format is Format.csv:
        return render_csv(rows)
    if not rows:
        return "there is nothing to show"
    names = short_names(row["file"] for row in rows if "file" in row)
    short = [{**row, "file": names[row["file"]]} if "file" in row else row for row in rows]
    return render_table(short, title=title, width=terminal_width(), color=sys.stdout.isatty())


def terminal_width() -> int:
    """Say how wide a page may be."""
    from shutil import get_terminal_size

    return max(80, get_terminal_size((140, 24)).columns)


def emit(text: str, output: Path | None) -> None:
    """Write results to stdout or to the file that was asked for."""
    if output:
        try:
            output.write_text(text, encoding="utf-8", newline="")
        except OSError as error:
            raise typer.BadParameter(f"{output} cannot be written: {error.strerror}", param_hint="--output") from None
    else:
        sys.stdout.write(text)


def say(text: str) -> None:
    """Say something on stderr, harmless to a terminal."""
    from mlematch.report.plain import printable

    sys.stderr.write("\n".join(printable(line) for line in text.split("\n")) + "\n")


def report_unscored(answer: Assessment | Failure) -> bool:
    """Say in one line which file has no scores and why; say whether that is so."""
    reason = why_unscored(answer)
    if reason:
        say(f"{answer.source}: {reason}")
    return bool(reason)


def why_unscored(answer: Assessment | Failure) -> str:
    """Give the reason why a file has no scores; nothing where it has."""
    from mlematch.values import Failure

    if isinstance(answer, Failure):
        return answer.reason
    if answer.verdict == "scored":
        return ""
    return "; ".join(notice.message for notice in answer.notices if notice.severity == "error")


def progress(answers: Iterable[T], total: int) -> Iterator[T]:
    """Show a progress bar for several files, only where a person watches."""
    if total < 2 or not sys.stderr.isatty():
        yield from answers
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(answers, "reading", total, console=Console(stderr=True), transient=True)


def finish(failed: bool) -> None:
    """End with exit code 1 where a file could not be read or not be scored."""
    if failed:
        raise typer.Exit(1)
