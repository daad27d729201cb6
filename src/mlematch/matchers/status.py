"""Whether a named skill is had, being learned, denied, or not the person's own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from operator import attrgetter

from mlematch.knowledge.statuses import StatusCues, Statuses, opening_words, phrase_pattern
from mlematch.matchers.agents import AgentReader
from mlematch.matchers.cover import Cover
from mlematch.matchers.passage import Passage
from mlematch.values import Mention, Span, Status

_CLAUSE_END = re.compile(  # the signs first: a search passes over all letters quickly
    r"[\n•.;!?|](?:(?<=[\n•])|(?<=[.;!?])(?<!e\.g.)(?<!i\.e.)(?<!incl.)(?=\s|$)|(?<=\s\|)(?=\s))"
)
_ITEM_END = re.compile(r"[,;|•\n/]|\band\b")
_BULLETS = re.compile(r"\s*(?:\n\s*[•▪●◦*–-]\s[^\n]*)+")
_OPENED = re.compile(r"[(\[:–—-]\s*$")
_LONGEST_CLAUSE = 400
_LONGEST_BLOCK = 2500  # letters of an advertisement; what follows is the resume again
_LONG_PHRASE = 1000  # letters; to compile it takes as long as many others together
_WORD = re.compile(r"(?<!\w)[a-z]+(?:'[a-z]+)?")
_ARTICLE = re.compile(r"\s*(?:(?:the|an?|any|our|plain|raw)\s+)?")
_JOINED = re.compile(r"\s*(?:/|,?\s*(?:and|or|nor))\s*")
_COLON = re.compile(r"\s*:")
_LINE_END = re.compile(r"[ \t]*\n")
_ALONE = re.compile(r"(?:\A|\n)\s*(?:also|still|now)?\s*\Z")


class StatusReader:
    """Reads the status of mentions from the words around them, up to the end of the clause."""

    def __init__(self, statuses: Statuses) -> None:
        named: tuple[tuple[Status, StatusCues], ...] = (
            ("not_own", statuses.not_own),
            ("negated", statuses.negated),
            ("learning", statuses.learning),
        )
        self._openings = _Openings()
        self._cues = [
            (status, _Scopes(statuses.spelled_out(cues), statuses.scope_ends, self._openings)) for status, cues in named
        ]
        self._agents = AgentReader(statuses.agents)
        for word in self._agents.openings:
            self._openings.add(word, [word])

    def assign(self, passage: Passage, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
        """Give the mentions of one section with their status."""
        given = tuple(mentions)
        if not given:
            return ()
        places = [passage.place(mention.span) for mention in given]
        flow = _lower(passage.flow)
        text = _Text(flow, _lower(passage.section.title), sorted(places, key=_place), self._openings.find(flow))
        own, others = self._tell_agents(text)
        found = [(status, [*cues.find(text)]) for status, cues in self._cues]
        found[0][1].extend(others)
        owned = Cover(own)
        scopes = [(status, Cover(spans)) for status, spans in found if spans]
        return tuple(
            _with_status(mention, place.start, scopes, owned) for mention, place in zip(given, places, strict=True)
        )

    def _tell_agents(self, text: _Text) -> tuple[list[Span], list[Span]]:
        """Give what is the person's own, and what is others', in the sentences with nouns for people."""
        own: list[Span] = []
        others: list[Span] = []
        openings = self._agents.openings & text.words.keys()
        reach = partial(self._cues[0][1].clause_end, text.flow)
        for sentence in {_sentence(text.flow, at) for word in openings for at in text.words[word]}:
            if skills := text.places_in(sentence):
                words = self._agents.read(text.flow, sentence, skills)
                own += self._agents.find_own(words, reach)
                others += self._agents.find_others(words, reach)
        return own, others


@dataclass(frozen=True, slots=True)
class _Text:
    flow: str
    title: str
    places: Sequence[Span]
    words: Mapping[str, Sequence[int]]  # where each word begins that opens a phrase

    def places_in(self, sentence: Span) -> Sequence[Span]:
        """Give the places of the skills in a sentence."""
        first = bisect_left(self.places, sentence.start, key=attrgetter("start"))
        return self.places[first : bisect_left(self.places, sentence.end, key=attrgetter("start"))]


class _Openings:
    """Finds the words with which phrases of any kind begin there, so that a text is gone through once."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[str]] = defaultdict(list)
        self._patterns: dict[str, list[re.Pattern[str]]] = {}

    def add(self, word: str, phrases: Iterable[str]) -> None:
        """Add phrases that begin with a word."""
        self._by_word[word] += phrases

    def find(self, flow: str) -> Mapping[str, Sequence[int]]:
        """Give, by its word, every place at which a phrase begins."""
        words: dict[str, list[int]] = defaultdict(list)
        known = self._by_word
        for found in _WORD.finditer(flow):
            word = found[0]
            if word in known and any(pattern.match(flow, found.start()) for pattern in self._opened(word)):
                words[word].append(found.start())
            if "'" in word and (stem := word.partition("'")[0]) in known:
                words[stem].append(found.start())
        return words

    def _opened(self, word: str) -> list[re.Pattern[str]]:
        if word not in self._patterns:  # compiled when a text has the word: most have few of them
            self._patterns[word] = _each_of(dict.fromkeys(self._by_word[word]))
        return self._patterns[word]


class _Scopes:
    """Finds the stretches of a section's text of which one status holds."""

    def __init__(self, cues: StatusCues, ends: Sequence[str], openings: _Openings) -> None:
        phrases = partial(_Phrases, openings=openings)
        self._before, self._directly, self._after = map(phrases, (cues.before, cues.directly, cues.after))
        self._block, self._titles = phrases(cues.block), _any_of(cues.titles)
        self._ends, self._breaks = _any_of((*cues.ends, *ends)), _any_of(ends)
        self._pairs = [tuple(map(phrases, (pair.one, pair.other, pair.unless))) for pair in cues.together]

    def find(self, text: _Text) -> Iterator[Span]:
        if self._titles.fullmatch(text.title.strip(" :")):
            yield Span(0, len(text.flow))
        for cue in self._block.find(text):
            yield Span(cue.start, min(cue.start + _LONGEST_BLOCK, len(text.flow)))
        for cue in self._before.find(text):
            yield Span(cue.end, self._reach(text.flow, _list_start(text.flow, cue)))
        for cue in self._directly.find(text):
            yield Span(cue.end, _joined_end(text, cue.end))
        for cue in self._after.find(text):
            yield Span(self._reach_back(text.flow, cue.start), cue.start)
        for one, other, unless in self._pairs:
            for clause in {self._clause(text.flow, cue) for cue in one.find(text)}:
                if other.stands_in(text, clause) and not unless.stands_in(text, clause):
                    yield Span(*clause)

    def _clause(self, flow: str, cue: Span) -> tuple[int, int]:
        """Give the clause around a cue; of one in brackets, the brackets with the item before them."""
        start = _last_end(_CLAUSE_END, flow, max(0, cue.start - _LONGEST_CLAUSE), cue.start)
        clause = _CLAUSE_END.search(flow, cue.end, cue.end + _LONGEST_CLAUSE)
        stop = clause.start() if clause else min(cue.end + _LONGEST_CLAUSE, len(flow))
        opened = flow.rfind("(", start, cue.start)
        if opened > flow.rfind(")", start, cue.start):
            return _last_end(_ITEM_END, flow, start, opened), _bracket_end(flow, cue.end, stop)
        closed = self._breaks.search(flow, cue.end, stop)
        return _last_end(self._breaks, flow, start, cue.start), closed.start() if closed else stop

    def _reach(self, flow: str, start: int) -> int:
        bullets = _BULLETS.match(flow, start - 1) if flow[start - 1 : start] == "\n" else None
        if bullets:
            return bullets.end()
        furthest = min(start + _LONGEST_CLAUSE, len(flow))
        clause = _CLAUSE_END.search(flow, start, furthest)
        stop = _bracket_end(flow, start, clause.start() if clause else furthest)
        end = self._ends.search(flow, start, stop)
        return end.start() if end else stop

    def clause_end(self, flow: str, start: int) -> int:
        """Give where the clause ends in which a place stands."""
        furthest = min(start + _LONGEST_CLAUSE, len(flow))
        clause = _CLAUSE_END.search(flow, start, furthest)
        stop = _bracket_end(flow, start, clause.start() if clause else furthest)
        end = self._breaks.search(flow, start, stop)
        return end.start() if end else stop

    def _reach_back(self, flow: str, stop: int) -> int:
        clause = _last_end(_CLAUSE_END, flow, max(0, stop - _LONGEST_CLAUSE), stop)
        if not _OPENED.search(flow, clause, stop) and flow[stop] not in ":([":
            return _last_end(self._breaks, flow, clause, stop)
        opened = len(flow[:stop].rstrip(" ([:–—-"))
        return _last_end(_ITEM_END, flow, clause, opened)


class _Phrases:
    """Finds phrases by the word that opens them."""

    def __init__(self, phrases: Iterable[str], openings: _Openings) -> None:
        self._by_word: dict[str, list[str]] = defaultdict(list)
        unopened = []
        for phrase in phrases:
            words = opening_words(phrase)
            for word in words:
                self._by_word[word].append(phrase)
            if not words:
                unopened.append(phrase)
        for word, opened in self._by_word.items():
            openings.add(word, opened)
        self._patterns: dict[str, list[re.Pattern[str]]] = {}
        self._unopened = [_any_of([phrase]) for phrase in unopened]  # one by one: most begin with a sign, found fast

    def find(self, text: _Text) -> Iterator[Span]:
        return self._found(text, (0, len(text.flow)))

    def stands_in(self, text: _Text, clause: tuple[int, int]) -> bool:
        return next(self._found(text, clause), None) is not None

    def _found(self, text: _Text, place: tuple[int, int]) -> Iterator[Span]:
        first, last = place
        for word in self._by_word.keys() & text.words.keys():
            for start in text.words[word]:
                if first <= start < last:
                    found = (pattern.match(text.flow, start, last) for pattern in self._opened(word))
                    yield from (Span(*each.span()) for each in found if each)
        for phrase in self._unopened:
            yield from (Span(*found.span()) for found in phrase.finditer(text.flow, first, last))

    def _opened(self, word: str) -> list[re.Pattern[str]]:
        if word not in self._patterns:
            self._patterns[word] = _each_of(self._by_word[word])
        return self._patterns[word]


_place = attrgetter("start", "end")


def _with_status(mention: Mention, at: int, scopes: Sequence[tuple[Status, Cover]], owned: Cover) -> Mention:
    held = (status for status, cover in scopes if cover.touches(at, at + 1))
    status = next((status for status in held if status != "not_own" or not owned.touches(at, at + 1)), None)
    return replace(mention, status=status) if status else mention


def _sentence(flow: str, at: int) -> Span:
    start = _last_end(_CLAUSE_END, flow, max(0, at - _LONGEST_CLAUSE), at)
    end = _CLAUSE_END.search(flow, at, at + _LONGEST_CLAUSE)
    return Span(start, end.start() if end else min(at + _LONGEST_CLAUSE, len(flow)))


def _list_start(flow: str, cue: Span) -> int:
    """Give where the list begins that a cue speaks of: in the next line, where its own ends with it or a colon."""
    colon = _COLON.match(flow, cue.end - 1) or _COLON.match(flow, cue.end)
    line = _LINE_END.match(flow, colon.end() if colon else cue.end)
    return line.end() if line and (colon or _ALONE.search(flow, 0, cue.start)) else cue.end


def _joined_end(text: _Text, start: int) -> int:
    """Give where the skill right behind a place ends, with those joined to it by `or`."""
    article = _ARTICLE.match(text.flow, start)
    end, at = start, article.end() if article else start
    for index in range(bisect_left(text.places, Span(at, at)), len(text.places)):
        place = text.places[index]
        if place.start != at and (end == start or not _JOINED.fullmatch(text.flow, end, place.start)):
            break
        end = place.end
    return end


def _bracket_end(flow: str, start: int, stop: int) -> int:
    """Give where the bracket is closed in which a place stands, or `stop`."""
    depth = 0
    for at in range(start, stop):
        depth += (flow[at] in "([") - (flow[at] in ")]")
        if depth < 0:
            return at
    return stop


def _last_end(pattern: re.Pattern[str], flow: str, start: int, stop: int) -> int:
    return max((end.end() for end in pattern.finditer(flow, start, stop)), default=start)


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    patterns = [phrase_pattern(phrase) for phrase in phrases]
    return re.compile("|".join(patterns) if patterns else r"(?!)")


def _each_of(phrases: Iterable[str]) -> list[re.Pattern[str]]:
    """Give the patterns of phrases: the short ones in one, each long one compiled once for all words that open it."""
    given = tuple(phrases)
    short = [phrase for phrase in given if len(phrase) < _LONG_PHRASE]
    long = [_long_pattern(phrase) for phrase in given if len(phrase) >= _LONG_PHRASE]
    return [_any_of(short), *long] if short else long


@lru_cache(maxsize=500)
def _long_pattern(phrase: str) -> re.Pattern[str]:
    return _any_of([phrase])


def _lower(text: str) -> str:
    """Lower-case without changing the length, so that spans hold; a curly apostrophe becomes a straight one."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(character.lower() if len(character.lower()) == 1 else character for character in text)
    return lower.replace("’", "'")
