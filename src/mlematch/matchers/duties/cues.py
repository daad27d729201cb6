"""Finds duties and soft skills: sentences that say what the person did, by the patterns of `cues.json`.

It keeps nothing but its tables, so that no word of a resume stays behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mlematch.knowledge.duties.cues import Cues
from mlematch.matchers.duties.patterns import Sentence
from mlematch.matchers.duties.persons import Persons, find_names
from mlematch.matchers.duties.rules import Evidence, Found, Others, RuleBook
from mlematch.matchers.duties.text import ITEM_NUMBER, join_wrapped_lines, trim
from mlematch.matchers.sentences.status import StatusReader
from mlematch.values import Document, Duty, Quote, Section, SoftSkill, Span

_BREAK = re.compile(  # spaces are the most of what the first set finds, so theirs is the first question
    r"[\n•;|.!? ](?:"
    r"(?=[A-Z])(?<=[a-z0-9)%] )(?=(?:[A-Z][a-z]+ed|Led|Built|Wrote|Ran|Drove|Grew|Taught|Oversaw)\s)"
    r"(?<! (?:of|in|on|an|at) )(?<! (?:for|the) )(?<! a )"
    r"|(?<! )(?:(?<=[^.!?])|(?<=[.!?])(?=\s+[\"'“(]?[A-Z0-9]|$)|(?<=[a-z]\.)(?=[A-Z][a-z])))"
)
_ABBREVIATION = re.compile(r"[\w.]+\.$")


class Told(NamedTuple):
    """What the sentences of a resume tell; `asides` tell of no work, and whether what they name is bought or sold."""

    duties: tuple[Duty, ...]
    soft_skills: tuple[SoftSkill, ...]
    asides: tuple[tuple[Span, bool], ...]


class CueMatcher:
    """Finds what a resume says the person did, and which soft skills it states.

    Codes come in the order of the data, each with its best quotes first.

    >>> from mlematch.knowledge.duties.cues import Cue, Evidence
    >>> from mlematch.values import Line
    >>> led = Cue("P1", "Leads", "Leads a team.", (Evidence(("experience",), ("led ..3 team(s)",)),))
    >>> cues = Cues(1, 5, 200, (), (), (), (), (), (), (), duties=(led,), soft_skills=())
    >>> document = Document("cv.txt", "0" * 64, "text", "Hired. Led a small team.", (Line(Span(0, 24), 1),))
    >>> CueMatcher(cues).find_duties(document, [Section("experience", "Work", Span(0, 24))])[0].quotes[0].text
    'Led a small team.'
    """

    def __init__(self, cues: Cues, statuses: StatusReader | None = None) -> None:
        self._cues = cues
        self._abbreviations = frozenset(cues.abbreviations)
        self._persons = Persons(cues.pronouns, cues.past())
        self._rules = RuleBook(cues, Others(statuses))

    def find(self, document: Document, sections: Sequence[Section]) -> Told:
        """Give the duties, the soft skills and the asides, reading the document once for all."""
        text = join_wrapped_lines(document)
        names, known = find_names(document), dict[str, Sentence]()
        parts = [(section, self._split(text, _below_name(text, section, names), names, known)) for section in sections]
        evidence = self._rules.find(parts)
        return Told(
            tuple(self._duties(document, evidence)),
            tuple(self._soft_skills(document, evidence)),
            tuple(self._asides(evidence)),
        )

    def find_duties(self, document: Document, sections: Sequence[Section]) -> tuple[Duty, ...]:
        """Give every duty the resume shows, each with the sentences that show it best."""
        return self.find(document, sections).duties

    def find_soft_skills(self, document: Document, sections: Sequence[Section]) -> tuple[SoftSkill, ...]:
        """Give every soft skill the resume states outright, each with the words that state it."""
        return self.find(document, sections).soft_skills

    def _duties(self, document: Document, evidence: Evidence) -> Iterator[Duty]:
        for number, cue in enumerate(self._cues.duties):
            if best := evidence.get(number):
                quotes = tuple(self._quote(document, found, found.span) for found in best)
                yield Duty(cue.id, quotes, cue.title)

    def _soft_skills(self, document: Document, evidence: Evidence) -> Iterator[SoftSkill]:
        for number, cue in enumerate(self._cues.soft_skills, len(self._cues.duties)):
            if best := evidence.get(number):
                quotes = tuple(self._quote(document, found, _phrase(found)) for found in best)
                yield SoftSkill(cue.id, quotes, cue.title)

    def _asides(self, evidence: Evidence) -> Iterator[tuple[Span, bool]]:
        for number, cue in zip(self._rules.asides, self._cues.asides, strict=True):
            yield from ((found.span, cue.not_own) for found in evidence.get(number, ()))

    def _split(self, text: str, within: Span, names: frozenset[str], known: dict[str, Sentence]) -> list[Sentence]:
        """Give the sentences of a section; one that stands in the text again is not read anew."""
        found: list[Sentence] = []
        for start, end in self._sentences(text, within):
            written = text[max(0, start - 1) : end + 1]
            if one := known.get(written):
                found.append(one.moved(start - one.start))
                continue
            read = self._read(text, start, end, names)
            found += read
            if start and len(read) == 1:
                known[written] = read[0]
        return found

    def _read(self, text: str, start: int, end: int, names: frozenset[str]) -> list[Sentence]:
        read = Sentence.read(text, start, end)
        for sentence in read:
            self._persons.unify(sentence, names)
            self._rules.scan(sentence)
        return read

    def _sentences(self, text: str, within: Span) -> Iterator[tuple[int, int]]:
        start = within.start
        for mark in _BREAK.finditer(text, within.start, within.end):
            sign, end = mark[0], mark.end()
            if sign == "." and self._is_abbreviation(text[max(start, end - 12) : end]):
                continue
            stop = end if sign in ".!?" else end - 1
            if start < stop:
                yield start, stop
            number = ITEM_NUMBER.match(text, end, within.end) if sign == "\n" else None
            start = number.end() if number else end
        if start < within.end:
            yield start, within.end

    def _is_abbreviation(self, text: str) -> bool:
        word = _ABBREVIATION.search(text)
        return word is not None and word[0].lower() in self._abbreviations

    def _quote(self, document: Document, found: Found, within: Span) -> Quote:
        longest = self._cues.longest_quote
        match = found.sentence.span_of(found.match) if len(within) > longest else within
        return document.quote(trim(document.text, within, match, longest), found.section)


def _phrase(found: Found) -> Span:
    return found.sentence.span_of(found.sentence.phrase_around(found.match))


def _below_name(text: str, section: Section, names: frozenset[str]) -> Span:
    """Leave the name out with which the head begins, whatever it means: Imre Leader."""
    start, end = section.span.start, section.span.end
    first = text[start:end].lstrip().split("\n", 1)[0] if section.kind == "header" and names else ""
    is_name = len(first.split()) > 1 and names.issuperset(first.lower().split())
    return Span(text.index(first, start) + len(first), end) if is_name else section.span
