"""A hint at what may have been meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give a hint at the nearest known word, or nothing.

    >>> did_you_mean("senor", ["junior", "senior"])
    " - did you mean 'senior'?"
    """
    from rapidfuzz import fuzz, process, utils

    best = process.extractOne(word, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=70)
    return f" - did you mean {best[0]!r}?" if best else ""


def one_of(what: str, word: object, known: Iterable[str]) -> str:
    """Say that a word is none of those that are allowed, which these are, and which may have been meant.

    >>> one_of("engine", "pypfd", ["pdfium", "pypdf"])
    "no engine 'pypfd'; there are pdfium, pypdf - did you mean 'pypdf'?"
    """
    names = list(known)
    return f"no {what} {word!r}; there are {', '.join(names) or 'none'}{did_you_mean(str(word), names)}"
