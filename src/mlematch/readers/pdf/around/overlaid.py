"""What stands on a page and what is laid over it: the engines read the one and not always the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from mlematch.values import Page, Word


def part(pages: tuple[Page, ...], starts: Mapping[int, int]) -> tuple[tuple[Page, ...], dict[int, tuple[Word, ...]]]:
    """Part the words of pages from those of their annotations, which are painted from a place on that `starts` tells.

    >>> from mlematch.values import Box
    >>> words = tuple(Word(text, Box(0, 0, 9, 9), 9, order=order) for order, text in enumerate(["Name", "Ada"]))
    >>> (own,), added = part((Page(1, 99, 99, words),), {1: 1})
    >>> [word.text for word in own.words], [word.text for word in added[1]]
    (['Name'], ['Ada'])
    """
    if not starts:
        return pages, {}
    laid = {page.number: _from(page, starts[page.number]) for page in pages if page.number in starts}
    own = (_before(page, starts[page.number]) if page.number in starts else page for page in pages)
    return tuple(own), laid


def lay_over(pages: Iterable[Page], laid: Mapping[int, Sequence[Word]]) -> tuple[Page, ...]:
    """Add the words of their annotations to pages, by their numbers."""
    return tuple(
        replace(page, words=(*page.words, *laid[page.number])) if page.number in laid else page for page in pages
    )


def _from(page: Page, start: int) -> tuple[Word, ...]:
    return tuple(word for word in page.words if word.order >= start)


def _before(page: Page, start: int) -> Page:
    return replace(page, words=tuple(word for word in page.words if word.order < start))
