"""Line ends that were lost in copying."""

from __future__ import annotations

from ..documents import resume as document


def test_line_ends_that_copying_lost_are_put_back_around_headings(assessor):
    lines = ("Job DescriptionAI/ML Engineer", "About UsABC grows corn with Java. RequirementsStrong Python")
    text = "\n".join(lines) + " (pandas, etc.) Preferred QualificationsDocker"
    vacancy = assessor.vacancy(document(text))
    assert vacancy.title == "AI/ML Engineer"
    assert {each.skills[0]: each.must for each in vacancy.skills} == {"python": True, "pandas": True, "docker": False}
