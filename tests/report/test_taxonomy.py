from dataclasses import replace

from mlematch.knowledge.skills.matching import Matching
from mlematch.knowledge.skills.skill import Context, Form, Homonym, Rule, Skill
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.report.taxonomy import diff_rows, search_rows, skill_detail_rows

KELP = Skill("kelp", "Kelp", "stores", aliases=("Q",), context=Context("word", near=("reef",)))
QUARTO = Skill("quarto", "Quarto Q", "stores")
OLD = Taxonomy("1", {"stores": "Stores"}, (KELP, QUARTO), {"word": Rule(("near",))})


def changes(new):
    return [(row["change"], row["what"]) for row in diff_rows(OLD, new)]


def found(term):
    return [row["id"] for row in search_rows(OLD, term)]


def test_few_letters_are_a_whole_name_or_else_a_whole_word_and_more_may_stand_within_a_name():
    alone = replace(OLD, skills=(QUARTO,))

    assert found("q") == ["kelp"]
    assert [row["id"] for row in search_rows(alone, "Q")] == ["quarto"]
    assert found("art") == ["quarto"]


def test_a_comparison_tells_in_words_what_changed_of_a_skill():
    kelp = replace(KELP, example="Fed Kelp.", fuzzy=False, context=Context("near", near=("bay",)))

    assert changes(replace(OLD, skills=(kelp, QUARTO))) == [
        ("fuzzy", "yes -> no"),
        ("example", "nothing -> Fed Kelp."),
        ("Kelp: rule", "word -> near"),
        ("Kelp: near added", "bay"),
        ("Kelp: near removed", "reef"),
    ]


def test_a_comparison_tells_which_names_came_went_or_need_a_context_now():
    kelp = replace(KELP, aliases=(Form("Q", case_sensitive=True), "Kelp DB"), context=None)

    assert changes(replace(OLD, skills=(kelp, QUARTO))) == [
        ("name added", "Kelp DB"),
        ("Kelp: context", "rule word; near reef -> nothing"),
        ("Q: as written", "no -> yes"),
    ]


def test_a_comparison_tells_of_all_that_is_no_skill():
    new = replace(
        OLD,
        version="2",
        categories={"stores": "Shops"},
        homonyms=(Homonym("Q", "quarto", ("folio", "sheet")),),
        matching=Matching(fuzzy_cutoff=91, places=("ely",)),
    )

    assert changes(new) == [
        ("version", "1 -> 2"),
        ("category stores", "Stores -> Shops"),
        ("homonym Q of quarto", "nothing -> folio, sheet"),
        ("fuzzy_cutoff", "87.0 -> 91"),
        ("places added", "ely"),
    ]


def test_a_skill_is_shown_with_the_name_that_it_shares():
    taxonomy = replace(OLD, homonyms=(Homonym("Q", "quarto", ("folio",)),))
    rows = [row["is"] for row in skill_detail_rows(taxonomy, QUARTO) if row["what"] == "written"]

    assert rows == ["Quarto Q", "Q [beside folio]"]
