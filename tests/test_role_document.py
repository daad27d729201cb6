"""Every concept of the role is known, and found in a sentence that a person would write."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mlematch import load_rubric

from .documents import resume

SKILLS = [
    ("python", "Programming: Python and SQL"),
    ("r", "Statistical computing in R and Python"),
    ("machine_learning", "Built machine learning services for retail"),
    ("artificial_intelligence", "Worked on artificial intelligence for logistics"),
    ("tensorflow", "Trained image classifiers with TensorFlow"),
    ("pytorch", "Moved training code to PyTorch"),
    ("scikit_learn", "Baselines in scikit-learn"),
    ("keras", "Prototyped networks in Keras"),
    ("apache_hadoop", "Ran nightly jobs on a Hadoop cluster"),
    ("apache_spark", "Aggregated clickstreams with Apache Spark"),
    ("distributed_storage", "Kept raw data on distributed storage systems"),
    ("big_data", "Six years of big data engineering"),
    ("cloud_computing", "Cloud computing on a tight budget"),
    ("aws", "Deployed models on AWS"),
    ("gcp", "Trained on Google Cloud Platform"),
    ("statistical_modeling", "Statistical modeling of churn"),
    ("probability_theory", "Coursework: probability theory, algebra"),
    ("regression_analysis", "Ran regression analysis on survey data"),
    ("hypothesis_testing", "Used hypothesis testing to compare variants"),
    ("supervised_learning", "Applied supervised learning to claims"),
    ("unsupervised_learning", "Segmented users with unsupervised learning"),
    ("ensemble_learning", "Improved forecasts with ensemble methods"),
    ("data_preprocessing", "Automated data preprocessing"),
    ("data_cleaning", "Responsible for data cleaning"),
    ("feature_scaling", "Applied feature scaling and encoding"),
    ("missing_values", "Handling missing values in sensor data"),
    ("model_evaluation", "Wrote the model evaluation suite"),
    ("accuracy", "Metrics: accuracy, precision, recall"),
    ("precision", "Reported precision and recall of the classifier"),
    ("recall", "Reported precision and recall of the classifier"),
    ("f1_score", "Raised the F1 score from 0.71 to 0.84"),
    ("distributed_systems", "Designed distributed systems for scoring"),
    ("distributed_computing", "Experience with distributed computing"),
    ("parallel_computing", "Parallel processing of sensor logs"),
    ("apache_kafka", "Consumed events from Apache Kafka"),
    ("apache_flink", "Wrote windowed joins in Apache Flink"),
    ("data_mining", "Data mining on loyalty cards"),
    ("exploratory_data_analysis", "Exploratory data analysis of call logs"),
    ("data_visualization", "Data visualization for the board"),
    ("data_analysis", "Data analysis for marketing"),
    ("statistical_analysis", "Statistical analysis of trials"),
    ("statistics", "Skills: statistics, SQL"),
    ("computer_vision", "Computer vision for quality control"),
    ("explainable_ai", "Research on explainable AI"),
    ("federated_learning", "Federated learning across hospitals"),
    ("reinforcement_learning", "Reinforcement learning for bidding"),
    ("data_privacy", "Data privacy by design"),
    ("ai_ethics", "Gave a course on AI ethics"),
    ("data_validation", "Data validation before every run"),
    ("fine_tuning", "Fine-tuning of language models"),
    ("data_management", "Skills: data management, SQL"),
]
DUTIES = [
    ("R1", "Designed and implemented a scalable machine learning system for fraud"),
    ("R2", "Wrote documentation of the complete workflow from data gathering to deployment"),
    ("R3", "Evaluated and refined prototypes of the ranking model side by side with two data scientists"),
    ("R4", "Compared several algorithms and selected gradient boosting for credit scoring"),
    ("R5", "Performed statistical analysis of survey data to find drivers of churn"),
    ("R6", "Trained and tuned deep learning models on two million images"),
    ("R7", "Designed tests to validate the robustness of models before release"),
    ("R8", "Cleaned and analysed large volumes of sensor data"),
    ("R9", "Evaluated model performance against benchmarks with precision and recall"),
    ("R10", "Curated and labelled datasets for training and validation"),
    ("R11", "Processed terabytes of logs with Spark on Hadoop"),
    ("R12", "Monitored models in production and retrained them on drift"),
    ("P1", "Led the recommendation project from idea to launch"),
    ("P2", "Mentored four junior engineers"),
    ("P3", "Managed a team of eight data scientists"),
    ("P4", "Took the architecture decisions for the feature platform"),
    ("P5", "Presented results to stakeholders and worked with cross-functional teams"),
    ("P6", "Defined the machine learning strategy and roadmap with senior management"),
    ("P7", "Published two papers on graph learning at NeurIPS"),
    ("P8", "Gave talks at international conferences on machine learning"),
    ("P9", "Contributed to open-source projects such as scikit-learn"),
    ("P10", "Audited models for bias and introduced fairness checks"),
    ("P11", "Scaled the inference service to 20,000 requests per second with 99.99% uptime"),
    ("P12", "Interviewed and hired six machine learning engineers"),
    ("P13", "Delivered the project on time and within budget"),
]
OTHER_WORDS = json.loads(Path(__file__).with_name("role_sentences.json").read_text(encoding="utf-8"))
SOFT_SKILLS = [
    ("communication", "Strong communication skills"),
    ("problem_solving", "Excellent problem-solving skills"),
    ("teamwork", "Strong team player, teamwork"),
    ("analytical_thinking", "Analytical thinking"),
    ("strategic_thinking", "Strategic thinking"),
    ("project_management", "Project management skills"),
    ("interpersonal", "Interpersonal skills, active listening and empathy"),
    ("mentoring_leadership", "Mentoring and leadership skills"),
]
FIELDS = [
    "artificial intelligence",
    "machine learning",
    "computer science",
    "data science",
    "statistics",
    "mathematics",
]


@pytest.mark.parametrize(("skill", "sentence"), SKILLS, ids=[skill for skill, _ in SKILLS])
def test_a_skill_of_the_role_is_found(assessor, skill, sentence):
    profile = assessor.profile(resume(f"Skills\n{sentence}\n"))
    held = {found.id for found in profile.skills} | {implied for found in profile.skills for implied in found.implies}
    assert skill in held


@pytest.mark.parametrize(("duty", "sentence"), DUTIES, ids=[duty for duty, _ in DUTIES])
def test_a_duty_of_the_role_is_found(assessor, duty, sentence):
    text = f"Work Experience\nData Scientist, Acme Ltd, Jan 2019 - Dec 2022\n• {sentence}\n"
    assert duty in {found.id for found in assessor.profile(resume(text)).duties}


def duties_of(assessor, sentence: str) -> set[str]:
    text = f"Work Experience\nMachine Learning Engineer, Acme Ltd, Jan 2019 - Dec 2022\n• {sentence}\n"
    return {found.id for found in assessor.profile(resume(text)).duties}


@pytest.mark.parametrize(("duty", "sentence"), OTHER_WORDS["shown"])
def test_a_duty_of_the_role_is_found_in_other_words(assessor, duty, sentence):
    assert duty in duties_of(assessor, sentence)


@pytest.mark.parametrize(("duty", "sentence"), OTHER_WORDS["not_shown"])
def test_words_alike_show_no_duty(assessor, duty, sentence):
    assert duty not in duties_of(assessor, sentence)


def test_every_duty_counts_toward_a_level():
    rubric = load_rubric()
    counted = {
        duty for level in rubric.levels for each in level.criteria for duty in getattr(each.measure, "duties", ())
    }
    assert {duty for duty, _ in DUTIES} <= counted


def test_willingness_to_learn_is_found(assessor):
    text = "Summary\nGraduate with an eager willingness to learn; completed a machine learning bootcamp.\n"
    assert "P14" in {found.id for found in assessor.profile(resume(text)).duties}


@pytest.mark.parametrize(("soft_skill", "sentence"), SOFT_SKILLS, ids=[each for each, _ in SOFT_SKILLS])
def test_a_soft_skill_of_the_role_is_found(assessor, soft_skill, sentence):
    profile = assessor.profile(resume(f"Summary\n{sentence}.\n"))
    assert soft_skill in {found.id for found in profile.soft_skills}


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_of_the_role_is_relevant(assessor, field):
    profile = assessor.profile(resume(f"Education\nBachelor of Science in {field.title()}, Example University, 2019\n"))
    assert [(entry.degree, entry.relevant) for entry in profile.education] == [("bachelor", True)]


def test_every_criterion_names_the_statement_it_stands_for():
    rubric = load_rubric()
    assert [level.id for level in rubric.levels] == ["junior", "senior", "principal"]
    for level in rubric.levels:
        for criterion in level.criteria:
            assert ":" in criterion.statement, f"{level.id}.{criterion.id} names no part of the role"


LEVEL_STATEMENTS = [
    # level, criterion, a sentence at work that speaks for it and for little else
    ("junior", "education", "", "Bachelor of Science in Computer Science, Example University, 2024"),
    ("junior", "programming", "Wrote scripts in Python"),
    ("junior", "data_preparation", "Cleaned and analysed large volumes of sensor data"),
    ("junior", "practice", "Trained and tuned deep learning models on two million images"),
    ("junior", "willingness", "Completed an online course on machine learning and am eager to learn"),
    ("senior", "leading", "Led the recommendation project from idea to launch"),
    ("senior", "mentoring", "Mentored four junior engineers"),
    ("senior", "delivery", "Monitored models in production and retrained them on drift"),
    ("senior", "architecture", "Took the architecture decisions for the feature platform"),
    ("senior", "stakeholders", "Presented results to stakeholders and worked with cross-functional teams"),
    ("principal", "strategy", "Defined the machine learning strategy and roadmap with senior management"),
    ("principal", "planning", "Defined the machine learning strategy and roadmap with senior management"),
    ("principal", "team", "Managed a team of eight data scientists"),
    ("principal", "hiring", "Interviewed and hired six machine learning engineers"),
    ("principal", "mentoring", "Mentored four junior engineers"),
    ("principal", "architecture", "Scaled the inference service to 20,000 requests per second with 99.99% uptime"),
    ("principal", "distributed", "Parallel processing and distributed computing of sensor logs"),
    ("principal", "research", "Published two papers on graph learning at NeurIPS"),
    ("principal", "research", "Gave talks at international conferences on machine learning"),
    ("principal", "research", "Contributed to open-source projects such as scikit-learn"),
    ("principal", "liaison", "Presented results to stakeholders and worked with cross-functional teams"),
    ("principal", "projects", "Delivered the project on time and within budget"),
    ("principal", "cost", "Delivered the project on time and within budget"),
    ("principal", "ethics", "Audited models for bias and introduced fairness checks"),
    ("principal", "privacy", "Data privacy by design for every model"),
    ("principal", "data_strategy", "Answered for data governance and data lineage"),
    ("principal", "trends", "Built explainable AI for credit models"),
    ("principal", "trends", "Federated learning across hospitals"),
    ("principal", "trends", "Reinforcement learning for bidding"),
]
TOPICS = {
    "programming languages": "Wrote tools in C++",
    "frameworks": "Moved training code to PyTorch",
    "big data": "Ran nightly jobs on a Hadoop cluster",
    "cloud": "Put services on AWS",
    "statistics": "Used hypothesis testing to compare variants",
    "algorithms": "Segmented users with unsupervised learning",
    "preprocessing": "Worked on feature scaling and missing values",
    "evaluation": "Reported precision and recall",
    "distributed systems": "Consumed events from Apache Kafka",
}
WORK = "Work Experience\nOffice Clerk, Acme Ltd, Jan 2019 - Dec 2022\n• {}\n\nEducation\n{}\n"
NO_DEGREE = "Certificate in Office Work, Example School, 2018"


def earned(assessor, sentence: str, degree: str = NO_DEGREE) -> dict[tuple[str, str], float]:
    fits = assessor.assess(resume(WORK.format(sentence, degree))).fits
    return {(fit.level, finding.criterion): finding.points for fit in fits for finding in fit.findings}


@pytest.mark.parametrize("stated", LEVEL_STATEMENTS, ids=lambda stated: "-".join(stated[:2]))
def test_what_the_role_says_of_a_level_earns_points_in_its_criterion(assessor, stated):
    level, criterion, *told = stated
    plain, shown = earned(assessor, "Kept the files in order"), earned(assessor, *told)
    assert shown[level, criterion] > plain[level, criterion]


@pytest.mark.parametrize("topic", TOPICS)
def test_technical_breadth_counts_at_every_level(assessor, topic):
    plain, shown = earned(assessor, "Kept the files in order"), earned(assessor, TOPICS[topic])
    for level in ("junior", "senior", "principal"):
        assert shown[level, "breadth"] > plain[level, "breadth"]


def test_the_topics_are_those_of_the_role():
    assert {topic.title for topic in load_rubric().topics} == set(TOPICS)
