"""Regions of flattened tables, in the shapes in which web pages, PDF and text files leave them."""

import pytest

from gongkai.corpus.tabular import find_tables

BEFORE = "二、主动公开政府信息情况\n"
AFTER = "\n三、收到和处理政府信息公开申请情况\n2023年,我区未收到政府信息公开申请。"
PROSE = "2023年,清江区主动公开政府信息120条,其中规章0件。\n"

BARS_BY_CELL = "|\n第二十条第(一)项 |\n|||\n|\n信息内容 |\n本年制发件数 |\n|\n规章 |\n0 |\n|\n行政许可 |\n12 |\n||"
BARS_BY_ROW = "第二十条第(一)项 | |\n信息内容 | 本年制发件数 | 本年废止件数\n规章 | 0 | 0\n行政许可 | 12 | 3"
BLANK_LINES = (
    "第二十条第(一)项\n\n信息内容\n\n本年新\n制作数量\n\n对外公开总数量\n\n规章\n\n0\n\n0\n\n规范性文件\n\n2\n\n0"
)
ALIGNED = "信息内容    本年处理决定数量\n行政许可              12\n行政处罚               0\n行政强制               0"
STATISTICS_CELLS = "指标名称\n单位\n统计数\n一、主动公开情况\n——\n——\n(一)主动公开政府信息数\n条\n120\n二、回应解读情况\n(一)回应公众关注热点数\n次\n3"
STATISTICS_ROWS = "指 标 名 称 单位 2016年度\n一、主动公开情况 —— ——\n(一)主动公开政府信息数 条 120\n1.主动公开规范性文件数 条 3\n二、行政复议数量 件 0"
PIECES = (
    "行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计\n0 0 0 0 0 0 0 0"
)
LONG_CELLS = (
    "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)\n申请人情况\n自然人\n总计\n一、本年新收政府信息公开申请数量\n3\n3\n"
    "三、本年度办理结果\n(二)部分公开(区分处理的,只计这一情形,不计其他情形)\n1\n1\n"
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n0\n0\n四、结转下年度继续办理\n0\n0"
)
ROWS_RUN_TOGETHER = "一、本年新收政府信息公开申请数量 0 0 0 三、本年度办理结果 (一)予以公开 0 0 0"
EMPTY_CELLS = "第二十条第(一)项\n信息内容\n本年制发件数\n现行有效件数\n规章\n行政规范性文件"


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(BARS_BY_CELL, id="a cell a line, bars"),
        pytest.param(BARS_BY_ROW, id="a row a line, bars"),
        pytest.param(BLANK_LINES, id="a cell a line, blank lines"),
        pytest.param(ALIGNED, id="aligned columns"),
        pytest.param(STATISTICS_CELLS, id="older form, a cell a line"),
        pytest.param(STATISTICS_ROWS, id="older form, a row a line"),
        pytest.param(PIECES, id="cells broken over lines"),
        pytest.param(LONG_CELLS, id="long cells"),
        pytest.param(ROWS_RUN_TOGETHER, id="rows run together"),
        pytest.param(EMPTY_CELLS, id="labels only"),
    ],
)
@pytest.mark.parametrize("before", [BEFORE, PROSE, BEFORE + PROSE + "\n"], ids=["heading", "prose", "both"])
def test_region_is_the_table_and_nothing_else(table, before):
    text = before + table + AFTER
    assert [text[start:end] for start, end in find_tables(text)] == [table]


def test_full_width_forms():
    table = "第二十条第（一）项\n信息内容\n规章\n０\n行政许可\n１２"
    text = f"二、主动公开政府信息情况\n{table}\n三、其他需要报告的事项"
    assert [text[start:end] for start, end in find_tables(text)] == [table]


def test_headings_part_tables():
    text = f"{BEFORE}{ALIGNED}\n三、收到和处理政府信息公开申请情况\n{LONG_CELLS}\n四、政府信息公开行政复议、行政诉讼情况\n{PIECES}\n五、存在的主要问题及改进情况\n一是力量不足。"
    assert [text[start:end] for start, end in find_tables(text)] == [ALIGNED, LONG_CELLS, PIECES]


def test_table_within_a_line():
    run = "一、本年新收政府信息公开申请数量 3 0 3 二、上年结转政府信息公开申请数量 0 0 0 (一)予以公开 2 0 2 (七)总计 3 0 3"
    text = f"2023年,清江区共收到政府信息公开申请3件,均按期答复。{run} 四、政府信息公开行政复议、行政诉讼情况 无。"
    (region,) = find_tables(text)
    assert text[region[0] : region[1]] == run


def test_page_in_one_line():
    text = " ".join([BEFORE.strip(), PROSE.strip(), BARS_BY_ROW.replace("\n", " "), AFTER.strip()])
    found = find_tables(text)
    assert found
    assert all("。" not in text[start:end] for start, end in found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023年,清江区主动公开政府信息120条。\n其中,规章0件,行政规范性文件3件。",
        "首页 | 政务公开 | 年报\n清江区2023年政府信息公开工作年度报告\n一、总体情况",
        "3\n2023年,全区收到申请5件。\n4\n答复5件。",
        "本机关不掌握相关政府信息2件,其他处理1件。",
        "清江区财政局\n2024年1月5日",
        "1.行政许可\n公开许可事项20项。\n2.行政处罚\n公开处罚决定5件。",
    ],
)
def test_prose_is_no_table(text):
    assert find_tables(text) == ()
