"""HTML within Markdown."""

from __future__ import annotations

import pytest

from mlematch.readers import read_document
from mlematch.readers.web.markdown_tags import without_tags


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<b>ML Engineer</b> | Lumen | <i>2020 - 2023</i>", "**ML Engineer** | Lumen | 2020 - 2023"),
        ("Analyst<br>Lumen<br/>2020", "Analyst\nLumen\n2020"),
        ("<h3 align='center'>Analyst</h3>", "\n### Analyst\n"),
        ('<a href="https://lumen.example">Lumen\nLabs</a>', "[Lumen Labs](https://lumen.example)"),
        ('<img src="badge.svg" alt="Python">', " Python "),
        ("<ul><li>SQL</li><li>R</li></ul>", "\n\n* SQL\n* R\n"),
        ("Map<String, Int> where a<b and c>d", "Map<String, Int> where a<b and c>d"),
        ("Vec<T>, <T5>, <p", "Vec<T>, <T5>, <p"),
        ("R&amp;D in Gra&shy;fana, AT&T, Q&A; &#233;t&#xe9;", "R&D in Gra\u00adfana, AT&T, Q&A; été"),
    ],
)
def test_tags_become_marks(written: str, read: str):
    assert without_tags(written) == read


def test_tags_of_a_plain_text_stay():
    assert read_document(b"Write <b>bold</b> words", source="cv.txt").text == "Write <b>bold</b> words"
    text = read_document(b"# Ada\n<b>Analyst</b>, <i>2020 - 2022</i>", source="cv.md").text
    assert text == "Ada\nAnalyst, 2020 - 2022"


@pytest.mark.parametrize("way", ["hidden", "style='display: none'", 'class="x" style="visibility:hidden"'])
def test_hidden_elements_are_kept_apart(way: str):
    read = read_document(f"# Ada\nAnalyst <span {way}>Python, Spark</span> at Lumen".encode(), source="cv.md")
    assert read.text == "Ada\nAnalyst at Lumen"
    assert [one.text for one in read.hidden] == ["Python, Spark"]
