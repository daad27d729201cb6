"""Finds duties and soft skills: sentences that say what the person did, by the patterns of `cues.json`.

It keeps nothing but its tables, so that no word of a resume stays behind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mlematch.knowledge.cue_notation import split_words
from mlematch.knowledge.cues import Cue, Cues, Entries
from mlematch.matchers.cue_patterns import Compiler, Match, Pattern, Sentence
from mlematch.values import Document, Duty, Quote, Section, SectionKind, SoftSkill, Span

_BREAK = re.compile(
    r"[\n•●▪◦‣∙■►➢❖✓;|.!? ](?:(?<=[^.!? ])"
    r"|(?<=[.!?])(?=\s+[\"'“(]?[A-Z0-9]|$)"
    r"|(?<=[a-z]\.)(?=[A-Z][a-z])"
    r"|(?<=[a-z0-9)%] )(?=(?:[A-Z][a-z]+ed|Led|Built|Wrote|Ran|Drove|Grew|Taught|Oversaw)\s))"
)
_ABBREVIATION = re.compile(r"[\w.]+\.$")
_ENDS = tuple(".!?:;")


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern that is evidence of a cue, in the sections it counts in; `block` 0 is the strongest."""

    pattern: Pattern
    cue: int
    block: int
    places: dict[SectionKind, int]
    document: int


@dataclass(frozen=True, slots=True)
class _Guard:
    """Compiled words that speak against what follows within `reach` words, unless they are part of an excuse."""

    reach: int
    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]

    def stops(self, sentence: Sentence, match: Match) -> bool:
        """Say whether the guard stands before a match."""
        for pattern in self.patterns:
            for other in sentence.matches(pattern):
                near = other[0] < match[0] and match[0] - other[1] <= self.reach
                if near and not _touches(sentence, self.unless, other):
                    return True
        return False


@dataclass(frozen=True, slots=True, order=True)
class _Found:
    """One piece of evidence; the smallest is the strongest."""

    block: int
    place: int
    sentence: Span
    match: Span
    phrase: Span
    section: SectionKind


_Parts = list[tuple[Section, list[Sentence]]]


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
        compiler = Compiler(cues)
        least = {least.section: least.words for least in cues.least_words}
        self._duties = _Table(compiler, cues, cues.duties, least)
        self._soft_skills = _Table(compiler, cues, cues.soft_skills, {})
        self._scanner = compiler.scanner()

    def find(self, document: Document, sections: Sequence[Section]) -> tuple[tuple[Duty, ...], tuple[SoftSkill, ...]]:
        """Give the duties and the soft skills, reading the document once for both."""
        parts = self._read(document, sections)
        return self._pick_duties(document, parts), self._pick_soft_skills(document, parts)

    def find_duties(self, document: Document, sections: Sequence[Section]) -> tuple[Duty, ...]:
        """Give every duty the resume shows, each with the sentences that show it best."""
        return self._pick_duties(document, self._read(document, sections))

    def find_soft_skills(self, document: Document, sections: Sequence[Section]) -> tuple[SoftSkill, ...]:
        """Give every soft skill the resume states outright, each with the words that state it."""
        return self._pick_soft_skills(document, self._read(document, sections))

    def _pick_duties(self, document: Document, parts: _Parts) -> tuple[Duty, ...]:
        return tuple(
            Duty(id, tuple(self._quote(document, found, found.sentence) for found in best))
            for id, best in self._duties.pick(parts, self._cues.most_quotes)
        )

    def _pick_soft_skills(self, document: Document, parts: _Parts) -> tuple[SoftSkill, ...]:
        return tuple(
            SoftSkill(id, tuple(self._quote(document, found, found.phrase) for found in best))
            for id, best in self._soft_skills.pick(parts, self._cues.most_quotes)
        )

    def _read(self, document: Document, sections: Sequence[Section]) -> _Parts:
        text = _join_wrapped_lines(document)
        parts = [(section, self._split(text, section.span)) for section in sections]
        for sentence in (sentence for _, sentences in parts for sentence in sentences):
            self._scanner.scan(text, sentence)
        return parts

    def _split(self, text: str, within: Span) -> list[Sentence]:
        return [sentence for span in self._sentences(text, within) for sentence in Sentence.read(text, span)]

    def _sentences(self, text: str, within: Span) -> Iterator[Span]:
        start = within.start
        for mark in _BREAK.finditer(text, within.start, within.end):
            if mark[0] == "." and self._is_abbreviation(text[max(start, mark.end() - 12) : mark.end()]):
                continue
            yield Span(start, mark.end() if mark[0] in ".!?" else mark.start())
            start = mark.end()
        yield Span(start, within.end)

    def _is_abbreviation(self, text: str) -> bool:
        word = _ABBREVIATION.search(text)
        return word is not None and word[0].lower() in self._abbreviations

    def _quote(self, document: Document, found: _Found, within: Span) -> Quote:
        return document.quote(_trim(document.text, within, found.match, self._cues.longest_quote), found.section)


class _Table:
    """The compiled patterns of some cues."""

    def __init__(self, compiler: Compiler, cues: Cues, chosen: tuple[Cue, ...], least: dict[SectionKind, int]) -> None:
        self._cues = chosen
        self._least = least
        self._rules: dict[int, list[_Rule]] = defaultdict(list)
        for rule in (rule for number, cue in enumerate(chosen) for rule in _compile_rules(compiler, number, cue)):
            self._rules[rule.pattern.slots[0]].append(rule)
        self._firsts = sum(1 << slot for slot in self._rules)
        self._against = [compiler.compile(cue.against) for cue in chosen]
        self._guards = {
            guard.id: _Guard(guard.reach, compiler.compile(guard.patterns), compiler.compile(guard.unless))
            for guard in cues.guards
        }

    def pick(self, parts: _Parts, most: int) -> Iterator[tuple[str, list[_Found]]]:
        """Give the cues that are shown, in their order, each with its strongest evidence, once for each sentence."""
        evidence: dict[int, dict[Span, _Found]] = defaultdict(dict)
        for cue, found in self._find(parts):
            evidence[cue][found.sentence] = min(found, evidence[cue].get(found.sentence, found))
        for cue in sorted(evidence):
            yield self._cues[cue].id, sorted(evidence[cue].values())[:most]

    def _find(self, parts: _Parts) -> Iterator[tuple[int, _Found]]:
        whole = 0
        for sentence in (sentence for _, sentences in parts for sentence in sentences):
            whole |= sentence.filled
        for section, sentences in parts:
            least = self._least.get(section.kind, 0)
            for sentence in sentences:
                if not least or _longest_phrase(sentence) >= least:
                    yield from self._find_in_sentence(sentence, section.kind, whole)
            yield from self._find_entries(section, sentences)

    def _find_in_sentence(self, sentence: Sentence, kind: SectionKind, whole: int) -> Iterator[tuple[int, _Found]]:
        for rule in self._candidates(sentence):
            place = rule.places.get(kind)
            if place is not None and not rule.document & ~whole:
                match = next((m for m in sentence.matches(rule.pattern) if self._holds(rule, m, sentence)), None)
                if match:
                    around = sentence.phrase_around(match)
                    spans = (sentence.span, sentence.span_of(match), sentence.span_of(around))
                    yield rule.cue, _Found(rule.block, place, *spans, kind)

    def _candidates(self, sentence: Sentence) -> Iterator[_Rule]:
        missing = ~sentence.filled
        firsts = sentence.filled & self._firsts
        while firsts:
            lowest = firsts & -firsts
            for rule in self._rules[lowest.bit_length() - 1]:
                if not rule.pattern.needs & missing:
                    yield rule
            firsts ^= lowest

    def _holds(self, rule: _Rule, match: Match, sentence: Sentence) -> bool:
        """Say whether nothing speaks against a match."""
        if _touches(sentence, self._against[rule.cue], match):
            return False
        return not any(self._guards[guard].stops(sentence, match) for guard in self._cues[rule.cue].guards)

    def _find_entries(self, section: Section, sentences: Sequence[Sentence]) -> Iterator[tuple[int, _Found]]:
        for number, cue in enumerate(self._cues):
            if cue.entries and _is_entry_section(section, cue.entries):
                for sentence in sentences:
                    if len(sentence.words) >= cue.entries.least_words:
                        yield number, _Found(0, 0, sentence.span, sentence.span, sentence.span, section.kind)


def _compile_rules(compiler: Compiler, number: int, cue: Cue) -> Iterator[_Rule]:
    for block, evidence in enumerate(cue.evidence):
        places = {kind: place for place, kind in enumerate(evidence.sections)}
        document = compiler.bit((evidence.document,)) if evidence.document else 0
        for pattern in compiler.compile(evidence.patterns):
            yield _Rule(pattern, number, block, places, document)


def _touches(sentence: Sentence, patterns: Sequence[Pattern], match: Match) -> bool:
    return any(start < match[1] and match[0] < end for p in patterns for start, end in sentence.matches(p))


def _longest_phrase(sentence: Sentence) -> int:
    """Count the words between commas where they are most: few in a list, many in a sentence."""
    longest = current = 0
    for word in sentence.lower:
        current = 0 if word == "," else current + 1
        longest = max(longest, current)
    return longest


def _is_entry_section(section: Section, entries: Entries) -> bool:
    heading = " ".join(split_words(section.title))
    if any(title in heading for title in entries.unless):
        return False
    return section.kind in entries.sections or any(title in heading for title in entries.titles)


def _join_wrapped_lines(document: Document) -> str:
    """Give the text with a space for each newline within a sentence; every offset stays."""
    text, pieces, at = document.text, [], 0
    for line, following in zip(document.lines, document.lines[1:], strict=False):
        end = line.span.end
        if text[end : end + 1] == "\n" and (line.wraps or _goes_on(document, line.span, following.span)):
            pieces.append(text[at:end] + " ")
            at = end + 1
    return "".join((*pieces, text[at:]))


def _goes_on(document: Document, line: Span, following: Span) -> bool:
    """Say whether the next line begins in the middle of a sentence: without a capital, after no full stop."""
    return document.text[following.start : following.start + 1].islower() and not document.slice(line).endswith(_ENDS)


def _trim(text: str, sentence: Span, match: Span, longest: int) -> Span:
    """Cut a sentence to at most `longest` characters around its match, at word ends."""
    start, end = sentence.start, sentence.end
    if end - start > longest:
        lead = max(0, longest - len(match)) // 3
        start = max(start, match.start - lead)
        while start > sentence.start and start < match.start and not text[start - 1].isspace():
            start += 1
        end = min(end, start + longest)
        while end < sentence.end and end > start + 1 and not text[end].isspace():
            end -= 1
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
