"""Advertisements read into rubrics: what is needed, what is welcome, what counts once, which level is meant."""

from __future__ import annotations

import pytest

import mlematch
from mlematch.errors import DataError
from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.knowledge.levels.measures import EducationMeasure, MonthsMeasure
from mlematch.knowledge.skills.frequencies import Frequencies
from mlematch.resources import load_shipped
from mlematch.vacancy.asking import _whole

from .documents import resume as document
from .test_cli import RESUME

AD = """Senior Machine Learning Engineer, Search

About us
Example Corp has built maps for more than 25 years. We run Scala and Kafka.

What you'll do
- Design and build machine learning systems that rank search results
- Mentor junior engineers

Requirements
- 5+ years of professional experience in software or data
- Strong Python, and PyTorch or TensorFlow
- Experience with at least one of AWS, GCP and Azure
- SQL and Apache Spark
- Master's degree in Computer Science or a related field

Nice to have
- Experience with Kubernetes, Docker

Benefits
- 30 days of leave, free coffee, a Java user group
"""


@pytest.fixture(scope="module")
def vacancy(assessor):
    return assessor.vacancy(document(AD))


@pytest.fixture(scope="module")
def rubric(assessor):
    return mlematch.read_job(AD.encode(), assessor)


def asked(assessor, text):
    """Give the skills that an advertisement needs and those it does not."""
    skills = assessor.vacancy(document("Data Scientist\n" + text)).skills
    return {each.skills for each in skills if each.must}, {each.skills for each in skills if not each.must}


# ---------------------------------------------------------------- what it asks for


def test_what_is_needed_and_what_is_welcome(vacancy):
    needed = {each.skills for each in vacancy.skills if each.must}
    assert needed == {("python",), ("pytorch", "tensorflow"), ("aws", "gcp", "azure"), ("sql",), ("apache_spark",)}
    assert {("kubernetes",), ("docker",)} <= {each.skills for each in vacancy.skills if not each.must}


def test_the_employer_is_passed_over(vacancy):
    named = {skill for each in vacancy.skills for skill in each.skills}
    assert named.isdisjoint({"scala", "apache_kafka", "java"})
    assert (vacancy.years.least, vacancy.years.most) == (5, None)


def test_duties_title_degree_and_level(vacancy):
    assert {"R1", "P2"} <= {duty.id for duty in vacancy.duties}
    assert vacancy.title == "Senior Machine Learning Engineer, Search"
    assert (vacancy.degree, vacancy.degree_must, vacancy.level) == ("master", True, "senior")


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("TensorFlow or PyTorch", {("tensorflow", "pytorch")}),
        ("Python, Java or Scala", {("python", "java", "scala")}),
        ("Python/Java/Scala", {("python", "java", "scala")}),
        ("Frameworks such as TensorFlow, PyTorch and Keras", {("tensorflow", "pytorch", "keras")}),
        ("One of Redshift, Snowflake", {("amazon_redshift", "snowflake")}),
        ("Python and SQL", {("python",), ("sql",)}),
        ("Python, SQL, Docker", {("python",), ("sql",), ("docker",)}),
        ("Python, SQL and PyTorch or TensorFlow", {("python",), ("sql",), ("pytorch", "tensorflow")}),
        ("Frameworks (e.g., TensorFlow, PyTorch)", {("tensorflow", "pytorch")}),
        ("At least one other language (Java, C++)", {("java", "c_plus_plus")}),
        ("One of the databases Redis, MongoDB", {("redis", "mongodb")}),
        ("Spark, Hadoop or similar tools", {("apache_spark", "apache_hadoop")}),
        ("Docker and/or Kubernetes", {("docker", "kubernetes")}),
        ("Python (pandas, NumPy)", {("python",), ("pandas", "numpy")}),
        ("Python. Or else the wish to learn SQL", {("python",), ("sql",)}),
    ],
)
def test_alternatives_count_once(assessor, line, groups):
    assert asked(assessor, f"Requirements:\n{line}")[0] == groups


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("Requirements\nDocker", True),
        ("Minimum qualifications:\nDocker", True),
        ("What you’ll bring\nDocker", True),
        ("Preferred Qualifications\nDocker", False),
        ("Requirements\nDocker is a plus", False),
        ("Requirements\nExperience with Docker (preferred)", False),
        ("Responsibilities\nRun services in Docker", False),
        ("You must know Docker", True),
        ("Experience with Docker", True),
        ("Qualifications Industry experience. Docker", True),
        ("Requirements\nPython; Docker is a plus", False),
        ("Requirements\nPython is a plus; Docker", True),
        ("We use Docker", False),
    ],
)
def test_headings_and_words_say_what_is_needed(assessor, text, needed):
    must, nice = asked(assessor, text)
    assert ("docker",) in (must if needed else nice)
    assert ("docker",) not in (nice if needed else must)


def test_what_is_not_required_is_not_asked_for(assessor):
    assert asked(assessor, "Requirements\nPython. Docker is not required")[0] == {("python",)}


def test_line_ends_that_were_lost_in_copying_are_seen(assessor):
    glued = "We build robots.Requirements:Experience with Docker imagesSkilled in SQL queriesNice to have:Kubernetes"
    must, nice = asked(assessor, glued)
    assert {("docker",), ("sql",)} <= must
    assert ("kubernetes",) in nice


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("5+ years of experience", (5, None)),
        ("3-5 years of experience", (3, 5)),
        ("at least two years of experience", (2, None)),
        ("Minimum of 7 + yrs experience", (7, None)),
        ("PhD with 2 years or Master's with 4 years of experience", (2, None)),
        ("18 years of age or older", None),
        ("Python", None),
    ],
)
def test_years(assessor, line, years):
    found = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- {line}")).years
    assert (found and (found.least, found.most)) == years


@pytest.mark.parametrize(
    ("line", "degree"),
    [
        ("Bachelor's degree in Statistics", "bachelor"),
        ("Bachelor's or Master's degree", "bachelor"),
        ("BS/MS in Computer Science", "bachelor"),
        ("PhD or Master's in Physics", "master"),
        ("PhD in Physics", "phd"),
        ("Python", None),
    ],
)
def test_the_lowest_degree_that_is_named_is_enough(assessor, line, degree):
    assert assessor.vacancy(document(f"Data Scientist\nRequirements:\n- {line}")).degree == degree


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Machine Learning Intern\nYou are currently pursuing a degree. Python.", "junior"),
        ("Machine Learning Engineer\nNew graduates welcome. Python.", "junior"),
        ("Junior Data Scientist\nRequirements:\n1-2 years of experience", "junior"),
        ("Machine Learning Engineer\nRequirements:\n6+ years of experience", "senior"),
        ("Senior Machine Learning Engineer\nPython.", "senior"),
        ("Principal Machine Learning Engineer\nRequirements:\n10+ years of experience", "principal"),
    ],
)
def test_the_level_that_is_meant(assessor, text, level):
    assert assessor.vacancy(document(text)).level == level


# ---------------------------------------------------------------- the rubric


def test_a_rubric_is_sound_and_its_weights_sum_to_100(assessor, rubric):
    known = assessor.knowledge
    assert [*rubric.problems()] == []
    assert [*rubric.problems_with(known.taxonomy, known.cues.duty_ids, known.cues.soft_skill_ids)] == []


def test_what_is_needed_is_a_gate_and_weighs_more_than_what_is_welcome(rubric):
    job = rubric.level("job")
    weights = {criterion.id: criterion.weight for criterion in job.criteria}
    gates = {gate.id for gate in job.gates}
    assert gates == {"python", "pytorch_or_tensorflow", "aws_or_gcp_or_azure", "sql", "apache_spark"}
    assert min(weights[id] for id in gates) > max(weights["kubernetes"], weights["docker"])


def test_a_telling_skill_weighs_more_than_one_that_all_have(rubric):
    weights = {criterion.id: criterion.weight for criterion in rubric.level("job").criteria}
    assert weights["apache_spark"] > weights["sql"]


def test_years_and_degree_are_bands_and_not_gates(rubric):
    measures = {criterion.id: criterion.measure for criterion in rubric.level("job").criteria}
    assert isinstance(measures["experience"], MonthsMeasure)
    assert (measures["experience"].full_from, measures["experience"].full_to) == (60, None)
    assert isinstance(measures["education"], EducationMeasure)
    assert measures["education"].degrees == {"bachelor": 0.6, "master": 1.0, "phd": 1.0}


def test_who_is_over_qualified_fits_a_beginners_job_less(assessor):
    rubric = mlematch.read_job(b"Junior Data Scientist\nRequirements:\nPython, 1-2 years of experience", assessor)
    band = next(each.measure for each in rubric.level("job").criteria if each.id == "experience")
    assert band.share(18) == band.share(24) == 1
    assert band.share(84) == 0


@pytest.mark.parametrize("years", ["0-1", "0-2", "1", "1-2", "2", "2-3", "3", "4-6", "10", "15"])
@pytest.mark.parametrize("title", ["Junior Data Scientist", "Data Scientist", "Principal Data Scientist"])
def test_any_number_of_years_makes_a_sound_rubric(assessor, title, years):
    advertisement = f"{title}\nRequirements:\nPython, {years} years of experience".encode()
    assert [*mlematch.read_job(advertisement, assessor).problems()] == []


def test_a_rubric_is_saved_edited_and_read_again(assessor, rubric, tmp_path):
    file = tmp_path / "rubric.json"
    mlematch.save_rubric(rubric, file)
    assert mlematch.load_rubric(file) == rubric
    assert mlematch.load_assessor(rubric=file).provenance.rubric == assessor.with_rubric(rubric).provenance.rubric
    file.write_text(file.read_text().replace("is needed", "is a must"))
    assert mlematch.load_assessor(rubric=file).provenance.rubric != assessor.with_rubric(rubric).provenance.rubric


def test_alternatives_are_met_by_any_of_them_and_once(assessor):
    either = mlematch.read_job(b"Data Scientist\nRequirements:\nPyTorch or TensorFlow", assessor)
    scorer = assessor.with_rubric(either)
    scores = {
        skill: mlematch.assess(RESUME.replace("PyTorch", skill).encode(), scorer).fit("job").score
        for skill in ("PyTorch", "TensorFlow", "PyTorch, TensorFlow", "Excel")
    }
    assert scores["PyTorch, TensorFlow"] >= scores["PyTorch"] == scores["TensorFlow"] > scores["Excel"]
    assert [criterion.id for criterion in either.level("job").criteria] == ["pytorch_or_tensorflow"]


def test_who_lacks_what_is_needed_is_not_filed_but_keeps_the_score(assessor, rubric):
    answer = mlematch.assess(RESUME.encode(), assessor.with_rubric(rubric))
    assert answer.best is None
    assert answer.fit("job").score > 0
    assert "Apache Spark is needed: nothing shown" in [gate.reason for gate in answer.fit("job").gates]


def test_a_text_that_asks_for_nothing_is_no_advertisement(assessor):
    with pytest.raises(DataError, match="no advertisement"):
        mlematch.read_job(b"The weather was fine.", assessor)


def test_a_changed_rubric_makes_old_answers_stale(assessor, rubric):
    old = mlematch.assess(RESUME.encode(), assessor)
    assert not assessor.is_stale(old)
    assert assessor.with_rubric(rubric).is_stale(old)
    assert assessor.with_rubric(rubric).provenance.differences(old.provenance) == ("rubric",)


@pytest.mark.parametrize("asked", ["2 years of experience in a professional kitchen", "5+ years of experience"])
def test_years_of_any_work_alone_are_no_job_to_score_by(assessor, asked):
    advertisement = f"Line cook wanted\nRequirements\n- {asked}\n- Able to work weekends"
    with pytest.raises(DataError, match="years of any work"):
        mlematch.read_job(advertisement.encode(), assessor)


def test_reading_twice_gives_the_same_rubric(assessor, rubric):
    assert mlematch.read_job(AD.encode(), assessor) == rubric


# ---------------------------------------------------------------- the data


def test_numbers_are_scaled_to_whole_ones():
    assert _whole([1.0, 1.0, 1.0], 100) == [34, 33, 33]
    assert sum(_whole([0.3, 12.7, 4.0, 0.01], 1000)) == 1000


def test_counts_are_of_known_skills(taxonomy):
    assert [skill for skill in load_shipped(Frequencies).counts if skill not in taxonomy._by_id] == []


def test_faults_of_the_words_are_named():
    from dataclasses import replace

    known = load_shipped(Advertisements)
    broken = replace(
        known,
        budget={"must": 50.0},
        zones={"must": ("skills",), "nice": ("skills",)},
        signal=replace(known.signal, levels={"junior": 1.0}),
        bar=0.0,
    )
    said = "\n".join(broken.problems())
    for fault in (
        "budget sums to 50",
        "zones lacks about, denied, duties, label",
        "'skills' is claimed",
        "must rise",
        "bar is 0",
    ):
        assert fault in said
