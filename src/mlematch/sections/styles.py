"""The styles in which the headings of a document are set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from mlematch.knowledge.headings import HeadingStyle, Named
from mlematch.list_marks import BULLET
from mlematch.sections.lines import Looks, Style

_SENTENCE = 4  # words: the items of a list have fewer
_BARE = Style(None, bold=False, capital=False)  # of a text without looks, where only words can tell headings


def find_styles(
    looks: Sequence[Looks], named: Sequence[Named | None], rules: HeadingStyle, *, declared: bool
) -> dict[Style, float]:
    """Give the styles in which known headings are set, each with the share of its short lines that are such.

    Words that may also be an item of a list count half, and only where they stand out, or in a bare text where no other
    such line stands beside them. Where sizes are `declared` by marks, as in Markdown, the highest level of known
    headings needs fewer of them.
    """
    known, short = Counter[Style](), Counter[Style]()
    weight = Counter[Style]()
    for at, (look, name) in enumerate(zip(looks, named, strict=True)):
        if len(look.text) > rules.most_chars or look.text.startswith(BULLET):
            continue
        short[look.style] += 1
        if (
            name is not None
            and not look.continues
            and (name.strength == "plain" or look.emphasis or _stands_alone(at, looks, named))
        ):
            known[look.style] += 1
            weight[look.style] += 2 if name.strength == "plain" else 1
    shares = {style: count / short[style] for style, count in known.items()}
    styles = {style: share for style, share in shares.items() if weight[style] >= 2 * rules.enough - (style == _BARE)}
    return styles | (_declared(styles or shares, rules) if declared else {})


def _stands_alone(at: int, looks: Sequence[Looks], named: Sequence[Named | None]) -> bool:
    """Say whether a line of a text without looks begins with a capital, other words above it and a sentence below."""
    if looks[at].style.size is not None or not looks[at].text[:1].isupper() or not 0 < at < len(looks) - 1:
        return False
    return named[at - 1] is None and named[at + 1] is None and len(looks[at + 1].text.split()) >= _SENTENCE


def _declared(styles: Mapping[Style, float], rules: HeadingStyle) -> dict[Style, float]:
    """Let all lines of the highest level be headings at which known ones stand."""
    level = max((style for style in styles if style.size), key=lambda style: style.size or 0.0, default=None)
    return {} if level is None or styles[level] < rules.declared else {level: max(rules.shared, styles[level])}
