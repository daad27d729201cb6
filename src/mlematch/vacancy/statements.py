"""A text of an advertisement -> its statements, each with the part of the advertisement it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.knowledge.advertisement.heading_words import Zone
from mlematch.list_marks import BULLET
from mlematch.vacancy.clauses import find_clauses
from mlematch.values import Document, Span

_ABBREVIATION = r"(?<!\b[ABD-QS-Z]\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bincl\.)(?<!\betc\.)(?<!\bmin\.)(?<!\bmax\.)"
_BREAK = re.compile(
    r"\n|•|(?<=;)\s+|(?<=[.!?])" + _ABBREVIATION + r"\s+(?=[\"'“(]?[A-Z0-9])"
    r"|(?<=[.!?:;)])(?<!\b[A-Za-z]\.)(?<!\bPh\.)(?=[A-Z])|(?<=[a-z])(?=[A-Z][a-z])"
    r"|(?P<label>\s)(?=(?:[A-Z][a-z'’]+ ){0,3}[A-Z][a-z'’]+:)"  # a label in the middle of a line
    r"|(?<=[a-z.)])(?<![0-9]\.)(?=[0-9]{1,2}\s?(?:\+|-|–|to)?\s?[0-9]*\s?\+?\s?(?:years?|yrs?)\b)"
)
_LABEL_WORDS = re.compile(r"[\W_]*(?:[A-Z][a-z'’]+\s?){1,3}")  # `Preferred` of `Preferred Qualifications:`
NUMBER = re.compile(r"\W*(?:[A-Z]{1,2}\d{1,2}|\d{1,2})[.):](?=\s|$)")  # of an item: `E1.`, which is no skill
_LONGEST_HEADING = 8
_ENDS = (".", "!", ";")
_ASKED: tuple[Zone, ...] = ("must", "nice")
_SAID: tuple[Zone, ...] = (*_ASKED, "duties")
_LABELS: tuple[Zone, ...] = (*_ASKED, "denied")  # of one line as well: "Don't worry if you lack: Scala"
_KEPT: tuple[Zone | None, ...] = ("nice", "denied")  # below such a heading, "you have" opens nothing


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or an item of a list; `zone` is None before the first heading.

    `said`: the zone is that of words of the sentence itself, "you have", and no heading stands above it.
    """

    span: Span
    text: str
    zone: Zone | None
    said: bool = False


def find_statements(document: Document, known: Advertisements, whole: Sequence[Span]) -> Iterator[Statement]:
    """Cut an advertisement into statements, never within one of the spans in `whole`, which are those of skills.

    Where line ends were lost in copying, a small letter before a capital is one.
    """
    text = document.flow(Span(0, len(document.text)))
    zone: Zone | None = None
    certain = any(found[0] == "must" for found in map(known.heading, text.split("\n")) if found)
    for span in _pieces(text, whole):
        opened = _opened(text, span, whole, known)
        here, said = zone, False
        if opened:
            here, rest, said = opened
            here = zone if said and zone in _KEPT else here
            here = "must" if here == "nice" and not certain and known.is_doubtful(text[span.start : span.end]) else here
            span = Span(span.start + rest, span.end)
            passes = said or (here in ("denied", "label") and _says_something(text[span.start : span.end]))
            here = "about" if here == "label" else here
            zone = zone if passes else here
        elif zone == "about" and _looks_like_heading(text, span):
            zone = here = None
        if _says_something(text[span.start : span.end]):
            for clause in find_clauses(text, span, known, whole):
                yield Statement(clause, text[clause.start : clause.end], here, said)


def _opened(text: str, span: Span, whole: Sequence[Span], known: Advertisements) -> tuple[Zone, int, bool] | None:
    """Give the zone that a piece opens, where the rest begins, and whether it is only said of the piece itself."""
    piece = text[span.start : span.end]
    if known.years.labels(piece):
        return "must", 0, False
    opened = known.heading(piece)
    if opened and opened[0] == "duties" and known.says_offered(piece):
        return None  # `You will get a laptop` is no heading
    if opened:
        return *opened, opened[0] in _SAID and _is_sentence(piece, opened[1])
    head, colon, rest = piece.partition(":")
    labels = _says_something(rest)
    hint = known.hint(head + colon, listed=_looks_like_heading(text, span))
    names_skills = any(span.start <= skill.start < span.start + len(head) for skill in whole)
    if not hint or names_skills or (labels and hint not in _LABELS):
        return None
    return hint, len(head) + 1 if colon else len(piece), labels and hint in _ASKED


def _is_sentence(piece: str, rest: int) -> bool:
    """Say whether the words of a heading begin a sentence: "You have three years of practice."."""
    goes_on = re.match(r"\s*[a-z0-9]", piece[rest:])
    return bool(goes_on) and (piece.rstrip().endswith(_ENDS) or len(piece.split()) > _LONGEST_HEADING)


def _says_something(text: str) -> bool:
    return any(map(str.isalpha, text))


def _looks_like_heading(text: str, span: Span) -> bool:
    """Say whether a piece is a heading that is not known: a short line with a list below it."""
    line = text[span.start : span.end].strip(" #*:")
    short = line[:1].isalpha() and len(line.split()) <= _LONGEST_HEADING
    return short and text.startswith(f"\n{BULLET}", span.end) and not _ends_item(text, span)


def _ends_item(text: str, span: Span) -> bool:
    """Say whether a piece is the last of several in an item of a list: "Java; Rust preferred"."""
    line = text.rfind("\n", 0, span.start) + 1
    return line < span.start and text.startswith(BULLET, line)


def _pieces(text: str, whole: Sequence[Span]) -> Iterator[Span]:
    start = 0
    inside = {at for span in whole for at in range(span.start + 1, span.end)}
    for match in _BREAK.finditer(text):
        cuts_label = match["label"] and _LABEL_WORDS.fullmatch(text, start, match.start())
        cuts_label = cuts_label or (text[match.start()] != "\n" and NUMBER.fullmatch(text, start, match.start()))
        if match.start() not in inside and match.start() > start and not cuts_label:
            yield Span(start, match.start())
            start = match.end()
    if start < len(text):
        yield Span(start, len(text))
