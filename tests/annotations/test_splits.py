"""Splits, and the sentences by which reports are held together."""

from __future__ import annotations

import random

import pytest

from gongkai.annotations.sentences import is_prescribed, masked_sentences, plain
from gongkai.annotations.splits import SHARES, Entry, split
from gongkai.corpus.types import Span

STYLES = ("prose", "points", "terse")
REPORTS = [Entry(f"r{number}", f"body{number // 2}", STYLES[number // 2 % 3]) for number in range(180)]


def place_of(places: dict[str, list[str]]) -> dict[str, str]:
    return {name: place for place, names in places.items() for name in names}


def test_shares_and_bodies() -> None:
    places = split(REPORTS)
    where = place_of(places)
    assert {name: len(names) for name, names in places.items()} == {"train": 126, "dev": 18, "test": 36}
    assert len(where) == len(REPORTS)
    assert all(where[one.name] == where[other.name] for one in REPORTS for other in REPORTS if one.body == other.body)
    for style in STYLES:
        inside = [entry for entry in REPORTS if entry.style == style]
        for name, share in SHARES.items():
            assert abs(sum(where[entry.name] == name for entry in inside) / len(inside) - share) < 0.05


def test_the_order_of_reports_does_not_matter() -> None:
    shuffled = random.Random(1).sample(REPORTS, len(REPORTS))
    assert split(shuffled) == split(REPORTS)


def test_ties_hold_together_and_dense_reports_train() -> None:
    ties = [("r0", "r10"), ("r10", "r20")]
    where = place_of(split([*REPORTS, Entry("dense", "body60", "prose", dense=True)], ties))
    assert where["r0"] == where["r10"] == where["r20"] == where["r1"]
    assert where["dense"] == where["r120"] == where["r121"] == "train"


def test_what_was_placed_stays() -> None:
    before = split(REPORTS[:100])
    after = split(REPORTS, previous=before)
    assert all(set(names) <= set(after[place]) for place, names in before.items())
    assert {name: len(names) for name, names in after.items()} == {"train": 126, "dev": 18, "test": 36}
    one, other = before["dev"][0], before["test"][0]
    where = place_of(split(REPORTS, [(one, other)], previous=before))
    assert where[one] == where[other] == "train"
    assert place_of(split(REPORTS[2:], previous=before)).keys() == {entry.name for entry in REPORTS[2:]}


def test_masked_sentences() -> None:
    text = "2021年，清江区公开信息1,204条。其中，清江区政府三十五条！\n完。"
    spans = (
        Span("T1", "PERIOD", 0, 5, "2021年"),
        Span("T2", "REGION", 6, 9, "清江区"),
        Span("T3", "QUANTITY", 13, 19, "1,204条"),
        Span("T4", "ORG", 23, 28, "清江区政府"),
    )
    found = list(masked_sentences(text, spans))
    assert [(entry.masked, entry.spans) for entry in found] == [("#年,~公开信息#条。其中,~#条", 4), ("完", 0)]


@pytest.mark.parametrize(
    "sentence",
    [
        "一、总体情况", "（二）主动公开政府信息情况", "五、存在的主要问题及改进情况", "四、政府信息公开行政复议、行政诉讼情况",
        "清江区2021年政府信息公开工作年度报告", "本报告根据《中华人民共和国政府信息公开条例》的规定编制。", "无。", "2022年1月20日",
        "本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。", "（三）不予公开", "本年制发件数",
    ],
)  # fmt: skip
def test_prescribed_wording(sentence: str) -> None:
    assert is_prescribed(plain(sentence))


@pytest.mark.parametrize(
    "sentence", ["全年主动公开政府信息128条。", "我区把公开写进了每一份合同。", "存在的问题是更新不及时。"]
)
def test_own_wording(sentence: str) -> None:
    assert not is_prescribed(plain(sentence))
