"""Documents, periods, and what carries no annotation."""

import pytest

from gongkai.extract.names import find_documents, find_masked, find_periods


def texts(finder, text):
    return [text[a:b] for a, b in finder(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("根据《中华人民共和国政府信息公开条例》规定", ["《中华人民共和国政府信息公开条例》"]),
        ("(以下简称《条例》)", ["《条例》"]),
        ("《关于〈条例〉的说明》和《办法》", ["《关于〈条例〉的说明》", "《办法》"]),
        ("《转发〈甲〉和《乙》的通知》", ["《转发〈甲〉和《乙》的通知》"]),
        ("依据国办公开办函〔2019〕60号要求", ["国办公开办函〔2019〕60号"]),
        ("按照云政办发[2023]5号", ["云政办发[2023]5号"]),
        ("根据清政发(2012)第8号文件", ["清政发(2012)第8号"]),
        ("国务院令第711号公布", ["国务院令第711号"]),
        ("没有标题也没有文号,共60号楼", []),
    ],
)
def test_documents(text, expected):
    assert texts(find_documents, text) == expected


@pytest.mark.parametrize(
    "period",
    "2021年 2021年度 2021年1月1日起至2021年12月31日 2021年1月1日至12月31日 截至2022年6月底 1—12月 1月至12月 今年以来 本年 本年度 全年 今年 去年 "
    "上年 上年度 上一年度 上半年 下半年 目前 截至目前 截止2023年12月31日 二〇二三年 二○一二年三月五日 2023年第一季度 去年同期 2023年3月 12月底".split(),
)
def test_periods(period):
    assert texts(find_periods, f"公开,{period},信息") == [period]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自2021年1月1日起,", ["2021年1月1日"]),
        ("自2021年1月1日起至2021年12月31日止", ["2021年1月1日起至2021年12月31日"]),
        ("每月更新,每季度通报,定期检查", []),
        ("近年来、一年来、过去一年、下一步、年初", []),
        ("本年度报告的电子版", []),
        ("上年结转2件,结转下年度继续办理1件", []),
        ("青年人、成年人、多年级", []),
        ("三月均值", []),
    ],
)
def test_edges_and_look_alikes_of_periods(text, expected):
    assert texts(find_periods, text) == expected


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("网址http://www.qingjiang.gov.cn/zwgk/,欢迎", "http://www.qingjiang.gov.cn/zwgk/"),
        ("邮箱xxgk@qingjiang.gov.cn,", "xxgk@qingjiang.gov.cn"),
        ("地址:清江区教育局三楼,电话", "地址:清江区教育局三楼"),
        ("发布时间:2023-01-05 10:20", "发布时间:2023-01-05 10:20"),
        ("来源:清江区政府办", "来源:清江区政府办"),
        ("使用“清江公文交换”系统", "使用“清江公文交换”系统"),
    ],
)
def test_what_carries_no_annotation(text, masked):
    assert masked in texts(find_masked, text)


def test_running_text_is_not_masked():
    assert texts(find_masked, "2023年,清江区公开信息5条,来源广泛。") == []
