"""Headings of unknown words are known by a style of their own: large, short, apart, and with text below."""

from __future__ import annotations

import pytest

from mlematch.knowledge.headings import HeadingStyle
from mlematch.sections.lines import Looks, Style
from mlematch.sections.unnamed import find_unnamed_style, may_be_heading
from mlematch.values import Line, Span

RULES = HeadingStyle()
LARGE, TEXT = Style(14.0, True, False), Style(10.0, False, False)


def look(text, style=TEXT, above=1.0, **more):
    line = Line(Span(0, len(text)), 1)
    return Looks(line, text, style, style is not TEXT, above, continues=False, follows_paragraph=False)._replace(**more)


def resume(*headings, **more):
    return [each for text in headings for each in (look(text, LARGE, **more), look("What was done."))]


@pytest.mark.parametrize(
    ("looks", "found"),
    [
        (resume("Arbeid", "Utdanning", "Ferdigheter"), LARGE),
        (resume("Section 1", "Section 2", "Section 3"), LARGE),
        (resume("Arbeid", "Utdanning"), None),
        (resume("Arbeid", "Arbeid", "Utdanning"), None),
        (resume("Arbeid", "Utdanning", "Ferdigheter", above=0.1), None),
        (resume("Arbeid", "Utdanning", "ada@example.com"), None),
        ([look(text, LARGE) for text in ("Arbeid", "Utdanning", "Ferdigheter")], None),
        ([look(text) for text in ("Arbeid", "x", "Utdanning", "y", "Ferdigheter", "z")], None),
        ([], None),
    ],
)
def test_the_style_of_unnamed_headings(looks, found):
    assert find_unnamed_style(looks, RULES) == found


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Arbeid og praksis", True),
        ("Made all of it work", False),
        ("Done.", False),
        ("IT", False),
        ("www.example.com", False),
        ("Acme 2019", False),
        ("Acme | Oslo", False),
        ("• Arbeid", False),
    ],
)
def test_lines_that_may_be_headings(text, may):
    assert may_be_heading(look(text, LARGE), RULES) == may


def test_the_first_line_needs_no_white_above_and_a_going_line_is_none():
    assert may_be_heading(look("Arbeid", LARGE, above=None), RULES)
    assert may_be_heading(look("Arbeid", LARGE, above=0.1, over_columns=True), RULES)
    assert not may_be_heading(look("Arbeid", LARGE, continues=True), RULES)
