"""Statutory tables written out as the text that a page or a PDF leaves of them, with the place of every cell."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, NamedTuple

from ..corpus.types import Cell, CellStatus, Table
from . import patterns_forms as p

#: What stands in a cell where a body has nothing to report.
NOT_APPLICABLE: Final = frozenset(("/", "／", "-", "—", "--", "——", "无"))


class Slot(NamedTuple):
    """A cell with a figure: its codes, what is printed, and the unit that its head names."""

    row: str
    column: str
    printed: str
    unit: str | None = None


Row = Sequence[str | Slot]


@dataclass
class _Writer:
    """Collects text and the places of the cells in it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    cells: list[Cell] = field(default_factory=list)

    def add(self, entry: str | Slot) -> int:
        """Write a label or a cell, and return its width in columns."""
        text = entry if isinstance(entry, str) else entry.printed
        if isinstance(entry, Slot):
            status, value = reading(entry.printed)
            start, end = (self.length, self.length + len(text)) if text else (None, None)
            self.cells.append(Cell(entry.row, entry.column, value, status, start, end, entry.unit))
        self.parts.append(text)
        self.length += len(text)
        return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def write_table(code: str, figures: Mapping[str, Any], *, year: int | None = None) -> tuple[str, Table]:
    """Write out a table.

    Parameters
    ----------
    code : str
        ``proactive``, ``applications``, ``review_litigation`` or ``statistics``.
    figures : mapping
        ``layout`` (one of :data:`LAYOUTS`), ``form`` (2019 or 2021; by default by the year), and the figures by the
        codes of the taxonomy: ``rows``, ``{row: {column: value}}``, or ``cells``, ``{row.column: value}``. What is
        not given is 0, None is a blank cell. Of ``statistics``, ``rows`` lists label, unit, value and code.
    year : int, optional
        Of the report.

    Returns
    -------
    str, Table
        Without a break at the end; the table's offsets point into the text.

    Raises
    ------
    ValueError
        Where a code, the form or the layout is not known.

    Examples
    --------
    >>> rows = [["主动公开政府信息数", "条", 512, "disclosure.proactive"]]
    >>> text, table = write_table("statistics", {"layout": "rows", "rows": rows})
    >>> text, [(cell.row, str(cell.value), text[cell.start : cell.end]) for cell in table.cells]
    ('主动公开政府信息数 | 条 | 512 |', [('disclosure.proactive', '512', '512')])
    """
    layout = figures.get("layout", "bars")
    if layout not in LAYOUTS:
        raise ValueError(f"table {code}: layout is {layout!r}; allowed are {', '.join(LAYOUTS)}")
    grid = _grid(code, figures, year)
    writer = _Writer()
    LAYOUTS[layout](writer, grid)
    places = [cell for cell in writer.cells if cell.start is not None and cell.end is not None]
    start = min((cell.start for cell in places if cell.start is not None), default=0)
    end = max((cell.end for cell in places if cell.end is not None), default=writer.length)
    return "".join(writer.parts), Table(code, start, end, tuple(writer.cells))


def reading(printed: str) -> tuple[CellStatus, Decimal | None]:
    """Return status and value of what is printed in a cell."""
    words = printed.strip()
    if not words:
        return "blank", None
    if words in NOT_APPLICABLE:
        return "na", None
    try:
        value = Decimal(words.replace(",", ""))
    except ArithmeticError:
        return "text", None
    return ("zero" if value == 0 else "number"), value


def _grid(code: str, figures: Mapping[str, Any], year: int | None) -> list[Row]:
    if code == "statistics":
        return [_statistics_row(row) for row in figures.get("rows", ())]
    form = figures.get("form") or (2021 if (year or 2021) >= 2021 else 2019)
    if form not in p.PROACTIVE:
        raise ValueError(f"table {code}: form is {form!r}; allowed are {', '.join(map(str, p.PROACTIVE))}")
    values = _values(code, figures)
    builders = {"proactive": _proactive, "applications": _applications, "review_litigation": _review}
    if code not in builders:
        raise ValueError(f"there is no table {code!r}; allowed are {', '.join([*builders, 'statistics'])}")
    rows = builders[code](form, values)
    if values.left:
        raise ValueError(f"table {code}: the form of {form} has no cell {', '.join(sorted(values.left))}")
    return rows


class _Values:
    """The figures given, each taken once."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self.given = given
        self.left = set(given)

    def slot(self, row: str, column: str) -> Slot:
        name = f"{row}.{column}"
        self.left.discard(name)
        value = self.given.get(name, 0)
        return Slot(row, column, "" if value is None else str(value), p.UNITS.get(column))


def _values(code: str, figures: Mapping[str, Any]) -> _Values:
    given = dict(figures.get("cells") or {})
    for row, columns in (figures.get("rows") or {}).items():
        if not isinstance(columns, Mapping):
            raise ValueError(f"table {code}: row {row} is {columns!r}; expected are figures by column")
        given |= {f"{row}.{column}": value for column, value in columns.items()}
    return _Values(given)


def _proactive(form: int, values: _Values) -> list[Row]:
    rows: list[Row] = []
    for block in p.PROACTIVE[form]:
        rows.append([block.label])
        rows.append(["信息内容", *(label for label, _ in block.columns)])
        rows += [[label, *(values.slot(row, column) for _, column in block.columns)] for label, row in block.rows]
    return rows


def _applications(form: int, values: _Values) -> list[Row]:
    rows: list[Row] = [list(row) for row in p.APPLICATIONS_HEAD]
    for labels, row in p.APPLICATIONS[form]:
        rows.append([*labels, *(values.slot(row, column) for column in p.APPLICATIONS_COLUMNS)])
    return rows


def _review(form: int, values: _Values) -> list[Row]:
    heads = [label for _ in p.REVIEW_ROWS for label, _ in p.REVIEW_COLUMNS]
    slots = [values.slot(row, column) for row in p.REVIEW_ROWS for _, column in p.REVIEW_COLUMNS]
    return [*(list(row) for row in p.REVIEW_HEAD), heads, slots]


def _statistics_row(row: Any) -> Row:
    if not isinstance(row, list) or not 3 <= len(row) <= 4:
        raise ValueError(f"table statistics: the row {row!r} does not list label, unit, value and code")
    label, unit, value, *code = row
    printed = "" if value is None else str(value)
    if not code or code[0] is None:
        return [str(label), str(unit or ""), printed]
    return [str(label), str(unit or ""), Slot(str(code[0]), "value", printed, unit or None)]


def _bars(writer: _Writer, grid: Sequence[Row]) -> None:
    """One cell a line with a bar behind it, as converters of web pages leave it."""
    width = max(map(len, grid))
    for index, row in enumerate(grid):
        writer.add("\n|\n" if index else "|\n")
        for number, entry in enumerate(row):
            writer.add("\n" if number else "")
            writer.add(entry)
            writer.add(" |")
        writer.add("\n" + "|" * max(1, width - len(row)) if len(row) < width else "")


def _rows(writer: _Writer, grid: Sequence[Row]) -> None:
    """A row a line, cells parted by bars."""
    for index, row in enumerate(grid):
        writer.add("\n" if index else "")
        for number, entry in enumerate(row):
            writer.add(" " if number else "")
            writer.add(entry)
            writer.add(" |")


def _lines(writer: _Writer, grid: Sequence[Row]) -> None:
    """A cell a line, a blank line behind each row."""
    for index, row in enumerate(grid):
        writer.add("\n\n" if index else "")
        for number, entry in enumerate(row):
            writer.add("\n" if number else "")
            writer.add(entry)


def _aligned(writer: _Writer, grid: Sequence[Row]) -> None:
    """A row a line, columns aligned by blanks."""
    for index, row in enumerate(grid):
        writer.add("\n" if index else "")
        for number, entry in enumerate(row):
            width = writer.add(entry)
            if number + 1 < len(row):
                writer.add(" " * max(2, (30 if number == 0 else 10) - width))


def _run(writer: _Writer, grid: Sequence[Row]) -> None:
    """The whole table on one line."""
    for index, row in enumerate(grid):
        for number, entry in enumerate(row):
            writer.add(" " if index or number else "")
            writer.add(entry)


#: How a table is written out.
LAYOUTS: Final[Mapping[str, Callable[[_Writer, Sequence[Row]], None]]] = {
    **{"bars": _bars, "rows": _rows, "lines": _lines, "aligned": _aligned, "run": _run}
}
