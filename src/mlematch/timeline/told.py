"""Sentences that tell of jobs -> a line for each of their clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mlematch.knowledge.career.titles import Titles
from mlematch.timeline.naming import names_title
from mlematch.values import Document, Line, Span

_CLAUSE_END = re.compile(r"(?<=[.;])\s+(?=[A-Z])|,?\s+(?:and\s+)?(?:then|before\s+that)\s+|,\s+(?:and\s+)?(?=joined\s)")
_EARLIER = (
    r"(?:(?:before|prior\sto)\s(?:that|this|then)|previously|formerly|earlier"
    r"|davor|zuvor|vorher|auparavant|avant\scela|antes|anteriormente)[,:]?\s"
)
_NEXT_JOB = re.compile(rf"(?<=[0-9A-Za-z]\))(?:\s*[,;|·•→>]+\s*(?:and\s+)?|\s+and\s+)(?i:{_EARLIER})?(?=[^\W\d_])")
_DATED = re.compile(r"(?P<head>[^()]+)\([^()]*[0-9]{4}[^()]*\)\.?")
_DATES_LEAD = r"(?:since|from|seit|depuis)\s+(?:[a-z]{3,9}\.?\s+)?[\d./]*\d{4}|\d{4}\s*[-–—]\s*(?:\d{4}|[a-z]+)"
_DATED_FIRST = re.compile(rf"(?:{_DATES_LEAD})[:,]?\s+(?P<head>\D+)", re.I)
_NEXT_DATED = re.compile(rf"(?<!\s)(?:\s*[,;.]|\s+and)\s+(?:and\s+)?(?:{_EARLIER})?(?=(?:{_DATES_LEAD})\s)", re.I)
_DATES_BEHIND = (
    r"(?:[^\W\d_]{3,9}\.?\s+)?[\d./]*\d{4}\s*(?:[-–—]|to|until)\s*(?:(?:[^\W\d_]{3,9}\.?\s+)?[\d./]*\d{4}|[a-z]{3,8})"
)
_DATED_LAST = re.compile(rf"(?P<head>[^()\d;]{{3,90}}?),?:?\s+{_DATES_BEHIND}\.?", re.I)
_FIGURES = re.compile(r"\d{4}")
_YEARS = re.compile(r"[12][0-9]{3}")
_NEXT_LAST = re.compile(
    r"(?:(?<=\d{4})\s*[,;|·/]|(?<=[a-z])\s*[;|·])\s+(?:and\s+)?"
    rf"(?i:{_EARLIER})?(?=[^\W\d_])"
)
_LABEL = re.compile(  # of all that is listed
    r"(?:[^\W\d_]{4,12}:\s+(?=[\d(]|(?:since|from|seit|depuis)\s)"
    r"|(?:(?:work\s)?experience|career|employment|work|jobs|berufserfahrung|expérience|experiencia):\s+)",
    re.I,
)
_LEADS = ("since ", "from ", "seit ", "depuis ")
_LEAD = re.compile(r"(?:(?:In|From|Since|Between|Until)\s[^,]{2,40}?(?:,\s+|\s+(?=(?:I|he|she|they)\s)))")


def split_told(document: Document, lines: Sequence[Line], titles: Titles) -> Iterator[Line]:
    r"""Give the lines of a section; sentences that tell of several jobs, over line ends too, clause by clause.

    >>> from mlematch.resources import load_shipped
    >>> text = "I worked as an analyst at Acme until 2018, then joined Beta\nas a data scientist."
    >>> first, second = Line(Span(0, 59), 1, wraps=True), Line(Span(60, 80), 1)
    >>> document = Document("cv.txt", "0" * 64, "text", text, (first, second))
    >>> [document.slice(line.span) for line in split_told(document, [first, second], load_shipped(Titles))]
    ['I worked as an analyst at Acme until 2018', 'joined Beta\nas a data scientist.']
    """
    lines = [
        part for line in lines for part in (_listed(document, line, titles) if _may_list(document, line) else [line])
    ]
    told = _places_told(document, lines, titles)
    if not told:
        yield from lines
        return
    for group in _paragraphs(lines):
        first, last = group[0].span.start, group[-1].span.end
        text = document.flow(Span(first, last)) if any(first <= at < last for at in told) else ""
        clauses = [*_clauses(text)] if titles.tells_jobs(text) else []
        if any(titles.stated_job(_LEAD.sub("", text[start:end])) for start, end in clauses):
            yield from (_part(group, start, end) for start, end in clauses)
        else:
            yield from group


def _places_told(document: Document, lines: Sequence[Line], titles: Titles) -> list[int]:
    """Give where lines have the words of sentences that tell of jobs."""
    start = lines[0].span.start if lines else 0
    return [start + at for at in titles.tells_jobs(document.flow(Span(start, lines[-1].span.end)))] if lines else []


def _may_list(document: Document, line: Line) -> bool:
    """Say whether a line has the figures of two years: most have not, and list no jobs."""
    return len(_FIGURES.findall(document.text, line.span.start, line.span.end)) > 1


def _listed(document: Document, line: Line, titles: Titles) -> Iterator[Line]:
    """Give the jobs of a line that lists them: `Analyst (2018 - 2020), Intern (2017)`, `Since 2018 …, since 2020 …`."""
    text = document.slice(line.span)
    label = _LABEL.match(text)
    begin = label.end() if label else 0
    for dated, next_job in _ways_to_list(text[begin:]):
        ends = [*next_job.finditer(text, begin)]
        starts = [begin, *(one.end() for one in ends)]
        parts = [*zip(starts, [*(one.start() for one in ends), len(text)], strict=True)]
        if len(parts) > 1 and all(_is_dated(text[start:end], dated, titles) for start, end in parts):
            yield from (_part([line], start, end) for start, end in parts)
            return
    yield line


def _ways_to_list(text: str) -> Iterator[tuple[re.Pattern[str], re.Pattern[str]]]:
    """Give the ways in which a line may list jobs, and what stands between two of them: most lines list none."""
    if text.count("(") > 1:
        yield _DATED, _NEXT_JOB
    elif text[:1].isdigit() or text[:7].lower().startswith(_LEADS):
        yield _DATED_FIRST, _NEXT_DATED
    elif len(_YEARS.findall(text)) > 1:
        yield _DATED_LAST, _NEXT_LAST


def _is_dated(text: str, dated: re.Pattern[str], titles: Titles) -> bool:
    found = dated.fullmatch(text.strip())
    return found is not None and names_title(found["head"].strip(), titles)


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        group.append(line)
        if not line.wraps:
            yield group
            group = []
    if group:
        yield group


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _CLAUSE_END.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def _part(group: Sequence[Line], start: int, end: int) -> Line:
    """Give a stretch of a paragraph as a line."""
    begin = group[0].span.start
    line = next(line for line in reversed(group) if line.span.start <= begin + start)
    return replace(line, span=Span(begin + start, begin + end), wraps=False)
