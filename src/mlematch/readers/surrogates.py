"""Halves of characters: files may hold them, UTF-8 may not."""

from __future__ import annotations


def mend(text: str) -> str:
    r"""Join halves that belong together and write U+FFFD for the others.

    >>> mend("\ud83d\ude00 \ud83d") == "\U0001f600 \ufffd"
    True
    """
    if text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
