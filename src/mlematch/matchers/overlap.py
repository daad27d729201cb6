"""Where mentions overlap, the longest says most."""

from __future__ import annotations

from collections.abc import Iterable

from mlematch.values import Mention


def resolve_overlaps(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep, of mentions that overlap, the longest; of equally long ones the surest, then the first by id.

    The order in which mentions come is irrelevant.

    >>> resolve_overlaps([])
    ()
    """
    kept: list[Mention] = []
    reached = -1
    by_place = sorted(mentions, key=lambda mention: mention.span.start)
    cluster: list[Mention] = []
    for mention in by_place:
        if cluster and mention.span.start >= reached:
            kept.extend(_longest(cluster))
            cluster = []
        cluster.append(mention)
        reached = max(reached if len(cluster) > 1 else -1, mention.span.end)
    kept.extend(_longest(cluster))
    return tuple(sorted(kept, key=lambda mention: mention.span))


def _longest(cluster: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(cluster, key=lambda each: (-len(each.span), -each.confidence, each.span, each.skill)):
        if all(mention.span.end <= other.span.start or mention.span.start >= other.span.end for other in kept):
            kept.append(mention)
    return kept
