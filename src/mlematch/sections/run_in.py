"""Headings that stand before their lists, on the same line: `Tools: Python, SQL`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from mlematch.knowledge.headings import Headings, Named
from mlematch.sections.contents import YEAR
from mlematch.sections.heading import Heading
from mlematch.sections.lines import Looks
from mlematch.sections.setting import Setting

_RUN_IN = re.compile(r"^(?:[^\w\s]\s*)?([^\W\d_][^:–—•|]{2,40}?)\s*(?::|\||\s[–—-])\s+(?=\S)")
_RUN_IN_MARK = re.compile(r"[:|–—-]\s")  # most lines have none


@dataclass(frozen=True)
class RunIn:
    """Which lines of a document begin with a heading and go on with its list."""

    headings: Headings
    looks: list[Looks]
    named: list[Named | None]
    setting: Setting

    def find(self, at: int, last: Heading | None) -> Heading | None:
        """Take the words before a colon or a wide gap as the heading of the list that follows on their line."""
        look = self.looks[at]
        match = _RUN_IN.match(look.text) if _RUN_IN_MARK.search(look.text) and not look.continues else None
        name = self.headings.name(match[1]) if match else None
        if match is None or name is None:
            return None
        begun = last is not None and last.start is not None
        leads = name.strength == "plain" and self._may_run_in(match[1], name, last)
        if not (begun or leads or self._lists_below_degrees(at, match[1], name, last)):
            return None
        return Heading(name.kind, match[1], at, at, look.line.span.start + match.end())

    def _may_run_in(self, label: str, name: Named, last: Heading | None) -> bool:
        """Say whether this document writes headings before their lists, not only labels within sections."""
        if any(other is not None and other.kind == name.kind for other in self.named):
            return False
        is_capital = label.isupper() and any(style.capital for style in self.setting.styles)
        return self.setting.is_unstyled or is_capital or last is None or last.kind in {"header", "other"}

    def _lists_below_degrees(self, at: int, label: str, name: Named, last: Heading | None) -> bool:
        """Say whether `Tools: ...` stands below the last degree of a document that has no other heading for skills."""
        below = last is not None and last.kind == "education" and name.kind == "skills"
        if not below or self.headings.heads_courses(label):
            return False
        return "," in self.looks[at].text and not (self._names_skills or at in self._above_degrees)

    @cached_property
    def _names_skills(self) -> bool:
        """Whether the words of any line are a heading of skills."""
        return any(name is not None and name.kind == "skills" for name in self.named)

    @cached_property
    def _above_degrees(self) -> frozenset[int]:
        """The lines that a year or a school follows, in them or below, before the next words of a heading."""
        found, above = set[int](), False
        for at in reversed(range(len(self.looks))):
            text = self.looks[at].text
            above = self.named[at] is None and (above or bool(YEAR.search(text)) or self.headings.tells_schooling(text))
            if above:
                found.add(at)
        return frozenset(found)
