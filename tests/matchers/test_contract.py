"""What every matcher keeps, whatever the text."""

import pickle
import random
from itertools import pairwise, permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mlematch.matchers import find_mentions
from mlematch.matchers.sentences.status import StatusReader
from mlematch.matchers.skills.exact import ExactMatcher
from mlematch.matchers.skills.fuzzy import FuzzyMatcher
from mlematch.matchers.skills.unlisted.finding import UnlistedFinder
from mlematch.values import Section, Span
from tests.documents import document, passage, whole

KINDS = ("header", "summary", "experience", "projects", "skills", "education", "publications", "certificates", "other")
PIECES = (
    *("Python", "C++", "c#", "R", "Go", "scikit-learn", "Tensorflw", "AWS (S3, EC2)", "Node.js/Express", "T5,BERT"),
    *("No experience with", "Tools:", "•", "\n", ", ", " / ", "(", ")", "®", "İ", "ﬁ", "e.g.", "2.x", "--", "'s", "\t"),
)
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
)
RESUMES = (
    "Summary\nEngineer with Python and SQL",
    "C/C++, Go, Rust\nTensorflw, Kuberntes",
    "Willing to learn Docker. Used Spark on AWS (S3, EC2).",
    "",
    "The team used Tableau; R&D; Grade C",
)


@pytest.fixture(scope="module")
def matchers(assessor):
    known = assessor.knowledge
    return {
        "exact": ExactMatcher(known.taxonomy),
        "fuzzy": FuzzyMatcher(known.taxonomy, known.english),
    }


@pytest.fixture(scope="module")
def statuses(assessor):
    return StatusReader(assessor.knowledge.statuses)


@pytest.fixture(params=["exact", "fuzzy"])
def matcher(request, matchers):
    return matchers[request.param]


@pytest.fixture(scope="module")
def labels(assessor):
    return assessor.knowledge.taxonomy.matching.list_labels


def answers(matcher, text, kind="skills"):
    return tuple(sorted(matcher(passage(document(text), kind)), key=repr))


def check(matcher, text, kind, labels):
    written = document(text)
    start, stop = len(text) // 4, len(text) - len(text) // 4
    for section in (whole(written, kind), Section(kind, "", Span(start, stop))):
        for mention in matcher(passage(written, section, labels)):
            assert section.span.holds(mention.span)
            assert len(mention.span) > 0
            assert mention.surface == text[mention.span.start : mention.span.end]
            assert mention.quote.section == kind
            assert 0 < mention.confidence <= 1
            assert mention.status == "have"


@given(text=TEXTS, kind=st.sampled_from(KINDS))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_spans_lie_in_the_section_and_quote_the_text(matchers, labels, text, kind):
    for matcher in matchers.values():
        check(matcher, text, kind, labels)


@given(text=TEXTS, kind=st.sampled_from(KINDS))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_mentions_of_any_text_stand_apart_in_the_order_of_the_text(matchers, statuses, assessor, text, kind):
    passages = [passage(document(text), kind, assessor.knowledge.taxonomy.matching.list_labels)]
    found = find_mentions(passages, list(matchers.values()), statuses)

    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
    finder = UnlistedFinder(assessor.knowledge.taxonomy.matching, assessor.knowledge.english)
    for term in finder.find(passages, [mention.span for mention in found]):
        for quote in term.quotes:
            assert quote.text == text[quote.span.start : quote.span.end]
            assert not any(m.span.start < quote.span.end and quote.span.start < m.span.end for m in found)


def test_each_matcher_finds_something_in_the_sample(matcher):
    assert any(answers(matcher, text) for text in RESUMES)


def test_nothing_of_a_resume_is_kept_for_the_next(matcher):
    alone = {text: answers(matcher, text) for text in RESUMES}

    for order in list(permutations(RESUMES))[:: len(RESUMES) * 4]:
        assert {text: answers(matcher, text) for text in order} == alone
    assert answers(pickle.loads(pickle.dumps(matcher)), RESUMES[1]) == alone[RESUMES[1]]


def test_a_copy_sent_to_another_process_answers_the_same(matcher):
    copy = pickle.loads(pickle.dumps(matcher))

    assert [answers(copy, text) for text in RESUMES] == [answers(matcher, text) for text in RESUMES]


def test_statuses_can_be_sent_to_another_process(statuses):
    written = passage(document("No experience with Docker"))
    assert pickle.loads(pickle.dumps(statuses)).assign(written, ()) == ()


def test_an_empty_section_holds_nothing(matcher):
    written = document("Python, Docker, Tensorflw")

    assert list(matcher(passage(written, Section("skills", "Skills", Span(8, 8))))) == []
    assert list(matcher(passage(document(""), Section("skills", "", Span(0, 0))))) == []


def test_what_stands_outside_the_section_is_not_seen(matcher):
    written = document("Docker\nno skills here\nTensorflw")

    assert list(matcher(passage(written, Section("skills", "", Span(7, 21))))) == []


@pytest.mark.parametrize("text", RESUMES)
def test_the_order_of_the_matchers_is_irrelevant(text, matchers, statuses):
    passages = [passage(document(text), "skills")]
    found = {
        find_mentions(passages, order, statuses) for order in permutations((*matchers.values(), *matchers.values()), 3)
    }

    assert len(found) <= 3
    both = [matchers["exact"], matchers["fuzzy"]]
    assert find_mentions(passages, both, statuses) == find_mentions(passages, both[::-1], statuses)


@pytest.mark.parametrize(
    "around", ["{}", "{}.", "({})", "used {}, among others", "x; {}; y", "• {}\n", "“{}”", "- {}:"]
)
def test_a_name_beyond_doubt_is_found_within_ordinary_punctuation(around, matchers, taxonomy):
    forms = [
        (skill.id, form.text)
        for skill in taxonomy.skills
        for form in skill.forms
        if form.context is None and skill.category not in taxonomy.matching.title_categories
    ]
    missed = [
        (skill, name)
        for skill, name in random.Random(7).sample(forms, 400)
        if skill not in {mention.skill for mention in answers(matchers["exact"], around.format(name), "experience")}
    ]

    assert missed == []


@pytest.mark.parametrize(
    "text",
    [
        "(" * 100_000,
        "☃" * 13_000,
        "-" * 50_000,
        ", " * 30_000,
        "\n" * 50_000,
        "|" * 50_000,
        "a/" * 20_000,
        "a." * 20_000,
        "a-" * 20_000,
        "[" * 20_000 + "]" * 20_000,
        "Tools:" * 5_000,
        "Python " * 10_000,
        "R, " * 3_000,
        "no " * 10_000,
        "• Currently learning:\n" * 2_000,
        "x" * 100_000,
        "Tensorflw" * 5_000,
        "1" * 50_000,
        "a@" * 20_000,
        "\u200b" * 20_000,
    ],
    ids=lambda text: f"{len(text)} letters like {text[:8]!r}",
)
def test_a_hostile_text_is_read_to_its_end(text, matchers, statuses, assessor):
    written = document(text)
    finder = UnlistedFinder(assessor.knowledge.taxonomy.matching, assessor.knowledge.english)
    for kind in ("skills", "experience"):
        passages = [passage(written, kind, assessor.knowledge.taxonomy.matching.list_labels)]
        found = find_mentions(passages, list(matchers.values()), statuses)
        assert all(mention.surface in text for mention in found)
        finder.find(passages, [mention.span for mention in found])
