"""Pages in the manner of government sites: everything of the report is read, tables keep their shape."""

from __future__ import annotations

import importlib.util
import re
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

from gongkai.corpus.read import read_bytes
from gongkai.corpus.types import Document


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


pages = _load("pages")
PAGES = pages.all_pages()


def dense(text: str) -> str:
    return re.sub(r"[\s\u3000\xa0]+", "", text)


def read(html: str, source: str = "a.html") -> Document:
    return read_bytes(html.encode(), source=source)


def codes(document: Document) -> list[str]:
    return [notice.code for notice in document.notices]


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_whole_report_and_little_else(page: pages.Page) -> None:
    document = read(page.html)
    held = dense(document.text)
    assert [line for line in page.wanted if dense(line) not in held] == []
    assert [line for line in page.unwanted if dense(line) in held] == []
    assert document.title == pages.TITLE
    assert codes(document) == []


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_statutory_forms_are_complete(page: pages.Page) -> None:
    document = read(page.html)
    shapes = {
        (max(cell.row + cell.rowspan for cell in grid.cells), max(cell.column + cell.colspan for cell in grid.cells))
        for grid in document.grids
    }
    assert shapes == {(14, 4), (28, 10), (4, 15)}
    expected = sorted(
        text for rows in (pages.proactive(), pages.applications(), pages.review()) for row in rows for text, _, _ in row
    )
    assert sorted(document.text[cell.start : cell.end] for grid in document.grids for cell in grid.cells) == expected


def test_spans_place_every_figure() -> None:
    (grid,) = read(pages.table_html(pages.applications())).grids
    figures = {(cell.row, cell.column) for cell in grid.cells if cell.row >= 3 and cell.column >= 3}
    assert figures == {(row, column) for row in range(3, 28) for column in range(3, 10)}
    total = next(cell for cell in grid.cells if (cell.row, cell.column) == (1, 9))
    assert (total.rowspan, total.colspan) == (2, 1)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>甲</p><p>乙</p>", "甲\n乙"),
        ("甲<br>乙<br/><br/>丙", "甲\n乙\n丙"),
        ("<p>主动公开\n   政府信息 <b>35</b>条</p>", "主动公开政府信息 35条"),
        ("<p>主动公开<span> </span>35&nbsp;条&#12288;</p>", "主动公开 35\xa0条\u3000"),
        ("<p>全<o:p></o:p>年<script>x()</script>共</p>", "全年共"),
        ("<pre>甲\n  乙</pre>", "甲\n  乙"),
        ("<table><tr><td>社会公益<br>组织<td>12<br>34<tr><td><td>0</table>", "社会公益组织 | 12 34\n | 0"),
        ("<table><tr><td>甲<td><table><tr><td>0</table><tr><td>乙<td>1</table>", "甲 | 0\n乙 | 1"),
        ("<table><td>甲<td>乙</table>", "甲 | 乙"),
        ("<table><tr><td>甲<td> <tr><td>乙<td><tr><td><td></table>丙", "甲 | \n乙 | \n | \n丙"),
        ("<table><tr><td>甲<td>0</table><table><tr><td><td>1</table>", "甲 | 0\n | 1"),
        ("<table><tr><td rowspan=9999 colspan=0>甲<td>乙<tr><td>丙</table>", "甲 | 乙\n丙"),
        ("<div>甲<!-- 乙 -->丙<?x 丁?></div>", "甲丙"),
        ("<p>甲<p hidden>乙<p style='display: none'>丙<p>丁", "甲\n丁"),
        ("<ul><li>甲<li>乙</ul>", "甲\n乙"),
        ("<p>甲 < 乙 && 丙</p", "甲 < 乙 && 丙"),
        ("<?xml version='1.0' encoding='utf-8'?><html><body>甲</body></html>", "甲"),
    ],
)
def test_rendering(html: str, text: str) -> None:
    assert read(html).text == text


def test_row_with_a_long_cell_parts_the_grids() -> None:
    long = "<tr><td>问题<td>" + "<p>一是更新不及时。</p>" * 60
    rows = "<tr><td>规章<td>0<tr><td>规范性文件<td>5"
    document = read(f"<table>{rows}{long}{rows}</table>")
    assert [len(grid.cells) for grid in document.grids] == [4, 4]
    assert document.text.count("\n一是更新不及时。") == 60


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "<title>清江区2021年政府信息公开工作年度报告_政府信息公开_清江区人民政府</title>",
            "清江区2021年政府信息公开工作年度报告",
        ),
        ("<title>清江区人民政府 - 清江区2021年年报</title>", "清江区2021年年报"),
        ("<title>清江区政府</title><meta name='ArticleTitle' content=' 清江区2021年年报 '>", "清江区2021年年报"),
        ("<title>首页</title><body><h1>清江区<br>2021年年度报告</h1>", "清江区2021年年度报告"),
        ("<title></title>", None),
    ],
)
def test_title(head: str, title: str | None) -> None:
    assert read(f"<html><head>{head}</head><p>一、总体情况</p></html>").title == title


BODY = "<p>一、总体情况</p><p>" + "全年主动公开政府信息35条。" * 20 + "</p>"


@pytest.mark.parametrize(
    ("html", "code"),
    [
        (
            "<body>导航<script>var c = '" + BODY.replace("/", "\\/") + "'; document.write(c);</script></body>",
            "text_from_script",
        ),
        ("<body><input type='hidden' value='" + BODY.replace("<", "&lt;") + "'></body>", "text_from_form_field"),
        ("<body><textarea>" + BODY.replace("<", "&lt;") + "</textarea></body>", "text_from_form_field"),
        ("<body>导航<div style='display:none'>" + BODY + "</div></body>", "text_from_hidden_part"),
        ("<body>导航<select><option>请选择" + BODY + "</body>", "text_from_hidden_part"),
        ("<body>导航<!-- 正文" + BODY + "</body>", "text_from_comment"),
        ("<head><title>年报<body>导航" + BODY + "</body>", "text_from_comment"),
    ],
)
def test_text_that_a_script_would_show(html: str, code: str) -> None:
    document = read(html)
    assert document.text.count("全年主动公开政府信息35条。") == 20 and codes(document) == [code]


def test_tabs_are_read_and_dialogues_are_not() -> None:
    tabs = [
        f"<div class='tab' style='display:{(at and 'none') or 'block'}'>{BODY.replace('35', str(at))}</div>"
        for at in range(3)
    ]
    dialogue = "<div style='display:none'><p>您访问的链接即将离开清江区人民政府门户网站,是否继续?。</p></div>"
    copy = f"<div class='mobile' style='display:none'>{BODY.replace('35', '0')}</div>"
    document = read("<body>" + "".join(tabs) + dialogue + copy + "</body>")
    assert [document.text.count(f"信息{at}条。") for at in range(3)] == [20, 20, 20]
    assert "是否继续" not in document.text and codes(document) == ["text_from_hidden_part"]


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<frameset cols='1,2'><frame src='a.htm'><frame src='b.htm'></frameset>", "frames_only"),
        ("<html><body><img src='1.jpg'><img src='2.jpg'></body></html>", "pictures_only"),
        ("<html></html>", "no_text"),
    ],
)
def test_pages_without_text_say_why(html: str, code: str) -> None:
    document = read(html)
    assert document.text == "" and codes(document) == [code]


def test_lost_bytes_are_counted_and_placed() -> None:
    data = BODY.encode("gbk").replace("一、总".encode("gbk"), "一、".encode("gbk") + b"\xff")
    document = read_bytes(data, source="a.html")
    (notice,) = document.notices
    assert notice.code == "undecodable_bytes" and notice.message.startswith("1 bytes")
    assert (notice.start, notice.end) == (2, 3) and document.text[2] == "\ufffd"


@pytest.mark.parametrize(
    "html",
    [
        "<body><p>甲</p>" + "<div>" * 100_000 + "<p>全年35条。</p>" + "</div>" * 100_000 + "<p>乙</p></body>",
        "<body><p>甲</p>" + "<table><tr><td>" * 50_000 + "全年35条。" + "<p>乙</p>",
        "<body><p>甲</p>" + "<b><i>" * 60_000 + "<p>全年35条。</p><p>乙</p>",
    ],
)
def test_deep_nesting_loses_nothing(html: str) -> None:
    document = read(html)
    assert document.text == "甲\n全年35条。\n乙"
    assert codes(document) == ["deep_nesting"]


def test_fifty_megabytes_on_one_line() -> None:
    sentence = "全年主动公开政府信息35条。"
    html = "<html><body><p>" + sentence * 1_400_000 + "</p></body></html>"
    assert len(html.encode()) > 50_000_000
    begun = time.perf_counter()
    document = read(html)
    assert time.perf_counter() - begun < 30
    assert document.text == sentence * 1_400_000 and codes(document) == ["whole_page"]


def test_a_page_of_usual_size_is_quick() -> None:
    page = next(page for page in PAGES if page.name == "word_export")
    html = page.html.replace(
        "<span>", '<span style="font-family:仿宋_GB2312;font-size:16pt;mso-ascii-font-family:Times">'
    )
    read(html)
    begun = time.perf_counter()
    for _ in range(5):
        read(html)
    assert (time.perf_counter() - begun) / 5 < 0.5
