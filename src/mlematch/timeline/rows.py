"""Lines of a section, with the dates that stand in them and what is left without these."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from mlematch.dates import Date
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.ranges import DateRange, find_ranges, reaching_into
from mlematch.knowledge.career.titles import Titles
from mlematch.list_marks import BULLET, NUMBER
from mlematch.timeline.context import in_context
from mlematch.timeline.heads import (
    WORDS_IN_HEADER,
    are_names,
    begin_of,
    is_long_head,
    is_named_post,
    shortened,
    words_of,
)
from mlematch.timeline.naming import find_names, names_title
from mlematch.timeline.row import WORDS_IN_SENTENCE, Row
from mlematch.timeline.told import split_told
from mlematch.values import Document, Line, Section, Span

_EMPTY = re.compile(r"\(\s*\)")
_NUMBERED = re.compile(rf"^(?:{NUMBER})\s+(?=[^\W\d_])")  # an entry in a list
_FIRST_MARK = re.compile(r"\s*[,|\t]")
_ICON = re.compile(r"^\s*[^\W\d_]\t")  # a letter of a font of signs, before dates
_OPENED = re.compile(r"\t[\s|]*\(\s*")
_EDGES = " \t,;:|()[]{}•·–—−-~/→"
_SENTENCE_END = re.compile(r"\.\s+(?=[A-Z])|:\s")
_WORDS_IN_BRACKETS = re.compile(r"\([^()\d]*[^\W\d_]{2}[^()]*[12][0-9]{3}[^()]*\)")
_DASHED = re.compile(r"\s*[-–—|]\s+(?P<title>[^:.]{3,60}):\s+\S")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")  # what the names of companies end with: `K.K.`, `s.r.o.`
_ON_AFTER = re.compile(r"[\s)\]]*(?:[.,;]\s+(?:\S+\s+){2}|\.\s+[A-Z]\S*\s)\S")
_TEXT_AFTER = re.compile(r"[\s)\]]*:\s+(?:\S+\s+){0,9}\S*(?:[,;.]|\S+\s\S+\s\S+\s\S+)")
_APART_AFTER = re.compile(r"\s*[)\]]\s+\w|[\s)\]]*[|–—-]\s")
_LED = re.compile(r"[^\W\d_] ?$")  # as a word leads dates within a sentence: `in 2021`
_FIRST_SENTENCE = re.compile(r"(?P<head>[^.!?]{8,90})\.\s+[A-Z]")
_BRAND = re.compile(r"[a-z]{1,4}[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}$|[a-z][\w-]*\.(?:ai|io|com|co|net|org|de|app|dev)$")
_PART = re.compile(r",\s+|(?<=[^\W\d_]{4})\.\s+")
_WORDS_IN_RUN_ON = 10
_LONGEST_FORM = 6  # letters of what ends the names of companies: `gmbh.`
_TAIL = 80  # letters before dates, in which words belong to them
_BETWEEN_JOBS = 8  # letters between two jobs of one line
_WORDS_BEFORE_DATES = 22  # at the end of a line, behind a mark
_LATEST = 256  # lines: sections are cut anew where work begins, and long texts repeat theirs


class SectionRows:
    """Reads the lines of a document's sections, those of each section once, whoever asks for them."""

    def __init__(self, document: Document, titles: Titles, calendar: Calendar, as_of: Date) -> None:
        self.document = document
        self.titles = titles
        self.calendar = calendar
        self.as_of = as_of
        self._ranges: dict[Span, list[DateRange]] = {}
        self._rows: dict[Span, list[Row]] = {}

    def of(self, section: Section) -> list[Row]:
        """Give the rows of a section."""
        if section.span not in self._rows:
            self._rows[section.span] = _find_rows(self, section.span, self._ranges_of(section))
        return self._rows[section.span]

    def of_dated(self, section: Section, *, lasting: bool = False) -> list[Row]:
        """Give the rows of a section that has dates, or says from when to when something was, and none of others."""
        ranges = self._ranges_of(section)
        if any(not one.single for one in ranges) or (ranges and not lasting):
            return self.of(section)
        rows = self.of(section) if len(ranges) > 1 else []
        return rows if any(row.ended for row in rows) else []

    def _ranges_of(self, section: Section) -> list[DateRange]:
        if section.span not in self._ranges:
            text = self.document.slice(section.span)
            self._ranges[section.span] = [*find_ranges(text, self.calendar, self.as_of)]
        return self._ranges[section.span]


def _find_rows(read: SectionRows, span: Span, ranges: Sequence[DateRange]) -> list[Row]:
    """Read the lines of a section, in whose text the dates of `ranges` stand."""
    document, titles, calendar = read.document, read.titles, read.calendar
    moved = [replace(one, span=_moved(one.span, span.start)) for one in ranges]
    whole = document.lines_in(span)
    ends = {line.span.start: line.span.end for line in whole}
    parts = [*split_told(document, whole, titles)]
    cut = {line.span for line in parts if ends.get(line.span.start) != line.span.end}
    rows = [_row(document, line, moved, titles, calendar, part=line.span in cut) for line in parts]
    rows = [row for row in rows if row.rest or row.dates]
    if cut:
        rows = [
            _handed_over(row, below) if below and row.line.span in cut else row
            for row, below in zip_longest(rows, rows[1:])
        ]
    return [in_context(rows, at, titles, calendar, read.as_of) for at in range(len(rows))]


def _handed_over(row: Row, below: Row) -> Row:
    """Let the first job of a line end where the next one begins: `Since 2018 analyst, since 2021 data scientist`."""
    one, other = row.dates, below.dates
    beside = not (row.told or below.told) and below.start - row.line.span.end <= _BETWEEN_JOBS
    if not (beside and one and other and one.current and other.current and one.start and other.start):
        return row
    later = one.start.first_month < other.start.first_month
    return replace(row, dates=replace(one, end=other.start, current=False)) if later else row


def _row(
    document: Document, line: Line, ranges: Sequence[DateRange], titles: Titles, calendar: Calendar, *, part: bool
) -> Row:
    text, start = document.slice(line.span).replace("\n", " "), line.span.start
    near = reaching_into(ranges, line.span) if ranges else ()
    if not near and not part:
        rest, months, body = _undated(text, titles, calendar)
        return Row(line, text, rest, stated_months=months, body=body)
    own = _without_asides(text, start, near)
    durations = [*calendar.find_durations(text)]
    rest = strip_dates(_blanked(text, start, own) if len(own) < len(near) else text, start, own, durations, calendar)
    told = titles.stated_job(rest) if near or part else None
    rest = told or rest
    head = [one for one in own if start <= one.span.start and heads_entry(text, one, start, rest, titles)]
    run_on = _run_on(text, [one for one in own if start <= one.span.start], start, titles) if own else None
    rest, head = (
        (rest, [*own])
        if told
        else run_on or (shortened(rest, titles) if any(not one.single for one in head) else rest, head)
    )
    dates = min(head, key=lambda one: (one.single, one.start is None or one.start.month is None), default=None)
    months = durations[0][2] if durations else None
    dates = _lasting(dates, months) if dates and months else dates
    dates = _begun(dates, head) if dates and told else dates
    return Row(
        line,
        text,
        rest,
        dates,
        months,
        _is_body(text, rest, bool(dates or told), titles),
        run_on is not None,
        told is not None,
    )


@lru_cache(maxsize=_LATEST)
def _undated(text: str, titles: Titles, calendar: Calendar) -> tuple[str, int | None, bool]:
    """Read a line without dates: what is left of it, the months it states, and whether it is the text of an entry."""
    durations = [*calendar.find_durations(text)]
    rest = strip_dates(text, 0, (), durations, calendar)
    return rest, durations[0][2] if durations else None, _is_body(text, rest, False, titles)


def _without_asides(text: str, at: int, ranges: Sequence[DateRange]) -> Sequence[DateRange]:
    """Leave out what words in brackets date, beside other dates: `Engineer (senior from 2023), 2020 - now`."""
    if len(ranges) < 2 or "(" not in text:
        return ranges
    asides = [found.span() for found in _WORDS_IN_BRACKETS.finditer(text)]
    own = [one for one in ranges if not any(begin < one.span.start - at < end for begin, end in asides)]
    return own if any(not one.single for one in own) else ranges


def _blanked(text: str, at: int, own: Sequence[DateRange]) -> str:
    """Blank the aside right behind the dates, which may tell of a break in them: `2012 - now (on leave in 2015)`."""
    for one in own:
        found = _WORDS_IN_BRACKETS.match(text, one.span.end - at + 1)
        if found and text[: found.start()].endswith(" "):
            text = f"{text[: found.start()]}{' ' * len(found[0])}{text[found.end() :]}"
    return text


def _lasting(dates: DateRange, months: int) -> DateRange:
    """Give the end of `June 2018, 6 months`."""
    if not dates.single or dates.start is None or dates.start != dates.end or dates.start.month is None:
        return dates
    last = dates.start.first_month + months - 1
    return replace(dates, end=Date(last // 12, last % 12 + 1), single=False)


def _begun(dates: DateRange, told: Sequence[DateRange]) -> DateRange:
    """Give the start of what was told to last until then: `In 2018 I joined Acme as an analyst … until 2022`."""
    first = next((one for one in told if one.single and one.span.start < dates.span.start), None)
    return replace(dates, start=first.start) if first and dates.start is None else dates


def strip_dates(
    text: str, at: int, ranges: Sequence[DateRange], durations: Sequence[tuple[int, int, int]], calendar: Calendar
) -> str:
    """Give a line without its dates, its durations and what these leave at the edges."""
    cuts = [(max(0, one.span.start - at), one.span.end - at) for one in ranges]
    cuts += [(start, end) for start, end, _ in durations if _is_aside(text, start, end)]
    is_expected = bool(cuts) and any(one.expected and not one.single for one in ranges)
    for start, end in sorted(cuts, reverse=True):
        before = _without_end(text[:start], calendar.since_before).rstrip(" ([")
        before = _without_end(before, calendar.expected_before) if is_expected else before
        text = f"{before}\t{text[end:].lstrip(' )]')}"
    text = _EMPTY.sub("\t", text) if "(" in text else text
    text = _ICON.sub("", text) if "\t" in text else text
    text = _OPENED.sub("\t", text) if text.count("(") > text.count(")") else text
    rest = _closed(text.strip(_EDGES), text)
    return rest if rest[:1].isalpha() else _NUMBERED.sub("", rest)


def _without_end(text: str, words: re.Pattern[str]) -> str:
    """Take words off the end of a text."""
    found = words.search(text, max(0, len(text) - _TAIL))
    return text[: found.start()] if found else text


def _closed(rest: str, text: str) -> str:
    """Give what is left of a line with the bracket that closes at its end."""
    if rest.count("(") <= rest.count(")"):
        return rest
    at = text.find(rest) + len(rest)
    return f"{rest})" if text[at : at + 1] == ")" else rest


def _run_on(text: str, ranges: Sequence[DateRange], at: int, titles: Titles) -> tuple[str, list[DateRange]] | None:
    """Part the head of a line from the text that goes on behind it: `Analyst at Acme (2018 - 2020): made reports`."""
    if found := _dashed(text, ranges, at, titles):
        return found
    one = next((one for one in ranges if not one.single), None)
    if one is None:
        return None
    before, after = text[: one.span.start - at], text[one.span.end - at :]
    head, goes_on = _head_before(text, before, after, titles) if before.strip(_EDGES) else _head_after(after, titles)
    head = head.strip(_EDGES)
    if not goes_on or len(head.split()) > _WORDS_IN_RUN_ON or not names_title(head, titles):
        return None
    named = find_names(head, titles)
    return None if text.startswith(BULLET) and named.organisation is None else (head, [one])


def _head_after(after: str, titles: Titles) -> tuple[str, bool]:
    """Give the head behind dates, and whether text goes on behind it: `Analyst at Acme. Made reports`."""
    ends = (after[: cut.start()] for cut in _SENTENCE_END.finditer(after))
    head = next((head for head in ends if names_title(head, titles)), "") or begin_of(after, titles)
    sentence = head and after.rstrip().endswith(".") and after[len(head) : len(head) + 1] == "."
    return head, len(after.split()) > WORDS_IN_SENTENCE or bool(sentence)


def _head_before(text: str, before: str, after: str, titles: Titles) -> tuple[str, bool]:
    """Give the head before dates, or before the text that ends with them, and whether text goes on behind it."""
    amid = text.startswith(BULLET) or after.strip(_EDGES + ".") or _LED.search(before)
    first = None if amid else _FIRST_SENTENCE.match(before)
    if first:
        return first["head"], True
    told = _TEXT_AFTER.match(after) or (_ON_AFTER.match(after) and _is_head(before.strip(_EDGES), titles))
    if told or (len(after.split()) > WORDS_IN_SENTENCE and _APART_AFTER.match(after)):
        return before, True
    begin = "" if amid else begin_of(before, titles)
    return begin or before, bool(begin)


def _dashed(text: str, ranges: Sequence[DateRange], at: int, titles: Titles) -> tuple[str, list[DateRange]] | None:
    """Part the head from the text in `Acme - Summer 2014 - Data Analyst: made reports`."""
    one = ranges[0] if len(ranges) == 1 else None
    title = _DASHED.match(text, one.span.end - at) if one else None
    if one is None or title is None or not titles.looks_like_title(title["title"]):
        return None
    before = text[: one.span.start - at].strip(_EDGES)
    named = 0 < len(before.split()) <= _WORDS_IN_RUN_ON and not names_title(before, titles)
    return (f"{before}\t{title['title']}", [one]) if named else None


def _is_head(before: str, titles: Titles) -> bool:
    """Whether what stands before dates begins or ends with a title: `Acme, Oslo. Data Scientist`."""
    first, last = before.partition(",")[0], _PART.split(before)[-1]
    return titles.looks_like_title(first) or (last != before and titles.looks_like_title(last))


def _is_aside(text: str, start: int, end: int) -> bool:
    """Whether a duration stands apart: in brackets, behind a mark, or at an end of the line."""
    return start == 0 or text[end:].strip(" ).") == "" or text[:start].rstrip()[-1:] in "(|·•,–-"


def heads_entry(text: str, one: DateRange, at: int, rest: str, titles: Titles) -> bool:
    """Say whether a date stands as in the head of an entry: at an end of a short line or beside a title."""
    words = words_of(rest)
    start, end = one.span.start - at, one.span.end - at
    before, after = text[:start].strip(_EDGES), text[end:].strip(_EDGES + ".")
    before = "" if len(before) == 1 or (one.expected and " " not in before) else before
    apart = text[:start].rstrip()[-1:] in "|([•·,–—-:;" or text[:start].endswith(("  ", "\t"))
    most = _WORDS_BEFORE_DATES if apart and not after and not text.startswith(BULLET) else WORDS_IN_HEADER
    if len(words) > most or (text.rstrip().endswith(".") and len(words) > WORDS_IN_SENTENCE):
        return not one.single and (not before or not after) and is_long_head(rest, words, titles)
    if not before or not after or apart:
        return True
    if one.single:
        return False
    named = titles.is_organisation(after) and are_names(before) and are_names(after)
    return named or titles.looks_like_title(after) or titles.looks_like_title(before)


def _is_body(text: str, rest: str, dated: bool, titles: Titles) -> bool:
    words = words_of(rest)
    if not words or dated:
        return False
    if (words[0][0].islower() and not _BRAND.match(rest)) or len(words) > WORDS_IN_HEADER:
        return not titles.looks_like_title(text.strip(_EDGES).partition(" | ")[0])
    if text.startswith(BULLET):
        return not names_title(rest, titles) or (len(words) > WORDS_IN_SENTENCE and not is_named_post(rest, titles))
    if text.rstrip().endswith((".", ";")) and (len(words) > 4 or _is_short_sentence(words)):
        return not ((titles.is_organisation(words[-1]) or _INITIALS.fullmatch(words[-1])) and names_title(rest, titles))
    begins = len(words) > 1 and (titles.is_verb(words[0].strip(",.:;")) or _is_told(words, titles))
    return begins and not titles.looks_like_title(_FIRST_MARK.split(rest, 1)[0])


def _is_short_sentence(words: Sequence[str]) -> bool:
    """Whether few words are one: `Modelos de churn.`, but not `Acme Co. ltd.`."""
    return len(words) > 2 and words[-1].islower() and words[-1].strip(".;").isalpha() and len(words[-1]) > _LONGEST_FORM


def _is_told(words: Sequence[str], titles: Titles) -> bool:
    """Whether words tell of somebody by name: `Robin mentored two engineers`."""
    return words[0].istitle() and words[1].endswith("ed") and words[1].islower() and titles.is_verb(words[1])


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
