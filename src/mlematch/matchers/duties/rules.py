"""The compiled patterns of all cues, and the evidence that they find in sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial, reduce
from operator import or_

from mlematch.knowledge.duties.cue_notation import split_words
from mlematch.knowledge.duties.cues import Cue, Cues, Entries
from mlematch.matchers.duties.compiler import Compiler
from mlematch.matchers.duties.doubts import CompiledGuard, Doubts, Patterns
from mlematch.matchers.duties.patterns import WHOLE, Match, Pattern, Sentence
from mlematch.matchers.sentences.status import StatusReader
from mlematch.values import Section, SectionKind, Span


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern that is evidence of a cue, in the sections it counts in; `block` 0 is the strongest."""

    pattern: Pattern
    cue: int
    block: int
    places: Mapping[SectionKind, int]
    least: Mapping[SectionKind, int]
    document: int
    titles: tuple[str, ...]
    doubts: Doubts
    asked: int  # the slots of the pattern and of all that may speak against it

    def counts(self, sentence: Sentence, kind: SectionKind, heading: str, whole: Callable[[], int]) -> bool:
        """Say whether the rule counts for a sentence of a section, in a document whose filled slots `whole` gives."""
        if kind not in self.places or (self.document and self.document & ~whole()):
            return False
        if self.titles and not _holds(heading, self.titles):
            return False
        return kind not in self.least or sentence.longest_phrase() >= self.least[kind]


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """One piece of evidence; the smallest is the strongest."""

    block: int
    place: int
    span: Span
    match: Match
    section: SectionKind
    sentence: Sentence = field(compare=False)


class Others:
    """Tells which words of a sentence say what somebody else does; without a reader, all is the person's own."""

    def __init__(self, reader: StatusReader | None) -> None:
        self._reader = reader

    def do(self, sentence: Sentence, match: Match) -> bool:
        """Say whether somebody else does what is matched: the whole of it is told of them."""
        if sentence.others is None:
            sentence.others = self._read(sentence)
        if not sentence.others:
            return False
        matched = sentence.span_of(match)
        within = Span(matched.start - sentence.start, matched.end - sentence.start)
        return any(span.holds(within) for span in sentence.others)

    def _read(self, sentence: Sentence) -> tuple[Span, ...]:
        written = sentence.text[sentence.start : sentence.end]  # its words may be put into the first person
        if self._reader is None or not self._reader.may_tell_of_others(written.lower().split()):
            return ()
        return self._reader.find_others(written)


Evidence = Mapping[int, list[Found]]
"""The strongest evidence by the number of its cue."""


class RuleBook:
    """The compiled patterns of all cues, duties first."""

    def __init__(self, cues: Cues, others: Others) -> None:
        compiler = Compiler(cues)
        least = {least.section: least.words for least in cues.least_words}
        self._others = others
        self._most = cues.most_quotes
        self._cues = cues.every
        for cue in self._cues:  # first of all: the numbers of slots stay small that rules are asked for most
            for evidence in cue.evidence:
                compiler.compile(evidence.patterns)
        self.asides = range(len(self._cues) - len(cues.asides), len(self._cues))
        self._own_work = [number for number, cue in enumerate(self._cues) if cue.id in cues.own_work]
        guards = {guard.id: CompiledGuard.of(guard, compiler) for guard in cues.guards}
        self._rules = [
            rule
            for number, cue in enumerate(self._cues)
            for rule in _compile_rules(compiler, number, cue, least if number < len(cues.duties) else {}, guards)
        ]
        self._entries = [
            (number, cue.entries, Patterns.of(compiler.compile(cue.entries.against)))
            for number, cue in enumerate(self._cues)
            if cue.entries
        ]
        self._scanner = compiler.scanner([rule.pattern for rule in self._rules])

    def scan(self, sentence: Sentence) -> None:
        """Note which rules may hold for a sentence."""
        self._scanner.scan(sentence)

    def find(self, parts: Sequence[tuple[Section, list[Sentence]]]) -> Evidence:
        """Give the strongest evidence of every cue that is shown, once for each sentence."""
        whole = cache(partial(self._fill, [sentence for _, sentences in parts for sentence in sentences]))
        evidence: dict[int, dict[Span, Found]] = defaultdict(dict)
        for section, sentences in parts:
            kind, heading = section.kind, _heading(section)
            called = (sentence for sentence in sentences if sentence.rules)
            found = (each for sentence in called for each in self._find_in_sentence(sentence, kind, heading, whole))
            for cue, one in (*found, *self._find_entries(kind, heading, sentences)):
                evidence[cue][one.span] = min(one, evidence[cue].get(one.span, one))
        aside = {span for number in self.asides for span in evidence.get(number, ())}
        for cue in self._own_work if aside else ():
            evidence[cue] = {span: found for span, found in evidence[cue].items() if span not in aside}
        return {cue: self._kept(cue, sorted(found.values())) for cue, found in evidence.items() if found}

    def _fill(self, sentences: Sequence[Sentence]) -> int:
        """Give the slots that some sentences fill."""
        for sentence in sentences:
            if not sentence.filled:
                self._scanner.fill(sentence)
        return reduce(or_, [sentence.filled for sentence in sentences], 0)

    def _kept(self, cue: int, found: list[Found]) -> list[Found]:
        """Keep the strongest that are quoted, with all copies of each; all asides: each takes away from others.

        Copies take no place from others, may stand in a better job, and are known as such by all that is kept.
        """
        if cue in self.asides:
            return found
        most = [*dict.fromkeys(tuple(one.sentence.words) for one in found)][: self._most]
        return [one for one in found if tuple(one.sentence.words) in most]

    def _find_in_sentence(
        self, sentence: Sentence, kind: SectionKind, heading: str, whole: Callable[[], int]
    ) -> Iterator[tuple[int, Found]]:
        called = (self._rules[number] for number in sorted(sentence.rules))
        rules = [rule for rule in called if rule.counts(sentence, kind, heading, whole)]
        if rules:
            self._scanner.locate(sentence, reduce(or_, [rule.asked for rule in rules]))
        strongest: dict[int, int] = {}
        for rule in rules:
            if rule.block > strongest.get(rule.cue, rule.block):
                continue  # a stronger one is found already
            sure = (m for m in sentence.matches(rule.pattern) if not rule.doubts.hold(sentence, m))
            match = next((m for m in sure if not self._others.do(sentence, m)), None)
            if match:
                strongest[rule.cue] = rule.block
                yield rule.cue, Found(rule.block, rule.places[kind], sentence.span, match, kind, sentence)

    def _find_entries(
        self, kind: SectionKind, heading: str, sentences: Sequence[Sentence]
    ) -> Iterator[tuple[int, Found]]:
        for number, entries, against in self._entries:
            if _are_entries(kind, heading, entries):
                for sentence in sentences:
                    if len(sentence.words) < entries.least_words or sentence.words[0] in entries.not_begun:
                        continue
                    if not self._holds(sentence, against):
                        yield number, Found(0, 0, sentence.span, WHOLE, kind, sentence)

    def _holds(self, sentence: Sentence, patterns: Patterns) -> bool:
        """Say whether one of some patterns stands in a sentence on which all rules have been tried."""
        if not sentence.filled:
            self._scanner.fill(sentence)
        if not patterns.firsts & sentence.filled:
            return False
        self._scanner.locate(sentence, patterns.slots)
        return any(True for _ in patterns.matches(sentence))


def _compile_rules(
    compiler: Compiler, number: int, cue: Cue, least: Mapping[SectionKind, int], guards: Mapping[str, CompiledGuard]
) -> Iterator[Rule]:
    doubts = Doubts.of(cue, tuple(guards[id] for id in cue.guards), compiler)
    for block, evidence in enumerate(cue.evidence):
        places = {kind: place for place, kind in enumerate(evidence.sections)}
        document = compiler.bit((evidence.document,)) if evidence.document else 0
        for pattern in compiler.compile(evidence.patterns):
            asked = pattern.needs | doubts.slots
            yield Rule(pattern, number, block, places, least, document, evidence.titles, doubts, asked)


def _are_entries(kind: SectionKind, heading: str, entries: Entries) -> bool:
    if kind not in entries.sections and not _holds(heading, entries.titles):
        return False
    return not _holds(heading, entries.unless)


def _heading(section: Section) -> str:
    return " ".join(split_words(section.title))


def _holds(heading: str, titles: Sequence[str]) -> bool:
    return any(map(heading.__contains__, titles))
