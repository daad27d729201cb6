"""Word documents: all that a person sees of them, in order, and nothing else."""

import sys
import zipfile
from io import BytesIO

import pytest
from tests.readers.formats import docx, paragraph, run, word, zipped

from mlematch import errors
from mlematch.readers import read_document

BOXED = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx><w:txbxContent>{0}'
    "</w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}"
    "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)

WHITE = paragraph(run("shown", '<w:color w:val="FFFFFF"/>'))


def lines(body, **more):
    return read_document(word(body, **more)).text.split("\n")


def table(*rows):
    cells = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl>{cells}</w:tbl>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph(run("Py"), run("thon", "<w:b/>")), ["Python"]),
        (paragraph(run("Engineer"), "<w:r><w:tab/></w:r>", run("2019 - 2021")), ["Engineer | 2019 - 2021"]),
        (paragraph(run("first"), "<w:r><w:br/></w:r>", run("second")), ["first", "second"]),
        (
            paragraph(f"<w:ins>{run('inserted')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"),
            ["inserted"],
        ),
        (paragraph(run("kept"), f"<w:moveFrom>{run(' moved')}</w:moveFrom>"), ["kept"]),
        (paragraph(f"<w:sdt><w:sdtContent>{run('control')}</w:sdtContent></w:sdt>"), ["control"]),
        (paragraph(run("scikit"), "<w:r><w:noBreakHyphen/></w:r>", run("learn")), ["scikit-learn"]),
        (paragraph(run("C"), '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', run("R")), ["C • R"]),
        (paragraph(run("a "), f'<w:hyperlink r:id="rId3">{run("link")}</w:hyperlink>', run(" b")), ["a link b"]),
        (paragraph(run("a "), BOXED.format(paragraph(run("boxed"))), run("line")), ["boxed", "a line"]),
        (table((paragraph(run("Engineer")), paragraph(run("2021")))), ["Engineer | 2021"]),
        (
            table((paragraph(run("2021")), paragraph(run("Engineer")) + paragraph(run("Did x")))),
            ["2021 | Engineer", "Did x"],
        ),
        (
            table(
                (
                    paragraph(run("Skills")) + paragraph(run("SQL")),
                    "".join(paragraph(run(w)) for w in ("Work", "A", "B")),
                )
            ),
            ["Skills", "SQL", "Work", "A", "B"],
        ),
        (paragraph(run("one"), properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>'), ["• one"]),
    ],
)
def test_what_is_on_the_page_is_read(body, expected):
    assert lines(body) == expected


def test_headers_come_first_and_footers_last_each_once():
    text = lines(paragraph(run("body")), header=paragraph(run("ada@example.com")), footer=paragraph(run("555-0100")))

    assert text == ["ada@example.com", "body", "555-0100"]


def test_styles_and_what_they_are_based_on_give_size_and_weight():
    document = read_document(docx())
    name, first, *_ = document.lines

    assert (name.size, name.bold) == (16.0, True)
    assert (first.size, first.bold) == (16.0, True)
    assert document.lines[2].size == 11.0
    assert not document.lines[2].bold


def test_links_are_kept_without_their_scripts():
    body = paragraph(f'<w:hyperlink r:id="rId3">{run("GitHub")}</w:hyperlink>')

    assert [link.url for link in read_document(word(body)).links] == ["https://github.com/ada-example"]


@pytest.mark.parametrize(
    ("properties", "mechanism"),
    [
        ("<w:vanish/>", "marked as hidden"),
        ('<w:vanish w:val="true"/>', "marked as hidden"),
        ('<w:color w:val="FFFFFF"/>', "the colour of its background"),
        ('<w:color w:val="FEFEFD"/>', "the colour of its background"),
        ('<w:color w:val="0000FF"/><w:shd w:val="clear" w:fill="0000FF"/>', "the colour of its background"),
        ('<w:sz w:val="2"/>', "too small to read"),
        ('<w:rStyle w:val="Ghost"/>', "marked as hidden"),
    ],
)
def test_hidden_text_is_kept_apart(properties, mechanism):
    ghost = '<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    content = word(paragraph(run("Python"), run(" secret words", properties)))
    with_style = _replace(content, "word/styles.xml", b"</w:styles>", ghost.encode())
    document = read_document(with_style)

    assert document.text == "Python"
    assert [(each.text, each.mechanism) for each in document.hidden] == [("secret words", mechanism)]
    assert any("2 words cannot be seen" in notice.message for notice in document.notices)


@pytest.mark.parametrize(
    "body",
    [
        paragraph(run("shown", '<w:vanish w:val="0"/>')),
        paragraph(run("shown", '<w:color w:val="auto"/>')),
        paragraph(run("shown", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="203040"/>')),
        paragraph(run("shown", '<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>')),
        paragraph(run("shown", '<w:color w:val="FFFFFF"/>'), properties='<w:shd w:val="clear" w:fill="203040"/>'),
        table((f'<w:tcPr><w:shd w:fill="000000"/></w:tcPr>{WHITE}',)),
        table((WHITE,)).replace("<w:tbl>", '<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr>'),
        paragraph(BOXED.format(WHITE)),
        paragraph(run("shown", '<w:sz w:val="9"/>')),
    ],
)
def test_what_only_looks_hidden_is_read(body):
    document = read_document(word(body))

    assert "shown" in document.text
    assert not document.hidden


def floating(properties):
    return paragraph(
        "<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:spPr>"
        f"{properties}</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


@pytest.mark.parametrize(
    ("properties", "seen"),
    [
        ('<a:ln><a:solidFill><a:srgbClr val="203040"/></a:solidFill></a:ln>', False),
        ('<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>', False),
        ("<a:noFill/>", False),
        ('<a:solidFill><a:srgbClr val="203040"/></a:solidFill>', True),
        ("<a:gradFill/>", True),
    ],
)
def test_white_words_are_seen_where_a_painted_shape_may_stand_behind_them(properties, seen):
    document = read_document(word(floating(properties) + paragraph(run("Ada")) + WHITE))

    assert ("shown" in document.text) is seen
    assert bool(document.hidden) is not seen


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE w [<!ENTITY a "b">]><w:document/>',
        '<?xml version="1.0" encoding="UTF-7"?><w:document/>',
        "<w:document><w:body>",
    ],
)
def test_documents_that_declare_entities_or_are_broken_are_refused(xml):
    with pytest.raises(errors.UnreadableError):
        read_document(word("", parts={"word/document.xml": xml}))


@pytest.mark.parametrize(
    "part", ["word/header1.xml", "word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels"]
)
def test_entities_are_refused_in_every_part(part):
    bomb = '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>'

    with pytest.raises(errors.UnreadableError, match="declares"):
        read_document(word(paragraph(run("x")), parts={part: bomb}))


def test_a_document_nested_too_deeply_is_refused():
    deep = "<w:sdt><w:sdtContent>" * 3000 + paragraph(run("x")) + "</w:sdtContent></w:sdt>" * 3000

    with pytest.raises(errors.ReadError):
        read_document(word(deep))


def test_a_missing_library_is_told_with_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "docx2python", None)

    with pytest.raises(errors.MissingLibraryError, match=r"pip install 'mlematch\[docx\]'"):
        read_document(docx())


def test_nested_documents_are_not_followed():
    document = read_document(word(paragraph(run("outer")), parts={"word/embeddings/inner.docx": docx()}))

    assert document.text == "outer"


def _replace(content, part, old, new):
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**parts, part: parts[part].replace(old, new)})
