"""Which lines are headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from statistics import median_low

from mlematch.knowledge.headings import Headings, Named
from mlematch.list_marks import BULLET
from mlematch.sections.contents import FIRST_ENTRY, is_borne_out, settle_kinds
from mlematch.sections.heading import Heading
from mlematch.sections.lines import LONG_LINE, Looks, Style, look_at
from mlematch.sections.styles import find_styles
from mlematch.sections.unnamed import find_unnamed_style, may_be_heading
from mlematch.values import Document

_RUN_IN = re.compile(r"^(?:[^\w\s]\s*)?([^\W\d_][^:–—•|]{2,40}?)\s*(?::|\||\s[–—-])\s+(?=\S)")
_RUN_IN_MARK = re.compile(r"[:|–—-]\s")  # most lines have none
_CAPITAL = re.compile(r"[^\W\d_a-zß-ÿ]")
_YEAR = re.compile(r"\b(?:19|20)(?:\d\d|XX)\b")
_WORDS, _WORDS_IN_DATES = re.compile(r"[^\W\d_]+"), 3  # `since March 2021`
_DATED = frozenset({"experience", "projects", "education", "publications", "certificates"})
_LASTING = frozenset({"experience", "education"})
_ITEM_KINDS = frozenset({"skills", "other", "publications"})
_LABEL_KINDS = _ITEM_KINDS | {"projects"}
_HOLD_LABELS = frozenset({"experience", "projects"})
_GOES_ON = re.compile(r"(?:\b(?:and|und|et|y|e)|[&/])\n|\n(?:[&/]|and\b|und\b|et\b)")  # over a line's end
AS_MUCH, LEAST_WHITE = 0.9, 0.4  # white: of that above another heading, and of the height of a line
_NO_HEADING = re.compile(r"[@\d]|https?:|www\.|\s\|\s|:\s|[.!?;,]$")
_ACRONYMS = re.compile(r"[A-Z][A-Z+#.-]{0,5}(?:(?:, | ?[/&] ?)[A-Z][A-Z+#.-]{0,5})*")  # `SQL`, `AWS, GCP`


def find_headings(document: Document, headings: Headings) -> list[Heading]:
    """Find the headings of a document, from top to bottom."""
    looks = look_at(document, headings.style.larger)
    named = [_name(look, headings) for look in looks]
    styles = find_styles(looks, named, headings.style, declared=document.kind == "markdown")
    judge = Judge(headings, looks, named, styles, None if styles else find_unnamed_style(looks, headings.style))
    found = _without_items(_without_overlap(judge.decide()), looks)
    return list(settle_kinds(found, looks, headings))


def _name(look: Looks, headings: Headings) -> Named | None:
    style = headings.style
    if len(look.text) > style.most_chars or len(look.text.split()) > style.most_words:
        return None
    return None if look.text.endswith((".", ",", ";")) else headings.name(look.text)


@dataclass(frozen=True)
class Judge:
    """All that is known of a document's lines when one is to be called a heading or not."""

    headings: Headings
    looks: list[Looks]
    named: list[Named | None]
    styles: dict[Style, float]
    unnamed: Style | None = None  # of headings of which none is known

    def decide(self) -> Iterator[Heading]:
        """Give the headings."""
        last: Heading | None = None
        for at, look in enumerate(self.looks):
            heading = self._two_lines(at) or self._one_line(at) or self._run_in(at, last)
            if heading is not None and look.text and not self._is_no_heading(heading, last):
                last = heading
                yield heading

    def _is_no_heading(self, heading: Heading, last: Heading | None) -> bool:
        """Say whether a line is an item of a list, the first line of a job, or the profession below a name."""
        if self._is_item(heading, last) or self._is_acronym(heading, last) or self._is_label(heading, last):
            return True
        if self._is_post(heading, last) or self._is_break(heading, last):
            return True
        if heading.kind != "other" or self.named[heading.first] or self.looks[heading.first].style == self.unnamed:
            return False
        if last is not None and last.kind == "experience" and self.headings.ends_with_post(heading.title):
            return True
        below = self.looks[heading.last + 1 : heading.last + 3]
        if last is None:
            return not any(len(look.text) >= LONG_LINE for look in below[:1])
        return last.kind in _DATED and any(_YEAR.search(look.text) for look in below)

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
        return _ACRONYMS.fullmatch(look.text) is not None and not self._is_larger(look)

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
        apart = look.style.size is not None and self._stands_apart(look)
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

    def _is_break(self, heading: Heading, last: Heading | None) -> bool:
        """Say whether `Sabbatical` among jobs is a time without one: its dates stand in it, or alone above or below."""
        if last is None or last.kind != "experience" or not self.headings.tells_break(heading.title):
            return False
        beside = (*self.looks[heading.first - 1 : heading.first], *self.looks[heading.last + 1 : heading.last + 2])
        dates = (look.text for look in beside if len(_WORDS.findall(look.text)) <= _WORDS_IN_DATES)
        return any(map(_YEAR.search, (heading.title, *dates)))

    def _lines_to_dates(self, at: int) -> int:
        """Count the lines from one on to the first with a year; 0 where it has one itself or none is near."""
        below = self.looks[at : at + FIRST_ENTRY]
        return next((step for step, look in enumerate(below) if _YEAR.search(look.text)), 0)

    def _one_line(self, at: int) -> Heading | None:
        look, name = self.looks[at], self.named[at]
        if name is None:
            return self._unknown(at) if self._is_unknown_heading(at) and not self._is_title_block(at) else None
        accepted = self._accepts_plain(look) if name.strength == "plain" else self._accepts_weak(look)
        accepted = accepted or (self._might_head(look) and self._is_shown(at, name))
        return Heading(name.kind, look.text, at, at) if accepted else None

    def _heads_courses(self, at: int) -> bool:
        """Say whether a line alone, of words that stand over courses only, has something below it and none like it."""
        text = self.looks[at].text
        alike = [look for look in self.looks if look.text == text]
        return self.headings.heads_courses(text) and len(alike) == 1 and at + 1 < len(self.looks)

    def _might_head(self, look: Looks) -> bool:
        """Say whether a line stands by itself in a text of which nothing is known but its words."""
        bare = look.style.size is None and not look.continues and not look.text.startswith(BULLET)
        return bare and _CAPITAL.match(look.text) is not None

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
        goes_on = below is not None and (below.continues or not self._stands_apart(below))
        if below is None or not goes_on or below.style != look.style or not self._is_unknown_heading(at + 1):
            return Heading(self.headings.guess(look.text), look.text, at, at)
        text = f"{look.text} {below.text}"
        return Heading(self.headings.guess(text), text, at, at + 1)

    def _accepts_plain(self, look: Looks) -> bool:
        """Say whether a line with the words of a heading is one: not when it is set like the text below the others."""
        if look.text.startswith(BULLET) and not look.emphasis:
            return False
        if look.continues and not look.emphasis and not (self._is_unstyled and _CAPITAL.match(look.text)):
            return False
        if look.style in self.styles or not self.styles:
            return True
        least = self.headings.style.smaller_than_others
        return look.emphasis and any(look.style.reaches(style, least) for style in self.styles)

    def _accepts_weak(self, look: Looks) -> bool:
        """Say whether a line that might also be an item of a list is a heading: set as the others are, or larger."""
        return not look.continues and self._is_set_as_heading(look)

    def _is_set_as_heading(self, look: Looks) -> bool:
        if look.text.startswith(BULLET):
            return False
        if look.style in self.styles:
            return look.emphasis or self._stands_apart(look) or (self._is_unstyled and self._follows_a_paragraph(look))
        larger = all((look.style.size or 0.0) > (style.size or 0.0) for style in self.styles)
        return larger and look.emphasis and self._stands_apart(look)

    @cached_property
    def _is_unstyled(self) -> bool:
        """Whether the headings of this document look like its text."""
        return not any(look.emphasis for look in self.looks if look.style in self.styles)

    def _follows_a_paragraph(self, look: Looks) -> bool:
        """Say whether the line above ends a paragraph: a heading may follow, but hardly the next item of a list."""
        return look.follows_paragraph and _CAPITAL.match(look.text) is not None

    def _stands_apart(self, look: Looks) -> bool:
        return look.above is None or look.over_columns or look.above > self.headings.style.apart

    def _is_unknown_heading(self, at: int) -> bool:
        """Say whether a line with unknown words is set as the headings are, and as little else is."""
        look, style = self.looks[at], self.headings.style
        if look.style == self.unnamed and at > 1:
            return may_be_heading(look, style)
        return (
            self.styles.get(look.style, 0.0) >= (style.shared_larger if self._is_larger(look) else style.shared)
            and look.emphasis
            and at > 1
            and len(look.text) <= style.most_chars
            and len(look.text.split()) <= style.most_words
            and len(look.text) > 2
            and not _NO_HEADING.search(look.text)
            and not look.text.startswith(BULLET)
        )

    def _is_larger(self, look: Looks) -> bool:
        """Say whether a line is larger than most, and set exactly as the strongest of the known headings are."""
        larger = (look.style.size or 0.0) > self.headings.style.larger * self._usual_size
        return larger and look.above is not None and look.above >= self._least_white and look.style == self._strongest

    @cached_property
    def _strongest(self) -> Style | None:
        return max(self.styles, key=lambda style: (style.size or 0.0, *style[1:]), default=None)

    @cached_property
    def _least_white(self) -> float:
        """The white above known headings of the strongest style; unknown ones have as much."""
        pairs = zip(self.looks, self.named, strict=True)
        whites = [look.above for look, name in pairs if name is not None and look.style == self._strongest]
        return AS_MUCH * max(min([white for white in whites if white is not None], default=1e9), LEAST_WHITE)

    @cached_property
    def _usual_size(self) -> float:
        """The size of most lines."""
        return median_low([look.style.size or 0.0 for look in self.looks])

    def _is_title_block(self, at: int) -> bool:
        """Say whether the next line, set alike and close below, is no heading: then both are a name and its details."""
        if at + 1 >= len(self.looks):
            return False
        look, below = self.looks[at], self.looks[at + 1]
        close = below.above is not None and not self._stands_apart(below)
        return (
            close and below.style == look.style and self.named[at + 1] is None and not self._is_unknown_heading(at + 1)
        )

    def _two_lines(self, at: int) -> Heading | None:
        """Take two lines in one style as a heading when only together they are a known one, or the words go on."""
        if at + 1 >= len(self.looks):
            return None
        look, below = self.looks[at], self.looks[at + 1]
        if len(look.text) + 1 + len(below.text) > self.headings.style.most_chars:
            return None
        alike = look.style == below.style and look.line.block == below.line.block and look.line.page == below.line.page
        if not alike or not self._is_set_as_heading(look):
            return None
        first, text = self.named[at], f"{look.text} {below.text}"
        if _GOES_ON.search(f"{look.text}\n{below.text}") and not self._stands_apart(below):
            name = self.headings.name(text) or first
        elif first is not None and first.strength == "plain":
            return None
        else:
            name = self.headings.name(text) if self._is_known_together(at, text) else None
        return None if name is None else Heading(name.kind, text, at, at + 1)

    def _is_known_together(self, at: int, text: str) -> bool:
        """Say whether two lines are a known heading, of which the second alone would say nothing."""
        if self.headings.is_known(text):
            return True
        close, name = not self._stands_apart(self.looks[at + 1]), self.headings.name(text)
        return close and self.named[at + 1] is None and name is not None and name.strength == "plain"

    def _run_in(self, at: int, last: Heading | None) -> Heading | None:
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
        is_capital = label.isupper() and any(style.capital for style in self.styles)
        return self._is_unstyled or is_capital or last is None or last.kind in {"header", "other"}

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
            above = self.named[at] is None and (
                above or bool(_YEAR.search(text)) or self.headings.tells_schooling(text)
            )
            if above:
                found.add(at)
        return frozenset(found)


def _without_items(found: list[Heading], looks: list[Looks]) -> list[Heading]:
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


def _without_overlap(headings: Iterator[Heading]) -> list[Heading]:
    """Leave out a heading whose line the one before has taken."""
    kept: list[Heading] = []
    for heading in headings:
        if not kept or heading.first > kept[-1].last:
            kept.append(heading)
    return kept
