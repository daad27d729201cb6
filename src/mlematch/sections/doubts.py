"""What a line with the words of a heading is instead: an item of a list, a label, a post, a break."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mlematch.knowledge.headings import Headings, Named
from mlematch.sections.contents import FIRST_ENTRY, YEAR
from mlematch.sections.heading import Heading
from mlematch.sections.lines import LONG_LINE, Looks
from mlematch.sections.setting import Setting

_WORDS, _WORDS_IN_DATES = re.compile(r"[^\W\d_]+"), 3  # `since March 2021`
_DATED = frozenset({"experience", "projects", "education", "publications", "certificates"})
_ITEM_KINDS = frozenset({"skills", "other", "publications"})
_LABEL_KINDS = _ITEM_KINDS | {"projects"}
_HOLD_LABELS = frozenset({"experience", "projects"})
_ACRONYMS = re.compile(r"[A-Z][A-Z+#.-]{0,5}(?:(?:, | ?[/&] ?)[A-Z][A-Z+#.-]{0,5})*")  # `SQL`, `AWS, GCP`


@dataclass(frozen=True, slots=True)
class Doubts:
    """What speaks against a heading below the last one."""

    headings: Headings
    looks: list[Looks]
    named: list[Named | None]
    setting: Setting

    def hold(self, heading: Heading, last: Heading | None) -> bool:
        """Say whether a line is an item of a list, the first line of a job, or the profession below a name."""
        if self._is_item(heading, last) or self._is_acronym(heading, last) or self._is_label(heading, last):
            return True
        if self._is_post(heading, last) or self._is_break(heading, last) or self._is_entry(heading, last):
            return True
        is_unnamed = self.looks[heading.first].style == self.setting.unnamed
        if heading.kind != "other" or self.named[heading.first] or is_unnamed:
            return False
        if last is not None and last.kind == "experience" and self.headings.ends_with_post(heading.title):
            return True
        below = self.looks[heading.last + 1 : heading.last + 3]
        if last is None:
            return not any(len(look.text) >= LONG_LINE for look in below[:1])
        return last.kind in _DATED and any(YEAR.search(look.text) for look in below)

    def _is_item(self, heading: Heading, last: Heading | None) -> bool:
        """Say whether a field among skills is one of them: it is a heading only where it stands out."""
        look, name = self.looks[heading.first], self.named[heading.first]
        if last is None or not (last.kind == heading.kind == "skills") or self.headings.may_head_degrees(heading.title):
            return False
        is_field = name is not None and name.strength != "plain" and heading.start is None
        return is_field and not look.emphasis and look.above is None

    def _is_acronym(self, heading: Heading, last: Heading | None) -> bool:
        """Say whether `SQL` or `AWS, GCP` among skills is written in capitals as it always is, and not as a heading."""
        look = self.looks[heading.first]
        if last is None or last.kind != "skills" or self.named[heading.first] or look.style.bold:
            return False
        return _ACRONYMS.fullmatch(look.text) is not None and not self.setting.is_larger(look)

    def _is_label(self, heading: Heading, last: Heading | None) -> bool:
        """Say whether `Key achievements:` is a label within a job or a project: it stands there more than once.

        Once is enough where the heading above has no colon, and this line neither emphasis nor white above it.
        """
        look = self.looks[heading.first]
        if last is None or last.kind not in _HOLD_LABELS or not look.text.endswith(":") or heading.start is not None:
            return False
        if self.headings.may_head_degrees(heading.title):
            return False
        if sum(other.text == look.text for other in self.looks) > 1:
            return True
        apart = look.style.size is not None and self.setting.stands_apart(look)
        listed = last.kind == "experience" and heading.kind in _LABEL_KINDS
        return listed and not (look.emphasis or apart or last.title.endswith(":"))

    def _is_post(self, heading: Heading, last: Heading | None) -> bool:
        """Say whether `Volunteer` among jobs is a post: its dates stand as far below it as those of the first job."""
        first = heading.first
        if last is None or last.kind != "experience" or self.looks[first].emphasis or heading.start is not None:
            return False
        if not self.headings.ends_with_post(heading.title):
            return False
        below = self._lines_to_dates(first)
        return below > 0 and (last.last + 1 == first or below == self._lines_to_dates(last.last + 1))

    def _is_entry(self, heading: Heading, last: Heading | None) -> bool:
        """Say whether an unknown line is the title of an entry: nothing but dates stands right below it."""
        if last is None or last.kind not in _DATED or self.named[heading.first]:
            return False
        return any(map(_are_dates, (look.text for look in self.looks[heading.last + 1 : heading.last + 2])))

    def _is_break(self, heading: Heading, last: Heading | None) -> bool:
        """Say whether `Sabbatical` among jobs is a time without one: its dates stand in it, or alone above or below."""
        if last is None or last.kind != "experience" or not self.headings.tells_break(heading.title):
            return False
        above, below = self.looks[heading.first - 1 : heading.first], self.looks[heading.last + 1 : heading.last + 2]
        return YEAR.search(heading.title) is not None or any(_are_dates(look.text) for look in (*above, *below))

    def _lines_to_dates(self, at: int) -> int:
        """Count the lines from one on to the first with a year; 0 where it has one itself or none is near."""
        below = self.looks[at : at + FIRST_ENTRY]
        return next((step for step, look in enumerate(below) if YEAR.search(look.text)), 0)


def _are_dates(text: str) -> bool:
    return len(_WORDS.findall(text)) <= _WORDS_IN_DATES and YEAR.search(text) is not None


def without_items(found: list[Heading], looks: list[Looks]) -> list[Heading]:
    """Leave out what stands over nothing below a list of skills and looks like its lines: it is one of them."""
    ends = [*(heading.first for heading in found), len(looks)][1:]
    kept: list[Heading] = []
    for heading, end in zip(found, ends, strict=True):
        is_item = heading.start is None and heading.last + 1 == end and heading.kind in _ITEM_KINDS
        if not (is_item and _is_below_skills(heading, kept, looks)):
            kept.append(heading)
    return kept


def _is_below_skills(heading: Heading, above: list[Heading], looks: list[Looks]) -> bool:
    if not above or above[-1].kind != "skills" or above[-1].last + 1 == heading.first:
        return False
    return looks[heading.first].style == looks[heading.first - 1].style
