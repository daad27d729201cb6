"""The commands about the data files: check, and all of `taxonomy`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mlematch.cli.common import (
    Format,
    FormatOption,
    OutOption,
    Paths,
    RubricOption,
    TaxonomyOption,
    emit,
    finish,
    list_files,
    make_assessor,
    progress,
    rendered,
    report_unscored,
    say,
)

if TYPE_CHECKING:
    from mlematch.values import Provenance


def check(
    taxonomy: TaxonomyOption = None,
    rubric: RubricOption = None,
    answers: Annotated[
        Path | None, typer.Option(help="Answers in JSON or JSON lines: say which are stale, given by other data.")
    ] = None,
) -> None:
    """Check the data files and print every fault at once."""
    from mlematch.resources import find_problems

    faulty = list(find_problems(taxonomy, rubric))
    for error in faulty:
        say(str(error))
    if faulty:
        raise typer.Exit(2)
    say("the data is sound")
    if answers:
        finish(_report_stale(answers, make_assessor(taxonomy, rubric, None).provenance))


def _report_stale(file: Path, now: Provenance) -> bool:
    """Say which answers of a file were given by other data than there is now."""
    from mlematch.report.contract import render_provenance

    stale = 0
    for answer in _read_answers(file):
        was, today = answer.get("provenance"), render_provenance(now)
        changed = [name for name in today if name != "as_of" and was and was.get(name) != today[name]]
        stale += bool(changed)
        if changed:
            say(f"{answer.get('source')}: stale, score it anew: {', '.join(changed)} changed")
    say(f"{stale} answers are stale")
    return stale > 0


def _read_answers(file: Path) -> list[dict[str, Any]]:
    import json

    try:
        text = file.read_text(encoding="utf-8")
        read = json.loads(text) if text.lstrip().startswith("[") else _read_lines(text)
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"{file} holds no answers: {error}", param_hint="--answers") from None
    answers = [answer for answer in read if isinstance(answer, dict)]
    if answers and not any("verdict" in answer for answer in answers):
        hint = "score, rank and explain give some, with --format json"
        raise typer.BadParameter(f"{file} holds no answers: {hint}", param_hint="--answers")
    return answers


def _read_lines(text: str) -> list[Any]:
    """Read JSON lines, or a single value over several lines."""
    import json

    try:
        return [json.loads(text)]
    except ValueError:
        return [*map(json.loads, text.splitlines())]


taxonomy = typer.Typer(help="Look into the skill taxonomy, compare two, and find what it lacks.", no_args_is_help=True)


@taxonomy.command()
def show(
    what: Annotated[
        str,
        typer.Argument(
            help="The id or any name of a skill, or the id or title of a category.", metavar="NAME|CATEGORY"
        ),
    ],
    format: FormatOption = Format.table,
    file: TaxonomyOption = None,
) -> None:
    """Show a skill with all its names and what it entails, or the skills of a category."""
    from mlematch.report.taxonomy import category_rows, skill_detail_rows
    from mlematch.resources import load_taxonomy

    known = load_taxonomy(file)
    category = known.category_named(what)
    if category is not None:
        emit(rendered(category_rows(known, category), format, known.categories[category]), None)
        return
    try:
        emit(rendered(skill_detail_rows(known, known.named(what)), format), None)
    except KeyError as error:
        raise typer.BadParameter(error.args[0], param_hint="NAME|CATEGORY") from None


@taxonomy.command()
def search(
    term: Annotated[str, typer.Argument(help="Words as they stand in a resume.")],
    format: FormatOption = Format.table,
    file: TaxonomyOption = None,
) -> None:
    """Find the skills whose names hold a term, or are nearest to it; for one or two letters, the whole names."""
    from mlematch.report.taxonomy import search_rows
    from mlematch.resources import load_taxonomy

    if not any(map(str.isalnum, term)):
        raise typer.BadParameter("it holds no letter", param_hint="TERM")
    emit(rendered(search_rows(load_taxonomy(file), term), format), None)


@taxonomy.command()
def diff(
    old: Annotated[Path, typer.Argument(help="A taxonomy file.")],
    new: Annotated[Path, typer.Argument(help="Another.")],
    format: FormatOption = Format.table,
) -> None:
    """Show what changed from one taxonomy to another: skills and names added, removed, moved."""
    from mlematch.report.taxonomy import diff_rows
    from mlematch.resources import load_taxonomy

    emit(rendered(diff_rows(load_taxonomy(old), load_taxonomy(new)), format), None)


@taxonomy.command("format")
def reformat(
    file: Annotated[Path | None, typer.Argument(help="The file to write anew; the shipped one when left out.")] = None,
) -> None:
    """Sort the skills and write one a line, so that a change is a line of a diff."""
    from mlematch.resources import format_taxonomy

    say("it is written anew" if format_taxonomy(file) else "it is in order already")


@taxonomy.command()
def suggest(
    paths: Paths,
    format: FormatOption = Format.table,
    output: OutOption = None,
    least: Annotated[int, typer.Option(help="In how many resumes a term must stand.", min=1)] = 2,
    file: TaxonomyOption = None,
) -> None:
    """Collect the unlisted terms of resumes by frequency, each with the nearest known skill."""
    from mlematch.batch import assess_files
    from mlematch.report.taxonomy import suggestion_rows
    from mlematch.values import Assessment

    assessor = make_assessor(file, None, None)
    files = list_files(paths)
    answers = list(progress(assess_files(files, assessor), len(files)))
    unscored = [answer for answer in answers if report_unscored(answer)]
    profiles = [answer.profile for answer in answers if isinstance(answer, Assessment)]
    rows = suggestion_rows(assessor.knowledge.taxonomy, profiles, least, assessor.knowledge.degrees.forms)
    emit(rendered(rows, format), output)
    finish(bool(unscored))
