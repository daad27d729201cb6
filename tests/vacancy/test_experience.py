"""Years, degrees and the level that an advertisement asks for."""

from __future__ import annotations

import pytest

from ..documents import resume as document


@pytest.mark.parametrize(
    ("line", "degree", "needed"),
    [
        ("No PhD required", None, False),
        ("A PhD is not necessary", None, False),
        ("Bachelor's degree required, Master's preferred", "bachelor", True),
        ("Bachelor’s or Master’s degree", "bachelor", True),
        ("A degree in a quantitative field", "bachelor", True),
        ("An advanced degree in statistics", "master", True),
        ("B.Tech or M.Tech in Computer Science", "bachelor", True),
        ("PhD preferred", "phd", False),
        ("Bachelor's, Master's or PhD preferred", "bachelor", False),
        ("Kaggle Master or above", None, False),
        ("A primary degree (level 8) in physics", "bachelor", True),
        ("A graduate (Bachelor or Master) of physics", "bachelor", True),
        ("Master or Bachelor in economics", "bachelor", True),
        ("MSc, PhD a plus", "master", True),
        ("Bachelor's, Master's a bonus", "bachelor", True),
        ("M.Sc. in physics, and ideally a PhD", "master", True),
        ("Bachelor's degree, ideally in biology", "bachelor", True),
        ("To a high degree self-driven", None, False),
        ("A degree is not important to us", None, False),
        ("You studied something with numbers", "bachelor", True),
        ("You have just finished your studies in physics or something alike", "bachelor", True),
        ("SQL\nEducation: Bachelor", "bachelor", True),
        ("SQL\nDegree: MSc", "master", True),
    ],
)
def test_degrees_in_several_wordings(assessor, line, degree, needed):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- Python\n- {line}"))
    assert (vacancy.degree, vacancy.degree_must) == (degree, needed)


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("Bachelor's degree or equivalent experience", 4),
        ("BSc in Computer Science, or comparable practical experience", 4),
        ("A degree or an equivalent combination of education and experience", 4),
        ("A bachelor's degree or six years of work", 6),
        ("Bachelor's degree or equivalent", None),
        ("Bachelor's or Master's degree and relevant experience", None),
        ("Bachelor's degree, 3 years of experience", None),
    ],
)
def test_years_that_stand_for_a_degree(assessor, line, years):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- Python\n- {line}"))
    assert (vacancy.degree, vacancy.degree_years) == ("bachelor", years)


@pytest.mark.parametrize(
    ("lines", "welcome"),
    [
        ("PhD preferred, Bachelor's required", "phd"),
        ("Bachelor's degree required, Master's preferred", "master"),
        ("MSc, PhD a plus", "phd"),
        ("Master's or PhD preferred", None),
        ("Master's required, Bachelor's a plus", None),
        ("Master's degree", None),
    ],
)
def test_a_higher_degree_is_welcome_beside_the_one_that_is_needed(assessor, lines, welcome):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- Python\n- {lines}"))
    assert vacancy.degree_welcome == welcome


@pytest.mark.parametrize(
    ("title", "line", "years"),
    [
        ("Data Scientist", "5+ years of experience", [(5, "ml")]),
        ("Data Engineer", "5+ years of experience", [(5, "data")]),
        ("Backend Developer", "5+ years of experience", [(5, "total")]),
        ("Backend Developer", "5 years on the job as a data scientist", [(5, "ml")]),
        ("Data Scientist", "5+ years of software engineering experience", [(5, "total")]),
        ("Backend Developer", "two to four years of machine learning", [(2, "ml")]),
        (
            "Data Scientist",
            "8+ years of software engineering\n- 3+ years of machine learning",
            [(8, "total"), (3, "ml")],
        ),
        ("Data Scientist", "10 years in software, including 3 years of machine learning", [(10, "total"), (3, "ml")]),
        ("Backend Developer", "9 years of coding, at least two of which with AI", [(9, "total"), (2, "ml")]),
        ("Data Scientist", "7 years in the industry, 4 of them in deep learning", [(7, "total"), (4, "ml")]),
        ("Data Scientist", "6+ years in software and 2+ years in analytics", [(6, "total"), (2, "data")]),
        ("Data Scientist", "4 years in NLP or 6 years in software", [(4, "ml")]),
        ("Data Scientist", "Spark and Kafka, two of which you know well", []),
        ("Data Scientist", "2 years with a PhD or 5 years with a Master's degree", [(2, "ml")]),
        ("Data Scientist", "Python (5+ years)\n- 8+ years of experience", [(8, "ml")]),
        ("Data Scientist", "Several years of experience (at least 4)", [(4, "ml")]),
        ("Data Scientist", "Four or more years of experience", [(4, "ml")]),
        ("Data Scientist", "Up to 3 years of experience", [(0, "ml")]),
        ("Data Scientist", "6+ years of experience\n- 3+ years of experience with training models", [(6, "ml")]),
        ("Data Scientist", "PhD and 1 year of experience\n- MSc and 3 years of experience", [(1, "ml")]),
        ("Data Scientist", "3 years of experience\n- 7 years of experience with SQL", [(3, "ml")]),
        ("Data Scientist", "4 years of AI or NLP, including 2 years of managing people", [(4, "ml"), (2, "leading")]),
        ("Data Scientist", "A first experience of 4 years in a similar post", [(4, "ml")]),
        ("Data Scientist", "9+ years of software, of which 4+ in machine learning", [(9, "total"), (4, "ml")]),
        ("Data Scientist", "12 years in IT, thereof 5 in data engineering", [(12, "total"), (5, "data")]),
        ("Data Scientist", "7 years in software, at least 3 in ML", [(7, "total"), (3, "ml")]),
        ("Data Scientist", "5+ years in software engineering (3+ in machine learning)", [(5, "total"), (3, "ml")]),
        ("Data Scientist", "6 years of professional experience, with 2+ in NLP", [(6, "total"), (2, "ml")]),
        ("Data Scientist", "6 years in software, 2 of them in ML", [(6, "total"), (2, "ml")]),
        ("Data Scientist", "At least two in production: Spark, Flink, Beam", []),
        ("Data Scientist", "SQL\nYears: 4", [(4, "ml")]),
        ("Data Scientist", "SQL\nYears of experience: 5+", [(5, "ml")]),
        ("Data Scientist", "SQL\nMinimum years of experience: three", [(3, "ml")]),
        ("Data Scientist", "SQL\nYears of data engineering experience: 2", [(2, "data")]),
        ("Data Scientist", "In the last 5 years: 3 projects in Python", []),
        ("Data Scientist", "Open in these years: 2019, 2020", []),
    ],
)
def test_years_are_of_the_work_that_is_asked_for(assessor, title, line, years):
    vacancy = assessor.vacancy(document(f"{title}\nRequirements:\n- {line}"))
    assert [(each.least, each.work) for each in vacancy.experience] == years


@pytest.mark.parametrize(
    ("line", "least", "most"),
    [
        ("18 months of ML experience", 1.5, None),
        ("30+ months of experience", 2.5, None),
        ("6 to 18 months of internship experience", 0.5, 1.5),
        ("eighteen months of practice", 1.5, None),
        ("a year and a half of practice", 1.5, None),
        ("one and a half years of experience", 1.5, None),
        ("half a year of practice", 0.5, None),
        ("at least a year working with language models", 1, None),
        ("A couple of years of experience", 2, None),
        ("2.5+ years of professional experience", 2.5, None),
    ],
)
def test_months_and_parts_of_years(assessor, line, least, most):
    (asked,) = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- {line}")).experience
    assert (asked.least, asked.most) == (least, most)


@pytest.mark.parametrize(
    "line",
    [
        "A 12-month contract",
        "You are available for at least 6 months in Springfield",
        "Able to start within 2 months",
        "A probation of six months",
        "Two more years with a bachelor's degree",
        "MSc, or two years more with a bachelor",
    ],
)
def test_what_is_told_in_months_or_years_and_is_no_practice(assessor, line):
    assert assessor.vacancy(document(f"Data Scientist\nRequirements:\n- SQL\n- {line}")).experience == ()


@pytest.mark.parametrize(
    ("line", "years", "unread"),
    [
        ("5+ years of Java / 2+ years leading teams", [(5, "total"), (2, "leading")], ["5+ years of Java"]),
        ("4+ years with SQL and 2 years of managing people", [(4, "total"), (2, "leading")], ["4+ years with SQL"]),
        ("Docker (5 yrs+)\n- prior team lead experience, 2+ years", [(5, "total"), (2, "leading")], ["Docker (5 yrs+"]),
        ("4 years in software, including 18 months with LLMs", [(4, "total"), (1.5, "ml")], []),
        ("8 years in software, or 6 years with an advanced degree", [(8, "total")], []),
        ("A degree in physics, OR four years of relevant work", [], []),
        ("6 years of NLP, 2 of them leading people", [(6, "ml"), (2, "leading")], []),
        ("Leadership experience: 3 years", [(3, "leading")], []),
        ("Two years as a team lead", [(2, "leading")], []),
        ("5 years of ML, leading projects to their end", [(5, "ml")], []),
        ("3+ years managing data pipelines", [(3, "data")], []),
        ("3 years of data management", [(3, "data")], []),
        ("Java: 4 years. Machine learning: 3 years", [(3, "ml")], ["Java: 4 years"]),
        ("3 years of experience\n- 7 years of SQL", [(3, "ml")], ["7 years of SQL"]),
    ],
)
def test_years_of_leading_and_of_one_skill_are_kept_apart(assessor, line, years, unread):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- {line}"))
    assert [(each.least, each.work) for each in vacancy.experience] == years
    assert [quote.text for quote in vacancy.unread] == unread


@pytest.mark.parametrize(
    ("line", "degree"),
    [
        ("MSc, or two years more with a bachelor / or two with a doctorate", "bachelor"),
        ("MSc\nor two years more with a bachelor\nor two with a doctorate", "bachelor"),
        ("PhD + 0 years, MS + 2 years, or BS + 4 years of experience", "bachelor"),
        ("BS with 4 years, MS with 2 years, PhD with 0 years", "bachelor"),
        ("5 years of experience, or three with a doctorate", None),
        ("6+ years of experience, 4+ with a Master's, 2+ with a PhD", None),
        ("5 years of experience. A PhD counts for two of them", None),
        ("MSc; a doctorate may replace two years", "master"),
    ],
)
def test_degrees_beside_years_are_alternatives(assessor, line, degree):
    assert assessor.vacancy(document(f"Data Scientist\nRequirements:\n- {line}")).degree == degree
