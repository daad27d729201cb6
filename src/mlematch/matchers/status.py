"""Whether a named skill is had, being learned, denied, or not the person's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mlematch.knowledge.statuses import StatusCues, Statuses, phrase_pattern
from mlematch.values import Document, Mention, Section, Span, Status

_CLAUSE_END = re.compile(r"\n|[.;!?](?=\s|$)|•")
_NOTHING = re.compile(r"(?!)")


class StatusReader:
    """Reads the status of mentions from the words around them, up to the end of the clause."""

    def __init__(self, statuses: Statuses) -> None:
        self._cues = [
            (status, _Patterns(cues))
            for status, cues in (
                ("not_own", statuses.not_own),
                ("negated", statuses.negated),
                ("learning", statuses.learning),
            )
        ]
        self._ends = _any_of(statuses.scope_ends)

    def assign(self, document: Document, section: Section, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
        """Give the mentions of one section with their status."""
        flow = _lower(document.flow(section.span))
        scopes = list(self._find_scopes(flow, _lower(section.title)))
        return tuple(self._with_status(mention, section, scopes) for mention in mentions)

    @staticmethod
    def _with_status(mention: Mention, section: Section, scopes: list[tuple[Status, Span]]) -> Mention:
        at = mention.span.start - section.span.start
        for status, scope in scopes:
            if scope.start <= at < scope.end:
                return replace(mention, status=status)
        return mention

    def _find_scopes(self, flow: str, title: str) -> Iterator[tuple[Status, Span]]:
        for status, patterns in self._cues:
            if patterns.before.search(title) or patterns.block.search(title):
                yield status, Span(0, len(flow))  # type: ignore[misc]
            for scope in (*self._after_cues(flow, patterns), *self._before_cues(flow, patterns)):
                yield status, scope  # type: ignore[misc]
            block = patterns.block.search(flow)
            if block:
                yield status, Span(block.start(), len(flow))  # type: ignore[misc]

    def _after_cues(self, flow: str, patterns: _Patterns) -> Iterator[Span]:
        for cue in patterns.before.finditer(flow):
            ends = (self._ends.search(flow, cue.end()), _CLAUSE_END.search(flow, cue.end()))
            yield Span(cue.end(), min((end.start() for end in ends if end), default=len(flow)))

    def _before_cues(self, flow: str, patterns: _Patterns) -> Iterator[Span]:
        for cue in patterns.after.finditer(flow):
            start = 0
            for pattern in (_CLAUSE_END, self._ends):
                for end in pattern.finditer(flow, 0, cue.start()):
                    start = max(start, end.end())
            yield Span(start, cue.start())


class _Patterns:
    def __init__(self, cues: StatusCues) -> None:
        self.before, self.after, self.block = _any_of(cues.before), _any_of(cues.after), _any_of(cues.block)


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    patterns = [phrase_pattern(phrase) for phrase in phrases]
    return re.compile("|".join(patterns)) if patterns else _NOTHING


def _lower(text: str) -> str:
    """Lower-case without changing the length, so that spans hold."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(character.lower() if len(character.lower()) == 1 else character for character in text)
