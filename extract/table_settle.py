"""What the sums of the applications form tell of rows that cannot be read by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial

from .patterns import tables as pat
from .table_align import cells_of
from .table_arithmetic import Reading, agreed, expected, figure, fits_columns, readings, row_holds, sums_hold
from .table_parts import Found, Row
from .table_words import Word

_LEAST_ROWS = 3


@dataclass(slots=True)
class State:
    """Readings by row: certain ones, ones that hold None where a column is in doubt, and rows not read.

    ``trimmed`` are rows of which a year that stands beside them was left out.
    """

    columns: tuple[str, ...]
    results: tuple[str, ...]
    certain: dict[str, Reading] = field(default_factory=dict)
    partial: dict[str, Reading] = field(default_factory=dict)
    open: dict[str, list[Word]] = field(default_factory=dict)
    trimmed: set[str] = field(default_factory=set)
    known: dict[tuple[str, str], Decimal | None] = field(default_factory=dict)

    def settle(self, code: str, reading: Reading) -> None:
        """Take a reading of a row as certain."""
        self.certain[code] = reading
        for column, word in zip(self.columns, reading, strict=True):
            self.known[code, column] = Decimal(0) if word is None or word.kind == "blank" else figure(word)


def give_up_belied(state: State, rows: Mapping[str, Row]) -> None:
    """Give up rows with blanks or left-out years that the sum belies, in a table whose sums hold otherwise."""
    if not _sums_hold(state):
        return
    for code, reading in list(state.certain.items()):
        *parts, total = values = [figure(word) for word in reading]
        gaps = any(word is None or word.kind == "blank" for word in reading)
        exceeded = gaps and total is not None and sum((part for part in parts if part is not None), Decimal(0)) > total
        if exceeded or (code in state.trimmed and row_holds(values) is False):
            del state.certain[code]
            state.partial[code] = (None,) * len(reading)
            state.open[code] = [word for word in reading if word is not None]
            for column in state.columns:
                state.known.pop((code, column), None)


def _sums_hold(state: State) -> bool:
    """Tell whether the sums of the rows read so far bear the table out, so that they can be relied on."""
    if len(state.columns) < len(pat.APPLICANTS):
        return False
    holding, failing = sums_hold([figure(word) for word in reading] for reading in state.certain.values())
    return holding >= _LEAST_ROWS and holding > 4 * failing


def read_by_sums(state: State) -> None:
    """Tell apart the readings of open rows by the sums of their columns, one row giving light for the next."""
    if not _sums_hold(state):
        return
    changed = True
    while changed:
        changed = False
        for code, cells in list(state.open.items()):
            if code in state.partial:
                continue
            candidates = readings(cells, len(state.columns))
            common = agreed(candidates, partial(fits_columns, known=state.known, row=code, results=state.results))
            if common is None:
                continue
            changed = True
            if all(word is not None for word in common):
                del state.open[code]
                state.settle(code, common)
            else:
                state.partial[code] = common


def name_nameless(state: State, found: Found, rows: Mapping[str, Row]) -> int:
    """Name a row without a label where one label alone is missing there and every column's sum bears it out.

    Returns the number of cells so named.
    """
    order = ("new", "carried_in", *state.results, "total", "carried_out")
    if len(state.columns) < len(pat.APPLICANTS):
        return 0
    count = 0
    for at, row in enumerate(found.rows):
        cells = cells_of(row, len(state.columns))
        if row.code is not None or len(cells) != len(state.columns):
            continue
        above = next((order.index(r.code) for r in reversed(found.rows[:at]) if r.code in order), -1)
        below = next((order.index(r.code) for r in found.rows[at + 1 :] if r.code in order), len(order))
        gap = [code for code in order[above + 1 : below] if code not in rows]
        if len(gap) != 1:
            continue
        must = [expected(state.known, gap[0], column, state.results) for column in state.columns]
        if None not in must and must == [figure(word) for word in cells]:
            state.settle(gap[0], tuple(cells))
            count += len(cells)
    return count
