"""The older 政府信息公开情况统计表: indicator, unit and figure, in several layouts."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from gongkai.corpus.read import from_text, read_bytes
from gongkai.corpus.types import Document
from gongkai.extract.pipeline import prepare
from gongkai.extract.tables import read_tables

BEFORE = "清江区2016年政府信息公开工作年度报告\n一、概述\n2016年，各项工作平稳。\n附表：政府信息公开情况统计表\n"
DASHES = ("——", "——")
ROWS = [
    ("一、主动公开情况", *DASHES),
    ("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "1,286"),
    ("其中：主动公开规范性文件数", "条", "14"),
    ("制发规范性文件总数", "件", "15"),
    ("1.政府公报公开政府信息数", "条", "0"),
    ("2.政府网站公开政府信息数", "条", "987"),
    ("二、回应解读情况", *DASHES),
    ("（一）回应公众关注热点或重大舆情数", "次", "6"),
    ("1.参加或举办新闻发布会总次数", "次", "3"),
    ("其中：主要负责同志参加新闻发布会次数", "次", "1"),
    ("三、依申请公开情况", *DASHES),
    ("（一）收到申请数", "件", "47"),
    ("（二）申请办结数", "件", "46"),
    ("2.同意公开答复数", "件", "30"),
    ("4.不同意公开答复数", "件", "7"),
    ("其中：涉及国家秘密", "件", "/"),
    ("四、行政复议数量", "件", "9"),
    ("（一）维持具体行政行为数", "件", "10"),
    ("（二）被依法纠错数", "件", "11"),
    ("五、行政诉讼数量", "件", "12"),
    ("（一）维持具体行政行为或者驳回原告诉讼请求数", "件", "13"),
    ("（二）被依法纠错数", "件", "16"),
    ("七、依申请公开信息收取的费用", "万元", "0.35"),
    ("（三）从事政府信息公开工作人员数", "人", "19"),
    ("（二）举办各类培训班数", "次", ""),
]
TRUTH = {
    "disclosure.proactive": ("1286", "number", "条"), "主动公开规范性文件数": ("14", "number", "条"),
    "documents.normative": ("15", "number", "件"), "政府公报公开政府信息数": ("0", "zero", "条"),
    "政府网站公开政府信息数": ("987", "number", "条"), "interaction.opinion_responses": ("6", "number", "次"),
    "interaction.press_conferences": ("3", "number", "次"), "主要负责同志参加新闻发布会次数": ("1", "number", "次"),
    "applications.received": ("47", "number", "件"), "applications.resolved": ("46", "number", "件"),
    "applications.granted": ("30", "number", "件"), "applications.refused": ("7", "number", "件"),
    "涉及国家秘密": (None, "na", None), "review.cases": ("9", "number", "件"), "review.upheld": ("10", "number", "件"),
    "review.corrected": ("11", "number", "件"), "litigation.cases": ("12", "number", "件"),
    "litigation.upheld": ("13", "number", "件"), "litigation.corrected": ("16", "number", "件"),
    "applications.fees": ("0.35", "number", "万元"), "organisation.staff": ("19", "number", "人"),
    "organisation.training": (None, "blank", None),
}  # fmt: skip
HEAD = ("指标名称", "计量单位", "统计数")


def as_text(cell: str, row: str) -> Document:
    lines = [cell.join(part for part in parts if part or "|" in cell) for parts in (HEAD, *ROWS)]
    return from_text(f"{BEFORE}{row.join(lines)}\n完。\n", source="a.txt")


def as_page() -> Document:
    rows = "".join(f"<tr>{''.join(f'<td>{part}</td>' for part in parts)}</tr>" for parts in (HEAD, *ROWS))
    paragraphs = "".join(f"<p>{line}</p>" for line in BEFORE.split("\n"))
    return read_bytes(f"<html><body>{paragraphs}<table>{rows}</table></body></html>".encode(), source="a.html")


@pytest.mark.parametrize(
    "document",
    [lambda: as_text("\n", "\n"), lambda: as_text(" | ", "\n"), lambda: as_text(" ", " "), as_page],
    ids=["cell a line", "bars", "run together", "html"],
)
def test_indicators_units_and_figures(document: Callable[[], Document]) -> None:
    tables, notices = read_tables(prepare(document()))
    assert [table.code for table in tables] == ["statistics"] and not notices
    cells = {cell.row: (cell.value, cell.status, cell.unit) for cell in tables[0].cells}
    expected = {row: (value and Decimal(value), status, unit) for row, (value, status, unit) in TRUTH.items()}
    assert cells == expected
    assert {cell.column for cell in tables[0].cells} == {"value"} and len(tables[0].cells) == len(cells)


def test_several_figures_are_refused() -> None:
    rows = [
        ("收到申请数", "件", "5", "91"),
        ("申请办结数", "件", "4", "90"),
        ("行政复议数量", "件", "1", "7"),
        ("举报投诉数量", "件", "2", "8"),
    ]
    text = BEFORE + "\n".join(" | ".join(row) for row in rows) + "\n完。\n"
    tables, notices = read_tables(prepare(from_text(text, source="a.txt")))
    assert [(cell.value, cell.status) for cell in tables[0].cells] == [(None, "unreadable")] * 4
    assert [notice.message.split()[0] for notice in notices] == ["4"]
