"""What must not move a score, and what may not lower it, on invented careers of many kinds."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mlematch import Assessor, Profile
from mlematch.dates import Date
from mlematch.scoring import rank_levels
from mlematch.supposing import build_supposed
from mlematch.values import Degree, Duty, Education, EducationStatus, Experience, Fit, Quote, Span

from .careers.measuring import LEVELS, Career, read_careers
from .documents import resume

CAREERS = read_careers()
ROUNDING = 0.5  # of a score, whose points are rounded one by one
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
PERSONAL = {
    "age": "Age: 58",
    "birth": "Date of birth: 4 May 1968",
    "address": "12 Example Street, Springfield",
    "photo": "Photo attached",
    "pronouns": "Pronouns: she/her",
    "family": "Married, three children",
    "nationality": "Nationality: Example",
}
NAMES = ("Mohammed Al-Example", "Mary Example", "Nguyễn Thị Mẫu", "Ruby Julia Example")
GAPS = ("parental leave", "illness", "care for a parent", "unemployment", "a sabbatical", "travel")
SCHOOLS = (
    "Harvard University",
    "University of Oxford",
    "Stanford University",
    "Little Town College",
    "Example University",
)

each_career = pytest.mark.parametrize("career", CAREERS, ids=lambda career: career.name)


def text_of(career: Career) -> str:
    return career.path.read_text(encoding="utf-8")


def scores(assessor: Assessor, text: str) -> dict[str, float]:
    return {fit.level: fit.score for fit in assessor.assess(resume(text)).fits}


def is_name(line: str) -> bool:
    words = line.split()
    return 1 < len(words) <= 4 and all(word[0].isupper() and word.strip(".,-").isalpha() for word in words)


NAMED = [career for career in CAREERS if is_name(text_of(career).splitlines()[0].replace("-", "").replace("'", ""))]


@each_career
def test_who_a_person_is_changes_no_score(assessor, career):
    first, _, rest = text_of(career).partition("\n")
    told = "\n".join([first, *PERSONAL.values(), rest])
    assert scores(assessor, told) == scores(assessor, text_of(career))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("career", NAMED, ids=lambda career: career.name)
def test_another_name_changes_no_score(assessor, career, name):
    _, _, rest = text_of(career).partition("\n")
    assert scores(assessor, f"{name}\n{rest}") == scores(assessor, text_of(career))


SYLLABLES = st.text("abcdeghiklmnoprstuvyzáäåçéíłñöøšüž", min_size=2, max_size=4)
DRAWN = st.lists(st.lists(SYLLABLES, min_size=2, max_size=3).map(lambda one: "".join(one).capitalize()), min_size=2)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(NAMED),
    DRAWN.map(lambda words: " ".join(words[:3])),
    st.lists(st.sampled_from([*PERSONAL.values()])),
)
def test_no_name_and_nothing_personal_changes_a_score(assessor, career, name, told):
    _, _, rest = text_of(career).partition("\n")
    assert scores(assessor, "\n".join([name, *told, rest])) == scores(assessor, text_of(career))


@pytest.mark.parametrize("pronouns", ["she her", "he his"])
def test_pronouns_change_no_score(assessor, pronouns):
    she, her = pronouns.split()
    told = (
        "Alex Example\n\nSummary\n{She} builds ranking models; {her} team trusts {her} judgement.\n\nExperience\n"
        "ML Engineer, Acme Ltd, 2019 - 2023\n- {She} trained ranking models in PyTorch and led {her} team of four\n"
    )
    neutral = told.format(She="They", her="their")
    assert scores(assessor, told.format(She=she.title(), her=her)) == scores(assessor, neutral)


WAITED = """Alex Example

Experience
{}
Data Scientist, Acme Ltd, Jan 2023 - Dec 2024
- Trained churn models in Python

Education
MSc Statistics, 2022
"""


def test_long_other_work_gives_little_of_what_seniors_need(assessor):
    before = scores(assessor, WAITED.format(""))
    waited, coded = (
        scores(assessor, WAITED.format(f"{title}, Example Ltd, 2012 - 2022")) for title in ("Waiter", "Java Developer")
    )
    assert 0 <= waited["senior"] - before["senior"] < (coded["senior"] - before["senior"]) / 2
    assert waited["junior"] == before["junior"]


@pytest.mark.parametrize("school", SCHOOLS)
def test_the_name_of_a_school_changes_no_score(assessor, school):
    told = "Alex Example\n\nEducation\nMSc Machine Learning, {}, 2019\n\nSkills\nPython, PyTorch\n"
    assert scores(assessor, told.format(school)) == scores(assessor, told.format("Other University"))


@pytest.mark.parametrize("gap", GAPS)
def test_the_words_for_a_gap_change_no_score(assessor, gap):
    told = (
        "Alex Example\n\nExperience\nML Engineer, Acme Ltd, Mar 2023 - Jun 2026\n- Trained models in PyTorch\n"
        "{}Data Scientist, Example Corp, Feb 2016 - Dec 2020\n- Churn models with XGBoost\n"
    )
    line = f"Career break: {gap}, Jan 2021 - Feb 2023\n"
    assert scores(assessor, told.format(line)) == scores(assessor, told.format(""))


def parts_of(assessor: Assessor, text: str) -> list[str]:
    """Cut a resume before its headings; the first part is what stands above them."""
    document = resume(text)
    titles = [section.title for section in assessor.sections(document) if section.title]
    parts = [[]]
    for line in text.splitlines():
        if line.strip() in titles:
            parts.append([])
        parts[-1].append(line)
    return ["\n".join(part) for part in parts]


def test_the_order_of_sections_changes_no_score(assessor):
    cut = {career.name: parts_of(assessor, text_of(career)) for career in CAREERS}
    parted = {name: parts for name, parts in cut.items() if len(parts) > 2}
    assert len(parted) >= 30
    for name, (head, *parts) in parted.items():
        orders = ["\n\n".join([head, *order]) for order in (parts, parts[::-1], parts[1:] + parts[:1])]
        assert len({tuple(sorted(scores(assessor, text).items())) for text in orders}) == 1, name


@pytest.fixture(scope="module")
def three_years_ago(load_once) -> Assessor:
    return load_once("2023-11-01")


@each_career
def test_a_whole_career_some_years_earlier_scores_the_same(assessor, three_years_ago, career):
    earlier = YEAR.sub(lambda year: str(int(year[0]) - 3), text_of(career))
    assert scores(three_years_ago, earlier) == scores(assessor, text_of(career))


def is_over(profile: Profile, today: Date) -> bool:
    """Whether nothing goes on, or is written down as going on to a month that lies ahead."""
    ends = [position.end for position in profile.positions if position.end]
    running = any(position.current for position in profile.positions) or any(
        end.last_month > today.first_month for end in ends
    )
    return bool(profile.positions) and not running and all(one.status != "in_progress" for one in profile.education)


def test_a_finished_career_may_lie_anywhere_in_the_past(assessor, profiles):
    over = [career for career in CAREERS if is_over(profiles[career.name], assessor.as_of)]
    assert len(over) >= 10
    for career in over:
        earlier = YEAR.sub(lambda year: str(int(year[0]) - 8), text_of(career))
        assert scores(assessor, earlier) == scores(assessor, text_of(career)), career.name


@pytest.fixture(scope="module")
def profiles(assessor) -> dict[str, Profile]:
    return {career.name: assessor.profile(resume(text_of(career))) for career in CAREERS}


@each_career
def test_saying_a_thing_fifty_times_counts_once(assessor, profiles, career):
    profile, rubric = profiles[career.name], assessor.knowledge.rubric
    often = replace(
        profile,
        skills=tuple(replace(skill, mentions=skill.mentions * 50) for skill in profile.skills),
        duties=tuple(replace(duty, quotes=duty.quotes * 50) for duty in profile.duties),
    )
    once, repeated = ({fit.level: fit.score for fit in rank_levels(one, rubric)} for one in (profile, often))
    assert repeated == once


def earned(fit: Fit) -> dict[str, float]:
    return {finding.criterion: finding.points for finding in fit.findings if finding.points >= 0}


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_more_evidence_lowers_a_fit_only_by_what_lowers(assessor, profiles, data):
    known = assessor.knowledge
    profile = profiles[data.draw(st.sampled_from(sorted(profiles)))]
    skills = data.draw(st.lists(st.sampled_from([skill.id for skill in known.taxonomy.skills]), max_size=4))
    duties = data.draw(st.lists(st.sampled_from([duty.id for duty in known.cues.duties]), max_size=4, unique=True))
    shown = [Duty(id, (), id) for id in duties]
    more = build_supposed(profile, known.taxonomy, skills=skills, duties=shown, months=0, section="experience")
    before, after = ({fit.level: fit for fit in rank_levels(one, known.rubric)} for one in (profile, more))
    for level in LEVELS:
        old, new = earned(before[level]), earned(after[level])
        assert all(new[criterion] >= points for criterion, points in old.items())
        lowering = {finding.criterion for finding in after[level].findings if finding.points < 0}
        assert lowering <= {one.id for one in known.rubric.level(level).lowers}
        assert after[level].score >= before[level].score or lowering


DEGREES = st.builds(
    Education,
    st.sampled_from(get_args(Degree)),
    st.sampled_from([None, "Statistics", "History"]),
    st.booleans(),
    st.sampled_from(get_args(EducationStatus)),
    st.just(None),
    st.just(Quote("", Span(0, 0), 1, "education")),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), degree=DEGREES)
def test_telling_of_a_degree_lowers_no_fit(assessor, profiles, data, degree):
    rubric = assessor.knowledge.rubric
    worked = sorted(name for name, profile in profiles.items() if profile.positions)  # who only studied has no months
    profile = profiles[data.draw(st.sampled_from(worked))]
    silent = replace(profile, education=profile.education if data.draw(st.booleans()) else ())
    told = replace(silent, education=(*silent.education, degree))
    before, after = ({fit.level: fit.score for fit in rank_levels(one, rubric)} for one in (silent, told))
    assert [level for level in LEVELS if after[level] < before[level] - ROUNDING] == []


def test_the_range_of_a_resume_without_dates_holds_its_score_with_them(assessor, profiles):
    rubric = assessor.knowledge.rubric
    for name, profile in profiles.items():
        if not profile.positions or profile.experience.months_total is None:
            continue
        undated = tuple(replace(one, start=None, end=None, current=False) for one in profile.positions)
        unknown = Experience(months_research=profile.experience.months_research)
        dated = {fit.level: fit.score for fit in rank_levels(profile, rubric)}
        for fit in rank_levels(replace(profile, positions=undated, experience=unknown), rubric):
            assert fit.low - ROUNDING <= dated[fit.level] <= fit.high + ROUNDING, name


def past(fit: Fit) -> bool:
    """Whether what a higher level asks for took points off."""
    return any(finding.points < 0 for finding in fit.findings)


MORE = (
    "Mentored four engineers",
    "Led the pricing project from idea to launch",
    "Defined the machine learning roadmap with the board",
    "Trained and tuned ranking models in PyTorch on two million clicks",
    "Monitored models in production and retrained them on drift",
)
MARKS = ("- ", "• ", "* ", "· ", "– ")


def with_line(assessor: Assessor, text: str, words: str) -> str | None:
    """The resume with one more point in the list of its first job that has one."""
    work = [section.span for section in assessor.sections(resume(text)) if section.kind == "experience"]
    at = 0
    for line in text.splitlines(keepends=True):
        if line.lstrip().startswith(MARKS) and any(span.start <= at < span.end for span in work):
            mark = line[: len(line) - len(line.lstrip()) + 2]
            return f"{text[:at]}{mark}{words}\n{text[at:]}"
        at += len(line)
    return None


@pytest.mark.parametrize("words", MORE)
def test_one_more_line_of_evidence_lowers_no_fit_for_a_higher_level(assessor, words):
    lowered = []
    for career in CAREERS:
        text = text_of(career)
        more = with_line(assessor, text, words)
        if more:
            before, after = (assessor.assess(resume(told)) for told in (text, more))
            lowered += [
                (career.name, level)
                for level in ("senior", "principal")
                if after.fit(level).score < before.fit(level).score and not past(after.fit(level))
            ]
    assert lowered == []


LINES = (
    "Designed and built the fraud scoring system end to end",
    "Published at NeurIPS and ICML",
    "Coached three newer colleagues in weekly sessions",
    "Interviewed and hired six people",
    "Owned a budget of $3 million",
    "Chose the architecture of the billing platform",
    "Gave talks at PyCon",
    "Explained results to sales and finance",
    "Made sure that models comply with GDPR",
    "Used Docker and Kubernetes daily",
    "Wrote REST services in Java",
)
JOBS = {
    "software": "Software Engineer, Acme Example Ltd, March 2018 - present\n"
    "- Built churn models in scikit-learn and deployed them\n- Wrote services in Java",
    "research": "Postdoctoral Researcher, Example Institute, 2019 - 2023\n"
    "- Trained graph neural networks in PyTorch for protein interaction\n- Supervised two doctoral students",
    "sales": "Account Manager, Example Goods Ltd, 2012 - present\n- Sold machine-learning services to retailers",
    "plain": "Engineer, Example Bank, 2010 - present\n- Keeps the credit scoring models alive",
}


@pytest.mark.parametrize("job", JOBS)
def test_line_after_line_in_a_job_takes_nothing_from_a_higher_level(assessor, job):
    told = f"Ada Example\n\nExperience\n{JOBS[job]}"
    tail = "\n\nEducation\nPhD in Computer Science, Example University, 2018\n"
    before = assessor.assess(resume(told + tail))
    for line in LINES:
        told += f"\n- {line}"
        after = assessor.assess(resume(told + tail))
        assert after.fit("principal").score >= before.fit("principal").score, line
        assert after.fit("senior").score >= before.fit("senior").score or past(after.fit("senior")), line
        assert not (before.fit("senior").passed and not after.fit("senior").passed), line
        before = after


def test_who_only_buys_machine_learning_is_filed_nowhere(assessor):
    told = (
        "Ada Example\n\nExperience\nHead of Operations, Example Retail, January 2015 - present\n"
        "- Lead a department of 80 people with a budget of $20 million\n"
        "- Set the strategy with the board; hired 30 people\n- {}\n\n"
        "Skills\nLeadership, Python, artificial intelligence, Excel\n"
    )
    for line in (
        "Introduced AI tools from vendors",
        "Introduced a chatbot",
        "Rolled out an AI assistant from a supplier",
    ):
        assert assessor.assess(resume(told.format(line))).best is None, line


TOLD = (
    ("I lead a team of six", "She leads a team of six", "He leads a team of six", "They lead a team of six"),
    ("I coach three newcomers", "She coaches three newcomers", "They coach three newcomers"),
    ("I chair the architecture board", "He chairs the architecture board", "They chair the architecture board"),
    ("I designed the ranking service with my team", "She designed the ranking service with her team"),
    ("Together with my team, I set the roadmap with the board", "With his team, he set the roadmap with the board"),
    ("I apply new methods to ranking", "She applies new methods to ranking", "They apply new methods to ranking"),
    ("I have hired six engineers", "He has hired six engineers", "They have hired six engineers"),
    ("Six engineers report to me", "Six engineers report to her", "Six engineers report to them"),
    (
        "Led four data scientists",
        "I lead four data scientists",
        "They lead four data scientists",
        "Ada leads four data scientists",
    ),
    (
        "I own the architecture",
        "He owns the architecture",
        "They own the architecture",
        "Ms. Example owns the architecture",
    ),
    ("Taught myself Rust and trained models on my own", "Taught herself Rust and trained models on her own"),
    (
        "Trained a text classifier with scikit-learn",
        "I trained a text classifier with scikit-learn",
        "She trained a text classifier with scikit-learn",
        "They trained a text classifier with scikit-learn",
        "Ada trained a text classifier with scikit-learn",
    ),
    ("I mentored two engineers", "She mentored two engineers", "They mentored two engineers"),
)


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told[0])
def test_who_tells_of_the_work_changes_no_score(assessor, told):
    for dates in (", 2019 - present", ""):
        resumes = (f"Ada Example\n\nExperience\nML Engineer, Acme Ltd{dates}\n- {line}\n" for line in told)
        first, *others = (scores(assessor, text) for text in resumes)
        assert all(other == first for other in others)
