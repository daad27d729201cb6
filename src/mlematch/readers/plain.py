"""Plain text and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from mlematch import quality, visibility
from mlematch.errors import TooBigError
from mlematch.readers.building import Draft, Order
from mlematch.readers.decoding import decode_text
from mlematch.readers.flow import MARKED
from mlematch.readers.web.markdown_tags import without_tags
from mlematch.text import join_lines, lines_of
from mlematch.values import HiddenText, Link

_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_COMMENT = re.compile(
    r"<!--[\s\S]*?-->|^\[[^\]\n]*\]:[ \t]*(?:#|<>)[ \t]+[(\"'].*$"
    r"|<(\w+)\s(?:[^<>]*\s)?(?:hidden|[^<>]*(?:display\s*:\s*none|visibility\s*:\s*hidden))(?=[\s;\"'>])[^<>]*>[\s\S]{0,2000}?</\1\s*>",
    re.MULTILINE | re.IGNORECASE,
)
_MARK = re.compile(r"^<!--|-->$|^<\w[^<>]*>|</\w+\s*>$|^\[[^\]\n]*\]:[ \t]*(?:#|<>)[ \t]+[(\"']|[)\"']$")
_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(\s*<?([^)\s>]*)>?[^)\n]*\)")


def read_plain(content: bytes, order: Order) -> Draft:
    """Read text or Markdown."""
    if len(content) > order.reading.limits.text_bytes:
        raise TooBigError(order.source, f"it is a text of more than {order.reading.limits.text_bytes} bytes")
    text = decode_text(content, order.source)
    is_markdown = _HEADING.search(text) is not None or next(_addresses(text), None) is not None
    text, hidden = _without_comments(text) if is_markdown else (text, ())
    text = without_tags(text) if is_markdown else text
    lines = join_lines(lines_of(text))
    graded = quality.grade((), "\n".join(line.text for line in lines), "plain", order.reading.quality)
    links = dict.fromkeys(Link(url, text.count("\f", 0, at) + 1) for at, url in _addresses(text))
    return Draft(
        "markdown" if is_markdown else "text",
        lines,
        graded,
        text.count("\f") + 1,
        tuple(islice(links, order.reading.limits.links)),
        hidden,
        (*visibility.find_notices(hidden), *quality.find_notices(graded)),
    )


def _without_comments(text: str) -> tuple[str, tuple[HiddenText, ...]]:
    """Take the comments and hidden elements out of Markdown, which nobody sees who reads it as a page."""
    found = [(match, " ".join(_MARK.sub(" ", match[0]).split())) for match in _COMMENT.finditer(text)]
    hidden = [HiddenText(words, text.count("\f", 0, match.start()) + 1, MARKED) for match, words in found if words]
    return _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text) if found else text, tuple(hidden)


def _addresses(text: str) -> Iterator[tuple[int, str]]:
    return ((match.start(), match[1]) for match in _LINK.finditer(text) if match[1])
