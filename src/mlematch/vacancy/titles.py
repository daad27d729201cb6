"""The title of the job that an advertisement offers, and the work it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.knowledge.career.titles import Titles
from mlematch.values import Document, Span, Work

_TITLE_LINES = 5
_COMPANY = re.compile(r"\s@\s")
_DASH = re.compile(r"\s[–—|-]\s")
_BEGINNING = 2000  # letters within which a sentence names the job
_LONGEST = 60


def find_title(document: Document, known: Advertisements, titles: Titles) -> str | None:
    """Give the first line that is a job title, or else the job that a sentence looks for: "we seek a data scientist".

    A label in front and a company behind are left out.
    """
    texts = [document.slice(line.span) for line in document.lines if len(line.span)]
    lines = [text.strip(" #*") for text in texts[:_TITLE_LINES] if not text.startswith("•")]
    named = (each for line in lines for each in (*known.seeking.called(line), *_bare(line, known)))
    titled = next((each for each in named if titles.looks_like_title(each)), None)
    return titled or next(_sought(document, known, titles), None)


def _bare(line: str, known: Advertisements) -> Iterator[str]:
    bare = _COMPANY.split(line[known.label(line) :])[0].strip()
    yield bare
    yield _DASH.split(bare)[0].strip()  # `Lead Engineer - contract - remote`


def _sought(document: Document, known: Advertisements, titles: Titles) -> Iterator[str]:
    text = document.flow(Span(0, min(len(document.text), _BEGINNING)))
    for sought in known.seeking.sought(text):
        title = sought[:1].upper() + sought[1:]
        if len(title) <= _LONGEST and titles.looks_like_title(title):
            yield title


def work_of(title: str | None, titles: Titles) -> Work:
    """Say of which work years are asked for where it is not said: the work that the title names."""
    told = titles.read(title) if title else None
    return "ml" if told and told.ml else "data" if told and told.data else "total"
