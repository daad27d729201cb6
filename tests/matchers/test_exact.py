import pytest

from mlematch.knowledge.taxonomy import Context, Form, Matching, Rule, Skill, Taxonomy
from mlematch.matchers.exact import ExactMatcher
from mlematch.values import Section, Span
from tests.documents import document, passage

SKILLS = (
    Skill("spark", "Apache Spark", "tools", aliases=(Form("Spark", context=Context("word", near=("cluster",))),)),
    Skill("spark_sql", "Spark SQL", "tools"),
    Skill("sql", "SQL", "tools", case_sensitive=True),
    Skill("go", "Go", "tools", context=Context("letter", never_before=("to",))),
    Skill("scikit_learn", "scikit-learn", "tools", aliases=("sklearn",)),
    Skill("random_forest", "random forest", "methods"),
    Skill("windows", "Windows", "tools"),
    Skill("search_and_rescue", "search and rescue", "methods"),
    Skill("machine_learning", "machine learning", "methods"),
    Skill("github", "GitHub", "tools"),
    Skill("optimization", "optimization", "methods"),
)
RULES = {"letter": Rule(("list", "beside")), "word": Rule(("list", "skill", "near"))}
MATCHING = Matching(
    spellings=(("isation", "ization"),),
    list_labels=("tools",),
    profile_sites=("github",),
    title_nouns=("engineer",),
    title_categories=("methods",),
    study_words=("msc",),
    course_words=("courses",),
)
MATCHER = ExactMatcher(Taxonomy("1", {"tools": "Tools", "methods": "Methods"}, SKILLS, RULES, MATCHING))


def found(text, kind="experience"):
    written = document(text)
    return {mention.skill: mention.surface for mention in MATCHER(passage(written, kind, MATCHING.list_labels))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("scikit-learn", {"scikit_learn": "scikit-learn"}),
        ("Scikit Learn", {"scikit_learn": "Scikit Learn"}),
        ("SCIKIT-LEARN", {"scikit_learn": "SCIKIT-LEARN"}),
        ("scikitlearn", {"scikit_learn": "scikitlearn"}),
        ("sklearn", {"scikit_learn": "sklearn"}),
        ("Random Forests", {"random_forest": "Random Forests"}),
        ("Optimisation", {"optimization": "Optimisation"}),
        ("search & rescue", {"search_and_rescue": "search & rescue"}),
        ("random\nforest", {}),
    ],
)
def test_a_name_is_found_in_its_spellings(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text", ["a random forestry", "randomforester", "Sqlite", "sql", "a window", "scikit"])
def test_what_only_resembles_a_name_is_not_found(text):
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "kind", "skills"),
    [
        ("Ready to go home", "experience", set()),
        ("Go to market with SQL", "experience", {"sql"}),
        ("SQL, Go", "experience", {"sql", "go"}),
        ("Go", "skills", {"go"}),
        ("Spark joy", "experience", set()),
        ("Spark on a cluster", "experience", {"spark"}),
        ("Jobs in Spark with SQL", "experience", {"spark", "sql"}),
        ("Apache Spark", "experience", {"spark"}),
        ("(Go, SQL)", "projects", {"go", "sql"}),
    ],
)
def test_a_dangerous_name_needs_a_witness(text, kind, skills):
    assert set(found(text, kind)) == skills


@pytest.mark.parametrize(
    ("text", "kind", "skills"),
    [
        ("Machine Learning Engineer", "experience", set()),
        ("Machine learning for engineers", "experience", {"machine_learning"}),
        ("MSc Machine Learning", "education", set()),
        ("Courses: Machine Learning", "education", {"machine_learning"}),
        ("github.com/someone", "header", set()),
        ("GitHub", "header", set()),
        ("GitHub", "skills", {"github"}),
        ("see https://example.com/sklearn", "projects", set()),
        ("me@sklearn.org", "header", set()),
        ("train_sklearn.py", "projects", set()),
    ],
)
def test_titles_degrees_and_addresses_claim_nothing(text, kind, skills):
    assert set(found(text, kind)) == skills


def test_a_name_that_goes_on_in_the_next_line_is_found_where_the_sentence_does():
    written = document("used random\nforest", wraps=True)

    assert [mention.surface for mention in MATCHER(passage(written))] == ["random\nforest"]


def test_the_very_name_is_surer_than_a_variant():
    written = document("random forest, Random Forests")
    surer, varied = sorted(MATCHER(passage(written)), key=lambda mention: mention.span)

    assert surer.confidence == 1.0
    assert 0.9 < varied.confidence < 1.0


def test_spans_count_from_the_start_of_the_document():
    written = document("SQL\nsklearn")
    (mention,) = MATCHER(passage(written, Section("skills", "", Span(4, 11))))

    assert (mention.span, mention.surface, mention.quote.section) == (Span(4, 11), "sklearn", "skills")
