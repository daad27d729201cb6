"""Names made of two names."""

import pytest

from mlematch.knowledge.skills.skill import Context, Form, Rule, Skill
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.matchers.skills.exact import ExactMatcher
from mlematch.matchers.skills.overlap import resolve_overlaps
from tests.documents import document, passage

STORE = Form("S9", context=Context("listed"))
SKILLS = (
    Skill("cloud", "Aeros", "tools"),
    Skill("store", "Simple Store", "tools", aliases=("Aeros S9", STORE), implies=("cloud",)),
    Skill("bus", "Aeros Bus", "tools", aliases=(Form("Bus", context=Context("listed")),), implies=("cloud",)),
    Skill("odds", "odds and figures", "subjects", aliases=(Form("odds", context=Context("listed")),)),
    Skill("figures", "figures", "subjects", context=Context("listed")),
    Skill("shaded", "day and night", "subjects"),
    Skill("ads", "adverts/models", "subjects", aliases=("adverts",)),
    Skill("models", "models", "tools", context=Context("listed")),
)
TAXONOMY = Taxonomy("1", {}, SKILLS, {"listed": Rule(("skill_list",))})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kept on Aeros S9 for years", {"cloud": "Aeros", "store": "S9"}),
        ("Kept on S9 for years", {}),
        ("Kept on Aeros for years", {"cloud": "Aeros"}),
        ("Sent over the Aeros Bus", {"bus": "Aeros Bus"}),
        ("Lectures on odds and figures", {"odds": "odds", "figures": "figures"}),
        ("Lectures on odds & figures", {"odds": "odds", "figures": "figures"}),
        ("Lectures on figures", {}),
        ("Worked day and night", {"shaded": "day and night"}),
        ("Spent on adverts/models", {"ads": "adverts/models"}),
    ],
)
def test_a_name_of_two_skills_is_told_as_two(text, found):
    mentions = resolve_overlaps(ExactMatcher(TAXONOMY)(passage(document(text), "experience", ())))
    assert {each.skill: each.surface for each in mentions} == found
