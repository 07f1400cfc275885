"""Sentence ends, edges, kinds and sections."""

from itertools import pairwise

import pytest

from gongkai.corpus.sections import find_sections
from gongkai.corpus.sentences import split_sentences
from gongkai.corpus.tabular import find_tables


def split(text):
    return [text[s.start : s.end] for s in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\u00a0\n", []),
        ("公开5条。答复3件!办结了吗?办结", ["公开5条。", "答复3件!", "办结了吗?", "办结"]),
        ("公开5条！答复？", ["公开5条！", "答复？"]),
        ("公开5条;答复3件；办结", ["公开5条;答复3件；办结"]),
        ("公开5条。其中,网站3条。另有2条", ["公开5条。其中,网站3条。", "另有2条"]),
        ("公开5条。\n其中,网站3条。", ["公开5条。", "其中,网站3条。"]),
        ("公开5条。 其中网站3条。", ["公开5条。", "其中网站3条。"]),
        ("占97.8%,网址www.qingjiang.cn", ["占97.8%,网址www.qingjiang.cn"]),
        ("他说:“要公开。”会议结束。", ["他说:“要公开。”", "会议结束。"]),
        ("(含网站3条。)另有2条。", ["(含网站3条。)", "另有2条。"]),
        ("公开了。。。答复了。", ["公开了。。。", "答复了。"]),
        ("  公开5条。  \r\n  答复3件 \n", ["公开5条。", "答复3件"]),
        ("一是更新慢\n二是人手少", ["一是更新慢", "二是人手少"]),
    ],
)
def test_ends_and_edges(text, expected):
    assert split(text) == expected


def test_everything_but_white_space_is_in_one_sentence():
    text = "标题\n\n一、总体情况 2022年,公开5条。其中3条“网站。”\n| 0 |\n尾"
    found = split_sentences(text)
    assert "".join(text[s.start : s.end] for s in found).replace(" ", "") == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_kinds_and_sections():
    text = "清江区年报\n一、总体情况\n(一)主动公开\n公开5条。\n二、主动公开政府信息情况\n规章\n0\n行政许可\n2\n三、其他\n无。"
    tables = find_tables(text)
    sections = find_sections(text, tables)
    found = split_sentences(text, sections, tables)
    assert [(text[s.start : s.end], s.kind, sections[s.section].title) for s in found] == [
        ("清江区年报", "text", None),
        ("一、总体情况", "heading", "一、总体情况"),
        ("(一)主动公开", "heading", "(一)主动公开"),
        ("公开5条。", "text", "(一)主动公开"),
        ("二、主动公开政府信息情况", "heading", "二、主动公开政府信息情况"),
        ("规章", "table", "二、主动公开政府信息情况"),
        ("0", "table", "二、主动公开政府信息情况"),
        ("行政许可", "table", "二、主动公开政府信息情况"),
        ("2", "table", "二、主动公开政府信息情况"),
        ("三、其他", "heading", "三、其他"),
        ("无。", "text", "三、其他"),
    ]


def test_a_glued_heading_stays_in_its_sentence_and_a_part_begins_one():
    text = "清江区年报 一、总体情况2022年,公开5条。 二、其他需要报告的事项 无。"
    sections = find_sections(text)
    found = split_sentences(text, sections)
    assert [text[s.start : s.end] for s in found] == [
        "清江区年报",
        "一、总体情况2022年,公开5条。",
        "二、其他需要报告的事项 无。",
    ]
    assert [s.kind for s in found] == ["text"] * 3
