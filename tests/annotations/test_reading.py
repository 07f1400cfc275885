"""Gold and predictions from files: what is read, what it states, and what is refused."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal

import pytest

from gongkai.annotations.index import Entry, index_reports, place_of
from gongkai.annotations.read import Codes, digest, from_report, load_reports, text_hash
from gongkai.annotations.schema import RELATION_LABELS, RELATIONS, SPAN_LABELS
from gongkai.corpus.types import Check, Report

TEXT = "清江区占18.20%。"


def record(**changes):
    spans = [
        {"id": "T1", "label": "REGION", "start": 0, "end": 3, "text": "清江区"},
        {"id": "T2", "label": "QUANTITY", "start": 4, "end": 10, "text": "18.20%", "value": 18.2, "unit": "%",
         "modifier": "exact", "kind": "percent", "indicators": ["other"], "channel_codes": []},
    ]  # fmt: skip
    relations = [{"label": "actor", "head": "T2", "tail": "T1"}]
    return {"id": "a", "text": TEXT, "spans": spans, "relations": relations, **changes}


def write(path, *records, lines=False):
    if lines or path.suffix == ".jsonl":
        content = "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in records)
    else:
        content = json.dumps(records[0] if len(records) == 1 else records, ensure_ascii=False, indent=1)
    path.write_bytes(content.encode("utf-8"))
    return path


@pytest.fixture
def folder(tmp_path):
    return tmp_path


def load(path, **options):
    return load_reports([path], **options)[0]


def test_a_gold_object(folder):
    gold = load(write(folder / "a.json", record(year=2023, checks=["sum"], extra="ignored")))
    quantity = gold.report.spans[1]
    assert (quantity.value, quantity.unit, quantity.modifier, quantity.kind) == (
        Decimal("18.2"),
        "%",
        "exact",
        "percent",
    )
    assert gold.codes == {"T2": Codes(("other",), ())}
    assert {"year", "checks", "spans"} <= gold.stated and "tables" not in gold.stated
    assert gold.report.checks == (Check("sum", "fail", ""),)
    assert gold.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize("name", ["one.json", "lines.jsonl", "array.json", "lines.json", "mark.jsonl"])
def test_every_way_to_write_them(folder, name):
    records = [record()] if name == "one.json" else [record(), record(id="b", text=TEXT + "另。")]
    path = write(folder / name, *records, lines=name == "lines.json")
    if name == "mark.jsonl":
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\n\n"))
    loaded = load_reports([path])
    assert [entry.id for entry in loaded] == [entry["id"] for entry in records]
    indexed = index_reports([path])
    assert [(entry.id, entry.sha256, entry.names) for entry in indexed] == [
        (entry.id, entry.sha256, entry.names) for entry in loaded
    ]
    assert [entry.load() for entry in indexed] == loaded


def test_lines_are_left_in_their_file(folder):
    entries = index_reports([write(folder / "x.jsonl", record(), record(id="b"))])
    assert [type(entry) for entry in entries] == [Entry, Entry]
    assert place_of(entries[1]) == f"'b' ({folder / 'x.jsonl'})"


def test_an_indented_object_in_a_jsonl_file(folder):
    path = write(folder / "x.json", record()).rename(folder / "x.jsonl")
    assert [entry.load().id for entry in index_reports([path])] == ["a"]


def test_a_folder_in_order_of_name(folder):
    (folder / "deep").mkdir()
    write(folder / "deep" / "b.json", record(id="b"))
    write(folder / "c.jsonl", record(id="c"), record(id="d"))
    (folder / "a.txt").write_text("not read")
    assert [entry.id for entry in load_reports([folder])] == ["c", "d", "b"]


def test_text_beside_the_annotation(folder):
    bare = {key: value for key, value in record().items() if key != "text"}
    path = write(folder / "报告.json", {**bare, "sha256": text_hash(TEXT)})
    (folder / "报告.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert load(path).report.text == TEXT


def test_text_with_line_breaks_of_its_own(folder):
    text = "清江区\r\n占\r"
    bare = {"id": "a", "sha256": text_hash(text), "spans": []}
    (folder / "a.txt").write_bytes(text.encode())
    assert load(write(folder / "x.json", bare)).report.text == text


def test_text_in_a_folder_named(folder):
    (folder / "texts").mkdir()
    (folder / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    bare = {key: value for key, value in record().items() if key != "text"}
    assert load(write(folder / "x.json", bare), texts=[folder / "texts"]).report.text == TEXT


def test_codes_of_predictions_are_those_of_their_facts(folder):
    spans = [{key: value for key, value in span.items() if key not in ("indicators", "channel_codes")}
             for span in record()["spans"]]  # fmt: skip
    fact = {"id": "F1", "origin": "text", "role": "rate", "value": 18.2, "unit": "%", "modifier": "exact",
            "kind": "percent", "indicator": "disclosure.share", "channel_codes": ["sms"], "quantity": "T2",
            "start": 4, "end": 10, "text": "18.20%"}  # fmt: skip
    facts = [fact, {**fact, "id": "F2", "indicator": "other"}, {**fact, "id": "F3", "quantity": None}]
    predicted = load(write(folder / "p.json", record(spans=spans, facts=facts)))
    assert predicted.codes == {"T2": Codes(("disclosure.share", "other"), ("sms",))}
    assert load(write(folder / "q.json", record(spans=spans))).codes == {}


def test_names_are_those_of_source_and_file(folder):
    entry = load(write(folder / "x.json", record(source="https://example.org/报告.html")))
    assert entry.names == {"x", "报告"}


def test_a_report_from_memory_states_everything():
    entry = from_report(Report("a", "a.txt", TEXT))
    assert {"tables", "checks", "title"} <= entry.stated
    assert (entry.load() is entry, entry.names) == (True, {"a"})


def test_the_digest_does_not_depend_on_order_or_place(folder):
    one = load(write(folder / "one.json", record()))
    other = record(source="b.txt")
    other["spans"] = other["spans"][::-1]
    assert digest(load(write(folder / "other.json", other))) == digest(one)


def change(place, **changes):
    spans = record()["spans"]
    spans[place].update(changes)
    return {"spans": spans}


def without(key):
    spans = record()["spans"]
    del spans[0][key]
    return {"spans": spans}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (change(0, text="云岭市"), r"REGION 'T1' \[0, 3\): text is '云岭市', at its place stands '清江区'"),
        (change(0, end=99), r"REGION 'T1' \[0, 99\): not inside the text of 11 characters"),
        (change(0, start=-1), r"\[-1, 3\): not inside"),
        (change(0, start=3, text=""), r"\[3, 3\): not inside"),
        (change(0, id="T2"), "QUANTITY 'T2'.*: the id is used twice"),
        (without("label"), r"spans\[0\] has no field 'label'"),
        (change(1, value="many"), r"spans\[1\] cannot be read"),
        ({"spans": [3]}, r"spans\[0\] cannot be read"),
        ({"relations": [{"label": "via", "head": "T2", "tail": "T9"}]}, "relation via: no span has the id 'T9'"),
        (change(0, score=1.5), r"REGION 'T1'.*: score 1.5 is no probability"),
        (
            {"relations": [{"label": "actor", "head": "T2", "tail": "T1", "score": -1}]},
            "relation actor T2 → T1: score -1.0 is no probability",
        ),
        ({"tables": [{"code": "proactive"}]}, r"tables\[0\] has no field 'cells'"),
        ({"sha256": "0" * 64}, "SHA-256 is .*, the annotation is of 0000"),
        ({"text": None}, "has no text, and none stands beside it"),
    ],
)
def test_what_cannot_be_scored_is_refused_with_its_place(folder, changes, message):
    path = write(folder / "bad.jsonl", record(id="good"), record(**changes))
    with pytest.raises(ValueError, match=rf"bad\.jsonl: line 2: report 'a': .*{message}"):
        load_reports([path])


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.json", b"{", "not JSON"),
        ("x.jsonl", b'{"id": "a", "text": ""}\n{"id":', "line 2.*not JSON"),
        ("x.jsonl", b"", "holds no JSON object"),
        ("x.json", b"[3]", "expected a JSON object"),
        ("x.jsonl", b'{"text": "\xff"}', "not UTF-8"),
    ],
)
def test_broken_files(folder, name, content, message):
    (folder / name).write_bytes(content)
    for read in (load_reports, index_reports):
        with pytest.raises(ValueError, match=message):
            read([folder / name])


def test_paths_without_anything(folder):
    with pytest.raises(ValueError, match=r"none\.json: no such file or folder"):
        load_reports([folder / "none.json"])
    with pytest.raises(ValueError, match=r"the folder holds no file that ends in \.json or \.jsonl"):
        load_reports([folder])


def test_the_schema_is_that_of_the_guidelines():
    assert SPAN_LABELS == ("QUANTITY", "ITEM", "CHANNEL", "ORG", "REGION", "DOCUMENT", "PERIOD")
    assert tuple(RELATIONS) == RELATION_LABELS
    assert {ends.heads for ends in RELATIONS.values()} == {("QUANTITY",)}
    assert {name: ends.tails for name, ends in RELATIONS.items()} == {
        "measures": ("ITEM",), "via": ("CHANNEL",), "actor": ("ORG", "REGION"), "during": ("PERIOD",),
        "part_of": ("QUANTITY",), "ratio_of": ("QUANTITY",), "change_of": ("QUANTITY",),
    }  # fmt: skip


def test_the_reference_reports(reference):
    loaded = load_reports([reference])
    assert [entry.id for entry in loaded] == ["hongshilazi-2019", "jiayuguan-2021", "quyang-2021"]
    for entry in loaded:
        quantities = [span.id for span in entry.report.spans if span.label == "QUANTITY"]
        assert sorted(entry.codes) == sorted(quantities)
