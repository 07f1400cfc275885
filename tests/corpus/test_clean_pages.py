"""The page around a report goes, the report stays."""

from __future__ import annotations

import pytest

from gongkai.corpus.clean import clean
from gongkai.corpus.types import Cleaned, Document

BODY = (
    "云岭市清江区坚持公开为常态、不公开为例外,围绕群众关切推进政务公开工作,进一步提升政务公开质量和实效,落实各项要求。"
)


def document(text: str) -> Document:
    return Document(id="0" * 16, source="page.txt", text=text)


def codes(cleaned: Cleaned) -> list[str]:
    return [notice.code for notice in cleaned.notices]


HEAD = [
    "登录     注册   ", "• 欢迎访问云岭市清江区人民政府网站!", "首页 | 政务公开 | 政务服务 | 互动交流", "当前位置: 首页 > 政务公开 > 年报", "> 2021年", "热门搜索: 社保 公积金",
    "索 引 号: | 113304/2024-00001 | 生成日期: | 2024-01-05 |", "主题分类 综合政务", "【字体:      】  打印", "字号:【大 中 小】",
    "来源:原创     发布时间:2023-01-31 13:24    浏览次数:次    ", "发布日期:2020-01-03    点击数:", "视力保护色:", "2022-01-20 10:32", "分享到:",
    "归档时间:2023-06-15", "信息来源:清江区政府办", "选择搜索类型", "今天是2022年1月3日 星期一", "首页>", "打开主菜单", "关键词 | 发布机构 | 交通局 | |", "• 公开方式: 主动公开", "生成日期 | 2025-01-23 10:16:31 | 是否有效 |", "点击关闭详细目录信息", "日期:2023-01-11 来源:云岭市人民政府 访问量:",
]  # fmt: skip
FOOT = [
    "附件:清江区2021年统计表.xls", "1.jpg", "上一篇:清江区2020年年报", "下一篇:没有了", "扫一扫在手机打开当前页", "打印本页 关闭窗口", "友情链接", "主办单位:清江区人民政府办公室",
    "版权所有:清江区人民政府", "云ICP备00000000号-1 公网安备 00000000000000号", "网站标识码:0000000000", "网站地图 联系我们", "责任编辑:某某",
]  # fmt: skip
REPORT = [
    "云岭市清江区2021年政府信息公开工作年度报告",
    BODY,
    "一、总体情况",
    "2021年,清江区主动公开信息3667条。",
    "如有疑问,请联系清江区政务公开办,地址:清江路1号,电话:0000-0000000。",
    "六、其他需要报告的事项",
    "无。",
    "清江区人民政府办公室",
    "2022年1月20日",
]


@pytest.mark.parametrize("line", HEAD)
def test_chrome_before_a_report(line: str) -> None:
    cleaned = clean(document("\n".join([line, *REPORT])))
    assert cleaned.text.split("\n") == ["", *REPORT]
    assert codes(cleaned)[0] == "page_chrome"


def test_a_label_and_its_value_on_two_lines() -> None:
    cleaned = clean(document("\n".join(["发布机构:", "清江区政府办", *REPORT])))
    assert cleaned.text.split("\n") == ["", "", *REPORT]


@pytest.mark.parametrize("lead", [["名称:"], ["文号: | 发布机构:", "标题:"], ["• 信息名称:", "", "", "  登记号:"]])
def test_the_title_behind_a_label_stays(lead: list[str]) -> None:
    cleaned = clean(document("\n".join([*lead, *REPORT, f"《{REPORT[0]}》"])))
    assert cleaned.text.split("\n") == [*[""] * len(lead), *REPORT, f"《{REPORT[0]}》"]


def test_a_title_that_comes_twice_stays_once() -> None:
    cleaned = clean(document("\n".join(["信息名称:", "  " + REPORT[0], "登记号:", *REPORT])))
    assert cleaned.text.split("\n") == ["", "", "", *REPORT]


@pytest.mark.parametrize("line", FOOT)
def test_chrome_behind_a_report(line: str) -> None:
    cleaned = clean(document("\n".join([*REPORT, line])))
    assert cleaned.text.split("\n") == [*REPORT, ""]
    assert "page_chrome" in codes(cleaned)
    assert cleaned.map.to_source(len("\n".join(REPORT)), len(cleaned.text)) != (0, 0)


def test_a_whole_page() -> None:
    raw = "\n".join([*HEAD, *REPORT, *FOOT])
    cleaned = clean(document(raw))
    assert [line for line in cleaned.text.split("\n") if line] == REPORT
    assert cleaned.text.count("\n") == raw.count("\n")
    assert sum(code == "page_chrome" for code in codes(cleaned)) == len(HEAD) + len(FOOT)
    start = cleaned.text.index("3667条")
    assert raw[slice(*cleaned.map.to_source(start, start + 5))] == "3667条"


@pytest.mark.parametrize(
    "line",
    [
        "云岭市清江区2021年政府信息公开工作年度报告 | |||||||",
        "通过网站首页、政务公开专栏公开信息12条。",
        "欢迎访问清江区人民政府门户网站(www.a.gov.cn)查阅,欢迎提出意见12条。",
        "(一)上年条目清理情况",
        "完成网站ICP备案2个、公安备案2个。",
        "访问量:12万次",
        "网站地图、无障碍浏览等功能完善。",
        "依申请公开",
        "行政许可 | 12 |",
    ],
)
def test_lines_of_the_report_stay(line: str) -> None:
    cleaned = clean(document("\n".join([*REPORT[:4], line, *REPORT[4:]])))
    assert line in cleaned.text


def test_a_title_over_three_lines_stays() -> None:
    lines = ["清江区人民政府", "2021年", "政府信息公开工作年度报告", *REPORT[1:]]
    assert clean(document("\n".join(lines))).text.split("\n") == lines


def test_a_counter_is_no_table() -> None:
    lines = ["点击数: 35", "来源:原创", *REPORT, "承办单位:清江区大数据中心", "访问量: 12345"]
    assert [line for line in clean(document("\n".join(lines))).text.split("\n") if line] == REPORT


def test_a_table_behind_the_last_sentence_stays() -> None:
    table = [
        "附件:统计表.xls",
        "政府信息公开情况统计表",
        "指标名称",
        "单位",
        "统计数",
        "主动公开政府信息数",
        "条",
        "3667",
    ]
    cleaned = clean(document("\n".join([*REPORT, *table, "打印本页"])))
    assert cleaned.text.split("\n")[len(REPORT) + 1 :] == [*table[1:], ""]
