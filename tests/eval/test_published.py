"""Published tables come from saved results and from nothing else."""

from __future__ import annotations

import pytest

from gongkai.eval.published import load_results, publish, renew, results_table
from gongkai.eval.run import evaluate

MARKED = "# 名\n\n<!-- results -->\nstale\n<!-- /results -->\n\nafter\n"


@pytest.fixture
def results(annotate, tmp_path):
    folder = tmp_path / "eval" / "results"
    folder.mkdir(parents=True)
    gold = [annotate(f"清江区第{n}号公开120条。", spans=[("REGION", 0, 3)], name=f"r{n}") for n in range(3)]
    predicted = [
        annotate(f"清江区第{n}号公开120条。", spans=[("REGION", 0, 3 - n % 2)], name=f"r{n}") for n in range(3)
    ]
    evaluate(gold, predicted, system="rules", baselines=("nothing",)).save(folder / "rules.json", text=False)
    evaluate(gold, gold, system="model", baselines=("nothing",)).save(folder / "model.json", text=False)
    return folder


def test_the_table_is_renewed_in_place(results, tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(MARKED, encoding="utf-8")
    publish([readme], results=results)
    text = readme.read_text(encoding="utf-8")
    assert text.startswith("# 名\n\n<!-- results -->\n| system | gold | span strict F1 |")
    assert text.endswith("\n<!-- /results -->\n\nafter\n")
    assert "stale" not in text
    publish([readme], results=results)
    assert readme.read_text(encoding="utf-8") == text


def test_the_table_has_systems_baselines_and_signatures(results):
    lines = results_table(load_results(results)).splitlines()
    systems = [line.split(" | ")[0].removeprefix("| ") for line in lines if line.startswith("| ")]
    assert systems == ["system", "---", "model", "rules", "baseline: nothing"]
    assert "| 100.0 (100.0–100.0) |" in lines[2]
    assert "| 66.7 (" in lines[3]
    assert sum(line.startswith("- `gongkai:") for line in lines) == 2


def test_the_page_of_all_results(results, tmp_path):
    publish([], results=results)
    page = (tmp_path / "eval" / "RESULTS.md").read_text(encoding="utf-8")
    assert page.startswith("# Results\n")
    assert "## Evaluation of rules" in page and "### span strict by label" in page


@pytest.mark.parametrize("text", ["", "<!-- results -->", "<!-- /results --><!-- results -->"])
def test_a_file_without_the_marks_is_refused(tmp_path, text):
    path = tmp_path / "README.md"
    path.write_text(text)
    with pytest.raises(ValueError, match=r"README\.md: has no <!-- results --> followed by <!-- /results -->"):
        renew(path, "table")
    assert path.read_text() == text


def test_no_results_is_an_error(tmp_path):
    with pytest.raises(ValueError, match="holds no results"):
        publish([], results=tmp_path)
