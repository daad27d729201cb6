"""What an advertisement asks for as a rubric, and how resumes score by it."""

from __future__ import annotations

import pytest

import mlematch
from mlematch.report.vacancy import unasked_of
from mlematch.scoring.measuring import measure_shown

from ..documents import resume as document


def listing(skills):
    """Give a resume that lists some skills and does nothing with them."""
    rest = "Languages: English, French, Spanish and Italian\nHobbies: chess, reading, singing in a choir, old clocks"
    return document(f"Ada Example\nSkills\n{skills}, Excel, Word\n{rest}\n")


def test_months_of_other_work_do_not_count_for_years_of_machine_learning(assessor):
    rubric = mlematch.read_job(b"Data Scientist\nRequirements:\n- Python\n- 5+ years of experience", assessor)
    measure = next(each.measure for each in rubric.level("job").criteria if each.id == "experience")
    assert measure.of == "ml"


@pytest.mark.parametrize(
    ("title", "line", "ends"),
    [
        ("Machine Learning Engineer", "3+ years of machine learning experience", None),
        ("Machine Learning Engineer", "at least 3 years of machine learning", None),
        ("Machine Learning Engineer", "minimum 3 years of ML experience", None),
        ("Data Scientist", "2+ years of experience", None),
        ("Data Scientist", "1 year of experience in data science", None),
        ("Data Scientist", "2+ years of experience\n- You like to mentor interns", None),
        ("Data Scientist", "1-3 years of experience", 36),
        ("Data Scientist", "Up to 4 years of experience", 48),
        ("Junior Data Scientist", "2+ years of experience", 48),
        ("Data Scientist", "1+ years of experience\n- This is an entry-level job", 36),
        ("Data Scientist", "1+ years of experience; recent graduates are welcome", 36),
        ("Data Scientist", "SQL\n- You are a recent graduate", 24),
    ],
)
def test_more_years_than_were_asked_for_do_harm_only_where_an_upper_end_is_told(assessor, title, line, ends):
    rubric = mlematch.read_job(f"{title}\nRequirements:\n- Python\n- {line}".encode(), assessor)
    (measure,) = (each.measure for each in rubric.level("job").criteria if each.id == "experience")
    assert (measure.full_to, measure.zero_from is None) == (ends, ends is None)


def test_duties_that_are_welcome_and_soft_skills_are_criteria(assessor):
    needed = "Data Scientist\nRequirements:\n- Python\n- Excellent communication skills\n"
    text = f"{needed}Nice to have:\n- Mentoring junior engineers"
    criteria = {each.id: each.statement for each in mlematch.read_job(text.encode(), assessor).level("job").criteria}
    assert criteria["P2"].startswith("Mentioned: ")
    assert "ommunication" in criteria["soft_skills"]


def test_what_the_rubric_leaves_out_is_said(assessor):
    many = [skill.name for skill in assessor.knowledge.taxonomy.skills if skill.category == "databases"][:30]
    text = "\n- ".join(["Data Scientist\nRequirements:", "Quxflow", *many])
    vacancy = assessor.vacancy(document(text))
    said = list(unasked_of(vacancy, assessor.rubric_of(vacancy)))
    assert said[0] == "not understood: Quxflow"
    assert len([line for line in said if line.startswith("left out")]) == len(vacancy.skills) - 16


@pytest.mark.parametrize("shown", ["PyTorch", "PyTorch, TensorFlow", "PyTorch, TensorFlow, JAX"])
def test_alternatives_count_once_in_a_score(assessor, shown):
    """More of them, each only listed, are worth no more than one of them."""
    rubric = mlematch.read_job(b"Data Scientist\nRequirements:\n- PyTorch, TensorFlow or JAX", assessor)
    (finding,) = assessor.with_rubric(rubric).assess(listing(shown)).fit("job").findings
    assert (finding.points, finding.reason) == (75.0, "shows PyTorch, which counts 0.6 of the 0.8 needed")


def test_a_skill_is_shown_by_itself_before_what_implies_it(assessor):
    rubric = mlematch.read_job(b"Data Scientist\nRequirements:\n- Python", assessor)
    resumes = (listing(shown) for shown in ("pandas, NumPy, Python", "pandas, NumPy"))
    reasons = [assessor.with_rubric(rubric).assess(each).fit("job").findings[0].reason for each in resumes]
    assert reasons[0].startswith("shows Python, which")
    assert reasons[1].startswith("shows Pandas (which implies it), which")


@pytest.mark.parametrize(
    ("degree", "passed"),
    [
        ("MSc Statistics, Nowhere University, 2022", True),
        ("BSc Mathematics and Statistics, Nowhere University, 2023 - present", True),
        ("BA History, Nowhere University, 2022", False),
    ],
)
def test_a_degree_in_the_very_field_shows_a_skill_as_far_as_it_is_taught(assessor, degree, passed):
    rubric = mlematch.read_job(b"Data Scientist\nRequirements:\n- The basics of statistics", assessor)
    text = f"Ada Example\nExperience\nData Scientist, Example Ltd, 2022 - 2024\n- Trained models\nEducation\n{degree}"
    fit = assessor.with_rubric(rubric).assess(document(text)).fit("job")
    assert fit.gates[0].passed is passed
    assert [quote.text for quote in fit.findings[0].evidence] == ([degree] if passed else [])


@pytest.mark.parametrize(("shown", "passed"), [("Keras", False), ("Keras, JAX", True), ("JAX, MXNet, Keras", True)])
def test_one_that_is_shown_well_is_not_two(assessor, shown, passed):
    rubric = mlematch.read_job(b"Data Scientist\nRequirements:\n- At least two of Keras, JAX and MXNet", assessor)
    text = f"Ada Example\nExperience\nML Engineer, Example Ltd, 2019 - 2024\n- Trained and deployed models with {shown}"
    fit = assessor.with_rubric(rubric).assess(document(text)).fit("job")
    assert next(gate for gate in fit.gates if gate.id != "bar").passed is passed
    assert fit.score == (100.0 if passed else 50.0)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("18 months of ML experience", "18 months of machine-learning work"),
        ("1 year of ML experience", "1 year of machine-learning work"),
        ("3 years of ML experience", "3 years of machine-learning work"),
        ("2 years of leading teams", "2 years of leading people or projects"),
    ],
)
def test_years_are_told_in_plain_words(assessor, line, told):
    rubric = mlematch.read_job(f"Data Scientist\nRequirements:\n- SQL\n- {line}".encode(), assessor)
    assert f"Asked for: {told}." in [each.statement for each in rubric.level("job").criteria]


def test_years_of_leading_are_months_of_leading(assessor):
    rubric = mlematch.read_job(b"Data Scientist\nRequirements:\n- SQL\n- 2 years of leading teams", assessor)
    (measure,) = (each.measure for each in rubric.level("job").criteria if each.id == "experience_leading")
    assert (measure.of, measure.full_from) == ("leading", 24)


@pytest.mark.parametrize(
    ("asked", "studied", "years", "share"),
    [
        ("Bachelor's degree or equivalent experience", "BSc Computer Science, 2012", 0, 1.0),
        ("Bachelor's degree or equivalent experience", "", 8, 1.0),
        ("Bachelor's degree or equivalent experience", "", 2, 0.5),
        ("Bachelor's degree", "", 8, 0.0),
    ],
)
def test_experience_stands_for_a_degree_where_it_is_said(assessor, asked, studied, years, share):
    rubric = mlematch.read_job(f"Data Scientist\nRequirements:\n- Python\n- {asked}".encode(), assessor)
    criterion = next(each for each in rubric.level("job").criteria if each.id == "education")
    job = f"Experience\nData Scientist, Example Corp\n01/2012 - 12/{2011 + years}\nTrained models in Python\n"
    resume = f"Ada Example\n{job if years else ''}Education\n{studied}\nSkills\nPython, Docker, Linux, Git, SQL, AWS\n"
    assert measure_shown(assessor.assess(document(resume)).profile, criterion.measure, rubric).share == share


def test_a_title_that_names_the_highest_level_asks_for_it(assessor):
    rubric = mlematch.read_job(b"Principal Machine Learning Engineer\nPython and Spark are required.", assessor)
    assert rubric.version.endswith("asks for principal")
