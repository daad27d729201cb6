"""What must not fill a criterion, and what must not be taken from a person, by the shipped rubric."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mlematch.values import Assessment

from .documents import resume

SKILLS = "Python, PyTorch, TensorFlow, SQL, statistics, computer vision, machine learning"
STUDY = "Education\nBSc Computer Science, Example University, 2014\n"


@pytest.fixture
def assess(assessor):
    return lambda text: assessor.assess(resume(f"Alex Example\n\n{text}"))


def points(answer: Assessment, level: str, criterion: str) -> float:
    return next(finding.points for finding in answer.fit(level).findings if finding.criterion == criterion)


def job(*told: str, title="Machine Learning Engineer", dates="Jan 2019 - Dec 2022") -> str:
    return "\n".join(["Experience", f"{title}, Acme Ltd, {dates}", *(f"- {one}" for one in told), "", STUDY])


TWO_JOBS = (
    "Experience\nSenior Machine Learning Engineer, Acme Ltd{}\n- Led the team that built ranking models in PyTorch\n"
    "Machine Learning Engineer, Example Corp{}\n- Trained fraud models with XGBoost\n\n" + STUDY
)


@pytest.mark.parametrize("dates", [(", Jan 2026 - Present", ""), ("", ", Jan 2026 - Present"), ("", ", 2016 - 2019")])
def test_a_dated_job_beside_an_undated_one_takes_nothing_away(assess, dates):
    undated, partly = assess(TWO_JOBS.format("", "")), assess(TWO_JOBS.format(*dates))
    for level in ("senior", "principal"):
        assert partly.fit(level).score >= undated.fit(level).score
        assert partly.fit(level).high > partly.fit(level).score > partly.fit(level).low
    assert partly.best
    assert partly.best.level == "senior"


@pytest.mark.parametrize("dates", ["Jan 2025 - Present", "Jan 2008 - Present"])
def test_work_of_another_kind_does_not_lower_the_fit_for_a_junior(assess, dates):
    waiter = f"Experience\nWaiter, Corner Cafe, {dates}\n- Served guests\n\n"
    rest = f"{STUDY}\nProjects\nTrained a network in PyTorch\n\nSkills\n{SKILLS}\n"
    assert assess(waiter + rest).fit("junior").score >= assess(rest).fit("junior").score


def test_hiring_is_no_mentoring_and_leading_projects_no_leading_of_people(assess):
    hires, leads = assess(job("Interviewed and hired six engineers")), assess(job("Led three projects"))
    assert points(hires, "senior", "mentoring") == points(hires, "principal", "mentoring") == 0
    assert points(hires, "principal", "hiring") > 0
    assert points(leads, "principal", "team") == 0
    assert points(leads, "senior", "leading") > 0


def test_teaching_beside_ones_studies_is_half_a_record_of_mentoring(assess):
    told = "Mentored four students in machine learning"
    assistant = assess(job(told, title="Teaching Assistant").replace("Acme Ltd", "Example University"))
    assert points(assistant, "senior", "mentoring") < points(assess(job(told)), "senior", "mentoring") / 1.5


def test_one_sentence_makes_no_senior_of_an_engineer_of_other_things(assess):
    other = ["Java services on Kubernetes", "Led a team of four", "Mentored two juniors", "Tuned PostgreSQL", "On call"]
    one = "Built and deployed a machine learning model with TensorFlow and scikit-learn that recommends products"
    answer = assess(job(*other, one, title="Senior Backend Engineer", dates="Jan 2015 - Present"))
    assert answer.best is None or answer.best.level != "senior"
    more = [one, "Trained ranking models in PyTorch", "Monitored models in production and retrained them"]
    answer = assess(job(*other, *more, title="Senior Backend Engineer", dates="Jan 2015 - Present"))
    assert answer.best
    assert answer.best.level == "senior"


def test_who_names_the_craft_but_does_none_of_it_is_filed_under_no_level(assess):
    sold = "Sold predictive modeling and generative AI to banks; presented use cases to executives"
    assert assess(job(sold, title="Account Executive").replace("Computer Science", "Communication")).best is None


def test_assistants_for_writing_code_are_no_basics_of_machine_learning(assess):
    web = job("Wrote shops in TypeScript", title="Web Developer") + "\nSkills\nTypeScript, Python, {}\n"
    helped, taught = assess(web.format("GitHub Copilot, Cursor, Claude")), assess(web.format("SVM, clustering, CNN"))
    assert points(helped, "junior", "ml_basics") < points(taught, "junior", "ml_basics") / 2


@pytest.mark.parametrize("level", ["junior", "senior", "principal"])
def test_shown_at_work_counts_more_than_listed_and_listed_more_than_taught(assess, level):
    base = job("Wrote services", title="Software Engineer")
    work = assess(base.replace("Wrote services", f"Used {SKILLS}"))
    listed, taught = assess(f"{base}\nSkills\n{SKILLS}\n"), assess(f"{base}Relevant coursework: {SKILLS}\n")
    assert work.fit(level).score > listed.fit(level).score > taught.fit(level).score


def test_a_reason_says_what_implies_a_language(assess):
    answer = assess(f"{STUDY}\nSkills\nPyTorch, Keras, pandas\n")
    reason = next(one.reason for one in answer.fit("junior").findings if one.criterion == "programming")
    assert "(implies python)" in reason
    assert " and " not in reason.partition(",")[0]  # one thing, however many libraries


@pytest.mark.parametrize(
    "told",
    [
        "References\nDr. Anna Stone, Head of AI, Harbor Foods",
        "Referees\nMax Muster, CTO",
        'Testimonials\n"A great engineer, she led our team" - Max Muster, VP of Machine Learning',
        "Professional References:\nErika Muster, Director of Data Science, Example Corp, managed a team of 20",
    ],
)
def test_the_standing_of_those_who_speak_for_a_person_is_not_theirs(assess, told):
    base = f"{STUDY}\nSkills\n{SKILLS}\n"
    told, bare = assess(f"{base}\n{told}\n"), assess(base)
    assert [fit.score for fit in told.fits] == [fit.score for fit in bare.fits]
    assert not told.profile.duties


MODEST = (
    "Interviewed candidates for the team",
    "Moved the pipeline to Google Cloud",
    "Organised the weekly reading group",
    "Set up monitoring of models in production",
    "Contributed a bug fix to scikit-learn",
    "Presented at a local meetup",
)
STANDING = "Mentored two juniors\n- Set the roadmap with the CTO\n- Led a team of four engineers"
JUNIOR = job("Trained a churn model with scikit-learn", "{}", title="Junior ML Engineer", dates="Jan 2026 - Present")


@pytest.mark.parametrize("line", MODEST)
def test_one_modest_line_makes_no_junior_over_qualified(assess, line):
    assert assess(JUNIOR.format(line)).fit("junior").score >= assess(JUNIOR.format("Answered mail")).fit("junior").score


def test_several_kinds_of_senior_duties_or_a_title_make_over_qualified(assess):
    years = JUNIOR.replace("Jan 2026", "Jan 2022")
    bare = assess(years.format("Answered mail")).fit("junior").score
    assert assess(years.format(STANDING)).fit("junior").score < bare - 20
    senior = years.replace("Junior ML Engineer", "Senior ML Engineer").format("Answered mail")
    assert assess(senior).fit("junior").score < bare - 15


@pytest.mark.parametrize("since", ["Jan 2026", "Jan 2025"])
def test_nobody_is_over_qualified_after_a_year_or_two_of_work(assess, since):
    first = JUNIOR.replace("Jan 2026", since)
    bare = assess(first.format("Answered mail")).fit("junior").score
    assert assess(first.format(STANDING)).fit("junior").score >= bare


def test_standing_over_qualifies_step_by_step_with_the_months_of_work(assess):
    starts = ("Jan 2025", "Jul 2024", "Jan 2024", "Jul 2023", "Jan 2023")
    scores = [assess(JUNIOR.replace("Jan 2026", each).format(STANDING)).fit("junior").score for each in starts]
    assert scores == sorted(scores, reverse=True)
    assert all(before - after < 35 for before, after in pairwise(scores))


def test_what_dates_do_not_say_over_qualifies_nobody_but_widens_the_range(assess):
    undated = assess(JUNIOR.replace(", Jan 2026 - Present", "").format(STANDING)).fit("junior")
    bare = assess(JUNIOR.replace(", Jan 2026 - Present", "").format("Answered mail")).fit("junior")
    assert undated.score >= bare.score
    assert undated.low < undated.score - 20


def test_contributions_and_talks_do_not_lower_a_junior(assess):
    both = "Contributed a bug fix to scikit-learn\n- Presented at a local meetup"
    assert assess(JUNIOR.format(both)).fit("junior").score >= assess(JUNIOR.format("Answered mail")).fit("junior").score


def test_years_of_leading_other_work_make_no_principal_of_machine_learning(assess):
    leads = "Director of Infrastructure, Acme Ltd, 2010 - {}\n- Set the roadmap of the platform with the board\n"
    own = "- Trained a PyTorch model for fraud and deployed it to production\n"
    late = f"Experience\nMachine Learning Engineer, Beta Ltd, Jan 2026 - Present\n{own}" + leads.format("2025")
    early = f"Experience\nMachine Learning Engineer, Beta Ltd, Jan 2020 - Present\n{own}" + leads.format("2019")
    passed = {
        name: next(gate.passed for gate in assess(f"{text}\n{STUDY}").fit("principal").gates if gate.id == "experience")
        for name, text in {"late": late, "early": early}.items()
    }
    assert passed == {"late": False, "early": True}


def test_a_degree_in_the_field_itself_shows_that_machine_learning_is_learnt(assess):
    text = "Skills\nPython, SQL\n\nEducation\nMSc {}, Example University, 2024\n"
    passed = [
        next(gate.passed for gate in assess(text.format(field)).fit("junior").gates if gate.id == "machine_learning")
        for field in ("Data Science", "Economics")
    ]
    assert passed == [True, False]


@pytest.mark.parametrize(
    "line",
    [
        "Helped migrate models to AWS",
        "Assisted the team lead",
        "Took part in sprint planning",
        "Attended sprint planning meetings",
        "Used Jira for project management",
    ],
)
def test_who_helped_or_took_part_did_not_lead(assess, line):
    assert not {duty.id for duty in assess(job(line)).profile.duties} & {"P1", "P3", "P4", "P6", "P12", "P13"}


@pytest.mark.parametrize("line", ["Cut cloud cost by 40 percent", "Reduced AWS spend by 200,000 dollars a year"])
def test_saving_is_cost_and_attending_a_planning_is_none(assess, line):
    assert points(assess(job(line)), "principal", "cost") > 0
    assert points(assess(job("Took part in sprint planning")), "principal", "cost") == 0
