"""Blocks of lines that begin with labels: `Client: ...`, `Duration: ...`, `Role: ...`, in any order."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from mlematch.knowledge.career.titles import Titles
from mlematch.timeline.naming import Label, Named, find_label, find_names
from mlematch.timeline.row import Row


def find_block(rows: Sequence[Row], at: int, titles: Titles, taken: Container[int] = ()) -> range:
    """Give the rows around one that begin with labels as it does, each label once; none where it begins with none.

    What is above it ends with the text of the block before: `Environment: Java`.
    """
    own = find_label(rows[at].text, titles)
    if own is None or not (own.certain or own.kind == "dates"):
        return range(at, at)
    seen = {own.word}
    above = (None if one in taken else _head_label(rows[one], titles) for one in range(at - 1, -1, -1))
    below = (find_label(row.text, titles) for row in rows[at + 1 :])
    first = at - _count_new(above, seen)
    return range(first, at + _count_new(below, seen) + 1)


def _count_new(labels: Iterable[Label | None], seen: set[str]) -> int:
    """Count labels up to the first that is none or known already."""
    before = len(seen)
    for label in labels:
        if label is None or label.word in seen:
            break
        seen.add(label.word)
    return len(seen) - before


def _head_label(row: Row, titles: Titles) -> Label | None:
    label = find_label(row.text, titles)
    return label if label and (label.kind != "other" or titles.heads_parts(label.word)) else None


def names_of(block: Sequence[Row], titles: Titles) -> Named:
    """Give the title and the employer that a block names; of `Title: Price Model` and `Role: Analyst` the latter."""
    named = [_names_in(row, titles) for row in block]
    found = [one.title for one in named if one.title]
    title = next((one for one in found if titles.looks_like_title(one)), next(iter(found), None))
    return Named(title, next((one.organisation for one in named if one.organisation), None))


def row_of_title(rows: Sequence[Row], block: range, title: str | None, at: int) -> int:
    """Give the place of the row of a block that names the title, else another one."""
    return next((one for one in block if title and title in rows[one].text), at)


def _names_in(row: Row, titles: Titles) -> Named:
    label = find_label(row.rest, titles)
    return find_names(row.rest, titles) if label is None or label.certain else label.named() or Named()
