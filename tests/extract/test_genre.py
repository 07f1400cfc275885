"""What is taken for a disclosure report."""

import pytest

from gongkai.corpus.read import from_text
from gongkai.corpus.types import Fact
from gongkai.extract.genre import find_doubts
from gongkai.extract.pipeline import prepare

OTHER = "全县完成造林绿化任务,新修道路,改善灌溉条件,粮食连年丰收。" * 40


def doubted(text, indicator="other"):
    fact = Fact("F1", "text", "single", None, None, "exact", "count", indicator, 0, 1, text[:1])
    return bool(find_doubts(prepare(from_text(text)), [fact]))


def test_another_text_is_doubted_once():
    (notice,) = find_doubts(prepare(from_text(OTHER)), ())
    assert (notice.code, notice.start, notice.end) == ("not_a_report", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "清江区2023年政府信息公开工作年度报告\n" + OTHER,
        "一、主动公开政府信息情况\n无。\n三、收到和处理政府信息公开申请情况\n无。\n" + OTHER,
        "推进政务公开。" + OTHER,
        "",
        "\n",
    ],
)
def test_a_title_two_headings_or_mentions_are_enough(text):
    assert not doubted(text)


def test_a_figure_of_disclosure_work_is_enough_in_an_excerpt_only():
    assert not doubted("图解12条。", "interpretation.items")
    assert doubted("图解12条。" + OTHER, "interpretation.items")
    assert doubted("造林12亩。")
