"""Whether a named skill is had, being learned, denied, or not the person's own."""

import json
from collections import Counter
from pathlib import Path

import pytest

from mlematch.knowledge.skills.statuses import StatusCues, Statuses, Together
from mlematch.matchers import find_mentions
from mlematch.matchers.sentences.status import StatusReader
from mlematch.matchers.skills.exact import ExactMatcher
from mlematch.values import Mention, Section, Span
from tests.documents import document, names, passage

TABLES = json.loads(Path(__file__).with_name("status_cases.json").read_text(encoding="utf-8"))
LABELS = json.loads(Path(__file__).with_name("label_cases.json").read_text(encoding="utf-8"))
STATUSES = ("have", "learning", "negated", "not_own")
LEAST_RIGHT = 0.8


@pytest.fixture(scope="module")
def read_statuses(assessor):
    matchers = (ExactMatcher(assessor.knowledge.taxonomy),)
    statuses = StatusReader(assessor.knowledge.statuses)
    labels = assessor.knowledge.taxonomy.matching.list_labels

    def read(text, section="experience", title=""):
        part = Section(section, title, Span(0, len(text)))
        return names(find_mentions([passage(document(text), part, labels)], matchers, statuses))

    return read


@pytest.fixture
def shares(read_statuses, record_property):
    """The share of sentences of each status that are read right, and those that are not, by table."""

    def count(table):
        right, wrong = Counter(), []
        for case in TABLES[table]:
            found = read_statuses(case["text"], case["section"], case.get("title", ""))
            if all(found.get(skill) == case["status"] for skill in case["skills"]):
                right[case["status"]] += 1
            else:
                wrong.append(f"{case['status']}: {case['text']}")
        total = Counter(case["status"] for case in TABLES[table])
        found = {status: right[status] / total[status] for status in STATUSES}
        record_property(f"right_{table}", found)
        return found, wrong

    return count


@pytest.mark.parametrize("table", ["read", "held_out"])
def test_each_status_is_read_right_in_eight_of_ten_sentences(table, shares):
    found, wrong = shares(table)

    assert min(found.values()) >= LEAST_RIGHT, "\n".join([str(found), *wrong])


@pytest.mark.parametrize(("section", "text", "expected"), LABELS, ids=[case[1] for case in LABELS])
def test_labels_of_lists_asides_and_courses_that_go_on_speak_for_their_skills(section, text, expected, read_statuses):
    found = read_statuses(text, section)

    assert {skill: found.get(skill) for skill in expected} == expected


def test_the_tables_are_wide_and_share_no_sentence():
    assert len(TABLES["read"]) >= 110
    assert len(TABLES["held_out"]) >= 40
    assert not {case["text"] for case in TABLES["read"]} & {case["text"] for case in TABLES["held_out"]}
    for cases in TABLES.values():
        assert min(Counter(case["status"] for case in cases).values()) >= 8


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reading up on Kafka, since my trade is Spark", {"apache_kafka": "learning", "apache_spark": "have"}),
        ("I am a machine learning engineer using Docker", {"docker": "have"}),
        ("No experience with Docker, but solid Python", {"docker": "negated", "python": "have"}),
        ("No experience with Docker. Built tools in Python.", {"docker": "negated", "python": "have"}),
        ("• No experience with Docker\n• Python", {"docker": "negated", "python": "have"}),
        ("SQL, Docker (currently learning), Python", {"sql": "have", "docker": "learning", "python": "have"}),
        ("Databases (PostgreSQL, learning MongoDB), Python", {"python": "have"}),
        ("The team used Docker; I wrote it in Python", {"docker": "not_own", "python": "have"}),
        ("Python, not Docker, SQL", {"python": "have", "docker": "negated", "sql": "have"}),
        (
            "Built without Docker or Kubernetes in Python",
            {"docker": "negated", "kubernetes": "negated", "python": "have"},
        ),
        ("Moved the shop off MATLAB to Python", {"matlab": "not_own", "python": "have"}),
        (
            "Currently learning:\n• Docker\n• SQL\nUses Python daily",
            {"docker": "learning", "sql": "learning", "python": "have"},
        ),
        ("SQL\nCurrently learning\nDocker\nPython", {"sql": "have", "docker": "learning", "python": "have"}),
        ("SQL\nAlso interested in:\nDocker\nPython", {"docker": "learning", "python": "have"}),
        ("Interested in\n• Docker\n• SQL\nPython", {"docker": "learning", "sql": "learning", "python": "have"}),
        ("Wrote guides for those interested in\nPython", {"python": "have"}),
        ("SQL, Docker (reading a book about it this year), Python", {"sql": "have", "docker": "learning"}),
        ("Solid SQL, but I hope to study Docker", {"sql": "have", "docker": "learning"}),
        ("This year I taught a course on Docker", {"docker": "have"}),
        ("Wrote a course on Docker. This year it was printed", {"docker": "have"}),
        ("Machine learning: Python", {"machine_learning": "have", "python": "have"}),
        ("No matter what: Python", {"python": "have"}),
        ("Weak: Docker (I know only SQL), Kubernetes", {"docker": "negated", "kubernetes": "negated"}),
        ("Docker (but i built it), Kubernetes", {"docker": "have", "kubernetes": "have"}),
        ("Python, Docker never touched", {"python": "have", "docker": "negated"}),
        ("Docker or Kubernetes never touched", {"docker": "negated", "kubernetes": "negated"}),
        ("Python, a ship without rudder, never touched", {"python": "have"}),
        ("Sorted letters in Python: 0.8, with SQL: 0.7.", {"python": "have", "sql": "have"}),
        ("A tagger in Python without any NLP libraries", {"python": "have", "natural_language_processing": "have"}),
    ],
)
def test_the_scope_of_a_cue_ends_with_the_clause_the_bracket_and_the_bullet(text, expected, read_statuses):
    found = read_statuses(text)

    assert {skill: found.get(skill) for skill in expected} == expected


@pytest.mark.parametrize(
    ("section", "status"),
    [("projects", "have"), ("experience", "have"), ("certificates", "learning"), ("skills", "learning")],
)
@pytest.mark.parametrize("text", ["Kafka (in progress)", "Kafka - ongoing", "Kafka (planned)"])
def test_work_in_progress_is_work_and_a_certificate_in_progress_is_none_yet(text, section, status, read_statuses):
    assert read_statuses(text, section) == {"apache_kafka": status}


def test_a_phrase_does_not_go_on_in_another_line(read_statuses):
    found = read_statuses("Talked to clients and the other\nteam\nUsed Docker and SQL")

    assert found == {"docker": "have", "sql": "have"}


def test_a_sentence_that_goes_on_in_the_next_line_keeps_its_scope(assessor):
    written = document("No experience with\nDocker", wraps=True)
    matcher = ExactMatcher(assessor.knowledge.taxonomy)
    found = find_mentions([passage(written, "summary")], [matcher], StatusReader(assessor.knowledge.statuses))

    assert names(found) == {"docker": "negated"}


def test_a_pasted_advertisement_holds_from_its_first_words_to_the_end_of_the_section(read_statuses):
    text = "Python at work\nWe are looking for an engineer.\nDocker\nSQL (want to learn)"

    assert read_statuses(text, "other") == {"python": "have", "docker": "not_own", "sql": "not_own"}


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Currently learning", "learning"),
        ("Interests", "learning"),
        ("Interested in", "learning"),
        ("I want to learn", "learning"),
        ("Skills & Interests", "have"),
        ("Research Interests", "have"),
        ("Machine Learning", "have"),
        ("Job Posting:", "not_own"),
    ],
)
def test_a_title_can_speak_for_all_of_its_section(title, status, read_statuses):
    assert read_statuses("Docker, Python", "other", title) == {"docker": status, "python": status}


def test_not_own_outweighs_negated_and_negated_outweighs_learning():
    cues = StatusCues(before=("cue",))
    text = "cue Python"
    written = document(text)
    mention = Mention("python", written.quote(Span(4, 10), "experience"))

    def read(**given):
        blank = {status: StatusCues() for status in ("negated", "learning", "not_own")}
        reader = StatusReader(Statuses(**{**blank, **given}, scope_ends=()))
        return reader.assign(passage(written), [mention])[0].status

    assert read(negated=cues, learning=cues, not_own=cues) == "not_own"
    assert read(negated=cues, learning=cues) == "negated"
    assert read(learning=cues) == "learning"
    assert read() == "have"


def test_phrases_that_count_only_together_may_stand_in_any_order_within_the_clause():
    cues = StatusCues(together=(Together(("wish",), ("study",), ("taught",)),))
    blank = StatusCues()
    reader = StatusReader(Statuses(learning=cues, negated=blank, not_own=blank, scope_ends=("but",)))

    def read(text):
        written = document(text)
        at = text.index("Python")
        mention = Mention("python", written.quote(Span(at, at + 6), "experience"))
        return reader.assign(passage(written), [mention])[0].status

    assert read("Wish to study Python") == read("To study Python is a wish") == "learning"
    assert read("Study of Python. A wish") == read("Wish to study, but Python at work") == "have"
    assert read("Wish to study as I taught Python") == "have"


@pytest.mark.usefixtures("no_hang")
@pytest.mark.parametrize("word", ["now ", "currently ", "want to gain my own ", "no commercial ", "studying for a "])
def test_the_same_words_over_and_over_are_read_to_their_end(word, read_statuses):
    assert read_statuses(f"{word * 3000}. Docker")["docker"] == "have"


def test_letters_that_grow_when_lowered_move_no_scope(read_statuses):
    assert read_statuses("İİİ No experience with Docker. Python") == {"docker": "negated", "python": "have"}
