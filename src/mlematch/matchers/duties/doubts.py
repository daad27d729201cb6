"""What speaks against the evidence of a cue: words before it, words that share its place, words of its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_

from mlematch.knowledge.duties.cues import Cue, Guard
from mlematch.matchers.duties.compiler import Compiler
from mlematch.matchers.duties.patterns import Match, Pattern, Sentence


@dataclass(frozen=True, slots=True)
class Patterns:
    """Several patterns, the slots they begin with (where none is filled, none of them stands), and all their slots."""

    each: tuple[Pattern, ...]
    firsts: int
    slots: int

    @classmethod
    def of(cls, patterns: tuple[Pattern, ...]) -> Patterns:
        """Gather what the patterns have in common."""
        firsts = reduce(or_, [1 << pattern.slots[0] for pattern in patterns], 0)
        return cls(patterns, firsts, reduce(or_, [pattern.needs for pattern in patterns], 0))

    def matches(self, sentence: Sentence) -> Iterator[Match]:
        """Give every place where one of the patterns stands."""
        for pattern in self.each:
            if not pattern.needs & sentence.missing:
                yield from sentence.matches(pattern)

    def touch(self, sentence: Sentence, match: Match) -> bool:
        """Say whether a pattern shares a word with a match."""
        if not self.firsts & sentence.filled:
            return False
        return any(start < match[1] and match[0] < end for start, end in self.matches(sentence))


@dataclass(frozen=True, slots=True)
class CompiledGuard:
    """Compiled words that speak against what follows within `reach` words, unless they are part of an excuse."""

    id: str
    reach: int
    patterns: Patterns
    unless: Patterns

    @classmethod
    def of(cls, guard: Guard, compiler: Compiler) -> CompiledGuard:
        """Compile the words of a guard and of its excuses."""
        patterns, unless = compiler.compile(guard.patterns), compiler.compile(guard.unless)
        return cls(guard.id, guard.reach, Patterns.of(patterns), Patterns.of(unless))

    def stops(self, sentence: Sentence, match: Match) -> bool:
        """Say whether the guard stands before a match."""
        if not self.patterns.firsts & sentence.filled:
            return False
        places = sentence.guarded.get(self.id)
        if places is None:
            found = self.patterns.matches(sentence)
            places = sentence.guarded[self.id] = [one for one in found if not self.unless.touch(sentence, one)]
        first = match[0]
        return bool(places) and any(start < first <= end + self.reach for start, end in places)


@dataclass(frozen=True, slots=True)
class Doubts:
    """All that may speak against the evidence of a cue, and the slots of all that."""

    against: Patterns
    doubted: Patterns
    unless: Patterns
    excused: Patterns
    guards: tuple[CompiledGuard, ...]
    guarding: int  # the slots with which the words of all guards begin
    slots: int

    @classmethod
    def of(cls, cue: Cue, guards: tuple[CompiledGuard, ...], compiler: Compiler) -> Doubts:
        """Compile what speaks against a cue."""
        each = (cue.against, cue.doubted, cue.unless, cue.excused)
        against, doubted, unless, excused = (Patterns.of(compiler.compile(patterns)) for patterns in each)
        of_guards = (patterns for guard in guards for patterns in (guard.patterns, guard.unless))
        slots = reduce(or_, [patterns.slots for patterns in (against, doubted, unless, excused, *of_guards)])
        guarding = reduce(or_, [guard.patterns.firsts for guard in guards], 0)
        return cls(against, doubted, unless, excused, guards, guarding, slots)

    def hold(self, sentence: Sentence, match: Match) -> bool:
        """Say whether something speaks against a match."""
        if self.against.touch(sentence, match) or self._is_doubted(sentence, match):
            return True
        if self.excused.firsts & sentence.filled and any(True for _ in self.excused.matches(sentence)):
            return True
        return bool(self.guarding & sentence.filled) and any(guard.stops(sentence, match) for guard in self.guards)

    def _is_doubted(self, sentence: Sentence, match: Match) -> bool:
        return self.doubted.touch(sentence, match) and not any(True for _ in self.unless.matches(sentence))
