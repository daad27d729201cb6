"""The laws that hold the shape: imports point down, stages are pure, only values flow."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "mlematch"

LAYERS = [
    {"arguments", "errors", "markup", "dates", "hints", "list_marks", "memory"},
    {"values"},
    {"verdicts"},
    {"knowledge"},
    {
        "text",
        "layout",
        "visibility",
        "quality",
        "sections",
        "matchers",
        "timeline",
        "education",
        "profile",
        "scoring",
        "explaining",
        "supposing",
        "ranking",
        "vacancy",
        "suspicion",
        "report",
        "evaluation",
    },
    {"assessor"},
    {"resources"},
    {"readers"},
    {"batch", "jobs"},
    {"cli", "integrations"},
    {"__init__", "__main__"},
]
STAGES = LAYERS[4]
PURE = {"knowledge", "values", "verdicts", "dates"}
IMPURE = {
    "os",
    "pathlib",
    "logging",
    "time",
    "random",
    "datetime",
    "locale",
    "subprocess",
    "socket",
    "sys",
    "tempfile",
    "typer",
}
IMPURE_CALLS = {"open", "print", "input", "eval", "exec"}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__") or "__init__", path


def room(module: str) -> str:
    return module.split(".")[0]


def layer(name: str) -> int:
    return next(place for place, names in enumerate(LAYERS) if name in names)


def imports(path: Path, *, lazy: bool = True) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree) if lazy else _at_import(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def _at_import(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        checking = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test)
        if not checking and not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from _at_import(child)


ALL = dict(modules())


def own_imports(path: Path) -> set[str]:
    """Name the modules of ours that a module imports, by their longest name that is one."""
    found = set()
    for name in imports(path):
        if name == "mlematch":
            continue
        if name.startswith("mlematch."):
            inner = name.removeprefix("mlematch.")
            while inner and inner not in ALL:
                inner = inner.rpartition(".")[0]
            if inner:
                found.add(inner)
    return found


def test_every_module_has_a_layer():
    assert [name for name in ALL if not any(room(name) in names for names in LAYERS)] == []


@pytest.mark.parametrize("page", ["docs/explanation/architecture.md", "CONTRIBUTING.md"])
def test_what_the_pages_name_is_there(page):
    root = PACKAGE.parents[1]
    named = re.findall(r"`([a-z_]+(?:/[a-z_.]+)+/?)`", (root / page).read_text(encoding="utf-8"))
    modules = {path.with_suffix("").relative_to(PACKAGE).as_posix() for path in ALL.values()}
    assert named
    assert [name for name in named if name not in modules and not (root / name).exists()] == []


def test_what_docstrings_name_is_there():
    named = {name for path in ALL.values() for name in re.findall(r"`(mlematch(?:\.\w+)+)`", path.read_text("utf-8"))}
    assert named
    for name in named:
        module, _, member = name.rpartition(".")
        inner = name.removeprefix("mlematch.")
        assert inner in ALL or hasattr(importlib.import_module(module), member), name


@pytest.mark.parametrize("module", ALL)
def test_imports_point_down(module):
    for imported in own_imports(ALL[module]):
        if room(imported) != room(module):
            assert layer(room(imported)) < layer(room(module)), f"{module} imports {imported}"


def test_no_stage_imports_another_stage():
    for module, path in ALL.items():
        if room(module) in STAGES:
            others = {room(name) for name in own_imports(path)} & STAGES - {room(module)}
            assert others == set(), f"{module} imports {others}"


def test_there_are_no_import_circles():
    graph = {module: own_imports(path) - {module} for module, path in ALL.items()}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail, module))
        if module not in done:
            for imported in graph[module]:
                if imported != "__init__":
                    visit(imported, (*trail, module))
            done.add(module)

    for module in graph:
        if module != "__init__":
            visit(module, ())


@pytest.mark.parametrize("module", [name for name in ALL if room(name) in STAGES | PURE])
def test_stages_and_knowledge_touch_nothing(module):
    path = ALL[module]
    assert {name.split(".")[0] for name in imports(path)} & IMPURE == set()
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert calls & IMPURE_CALLS == set()


@pytest.mark.parametrize("module", ALL)
def test_heavy_libraries_are_imported_where_they_are_used(module):
    heavy = {"spacy", "sklearn", "scipy", "pandas", "pypdf", "pypdfium2", "pydantic"}
    own = {"sklearn", "scipy"} if module.startswith("integrations.sklearn") else set()
    assert {name.split(".")[0] for name in imports(ALL[module], lazy=False)} & heavy - own == set()


def test_nothing_rests_on_an_integration():
    outside = [module for module in ALL if room(module) != "integrations"]
    assert [module for module in outside if "integrations" in map(room, own_imports(ALL[module]))] == []


def test_only_resources_opens_the_data_files():
    for module, path in ALL.items():
        if module != "resources":
            text = path.read_text(encoding="utf-8")
            assert "data_path" not in text, module
            assert '/ "data"' not in text, module


@pytest.mark.parametrize("module", ["values", "verdicts", "dates"])
def test_values_are_frozen(module):
    home = importlib.import_module(f"mlematch.{module}")
    classes = [each for each in vars(home).values() if dataclasses.is_dataclass(each)]
    assert classes
    for each in classes:
        assert each.__dataclass_params__.frozen, each


def test_a_profile_cannot_tell_one_person_from_another():
    """No rubric can ask for what no value holds."""
    values = importlib.import_module("mlematch.values")
    telling = {
        "age",
        "gender",
        "sex",
        "nationality",
        "photo",
        "address",
        "email",
        "phone",
        "birth",
        "marital",
        "religion",
    }
    for name in ("Profile", "SkillEvidence", "Position", "Education", "Experience", "Duty", "SoftSkill"):
        fields = {field.name for field in dataclasses.fields(getattr(values, name))}
        assert not fields & telling
        assert "name" not in fields or name == "SkillEvidence"


def test_functions_are_small():
    """Median of about 5 lines, hardly any over 30."""
    lengths = sorted(
        node.end_lineno - node.body[0].lineno + 1
        for path in ALL.values()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    )
    assert lengths[len(lengths) // 2] <= 8
    assert lengths[int(len(lengths) * 0.95)] <= 30
