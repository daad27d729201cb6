"""A section of which some rows are work -> its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mlematch.timeline.row import Row
from mlematch.values import Section, Span


def cut(section: Section, rows: Sequence[Row], work: Sequence[bool], opened: Section) -> Iterator[Section]:
    """Cut a section where work begins and ends, each such part like `opened`; below work stands no head of a resume."""
    if not any(work):
        if len(section.span):
            yield section
        return
    cuts = [at for at in range(len(rows)) if work[at] != (at > 0 and work[at - 1])]
    starts = [section.span.start, *(rows[at].start for at in cuts)]
    ends = [*(rows[at - 1].line.span.end if at else section.span.start for at in cuts), section.span.end]
    below = replace(section, kind="other") if section.kind == "header" else section
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start < end:
            yield replace(opened if place % 2 else below if place else section, span=Span(start, end))
