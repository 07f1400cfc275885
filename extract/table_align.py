"""Which column each figure of a row stands in: by the head above it, by what parts it from its neighbours, by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .table_arithmetic import Reading
from .table_parts import Row
from .table_words import Word

_LEAST_GAP = 2


@dataclass(frozen=True, slots=True)
class Spacing:
    """What parts the cells of a table whose rows are complete.

    Parameters
    ----------
    unit : str
        ``bars`` or ``lines``; empty where neither parts cells.
    step : int
        How many of them stand between two cells.
    lead : int
        How many stand between the label and the first cell.
    totals : tuple of int
        How many a complete row has, from its first label to that of the next row, the commonest first.
    lefts : tuple of (int, int)
        The half-width columns that each column's figures take, where they stand clear of each other.
    """

    unit: str = ""
    step: int = 1
    lead: int = 1
    totals: tuple[int, ...] = ()
    lefts: tuple[tuple[int, int], ...] = ()


def cells_of(row: Row, columns: int) -> list[Word]:
    """Return the words of a row that are cells: texts count only where they complete it."""
    items = [word for word in row.items if word.kind != "text"]
    return list(row.items) if len(items) < columns and len(row.items) <= columns else items


def spacing_of(rows: Sequence[Row], columns: int) -> Spacing:
    """Learn from the complete rows of a table what parts its cells."""
    full = [(row, cells) for row in rows if len(cells := cells_of(row, columns)) == columns]
    full = [(row, cells) for row, cells in full if not any(word.place for word in cells)]
    if not full:
        return Spacing()
    lefts = _lefts([cells for _, cells in full])
    for unit in ("bars", "lines"):
        inner = Counter(getattr(word, unit) for _, cells in full for word in cells[1:])
        if not inner:
            inner = Counter(getattr(cells[0], unit) for _, cells in full)
        step = inner.most_common(1)[0][0]
        if step:
            lead = Counter(getattr(cells[0], unit) for _, cells in full).most_common(1)[0][0]
            totals = Counter(_total(row, cells, unit) for row, cells in full if not row.last)
            return Spacing(unit, step, lead, tuple(total for total, _ in totals.most_common()), lefts)
    return Spacing(lefts=lefts)


def by_gaps(row: Row, cells: Sequence[Word], columns: int, spacing: Spacing) -> Reading | None:
    """Place the cells of an incomplete row by the bars or breaks that stand where cells are blank."""
    unit, step = spacing.unit, spacing.step
    if not unit or len(cells) >= columns:
        return None
    if not cells:
        blank = unit == "bars" and _total(row, cells, unit) == next(iter(spacing.totals), None) and not row.items
        return (None,) * columns if blank else None
    gaps = [getattr(word, unit) for word in cells]
    extra = [gaps[0] - spacing.lead, *(gap - step for gap in gaps[1:])]
    if any(gap < 0 or gap % step for gap in extra):
        return None
    before = [gap // step for gap in extra]
    rest = columns - len(cells) - sum(before)
    total = _total(row, cells, unit)
    usual = spacing.totals[:1]
    fits = bool(usual) and total == usual[0]
    if not fits and row.last and usual:
        after = getattr(row, f"after_{unit}")
        ordinary = usual[0] - spacing.lead - step * (columns - 1)
        fits = rest == 0 or (unit == "bars" and after >= max(ordinary - 1, 0) + rest * step and after > 0)
    if rest < 0 or not fits or (unit == "lines" and rest):
        return None
    reading: list[Word | None] = []
    for blanks, word in zip(before, cells, strict=True):
        reading += [None] * blanks + [word]
    return (*reading, *[None] * rest)


def by_place(cells: Sequence[Word], spacing: Spacing) -> Reading | None:
    """Place the cells of an incomplete row under those of the complete rows of a table with aligned columns."""
    if not spacing.lefts or not cells or len({word.line for word in cells}) > 1:
        return None
    reading: list[Word | None] = [None] * len(spacing.lefts)
    for word in cells:
        left, right = word.left, word.left + len(word.text)
        under = [at for at, (start, end) in enumerate(spacing.lefts) if left < end and start < right]
        if len(under) != 1 or reading[under[0]] is not None:
            return None
        reading[under[0]] = word
    return tuple(reading)


def by_head(cells: Sequence[Word], head: Mapping[int, str], columns: Sequence[str]) -> Reading | None:
    """Place the cells of a grid's row under the head; None where a column has no cell, or not one of its own."""
    reading: list[Word | None] = []
    for column in columns:
        under = [
            word
            for word in cells
            if word.place
            and any(head.get(at) == column for at in range(word.place.column, word.place.column + word.place.width))
        ]
        if len(under) != 1:
            return None
        reading.append(under[0])
    return tuple(reading)


def _total(row: Row, cells: Sequence[Word], unit: str) -> int:
    inside = sum(getattr(word, unit) for word in cells)
    return int(inside + getattr(row, f"label_{unit}") + getattr(row, f"after_{unit}"))


def _lefts(rows: Sequence[Sequence[Word]]) -> tuple[tuple[int, int], ...]:
    """Return where the columns of aligned text stand, or nothing where they are not clear of each other."""
    if len(rows) < 2 or any(len({word.line for word in cells}) > 1 for cells in rows):
        return ()
    columns = [
        (min(word.left for word in column), max(word.left + len(word.text) for word in column))
        for column in zip(*rows, strict=True)
    ]
    clear = all(left[1] + 1 <= right[0] for left, right in pairwise(columns))
    wide = [right.left - left.left - len(left.text) for cells in rows for left, right in pairwise(cells)]
    return tuple(columns) if clear and wide and min(wide) >= _LEAST_GAP else ()
