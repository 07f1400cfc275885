"""Sheets of the statutory forms put into files: HTML, DOCX, PDF, and text of several layouts. Loaded by path."""

from __future__ import annotations

import html
import io
from collections.abc import Callable, Sequence
from typing import Any

HEADINGS = (
    "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"
)  # fmt: skip
BEFORE = (
    "清江区2021年政府信息公开工作年度报告",
    "一、总体情况",
    "2021年，清江区围绕群众关切推进政务公开，各镇街按月更新目录，工作平稳有序。",
)
AFTER = (
    "五、存在的主要问题及改进情况",
    "一是个别单位更新不及时。下一步，将每季度抽查一次，并予以通报。",
    "六、其他需要报告的事项",
    "无。",
)

Slots = Any
_FONT = "STSong-Light"


def _traditional(text: str) -> str:
    from opencc import OpenCC

    return str(OpenCC("s2t").convert(text))


def place(rows: Sequence[Sequence[Slots]]) -> list[list[tuple[int, Slots]]]:
    """Give each slot its column, as spans push it."""
    taken: set[tuple[int, int]] = set()
    placed = []
    for row, slots in enumerate(rows):
        column = 0
        line = []
        for slot in slots:
            while (row, column) in taken:
                column += 1
            line.append((column, slot))
            taken |= {(row + down, column + right) for down in range(slot.high) for right in range(slot.wide)}
            column += slot.wide
        placed.append(line)
    return placed


def _texts(sheets: Sequence[Any], table: Callable[[Any], list[str]]) -> str:
    lines = list(BEFORE)
    for heading, sheet in zip(HEADINGS, sheets, strict=True):
        lines += [heading, *table(sheet)]
    text = "\n".join([*lines, *AFTER])
    return _traditional(text) if any(sheet.traditional for sheet in sheets) else text


def barred_lines(sheets: Sequence[Any]) -> str:
    """One cell a line, a bar behind each; every row padded with bars to the width of the table."""

    def table(sheet: Any) -> list[str]:
        width = max(sum(slot.wide for slot in row) for row in sheet.rows)
        lines = []
        for number, row in enumerate(sheet.rows):
            if number == sheet.breaks:
                lines.append("- 3 -")
            lines += ["|", *(f"{slot.text} |" for slot in row if not slot.lost)]
            lines += ["|" * (width - len(row))] if width > len(row) else []
        return lines

    return _texts(sheets, table)


def piped_rows(sheets: Sequence[Any]) -> str:
    """A row a line, its cells parted by bars."""

    def table(sheet: Any) -> list[str]:
        lines = []
        for number, row in enumerate(sheet.rows):
            if number == sheet.breaks:
                lines.append("— 3 —")
            lines.append(" | ".join(slot.text.replace("\n", "") for slot in row if not slot.lost))
        return lines

    return _texts(sheets, table)


def cell_lines(sheets: Sequence[Any]) -> str:
    """One cell a line, without bars."""

    def table(sheet: Any) -> list[str]:
        lines = []
        for number, row in enumerate(sheet.rows):
            lines += ["- 3 -"] if number == sheet.breaks else []
            lines += [slot.text for slot in row if not slot.lost]
        return lines

    return _texts(sheets, table)


def aligned(sheets: Sequence[Any]) -> str:
    """Columns aligned with spaces; labels to the left, figures to the right."""

    def table(sheet: Any) -> list[str]:
        placed = place(sheet.rows)
        columns = max(column + slot.wide for row in placed for column, slot in row)
        widths = [8] * columns
        for row in placed:
            for column, slot in row:
                if slot.wide == 1:
                    widths[column] = max(widths[column], _width(slot.text.replace("\n", " ")) + 3)
        lines = []
        for number, row in enumerate(placed):
            if number == sheet.breaks:
                lines.append("- 3 -")
            line = ""
            for column, slot in row:
                text = slot.text.replace("\n", "")
                start, end = sum(widths[:column]), sum(widths[: column + slot.wide])
                if slot.key is not None:
                    start = max(start, sum(widths[: column + 1]) - _width(text) - 1)
                line += " " * max(start - _width(line), 2 if line else 0) + text
                assert end
            lines.append(line.rstrip())
        return lines

    return _texts(sheets, table)


def run_together(sheets: Sequence[Any]) -> str:
    """All cells of a table on one line, parted by single spaces."""

    def table(sheet: Any) -> list[str]:
        texts = [slot.text for row in sheet.rows for slot in row]
        return [" ".join(text for text in texts if text)]

    return _texts(sheets, table)


def _width(text: str) -> int:
    return sum(1 if character < "\u2e80" else 2 for character in text)


def as_html(sheets: Sequence[Any]) -> bytes:
    """A page in GB18030."""
    parts = [f"<p>{line}</p>" for line in BEFORE]
    for heading, sheet in zip(HEADINGS, sheets, strict=True):
        parts.append(f"<p>{heading}</p>")
        for rows in _parts(sheet):
            parts.append("<table border=1>")
            for row in rows:
                cells = "".join(
                    f"<td rowspan={slot.high} colspan={slot.wide}>{html.escape(slot.text).replace(chr(10), '<br>')}</td>"
                    for slot in row
                    if not slot.lost
                )
                parts.append(f"<tr>{cells}</tr>")
            parts.append("</table>")
    parts += [f"<p>{line}</p>" for line in AFTER]
    body = "\n".join(parts)
    if any(sheet.traditional for sheet in sheets):
        body = _traditional(body)
    page = f'<html><head><meta charset="gb18030"><title>{BEFORE[0]}</title></head><body><div>{body}</div></body></html>'
    return page.encode("gb18030")


def _parts(sheet: Any) -> list[list[Any]]:
    """The rows before and behind a page break; what spans the break is cut at it."""
    from dataclasses import replace

    if sheet.breaks is None:
        return [sheet.rows]
    upper = [
        [replace(slot, high=min(slot.high, sheet.breaks - number)) for slot in row]
        for number, row in enumerate(sheet.rows[: sheet.breaks])
    ]
    lower = [list(row) for row in sheet.rows[sheet.breaks :]]
    carried = [
        (column, slot, number + slot.high - sheet.breaks)
        for number, row in enumerate(place(sheet.rows)[: sheet.breaks])
        for column, slot in row
        if number + slot.high > sheet.breaks
    ]
    first = sorted(
        [(column, replace(slot, text="", high=left)) for column, slot, left in carried]
        + [(column, slot) for column, slot in place(sheet.rows)[sheet.breaks]],
        key=lambda pair: pair[0],
    )
    lower[0] = [slot for _, slot in first]
    return [upper, lower]


def as_docx(sheets: Sequence[Any]) -> bytes:
    """A Word file, merged cells as Word writes them."""
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    script = _traditional if any(sheet.traditional for sheet in sheets) else str
    for line in BEFORE:
        document.add_paragraph(script(line))
    for heading, sheet in zip(HEADINGS, sheets, strict=True):
        document.add_paragraph(script(heading))
        for rows in _parts(sheet):
            xml = script(_docx_table(rows))
            body = document.element.body
            body.insert(len(body) - 1, parse_xml(f"<w:tbl {nsdecls('w')}><w:tblPr/><w:tblGrid/>{xml}</w:tbl>"))
            document.add_paragraph("")
    for line in AFTER:
        document.add_paragraph(script(line))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _docx_table(rows: Sequence[Sequence[Slots]]) -> str:
    placed = place(rows)
    cells: list[dict[int, tuple[Slots, bool]]] = [{} for _ in rows]
    for number, row in enumerate(placed):
        for column, slot in row:
            for down in range(min(slot.high, len(rows) - number)):
                cells[number + down][column] = (slot, down == 0)
    lines = []
    for line in cells:
        parts = []
        for column in sorted(line):
            slot, first = line[column]
            if slot.lost:
                continue
            merge = "" if slot.high == 1 else '<w:vMerge w:val="restart"/>' if first else "<w:vMerge/>"
            texts = slot.text.split("\n") if first else [""]
            runs = "<w:br/>".join(f"<w:t>{html.escape(text)}</w:t>" for text in texts)
            parts.append(
                f'<w:tc><w:tcPr><w:gridSpan w:val="{slot.wide}"/>{merge}</w:tcPr><w:p><w:r>{runs}</w:r></w:p></w:tc>'
            )
        lines.append(f"<w:tr>{''.join(parts)}</w:tr>")
    return "".join(lines)


def ruled_pdf(sheets: Sequence[Any]) -> bytes:
    """A PDF with ruling lines."""
    return _pdf(sheets, ruled=True)


def plain_pdf(sheets: Sequence[Any]) -> bytes:
    """A PDF whose tables have no ruling lines."""
    return _pdf(sheets, ruled=False)


def _pdf(sheets: Sequence[Any], *, ruled: bool) -> bytes:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

    pdfmetrics.registerFont(UnicodeCIDFont(_FONT))
    body = ParagraphStyle("body", fontName=_FONT, fontSize=12, leading=20, wordWrap="CJK")
    cell = ParagraphStyle("cell", fontName=_FONT, fontSize=8, leading=10, wordWrap="CJK")
    script = _traditional if any(sheet.traditional for sheet in sheets) else str
    story: list[Any] = [Paragraph(script(line), body) for line in BEFORE]
    for heading, sheet in zip(HEADINGS, sheets, strict=True):
        story.append(Paragraph(script(heading), body))
        for number, rows in enumerate(_parts(sheet)):
            story += [PageBreak()] if number else []
            placed = place(rows)
            width = max(column + slot.wide for row in placed for column, slot in row)
            data: list[list[Any]] = [[""] * width for _ in rows]
            spans: list[Any] = []
            for down, row in enumerate(placed):
                for column, slot in row:
                    data[down][column] = Paragraph(script(html.escape(slot.text).replace("\n", "<br/>")), cell)
                    spans.append(("SPAN", (column, down), (column + slot.wide - 1, down + slot.high - 1)))
            labels = [100, 110, 290] if sheet.code == "applications" else [150]
            widths = [*labels, *[58] * (width - len(labels))]
            grid = [("GRID", (0, 0), (-1, -1), 0.5, "black")] if ruled else []
            story.append(Table(data, style=[*spans, *grid], colWidths=widths))
    story += [Paragraph(script(line), body) for line in AFTER]
    file = io.BytesIO()
    SimpleDocTemplate(file, pagesize=(1190, 1500), title=BEFORE[0]).build(story)
    return file.getvalue()


CONTAINERS: dict[str, tuple[Callable[[Sequence[Any]], Any], str]] = {
    "html": (as_html, "html"), "docx": (as_docx, "docx"), "ruled_pdf": (ruled_pdf, "pdf"),
    "plain_pdf": (plain_pdf, "pdf"), "barred_lines": (barred_lines, "txt"), "piped_rows": (piped_rows, "txt"),
    "cell_lines": (cell_lines, "txt"), "aligned": (aligned, "txt"), "run_together": (run_together, "txt"),
}  # fmt: skip
