"""From words in columns to cells with a status, and the account of those that are refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..corpus.types import Cell, CellStatus, Notice
from .patterns import tables as pat
from .table_arithmetic import Reading
from .table_words import Word

REASONS = {
    "column": "stand in a row that lost cells; which columns the others belong to cannot be told",
    "label": "stand in a row whose label is lost or cannot be read",
    "twice": "stand in one of two rows with the same label",
    "several": "stand in a row with several figures; which of them is this year's cannot be told",
    "cell": "hold something that is no single figure",
    "head": "stand in a table whose head cannot be read, and whose sums do not tell the columns",
    "sum": "stand in a row with blanks whose parts exceed its total",
}


@dataclass(slots=True)
class Account:
    """The cells of one table under way, and how many were refused for which reason."""

    table: str
    cells: list[Cell] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)

    def put(self, row: str, column: str, word: Word, *, unit: str | None = None, counted: bool = False) -> None:
        """Add a cell that was read; ``counted`` cells hold whole numbers."""
        value = word.value
        kind: CellStatus = "text" if word.kind == "label" or word.kind == "end" else word.kind
        if counted and value is not None and (value != value.to_integral_value() or value < 0):
            kind = "unreadable"
        if kind == "unreadable":
            self.refused["cell"] += 1
        if kind not in ("number", "zero"):
            value = None
        unit = (word.unit or unit) if value is not None else None
        self.cells.append(Cell(row, column, value, kind, word.start, word.end, unit))

    def blank(self, row: str, column: str, at: int) -> None:
        """Add a cell that is there and empty."""
        self.cells.append(Cell(row, column, None, "blank", at, at))

    def missing(self, row: str, column: str) -> None:
        """Add a cell that the form has and the table has not."""
        self.cells.append(Cell(row, column, None, "missing"))

    def refuse(self, row: str, columns: Sequence[str], words: Sequence[Word], reason: str) -> None:
        """Add cells whose figures cannot be told apart; they stand somewhere in ``words``."""
        start, end = (words[0].start, words[-1].end) if words else (None, None)
        for column in columns:
            self.cells.append(Cell(row, column, None, "unreadable" if words else "missing", start, end))
        self.refused[reason] += len(columns)

    def reading(
        self, row: str, columns: Sequence[str], reading: Reading, at: int, *, unit: str | None = None,
        counted: bool = False,
    ) -> None:  # fmt: skip
        """Add the cells of a row, blank where nothing stands; ``at`` is the end of the label."""
        for column, word in zip(columns, reading, strict=True):
            if word is None:
                self.blank(row, column, at)
            else:
                self.put(row, column, word, unit=unit if column in pat.MONEY else None, counted=counted)
                at = word.end

    def notices(self, start: int, end: int) -> list[Notice]:
        """Return one notice for each reason for which cells were refused."""
        return [
            Notice("table_cells_refused", f"{count} cells of the table {self.table} {REASONS[reason]}.", start, end)
            for reason, count in sorted(self.refused.items())
        ]


def spread(cells: Sequence[Word], columns: int) -> list[Word] | None:
    """Give each of the columns that merged cells cover a cell of its own; None where the widths do not add up.

    A blank, / or text holds for all columns it covers; numbers are told apart where there is one for each column, and
    a single number under several columns is unreadable.
    """
    widths = [word.place.width if word.place else 1 for word in cells]
    if sum(widths) != columns or max(widths, default=1) == 1:
        return None
    found: list[Word] = []
    for word, width in zip(cells, widths, strict=True):
        if width == 1 or word.kind in ("blank", "na", "text"):
            found += [word] * width
        elif len(word.parts) == width:
            found += word.parts
        else:
            found += [Word(word.text, word.start, word.end, "unreadable", place=word.place)] * width
    return found
