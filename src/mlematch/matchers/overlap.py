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
    for mention in sorted(mentions, key=_rank):
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)


def _rank(mention: Mention) -> tuple[int, int, float, str, str]:
    return mention.span.start, -mention.span.end, -mention.confidence, mention.skill, mention.matcher
