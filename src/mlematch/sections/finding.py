"""Which lines are headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mlematch.knowledge.headings import Headings, Named
from mlematch.sections.contents import FIRST_ENTRY, is_borne_out, settle_kinds
from mlematch.sections.doubts import Doubts, without_items
from mlematch.sections.heading import Heading
from mlematch.sections.lines import Looks, look_at
from mlematch.sections.run_in import RunIn
from mlematch.sections.setting import Setting
from mlematch.values import Document

_LASTING = frozenset({"experience", "education"})
_GOES_ON = re.compile(r"(?:\b(?:and|und|et|y|e)|[&/])\n|\n(?:[&/]|and\b|und\b|et\b)")  # over a line's end


def find_headings(document: Document, headings: Headings) -> list[Heading]:
    """Find the headings of a document, from top to bottom."""
    looks = look_at(document, headings.style.larger)
    named = [_name(look, headings) for look in looks]
    setting = Setting.of(looks, named, headings.style, declared=document.kind == "markdown")
    found = without_items(_without_overlap(_Finder(headings, looks, named, setting).find()), looks)
    return list(settle_kinds(found, looks, headings))


def _name(look: Looks, headings: Headings) -> Named | None:
    style = headings.style
    if len(look.text) > style.most_chars or len(look.text.split()) > style.most_words:
        return None
    return None if look.text.endswith((".", ",", ";")) else headings.name(look.text)


@dataclass(frozen=True, slots=True)
class _Finder:
    """Tries each line as a heading, alone, with the next one, or before a list."""

    headings: Headings
    looks: list[Looks]
    named: list[Named | None]
    setting: Setting

    def find(self) -> Iterator[Heading]:
        """Give the headings, some with lines that the one before has taken."""
        known = (self.headings, self.looks, self.named, self.setting)
        run_in, doubts = RunIn(*known), Doubts(*known)
        last: Heading | None = None
        for at, look in enumerate(self.looks):
            short = len(look.text) <= self.headings.style.most_chars
            heading = (self._two_lines(at) or self._one_line(at) if short else None) or run_in.find(at, last)
            if heading is not None and look.text and not doubts.hold(heading, last):
                last = heading
                yield heading

    def _one_line(self, at: int) -> Heading | None:
        look, name = self.looks[at], self.named[at]
        if name is None:
            unknown = self.setting.is_unknown_heading(at) and not self.setting.is_title_block(at)
            return self._unknown(at) if unknown else None
        accepted = self.setting.accepts_plain(look) if name.strength == "plain" else self.setting.accepts_weak(look)
        accepted = accepted or (self.setting.might_head(look) and self._is_shown(at, name))
        return Heading(name.kind, look.text, at, at) if accepted else None

    def _heads_courses(self, at: int) -> bool:
        """Say whether a line alone, of words that stand over courses only, has something below it and none like it."""
        text = self.looks[at].text
        alike = [look for look in self.looks if look.text == text]
        return self.headings.heads_courses(text) and len(alike) == 1 and at + 1 < len(self.looks)

    def _is_shown(self, at: int, name: Named) -> bool:
        """Say whether nothing but a heading can be meant: no other is of its kind, or what it promises follows."""
        if name.strength == "plain":
            return name.kind in _LASTING and sum(one is not None and one.kind == name.kind for one in self.named) == 1
        if self._heads_courses(at):
            return True
        below = [look.text for look in self.looks[at + 1 : at + 1 + FIRST_ENTRY]]
        return is_borne_out(self.looks[at].text, name.kind, below, self.headings)

    def _unknown(self, at: int) -> Heading:
        """Make a heading of an unknown line, and of the next one if the words go on there."""
        look = self.looks[at]
        below = self.looks[at + 1] if at + 1 < len(self.looks) else None
        goes_on = below is not None and (below.continues or not self.setting.stands_apart(below))
        if below is None or not goes_on or below.style != look.style or not self.setting.is_unknown_heading(at + 1):
            return Heading(self.headings.guess(look.text), look.text, at, at)
        text = f"{look.text} {below.text}"
        return Heading(self.headings.guess(text), text, at, at + 1)

    def _two_lines(self, at: int) -> Heading | None:
        """Take two lines in one style as a heading when only together they are a known one, or the words go on."""
        if at + 1 >= len(self.looks):
            return None
        look, below = self.looks[at], self.looks[at + 1]
        if len(look.text) + 1 + len(below.text) > self.headings.style.most_chars:
            return None
        alike = look.style == below.style and look.line.block == below.line.block and look.line.page == below.line.page
        if not alike or not self.setting.is_set_as_heading(look):
            return None
        first, text = self.named[at], f"{look.text} {below.text}"
        if _GOES_ON.search(f"{look.text}\n{below.text}") and not self.setting.stands_apart(below):
            name = self.headings.name(text) or first
        elif first is not None and first.strength == "plain":
            return None
        else:
            name = self.headings.name(text) if self._is_known_together(at, text) else None
        return None if name is None else Heading(name.kind, text, at, at + 1)

    def _is_known_together(self, at: int, text: str) -> bool:
        """Say whether two lines are a known heading, of which the second alone would say nothing."""
        close, name = not self.setting.stands_apart(self.looks[at + 1]), self.headings.name(text)
        if self.headings.is_known(text):
            answers = at > 0 and self.named[at - 1] is not None  # the one line that a heading above it stands over
            return self.named[at + 1] is None or (close and not answers)
        return close and self.named[at + 1] is None and name is not None and name.strength == "plain"


def _without_overlap(headings: Iterator[Heading]) -> list[Heading]:
    """Leave out a heading whose line the one before has taken."""
    kept: list[Heading] = []
    for heading in headings:
        if not kept or heading.first > kept[-1].last:
            kept.append(heading)
    return kept
