"""The tags of a web page, made harmless: the standard library's parser takes hours over some broken ones."""

from __future__ import annotations

import re

_LONGEST_VALUE = 5_000
_WHOLE_TAG = re.compile(
    rf"""<(?:/?[a-zA-Z](?:[^<>"']++|"[^"]{{0,{_LONGEST_VALUE}}}"|'[^']{{0,{_LONGEST_VALUE}}}')*+|[!?][^<>]*+)>"""
)
_FOLDED = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}  # every letter keeps its place
_DATA = re.compile(r"data:[^\"'\s<>)]{100,}")


def take_styles(text: str) -> tuple[str, tuple[str, ...]]:
    """Take comments, scripts and styles out of a page; give what is left, and the styles.

    >>> take_styles("<style>p {}</style><!-- x --><p>Ada")
    ('<p>Ada', ('p {}',))
    """
    text, _ = _cut(_DATA.sub("data:", text), "<!--", "-->")
    text, _ = _cut(text, "<script", "</script>")
    text, styles = _cut(text, "<style", "</style>")
    return text, tuple(style.partition(">")[2] for style in styles)


def mend_tags(text: str) -> str:
    """Write every `<` that begins no whole tag as the sign it is.

    >>> mend_tags("<p>a < b <i")
    '<p>a &lt; b &lt;i'
    """
    parts, at = [], 0
    for tag in _WHOLE_TAG.finditer(text):
        parts += [text[at : tag.start()].replace("<", "&lt;"), tag[0]]
        at = tag.end()
    return "".join((*parts, text[at:].replace("<", "&lt;")))


def _cut(text: str, begin: str, end: str) -> tuple[str, list[str]]:
    """Cut out all that stands between two marks; what is never ended reaches to the end."""
    kept, cut, at = [], [], 0
    folded = text.translate(_FOLDED)
    while (opened := folded.find(begin, at)) >= 0:
        closed = folded.find(end, opened + len(begin))
        closed = len(text) if closed < 0 else closed
        kept.append(text[at:opened])
        cut.append(text[opened + len(begin) : closed])
        at = min(closed + len(end), len(text))
    return "".join((*kept, text[at:])), cut
