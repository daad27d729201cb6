"""The command line: parse, call, print, exit code. Results go to stdout, everything else to stderr."""

from __future__ import annotations

import sys
from typing import Annotated, NoReturn

import typer

from mlematch.cli import arguing, data, jobs, stages, verdicts
from mlematch.cli.common import say
from mlematch.errors import MlematchError, ReadError

app = typer.Typer(
    help="Reads resumes and says how well they fit a junior, a senior and a principal Machine Learning Engineer.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    verdicts.score,
    verdicts.rank,
    arguing.explain,
    arguing.compare,
    jobs.job,
    stages.read,
    stages.skills,
    stages.profile,
    data.check,
    verdicts.demo,
):
    app.command()(command)
app.add_typer(data.taxonomy, name="taxonomy")


def _show_version(asked: bool) -> None:
    if asked:
        import mlematch

        sys.stdout.write(f"mlematch {mlematch.__version__}\n")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", help="Say which version this is.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    pass


def main() -> NoReturn:
    """Run the command line; an error of ours is one line (a data file's faults one line each), never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="replace")
    try:
        app()
    except MlematchError as error:
        say(str(error))
        sys.exit(1 if isinstance(error, ReadError) else 2)
    except BrokenPipeError:
        sys.exit(0)
    sys.exit(0)
