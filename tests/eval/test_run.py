"""Evaluation over files, folders, reports in memory and splits."""

from __future__ import annotations

import hashlib
import json

import pytest

from gongkai.annotations.read import load_reports
from gongkai.corpus.types import Report, Span
from gongkai.eval.counts import Counts
from gongkai.eval.result import HEADLINES
from gongkai.eval.run import evaluate, run_eval

TEXT = "清江区公开信息120条。"


def record(name, end=10, text=TEXT, **fields):
    span = {"id": "T1", "label": "QUANTITY", "start": 7, "end": end, "text": text[7:end]}
    return {"id": name, "text": text, "spans": [span], "relations": [], "statements": [], **fields}


def write(path, *records):
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in records), encoding="utf-8")
    else:
        path.write_text(json.dumps(records[0] if len(records) == 1 else list(records), indent=1), encoding="utf-8")
    return path


def texts(number):
    return f"清江区公开信息{100 + number}条。第{number}号。"


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_folder_against_one_file(tmp_path, suffix):
    for number in range(3):
        write(tmp_path / "gold" / f"r{number}.json", record(f"r{number}", 11, texts(number)))
    predicted = write(tmp_path / f"all{suffix}", *(record(f"x{n}", 11 if n else 10, texts(n)) for n in (2, 0, 1)))
    result = run_eval([tmp_path / "gold"], [predicted])
    assert result.counts(("span", "strict")) == Counts(tp=2, fp=1, fn=1, correct=2, incorrect=1)
    assert {entry.id: entry.totals["span", "strict"].f1 for entry in result.documents} == {
        "r0": 0.0,
        "r1": 1.0,
        "r2": 1.0,
    }


def test_two_documents_with_equal_counts_both_count(tmp_path):
    gold = write(tmp_path / "gold.jsonl", record("a", 11, texts(1)), record("b", 11, texts(2)))
    result = run_eval([gold], [gold])
    assert result.counts(("span", "strict")).tp == 2


def test_the_order_of_the_input_changes_nothing(tmp_path):
    records = [record(f"r{number}", 11, texts(number)) for number in range(4)]
    guesses = [record(f"r{number}", 10 + number % 2, texts(number)) for number in range(4)]
    one = run_eval([write(tmp_path / "a.jsonl", *records)], [write(tmp_path / "p.jsonl", *guesses)])
    backwards = write(tmp_path / "b" / "a.jsonl", *records[::-1]), write(tmp_path / "b" / "p.jsonl", *guesses[::-1])
    other = run_eval([backwards[0]], [backwards[1]])
    assert one.to_dict(text=False) == other.to_dict(text=False)


def test_reports_from_memory(tmp_path):
    gold = write(tmp_path / "gold.json", record("a"))
    report = Report("0123", "a.txt", TEXT, spans=(Span("T1", "QUANTITY", 7, 10, "120"),))
    assert run_eval([gold], [report], system="rules").headline()["span strict F1"] == 1.0


def test_gold_beside_its_text(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_bytes(TEXT.encode())
    stated = {key: value for key, value in record("a").items() if key != "text"}
    gold = write(tmp_path / "gold" / "a.json", {**stated, "sha256": hashlib.sha256(TEXT.encode()).hexdigest()})
    predicted = write(tmp_path / "p.jsonl", record("b"))
    assert run_eval([gold], [predicted], texts=[folder]).headline()["span strict F1"] == 1.0


def test_what_pairs_with_nothing_is_an_error_that_names_it(tmp_path):
    gold = write(tmp_path / "gold.jsonl", record("a"), record("lost", 11, texts(1)))
    with pytest.raises(ValueError, match=r"gold 'lost' \(.*gold\.jsonl\)"):
        run_eval([gold], [write(tmp_path / "p.jsonl", record("a"))])


def test_another_text_under_the_same_id_is_noted(tmp_path):
    gold, predicted = (
        write(tmp_path / "g.json", record("a")),
        write(tmp_path / "p.json", record("a", text=TEXT + "另。")),
    )
    result = run_eval([gold], [predicted])
    assert result.headline()["span strict F1"] == 1.0
    assert len(result.notes) == 1 and "'a'" in result.notes[0]


def test_what_gold_leaves_out_is_counted(tmp_path):
    gold = [record("a", 11, texts(1)), record("b", 11, texts(2), checks=["sum"])]
    result = run_eval([write(tmp_path / "g.jsonl", *gold)], [write(tmp_path / "p.jsonl", *gold)])
    assert result.unscored["check"] == 1
    assert result.unscored["cell"] == 2
    assert ("cell", "cell") not in result.tally.layers()


@pytest.fixture
def splitted(tmp_path):
    write(tmp_path / "splits.json", {"train": ["r0"], "test": ["r1", "r2"]})
    return write(tmp_path / "gold.jsonl", *(record(f"r{number}", 11, texts(number)) for number in range(3)))


def test_a_split(tmp_path, splitted):
    result = run_eval([splitted], [splitted], split="test", splits=tmp_path / "splits.json")
    assert [entry.id for entry in result.documents] != []
    assert {entry.id for entry in result.documents} == {"r1", "r2"}
    assert result.signature.split == "test"
    assert result.signature.documents == 2


def test_a_prediction_of_no_gold_document_is_still_an_error(tmp_path, splitted):
    predicted = write(tmp_path / "p.jsonl", *(record(f"r{number}", 11, texts(number)) for number in range(4)))
    with pytest.raises(ValueError, match="prediction 'r3'"):
        run_eval([splitted], [predicted], split="test", splits=tmp_path / "splits.json")


@pytest.mark.parametrize(
    ("split", "message"), [("dev", "'dev' is not in .*test, train"), ("more", "gold does not have: r9")]
)
def test_a_split_that_cannot_be(tmp_path, splitted, split, message):
    write(tmp_path / "splits.json", {"train": ["r0"], "test": ["r1"], "more": ["r9"]})
    with pytest.raises(ValueError, match=message):
        run_eval([splitted], [splitted], split=split, splits=tmp_path / "splits.json")


def test_an_unreadable_prediction_is_named(tmp_path):
    broken = record("a")
    broken["spans"][0]["text"] = "999"
    gold, predicted = write(tmp_path / "g.jsonl", record("a")), write(tmp_path / "p.jsonl", broken)
    with pytest.raises(ValueError, match=r"p\.jsonl: line 1: report 'a': QUANTITY 'T1' \[7, 10\).*'999'.*'120'"):
        run_eval([gold], [predicted])


def test_intervals_need_two_documents(tmp_path):
    one = write(tmp_path / "g.jsonl", record("a"))
    two = write(tmp_path / "h.jsonl", record("a"), record("b", 11, texts(1)))
    assert run_eval([one], [one]).intervals == {}
    assert run_eval([two], [two], samples=0).intervals == {}
    assert run_eval([two], [two]).intervals["span", "strict"] == (1.0, 1.0)


def test_baselines_stand_beside_the_system(annotate):
    gold = [annotate(f"清江区第{n}号公开120条。", spans=[("REGION", 0, 3)], name=f"r{n}") for n in range(3)]
    result = evaluate(gold, gold, baselines=("nothing", "majority"))
    assert result.baselines["nothing"]["span", "strict"] == Counts(fn=3, missed=3)
    assert result.baselines["majority"]["span", "strict"].f1 == 1.0
    assert set(result.baselines["nothing"]) == set(HEADLINES.values())


def test_the_reference_reports_against_themselves(reference):
    gold = load_reports([reference])
    result = evaluate(gold, gold, baselines=("nothing", "majority", "random"))
    assert set(result.headline().values()) == {1.0}
    assert not any(entry.errors for entry in result.documents)
    assert all(0 <= (totals["span", "strict"].f1 or 0) < 0.5 for totals in result.baselines.values())


@pytest.mark.parametrize(("limit", "names"), [(3, {"nothing", "majority", "random"}), (2, set())])
def test_baselines_are_left_out_where_they_would_take_long(tmp_path, monkeypatch, limit, names):
    monkeypatch.setattr("gongkai.eval.run.BASELINE_LIMIT", limit)
    gold = write(tmp_path / "gold.jsonl", *(record(f"r{number}", 11, texts(number)) for number in range(3)))
    assert set(run_eval([gold], [gold]).baselines) == names
    assert set(run_eval([gold], [gold], baselines=("nothing",)).baselines) == {"nothing"}
