from __future__ import annotations

from dataclasses import fields, replace

import pytest

from mlematch.dates import Date
from mlematch.knowledge.phrases import Phrases
from mlematch.knowledge.skills.skill import Skill
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.profile import Gathered, Rules, build_profile
from mlematch.values import Duty, Education, Experience, Mention, Position, Quote, Span

TAXONOMY = Taxonomy(
    "1",
    {"tools": "Tools"},
    (
        Skill("ml", "machine learning", "tools"),
        Skill("torch", "PyTorch", "tools", implies=("ml",)),
        Skill("sql", "SQL", "tools"),
    ),
)
AS_OF = Date(2026, 11)


def quote(start: int, section="experience") -> Quote:
    return Quote("x", Span(start, start + 1), 1, section)


def mention(skill: str, start: int, status="have", section="experience") -> Mention:
    return Mention(skill, quote(start, section), status)


def job(start: Date | None, end: Date | None, span: Span, **more) -> Position:
    base = Position(
        "Engineer", "Acme", start, end, end is None and start is not None, "employment", span, quote(span.start)
    )
    return replace(base, **more)


FIRST = job(Date(2018, 1), Date(2019, 12), Span(0, 100))
SECOND = job(Date(2019, 7), None, Span(100, 200))


RULES = Rules(ml_skills=frozenset({"ml"}), leading_duties=frozenset({"P1", "P3"}))


RULE_NAMES = {each.name for each in fields(Rules)}


def build(**parts):
    rules = {name: parts.pop(name) for name in RULE_NAMES & parts.keys()}
    return build_profile(TAXONOMY, replace(RULES, **rules), AS_OF, Gathered(**parts))


def test_who_manages_or_sells_counts_as_machine_learning_only_by_duties_told():
    seller = replace(FIRST, title="AI Sales Engineer", ml=True, data=True)
    rules = {"trades": Phrases.of(["sales"]), "related": Phrases.of(["engineer"]), "ml_duties": frozenset({"R1"})}
    named = build(positions=[seller], mentions=[mention("torch", 10)], **rules)
    told = build(positions=[replace(FIRST, title="Engineer", ml=True)], **rules)
    assert (named.experience.months_ml, named.experience.months_data) == (0, 0)
    assert told.experience.months_ml == 24


def test_a_word_for_the_whole_field_makes_no_work_machine_learning_work():
    parts = {"positions": [FIRST], "mentions": [mention("ml", 10)]}
    assert build(**parts).experience.months_ml == 24
    assert build(**parts, umbrellas=frozenset({"ml"})).experience.months_ml == 0


def test_months_of_a_skill_are_those_of_the_jobs_that_show_it_overlaps_once():
    skill = build(mentions=[mention("torch", 10), mention("torch", 110)], positions=[FIRST, SECOND]).skill("torch")
    assert skill.months == 107  # January 2018 to November 2026
    assert skill.last_used == AS_OF


def test_a_skill_that_is_only_listed_has_no_months():
    skill = build(mentions=[mention("sql", 300, section="skills")], positions=[FIRST]).skill("sql")
    assert (skill.months, skill.last_used) == (None, None)


def test_the_strongest_place_that_shows_a_skill_is_its_standing():
    def standing(*sections):
        found = [mention("sql", 300 + at, section=section) for at, section in enumerate(sections)]
        return build(mentions=found).skill("sql").standing

    assert standing("skills", "summary") == "listed"
    assert standing("skills", "education") == standing("certificates") == "taught"
    assert standing("education", "publications") == standing("projects") == "projects"
    assert standing("skills", "projects", "experience") == "work"
    denied = [mention("sql", 10, "negated"), mention("sql", 300, section="skills")]
    assert build(mentions=denied).skill("sql").standing == "listed"


def test_a_skill_that_is_only_being_learned_has_no_months_either():
    skill = build(mentions=[mention("sql", 10, "learning")], positions=[FIRST]).skill("sql")
    assert (skill.status, skill.months) == ("learning", None)


def test_having_a_skill_somewhere_outweighs_every_other_status():
    found = [mention("sql", 10, "negated"), mention("sql", 20, "learning"), mention("sql", 30)]
    assert build(mentions=found).skill("sql").status == "have"


def test_experience_counts_work_and_not_internships():
    intern = job(Date(2016, 1), Date(2016, 6), Span(200, 300), kind="internship")
    profile = build(positions=[FIRST, intern])
    assert profile.experience == Experience(24, 0, 0, 0, 6, 0, months_research=0, months_related=24)


def test_only_internships_are_no_months_of_work_but_undated_work_is_unknown():
    intern = job(Date(2016, 1), Date(2016, 6), Span(200, 300), kind="internship")
    assert build(positions=[intern]).experience.months_total == 0
    assert build(positions=[job(None, None, Span(0, 9))]).experience.months_total is None
    assert build().experience == Experience()


def test_data_roles_count_with_machine_learning_and_academic_months_apart():
    analyst = replace(FIRST, data=True)
    phd = job(Date(2014, 1), Date(2017, 12), Span(200, 300), kind="academic")
    found = build(mentions=[mention("torch", 110)], positions=[analyst, SECOND, phd]).experience
    assert (found.months_ml, found.months_data, found.months_academic, found.months_internship) == (89, 107, 48, 0)


def test_undated_internships_are_unknown_not_none():
    intern = job(None, None, Span(0, 9), kind="internship")
    assert build(positions=[intern]).experience.months_internship is None


def test_stated_years_count_where_no_dates_are_given():
    assert build(positions=[job(None, None, Span(0, 9), stated_months=36)]).experience.months_total == 36


def test_work_is_machine_learning_work_by_its_title_or_by_a_skill_that_entails_it():
    by_skill = build(mentions=[mention("torch", 10), mention("sql", 110)], positions=[FIRST, SECOND])
    assert by_skill.experience.months_ml == 24
    by_title = build(positions=[FIRST, replace(SECOND, ml=True)])
    assert by_title.experience.months_ml == 89


def test_leading_is_read_from_titles_and_from_leading_duties():
    led = Duty("P3", (quote(110),))
    assert build(duties=[led], positions=[FIRST, SECOND]).experience.months_leading == 89


def test_reversed_dates_give_no_months():
    assert build(positions=[job(Date(2020), Date(2018), Span(0, 9))]).experience.months_total is None


def test_skills_know_what_they_entail():
    assert build(mentions=[mention("torch", 1)]).skill("torch").implies == ("ml",)


UNDATED = job(None, None, Span(200, 300))


def test_months_are_a_lower_bound_where_a_job_that_counts_has_no_dates():
    partly = build(mentions=[mention("torch", 10), mention("torch", 210)], positions=[FIRST, UNDATED]).experience
    assert (partly.months_total, partly.months_ml, partly.at_least) == (24, 24, ("total", "related", "ml", "data"))
    other = build(mentions=[mention("torch", 10)], positions=[FIRST, UNDATED]).experience
    assert (other.months_ml, other.at_least) == (24, ("total", "related"))


def test_jobs_of_other_work_are_no_months_whatever_their_dates():
    found = build(positions=[UNDATED]).experience
    assert (found.months_total, found.months_ml, found.at_least) == (None, 0, ())


@pytest.mark.parametrize(
    ("told", "related"),
    [
        ({"title": "Waiter"}, 6),
        ({"title": "Waiter", "data": True}, 24),
        ({"title": "Backend Developer"}, 24),
        ({"title": "SWE", "role": "software developer"}, 24),
        ({"title": None}, 24),
    ],
)
def test_other_work_counts_but_in_part_as_related(told, related):
    rules = {"related": Phrases.of(["developer"]), "other_work": 0.25}
    found = build(positions=[replace(FIRST, **told)], **rules).experience
    assert (found.months_total, found.months_related) == (24, related)


def test_more_work_of_any_kind_takes_no_related_months_away():
    rules = {"related": Phrases.of(["engineer"]), "other_work": 0.25}
    waiter = replace(SECOND, title="Waiter")
    assert build(positions=[FIRST, waiter], **rules).experience.months_related == 24 + round(83 / 4)


def lines(start: int, count: int) -> dict[Span, tuple[str, ...]]:
    return {Span(at, at + 9): (f"line {at}",) for at in range(start, start + 10 * count, 10)}


def test_a_job_counts_as_far_as_its_lines_tell_of_machine_learning():
    def ml(*places: int) -> int | None:
        parts = {"statements": lines(110, 8), "ml_lines": 3}
        shown = [mention("torch", place) for place in places]
        return build(mentions=shown, positions=[SECOND], **parts).experience.months_ml

    assert [ml(112), ml(112, 114), ml(112, 122), ml(112, 122, 132), ml(112, 122, 132, 142)] == [30, 30, 59, 89, 89]
    assert ml(102) == 89, "its heading says so"
    titled = build(positions=[replace(SECOND, ml=True)], statements=lines(110, 8), ml_lines=2)
    assert titled.experience.months_ml == 89


def test_a_line_with_a_duty_on_models_tells_of_machine_learning_whatever_the_title():
    keeping = Duty("R12", (quote(112), quote(122)))
    parts = {"duties": [keeping], "positions": [SECOND], "statements": lines(110, 4), "ml_lines": 2}
    assert build(**parts).experience.months_ml == 0
    assert build(**parts, ml_duties=frozenset({"R12"})).experience.months_ml == 89


def test_who_only_names_the_craft_in_a_job_far_from_it_has_no_months_of_it():
    seller, builder = (job(Date(2020, 1), None, Span(100, 200), title=title) for title in ("Seller", "ML Engineer"))
    parts = {"related": Phrases.of(["engineer"]), "other_work": 0.1, "statements": lines(110, 2), "ml_lines": 1}
    named = {"mentions": [mention("ml", 112)], **parts}
    done = {"duties": [Duty("R6", (quote(112),))], "ml_duties": frozenset({"R6"}), **parts}
    months = [
        build(positions=[one], **told).experience.months_ml for told in (named, done) for one in (seller, builder)
    ]
    assert months == [0, 83, 83, 83]


def test_a_position_says_toward_which_months_it_counts():
    leading, plain = build(duties=[Duty("P3", (quote(10),))], positions=[FIRST, SECOND]).positions
    assert leading.counts == ("total", "related", "leading")
    assert plain.counts == ("total", "related")


def test_a_post_that_tells_nothing_of_its_field_is_in_that_of_the_others():
    doctor = Education("phd", "Physics", True, "completed", 2009, quote(400))
    post = job(Date(2009, 1), Date(2010, 12), Span(0, 100), kind="academic", ml=True)
    chair = job(Date(2011, 1), Date(2012, 12), Span(100, 200), kind="academic")
    assert build(positions=[chair, post], education=[doctor]).experience.months_research == 48
    assert build(positions=[chair], education=[doctor]).experience.months_research == 0
    told = {"mentions": [mention("ml", 312)], "statements": lines(310, 2), "ml_lines": 1}
    assert build(positions=[chair], education=[doctor], **told).experience.months_research == 24
    grants = {**told, "statements": lines(110, 2) | lines(310, 2)}
    assert build(positions=[chair], education=[doctor], **grants).experience.months_research == 24


def test_posts_after_the_doctorate_are_research_and_those_before_it_are_study():
    doctor = Education("phd", "Physics", True, "completed", 2018, quote(400))
    study = job(Date(2014, 1), Date(2017, 12), Span(0, 100), kind="academic", ml=True)
    post = job(Date(2018, 1), Date(2019, 12), Span(100, 200), kind="academic", ml=True)
    assert build(positions=[study, post], education=[doctor]).experience.months_research == 24
    assert build(positions=[study, post], education=[]).experience.months_research == 0
    unknown = build(positions=[study, post], education=[replace(doctor, year=None)])
    assert unknown.experience.months_research is None
