"""Names over a line end, in lists and in sentences."""

import pytest

from mlematch.matchers.skills.exact import ExactMatcher
from tests.documents import document, passage


@pytest.fixture(scope="module")
def find(assessor):
    taxonomy = assessor.knowledge.taxonomy
    matcher = ExactMatcher(taxonomy)

    def find(text, section="skills"):
        part = passage(document(text), section, taxonomy.matching.list_labels)
        return {mention.skill for mention in matcher(part)}

    return find


@pytest.mark.parametrize(
    ("text", "apart", "joined"),
    [
        ("Coding  Kotlin, Java\nML  Keras", {"java", "machine_learning"}, "java_ml"),
        ("Clouds  GCP, Azure\nDevOps  Ansible", {"azure", "devops"}, "azure_devops"),
        ("Kafka, Spark\nSQL, Hadoop", {"apache_spark", "sql"}, "spark_sql"),
        ("Spark\nML\nKubernetes", {"apache_spark", "machine_learning"}, "spark_mllib"),
        ("Linux, Azure\nSQL, Perl", {"azure", "sql"}, "azure_sql_database"),
        ("PHP, Java\nScript supervision", {"java"}, "javascript"),
    ],
)
def test_rows_of_a_table_and_items_of_their_own_are_not_one_name(find, text, apart, joined):
    found = find(text)

    assert apart <= found
    assert joined not in found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Terraform, Ansible, Linux, Grafana, Prometheus, Azure\nDevOps, Jenkins", {"azure_devops"}),
        ("Amazon Web\nServices, Terraform", {"aws"}),
        ("Kotlin, Machine\nLearning, Ansible", {"machine_learning"}),
        ("Kotlin, Power\nBI, Ansible", {"power_bi"}),
    ],
)
def test_an_item_goes_on_in_the_next_line_where_the_line_is_full_or_its_parts_say_nothing(find, text, found):
    assert found <= find(text)


def test_a_sentence_goes_on_in_the_next_line(find):
    assert "azure_devops" in find("Moved the nightly builds to Azure\nDevOps within a month.", "experience")
