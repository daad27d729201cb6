"""What is declared for an element changes how its words look, or keeps them from view."""

from __future__ import annotations

import pytest

from mlematch.readers.flow import Look
from mlematch.readers.web.css_looks import restyle

PLAIN = Look(size=12.0)


@pytest.mark.parametrize(
    ("value", "size"),
    [("16px", 12.0), ("9pt", 9.0), ("2em", 24.0), ("50%", 6.0), ("1rem", 12.0), ("small", 10.0), ("3vw", 12.0)],
)
def test_sizes(value, size):
    assert restyle(PLAIN, {"font-size": value}).size == size


@pytest.mark.parametrize(
    ("declared", "bold"),
    [
        ({"font-weight": "bold"}, True),
        ({"font-weight": "700"}, True),
        ({"font-weight": "400"}, False),
        ({"font": "bold 10pt Arial"}, True),
        ({"font": "10pt Arial"}, PLAIN.bold),
    ],
)
def test_weights(declared, bold):
    assert restyle(PLAIN, declared).bold == bold


@pytest.mark.parametrize(
    ("value", "color"),
    [
        ("white", (255, 255, 255)),
        ("#fff", (255, 255, 255)),
        ("#000080", (0, 0, 128)),
        ("rgb(1, 2, 300)", (1, 2, 255)),
        ("var(--ink)", None),
    ],
)
def test_colors(value, color):
    assert restyle(PLAIN, {"color": value}).color == color


@pytest.mark.parametrize(
    ("declared", "opacity"),
    [
        ({"color": "rgba(0,0,0,0.5)"}, 0.5),
        ({"color": "transparent"}, 0.0),
        ({"opacity": "50%"}, 0.5),
        ({"color": "#00000000"}, 0.0),
        ({"opacity": "1.2.3"}, 1.0),
    ],
)
def test_opacity(declared, opacity):
    assert restyle(PLAIN, declared).opacity == pytest.approx(opacity)


@pytest.mark.parametrize(
    ("declared", "mark"),
    [
        ({"display": "none"}, "marked as hidden"),
        ({"visibility": "hidden"}, "marked as hidden"),
        ({"position": "absolute", "left": "-999em"}, "outside the page"),
        ({"left": "-999em"}, None),
        ({"text-indent": "-9999px"}, "outside the page"),
        ({"clip": "rect(0,0,0,0)"}, "cut off"),
        ({"overflow": "hidden", "height": "1px"}, "cut off"),
        ({"overflow": "hidden", "height": "100px"}, None),
        ({"transform": "scale(0)"}, "too small to read"),
        ({"transform": "scale(0.5)"}, None),
    ],
)
def test_what_keeps_words_from_view(declared, mark):
    assert restyle(PLAIN, declared).marked == mark


def test_a_mark_is_never_lost():
    hidden = restyle(PLAIN, {"display": "none"})
    assert restyle(hidden, {"display": "block"}).marked == hidden.marked


def test_without_declarations_nothing_changes():
    assert restyle(PLAIN, {}) is PLAIN
