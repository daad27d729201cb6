"""What one line says is needed, and what it says is welcome."""

from __future__ import annotations

import pytest

from ..documents import resume as document


@pytest.mark.parametrize(
    ("line", "must", "nice"),
    [
        ("java/scala, k8s a plus", [{"java", "scala"}], [{"kubernetes"}]),
        ("Java and SQL, Helm would be a plus", [{"java"}, {"sql"}], [{"helm"}]),
        ("Java, SQL, Helm is a plus, Docker", [{"java"}, {"sql"}, {"docker"}], [{"helm"}]),
        ("Docker required, Helm a plus", [{"docker"}], [{"helm"}]),
        ("Docker (must), Helm (nice)", [{"docker"}], [{"helm"}]),
        ("Docker (must), Helm (nice to have), SQL (must)", [{"docker"}, {"sql"}], [{"helm"}]),
        ("Keras required and JAX preferred", [{"keras"}], [{"jax"}]),
        ("Java, SQL + Helm a bonus", [{"java"}, {"sql"}], [{"helm"}]),
        ("Java, knowledge of Helm and Docker is a plus", [{"java"}], [{"helm"}, {"docker"}]),
        ("Java: required, Scala: preferred, Helm: optional", [{"java"}], [{"scala"}, {"helm"}]),
        ("Must-have Java, nice-to-have Helm", [{"java"}], [{"helm"}]),
        ("Docker, Helm and Terraform a plus", [], [{"docker"}, {"helm"}, {"terraform"}]),
        ("Docker, Helm are a plus", [], [{"docker"}, {"helm"}]),
        ("Experience with Docker, Helm is a plus", [], [{"docker"}, {"helm"}]),
        ("Docker, Helm skills a plus", [], [{"docker"}, {"helm"}]),
        ("Experience with Docker and SQL, Helm is a plus", [{"docker"}, {"sql"}], [{"helm"}]),
    ],
)
def test_a_line_may_hold_needs_and_wishes(assessor, line, must, nice):
    skills = assessor.vacancy(document(f"Data Engineer\nRequirements:\n- {line}")).skills
    found = {part: [set(each.skills) for each in skills if each.must is part] for part in (True, False)}
    assert found == {True: must, False: nice}


def test_a_line_without_headings_may_as_well(assessor):
    skills = assessor.vacancy(document("Data Engineer\nJava and SQL, k8s a plus. Apply now.")).skills
    assert {each.skills[0]: each.must for each in skills} == {"java": True, "sql": True, "kubernetes": False}
