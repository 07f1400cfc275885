"""The inline markup: what is read, what vanishes, and what is said of mistakes."""

from __future__ import annotations

import pytest

from gongkai.annotations.front_matter import read_head, split_head
from gongkai.annotations.markup import read_markup

SENTENCE = "⟦P1|今年⟧⟦I1|公开信息⟧⟦Q1:disclosure.proactive|9条⟧。"


def test_text_spans_and_relations() -> None:
    read = read_markup(f"{SENTENCE}⟨Q1 I1 P1⟩\n完。")
    assert read.text == "今年公开信息9条。\n完。"
    assert [(span.id, span.label, span.start, span.end, span.text) for span in read.spans] == [
        ("P1", "PERIOD", 0, 2, "今年"),
        ("I1", "ITEM", 2, 6, "公开信息"),
        ("Q1", "QUANTITY", 6, 8, "9条"),
    ]
    assert [relation[:3] for relation in read.relations] == [("measures", "Q1", "I1"), ("during", "Q1", "P1")]
    assert read.remarks == ()


@pytest.mark.parametrize(
    ("word", "label"),
    [
        ("I1", "measures"), ("C1", "via"), ("P1", "during"), ("O1", "actor"), ("R1", "actor"),
        ("part Q2", "part_of"), ("ratio Q2", "ratio_of"), ("change Q2", "change_of"),
    ],
)  # fmt: skip
def test_every_relation(word: str, label: str) -> None:
    spans = "⟦Q1:other|1个⟧⟦Q2:other|2个⟧⟦I1|一⟧⟦C1:other|二⟧⟦P1|三⟧⟦O1|四⟧⟦R1|五⟧"
    read = read_markup(f"{spans}⟨Q1 {word}⟩")
    assert [relation.label for relation in read.relations] == [label]
    assert read.remarks == ()


def test_codes() -> None:
    one, other = read_markup("⟦Q1:a.b+c.d@e.f+g|1个⟧⟦C1:hotline|热线⟧").spans
    assert (one.codes, one.channels, other.codes) == (("a.b", "c.d"), ("e.f", "g"), ("hotline",))


def test_statements_hold_spans() -> None:
    read = read_markup("⟪PROBLEM1|⟦C1:other|网站⟧更新慢⟫；⟪IMPROVEMENT2>1|加快⟫。")
    assert [(entry.label, entry.text, entry.addresses) for entry in read.statements] == [
        ("PROBLEM", "网站更新慢", ()),
        ("IMPROVEMENT", "加快", ("PROBLEM1",)),
    ]


def test_lines_of_brackets_vanish_and_lines_are_counted() -> None:
    read = read_markup(f"甲。\n{SENTENCE}\n⟨Q1 I1⟩ ⟨Q1 P1⟩\n\n乙。\n⟨table proactive⟩\n", first_line=5)
    assert read.text == "甲。\n今年公开信息9条。\n\n乙。\n\n"
    assert [(table.code, table.at, table.line) for table in read.tables] == [
        ("proactive", read.text.index("乙") + 3, 10)
    ]
    assert [read.line_of(read.text.index(words)) for words in ("甲", "9条", "乙")] == [5, 6, 9]


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("⟦Q1|1个⟧⟦Q1|2个⟧", "the id Q1 is used in line 4 already"),
        ("⟦X1|1个⟧", "markup that cannot be read: '⟦X1|1个⟧'"),
        ("⟦Q1|1个⟧⟨Q1 I9⟩", "no span has the id I9"),
        ("⟦I1|一⟧⟨I1 Q1⟩", "a bracket begins with the id of a QUANTITY: ⟨I1 Q1⟩"),
        ("⟦Q1|1个⟧⟨Q1⟩", "a bracket names what the quantity is related to: ⟨Q1⟩"),
        ("⟦Q1|1个⟧⟨measures Q1 I1⟩", "a bracket begins with the id of a QUANTITY: ⟨measures Q1 I1⟩"),
        (
            "⟦Q1|1个⟧⟨Q1 of Q1⟩",
            "'of' in ⟨Q1 of Q1⟩ is none of I, C, O, R, P with a number, part Qn, ratio Qn, change Qn",
        ),
        ("⟦Q1|1个⟧⟦I1|一⟧⟨Q1 part I1⟩", "'part I1' in ⟨Q1 part I1⟩"),
        ("⟦Q1|1个⟧⟦D1|《一》⟧⟨Q1 D1⟩", "'D1' in ⟨Q1 D1⟩ is none of"),
        ("⟦Q1|1个⟧⟦I1|一⟧⟨Q1 I1 I1⟩", "the relation measures Q1 I1 is stated twice"),
        ("⟪PROBLEM1|慢", "statement PROBLEM1 is not closed by ⟫"),
        ("慢⟫", "⟫ closes no statement"),
        ("⟪PROBLEM1|慢⟪PROBLEM2|迟⟫", "statement PROBLEM2 begins inside PROBLEM1"),
        ("⟪IMPROVEMENT1>4|快⟫", "no problem has the id PROBLEM4"),
        ("⟪PROBLEM1>1|慢⟫", "PROBLEM1 is no IMPROVEMENT and addresses nothing"),
    ],
)
def test_mistakes(marked: str, message: str) -> None:
    remarks = read_markup("甲。\n" + marked, first_line=3).remarks
    assert [remark for remark in remarks if message in remark.message and remark.line == 4]


HEAD = "issuer: 清江区人民政府\nyear: 2021\nlevel: county\nsector: general\nform: new\nstyle: prose\n"


def test_a_head_is_told_from_its_text() -> None:
    source, text, line = split_head(f"---\n{HEAD}---\n\n\n一\n二\n\n")
    assert (source, text, line) == (HEAD, "一\n二\n", 11)
    head, remarks = read_head(source)
    assert (head.issuer, head.year, head.title, remarks) == ("清江区人民政府", 2021, None, [])


def test_no_head() -> None:
    with pytest.raises(ValueError, match="does not begin with YAML"):
        split_head("一\n---\n")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("level: village", "level is 'village'; allowed are province"),
        ("year: 1821", "year is 1821; allowed are"),
        ("year: abc", "year is 'abc'; expected is a int"),
        ("dense: 1", "dense is 1; expected is a bool"),
        ("damage: [rain]", "damage names ['rain']; allowed are hant"),
        ("damage: hant", "damage is 'hant'; expected is a list"),
        ("checks: [{note: a}, Up]", "each entry is a rule's name"),
        ("tables: {proactive: 3}", "tables holds a table that is no mapping"),
        ("colour: red", "unknown field 'colour'"),
        ("issuer:", "issuer is missing"),
        ("x: [", "the head is no YAML"),
    ],
)
def test_mistakes_in_the_head(line: str, message: str) -> None:
    kept = [one for one in HEAD.splitlines() if one.partition(":")[0] != line.partition(":")[0]]
    _, remarks = read_head("\n".join([*kept, line]), damages=frozenset(["hant"]))
    assert any(message in remark for remark in remarks)


def test_declared_errors() -> None:
    head, remarks = read_head(HEAD + "checks: [share, {rule: parts_total, note: 多写了}]\ndamage: [hant]")
    assert (head.checks, head.damage, remarks) == (("share", "parts_total"), ("hant",), [])
