"""The documentation is true: its code runs, its names exist, its links lead somewhere.

A `text` block right after a `python` block is what that code prints. After a change that is meant,
`MLEMATCH_WRITE_DOCS=1 python -m pytest tests/test_docs.py` writes those blocks anew: look at the diff.
"""

from __future__ import annotations

import ast
import contextlib
import dataclasses
import io
import json
import os
import re
import shlex
import shutil
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import typer

import mlematch
from mlematch import batch, cli, errors, readers
from mlematch.knowledge.duties import cues
from mlematch.knowledge.levels import level, measures, rubric
from mlematch.knowledge.skills import matching, skill, taxonomy

from .test_architecture import LAYERS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = {
    str(path.relative_to(ROOT)): path
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md")))
}
WRITE = "MLEMATCH_WRITE_DOCS" in os.environ

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


def blocks(page: Path) -> list[re.Match[str]]:
    return list(FENCE.finditer(page.read_text(encoding="utf-8")))


def section(page: Path, heading: str) -> str:
    """Give what stands below a heading, down to the next of the same depth."""
    depth = heading.split(" ")[0]
    _, found, rest = page.read_text(encoding="utf-8").partition(f"\n{heading}\n")
    assert found, f"{page.name} has no heading {heading!r}"
    return re.split(rf"^{depth} ", rest, maxsplit=1, flags=re.MULTILINE)[0]


@cache
def commands() -> dict:
    """Give every command that can be typed, by its words."""
    return dict(_leaves("", typer.main.get_command(cli.app)))


def _leaves(name, command):
    if not hasattr(command, "commands"):
        yield name.strip(), command
    for inner, each in getattr(command, "commands", {}).items():
        yield from _leaves(f"{name} {inner}", each)


# ---------------------------------------------------------------- the code


WITH_CODE = [name for name, path in PAGES.items() if any(block[1] == "python" for block in blocks(path))]


@pytest.fixture
def workplace(tmp_path, monkeypatch):
    """Give a folder that looks like the repository and may be written to."""
    for name in ("data", "examples/resumes"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", WITH_CODE)
@pytest.mark.usefixtures("workplace", "quick_loading")
def test_code_runs_and_prints_what_the_page_shows(name):
    page = PAGES[name]
    printed = run_page(page)
    if WRITE:
        write_outputs(page, printed)
        return
    shown = {first.start(): second[2] for first, second in with_output(page)}
    assert {at: printed[at] for at in shown} == shown, "if this is meant: MLEMATCH_WRITE_DOCS=1"


def run_page(page: Path) -> dict[int, str]:
    """Run the Python blocks of a page in one namespace; give what each printed, by its place."""
    namespace = {"__name__": "__main__"}
    printed = {}
    whole = page.read_text(encoding="utf-8")
    for block in blocks(page):
        if block[1] == "python":
            out = io.StringIO()
            lines_before = whole.count("\n", 0, block.start(2))
            with contextlib.redirect_stdout(out):
                exec(compile("\n" * lines_before + block[2], str(page), "exec"), namespace)
            printed[block.start()] = out.getvalue()
    return printed


def with_output(page: Path) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Pair every Python block with the text block right after it, where there is one."""
    whole, found = page.read_text(encoding="utf-8"), blocks(page)
    for first, second in pairwise(found):
        if (first[1], second[1]) == ("python", "text") and not whole[first.end() : second.start()].strip():
            yield first, second


def write_outputs(page: Path, printed: dict[int, str]) -> None:
    text = page.read_text(encoding="utf-8")
    for first, second in reversed(list(with_output(page))):
        text = text[: second.start(2)] + printed[first.start()] + text[second.end(2) :]
    page.write_text(text, encoding="utf-8")


def test_nothing_is_written_when_only_checking():
    assert not WRITE, "MLEMATCH_WRITE_DOCS is set: the pages were written anew, run the tests again without it"


@pytest.mark.parametrize("name", PAGES)
def test_every_block_says_what_it_is(name):
    assert {block[1] for block in blocks(PAGES[name])} <= {"python", "text", "console", "json"}


@pytest.mark.parametrize("name", PAGES)
def test_json_blocks_are_json(name):
    for block in blocks(PAGES[name]):
        if block[1] == "json":
            json.loads(block[2])


def shown_commands() -> Iterator[tuple[str, str]]:
    for name, page in PAGES.items():
        for block in blocks(page):
            if block[1] == "console":
                yield from ((name, line[2:]) for line in block[2].splitlines() if line.startswith("$ "))


@pytest.mark.parametrize(("name", "line"), list(shown_commands()))
def test_shown_commands_can_be_typed(name, line):
    """Every `$ mlematch ...` parses, every `$ make ...` names a target that exists."""
    words = shlex.split(re.split(r" (?:[|>]|2>) ?", line)[0], comments=True)
    if words[0] == "mlematch":
        name = next(name for name in (" ".join(words[1:3]), words[1]) if name in commands())
        with commands()[name].make_context(name, words[1 + len(name.split()) :]):
            pass
    if words[0] == "make":
        targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
        assert set(words[1:]) <= set(targets)


# ---------------------------------------------------------------- the references


CLI = DOCS / "reference" / "cli.md"


def test_every_command_is_in_the_reference_and_no_other():
    headings = re.findall(r"^## `mlematch ([\w ]+)`$", CLI.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == list(commands())


@pytest.mark.parametrize("name", list(commands()))
def test_every_option_is_in_the_reference_and_no_other(name):
    options = {
        option
        for parameter in commands()[name].params
        if parameter.param_type_name == "option"
        for option in parameter.opts
    }
    table = [line for line in section(CLI, f"## `mlematch {name}`").splitlines() if line.startswith("| `-")]
    assert {option for line in table for option in OPTION.findall(line.split("|")[1])} == options


def test_every_kind_of_file_is_in_the_reference_and_no_other():
    """Where this fails, the README and the page about limits say what is read as well."""
    rows = re.findall(r"^\| `(\w+)`: .+? \| (`\..+) \|$", CLI.read_text(encoding="utf-8"), re.MULTILINE)
    assert {kind for kind, _ in rows} == set(readers._READERS)
    assert {
        ending for _, endings in rows for ending in re.findall(r"\.\w+", endings)
    } == batch.SUFFIXES | batch.PICTURES


def test_every_public_name_is_in_the_reference_and_no_other():
    page = (DOCS / "reference" / "api.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^### `(\w+)`$", page, re.MULTILINE)) == mlematch.__all__


def test_every_name_and_group_of_the_scikit_learn_integration_is_in_the_reference_and_no_other():
    from mlematch.integrations import sklearn as ours
    from mlematch.integrations.sklearn.features import GROUPS

    page = DOCS / "reference" / "scikit-learn.md"
    names = re.findall(r"^### `(\w+)`$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(names) == ours.__all__
    table = section(page, "### `ProfileVectorizer`").partition("| group |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(GROUPS)


def test_every_notice_is_in_the_reference_and_no_other():
    page = (DOCS / "reference" / "notices.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == set(notice_codes())


def notice_codes() -> Iterator[str]:
    """Give the codes of all notices that the source makes."""
    for path in (ROOT / "src").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "Notice":
                given = [word.value for word in node.keywords if word.arg == "code"]
                yield from constants_of((node.args or given)[0], tree)


def constants_of(node: ast.expr, tree: ast.Module) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(code)):
            yield code
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*constants_of(body, tree), *constants_of(orelse, tree))
        case ast.Name(id=name):
            assigned = [each for each in ast.walk(tree) if isinstance(each, ast.Assign)]
            values = [each.value for each in assigned if name in (getattr(to, "id", None) for to in each.targets)]
            assert values, f"{name} is assigned nowhere"
            for value in values:
                yield from constants_of(value, tree)
        case _:
            raise AssertionError(f"the code of a notice cannot be told from {ast.unparse(node)}")


def test_every_error_is_in_the_reference():
    page = (DOCS / "reference" / "errors.md").read_text(encoding="utf-8")
    ours = [name for name, each in vars(errors).items() if getattr(each, "__module__", "") == errors.__name__]
    assert [name for name in ours if f"`{name}`" not in page] == []


@pytest.mark.parametrize(
    ("page", "kinds"),
    [
        (
            "reference/taxonomy-format.md",
            (
                taxonomy.Taxonomy,
                skill.Skill,
                skill.Form,
                skill.Context,
                skill.Rule,
                matching.Matching,
            ),
        ),
        (
            "reference/rubric-format.md",
            (
                rubric.Rubric,
                level.Level,
                level.Criterion,
                level.Core,
                level.Lowering,
                level.GateRule,
                rubric.Band,
                rubric.Topic,
                measures.EvidenceMeasure,
                measures.BreadthMeasure,
                measures.MonthsMeasure,
                measures.EducationMeasure,
            ),
        ),
        ("how-to/add-a-cue.md", (cues.Cue, cues.Evidence)),
    ],
)
def test_every_field_of_a_data_file_is_described(page, kinds):
    text = (DOCS / page).read_text(encoding="utf-8")
    for kind in kinds:
        names = [field.name for field in dataclasses.fields(kind) if field.init]
        assert [name for name in names if f"`{name}`" not in text] == [], kind


def test_every_name_of_the_contract_is_described():
    page = (DOCS / "reference" / "json-contract.md").read_text(encoding="utf-8")
    schema = json.loads((ROOT / "data" / "answer.schema.json").read_text(encoding="utf-8"))
    assert sorted(name for name in property_names(schema) if f"`{name}`" not in page) == []


def property_names(schema: object) -> set[str]:
    if isinstance(schema, list):
        return {name for each in schema for name in property_names(each)}
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("properties", ())) | {name for each in schema.values() for name in property_names(each)}


def test_the_layers_are_those_that_the_tests_hold():
    page = DOCS / "explanation" / "architecture.md"
    rows = re.findall(r"^\| \d+ \| (.+?) \|", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert [set(re.findall(r"`(\w+)`", row)) for row in rows] == LAYERS[::-1]


# ---------------------------------------------------------------- the links


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name):
    page = PAGES[name]
    prose = FENCE.sub("", page.read_text(encoding="utf-8"))
    for target in LINK.findall(prose):
        if not target.startswith(("http://", "https://")):
            file, _, anchor = target.partition("#")
            there = (page.parent / file).resolve() if file else page
            assert there.exists(), f"{name}: {target}"
            assert not anchor or anchor in anchors(there), f"{name}: {target}"


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_page_can_be_reached():
    seen, todo = set(), [ROOT / "README.md"]
    while todo:
        page = todo.pop()
        if page not in seen and page.suffix == ".md" and page.is_file():
            seen.add(page)
            links = LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
            todo += [(page.parent / link.partition("#")[0]).resolve() for link in links if "://" not in link]
    assert sorted(name for name, page in PAGES.items() if page not in seen) == []
