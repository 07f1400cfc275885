"""From marked files to reports and gold, damaged and not."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from gongkai.annotations.build import Built, build
from gongkai.annotations.damage import STEPS
from gongkai.annotations.jsonl import dump_line
from gongkai.annotations.marked import Marked, parse_marked, read_marked
from gongkai.annotations.read import load_reports
from gongkai.annotations.validate import validate_file
from gongkai.corpus.clean import clean
from gongkai.corpus.read import from_text
from gongkai.corpus.script import detect_script
from gongkai.extract.attributes import with_attributes

FILES = Path(__file__).parent / "marked"


def marked(name: str = "qingjiang-2021", *damage: str) -> Marked:
    read = read_marked(FILES / f"{name}.md")
    return replace(read, head=replace(read.head, damage=damage))


def built(*damage: str, name: str = "qingjiang-2021") -> Built:
    return build(marked(name, *damage), with_attributes)


def by_text(gold: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {span["text"]: span for span in gold["spans"]}


def check(one: Built) -> None:
    """Hold that every text equals its slice and that nothing overlaps."""
    for entry in [*one.gold["spans"], *one.gold["statements"]]:
        assert one.text[entry["start"] : entry["end"]] == entry["text"]
    places = sorted((span["start"], span["end"]) for span in one.gold["spans"])
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    for table in one.gold["tables"]:
        for cell in table["cells"]:
            if cell["status"] == "number":
                assert cell["start"] < cell["end"]


def test_gold_of_a_report() -> None:
    one = built()
    check(one)
    gold, spans = one.gold, by_text(one.gold)
    assert (gold["id"], gold["issuer"], gold["year"]) == ("qingjiang-2021", "清江区人民政府", 2021)
    assert "⟦" not in one.text and "⟨" not in one.text and "\n\n\n" not in one.text
    assert spans["3667条"] == {
        **{"id": spans["3667条"]["id"], "label": "QUANTITY", "text": "3667条", "value": 3667, "unit": "条"},
        **{"modifier": "exact", "kind": "count", "start": one.text.index("3667"), "end": one.text.index("3667") + 5},
        **{"indicators": ["disclosure.proactive"], "channel_codes": []},
    }
    assert spans["18.2%"]["direction"] == "up"
    assert spans["826条"]["channel_codes"] == ["social.wechat"]
    assert spans["12期"]["channel_codes"] == ["print.gazette"]
    assert (spans["未发生"]["value"], spans["未发生"]["kind"]) == (0, "none")
    assert spans["未发生"]["indicators"] == ["review.cases", "litigation.cases"]
    assert [span["id"] for span in gold["spans"]] == [f"T{number}" for number in range(1, len(gold["spans"]) + 1)]
    problems = [entry for entry in gold["statements"] if entry["label"] == "PROBLEM"]
    assert gold["statements"][3]["addresses"] == [entry["id"] for entry in problems]
    names = {span["id"]: span["text"] for span in gold["spans"]}
    ends = {(entry["label"], names[entry["head"]], names[entry["tail"]]) for entry in gold["relations"]}
    assert {("part_of", "826条", "3667条"), ("change_of", "18.2%", "3667条"), ("ratio_of", "83.3%", "5件")} <= ends


def test_tables_of_a_report() -> None:
    one = built()
    tables = {table["code"]: table for table in one.gold["tables"]}
    assert list(tables) == ["proactive", "applications", "review_litigation"]
    cells = {(cell["row"], cell["column"]): cell for cell in tables["proactive"]["cells"]}
    made, amount = cells["normative", "made"], cells["fees", "amount"]
    assert (made["value"], one.text[made["start"] : made["end"]]) == (3, "3")
    assert (amount["value"], amount["unit"], one.text[amount["start"] : amount["end"]]) == (3.5, "万元", "3.5")
    assert cells["coercion", "decisions"]["status"] == "na"
    for table in tables.values():
        assert table["start"] == min(cell["start"] for cell in table["cells"])
        assert table["end"] == max(cell["end"] for cell in table["cells"])


def test_gold_is_read_back_and_valid(tmp_path: Path) -> None:
    for name in ("qingjiang-2021", "yunling-2012"):
        one = built("fullwidth", "nbsp", name=name)
        (tmp_path / f"{name}.txt").write_text(one.text, encoding="utf-8", newline="\n")
        path = tmp_path / f"{name}.json"
        path.write_text(dump_line(one.gold), encoding="utf-8")
        assert list(validate_file(path)) == []
        read = load_reports([path])[0]
        assert len(read.report.spans) == len(one.gold["spans"])
        assert read.report.text == one.text
        assert json.loads(path.read_text(encoding="utf-8"))["checks"] == list(marked(name).head.checks)


def test_the_older_form() -> None:
    one = built(name="yunling-2012")
    check(one)
    table = one.gold["tables"][0]
    assert [(cell["row"], cell["value"], cell["status"]) for cell in table["cells"]] == [
        ("disclosure.proactive", 40, "number"),
        ("其中：网站公开", 38, "number"),
        ("actions.fees", None, "blank"),
    ]
    assert one.gold["title"] is None


def folded(text: str) -> str:
    cleaned = clean(from_text(text)).text
    return "".join(cleaned.split()).translate(str.maketrans("爲衆裏", "为众里"))


# What the cleaner takes back to the letter, so that a span cleaned is the span that was marked.
REVERSIBLE = [
    *("fullwidth", "halfwidth", "nbsp", "zero_width", "spaces_in_words", "spaces_in_numbers", "hard_wrap"),
    *("hant", "pinyin", "chrome", "stamps", "glued_headings", "broken_headings", "run_together", "repeated"),
]


@pytest.mark.parametrize("directive", REVERSIBLE)
def test_spans_come_through_damage(directive: str) -> None:
    plain, harmed = built(), built(directive)
    check(harmed)
    assert harmed.text != plain.text
    before, after = ({span["id"]: span for span in one.gold["spans"]} for one in (plain, harmed))
    assert before.keys() == after.keys()
    assert harmed.gold["relations"] == plain.gold["relations"]
    for key, span in before.items():
        assert folded(after[key]["text"]) == folded(span["text"])
        assert after[key].get("value") == span.get("value")
    for one, other in zip(plain.gold["statements"], harmed.gold["statements"], strict=True):
        assert folded(other["text"]) == folded(one["text"])
    for one, other in zip(plain.gold["tables"], harmed.gold["tables"], strict=True):
        words = [folded(harmed.text[cell["start"] : cell["end"]]) for cell in other["cells"] if cell["start"]]
        assert words == [plain.text[cell["start"] : cell["end"]] for cell in one["cells"] if cell["start"]]


@pytest.mark.parametrize("directive", STEPS)
def test_damage_is_the_same_each_time(directive: str) -> None:
    one, other = built(directive), built(directive)
    assert one == other
    check(one)


def test_all_damage_at_once() -> None:
    kinds = [name for name in STEPS if name not in ("hant_taiwan", "hant_wrong", "missing_headings", "broken_headings")]
    check(built(*kinds))


def test_taiwan_and_wrong_characters() -> None:
    taiwan, wrong = built("hant_taiwan"), built("hant_wrong")
    assert detect_script(taiwan.text) == detect_script(wrong.text) == "hant"
    assert "入口網站" in taiwan.text and "資訊" in taiwan.text
    assert by_text(taiwan.gold)["清江區人民政府入口網站"]["label"] == "CHANNEL"
    check(taiwan)
    check(wrong)


def test_headings() -> None:
    plain, missing, numbered = built(), built("missing_headings"), built("renumbered_headings")
    assert sum(line not in missing.text for line in plain.text.split("\n")) >= 1
    assert missing.gold["relations"] == plain.gold["relations"]
    assert "总体情况" in numbered.text
    assert numbered.text != plain.text


def test_advertising_leaves_the_rest_of_a_name() -> None:
    spans = by_text(built("advertising").gold)
    whole = {"清江区人民政府", "清江区人民政府门户网站", "清江区人民政府办公室"}
    left = {"人民政府", "人民政府门户网站", "人民政府办公室"}
    assert len(whole - set(spans)) == 1
    assert len(left & set(spans)) == 1


def test_a_copy_carries_nothing() -> None:
    plain, twice = built(), built("repeated")
    assert len(twice.text) > len(plain.text) + 60
    assert len(twice.gold["spans"]) == len(plain.gold["spans"])


def test_stripped_and_masked() -> None:
    plain, stripped, masked = built(), built("stripped_dates"), built("masked")
    assert 1 <= len(plain.text) - len(stripped.text) <= 12
    assert "***" in masked.text
    assert [span.get("value") for span in masked.gold["spans"]] == [span.get("value") for span in plain.gold["spans"]]


def small(text: str, **head: Any) -> Marked:
    lines = {"issuer": "清江区", "year": 2021, "level": "county", "sector": "general", "form": "new", "style": "prose"}
    return parse_marked(json.dumps(lines | head, ensure_ascii=False), text, name="small")


@pytest.mark.parametrize(
    ("one", "message"),
    [
        (small("⟦Q1:other|多少⟧⟦I1|事⟧⟨Q1 I1⟩"), "Q1 '多少' cannot be read as a quantity"),
        (small("⟦Q1:oter|3个⟧"), "no indicator code is 'oter'; is other meant"),
        (small("⟦Q1|3个⟧"), "Q1 '3个' has no indicator code"),
        (small("⟦C1|网站⟧"), "C1 '网站' has no channel code"),
        (small("⟦I1:other|事⟧"), "I1 '事' is a ITEM and has no code"),
        (small("⟨table proactive⟩"), "the head has no figures for ⟨table proactive⟩"),
        (small("一", tables={"proactive": {}}), "the text has no line ⟨table proactive⟩"),
        (small("⟨table proactive⟩", tables={"proactive": {"layout": "x"}}), "layout is 'x'"),
        (small("一", damage=["stripped_dates"]), "holds nothing that stripped_dates could damage"),
    ],
)
def test_what_cannot_be_built(one: Marked, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        build(one, with_attributes)
