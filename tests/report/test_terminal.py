from __future__ import annotations

import pytest

from mlematch.report.names import short_names
from mlematch.report.rows import line_rows, strongest
from mlematch.report.terminal import render_table
from mlematch.values import Document, Finding, Fit, HiddenText, Quote, Span

GAP = "Architecture and scale: nothing shown of what the level asks for, neither in jobs nor in projects"
ROW = {
    "file": "a_rather_long_name_of_a_resume.pdf",
    "best": "senior",
    "junior": 20.0,
    "senior": 90.0,
    "principal": 50.0,
}
QUOTE = "“Designed the recommendation service for twelve million customers” (p. 1)"


@pytest.mark.parametrize("width", [80, 100, 120, 160])
def test_no_word_is_broken_and_no_line_too_long(width):
    table = render_table([ROW | {"strongest": QUOTE, "gap": GAP}], width=width)
    assert max(map(len, table.splitlines())) <= width
    words = set(table.split())
    assert {ROW["file"], *QUOTE.split(), *GAP.split()} <= words


def test_a_line_break_in_a_cell_is_a_space():
    assert "machine learning" in render_table([{"surface": "machine\nlearning"}])


def test_rows_of_a_file_stand_under_its_name():
    lines = render_table([{"file": name, "skill": skill} for name in ("a", "b") for skill in ("x", "y")]).split()
    assert lines.count("a") == lines.count("b") == 1


def test_notices_stand_below_the_table():
    rows = [ROW | {"notices": "42 words cannot be seen (p. 1)"}, ROW | {"file": "b.pdf", "notices": None}]
    last = render_table(rows).strip().splitlines()[-1]
    assert last.strip() == f"! {ROW['file']}: 42 words cannot be seen (p. 1)"


def test_spare_columns_are_left_out_where_it_is_narrow():
    row = dict.fromkeys(("skill", "category", "status", "section", "surface", "matcher", "confidence"), "x" * 14)
    assert "confidence" in render_table([row], width=140)
    assert "confidence" not in render_table([row], width=100)


def test_files_of_one_name_are_told_apart_by_their_folders():
    paths = ["x/a/cv.pdf", "y/a/cv.pdf", "cv.pdf", "z/ada.pdf"]
    assert list(short_names(paths).values()) == ["x/a/cv.pdf", "y/a/cv.pdf", "cv.pdf", "ada.pdf"]


def test_hidden_text_has_rows():
    document = Document("cv.txt", "", "text", "", (), hidden=(HiddenText("Kafka Spark", 1, "white"),))
    (row,) = line_rows(document, ())
    assert (row["section"], row["text"], row["hidden"]) == ("hidden", "Kafka Spark", "white")


def test_the_strongest_words_say_more_than_a_title():
    title = Quote("Senior Machine Learning Engineer", Span(0, 32), 1, "experience")
    deed = Quote("Deployed nine models to production", Span(40, 74), 1, "experience")
    findings = (Finding("years", 9.0, 9.0, "", (title,)), Finding("delivery", 8.0, 8.0, "", (title, deed)))
    fit = Fit("senior", 90.0, findings)
    assert strongest(fit, [title]) == "“Deployed nine models to production” (p. 1)"
    assert strongest(fit, [title, deed]) == "“Senior Machine Learning Engineer” (p. 1)"
