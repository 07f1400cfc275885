"""What imports what: data moves one way, and every library is declared."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("annotations", "corpus", "eval", "extract", "train")
# Data moves one way: what each sub-package may import of the others.
MAY_IMPORT = {
    "corpus": set(),
    "annotations": {"corpus"},
    "extract": {"corpus", "annotations"},
    "eval": {"corpus", "annotations"},
    "train": {"corpus", "annotations", "extract", "eval"},
}
AT_ROOT = {"__init__.py", "__main__.py", "cli.py"}
MODULES = sorted(
    [*(path for package in PACKAGES for path in (ROOT / package).rglob("*.py")), *(ROOT / name for name in AT_ROOT)]
)
IDS = [path.relative_to(ROOT).as_posix() for path in MODULES]
SETUP = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def requirement_name(line: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", line)[0]).lower()


BASE = {requirement_name(one) for one in SETUP["project"]["dependencies"]}
DISTRIBUTIONS = importlib.metadata.packages_distributions()


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imported(path: Path, tree: ast.Module) -> Iterator[tuple[int, str, bool]]:
    """Yield line, full module name and whether the import is relative; each name of ``from . import`` by itself."""
    package = ("gongkai", *path.relative_to(ROOT).parent.parts)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name, False) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            names = [module] if node.module else [f"{module}.{alias.name}" for alias in node.names]
            yield from ((node.lineno, name, bool(node.level)) for name in names)


def complaints_about_imports(path: Path, tree: ast.Module) -> list[str]:
    """Return what a module imports against the direction of the data."""
    home = path.relative_to(ROOT).parts[0]
    found = []
    for line, name, relative in imported(path, tree):
        if name.split(".")[0] != "gongkai":
            continue
        target = name.split(".")[1] if "." in name else ""
        if not relative:
            found.append(f"line {line}: {name} is not imported relatively")
        if home in MAY_IMPORT and target != home and target not in MAY_IMPORT[home]:
            found.append(f"line {line}: {home} imports {name}")
    return found


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_imports_follow_the_data(path: Path) -> None:
    assert complaints_about_imports(path, parse(path)) == []


@pytest.mark.parametrize(
    ("place", "source", "expected"),
    [
        ("corpus/x.py", "from ..annotations import schema", ["line 1: corpus imports gongkai.annotations"]),
        ("corpus/x.py", "from .. import extract", ["line 1: corpus imports gongkai.extract"]),
        ("corpus/x.py", "from . import types", []),
        ("corpus/x.py", "from .types import Span", []),
        ("extract/x.py", "def f():\n    from ..eval.match import f", ["line 2: extract imports gongkai.eval.match"]),
        ("extract/patterns/x.py", "from ...corpus.types import Span", []),
        ("extract/patterns/x.py", "from ...train import run", ["line 1: extract imports gongkai.train"]),
        ("eval/x.py", "import gongkai.corpus", ["line 1: gongkai.corpus is not imported relatively"]),
        ("annotations/x.py", "from ..cli import main", ["line 1: annotations imports gongkai.cli"]),
        ("annotations/x.py", "from .. import process", ["line 1: annotations imports gongkai.process"]),
        ("train/x.py", "from ..extract.spans import find\nfrom ..eval import match\nimport json", []),
        ("cli.py", "from .eval import match\nfrom .extract.pipeline import Extractor", []),
    ],
)
def test_the_walk_sees_what_it_must(place: str, source: str, expected: list[str]) -> None:
    assert complaints_about_imports(ROOT / place, ast.parse(source)) == expected


def libraries(tree: ast.AST, *, on_import: bool) -> set[str]:
    """Return the distributions a module imports; with ``on_import`` only those it needs to be imported at all."""
    found = set()
    nodes = [tree]
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").split(".")[0])
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            found |= set(re.findall(r"^f?['\"](\w+)", ast.unparse(node.args[0])))
        typing_only = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        if not (on_import and (typing_only or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))):
            nodes += ast.iter_child_nodes(node)
    named = {name: DISTRIBUTIONS.get(name, [name])[0] for name in found - sys.stdlib_module_names - {"gongkai"}}
    return {requirement_name(one) for one in named.values()}


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_libraries_are_declared(path: Path) -> None:
    extras = SETUP["project"]["optional-dependencies"]
    declared = BASE | {requirement_name(one) for name, group in extras.items() if name != "dev" for one in group}
    tree = parse(path)
    assert libraries(tree, on_import=False) <= declared
    if path.relative_to(ROOT).parts[0] != "train":
        assert libraries(tree, on_import=True) <= BASE


def test_the_base_holds_nothing_unused() -> None:
    # trafilatura asks for it as an extra of lxml, under a name by which older releases of pip do not find it
    for_others = {"lxml-html-clean"}
    assert set().union(*(libraries(parse(path), on_import=False) for path in MODULES)) >= BASE - for_others


def test_the_look_at_libraries_sees_what_it_must() -> None:
    tree = ast.parse(
        "import json, yaml\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import pandas\n"
        "from . import x\ndef f():\n    from torch.nn import Module\n    import_module(f'fsspec.{f}')\n"
        "    importlib.import_module('.x', __name__)\n"
    )
    assert libraries(tree, on_import=True) == {"pyyaml"}
    assert libraries(tree, on_import=False) == {"pyyaml", "pandas", "torch", "fsspec"}


def test_only_the_root_wires_across() -> None:
    assert {path.name for path in ROOT.glob("*.py")} == AT_ROOT


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_no_module_is_named_after_a_library(path: Path) -> None:
    known = set(DISTRIBUTIONS) | {"datasets", "duckdb", "ray", "sklearn", "spacy", "streamlit", "torch", "transformers"}
    names = {path.stem, *path.relative_to(ROOT).parts[:-1]} - {"__init__", "__main__"}
    assert names & (known - {"gongkai"}) == set()


def test_the_root_does_not_shadow_annotations() -> None:
    tree = parse(ROOT / "__init__.py")
    assert "__future__" not in {name for _, name, _ in imported(ROOT / "__init__.py", tree)}


def test_the_base_needs_no_model_framework() -> None:
    assert not BASE & {"torch", "transformers", "spacy", "ray", "datasets", "tensorflow"}
