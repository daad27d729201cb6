"""How the headings of a document are set, and which of its lines are set so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from statistics import median_low

from mlematch.knowledge.headings import HeadingStyle, Named
from mlematch.list_marks import BULLET
from mlematch.sections.lines import Looks, Style
from mlematch.sections.styles import find_styles
from mlematch.sections.unnamed import find_unnamed_style, may_be_heading

AS_MUCH, LEAST_WHITE = 0.9, 0.4  # white: of that above another heading, and of the height of a line
_CAPITAL = re.compile(r"[^\W\d_a-zß-ÿ]")
_NUMBER = re.compile(r"\A\d{1,2}(?:[.)]|\s?[/|:–—-])\s")  # of a section
_NO_HEADING = re.compile(r"[@\d]|https?:|www\.|\s\|\s|:\s|[.!?;,]$")


@dataclass(frozen=True)
class Setting:
    """The lines of a document and the styles of its headings; `unnamed` is that of headings of which none is known."""

    rules: HeadingStyle
    looks: list[Looks]
    named: list[Named | None]
    styles: dict[Style, float]
    unnamed: Style | None

    @classmethod
    def of(cls, looks: list[Looks], named: list[Named | None], rules: HeadingStyle, *, declared: bool) -> Setting:
        """Find the styles; sizes may be `declared` by marks, as in Markdown."""
        styles = find_styles(looks, named, rules, declared=declared)
        return cls(rules, looks, named, styles, None if styles else find_unnamed_style(looks, rules))

    def accepts_plain(self, look: Looks) -> bool:
        """Say whether a line with the words of a heading is one: not when it is set like the text below the others."""
        if look.text.startswith(BULLET) and not look.emphasis:
            return False
        if look.continues and not look.emphasis and not (self.is_unstyled and _CAPITAL.match(look.text)):
            return False
        if look.style in self.styles or not self.styles:
            return True
        least = self.rules.smaller_than_others
        return look.emphasis and any(look.style.reaches(style, least) for style in self.styles)

    def accepts_weak(self, look: Looks) -> bool:
        """Say whether a line that might also be an item of a list is a heading: set as the others are, or larger."""
        return not look.continues and self.is_set_as_heading(look)

    def might_head(self, look: Looks) -> bool:
        """Say whether a line stands by itself in a text of which nothing is known but its words."""
        bare = look.style.size is None and not look.continues and not look.text.startswith(BULLET)
        return bare and _CAPITAL.match(look.text) is not None

    def is_set_as_heading(self, look: Looks) -> bool:
        """Say whether a line has a style of headings, or one that is stronger than all of them."""
        if look.text.startswith(BULLET):
            return False
        if look.style in self.styles:
            return look.emphasis or self.stands_apart(look) or (self.is_unstyled and self._follows_a_paragraph(look))
        larger = all((look.style.size or 0.0) > (style.size or 0.0) for style in self.styles)
        return larger and look.emphasis and self.stands_apart(look)

    @cached_property
    def is_unstyled(self) -> bool:
        """Whether the headings of this document look like its text."""
        return not any(look.emphasis for look in self.looks if look.style in self.styles)

    def _follows_a_paragraph(self, look: Looks) -> bool:
        """Say whether the line above ends a paragraph: a heading may follow, but hardly the next item of a list."""
        return look.follows_paragraph and _CAPITAL.match(look.text) is not None

    def stands_apart(self, look: Looks) -> bool:
        """Say whether there is as much white above a line as above a heading."""
        return look.stands_apart(self.rules.apart)

    def is_unknown_heading(self, at: int) -> bool:
        """Say whether a line with unknown words is set as the headings are, and as little else is."""
        look, rules = self.looks[at], self.rules
        if look.style == self.unnamed and at > 1:
            return may_be_heading(look, rules)
        return (
            self.styles.get(look.style, 0.0) >= (rules.shared_larger if self.is_larger(look) else rules.shared)
            and look.emphasis
            and at > 1
            and len(look.text) <= rules.most_chars
            and len(look.text.split()) <= rules.most_words
            and len(look.text) > 2
            and not _NO_HEADING.search(_NUMBER.sub("", look.text))
            and not look.text.startswith(BULLET)
        )

    def is_larger(self, look: Looks) -> bool:
        """Say whether a line is larger than most, and set exactly as the strongest of the known headings are."""
        larger = (look.style.size or 0.0) > self.rules.larger * self._usual_size
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

    def is_title_block(self, at: int) -> bool:
        """Say whether the next line, set alike and close below, is no heading: then both are a name and its details."""
        if at + 1 >= len(self.looks):
            return False
        look, below = self.looks[at], self.looks[at + 1]
        close = below.above is not None and not self.stands_apart(below)
        return (
            close and below.style == look.style and self.named[at + 1] is None and not self.is_unknown_heading(at + 1)
        )
