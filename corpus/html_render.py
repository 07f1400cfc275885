"""An HTML tree as text: a line for each block and each table row, cells joined by ``" | "`` and kept as a grid."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from .assemble import GridWriter, TextBuilder

Element = etree._Element

SKIPPED = frozenset(
    "script style noscript template select option datalist button input textarea iframe frame object embed applet "
    "audio video canvas svg head title meta link base map area nav".split()
)
_NEVER_SHOWN = frozenset("script style head title meta link base map area textarea xmp".split())
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td "
    "tfoot th thead tr ul ucapcontent ucaptitle".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_LONG_CELL = 400
_SMALL_TABLE = 40
_MOST_SPANS = 200


def render(
    nodes: Iterable[Element], builder: TextBuilder, *, hidden: bool = False, without: frozenset[Element] = frozenset()
) -> None:
    """Write the trees under ``nodes``, one after the other.

    Parameters
    ----------
    nodes : iterable of lxml element
        None inside another.
    builder : TextBuilder
    hidden : bool
        Write what the page hides too, by style attributes or in lists to choose from.
    without : frozenset of lxml element
        Left out with all that is in them.
    """
    for node in nodes:
        builder.line_break()
        _Renderer(builder, hidden, without).run(node)
        builder.line_break()


def tag_of(element: Element) -> str:
    """Return the lower-case local tag name, or ``""`` for comments and the like."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def inner_text(element: Element) -> str:
    """Return all text in an element as the source has it."""
    return "".join(map(str, element.itertext()))


def is_hidden(element: Element) -> bool:
    """Tell whether the element's own attributes hide it."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


class _Table:
    """A table being written: the rows of a stretch without long cells go into one grid."""

    def __init__(self, builder: TextBuilder) -> None:
        self.builder = builder
        self.writer: GridWriter | None = None
        self.in_cell = False

    def row(self, as_line: bool) -> None:
        self.close()
        if as_line:
            self.writer = self.writer or GridWriter(self.builder)
            self.writer.begin_row()
        else:
            self.finish()

    def close(self) -> None:
        if self.in_cell and self.writer:
            self.writer.end_cell()
        self.in_cell = False

    def finish(self) -> None:
        self.close()
        if self.writer:
            self.writer.finish()
            self.writer = None


class _Renderer:
    def __init__(self, builder: TextBuilder, hidden: bool, without: frozenset[Element]) -> None:
        self.builder = builder
        self.hidden = hidden
        self.without = without
        self.tables: list[_Table] = []
        self.verbatim = 0
        self.inline_tables = 0

    def run(self, node: Element) -> None:
        """Walk without recursion: pages may be nested thousands deep."""
        walker = etree.iterwalk(node, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                if self.left_out(element, node):
                    walker.skip_subtree()
                    continue
                self.start(element, tag_of(element))
                self.words(element.text)
                continue
            if event == "end" and not self.left_out(element, node):
                self.end(tag_of(element))
            if element is not node:
                self.words(element.tail)

    def left_out(self, element: Element, node: Element) -> bool:
        if tag_of(element) in (_NEVER_SHOWN if self.hidden else SKIPPED) or element in self.without:
            return True
        return not self.hidden and element is not node and is_hidden(element)

    @property
    def in_cell(self) -> bool:
        return bool(self.tables) and self.tables[-1].in_cell

    def words(self, text: str | None) -> None:
        if not text:
            return
        table = self.tables[-1] if self.tables else None
        if table and table.writer and not table.in_cell:
            if not text.strip():
                return
            table.finish()  # text that lies in a table outside of its cells
        if self.verbatim and not self.in_cell:
            for at, line in enumerate(text.replace("\r\n", "\n").split("\n")):
                if at:
                    self.builder.line_break()
                self.builder.raw(line)
        else:
            self.builder.flow(text)

    def start(self, element: Element, tag: str) -> None:
        if tag == "table":
            if self.in_cell:
                self.inline_tables += 1  # a small one: part of the cell's text
            else:
                self.builder.line_break()
                self.tables.append(_Table(self.builder))
        elif tag == "tr" and self.tables and not self.inline_tables:
            self.tables[-1].row(_fits_a_line(element))
        elif tag in ("td", "th") and self.tables and not self.inline_tables:
            self.cell(element)
        elif tag == "br" or tag in BLOCKS:
            self.gap()
        self.verbatim += tag == "pre"

    def cell(self, element: Element) -> None:
        table = self.tables[-1]
        parent = element.getparent()
        if table.writer is None and (parent is None or tag_of(parent) != "tr"):
            table.row(not _is_long(element))  # a cell without a row
        table.close()
        if table.writer:
            table.writer.begin_cell(_span(element, "rowspan"), _span(element, "colspan"))
            table.in_cell = True
        else:
            self.gap()

    def end(self, tag: str) -> None:
        self.verbatim -= tag == "pre"
        if tag == "table":
            if self.inline_tables:
                self.inline_tables -= 1
            elif self.tables:
                self.tables.pop().finish()
                self.builder.line_break()
        elif tag in ("td", "th") and self.in_cell and not self.inline_tables:
            self.tables[-1].close()
        elif tag != "tr" and tag in BLOCKS:
            self.gap()

    def gap(self) -> None:
        if self.in_cell:
            self.builder.soft_break()
        elif not (self.tables and self.tables[-1].writer):
            self.builder.line_break()


def _span(element: Element, name: str) -> int:
    found = re.match(r"\s*(\d{1,6})", element.get(name) or "")
    return min(max(int(found[1]), 1), _MOST_SPANS) if found else 1


def _fits_a_line(row: Element) -> bool:
    """Tell a row of data from one that only lays out the page."""
    cells = [child for child in row if tag_of(child) in ("td", "th")]
    return bool(cells) and not any(_is_long(cell) for cell in cells)


def _is_long(cell: Element) -> bool:
    length = 0
    for element in cell.iter():
        if element is not cell and tag_of(element) == "table" and _is_table_of_its_own(element):
            return True
        if isinstance(element.tag, str) and tag_of(element) not in SKIPPED:
            length += len((element.text or "").strip())
        length += len((element.tail or "").strip()) if element is not cell else 0
        if length > _LONG_CELL:
            return True
    return False


def _is_table_of_its_own(table: Element) -> bool:
    cells = length = 0
    for element in table.iter():
        cells += tag_of(element) in ("td", "th")
        length += len((element.text or "").strip()) if tag_of(element) not in SKIPPED else 0
        if cells > 1 or length > _SMALL_TABLE:
            return True
    return False
