"""A list of which one will do is one thing, and what follows it another."""

from __future__ import annotations

import pytest

from ..documents import resume as document
from .measuring import needed


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("A cloud provider (AWS or GCP)", [{"aws", "gcp"}]),
        ("Deep learning libraries (JAX, PyTorch)", [{"jax", "pytorch"}]),
        ("A relational database like MySQL or PostgreSQL", [{"mysql", "postgresql"}]),
        ("A vector store such as Weaviate, Milvus", [{"weaviate", "milvus"}]),
        ("Python libraries (pandas, NumPy)", [{"python"}, {"pandas", "numpy"}]),
        ("Deep learning with PyTorch", [{"deep_learning"}, {"pytorch"}]),
        ("Either Dagster or Luigi, and Terraform", [{"dagster", "luigi"}, {"terraform"}]),
        ("Either Java or Kotlin, SQL and Git", [{"java", "kotlin"}, {"sql"}, {"git"}]),
        ("A cloud platform like Azure or GCP, plus Helm", [{"azure", "gcp"}, {"helm"}]),
        ("Either Spark, Flink or Kafka", [{"apache_spark", "apache_flink", "apache_kafka"}]),
        ("Rust (preferred) or Java", [{"rust", "java"}]),
        ("Java or Rust (ideally)", [{"rust", "java"}]),
        ("Java, Scala or Rust (Rust preferred)", [{"rust", "java", "scala"}]),
        ("Java, good manners, Scala", [{"java"}, {"scala"}]),
        ("Java, Kotlin or Scala, and SQL", [{"java"}, {"kotlin", "scala"}, {"sql"}]),
        ("Java, Scala or Rust, SQL", [{"java"}, {"scala", "rust"}, {"sql"}]),
        ("Dagster or Luigi, Keras or JAX", [{"dagster", "luigi"}, {"keras", "jax"}]),
        ("AWS (EC2, S3) or Azure", [{"aws", "azure"}]),
        ("PyTorch, or else TensorFlow", [{"pytorch", "tensorflow"}]),
        ("Python and either R or Julia", [{"python"}, {"r", "julia"}]),
        ("Python (pandas) and Java", [{"python"}, {"pandas"}, {"java"}]),
        ("SQL or NoSQL databases such as PostgreSQL and MongoDB", [{"sql", "postgresql", "mongodb"}]),
        ("SQL or a document database (MongoDB, CouchDB), and Docker", [{"sql", "mongodb", "couchdb"}, {"docker"}]),
        ("Spark or big data tools like Flink and Hadoop", [{"apache_spark", "apache_flink", "apache_hadoop"}]),
        ("SQL or NoSQL (MongoDB, Redis)", [{"sql", "nosql", "mongodb", "redis"}]),
        ("Git and Java or a similar language like Scala and Kotlin", [{"git"}, {"java", "scala", "kotlin"}]),
        ("Python (or R or Julia) and SQL", [{"python", "r", "julia"}, {"sql"}]),
        ("Java or other languages (Scala and Kotlin) and Docker", [{"java", "scala", "kotlin"}, {"docker"}]),
        ("Git, Kafka, Dagster, Scala or Java", [{"git"}, {"apache_kafka"}, {"dagster"}, {"scala", "java"}]),
        ("Git, Docker, Keras or JAX", [{"git"}, {"docker"}, {"keras", "jax"}]),
        ("SAS, Stata, R or Julia", [{"sas", "stata", "r", "julia"}]),
        ("Spark, Java or Scala", [{"apache_spark", "java", "scala"}]),
        ("Iceberg / Delta Lake, dbt", [{"apache_iceberg", "delta_lake"}, {"dbt"}]),
        ("Git, Keras (or JAX if you must)", [{"git"}, {"keras", "jax"}]),
        ("One or more of these languages: Go, C/C++, Java", [{"go", "c", "c_plus_plus", "java"}]),
        ("Proficiency in Git, SQL, Keras/JAX", [{"git"}, {"sql"}, {"keras", "jax"}]),
        ("Databases: PostgreSQL, MySQL", [{"postgresql"}, {"mysql"}]),
        ("Information retrieval, rankings or recommender systems", [{"information_retrieval", "recommender_systems"}]),
    ],
)
def test_a_list_counts_once_and_ends_where_it_ends(assessor, line, wanted):
    found = needed(assessor, line)
    assert [each for each in wanted if each not in found] == []
    assert len(found) == len(wanted)


@pytest.mark.parametrize(
    ("line", "count", "skills"),
    [
        ("At least two of Dagster, Luigi and Kubeflow", 2, {"dagster", "luigi", "kubeflow"}),
        ("Any two of: Milvus, Weaviate, Qdrant", 2, {"milvus", "weaviate", "qdrant"}),
        ("Two of the three big clouds (AWS, Azure, GCP)", 2, {"aws", "azure", "gcp"}),
        ("Experience with 2 or more of Keras, JAX, MXNet and PyTorch", 2, {"keras", "jax", "mxnet", "pytorch"}),
        ("At least three frameworks such as Keras, JAX, MXNet or PyTorch", 3, {"keras", "jax", "mxnet", "pytorch"}),
        ("Two of Kafka, Quxflow and Flink", 1, {"apache_kafka", "apache_flink"}),  # one of three is not known
        ("At least two years of Keras, JAX or MXNet", 1, {"keras", "jax", "mxnet"}),
        ("At least one of Keras, JAX or MXNet", 1, {"keras", "jax", "mxnet"}),
        ("Two or more of the big clouds: AWS, GCP, Azure", 2, {"aws", "gcp", "azure"}),
        ("At least two cloud providers: AWS, GCP, Azure", 2, {"aws", "gcp", "azure"}),
        ("Two or more deep learning frameworks: Keras, JAX, MXNet", 2, {"keras", "jax", "mxnet"}),
        ("2+ frameworks (Keras, JAX, MXNet)", 2, {"keras", "jax", "mxnet"}),
    ],
)
def test_a_number_of_a_list_is_one_need(assessor, line, count, skills):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- {line}"))
    assert [(each.count, set(each.skills)) for each in vacancy.skills if each.must] == [(count, skills)]


def test_kinds_of_tools_are_skills(assessor):
    known = assessor.knowledge
    assert [id for id in known.advertisements.alternatives.kind_skills if not known.taxonomy.skill(id)] == []
