"""Implicit zeros: which negations are quantities, and what did not occur."""

import pytest

from gongkai.extract.stretches import Stretches
from gongkai.extract.zeros import find_zeros, object_of_zero, subject_of_zero


def zeros(text):
    return [text[a:b] for a, b in find_zeros(text, 0, len(text), Stretches())]


@pytest.mark.parametrize(
    ("text", "zero", "thing"),
    [
        ("未收到政府信息公开申请", "未收到", "政府信息公开申请"),
        ("没有发生行政诉讼案件", "没有发生", "行政诉讼案件"),
        ("未发生上述情况", "未发生", "上述情况"),
        ("未出现泄密事件", "未出现", "泄密事件"),
        ("未产生任何费用", "未产生", "费用"),
        ("未收取信息处理费", "未收取", "信息处理费"),
        ("无行政诉讼", "无", "行政诉讼"),
        ("未收到和处理投诉举报", "未收到和处理", "投诉举报"),
        ("没有行政复议", "没有", "行政复议"),
        ("未对申请人收取费用", "未", "费用"),
        ("没有因失误受到上级通报批评情况", "没有", "受到上级通报批评"),
        ("未发生因政府信息公开引发行政诉讼的情形", "未发生", "引发行政诉讼"),
        ("未发生行政复议、行政诉讼", "未发生", "行政复议、行政诉讼"),
        ("不存在投诉举报", "不存在", "投诉举报"),
    ],
)
def test_zeros_and_their_objects(text, zero, thing):
    assert zeros(text) == [zero]
    a, b = object_of_zero(text, (0, len(zero)), len(text))
    assert text[a:b] == thing


def test_what_did_not_occur_may_stand_in_front():
    text = "2023年,行政诉讼案件均未发生"
    (zero,) = find_zeros(text, 0, len(text), Stretches())
    a, b = subject_of_zero(text, 0, zero[0])
    assert (text[slice(*zero)], text[a:b]) == ("未发生", "行政诉讼案件")


@pytest.mark.parametrize(
    "text",
    [
        "未严格落实申请办理制度",
        "未涉及国家秘密",
        "无法提供申请的信息",
        "无。",
        "没有形成投诉处理机制",
        "不收取任何费用",
        "未及时答复申请",
        "未成年人意见",
        "无障碍建议",
        "没有收集意见的权限",
    ],
)
def test_other_negation_is_none(text):
    assert zeros(text) == []


def test_nothing_is_looked_for_in_titles():
    text = "《未收到申请》"
    assert list(find_zeros(text, 0, len(text), Stretches([(0, len(text))]))) == []
