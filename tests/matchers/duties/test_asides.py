"""Sentences of what was bought, sold, heard of or left to a product: no work of one's own, whatever they name."""

from __future__ import annotations

import pytest

from mlematch import Assessor
from mlematch.values import Assessment
from tests.documents import resume

BOUGHT = (
    "Selected the vendor of the recommender",
    "Evaluated vendors for an LLM chatbot",
    "Chose between two suppliers of speech recognition",
    "Compared AI products for customer service",
    "Assessed three machine learning platforms and signed the contract",
    "Bought a fraud detection system from Example Vendor",
    "Purchased machine learning software",
    "Procured an AI forecasting tool",
    "Licensed a computer vision product",
    "Ran the tender for a predictive maintenance platform",
    "Negotiated the contract for the recommender with the vendor",
    "Introduced a face recognition system from a supplier",
    "Sold deep learning software to 40 banks",
    "Outsourced the churn prediction models",
    "Managed vendors of machine learning services",
)
HEARD = (
    "Attended a workshop on machine learning",
    "Took a course on deep learning",
    "Completed an online course in natural language processing",
    "Participated in a webinar about computer vision",
)
ASSISTED = ("Used ChatGPT to write emails", "Used an LLM to draft newsletters", "Used AI tools for marketing texts")
OWN = (
    "Selected the algorithm of the recommender",
    "Evaluated churn models by precision and recall",
    "Built a recommender in PyTorch that replaced the vendor's product",
    "Compared our speech recognition model with two vendors on word error rate and accuracy",
    "Trained fraud detection models on data that was bought from a vendor",
    "Attended NeurIPS and presented a paper on deep learning",
    "Developed an LLM pipeline to summarize emails",
    "Taught a workshop on machine learning",
    "Sales forecasting with gradient boosting",
    "Purchase prediction with gradient boosting",
    "Deployed Airflow to manage vendor invoices",
    "Integrated simulation models from several vendors in Simulink",
)
TITLES = ("Head of Operations", "IT Director", "Software Engineer", "Chief Technology Officer", "Sales Director")
OF_STANDING = {"reach"}  # who negotiates a contract answers for money, whatever it buys


def told(*lines: str, title: str = "IT Director") -> str:
    points = "\n".join(f"- {line}" for line in lines)
    return (
        f"Ada Example\n\nExperience\n{title}, Example Retail, January 2014 - present\n"
        f"- Lead a department of 80 people\n- Set the strategy with the board\n{points}\n\n"
        "Education\nMSc Information Systems, Example University, 2010\n\nSkills\nLeadership, Python, SQL, Excel\n"
    )


def answer(assessor: Assessor, *lines: str, title: str = "IT Director") -> Assessment:
    return assessor.assess(resume(told(*lines, title=title)))


@pytest.mark.parametrize("line", [*BOUGHT, *HEARD, *ASSISTED])
def test_an_aside_is_no_duty_and_no_month_of_machine_learning(assessor, line):
    profile = answer(assessor, line).profile
    assert not [duty.id for duty in profile.duties if duty.id in assessor.knowledge.cues.own_work]
    assert profile.experience.months_ml == 0


@pytest.mark.parametrize("line", BOUGHT)
def test_what_is_bought_or_sold_is_no_skill_of_ones_own(assessor, line):
    have = {skill.id for skill in answer(assessor, line).profile.skills if skill.status == "have"}
    assert have == {skill.id for skill in answer(assessor).profile.skills}


@pytest.mark.parametrize("line", HEARD)
def test_what_was_heard_of_is_known_but_not_from_work(assessor, line):
    skills = answer(assessor, line).profile.skills
    assert [skill for skill in skills if skill.status == "have" and any(each.aside for each in skill.mentions)]
    assert all(skill.months is None for skill in skills)


@pytest.mark.parametrize("line", OWN)
def test_own_work_beside_such_words_is_no_aside(assessor, line):
    mentions = [each for skill in answer(assessor, line).profile.skills for each in skill.mentions]
    assert not any(each.aside for each in mentions)


@pytest.mark.parametrize("title", TITLES)
def test_who_only_chooses_buys_and_hears_of_it_is_filed_nowhere(assessor, title):
    for line in (*BOUGHT, *HEARD, *ASSISTED):
        assert answer(assessor, line, BOUGHT[0], title=title).best is None, line


def test_an_aside_is_no_second_sentence_of_a_record(assessor):
    one = answer(assessor, "Trained churn models with scikit-learn", title="Software Engineer")
    for line in (*BOUGHT, *ASSISTED):
        more = answer(assessor, "Trained churn models with scikit-learn", line, title="Software Engineer")
        for level in ("senior", "principal"):
            passed, before = ({gate.id for gate in each.fit(level).gates if gate.passed} for each in (more, one))
            assert passed - OF_STANDING == before - OF_STANDING, line
        assert more.profile.experience.months_ml == one.profile.experience.months_ml
