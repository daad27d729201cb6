"""Which of what the matchers found stands in a statement."""

from __future__ import annotations

from mlematch.vacancy.found import inside
from mlematch.vacancy.statements import Statement
from mlematch.values import Mention, Quote, Span


def mention(start):
    return Mention("sql", Quote("SQL", Span(start, start + 3), 1, "skills"))


def test_only_mentions_that_begin_in_a_statement_are_inside():
    statement = Statement(Span(10, 20), "SQL or SQL", None)
    assert [each.span.start for each in inside(statement, [mention(at) for at in (6, 10, 17, 20)])] == [10, 17]


def test_the_number_of_an_item_is_no_skill():
    statement = Statement(Span(10, 30), "D3. Knowledge of SQL", None)
    assert [each.span.start for each in inside(statement, [mention(at) for at in (10, 27)])] == [27]
