"""Sections and their codes, however headings are written."""

import pytest

from gongkai.corpus.sections import find_sections
from gongkai.corpus.tabular import find_tables

TITLE = "云岭市清江区2022年政府信息公开工作年度报告\n"
SIX = ["overview", "proactive", "applications", "review_litigation", "problems", "other"]
SIX_TITLES = [
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
]
TEXTS = [
    "2022年,我区公开信息120条。",
    "全年发布规章0件。",
    "收到申请3件。",
    "未发生行政复议。",
    "一是力量不足。",
    "无。",
]
NUMERALS = "一二三四五六"


def sections(text):
    return find_sections(text, find_tables(text))


def main_codes(text):
    return [section.code for section in sections(text) if section.level == 1]


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param(lambda i, title: f"{NUMERALS[i]}、{title}\n", id="一、"),
        pytest.param(lambda i, title: f"  {NUMERALS[i]}、 {title}  \n\n", id="indented"),
        pytest.param(lambda i, title: f"{NUMERALS[i]}.{title}:\n", id="一. with colon"),
        pytest.param(lambda i, title: f"{NUMERALS[i]} {title}\n", id="一 and a space"),
        pytest.param(lambda i, title: f"({NUMERALS[i]}){title}\n", id="(一)"),
        pytest.param(lambda i, title: f"（{NUMERALS[i]}）{title}\n", id="（一）"),
        pytest.param(lambda i, title: f"{i + 1}、{title}\n", id="1、"),
        pytest.param(lambda i, title: f"{i + 1}.{title}\n", id="1."),
        pytest.param(lambda i, title: f"第{NUMERALS[i]}部分 {title}\n", id="第一部分"),
        pytest.param(lambda i, title: f"{title}\n", id="no number"),
        pytest.param(lambda i, title: f"一、{title}\n", id="one number for all"),
        pytest.param(lambda i, title: f"{'一二三五六七'[i]}、{title}\n", id="a number left out"),
        pytest.param(lambda i, title: f"{NUMERALS[i]}、{title}", id="text glued to it"),
        pytest.param(lambda i, title: f"{NUMERALS[i]}、{title}。", id="text behind a full stop"),
        pytest.param(lambda i, title: f"{NUMERALS[i]}、{' '.join(title[:4])}{title[4:]}\n", id="spaced out"),
    ],
)
def test_six_parts(heading):
    text = TITLE + "".join(heading(i, title) + TEXTS[i] + "\n" for i, title in enumerate(SIX_TITLES))
    found = sections(text)
    assert [section.code for section in found if section.level == 1] == SIX
    assert found[0].level == 0 and text[found[0].start : found[0].end] == TITLE.strip()
    for section, body in zip([s for s in found if s.level == 1], TEXTS, strict=True):
        assert text[section.body : section.end].strip() == body


def test_line_breaks_lost():
    text = (
        TITLE.strip()
        + " 本报告公布如下。 "
        + " ".join(f"{NUMERALS[i]}、{t}{TEXTS[i]}" for i, t in enumerate(SIX_TITLES))
    )
    assert main_codes(text) == SIX


def test_line_breaks_and_spaces_lost():
    text = (
        TITLE.strip()
        + "现公布如下:"
        + "".join(f"{NUMERALS[i]}、{t}{TEXTS[i].rstrip('。')}" for i, t in enumerate(SIX_TITLES))
    )
    assert main_codes(text) == SIX


def test_line_breaks_lost_around_tables():
    table = "第二十条第(一)项 信息内容 本年制发件数 现行有效件数 规章 0 0 行政规范性文件 2 3 行政许可 12"
    text = f"{TITLE.strip()} 一、总体情况 略。 二、主动公开政府信息情况 {table} 五、存在的主要问题及改进情况 一是力量不足。 六、其他需要报告的事项 无。"
    assert main_codes(text) == ["overview", "proactive", "problems", "other"]


def test_nothing_to_report_behind_a_title():
    text = f"{TITLE}一、总体情况\n略。\n六、其他需要报告的事项无\n"
    assert [(s.title, text[s.body : s.end]) for s in sections(text)][-1] == ("六、其他需要报告的事项", "无")


def test_older_outline():
    titles = {
        "概述": "overview",
        "主动公开政府信息的情况": "proactive",
        "依申请公开政府信息和不予公开政府信息的情况": "applications",
        "政府信息公开的收费及减免情况": "fees",
        "因政府信息公开申请行政复议、提起行政诉讼的情况": "review_litigation",
        "存在的主要问题和改进措施": "problems",
        "其他需要报告的事项": "other",
        "附表": "appendix",
    }
    text = TITLE + "".join(f"{'一二三四五六七八'[i]}、{title}\n见下文。\n" for i, title in enumerate(titles))
    assert main_codes(text) == list(titles.values())


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("工作概况", "overview"),
        ("组织领导和制度建设情况", "overview"),
        ("重点领域信息公开工作推进情况", "proactive"),
        ("2016年政务公开工作要点落实情况", "overview"),
        ("复议、诉讼和申诉情况", "review_litigation"),
        ("政府信息公开支出与收费情况", "fees"),
        ("依申请公开办理情况", "applications"),
        ("2023年工作打算", "problems"),
        ("下一步工作安排", "problems"),
        ("存在的不足", "problems"),
        ("政府信息公开情况统计表", "appendix"),
        ("需要说明的事项与附表", "other"),
        ("其它相关工作情况", "other"),
        ("机构建设、保障经费和培训会议情况", "overview"),
        ("主要工作概述", "overview"),
        ("行政复议诉讼和举报投诉情况", "review_litigation"),
        ("存在问题及工作打算", "problems"),
        ("咨询处理情况", None),
    ],
)
def test_code_of_a_title(title, code):
    assert main_codes(f"{TITLE}一、概述\n略。\n二、{title}\n略。\n三、其他\n略。")[1] == code


def test_quoted_list_of_titles_is_no_heading():
    preamble = "本报告由一、总体情况;二、主动公开政府信息情况;“存在的主要问题及改进情况”,其他需要报告的事项等部分组成。"
    text = f"{TITLE}{preamble}\n一、总体情况\n无。\n二、主动公开政府信息情况\n无。"
    assert main_codes(text) == ["overview", "proactive"]


def test_list_of_titles_in_one_line_is_no_heading():
    text = f"{TITLE}一、概述,(一)组织领导,(二)平台建设,二、主动公开政府信息情况\n一、概述\n略。\n二、主动公开政府信息情况\n略。"
    assert [s.title for s in sections(text)] == [None, "一、概述", "二、主动公开政府信息情况"]


def test_table_of_contents_is_no_heading():
    contents = "目录\n" + "\n".join(f"{NUMERALS[i]}、{title}......{i + 1}" for i, title in enumerate(SIX_TITLES))
    plain = "目录\n" + "\n".join(f"{NUMERALS[i]}、{title}" for i, title in enumerate(SIX_TITLES))
    body = "\n" + "".join(f"{NUMERALS[i]}、{title}\n{TEXTS[i]}\n" for i, title in enumerate(SIX_TITLES))
    assert main_codes(TITLE + contents + body) == SIX
    assert main_codes(TITLE + plain + body) == SIX


def test_levels_nest_and_codes_are_inherited():
    text = (
        f"{TITLE}一、总体情况\n(一)主动公开\n1.深化重点领域公开。公开预决算。\n2.加强解读。发布图解5期。\n(二)依申请公开\n收到3件。\n"
        "(三)监督保障\n培训2次。\n五、存在的主要问题及改进情况\n(一)主要问题\n一是力量不足。\n(二)依申请公开答复不够规范\n略。"
    )
    assert [(s.level, s.code, s.title) for s in sections(text)] == [
        (0, "preamble", None),
        (1, "overview", "一、总体情况"),
        (2, "proactive", "(一)主动公开"),
        (3, "proactive", "1.深化重点领域公开"),
        (3, "proactive", "2.加强解读"),
        (2, "applications", "(二)依申请公开"),
        (2, "overview", "(三)监督保障"),
        (1, "problems", "五、存在的主要问题及改进情况"),
        (2, "problems", "(一)主要问题"),
        (2, "problems", "(二)依申请公开答复不够规范"),
    ]


def test_parent_holds_its_children():
    text = f"{TITLE}一、总体情况\n(一)主动公开\n公开5条。\n(二)平台建设\n建站1个。\n二、主动公开政府信息情况\n略。"
    parent, first, second = (
        s for s in sections(text) if s.code in ("overview", "proactive") and s.start < text.index("二、")
    )
    assert parent.start < first.start < first.end < second.start < second.end == parent.end


def test_list_in_a_part_that_starts_again_at_one():
    text = (
        f"{TITLE}一、总体情况\n略。\n二、主动公开政府信息情况\n略。\n三、存在的主要问题及改进情况\n一、存在的主要问题\n力量不足。\n"
        "二、改进措施\n增加人手。\n四、其他需要报告的事项\n无。"
    )
    assert main_codes(text) == ["overview", "proactive", "problems", "other"]
    assert [s.title for s in sections(text) if s.level == 2] == ["一、存在的主要问题", "二、改进措施"]


def test_a_part_numbered_unlike_the_others():
    text = f"{TITLE}一、总体情况\n略。\n二、主动公开政府信息情况\n略。\n3.收到和处理政府信息公开申请情况\n收到3件。\n其他需要报告的事项\n无。"
    assert main_codes(text) == ["overview", "proactive", "applications", "other"]


def test_numbered_items_without_titles_are_no_sections():
    text = f"{TITLE}一、总体情况\n1.全区各部门按照要求及时公开各类政府信息;\n2.全面落实公开责任,稳步推进各项公开工作的开展。\n二、其他需要报告的事项\n无。"
    assert [s.level for s in sections(text)] == [0, 1, 1]


def test_row_labels_of_a_table_are_no_headings():
    table = (
        "一、本年新收政府信息公开申请数量\n3\n二、上年结转政府信息公开申请数量\n0\n三、本年度办理结果\n(一)予以公开\n3"
    )
    text = f"{TITLE}三、收到和处理政府信息公开申请情况\n{table}\n四、政府信息公开行政复议、行政诉讼情况\n无。"
    assert main_codes(text) == ["applications", "review_litigation"]


def test_no_headings_at_all():
    text = (
        f"{TITLE}根据《中华人民共和国政府信息公开条例》,特编制本报告,所列数据的统计期限自2022年1月1日起至2022年12月31日止。\n"
        "2022年,我区主动公开政府信息120条,内容包括机构职能、财政资金、重点项目等方面,方便群众查询。\n"
        "全年共收到政府信息公开申请3件,均已按期答复。\n"
        "我区政府信息公开工作还存在一些不足:一是力量薄弱;二是更新较慢。\n下一步,我区将充实力量。"
    )
    assert [(s.level, s.code) for s in sections(text)] == [
        (0, "preamble"),
        (1, "proactive"),
        (1, "applications"),
        (1, "problems"),
    ]


def test_empty():
    assert find_sections("") == ()
