"""A bracket denies what it names, or what stands before it where it names nothing; who taught is no one who acts."""

import pytest

from mlematch.matchers import find_mentions
from mlematch.matchers.sentences.status import StatusReader
from mlematch.matchers.skills.exact import ExactMatcher
from tests.documents import document, names, passage


@pytest.fixture(scope="module")
def read(assessor):
    known = assessor.knowledge
    matchers, statuses = (ExactMatcher(known.taxonomy),), StatusReader(known.statuses)

    def read(text, section="summary"):
        return names(find_mentions([passage(document(text), section)], matchers, statuses))

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six years of Kotlin (no Swift).", {"kotlin": "have", "swift": "negated"}),
        ("Reports in Tableau (not in Power BI).", {"tableau": "have", "power_bi": "negated"}),
        ("Kotlin (not used since school), Tableau.", {"kotlin": "negated", "tableau": "have"}),
        ("Newcomer to Kafka, confident in Kotlin.", {"apache_kafka": "learning", "kotlin": "have"}),
        ("Kotlin not required.", {"kotlin": "negated"}),
        ("Kotlin developer, visa sponsorship not required.", {"kotlin": "have"}),
        ("Trained in SAS by the actuaries of the office.", {"sas": "have"}),
        ("Handed the Helm charts over to the operations team.", {"helm": "have"}),
        ("Managed seven Kotlin developers.", {"kotlin": "not_own"}),
        ("Managed seven people and wrote the billing service in Kotlin.", {"kotlin": "have"}),
        ("Attended a talk on Kafka.", {"apache_kafka": "not_own"}),
        ("Gave a talk on Kafka.", {"apache_kafka": "have"}),
    ],
)
def test_a_status_is_that_of_the_skill_it_is_said_of(read, text, expected):
    found = read(text)

    assert {skill: found.get(skill) for skill in expected} == expected
