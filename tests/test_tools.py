"""The scripts behind ``make results`` and ``make bench``."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120)


def checkout(folder: Path) -> Path:
    """Return a copy of what the scripts need."""
    shutil.copytree(ROOT / "tools", folder / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("README.md", "README.zh.md"):
        shutil.copy(ROOT / name, folder)
    (folder / "eval").mkdir()
    return folder


def test_results_are_written_between_the_marks(tmp_path: Path) -> None:
    folder = checkout(tmp_path)
    gold = run("-m", "gongkai", "extract", ROOT / "samples" / "qingjiang-2023.txt", "-o", "gold.jsonl", cwd=folder)
    assert gold.returncode == 0, gold.stderr
    before = {name: (folder / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md")}
    for _ in range(2):  # a second run replaces what the first wrote
        done = run("tools/results.py", "gold.jsonl", cwd=folder)
        assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("gongkai:")
    for name, text in before.items():
        head, rest = text.split("<!-- results -->\n")
        tail = rest.split("<!-- /results -->")[1]
        after = (folder / name).read_text(encoding="utf-8")
        assert after.startswith(f"{head}<!-- results -->\n| system")
        assert after.endswith(f"\n<!-- /results -->{tail}")
        assert len(re.findall(r"^\| rules .*\b100\.0\b", after, re.M)) == 1
        assert done.stdout.strip() in after
    assert "清江" not in (folder / "eval" / "results" / "rules-all.json").read_text(encoding="utf-8")


def test_results_without_gold_say_so(tmp_path: Path) -> None:
    done = run("tools/results.py", "nowhere", cwd=checkout(tmp_path))
    assert done.returncode == 2
    assert "there is no gold at nowhere" in done.stderr


def test_bench_prints_the_speed() -> None:
    done = run("tools/bench.py", "--seconds", "0.2", cwd=ROOT)
    assert done.returncode == 0, done.stderr
    for stage in ("yardstick", "cleaning to sentences", "extraction, model default"):
        assert re.search(rf"{stage}.*: [1-9][\d,]* characters/s", done.stdout), stage
    assert re.search(r"cold start on one small report: \d+\.\d+ s", done.stdout)
