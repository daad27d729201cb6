import pytest
from tests.documents import document, passage

from mlematch.knowledge.skills.matching import Matching
from mlematch.matchers.skills.unlisted.finding import UnlistedFinder
from mlematch.values import Span

MATCHING = Matching(
    list_labels=("tools", "technologies"),
    fillers=("basic", "using", "etc", "technologies", "in"),
    not_terms=("german", "teamwork"),
    title_nouns=("engineer",),
    places=("haarlem", "new york"),
    companies=("acme",),
    given_names=("jane",),
    noun_endings=("ment", "tion"),
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
        ("Python, 7+ basic Metashape", ["Python"], ["Metashape"]),
        ("Python, Metashape etc", ["Python"], ["Metashape"]),
        ("Python, German, teamwork", ["Python"], []),
        ("Python, reports, data cleaning", ["Python"], []),
        ("Python, Metashape", ["Python", "Metashape"], []),
        ("Python, Metashape, metashape", ["Python"], ["Metashape"]),
        ("Python, 2020, !", ["Python"], []),
        ("Python, ZZ Engineer", ["Python"], []),
        ("Python\nMetashape\nZyntra\nDocker", ["Python", "Docker"], ["Metashape", "Zyntra"]),
        ("Python\nMetashape\nZyntra\nhouse", ["Python"], ["Metashape", "Zyntra"]),
        ("Python\nMetashape\nhouse\ntables", ["Python"], []),
        ("Python, Metashape cleaning", ["Python"], ["Metashape"]),
        ("Metashape\nZyntra", [], ["Metashape", "Zyntra"]),
        ("Python, Haarlem, New York, Acme", ["Python"], []),
        ("Python, Jane Zyntra, Jane ZYN", ["Python"], ["Jane ZYN"]),
        ("Python, SQL, Docker, Git, Made Well", ["Python", "SQL", "Docker", "Git"], ["Made Well"]),
        ("Python, SQL, Docker, Git, made well, Haarlem", ["Python", "SQL", "Docker", "Git"], []),
        ("Python, house, tables, reports, Made Well", ["Python"], []),
        ("Python, house, ZYN, Zyntra", ["Python"], ["Zyntra"]),
        ("Python, ZYN", ["Python"], ["ZYN"]),
        ("Python, Tables, Docker", ["Python", "Docker"], ["Tables"]),
        ("Python, tables, Docker, Reports", ["Python", "Docker"], []),
        ("Python, Zyntra 2021, B2, 12 ZYN, 5y", ["Python"], ["Zyntra"]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Well made with Metashape, Zyntra and Python for nurses.", ["Metashape", "Zyntra"]),
        ("Well made in Python and Zyntra 4 with Metashape.", ["Zyntra 4"]),
        ("Built for the house - Metashape/Zyntra/Python", ["Metashape", "Zyntra"]),
        ("House | Metashape, Zyntra, Python", ["Metashape", "Zyntra"]),
        ("House | Metashape | Python", ["Metashape"]),
        ("Metashape | Python", []),  # what the line is about
        ("Python, Metashape, Zyntra", ["Metashape", "Zyntra"]),
        ("Data in Python & Metashape: tables", []),  # a label
        ("Python | Feb 2017", []),
        ("Python and Zyntra Tables, Haarlem, ZYN", []),
        ("Python for Metashape; zyntra and Tables", []),
    ],
)
def test_names_in_a_row_with_known_ones_are_terms_wherever_work_is_told(text, expected):
    assert found(text, "Python", kind="experience") == expected
    assert found(text, "Python", kind="education") == []


def test_phrases_in_brackets_are_no_terms():
    assert found("made well (Python, zyntra tables, metashape)", "Python", kind="experience") == ["metashape"]


def test_what_is_known_otherwise_is_no_term_and_vouches_for_none():
    written = document("Patience, Zyntra")
    patience = Span(0, 8)

    assert FINDER.find([passage(written, "skills")], [], [patience]) == ()
    assert [term.name for term in FINDER.find([passage(written, "skills")], [patience])] == ["Zyntra"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tools: Zyntra, Metashape", ["Zyntra", "Metashape"]),
        ("Tools: Zyntra, house, tables, reports", []),
        ("Basic: Zyntra; Using: Metashape", ["Zyntra", "Metashape"]),
        ("Technologies in Zyntra and Metashape", ["Zyntra", "Metashape"]),
        ("ZynTra, MetaShape, BarDB", ["ZynTra", "MetaShape", "BarDB"]),
        ("ZynTra 2.1, house, tables, reports", []),
        ("Zyntra\nMetashape\nQuuxbase", ["Zyntra", "Metashape", "Quuxbase"]),
        ("Zyntra", ["Zyntra"]),
        ("house\nZyntra\nwell made", []),
        ("Onboardment, Zyntration, ZYN, HRA", []),
        ("Tools: Onboardment, Zyntration", []),
        ("Tools: Haarlem, Jane Zyntra", []),
    ],
)
def test_a_list_of_which_nothing_is_known_is_told_by_its_label_or_by_coined_names(text, expected):
    assert found(text) == expected


def test_brackets_hold_terms_where_they_explain_a_skill_or_hold_coined_names():
    assert found("made with Python (Zyntra)", "Python", kind="experience") == ["Zyntra"]
    assert found("made in the house (Zyntra)", kind="experience") == []
    assert found("Nurses (ZynTra, BarDB)", kind="projects") == ["ZynTra", "BarDB"]
    assert found("Nurses (ZynTra)", kind="projects") == []
    assert found("Nurses (ZynTra, BarDB)", kind="education") == []


def test_a_term_that_goes_on_in_the_next_line_is_written_in_one():
    written = document("Python, SQL, Docker, Zyntra\nSuite", wraps=True)
    known = [Span(0, 6), Span(8, 11), Span(13, 19)]

    assert [term.name for term in FINDER.find([passage(written, "skills")], known)] == ["Zyntra Suite"]


@pytest.mark.usefixtures("no_hang")
def test_a_long_row_of_known_and_unknown_names_is_read_once():
    text = "Used " + ", ".join(["Python", "Zyntra"] * 3000)
    taken = [Span(at, at + 6) for at in range(5, len(text), 16)]

    assert {term.name for term in FINDER.find([passage(document(text), "experience", ())], taken)} == {"Zyntra"}
