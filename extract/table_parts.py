"""A statutory table as it stands: rows of words under labels, before it is known which column each belongs to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from .table_words import Word


@dataclass(slots=True)
class Row:
    """A row as it stands: its label and the words behind it.

    Parameters
    ----------
    code : str or None
        None where no label of the form was recognised.
    items : list of Word
        Figures, blanks and whatever else stands in its cells, in order.
    columns : tuple of str
        Columns that the head above names, in order; empty where it names none.
    group : str or None
        The group above it (``refused``, ``other``, …).
    label_bars : int
        Bars between the label of its group and its own, where both stand in front of its items.
    after_bars, after_lines : int
        What parts its last word from the label of the row behind; None while the row is read.
    last : bool
        Nothing of the same table stands behind it.
    line : int
        Line of its last label.
    """

    code: str | None
    start: int
    end: int
    items: list[Word] = field(default_factory=list)
    columns: tuple[str, ...] = ()
    group: str | None = None
    label_bars: int = 0
    after_bars: int | None = None
    after_lines: int = 0
    last: bool = True
    line: int = 0
    grid_row: tuple[int, int] | None = None
    head: dict[int, str] = field(default_factory=dict)


@dataclass(slots=True)
class Found:
    """One table: its rows in order, and what its head says.

    ``columns`` are the codes of the columns that the head names, ``cases`` the cases of the review table,
    ``outcomes`` how often its head names each outcome;
    ``head_bars`` counts the bars from the head's first label to the figures.
    """

    code: str
    start: int
    rows: list[Row] = field(default_factory=list)
    columns: set[str] = field(default_factory=set)
    outcomes: Counter[str] = field(default_factory=Counter)
    cases: set[str] = field(default_factory=set)
    head_bars: int = 0
