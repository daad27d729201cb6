"""Terms that stand where skills stand but that the taxonomy does not know."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from mlematch.knowledge.skills.matching import Matching
from mlematch.knowledge.skills.skill import fold
from mlematch.matchers.skills.cover import Cover
from mlematch.matchers.skills.items import Item
from mlematch.matchers.skills.passage import Passage
from mlematch.matchers.skills.unlisted.neighbours import find_neighbours
from mlematch.matchers.skills.unlisted.terms import TermWords, words_of
from mlematch.values import Quote, Span, Unlisted

_YEARS = re.compile(r"\d{1,2}\+")  # as in `5+ years of`
_YEAR = re.compile(r"(?:19|20)\d\d")
_MANY = 0.5  # of the items of a section known: its lines, one item each, vouch for each other
_NEARLY_HALF = 0.45  # of the items of a line known: its abbreviations are of the same trade
_MOST = 0.6  # of the items of a long line known: what else has capital letters is one of them
_LONG = 4
_UNTOLD = frozenset({"education", "publications", "certificates", "other", "header"})
"""Kinds of sections in which no line of unknown words is taken for skills, whatever it looks like."""

_Place = tuple[int, int]


class UnlistedFinder:
    """Finds unknown terms in lists of skills, without filler words, prose or everyday words."""

    def __init__(self, matching: Matching, english: frozenset[str]) -> None:
        self._words = TermWords(matching, english)
        labels, levels = (_any_of(words) for words in (matching.list_labels, matching.fillers))
        label = rf"(?:[^:\n]{{0,40}}\b)?{labels}\b[^:\n]{{0,20}}:"
        self._opening = re.compile(rf"\W*(?:{label}|{levels}:|{labels} (?:in|with|using)\b)", re.IGNORECASE)

    def find(self, passages: Iterable[Passage], skills: Sequence[Span], others: Sequence[Span] = ()) -> Found:
        """Give each unknown term once, with every place where it stands.

        `skills` are those that are known, and vouch for what stands beside them; `others` is what is known otherwise.
        """
        found: dict[str, list[Quote]] = {}
        for passage in passages:
            for start, end in sorted({*self._terms(passage, skills, others)}):
                quote = passage.quote(start, end)
                found.setdefault(fold(quote.text), []).append(quote)
        return tuple(Unlisted(" ".join(quotes[0].text.split()), tuple(quotes)) for quotes in found.values())

    def _terms(self, passage: Passage, skills: Sequence[Span], others: Sequence[Span]) -> Iterator[_Place]:
        known, otherwise = _inside(passage, skills), _inside(passage, others)
        inside, other = Cover(known), Cover(otherwise)
        listed = list(self._listed(passage, inside, other)) if passage.items else []
        yield from listed
        if passage.section.kind in _UNTOLD:
            return
        taken = Cover(Span(*place) for place in listed)
        for start, end in find_neighbours(passage.flow, known, self._words.is_strange_name):
            if not any(cover.touches(start, end) for cover in (inside, other, taken)):
                yield start, end

    def _listed(self, passage: Passage, inside: Cover, other: Cover) -> Iterator[_Place]:
        known = {item for item in passage.items if inside.touches(item.start, item.end)}
        many = passage.section.kind == "skills" and len(known) >= _MANY * len(passage.items)
        named = passage.section.kind == "skills" and not many and self._are_named(passage, known, other)
        flanked = frozenset(self._flanked(passage.flow, passage.items, known))
        for run in _runs(passage.items):
            share = len(known.intersection(run)) / len(run)
            unknown = [item for item in run if item not in known and not other.touches(item.start, item.end)]
            places = [place for item in unknown if (place := self._strip(passage.flow, item))]
            if not run[0].sure:
                places = [place for place in places if not _is_phrase(passage.flow[slice(*place)])]
            if share or many:
                yield from self._vouched(passage.flow, places, share, len(run), many)
                yield from (place for place in places if place in flanked)
            elif places and (named or _explains(run, inside, passage) or self._is_told(passage, run, places)):
                yield from (place for place in places if self._words.is_named(passage.flow[slice(*place)]))

    def _are_named(self, passage: Passage, known: Collection[Item], other: Cover) -> bool:
        """Say whether most items of a section are skills or look like names."""
        unknown = [item for item in passage.items if item not in known and not other.touches(item.start, item.end)]
        named = sum(self._words.is_named(passage.flow[item.start : item.end]) for item in unknown)
        return len(known) + named >= _MOST * len(passage.items)

    def _vouched(
        self, flow: str, places: Iterable[_Place], share: float, length: int, listed: bool
    ) -> Iterator[_Place]:
        abbreviations = listed or share >= _NEARLY_HALF
        everyday = length >= _LONG and share >= _MOST
        for place in places:
            text = flow[slice(*place)]
            strange = self._words.is_term(text) and (abbreviations or not self._words.is_acronym(text))
            if strange or (everyday and self._words.is_name(text)):
                yield place

    def _flanked(self, flow: str, items: Sequence[Item], known: Container[Item]) -> Iterator[_Place]:
        """Give what could be a name, though its word is an everyday one, since it stands between two known skills."""
        for before, item, after in zip(items, items[1:], items[2:], strict=False):
            is_between = before in known and after in known and before.run == item.run == after.run
            if is_between and item.sure and self._words.is_plain_name(flow[item.start : item.end]):
                yield item.start, item.end

    def _is_told(self, passage: Passage, run: Sequence[Item], places: Sequence[_Place]) -> bool:
        """Say whether a list of which nothing is known holds skills: by its label, or as its items look it."""
        if passage.section.kind in _UNTOLD:
            return False
        texts = [passage.flow[slice(*place)] for place in places]
        coined = sum(map(self._words.is_coined, texts))
        named = sum(map(self._words.is_named, texts))
        if run[0].sure and (passage.section.kind != "skills" or self._is_labelled(passage.flow, run[0])):
            return named * 2 >= len(run)
        return coined * 2 >= len(run) and (run[0].sure or len(run) > 1)

    def _is_labelled(self, flow: str, item: Item) -> bool:
        line = flow[flow.rfind("\n", 0, item.start) + 1 : item.end]
        return self._opening.match(line) is not None

    def _strip(self, flow: str, item: Item) -> _Place | None:
        """Give the place of an item without its filler words."""
        words = list(words_of(flow, item.start, item.end))
        while words and (self._words.is_filler(words[0][0]) or _YEARS.fullmatch(words[0][0])):
            words.pop(0)
        while words and (self._words.is_filler(words[-1][0]) or _YEAR.fullmatch(words[-1][0])):
            words.pop()
        while len(words) > 1 and self._is_said_of(words):
            words.pop()
        return (words[0].start(), words[-1].end()) if words else None

    def _is_said_of(self, words: Sequence[re.Match[str]]) -> bool:
        """Say whether the last word tells what is done with a name before it: `Zyntra DevKit profiling`."""
        name, last = words[-2][0], words[-1][0]
        strange = self._words.is_strange
        return last.islower() and name[0].isupper() and strange(name) and not strange(last)


Found = tuple[Unlisted, ...]
_run = attrgetter("run")


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words)) or '(?!)'})"


def _inside(passage: Passage, spans: Iterable[Span]) -> list[Span]:
    holds = passage.section.span.holds
    return [passage.place(span) for span in spans if holds(span)]


def _runs(items: Iterable[Item]) -> Iterator[list[Item]]:
    for _, run in groupby(sorted(items, key=_run), key=_run):
        yield list(run)


def _is_phrase(text: str) -> bool:
    """Say whether it is a phrase in small letters, as brackets in sentences hold them: `audio encoder`."""
    return " " in text and text.islower()


def _explains(run: Sequence[Item], skills: Cover, passage: Passage) -> bool:
    """Say whether a list stands in a bracket right behind a skill: `Python (Zyntra)`."""
    if run[0].sure or passage.section.kind in _UNTOLD:
        return False
    before = len(passage.flow[: run[0].start].rstrip(" (["))
    return skills.touches(before - 1, before)
