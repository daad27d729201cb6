import re

import pytest

from mlematch.knowledge.skills.statuses import (
    StatusCues,
    Statuses,
    Together,
    opening_words,
    phrase_pattern,
    words_behind_sign,
)
from mlematch.resources import load_shipped


def statuses(**given):
    blank = {status: StatusCues() for status in ("negated", "learning", "not_own")}
    return Statuses(**{**blank, "scope_ends": (), **given})


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("no experience with", "no  experience with", True),
        ("no experience with", "no experience\nwith", False),
        ("no experience with", "no experience without", False),
        ("no * experience", "no real and lasting experience", True),
        ("no * experience", "no experience", True),
        ("no * experience", "no very real and lasting experience", False),
        ("learning ?:", "learning:", True),
        ("learning ?:", "learning :", True),
        ("(eager|keen) to", "keen to", True),
        ("keen", "keenly", False),
        ("own", "known", False),
    ],
)
def test_a_phrase_is_read_as_words(phrase, text, found):
    assert bool(re.search(phrase_pattern(phrase), text)) == found


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("no experience", {"no"}),
        ("(eager|keen on) to", {"eager", "keen"}),
        ("(haven't|hasn't) used", {"haven't", "hasn't"}),
        ("(?<!re)interests", {"interests"}),
        ("(?<=\\()(now|still) learning", {"now", "still"}),
        ("(very )?keen", {"very", "keen"}),
        ("(was|were)? ?(asked )?(?<= )by", {"was", "were", "asked", "by"}),
        ("(from (which|whom)|who) learned", {"from", "who"}),
        ("(goal|aim)s? is", {"goal", "goals", "aim", "aims"}),
        ("colleagues? used", {"colleague", "colleagues"}),
        ("(vendors?|agency) used", {"vendor", "vendors", "agency"}),
        ("(re)?learned", set()),
        ("(un|re)learned", set()),
        ("(some|many)* lessons", set()),
        ("(\\w+|half) lessons", set()),
        ("colou?rs? of", {"color", "colors", "colour", "colours"}),
        ("optimi[sz]ing", {"optimising", "optimizing"}),
        ("colou?r*", set()),
        ("[^s]ing", set()),
        (": ?none", set()),
        ("(?:a|b) c", set()),
    ],
)
def test_the_words_that_can_open_a_phrase(phrase, words):
    assert opening_words(phrase) == words


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("[:|–—\\t-] ?(no|never)", {"no", "never"}),
        ("\\x20- ?(still )?learning", {"still", "learning"}),
        ("\\? (no|sorry)", {"no", "sorry"}),
        ("-(like|esque)", {"like", "esque"}),
        ("[:|] ?0 years", set()),
        ("[\\w]+ none", set()),
        ("none", set()),
    ],
)
def test_the_words_behind_the_sign_that_opens_a_phrase(phrase, words):
    assert words_behind_sign(phrase) == words


def test_every_shipped_phrase_opens_with_the_words_it_is_filed_under():
    shipped = load_shipped(Statuses)
    for cues in map(shipped.spelled_out, (shipped.learning, shipped.negated, shipped.not_own)):
        for phrase in (*cues.before, *cues.directly, *cues.after, *cues.block):
            for word in opening_words(phrase):
                assert re.match(r"[a-z]+('[a-z]+)?$", word), phrase


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (statuses(learning=StatusCues(before=("Willing",))), "learning: phrase 'Willing' must be lower-case words"),
        (statuses(negated=StatusCues(after=(" not",))), "negated: phrase ' not' must be lower-case words"),
        (statuses(not_own=StatusCues(block=("",))), "not_own: phrase '' must be lower-case words"),
        (statuses(not_own=StatusCues(titles=("a(",))), "not_own: phrase 'a(' cannot be read: "),
        (statuses(negated=StatusCues(directly=("[",))), "negated: phrase '[' cannot be read: "),
        (statuses(negated=StatusCues(ends=("x)",))), "negated: phrase 'x)' cannot be read: "),
        (statuses(scope_ends=("But",)), "scope_ends: phrase 'But' must be lower-case words"),
    ],
)
def test_a_faulty_phrase_is_named(wrong, problem):
    (named,) = wrong.problems()
    assert named.startswith(problem)


def test_all_faults_are_named_at_once():
    assert len(list(statuses(learning=StatusCues(before=("A", "B")), scope_ends=("C",)).problems())) == 3
    assert list(statuses().problems()) == []


def test_groups_of_words_stand_in_phrases_by_their_name():
    cues = StatusCues(after=("by @crew",), together=(Together(("@crew",), ("used",)),))
    given = statuses(not_own=cues, groups={"crew": ("vendor", "other team")})

    spelled = given.spelled_out(cues)
    assert (spelled.after, spelled.together[0].one) == (("by (vendor|other team)",), ("(vendor|other team)",))
    assert not list(given.problems())


def test_unknown_and_unused_groups_are_faults():
    given = statuses(negated=StatusCues(before=("no @crew",)), groups={"staff": ("people",)})

    assert list(given.problems()) == ["groups: there is no group 'crew'", "groups: 'staff' is used nowhere"]
