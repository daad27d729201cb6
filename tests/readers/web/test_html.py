"""Web pages, as a browser shows them."""

import pytest

from mlematch import errors
from mlematch.readers import read_document


def page(body, css="", head=""):
    return f"<!DOCTYPE html><html><head>{head}<style>{css}</style></head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>one<p>two", ["one", "two"]),
        ("<div>Py<b>th</b>on</div>", ["Python"]),
        ("one<br>two<br/>three", ["one", "two", "three"]),
        ("<ul><li>a<li><p>b</p></ul>", ["• a", "• b"]),
        ("<p>a\n   b\t c</p>", ["a b c"]),
        ("<pre>a\nb</pre>", ["a", "b"]),
        ("<table><tr><td>Engineer<td>2021<tr><th>x</table>", ["Engineer | 2021", "x"]),
        ("<table><tr><td><p>a</p><p>b</p><p>c</p><p>d</p></td><td><p>x</p><p>y</p></td></tr></table>", list("abcdxy")),
        ("<div style='display:flex'><span>Engineer</span><span>2021</span></div>", ["Engineer | 2021"]),
        ("<span class=chip>Python</span><span class=chip>SQL</span>", ["Python | SQL"]),
        ("<i style='margin-right:4px'>Python</i><i style='margin-right:4px'>SQL</i>", ["Python | SQL"]),
        ("Py<b style='padding:0 1px'>th</b>on", ["Python"]),
        ("<i style='margin:0'>Py</i><i style='margin:0'>thon</i>", ["Python"]),
        ("<script>var x</script><noscript>old</noscript><template>t</template>shown", ["shown"]),
        ("<!-- remark --><svg><text>icon</text></svg>shown", ["shown"]),
        ("R&amp;D &lt; 5 &eacute; &#233;", ["R&D < 5 é é"]),
        ("a < b and c", ["a < b and c"]),
        ("<dl><dt>Skills<dd>SQL</dl>", ["Skills", "SQL"]),
    ],
)
def test_blocks_become_lines(body, expected):
    assert read_document(page(body)).text.split("\n") == expected


def test_headings_are_larger_and_bold():
    lines = read_document(page("<h1>Ada</h1><h2>Skills</h2><p>SQL</p>")).lines

    assert [(line.size, line.bold) for line in lines] == [(24.0, True), (18.0, True), (12.0, False)]


@pytest.mark.parametrize(
    ("body", "css", "mechanism"),
    [
        ("<p hidden>secret</p>", "", "marked as hidden"),
        ("<p style='display: none'>secret</p>", "", "marked as hidden"),
        ("<p style='DISPLAY:NONE !important'>secret</p>", "", "marked as hidden"),
        ("<div style='visibility:hidden'><p>secret</p></div>", "", "marked as hidden"),
        ("<p style='font-size:0'>secret</p>", "", "too small to read"),
        ("<p style='font: 1px Arial'>secret</p>", "", "too small to read"),
        ("<p style='color:#fff'>secret</p>", "", "the colour of its background"),
        ("<font color=white>secret</font>", "", "the colour of its background"),
        ("<div bgcolor='#000080'><p style='color:navy'>secret</p></div>", "", "the colour of its background"),
        ("<p style='color:rgba(0,0,0,0)'>secret</p>", "", "transparent"),
        ("<p style='opacity:0.01'>secret</p>", "", "transparent"),
        ("<p style='position:absolute;left:-9999px'>secret</p>", "", "outside the page"),
        ("<p style='text-indent:-9999px'>secret</p>", "", "outside the page"),
        ("<p style='height:1px;overflow:hidden'>secret</p>", "", "cut off"),
        ("<p class='x ghost'>secret</p>", ".ghost{display:none}", "marked as hidden"),
        ("<p id=ghost>secret</p>", "@media screen { #ghost {display:none} }", "marked as hidden"),
        ("<div class=box><p>secret</p></div>", ".box > p, .y {color:white}", "the colour of its background"),
        ("<p class=a>secret</p>", ".a{color:white} p{color:black}", "the colour of its background"),
    ],
)
def test_hidden_text_is_kept_apart(body, css, mechanism):
    document = read_document(page(f"<p>shown</p>{body}", css))

    assert document.text == "shown"
    assert [(each.text, each.mechanism) for each in document.hidden] == [("secret", mechanism)]
    assert any("1 word cannot be seen" in notice.message for notice in document.notices)


@pytest.mark.parametrize(
    ("body", "css"),
    [
        ("<div style='background:#234'><p style='color:white'>shown</p></div>", ""),
        ("<div style='background:url(dark.png)'><p style='color:white'>shown</p></div>", ""),
        ("<div style='background:var(--dark)'><p style='color:white'>shown</p></div>", ""),
        ("<h1 style='color:transparent;background:red;-webkit-background-clip:text'>shown</h1>", ""),
        ("<p class=a>shown</p>", "@media print{.a{display:none}} @media (max-width:9em){.a{display:none}}"),
        ("<p class=a>shown</p>", ".a:hover{display:none} .b .a{display:none}"),
        ("<div class=side><p class=a>shown</p></div>", ".page .side{} .side{background:#123} .a{color:#fff}"),
        ("<p style='font-size:0.7rem'>shown</p>", ""),
        ("<p style='color:#777'>shown</p>", ""),
        ("<p hidden=until-found style='display:block'>shown</p>", ""),
        ("<p aria-hidden=true>shown</p>", ""),
    ],
)
def test_what_only_looks_hidden_is_read(body, css):
    document = read_document(page(body, css))

    assert document.text == "shown"
    assert not document.hidden


def test_colours_are_not_judged_where_a_style_sheet_is_out_of_reach():
    body = "<p style='color:white'>shown</p>"

    assert read_document(page(body, head="<link rel='stylesheet' href='a.css'>")).text == "shown"


def test_links_are_kept_without_scripts_and_files():
    body = "<a href='https://example.com/ada'>a</a> <a href='javascript:x'>b</a> <a href='/cv.pdf'>c</a>"

    assert [link.url for link in read_document(page(body)).links] == ["https://example.com/ada"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<html><meta charset='iso-8859-1'><p>Zo\u00eb".encode("latin-1"), "Zo\u00eb"),
        ("<html><p>Zo\u00eb".encode(), "Zo\u00eb"),
        ("\ufeff<html><p>Zo\u00eb".encode("utf-16"), "Zo\u00eb"),
    ],
)
def test_the_encoding_is_the_one_that_is_named(content, expected):
    assert expected in read_document(content).text


@pytest.mark.parametrize(
    "content",
    [
        b"<html>" + b"<!--" * 100_000,
        b"<html>" + b"<a x=\"'" * 40_000,
        b"<html>" + b"<" * 49_000,
        b"<html>" + b"<style>" * 40_000,
        b"<html>" + b"</" * 40_000,
        b"<html>" + b"<a " + b"x " * 100_000,
        b"<html>" + b"&#" * 300_000,
        b"<html>" + b"<![CDATA[" * 40_000,
    ],
)
@pytest.mark.usefixtures("no_hang")
def test_broken_tags_are_read_to_their_end(content):
    assert read_document(content).quality.grade == "unreadable"


@pytest.mark.parametrize(
    "content",
    [
        b"<html>" + b"<div>" * 20_000,
        b"<html>" + b"<p>x" * 100_000,
        b"<html><style>" + b".a{color:red}" * 5000 + b"</style>" + b"<p class=a>x" * 5000,
        b"<html>" + b"x" * 9_000_000,
        b"<html>" + b"word " * 600_000,
    ],
)
def test_bombs_are_refused(content):
    with pytest.raises(errors.TooBigError):
        read_document(content)
