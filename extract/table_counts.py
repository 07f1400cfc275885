"""The cells of the table of reviews and lawsuits, and of that of what was disclosed unasked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from .patterns import tables as pat
from .table_align import Spacing, beside, by_gaps, by_head, by_place, cells_of, spacing_of
from .table_arithmetic import Reading, agreed, figure, fits_cases, readings
from .table_cells import Account, spread
from .table_parts import Found, Row
from .table_words import Word

_COUNTS = tuple(f"{case}.{outcome}" for case in pat.CASES for outcome in pat.OUTCOMES)
_LEAST_ROWS = 2
_LEAST_OUTCOMES = 3
Heads = Mapping[int, Mapping[int, str]]


def fill_review(found: Found, heads: Heads, *, year: int | None) -> Account | None:
    """Read the fifteen counts of reviews and lawsuits; None where the head names too little of the form."""
    row = found.rows[0] if found.rows else None
    if row is None:
        return None
    account = Account("review_litigation")
    size = len(_COUNTS)
    cells = [word for word in row.items if word.kind != "text"]
    if len(cells) < size == len(row.items):
        cells = list(row.items)
    while len(cells) > size and cells[-1].kind == "blank":
        cells.pop()
    headed = len(found.cases & set(pat.CASES)) >= 2 or (
        len(found.cases) >= 2 and found.outcomes.total() >= _LEAST_OUTCOMES
    )
    if not headed and not (len(cells) == size and (fits_cases(tuple(cells)) or not any(map(figure, cells)))):
        return None
    if not cells:
        for code in _COUNTS:
            account.missing(*code.split("."))
        return account
    named = tuple(outcome for outcome in pat.OUTCOMES if found.outcomes[outcome] == len(pat.CASES))
    if len(cells) < size and len(cells) == len(named) * len(pat.CASES) == found.outcomes.total():
        codes = [f"{case}.{outcome}" for case in pat.CASES for outcome in named]
        _put(account, codes, tuple(cells), row.end)
        for code in _COUNTS:
            if code not in codes:
                account.missing(*_pair(code))
        return account
    reading = _counts(found, row, cells, heads, year)
    if reading is not None:
        _put(account, _COUNTS, reading, row.end)
        return account
    common = agreed(readings(cells, size), fits_cases) or (None,) * size
    for code, word in zip(_COUNTS, common, strict=True):
        case, outcome = _pair(code)
        if word is None:
            account.refuse(case, [outcome], cells, "column")
        else:
            account.put(case, outcome, word, counted=True)
    return account


def _put(account: Account, codes: Sequence[str], reading: Reading, at: int) -> None:
    for code, word in zip(codes, reading, strict=True):
        if word is None:
            account.blank(*_pair(code), at)
        else:
            account.put(*_pair(code), word, counted=True)
            at = word.end


def _pair(code: str) -> tuple[str, str]:
    case, outcome = code.split(".")
    return case, outcome


def _counts(found: Found, row: Row, cells: Sequence[Word], heads: Heads, year: int | None) -> Reading | None:
    size = len(_COUNTS)
    spreads = spread(cells, size)
    if spreads is not None:
        return tuple(spreads)
    if len(cells) == size:
        return tuple(cells)
    if len(cells) == size + 1:
        return beside(cells, year)
    place = cells[0].place
    if place is not None:
        return by_head(cells, heads.get(place.grid, {}), _COUNTS)
    return _by_gaps(found, row, cells)


def _by_gaps(found: Found, row: Row, cells: Sequence[Word]) -> Reading | None:
    """Place the counts by the bars or line breaks between them, and bars before the first and behind the last."""
    size = len(_COUNTS)
    if not 2 < len(cells) < size:
        return None
    unit = "bars" if any(word.bars for word in cells[1:]) else "lines"
    gaps = [getattr(word, unit) for word in cells[1:]]
    step = Counter(gaps).most_common(1)[0][0]
    if not step or any(gap < step or gap % step for gap in gaps):
        return None
    inner = [gap // step - 1 for gap in gaps]
    lead = rest = 0
    if sum(inner) < size - len(cells):
        if unit == "lines":
            return None
        # every row of the head is as long as that of the counts, whatever bars fill it up
        lead = found.head_bars % (size + 1) if found.head_bars > size else size
        rest = size - len(cells) - sum(inner) - lead
        after = row.after_bars or 0
        if rest < 0 or (rest and after <= rest and not (after == rest and row.after_lines > rest)):
            return None
    if lead + rest + sum(inner) + len(cells) != size:
        return None
    reading: list[Word | None] = [*[None] * lead, cells[0]]
    for blanks, word in zip(inner, cells[1:], strict=True):
        reading += [*[None] * blanks, word]
    return (*reading, *[None] * rest)


def fill_proactive(found: Found, *, year: int | None) -> Account | None:
    """Read what was disclosed unasked; None where this is no such table.

    Parameters
    ----------
    found : Found
    year : int or None
        Reported year; it chooses the form where the head does not.
    """
    rows = {row.code: row for row in found.rows if row.code is not None}
    if len(rows) < _LEAST_ROWS or (not found.columns and len(rows) < 4) or not any(row.items for row in rows.values()):
        return None
    form = _form(found, rows, year)
    account = Account("proactive")
    counted = [row.code for row in found.rows if row.items]
    for code, columns in form.items():
        row = rows.get(code)
        if row is None:
            for column in columns:
                account.missing(code, column)
        elif counted.count(code) > 1:
            account.refuse(code, columns, row.items, "twice")
        else:
            _fill_row(account, code, row, columns, rows, year=year)
    return account


def _form(found: Found, rows: Mapping[str, Row], year: int | None) -> Mapping[str, tuple[str, ...]]:
    newer = len(found.columns & {"made", "repealed", "in_force", "amount"})
    older = len(found.columns & {"newly_made", "newly_open", "open_total", "items_before", "items_change", "projects"})
    older += sum(code in rows for code in ("other_services", "procurement"))
    if newer != older:
        return pat.PROACTIVE_2021 if newer > older else pat.PROACTIVE_2019
    return pat.PROACTIVE_2019 if year is not None and year < 2021 else pat.PROACTIVE_2021


def _fill_row(
    account: Account, code: str, row: Row, columns: tuple[str, ...], rows: Mapping[str, Row], *, year: int | None
) -> None:
    size = len(columns)
    named = tuple(column for column in columns if column in row.columns)
    cells = cells_of(row, size)
    while len(cells) > size and cells[-1].kind == "blank":
        cells.pop()
    fewer = 0 < len(named) == len(row.columns) < size
    reading: Reading | None = None
    spreads = spread(cells, size) if size > 1 else None
    alike = [
        other for other in rows.values() if len(cells_of(other, size)) == size and other.code in pat.PROACTIVE_2019
    ]
    if spreads is not None:
        reading = tuple(spreads)
    elif len(cells) == size and not (fewer and all(word.kind == "blank" for word in cells[len(named) :])):
        reading = tuple(cells)
    elif fewer and len(cells) in (len(named), size):
        for column in columns:
            if column not in named:
                account.missing(code, column)
        columns, reading = named, tuple(cells[: len(named)])
    elif row.head and cells:
        reading = by_head(cells, row.head, columns)
    elif len(cells) < size:
        # rows of another size tell how long a row is where short ones are filled up with bars
        spacing = spacing_of(alike, size) if alike else _padded(rows)
        reading = by_gaps(row, cells, size, spacing) or by_place(cells, spacing)
    elif len(cells) == size + 1:
        reading = beside(cells, year)
    if reading is None and not cells:
        for column in columns:
            account.missing(code, column)
    elif reading is None:
        account.refuse(code, columns, cells, "column")
    else:
        account.reading(code, columns, reading, row.end, unit="万元")


def _padded(rows: Mapping[str, Row]) -> Spacing:
    """Return the spacing of the longest complete rows."""
    for size in (3, 2):
        full = [row for row in rows.values() if len(cells_of(row, size)) == size]
        if full:
            return replace(spacing_of(full, size), lefts=())
    return Spacing()
