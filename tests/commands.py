"""The command line as its user runs it; in this process, which has its knowledge already, or in one of its own."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from unittest.mock import patch

from mlematch import cli


def run(*arguments: str, cwd=None) -> subprocess.CompletedProcess[str]:
    """Run a command in this process: what it writes and how it ends are those of a process of its own."""
    out, err = _stream(), _stream()
    place = contextlib.chdir(cwd) if cwd else contextlib.nullcontext()
    with place, patch.object(sys, "argv", ["mlematch", *arguments]), patch.multiple(sys, stdout=out, stderr=err):
        code = _exit_code()
    return subprocess.CompletedProcess(arguments, code, _written(out), _written(err))


def run_process(*arguments: str, cwd=None) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own, which loads everything anew."""
    command = [sys.executable, "-m", "mlematch", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=cwd, check=False)


def _exit_code() -> int:
    try:
        cli.main()
    except SystemExit as end:
        return end.code or 0


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8")


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return stream.buffer.getvalue().decode("utf-8")
