import pytest

from mlematch.knowledge.skills.matching import Matching
from mlematch.knowledge.skills.skill import Context, Form, Rule, Skill
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.matchers.skills.fuzzy import FuzzyMatcher
from tests.documents import document, passage

SKILLS = (
    Skill("tensorflow", "TensorFlow", "t"),
    Skill("kubernetes", "Kubernetes", "t"),
    Skill("scikit_learn", "scikit-learn", "t"),
    Skill("scala", "Scala", "t"),
    Skill("keras", "Keras", "t"),
    Skill("java", "Java", "t"),
    Skill("javascript", "JavaScript", "t"),
    Skill("random_forest", "random forest", "t"),
    Skill("rust", "Rust", "t", aliases=(Form("Rustic", context=Context("word")),)),
    Skill("seaborn", "Seaborn", "t"),
    Skill("snowflake", "Snowflake", "t", context=Context("word")),
    Skill("jenkins", "Jenkins", "t", context=Context("word")),
    Skill("apache_cassandra", "Cassandra", "t", context=Context("word")),
    Skill("hugging_face", "Hugging Face", "t"),
    Skill("prolog", "Prolog", "t", fuzzy=False),
)
MATCHING = Matching(
    list_labels=("tools",), blurred_letters=(("v", "y"), ("i", "l")), confused_letters=("aceo", "bh", "ft", "nu")
)
TAXONOMY = Taxonomy("1", {"t": "T"}, SKILLS, {"word": Rule(("list",))}, MATCHING)
ENGLISH = frozenset("scale kernel five random forest used to serve models with the and tools house".split())
MATCHER = FuzzyMatcher(TAXONOMY, ENGLISH)


def found(text, kind="skills"):
    written = document(text)
    return {
        mention.surface: mention.skill for mention in MATCHER(passage(written, kind, TAXONOMY.matching.list_labels))
    }


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Tensorflw", "tensorflow"),
        ("Tensorfow", "tensorflow"),
        ("Kuberntes", "kubernetes"),
        ("Kubernetees", "kubernetes"),
        ("scikit-leam", "scikit_learn"),
        ("sckit-learn", "scikit_learn"),
        ("Tens0rflow", "tensorflow"),
        ("5eaborn", "seaborn"),
        ("Scaia", "scala"),
        ("JavaScrpt", "javascript"),
        ("radnom forest", "random_forest"),
        ("Snowfalke", "snowflake"),
        ("Jenkns", "jenkins"),
        ("Cassandrra", "apache_cassandra"),
        ("Huggng Face", "hugging_face"),
    ],
)
def test_a_misspelt_or_damaged_name_is_found_where_skills_are_listed(text, skill):
    assert list(found(text).values()) == [skill]
    assert list(found(f"Tools: {text}, Keras", "experience").values()) == [skill]


@pytest.mark.parametrize(
    "text",
    [
        "scale",
        "Scale",
        "Java",
        "JavaScript",
        "Tensor",
        "flow",
        "Jave",
        "Kers",
        "Prolgo",
        "Rustc",
        "Jenkinsson",
        "Kubernetese",
        "12345",
        "five",
        "a very long item that mentions Tensorflw somewhere",
    ],
)
def test_short_english_known_or_dangerous_words_are_left_alone(text):
    assert found(text) == {}


def test_prose_is_never_searched():
    assert found("Used Tensorflw to serve models", "experience") == {}


def test_every_mention_says_how_near_it_is():
    written = document("Tensorflw, Kuberntes, Kubemetes, Seabom")
    mentions = list(MATCHER(passage(written, "skills")))

    assert [mention.matcher for mention in mentions] == ["fuzzy"] * 4
    assert all(0.85 <= mention.confidence < 1 for mention in mentions)


@pytest.mark.parametrize("word", ["", "x", "Tens", "☃☃☃☃☃☃", "tensortensortensor", "flowtensor"])
def test_what_is_near_nothing_is_nothing(word):
    assert MATCHER.nearest(word) is None
