"""The page of a report: everything shows, nothing runs, nothing is loaded."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import runpy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from gongkai.corpus.types import Check, Notice, Report, Section
from gongkai.extract.pieces import pieces_of, sentence_around, shown
from gongkai.extract.view import render

EXAMPLE = Path(__file__).parent.parent / "example_report.py"
HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;\x00\u202e"


@pytest.fixture(scope="module")
def example() -> Callable[..., Report]:
    """Return the builder of the example report."""
    build: Callable[..., Report] = runpy.run_path(str(EXAMPLE))["example"]
    return build


def page_of(report: Report) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(render(report))


def data_of(page: lxml.html.HtmlElement) -> dict[str, list[object]]:
    found: dict[str, list[object]] = json.loads(page.get_element_by_id("data").text)
    return found


def test_the_whole_text_is_there_in_pieces(example: Callable[..., Report]) -> None:
    report = example(text=example().text.replace("\x1b", "!").replace("\u202e", "?"))
    page = page_of(report)
    lines = page.xpath("//*[@id='text']/p")
    assert "\n".join(line.text_content() for line in lines) == report.text
    assert [int(line.get("data-line")) for line in lines] == [m.start() for m in re.finditer("^", report.text, re.M)]


def test_pieces_tile_the_text_and_the_marked(example: Callable[..., Report]) -> None:
    report = example()
    pieces = [piece for line in pieces_of(report) for piece in line]
    covered = "".join(report.text[piece.start : piece.end] for piece in pieces)
    assert covered == report.text.replace("\n", "")
    for index, span in enumerate(report.spans):
        assert "".join(report.text[p.start : p.end] for p in pieces if p.span == index) == span.text
    for index, statement in enumerate(report.statements):
        assert "".join(report.text[p.start : p.end] for p in pieces if p.statement == index) == statement.text
    cells = {index: fact.text for index, fact in enumerate(report.facts) if fact.origin == "table"}
    assert {p.cell: report.text[p.start : p.end] for p in pieces if p.cell is not None} == cells


def test_a_span_across_a_line_break_has_a_piece_in_each_line(example: Callable[..., Report]) -> None:
    report = example()
    broken = replace(report.spans[7], start=0, end=4, text="公开\r\n信息"[:6])
    wrapped = Report("0" * 16, "a", "公开\r\n信息3件", spans=(replace(broken, end=6),))
    pieces = [(piece.start, piece.end, piece.span) for line in pieces_of(wrapped) for piece in line]
    assert pieces == [(0, 2, 0), (4, 6, 0), (6, 8, None)]


def test_only_the_heading_of_a_section_is_one(example: Callable[..., Report]) -> None:
    text = "一、总体情况\n1.平台建设。全年更新3次。\n"
    sections = (
        Section(0, len(text), 1, "一、总体情况", "overview"),
        Section(7, len(text), 2, "1.平台建设", "overview", 13),
    )
    page = page_of(Report("0" * 16, "a", text, sections=sections))
    assert [piece.text for piece in page.xpath("//*[@id='text']//*[@class='head']")] == ["一、总体情况", "1.平台建设"]
    assert [line.get("id") for line in page.xpath("//*[@id='text']/p")] == ["sec-0", "sec-1", None]
    assert [line.get("id") for line in page_of(example()).xpath("//*[@id='text']/p")[:3]] == [None, "sec-1", None]


def test_spans_carry_label_and_place(example: Callable[..., Report]) -> None:
    page = page_of(example())
    piece = page.xpath("//*[@id='text']//*[@data-s='5']")[0]
    assert (piece.text, piece.get("class"), int(piece.get("data-o"))) == (
        "近4.1万件",
        "s QUANTITY",
        example().spans[5].start,
    )
    assert page.xpath("//*[@id='text']//*[@data-t='2']")[0].get("class") == "st IMPROVEMENT first"
    assert page.xpath("//*[@id='text']//*[@data-c='4']")[0].text == "12.5"


def test_facts_statements_checks_tables_and_warnings_stand_beside(example: Callable[..., Report]) -> None:
    report = example()
    page = page_of(report)
    for name, count in (("facts", 6), ("statements", 3), ("checks", 2), ("warnings", 2)):
        assert len(page.xpath(f"//*[@id='{name}']//li")) == count
    card = page.get_element_by_id("fact-0").text_content()
    for words in (
        "≈41,000件",
        "主动公开政府信息",
        "disclosure.proactive",
        "政府门户网站",
        "2023年",
        f"[{report.facts[0].start}, {report.facts[0].end})",
    ):
        assert words in card
    assert page.get_element_by_id("fact-5").get("class") == "empty"
    assert page.get_element_by_id("fact-1").xpath(".//button")[0].get("data-go-fact") == "0"
    assert [row.text_content() for row in page.xpath("//*[@id='tables']//th")] == [
        "本年制发件数", "本年废止件数", "现行有效件数", "规章",
    ]  # fmt: skip
    assert page.xpath("//*[@id='checks']//li")[0].get("class") == "check fail"
    assert [link.text for link in page.xpath("//nav/a")] == [section.title for section in report.sections[1:]]


def test_the_script_gets_the_graph_by_index(example: Callable[..., Report]) -> None:
    report = example()
    data = data_of(page_of(report))
    assert data["relations"][0] == ["measures", 5, 4, 1.0]
    assert data["spans"][6] == [
        "T7",
        "QUANTITY",
        report.spans[6].start,
        report.spans[6].end,
        "18.2 % · percent · down",
        0.75,
    ]
    fact = data["facts"][0]
    assert isinstance(fact, dict)
    assert (fact["quantity"], fact["spans"]) == (5, [4, 3, 2])
    start, end = fact["sentence"]
    assert report.text[start:end] == "2023年,区政府门户网站公开政府信息近4.1万件,同比下降18.2%"


def test_nothing_hostile_gets_through(example: Callable[..., Report]) -> None:
    base = example()
    report = example(
        text=HOSTILE + base.text[len(HOSTILE) :],
        spans=(replace(base.spans[0], id=HOSTILE, start=0, end=len(HOSTILE), text=HOSTILE), *base.spans[1:]),
        sections=(replace(base.sections[1], start=0, title=HOSTILE),),
        checks=(Check(HOSTILE, "fail", HOSTILE, (HOSTILE,)),),
        warnings=(Notice(HOSTILE, HOSTILE),),
        facts=(replace(base.facts[0], id=HOSTILE, indicator=HOSTILE, unit=HOSTILE, part_of=HOSTILE, channel_codes=(HOSTILE,)),),
        **dict.fromkeys(("id", "source", "title", "issuer", "region"), HOSTILE),
    )  # fmt: skip
    clean, page = page_of(base), page_of(report)
    assert (
        [e.get("type") for e in page.iter("script")]
        == [e.get("type") for e in clean.iter("script")]
        == ["application/json", None]
    )
    assert not list(page.iter("img"))
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]
    assert data_of(page)["spans"][0][0] == HOSTILE  # type: ignore[index]
    title = page.xpath("//header//h1")[0].text_content()
    assert title == HOSTILE.replace("\x00", "U+0000").replace("\u202e", "U+202E")
    assert not set(render(report)) & set("\x00\u202e")


def test_the_page_loads_nothing_and_runs_only_its_own_script(example: Callable[..., Report]) -> None:
    html = render(example())
    page = lxml.html.document_fromstring(html)
    links = [
        value for element in page.iter() for name, value in element.attrib.items() if name in ("src", "href", "action")
    ]
    assert all(link.startswith("#") for link in links)
    assert not re.search(r"@import|url\(", html)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']")[0].get("content")
    for kind in ("style", "script"):
        (content,) = re.findall(rf"<{kind}>(.*?)</{kind}>", html, re.S)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert not page.xpath("//@style")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a<b", "a&lt;b"),
        ("\"'&", "&#34;&#39;&amp;"),
        ("\x07\u200b", '<span class="ctl">U+0007</span><span class="ctl">U+200B</span>'),
        ("\t长", "\t长"),
    ],
)
def test_every_character_shows(text: str, html: str) -> None:
    assert str(shown(text)) == html


def test_the_sentence_of_a_fact_reaches_to_all_that_it_names(example: Callable[..., Report]) -> None:
    report = example()
    spans = {span.id: span for span in report.spans}
    start, end = sentence_around(report.text, spans, report.facts[3])
    assert report.text[start:end] == "收到申请3至5件,未收取费用"
    first, last = sentence_around(report.text, spans, replace(report.facts[3], periods=("T3",)))
    assert (first, last) == (spans["T3"].start, end)


def test_a_bare_report_has_a_page() -> None:
    page = page_of(Report("0" * 16, "a.txt", ""))
    assert "No facts." in page.get_element_by_id("facts").text_content()
    assert page.xpath("//title")[0].text == "a.txt"


def test_a_long_report_has_a_page(example: Callable[..., Report]) -> None:
    base = example()
    size, times = len(base.text), 400
    spans = tuple(
        replace(span, id=f"{span.id}-{n}", start=span.start + n * size, end=span.end + n * size)
        for n in range(times)
        for span in base.spans
    )
    report = example(text=base.text * times, spans=spans, facts=base.facts * 50)
    assert len(report.text) > 70_000
    assert len(page_of(report).xpath("//*[@id='text']//*[@data-s]")) == len(spans)
