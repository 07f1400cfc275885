"""Relations of one sentence: which hold, which do not.

A case is a sentence with the pairs that one relation holds between, each as the words of head and tail.
"""

import pytest

from gongkai.extract.relations import find_relations
from gongkai.extract.spans import find_spans


def pairs(text, label):
    found = find_spans(text, [(0, len(text))])
    by_id = {span.id: span.text for span in found.spans}
    relations = find_relations(text, [(0, len(text))], found.spans, found.items)
    return [(by_id[r.head], by_id[r.tail]) for r in relations if r.label == label]


VIA = {
    "one for each channel": (
        "通过广播、电视、报刊公开信息120条。",
        [("120条", "广播"), ("120条", "电视"), ("120条", "报刊")],
    ),
    "channel as subject": ("政务微博发布信息42条。", [("42条", "政务微博")]),
    "parts name their own": ("公开信息300条,其中网站210条、微博90条。", [("210条", "网站"), ("90条", "微博")]),
    "reach": ("清江区政府门户网站访问量达12.5万次。", [("12.5万次", "清江区政府门户网站")]),
    "not for a rate": ("12345热线办结率98%。", []),
    "not for an outcome of what was received": ("12345热线受理来电20件,办结18件。", [("20件", "12345热线")]),
    "not for what is counted itself": ("建成政府网站3个。", []),
    "not where a channel is only inspected": ("开展政府网站检查4次。", []),
    "not for a training": ("开展业务培训5次,培训200人次。", []),
}


@pytest.mark.parametrize(("text", "expected"), VIA.values(), ids=VIA.keys())
def test_via(text, expected):
    assert pairs(text, "via") == expected


ACTOR = {
    "the subject": ("清江区教育局主动公开政府信息12条。", [("12条", "清江区教育局")]),
    "the members of a list": (
        "东山县、西河县共收到申请4件。",
        [("4件", "东山县"), ("4件", "西河县")],
    ),
    "a time between": ("2023年,清江区公开信息12条。", [("12条", "清江区")]),
    "not a recipient": ("向云岭市教育局报送信息3条。", []),
    "not the source of a rule": ("根据国务院要求公开信息3条。", []),
}


@pytest.mark.parametrize(("text", "expected"), ACTOR.values(), ids=ACTOR.keys())
def test_actor(text, expected):
    assert pairs(text, "actor") == expected


DURING = {
    "to the end of the sentence": (
        "2023年,公开信息5条;答复申请2件。",
        [("5条", "2023年"), ("2件", "2023年")],
    ),
    "the dated one": ("2023年,全年公开信息5条。", [("5条", "2023年")]),
    "in brackets": ("公开信息5条,比2022年(4条)增加1条。", [("4条", "2022年")]),
    "not the base of a comparison": ("公开信息5条,较2022年6月底增加1条。", []),
    "not a quota": ("2023年,要求每月公开5条。", []),
    "not a threshold": ("2023年,阅读量5千+的文章较多。", []),
    "not the start of a change": ("2023年,网站由86个整合为12个。", [("12个", "2023年")]),
    "not a name's own year": ("公开2024年部门预算6份。", [("6份", "2024年")]),
    "a duration has none": ("2023年,两天内办结。", []),
    "an implicit zero": ("本年度未收到申请。", [("未收到", "本年度")]),
}


@pytest.mark.parametrize(("text", "expected"), DURING.values(), ids=DURING.keys())
def test_during(text, expected):
    assert pairs(text, "during") == expected


def test_measures_is_shared_and_stated_for_each():
    text = "公开信息350条,同比下降18.2%。"
    assert pairs(text, "measures") == [("350条", "公开信息"), ("18.2%", "公开信息")]


def test_nothing_crosses_a_sentence():
    text = "2023年,清江区公开信息5条。\n答复申请2件。"
    scope = [(0, 16), (17, len(text))]
    found = find_spans(text, scope)
    relations = find_relations(text, scope, found.spans, found.items)
    second = next(s.id for s in found.spans if s.text == "2件")
    assert [(r.label) for r in relations if r.head == second] == ["measures"]
    assert len(relations) == 4
