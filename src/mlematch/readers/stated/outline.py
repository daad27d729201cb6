"""A resume that comes as data, not as a page, written down the way people write resumes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mlematch.readers.flow import Look, Paragraph, Run
from mlematch.readers.web.html import find_flow

_TITLE = Look(20.0, bold=True)
_HEADING = Look(16.0, bold=True)
_ENTRY = Look(11.0, bold=True)
_TEXT = Look(11.0)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE = re.compile(r"^-?(\d{4})(?:-(\d{1,2}))?(?![\d/])")
_MARKUP = re.compile(r"<(?:p|br|ul|ol|li|div|b|i|u|em|strong|span|a|h\d)\b|&(?:nbsp|amp|lt|#)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One job, degree or project: what it is, where, when, and what there is to say; without a title, only lines."""

    title: str = ""
    place: str = ""
    dates: str = ""
    lines: tuple[str, ...] = ()

    def paragraphs(self) -> Iterator[Paragraph]:
        """Write it down."""
        head = ", ".join(filter(None, (one_line(self.title), one_line(self.place))))
        head = " | ".join(filter(None, (head, self.dates)))
        if head:
            yield Paragraph((Run(head, _ENTRY),))
        for line in self.lines:
            yield from text_of(line)


@dataclass(frozen=True, slots=True)
class Part:
    """A section with its heading."""

    heading: str
    entries: tuple[Entry, ...]


def write_outline(name: str, label: str, parts: Iterable[Part]) -> tuple[Paragraph, ...]:
    """Write a resume as paragraphs: name, what the person calls themselves, and the sections that say something.

    >>> parts = [Part("Skills", (Entry(lines=("Python, SQL",)),)), Part("Awards", ())]
    >>> [paragraph.text for paragraph in write_outline("Ada Example", "Engineer", parts)]
    ['Ada Example', 'Engineer', 'Skills', 'Python, SQL']
    """
    written = [Paragraph((Run(one_line(text), look),)) for text, look in ((name, _TITLE), (label, _TEXT)) if text]
    for part in parts:
        body = [paragraph for entry in part.entries for paragraph in entry.paragraphs()]
        if body:
            written += [Paragraph((Run(part.heading, _HEADING),)), *body]
    return tuple(written)


def text_of(text: str) -> Iterator[Paragraph]:
    """Give the lines of a text that may be HTML.

    >>> [paragraph.text for paragraph in text_of("<p>Led</p><ul><li>Built &amp; ran</li></ul>")]
    ['Led', '• Built & ran']
    """
    if _MARKUP.search(text):
        yield from (
            Paragraph(tuple(Run(run.text, Look(11.0, run.look.bold, marked=run.look.marked)) for run in item.runs))
            for item in find_flow(text).paragraphs
        )
    else:
        yield from (Paragraph((Run(line.strip(), _TEXT),)) for line in text.splitlines() if line.strip())


def one_line(text: str) -> str:
    r"""Give a text without line ends.

    >>> one_line(" Machine\n Learning ")
    'Machine Learning'
    """
    return " ".join(text.split())


def date_range(start: str, end: str, current: bool = False) -> str:
    """Write a time from one ISO date to another.

    >>> date_range("2019-03-01", "2021-06"), date_range("2021", "", current=True), date_range("", "2018-05")
    ('Mar 2019 – Jun 2021', '2021 – Present', 'May 2018')
    """
    first, last = _date(start), "Present" if current else _date(end)
    return " – ".join(dict.fromkeys(filter(None, (first, last))))


def _date(text: str) -> str:
    match = _DATE.match(text.strip())
    if match is None:
        return one_line(text)
    month = int(match[2] or 0)
    return f"{_MONTHS[month - 1]} {match[1]}" if 1 <= month <= 12 else match[1]
