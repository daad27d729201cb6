"""Words and phrases are found as whole words, whatever their capitals, accents and line ends."""

from __future__ import annotations

import re

import pytest

from mlematch.knowledge.phrases import Phrases, any_phrase, find_phrases, first_words, fold_same, whole


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("art", ["art"]),
        ("(art)/art", ["art", "art"]),
        ("smart arts", []),
        ("art3 éart", []),
        ("data  set", ["data  set"]),
        ("data-set", ["data-set"]),
        ("dataset", []),
    ],
)
def test_whole_words(text, found):
    assert re.findall(whole(any_phrase(["Art", "data set"])), text) == found


def test_no_phrase_is_nowhere():
    assert re.search(whole(any_phrase([])), "any text, and -") is None
    assert not Phrases.of([]).within("any text")


def test_of_two_phrases_the_longer_is_found():
    assert re.findall(whole(any_phrase(["lead", "lead engineer"])), "lead engineer") == ["lead engineer"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("an Intern", [3]),
        ("internal", []),
        ("intern's", []),
        ("intern, INTERN", [0, 8]),
        ("praktikum für intern", [14]),
    ],
)
def test_phrases_know_where_they_stand(text, places):
    phrases = Phrases.of(["intern"])
    assert list(phrases.places(text)) == places
    assert phrases.first(text) == (places or [None])[0]
    assert phrases.within(text) == bool(places)


@pytest.mark.parametrize("text", ["MÁSTER", "Straße", "• İzmir", "ﬁne"])
def test_folding_keeps_every_place(text):
    assert len(fold_same(text)) == len(text)


def test_a_phrase_begins_where_the_last_one_ended():
    names = ["ml", "ml ops", "ops"]
    words = first_words(names)
    found = find_phrases(dict.fromkeys(words, re.compile(any_phrase(names))), words, "ml ops, ops")
    assert [match.group() for match in found] == ["ml ops", "ops"]


@pytest.mark.parametrize("sign", [[], ["•"]])  # a phrase that no word opens is sought everywhere
def test_a_phrase_is_the_same_whoever_asks(sign):
    phrases = Phrases.of(["ml", "ml ops", "c++", *sign])
    text = "mlops, ML Ops and ml; C++ or c+"
    assert [found.group() for found in phrases.find(fold_same(text))] == ["ml ops", "ml", "c++"]
    assert [*phrases.places(text)] == [7, 18, 22]
    assert [at for at in range(len(text)) if phrases.begins(text, at)] == [7, 18, 22]
    assert phrases.mask(text) == "mlops,        and   ;     or c+"
