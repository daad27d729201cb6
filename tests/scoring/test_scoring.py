from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlematch.dates import Date
from mlematch.knowledge.levels.level import Core, Criterion, GateRule, Level, Lowering
from mlematch.knowledge.levels.measures import BreadthMeasure, EducationMeasure, EvidenceMeasure, MonthsMeasure
from mlematch.knowledge.levels.rubric import Band, Rubric, Topic
from mlematch.scoring import rank_levels, score_level
from mlematch.values import (
    Duty,
    Education,
    Experience,
    Mention,
    Position,
    Profile,
    Quote,
    Scope,
    SkillEvidence,
    Span,
    StatedYears,
)

WEIGHTS = {"experience": 1.0, "skills": 0.5}


def quote(start: int, section="experience") -> Quote:
    return Quote(f"w{start}", Span(start, start + 2), 1, section)


def skill(id: str, section="experience", status="have", implies=()) -> SkillEvidence:
    return SkillEvidence(id, id, "tools", status, (Mention(id, quote(ord(id[0]), section), status),), implies)


def level(measure, id="junior", bar=10.0, gates=()) -> Level:
    return Level(id, id, bar, (Criterion("c", "C", "Role: C", 100.0, measure),), gates)


def score(profile: Profile, measure) -> float:
    return score_level(profile, level(measure), Rubric("r", "1", WEIGHTS, 0.5, 2, ())).score


TOOLS = EvidenceMeasure("evidence", need=2, skills=("a", "b", "m"))


@pytest.mark.parametrize(
    ("skills", "expected"),
    [
        ((), 0.0),
        ((skill("a"),), 50.0),
        ((skill("a", "skills"),), 25.0),
        ((skill("a"), skill("b")), 100.0),
        ((skill("a"), skill("b"), skill("m")), 100.0),
        ((skill("a", status="learning"),), 0.0),
        ((skill("a", status="negated"),), 0.0),
        ((skill("z"),), 0.0),
        ((skill("z", implies=("m",)),), 50.0),
    ],
)
def test_distinct_skills_count_by_the_best_section_until_enough(skills, expected):
    assert score(Profile(skills=skills), TOOLS) == expected


def test_repeating_a_skill_adds_nothing():
    once = skill("a")
    often = replace(once, mentions=once.mentions * 50)
    assert score(Profile(skills=(often,)), TOOLS) == score(Profile(skills=(once,)), TOOLS)


def test_duties_count_by_their_best_quote():
    measure = EvidenceMeasure("evidence", need=1, duties=("R1",))
    assert score(Profile(duties=(Duty("R1", (quote(1, "skills"), quote(9))),)), measure) == 100.0


@pytest.mark.parametrize(
    ("papers", "talks", "shown"),
    [
        ((quote(1), quote(9)), (quote(1),), (quote(9), quote(1))),
        ((quote(1),), (quote(1), quote(9)), (quote(1), quote(9))),
        ((quote(1),), (quote(1),), (quote(1),)),
        ((quote(1), quote(9, "skills")), (quote(1),), (quote(1),)),
    ],
)
def test_each_thing_that_a_reason_names_has_a_quote_of_its_own_where_there_is_one(papers, talks, shown):
    profile = Profile(duties=(Duty("P7", papers), Duty("P8", talks)))
    measure = EvidenceMeasure("evidence", need=2, duties=("P7", "P8"))
    assert fits(profile, level(measure))[0].findings[0].evidence == shown


@pytest.mark.parametrize(("months", "expected"), [(0, 100.0), (24, 100.0), (48, 50.0), (90, 0.0)])
def test_months_earn_within_a_band_and_nothing_when_unknown(months, expected):
    band = MonthsMeasure("months", "total", full_from=0, full_to=24, zero_from=72)
    job = Position("x", None, None, None, False, "employment", Span(0, 1), quote(0), stated_months=months)
    assert score(Profile(positions=(job,), experience=Experience(months)), band) == expected


@pytest.mark.parametrize(
    ("degree", "relevant", "status", "expected"),
    [
        ("master", True, "completed", 100.0),
        ("bachelor", True, "completed", 80.0),
        ("bachelor", False, "completed", 40.0),
        ("bachelor", True, "in_progress", 72.0),
        ("bachelor", True, "incomplete", 40.0),
        ("master", True, "unknown", 100.0),
        ("other", True, "completed", 0.0),
    ],
)
def test_the_best_degree_counts(degree, relevant, status, expected):
    measure = EducationMeasure("education", {"bachelor": 0.8, "master": 1.0}, 0.5, 0.9, 0.5)
    entry = Education(degree, None, relevant, status, None, quote(0))
    assert score(Profile(education=(entry,)), measure) == expected


@pytest.mark.parametrize(("field", "expected"), [("Data Science and Analytics", 100.0), ("History", 0.0), (None, 0.0)])
def test_only_degrees_in_the_fields_asked_for_count(field, expected):
    measure = EducationMeasure("education", {"master": 1.0}, 0.5, 0.9, 0.5, fields=("data science", "statistics"))
    assert (
        score(Profile(education=(Education("master", field, True, "completed", None, quote(0)),)), measure) == expected
    )


@pytest.mark.parametrize(
    ("since", "share", "reason"),
    [
        (0, 100.0, "bachelor"),
        (36, 100.0, "bachelor"),
        (48, 50.0, "bachelor, but 48 months of work since"),
        (60, 0.0, "bachelor, but 60 months of work since"),
        (99, 0.0, "bachelor, but 99 months of work since"),
    ],
)
def test_a_degree_may_count_less_the_longer_ago_it_is_and_says_so(since, share, reason):
    measure = EducationMeasure("education", {"bachelor": 1.0}, 0.5, 0.9, 0.5, worked=36, worked_to=60)
    entry = Education("bachelor", None, True, "completed", None, quote(0), worked_since=since)
    (finding,) = fits(Profile(education=(entry,)), level(measure))[0].findings
    assert (finding.points, finding.reason) == (share, reason)


DEGREE = EducationMeasure("education", {"bachelor": 0.8, "associate": 0.3}, 0.5, 0.9, 0.5, untold=0.3)


def schooled(*degrees: str, relevant=True) -> Profile:
    entries = tuple(Education(degree, None, relevant, "completed", None, quote(0)) for degree in degrees)
    return Profile(skills=(skill("a"),), education=entries)


def test_where_no_degree_is_told_a_part_is_unknown_and_nobody_is_better_off_for_it():
    half = replace(level(TOOLS), criteria=(TOOLS_PART, Criterion("d", "D", "Role: D", 40.0, DEGREE)))
    none, other, weak, good = (
        fits(each, half)[0]
        for each in (schooled(), schooled("other"), schooled("associate", relevant=False), schooled("bachelor"))
    )
    assert none.findings[1].reason == "no degree shown; 12.0 of its 40 are unknown and spread over the others"
    assert none.high > none.score
    assert none.score == other.score < weak.score < good.score
    assert good.high == good.score


def test_what_may_stand_for_a_degree_leaves_nobody_worse_off():
    either = replace(DEGREE, instead=MonthsMeasure("months", "total", full_from=100, zero_to=0))
    half = replace(level(TOOLS), criteria=(TOOLS_PART, Criterion("d", "D", "Role: D", 40.0, either)))
    scores = [fits(months_known(months), half)[0].score for months in range(0, 101, 10)]
    assert scores == sorted(scores)
    assert fits(Profile(skills=(skill("a"),)), half)[0].score <= scores[0]


def fits(profile: Profile, *levels: Level):
    return rank_levels(profile, Rubric("r", "1", WEIGHTS, 0.5, 2, levels))


def test_a_resume_is_filed_under_the_highest_level_whose_bar_and_gates_it_passes():
    some = Profile(skills=(skill("a"),))
    low, high = level(TOOLS, "junior", 40), level(TOOLS, "senior", 45)
    assert [fit.level for fit in fits(some, low, high)] == ["senior", "junior"]
    assert [fit.level for fit in fits(some, low, replace(high, bar=60.0))] == ["junior", "senior"]
    closed = replace(high, gates=(GateRule("g", "never", (EvidenceMeasure("evidence", 1, skills=("z",)),)),))
    assert [fit.level for fit in fits(some, low, closed)] == ["junior", "senior"]


def test_gates_give_no_points():
    gate = GateRule("g", "never", (EvidenceMeasure("evidence", 1, skills=("z",)),))
    some = Profile(skills=(skill("a"),))
    assert fits(some, level(TOOLS, gates=(gate,)))[0].score == fits(some, level(TOOLS))[0].score


def test_an_unknown_number_of_months_may_pass_a_gate():
    gate = GateRule("g", "enough", (MonthsMeasure("months", "total", full_from=24, zero_to=0, unknown=1.0),))
    assert fits(Profile(), level(TOOLS, gates=(gate,)))[0].gates[0].passed


THREE_YEARS = MonthsMeasure("months", "total", full_from=36, zero_to=24)


@pytest.mark.parametrize(
    ("months", "beside", "passed"),
    [
        (36, None, True),
        (35, None, True),  # 50 points, 40 + 60 / 12 needed
        (34, None, True),
        (33, None, False),
        (20, None, False),
        (35, EvidenceMeasure("evidence", 1, skills=("a",)), True),
        (35, EvidenceMeasure("evidence", 1, skills=("z",)), False),
    ],
)
def test_where_years_alone_are_missing_more_points_may_stand_for_them(months, beside, passed):
    gate = GateRule("g", "years", (replace(THREE_YEARS, beside=beside),), rise=60.0)
    (fit,) = fits(months_known(months), level(TOOLS, bar=40.0, gates=(gate,)))
    assert fit.score == 50.0
    assert fit.gates[0].passed == passed
    assert ("points are needed" in fit.gates[0].reason) == (24 < months < 36 and not (beside and not passed))


def test_points_stand_for_nothing_but_years():
    gate = GateRule("g", "tools", (replace(TOOLS, need=1.1),), rise=1.0)
    assert not fits(Profile(skills=(skill("a"),)), level(TOOLS, gates=(gate,)))[0].gates[0].passed


def test_a_gate_that_is_not_passed_names_every_way_to_pass_it():
    ways = (EvidenceMeasure("evidence", 1, skills=("z",)), THREE_YEARS, EvidenceMeasure("evidence", 1, skills=("y",)))
    (fit,) = fits(months_known(12), level(TOOLS, gates=(GateRule("g", "either", ways),)))
    assert fit.gates[0].reason == "either: 12 of 36 months of work"


def test_gaps_say_what_is_missing():
    gap = fits(Profile(), level(TOOLS))[0].gaps[0]
    assert (gap.criterion, gap.reason) == ("c", "C: nothing shown")


# ---------------------------------------------------------------- core, over-qualification, what is unknown

PEOPLE = EvidenceMeasure("evidence", need=1, duties=("P3",))
LED = Profile(duties=(Duty("P3", (quote(9),)),))
CORE = Core("little of the craft is shown", 0.4, TOOLS)


def led(*skills: SkillEvidence) -> Profile:
    return replace(LED, skills=skills)


@pytest.mark.parametrize(("shown", "expected"), [((), 40.0), ((skill("a"),), 70.0), ((skill("a"), skill("b")), 100.0)])
def test_what_hangs_on_the_core_counts_as_far_as_the_core_is_shown(shown, expected):
    criterion = Criterion("c", "C", "Role: C", 100.0, PEOPLE, by_core=True)
    fit = fits(led(*shown), Level("senior", "Senior", 10.0, (criterion,), core=CORE))[0]
    assert fit.score == expected
    assert ("little of the craft" in fit.findings[0].reason) == (expected < 100)


def test_what_does_not_hang_on_the_core_counts_in_full():
    assert fits(LED, replace(level(PEOPLE), core=CORE))[0].score == 100.0


def test_nobody_is_too_weak_for_being_over_qualified():
    lowering = Lowering("years", "Years", "Role: years", 0.9, MonthsMeasure("months", "ml", full_from=1))
    profile = Profile(skills=(skill("a"), skill("b")), experience=Experience(60, months_ml=60))
    fit = fits(profile, replace(level(TOOLS), lowers=(lowering,)))[0]
    assert fit.passed
    assert fit.score < 15


def test_too_many_years_do_not_count_against_the_bar():
    early = MonthsMeasure("months", "ml", full_from=0, full_to=12, zero_from=36)
    criteria = (Criterion("a", "A", "Role: A", 50.0, TOOLS), Criterion("early", "Early", "Role: early", 50.0, early))
    few, many = (
        fits(
            Profile(skills=(skill("a"), skill("b")), experience=Experience(months_ml=months)),
            Level("junior", "J", 60.0, criteria),
        )[0]
        for months in (12, 60)
    )
    assert (few.score, many.score) == (100.0, 50.0)
    assert few.passed
    assert many.passed
    assert many.gates[-1].reason == "50 points earned and 50.0 not for the many years, 60 needed"


def test_over_qualification_takes_points_off_and_says_why():
    lowering = Lowering("standing", "Leads people", "Role: a beginner", 0.6, PEOPLE)
    fit = fits(led(skill("a")), replace(level(TOOLS, bar=40), lowers=(lowering,)))[0]
    assert fit.score == 20.0
    assert (fit.findings[-1].points, fit.findings[-1].weight) == (-30.0, 0.0)
    assert fit.findings[-1].reason.startswith("Leads people: ")
    assert fit.findings[-1].evidence
    assert fit.passed  # over-qualified is not too weak


def test_no_score_falls_below_nothing():
    lowering = Lowering("standing", "Leads people", "Role: a beginner", 0.5, PEOPLE)
    fit = fits(led(skill("a")), replace(level(TOOLS), lowers=(lowering, replace(lowering, id="again"))))[0]
    assert fit.score == 0.0
    assert math.fsum(finding.points for finding in fit.findings) == 0.0


YEARS = MonthsMeasure("months", "total", full_from=24, zero_to=0)
HALF = Level(
    "junior",
    "Junior",
    10.0,
    (Criterion("c", "C", "Role: C", 60.0, TOOLS), Criterion("y", "Y", "Role: Y", 40.0, YEARS)),
)


def test_what_is_unknown_is_left_out_and_said_and_widens_the_range():
    fit = fits(Profile(skills=(skill("a"),)), HALF)[0]
    tools, years = fit.findings
    assert (fit.score, tools.weight) == (50.0, 100.0)
    assert (years.points, years.weight) == (0.0, 0.0)
    assert years.reason.startswith("unknown, its 40 are spread over the others")
    assert (fit.low, fit.high) == (30.0, 70.0)


def test_what_is_known_leaves_no_range():
    job = Position("x", None, None, None, False, "employment", Span(0, 1), quote(0), stated_months=12)
    fit = fits(Profile(skills=(skill("a"),), positions=(job,), experience=Experience(12)), HALF)[0]
    assert fit.low == fit.score == fit.high == 50.0


def test_what_rounding_loses_is_no_range():
    weights = (33.35, 33.35, 33.3)
    half = replace(TOOLS, need=TOOLS.need * 2)
    criteria = tuple(Criterion(str(at), "C", "Role: C", weight, half) for at, weight in enumerate(weights))
    fit = fits(Profile(skills=(skill("a"),)), replace(HALF, criteria=criteria))[0]
    assert fit.low == fit.score == fit.high


def test_a_doubtful_reading_widens_the_range_upwards_and_moves_no_score():
    rubric = Rubric("r", "1", WEIGHTS, 0.5, 2, (), doubtful_share=0.5)
    sure, doubtful = (score_level(led(skill("a")), level(TOOLS), rubric, doubtful=each) for each in (False, True))
    assert (sure.low, sure.score, sure.high) == (50.0, 50.0, 50.0)
    assert (doubtful.low, doubtful.score, doubtful.high) == (50.0, 50.0, 75.0)


def test_the_word_for_a_score_comes_from_the_rubric():
    rubric = Rubric("r", "1", WEIGHTS, 0.5, 2, (), bands=(Band("good", 50), Band("weak", 0)))
    assert score_level(Profile(skills=(skill("a"),)), level(TOOLS), rubric).band == "good"
    assert score_level(Profile(), level(TOOLS), rubric).band == "weak"


def test_what_is_being_learnt_counts_where_the_rubric_says_so():
    learning = Profile(skills=(skill("a", status="learning"),))
    assert score(learning, replace(TOOLS, learning=0.5)) == 25.0
    assert score(Profile(skills=(skill("a", status="negated"),)), replace(TOOLS, learning=0.5)) == 0.0


def test_a_word_for_the_whole_field_counts_less_where_the_measure_says_so():
    rubric = Rubric("r", "1", WEIGHTS, 0.5, 2, (), umbrellas=("a",))
    scores = (score_level(led(skill("a")), level(each), rubric).score for each in (TOOLS, replace(TOOLS, umbrella=0.5)))
    assert list(scores) == [50.0, 25.0]
    assert score_level(led(skill("b")), level(replace(TOOLS, umbrella=0.5)), rubric).score == 50.0


def test_months_count_only_as_far_as_what_has_to_be_shown_beside_them():
    both = replace(YEARS, beside=TOOLS)
    years = Experience(months_total=1200)
    assert score(Profile(experience=years), YEARS) == 100.0
    assert score(Profile(experience=years), both) == 0.0
    assert score(Profile(experience=years, skills=(skill("a"),)), both) == 50.0
    assert score(Profile(experience=Experience(months_total=0), skills=(skill("a"),)), both) == 0.0


def test_a_title_that_names_the_field_counts_only_if_the_job_does():
    sells = replace(job(ml=True), counts=("total",))
    measure = EvidenceMeasure("evidence", need=1, ml_titles=True)
    assert score(Profile(positions=(sells,)), measure) == 0.0
    assert score(Profile(positions=(replace(sells, counts=("total", "ml")),)), measure) == 100.0


def job(seniority=None, kind="employment", *, ml=False) -> Position:
    return Position("x", None, None, None, False, kind, Span(0, 1), quote(0), seniority, ml)


@pytest.mark.parametrize(
    ("position", "titles", "ml_titles", "expected"),
    [
        (job("lead"), ("lead",), False, 100.0),
        (job("lead", "volunteer"), ("lead",), False, 0.0),
        (job("lead"), ("lead",), True, 0.0),
        (job("lead", ml=True), ("lead",), True, 100.0),
        (job(ml=True), (), True, 100.0),
        (job("intern", "internship", ml=True), (), True, 100.0),
        (job(ml=True, kind="volunteer"), (), True, 0.0),
        (job(), (), True, 0.0),
    ],
)
def test_titles_of_jobs_count_by_level_and_by_field(position, titles, ml_titles, expected):
    measure = EvidenceMeasure("evidence", need=1, titles=titles, ml_titles=ml_titles)
    assert score(Profile(positions=(position,)), measure) == expected


SKILLS = st.lists(
    st.builds(skill, st.sampled_from("abmz"), st.sampled_from(["experience", "skills"])),
    max_size=5,
    unique_by=lambda each: each.id,
)


@given(SKILLS, st.builds(skill, st.sampled_from("abm"), st.sampled_from(["experience", "skills"])))
def test_more_evidence_never_lowers_a_fit(skills, another):
    more = [*(each for each in skills if each.id != another.id), another]
    had = next((each for each in skills if each.id == another.id), None)
    if had is None:
        assert score(Profile(skills=tuple(more)), TOOLS) >= score(Profile(skills=tuple(skills)), TOOLS)


@given(SKILLS, st.randoms())
def test_the_order_of_evidence_is_irrelevant(skills, random):
    shuffled = list(skills)
    random.shuffle(shuffled)
    assert fits(Profile(skills=tuple(shuffled)), level(TOOLS)) == fits(Profile(skills=tuple(skills)), level(TOOLS))


@given(SKILLS)
def test_the_score_is_the_sum_of_its_findings_and_every_point_has_words(skills):
    fit = fits(Profile(skills=tuple(skills)), level(TOOLS))[0]
    assert fit.score == round(math.fsum(finding.points for finding in fit.findings), 1)
    assert all(finding.evidence for finding in fit.findings if finding.points)


def test_months_quote_the_jobs_that_count_toward_them():
    def job(at: int, *counts) -> Position:
        return Position("x", None, Date(2020, 1), None, True, "employment", Span(at, at + 1), quote(at), counts=counts)

    led, other = job(0, "total", "leading"), job(1, "total")
    measure = MonthsMeasure("months", "leading", full_from=48)
    profile = Profile(positions=(led, other), experience=Experience(83, months_leading=83))
    assert fits(profile, level(measure))[0].findings[0].evidence == (led.quote,)
    none = replace(profile, positions=(other,), experience=Experience(83, months_leading=0))
    sought = replace(measure, full_from=0.0, full_to=24.0, zero_from=48.0)
    assert fits(none, level(sought))[0].findings[0].evidence == (other.quote,)


@given(st.lists(st.integers(1, 40), min_size=2, max_size=12), st.integers(0, 11))
def test_printed_weights_sum_to_all_that_can_be_earned(shares, unknown):
    years = MonthsMeasure("months", "total", full_from=24)
    parts = [
        Criterion(f"c{at}", "C", "Role: C", 100 * share / sum(shares), years if at == unknown else TOOLS)
        for at, share in enumerate(shares)
    ]
    findings = fits(Profile(), Level("x", "X", 0, tuple(parts)))[0].findings
    assert round(math.fsum(finding.weight for finding in findings), 6) == 100.0


# ---------------------------------------------------------------- some dates are missing

dated = st.integers(0, 60)
LAST = MonthsMeasure("months", "total", full_from=0, full_to=24, zero_from=48)
TOOLS_PART, YEARS_PART = HALF.criteria
EARLY_PART = Criterion("e", "E", "Role: E", 20.0, LAST)
BOTH = replace(HALF, criteria=(TOOLS_PART, replace(YEARS_PART, weight=20.0), EARLY_PART))


def months_known(months: int | None, *at_least) -> Profile:
    work = Position("x", None, None, None, False, "employment", Span(0, 1), quote(0), stated_months=months)
    return Profile(skills=(skill("a"),), positions=(work,), experience=Experience(months, at_least=at_least))


@given(dated)
def test_a_job_without_dates_makes_the_months_of_others_a_lower_bound(months):
    undated, partly, wholly = (fits(months_known(*each), HALF)[0] for each in ((None,), (months, "total"), (months,)))
    assert partly.score >= undated.score
    assert partly.score >= wholly.score
    assert partly.low <= partly.score <= partly.high
    assert (partly.high - partly.low > 0) == (months < 24)
    assert math.isclose(partly.score, math.fsum(finding.points for finding in partly.findings), abs_tol=0.051)


@given(dated)
def test_what_is_known_to_be_too_much_stays_known(months):
    *_, partly = fits(months_known(months, "total"), BOTH)[0].findings
    assert partly.points == 0.0
    assert (partly.weight == 0.0) == (months <= 24)  # all open, or some of it lost


def test_what_is_partly_unknown_says_so():
    years = fits(months_known(6, "total"), HALF)[0].findings[1]
    assert years.reason.startswith("at least 6 of 24 months of work, since some jobs have no dates")
    assert "30.0 of its 40 are unknown" in years.reason
    assert years.evidence


def test_years_that_the_resume_states_count_where_no_dates_say():
    stated = Experience(stated=StatedYears(24, quote(3)))
    years = fits(Profile(skills=(skill("a"),), experience=stated), HALF)[0].findings[1]
    assert (years.points, [each.span.start for each in years.evidence]) == (40.0, [3])


# ---------------------------------------------------------------- a record, and what one sentence can show


def told(id: str, start: int, section="experience", end: int = 0) -> Duty:
    return Duty(id, (Quote("w", Span(start, end or start + 2), 1, section),))


STUDY = Position("x", None, None, None, False, "academic", Span(50, 60), quote(50))
RECORD = EvidenceMeasure("evidence", need=1, duties=("P2",), proven=True, study=0.5)
STRICT = Rubric("r", "1", WEIGHTS, 0.5, 2, (), proven_weight={"experience": 1.0, "skills": 0.2})


@pytest.mark.parametrize(
    ("duty", "research", "expected"),
    [
        (told("P2", 10), 0, 100.0),
        (told("P2", 10, "skills"), 0, 20.0),
        (told("P2", 52), 0, 50.0),  # while studying
        (told("P2", 52), 24, 100.0),  # a post after the doctorate
    ],
)
def test_a_record_is_asked_of_work(duty, research, expected):
    profile = Profile(duties=(duty,), positions=(STUDY,), experience=Experience(months_research=research))
    assert score_level(profile, level(RECORD), STRICT).score == expected


def test_one_sentence_shows_no_more_than_it_may():
    measure = replace(TOOLS, need=2, per_sentence=1.0)
    one = (told("R1", 90, end=105),)  # holds the places of a and b, which stand at 97 and 98
    assert score(Profile(skills=(skill("a"), skill("b")), duties=one), measure) == 50.0
    assert score(Profile(skills=(skill("a"), skill("m")), duties=one), measure) == 100.0


def test_what_is_only_implied_counts_once_and_is_named_so():
    some = Profile(skills=(skill("x", implies=("a",)), skill("y", implies=("a",))))
    finding = fits(some, level(TOOLS))[0].findings[0]
    assert finding.points == 50.0
    assert "x (implies a)" in finding.reason
    both = Profile(skills=(skill("a", "skills"), skill("x", implies=("a",))))
    assert score(both, TOOLS) == 50.0


def test_the_size_of_a_task_counts_from_an_amount_on():
    measure = EvidenceMeasure("evidence", need=1, scopes={"people": 10})
    few, many = (Profile(scopes=(Scope("people", amount, "people", quote(5)),)) for amount in (9, 10))
    assert (score(few, measure), score(many, measure)) == (0.0, 100.0)


def test_topics_count_once_each_until_there_are_enough():
    topics = tuple(Topic(name, f"Role: {name}", EvidenceMeasure("evidence", 1, skills=(name,))) for name in "abm")
    rubric = Rubric("r", "1", WEIGHTS, 0.5, 2, (), topics=topics)
    breadth = level(BreadthMeasure("breadth", need=2))
    shown = [score_level(Profile(skills=tuple(map(skill, names))), breadth, rubric) for names in ("", "a", "ab", "abm")]
    assert [fit.score for fit in shown] == [0.0, 50.0, 100.0, 100.0]
    assert shown[1].findings[0].reason == "shows a; not shown: b and m"


def test_the_least_of_the_cores_counts():
    criterion = Criterion("c", "C", "Role: C", 100.0, PEOPLE, by_core=True)
    own = Core("nothing is done by hand", 0.2, EvidenceMeasure("evidence", 1, skills=("z",)))
    years = Core("few years", 0.5, YEARS)
    both = Level("senior", "Senior", 10.0, (criterion,), core=CORE, own_work=own, record=years)
    assert fits(led(skill("a"), skill("b")), both)[0].score == 20.0
    assert fits(led(skill("a"), skill("b"), skill("z")), both)[0].score == 100.0  # unknown years speak for a person
