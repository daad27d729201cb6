"""What the cues take for a family of models is a skill of the taxonomy: what shows a duty is not shown as unknown."""

from __future__ import annotations

import re

import pytest

from mlematch.knowledge.duties.cues import Cues
from mlematch.matchers.skills.exact import ExactMatcher
from mlematch.resources import load_shipped

from ...documents import document, passage

FAMILIES = next(group.terms for group in load_shipped(Cues).groups if group.id == "family")
NO_SKILLS = {
    "generalized additive": "the model has the skill, these words are but its beginning",
    "isolation tree(s)": "so isolation forests are called by mistake",
    "logit": "a function, and short for logistic regression",
    "neural additive": "the model is rare, these words are but its beginning",
    "quantile forest(s)": "a rare kind of random forests",
    "temporal convolutional": "the network has the skill, these words are but its beginning",
    "two stage detector(s)": "a kind, whose members have names",
    "=E5": "also a grade and a processor",
    "=VITS": "also several vision transformers",
    "=ViTs": "several of ViT, which has the skill",
}
LACKING = {"afriberta", "m2m100", "yolov12"}  # named too seldom, or too new


def squeeze(name: str) -> str:
    return re.sub(r"[\s-]", "", name.casefold())


@pytest.fixture(scope="module")
def resolves(taxonomy):
    matcher = ExactMatcher(taxonomy)
    names = {squeeze(form.text) for skill in taxonomy.skills for form in skill.forms}  # some need words beside them

    def find(term: str) -> bool:
        plain = term.removeprefix("=").replace("(s)", "")
        found = {mention.skill for mention in matcher(passage(document(f"PyTorch, {plain}, Docker"), "skills"))}
        return squeeze(plain) in names or bool(found - {"pytorch", "docker"})

    return find


@pytest.mark.parametrize("term", [term for term in FAMILIES if term not in {*NO_SKILLS, *LACKING}])
def test_a_family_of_models_is_a_skill(resolves, term):
    assert resolves(term)


def test_exceptions_are_of_the_class():
    assert {*NO_SKILLS, *LACKING} <= set(FAMILIES)
