"""Headings and sentences open the parts of an advertisement."""

from __future__ import annotations

import pytest

from ..documents import resume as document


def test_a_label_of_one_line_ends_with_its_line(assessor):
    text = (
        "Data Scientist\nLocation: Springfield, a town of 3 rivers and Java houses\nExperience with Docker is required."
    )
    assert [(each.skills, each.must) for each in assessor.vacancy(document(text)).skills] == [(("docker",), True)]


def test_what_ends_an_item_of_a_list_opens_no_part(assessor):
    text = "Data Scientist\n\nRequirements\n- Python\n- Java; master's degree preferred\n- SQL"
    asked = [(each.skills, each.must) for each in assessor.vacancy(document(text)).skills]

    assert asked == [(("python",), True), (("java",), True), (("sql",), True)]


def test_employers_called_by_name_are_passed_over_until_the_next_heading(assessor):
    text = "Data Scientist\nAbout Example Corp\nWe write Java.\nYour stack of tricks\n- You must know Docker"
    assert [each.skills for each in assessor.vacancy(document(text)).skills] == [("docker",)]


@pytest.mark.parametrize(
    "headings",
    [
        ("Must have", "Should have", "Could have", "Won't have"),
        ("MUST HAVE:", "SHOULD HAVE:", "COULD HAVE:", "WON'T HAVE:"),
        ("Must-haves", "Should-haves", "Could-haves", "Won't-haves"),
        ("Must:", "Should:", "Could:", "Won't:"),
        ("Must-have skills", "Should-have skills", "Could-have skills", "Won't-have"),
    ],
)
@pytest.mark.parametrize("joint", ["\n- ", " "])
def test_only_what_must_be_is_needed(assessor, headings, joint):
    headings = [heading if joint == "\n- " else f"{heading.rstrip(':')}:" for heading in headings]
    text = "\n".join(
        f"{heading}{joint}{skill}" for heading, skill in zip(headings, ("SQL", "Kafka", "Rust", "Java"), strict=True)
    )
    vacancy = assessor.vacancy(document(f"Data Engineer\n{text}\nYears of experience: 3"))
    assert {each.skills[0]: each.must for each in vacancy.skills} == {"sql": True, "apache_kafka": False, "rust": False}
    assert [each.least for each in vacancy.experience] == [3]


@pytest.mark.parametrize(
    "text", ["Should have\n- Docker\n- SQL", "Requirements\n- SQL\n- Should have solid Docker knowledge"]
)
def test_what_somebody_should_have_is_needed_where_nothing_must_be(assessor, text):
    vacancy = assessor.vacancy(document(f"Data Engineer wanted\n{text}\nApply now"))
    assert {each.skills[0]: each.must for each in vacancy.skills} == {"docker": True, "sql": True}


@pytest.mark.parametrize(
    ("heading", "zone"),
    [
        ("Preferred Qualifications:", "nice"),
        ("Minimum Qualifications:", "must"),
        ("What would impress us", "nice"),
        ("What You Should Bring Along", "must"),
        ("Assets:", "nice"),
        ("What would be a welcome extra?", "nice"),
        ("What would make us even happier?", "nice"),
        ("What would make us smile?", "nice"),
        ("What would excite us", "nice"),
        ("WHAT YOU BRING TO THE TABLE", "must"),
        ("What we can offer you in return", "about"),
        ("Please don't apply if:", "denied"),
        ("What would be a bonus?", "nice"),
        ("Extra points for", "nice"),
        ("We'll be thrilled if you know", "nice"),
        ("sweet but skippable", "nice"),
        ("This is you", "must"),
        ("Our world", "about"),
        ("we'd want you to have", "must"),
        ("Don't worry if you lack:", "denied"),
        ("No worries if you haven't touched", "denied"),
        ("Things you can learn here", "denied"),
    ],
)
def test_headings_that_nobody_listed_tell_by_their_words(assessor, heading, zone):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements\n- SQL\n{heading}\n- Docker\n- Helm"))
    found = {skill: each.must for each in vacancy.skills for skill in each.skills}
    assert found.pop("sql")
    assert found == {"must": {"docker": True, "helm": True}, "nice": {"docker": False, "helm": False}}.get(zone, {})


def test_words_of_a_sentence_open_no_part(assessor):
    text = "Data Scientist\nRequirements\n- SQL\nNice to have\n- You have seen Docker.\n- Helm"
    vacancy = assessor.vacancy(document(text))
    assert {each.skills[0]: each.must for each in vacancy.skills} == {"sql": True, "docker": False, "helm": False}


def test_items_without_any_heading_are_needs(assessor):
    vacancy = assessor.vacancy(document("Data Scientist wanted\n- Docker and Helm\n- Terraform a plus\nApply now"))
    assert {each.skills[0]: each.must for each in vacancy.skills} == {"docker": True, "helm": True, "terraform": False}


@pytest.mark.parametrize(
    "heading", ["What we ask", "Skills & Experience", "Profile", "What you offer:", "Your skill set", "We ask for"]
)
def test_headings_of_needs_in_more_wordings(assessor, heading):
    vacancy = assessor.vacancy(document(f"Data Scientist\n\n{heading}\n- Docker\n- SQL"))
    assert [(each.skills, each.must) for each in vacancy.skills] == [(("docker",), True), (("sql",), True)]


@pytest.mark.parametrize(
    "line",
    [
        "We provide coaching, fruit and Kubernetes courses.",
        "You will get a laptop and Kubernetes training.",
        "Our benefits include Kubernetes certificates and a gym.",
    ],
)
def test_what_is_offered_in_the_same_paragraph_is_not_asked_for(assessor, line):
    vacancy = assessor.vacancy(document(f"Data Scientist\nYou need Python. {line} You must know SQL."))
    assert [(each.skills, each.must) for each in vacancy.skills] == [(("python",), True), (("sql",), True)]


def test_what_does_not_matter_is_nothing_below_what_is_welcome(assessor):
    text = "Data Scientist\nRequirements\n- SQL\nBonus points\n- Helm\nWhat we don't care about: your age, your Scala"
    assert [each.skills for each in assessor.vacancy(document(text)).skills] == [("sql",), ("helm",)]


def test_a_label_of_what_may_be_lacking_ends_with_its_line(assessor):
    text = "Data Scientist\nRequirements\n- SQL\nDon't worry if you lack: Scala\n- Docker"
    assert [each.skills for each in assessor.vacancy(document(text)).skills] == [("sql",), ("docker",)]


def test_what_is_good_or_preferred_is_no_must_and_what_is_never_used_is_nothing(assessor):
    text = "Data Engineer\nMust: SQL, Docker.\nGood: Kafka, Rust.\nWe do not use Java. You write Scala, by preference."
    vacancy = assessor.vacancy(document(text))
    must = {each.skills[0]: each.must for each in vacancy.skills}
    assert must == {"sql": True, "docker": True, "apache_kafka": False, "rust": False, "scala": False}
