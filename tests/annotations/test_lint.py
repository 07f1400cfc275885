"""Annotations looked over: each rule finds what it is there for, and is silent where all is well."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from gongkai.annotations.lint import lint, lint_all, lint_marked
from gongkai.annotations.marked import parse_marked
from gongkai.annotations.read import text_hash
from gongkai.cli import app
from gongkai.extract.attributes import with_attributes

FILES = Path(__file__).parent / "marked"
HEAD = {
    "issuer": "清江区", "year": 2021, "level": "county", "sector": "general", "form": "new", "style": "prose", "dense": True,
}  # fmt: skip


def remarks(text: str, **head: Any) -> list[str]:
    marked = parse_marked(json.dumps(HEAD | head, ensure_ascii=False), text, name="small")
    return [("note: " if one.note else "") + one.message for one in lint_marked(marked, with_attributes)]


COUNT = "⟦I1|公开信息⟧⟦Q1:other|{}⟧"
PARTS = "⟦I1|公开信息⟧⟦Q1:other|{}⟧，其中⟦Q2:other|{}⟧、⟦Q3:other|{}⟧。⟨Q1 I1⟩⟨Q2 I1 part Q1⟩⟨Q3 I1 part Q1⟩"
SHARE = "⟦I1|申请⟧⟦Q1:other|40件⟧，⟦I2|办结⟧⟦Q2:other|30件⟧，{}⟦Q3:other|{}⟧。⟨Q1 I1⟩⟨Q2 I2 part Q1⟩⟨Q3 I2 ratio Q2⟩"

GOOD = [
    "⟦R1|清江区⟧⟦P1|今年⟧⟦I1|公开信息⟧⟦Q1:other|9条⟧。⟨Q1 I1 P1 R1⟩",
    "⟦I1|公开信息⟧⟦Q1:other|9条⟧。其中⟦I2|公告⟧⟦Q2:other|5条⟧。⟨Q1 I1⟩⟨Q2 I2 part Q1⟩",
    "1.加强领导。（二）完善“五公开”。第十三条规定，实行三审三校，拨打12345热线，第3次会议，国办函〔2021〕30号。",
    "网址：http://www.a.gov.cn/2021/1.html，电话：0123-4567890，邮编：123456，地址：清江路12号3楼。",
    "本报告分六个部分。一是落实双随机。⟪PROBLEM1|更新不及时⟫。",
    "⟦C1:media.news|“清江”客户端⟧",
    "⟦I1|新增合约⟧⟦Q1:other|9份⟧，⟦I2|建成⟧⟦Q2:other|2个⟧内设窗口。⟨Q1 I1⟩⟨Q2 I2⟩",
    PARTS.format("40条", "30条", "10条"),
    PARTS.format("近40条", "30条", "20条"),
    SHARE.format("占", "75.0%"),
    SHARE.format("占", "75%"),
    SHARE.format("占", "近76%"),
]
BAD = [
    ("⟦I1|公开信息⟧。", "ITEM '公开信息' is measured by nothing"),
    ("⟦Q1:other|9条⟧。", "QUANTITY '9条' has no item"),
    ("⟦I1|公开⟧⟦I2|信息⟧⟦Q1:other|9条⟧。⟨Q1 I1 I2⟩", "QUANTITY '9条' has the items 公开, 信息"),
    ("⟦I1|公开信息⟧。⟦Q1:other|9条⟧。⟨Q1 I1⟩", "measures '9条' → '公开信息' leaves its sentence"),
    ("⟦I1|公开信息⟧\n⟦Q1:other|9条⟧。⟨Q1 I1⟩", "measures '9条' → '公开信息' leaves its sentence"),
    ("⟦I1|公开信息，⟧⟦Q1:other|9条⟧。⟨Q1 I1⟩", "white space or punctuation at the edge of ITEM '公开信息，'"),
    ("⟦O1|“清江区⟧。", "only one of “ ” is in ORG '“清江区'"),
    ("⟦D1|政府信息公开条例⟧。", "DOCUMENT '政府信息公开条例' is neither a title in 《》 nor a document number"),
    ("公开9条。", "the number '9' is in no span: …公开9条。…"),
    ("公开三十五条。", "note: the number '三十五条' is in no span: …公开三十五条。…"),
    ("⟦O1|市委⟧开会。市委决定。", "note: '市委' is a ORG elsewhere and nothing here: …市委开会。市委决定。…"),
    ("⟦P1|自2021年⟧。", "note: '自' stands in front of PERIOD '自2021年'; is it part of it?"),
    ("⟦I1|共公开⟧⟦Q1:other|9条⟧。⟨Q1 I1⟩", "note: '共' stands in front of ITEM '共公开'; is it part of it?"),
    ("⟦I1|公开信息共⟧⟦Q1:other|9条⟧。⟨Q1 I1⟩", "note: '共' stands at the end of ITEM '公开信息共'; is it part of it?"),
    ("⟪PROBLEM1|一是更新慢⟫。", "'一是' stands in front of PROBLEM '一是更新慢'"),
    ("⟪PROBLEM1|更新慢。⟫", "'。' stands at the end of PROBLEM '更新慢。'"),
    ("⟪PROBLEM1|更新慢的问题⟫。", "'的问题' stands at the end of PROBLEM '更新慢的问题'"),
    (COUNT.format("9条").replace("other", "review.cases+litigation.cases") + "⟨Q1 I1⟩", "has two indicators"),
    (PARTS.format("40条", "41条", "10条"), "part '41条' is more than its total '40条'"),
    (PARTS.format("40条", "30条", "20条"), "note: the parts 30条 + 20条 make 50, not '40条'"),
    (PARTS.format("400条", "300条", "99条"), "note: the parts 300条 + 99条 make 399, not '400条'"),
    (PARTS.format("40条", "30人", "10条"), "note: part '30人' of '40条': the units are of two kinds"),
    (SHARE.format("占", "74.0%"), "30件 of 40件 is 75.00%, not 74.0%"),
    ("⟦I1|关注人数⟧突破⟦Q1:other|9万⟧。⟨Q1 I1⟩", "'突破' in front of QUANTITY '9万' is part of it"),
    ("⟦I1|公开信息⟧⟦Q1:other|9条⟧以上。⟨Q1 I1⟩", "'以上' behind QUANTITY '9条' is part of it"),
    ("⟦I1|办结⟧⟦Q1:other|9日⟧内。⟨Q1 I1⟩", "'内' behind QUANTITY '9日' is part of it"),
    ("⟦I1|信息⟧⟦Q1:other|2条⟧⟦Q2:other|1条⟧⟨Q1 I1 part Q2⟩⟨Q2 I1 part Q1⟩", "QUANTITY '2条' is a part of itself"),
]


@pytest.mark.parametrize("text", GOOD)
def test_nothing_to_say(text: str) -> None:
    assert remarks(text) == []


@pytest.mark.parametrize(("text", "message"), BAD)
def test_rules(text: str, message: str) -> None:
    assert any(message in one for one in remarks(text))


@pytest.mark.parametrize(
    ("rule", "text"), [("parts_total", PARTS.format("40条", "41条", "10条")), ("share", SHARE.format("占", "74.0%"))]
)
def test_declared_errors_are_let_be(rule: str, text: str) -> None:
    assert remarks(text)
    assert remarks(text, checks=[rule]) == []


TABLE = {"rows": {"new": {"natural_person": 5, "total": 6}}}


def test_tables_that_do_not_add_up() -> None:
    found = remarks("⟨table applications⟩", tables={"applications": TABLE})
    assert "table applications: row new make 5, not 6" in found
    assert "table applications: column total: new and carried in make 6, not 0" in found
    assert remarks("⟨table applications⟩", tables={"applications": TABLE}, checks=["table_sums"]) == []
    blank = {"rows": {"new": {"natural_person": None, "total": 6}, "granted": {"total": 6}, "total": {"total": 6}}}
    assert not any("row new" in one for one in remarks("⟨table applications⟩", tables={"applications": blank}))


def test_a_dense_report_says_so() -> None:
    text = COUNT.format("9条") + "⟨Q1 I1⟩"
    assert any("but 'dense' is false" in one for one in remarks(text, dense=False))
    assert remarks("字" * 200 + text, dense=False) == []


@pytest.mark.parametrize("name", ["qingjiang-2021", "yunling-2012"])
def test_marked_files(name: str) -> None:
    assert lint(FILES / f"{name}.md", attributes=with_attributes) == []


def gold(folder: Path, name: str, text: str, spans: list[tuple[str, str]], **more: Any) -> Path:
    listed: list[dict[str, Any]] = []
    for number, (label, words) in enumerate(spans, 1):
        start = text.index(words)
        one = {"id": f"T{number}", "label": label, "start": start, "end": start + len(words), "text": words}
        codes = {"indicators": ["other"], "channel_codes": []} if label == "QUANTITY" else {}
        listed.append(one | codes)
    data = {"id": name, "sha256": text_hash(text), "spans": listed, "relations": [], "statements": []} | more
    (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    path = folder / f"{name}.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


MEASURES = [{"label": "measures", "head": "T2", "tail": "T1"}]


def test_gold(tmp_path: Path) -> None:
    path = gold(
        tmp_path, "a", "总结\n公开信息９条，办结3件。", [("ITEM", "公开信息"), ("QUANTITY", "９条")], relations=MEASURES
    )
    assert lint(path) == [f"{path}:a:2: the number '3' is in no span: …总结⏎公开信息9条,办结3件。…"]


def test_gold_whose_lines_wrap(tmp_path: Path) -> None:
    text = "一、概述\n全区公开信\n息9条，都已办结。"
    path = gold(tmp_path, "a", text, [("ITEM", "公开信\n息"), ("QUANTITY", "9条")], relations=MEASURES)
    assert lint(path) == []


def test_gold_whose_words_do_not_match(tmp_path: Path) -> None:
    path = gold(tmp_path, "a", "公开信息9条。", [("ITEM", "公开信息"), ("QUANTITY", "9条")], relations=MEASURES)
    path.write_text(path.read_text(encoding="utf-8").replace('"start": 4', '"start": 3'), encoding="utf-8")
    (found,) = lint(path)
    assert found.startswith(f"{path}:1:") and "at its place stands '息9条'" in found


def test_words_labelled_two_ways(tmp_path: Path) -> None:
    gold(tmp_path, "a", "网站更新。", [("CHANNEL", "网站")])
    gold(tmp_path, "b", "网站9个。", [("ITEM", "网站"), ("QUANTITY", "9个")], relations=MEASURES)
    assert lint_all([tmp_path]) == []
    assert lint_all([tmp_path], notes=True)[-1] == "all: note: '网站' is labelled CHANNEL (1), ITEM (1)"


def test_the_command(tmp_path: Path) -> None:
    good = gold(tmp_path, "a", "网站更新。", [("CHANNEL", "网站")])
    run = CliRunner().invoke(app, ["lint", str(good)])
    assert (run.exit_code, run.output) == (0, "")
    bad = gold(tmp_path, "b", "公开9条。", [])
    run = CliRunner().invoke(app, ["lint", str(tmp_path)])
    assert (run.exit_code, run.output.count("\n")) == (1, 1)
    assert json.loads(CliRunner().invoke(app, ["lint", "--json", str(bad)]).output) == [run.output.rstrip("\n")]
    assert CliRunner().invoke(app, ["lint", str(tmp_path / "none.json")]).exit_code == 2


def test_reference_gold_has_nothing_wrong(reference: Path) -> None:
    for path in sorted(reference.glob("*.json")):
        found = [line for line in lint(path) if "has no indicator code" not in line]
        assert found == []
