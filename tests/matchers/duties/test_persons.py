import pytest

from mlematch.knowledge.duties.cues import Pronouns
from mlematch.matchers.duties.patterns import Sentence
from mlematch.matchers.duties.persons import Persons

PRONOUNS = Pronouns(
    of_one=(("he", "i"), ("she", "i"), ("her", "my"), ("herself", "myself")),
    of_many=(("they", "i"), ("their", "my")),
    objects=(("her", "me"),),
    behind_objects=("", "and"),
    openers=("with",),
    auxiliaries=(("has", "have"),),
    unsure=("lead", "test"),
    adverbs=("also",),
    behind_verbs=("a", "the", "my"),
    behind_unsure=("of",),
)
PAST = {"lead": "led", "leads": "led", "test": "tested", "tests": "tested", "train": "trained", "trains": "trained"}
PERSONS = Persons(PRONOUNS, PAST)


@pytest.mark.parametrize(
    ("text", "words", "starts"),
    [
        ("I lead a team", "i led a team", 2),
        ("She leads her team", "i led my team", 2),
        ("He also trains and tests it", "i also trained and tested it", 2),
        ("They lead their team", "i led my team", 2),
        ("Assessed what they need in their work", "assessed what they need in their work", 1),
        ("With her team she wrote it", "with my team i wrote it", 1),
        ("With their team, they lead it", "with my team , i led it", 1),
        ("With their team and what they need", "with their team and what they need", 1),
        ("She has taught herself", "i have taught myself", 2),
        ("They report to her and to her boss", "i report to me and to my boss", 2),
        ("Taught her", "taught me", 1),
        ("Leads a team", "led a team", 1),
        ("Lead a team", "led a team", 1),
        ("Lead 12 people", "led 12 people", 1),
        ("Lead engineer", "lead engineer", 1),
        ("Leads of the teams", "leads of the teams", 1),
        ("Leads teams", "led teams", 1),
        ("Train, test and lead the models", "trained , tested and led the models", 1),
        ("Trains models and test data", "trained models and test data", 1),
        ("Robin leads a team", "i led a team", 2),
        ("Robin Example also trains models", "i i also trained models", 3),
        ("Robin Example, engineer", "robin example , engineer", 1),
        ("Example tests of the team", "example tests of the team", 1),
    ],
)
def test_a_sentence_is_read_in_the_first_person_and_the_past(text, words, starts):
    (sentence,) = Sentence.read(text, 0, len(text))
    PERSONS.unify(sentence, frozenset(("robin", "example")))
    assert (" ".join(sentence.words), sentence.starts) == (words, starts)


@pytest.mark.parametrize("subject", ["The candidate", "This applicant"])
def test_who_is_told_of_as_the_candidate_did_what_is_told(subject: str) -> None:
    (sentence,) = Sentence.read(f"{subject} trained three models", 0, len(subject) + 21)
    pronouns = Pronouns("i", articles=("the", "this"), roles=("candidate", "applicant"))
    Persons(pronouns, {"train": "trained"}).unify(sentence)
    assert (sentence.words[:3], sentence.starts) == (["i", "i", "trained"], 3)


def test_a_candidate_who_does_nothing_is_somebody_else() -> None:
    (sentence,) = Sentence.read("The candidate experience for graduates", 0, 38)
    Persons(Pronouns("i", articles=("the",), roles=("candidate",)), {"train": "trained"}).unify(sentence)
    assert sentence.words[:2] == ["the", "candidate"]
