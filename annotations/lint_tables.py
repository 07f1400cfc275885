"""Statutory tables looked over: do rows and columns add up?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from ..corpus.types import Table
from .patterns_forms import APPLICATIONS_COLUMNS
from .subject import Finding, Subject

_NO_RESULT = frozenset(("new", "carried_in", "total", "carried_out"))
Values = Mapping[tuple[str, str], Decimal]


def table_sums(subject: Subject) -> Iterator[Finding]:
    """Find rows that do not make their total, and applications that do not balance."""
    if "table_sums" in subject.declared:
        return
    for table in subject.tables:
        values = {(cell.row, cell.column): cell.value for cell in table.cells if cell.value is not None}
        for message in _totals(table, values):
            yield Finding(table.start, f"table {table.code}: {message}")


def _totals(table: Table, values: Values) -> Iterator[str]:
    rows = dict.fromkeys(cell.row for cell in table.cells)
    columns = dict.fromkeys(cell.column for cell in table.cells)
    if table.code in ("applications", "review_litigation"):
        for row in rows:
            parts = [values.get((row, column)) for column in columns if column != "total"]
            yield from _unequal(f"row {row}", parts, [values.get((row, "total"))])
    if table.code == "applications":
        results = [row for row in rows if row not in _NO_RESULT]
        for column in APPLICATIONS_COLUMNS:
            given = {row: values.get((row, column)) for row in rows}
            yield from _unequal(f"column {column}: results", [given[row] for row in results], [given.get("total")])
            taken = [given.get("new"), given.get("carried_in")]
            done = [given.get("total"), given.get("carried_out")]
            yield from _unequal(f"column {column}: new and carried in", taken, done)


def _unequal(what: str, left: list[Decimal | None], right: list[Decimal | None]) -> Iterator[str]:
    """Yield a message where two sums differ; nothing where a cell holds no figure."""
    one, other = [value for value in left if value is not None], [value for value in right if value is not None]
    if len(one) == len(left) and len(other) == len(right) and sum(one) != sum(other):
        yield f"{what} make {sum(one)}, not {sum(other)}"
