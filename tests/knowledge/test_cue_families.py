"""What the cues take for a family of models is a skill of the taxonomy: what shows a duty is not shown as unknown."""

from __future__ import annotations

import pytest

from mlematch.knowledge.cues import Cues
from mlematch.matchers.exact import ExactMatcher
from mlematch.resources import load_shipped

from ..documents import document, passage

FAMILIES = next(group.terms for group in load_shipped(Cues).groups if group.id == "family")
NO_SKILLS = {
    "generalized additive": "the model has the skill, these words are but its beginning",
    "isolation tree(s)": "so isolation forests are called by mistake",
    "logit": "a function, and short for logistic regression",
    "neural additive": "the model is rare, these words are but its beginning",
    "quantile forest(s)": "a rare kind of random forests",
    "temporal convolutional": "the network has the skill, these words are but its beginning",
    "two stage detector(s)": "a kind, whose members have names",
    "=BGE": "also other things: a skill only with its version, BGE M3",
    "=E5": "also a grade and a processor",
    "=VITS": "also several vision transformers",
    "=ViTs": "several of ViT, which has the skill",
    "conformer(s)": "also shapes of molecules",
    "croston": "also a person's name",
}
LACKING = {"afriberta", "colbert", "m2m100", "u net++", "yolov12"}  # named too seldom, or too new


@pytest.fixture(scope="module")
def resolves(taxonomy):
    matcher = ExactMatcher(taxonomy)

    def find(term: str) -> bool:
        plain = term.removeprefix("=").replace("(s)", "")
        for written in {plain, plain.title(), plain.upper(), plain.replace(" ", "-").title()}:
            text = f"PyTorch, {written}, Docker"
            found = {mention.skill for mention in matcher(passage(document(text), "skills"))}
            if found - {"pytorch", "docker"}:
                return True
        return False

    return find


@pytest.mark.parametrize("term", [term for term in FAMILIES if term not in {*NO_SKILLS, *LACKING}])
def test_a_family_of_models_is_a_skill(resolves, term):
    assert resolves(term)


def test_exceptions_are_of_the_class():
    assert {*NO_SKILLS, *LACKING} <= set(FAMILIES)
