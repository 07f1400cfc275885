"""What holds of cleaning whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gongkai.corpus.clean import STEPS, clean
from gongkai.corpus.offsets import OffsetMap, apply_edits
from gongkai.corpus.steps import Areas
from gongkai.corpus.types import Cleaned, Document, Mark

PIECES = [
    "公开信息3667条", "云岭市", "政 府", "２０２１年", "\u3000\u3000", "\r\n", "\n", "\n\n", " ", "  ", "\t", "。", "，", ",", "|", "一、总体情况", "(一)", "(kāi)", "(he)",
    "監管", "雲嶺市資訊網路", "入口網站", "乾", "後", "\u200b", "\ufeff", "\ue000", "\ud83d", "😀", "𠮷", "⑴", "㎡", "⼀", "&nbsp;", "&#x41;", "<p>", "<br/>", "<", "&", "â€œ",
    "\ufffd", "?一是", "澳门太阳城娱乐场", "365bet官网", "《太阳城官网》", "当前位置:首页", "来源:甲 发布时间:2022-01-01", "上一篇:无", "索引号:", "— 3 —", "4", "0 |",
    "12  3  4", "2 0 2 1 年", "1231日", "***", "××镇", "二○二一年", "问" * 31 + "。", "全区各单位认真落实各项要求切实推进政务公开工作并",
]  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.text(st.characters(exclude_categories=()), max_size=40),
    st.lists(st.one_of(st.sampled_from(PIECES), st.characters(exclude_categories=())), max_size=14).map("".join),
)


def document(text: str, marks: tuple[Mark, ...] = ()) -> Document:
    return Document(id="0" * 16, source="page.txt", text=text, marks=marks)


def holds(source: str, cleaned: Cleaned) -> None:
    starts, ends = cleaned.map.starts.tolist(), cleaned.map.ends.tolist()
    assert len(starts) == len(ends) == len(cleaned.text)
    assert cleaned.map.source_length == len(source)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start <= end <= len(source) for start, end in zip(starts, ends, strict=True))
    for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start < end:
            left, right = cleaned.map.to_derived(start, end)
            assert left <= at < right
    for notice in cleaned.notices:
        assert notice.start is not None and notice.end is not None
        assert 0 <= notice.start <= notice.end <= len(source)


@settings(deadline=None)
@given(TEXTS)
@example("")
@example("\ud800")
def test_the_map_holds(text: str) -> None:
    holds(text, clean(document(text)))


@settings(deadline=None)
@given(TEXTS, st.lists(st.sampled_from(list(STEPS)), max_size=6))
def test_steps_compose_in_any_order(text: str, steps: list[str]) -> None:
    holds(text, clean(document(text), steps=steps))


@settings(deadline=None)
@given(TEXTS, st.data())
def test_any_marks_are_taken(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    kinds = st.sampled_from(["page_number", "running_head", "chrome"])
    marks = tuple(Mark(data.draw(kinds), start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False))
    holds(text, clean(document(text, marks)))


@pytest.mark.parametrize("name", list(STEPS))
@settings(deadline=None, max_examples=60)
@given(text=TEXTS)
def test_each_step_states_edits_in_order(name: str, text: str) -> None:
    change = STEPS[name](text, Areas())
    derived, offsets = apply_edits(text, change.edits)
    holds(text, Cleaned(derived, OffsetMap.identity(len(text)).then(offsets), notices=tuple(change.notices)))


LINES = [
    "云岭市清江区2021年政府信息公开工作年度报告", "一、总体情况", "（一）主动公开。2021年，公开信息 3667 条。", "五、存在的主要问题及改进", "情况", "规章 |", "0 |", "行政许可  12  3",
    "政  府  信  息", "雲嶺市透過入口網站公開資訊12條(tiáo)。", "当前位置:首页 > 年报", "发布时间:2022-01-01 浏览次数:3", "通过澳门太阳城娱乐场公开12条。", "国产精品视频",
    "推进了工作。二、主动公开政府信息情况 2021年清江区公开信息12条。", "全区各单位认真落实各项要求，", "切实推进政务公开。    加强培训", "— 3 —", "&nbsp;&nbsp;公开", "<p>受理</p>",
    "全区各单位认真落实各项要求切实推进政务公开工作并", "扫一扫在手机打开当前页", "清江区人民政府办公室", "2022年1月20日", "", "　　", "??(二)公开", "主动***息，自年1月1日",
    "全区各单位认真落实各项要求切实推进政务公开工作并及时答复，" * 2 + "全年公开。",
]  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(LINES), max_size=12, unique=True).map("\n".join))
def test_a_cleaned_text_is_clean(text: str) -> None:
    # lines differ: where one is taken out as repeated, those around it may be repeated only now
    once = clean(document(text)).text
    assert clean(document(once)).text == once
