"""What the commands do."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from gongkai.eval.console import agreement_command, compare_command, evaluate_command
from gongkai.eval.result import Result

TEXT = "清江区公开信息120条。"


@pytest.fixture
def files(tmp_path):
    def span(end):
        return {"id": "T1", "label": "QUANTITY", "start": 7, "end": end, "text": TEXT[7:end]}

    for name, end in (("gold", 11), ("good", 11), ("bad", 10)):
        entry = {"id": name, "text": TEXT, "spans": [span(end)], "relations": [], "statements": []}
        (tmp_path / f"{name}.json").write_text(json.dumps(entry), encoding="utf-8")
    return tmp_path


def test_scores_are_printed_and_files_written(files):
    paths = {kind: files / f"out.{kind}" for kind in ("html", "markdown", "json")}
    text = evaluate_command([files / "gold.json"], [files / "bad.json"], system="rules", errors=True, **paths)
    assert text.startswith("span strict F1: 0.0 (")
    assert "gold:7 span QUANTITY: boundary: gold 120条 / predicted 120\n    清江区公开信息120条。\n" in text
    assert "<h1>Evaluation of rules</h1>" in paths["html"].read_text(encoding="utf-8")
    assert paths["markdown"].read_text(encoding="utf-8").startswith("# Evaluation of rules")
    assert Result.load(paths["json"]).headline()["span overlap F1"] == 1.0


def test_errors_only_when_asked(files):
    assert "120条" not in evaluate_command([files / "gold.json"], [files / "bad.json"])


def test_compare_saved_results(files):
    for name in ("bad", "good"):
        evaluate_command([files / "gold.json"], [files / f"{name}.json"], json=files / f"{name}.result", text=False)
    text = compare_command(files / "bad.result", files / "good.result")
    assert "span strict F1: 0.0 → 100.0" in text
    assert "mended by B: 2" in text


def test_agreement(files):
    pytest.importorskip("sklearn")
    assert "kappa of character labels:" in agreement_command([files / "gold.json"], [files / "bad.json"])


def test_as_a_module(files):
    command = [sys.executable, "-m", "gongkai.eval", "gold.json", "--pred", "good.json"]
    done = subprocess.run(command, cwd=files, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.startswith("span strict F1: 100.0 (")
    command[-1] = "none.json"
    done = subprocess.run(command, cwd=files, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2 and "none.json: no such file or folder" in done.stderr


def test_scoring_imports_no_optional_library(files):
    code = (
        "import sys; from gongkai.eval.console import evaluate_command;"
        "evaluate_command(['gold.json'], ['bad.json'], html='out.html');"
        "print(sorted({'sklearn', 'seqeval', 'nervaluate', 'torch', 'spacy', 'pandas'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=files, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
