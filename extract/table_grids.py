"""The words of tables that the source file holds as grids, and what their heads give to each column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..corpus.types import Grid, Prepared
from .patterns import tables as pat
from .table_labels import find_labels
from .table_words import Word, cell_word


def grid_words(prepared: Prepared, number: int) -> list[Word]:
    """Return the cells of one of the document's grids as words, row by row; offsets point into the cleaned text."""
    grid = prepared.document.grids[number]
    words = []
    for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.column)):
        start, end = prepared.clean.map.to_derived(cell.start, cell.end)
        words.append(cell_word(prepared.clean.text, start, end, cell, number))
    return words


def is_ragged(grid: Grid) -> bool:
    """Tell a grid made of aligned text, in which blank cells are not there, from one that has a cell for each place."""
    if any(cell.rowspan > 1 or cell.colspan > 1 for cell in grid.cells):
        return False
    lengths: dict[int, int] = {}
    for cell in grid.cells:
        lengths[cell.row] = lengths.get(cell.row, 0) + 1
    return len(set(lengths.values())) > 1


def head_of(words: Sequence[Word]) -> dict[int, str]:
    """Return the column codes that a grid's head gives to its columns.

    The labels above the first figure of a column are read from top to bottom as one, so that a label may be broken
    over cells. A column of the review table is ``case.outcome``.
    """
    stacks: dict[int, list[Word]] = {}
    closed: set[int] = set()
    rows = {word.place.row for word in words if word.place and _begins_body(word)}
    body = min(rows, default=None)
    for word in words:
        if word.place is None or word.kind == "blank":
            continue
        for at in range(word.place.column, word.place.column + word.place.width):
            if word.kind == "label" and at not in closed and (body is None or word.place.row < body):
                stacks.setdefault(at, []).append(word)
            elif word.kind != "label":
                closed.add(at)
    head = {at: code for at, stack in stacks.items() if (code := _column_code(stack)) is not None}
    return head


def _begins_body(word: Word) -> bool:
    """Tell whether a cell is the label of a row of the applications form."""
    if word.kind != "label":
        return False
    return any(hit.role in ("row", "group") and hit.table == "applications" for hit in find_labels([word]))


def _column_code(stack: Sequence[Word]) -> str | None:
    case = code = None
    for hit in find_labels(stack):
        if hit.role == "case" and hit.code != "litigation":
            case = hit.code
        elif hit.role in ("column", "shared", "outcome") and hit.table != "proactive":
            code = hit.code
    if code is None:
        return None
    if case is not None:
        return f"{case}.{code}" if code in pat.OUTCOMES else None
    return code


def heads_of(words: Mapping[int, Sequence[Word]]) -> dict[int, dict[int, str]]:
    """Return the heads of several grids; a grid that has none goes on under the one before it."""
    heads: dict[int, dict[int, str]] = {}
    before: dict[int, str] = {}
    for number, cells in words.items():
        head = head_of(cells)
        heads[number] = before = head or before
    return heads
