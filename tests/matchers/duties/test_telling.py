"""However a resume tells of its person, and in whatever tense, it shows the same: on every sentence of the tables."""

from __future__ import annotations

import re
from functools import cache

import pytest

from mlematch.knowledge.duties.cue_notation import inflect
from mlematch.values import Section, Span

from .test_cues import CASES, CUES, DUTY_SENTENCES, MATCHER, ML_SKILLS, TABLES, make_document

PRONOUNS = {
    "I": ("I", "my", "me", "myself"),
    "she": ("she", "her", "her", "herself"),
    "he": ("he", "his", "him", "himself"),
    "they": ("they", "their", "me", "themselves"),  # `them` is more often a thing than the person
    "Robin": ("she", "her", "her", "herself"),
}
THIRD = ("she", "he", "Robin")
OBJECTS = {"I": "me", "she": "her", "he": "him", "they": "them"}
NAME = "Robin Example"
AS_TOLD = frozenset(("mentored by a senior scientist",))  # what was done to somebody has no present
PAST = CUES.past()


@cache
def presents():
    """The forms of the present by that of the past, for verbs that look otherwise in the past."""
    irregular = {forms[0]: forms for forms in CUES.irregular}
    forms = ((verb, (irregular.get(verb) or inflect(verb))) for verb in dict.fromkeys(PAST))
    return {PAST[verb]: each[:2] for verb, each in forms if PAST.get(verb) and PAST.get(each[1]) == PAST[verb]}


def sentences():
    cases = [case for kinds in CASES.values() for kind in kinds.values() for case in kind]
    told = [tuple(case) if isinstance(case, list) else ("experience", case) for case in cases]
    return dict.fromkeys((*told, *((section, text) for section, text, _ in (*TABLES["sentences"], *DUTY_SENTENCES))))


def put(text, who):
    """Put the pronouns of the first person into another."""
    return re.sub(r"\b(I|my|me|myself)\b", lambda word: PRONOUNS[who][PRONOUNS["I"].index(word[0])], text)


def say(who, text):
    return f"{who[0].upper()}{who[1:]} {put(text[0].lower() + text[1:], who)}"


def in_present(text, form):
    """Put the verb a sentence begins with into the present, and those beside it."""
    words, forms = text.split(" "), presents()
    for at, word in enumerate(words):
        verb = word.rstrip(",;.")
        if (at == 0 or words[at - 1] == "and") and verb.lower() in forms:
            words[at] = forms[verb.lower()][form] + word[len(verb) :]
    return " ".join(words)


def is_sure(text):
    """Say whether the base of a verb that a sentence begins with can be nothing else."""
    first, following = (*text.lower().split(), "")[:2]
    return first not in CUES.pronouns.unsure or following in CUES.pronouns.behind_verbs


def tellings(text):
    """Give the same sentence told of each person, in the past and in the present."""
    first, rest = text.split(" ")[0], text.partition(" ")[2]
    if first == "I":
        return [text, *(say(who, rest) for who in PRONOUNS)]
    if first.lower() not in presents() or text.lower() in AS_TOLD:
        return []
    if first.lower() in PAST:  # `read`, `found`: also a present
        return [text, *(say(who, text) for who in PRONOUNS)]
    base, third = in_present(text, 0), in_present(text, 1)
    told = [say(who, third if who in THIRD else base) for who in PRONOUNS]
    bare = [third.capitalize() if third.islower() else third[0].upper() + third[1:]]
    bare += [base[0].upper() + base[1:]] if is_sure(base) else []
    return [text, *(say(who, text) for who in PRONOUNS), *told, *bare]


def shown(section, text):
    lines = [NAME, text, ML_SKILLS] if text.startswith("Robin") else [text, ML_SKILLS]
    document = make_document(*lines)
    end = len(document.text) - len(ML_SKILLS)
    sections = [Section(section, "", Span(0, end - 1)), Section("skills", "Skills", Span(end, len(document.text)))]
    duties, soft_skills, _ = MATCHER.find(document, sections)
    return [each.id for each in (*duties, *soft_skills)]


def test_who_a_sentence_tells_of_and_in_which_tense_changes_no_duty():
    odd, many = [], 0
    for section, text in sentences():
        first, *others = ((told, shown(section, told)) for told in dict.fromkeys(tellings(text)) or [text])
        many += len(others)
        odd += [(first, other) for other in others if other[1] != first[1]]
    assert odd == []
    assert many > 12000


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("P3", "Six engineers report to {me}"),
        ("P3", "Lead a group of nine engineers with {my} deputy"),
        ("R6", "Trained the model on {my} own"),
        ("P14", "Taught {myself} Rust and Go from books"),
        ("P6", "Together with {my} team, {I} set the roadmap with the board"),
        ("P4", "As lead engineer, {I} own the architecture"),
        ("P2", "In {my} free hours, {I} mentor two juniors"),
        ("P1", "{I} have led four projects with {my} team"),
        ("P12", "{I} also interview candidates for {my} team"),
    ],
)
def test_pronouns_anywhere_in_a_sentence_change_no_duty(code, told):
    def fill(who, me):
        subject, my, _, myself = PRONOUNS[who]
        text = told.format(I=subject, my=my, me=me, myself=myself)
        third = re.sub(r"\b(he|she) (also )?(\w+)", _third, text) if who in THIRD else text
        return third[0].upper() + third[1:]

    every = [shown("experience", fill(who, me)) for who, me in OBJECTS.items()]
    assert code in every[0]
    assert all(one == every[0] for one in every)


def _third(found):
    verb = found[3]
    form = {"have": "has", "set": "sets"}.get(verb) or (verb if verb in presents() else inflect(verb)[1])
    return f"{found[1]} {found[2] or ''}{form}"
