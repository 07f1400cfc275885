"""Names of regions: in the gazetteer, behind a clear edge, in chains; words that only look like one."""

import pytest

from gongkai.extract.regions import at_edge, find_regions, harvest_regions, region_start
from gongkai.extract.stretches import longest


def regions(text, known=frozenset()):
    return [text[a:b] for a, b in longest(find_regions(text, known))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甘肃省高度重视", ["甘肃省"]),
        ("在清江区,", ["清江区"]),
        ("河南省云岭市清江镇公开", ["河南省云岭市清江镇"]),
        ("为河湾街道", ["河湾街道"]),
        ("位于清江高新区,", ["清江高新区"]),
        ("宁夏、新疆等地", ["宁夏", "新疆"]),
    ],
)
def test_regions(text, expected):
    assert regions(text) == expected


@pytest.mark.parametrize(
    "text",
    "全市公开 我区落实 各乡镇 农贸市场 办事区域 政务公开专区 本县 有关地区 乡村振兴 社区 上市公司 城乡居民 服务区 市场监管 县域经济 一市两县".split(),
)
def test_words_that_name_no_region(text):
    assert regions(text) == []


def test_a_name_that_stands_clear_once_is_known_everywhere():
    text = "云荡区2023年报告。推动云荡区发展,做好云荡区公开。"
    assert harvest_regions(text) == {"云荡区"}
    assert regions("努力打开云荡区局面", frozenset({"云荡区"})) == ["云荡区"]


def test_chains_end_somewhere():
    text = "清江区" * 50
    assert region_start(text, len(text), frozenset({"清江区"})) == len(text) - 6 * 3


@pytest.mark.parametrize(("before", "edge"), [("根据", True), (",", True), ("", True), ("高山", False)])
def test_edges_of_names(before, edge):
    assert at_edge(f"{before}清江", len(before)) is edge
