"""Whole resumes in the forms that people write, with all jobs that stand in them.

Each file of `whole_resumes` holds resumes with a line of `=` between two; lines with `>>` say which jobs are found:
start, end, kind and title. What begins as Markdown is read as Markdown.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mlematch.readers import read_document
from mlematch.values import Position

FOLDER = Path(__file__).with_name("whole_resumes")
NEXT = re.compile(r"^====.*\n", re.MULTILINE)


def cases() -> list[object]:
    return [
        pytest.param(file.stem, *parted(text), id=f"{file.stem}-{number}")
        for file in sorted(FOLDER.glob("*.txt"))
        for number, text in enumerate(NEXT.split(file.read_text(encoding="utf-8")))
    ]


def parted(text: str) -> tuple[str, list[str]]:
    """Part a resume from its jobs."""
    lines = text.split("\n")
    resume = [line for line in lines if not line.startswith(">>")]
    return "\n".join(resume), [line[2:].strip() for line in lines if line.startswith(">>")]


def written(job: Position) -> str:
    return f"{job.start} {'now' if job.current else job.end} {job.kind} {job.title or ''}".strip()


@pytest.mark.parametrize(("form", "text", "expected"), cases())
def test_the_jobs_of_a_resume(assessor, form: str, text: str, expected: list[str]):
    document = read_document(text.encode(), source="cv.md" if form == "markdown" else "cv.txt")
    assert [written(job) for job in assessor.profile(document).positions] == expected
