from dataclasses import replace

import pytest

from mlematch.knowledge.skills.authoring import find_careless
from mlematch.knowledge.skills.matching import Matching
from mlematch.knowledge.skills.skill import Context, Form, Rule, Skill
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.matchers.skills.examples import find_silent
from mlematch.resources import data_path, find_problems

ENGLISH = {"kettle", "rosin", "smote"}
BASALT = Skill("basalt", "BasaltDB", "stores", example="Kept tides in BasaltDB.")
CORAL = Skill("coral", "Coral Query", "stores", example="Asked with Coral Query.")


def careless(*skills, own=()):
    matching = Matching(own_words=own, given_names=("tamsin",), places=("harwich",))
    taxonomy = Taxonomy("1", {"stores": "Stores"}, skills, matching=matching)
    return list(find_careless(taxonomy, ENGLISH))


def test_a_careful_taxonomy_has_no_faults():
    assert careless(BASALT, CORAL) == []


@pytest.mark.parametrize(
    ("skills", "fault"),
    [
        ((CORAL, BASALT), "skill 'basalt' stands below 'coral': `mlematch taxonomy format` puts them in order"),
        ((replace(BASALT, source="hearsay"),), "unknown source 'hearsay', it should be 'role' or 'extension'"),
        ((replace(BASALT, example="Kept tides in a barn."),), "the example holds none of its names"),
        ((replace(BASALT, aliases=("Kettle",)),), "the everyday word 'Kettle' needs a context"),
        (
            (replace(BASALT, aliases=(Form("Rosin", case_sensitive=True),)),),
            "the everyday word 'Rosin' needs a context",
        ),
        ((replace(BASALT, id="Basalt-DB"),), "an id is small letters and digits with _ between words"),
        ((replace(BASALT, aliases=("Tamsin",)),), "'Tamsin', a name of persons or places too, needs a context"),
        ((replace(BASALT, aliases=("Harwich",)),), "'Harwich', a name of persons or places too, needs a context"),
        ((replace(BASALT, aliases=("Tide(Store",)),), "name 'Tide(Store' has a bracket without its other half"),
        ((replace(BASALT, aliases=("Tide\nStore",)),), "holds a line break, a tab or two blanks in a row"),
        (
            (replace(BASALT, aliases=("Tid\u0435Store",)),),
            "has letters of several alphabets in a word: Cyrillic, Latin",
        ),
        ((replace(BASALT, aliases=("Tide\u200bStore",)),), "holds a sign that cannot be seen"),
        (
            (replace(BASALT, aliases=("Reef-Maps",)), replace(CORAL, aliases=("reefmap",))),
            "name 'reefmap' of 'coral' is read as 'Reef-Maps' of 'basalt'",
        ),
        ((replace(CORAL, aliases=("coral-query",)),), "name 'coral-query' says nothing that 'Coral Query' does not"),
    ],
)
def test_a_fault_of_writing_is_named(skills, fault):
    assert [one for one in careless(*skills) if fault in one] == careless(*skills) != []


def test_a_category_without_skills_is_a_fault():
    taxonomy = Taxonomy("1", {"stores": "Stores", "ovens": "Ovens"}, (BASALT,))

    assert list(find_careless(taxonomy, ENGLISH)) == ["category 'ovens' has no skill"]


def test_letters_of_another_alphabet_that_stand_apart_or_are_signs_are_no_fault():
    assert careless(replace(BASALT, aliases=("\u03b2-Tide", "\u03bcTide", "Tide\u00b2 (TID)"))) == []


@pytest.mark.parametrize(
    "alias", [Form("kettle", context=Context("word")), Form("SMOTE", case_sensitive=True), "Basalt DB", "basalts"]
)
def test_a_context_capitals_within_or_another_spelling_are_no_fault(alias):
    assert careless(replace(BASALT, aliases=(alias,))) == []


def test_an_english_word_that_means_nothing_else_is_no_fault():
    assert careless(replace(BASALT, aliases=("rosin",)), own=("rosin",)) == []


def test_the_check_of_all_data_tells_faults_of_writing(tmp_path):
    from mlematch.resources import data_path

    text = data_path("skills_taxonomy.json").read_text(encoding="utf-8")
    wrong = tmp_path / "taxonomy.json"
    wrong.write_text(text.replace('"Keras Tuner"', '"Garden"', 1).replace('"scikit learn"', '"garden"', 1))

    told = [problem for error in find_problems(wrong) for problem in error.problems]

    assert any("everyday word" in problem and "arden" in problem for problem in told)


def test_capitals_within_a_name_tell_it_from_one_of_a_person():
    assert careless(replace(BASALT, aliases=(Form("TamSin", case_sensitive=True),))) == []


def test_the_smallest_words_are_everyday_words_too(tmp_path):
    taxonomy = tmp_path / "taxonomy.json"
    shipped = data_path("skills_taxonomy.json").read_text(encoding="utf-8")
    taxonomy.write_text(shipped.replace('"aliases": ["Docker containers"', '"aliases": ["the", "Docker containers"', 1))

    problems = "\n".join(str(error) for error in find_problems(taxonomy))
    assert "skill 'docker': the everyday word 'the' needs a context" in problems


def test_all_faults_are_told_at_once_those_of_shape_of_writing_and_doubled_keys(tmp_path):
    taxonomy = tmp_path / "taxonomy.json"
    wrong = """{"version": "1", "version": "2", "categories": {"web": "Web"}, "wrong": 1, "skills": [
        {"id": "kit", "name": "Kit (Flow", "category": "wob", "example": "Used nothing."}]}"""
    taxonomy.write_text(wrong, encoding="utf-8")

    (error,) = find_problems(taxonomy)
    told = "\n".join(error.problems)
    words = ("wrong: Unexpected", "unknown category 'wob'", "'version' stands 2 times", "its other half", "none of its")
    assert [word for word in words if word not in told] == []


def test_an_example_in_which_its_skill_is_not_found_is_told():
    rules = {"near": Rule(("near",), ("near",))}
    found = replace(BASALT, context=Context("near", near=("tides",)))
    silent = replace(found, context=Context("near", near=("granite",)))

    assert list(find_silent(Taxonomy("1", {"stores": "Stores"}, (found,), rules))) == []
    assert list(find_silent(Taxonomy("1", {"stores": "Stores"}, (silent,), rules))) == [silent]
