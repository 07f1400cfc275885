"""Totals and parts, rates and bases, changes and what changed."""

import pytest

from gongkai.extract.relations import find_relations
from gongkai.extract.spans import find_spans


def links(text):
    found = find_spans(text, [(0, len(text))])
    by_id = {span.id: span.text for span in found.spans}
    relations = find_relations(text, [(0, len(text))], found.spans, found.items)
    return [(r.label, by_id[r.head], by_id[r.tail]) for r in relations if r.label.endswith("_of")]


def part(*members, of):
    return [("part_of", member, of) for member in members]


CASES = {
    "其中": ("公开信息128条,其中网站100条、微博20条。", part("100条", "20条", of="128条")),
    "包括": ("开设专栏6个,包括政策类2个、服务类3个。", part("2个", "3个", of="6个")),
    "分别": ("公开文件12份,分别为规章2份、方案7份。", part("2份", "7份", of="12份")),
    "a sum without a cue": ("公开信息10条,网站6条,微博4条。", part("6条", "4条", of="10条")),
    "the total behind": ("网站6条,微博4条,共计10条。", part("6条", "4条", of="10条")),
    "the smallest total": (
        "公开信息100条,其中网站60条,其中概况类12条。",
        [*part("60条", of="100条"), *part("12条", of="60条")],
    ),
    "an outcome of what was received": ("受理留言45件,办结44件。", part("44件", of="45件")),
    "adopted of what was asked for": ("征求意见60条,采纳21条。", part("21条", of="60条")),
    "carried over is no outcome": ("收到申请5件,上年结转1件。", []),
    "not where the part exceeds the total": ("公开信息5条,其中网站9条。", []),
    "not in another unit": ("收到申请20件,涉及31家单位。", []),
    "rate of the outcome": (
        "受理留言50件,办结49件,办结率98%。",
        [*part("49件", of="50件"), ("ratio_of", "98%", "49件")],
    ),
    "rate of what was received": ("收到申请20件,办结率100%。", [("ratio_of", "100%", "20件")]),
    "share of the part": (
        "公开信息145条,其中要闻14条,占9.6%。",
        [*part("14条", of="145条"), ("ratio_of", "9.6%", "14条")],
    ),
    "change of the figure": ("公开信息350条,同比下降18.2%。", [("change_of", "18.2%", "350条")]),
    "a rate with nothing to refer to": ("办结率100%。", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_links_between_figures(text, expected):
    assert sorted(links(text)) == sorted(expected)
