"""Kinds of damage done to sheets of the statutory forms: each changes a sheet and what must be read from it."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

forms = sys.modules["table_forms"]  # loaded by path before this module
APPLICANTS, APPLICANT_LABELS = forms.APPLICANTS, forms.APPLICANT_LABELS
OUTCOMES, OUTCOME_LABELS = forms.OUTCOMES, forms.OUTCOME_LABELS
Slot = forms.Slot
Key = tuple[str, str, str]
Sheet = Any

Damage = Callable[[Sheet, random.Random], None]


def _keyed(sheet: Sheet) -> list[Key]:
    return [slot.key for row in sheet.rows for slot in row if slot.key is not None]


def _row_of(sheet: Sheet, key: Key) -> int:
    return next(number for number, row in enumerate(sheet.rows) if any(slot.key == key for slot in row))


def undamaged(sheet: Sheet, rng: random.Random) -> None:
    """Leave the sheet alone."""


def blank_cell(sheet: Sheet, rng: random.Random) -> None:
    """Empty one cell."""
    key = rng.choice(_keyed(sheet))
    sheet.put(key, "", None, "blank")
    sheet.doubtful.add(key)


def row_of_slashes(sheet: Sheet, rng: random.Random) -> None:
    """Put / in every cell of a row."""
    key = rng.choice(_keyed(sheet))
    for slot in sheet.rows[_row_of(sheet, key)]:
        if slot.key is not None:
            sheet.put(slot.key, "/", None, "na")


def _single_rows(sheet: Sheet) -> list[int]:
    """Rows that can go without breaking a cell that spans several."""
    return [
        number
        for number, row in enumerate(sheet.rows)
        if any(slot.key for slot in row) and all(slot.high == 1 for slot in row)
    ]


def _shrink(sheet: Sheet, gone: int) -> None:
    """Let the cells that spanned a removed row span one row fewer."""
    for number, row in enumerate(sheet.rows[:gone]):
        sheet.rows[number] = [
            replace(slot, high=slot.high - 1) if slot.high > 1 and number + slot.high > gone else slot for slot in row
        ]


def missing_row(sheet: Sheet, rng: random.Random) -> None:
    """Take a row out."""
    if sheet.code == "review_litigation":
        return
    gone = rng.choice(_single_rows(sheet))
    _shrink(sheet, gone)
    for slot in sheet.rows.pop(gone):
        if slot.key is not None:
            sheet.truth[slot.key] = (None, "missing")


def year_beside(sheet: Sheet, rng: random.Random) -> None:
    """Put the year in a cell of its own at the end of a row of figures."""
    number = _row_of(sheet, rng.choice(_keyed(sheet)))
    sheet.rows[number] = [*sheet.rows[number], Slot("2021")]


def split_head(sheet: Sheet, rng: random.Random) -> None:
    """Break the labels of the head over lines."""
    for number, row in enumerate(sheet.rows):
        if not any(slot.key for slot in row):
            sheet.rows[number] = [
                replace(slot, text=f"{slot.text[:2]}\n{slot.text[2:]}") if 3 <= len(slot.text) <= 8 else slot
                for slot in row
            ]


def lost_column(sheet: Sheet, rng: random.Random) -> None:
    """Take out a column with its head."""
    if sheet.code == "applications":
        at = rng.randrange(1, 6)
        column, label = APPLICANTS[at], APPLICANT_LABELS[at]
        sheet.rows[0] = [sheet.rows[0][0], replace(sheet.rows[0][1], wide=6)]
        sheet.rows[1] = [replace(slot, wide=4) if slot.wide == 5 else slot for slot in sheet.rows[1]]
        sheet.rows[2] = [slot for slot in sheet.rows[2] if slot.text != label]
    elif sheet.code == "review_litigation":
        at = rng.randrange(4)
        column = OUTCOMES[at]
        sheet.rows[0] = [replace(slot, wide=slot.wide // 5 * 4) for slot in sheet.rows[0]]
        sheet.rows[1] = [replace(s, wide=4) if s.wide == 5 else s for n, s in enumerate(sheet.rows[1]) if n != at]
        sheet.rows[2] = [slot for slot in sheet.rows[2] if slot.text != OUTCOME_LABELS[at]]
    else:
        row = rng.choice([number for number, row in enumerate(sheet.rows) if sum(bool(s.key) for s in row) >= 2])
        first = next(slot.key for slot in sheet.rows[row] if slot.key)
        head = max(number for number in range(row) if sheet.rows[number][0].text == "信息内容")
        lost = rng.randrange(1, len(sheet.rows[head]))
        column = next(s.key for s in sheet.rows[row][lost:] if s.key)[2]
        del sheet.rows[head][lost]
        for number in range(head + 1, len(sheet.rows)):
            if sheet.rows[number][0].wide == 4:
                break
            _drop(sheet, number, column)
        assert first is not None
        return
    for number in range(len(sheet.rows)):
        _drop(sheet, number, column)


def _drop(sheet: Sheet, number: int, column: str) -> None:
    for slot in sheet.rows[number]:
        if slot.key is not None and slot.key[2] == column:
            sheet.truth[slot.key] = (None, "missing")
    sheet.rows[number] = [s for s in sheet.rows[number] if s.key is None or s.key[2] != column]


def fused_cells(sheet: Sheet, rng: random.Random) -> None:
    """Merge two neighbouring cells of figures, their texts run together with a space."""
    numbers = [number for number, row in enumerate(sheet.rows) if sum(slot.key is not None for slot in row) >= 2]
    number = rng.choice(numbers)
    row = sheet.rows[number]
    at = rng.choice([n for n in range(len(row) - 1) if row[n].key is not None and row[n + 1].key is not None])
    one, two = row[at], row[at + 1]
    sheet.rows[number] = [
        *row[:at], Slot(f"{one.text} {two.text}", 1, one.wide + two.wide, one.key), *row[at + 2 :]
    ]  # fmt: skip
    sheet.doubtful |= {key for key in (one.key, two.key) if key is not None}


def page_break(sheet: Sheet, rng: random.Random) -> None:
    """Break the table over a page between two rows."""
    rows = [number for number in _single_rows(sheet) if any(slot.key for slot in sheet.rows[number - 1])]
    if rows:
        sheet.breaks = rng.choice(rows)


def traditional_script(sheet: Sheet, rng: random.Random) -> None:
    """Write the labels in Traditional characters."""
    sheet.traditional = True


def commas(sheet: Sheet, rng: random.Random) -> None:
    """Write figures of four digits and more with commas."""
    for key in _keyed(sheet):
        value, status = sheet.truth[key]
        if value is not None:
            sheet.put(key, f"{value:,}", value, status)


def units(sheet: Sheet, rng: random.Random) -> None:
    """Write a unit behind each figure of a row."""
    for slot in sheet.rows[_row_of(sheet, rng.choice(_keyed(sheet)))]:
        if slot.key is not None:
            unit = "万元" if slot.key[2] in ("amount", "total_amount") else "件"
            sheet.put(slot.key, f"{slot.text}{unit}", *sheet.truth[slot.key])


def merged_cells(sheet: Sheet, rng: random.Random) -> None:
    """Merge the cells of a row into one that holds a dash."""
    number = _row_of(sheet, rng.choice(_keyed(sheet)))
    row = sheet.rows[number]
    cells = [slot for slot in row if slot.key is not None]
    for slot in cells:
        assert slot.key is not None
        sheet.truth[slot.key] = (None, "na")
        sheet.doubtful.add(slot.key)
    merged = Slot("—", 1, sum(slot.wide for slot in cells), cells[0].key)
    sheet.rows[number] = [*(slot for slot in row if slot.key is None), merged]


def text_in_cell(sheet: Sheet, rng: random.Random) -> None:
    """Put words in a cell."""
    sheet.put(rng.choice(_keyed(sheet)), "详见附件", None, "text")


def lost_cell(sheet: Sheet, rng: random.Random) -> None:
    """Take out one cell, so that those behind it move up."""
    key = rng.choice(_keyed(sheet))
    number = _row_of(sheet, key)
    sheet.rows[number] = [replace(slot, text="", lost=True) if slot.key == key else slot for slot in sheet.rows[number]]
    sheet.truth[key] = (None, "missing")
    sheet.doubtful.add(key)


def damaged_label(sheet: Sheet, rng: random.Random) -> None:
    """Lose a character of a row's label."""
    number = rng.choice(_single_rows(sheet)) if sheet.code == "applications" else None
    if number is not None:
        at = max(n for n, slot in enumerate(sheet.rows[number]) if slot.key is None)
        label = sheet.rows[number][at].text
        place = rng.randrange(2, len(label))
        sheet.rows[number][at] = replace(sheet.rows[number][at], text=f"{label[:place]}□{label[place + 1 :]}")


def lost_label(sheet: Sheet, rng: random.Random) -> None:
    """Lose a row's label."""
    if sheet.code == "review_litigation":
        return
    number = rng.choice(_single_rows(sheet))
    at = max(n for n, slot in enumerate(sheet.rows[number]) if slot.key is None)
    sheet.rows[number][at] = replace(sheet.rows[number][at], text="")


DAMAGES: dict[str, Damage] = {
    damage.__name__: damage
    for damage in (
        undamaged, blank_cell, row_of_slashes, missing_row, year_beside, split_head, lost_column, fused_cells,
        page_break, traditional_script, commas, units, merged_cells, text_in_cell, lost_cell, damaged_label, lost_label,
    )
}  # fmt: skip
