import pytest

from mlematch.knowledge.duties.agents import Agents, Verb, plural


@pytest.mark.parametrize(
    ("written", "forms"),
    [
        ("use", ("use", "uses", "used", "used", "using")),
        ("carry", ("carry", "carries", "carried", "carried", "carrying")),
        ("run ran run", ("run", "runs", "ran", "run", "running")),
        ("do did done", ("do", "does", "did", "done", "doing")),
        ("teach taught", ("teach", "teaches", "taught", "taught", "teaching")),
        ("plan planned", ("plan", "plans", "planned", "planned", "planning")),
        ("see saw seen", ("see", "sees", "saw", "seen", "seeing")),
        ("deploy", ("deploy", "deploys", "deployed", "deployed", "deploying")),
    ],
)
def test_the_forms_of_a_verb(written, forms):
    verb = Verb.read(written)

    assert (verb.base, verb.present, verb.past, verb.done, verb.doing) == forms


@pytest.mark.parametrize(
    ("noun", "several"),
    [("agency", "agencies"), ("branch", "branches"), ("salesman", "salesmen"), ("attorney", "attorneys")],
)
def test_the_plural_of_a_noun(noun, several):
    assert plural(noun) == several


def test_words_must_be_plain_and_special_verbs_must_be_verbs():
    agents = Agents(outsiders=("Vendor",), verbs=("use",), usage=("use", "rely"))

    assert [*agents.problems()] == [
        "agents: outsiders: 'Vendor' must be lower-case words",
        "agents: usage: 'rely' is no verb",
    ]
    assert agents.nouns == {"Vendor", "Vendors"}
