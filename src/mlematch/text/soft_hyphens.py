"""Soft hyphens: places where a word may be cut, which nobody sees within a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

SOFT = "\u00ad"
_WITHIN = re.compile(r"(?<=[^\W\d_])\u00ad+(?=[^\W\d_])")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_DENSE = 8  # words for each: no text has so many words with a hyphen
_MORE = 4  # times as many as there are hyphens: the font, or who copied the text, writes its hyphens so


def drop_soft_hyphens(lines: Sequence[str]) -> list[str]:
    r"""Take soft hyphens out of words, but not from a text that has them for its hyphens, as some fonts do.

    >>> drop_soft_hyphens(["Kuber\xadnetes and scikit-learn"])
    ['Kubernetes and scikit-learn']
    >>> fonts = drop_soft_hyphens(["real\xadtime and low\xadcost work", *["of many other words"] * 9])
    >>> fonts[0] == "real\xadtime and low\xadcost work"
    True
    """
    texts = list(lines)
    if not any(SOFT in text for text in texts) or _are_hyphens(texts):
        return texts
    return [_WITHIN.sub("", text) if SOFT in text else text for text in texts]


def _are_hyphens(texts: Sequence[str]) -> bool:
    soft = _count(_WITHIN, texts)
    words = sum(len(text.split()) for text in texts)
    return soft * _DENSE < words and soft > _MORE * _count(_HYPHEN, texts)


def _count(pattern: re.Pattern[str], texts: Iterable[str]) -> int:
    return sum(len(pattern.findall(text)) for text in texts)
