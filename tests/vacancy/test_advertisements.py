"""A table of invented advertisements of many styles, with what they ask for; and what is no advertisement."""

from __future__ import annotations

import pytest

import mlematch
from mlematch.errors import DataError
from mlematch.report.vacancy import unasked_of

from ..documents import resume as document
from ..test_cli import RESUME
from .measuring import ADS, faults, read

KNOWN = {
    "second: agency bullets": {"nice: lost ['r']"},  # a letter that begins a sentence: it is named as unread
    "third: us corporate wish degree": {"duties: lost P8"},  # "impact through presentations"
    "third: remote contractor short": {  # Airflow at the head of a sentence
        "nice: lost ['apache_airflow', 'dagster']",
        "nice: wrong ['dagster']",
    },
    "third: principal": {"duties: lost P2"},  # "hire and mentor engineers"
    "third: ngo volunteer-ish": {"duties: lost R8"},  # "messy spreadsheets"
    "fifth: nordic public": {"duties: lost P10"},  # "see to it that they are fair"
    "third: must nice inline marks": {"must: lost ['apache_spark']"},
}


@pytest.mark.parametrize("ad", ADS, ids=[ad["name"] for ad in ADS])
def test_what_it_asks_for_is_read(assessor, ad):
    assert set(faults(read(assessor, ad), ad)) == KNOWN.get(ad["name"], set())


@pytest.mark.parametrize("ad", ADS, ids=[ad["name"] for ad in ADS])
def test_every_one_of_them_makes_a_sound_rubric(assessor, ad):
    rubric = mlematch.read_job("\n".join(ad["text"]).encode(), assessor)
    known = assessor.knowledge
    assert [*rubric.problems()] == []
    assert [*rubric.problems_with(known.taxonomy, known.cues.duty_ids, known.cues.soft_skill_ids)] == []


# ---------------------------------------------------------------- what is not asked for


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
        "Don't worry if you have never used Docker",
        "We don't care about Docker",
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
        ("You have just finished your studies in physics or something alike", "bachelor", True),
        ("SQL\nEducation: Bachelor", "bachelor", True),
        ("SQL\nDegree: MSc", "master", True),
    ],
)
def test_degrees_in_several_wordings(assessor, line, degree, needed):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- Python\n- {line}"))
    assert (vacancy.degree, vacancy.degree_must) == (degree, needed)


def test_a_label_of_one_line_ends_with_its_line(assessor):
    text = (
        "Data Scientist\nLocation: Springfield, a town of 3 rivers and Java houses\nExperience with Docker is required."
    )
    assert [(each.skills, each.must) for each in assessor.vacancy(document(text)).skills] == [(("docker",), True)]


def test_employers_called_by_name_are_passed_over_until_the_next_heading(assessor):
    text = "Data Scientist\nAbout Example Corp\nWe write Java.\nYour stack of tricks\n- You must know Docker"
    assert [each.skills for each in assessor.vacancy(document(text)).skills] == [("docker",)]


# ---------------------------------------------------------------- must, should, could, won't


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


# ---------------------------------------------------------------- years


@pytest.mark.parametrize(
    ("title", "line", "years"),
    [
        ("Data Scientist", "5+ years of experience", [(5, "ml")]),
        ("Data Engineer", "5+ years of experience", [(5, "data")]),
        ("Backend Developer", "5+ years of experience", [(5, "total")]),
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
        ("Data Scientist", "4 years of AI or NLP, including 2 years of managing people", [(4, "ml")]),
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


# ---------------------------------------------------------------- nothing is lost silently


def test_an_empty_text_is_no_advertisement(assessor):
    vacancy = assessor.vacancy(mlematch.read_document(b"  ", source="empty.txt"))
    assert not vacancy.is_one
    assert vacancy.skills == ()


def test_what_was_not_understood_is_named(assessor):
    text = "Data Scientist\nRequirements:\n- Python, Quxflow or Airflow\n- Experience with Flurbo 3\n- SQL\n- 3+ years"
    assert [quote.text for quote in assessor.vacancy(document(text)).unread] == ["Quxflow", "Experience with Flurbo 3"]


def test_duties_that_are_welcome_and_soft_skills_are_criteria(assessor):
    needed = "Data Scientist\nRequirements:\n- Python\n- Excellent communication skills\n"
    text = f"{needed}Nice to have:\n- Mentoring junior engineers"
    criteria = {each.id: each.statement for each in mlematch.read_job(text.encode(), assessor).level("job").criteria}
    assert criteria["P2"].startswith("Mentioned: ")
    assert "ommunication" in criteria["soft_skills"]


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("You will clean data from our mills and train models that predict wear.", {"R6", "R8"}),
        ("You'll mentor two juniors. We mentor you, too.", {"P2"}),
        ("Your tasks include: training models and hiring engineers.", {"R6", "P12"}),
        ("The successful candidate will train models.", {"R6"}),
        ("Responsibilities include training models.", {"R6"}),
        ("We train models in three countries.", set()),
        ("We train models and you will get free lunch.", set()),
        ("We offer training of models and mentoring of juniors.", set()),
        ("You will receive mentoring by seniors who train models.", set()),
    ],
)
def test_duties_are_read_in_sentences_that_tell_them(assessor, line, duties):
    vacancy = assessor.vacancy(document(f"Data Scientist\nExample Mills grinds corn. {line}\nYou must know SQL."))
    assert {duty.id for duty in vacancy.duties} & {"R6", "R8", "P2", "P12"} == duties


def test_things_to_do_that_nobody_understood_are_named(assessor):
    text = "Data Scientist\nYou will polish the brass of our quxflow every day. You must know SQL."
    (unread,) = assessor.vacancy(document(text)).unread
    assert "polish the brass" in unread.text


def test_what_the_rubric_leaves_out_is_said(assessor):
    many = [skill.name for skill in assessor.knowledge.taxonomy.skills if skill.category == "databases"][:30]
    text = "\n- ".join(["Data Scientist\nRequirements:", "Quxflow", *many])
    vacancy = assessor.vacancy(document(text))
    said = list(unasked_of(vacancy, assessor.rubric_of(vacancy)))
    assert said[0] == "not understood: Quxflow"
    assert len([line for line in said if line.startswith("left out")]) == len(vacancy.skills) - 16


# ---------------------------------------------------------------- either, or: in scores


def listing(skills):
    """Give a resume that lists some skills and does nothing with them."""
    rest = "Languages: English, French, Spanish and Italian\nHobbies: chess, reading, singing in a choir, old clocks"
    return document(f"Ada Example\nSkills\n{skills}, Excel, Word\n{rest}\n")


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


@pytest.mark.parametrize(
    "line", ["The basics of Docker", "Fundamentals of Docker", "A grounding in Docker", "Docker basics", "Some Docker"]
)
def test_basics_of_a_skill_are_the_skill(assessor, line):
    assert needed(assessor, line) == [{"docker"}]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Example Foods is looking for a talented data scientist to bake with numbers.", "Data scientist"),
        ("Hi! I'm hiring for a Senior MLOps Engineer at a mill.", "Senior MLOps Engineer"),
        ("My client needs an NLP Engineer ASAP.", "NLP Engineer"),
        ("We are looking for a new office.", None),
    ],
)
def test_a_title_is_read_in_the_sentence_that_seeks_somebody(assessor, text, title):
    assert assessor.vacancy(document(f"{text} You must know Python.")).title == title


# ---------------------------------------------------------------- what is no advertisement


@pytest.mark.parametrize(
    "text",
    [
        "The ferry leaves at dawn,\nand you have never seen such light;\nthe gulls know Python no more than I.",
        "Hi Tom,\ncan you please review the change? I have added Docker and Kubernetes files. Thanks, Ann",
        "Dear hiring manager,\nI am applying for the position. I have 5 years of experience with Python.\nKind regards",
        "Stew: at least two carrots, one onion. Cook for an hour.",
        "Course: pandas\nWhat you'll learn\n- Python\nRequirements\n- No programming needed\n- A laptop\nPrice: $99",
        "Statistics course\nIn this course you will learn R.\nRequirements\n- Basic maths\nEnroll now",
        "This course is for all\nWhat you'll learn\n- SQL\nRequirements\n- No experience is required",
        "The engineers needed a rest.\nThe scientist wanted, in vain, to know Python.",
        RESUME,
    ],
)
def test_other_texts_are_refused(assessor, text):
    with pytest.raises(DataError, match="no advertisement"):
        mlematch.read_job(text.encode(), assessor)


@pytest.mark.parametrize(
    ("text", "title", "years"),
    [
        ("Senior ML engineer wanted. Python, PyTorch, AWS. 5 yrs+. MSc.", "Senior ML engineer", (5, "ml")),
        ("Data engineer (m/f/d) wanted in Springfield! Spark, AWS, Python. 3+ years.", "Data engineer", (3, "data")),
        ("Wanted: NLP engineer, Python and AWS, MSc, 4 yrs.", "NLP engineer", (4, "ml")),
        ("ML ENGINEER WANTED - Python, AWS, 5+ years", "ML ENGINEER", (5, "ml")),
        ("Hiring MLOps engineer. Python, Terraform, AWS. 6+ yrs exp.", "MLOps engineer", (6, "ml")),
    ],
)
def test_a_line_that_calls_for_somebody_is_an_advertisement(assessor, text, title, years):
    vacancy = assessor.vacancy(document(text))
    assert (vacancy.is_one, vacancy.title) == (True, title)
    assert [(each.least, each.work) for each in vacancy.experience] == [years]
    assert {"python", "aws"} <= {skill for each in vacancy.skills if each.must for skill in each.skills}


# ---------------------------------------------------------------- a list is one thing, what follows it another


def needed(assessor, line, title="Data Scientist"):
    vacancy = assessor.vacancy(document(f"{title}\nRequirements:\n- {line}"))
    return [set(each.skills) for each in vacancy.skills if each.must]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("A cloud provider (AWS or GCP)", [{"aws", "gcp"}]),
        ("Deep learning libraries (JAX, PyTorch)", [{"jax", "pytorch"}]),
        ("A relational database like MySQL or PostgreSQL", [{"mysql", "postgresql"}]),
        ("A vector store such as Weaviate, Milvus", [{"weaviate", "milvus"}]),
        ("Python libraries (pandas, NumPy)", [{"python"}, {"pandas", "numpy"}]),
        ("Deep learning with PyTorch", [{"deep_learning"}, {"pytorch"}]),
        ("Either Dagster or Luigi, and Terraform", [{"dagster", "luigi"}, {"terraform"}]),
        ("Either Java or Kotlin, SQL and Git", [{"java", "kotlin"}, {"sql"}, {"git"}]),
        ("A cloud platform like Azure or GCP, plus Helm", [{"azure", "gcp"}, {"helm"}]),
        ("Either Spark, Flink or Kafka", [{"apache_spark", "apache_flink", "apache_kafka"}]),
        ("Rust (preferred) or Java", [{"rust", "java"}]),
        ("Java or Rust (ideally)", [{"rust", "java"}]),
        ("Java, Scala or Rust (Rust preferred)", [{"rust", "java", "scala"}]),
        ("Java, good manners, Scala", [{"java"}, {"scala"}]),
        ("Java, Kotlin or Scala, and SQL", [{"java"}, {"kotlin", "scala"}, {"sql"}]),
        ("AWS (EC2, S3) or Azure", [{"aws", "azure"}]),
        ("Python (pandas) and Java", [{"python"}, {"pandas"}, {"java"}]),
        ("SQL or NoSQL databases such as PostgreSQL and MongoDB", [{"sql", "postgresql", "mongodb"}]),
        ("SQL or a document database (MongoDB, CouchDB), and Docker", [{"sql", "mongodb", "couchdb"}, {"docker"}]),
        ("Spark or big data tools like Flink and Hadoop", [{"apache_spark", "apache_flink", "apache_hadoop"}]),
        ("Git and Java or a similar language like Scala and Kotlin", [{"git"}, {"java", "scala", "kotlin"}]),
        ("Python (or R or Julia) and SQL", [{"python", "r", "julia"}, {"sql"}]),
        ("Java or other languages (Scala and Kotlin) and Docker", [{"java", "scala", "kotlin"}, {"docker"}]),
        ("Databases: PostgreSQL, MySQL", [{"postgresql"}, {"mysql"}]),
        ("Information retrieval, rankings or recommender systems", [{"information_retrieval", "recommender_systems"}]),
    ],
)
def test_a_list_counts_once_and_ends_where_it_ends(assessor, line, wanted):
    found = needed(assessor, line)
    assert [each for each in wanted if each not in found] == []
    assert len(found) == len(wanted)


@pytest.mark.parametrize(
    ("line", "count", "skills"),
    [
        ("At least two of Dagster, Luigi and Kubeflow", 2, {"dagster", "luigi", "kubeflow"}),
        ("Any two of: Milvus, Weaviate, Qdrant", 2, {"milvus", "weaviate", "qdrant"}),
        ("Two of the three big clouds (AWS, Azure, GCP)", 2, {"aws", "azure", "gcp"}),
        ("Experience with 2 or more of Keras, JAX, MXNet and PyTorch", 2, {"keras", "jax", "mxnet", "pytorch"}),
        ("At least three frameworks such as Keras, JAX, MXNet or PyTorch", 3, {"keras", "jax", "mxnet", "pytorch"}),
        ("Two of Kafka, Quxflow and Flink", 1, {"apache_kafka", "apache_flink"}),  # one of three is not known
        ("At least two years of Keras, JAX or MXNet", 1, {"keras", "jax", "mxnet"}),
        ("At least one of Keras, JAX or MXNet", 1, {"keras", "jax", "mxnet"}),
        ("Two or more of the big clouds: AWS, GCP, Azure", 2, {"aws", "gcp", "azure"}),
        ("At least two cloud providers: AWS, GCP, Azure", 2, {"aws", "gcp", "azure"}),
        ("Two or more deep learning frameworks: Keras, JAX, MXNet", 2, {"keras", "jax", "mxnet"}),
        ("2+ frameworks (Keras, JAX, MXNet)", 2, {"keras", "jax", "mxnet"}),
    ],
)
def test_a_number_of_a_list_is_one_need(assessor, line, count, skills):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- {line}"))
    assert [(each.count, set(each.skills)) for each in vacancy.skills if each.must] == [(count, skills)]


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("Hands-on with at least two of Spark, Flink, Beam", set()),
        ("Experience training and deploying models with at least two of Keras, JAX and MXNet", {"R6"}),
        ("Publications at ML venues", {"P7"}),
        ("Published at top-tier conferences", {"P7"}),
        ("A strong publication record", {"P7"}),
        ("Reads papers", set()),
    ],
)
def test_duties_in_a_list_of_needs(assessor, line, duties):
    """A list of which several are asked for is one need, and no duty besides."""
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements:\n- Python\n- {line}"))
    assert {duty.id for duty in vacancy.duties} & {"R6", "R11", "P7"} == duties
    assert all(duty.quotes[0].text in line for duty in vacancy.duties)


@pytest.mark.parametrize(("shown", "passed"), [("Keras", False), ("Keras, JAX", True), ("JAX, MXNet, Keras", True)])
def test_one_that_is_shown_well_is_not_two(assessor, shown, passed):
    rubric = mlematch.read_job(b"Data Scientist\nRequirements:\n- At least two of Keras, JAX and MXNet", assessor)
    text = f"Ada Example\nExperience\nML Engineer, Example Ltd, 2019 - 2024\n- Trained and deployed models with {shown}"
    fit = assessor.with_rubric(rubric).assess(document(text)).fit("job")
    assert next(gate for gate in fit.gates if gate.id != "bar").passed is passed
    assert fit.score == (100.0 if passed else 50.0)


def test_what_is_preferred_alone_is_welcome(assessor):
    assert needed(assessor, "SQL, Rust (preferred)") == [{"sql"}]


def test_kinds_of_tools_are_skills(assessor):
    known = assessor.knowledge
    assert [id for id in known.advertisements.alternatives.kind_skills if not known.taxonomy.skill(id)] == []


@pytest.mark.parametrize(
    "line",
    [
        "Degree in statistics, mathematics or robotics",
        "Bachelor's degree in computer science, statistics or mathematics",
        "An advanced degree (PhD or Master's) in statistics, physics, mathematics",
        "Statistics or mathematics degree",
        "Tertiary qualifications in data science, mathematics or a related discipline",
    ],
)
def test_a_field_of_study_is_no_skill_that_is_needed(assessor, line):
    assert needed(assessor, line) == []
    assert needed(assessor, f"{line}, and experience with Docker") == [{"docker"}]


def test_a_field_is_a_skill_where_no_study_is_named(assessor):
    assert needed(assessor, "MSc in physics, with experience in statistics") == [{"statistics"}]


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
    ],
)
def test_headings_that_nobody_listed_tell_by_their_words(assessor, heading, zone):
    vacancy = assessor.vacancy(document(f"Data Scientist\nRequirements\n- SQL\n{heading}\n- Docker\n- Helm"))
    found = {skill: each.must for each in vacancy.skills for skill in each.skills}
    assert found.pop("sql")
    assert found == {"must": {"docker": True, "helm": True}, "nice": {"docker": False, "helm": False}}.get(zone, {})


def test_line_ends_that_copying_lost_are_put_back_around_headings(assessor):
    lines = ("Job DescriptionAI/ML Engineer", "About UsABC grows corn with Java. RequirementsStrong Python")
    text = "\n".join(lines) + " (pandas, etc.) Preferred QualificationsDocker"
    vacancy = assessor.vacancy(document(text))
    assert vacancy.title == "AI/ML Engineer"
    assert {each.skills[0]: each.must for each in vacancy.skills} == {"python": True, "pandas": True, "docker": False}


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
