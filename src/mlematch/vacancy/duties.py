"""What an advertisement tells the person to do -> the text of somebody who does it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.values import Document, Mention, Span


def as_told(document: Document, mentions: Sequence[Mention], known: Advertisements) -> Document:
    """Give an advertisement as its reader would tell it, for the cues of duties: "You will train models" trains them.

    The words that speak to the reader become a line end and spaces, so that every other word keeps its place. So do
    the names of a list of which several are asked for, "at least two of Spark, Flink and Kafka": they are one need,
    and no duty besides.
    """
    text, pieces, at = document.text, [], 0
    for start, end in known.addressing.openings(text):
        if not known.says_offered(text[start:]):
            pieces += [text[at:start], "\n" + " " * (end - start - 1)]
            at = end
    told = "".join((*pieces, text[at:]))
    for span in _counted(text, mentions, known):
        told = f"{told[: span.start]}{' ' * (span.end - span.start)}{told[span.end :]}"
    return replace(document, text=told)


def _counted(text: str, mentions: Sequence[Mention], known: Advertisements) -> Iterator[Span]:
    """Give the names of lists of which several are asked for."""
    end = -1  # of the last name of such a list
    for mention in mentions:
        start = mention.span.start
        goes_on = end >= 0 and known.alternatives.list_up(text[end:start])
        before = text[text.rfind("\n", 0, start) + 1 : start]
        end = mention.span.end if goes_on or known.alternatives.several.count(before) > 1 else -1
        if end >= 0:
            yield mention.span
