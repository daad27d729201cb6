"""OpenDocument texts."""

import pytest
from tests.readers.formats import odt, open_document, zipped

from mlematch import errors
from mlematch.readers import read_document

STYLES = (
    '<style:style style:name="Ghost" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="White" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>'
    '<style:style style:name="Tiny" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>'
    '<style:style style:name="Dark" style:family="table-cell"><style:table-cell-properties '
    'fo:background-color="#101010"/></style:style>'
)


def p(text):
    return f"<text:p>{text}</text:p>"


def cell(text, style=""):
    return f'<table:table-cell table:style-name="{style}">{p(text)}</table:table-cell>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("a<text:s text:c='3'/>b"), ["a | b"]),
        (p("Engineer<text:tab/>2021"), ["Engineer | 2021"]),
        (p("one<text:line-break/>two"), ["one", "two"]),
        (p("Py<text:span>thon</text:span>"), ["Python"]),
        (p("kept<office:annotation>remark</office:annotation>"), ["kept"]),
        (
            f"<text:tracked-changes><text:deletion>{p('gone')}</text:deletion></text:tracked-changes>{p('kept')}",
            ["kept"],
        ),
        (
            f"<table:table><table:table-row>{cell('Engineer')}{cell('2021')}</table:table-row></table:table>",
            ["Engineer | 2021"],
        ),
        (
            p("around<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>"),
            ["around", "boxed"],
        ),
        (f"<text:list><text:list-item>{p('item')}</text:list-item></text:list>", ["• item"]),
        (f"<text:section>{p('in a section')}</text:section>", ["in a section"]),
    ],
)
def test_what_is_on_the_page_is_read(body, expected):
    assert read_document(open_document(body)).text.split("\n") == expected


@pytest.mark.parametrize(
    ("body", "mechanism"),
    [
        (p('shown<text:span text:style-name="Ghost">secret</text:span>'), "marked as hidden"),
        (p('shown<text:span text:style-name="White">secret</text:span>'), "the colour of its background"),
        (p('shown<text:span text:style-name="Tiny">secret</text:span>'), "too small to read"),
        (f'{p("shown")}<text:section text:display="none">{p("secret")}</text:section>', "marked as hidden"),
    ],
)
def test_hidden_text_is_kept_apart(body, mechanism):
    document = read_document(open_document(body, STYLES))

    assert document.text == "shown"
    assert [(each.text, each.mechanism) for each in document.hidden] == [("secret", mechanism)]


def test_white_on_a_dark_cell_is_read():
    white = '<text:span text:style-name="White">shown</text:span>'
    body = f"<table:table><table:table-row>{cell(white, 'Dark')}</table:table-row></table:table>"

    assert read_document(open_document(body, STYLES)).text == "shown"


def test_headers_and_footers_are_read_and_headings_are_larger():
    master = f"<style:header>{p('ada@example.com')}</style:header><style:footer>{p('foot')}</style:footer>"
    document = read_document(open_document('<text:h text:style-name="Heading">Skills</text:h>', master=master))

    assert document.text.split("\n") == ["ada@example.com", "Skills", "foot"]
    assert [line.size for line in document.lines] == [11.0, 16.5, 11.0]
    assert [line.bold for line in document.lines] == [False, True, False]


def test_links_are_kept():
    body = p('<text:a xlink:href="https://example.com/ada">site</text:a><text:a xlink:href="javascript:x">no</text:a>')

    assert [link.url for link in read_document(open_document(body)).links] == ["https://example.com/ada"]


@pytest.mark.parametrize(
    "parts",
    [
        {"content.xml": "<!DOCTYPE x><office/>"},
        {"content.xml": "<office><broken>"},
        {"other.xml": "<a/>"},
    ],
)
def test_bad_documents_are_refused(parts):
    content = zipped({"mimetype": "application/vnd.oasis.opendocument.text", **parts})

    with pytest.raises(errors.UnreadableError):
        read_document(content)


def test_two_readings_are_the_same():
    assert read_document(odt()) == read_document(odt())
