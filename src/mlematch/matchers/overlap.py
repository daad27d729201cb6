"""Where mentions overlap, the first and longest says most."""

from __future__ import annotations

from collections.abc import Iterable

from mlematch.values import Mention


def resolve_overlaps(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep, of mentions that overlap, the one that begins first and, of those, the longest, then the surest.

    The order in which mentions come is irrelevant.

    >>> resolve_overlaps([])
    ()
    """
    kept: list[Mention] = []
    end = 0
    for mention in sorted(mentions, key=_rank):
        span = mention.quote.span
        if span.start >= end:
            kept.append(mention)
            end = span.end
    return tuple(kept)


def _rank(mention: Mention) -> tuple[int, int, float, str, str]:
    span = mention.quote.span
    return span.start, -span.end, -mention.confidence, mention.skill, mention.matcher
