"""Values made many at once are the same as those made one by one."""

from __future__ import annotations

import pytest

from mlematch.values import Box, Span
from mlematch.values.many import fill, make_all


@pytest.mark.parametrize(("kind", "rows"), [(Span, [(0, 6), (7, 9)]), (Box, [(0.0, 1.0, 2.0, 3.0)]), (Span, [])])
def test_made_at_once_or_one_by_one(kind, rows):
    columns = list(zip(*rows, strict=True)) or [(), ()]
    assert make_all(kind, *columns) == [kind(*row) for row in rows]


def test_what_was_made_is_frozen():
    made = make_all(Span, [0], [6])[0]
    with pytest.raises(AttributeError):
        made.start = 1


def test_a_column_too_few_is_an_error():
    with pytest.raises(ValueError, match="shorter"):
        make_all(Span, [0, 7])


def test_one_field_is_filled_afterwards():
    spans = make_all(Span, [0, 7], [0, 0])
    fill(spans, Span, "end", [6, 9])
    assert spans == [Span(0, 6), Span(7, 9)]
