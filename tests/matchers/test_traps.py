"""Sentences in which a careful recruiter sees these skills, and no others that look like them."""

import json
from pathlib import Path

import pytest

from mlematch.matchers import find_mentions
from mlematch.matchers.sentences.status import StatusReader
from mlematch.matchers.skills.exact import ExactMatcher
from mlematch.matchers.skills.fuzzy import FuzzyMatcher
from tests.documents import document, passage, resume

CASES = json.loads(Path(__file__).with_name("trap_cases.json").read_text(encoding="utf-8"))
EVERYTHING = "everything"


@pytest.fixture(scope="module")
def find_skills(assessor):
    known = assessor.knowledge
    matchers = (ExactMatcher(known.taxonomy), FuzzyMatcher(known.taxonomy, known.english))
    statuses = StatusReader(known.statuses)

    def find(section, text):
        if section == "resume":
            return {skill.id for skill in assessor.profile(resume(text)).skills}
        passages = [passage(document(text), section, known.taxonomy.matching.list_labels)]
        return {each.skill for each in find_mentions(passages, matchers, statuses)}

    return find


@pytest.mark.parametrize("case", CASES, ids=[f"{case['section']}: {case['text'][:60]!r}" for case in CASES])
def test_a_sentence_shows_what_a_careful_recruiter_sees_in_it(case, find_skills):
    found = find_skills(case["section"], case["text"])

    alarms = found if case["absent"] == EVERYTHING else found & set(case["absent"])
    assert (set(case["found"]) - found, alarms) == (set(), set())


def test_the_table_is_wide_and_half_of_it_holds_nothing():
    empty = [case for case in CASES if case["absent"] == EVERYTHING]

    assert len(CASES) >= 270
    assert len(empty) >= len(CASES) / 2


def test_no_sentence_stands_twice_and_every_skill_is_in_the_taxonomy(taxonomy):
    texts = [(case["section"], case["text"]) for case in CASES]
    named = {id for case in CASES for key in ("found", "absent") if case[key] != EVERYTHING for id in case[key]}

    assert len(set(texts)) == len(texts)
    assert named <= {skill.id for skill in taxonomy.skills}
