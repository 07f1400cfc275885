"""The command line: every command, its exit codes, and what goes where."""

from __future__ import annotations

import csv
import json
import os
import runpy
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

import gongkai
from gongkai.annotations.jsonl import dump_line
from gongkai.cli import app
from gongkai.corpus.types import Report
from gongkai.extract.rows import parquet_schema
from gongkai.extract.store import report_to_dict, write_jsonl

TEXT = (
    "清江区2023年政府信息公开工作年度报告\n一、总体情况\n"
    "2023年,区政府门户网站公开政府信息3667条。全年收到政府信息公开申请45件,办结44件。\n"
)


@pytest.fixture(scope="module")
def example() -> Report:
    """Return the example report."""
    build: Callable[..., Report] = runpy.run_path(str(Path(__file__).parent / "example_report.py"))["example"]
    return build()


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run each test in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def report(here: Path) -> Path:
    """Return the path of a small report."""
    path = here / "清江.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def stored(here: Path, example: Report) -> Path:
    """Return the path of a file with two reports."""
    path = here / "reports.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        write_jsonl([example, replace(example, id="f" * 16, source="b.txt")], stream)
    return path


def run(*arguments: str | Path, **options: Any) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], **options)


def shell(
    *arguments: str | Path, env: dict[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run the program itself, through pipes."""
    command = [sys.executable, "-m", "gongkai", *map(str, arguments)]
    environment = {
        key: value for key, value in os.environ.items() if key not in ("LC_ALL", "PYTHONIOENCODING", "PYTHONUTF8")
    }
    return subprocess.run(
        command, capture_output=True, check=False, timeout=120, env=environment | (env or {}), **options
    )


def objects(text: str) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in text.splitlines())


# ---- extract


def test_extract_writes_one_object_per_report_through_a_pipe(report: Path) -> None:
    result = run("extract", report)
    assert (result.exit_code, result.stderr) == (0, "")
    (found,) = objects(result.stdout)
    assert (found["source"], found["text"]) == (str(report), TEXT)
    assert [span["text"] for span in found["spans"] if span["label"] == "QUANTITY"] == ["3667条", "45件", "44件"]
    assert [fact["value"] for fact in found["facts"]] == [3667, 45, 44]


@pytest.mark.parametrize(
    ("name", "options"),
    [("out.jsonl", []), ("out.json", []), ("out.dat", ["--format", "jsonl"]), ("out.dat", ["--json"])],
)
def test_extract_to_json(report: Path, name: str, options: list[str]) -> None:
    result = run("extract", report, "-o", name, *options)
    assert (result.exit_code, result.output) == (0, "")
    assert [found["text"] for found in objects(Path(name).read_text(encoding="utf-8"))] == [TEXT]


def test_extract_to_csv_for_spreadsheets(report: Path) -> None:
    assert run("extract", report, "-o", "facts.csv").exit_code == 0
    assert Path("facts.csv").read_bytes().startswith(b"\xef\xbb\xbfsource,")
    with Path("facts.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [row["value"] for row in csv.DictReader(stream)] == ["3667", "45", "44"]
    piped = run("extract", report, "--format", "csv")
    assert piped.stdout.startswith("source,")


def test_extract_to_parquet(report: Path) -> None:
    assert run("extract", report, "-o", "facts.parquet").exit_code == 0
    table = pq.read_table("facts.parquet")
    assert table.schema.equals(parquet_schema())
    assert table.column("value").to_pylist() == [3667, 45, 44]


def test_extract_to_a_table(report: Path) -> None:
    for result in (run("extract", report, "--format", "table"), run("extract", report, "-o", "facts.tsv")):
        assert result.exit_code == 0
    lines = Path("facts.tsv").read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[1] for line in lines] == ["value", "3,667条", "45件", "44件"]
    assert all(TEXT[slice(*map(int, line.split("\t")[-1].split("–")))] for line in lines[1:])


def test_extract_walks_folders_and_takes_each_file_once(here: Path, report: Path) -> None:
    (here / "more").mkdir()
    (here / "more" / "b.txt").write_text(TEXT + "另收2件。", encoding="utf-8")
    result = run("extract", report, here, report)
    assert sorted(found["source"] for found in objects(result.stdout)) == sorted(
        [str(report), str(here / "more" / "b.txt")]
    )


def test_extract_reads_standard_input(report: Path) -> None:
    found = shell("extract", "-", input=TEXT.encode("gb18030"))
    assert json.loads(found.stdout)["text"] == TEXT
    assert found.returncode == 0


def test_scores_below_the_least_are_left_out(stored: Path) -> None:
    result = run("facts", stored, "--json", "--min-score", "0.6")
    found = next(objects(result.stdout))
    assert [span["id"] for span in found["spans"]] == ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T11"]
    assert [fact["id"] for fact in found["facts"]] == ["F1", "F2", "F3", "F5", "F6"]
    assert "T10" not in {relation["head"] for relation in found["relations"]}
    assert [entry.get("addresses") for entry in found["statements"]] == [None, ["S1"]]
    assert [check["rule"] for check in found["checks"]] == ["proactive_total"]
    assert run("extract", "a.txt", "--min-score", "2").exit_code == 2


# ---- failures


def test_one_bad_file_does_not_stop_the_others(here: Path, report: Path) -> None:
    (here / "空.txt").write_bytes(b"")
    result = run("extract", "没有.txt", here / "空.txt", report)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    told = result.stderr.splitlines()
    assert len(told) == 2
    assert all(
        line.startswith("gongkai: ") and name in line for line, name in zip(told, ["没有.txt", "空.txt"], strict=True)
    )


def test_nothing_read_is_exit_code_two_and_no_output(here: Path) -> None:
    Path("out.jsonl").write_text("old")
    result = run("extract", "没有.txt", "-o", "out.jsonl")
    assert (result.exit_code, result.stdout) == (2, "")
    assert Path("out.jsonl").read_text() == "old"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--model", "nonesuch"], ["nonesuch", "default"]),
        (["--format", "parquet"], ["-o"]),
        (["-o", "facts.xyz"], ["facts.xyz", ".parquet"]),
        (["--json", "--format", "csv"], ["--json", "csv"]),
        (["--format", "xml"], ["xml", "parquet"]),
        (["-o", "清江.txt"], ["清江.txt", "input"]),
        (["-o", "no/such/folder.csv"], ["folder"]),
        (["--nonesuch"], ["--nonesuch"]),
    ],
)
def test_wrong_use_is_told_with_its_remedy(report: Path, options: list[str], words: list[str]) -> None:
    result = run("extract", report, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert all(word in result.stderr for word in words), result.stderr
    assert report.read_text(encoding="utf-8") == TEXT


def test_stored_reports_are_not_read_as_text(stored: Path) -> None:
    result = run("extract", stored)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "gongkai facts" in result.stderr


def test_faults_of_the_program_are_one_line_without_debug(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyError("boom")

    monkeypatch.setattr("gongkai.extract.pipeline.Extractor.process", fail)
    result = run("extract", report)
    assert result.exit_code == 2
    assert (
        result.stderr
        == f"gongkai: {report}: internal error: KeyError: 'boom' (run again with --debug for the traceback)\n"
    )
    assert isinstance(run("--debug", "extract", report).exception, KeyError)


def test_debug_may_stand_behind_the_command() -> None:
    plain, debugged = shell("extract", "没有.txt"), shell("extract", "没有.txt", "--debug")
    assert b"Traceback" not in plain.stderr
    assert b"Traceback" in debugged.stderr


# ---- the other commands


def test_facts_of_stored_reports(stored: Path) -> None:
    result = run("facts", stored)
    assert result.exit_code == 0
    assert [line.split("\t")[0] for line in result.stdout.splitlines()] == [
        "source",
        *["清江/报告.txt"] * 5,
        *["b.txt"] * 5,
    ]
    assert len(run("facts", stored, "--all").stdout.splitlines()) == 13
    assert run("facts", stored, "-o", "facts.parquet").exit_code == 0
    assert pq.read_table("facts.parquet").num_rows == 12


def test_facts_round_trip_to_the_same_bytes(stored: Path) -> None:
    assert run("facts", stored, "--json").stdout == stored.read_text(encoding="utf-8")


def test_view_writes_a_page(report: Path, stored: Path) -> None:
    result = run("view", report)
    assert (result.exit_code, result.stdout) == (0, "清江.html\n")
    assert "3667条" in Path("清江.html").read_text(encoding="utf-8")
    assert run("view", stored, "--report", "2", "-o", "second.html").exit_code == 0
    assert "ffffffffffffffff" in Path("second.html").read_text(encoding="utf-8")


def test_view_says_what_it_cannot_show(here: Path, report: Path, stored: Path) -> None:
    missing = run("view", stored, "--report", "3")
    assert (missing.exit_code, "no report number 3" in missing.stderr) == (2, True)
    assert run("view", "没有.txt").exit_code == 2
    over = run("view", report, "-o", report)
    assert (over.exit_code, "input" in over.stderr) == (2, True)


def test_view_opens_the_page(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("typer.launch", opened.append)
    assert run("view", report, "-o", "a.html", "--open").exit_code == 0
    assert opened == [str(Path("a.html").resolve())]


def test_quantity() -> None:
    result = run("quantity", "近4.1万件", "申请3至5件,同比下降18.2%", "好")
    assert result.exit_code == 0
    assert [line.split("\t")[1:] for line in result.stdout.splitlines()] == [
        ["近4.1万件", "≈41,000件", "count", "0–6"],
        ["3至5件", "3–5件", "count", "2–6"],
        ["18.2%", "↓18.2%", "percent", "11–16"],
        ["no quantity"],
    ]


def test_quantity_as_json() -> None:
    result = run("quantity", "--json", "-", input="申请3至5件\n好\n")
    assert list(objects(result.stdout)) == [
        {
            "text": "申请3至5件",
            "quantities": [
                {"text": "3至5件", "value": 3, "upper": 5, "unit": "件", "modifier": "exact", "kind": "count",
                 "direction": None, "start": 2, "end": 6},
            ],
        },
        {"text": "好", "quantities": []},
    ]  # fmt: skip


def test_validate(stored: Path, example: Report) -> None:
    assert run("validate", stored).stdout == f"{stored}: valid\n"
    bad = report_to_dict(example) | {"script": "x"}
    Path("bad.json").write_text(dump_line(bad), encoding="utf-8")
    result = run("validate", stored, "bad.json")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[1].startswith("bad.json: line 1: '0123456789abcdef': script: 'x' is not one of")
    (problem,) = json.loads(run("validate", "--json", stored, "bad.json").stdout)
    assert (problem["file"], problem["line"], problem["place"]) == ("bad.json", 1, "script")


def test_validate_what_is_no_json(stored: Path) -> None:
    Path("broken.json").write_text('{"id": ', encoding="utf-8")
    result = run("validate", "broken.json", stored)
    assert (result.exit_code, result.stdout) == (1, f"{stored}: valid\n")
    assert result.stderr.startswith("gongkai: broken.json: line 1")
    assert run("validate", "broken.json").exit_code == 2
    assert run("validate", "没有.json").exit_code == 2


def test_eval_against_files_and_anew(report: Path) -> None:
    assert run("extract", report, "-o", "gold.jsonl").exit_code == 0
    for options in (["--pred", "gold.jsonl"], []):
        result = run("eval", "gold.jsonl", "--samples", "10", *options)
        assert result.exit_code == 0, result.stderr
        assert "span strict F1: 100.0" in result.stdout
    result = run("eval", "gold.jsonl", "--samples", "10", "--json", "--html", "errors.html", "-o", "result.json")
    assert json.loads(result.stdout) == json.loads(Path("result.json").read_text(encoding="utf-8"))
    assert Path("errors.html").exists()
    assert run("eval", "--compare", "result.json", "result.json").exit_code == 0


def test_eval_says_what_it_cannot_read() -> None:
    for arguments in (
        ["eval", "没有.json"],
        ["agreement", "没有.json", "没有.json"],
        ["eval", "--compare", "没有.json", "没有.json"],
    ):
        result = run(*arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "没有.json" in result.stderr


def test_agreement(stored: Path) -> None:
    result = run("agreement", stored, stored)
    assert result.exit_code == 0, result.stderr
    assert "span strict F1: 100.0" in result.stdout


def test_version() -> None:
    assert run("--version").stdout == run("version").stdout == f"{gongkai.__version__}\n"
    assert json.loads(run("version", "--json").stdout) == {"version": gongkai.__version__}


# ---- the program itself


@pytest.mark.parametrize(
    "command", ["extract", "facts", "view", "quantity", "validate", "eval", "agreement"]
)
def test_every_command_explains_itself_with_examples(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"\n    gongkai {command} " in result.stdout


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
)
def test_chinese_whatever_the_locale(report: Path, env: dict[str, str]) -> None:
    found = shell("quantity", "近4.1万件", "-", input="三成".encode(), env=env)
    assert found.stdout.decode("utf-8").splitlines() == [
        "近4.1万件\t近4.1万件\t≈41,000件\tcount\t0–6",
        "三成\t三成\t30%\tpercent\t0–2",
    ]
    extracted = shell("extract", report.name, "没有.txt", env=env)
    assert json.loads(extracted.stdout.decode("utf-8"))["text"] == TEXT
    assert (extracted.returncode, b"Traceback" in extracted.stderr) == (1, False)


def test_lines_through_a_pipe_are_never_cut(here: Path) -> None:
    (here / "a.txt").write_text("公开政府信息" + "长" * 300 + "3件。" + TEXT, encoding="utf-8")
    result = shell("extract", "a.txt", "--format", "table", env={"COLUMNS": "40"})
    assert len(result.stdout.decode("utf-8").splitlines()) == 5
    assert b"\x1b" not in result.stdout


def test_a_reader_that_has_had_enough_is_no_error(report: Path) -> None:
    command = f"{sys.executable} -m gongkai extract {report.name} {report.name} --json | head -c 5"
    found = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=120)
    assert (found.stdout, found.stderr) == (b'{"id"', b"")


def loaded(code: str, *libraries: str) -> list[str]:
    """Return which of these libraries a fresh interpreter has loaded after running code."""
    code += f"\nimport sys; sys.stderr.write(' '.join({set(libraries)!r} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    return found.stderr.decode().split()


def test_help_loads_no_library_that_it_does_not_need() -> None:
    assert loaded("import gongkai.cli", "pyarrow", "jsonschema", "jinja2", "rich", "numpy", "lxml", "yaml") == []


def test_extract_loads_no_library_that_it_does_not_need(report: Path) -> None:
    code = (
        "import sys, contextlib, gongkai.cli\n"
        f"sys.argv = ['gongkai', 'extract', {str(report)!r}, '-o', 'a.jsonl']\n"
        "with contextlib.suppress(SystemExit): gongkai.cli.main()"
    )
    assert loaded(code, "pyarrow", "jsonschema", "jinja2", "rich", "sklearn", "scipy", "pandas", "torch") == []
    assert Path("a.jsonl").exists()


def test_a_file_that_is_no_report_is_told(tmp_path: Path) -> None:
    page = tmp_path / "cats.txt"
    page.write_text("This page is about cats, and nothing else. " * 20, encoding="utf-8")
    done = run("extract", str(page), "--json")
    assert done.exit_code == 1
    assert "cats.txt: Nothing shows that this is a disclosure report" in done.stderr
    assert "Check that it is the file you meant." in done.stderr
