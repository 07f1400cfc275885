"""Results as files: complete, or without a word of the documents."""

from __future__ import annotations

import json

import pytest

from gongkai.eval.result import Result
from gongkai.eval.run import evaluate

TEXT = "清江区公开信息120条,办结30件。"


@pytest.fixture
def result(annotate):
    gold = [
        annotate(TEXT + str(number), spans=[("REGION", 0, 3), ("QUANTITY", 7, 11)], issuer="清江区", name=f"r{number}")
        for number in range(3)
    ]
    predicted = [annotate(TEXT + str(number), spans=[("ORG", 0, 3), ("QUANTITY", 7, 10 + number % 2, {"score": 0.8})],
                          source=f"https://example.org/{number}", issuer="云岭市", name=f"p{number}")
                 for number in range(3)]  # fmt: skip
    return evaluate(gold, predicted, system="rules", baselines=("nothing", "random"), seed=4)


def test_a_saved_result_is_the_same(result, tmp_path):
    result.save(tmp_path / "r.json")
    loaded = Result.load(tmp_path / "r.json")
    assert loaded.tally == result.tally
    assert loaded.to_dict() == result.to_dict()
    assert loaded.headline() == result.headline()
    assert loaded.documents == result.documents
    assert loaded.signature == result.signature
    assert {layer: entry.cells for layer, entry in loaded.calibration.items()} == {
        layer: entry.cells for layer, entry in result.calibration.items()
    }


def test_counts_are_saved_as_integers(result, tmp_path):
    result.save(tmp_path / "r.json")
    data = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    counts = [count for row in data["counts"] for count in row[4]]
    assert counts and all(isinstance(count, int) for count in counts)
    row = next(row for row in data["scores"] if (row["layer"], row["mode"]) == ("span", "strict"))
    assert row["counts"]["tp"] == result.counts(("span", "strict")).tp == 1
    assert row["f1"] == pytest.approx(1 / 6)


def test_without_text_no_word_of_a_document_is_saved(result, tmp_path):
    result.save(tmp_path / "r.json", text=False)
    raw = (tmp_path / "r.json").read_text(encoding="utf-8")
    assert not any(word in raw for word in ("清江", "云岭", "120条", "example.org"))
    loaded = Result.load(tmp_path / "r.json")
    assert loaded.headline() == result.headline()
    assert [len(entry.errors) for entry in loaded.documents] == [len(entry.errors) for entry in result.documents]


@pytest.mark.parametrize("content", ["{}", "[]", "not JSON", '{"signature": {}}'])
def test_another_file_is_refused(tmp_path, content):
    path = tmp_path / "other.json"
    path.write_text(content)
    with pytest.raises(ValueError, match=r"other\.json: not a saved evaluation result"):
        Result.load(path)
