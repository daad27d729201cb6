from dataclasses import replace

import pytest

from mlematch.knowledge.levels.level import Core, Criterion, GateRule, Level, Lowering
from mlematch.knowledge.levels.measures import BreadthMeasure, EducationMeasure, EvidenceMeasure, MonthsMeasure
from mlematch.knowledge.levels.rubric import Band, Rubric, Topic
from mlematch.knowledge.levels.written_rubric import render_rubric
from mlematch.knowledge.skills.skill import Skill
from mlematch.knowledge.skills.taxonomy import Taxonomy

TOOLS = EvidenceMeasure("evidence", need=2, skills=("python", "sql"))
YEARS = MonthsMeasure("months", "ml", full_from=24)
FIRST = Criterion("tools", "Tools", "Role: knows tools", 60.0, TOOLS)
SECOND = Criterion("years", "Years", "Role: has worked", 40.0, YEARS)
JUNIOR = Level("junior", "Junior", 20.0, (FIRST, SECOND), (GateRule("some", "Role: some", (YEARS,)),))
SENIOR = replace(JUNIOR, id="senior")
SOUND = Rubric("engineer", "1", {"experience": 1.0, "skills": 0.5}, 0.5, 3, (JUNIOR, SENIOR), ("python",))
TAXONOMY = Taxonomy(
    "1", {"languages": "Languages"}, (Skill("python", "Python", "languages"), Skill("sql", "SQL", "languages"))
)


EDUCATED = EducationMeasure("education", {"bachelor": 1.0}, 0.5, 0.9, 0.5, worked=12, worked_to=12)
LOWERING = Lowering("standing", "Standing", "Role: a beginner", 0.6, TOOLS)


def with_level(**changes):
    return replace(SOUND, levels=(replace(JUNIOR, **changes), SENIOR))


def with_measure(measure):
    return with_level(criteria=(replace(FIRST, measure=measure), SECOND))


def test_a_sound_rubric_has_no_problems():
    rich = with_level(core=Core("few", 0.5, TOOLS), lowers=(LOWERING,), criteria=(replace(FIRST, by_core=True), SECOND))
    assert list(replace(rich, bands=(Band("good", 50), Band("weak", 0))).problems()) == []
    assert list(SOUND.problems()) == []
    assert list(SOUND.problems_with(TAXONOMY, ("R1",), ("teamwork",))) == []


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (replace(SOUND, levels=()), "levels is empty"),
        (replace(SOUND, levels=(JUNIOR, JUNIOR)), "level 'junior' stands 2 times"),
        (replace(SOUND, section_weight={"skills": 1.5}), "section_weight 'skills' is 1.5, not between 0 and 1"),
        (replace(SOUND, section_weight={"skills": -0.1}), "section_weight 'skills' is -0.1, not between 0 and 1"),
        (with_level(criteria=(FIRST,)), "level 'junior': weights sum to 60, not 100"),
        (with_level(bar=0.0), "level 'junior': bar is 0, not between 0 and 100"),
        (with_level(bar=100.0), "level 'junior': bar is 100, not between 0 and 100"),
        (with_level(criteria=(FIRST, replace(SECOND, id="tools"))), "criterion 'tools' stands 2 times"),
        (with_level(criteria=(replace(FIRST, weight=100.0), replace(SECOND, weight=0.0))), "weight is 0, not above 0"),
        (with_level(criteria=(replace(FIRST, statement=" "), SECOND)), "junior.tools: names no statement of the role"),
        (with_measure(replace(TOOLS, need=0.0)), "junior.tools: need is 0, not above 0"),
        (with_measure(EvidenceMeasure("evidence", need=1)), "junior.tools: asks for nothing"),
        (with_measure(replace(YEARS, unknown=1.0)), "junior.tools: what is unknown earns no points"),
        (with_measure(replace(YEARS, zero_to=24.0)), "junior.tools: the bounds of the months must rise"),
        (with_measure(EDUCATED), "junior.tools: worked_to is 12, not above worked"),
        (with_measure(replace(EDUCATED, worked=None)), "junior.tools: worked_to is 12, not above worked"),
        (with_measure(replace(EDUCATED, worked=6, untold=1.5)), "junior.tools: untold is 1.5, not between 0 and 1"),
        (with_level(gates=(GateRule("g", "Role: some", (YEARS,), rise=0.0),)), "junior.g: rise is 0, not above 0"),
        (with_measure(replace(YEARS, full_to=36.0)), "junior.tools: the bounds of the months must rise"),
        (
            with_measure(replace(YEARS, full_to=36.0, zero_from=30.0)),
            "junior.tools: the bounds of the months must rise",
        ),
        (with_level(criteria=(replace(FIRST, by_core=True), SECOND)), "junior.tools: by_core, but there is no core"),
        (with_level(core=Core("few", 1.5, TOOLS)), "junior.core: floor is 1.5, not between 0 and 1"),
        (with_level(core=Core("few", 0.5, replace(TOOLS, need=0))), "junior.core: need is 0, not above 0"),
        (with_level(lowers=(replace(LOWERING, part=0.0),)), "junior.standing: part is 0, not above 0"),
        (with_level(lowers=(replace(LOWERING, statement=""),)), "junior.standing: names no statement of the role"),
        (with_level(lowers=(LOWERING, replace(LOWERING, id="again"))), "level 'junior': lowers take more than all"),
        (with_level(lowers=(replace(LOWERING, id="tools"),)), "criterion 'tools' stands 2 times"),
        (with_measure(replace(TOOLS, learning=2.0)), "junior.tools: learning is 2, not between 0 and 1"),
        (with_measure(replace(TOOLS, study=1.5)), "junior.tools: study is 1.5, not between 0 and 1"),
        (with_measure(replace(TOOLS, per_sentence=0.0)), "junior.tools: per_sentence is 0, not above 0"),
        (with_measure(replace(YEARS, research=2.0)), "junior.tools: research is 2, not between 0 and 1"),
        (with_measure(BreadthMeasure("breadth", need=0)), "junior.tools: need is 0, not above 0"),
        (with_measure(BreadthMeasure("breadth", need=2)), "junior.tools: need is 2, but there are 0 topics"),
        (with_level(own_work=Core("few", 1.5, TOOLS)), "junior.own_work: floor is 1.5, not between 0 and 1"),
        (with_level(record=Core("few", 0.5, replace(YEARS, research=2.0))), "junior.record: research is 2"),
        (replace(SOUND, topics=(Topic("a", "", TOOLS),)), "topics.a: names no statement of the role"),
        (replace(SOUND, topics=(Topic("a", "R: a", TOOLS),) * 2), "topic 'a' stands 2 times"),
        (replace(SOUND, topics=(Topic("a", "R: a", replace(TOOLS, need=0)),)), "topics.a: need is 0, not above 0"),
        (replace(SOUND, proven_weight={"skills": 2.0}), "proven_weight 'skills' is 2.0, not between 0 and 1"),
        (replace(SOUND, ml_lines=0), "ml_lines is 0, not 1 or more"),
        (replace(SOUND, line_months=0), "line_months is 0, not above 0"),
        (replace(SOUND, doubtful_share=-0.1), "doubtful_share is -0.1, not between 0 and 1"),
        (replace(SOUND, bands=(Band("good", 50),)), "bands must fall from the best to one that begins at 0"),
        (replace(SOUND, bands=(Band("b", 0), Band("a", 9))), "bands must fall from the best to one that begins at 0"),
        (
            with_level(gates=(GateRule("g", "Role: g", (replace(TOOLS, need=-1.0),)),)),
            "junior.g: need is -1, not above 0",
        ),
    ],
)
def test_a_fault_is_named(wrong, problem):
    assert any(problem in named for named in wrong.problems()), list(wrong.problems())


def test_what_is_unknown_may_pass_a_gate():
    assert list(with_level(gates=(GateRule("g", "Role: g", (replace(YEARS, unknown=1.0),)),)).problems()) == []


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (
            replace(SOUND, topics=(Topic("a", "R: a", replace(TOOLS, skills=("sqll",))),)),
            "topics.a: unknown skills 'sqll' - did you mean 'sql'?",
        ),
        (replace(SOUND, ml_skills=("pyton",)), "ml_skills: unknown 'pyton' - did you mean 'python'?"),
        (with_measure(replace(TOOLS, skills=("sqll",))), "junior.tools: unknown skills 'sqll'"),
        (
            with_measure(replace(TOOLS, categories=("langages",))),
            "unknown categories 'langages' - did you mean 'languages'?",
        ),
        (with_measure(replace(TOOLS, duties=("R99",))), "junior.tools: unknown duties 'R99'"),
        (with_measure(replace(TOOLS, soft_skills=("charm",))), "junior.tools: unknown soft_skills 'charm'"),
        (
            with_level(gates=(GateRule("g", "Role: g", (replace(TOOLS, skills=("zzz",)),)),)),
            "junior.g: unknown skills 'zzz'",
        ),
    ],
)
def test_a_name_that_the_other_files_do_not_know_is_named(wrong, problem):
    named = list(wrong.problems_with(TAXONOMY, ("R1",), ("teamwork",)))

    assert any(problem in each for each in named), named


@pytest.mark.parametrize(
    ("months", "share"), [(0, 0.0), (6, 0.0), (12, 0.5), (18, 1.0), (30, 1.0), (36, 0.5), (42, 0.0), (400, 0.0)]
)
def test_months_rise_to_a_plateau_and_fall_behind_it(months, share):
    band = MonthsMeasure("months", "total", full_from=18, zero_to=6, full_to=30, zero_from=42)

    assert band.share(months) == pytest.approx(share)


def test_an_unknown_level_is_answered_with_the_nearest_known():
    assert SOUND.level("senior") is SENIOR
    with pytest.raises(KeyError, match="no level 'senoir' - did you mean 'senior'"):
        SOUND.level("senoir")


def test_a_list_stands_for_its_names_wherever_it_is_named():
    measure = replace(TOOLS, skills=("@tools", "r"))
    gate = GateRule("g", "Role: some", (replace(YEARS, beside=measure),))
    level = replace(JUNIOR, criteria=(replace(FIRST, measure=measure), SECOND), gates=(gate,))
    short = replace(SOUND, levels=(level,), ml_skills=("@tools",), lists={"tools": ("python", "sql", "r")})

    assert short.ml_skills == ("python", "sql", "r")
    assert short.levels[0].criteria[0].measure.skills == ("python", "sql", "r")
    assert short.levels[0].gates[0].any_of[0].beside.skills == ("python", "sql", "r")
    assert "@" not in render_rubric(short)


def test_a_list_that_is_not_there_is_an_unknown_name():
    wrong = replace(SOUND, ml_skills=("@tolls",), lists={"tools": ("python",)})
    assert list(wrong.problems_with(TAXONOMY, (), ())) == ["ml_skills: unknown '@tolls'"]
