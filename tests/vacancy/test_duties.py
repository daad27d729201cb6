"""What there is to do, in the sentences that tell it."""

from __future__ import annotations

import pytest

from ..documents import resume as document


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("You will clean data from our mills and train models that predict wear.", {"R6", "R8"}),
        ("You'll mentor two juniors. We mentor you, too.", {"P2"}),
        ("Your tasks include: training models and hiring engineers.", {"R6", "P12"}),
        ("The successful candidate will train models.", {"R6"}),
        ("Responsibilities include training models.", {"R6"}),
        ("We train models in three countries.", set()),
        ("We train models and you will get free lunch.", set()),
        ("We offer training of models and mentoring of juniors.", set()),
        ("You will receive mentoring by seniors who train models.", set()),
    ],
)
def test_duties_are_read_in_sentences_that_tell_them(assessor, line, duties):
    vacancy = assessor.vacancy(document(f"Data Scientist\nExample Mills grinds corn. {line}\nYou must know SQL."))
    assert {duty.id for duty in vacancy.duties} & {"R6", "R8", "P2", "P12"} == duties


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("Hands-on with at least two of Spark, Flink, Beam", set()),
        ("Experience training and deploying models with at least two of Keras, JAX and MXNet", {"R6"}),
        ("Publications at ML venues", {"P7"}),
        ("Published at top-tier conferences", {"P7"}),
        ("A strong publication record", {"P7"}),
        ("Reads papers", set()),
    ],
)
def test_duties_in_a_list_of_needs(assessor, line, duties):
    """A list of which several are asked for is one need, and no duty besides."""
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- Python\n- {line}"))
    assert {duty.id for duty in vacancy.duties} & {"R6", "R11", "P7"} == duties
    assert all(duty.quotes[0].text in line for duty in vacancy.duties)


def test_a_duty_that_is_a_plus_is_welcome(assessor):
    vacancy = assessor.vacancy(document("Data Scientist\nRequirements:\n- SQL\n- Papers at ML venues are a plus"))
    assert "P7" not in {duty.id for duty in vacancy.duties}
    assert "P7" in {duty.id for duty in vacancy.welcome_duties}


@pytest.mark.parametrize("banner", ["Hiring: Senior ML Engineer", "Now hiring: Data Scientist"])
def test_a_banner_asks_nobody_to_hire(assessor, banner):
    needs = "\n\nRequirements\n- Python\n- SQL\n"
    assert assessor.vacancy(document(banner + needs)).duties == ()
    tasks = f"{banner}\n\nYour tasks\n- Hire engineers for the team{needs}"
    assert [duty.id for duty in assessor.vacancy(document(tasks)).duties] == ["P12"]
