import pytest

from mlematch.knowledge.taxonomy import Matching
from mlematch.matchers.unlisted import UnlistedFinder
from mlematch.values import Span
from tests.documents import document, passage

MATCHING = Matching(
    list_labels=("tools", "technologies"),
    fillers=("basic", "using", "etc"),
    not_terms=("german", "teamwork"),
    title_nouns=("engineer",),
)
ENGLISH = frozenset("reports nurses house data cleaning tables for the well made and".split())
FINDER = UnlistedFinder(MATCHING, ENGLISH)


def found(text, *known, kind="skills"):
    written = document(text)
    taken = [Span(text.index(name), text.index(name) + len(name)) for name in known]
    return [term.name for term in FINDER.find([passage(written, kind, MATCHING.list_labels)], taken)]


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("Python, Metashape, Zyntra", ["Python"], ["Metashape", "Zyntra"]),
        ("Python, basic Metashape", ["Python"], ["Metashape"]),
        ("Python, Metashape etc", ["Python"], ["Metashape"]),
        ("Python, German, teamwork", ["Python"], []),
        ("Python, reports, data cleaning", ["Python"], []),
        ("Python, Metashape", ["Python", "Metashape"], []),
        ("Python, Metashape, metashape", ["Python"], ["Metashape"]),
        ("Python, 2020, !", ["Python"], []),
        ("Python, ZZ Engineer", ["Python"], []),
        ("Python\nMetashape\nZyntra\nDocker", ["Python", "Docker"], ["Metashape", "Zyntra"]),
        ("Python\nMetashape\nZyntra\nHaggling", ["Python"], []),
        ("Python, Metashape cleaning", ["Python"], ["Metashape"]),
        ("Metashape\nZyntra", [], []),
    ],
)
def test_what_stands_beside_skills_but_is_no_word_nor_known_is_a_term(text, known, expected):
    assert found(text, *known) == expected


def test_each_place_of_a_term_is_quoted():
    written = document("Python, Metashape\nPython, METASHAPE")
    taken = [Span(0, 6), Span(18, 24)]
    (term,) = FINDER.find([passage(written, "skills")], taken)

    assert [quote.text for quote in term.quotes] == ["Metashape", "METASHAPE"]


def test_prose_holds_no_terms_but_brackets_and_labelled_lines_do():
    assert found("Wrote Metashape for nurses in Python", "Python", kind="experience") == []
    assert found("Tools: Python, Metashape", "Python", kind="experience") == ["Metashape"]
    assert found("made well (Python, Metashape)", "Python", kind="projects") == ["Metashape"]
