"""The example resumes: what a careful reader expects of each, and the promises that hold for every answer."""

from __future__ import annotations

import doctest
import json
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import pytest

import mlematch

EXAMPLES = Path(__file__).parents[1] / "examples"
RESUMES = EXAMPLES / "resumes"
EXPECTED = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))
NAMES = sorted(EXPECTED["resumes"])
SCORED = [name for name in NAMES if EXPECTED["resumes"][name]["verdict"] == "scored"]
MADE_WITH = {"reportlab": "5.1.0", "pypdfium2": "5.15.2", "pillow": "13.0.0"}
DEGREES = ("other", "certificate", "associate", "bachelor", "master", "phd")


@pytest.fixture(scope="session")
def assessor(load_once):
    return load_once(EXPECTED["as_of"])


@pytest.fixture(scope="session")
def documents():
    return {name: mlematch.read_document(RESUMES / name) for name in NAMES}


@pytest.fixture(scope="session")
def answers(assessor, documents):
    return {name: assessor.assess(document) for name, document in documents.items()}


@pytest.fixture
def expected(request):
    return EXPECTED["resumes"][request.getfixturevalue("name")]


@pytest.fixture
def answer(request, answers):
    return answers[request.getfixturevalue("name")]


@pytest.fixture
def making(monkeypatch):
    pytest.importorskip("reportlab", reason="reportlab, a development dependency, draws the resumes")
    monkeypatch.syspath_prepend(str(EXAMPLES))
    import layouts
    import make_resumes
    import people

    return layouts, make_resumes, people


def drawn_with_other_versions(*packages):
    return [f"{name} {version(name)}, not {MADE_WITH[name]}" for name in packages if version(name) != MADE_WITH[name]]


# ---------------------------------------------------------------- the files


def test_every_resume_has_an_expectation_and_the_other_way_round():
    assert sorted(path.name for path in RESUMES.iterdir()) == NAMES


def test_the_examples_hold_every_layout_for_every_level():
    shown = {(case["best"], case["layout"]) for case in EXPECTED["resumes"].values()}
    wanted = {(level, layout) for level in ("junior", "senior", "principal") for layout in ("one_column", "two_column")}
    assert wanted | {("junior", "sidebar"), ("senior", "sidebar"), ("principal", "sidebar"), (None, "scanned")} <= shown


def test_the_examples_are_small():
    assert sum(path.stat().st_size for path in RESUMES.iterdir()) < 1_000_000
    assert (RESUMES / "scan_without_text.pdf").stat().st_size < 150_000


def test_the_script_writes_the_same_bytes_again(making, tmp_path):
    if other := drawn_with_other_versions("reportlab"):
        pytest.skip(f"the resumes were drawn with other versions: {', '.join(other)}")
    making[1].write_resumes(tmp_path)
    names = [name for name in NAMES if name != "scan_without_text.pdf"]
    assert [name for name in names if (tmp_path / name).read_bytes() != (RESUMES / name).read_bytes()] == []


def test_the_script_draws_the_same_scan_again(making, tmp_path):
    if other := drawn_with_other_versions("reportlab", "pypdfium2", "pillow"):
        pytest.skip(f"the scan was drawn with other versions: {', '.join(other)}")
    making[1].main(["--output", str(tmp_path)])
    name = "scan_without_text.pdf"
    assert (tmp_path / name).read_bytes() == (RESUMES / name).read_bytes()


def test_the_markup_is_read_as_its_docstring_says(making):
    assert doctest.testmod(making[0]).failed == 0


def test_nobody_can_be_reached(making):
    for person in making[2].PEOPLE.values():
        for line in person.contact:
            assert "@" not in line or line.endswith("@example.com")
            assert not any(sign.isdigit() for sign in line) or "555" in line


# ---------------------------------------------------------------- what a careful reader expects


def test_the_expected_skills_are_in_the_taxonomy():
    known = {skill.id for skill in mlematch.load_taxonomy().skills}
    expected = {id for case in EXPECTED["resumes"].values() for ids in case["skills"].values() for id in ids}
    assert sorted(expected - known) == []


@pytest.mark.parametrize("name", NAMES)
def test_verdict(answer, expected, name):
    assert answer.verdict == expected["verdict"]


@pytest.mark.parametrize("name", NAMES)
def test_best_level(answer, expected, name):
    assert (answer.best.level if answer.best else None) == expected["best"], levels(answer)


@pytest.mark.parametrize("name", NAMES)
def test_skills_and_their_status(answer, expected, name):
    found = {skill.id: skill.status for skill in answer.profile.skills}
    wanted = {id: status for status, ids in expected["skills"].items() if status != "absent" for id in ids}
    assert {id: found.get(id, "absent") for id in wanted} == wanted


@pytest.mark.parametrize("name", NAMES)
def test_skills_that_are_not_there(answer, expected, name):
    claimed = {skill.id for skill in answer.profile.skills if skill.status in {"have", "learning"}}
    assert sorted(claimed.intersection(expected["skills"].get("absent", ()))) == []


@pytest.mark.parametrize("name", NAMES)
def test_duties(answer, expected, name):
    found = {duty.id for duty in answer.profile.duties}
    missing = sorted(set(expected["duties"]["found"]) - found)
    wrong = sorted(found.intersection(expected["duties"].get("absent", ())))
    assert (missing, wrong) == ([], [])


@pytest.mark.parametrize("name", NAMES)
def test_soft_skills(answer, expected, name):
    assert sorted(set(expected["soft_skills"]) - {soft.id for soft in answer.profile.soft_skills}) == []


@pytest.mark.parametrize("name", NAMES)
def test_positions(answer, expected, name):
    positions = answer.profile.positions
    assert len(positions) == len(expected["positions"]), [as_row(position) for position in positions]
    assert [*map(as_expected, positions, expected["positions"])] == expected["positions"]


@pytest.mark.parametrize("name", NAMES)
def test_months_of_work(answer, expected, name):
    assert answer.profile.experience.months_total == expected["months_total"]


@pytest.mark.parametrize("name", NAMES)
def test_highest_degree(answer, expected, name):
    degrees = [education.degree for education in answer.profile.education]
    assert max(degrees, key=DEGREES.index, default=None) == expected["degree"]


@pytest.mark.parametrize("name", NAMES)
def test_notices(answer, expected, name):
    codes = {notice.code for notice in answer.notices}
    assert codes >= set(expected["notices"])
    assert codes.isdisjoint({"hidden_text", "no_text", "doubtful_reading"} - set(expected["notices"]))


def as_expected(position, row):
    """Put the expected words where the position holds them: its title may say more, its dates be finer."""
    held = as_row(position)
    return {key: row[key] if held[key] and row[key] and held[key].startswith(row[key]) else held[key] for key in row}


def as_row(position):
    return {
        "title": position.title,
        "organisation": position.organisation,
        "start": str(position.start),
        "end": "present" if position.current else str(position.end),
        "kind": position.kind,
    }


def levels(answer):
    return {fit.level: (fit.score, [gate.id for gate in fit.gates if not gate.passed]) for fit in answer.fits}


# ---------------------------------------------------------------- what holds for every answer


@pytest.mark.parametrize("name", SCORED)
def test_a_score_is_the_sum_of_its_findings(answer, name):
    assert len(answer.fits) == 3
    for fit in answer.fits:
        assert fit.score == pytest.approx(sum(finding.points for finding in fit.findings), abs=0.05)
        assert all(finding.points <= finding.weight for finding in fit.findings)
        assert 0 <= fit.low <= fit.score <= fit.high <= 100
        assert fit.band


@pytest.mark.parametrize("name", SCORED)
def test_every_quote_stands_where_it_says(answer, documents, name):
    document, profile = documents[name], answer.profile
    quotes = [quote for fit in answer.fits for finding in fit.findings for quote in finding.evidence]
    quotes += [mention.quote for skill in profile.skills for mention in skill.mentions]
    quotes += [quote for many in (*profile.duties, *profile.soft_skills, *profile.unlisted) for quote in many.quotes]
    quotes += [entry.quote for entry in (*profile.positions, *profile.education)]
    assert quotes
    for quote in quotes:
        assert document.slice(quote.span) == quote.text
        assert quote.page == document.line_at(quote.span.start).page


def test_hidden_words_are_kept_apart_and_earn_nothing(assessor, documents, making, tmp_path):
    layouts, _, people = making
    name = "junior_hidden_keywords"
    hidden = " ".join(part.text for part in documents[f"{name}.pdf"].hidden)
    assert "Kubernetes" in hidden
    assert "Kubernetes" not in documents[f"{name}.pdf"].text
    honest = draw(layouts, replace(people.PEOPLE[name], hidden=""), tmp_path)
    assert scores(assessor, honest) == scores(assessor, RESUMES / f"{name}.pdf")


def test_a_scan_is_never_a_low_score(answers):
    scan = answers["scan_without_text.pdf"]
    assert (scan.fits, scan.best) == ((), None)


def test_the_anonymised_resume_scores_like_its_twin_with_a_name(assessor, making, tmp_path):
    layouts, _, people = making
    twin = replace(
        people.PEOPLE["senior_anonymised"],
        name="Xiomara Feldkamp-Oyelaran",
        contact=("12 Imaginary Lane, Wexmoor", "xiomara@example.com", "(020) 555-0100"),
    )
    assert scores(assessor, draw(layouts, twin, tmp_path)) == scores(assessor, RESUMES / "senior_anonymised.pdf")


@pytest.mark.parametrize("new_name", ["Zoë Ångström", "Julia Spark", "Maria del Carmen Ortega Prieto", "J. Doe"])
@pytest.mark.parametrize("name", ["junior_one_column", "senior_two_column", "principal_sidebar", "senior_dates_left"])
def test_another_name_changes_nothing(assessor, making, tmp_path, name, new_name):
    layouts, _, people = making
    person = people.PEOPLE[name]
    contact = tuple("someone.else@example.com" if "@" in line else line for line in person.contact)
    renamed = draw(layouts, replace(person, name=new_name, contact=contact), tmp_path)
    assert scores(assessor, renamed) == scores(assessor, RESUMES / f"{name}.pdf")


@pytest.mark.parametrize(("size", "margin"), [(9.0, 40.0), (10.0, 50.0), (11.0, 48.0)])
@pytest.mark.parametrize("name", ["principal_career_progression", "senior_dates_left", "junior_one_column"])
def test_letters_and_margins_change_neither_jobs_nor_level(assessor, making, tmp_path, name, size, margin):
    layouts, _, people = making
    person = people.PEOPLE[name]
    other = draw(layouts, replace(person, look=replace(person.look, size=size, margin=margin)), tmp_path)
    assert gist(assessor, other) == gist(assessor, RESUMES / f"{name}.pdf")


def gist(assessor, path):
    answer = assessor.assess(mlematch.read_document(path))
    return answer.best and answer.best.level, [as_row(position) for position in answer.profile.positions]


@pytest.mark.parametrize("level", ["junior", "principal"])
def test_a_level_ranks_its_own_first(answers, level):
    own = {name for name in SCORED if EXPECTED["resumes"][name]["best"] == level}
    assert set(ranked_for(level, answers)[: len(own)]) == own


def test_for_senior_the_experienced_rank_before_juniors_and_other_professions(answers):
    ranked = [EXPECTED["resumes"][name]["best"] for name in ranked_for("senior", answers)]
    experienced = ranked.count("senior") + ranked.count("principal")
    assert set(ranked[:experienced]) == {"senior", "principal"}


def ranked_for(level, answers):
    return sorted(SCORED, key=lambda name: answers[name].fit(level).score, reverse=True)


def draw(layouts, person, folder):
    path = folder / "resume.pdf"
    path.write_bytes(layouts.draw_resume(person))
    return path


def scores(assessor, path):
    answer = assessor.assess(mlematch.read_document(path))
    return {
        fit.level: (fit.score, [(finding.criterion, finding.points) for finding in fit.findings]) for fit in answer.fits
    }
