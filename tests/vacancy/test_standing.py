"""What a statement says of what it names: needed, welcome, or not asked for."""

from __future__ import annotations

import pytest

from ..documents import resume as document
from .measuring import needed


@pytest.mark.parametrize(
    "line",
    [
        "No knowledge of Docker required",
        "No prior experience with Docker or Kubernetes is needed",
        "Experience with Docker is not necessary",
        "Docker isn't strictly required",
        "Docker is not a must",
        "You don't need to know Docker",
        "You do not need any experience with Docker, Kubernetes or Helm",
        "We do not expect Docker",
        "There is no need for Docker",
        "Docker need not be known; it's unnecessary",
        "Podman rather than Docker",
        "What you don't need: Docker",
        "No need for: Docker, experience in advertising.",
        "Don't worry if you have never used Docker",
        "We don't care about Docker",
        "It's OK if you lack Docker",
        "Docker can be learned on the job",
        "You won't have to touch Docker",
        "Docker is not important to us",
        "We can teach you Docker",
    ],
)
def test_what_is_denied_is_asked_for_nowhere(assessor, line):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- Python\n- {line}\n- SQL"))
    asked = {skill for each in vacancy.skills for skill in each.skills}
    assert "docker" not in asked
    assert {"python", "sql"} <= {skill for each in vacancy.skills if each.must for skill in each.skills}


@pytest.mark.parametrize(
    "line", ["Docker is not required but a plus", "Docker is a plus but not a must", "Not required, but nice: Docker"]
)
def test_what_is_denied_and_welcomed_is_welcome(assessor, line):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- Python\n- {line}"))
    assert [each.must for each in vacancy.skills if "docker" in each.skills] == [False]


@pytest.mark.parametrize(
    "line", ["No fewer than two years of Python are required", "Not only SQL but Python is a must"]
)
def test_what_only_looks_like_a_denial_is_none(assessor, line):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- {line}"))
    assert [each.must for each in vacancy.skills if "python" in each.skills] == [True]


def test_what_is_preferred_alone_is_welcome(assessor):
    assert needed(assessor, "SQL, Rust (preferred)") == [{"sql"}]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Azure (Azure ML ideally)", [{"azure"}]),
        ("Java - not needed", []),
        ("Docker (nice to have)", []),
        ("Rust or Java (we use Rust)", [{"rust", "java"}]),
        ("A degree in physics (master's preferred), Docker", [{"docker"}]),
    ],
)
def test_a_bracket_speaks_of_what_stands_in_it_or_right_before_it(assessor, line, wanted):
    assert needed(assessor, line) == wanted
