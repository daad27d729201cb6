"""The promises of the whole: evidence quotes the resume, the answer is the same again, and names change nothing."""

from __future__ import annotations

import json
import math
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mlematch import Assessor, assess
from mlematch.report.contract import render_answer
from mlematch.values import Assessment, Quote

from .documents import resume

RESUME = """{name}
{mail} | 555-0142

Summary
Machine learning engineer with a background in statistics.

Skills
{skills}

Work Experience
Senior Machine Learning Engineer, Acme Ltd, Jan 2019 - Present
• Trained deep learning models in PyTorch and served them on Kubernetes
• Led a team of four engineers and presented results to stakeholders
Data Scientist, Example Corp, Mar 2016 - Dec 2018
• Built churn models with scikit-learn and SQL

Education
Master of Science in Computer Science, Example University, 2015
"""
SKILLS = ["Python", "SQL", "PyTorch", "Spark", "Docker", "AWS", "R", "Go"]
NAMES = (
    "Julia Stan|Ruby Ray|Go Swift|Kafka Luigi|Ada Pascal|Scala Keras|Jasper Celery|Django Dash|R. Haskell|Elm Chase|"
    "Anna Müller|Wei Zhang|Mohammed Al-Farsi|Lakisha Washington|Nguyễn Thị Hạnh|Olga Іванова|José García|O'Neill, Sean"
).split("|")


def text(name="Alex Example", skills=SKILLS, mail="alex@example.com") -> str:
    return RESUME.format(name=name, mail=mail, skills=", ".join(skills))


def quotes(value) -> list[Quote]:
    """Find every quote within a value."""
    if isinstance(value, Quote):
        return [value]
    if isinstance(value, tuple):
        return [quote for each in value for quote in quotes(each)]
    return (
        [quote for field in fields(value) for quote in quotes(getattr(value, field.name))]
        if is_dataclass(value)
        else []
    )


def verdict(answer: Assessment) -> list[tuple[str, float, tuple[tuple[str, float, str], ...]]]:
    return [
        (fit.level, fit.score, tuple((f.criterion, f.points, f.reason) for f in fit.findings)) for fit in answer.fits
    ]


WORDS = st.sampled_from(
    "Python, R C Go spark Spark (AWS S3, EC2) C++ • \n Skills Experience 2019 - 2021 Led trained models no experience "
    "with PyTorch AI/ML Scikit-learn Tensorflw \t é ﬁne Engineer Bachelor | ; : . a@example.com http://x.org/py".split(
        " "
    )
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, max_size=120).map(" ".join))
def test_every_quote_of_any_text_stands_at_its_span(assessor: Assessor, written: str):
    document = resume("x " + written)
    answer = assessor.assess(document)
    for quote in quotes(answer):
        assert document.slice(quote.span) == quote.text
        assert 1 <= quote.page <= document.pages


def test_every_point_has_words_and_the_score_is_their_sum(assessor):
    answer = assess(text().encode(), assessor)
    for fit in answer.fits:
        assert fit.score == round(math.fsum(finding.points for finding in fit.findings), 1)
        assert all(finding.evidence for finding in fit.findings if finding.points)


def test_the_same_resume_gives_the_same_bytes(assessor):
    first, second = (json.dumps(render_answer(assess(text().encode(), assessor))) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", NAMES)
def test_a_name_changes_nothing(assessor, name):
    plain = assess(text().encode(), assessor)
    named = assess(text(name, mail="pytorch.fan@example.com").encode(), assessor)
    assert verdict(named) == verdict(plain)
    assert {skill.id for skill in named.profile.skills} == {skill.id for skill in plain.profile.skills}


def test_a_resume_without_a_name_scores_like_the_named_one(assessor):
    assert verdict(assess(text("").encode(), assessor)) == verdict(assess(text().encode(), assessor))


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(SKILLS))
def test_the_order_of_a_list_is_irrelevant(assessor, skills):
    scores = [(fit.level, fit.score) for fit in assess(text(skills=skills).encode(), assessor).fits]
    assert scores == [(fit.level, fit.score) for fit in assess(text().encode(), assessor).fits]


@pytest.mark.parametrize("extra", ["TensorFlow", "Hadoop", "XGBoost", "statistics", "GCP"])
def test_one_more_skill_never_lowers_a_fit(assessor, extra):
    less, more = (assess(text(skills=skills).encode(), assessor) for skills in (SKILLS, [*SKILLS, extra]))
    for fit in less.fits:
        assert more.fit(fit.level).score >= fit.score


def test_repeating_a_list_adds_nothing(assessor):
    once, often = (assess(text(skills=SKILLS * times).encode(), assessor) for times in (1, 30))
    assert [(fit.level, fit.score) for fit in often.fits] == [(fit.level, fit.score) for fit in once.fits]


SEARCH = """Al Doe

Experience
Software Engineer, Acme, January 2020 - present
- Wrote web services in Java
{lines}

Skills
Java, Spring
"""
STUDENT = """Sam Doe

Education
BSc Data Science, Example University, 2022 - 2025

Projects
Image classifier
- Trained a convolutional neural network in PyTorch to classify birds
- Cleaned and prepared the data with pandas

Experience
Machine Learning Intern, Delta Labs, June 2024 - August 2024
{lines}

Skills
Python, pandas, NumPy, scikit-learn, PyTorch, SQL, Git
"""


@pytest.mark.parametrize(
    ("template", "line", "again"),
    [
        (SEARCH, "- Used machine learning for search", "* used  Machine Learning for search"),
        (SEARCH, "- Trained ranking models with PyTorch", "- Trained ranking models with PyTorch"),
        (STUDENT, "- Trained machine learning models", "- Trained machine learning models"),
    ],
)
@pytest.mark.parametrize("times", [2, 4, 9])
def test_repeating_a_line_word_for_word_changes_nothing(assessor, template, line, again, times):
    once, often = (
        verdict(assess(template.format(lines="\n".join([line, *more])).encode(), assessor))
        for more in ((), [again] * times)
    )
    assert often == once


@pytest.mark.parametrize("skill", ["Kafka", "Kubernetes", "SQL"])
def test_a_skill_said_fifty_times_leaves_a_resume_readable(assessor, skill):
    once, often = (assess(text(skills=[*SKILLS, *[skill] * times]).encode(), assessor) for times in (1, 200))
    assert once.verdict == often.verdict == "scored"
    assert verdict(often) == verdict(once)
