"""Line ends that were lost in copying."""

from __future__ import annotations

from ..documents import resume as document


def test_line_ends_that_copying_lost_are_put_back_around_headings(assessor):
    lines = ("Job DescriptionAI/ML Engineer", "About UsABC grows corn with Java. RequirementsStrong Python")
    text = "\n".join(lines) + " (pandas, etc.) Preferred QualificationsDocker"
    vacancy = assessor.vacancy(document(text))
    assert vacancy.title == "AI/ML Engineer"
    assert {each.skills[0]: each.must for each in vacancy.skills} == {"python": True, "pandas": True, "docker": False}


def test_every_heading_of_the_data_is_found_as_it_is_written(assessor):
    ads = assessor.knowledge.advertisements
    phrases = [phrase for several in ads.zones.values() for phrase in several]
    assert [one for phrase in phrases for one in (phrase, phrase.upper()) if not ads.heading(f"{one}:")] == []
