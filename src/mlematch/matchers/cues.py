"""Finds duties and soft skills: sentences that say what the person did, by the patterns of `cues.json`.

It keeps nothing but its tables, so that no word of a resume stays behind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import NamedTuple

from mlematch.knowledge.cue_notation import split_words
from mlematch.knowledge.cues import Cue, Cues, Entries, Guard
from mlematch.matchers.cue_compiler import Compiler
from mlematch.matchers.cue_patterns import WHOLE, Match, Pattern, Sentence
from mlematch.matchers.cue_persons import Persons, find_names
from mlematch.matchers.cue_text import join_wrapped_lines, trim
from mlematch.values import Document, Duty, Quote, Section, SectionKind, SoftSkill, Span

_BREAK = re.compile(  # spaces are the most of what the first set finds, so theirs is the first question
    r"[\n•●▪◦‣∙■►➢❖✓;|.!? ](?:"
    r"(?=[A-Z])(?<=[a-z0-9)%] )(?=(?:[A-Z][a-z]+ed|Led|Built|Wrote|Ran|Drove|Grew|Taught|Oversaw)\s)"
    r"(?<! (?:of|in|on|an|at) )(?<! (?:for|the) )(?<! a )"
    r"|(?<! )(?:(?<=[^.!?])|(?<=[.!?])(?=\s+[\"'“(]?[A-Z0-9]|$)|(?<=[a-z]\.)(?=[A-Z][a-z])))"
)
_ABBREVIATION = re.compile(r"[\w.]+\.$")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Several patterns, the slots they begin with (where none is filled, none of them stands), and all their slots."""

    each: tuple[Pattern, ...]
    firsts: int
    slots: int

    @classmethod
    def of(cls, patterns: tuple[Pattern, ...]) -> _Patterns:
        firsts = reduce(or_, [1 << pattern.slots[0] for pattern in patterns], 0)
        return cls(patterns, firsts, reduce(or_, [pattern.needs for pattern in patterns], 0))

    def matches(self, sentence: Sentence) -> Iterator[Match]:
        for pattern in self.each:
            if not pattern.needs & sentence.missing:
                yield from sentence.matches(pattern)

    def touch(self, sentence: Sentence, match: Match) -> bool:
        """Say whether a pattern shares a word with a match."""
        if not self.firsts & sentence.filled:
            return False
        return any(start < match[1] and match[0] < end for start, end in self.matches(sentence))


@dataclass(frozen=True, slots=True)
class _Guard:
    """Compiled words that speak against what follows within `reach` words, unless they are part of an excuse."""

    id: str
    reach: int
    patterns: _Patterns
    unless: _Patterns

    @classmethod
    def of(cls, guard: Guard, compiler: Compiler) -> _Guard:
        patterns, unless = compiler.compile(guard.patterns), compiler.compile(guard.unless)
        return cls(guard.id, guard.reach, _Patterns.of(patterns), _Patterns.of(unless))

    def stops(self, sentence: Sentence, match: Match) -> bool:
        """Say whether the guard stands before a match."""
        if not self.patterns.firsts & sentence.filled:
            return False
        places = sentence.guarded.get(self.id)
        if places is None:
            found = self.patterns.matches(sentence)
            places = sentence.guarded[self.id] = [one for one in found if not self.unless.touch(sentence, one)]
        return any(start < match[0] and match[0] - end <= self.reach for start, end in places)


@dataclass(frozen=True, slots=True)
class _Doubts:
    """All that may speak against the evidence of a cue, and the slots of all that."""

    against: _Patterns
    doubted: _Patterns
    unless: _Patterns
    excused: _Patterns
    guards: tuple[_Guard, ...]
    slots: int

    @classmethod
    def of(cls, cue: Cue, guards: tuple[_Guard, ...], compiler: Compiler) -> _Doubts:
        each = (cue.against, cue.doubted, cue.unless, cue.excused)
        against, doubted, unless, excused = (_Patterns.of(compiler.compile(patterns)) for patterns in each)
        of_guards = (patterns for guard in guards for patterns in (guard.patterns, guard.unless))
        slots = reduce(or_, [patterns.slots for patterns in (against, doubted, unless, excused, *of_guards)])
        return cls(against, doubted, unless, excused, guards, slots)

    def hold(self, sentence: Sentence, match: Match) -> bool:
        """Say whether something speaks against a match."""
        if self.against.touch(sentence, match) or self._is_doubted(sentence, match):
            return True
        if self.excused.firsts & sentence.filled and any(True for _ in self.excused.matches(sentence)):
            return True
        return any(guard.stops(sentence, match) for guard in self.guards)

    def _is_doubted(self, sentence: Sentence, match: Match) -> bool:
        return self.doubted.touch(sentence, match) and not any(True for _ in self.unless.matches(sentence))


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern that is evidence of a cue, in the sections it counts in; `block` 0 is the strongest."""

    pattern: Pattern
    cue: int
    block: int
    places: Mapping[SectionKind, int]
    least: Mapping[SectionKind, int]
    document: int
    titles: tuple[str, ...]
    doubts: _Doubts
    asked: int  # the slots of the pattern and of all that may speak against it

    def counts(self, sentence: Sentence, kind: SectionKind, heading: str, whole: int) -> bool:
        """Say whether the rule counts for a sentence of a section, in a document that fills so many slots."""
        if kind not in self.places or (self.document and self.document & ~whole):
            return False
        if self.titles and not _holds(heading, self.titles):
            return False
        return kind not in self.least or sentence.longest_phrase() >= self.least[kind]


@dataclass(frozen=True, slots=True, order=True)
class _Found:
    """One piece of evidence; the smallest is the strongest."""

    block: int
    place: int
    span: Span
    match: Match
    section: SectionKind
    sentence: Sentence = field(compare=False)


_Evidence = Mapping[int, list[_Found]]
"""The strongest evidence by the number of its cue."""


class Told(NamedTuple):
    """What the sentences of a resume tell; `asides` tell of no work, and whether what they name is bought or sold."""

    duties: tuple[Duty, ...]
    soft_skills: tuple[SoftSkill, ...]
    asides: tuple[tuple[Span, bool], ...]


class CueMatcher:
    """Finds what a resume says the person did, and which soft skills it states.

    Codes come in the order of the data, each with its best quotes first.

    >>> from mlematch.knowledge.cues import Evidence
    >>> from mlematch.values import Line
    >>> led = Cue("P1", "Leads", "Leads a team.", (Evidence(("experience",), ("led ..3 team(s)",)),))
    >>> cues = Cues(1, 5, 200, (), (), (), (), (), (), (), duties=(led,), soft_skills=())
    >>> document = Document("cv.txt", "0" * 64, "text", "Hired. Led a small team.", (Line(Span(0, 24), 1),))
    >>> CueMatcher(cues).find_duties(document, [Section("experience", "Work", Span(0, 24))])[0].quotes[0].text
    'Led a small team.'
    """

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._abbreviations = frozenset(cues.abbreviations)
        self._persons = Persons(cues.pronouns, cues.past())
        self._rules = _RuleBook(cues)

    def find(self, document: Document, sections: Sequence[Section]) -> Told:
        """Give the duties, the soft skills and the asides, reading the document once for all."""
        text = join_wrapped_lines(document)
        names, known = find_names(document), dict[str, Sentence]()
        parts = [(section, self._split(text, section.span, names, known)) for section in sections]
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

    def _duties(self, document: Document, evidence: _Evidence) -> Iterator[Duty]:
        for number, cue in enumerate(self._cues.duties):
            if best := evidence.get(number):
                quotes = tuple(self._quote(document, found, found.span) for found in best)
                yield Duty(cue.id, quotes, cue.title)

    def _soft_skills(self, document: Document, evidence: _Evidence) -> Iterator[SoftSkill]:
        for number, cue in enumerate(self._cues.soft_skills, len(self._cues.duties)):
            if best := evidence.get(number):
                quotes = tuple(self._quote(document, found, _phrase(found)) for found in best)
                yield SoftSkill(cue.id, quotes, cue.title)

    def _asides(self, evidence: _Evidence) -> Iterator[tuple[Span, bool]]:
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
            start = end
        if start < within.end:
            yield start, within.end

    def _is_abbreviation(self, text: str) -> bool:
        word = _ABBREVIATION.search(text)
        return word is not None and word[0].lower() in self._abbreviations

    def _quote(self, document: Document, found: _Found, within: Span) -> Quote:
        longest = self._cues.longest_quote
        match = found.sentence.span_of(found.match) if len(within) > longest else within
        return document.quote(trim(document.text, within, match, longest), found.section)


def _phrase(found: _Found) -> Span:
    return found.sentence.span_of(found.sentence.phrase_around(found.match))


class _RuleBook:
    """The compiled patterns of all cues, duties first."""

    def __init__(self, cues: Cues) -> None:
        compiler = Compiler(cues)
        least = {least.section: least.words for least in cues.least_words}
        self._most = cues.most_quotes
        self._cues = cues.every
        self.asides = range(len(self._cues) - len(cues.asides), len(self._cues))
        self._own_work = [number for number, cue in enumerate(self._cues) if cue.id in cues.own_work]
        guards = {guard.id: _Guard.of(guard, compiler) for guard in cues.guards}
        self._rules = [
            rule
            for number, cue in enumerate(self._cues)
            for rule in _compile_rules(compiler, number, cue, least if number < len(cues.duties) else {}, guards)
        ]
        self._entries = [(number, cue.entries) for number, cue in enumerate(self._cues) if cue.entries]
        self._scanner = compiler.scanner([rule.pattern for rule in self._rules])

    def scan(self, sentence: Sentence) -> None:
        """Note which rules may hold for a sentence."""
        self._scanner.scan(sentence)

    def find(self, parts: Sequence[tuple[Section, list[Sentence]]]) -> _Evidence:
        """Give the strongest evidence of every cue that is shown, once for each sentence."""
        whole = reduce(or_, [sentence.filled for _, sentences in parts for sentence in sentences], 0)
        evidence: dict[int, dict[Span, _Found]] = defaultdict(dict)
        for section, sentences in parts:
            kind, heading = section.kind, _heading(section)
            called = (sentence for sentence in sentences if sentence.rules)
            found = (each for sentence in called for each in self._find_in_sentence(sentence, kind, heading, whole))
            for cue, one in (*found, *self._find_entries(kind, heading, sentences)):
                evidence[cue][one.span] = min(one, evidence[cue].get(one.span, one))
        aside = {span for number in self.asides for span in evidence.get(number, ())}
        for cue in self._own_work if aside else ():
            evidence[cue] = {span: found for span, found in evidence[cue].items() if span not in aside}
        most = dict.fromkeys(self.asides)
        return {cue: sorted(found.values())[: most.get(cue, self._most)] for cue, found in evidence.items() if found}

    def _find_in_sentence(
        self, sentence: Sentence, kind: SectionKind, heading: str, whole: int
    ) -> Iterator[tuple[int, _Found]]:
        called = (self._rules[number] for number in sorted(sentence.rules))
        rules = [rule for rule in called if rule.counts(sentence, kind, heading, whole)]
        if rules:
            self._scanner.locate(sentence, reduce(or_, [rule.asked for rule in rules]))
        strongest: dict[int, int] = {}
        for rule in rules:
            if rule.block > strongest.get(rule.cue, rule.block):
                continue  # a stronger one is found already
            match = next((m for m in sentence.matches(rule.pattern) if not rule.doubts.hold(sentence, m)), None)
            if match:
                strongest[rule.cue] = rule.block
                yield rule.cue, _Found(rule.block, rule.places[kind], sentence.span, match, kind, sentence)

    def _find_entries(
        self, kind: SectionKind, heading: str, sentences: Sequence[Sentence]
    ) -> Iterator[tuple[int, _Found]]:
        for number, entries in self._entries:
            if _are_entries(kind, heading, entries):
                for sentence in sentences:
                    if len(sentence.words) >= entries.least_words and sentence.words[0] not in entries.not_begun:
                        yield number, _Found(0, 0, sentence.span, WHOLE, kind, sentence)


def _compile_rules(
    compiler: Compiler, number: int, cue: Cue, least: Mapping[SectionKind, int], guards: Mapping[str, _Guard]
) -> Iterator[_Rule]:
    doubts = _Doubts.of(cue, tuple(guards[id] for id in cue.guards), compiler)
    for block, evidence in enumerate(cue.evidence):
        places = {kind: place for place, kind in enumerate(evidence.sections)}
        document = compiler.bit((evidence.document,)) if evidence.document else 0
        for pattern in compiler.compile(evidence.patterns):
            asked = pattern.needs | doubts.slots
            yield _Rule(pattern, number, block, places, least, document, evidence.titles, doubts, asked)


def _are_entries(kind: SectionKind, heading: str, entries: Entries) -> bool:
    if kind not in entries.sections and not _holds(heading, entries.titles):
        return False
    return not _holds(heading, entries.unless)


def _heading(section: Section) -> str:
    return " ".join(split_words(section.title))


def _holds(heading: str, titles: Sequence[str]) -> bool:
    return any(title in heading for title in titles)
