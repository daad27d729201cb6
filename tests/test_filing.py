"""Under which level people are filed: other trades, single hints, and what more evidence must not undo."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mlematch import Assessor, Profile
from mlematch.scoring import rank_levels
from mlematch.supposing import build_supposed
from mlematch.values import Assessment, Duty, Fit

from .careers.measuring import LEVELS, Career, read_careers
from .documents import resume

CAREERS = read_careers()
OTHER_TRADES = {
    "head chef": "Head Chef, Corner Bistro, 2012 - 2024\n- Led a brigade of 14 cooks\n- Hired and trained apprentices\n"
    "- Managed a food budget of $400,000\n- Planned menus with the owner and suppliers",
    "teacher": "Mathematics Teacher, Example School, 2012 - 2024\n- Led the department of eight teachers\n"
    "- Mentored three new teachers\n- Set the strategy of the school with the board of governors",
    "store manager": "Store Manager, Example Retail, 2012 - 2024\n- Managed a team of 30 and a budget of $3 million\n"
    "- Hired and coached staff\n- Agreed the yearly plan with the regional director",
    "nurse manager": "Senior Nurse Manager, Example Hospital, 2012 - 2024\n- Led a ward of 25 nurses\n"
    "- Mentored student nurses\n- Worked with stakeholders across the hospital\n- Owned the staffing budget",
    "officer": "Officer, Example Army, 2012 - 2024\n- Commanded a company of 120 soldiers\n"
    "- Led planning with the senior staff\n- Mentored junior officers",
    "hotel director": "Hotel Director, Example Inns, 2012 - 2024\n- Managed 80 people in six departments\n"
    "- Interviewed and hired heads of department\n- Presented the business case for a new wing to the board",
    "waiter": "Waiter, Corner Cafe, 2012 - 2024\n- Served guests",
    "charity": "Development Director, Example Charity, 2012 - 2024\n- Lead fundraising with a team of 12\n"
    "- Set the strategy with the trustees\n- Mentored two new fundraisers",
    "theatre": "Technical Director, Example Theatre, 2012 - 2024\n- Managed 15 technicians and a budget of $2 million\n"
    "- Mentored apprentices",
    "school": "Head of Science, Example School, 2012 - 2024\n- Lead a department of nine teachers\n"
    "- Set the strategy with the board of governors\n- Mentored new teachers",
    "ship": "Chief Engineer, MV Example, 2012 - 2024\n- Lead an engine crew of 14\n- Planned dry docks and budgets",
}
FIRST_JOB = (
    "Alex Example\n\nExperience\nJunior Machine Learning Engineer, Acme Ltd, Jan 2025 - present\n"
    "- Trained churn models in scikit-learn and PyTorch\n- Cleaned data with pandas\n{}\n\n"
    "Education\nBSc Computer Science, 2024\n\nSkills\nPython, scikit-learn, PyTorch, SQL\n"
)
GRADUATE = (
    "Alex Example\n\nEducation\nMSc Data Science, Example University, 2026\n\nProjects\n"
    "Predicted bike rentals with XGBoost in Python\n\nExperience\n{}\n\nSkills\nPython, scikit-learn, SQL\n"
)


def answer(assessor: Assessor, text: str) -> Assessment:
    return assessor.assess(resume(text))


def filed(answer: Assessment) -> str:
    return answer.best.level if answer.best else "none"


@pytest.mark.parametrize("trade", OTHER_TRADES)
@pytest.mark.parametrize("told", [FIRST_JOB, GRADUATE], ids=["first job", "graduate"])
def test_leading_in_another_trade_makes_no_beginner_senior(assessor, told, trade):
    before, after = (answer(assessor, told.format(other)) for other in ("", OTHER_TRADES[trade]))
    assert filed(after) == filed(before) == "junior"
    assert after.fit("junior").score >= before.fit("junior").score
    assert after.fit("senior").score - before.fit("senior").score < 6
    assert after.fit("principal").score - before.fit("principal").score < 4


@pytest.mark.parametrize("trade", OTHER_TRADES)
def test_work_in_another_trade_is_not_related_work(assessor, trade):
    job = answer(assessor, FIRST_JOB.format(OTHER_TRADES[trade])).profile.positions[-1]
    assert "related" not in job.counts
    assert job.related < 0.2


@pytest.mark.parametrize("title", ["Waiter", "Taxi Driver", "Florist", "Bank Clerk"])
def test_years_of_other_work_change_no_score(assessor, title):
    before, after = (answer(assessor, FIRST_JOB.format(other)) for other in ("", f"{title}, Example Ltd, 2004 - 2024"))
    assert all(after.fit(level).score == before.fit(level).score for level in LEVELS)


LEADS = "- Led a team of six\n- Mentored two newcomers\n- Set the roadmap with the CTO\n"


@pytest.mark.parametrize(
    "job",
    [
        f"Backend Developer, Acme Ltd, 2015 - 2024\n{LEADS}",
        f"Team Lead, Acme Ltd, 2015 - 2024\n{LEADS}- Wrote services in Java\n- Moved them to Kubernetes on AWS\n",
    ],
    ids=["by title", "by what was used"],
)
def test_leading_in_technical_work_counts(assessor, job):
    before, after = (answer(assessor, FIRST_JOB.format(other)) for other in ("", job))
    assert after.fit("senior").score - before.fit("senior").score > 12
    assert after.fit("junior").score < before.fit("junior").score


def test_who_sets_the_strategy_for_machine_learning_does_so_in_any_office(assessor):
    told = FIRST_JOB.format("Product Owner, Example Shop, 2015 - 2024\n- Set the strategy for {} with the board\n")
    machine, goods = (answer(assessor, told.format(what)) for what in ("machine learning", "garden goods"))
    assert machine.fit("principal").score > goods.fit("principal").score


ONE_LINE = (
    "Alex Example\n\nExperience\n{}, Example Org, 2010 - present\n- Led a team of eight\n- {}\n"
    "- Mentored three newcomers\n- Presented the roadmap to the board\n\nEducation\n{}, 2009\n\n"
    "Skills\nPython, pandas, machine learning, Excel\n"
)
HINTS = (
    "Built a machine learning model in Python with scikit-learn that predicts next year's results",
    "Trained a neural network in PyTorch and deployed it",
)
OTHERS = {
    "Mathematics Teacher": "MSc Mathematics",
    "Business Analyst": "BSc Information Systems",
    "Operations Manager": "BSc Physics",
    "Network Engineer": "BSc Computer Science",
}


@pytest.mark.parametrize("hint", HINTS)
@pytest.mark.parametrize("title", OTHERS)
def test_one_line_in_years_of_other_work_is_a_hint_and_no_record(assessor, title, hint):
    found = answer(assessor, ONE_LINE.format(title, hint, OTHERS[title]))
    assert filed(found) in ("junior", "none")
    assert (found.profile.experience.months_ml or 0) <= 24


def test_several_lines_at_work_or_a_title_are_a_record(assessor):
    several = "\n- ".join([*HINTS, "Monitored models in production and retrained them"])
    for title, told in (("Business Analyst", several), ("Machine Learning Engineer", HINTS[0])):
        assert filed(answer(assessor, ONE_LINE.format(title, told, "BSc Statistics"))) in ("senior", "principal")


def rank_of(fits: tuple[Fit, ...]) -> int:
    """Give the place of the level under which somebody is filed; 0 for none."""
    return LEVELS.index(fits[0].level) + 1 if fits and fits[0].passed else 0


@pytest.fixture(scope="module")
def profiles(assessor) -> list[Profile]:
    return [assessor.profile(resume(career.path.read_text(encoding="utf-8"))) for career in CAREERS]


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_more_evidence_files_nobody_lower(assessor, profiles, data):
    known = assessor.knowledge
    profile = profiles[data.draw(st.integers(0, len(profiles) - 1))]
    skills = data.draw(st.lists(st.sampled_from([skill.id for skill in known.taxonomy.skills]), max_size=3))
    duties = data.draw(st.lists(st.sampled_from(sorted(known.cues.duty_ids)), max_size=8, unique=True))
    shown = [Duty(id, (), id) for id in duties]
    more = build_supposed(profile, known.taxonomy, skills=skills, duties=shown, months=0, section="experience")
    assert rank_of(rank_levels(more, known.rubric)) >= rank_of(rank_levels(profile, known.rubric))


LINES = (
    "Led the team of five engineers",
    "Mentored four engineers",
    "Defined the machine learning roadmap with the board",
    "Interviewed and hired six engineers; owned a budget of $2 million",
    "Chose the architecture of the platform",
    "Trained ranking models in PyTorch on two million clicks",
    "Monitored models in production and retrained them on drift",
    "Explained results to sales and finance",
    "Published at NeurIPS and ICML",
    "Used Docker, Kubernetes and Spark daily",
)
MARKS = ("- ", "• ", "* ", "· ", "– ")


def with_lines(career: Career, at: int, lines: list[str]) -> str | None:
    """Give the resume with more points after one of those that it has."""
    text = career.path.read_text(encoding="utf-8").splitlines()
    points = [place for place, line in enumerate(text) if line.lstrip().startswith(MARKS)]
    if not points:
        return None
    place = points[at % len(points)]
    mark = text[place][: len(text[place]) - len(text[place].lstrip()) + 2]
    return "\n".join([*text[: place + 1], *(mark + line for line in lines), *text[place + 1 :]])


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    career=st.sampled_from(CAREERS),
    at=st.integers(0, 30),
    lines=st.lists(st.sampled_from(LINES), min_size=1, max_size=4, unique=True),
)
def test_one_more_line_never_leaves_somebody_filed_under_nothing(assessor, career, at, lines):
    more = with_lines(career, at, lines)
    if more:
        before = answer(assessor, career.path.read_text(encoding="utf-8"))
        after = answer(assessor, more)
        assert rank_of(after.fits) >= rank_of(before.fits), (career.name, lines)


@pytest.mark.parametrize("title", ["Technical Director", "Head of Development", "Chief Engineer, Machine Learning"])
def test_a_vague_title_is_of_related_work_where_the_job_shows_it(assessor, title):
    job = f"{title}, Example Ltd, 2012 - 2024\n- Built services in Java and Kubernetes\n- Moved the shop to PostgreSQL"
    position = answer(assessor, FIRST_JOB.format(job)).profile.positions[-1]
    assert position.related == 1.0
    assert "related" in position.counts


CALLS = """Ada Example

Experience
{}, Example Apps, January 2023 - present
- Prompted the OpenAI API to write product texts in a Flask web app
- Wrote prompts for GPT-4 and showed the answers in a React front end
- Built chatbots with the ChatGPT API for five customers
- Led a team of two developers and mentored them
- Designed the architecture of the web app
{}
Web Developer, Sample Ltd, January 2016 - December 2022
- Wrote shops in JavaScript, Python and React

Education
BSc Computer Science, Example University, 2015

Skills
Python, JavaScript, React, OpenAI API, LangChain, prompt engineering, machine learning
"""


@pytest.mark.parametrize("title", ["AI Engineer", "Senior AI Engineer", "Lead Generative AI Developer"])
def test_who_only_calls_the_models_of_others_is_no_senior(assessor, title):
    assert filed(answer(assessor, CALLS.format(title, ""))) == "junior"
    more = "- Fine-tuned a BERT classifier and evaluated it against a benchmark\n"
    assert filed(answer(assessor, CALLS.format(title, more))) == "senior"


@pytest.mark.parametrize("title", ["CEO", "Director", "Managing Director", "Founder and CEO"])
def test_a_bare_title_of_a_leader_raises_no_junior(assessor, title):
    for told in (FIRST_JOB, GRADUATE):
        before, after = (answer(assessor, told.format(job)) for job in ("", f"{title}, Example Ltd, 2015 - 2024"))
        assert after.fit("junior").score <= before.fit("junior").score
        assert filed(after) == filed(before)


def test_who_works_alone_heads_nobody(assessor):
    told = (
        "Ada Example\n\nExperience\n{}, Self-employed, 2019 - present\n\n"
        "Education\nMSc Computer Science, 2015\n\nSkills\nPython, machine learning\n"
    )
    for title in ("Chief AI Officer", "Head of AI", "Director of Data Science"):
        assert filed(answer(assessor, told.format(title))) == "junior"
        standing = answer(assessor, told.format(title)).fit("principal").findings
        assert next(one.points for one in standing if one.criterion == "strategy") == 0


TEAM_LEAD = (
    "Alex Example\n\nExperience\nTeam Lead Data Science, Acme Ltd, Apr 2020 - present\n- {}\n"
    "- Trained demand models in LightGBM, error down from 15% to 9%\n- Deployed them with Airflow and Docker\n"
    "Data Scientist, Example Corp, Sep 2016 - Mar 2020\n- Trained claim models with XGBoost\n\n"
    "Education\nMSc Statistics, 2016\n\nSkills\nPython, SQL, LightGBM\n"
)


@pytest.mark.parametrize(
    "led",
    [
        "Lead a team of 4; own the roadmap of the team and hire for it",
        "Lead a team of 4\n- Own the roadmap of the team",
        "Lead a team of 4\n- Own its roadmap, fairness reviews and privacy",
    ],
)
def test_a_team_and_its_roadmap_make_a_lead_and_no_principal(assessor, led):
    assert filed(answer(assessor, TEAM_LEAD.format(led))) == "senior"


def test_a_team_its_roadmap_its_money_and_papers_are_more_than_a_lead_has(assessor):
    led = (
        "Lead 30 people in three teams\n- Set the strategy with the board\n- Budget of 3.2 M EUR\n- Published 6 papers"
    )
    assert filed(answer(assessor, TEAM_LEAD.format(led))) == "principal"


def test_who_answers_for_a_grant_is_no_principal_by_that_title(assessor):
    told = TEAM_LEAD.replace("Team Lead Data Science", "Principal Investigator").format("Supervised two students")
    assert filed(answer(assessor, told)) == "senior"


def test_what_is_heard_of_at_work_is_no_study(assessor):
    marketer = (
        "Alex Example\n\nExperience\nHead of Growth, Acme Ltd, 2014 - present\n- Ran the newsletter\n- {}\n\n"
        "Education\nBA Marketing, 2013\n\nSkills\nPython, machine learning, deep learning, SEO\n"
    )
    assert (
        filed(answer(assessor, marketer.format("Set up lead scoring in HubSpot (machine learning add-on)"))) == "none"
    )
    assert filed(answer(assessor, marketer.format("Attended a workshop on machine learning"))) == "none"


def test_what_is_granted_without_years_is_said(assessor):
    findings = answer(assessor, GRADUATE.format(OTHER_TRADES["waiter"])).fit("junior").findings
    reason = next(finding.reason for finding in findings if finding.criterion == "experience")
    assert reason == "0 of 12 months of related work, a part is granted without any"


def test_a_principle_engineer_is_a_principal(assessor):
    told = (
        "Ada Example\n\nExperience\n{} Data Scientist, Acme Ltd, 2016 - present\n- Trained demand models in PyTorch\n"
        "- Deployed them with Docker\n\nEducation\nMSc Computer Science, 2015\n\nSkills\nPython, machine learning\n"
    )
    right, misspelt = (answer(assessor, told.format(word)).fit("principal") for word in ("Principal", "Principle"))
    assert misspelt.score == right.score


POST = """Ada Example

Experience
Postdoctoral Researcher, Example University, 07/2019 - 10/2025
- Wrote the control software of a telescope in Python
- Mentored two doctoral students
- Led a project of five people
{}
Education
PhD in Physics, Example University, 2019

Projects
Galaxies
- Trained deep learning models in PyTorch on images of galaxies
- Put the models into containers with Docker

Skills
Python, PyTorch, R, SQL, AWS, Docker, Spark
"""


def test_line_after_line_in_a_post_at_a_university_takes_no_months(assessor):
    lines = (
        "- Trained neural networks on spectra\n",
        "- Evaluated recall of the ranking model\n",
        "- Used TensorFlow\n",
    )
    told = [answer(assessor, POST.format("".join(lines[:most]))) for most in range(len(lines) + 1)]
    months = [one.profile.experience.months_research for one in told]
    assert months == sorted(months)
    for before, after in itertools.pairwise(told):
        assert LEVELS.index(filed(after)) >= LEVELS.index(filed(before))
        assert after.fit("senior").score >= before.fit("senior").score


def test_no_principal_works_for_less_time_than_a_senior(assessor):
    told = (
        "Ada Example\n\nExperience\nPrincipal Machine Learning Engineer, Example Ltd, {} - present\n"
        "- Set the machine learning strategy with the board\n- Managed ten data scientists and hired five\n"
        "- Designed a scalable platform on AWS with Kafka\n- Trained and deployed deep learning models\n"
        "- Published papers at ICML and spoke at conferences\n- Managed a budget of 2 million\n\n"
        "Education\nPhD Machine Learning, 2013\n\nSkills\nPython, PyTorch, SQL, AWS, Kubernetes, Spark\n"
    )
    levels = [filed(answer(assessor, told.format(start))) for start in ("12/2024", "11/2024", "06/2024", "11/2023")]
    assert levels[0] == levels[1] == "junior"
    assert levels[-1] == "principal"
