"""PDF files to text, by pdfplumber: lines in reading order, tables as grids, page furniture marked but kept."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections import Counter
from dataclasses import dataclass
from typing import Any

from .assemble import CELL_SEPARATOR
from .pdf_glyphs import fill_unknown
from .pdf_layout import Line, PdfCell, PdfTable, edges_of, nearest, page_items
from .read_error import ReadError
from .types import Grid, GridCell, Mark, Notice

_PAGE_NUMBER = re.compile(r"[-—–－·.\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,,]?\s*共?\s*\d{1,4}\s*页?)?[-—–－·.\s]*")
_DIGITS = re.compile(r"\d+")
_EDGE = 0.12  # share of a page's height above and below which furniture stands
_SAME_EDGE = 6.0
_AFTER_END = 4096
_TITLE = re.compile(r"[\u4e00-\u9fff].*(?:年报|报告)")

# What the parser lets through where a damaged file breaks its expectations.
_DAMAGE = (
    ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError, struct.error,
    zlib.error,
)  # fmt: skip

Item = Line | PdfTable


@dataclass(frozen=True, slots=True)
class Pdf:
    """What was read from a PDF."""

    text: str
    title: str | None
    grids: tuple[Grid, ...]
    marks: tuple[Mark, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    height: float
    items: tuple[Item, ...]


def read_pdf(data: bytes, *, source: str = "<bytes>") -> Pdf:
    """Read a PDF.

    A file that only a person's password opens is refused; one that anybody may open (empty password) is read.

    Raises
    ------
    ReadError
        ``encrypted_pdf``, ``truncated_pdf`` or ``broken_pdf``.
    """
    _refuse_truncated(data, source)
    pages, unknown, info = _pages(data, source)
    notices = []
    if not any(isinstance(item, PdfTable) or item.text for page in pages for item in page.items):
        message = "The file has no text layer (its pages are pictures); nothing was read. Recognise its text first."
        notices.append(Notice("no_text_layer", message))
    if unknown:
        message = f"{unknown} glyphs have no Unicode value in their font; U+FFFD stands for each of them."
        notices.append(Notice("unmapped_glyphs", message))
    text, grids, marks = _assembled(pages)
    empty = [page.number for page in pages if not page.items]
    if empty and len(empty) < len(pages):
        listed = ", ".join(map(str, empty[:20]))
        notices.append(Notice("pages_without_text", f"Pages without text (pictures, or blank): {listed}."))
    title = str(info.get("Title") or "").strip()
    return Pdf(text, title if _TITLE.search(title) and len(title) <= 100 else None, grids, marks, tuple(notices))


def _refuse_truncated(data: bytes, source: str) -> None:
    end = data.rfind(b"%%EOF")
    trailing = len(data[end + 5 :].strip(b"\x00 \t\r\n")) if end >= 0 else 0
    if end < 0 or (trailing > _AFTER_END and b"endobj" in data[end:]):
        raise ReadError("truncated_pdf", source, "the PDF is cut off before its end", "fetch it again")


def _pages(data: bytes, source: str) -> tuple[list[_Page], int, dict[str, Any]]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.psexceptions import PSException
    from pdfplumber.utils.exceptions import PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    unknown = 0
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            pages = []
            for page in pdf.pages:
                chars = page.dedupe_chars().chars
                fill_unknown(data, page, chars)
                unknown += sum(char["text"] == "\ufffd" for char in chars)
                pages.append(_Page(page.page_number, float(page.height), tuple(page_items(page, chars))))
                page.close()
            if not pages:
                raise ReadError("broken_pdf", source, "the PDF has no pages", "fetch it again")
            return pages, unknown, dict(pdf.metadata)
    except (PSException, PdfminerException, *_DAMAGE) as error:
        if isinstance(error, ReadError):
            raise
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in (error, *error.args)):
            raise ReadError(
                "encrypted_pdf", source, "the PDF is protected by a password", "save it without one and try again"
            ) from None
        raise ReadError("broken_pdf", source, "the PDF's structure is damaged", "fetch it again") from error


class _Writer:
    """Text, grids and marks under construction."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.length = 0
        self.tables: list[list[_Part]] = []  # a table's parts, one a page
        self.marks: list[Mark] = []
        self.open_table = False  # nothing but furniture since the last table

    def line(self, text: str, kind: str | None) -> None:
        start = self.put(text)
        if kind:
            self.marks.append(Mark(kind, start, start + len(text)))
        else:
            self.open_table = False

    def put(self, text: str) -> int:
        start = self.length
        self.lines.append(text)
        self.length += len(text) + 1
        return start

    def table(self, table: PdfTable, first_on_page: bool) -> None:
        part = _Part(table, [])
        if first_on_page and self.open_table and self.tables and _same_edges(self.tables[-1][-1].table, table):
            self.tables[-1].append(part)
        else:
            self.tables.append([part])
        for row in range(table.rows):
            inside = [cell for cell in table.cells if cell.row == row]
            if not inside:
                continue
            at = self.put(CELL_SEPARATOR.join(cell.text for cell in inside))
            for cell in inside:
                part.cells.append((cell, at))
                at += len(cell.text) + len(CELL_SEPARATOR)
        self.open_table = True


@dataclass(frozen=True, slots=True)
class _Part:
    """A table or what one page holds of it: its cells with the places of their texts."""

    table: PdfTable
    cells: list[tuple[PdfCell, int]]


def _grid(parts: list[_Part]) -> Grid:
    """Number the columns of a table's parts alike: a page may show only some of the column edges."""
    shared = edges_of(edge for part in parts for edge in part.table.edges)
    cells: list[GridCell] = []
    above = 0
    for part in parts:
        edges = part.table.edges
        for cell, at in part.cells:
            column = nearest(shared, edges[cell.column])
            beyond = cell.column + cell.colspan
            wide = nearest(shared, edges[beyond]) - column if beyond < len(edges) else 1
            cells.append(GridCell(cell.row + above, column, at, at + len(cell.text), cell.rowspan, max(1, wide)))
        above += part.table.rows
    return Grid(cells[0].start, cells[-1].end, tuple(cells))


def _assembled(pages: list[_Page]) -> tuple[str, tuple[Grid, ...], tuple[Mark, ...]]:
    writer = _Writer()
    repeated = _repeated(pages)
    for page in pages:
        first = True
        for item in page.items:
            if isinstance(item, PdfTable):
                writer.table(item, first)
                first = False
                continue
            kind = _furniture(page, item, repeated)
            writer.line(item.text, kind)
            first = first and kind is not None
    grids = tuple(_grid(parts) for parts in writer.tables if any(part.cells for part in parts))
    return "\n".join(writer.lines), grids, tuple(writer.marks)


def _same_edges(above: PdfTable, below: PdfTable) -> bool:
    """Tell whether a table's columns are those of the one that ended the page before."""
    fewer, more = sorted((above.edges, below.edges), key=len)
    return all(min(abs(edge - other) for other in more) <= _SAME_EDGE for edge in fewer)


def _at_edge(page: _Page, line: Line) -> bool:
    return line.box[3] < _EDGE * page.height or line.box[1] > (1 - _EDGE) * page.height


def _furniture(page: _Page, line: Line, repeated: set[str]) -> str | None:
    if not _at_edge(page, line):
        return None
    if _PAGE_NUMBER.fullmatch(line.text):
        return "page_number"
    return "running_head" if _DIGITS.sub("#", line.text) in repeated else None


def _repeated(pages: list[_Page]) -> set[str]:
    """Return the lines (digits apart) that stand at the edge of several pages."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update(
            {_DIGITS.sub("#", item.text) for item in page.items if isinstance(item, Line) and _at_edge(page, item)}
        )
    return {text for text, count in seen.items() if count >= max(2, len(pages) // 2)}
