"""Who does what a sentence says: the person of the resume, or somebody else who is named in it."""

import json
from pathlib import Path

import pytest

from mlematch.matchers import find_mentions
from mlematch.matchers.duties.cues import CueMatcher
from mlematch.matchers.sentences.status import StatusReader
from mlematch.matchers.skills.exact import ExactMatcher
from mlematch.values import Section, Span
from tests.documents import document, names, passage

TWINS = json.loads(Path(__file__).with_name("agent_cases.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def read_statuses(assessor):
    matchers = (ExactMatcher(assessor.knowledge.taxonomy),)
    statuses = StatusReader(assessor.knowledge.statuses)
    return lambda text: names(find_mentions([passage(document(text))], matchers, statuses))


@pytest.mark.parametrize("case", TWINS, ids=lambda case: case["text"])
def test_a_skill_belongs_to_the_one_who_acts(case, read_statuses):
    assert read_statuses(f"• {case['text']}").get(case["skill"]) == case["status"]


def test_the_twins_are_as_many_on_both_sides():
    assert min(sum(case["status"] == status for case in TWINS) for status in ("have", "not_own")) >= 50


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Platform Engineer, built images and ran Kubernetes", {"kubernetes": "have"}),
        ("IT Administrator, set up Docker", {"docker": "have"}),
        ("An analyst who writes SQL every day", {"sql": "have"}),
        ("As the only analyst wrote SQL every day", {"sql": "have"}),
        ("Led a team that wrote Docker files", {"docker": "have"}),
        ("Oversaw consultants who wrote Docker files", {"docker": "not_own"}),
        ("Led a team of consultants who wrote Docker files", {"docker": "have"}),
        ("The team which I led ran Kubernetes", {"kubernetes": "have"}),
        ("The ship, which I built in Rust, is sailed by a crew", {"rust": "have"}),
        ("The ship, which a vendor built in Rust, is sailed by a crew", {"rust": "not_own"}),
        ("My team runs Kubernetes", {"kubernetes": "have"}),
        ("Our cloud team runs Kubernetes", {"kubernetes": "not_own"}),
        ("Help engineers build Docker images", {"docker": "have"}),
        ("An app in which students learn Python", {"python": "have"}),
        ("Wrote a REST client that parses SQL", {"sql": "have"}),
        ("The client wrote SQL", {"sql": "not_own"}),
        ("The customer asked for reports in Tableau", {"tableau": "have"}),
        ("The customer used the reports built in Tableau", {"tableau": "have"}),
        ("The supplier sent files to Snowflake", {"snowflake": "have"}),
        ("The vendor was moved to Docker", {"docker": "have"}),
        ("The vendor was moving to Docker", {"docker": "not_own"}),
        ("The vendor had moved to Docker", {"docker": "not_own"}),
        ("The vendor, long in doubt, moved to Docker", {"docker": "not_own"}),
        ("My boss was fluent in Python", {"python": "not_own"}),
        ("My boss was unhappy, so I learned Python", {"python": "have"}),
        ("Colleagues wrote SQL, I wrote Python", {"sql": "not_own", "python": "have"}),
        ("The Docker images were built by the vendor in Python", {"docker": "not_own", "python": "not_own"}),
        ("Moved SQL jobs built by the vendor to Python", {"sql": "have", "python": "have"}),
        ("Left Docker to the vendor and wrote SQL", {"docker": "not_own", "sql": "have"}),
        ("Built a shop for a firm whose stock ran on SQL", {"sql": "not_own"}),
        ("Word " * 60 + "and the botanist wrote SQL", {"sql": "have"}),
    ],
)
def test_a_noun_for_people_acts_where_it_is_a_subject(text, expected, read_statuses):
    assert {skill: status for skill, status in read_statuses(text).items() if skill in expected} == expected


@pytest.fixture(scope="module")
def read_duties(assessor):
    cues = CueMatcher(assessor.knowledge.cues, StatusReader(assessor.knowledge.statuses))

    def read(text):
        written = document(f"• {text}")
        section = Section("experience", "Experience", Span(0, len(written.text)))
        return {duty.id for duty in cues.find_duties(written, [section])}

    return read


@pytest.mark.parametrize(
    "text",
    [
        "External vendors built the fraud models",
        "Our supplier trained the models; we tested them with users",
        "The models were built by the data science team",
        "Fraud models were delivered by a vendor",
        "Vendors deliver chatbots and fraud models",
        "Sponsor of the programme; partners build the models",
        "The data scientists built churn models",
    ],
)
def test_what_others_do_is_no_duty_of_the_person(read_duties, text):
    assert "R1" not in read_duties(text)


@pytest.mark.parametrize(
    "text",
    [
        "My team built the fraud models",
        "The team built the ranking models",
        "Led a team that built fraud models",
        "Led a team of engineers who developed machine learning models",
        "Built churn models with the data science team",
        "Customers use the models I built",
        "Built fraud models that replaced those of a vendor",
    ],
)
def test_what_the_person_or_the_own_team_does_stays_a_duty(read_duties, text):
    assert "R1" in read_duties(text)


def test_whom_the_person_leads_is_a_duty_whatever_they_do(read_duties):
    assert "P2" in read_duties("Mentored interns who trained models")
