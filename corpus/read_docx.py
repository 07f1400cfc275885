"""Word files to text: paragraphs and tables in order, with the numbers of automatic lists."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from .assemble import GridWriter, TextBuilder
from .docx_numbering import Numbering, child, local, value
from .encodings import decode
from .read_error import ReadError
from .types import Grid, Mark, Notice

Element = etree._Element

_LONG_CELL = 400
_MOST_ENTRIES = 20_000
_BOMB_SIZE, _BOMB_RATIO = 20_000_000, 100
_TITLE = re.compile(r"[\u4e00-\u9fff].*(?:年报|报告)")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_DROPPED = frozenset(
    "del moveFrom delText instrText Fallback rt footnoteReference endnoteReference pPr rPr tblPr trPr tcPr sectPr "
    "commentReference annotationRef".split()
)
_KINDS = (
    ("xl/", "an Excel workbook"), ("ppt/", "a PowerPoint file"), ("OFD.xml", "an OFD file"),
    ("content.xml", "an OpenDocument file"), ("META-INF/", "an OpenDocument file"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Docx:
    """What was read from a Word file."""

    text: str
    title: str | None
    grids: tuple[Grid, ...]
    marks: tuple[Mark, ...]
    notices: tuple[Notice, ...]


def read_docx(data: bytes, *, source: str = "<bytes>", max_bytes: int = 200_000_000) -> Docx:
    """Read a DOCX file. Headers, footers and notes are left out; so is what tracked changes delete.

    Raises
    ------
    ReadError
        ``zip_bomb`` before anything is unpacked, ``not_docx``, ``encrypted_docx`` or ``broken_docx``.
    """
    _refuse(data, source, max_bytes)
    import docx

    try:
        opened: Any = docx.Document(io.BytesIO(data))
        reader = _Reader(opened)
        reader.blocks(opened.element.body)
    except (
        zipfile.BadZipFile, etree.XMLSyntaxError, LookupError, ValueError, TypeError, AttributeError, OSError,
        NotImplementedError, EOFError,
    ) as error:  # fmt: skip
        if isinstance(error, ReadError):
            raise
        raise ReadError("broken_docx", source, "the Word file is damaged", "fetch it again") from error
    text = reader.builder.text()
    notices = list(reader.notices())
    if not text.strip():
        pictures = any(local(node) in ("blip", "imagedata") for node in opened.element.body.iter())
        code, what = ("pictures_only", "only pictures") if pictures else ("no_text", "nothing")
        notices.append(Notice(code, f"The file holds no text, {what}; nothing was read."))
    title = str(opened.core_properties.title or "").strip()
    kept = title if _TITLE.search(title) and len(title) <= 100 else None
    return Docx(text, kept, tuple(reader.builder.grids), (), tuple(notices))


def _refuse(data: bytes, source: str, max_bytes: int) -> None:
    """Look at the directory of the ZIP file only."""
    try:
        entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadError("broken_docx", source, "the Word file is damaged or cut off", "fetch it again") from error
    size = sum(entry.file_size for entry in entries)
    if len(entries) > _MOST_ENTRIES or size > max_bytes or (size > _BOMB_SIZE and size > _BOMB_RATIO * len(data)):
        raise ReadError("zip_bomb", source, f"its {len(data)} bytes unpack to {size}", "do not open it")
    if any(entry.flag_bits & 1 for entry in entries):
        raise ReadError("encrypted_docx", source, "it is protected by a password", "save it without one")
    names = [entry.filename for entry in entries]
    if not any(name.startswith("word/") for name in names):
        kind = next((kind for start, kind in _KINDS if any(name.startswith(start) for name in names)), "a ZIP archive")
        raise ReadError("not_docx", source, f"this is {kind}, not a Word file", "give the report as .docx or .pdf")


class _Reader:
    """Walks the body, writing to a builder."""

    def __init__(self, opened: Any) -> None:
        self.part = opened.part
        self.builder = TextBuilder()
        self.numbering = Numbering(_root(opened.part, "numbering"), _root(opened.part, "styles"))
        self.counts: Counter[str] = Counter()

    def blocks(self, parent: Element) -> None:
        """Write paragraphs and tables, looking through what only wraps them."""
        for element in parent:
            name = local(element)
            if name == "p":
                self.paragraph(element)
            elif name == "tbl":
                self.table(element)
            elif name == "altChunk":
                self.chunk(element)
            elif name in ("del", "moveFrom"):
                self.counts["deleted"] += 1
            elif name not in _DROPPED:
                self.blocks(element)

    def paragraph(self, element: Element) -> None:
        self.builder.line_break()
        boxes: list[Element] = []
        text = "".join(self.runs(element, boxes))
        if text.strip() or not boxes:
            text = self.numbering.marker(element) + text if text.strip() else text
            for at, line in enumerate(text.split("\n")):
                if at:
                    self.builder.line_break()
                self.builder.raw(line)
            self.builder.line_break()
        for box in boxes:
            self.blocks(box)

    def runs(self, element: Element, boxes: list[Element]) -> Iterator[str]:
        """Yield a paragraph's text; its text boxes are put aside."""
        for item in element:
            name = local(item)
            if name in _DROPPED:
                self.counts["deleted"] += name in ("del", "moveFrom")
                self.counts["notes"] += name in ("footnoteReference", "endnoteReference")
            elif name == "t":
                yield item.text or ""
            elif name in ("tab", "ptab"):
                yield "\t"
            elif name in ("br", "cr"):
                yield "\n"
            elif name == "noBreakHyphen":
                yield "-"
            elif name == "sym":
                code = int(value(item, "char") or "0", 16)
                yield chr(code) if code and not 0xE000 <= code <= 0xF8FF else ""
            elif name == "txbxContent":
                boxes.append(item)
            elif name != "r" or child(item, "rPr", "vanish") is None:
                self.counts["inserted"] += name == "ins"
                yield from self.runs(item, boxes)

    def table(self, element: Element) -> None:
        rows = [
            list(_through(row, "tc"))
            for row in _through(element, "tr")
            if child(row, "trPr", "del") is None
        ]  # fmt: skip
        self.builder.line_break()
        if all(len(row) < 2 for row in rows) or any(_is_long(cell) for row in rows for cell in row):
            self.layout(rows)
            return
        writer = GridWriter(self.builder)
        for row in _spans(rows):
            writer.begin_row()
            for cell, high, wide in row:
                writer.cell(high, wide, lambda cell=cell: self.builder.raw(self.cell_text(cell)))  # type: ignore[misc]
        writer.finish()

    def layout(self, rows: list[list[Element]]) -> None:
        """Write a table that only lays out text; rows of short cells keep their line."""
        for row in rows:
            if len(row) > 1 and not any(_is_long(cell) for cell in row):
                self.builder.table([[(self.cell_text(cell), 1, _number(cell, "gridSpan")) for cell in row]])
            else:
                for cell in row:
                    self.blocks(cell)

    def cell_text(self, cell: Element) -> str:
        """Return a cell's text on one line."""
        text = ""
        for paragraph in (item for item in cell.iter() if local(item) == "p"):
            if any(local(above) in ("Fallback", "del", "txbxContent") for above in paragraph.iterancestors()):
                continue
            boxes: list[Element] = []
            own = "".join(self.runs(paragraph, boxes))
            own += "".join("".join(self.runs(box, [])) for box in boxes)
            if own.strip():
                own = self.numbering.marker(paragraph) + own.lstrip()
            for piece in filter(None, map(str.strip, re.split(r"[\n\t]+", own))):
                text += " " if text and not (_WIDE.match(text[-1]) or _WIDE.match(piece[0])) else ""
                text += piece
        return text

    def chunk(self, element: Element) -> None:
        """Write a whole page that some programs embed in place of Word's own text."""
        from .read_html import page_of_archive, read_html

        part = self.part.related_parts.get(value(element, "id"))
        if part is None:
            return
        held, charset = page_of_archive(part.blob) or (part.blob, None)
        page = read_html(decode(held, source=str(part.partname), declared=charset).text)
        self.builder.page(page.text, page.grids)

    def notices(self) -> Iterator[Notice]:
        """Yield what was left out."""
        if self.counts["deleted"] or self.counts["inserted"]:
            kept, gone = self.counts["inserted"], self.counts["deleted"]
            yield Notice("tracked_changes", f"Tracked changes: {kept} insertions kept, {gone} deletions left out.")
        if self.counts["notes"]:
            yield Notice("notes_left_out", f"{self.counts['notes']} footnotes or endnotes were not read.")


def _root(part: Any, kind: str) -> Element | None:
    for relation in part.rels.values():
        if relation.reltype.endswith("/" + kind) and not relation.is_external:
            held: Element = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False))
            return held
    return None


def _through(parent: Element, name: str) -> Iterator[Element]:
    """Yield the children of that name, looking through content controls and tracked insertions."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in ("sdt", "sdtContent", "customXml", "ins", "smartTag"):
            yield from _through(element, name)


def _number(cell: Element, name: str) -> int:
    held = value(child(cell, "tcPr", name))
    return min(max(int(held), 1), 200) if held and held.isdigit() else 1


def _is_long(cell: Element) -> bool:
    return sum(len(item.text or "") for item in cell.iter() if local(item) == "t") > _LONG_CELL


def _spans(rows: list[list[Element]]) -> list[list[tuple[Element, int, int]]]:
    """Resolve merged cells: each cell that starts one, with the rows and columns it covers."""
    result: list[list[list[Any]]] = []
    open_above: dict[int, list[Any]] = {}
    for row in rows:
        written: list[list[Any]] = []
        column = 0
        below: dict[int, list[Any]] = {}
        for cell in row:
            wide = _number(cell, "gridSpan")
            merge = child(cell, "tcPr", "vMerge")
            if merge is not None and value(merge) != "restart" and column in open_above:
                entry = open_above[column]
                entry[1] += 1
            else:
                entry = [cell, 1, wide]
                written.append(entry)
            if merge is not None:
                below[column] = entry
            column += wide
        open_above = below
        result.append(written)
    return [[(cell, high, wide) for cell, high, wide in row] for row in result]
