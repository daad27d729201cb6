"""Labels of lines in jobs are known whatever their capitals, accents and numbers."""

from __future__ import annotations

import pytest

from mlematch.knowledge.career.labels import Labels

LABELS = Labels({"title": ("Position",), "organisation": ("client", "société")}, ("projects", "Key Clients"))


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("position", "title"),
        (" POSITION ", "title"),
        ("Client #2", "organisation"),
        ("Client no. 12", "organisation"),
        ("Societe", "organisation"),
        ("clients", None),
        ("2", None),
        ("", None),
        ("Position" + 40 * " ", None),
    ],
)
def test_what_a_label_announces(word, kind):
    assert LABELS.kind(word) == kind


@pytest.mark.parametrize(
    ("line", "heads"), [("Projects:", True), ("KEY  CLIENTS", True), ("Projects 2", True), ("Project", False)]
)
def test_what_heads_the_parts_of_a_job(line, heads):
    assert LABELS.head_parts(line) == heads
