"""What the properties of a PDF say that its pages do not: keywords are put there for machines alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from mlematch.knowledge.reading import VisibilityRules
from mlematch.values import Notice

_PLACES = ("Keywords", "Subject")
_WORD = re.compile(r"\w[\w+#]+")
_MOST_LETTERS = 20_000


def read_properties(document: Any) -> Iterator[str]:  # noqa: ANN401 - a PdfDocument, or None
    """Give what the properties of a file say it is about."""
    for place in _PLACES if document is not None else ():
        with suppress(UnicodeDecodeError):
            yield document.get_metadata_value(place)[:_MOST_LETTERS]


def find_keywords(said: Iterable[str], text: str, rules: VisibilityRules) -> Iterator[Notice]:
    """Say how many words of the properties are not in the text, if they are many.

    >>> [notice.code for notice in find_keywords(["Python, SQL, Java"], "Ada", VisibilityRules(keywords=3))]
    ['keywords']
    """
    words = _words(said)
    many = len(words - _words([text])) if len(words) >= rules.keywords else 0
    if many >= rules.keywords:
        yield Notice("keywords", "info", f"{many} keywords in the properties of the file are not on its pages")


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.casefold())}
