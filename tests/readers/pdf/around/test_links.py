"""Addresses that a page links to are read if somebody may follow them."""

from __future__ import annotations

import pytest
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from mlematch.readers.pdf.around.links import read_annotations


def link(target=None):
    written = ByteStringObject(target) if isinstance(target, bytes) else TextStringObject(target or "")
    action = {} if target is None else {NameObject("/URI"): written}
    return DictionaryObject({NameObject("/A"): DictionaryObject(action)})


def page(*annotations):
    return DictionaryObject({NameObject("/Annots"): ArrayObject(annotations)})


@pytest.mark.parametrize(
    ("target", "read"),
    [
        ("https://example.com/ada", ("https://example.com/ada",)),
        ("MAILTO:ada@example.com", ("MAILTO:ada@example.com",)),
        ("example.com/ada", ("example.com/ada",)),
        (b"https://example.com", ("https://example.com",)),
        ("https://exa\nmple.com ", ("https://example.com",)),
        ("javascript:alert(1)", ()),
        ("file:///etc/hosts", ()),
        ("java\nscript:alert(1)", ()),
        ("", ()),
    ],
)
def test_only_what_may_be_followed(target, read):
    assert read_annotations(page(link(target))) == read


def test_every_annotation_counts_and_those_without_target_do_not():
    some = page(link("https://example.com/1"), DictionaryObject(), link(), link("https://example.com/2"))
    assert read_annotations(some) == ("https://example.com/1", "https://example.com/2")


@pytest.mark.parametrize("broken", [None, DictionaryObject(), page(), page(NumberObject(3)), page(7)])
def test_damage_is_no_reason_to_stop(broken):
    assert read_annotations(broken) == ()
