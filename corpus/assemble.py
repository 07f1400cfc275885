"""Puts a document's text together piece by piece, keeping the place of every table cell and mark."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from .types import Grid, GridCell

CELL_SEPARATOR = " | "
_CJK = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_IS_CJK = re.compile(f"[{_CJK}“”‘’…—]")
# A line break of the source between two Chinese characters only wraps a line; elsewhere it is a space.
_WRAP = re.compile(rf"(?<=[{_CJK}])[ \t\r\f]*\n[ \t\r\n\f]*(?=[{_CJK}])")
_BLANK = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True)
class TextBuilder:
    """Text under construction.

    Examples
    --------
    >>> builder = TextBuilder()
    >>> builder.flow(" 主动公开\\n 政府信息 ")
    >>> builder.line_break()
    >>> builder.table([[("共", 1, 1), ("35", 1, 1)]])
    >>> builder.text()
    '主动公开政府信息\\n共 | 35'
    """

    grids: list[Grid] = field(default_factory=list)
    length: int = 0
    _parts: list[str] = field(default_factory=list)
    _last: str = "\n"
    _gap: str = ""  # white space seen but not yet written: "", " " or "\n"

    def text(self) -> str:
        """Return the text so far, without a line break at its end."""
        joined = "".join(self._parts)
        return joined[:-1] if joined.endswith("\n") else joined

    def raw(self, text: str) -> None:
        """Add text as it stands."""
        if text:
            self._settle(text[0])
            self._put(text)

    def flow(self, text: str) -> None:
        """Add running text of a markup language, in which any stretch of white space counts as one space."""
        if not text:
            return
        core = _BLANK.sub(" ", _WRAP.sub("", text)).strip(" ")
        if not core:
            self._space(text)
            return
        lead = text[: len(text) - len(text.lstrip(" \t\r\n\f"))]
        if lead:
            self._space(lead)
        self._settle(core[0])
        self._put(core)
        tail = text[len(text.rstrip(" \t\r\n\f")) :]
        if tail:
            self._space(tail)

    def soft_break(self) -> None:
        """End a line inside a cell: nothing between Chinese characters, else a space."""
        self._gap = "\n" if self._last != "\n" else ""

    def line_break(self) -> None:
        """Begin a new line unless the text is at the start of one."""
        self._gap = ""
        if self._last != "\n":
            self._put("\n")

    def open_cell(self) -> None:
        """Begin a table cell: white space before its text is not written."""
        self._gap = ""
        self._last = "\n"

    def close_cell(self) -> None:
        """End a table cell: white space after its text is not written, and the line goes on even where it is empty."""
        self._gap = ""
        self._last = "|" if self._last == "\n" else self._last

    def table(self, rows: Sequence[Sequence[tuple[str, int, int]]]) -> None:
        """Add a table, one line a row, from rows of (text, rowspan, colspan)."""
        writer = GridWriter(self)
        for row in rows:
            writer.begin_row()
            for text, high, wide in row:
                writer.cell(high, wide, lambda text=text: self.raw(text))  # type: ignore[misc]
        writer.finish()

    def page(self, text: str, grids: Iterable[Grid]) -> None:
        """Add a text that has grids of its own."""
        self.line_break()
        at = self.length
        self.raw(text)
        for grid in grids:
            cells = tuple(replace(cell, start=cell.start + at, end=cell.end + at) for cell in grid.cells)
            self.grids.append(Grid(grid.start + at, grid.end + at, cells))

    def _space(self, blank: str) -> None:
        if self._last in "\n ":
            return
        if not self._gap:
            self._gap = "\n" if "\n" in blank else " "
        elif "\n" not in blank:
            self._gap = " "

    def _settle(self, following: str) -> None:
        """Write the pending white space now that it is known what follows."""
        gap, self._gap = self._gap, ""
        if gap and not (gap == "\n" and _IS_CJK.match(self._last) and _IS_CJK.match(following)):
            self._put(" ")

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)
        self._last = text[-1]


class GridWriter:
    """Writes the rows of one table and notes where each cell stands.

    Parameters
    ----------
    builder : TextBuilder
    """

    def __init__(self, builder: TextBuilder) -> None:
        self._builder = builder
        self._cells: list[GridCell] = []
        self._taken: dict[int, int] = {}  # column → rows that a cell from above still covers
        self._row = -1
        self._column = 0
        self._start = builder.length
        self._open: tuple[int, int, int, int, int] | None = None

    def begin_row(self) -> None:
        """Begin a row on a new line."""
        self._builder.line_break()
        if self._row >= 0:
            self._taken = {column: left - 1 for column, left in self._taken.items() if left > 1}
        else:
            self._start = self._builder.length
        self._row += 1
        self._column = 0
        self._first = True

    def begin_cell(self, rowspan: int = 1, colspan: int = 1) -> None:
        """Begin a cell; what is added to the builder until :meth:`end_cell` is its text."""
        while self._column in self._taken:
            self._column += 1
        builder = self._builder
        if not self._first:
            builder.raw(CELL_SEPARATOR)
        self._first = False
        builder.open_cell()
        self._open = (self._row, self._column, builder.length, rowspan, colspan)

    def end_cell(self) -> None:
        """End the cell begun last."""
        if self._open is None:
            return
        row, column, start, rowspan, colspan = self._open
        self._builder.close_cell()
        self._cells.append(GridCell(row, column, start, self._builder.length, rowspan, colspan))
        for at in range(column, column + colspan):
            self._taken[at] = rowspan
        self._column = column + colspan
        self._open = None

    def cell(self, rowspan: int, colspan: int, write: Callable[[], None]) -> None:
        """Add a whole cell whose text ``write`` puts into the builder."""
        self.begin_cell(rowspan, colspan)
        write()
        self.end_cell()

    def finish(self) -> None:
        """End the table; a grid is kept where it has the shape of one."""
        self.end_cell()
        end = self._builder.length
        self._builder.line_break()
        rows: dict[int, int] = {}
        for cell in self._cells:
            rows[cell.row] = rows.get(cell.row, 0) + 1
        wide = [count for count in rows.values() if count > 1]
        if len(wide) > 1 or max(wide, default=0) >= 5:
            self._builder.grids.append(Grid(self._start, end, tuple(self._cells)))
