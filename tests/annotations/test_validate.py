"""Files checked against the output format."""

from __future__ import annotations

import copy
import hashlib
import json
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from jsonschema import Draft202012Validator

from gongkai.annotations.jsonl import dump_line
from gongkai.annotations.validate import report_schema, validate, validate_file
from gongkai.corpus import types
from gongkai.extract.store import report_to_dict

ROOT = Path(__file__).parent.parent.parent
REPORT: dict[str, Any] = report_to_dict(runpy.run_path(str(ROOT / "tests" / "example_report.py"))["example"]())
GOLD: dict[str, Any] = {
    "id": "清江-2023",
    "text": "收到申请3件,办结3件。其中,网络申请1件。未收费。\n另收2件。",
    "spans": [
        {"id": "T1", "label": "ITEM", "start": 0, "end": 4, "text": "收到申请"},
        {"id": "T2", "label": "QUANTITY", "start": 4, "end": 6, "text": "3件", "value": 3, "unit": "件",
         "modifier": "exact", "kind": "count", "indicators": ["applications.received"], "channel_codes": []},
        {"id": "T3", "label": "QUANTITY", "start": 9, "end": 11, "text": "3件"},
        {"id": "T4", "label": "QUANTITY", "start": 19, "end": 21, "text": "1件"},
        {"id": "T5", "label": "QUANTITY", "start": 29, "end": 31, "text": "2件"},
    ],
    "relations": [
        {"label": "measures", "head": "T2", "tail": "T1"},
        {"label": "part_of", "head": "T4", "tail": "T2"},
    ],
    "statements": [],
    "checks": ["applications_balance"],
}  # fmt: skip

Change = Callable[[dict[str, Any]], object]


def changed(data: dict[str, Any], change: Change) -> list[str]:
    other = copy.deepcopy(data)
    change(other)
    return validate(other)


def put(*path: str | int, value: Any) -> Change:
    def change(data: dict[str, Any]) -> None:
        place: Any = data
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value

    return change


def drop(*path: str | int) -> Change:
    def change(data: dict[str, Any]) -> None:
        place: Any = data
        for key in path[:-1]:
            place = place[key]
        del place[path[-1]]

    return change


def enum(name: str, *path: str) -> list[Any]:
    place = report_schema()["$defs"][name]
    for key in path:
        place = place[key]
    values: list[Any] = place["enum"]
    return values


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(report_schema())


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (enum("span", "properties", "label"), get_args(types.SpanLabel)),
        (enum("gold_span", "properties", "label"), get_args(types.SpanLabel)),
        (enum("relation", "properties", "label"), get_args(types.RelationLabel)),
        (enum("gold_relation", "properties", "label"), get_args(types.RelationLabel)),
        (enum("gold_statement", "properties", "label"), get_args(types.StatementLabel)),
        (enum("section", "properties", "code"), (*get_args(types.SectionCode), None)),
        (enum("cell", "properties", "status"), get_args(types.CellStatus)),
        (enum("fact", "properties", "role"), get_args(types.Role)),
        (enum("check", "properties", "result"), get_args(types.CheckResult)),
        (enum("modifier"), get_args(types.Modifier)),
        (enum("kind"), get_args(types.QuantityKind)),
        (enum("direction"), get_args(types.Direction)),
    ],
)
def test_its_enumerations_are_those_of_the_types(found: list[Any], expected: tuple[Any, ...]) -> None:
    assert tuple(found) == expected


def test_its_codes_are_those_of_the_taxonomy() -> None:
    taxonomy = yaml.safe_load((ROOT / "annotations" / "taxonomy.yaml").read_text(encoding="utf-8"))
    assert enum("indicator") == list(taxonomy["indicators"])
    assert enum("channel_code") == list(taxonomy["channels"])
    assert enum("table_code") == [*taxonomy["tables"], "statistics"]


def test_its_fields_are_those_that_are_written() -> None:
    schema = report_schema()["$defs"]
    assert list(schema["report"]["required"]) == list(REPORT) == list(schema["report"]["properties"])
    for key, name in (("sections", "section"), ("relations", "relation"), ("facts", "fact"), ("checks", "check")):
        assert set(schema[name]["required"]) == set(REPORT[key][0]) == set(schema[name]["properties"])


def test_what_is_written_is_valid() -> None:
    assert validate(REPORT) == []
    assert validate(GOLD) == []


def test_unknown_fields_are_allowed() -> None:
    assert changed(REPORT, put("later", value=1)) == []
    assert changed(REPORT, put("spans", 0, "later", value=1)) == []


@pytest.mark.parametrize("key", list(REPORT))
def test_every_field_of_a_report_is_required(key: str) -> None:
    assert f": '{key}' is a required property" in changed(REPORT, drop(key))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (put("id", value="xyz"), "id: 'xyz' does not match"),
        (put("script", value="latin"), "script: 'latin' is not one of ['hans', 'hant']"),
        (put("year", value=2201), "year: 2201 is greater than the maximum of 2100"),
        (put("year", value="2023"), "year: '2023' is not of type 'integer'"),
        (put("spans", 0, "label", value="PLACE"), "spans[0].label: 'PLACE' is not one of"),
        (put("spans", 0, "value", value=3), "spans[0].value: this field has no place here"),
        (put("spans", 5, "unit", value=3), "spans[5].unit: 3 is not of type 'string', 'null'"),
        (drop("spans", 5, "kind"), "spans[5]: 'kind' is a required property"),
        (put("spans", 5, "direction", value="left"), "spans[5].direction: 'left' is not one of"),
        (put("spans", 9, "value", value=2), "spans[9].value: 0 was expected"),
        (put("spans", 0, "start", value=-1), "spans[0].start: -1 is less than the minimum of 0"),
        (put("spans", 0, "score", value=1.5), "spans[0].score: 1.5 is greater than the maximum of 1"),
        (put("spans", value={}), "spans: {} is not of type 'array'"),
        (put("statements", 0, "addresses", value=["S2"]), "statements[0].addresses: this field has no place here"),
        (put("sections", 0, "code", value="chapter"), "sections[0].code: 'chapter' is not one of"),
        (put("facts", 0, "indicator", value="proactive.a.b"), "facts[0].indicator: 'proactive.a.b' is not one of"),
        (put("facts", 4, "indicator", value="disclosure.proactive"), "facts[4].indicator: 'disclosure.proactive' does not"),
        (put("facts", 0, "channel_codes", value=["tv"]), "facts[0].channel_codes[0]: 'tv' is not one of"),
        (put("tables", 0, "cells", 0, "value", value=None), "tables[0].cells[0].value: 0 was expected"),
        (put("tables", 0, "cells", 1, "value", value=None), "tables[0].cells[1].value: None is not of type 'number'"),
        (put("tables", 0, "cells", 2, "value", value=1), "tables[0].cells[2].value: 1 is not of type 'null'"),
        (put("checks", 0, "result", value="maybe"), "checks[0].result: 'maybe' is not one of"),
        (drop("warnings", 0, "start"), "warnings[0]: 'start' is a required property"),
    ],
)  # fmt: skip
def test_what_the_schema_refuses(change: Change, expected: str) -> None:
    found = changed(REPORT, change)
    assert len(found) >= 1
    assert any(problem.startswith(expected) for problem in found), found


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (put("spans", 0, "text", value="清江县"), "spans[0] 'T1': text is '清江县', at [0, 3) stands '清江区'"),
        (put("spans", 0, "end", value=9999), "spans[0] 'T1': [0, 9999) is no place in the text of"),
        (put("sections", 3, "end", value=9999), "sections[3]: ["),
        (put("tables", 0, "cells", 0, "end", value=None), "tables[0].cells[0]: only one of start and end is given"),
        (put("statements", 0, "text", value="x"), "statements[0] 'S1': text is 'x', at ["),
        (put("facts", 0, "text", value="x"), "facts[0] 'F1': text is 'x', at ["),
        (put("spans", 1, "id", value="S1"), "statements[0] 'S1': the id is that of spans[1] 'S1' too"),
        (put("facts", 1, "id", value="F1"), "facts[1] 'F1': the id is that of facts[0] 'F1' too"),
        (put("relations", 0, "head", value="T99"), "relations[0]: no span has the id 'T99'"),
        (put("relations", 0, "label", value="via"), "relations[0]: via leads from QUANTITY to CHANNEL, not from QUANTITY to ITEM"),
        (put("relations", 3, "tail", value="T7"), "relations[3]: change_of leads from 'T7' to itself"),
        (put("relations", 1, value=REPORT["relations"][0]), "relations[1]: measures from 'T6' to 'T5' is stated twice"),
        (put("relations", 2, "tail", value="T2"), "relations[2]: during joins '近4.1万件' and '2023年', which stand in different"),
        (put("statements", 2, "addresses", value=["S9"]), "statements[2] 'S3': addresses: nothing has the id 'S9'"),
        (put("statements", 2, "addresses", value=["S3"]), "statements[2] 'S3': addresses: 'S3' is a IMPROVEMENT, not a PROBLEM"),
        (put("facts", 0, "item", value="T4"), "facts[0] 'F1': item: 'T4' is a CHANNEL, not a ITEM"),
        (put("facts", 0, "periods", value=["T99"]), "facts[0] 'F1': periods: nothing has the id 'T99'"),
        (put("facts", 0, "actors", value=["T3"]), "facts[0] 'F1': actors: 'T3' is a PERIOD, not a ORG or REGION"),
        (put("facts", 1, "change_of", value="F2"), "facts[1] 'F2': change_of is 'F2': is the fact itself"),
        (put("facts", 1, "part_of", value="F9"), "facts[1] 'F2': part_of is 'F9': no fact has this id"),
        (put("checks", 0, "facts", value=["F9"]), "checks[0]: facts: no fact has the id 'F9'"),
        (put("sections", 2, "start", value=0), "sections[2]: starts at 0, before the section in front of it"),
        (put("spans", 8, "upper", value=3), "spans[8] 'T9': upper is 3, not more than value 3"),
    ],
)  # fmt: skip
def test_what_does_not_hold_together(change: Change, expected: str) -> None:
    found = changed(REPORT, change)
    assert any(problem.startswith(expected) for problem in found), found


def test_spans_are_flat() -> None:
    wide = {"id": "T9", "label": "ITEM", "start": 0, "end": 8, "text": "收到申请3件,办"}
    found = changed(GOLD, lambda data: data["spans"].append(wide))
    assert found == [
        "spans[5] 'T9': ITEM [0, 8) overlaps spans[0] 'T1' ITEM [0, 4)",
        "spans[1] 'T2': QUANTITY [4, 6) overlaps spans[5] 'T9' ITEM [0, 8)",
    ]


def test_white_space_belongs_to_no_span() -> None:
    span = {"id": "T9", "label": "ITEM", "start": 24, "end": 26, "text": "。\n"}
    data = GOLD | {"text": "收到申请3件,办结3件。其中,网络申请1件。未收费。\n另收2件。"}
    span |= {"start": data["text"].index("\n") - 1, "end": data["text"].index("\n") + 1}
    assert changed(data, lambda other: other["spans"].append(span)) == [
        "spans[5] 'T9': white space at the edge of '。\\n'"
    ]


@pytest.mark.parametrize(
    ("tail", "crosses"),
    [("T3", False), ("T4", False), ("T5", True)],
)
def test_a_relation_stays_in_its_sentence(tail: str, crosses: bool) -> None:
    relation = {"label": "part_of", "head": "T2", "tail": tail}
    found = changed(GOLD, lambda data: data["relations"].append(relation))
    assert [("different sentences" in problem) for problem in found] == [True] * crosses


def test_a_bad_entry_does_not_hide_the_others() -> None:
    other = copy.deepcopy(REPORT)
    other["spans"][0]["label"] = "PLACE"
    other["spans"][1]["text"] = "x"
    found = validate(other)
    assert [problem.split(":")[0] for problem in found] == ["spans[0].label", "spans[1] 'T2'"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (drop("text"), "'text' is a required property"),
        (put("spans", 1, "indicators", value=["x"]), "spans[1].indicators[0]: 'x' is not one of"),
        (put("spans", 0, "indicators", value=["other"]), "spans[0].indicators: this field has no place here"),
        (put("checks", value=[3]), "checks[0]: 3 is not of type 'string'"),
    ],
)
def test_gold_is_checked_too(change: Change, expected: str) -> None:
    assert any(expected in problem for problem in changed(GOLD, change))


def test_problems_name_file_line_object_and_place(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    bad = REPORT | {"script": "x"}
    path.write_text(f"{dump_line(REPORT)}\n\n{dump_line(bad)}\n", encoding="utf-8")
    found = list(validate_file(path))
    assert [str(problem) for problem in found] == [
        f"{path}: line 3: '0123456789abcdef': script: 'x' is not one of ['hans', 'hant']"
    ]


def test_long_values_are_cut(tmp_path: Path) -> None:
    (problem,) = changed(REPORT, put("spans", 0, "text", value=["长" * 1000]))
    assert len(problem) < 250


def test_the_text_may_stand_beside(tmp_path: Path) -> None:
    gold = {key: value for key, value in GOLD.items() if key != "text"}
    gold["sha256"] = hashlib.sha256(GOLD["text"].encode()).hexdigest()
    path = tmp_path / "a.json"
    path.write_text(json.dumps(gold), encoding="utf-8")
    (missing,) = validate_file(path)
    assert "none stands beside it" in missing.message
    (tmp_path / "a.txt").write_text(GOLD["text"], encoding="utf-8")
    assert list(validate_file(path)) == []
    (tmp_path / "a.txt").write_text(GOLD["text"] + "。", encoding="utf-8")
    (changed_text,) = validate_file(path)
    assert "SHA-256" in changed_text.message


def test_the_reference_reports_are_valid(reference: Path) -> None:
    files = sorted(reference.glob("*.json"))
    assert files
    assert [str(problem) for file in files for problem in validate_file(file)] == []
