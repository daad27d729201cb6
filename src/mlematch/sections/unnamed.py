"""Headings of which not one is known: in another language, or `Section 1`. Only their style tells them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from mlematch.knowledge.headings import HeadingStyle
from mlematch.sections.lines import Looks, Style

FEWEST = 3  # headings of one style
LARGE = 1.2  # as large as that, beside the text below, is no title of a job
MOST_WORDS = 4
_NO_HEADING = re.compile(r"[@|]|https?:|www\.|\d{3}|\d\s*[-–—/.]|[.!?;,]$|^•\s")


def find_unnamed_style(looks: Sequence[Looks], rules: HeadingStyle) -> Style | None:
    """Find the largest style in which nothing is set but single short lines with white above and text below."""
    places: dict[Style, list[int]] = defaultdict(list)
    for at, look in enumerate(looks):
        if look.emphasis and look.style.size:
            places[look.style].append(at)
    found = [style for style, those in places.items() if len(those) >= FEWEST and _are_headings(looks, those, rules)]
    return max(found, key=lambda style: style.size or 0.0, default=None)


def may_be_heading(look: Looks, rules: HeadingStyle) -> bool:
    """Say whether a line is short, stands apart and is made of words."""
    short = 2 < len(look.text) <= rules.most_chars and len(look.text.split()) <= MOST_WORDS
    return look.stands_apart(rules.apart) and short and not look.continues and _NO_HEADING.search(look.text) is None


def _are_headings(looks: Sequence[Looks], places: Sequence[int], rules: HeadingStyle) -> bool:
    below = [looks[at + 1].style for at in places if at + 1 < len(looks)]
    size = looks[places[0]].style.size or 0.0
    texts = {looks[at].text for at in places}
    return (
        len(texts) == len(places)
        and all(size >= LARGE * (style.size or size) for style in below)
        and all(may_be_heading(looks[at], rules) for at in places)
    )
