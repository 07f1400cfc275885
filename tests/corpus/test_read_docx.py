"""Word files made here: order, merged cells, list numbers, tracked changes, and files that cannot be read."""

from __future__ import annotations

import functools
import importlib.util
import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from gongkai.corpus.read import ReadError, read_bytes
from gongkai.corpus.types import Document


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


pages = _load("pages")
W = nsdecls("w")


def saved(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def add_table(document: Any, rows: Any) -> None:
    taken: set[tuple[int, int]] = set()
    cells = []
    for row, held in enumerate(rows):
        column = 0
        for text, high, wide in held:
            while (row, column) in taken:
                column += 1
            taken |= {(row + down, column + right) for down in range(high) for right in range(wide)}
            cells.append((row, column, high, wide, text))
            column += wide
    table = document.add_table(len(rows), max(column for _, column in taken) + 1)
    for row, column, high, wide, text in cells:
        table.cell(row, column).merge(table.cell(row + high - 1, column + wide - 1)).text = text


@functools.cache
def report() -> bytes:
    document = docx.Document()
    document.core_properties.title = pages.TITLE
    document.add_heading(pages.TITLE, 0)
    document.sections[0].header.paragraphs[0].text = "清江区人民政府办公室印"
    for texts, rows in (
        (pages.PARAGRAPHS, pages.proactive()), (pages.AFTER_PROACTIVE, pages.applications()),
        (pages.AFTER_APPLICATIONS, pages.review()), (pages.CLOSING, None),
    ):  # fmt: skip
        for text in texts:
            document.add_paragraph(text)
        if rows:
            add_table(document, rows)
    return saved(document)


def with_body(xml: str, *, numbering: str | None = None) -> Document:
    """Read a document whose body is ``xml``; ``numbering`` replaces its lists."""
    document = docx.Document()
    body = document.element.body
    for element in list(body)[:-1]:
        body.remove(element)
    held = parse_xml(f"<w:body {nsdecls('w', 'wp', 'a')} xmlns:wps='w' xmlns:mc='m' xmlns:v='v'>{xml}</w:body>")
    for at, element in enumerate(list(held)):
        body.insert(at, element)
    if numbering:
        part = document.part.numbering_part
        for element in list(part.element):
            part.element.remove(element)
        for element in list(parse_xml(f"<w:numbering {W}>{numbering}</w:numbering>")):
            part.element.append(element)
    return read_bytes(saved(document), source="a.docx")


def paragraph(text: str, *, number: tuple[int, int] | None = None, style: str = "") -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_everything_in_order() -> None:
    document = read_bytes(report(), source="a.docx")
    lines = document.text.split("\n")
    places = [lines.index(text) for text in (pages.TITLE, *pages.PARAGRAPHS, *pages.AFTER_PROACTIVE, *pages.CLOSING)]
    assert places == sorted(places)
    assert (document.format, document.title, document.notices) == ("docx", pages.TITLE, ())
    assert "办公室印" not in document.text


def test_forms_are_complete() -> None:
    document = read_bytes(report(), source="a.docx")
    expected = [pages.proactive(), pages.applications(), pages.review()]
    for grid, rows in zip(document.grids, expected, strict=True):
        held = [(document.text[cell.start : cell.end], cell.rowspan, cell.colspan) for cell in grid.cells]
        assert held == [cell for row in rows for cell in row]
    figures = {(cell.row, cell.column) for cell in document.grids[1].cells if cell.row >= 3 and cell.column >= 3}
    assert figures == {(row, column) for row in range(3, 28) for column in range(3, 10)}


LISTS = """
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="(%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
 <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl>
 <w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:isLgl/><w:suff w:val="nothing"/><w:lvlText w:val="%1.%5"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
"""


def test_automatic_list_numbers_are_written_out() -> None:
    levels = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 3), (1, 4), (2, 2), (2, 2), None, (0, 0)]
    xml = "".join(paragraph("甲", number=level) for level in levels)
    found = with_body(xml, numbering=LISTS).text.split("\n")
    assert found == [
        "一、甲", "(一)甲", "(二)甲", "1. 甲", "二、甲", "(一)甲", "甲", "2.1甲", "7. 甲", "8. 甲", "甲", "甲"
    ]  # fmt: skip


def test_list_number_of_a_style() -> None:
    document = docx.Document()
    for text in ("甲", "乙"):
        document.add_paragraph(text, style="List Number")
    assert read_bytes(saved(document)).text == "1. 甲\n2. 乙"


def test_an_empty_paragraph_takes_no_number() -> None:
    xml = paragraph("甲", number=(1, 0)) + paragraph("", number=(1, 0)) + paragraph("乙", number=(1, 0))
    assert with_body(xml, numbering=LISTS).text.replace("\n\n", "\n") == "一、甲\n二、乙"


@pytest.mark.parametrize(
    ("xml", "text", "codes"),
    [
        ("<w:p><w:r><w:t>共</w:t></w:r><w:ins w:id='1'><w:r><w:t>35</w:t></w:r></w:ins>"
         "<w:del w:id='2'><w:r><w:delText>30</w:delText></w:r></w:del><w:r><w:t>条</w:t></w:r></w:p>",
         "共35条", ["tracked_changes"]),
        ("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/></w:r></w:p>", "甲\n乙\t丙-", []),
        ("<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>",
         "链接", []),
        ("<w:sdt><w:sdtContent><w:p><w:r><w:t>控件</w:t></w:r></w:p></w:sdtContent></w:sdt>", "控件", []),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>", "3", []),
        ("<w:p><w:r><w:t>甲</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r>"
         "</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t>"
         "</w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>", "甲\n框", []),
        ("<w:p><w:r><w:t>注</w:t><w:footnoteReference w:id='1'/></w:r></w:p>", "注", ["notes_left_out"]),
        ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>社会公益</w:t></w:r></w:p><w:p><w:r><w:t>组织</w:t></w:r></w:p></w:tc>"
         "<w:tc><w:p><w:r><w:t>0</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "社会公益组织 | 0", []),
        ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>社会公益</w:t><w:br/><w:t>组织</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
         "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "社会公益组织 | \n | 1", []),
        ("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>", "", ["pictures_only"]),
    ],
)  # fmt: skip
def test_markup(xml: str, text: str, codes: list[str]) -> None:
    document = with_body(xml)
    assert document.text == text
    assert [notice.code for notice in document.notices] == codes


def test_a_table_that_lays_out_text_is_text() -> None:
    cells = "".join(paragraph("一是更新不及时。") for _ in range(60))
    document = with_body(f"<w:tbl><w:tr><w:tc>{paragraph('问题')}</w:tc><w:tc>{cells}</w:tc></w:tr></w:tbl>")
    assert document.grids == () and document.text.count("\n一是更新不及时。") == 60


def changed(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Rewrite the entries of a ZIP file; None leaves one out."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            held = change(name, old.read(name))
            if held is not None:
                new.writestr(name, held)
    return file.getvalue()


def bomb() -> bytes:
    return changed(
        saved(docx.Document()), lambda name, held: held + b" " * (60_000_000 if "document.xml" in name else 0)
    )


def workbook() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as new:
        new.writestr("xl/workbook.xml", "<workbook/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (bomb, "zip_bomb"),
        (lambda: report()[:-400], "broken_docx"),
        (
            lambda: changed(report(), lambda name, held: held[:300] if name == "word/document.xml" else held),
            "broken_docx",
        ),
        (lambda: changed(report(), lambda name, held: None if name == "[Content_Types].xml" else held), "broken_docx"),
        (workbook, "not_docx"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000), "not_docx_but_doc"),
    ],
)
def test_what_cannot_be_read_says_so_in_one_line(make: Callable[[], bytes], code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(make(), source="清江区.docx")
    assert caught.value.code == code
    assert str(caught.value).startswith("清江区.docx: ") and "\n" not in str(caught.value)


def test_nothing_is_unpacked_of_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bomb()

    def unpack(*_: Any, **__: Any) -> bytes:
        raise AssertionError("unpacked")

    monkeypatch.setattr(zipfile.ZipFile, "read", unpack)
    monkeypatch.setattr(zipfile.ZipFile, "open", unpack)
    with pytest.raises(ReadError) as caught:
        read_bytes(data)
    assert caught.value.code == "zip_bomb"


def test_entities_are_not_expanded() -> None:
    doctype = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "0000000000">]>'

    def poison(name: str, held: bytes) -> bytes:
        if name != "word/document.xml":
            return held
        return doctype + held[held.index(b"?>") + 2 :].replace("无。".encode(), b"&a;" * 50)

    document = read_bytes(changed(report(), poison), source="a.docx")
    assert "0000000000" not in document.text
