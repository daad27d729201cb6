"""The command line as its user meets it: results on stdout, everything else on stderr, honest exit codes."""

from __future__ import annotations

import csv
import io
import json

import pytest

import mlematch
from tests.commands import run, run_process
from tests.pdfs import scan_pdf

pytestmark = pytest.mark.usefixtures("quick_loading")

RESUME = """Ada Example
ada@example.com | 555-0100

Skills
Python, PyTorch, SQL, scikit-learn

Work Experience
Machine Learning Engineer, Acme Ltd, Jan 2020 - Dec 2022
• Trained deep learning models on two million images
• Mentored two junior engineers

Education
Master of Science in Computer Science, Example University, 2019
"""


@pytest.fixture(scope="module")
def inbox(tmp_path_factory):
    folder = tmp_path_factory.mktemp("inbox")
    (folder / "ada.txt").write_text(RESUME, encoding="utf-8")
    (folder / "ben.txt").write_text(RESUME.replace("Ada", "Ben").replace("PyTorch, ", ""), encoding="utf-8")
    (folder / "notes.xyz").write_text("not a resume", encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (folder / "empty.pdf").write_bytes(b"")
    return folder


def test_a_folder_with_bad_files_ends_with_every_file_accounted_for(inbox):
    done = run_process("score", str(inbox), "--format", "jsonl", "--as-of", "2026-11-01")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert {answer["source"].rsplit("/", 1)[-1]: answer["verdict"] for answer in answers} == {
        "ada.txt": "scored",
        "ben.txt": "scored",
        "broken.pdf": "failed",
        "empty.pdf": "failed",
    }
    assert "skipped 1 file that is no resume of a known kind: notes.xyz\n" in done.stderr
    assert "broken.pdf: " in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mixed")
    (folder / "ada.txt").write_text(RESUME, encoding="utf-8")
    (folder / "scan.pdf").write_bytes(scan_pdf())
    (folder / "thin.pdf").write_text("hello", encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", ["score", "rank", "read", "skills", "profile"])
def test_a_file_without_text_is_named_with_its_reason_and_does_not_stop_the_others(mixed, command):
    done = run(command, str(mixed), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    said = dict(line.rsplit("/", 1)[-1].split(": ", 1) for line in done.stderr.splitlines())
    assert done.returncode == 1
    assert {row["file"].rsplit("/", 1)[-1] for row in rows} == {"ada.txt", "scan.pdf", "thin.pdf"}
    assert said.keys() == {"scan.pdf", "thin.pdf"}
    assert "no text, as a scan has" in said["scan.pdf"]
    assert "hardly any text" in said["thin.pdf"]
    cells = [cell for row in rows if row["file"].endswith("scan.pdf") for cell in row.values() if cell]
    assert any("no text, as a scan has" in cell for cell in cells)


@pytest.mark.parametrize("command", ["score", "rank", "read", "skills", "profile"])
def test_programs_are_told_of_a_file_without_text(mixed, command):
    done = run(command, str(mixed / "scan.pdf"), "--format", "json")
    (answer,) = json.loads(done.stdout)
    assert (done.returncode, answer["verdict"]) == (1, "unscorable")


@pytest.mark.parametrize(
    ("command", "keys"),
    [
        ("score", {"source", "verdict", "best", "fits", "profile", "notices", "provenance"}),
        ("rank", {"source", "verdict", "best", "fits", "profile", "notices", "provenance"}),
        ("read", {"source", "sha256", "text", "quality", "sections", "hidden", "notices"}),
        ("skills", {"source", "sha256", "skills", "unlisted"}),
        ("profile", {"source", "sha256", "profile"}),
    ],
)
def test_every_command_speaks_every_format(inbox, command, keys):
    file = str(inbox / "ada.txt")
    table = run(command, file)
    assert table.returncode == 0, table.stderr
    assert "ada.txt" in table.stdout
    (whole,) = json.loads(run(command, file, "--format", "json").stdout)
    assert keys <= whole.keys()
    (line,) = run(command, file, "--format", "jsonl").stdout.splitlines()
    assert json.loads(line) == whole
    rows = list(csv.DictReader(io.StringIO(run(command, file, "--format", "csv").stdout)))
    assert rows
    assert all(row["file"] == file for row in rows)


def test_rank_puts_the_best_first(inbox):
    done = run("rank", str(inbox / "ben.txt"), str(inbox / "ada.txt"), "--level", "junior", "--format", "jsonl")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    scores = [next(fit["score"] for fit in answer["fits"] if fit["level"] == "junior") for answer in answers]
    assert scores == sorted(scores, reverse=True)
    assert answers[0]["source"].endswith("ada.txt")


def test_rank_names_ties_and_does_not_mind_the_order_of_the_files(inbox, tmp_path):
    twin = tmp_path / "twin.txt"
    twin.write_text(RESUME.replace("Ada", "Eve"), encoding="utf-8")
    files = [str(inbox / "ben.txt"), str(twin), str(inbox / "ada.txt")]
    done = run("rank", *files, "--format", "jsonl", "--as-of", "2026-11-01")
    places = [json.loads(line)["rank"] for line in done.stdout.splitlines()]
    assert [(place["place"], place["tied"]) for place in places] == [(1, True), (1, True), (3, False)]
    assert run("rank", *reversed(files), "--format", "jsonl", "--as-of", "2026-11-01").stdout == done.stdout


def test_rank_makes_a_short_list(inbox):
    done = run("rank", str(inbox), "--level", "junior", "--require", "education", "--by", "frameworks", "--top", "1")
    assert "ada.txt" in done.stdout
    assert "ben.txt" not in done.stdout
    assert "broken.pdf" in done.stdout
    nobody = run("rank", str(inbox / "ada.txt"), "--require", "stakeholders>=1")
    assert (nobody.returncode, nobody.stderr) == (0, "1 of 1 do not meet what is required\n")


def test_explain_and_compare_speak_every_format(inbox):
    ada, ben = str(inbox / "ada.txt"), str(inbox / "ben.txt")
    for command in (["explain", ada, "--level", "senior", "--what-if", "docker,P6,24 months"], ["compare", ada, ben]):
        table = run(*command)
        assert (table.returncode, table.stderr) == (0, "")
        assert "Senior Machine Learning Engineer" in table.stdout
        assert run(*command, "--format", "md").stdout.startswith("# ")
        assert json.loads(run(*command, "--format", "json").stdout)["level"] == "senior"


def test_what_cannot_be_read_cannot_be_explained(inbox):
    done = run("explain", str(inbox / "broken.pdf"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "broken.pdf" in done.stderr


def test_a_program_is_told_why_nothing_can_be_explained(inbox):
    broken, ada = str(inbox / "broken.pdf"), str(inbox / "ada.txt")
    done = run("explain", broken, "--format", "json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["source"], told["verdict"]) == (1, broken, "failed")
    assert told["reason"] in done.stderr
    both = json.loads(run("compare", ada, broken, "--format", "json").stdout)
    assert (both["level"], both["first"]["verdict"], both["second"]["verdict"]) == ("senior", "scored", "failed")


AD = "Data Engineer\nRequirements:\n- 2+ years of experience\n- SQL\n- Spark or Flink\n- Kafka is a plus\n"


def test_an_advertisement_is_read_shown_saved_and_scored_by(inbox, tmp_path):
    (tmp_path / "ad.txt").write_text(AD, encoding="utf-8")
    shown = run("job", "ad.txt", "-o", "rubric.json", cwd=tmp_path)
    assert shown.returncode == 0, shown.stderr
    assert "Apache Spark or Apache Flink" in shown.stdout
    assert json.loads((tmp_path / "rubric.json").read_text(encoding="utf-8"))["levels"][0]["id"] == "job"
    arguments = ["rank", str(inbox / "ada.txt"), "--as-of", "2026-11-01", "--format", "json"]
    by_file = run(*arguments, "--rubric", "rubric.json", cwd=tmp_path)
    by_job = run(*arguments, "--job", "ad.txt", cwd=tmp_path)
    assert by_job.stdout == by_file.stdout
    assert json.loads(by_job.stdout)[0]["rank"]["level"] == "job"
    assert "scoring by ad.txt" in by_job.stderr


def test_what_is_no_advertisement_is_said(tmp_path):
    (tmp_path / "ad.txt").write_text("The weather was fine.", encoding="utf-8")
    done = run_process("job", "ad.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no advertisement" in done.stderr


def test_check_takes_explanations_and_refuses_what_holds_no_answers(inbox, tmp_path):
    run("explain", str(inbox / "ada.txt"), "--format", "json", "-o", "explained.json", cwd=tmp_path)
    explained = run("check", "--answers", "explained.json", cwd=tmp_path)
    assert (explained.returncode, explained.stderr.splitlines()[-1]) == (0, "0 answers are stale")
    (tmp_path / "other.json").write_text('{\n  "a": 1\n}', encoding="utf-8")
    other = run("check", "--answers", "other.json", cwd=tmp_path)
    assert other.returncode == 2
    assert "holds no answers" in " ".join(other.stderr.split())


def test_check_names_stale_answers(inbox, tmp_path):
    (tmp_path / "ad.txt").write_text(AD, encoding="utf-8")
    run("job", "ad.txt", "-o", "rubric.json", cwd=tmp_path)
    run("score", str(inbox / "ada.txt"), "--format", "jsonl", "-o", "answers.jsonl", cwd=tmp_path)
    fresh = run("check", "--answers", "answers.jsonl", cwd=tmp_path)
    assert (fresh.returncode, fresh.stderr.splitlines()[-1]) == (0, "0 answers are stale")
    stale = run("check", "--answers", "answers.jsonl", "--rubric", "rubric.json", cwd=tmp_path)
    assert stale.returncode == 1
    assert "ada.txt: stale, score it anew: rubric changed" in stale.stderr


def test_two_runs_give_the_same_bytes_with_any_number_of_workers(inbox):
    arguments = ["score", str(inbox), "--format", "jsonl", "--as-of", "2026-11-01"]
    first = run_process(*arguments)
    assert run(*arguments).stdout == first.stdout
    assert run_process(*arguments, "--workers", "2").stdout == first.stdout


def test_output_goes_to_a_file(inbox, tmp_path):
    done = run("score", str(inbox / "ada.txt"), "--format", "jsonl", "-o", str(tmp_path / "out.jsonl"))
    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads((tmp_path / "out.jsonl").read_text())["verdict"] == "scored"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["score", "missing.pdf"], 1, "missing.pdf: "),
        (["rank", "x.pdf", "--level", "senor"], 2, "did you mean 'senior'"),
        (["rank", "x.pdf", "--by", "mentorin"], 2, "'mentoring'"),
        (["rank", "x.pdf", "--require", "mentoring>=much"], 2, "not a share"),
        (["rank", "x.pdf", "--require", "mentoring>=70"], 2, "did you mean 0.7"),
        (["rank", "x.pdf", "--require", "mentoring>=-1"], 2, "not a share"),
        (["rank", "x.pdf", "--require", "mentoring>=nan"], 2, "not a share"),
        (["rank", "x.pdf", "--require", "zzz"], 2, "delivery"),
        (["explain", "x.pdf", "--level", "senor"], 2, "did you mean 'senior'"),
        (["compare", "x.pdf", "y.pdf", "--level", "senor"], 2, "did you mean 'senior'"),
        (["compare", "x.pdf"], 2, "FILE"),
        (["score", "x.pdf", "--as-of", "soon"], 2, "--as-of"),
        (["score"], 2, "PATH"),
        (["scroe", "x.pdf"], 2, "scroe"),
        (["score", "x.pdf", "--format", "xml"], 2, "xml"),
        (["read", "x.pdf", "--format", "jsno"], 2, "did you mean 'json'"),
        (["explain", "x.pdf", "--format", "tabel"], 2, "did you mean 'table'"),
        (["score", "x.pdf", "--as-of", "gestern"], 2, "'gestern' is not a date"),
        (["score", "x.pdf", "--taxonomy", "missing.json"], 2, "missing.json has 1 problem"),
        (["read", "missing.pdf"], 1, "missing.pdf: "),
    ],
)
def test_wrong_use_gets_a_clear_word_and_its_code(arguments, code, said, tmp_path):
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == code
    words = " ".join(done.stderr.replace("│", " ").split())
    assert said in words
    assert "Traceback" not in words
    assert "Value error" not in words


def test_skipped_files_are_named_up_to_five(tmp_path):
    for letter in "abcdefg":
        (tmp_path / f"{letter}.xyz").touch()
    done = run("score", str(tmp_path))
    assert "7 files that are no resumes of a known kind: a.xyz, b.xyz, c.xyz, d.xyz, e.xyz, … and 2 more" in done.stderr


def test_the_version_is_said():
    done = run_process("--version")
    assert (done.returncode, done.stdout) == (0, f"mlematch {mlematch.__version__}\n")


@pytest.mark.parametrize(("said", "title"), [("mentoring", "Mentors and teaches"), ("P2", "Mentors and teaches")])
def test_a_duty_is_supposed_by_its_id_or_by_a_word_of_its_title(inbox, said, title):
    done = run("explain", str(inbox / "ada.txt"), "--what-if", said)
    assert done.returncode == 0
    assert title in " ".join(done.stdout.split())


def test_an_unknown_supposition_gets_a_hint(inbox):
    done = run("explain", str(inbox / "ada.txt"), "--what-if", "dockr")
    assert done.returncode == 2
    assert "did you mean 'docker'" in done.stderr


def test_a_broken_taxonomy_gets_all_its_faults_at_once(tmp_path):
    skills = [
        {"id": "x", "name": "X", "category": "nowhere"},
        {"id": "x", "name": "Ex", "category": "tools", "implies": ["y"]},
    ]
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps({"version": "1", "categories": {"tools": "Tools"}, "skills": skills}))
    done = run("check", "--taxonomy", str(broken))
    assert done.returncode == 2
    for fault in ("stands 2 times", "unknown category 'nowhere'", "short name 'X'", "implies unknown 'y'"):
        assert fault in done.stderr


def test_a_misspelt_key_is_a_fault(tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text('{"version": "1", "categories": {}, "skils": [], "skills": []}')
    done = run("check", "--taxonomy", str(broken))
    assert done.returncode == 2
    assert "skils: Unexpected keyword argument" in done.stderr


def test_the_shipped_data_is_sound():
    done = run("check")
    assert (done.returncode, done.stdout) == (0, "")
    assert "the data is sound" in done.stderr


def test_the_demo_speaks_to_programs_too(tmp_path):
    done = run("demo", "-o", str(tmp_path), "--format", "jsonl")
    assert done.returncode == 0
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == [
        json.loads(line)["source"] for line in (tmp_path / "demo.jsonl").read_text().splitlines()
    ]


def test_the_demo_ranks_the_examples_and_says_where_the_results_are(tmp_path):
    done = run("demo", "-o", str(tmp_path / "results"))
    assert done.returncode == 0, done.stderr
    for word in ("principal", "senior", "junior", "strongest", "gap"):
        assert word in done.stdout
    answers = (tmp_path / "results" / "demo.jsonl").read_text().splitlines()
    assert len(answers) >= 12
    assert str(tmp_path / "results" / "demo.jsonl") in done.stderr


def test_hostile_names_and_words_do_not_reach_the_terminal_raw(tmp_path):
    evil = tmp_path / "a\x1b[2Jb.txt"
    evil.write_text(RESUME.replace("Acme Ltd", "\x1b]0;pwned\x07 Ltd"), encoding="utf-8")
    done = run_process("score", str(evil))
    assert done.returncode == 0
    assert "\x1b[2J" not in done.stdout + done.stderr
    assert "\x07" not in done.stdout


def test_every_command_has_help():
    for command in ("score", "rank", "read", "skills", "profile", "check", "demo"):
        done = run(command, "--help")
        assert done.returncode == 0
        assert "Usage" in done.stdout


def test_taxonomy_format_loses_nothing_of_a_file_that_gives_a_key_twice(tmp_path):
    file = tmp_path / "doubled.json"
    file.write_text('{"version": "1", "version": "2", "categories": {}, "skills": []}')

    done = run("taxonomy", "format", str(file))

    assert (done.returncode, "version" in done.stderr) == (2, True)
    assert file.read_text().count("version") == 2


def test_taxonomy_shows_a_skill_by_any_of_its_names_and_says_when_there_is_nothing():
    assert "scikit_learn" in run("taxonomy", "show", "sklearn").stdout
    assert run("taxonomy", "search", " ").returncode == 2
    assert run("taxonomy", "show", "wombatry").returncode == 2
