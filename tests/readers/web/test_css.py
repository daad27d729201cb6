"""Of style sheets what selects simple elements is read, and the strongest rule has the last word."""

from __future__ import annotations

import pytest

from mlematch import errors
from mlematch.readers.web.css import Stylesheet, Tag, read_declarations, read_rules

PATH = (Tag("html"), Tag("div", "main", frozenset({"wide"})), Tag("p", "", frozenset({"a", "b"})))


def declared(css, inline=""):
    return Stylesheet(read_rules(css)).declared_for(PATH, inline)


@pytest.mark.parametrize("selector", ["p", ".a", "p.a.b", "#main p", "div > p", "html .wide .b", "h1, p", "*"])
def test_selectors_that_mean_the_element(selector):
    assert declared(selector + " {color: red}") == {"color": "red"}


@pytest.mark.parametrize(
    "selector", ["div", ".c", "p.a.c", "p #main", "p div", "p:hover", "p[lang]", "p + p", "div ~ p", "p::before", ""]
)
def test_selectors_that_mean_others_or_a_state(selector):
    assert declared(selector + " {color: red}") == {}


@pytest.mark.parametrize(
    ("css", "color"),
    [
        ("p {color: red} p {color: blue}", "blue"),
        (".a {color: red} p {color: blue}", "red"),
        ("#main p {color: red} .a.b {color: blue}", "red"),
        ("p {color: red} /* p {color: blue} */", "red"),
        ("@media screen {p {color: red}} @media print {p {color: blue}}", "red"),
        ("@import 'x'; p {color: red}", "red"),
    ],
)
def test_the_strongest_rule_counts(css, color):
    assert declared(css)["color"] == color


def test_what_stands_in_the_element_itself_is_strongest():
    assert declared("#main p {color: red}", "color: blue") == {"color": "blue"}


@pytest.mark.parametrize("css", ["p {color: red", "p", "}", "@media {", "{{{"])
def test_broken_sheets_declare_nothing(css):
    assert declared(css) == {}


def test_declarations_are_read_without_their_weight():
    assert read_declarations("COLOR : Red !important;; font-size:0;x") == {"color": "red", "font-size": "0"}


def test_too_many_comparisons_are_refused():
    sheet = Stylesheet(read_rules("p {color: red} " * 5_000), "page.html")
    for _ in range(400):
        sheet.declared_for(PATH, "")
    with pytest.raises(errors.TooBigError, match="styles"):
        sheet.declared_for(PATH, "")
