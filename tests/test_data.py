"""The shipped data: sound, wide, and proven by its own examples."""

import json
from collections import Counter

import pytest

from mlematch.errors import DataError
from mlematch.knowledge.levels.measures import MonthsMeasure
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.knowledge.skills.statuses import Statuses
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.matchers.skills.exact import ExactMatcher
from mlematch.resources import (
    data_path,
    find_problems,
    load_assessor,
    load_english,
    load_knowledge,
    load_rubric,
    load_taxonomy,
)
from tests.documents import document, passage


def test_no_data_file_has_a_problem():
    assert [problem for error in find_problems() for problem in error.problems] == []


def test_the_taxonomy_is_wide(taxonomy):
    assert len(taxonomy.skills) >= 1_500
    assert sum(len(skill.forms) for skill in taxonomy.skills) >= 6_000


def test_every_category_and_every_rule_is_used(taxonomy):
    forms = [form for skill in taxonomy.skills for form in skill.forms]

    assert {skill.category for skill in taxonomy.skills} == set(taxonomy.categories)
    assert {form.context.rule for form in forms if form.context} == set(taxonomy.rules)


def test_the_role_document_is_the_backbone(taxonomy):
    assert Counter(skill.source == "extension" for skill in taxonomy.skills)[False] >= 50


@pytest.mark.parametrize("id", ["pytorch_lightning", "amazon_emr"])
def test_a_skill_entails_what_the_recruiter_would_take_for_granted(id, taxonomy):
    expected = {"pytorch_lightning": {"pytorch", "deep_learning"}, "amazon_emr": {"aws", "apache_spark"}}

    assert expected[id] <= set(taxonomy.closure(id))


def test_every_example_shows_its_skill(taxonomy):
    matcher = ExactMatcher(taxonomy)

    def shows(skill, kind):
        written = passage(document(skill.example), kind, taxonomy.matching.list_labels)
        return any(mention.skill == skill.id for mention in matcher(written))

    silent = [skill.id for skill in taxonomy.skills if not shows(skill, "experience") and not shows(skill, "skills")]

    assert silent == []


def test_every_word_against_misspelling_is_lower_case_and_no_line_is_empty():
    words = load_english()

    assert len(words) > 10_000
    assert all(word == word.strip() == word.lower() for word in words)


@pytest.mark.parametrize(
    ("kind", "name"), [(Taxonomy, "skills_taxonomy.json"), (Rubric, "level_rubric.json"), (Statuses, "statuses.json")]
)
def test_an_unknown_key_is_a_fault(kind, name, tmp_path):
    content = json.loads(data_path(name).read_text(encoding="utf-8"))
    wrong = tmp_path / name
    wrong.write_text(json.dumps({**content, "colour": "blue"}), encoding="utf-8")

    with pytest.raises(DataError) as error:
        load_knowledge(kind, wrong)
    assert any("colour" in problem for problem in error.value.problems)


def test_no_single_month_of_work_opens_a_gate():
    gates = [gate for level in load_rubric().levels for gate in level.gates]
    years = [(gate, each) for gate in gates for each in gate.any_of if isinstance(each, MonthsMeasure)]

    assert len(years) >= 5
    assert [gate.id for gate, each in years if gate.rise is None or each.full_from - each.zero_to < 6] == []


@pytest.mark.parametrize("load", [load_taxonomy, load_rubric])
def test_a_missing_or_broken_file_is_a_fault_with_its_name(load, tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")

    for path in (tmp_path / "none.json", broken):
        with pytest.raises(DataError, match=path.name):
            load(path)


def test_every_fault_of_every_file_is_found_at_once(tmp_path):
    taxonomy, rubric = tmp_path / "t.json", tmp_path / "r.json"
    taxonomy.write_text('{"version": "1", "categories": {}, "skills": []}', encoding="utf-8")
    rubric.write_text("{}", encoding="utf-8")

    assert len(list(find_problems(taxonomy, rubric))) == 2


def test_unknown_keys_unknown_names_and_empty_gates_of_a_rubric_are_found_at_once(tmp_path):
    content = json.loads(data_path("level_rubric.json").read_text(encoding="utf-8"))
    content["levels"][0]["gates"][0]["any_of"] = []
    rubric = tmp_path / "r.json"
    rubric.write_text(json.dumps({**content, "wieght": 1, "ml_skills": ["pytroch"]}), encoding="utf-8")

    (error,) = find_problems(rubric=rubric)
    told = "\n".join(error.problems)
    assert [word for word in ("wieght", "any_of is empty", "unknown 'pytroch'") if word not in told] == []
    assert len(error.problems) == 3
    with pytest.raises(DataError) as loaded:
        load_assessor(rubric=rubric)
    assert loaded.value.problems == error.problems


def test_a_rubric_that_names_an_unknown_skill_is_found(tmp_path):
    content = json.loads(data_path("level_rubric.json").read_text(encoding="utf-8"))
    rubric = tmp_path / "r.json"
    rubric.write_text(json.dumps({**content, "ml_skills": ["pytroch"]}), encoding="utf-8")

    (error,) = find_problems(rubric=rubric)
    assert any("unknown 'pytroch' - did you mean 'pytorch'?" in problem for problem in error.problems)
