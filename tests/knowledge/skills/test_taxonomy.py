from dataclasses import replace

import pytest

from mlematch.hints import did_you_mean
from mlematch.knowledge.skills.skill import Context, Form, Homonym, Rule, Skill, fold
from mlematch.knowledge.skills.taxonomy import Taxonomy

PYTHON = Skill("python", "Python", "languages", example="Wrote Python.")
DJANGO = Skill("django", "Django", "web", implies=("python",), example="Served with Django.")
OASIS = Skill("oasis", "Oasis", "web", implies=("django",), example="Used Oasis.")
GO = Skill("go", "Go", "languages", context=Context("letter"), example="Go, Python")
SOUND = Taxonomy(
    "1", {"languages": "Languages", "web": "Web"}, (PYTHON, DJANGO, OASIS, GO), {"letter": Rule(("list",))}
)


def problems(*skills, **changes):
    return list(replace(SOUND, skills=skills or SOUND.skills, **changes).problems())


def test_a_sound_taxonomy_has_no_problems():
    assert problems() == []


@pytest.mark.parametrize(
    ("skills", "problem"),
    [
        ((PYTHON, replace(DJANGO, id="python", implies=())), "skill id 'python' stands 2 times"),
        ((PYTHON, replace(DJANGO, category="langages")), "unknown category 'langages' - did you mean 'languages'?"),
        ((PYTHON, replace(DJANGO, implies=("pyton",))), "implies unknown 'pyton' - did you mean 'python'?"),
        ((replace(PYTHON, implies=("django",)), DJANGO), "skill 'python' implies itself: python -> django -> python"),
        ((replace(PYTHON, implies=("oasis",)), DJANGO, OASIS), "itself: python -> oasis -> django -> python"),
        ((replace(PYTHON, implies=("python",)),), "skill 'python' implies itself"),
        ((replace(PYTHON, example=""),), "skill 'python' has no example sentence"),
        ((replace(PYTHON, aliases=(" py3",)),), "name ' py3' is empty or has stray spaces"),
        ((replace(PYTHON, aliases=("--",)),), "name '--' is empty or has stray spaces"),
        ((replace(PYTHON, aliases=("py",)),), "the short name 'py' needs a context"),
        ((replace(PYTHON, aliases=("CPython", "CPython")),), "name 'CPython' stands 2 times"),
        (
            (replace(PYTHON, id="web_frame"), replace(DJANGO, implies=(), aliases=("web frame",))),
            "skill id 'web_frame' is a name of 'django'",
        ),
        ((PYTHON, replace(DJANGO, aliases=("PYTHON",))), "name 'PYTHON' is claimed by 'python' and 'django'"),
        ((PYTHON, replace(DJANGO, aliases=("Py-thon",))), "name 'Py-thon' is claimed by 'python' and 'django'"),
        ((replace(GO, context=Context("leter")),), "unknown rule 'leter' - did you mean 'letter'?"),
        ((replace(PYTHON, aliases=(Form("Snake", context=Context("near")),)),), "unknown rule 'near'"),
    ],
)
def test_a_fault_is_named(skills, problem):
    assert any(problem in named for named in problems(*skills)), problems(*skills)


@pytest.mark.parametrize(
    ("homonyms", "named"),
    [
        ([Homonym("Go", "oasis", ("sums",)), Homonym("Go", "django", ("data",))], []),
        (
            [Homonym("Go", "oasis", ("sums",)), Homonym("Go", "django", ("data", "sums"))],
            ["homonym 'Go' beside 'sums' is 'oasis' and 'django'"],
        ),
        ([Homonym("Go", "oasi", ("sums",))], ["homonym 'Go' of unknown 'oasi' - did you mean 'oasis'?"]),
        ([Homonym("Go", "oasis", ())], ["homonym 'Go' of 'oasis' has no words that tell it"]),
        ([Homonym("Boa", "oasis", ("sums",))], ["homonym 'Boa' of 'oasis' is no name of another skill"]),
        ([Homonym("Go", "go", ("sums",))], ["homonym 'Go' of 'go' is no name of another skill - did you mean 'Go'?"]),
    ],
)
def test_a_homonym_is_the_name_of_another_skill_and_told_by_words_of_its_own(homonyms, named):
    assert problems(homonyms=tuple(homonyms)) == named


def test_a_circle_is_told_once():
    assert len(problems(replace(PYTHON, implies=("oasis",)), DJANGO, OASIS)) == 1


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"spellings": (("(ise", "ize"),)}, "'(ise' -> 'ize' is no regular expression: missing )"),
        ({"spellings": (("ise", r"\2"),)}, "is no regular expression: invalid group reference"),
        ({"fuzzy_cutoff": 900}, "matching: fuzzy_cutoff is a share of 100, not 900"),
    ],
)
def test_faults_of_matching_are_named(changes, problem):
    (told,) = problems(matching=replace(SOUND.matching, **changes))
    assert problem in told


def test_an_empty_taxonomy_is_named():
    assert list(replace(SOUND, skills=()).problems()) == ["skills is empty"]


def test_an_empty_name_of_something_else_is_named():
    faulty = replace(SOUND, matching=replace(SOUND.matching, other_names=("Spark plug", " ")))
    assert list(faulty.problems()) == ["matching: one of other_names is empty"]


@pytest.mark.parametrize(
    "alias", ["C++", "F#", ".NET", "R&D", Form("TF", case_sensitive=True), Form("D", context=Context("letter"))]
)
def test_a_short_name_with_a_sign_capitals_or_a_context_is_no_danger(alias):
    assert problems(replace(PYTHON, aliases=(alias,))) == []


def test_all_faults_are_named_at_once():
    wrong = replace(PYTHON, category="none", example="", aliases=("py", " x1"))

    assert len(problems(wrong)) >= 4


def test_what_a_skill_entails_is_given_nearest_first_even_in_a_circle():
    assert SOUND.closure("oasis") == ("django", "python")
    circle = replace(SOUND, skills=(replace(PYTHON, implies=("oasis",)), DJANGO, OASIS))
    assert circle.closure("oasis") == ("django", "python")


def test_an_unknown_id_is_answered_with_the_nearest_known():
    with pytest.raises(KeyError, match="no skill 'pyhton' - did you mean 'python'"):
        SOUND.skill("pyhton")
    assert SOUND.skill("go") is GO


def test_the_name_is_the_first_form_and_aliases_keep_their_own_flags():
    skill = Skill("x", "X1", "web", aliases=("Ex", Form("XX", case_sensitive=True)), case_sensitive=True)

    assert skill.forms == (Form("X1", True), Form("Ex"), Form("XX", True))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Scikit-Learn", "scikit learn", True),
        ("Node.js", "NodeJS", True),
        ("C++", "C", False),
        ("C#", "C", False),
        ("STRASSE", "Straße", True),
    ],
)
def test_names_are_compared_by_letters_digits_plus_and_sharp(one, other, same):
    assert (fold(one) == fold(other)) == same


def test_a_hint_is_given_only_when_something_is_near():
    assert did_you_mean("senor", ["junior", "senior"]) == " - did you mean 'senior'?"
    assert did_you_mean("zebra", ["junior", "senior"]) == ""
    assert did_you_mean("zebra", []) == ""


@pytest.mark.parametrize(
    ("name", "category"), [("web", "web"), ("Web", "web"), ("LANGUAGES", "languages"), ("go", None), ("wob", None)]
)
def test_a_category_is_known_by_its_id_and_its_title(name, category):
    assert SOUND.category_named(name) == category


def test_the_id_of_a_skill_is_not_the_title_of_a_category():
    assert replace(SOUND, categories={**SOUND.categories, "x": "Go"}).category_named("go") is None
