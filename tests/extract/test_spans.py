"""Flat spans of whole sentences: which characters carry which label, and which carry none.

A case is a sentence with its spans in brackets: ``[Q 128条]`` is a QUANTITY; letters are the first of the labels.
"""

import re
from itertools import pairwise

import pytest

from gongkai.extract.spans import PREFIX, find_spans

MARK = re.compile(r"\[([QICORDP]) ([^\]]*)\]")
LABELS = {letter: label for label, letter in PREFIX.items()}


def read(marked):
    text, spans, at = "", [], 0
    for m in MARK.finditer(marked):
        text += marked[at : m.start()]
        spans.append((LABELS[m[1]], len(text), m[2]))
        text += m[2]
        at = m.end()
    return text + marked[at:], spans


def found(text):
    return [(span.label, span.start, span.text) for span in find_spans(text, [(0, len(text))]).spans]


WHOLE = {
    "an item in front": "[P 2023年],[R 清江区][I 主动公开政府信息][Q 128条]。",
    "an owner inside an item": "[R 云岭市]印发全市方案。",
    "longest outer name": "[O 云岭市教育局]在[C 云岭市人民政府门户网站]设立专栏。",
    "channel before item": "[C 云岭市人民政府门户网站][I 发布信息][Q 52条]。",
    "channel that only modifies": "[I 印发政府网站抽查通报][Q 3期]。",
    "counted channel": "[I 举办新闻发布会][Q 11次],[I 发布政府公报][Q 12期]。",
    "channel counted in writings": "[I 推送][C 政务微信][Q 420条]。",
    "item shared by two channels": "[I 发布信息][Q 300条],其中[C 网站][Q 210条]、[C 微博][Q 90余条]。",
    "quantity in front": "开设[Q 6个][I 专栏],梳理[Q 433项][I 证明]。",
    "approximate": "[I 公开信息][Q 近4.1万件],[I 关注人数]达[Q 32000余人]。",
    "rate": "[I 办结][Q 249件],[I 办结率][Q 100%]。",
    "change": "[I 主动公开政府信息][Q 350件],同比下降[Q 18.2%]。",
    "duration": "咨询均在[Q 两天内][I 办结]。",
    "regions counted": "全市[Q 9个][I 县市区]",
    "carry-over": "[I 上年结转][Q 2件],[I 结转下年度继续办理][Q 1件]。",
    "a period splits": "[P 2023年][I 收到政府信息公开申请][Q 5件]。",
    "implicit zero": "[P 本年度][Q 未收到][I 政府信息公开申请]。",
    "zero of two things": "[Q 未发生][I 行政复议、行政诉讼]。",
    "zero without its cause": "[Q 未发生]因政府信息公开引发的[I 行政诉讼案件]。",
    "zero without 情况": "[Q 没有发生][I 泄密事件]的情况。",
    "zero of what stands above": "[Q 未发生][I 上述情况]。",
    "explicit zero": "[I 收到行政复议申请][Q 0件]。",
    "two committees": "[O 市委]、[O 市政府]高度重视。",
    "document number": "根据[D 《条例》]和[D 云政办发〔2023〕5号]要求",
    "document of a meeting": "按照[D 《2023年政务公开工作要点》]部署",
    "title in a heading": "[R 清江区][P 2023年]政府信息公开工作年度报告",
    "chain of regions": "[R 甘肃省清江市]公开工作",
    "channels in a list": "通过[C 广播]、[C 电视]、[C 报刊]发布",
    "channels run together": "办好[C 微信][C 微博][C 政务新媒体]",
    "site with a section": "在[C 市政府门户网站“政府公报”专栏]发布",
    "named account": "[C “清江发布”微信公众号]推送",
    "routes before 方式": "通过[C 当面]、[C 邮寄]、[C 传真]等方式受理",
    "route inside an item": "其中[I 网络申请][Q 11件]。",
    "other ways": "通过[C 其他方式][I 公开信息][Q 7条]。",
    "hotline": "[C 12345热线][I 受理来电][Q 88件]。",
    "the regions of a list": "[R 东山县]、[R 西河县]",
}


@pytest.mark.parametrize("marked", WHOLE.values(), ids=WHOLE.keys())
def test_spans_of_a_sentence(marked):
    text, expected = read(marked)
    assert found(text) == expected


NOTHING = {
    "list markers": "一是加强领导;第一,完善制度。(二)改进",
    "names with a number": "落实“五公开”和三审三校制度,打通最后一公里。",
    "articles": "建设一支队伍,解决一批问题,作为一项日常工作,每一次都要。",
    "vague counts": "发布多条信息,开设一些栏目,部分内容更新。",
    "ordinals": "召开第三次会议。",
    "parts of the report": "本报告由六个部分组成。",
    "our own": "我市各部门、有关部门和本单位认真落实,我局高度重视。",
    "frequency": "每月更新,定期检查,近年来不断加强。",
    "other negation": "未严格落实,未涉及国家秘密,无正当理由。",
    "bare words of media": "拓宽公开渠道和途径,优化平台、载体,丰富形式。",
    "internal system": "使用“清江公文交换”系统流转。",
    "chat group": "建立微信工作群。",
    "an address": "地址:云岭市清江区人民路8号云岭市教育局,",
    "an e-mail address and a URL": "xxgk@qingjiang.gov.cn http://www.qingjiang.gov.cn/zwgk/",
    "a publication stamp": "发布时间:2023-01-05 10:20",
    "a counting note": "同一申请人计1次",
    "this report": "本年度报告的电子版可以下载",
    "a policy": "政府采购和政府投资",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_look_alikes_carry_nothing(text):
    assert found(text) == []


def test_only_the_given_sentences_are_read():
    text = "公开信息5条。\n公开信息6条。"
    assert [s.text for s in find_spans(text, [(8, len(text))]).spans] == ["公开信息", "6条"]


def test_ids_count_by_label_and_quantities_are_tied_to_items():
    text = "公开信息5条,答复申请2件。"
    result = find_spans(text, [(0, len(text))])
    assert [s.id for s in result.spans] == ["I1", "Q1", "I2", "Q2"]
    assert result.items == {"Q1": "I1", "Q2": "I2"}


def test_quantities_carry_their_attributes():
    text = "公开信息近4.1万件,同比下降18.2%,未收到申请。"
    quantities = [s for s in find_spans(text, [(0, len(text))]).spans if s.label == "QUANTITY"]
    assert [(str(q.value), q.unit, q.modifier, q.kind, q.direction) for q in quantities] == [
        ("41000", "件", "approx", "count", None),
        ("18.2", "%", "exact", "percent", "down"),
        ("0", None, "exact", "none", None),
    ]


@pytest.mark.parametrize("length", [2, 40, 400])
def test_spans_are_flat_and_in_order(length):
    text = "2023年,清江区通过政务微博和门户网站“要闻”栏目公开信息12条,未收到申请。" * length
    spans = find_spans(text, [(0, len(text))]).spans
    assert len(spans) >= 8 * length
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(text[s.start : s.end] == s.text for s in spans)
