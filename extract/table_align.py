"""Which column each figure of a row stands in: by the head above it, by what parts it from its neighbours, by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .patterns import tables as pat
from .table_arithmetic import Reading
from .table_parts import Row
from .table_words import Word

_LEAST_GAP = 2


@dataclass(frozen=True, slots=True)
class Step:
    """How many bars, or line breaks, part what stands in a table's complete rows.

    Parameters
    ----------
    inner : int
        Two cells of a row; 0 where none do.
    lead : int
        The label and the first cell.
    total : int or None
        The first label of a row and that of the next; None where no complete row has a next.
    labels : bool or None
        Whether the total takes in what stands between the labels of a row, as where short rows are filled up; None
        where no complete row has two labels.
    """

    inner: int = 0
    lead: int = 0
    total: int | None = None
    labels: bool | None = None

    def behind(self, columns: int) -> int:
        """Return how many stand between the last cell and the next row's label."""
        return (self.total or 0) - self.lead - self.inner * (columns - 1)


@dataclass(frozen=True, slots=True)
class Spacing:
    """What parts the cells of a table, learnt from its complete rows.

    Parameters
    ----------
    bars, lines : Step
    lefts : tuple of (int, int)
        The half-width columns that each column's figures take, where they stand clear of each other.
    """

    bars: Step = Step()
    lines: Step = Step()
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
    bars, lines = (_step(full, unit) for unit in ("bars", "lines"))
    return Spacing(bars, lines, _lefts([cells for _, cells in full]))


def _step(full: Sequence[tuple[Row, Sequence[Word]]], unit: str) -> Step:
    lead = Counter(getattr(cells[0], unit) for _, cells in full).most_common(1)[0][0]
    inner = Counter(getattr(word, unit) for _, cells in full for word in cells[1:])
    followed = [(row, cells) for row, cells in full if not row.last]
    totals = {
        labels: Counter(_total(row, cells, unit, labels=labels) for row, cells in followed) for labels in (True, False)
    }
    usual = {labels: total.most_common(1)[0] if total else (None, 0) for labels, total in totals.items()}
    labels = usual[True][1] >= usual[False][1]
    doubled = unit == "bars" and any(row.label_bars for row, _ in followed)
    return Step(
        inner.most_common(1)[0][0] if inner else lead, lead, usual[labels][0], labels if doubled else None
    )  # fmt: skip


def by_gaps(row: Row, cells: Sequence[Word], columns: int, spacing: Spacing) -> Reading | None:
    """Place the cells of an incomplete row by the bars or breaks that stand where cells are blank.

    The row must be as long as complete ones, so that a cell that was lost is not taken for a blank one.
    """
    unit = "bars" if spacing.bars.inner else "lines"
    step: Step = getattr(spacing, unit)
    if not step.inner or step.total is None or len(cells) >= columns or row.grid_row is not None:
        return None
    if not cells:
        blank = unit == "bars" and not row.items and _as_long(row, cells, columns, spacing, columns)
        return (None,) * columns if blank else None
    gaps = [getattr(word, unit) for word in cells]
    extra = [gaps[0] - step.lead, *(gap - step.inner for gap in gaps[1:])]
    if any(gap < 0 or gap % step.inner for gap in extra):
        return None
    before = [gap // step.inner for gap in extra]
    rest = columns - len(cells) - sum(before)
    if rest < 0 or not _as_long(row, cells, columns, spacing, rest):
        return None
    reading: list[Word | None] = []
    for blanks, word in zip(before, cells, strict=True):
        reading += [None] * blanks + [word]
    return (*reading, *[None] * rest)


def is_regular(row: Row, cells: Sequence[Word], spacing: Spacing) -> bool:
    """Tell whether the cells of a complete row are parted by bars just as those of most rows are."""
    bars = spacing.bars
    gaps = [word.bars for word in cells]
    return (
        bool(bars.inner)
        and gaps[0] == bars.lead
        and set(gaps[1:]) == {bars.inner}
        and (row.last or _usual(row, cells, "bars", bars))
    )


def _as_long(row: Row, cells: Sequence[Word], columns: int, spacing: Spacing, rest: int) -> bool:
    """Tell whether what stands in a row and behind it leaves ``rest`` blank cells at its end."""
    if not spacing.bars.inner:
        return not rest and (row.last or _usual(row, cells, "lines", spacing.lines))
    units = ("bars", "lines") if rest and spacing.lines.inner else ("bars",)
    if all(_usual(row, cells, unit, getattr(spacing, unit)) for unit in units):
        return True
    if not row.last:
        return False
    # nothing leads over to a next row: one bar and one break fewer
    after_bars, short_bars = row.after_bars or 0, max(spacing.bars.behind(columns) - 1, 0)
    after_lines, short_lines = row.after_lines, max(spacing.lines.behind(columns) - 1, 0)
    if not rest:
        return True
    return after_bars >= max(short_bars + rest * spacing.bars.inner, 1) and (
        not spacing.lines.inner or after_lines >= short_lines + rest * spacing.lines.inner
    )


def by_place(cells: Sequence[Word], spacing: Spacing) -> Reading | None:
    """Place the cells of an incomplete row under those of the complete rows of a table with aligned columns."""
    if not spacing.lefts or not cells or len({word.line for word in cells}) > 1 or any(word.place for word in cells):
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


def beside(cells: Sequence[Word], year: int | None) -> Reading | None:
    """Leave out the one figure too many at either end of a row where it is the year of the report or next to it."""
    years = [word for word in cells if year is not None and pat.BARE_YEAR.fullmatch(word.text)]
    years = [word for word in years if year is not None and abs(int(word.text) - year) <= 1]
    if len(years) != 1 or years[0] not in (cells[0], cells[-1]):
        return None
    return tuple(word for word in cells if word is not years[0])


def _total(row: Row, cells: Sequence[Word], unit: str, *, labels: bool) -> int:
    inside = sum(getattr(word, unit) for word in cells)
    label = row.label_bars if unit == "bars" and labels else 0
    return int(inside + label + (getattr(row, f"after_{unit}") or 0))


def _usual(row: Row, cells: Sequence[Word], unit: str, step: Step) -> bool:
    """Tell whether a row is as long as complete ones."""
    if step.labels is None and row.label_bars and unit == "bars":
        return False
    return _total(row, cells, unit, labels=bool(step.labels)) == step.total


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
