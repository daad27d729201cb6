"""Whether a named skill is had, being learned, denied, or not the person's own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import attrgetter

from mlematch.knowledge.skills.statuses import StatusCues, Statuses
from mlematch.matchers.sentences.agents import AgentReader
from mlematch.matchers.sentences.grammar import Word
from mlematch.matchers.sentences.labels import is_skill, list_end, read_label
from mlematch.matchers.sentences.opened import Openings, Phrases, Text, any_of
from mlematch.matchers.skills.cover import Cover
from mlematch.matchers.skills.passage import Passage
from mlematch.values import Mention, Span, Status

_CLAUSE_END = re.compile(  # the signs first: a search passes over all letters quickly
    r"[\n•.;!?|](?:(?<=[\n•])|(?<=[.;!?])(?<!e\.g.)(?<!i\.e.)(?<!incl.)(?=\s|$)|(?<=\s\|)(?=\s))"
)
_ITEM_END = re.compile(r"[,;|•\n/]|\band\b")
_BULLETS = re.compile(r"\s*(?:\n\s*[•*–-]\s[^\n]*)+")
_SPEAKS = re.compile(r"(?<![\w'])(?:i|my|mine)(?![\w-])")
_IS_MINE = re.compile(r"(?<![\w'])my(?![\w-])")
_DENIES = re.compile(r"\((?:no|not|never|without)\b")
_DENIES_ASIDE = re.compile(r"[–—-] ?(?:no|not|never|without)\b")
_ASIDE_END = re.compile(r"[,;|()\n.:]")
_OPENED = re.compile(r"[(\[:–—-]\s*$")
_LINE = re.compile(r"\w.*")  # without its bullet
_TOLD = ("experience", "projects")  # sections
_FEW_FIELDS = 2
_LONGEST_CLAUSE = 400
_LONGEST_BLOCK = 2500  # letters of an advertisement; what follows is the resume again
_ARTICLE = re.compile(r"[^\S\n]*(?:(?:the|an?|any|our|plain|raw)\s+)?")
_JOINED = re.compile(r"\s*(?:/|&|,?\s*(?:and|or|nor|und|oder|et|ou|y|o|e)\b)\s*")
_FEW_WORDS = re.compile(r"(?:(?:[^\S\n][\w'-]+){0,3}[^\S\n]+)?")
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
        self._openings = Openings()
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
        kind, title = passage.section.kind, _lower(passage.section.title)
        text = Text.read(flow, kind, title, sorted(places, key=_place), self._openings)
        sentences = [*self._read_sentences(text)]
        reach = partial(self._cues[0][1].clause_end, flow)
        found = [(status, [*cues.find(text)]) for status, cues in self._cues]
        not_own = found[0][1]
        not_own += (span for words in sentences for span in self._agents.find_others(words, reach))
        if not any(spans for _, spans in found):
            return given
        told = sentences if not_own else ()
        owned = [span for words in told for span in self._agents.find_own(words, reach)]
        kept = {status: [*cues.find_kept(text)] for status, cues in self._cues}
        kept["not_own"] += owned
        scopes = [(status, Cover(spans), Cover(kept[status])) for status, spans in found if spans]
        placed = zip(given, places, strict=True)
        return tuple(_with_status(mention, place.start, scopes) for mention, place in placed)

    def find_others(self, sentence: str) -> tuple[Span, ...]:
        """Give the stretches of a sentence that tell what somebody else does."""
        flow, at = _lower(sentence), 0
        reach = partial(self._cues[0][1].clause_end, flow)
        found: list[Span] = []
        for end in (*(clause.start() for clause in _CLAUSE_END.finditer(flow)), len(flow)):
            found += self._agents.find_strangers(self._agents.read(flow, Span(at, end), ()), reach)
            at = end
        return tuple(found)

    def may_tell_of_others(self, words: Collection[str]) -> bool:
        """Say whether words name people or groups at all, which costs little."""
        return not self._agents.openings.isdisjoint(words)

    def _read_sentences(self, text: Text) -> Iterator[Sequence[Word]]:
        """Give the words of each sentence that names a skill and people."""
        openings = self._agents.openings.intersection(text.words)
        for sentence in _sentences(text.flow, sorted(at for word in openings for at in text.words[word])):
            if skills := text.places_in(sentence):
                yield self._agents.read(text.flow, sentence, skills)


class _Scopes:
    """Finds the stretches of a section's text of which one status holds."""

    def __init__(self, cues: StatusCues, ends: Sequence[str], openings: Openings) -> None:
        phrases = partial(Phrases, openings=openings)
        self._before, self._directly = phrases(cues.before), phrases(cues.directly)
        self._after, self._behind = phrases(cues.after), phrases(cues.behind)
        self._listed = phrases(cues.listed)
        self._labels, self._list_labels = phrases(cues.labels), phrases(cues.list_labels)
        self._lines, self._sentences = phrases(cues.lines), phrases(cues.sentences)
        self._block, self._titles = phrases(cues.block), any_of(cues.titles)
        self._fields, self._done = any_of(cues.fields), any_of(cues.done)
        self._kept = phrases(cues.kept)
        self._ends, self._breaks = any_of((*cues.ends, *ends)), any_of(ends)
        self._pairs = [tuple(map(phrases, (pair.one, pair.other, pair.unless))) for pair in cues.together]

    def find(self, text: Text) -> Iterator[Span]:
        yield from self._in_part(text)
        yield from self._ahead(text)
        for cue in (*self._after.find(text), *self._listed_in(text)):
            yield Span(self._spoken_of(text, cue), cue.start)
        for cue in self._behind.find(text):
            yield Span(_joined_start(text, cue.start), cue.start)
        for one, other, unless in self._pairs:
            cues = one.find(text) if other.may_stand_in(text) else ()
            for clause in {self._clause(text.flow, cue) for cue in cues}:
                if other.stands_in(text, clause) and not unless.stands_in(text, clause):
                    yield Span(*clause)

    def _in_part(self, text: Text) -> Iterator[Span]:
        """Give what a title or the beginning of an advertisement speaks for."""
        title = text.title.strip(" :")
        if self._titles.fullmatch(title):
            yield Span(0, len(text.flow))
        elif self._fields.fullmatch(title) and not _lists_fields(text):
            lines = _LINE.finditer(text.flow)
            yield from (Span(*line.span()) for line in lines if not self._done.search(line[0]))
        for cue in self._block.find(text):
            yield Span(cue.start, min(cue.start + _LONGEST_BLOCK, len(text.flow)))

    def _ahead(self, text: Text) -> Iterator[Span]:
        """Give what cues speak for that stand in front of it."""
        said = (cue for cue in self._before.find(text) if not _ends_in_skill(text, cue))
        for cue in (*said, *self._labels_in(text)):
            yield Span(cue.end, self._reach(text, _list_start(text.flow, cue)))
        for label in self._lines_in(text):
            start = _list_start(text.flow, label)
            yield Span(start, max(self._reach(text, start), _line_end(text.flow, label.end)))
        for cue in self._sentences.find(text):
            yield Span(cue.end, self._said_end(text.flow, cue.end))
        for cue in self._directly.find(text):
            yield Span(cue.end, _joined_end(text, cue.end))

    def find_kept(self, text: Text) -> Iterator[Span]:
        """Give the skills that are kept out of the stretches."""
        return (Span(cue.end, _joined_end(text, cue.end)) for cue in self._kept.find(text))

    @staticmethod
    def _said_end(flow: str, start: int) -> int:
        """Give where a sentence about others ends, or the person begins to speak."""
        furthest = min(start + _LONGEST_CLAUSE, len(flow))
        ends = (end.search(flow, start, furthest) for end in (_CLAUSE_END, _SPEAKS))
        return min((end.start() for end in ends if end), default=furthest)

    def _spoken_of(self, text: Text, cue: Span) -> int:
        """Give where begins what a cue behind it speaks of: nothing where a bracket names that itself."""
        return cue.start if _speaks_of_its_own(text, cue) else self._reach_back(text.flow, cue.start)

    def _listed_in(self, text: Text) -> Iterator[Span]:
        return self._listed.find(text) if text.kind not in _TOLD else iter(())

    def _labels_in(self, text: Text) -> Iterator[Span]:
        """Give the labels of lists in which a cue stands."""
        cues = (*self._labels.find(text), *(() if text.kind in _TOLD else self._list_labels.find(text)))
        return filter(None, (read_label(text, cue) for cue in cues))

    def _lines_in(self, text: Text) -> Iterator[Span]:
        """Give the labels of lines: the person speaks in none, and software has requirements of its own."""
        for cue in self._lines.find(text) if text.kind != "projects" else ():
            label = read_label(text, cue)
            if label and not (
                _SPEAKS.search(text.flow, label.start, cue.start) or _IS_MINE.search(text.flow, cue.end, label.end)
            ):
                yield label

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

    def _reach(self, text: Text, start: int) -> int:
        flow = text.flow
        bullets = _BULLETS.match(flow, start - 1) if flow[start - 1 : start] == "\n" else None
        if bullets:
            return bullets.end()
        furthest = min(start + _LONGEST_CLAUSE, len(flow))
        clause = _CLAUSE_END.search(flow, start, furthest)
        stop = _bracket_end(flow, start, clause.start() if clause else furthest)
        ends = self._ends.finditer(flow, start, stop)
        if flow[start - 1 : start] in (":", "|"):  # a label speaks for all of its list, whatever is said in brackets
            ends = (end for end in ends if _bracket_end(flow, end.start(), stop) == stop)
            return next((end.start() for end in ends), list_end(text, stop))
        return next((end.start() for end in ends), stop)

    def clause_end(self, flow: str, start: int) -> int:
        """Give where the clause ends in which a place stands."""
        furthest = min(start + _LONGEST_CLAUSE, len(flow))
        clause = _CLAUSE_END.search(flow, start, furthest)
        stop = _bracket_end(flow, start, clause.start() if clause else furthest)
        end = self._breaks.search(flow, start, stop)
        return end.start() if end else stop

    def _reach_back(self, flow: str, stop: int) -> int:
        clause = _last_end(_CLAUSE_END, flow, max(0, stop - _LONGEST_CLAUSE), stop)
        if not _OPENED.search(flow, clause, stop) and flow[stop] not in ":([|–—":
            return _last_end(self._breaks, flow, clause, stop)
        opened = len(flow[:stop].rstrip(" ([:|–—-"))
        return _last_end(_ITEM_END, flow, clause, opened)


_place = attrgetter("start", "end")


def _ends_in_skill(text: Text, cue: Span) -> bool:
    """Say whether the last word of a cue is part of a name: `is a machine learning engineer`."""
    inside = text.places_in(cue)
    return bool(inside) and inside[-1].end >= cue.end


def _lists_fields(text: Text) -> bool:
    """Say whether a section is lines of nothing but skills, as researchers name their fields."""
    lines = [line for line in _LINE.finditer(text.flow) if line[0] != text.title]
    return len(lines) >= _FEW_FIELDS and all(is_skill(text, Span(*line.span())) for line in lines)


def _with_status(mention: Mention, at: int, scopes: Sequence[tuple[Status, Cover, Cover]]) -> Mention:
    held = (status for status, cover, kept in scopes if cover.touches(at, at + 1) and not kept.touches(at, at + 1))
    status = next(held, None)
    return replace(mention, status=status) if status else mention


def _sentences(flow: str, places: Iterable[int]) -> Iterator[Span]:
    """Give each sentence in which one of the places stands once."""
    end = -1
    for at in places:
        if at >= end:
            start = _last_end(_CLAUSE_END, flow, max(0, at - _LONGEST_CLAUSE), at)
            found = _CLAUSE_END.search(flow, at, at + _LONGEST_CLAUSE)
            end = found.start() if found else min(at + _LONGEST_CLAUSE, len(flow))
            yield Span(start, end)


def _line_end(flow: str, start: int) -> int:
    end = flow.find("\n", start)
    return len(flow) if end < 0 else end


def _list_start(flow: str, cue: Span) -> int:
    """Give where the list begins that a cue speaks of: in the next line, where its own ends with it or a colon."""
    colon = _COLON.match(flow, cue.end - 1) or _COLON.match(flow, cue.end)
    line = _LINE_END.match(flow, colon.end() if colon else cue.end)
    return line.end() if line and (colon or _ALONE.search(flow, 0, cue.start)) else cue.end


def _joined_end(text: Text, start: int) -> int:
    """Give where the skill right behind a place ends, with those joined to it by `or`."""
    article = _ARTICLE.match(text.flow, start)
    end, at = start, article.end() if article else start
    for index in range(bisect_left(text.places, Span(at, at)), len(text.places)):
        place = text.places[index]
        if place.start != at and (end == start or not _JOINED.fullmatch(text.flow, end, place.start)):
            break
        end = place.end
    return end


def _joined_start(text: Text, stop: int) -> int:
    """Give where the skill in front of a place begins, with those joined to it by `or`."""
    start = stop
    for index in range(bisect_left(text.places, Span(stop, stop)) - 1, -1, -1):
        place = text.places[index]
        between = _FEW_WORDS if start == stop else _JOINED
        if place.end <= start and not between.fullmatch(text.flow, place.end, start):
            break
        start = min(start, place.start)
    return start


def _speaks_of_its_own(text: Text, cue: Span) -> bool:
    """Say whether a bracket or an aside names what it denies: `Python (no Java)`, `pure NumPy – no PyTorch`."""
    if _DENIES_ASIDE.match(text.flow, cue.start):
        end = _ASIDE_END.search(text.flow, cue.end)
        return bool(text.places_in(Span(cue.start, end.start() if end else len(text.flow))))
    if not _DENIES.match(text.flow, cue.start - 1):
        return False
    return bool(text.places_in(Span(cue.start, _bracket_end(text.flow, cue.start, len(text.flow)))))


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


def _lower(text: str) -> str:
    """Lower-case without changing the length, so that spans hold; a curly apostrophe becomes a straight one."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(character.lower() if len(character.lower()) == 1 else character for character in text)
    return lower.replace("’", "'")
