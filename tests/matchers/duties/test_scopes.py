import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlematch.knowledge.duties.scopes import Counted, Scopes
from mlematch.matchers.duties.scopes import ScopeFinder
from mlematch.resources import load_shipped
from mlematch.values import Document, Line, Section, Span

CASES = json.loads(Path(__file__).with_name("scope_cases.json").read_text(encoding="utf-8"))
SCOPES = load_shipped(Scopes)
FINDER = ScopeFinder(SCOPES)


def find(*lines, section="experience", wraps=()):
    text, placed = "\n".join(lines), []
    for number, line in enumerate(lines):
        start = placed[-1].span.end + 1 if placed else 0
        placed.append(Line(Span(start, start + len(line)), 1, wraps=number in wraps))
    document = Document("cv.txt", "0" * 64, "text", text, tuple(placed))
    return FINDER.find(document, [Section(section, "", Span(0, len(text)))])


@pytest.mark.parametrize(("sentence", "scopes"), CASES, ids=[case[0] for case in CASES])
def test_number_is_read_with_what_it_counts(sentence, scopes):
    assert [[scope.kind, scope.amount, scope.unit] for scope in find(sentence)] == scopes


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Led a team of about 12 engineers in Oslo", "team of about 12 engineers"),
        ("Saved $1.3 million a year", "$1.3 million"),
        ("Won a grant of 2 million euros", "2 million euros"),
        ("Handles 30k requests per second at night", "30k requests per second"),
        ("Processed 4 TB of logs", "4 TB"),
    ],
)
def test_quote_is_the_words_that_state_it(sentence, words):
    assert [scope.quote.text for scope in find(sentence)] == [words]


def test_same_scope_is_given_once():
    assert len(find("Led 6 engineers", "Promoted to lead 6 engineers")) == 1


def test_scope_goes_on_over_a_wrapped_line_but_not_over_others():
    assert find("Served 2 million", "users in Europe", wraps={0})[0].amount == 2_000_000
    assert not find("Python 300", "Users of the app")


@pytest.mark.parametrize("section", ["skills", "education", "header"])
def test_scopes_are_read_where_work_is_told(section):
    assert not find("Led a team of 12", section=section)


@given(st.text(max_size=60) | st.lists(st.sampled_from(
    ["$", "2", "1.3", "300 000", "1,000", "k", "M+", " ", "-", "team of ", "users", "TB", "/day", "€", "\n", "two"]
), max_size=12).map("".join))  # fmt: skip
def test_any_text_gives_scopes_that_quote_it(text):
    for scope in find(*text.splitlines() or [""]):
        assert scope.amount > 0
        assert scope.quote.text


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"fillers": -1}, "fillers is -1, below 0"),
        ({"numbers": {"one": 1}}, "numbers: 'one' is 1, below 2"),
        ({"currencies": {"USD": ("$",), "CAD": ("$",)}}, "currency '$' stands for USD and for CAD"),
        ({"periods": {"day": ("d",), "month": ("d",)}}, "period 'd' stands for day and for month"),
        ({"kinds": SCOPES.kinds[:1]}, "kind users has no words"),
        (
            {"kinds": (*SCOPES.kinds, Counted("users", 2, (), {"readers": ("users",)}))},
            "word 'users' stands for users and for readers",
        ),
    ],
)
def test_fault_of_the_data_is_told(change, fault):
    assert fault in list(replace(SCOPES, **change).problems())
