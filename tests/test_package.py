"""The package as a whole: how it is written, what is public, what is shipped."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("annotations", "corpus", "eval", "extract", "train")
AT_ROOT = {"__init__.py", "__main__.py", "cli.py"}
MODULES = sorted(
    [*(path for package in PACKAGES for path in (ROOT / package).rglob("*.py")), *(ROOT / name for name in AT_ROOT)]
)
IDS = [path.relative_to(ROOT).as_posix() for path in MODULES]
SAMPLE = ROOT / "samples" / "qingjiang-2023.txt"
SETUP = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def requirement_name(line: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", line)[0]).lower()


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def complaints_about_style(tree: ast.Module) -> list[str]:
    """Return bare asserts, prints, broad excepts and functions of 50 lines and more."""
    found = []
    for node in ast.walk(tree):
        match node:
            case ast.Assert():
                found.append(f"line {node.lineno}: assert")
            case ast.Call(func=ast.Name(id="print")):
                found.append(f"line {node.lineno}: print")
            case ast.ExceptHandler(type=None | ast.Name(id="Exception" | "BaseException")):
                found.append(f"line {node.lineno}: broad except")
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
                length = (node.end_lineno or first) - first + 1
                if length >= 50:
                    found.append(f"line {node.lineno}: {node.name} has {length} lines")
    return found


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_house_style(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines < 300
    assert complaints_about_style(parse(path)) == []


def test_the_style_check_sees_what_it_must() -> None:
    long = "def f():\n" + "    x = 1\n" * 49
    source = f"assert 1\nprint(2)\ntry:\n    pass\nexcept Exception:\n    pass\nexcept:\n    pass\n{long}"
    found = complaints_about_style(ast.parse(source))
    assert sorted(one.split(": ")[1] for one in found) == [
        "assert", "broad except", "broad except", "f has 50 lines", "print",
    ]  # fmt: skip


def fresh(code: str, *, cwd: Path) -> str:
    """Run code in a fresh interpreter and return what it prints."""
    done = subprocess.run([sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "use",
    [
        "",
        "gongkai.parse_quantity('近4.1万件')",
        "gongkai.Extractor().extract_text('全年主动公开政府信息3667条。')",
        f"gongkai.process({str(SAMPLE)!r})",
        f"gongkai.read({str(SAMPLE)!r})",
        "from gongkai import *",
    ],
)
def test_the_sub_packages_are_modules(use: str, tmp_path: Path) -> None:
    code = f"import gongkai\n{use}\nprint([type(getattr(gongkai, name)).__name__ for name in {PACKAGES}])"
    assert fresh(code, cwd=tmp_path).splitlines()[-1] == str(["module"] * 5)


def test_import_is_lazy(tmp_path: Path) -> None:
    code = "import sys, gongkai; print(sorted(name for name in sys.modules if name.startswith('gongkai.')))"
    assert fresh(code, cwd=tmp_path).strip() == "[]"


def test_public_names(tmp_path: Path) -> None:
    code = (
        "import gongkai\n"
        "print(set(gongkai.__all__) <= set(dir(gongkai)), all(hasattr(gongkai, n) for n in gongkai.__all__))\n"
        "print(sorted(gongkai.__all__))"
    )
    first, second = fresh(code, cwd=tmp_path).splitlines()
    assert first == "True True"
    public = set(ast.literal_eval(second))
    assert {"Extractor", "Report", "find_quantities", "parse_quantity", "process", "read"} <= public
    assert not public & {*PACKAGES, "annotations"}


def test_an_unknown_name_is_an_attribute_error(tmp_path: Path) -> None:
    code = "import gongkai\ntry:\n    gongkai.nothing\nexcept AttributeError as error:\n    print(error)"
    assert fresh(code, cwd=tmp_path).strip() == "module 'gongkai' has no attribute 'nothing'"


@pytest.mark.parametrize("command", [["-m", "gongkai", "--help"], ["-m", "gongkai", "extract", "--help"]])
def test_the_module_runs(command: list[str], tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, *command], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "Usage" in done.stdout


def test_every_package_is_listed() -> None:
    found = {path.parent.relative_to(ROOT) for package in PACKAGES for path in (ROOT / package).rglob("__init__.py")}
    names = {"gongkai", *(".".join(["gongkai", *path.parts]) for path in found)}
    assert set(SETUP["tool"]["setuptools"]["packages"]) == names


def data_files() -> list[Path]:
    """Return every file of the sub-packages and the samples that is not Python."""
    found = [path for folder in (*PACKAGES, "samples") for path in (ROOT / folder).rglob("*")]
    return sorted(path for path in found if path.is_file() and path.suffix not in {".py", ".pyc"})


@pytest.mark.parametrize("path", data_files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_package_data_is_listed(path: Path) -> None:
    patterns = [
        "/".join([*package.split(".")[1:], pattern])
        for package, listed in SETUP["tool"]["setuptools"]["package-data"].items()
        for pattern in listed
    ]
    assert any(fnmatchcase(path.relative_to(ROOT).as_posix(), pattern) for pattern in patterns)


def test_the_extra_all_is_the_union() -> None:
    extras = SETUP["project"]["optional-dependencies"]
    (everything,) = extras["all"]
    assert set(everything.removeprefix("gongkai[").removesuffix("]").split(",")) == set(extras) - {"all"}


def test_the_lock_holds_every_requirement() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    locked = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    extras = SETUP["project"]["optional-dependencies"].values()
    wanted = {requirement_name(one) for group in [SETUP["project"]["dependencies"], *extras] for one in group}
    assert wanted - {"gongkai"} <= set(locked)
    assert not [version for version in locked.values() if "+" in version]


@pytest.mark.slow
def test_the_wheel_holds_everything_and_works(tmp_path: Path) -> None:
    source = tmp_path / "a-checkout"
    unwanted = shutil.ignore_patterns(".*", "build", "dist", "out", "*.egg-info", "__pycache__", "tests")
    shutil.copytree(ROOT, source, ignore=unwanted)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", str(tmp_path), str(source)], check=True)
    (wheel,) = tmp_path.glob("gongkai-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
        notices = {Path(name).name for name in archive.namelist() if ".dist-info/licenses/" in name}
    shipped = [*MODULES, *data_files(), ROOT / "py.typed"]
    assert held == {f"gongkai/{path.relative_to(ROOT).as_posix()}" for path in shipped}
    assert notices == {"LICENSE", "LICENSE-corpus"}

    subprocess.run([*pip, "install", "--no-deps", "--target", str(tmp_path / "site"), str(wheel)], check=True)
    code = (
        "import gongkai, pathlib\n"
        "print(gongkai.__file__)\n"
        "print(gongkai.process(pathlib.Path(gongkai.__file__).parent / 'samples/qingjiang-2023.txt').year)"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [str(tmp_path / "site" / "gongkai" / "__init__.py"), "2023"]
