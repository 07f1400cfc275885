"""PDF files made here: text in order, tables over pages, page furniture, and files that cannot be read."""

from __future__ import annotations

import functools
import importlib.util
import io
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from gongkai.corpus.read import ReadError, read_bytes
from gongkai.corpus.types import Document

pytest.importorskip("reportlab")

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


pages = _load("pages")


def table(rows: Any, *, ruled: bool) -> Table:
    style = ParagraphStyle("cell", fontName=FONT, fontSize=7, leading=8, wordWrap="CJK")
    taken: set[tuple[int, int]] = set()
    held: dict[tuple[int, int], str] = {}
    spans = []
    for row, cells in enumerate(rows):
        column = 0
        for text, high, wide in cells:
            while (row, column) in taken:
                column += 1
            taken |= {(row + down, column + right) for down in range(high) for right in range(wide)}
            held[row, column] = text
            spans.append(("SPAN", (column, row), (column + wide - 1, row + high - 1)))
            column += wide
    width = max(column for _, column in taken) + 1
    data = [
        [Paragraph(held[row, column], style) if (row, column) in held else "" for column in range(width)]
        for row in range(len(rows))
    ]
    widths = [50, 60, 120] + [30] * 7 if width == 10 else [450 / width] * width
    return Table(data, style=[*spans, *([("GRID", (0, 0), (-1, -1), 0.5, "black")] if ruled else [])], colWidths=widths)


@functools.cache
def report(*, encrypt: StandardEncryption | None = None) -> bytes:
    style = ParagraphStyle("body", fontName=FONT, fontSize=14, leading=26, wordWrap="CJK", firstLineIndent=28)
    file = io.BytesIO()
    document = SimpleDocTemplate(file, pagesize=A4, title=pages.TITLE, **({"encrypt": encrypt} if encrypt else {}))
    story: list[Any] = [Paragraph(pages.TITLE, style)]
    for texts, rows in (
        (pages.PARAGRAPHS, pages.proactive()), (pages.AFTER_PROACTIVE, pages.applications()),
        (pages.AFTER_APPLICATIONS, pages.review()), (pages.CLOSING, None),
    ):  # fmt: skip
        story += [Paragraph(text, style) for text in texts]
        story += [table(rows, ruled=True)] if rows else []

    def furniture(canvas: Canvas, template: SimpleDocTemplate) -> None:
        canvas.setFont(FONT, 9)
        canvas.drawCentredString(297, 30, f"- {template.page} -")
        canvas.drawString(60, 810, "清江区人民政府")

    document.build(story, onFirstPage=furniture, onLaterPages=furniture)
    return file.getvalue()


def drawn(*lines: tuple[float, float, str]) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.setFont(FONT, 12)
    for across, up, text in lines:
        canvas.drawString(across, up, text)
    canvas.rect(10, 10, 50, 50, fill=1)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture(scope="module")
def document() -> Document:
    return read_bytes(report(), source="a.pdf")


def test_every_line_is_read_in_order(document: Document) -> None:
    dense = re.sub(r"\s", "", document.text)
    places = [dense.find(text) for text in (pages.TITLE, *pages.PARAGRAPHS, *pages.AFTER_PROACTIVE, *pages.CLOSING)]
    assert places == sorted(places) and places[0] >= 0
    assert (document.format, document.title, document.notices) == ("pdf", pages.TITLE, ())


def test_wrapped_lines_stay(document: Document) -> None:
    assert "全年主动公开政府信息\n3667条" in document.text


def test_forms_are_complete_also_over_a_page_break(document: Document) -> None:
    expected = [pages.proactive(), pages.applications(), pages.review()]
    assert len(document.grids) == 3
    for grid, rows in zip(document.grids, expected, strict=True):
        texts = [document.text[cell.start : cell.end] for cell in grid.cells]
        assert texts == [text for row in rows for text, _, _ in row]
        assert [(cell.rowspan, cell.colspan) for cell in grid.cells] == [
            (high, wide) for row in rows for _, high, wide in row
        ]
    figures = {(cell.row, cell.column) for cell in document.grids[1].cells if cell.row >= 3 and cell.column >= 3}
    assert figures == {(row, column) for row in range(3, 28) for column in range(3, 10)}


def test_furniture_is_marked_and_kept(document: Document) -> None:
    marked = [(mark.kind, document.text[mark.start : mark.end]) for mark in document.marks]
    assert marked == [
        ("running_head", "清江区人民政府"), ("page_number", "- 1 -"),
        ("running_head", "清江区人民政府"), ("page_number", "- 2 -"),
    ]  # fmt: skip


def test_table_without_rulings() -> None:
    rows = [("主动公开政府信息", "3667", "2841"), ("收到申请", "47", "0"), ("办结", "49", "2")]
    lines = [(60.0, 780.0, "一、总体情况"), (60.0, 500.0, "二、其他")]
    for at, (label, first, second) in enumerate(rows):
        lines += [(60.0, 700.0 - 20 * at, label), (250.0, 700.0 - 20 * at, first), (350.0, 700.0 - 20 * at, second)]
    document = read_bytes(drawn(*lines), source="a.pdf")
    assert document.text.split("\n")[1:4] == [" | ".join(row) for row in rows]
    (grid,) = document.grids
    assert [(cell.row, cell.column) for cell in grid.cells] == [
        (row, column) for row in range(3) for column in range(3)
    ]


def test_a_row_that_reaches_beyond_the_widest_keeps_its_columns() -> None:
    rows = [(60.0, "办结", 250.0, "47", 350.0, "2"), (60.0, "收到", 350.0, "3", 500.0, "5"), (60.0, "答复", 250.0, "1", 350.0, "4")]
    lines = [
        (row[at], 700.0 - 20 * number, str(row[at + 1])) for number, row in enumerate(rows) for at in range(0, 6, 2)
    ]
    document = read_bytes(drawn((60.0, 780.0, "一、总体情况"), *lines), source="a.pdf")  # type: ignore[arg-type]
    (grid,) = document.grids
    assert [cell.column for cell in grid.cells] == [0, 1, 2] * 3


def test_wide_gaps_in_running_text_make_no_table() -> None:
    document = read_bytes(drawn((60, 700, "清江区"), (200, 700, "政府"), (300, 700, "年报"), (60, 660, "一、总体情况")))
    assert document.grids == () and document.text == "清江区 政府 年报\n一、总体情况"


def test_numbers_inside_the_page_are_no_page_numbers() -> None:
    document = read_bytes(drawn((60, 420, "35"), (300, 30, "第 1 页 共 1 页")), source="a.pdf")
    assert [document.text[mark.start : mark.end] for mark in document.marks] == ["第 1 页 共 1 页"]


def test_scan_has_no_text_and_says_so() -> None:
    document = read_bytes(drawn(), source="a.pdf")
    assert document.text == "" and [notice.code for notice in document.notices] == ["no_text_layer"]


def test_empty_password_opens() -> None:
    locked = report(encrypt=StandardEncryption("", ownerPassword="owner", strength=128))
    assert pages.TITLE in read_bytes(locked, source="a.pdf").text


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (
            lambda data: report(encrypt=StandardEncryption("secret", ownerPassword="owner", strength=128)),
            "encrypted_pdf",
        ),
        (lambda data: data[: len(data) // 2], "truncated_pdf"),
        (lambda data: data[:-30], "truncated_pdf"),
        (lambda data: b"%PDF-1.4\nnothing\n%%EOF", "broken_pdf"),
        (lambda data: data.replace(b"/FlateDecode", b"/LZWDecode  "), "broken_pdf"),
    ],
)
def test_what_cannot_be_read_says_so_in_one_line(change: Any, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(change(report()), source="清江区.pdf")
    assert caught.value.code == code
    assert str(caught.value).startswith("清江区.pdf: ") and "\n" not in str(caught.value)
