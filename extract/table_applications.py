"""The cells of 收到和处理政府信息公开申请情况: twenty-odd rows of six kinds of applicants and their total."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from .patterns import tables as pat
from .table_align import Spacing, beside, by_gaps, by_head, by_place, cells_of, is_regular, spacing_of
from .table_arithmetic import Reading, figure, row_holds, sums_hold
from .table_cells import Account, spread
from .table_parts import Found, Row
from .table_settle import State, give_up_belied, name_nameless, read_by_sums
from .table_words import Word

_LEAST_ROWS = 3
Heads = Mapping[int, Mapping[int, str]]


def fill_applications(found: Found, heads: Heads, *, year: int | None) -> Account | None:
    """Read the cells of one table of applications.

    Parameters
    ----------
    found : Found
        Its rows as they stand.
    heads : mapping
        By grid, the column codes that its head gives to grid columns.
    year : int or None
        Reported year: a figure that looks like it may stand beside the table.

    Returns
    -------
    Account or None
        None where this is no such table.
    """
    named = [row for row in found.rows if row.code is not None]
    lengths = Counter(_length(row) for row in named if row.items)
    if sum(lengths.values()) < _LEAST_ROWS or max(lengths) < _LEAST_ROWS:
        return None
    account = Account("applications")
    found.rows = [part for row in found.rows for part in _halves(row)]
    named = [row for row in found.rows if row.code is not None]
    rows, doubled = _by_code(named)
    results = _results(rows, year)
    columns = _columns(found, heads, lengths)
    state = State(columns, results)
    spacing = spacing_of([row for row in named if row.items], len(columns))
    for code, row in rows.items():
        if code not in doubled:
            _place(state, code, row, spacing, heads, year)
    if not _head_read(found, heads, state):
        for code, row in rows.items():
            account.refuse(code, columns, row.items, "head")
        return account
    give_up_belied(state, rows)
    read_by_sums(state)
    named_later = name_nameless(state, found, rows)
    _report(account, state, rows, doubled)
    account.refused["label"] += sum(_length(row) for row in found.rows if row.code is None) - named_later
    account.refused += Counter()
    return account


def _length(row: Row) -> int:
    return sum(word.kind != "text" for word in row.items)


def _halves(row: Row) -> list[Row]:
    """Part a row that took in the figures of the next, whose label is lost, where the sums of both hold."""
    size = len(pat.APPLICANTS)
    cells = [word for word in row.items if word.kind != "text"]
    if len(cells) != 2 * size or any(word.place for word in cells):
        return [row]
    halves = cells[:size], cells[size:]
    if not all(row_holds([figure(word) for word in half]) and any(word.value for word in half) for half in halves):
        return [row]
    first = replace(row, items=list(halves[0]))
    return [first, Row(None, halves[1][0].start, halves[1][-1].end, items=list(halves[1]), group=row.group)]


def _by_code(named: Sequence[Row]) -> tuple[dict[str, Row], set[str]]:
    """Return the rows by code, and the codes that two rows with figures bear."""
    rows: dict[str, Row] = {}
    doubled: set[str] = set()
    for row in named:
        code = row.code or ""
        earlier = rows.get(code)
        if earlier is None or not earlier.items:
            rows[code] = row
        elif row.items:
            doubled.add(code)
    return rows, doubled


def _results(rows: Mapping[str, Row], year: int | None) -> tuple[str, ...]:
    """Choose the form by its rows, else by the year."""
    if any(code.startswith("other.") for code in rows):
        if not rows.get("other") or not rows["other"].items:
            return pat.RESULTS_2021
        return pat.RESULTS_2019 if sum(code.startswith("other.") for code in rows) == 1 else pat.RESULTS_2021
    if "other" in rows and (rows["other"].items or year is None or year < 2021):
        return pat.RESULTS_2019
    return pat.RESULTS_2021 if year is not None and year >= 2021 else pat.RESULTS_2019


def _columns(found: Found, heads: Heads, lengths: Counter[int]) -> tuple[str, ...]:
    """Return the columns that the rows have: all of the form unless the head lacks just what the rows lack."""
    seen = set(found.columns)
    for row in found.rows:
        if row.grid_row is not None:
            seen |= set(heads.get(row.grid_row[0], {}).values()) & set(pat.APPLICANTS)
    named = tuple(column for column in pat.APPLICANTS if column in seen)
    usual = lengths.most_common(1)[0][0]
    return named if usual == len(named) >= _LEAST_ROWS else pat.APPLICANTS


def _place(state: State, code: str, row: Row, spacing: Spacing, heads: Heads, year: int | None) -> None:
    """Place the cells of a row where that needs no sums; else keep them for these."""
    size = len(state.columns)
    cells = cells_of(row, size)
    while len(cells) > size and cells[-1].kind == "blank":
        cells.pop()
    if not cells:
        blank = by_gaps(row, cells, size, spacing)
        if blank is not None:
            state.settle(code, blank)
        return
    reading: Reading | None = None
    spreads = spread(cells, size)
    head = heads.get(row.grid_row[0], {}) if row.grid_row is not None else {}
    if spreads is not None:
        reading = _parted(spreads, cells)
    elif len(cells) == size:
        reading = tuple(cells)
        if _may_be_year(reading, year) and not (
            is_regular(row, cells, spacing) or (head and by_head(cells, head, state.columns) == reading)
        ):
            reading = None
    elif head:
        reading = by_head(cells, head, state.columns)
    elif not any(word.place for word in cells) and len(cells) < size:
        reading = by_gaps(row, cells, size, spacing) or by_place(cells, spacing)
    elif len(cells) > size:
        reading = _same_line(row, cells, size)
        if reading is None and len(cells) == size + 1:
            reading = beside(cells, year)
            state.trimmed |= {code} if reading is not None else set()
    if reading is None:
        state.open[code] = cells
    else:
        state.settle(code, reading)


def _parted(spreads: Sequence[Word], cells: Sequence[Word]) -> Reading:
    """Take the numbers of merged cells apart only where the row's sum bears it out."""
    if any(word.parts for word in cells) and not row_holds([figure(word) for word in spreads]):
        parted = {part for word in cells for part in word.parts}
        return tuple(
            Word(word.text, word.start, word.end, "unreadable") if word in parted else word for word in spreads
        )
    return tuple(spreads)


def _may_be_year(reading: Sequence[Word], year: int | None) -> bool:
    """Tell whether a year that stands beside the table may have taken a cell's place."""
    years = [word for word in reading if pat.BARE_YEAR.fullmatch(word.text)]
    near = any(year is None or abs(int(word.text) - year) <= 1 for word in years)
    return near and row_holds([figure(word) for word in reading]) is not True


def _same_line(row: Row, cells: Sequence[Word], size: int) -> Reading | None:
    """Leave out what stands on lines of its own below a row that is complete on one."""
    if any(word.place for word in cells):
        return None
    line = cells[0].line
    first = [word for word in cells if word.line == line]
    return tuple(first) if line == row.line and len(first) == size else None


def _head_read(found: Found, heads: Heads, state: State) -> bool:
    """Tell whether the columns are known: by the head, or by rows whose sums hold."""
    seen = set(found.columns)
    for row in found.rows:
        if row.grid_row is not None:
            seen |= set(heads.get(row.grid_row[0], {}).values())
    if seen >= set(state.columns):
        return True
    if len(state.columns) < len(pat.APPLICANTS):
        return False
    holding, failing = sums_hold([figure(word) for word in reading] for reading in state.certain.values())
    return holding > 4 * failing or holding == failing == 0


def _report(account: Account, state: State, rows: Mapping[str, Row], doubled: set[str]) -> None:
    for code in ("new", "carried_in", *state.results, "total", "carried_out"):
        row = rows.get(code)
        if code in state.certain:
            reading = state.certain[code]
            at = next(word.start for word in reading if word is not None) if row is None else row.end
            account.reading(code, state.columns, reading, at, counted=True)
            for column in set(pat.APPLICANTS) - set(state.columns):
                account.missing(code, column)
        elif code in doubled and row is not None:
            account.refuse(code, pat.APPLICANTS, row.items, "twice")
        elif code in state.partial:
            common, cells = state.partial[code], state.open[code]
            for column, word in zip(state.columns, common, strict=True):
                if word is not None:
                    account.put(code, column, word, counted=True)
                else:
                    account.refuse(code, [column], cells, "column")
        elif code in state.open:
            account.refuse(code, pat.APPLICANTS, state.open[code], "column")
        else:
            for column in pat.APPLICANTS:
                account.missing(code, column)
