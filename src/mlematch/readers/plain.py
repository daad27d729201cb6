"""Plain text and Markdown."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice

from mlematch import quality
from mlematch.errors import TooBigError, UnreadableError
from mlematch.readers.building import Draft, Order
from mlematch.text import join_lines, lines_of
from mlematch.values import Link

_UNICODE = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(\s*<?([^)\s>]*)>?[^)\n]*\)")


def read_plain(content: bytes, order: Order) -> Draft:
    """Read text or Markdown."""
    if len(content) > order.reading.limits.text_bytes:
        raise TooBigError(order.source, f"it is a text of more than {order.reading.limits.text_bytes} bytes")
    text = decode_text(content, order.source)
    lines = join_lines(lines_of(text))
    graded = quality.grade((), "\n".join(line.text for line in lines), "plain", order.reading.quality)
    links = dict.fromkeys(Link(url, text.count("\f", 0, at) + 1) for at, url in _addresses(text))
    return Draft(
        "markdown" if links or _HEADING.search(text) else "text",
        lines,
        graded,
        text.count("\f") + 1,
        tuple(islice(links, order.reading.limits.links)),
        notices=quality.find_notices(graded),
    )


def _addresses(text: str) -> Iterator[tuple[int, str]]:
    return ((match.start(), match[1]) for match in _LINK.finditer(text) if match[1])


def decode_text(content: bytes, source: str) -> str:
    """Decode a text by its byte order mark, as UTF-8, or by what its letters look like.

    >>> decode_text("Zoë".encode("utf-16"), "cv.txt")
    'Zoë'

    Raises:
        UnreadableError: its encoding cannot be told.
    """
    for mark, encoding in _UNICODE:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(content, source)


def _guess(content: bytes, source: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content).best()
    if best is None:
        raise UnreadableError(source, "it is text in an encoding that cannot be told")
    return str(best)
