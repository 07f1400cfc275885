"""Every example in a docstring and in the two READMEs runs and prints what it says."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

import gongkai

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("annotations", "corpus", "eval", "extract", "train")
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
READMES = ("README.md", "README.zh.md")


def module_names() -> list[str]:
    """Return the full name of every module, those of the sub-packages included."""
    names = ["gongkai", "gongkai.cli"]
    for package in PACKAGES:
        found = pkgutil.walk_packages([str(ROOT / package)], prefix=f"gongkai.{package}.")
        names += [f"gongkai.{package}", *(one.name for one in found)]
    return names


def run(tests: list[doctest.DocTest]) -> tuple[int, str]:
    """Run examples; return how many failed and what was said of them."""
    runner = doctest.DocTestRunner(optionflags=OPTIONS)
    said: list[str] = []
    failed = sum(runner.run(test, out=said.append).failed for test in tests)
    return failed, "".join(said)


@pytest.mark.parametrize("name", module_names())
def test_docstring_examples(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith("gongkai"):
            raise
        pytest.skip(f"{name} needs {error.name}, which is not installed")
    monkeypatch.chdir(tmp_path)
    failed, said = run(doctest.DocTestFinder().find(module))
    assert not failed, said


def test_a_wrong_example_is_seen() -> None:
    test = doctest.DocTestParser().get_doctest(">>> 1 + 1\n3\n", {}, "wrong", None, None)
    assert run([test])[0] == 1


def test_the_checkout_is_what_is_tested() -> None:
    assert Path(gongkai.__file__ or "").resolve() == ROOT / "__init__.py"


def blocks(readme: str, language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", (ROOT / readme).read_text(encoding="utf-8"), re.M | re.S)


@pytest.mark.parametrize("readme", READMES)
def test_readme_examples(readme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    source = "\n".join(blocks(readme, "pycon"))
    test = doctest.DocTestParser().get_doctest(source, {}, readme, readme, 0)
    assert len(test.examples) > 3
    failed, said = run([test])
    assert not failed, said


@pytest.mark.parametrize("readme", READMES)
def test_readme_commands(readme: str, tmp_path: Path) -> None:
    """Each ``gongkai …`` line of the READMEs runs, in order, in a folder that holds the samples."""
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    commands = [line for block in blocks(readme, "sh") for line in block.splitlines() if line.startswith("gongkai ")]
    assert commands
    for command in commands:
        done = subprocess.run(
            ["bash", "-c", command.replace("gongkai ", f"{shlex.quote(sys.executable)} -m gongkai ", 1)],
            cwd=tmp_path, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("readme", READMES)
def test_readme_lists_the_commands(readme: str) -> None:
    commands = get_command(importlib.import_module("gongkai.cli").app).commands
    _, _, section, *_ = (ROOT / readme).read_text(encoding="utf-8").split("\n## ")
    assert set(re.findall(r"^\| `([a-z]+)` \|", section, re.M)) == set(commands)


def test_the_readmes_say_the_same() -> None:
    assert blocks("README.md", "pycon") == blocks("README.zh.md", "pycon")
    for readme in READMES:
        text = (ROOT / readme).read_text(encoding="utf-8")
        assert text.count("<!-- results -->") == text.count("<!-- /results -->") == 1
