"""Rich text."""

import sys

import pytest
from tests.readers.formats import rich, rtf

from mlematch import errors
from mlematch.readers import read_document


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"one\par two\line three", ["one", "two", "three"]),
        (r"caf\'e9 \u945? x", ["café α x"]),
        (r"Engineer\tab 2021\par", ["Engineer | 2021"]),
        (r"\trowd\intbl Engineer\cell 2021\cell\row", ["Engineer | 2021"]),
        (r"{\listtext\'95\tab}item\par", ["• item"]),
        (r"scikit\_learn", ["scikit-learn"]),
        (r"{\*\generator Writer;}shown{\info{\author Somebody}}", ["shown"]),
        (r"{\pict\pngblip 89504e470d0a1a0a}shown", ["shown"]),
    ],
)
def test_what_is_on_the_page_is_read(body, expected):
    assert read_document(rich(body)).text.split("\n") == expected


@pytest.mark.parametrize(
    ("body", "mechanism"),
    [
        (r"shown{\v  secret}", "marked as hidden"),
        (r"shown\v  secret\v0", "marked as hidden"),
        (r"shown{\v {\b  secret}}", "marked as hidden"),
        (r"shown {\v \u115?\u101?\u99?\u114?\u101?\u116?}", "marked as hidden"),
        (r"shown{\cf1  secret}", "the colour of its background"),
        (r"shown{\fs2  secret}", "too small to read"),
    ],
)
def test_hidden_text_is_kept_apart(body, mechanism):
    document = read_document(rich(rf"{body}\par"))

    assert document.text == "shown"
    assert [(each.text, each.mechanism) for each in document.hidden] == [("secret", mechanism)]


@pytest.mark.parametrize(
    "body",
    [
        r"{\v x}\u115?hown",
        r"{\v\*\unknown x}shown",
        r"{\v x}\plain shown",
        r"{\cf1\highlight2 shown}",
        r"\v\v0 shown",
        r"{\fs12 shown}",
    ],
)
def test_what_only_looks_hidden_is_read(body):
    assert read_document(rich(body)).text == "shown"


def test_headings_are_larger_and_bold():
    lines = read_document(rtf()).lines

    assert [(line.size, line.bold) for line in lines[:3]] == [(18.0, True), (14.0, True), (11.0, False)]


def test_links_are_kept_and_not_written_out():
    document = read_document(rich(r'{\field{\*\fldinst{HYPERLINK "https://example.com/ada"}}{\fldrslt{site}}}'))

    assert [link.url for link in document.links] == ["https://example.com/ada"]
    assert document.text == "site"


@pytest.mark.parametrize(
    "content",
    [
        b"{\\rtf1" + b"{" * 100_000,
        b"{\\rtf1{\\fonttbl" + b"{\\f0\\fcharset0 A;}" * 40_000,
        b"{\\rtf1 " + b"word " * 500_000,
    ],
)
def test_bombs_are_refused(content):
    with pytest.raises(errors.TooBigError):
        read_document(content)


def test_a_missing_library_is_told_with_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "striprtf", None)
    monkeypatch.setitem(sys.modules, "striprtf.striprtf", None)

    with pytest.raises(errors.MissingLibraryError, match=r"pip install 'mlematch\[rtf\]'"):
        read_document(rtf())
