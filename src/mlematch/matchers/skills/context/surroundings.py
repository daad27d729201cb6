"""What stands around a name: its sentence, its list, the words beside it, and the names that are beyond doubt."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import attrgetter

from mlematch.matchers.skills.context.words import ContextWords
from mlematch.matchers.skills.items import Item
from mlematch.values import Span

CLOSE = 40  # characters
_REACH = 120  # characters on each side: where a text has no line breaks, a sentence must end somewhere

_WORD = re.compile(r"[^\W_][\w+#.&'-]*")
_SENTENCE_END = re.compile(
    r"\n|•(?! ?[^\n•]{1,30}(?:•|\n|\Z))"  # a bullet before a short item parts the names of a row: `C • C++ • Git`
    r"|[.;!?](?=\s)"
)
_WORD_BEFORE = re.compile(r"([^\W_][\w+#.&'-]*)[ ,(&]{1,3}\Z")
_WORD_BEHIND = re.compile(r"[ ,(&]{1,3}([^\W_][\w+#.&'-]*)")
_LETTERS = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_CAPITALISED = re.compile(r" ([A-Z](?:[a-z]+|\.))")
_SHORT = 3  # letters of a word that fills no item by itself
_start = attrgetter("start")
_place = attrgetter("start", "end")


class Surroundings:
    """One section's text, with the names in it that are beyond doubt, asked what stands around a doubtful one."""

    def __init__(
        self, flow: str, anchors: Sequence[Span], items: Sequence[Item], in_skills: bool, words: ContextWords
    ) -> None:
        self.flow = flow
        self.in_skills = in_skills
        self.words = words
        self._anchors = sorted(anchors, key=_place)
        self._items = items

    def sentence(self, span: Span) -> Span:
        """Give the sentence of a name, as far as it is near."""
        start = max(0, span.start - _REACH)
        for end in _SENTENCE_END.finditer(self.flow, start, span.start):
            start = end.end()
        stop = _SENTENCE_END.search(self.flow, span.end, span.end + _REACH)
        return Span(start, stop.start() if stop else min(len(self.flow), span.end + _REACH))

    def begins_sentence(self, span: Span) -> bool:
        """Say whether no word of its sentence stands before a name."""
        return not _WORD.search(self.flow, self.sentence(span).start, span.start)

    def others(self, place: Span, span: Span) -> Iterator[Span]:
        """Give the names beyond doubt that begin in a place, but for this one."""
        first = bisect_left(self._anchors, place.start, key=_start)
        for anchor in islice(self._anchors, first, None):
            if anchor.start >= place.end:
                return
            if anchor.end <= span.start or anchor.start >= span.end:
                yield anchor

    def has_other(self, place: Span, span: Span) -> bool:
        """Say whether another name in a place is beyond doubt."""
        return next(self.others(place, span), None) is not None

    def item(self, span: Span) -> Item | None:
        """Give the item of a list that a name stands in."""
        at = bisect_right(self._items, span.start, key=_start) - 1
        return self._items[at] if at >= 0 and span.end <= self._items[at].end else None

    def run(self, item: Item) -> Span:
        """Give the list that an item stands in."""
        starts, ends = zip(*((each.start, each.end) for each in self._items if each.run == item.run), strict=True)
        return Span(min(starts), ends[-1])

    def fills(self, item: Item, span: Span) -> bool:
        """Say whether a name is all of an item, or of what stands between its strokes: `Mining/Visualization`."""
        start = max(item.start, self.flow.rfind("/", item.start, span.start) + 1)
        end = self.flow.find("/", span.end, item.end)
        rest = self.flow[start : span.start] + self.flow[span.end : end if end >= 0 else item.end]
        words = (found.group() for found in _LETTERS.finditer(rest))
        return all(len(word) < _SHORT or plain(word) in self.words.fillers for word in words)

    def words_of(self, place: Span, span: Span) -> set[str]:
        """Give the words of a place, but for those of the name in it."""
        around = self.flow[place.start : span.start] + " " + self.flow[span.end : place.end]
        return {plain(word) for word in _WORD.findall(around)}

    def neighbours(self, span: Span, place: Span) -> list[str]:
        """Give the two words before a name and the two behind it, as far as they stand in a place."""
        before = _WORD.findall(self.flow, place.start, span.start)[-2:]
        return [plain(word) for word in before + _WORD.findall(self.flow, span.end, place.end)[:2]]

    def word_before(self, span: Span) -> str | None:
        """Give the word right before a name."""
        before = self.flow[max(0, span.start - CLOSE) : span.start]
        word = _WORD_BEFORE.search(before, before.rstrip(" ,(&").rfind(" ") + 1)
        return word[1] if word else None

    def word_behind(self, span: Span) -> str | None:
        """Give the word right behind a name, as it is looked up."""
        word = _WORD_BEHIND.match(self.flow, span.end, span.end + CLOSE)
        return plain(word[1]) if word else None

    def is_of_software(self, span: Span) -> bool:
        """Say whether what stands right behind a name is a thing that is made with it: `Go services`."""
        return self.words.software.match(self.flow, span.end) is not None

    def has_capital_behind(self, span: Span) -> bool:
        """Say whether a capitalised word follows a name."""
        return _CAPITALISED.match(self.flow, span.end) is not None

    def has_surname(self, span: Span) -> bool:
        """Say whether a capitalised word follows a name, and no skill begins with it: `Julia Hartmann`."""
        surname = _CAPITALISED.match(self.flow, span.end)
        return surname is not None and not any(
            other.start == surname.start(1) for other in self.others(self.sentence(span), span)
        )


def plain(word: str) -> str:
    """Give a word as it is looked up: in small letters, without the signs behind it."""
    return word.casefold().rstrip(".'&-")
