"""Where mentions overlap, the first and longest says most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mlematch.values import Mention


def resolve_overlaps(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep, of mentions that overlap, the one that begins first and, of those, the longest, then the surest.

    One that another reaches out of is cut short where it stays a name of its skill: `AWS Cloud Formation` is `AWS`
    and `Cloud Formation`, although `AWS Cloud` is `AWS` as well. The order in which mentions come is irrelevant.

    >>> resolve_overlaps([])
    ()
    """
    ranked = sorted(mentions, key=_rank)
    kept: list[Mention] = []
    end = 0
    for mention in ranked:
        span = mention.quote.span
        if span.start >= end:
            kept.append(mention)
        elif span.end > end and (short := _cut(kept[-1], span.start, ranked)):
            kept[-1:] = [short, mention]
        else:
            continue
        end = span.end
    return tuple(kept)


def _cut(whole: Mention, end: int, mentions: Sequence[Mention]) -> Mention | None:
    """Give the longest name of the same skill that begins where a mention does and ends before a place."""
    start = whole.span.start
    alike = (each for each in mentions if each.skill == whole.skill and each.span.start == start)
    return next((each for each in alike if each.span.end <= end), None)


def _rank(mention: Mention) -> tuple[int, int, float, str, str]:
    span = mention.quote.span
    return span.start, -span.end, -mention.confidence, mention.skill, mention.matcher
