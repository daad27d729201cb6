"""Plain text and Markdown -> lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from mlematch.list_marks import is_item
from mlematch.text.gaps import has_gap, keep_gaps
from mlematch.values import PlacedLine

_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"^\s{0,3}(?:={3,}|-{3,})\s*$")
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$")
_TABLE_ROW = re.compile(r"^\s*\|(.*)\|\s*$")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]+?)(?<=\S)\1(?![\w*])")
_DATE_LEADS = re.compile(  # `*2019 - 2021* * Built models`: the dates of what stands above, and the first point below
    r"^\s*([*_]{1,3})(?=\w)([\w.,/'’ –—-]{0,24}\d{4}[\w.,/'’ –—-]{0,24})\1\s+"
    r"(?=[*•+-]\s+\S|[*_][^*_\s][^*_]*[.!?][*_]\s*$)"
)
_CODE = re.compile(r"`+([^`]+)`+")
_ADDRESS = re.compile(r"!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_SENTENCE_END = re.compile(r"[.!?:]$")
_LABEL = re.compile(r"^\s*[A-Z][^.:!?]{2,40}:\s|^\s*\S+@\S+|^\s*(?:https?:|www\.)")
_ENTRY = re.compile(r"^\s*[A-Z].*\b(?:19|20)\d\d\b")  # a job or a degree with its years, not the rest of a sentence
_DATED = re.compile(r"^\s*\(?(?:[A-Z][a-zé]{2,8}\.? )?(?:(?:19|20)\d\d\b|\d{1,2}[./]\d{2,4}\b)")
_BEFORE_DATE = re.compile(r"(?:[,(–-]|\b(?:in|since|from|until|till|of|by|and|to|the|im|seit|bis|en|de))$")
_SIZES = (20.0, 16.0, 13.0, 12.0, 11.0, 11.0)  # Markdown has levels: a heading is as large as its level is high
WIDEST_WRAPPED = 140
NARROWEST_WRAPPED = 40
FEWEST_FULL = 3  # lines of a paragraph: two may end alike by chance


def lines_of(text: str) -> tuple[PlacedLine, ...]:
    r"""Give the lines of a plain text or Markdown; a form feed begins a page.

    >>> [(line.text, line.bold) for line in lines_of("## Skills\nPython and\n**SQL**")]
    [('Skills', True), ('Python and', False), ('SQL', True)]
    """
    placed = [line for number, page in enumerate(text.split("\f"), 1) for line in _page(page, number)]
    return tuple(placed)


def _page(text: str, number: int) -> Iterator[PlacedLine]:
    raw = [part for line in text.splitlines() for part in _parted(line)]
    edges = _edges(raw)
    for at, line in enumerate(raw):
        below = raw[at + 1] if at + 1 < len(raw) else ""
        if not line.strip() or _UNDERLINE.match(line) or _TABLE_RULE.match(line):
            continue
        is_heading = _HEADING.match(line) is not None or _is_underlined(line, below)
        words = _unmark(line)
        bold = is_heading or _STRONG.fullmatch(line.strip()) is not None
        yield PlacedLine(words, number, None, _size(line), bold, 0, not is_heading and _goes_on(line, below, edges[at]))


def _parted(line: str) -> list[str]:
    """Give a line, or the dates it begins with and the point that runs on behind them."""
    dates = _DATE_LEADS.match(line) if line.lstrip()[:1] in ("*", "_") else None
    return [line[: dates.end()], line[dates.end() :]] if dates else [line]


def _size(line: str) -> float | None:
    heading = _HEADING.match(line)
    return _SIZES[len(heading[1]) - 1] if heading else None


def _is_underlined(line: str, below: str) -> bool:
    return len(line) < 60 and _UNDERLINE.match(below) is not None and not is_item(line)


def _unmark(line: str) -> str:
    """Take away the marks of Markdown, but none of its words."""
    heading, row = _HEADING.match(line), _TABLE_ROW.match(line)
    text = heading[2] if heading else row[1] if row else line
    text = _ADDRESS.sub(lambda match: " ".join(dict.fromkeys(part for part in match.groups() if part)), text)
    text = _CODE.sub(r"\1", _STRONG.sub(r"\2", text))
    return keep_gaps(_EMPHASIS.sub(r"\2", text).strip())


def _edges(lines: list[str]) -> list[int]:
    """Guess for each line at which column it was wrapped, from its own paragraph alone.

    So the order of the paragraphs changes nothing, nor does what is added at the end of a text.
    """
    edges: list[int] = []
    for filled, group in groupby(lines, lambda line: bool(line.strip())):
        paragraph = [line.rstrip() for line in group]
        edges += [_edge(paragraph) if filled else 0] * len(paragraph)
    return edges


def _edge(paragraph: list[str]) -> int:
    """Give the column behind which the first words of several lines would not have fitted; 0 when there is none."""
    longest = max(map(len, paragraph))
    full = sum(
        len(line) + 1 + len(below.split(None, 1)[0]) > longest
        for line, below in pairwise(paragraph)
        if not is_item(below)
    )
    return longest if NARROWEST_WRAPPED <= longest <= WIDEST_WRAPPED and full >= FEWEST_FULL else 0


def _goes_on(line: str, below: str, edge: int) -> bool:
    """Say whether a line was wrapped: the first word of the line below would not have fitted."""
    line = line.rstrip()
    if not below.strip() or is_item(below) or any(start.match(below) for start in (_HEADING, _LABEL, _ENTRY)):
        return False
    if _HEADING.match(line) or _SENTENCE_END.search(line) or has_gap(line) or has_gap(below):
        return False
    if _DATED.match(below) and not _BEFORE_DATE.search(line):
        return False
    if line.endswith((",", "-", "(")) or (below.lstrip()[:1].islower() and 2 * len(line) > edge):
        return True
    return len(line) + 1 + len(below.split(None, 1)[0]) > edge > 0
