import pytest

from mlematch.knowledge.cues import Pronouns
from mlematch.matchers.cue_patterns import Sentence
from mlematch.matchers.cue_persons import Persons

PERSONS = Persons(Pronouns("i", (("he", "i"), ("she", "i"), ("her", "my")), (("they", "i"), ("their", "my"))))


@pytest.mark.parametrize(
    ("text", "words", "starts"),
    [
        ("I lead a team", "i lead a team", 2),
        ("She leads her team", "i lead my team", 2),
        ("He pushes and applies it", "i push and applies it", 2),
        ("They lead their team", "i lead my team", 2),
        ("Assessed what they need in their work", "assessed what they need in their work", 1),
        ("With her team she wrote it", "with my team i wrote it", 1),
        ("Leads a team", "leads a team", 1),
    ],
)
def test_a_sentence_is_read_in_the_first_person(text, words, starts):
    (sentence,) = Sentence.read(text, 0, len(text))
    PERSONS.unify(sentence)
    assert (" ".join(sentence.words), sentence.starts) == (words, starts)
