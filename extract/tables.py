"""The statutory tables of a report: cells with their statuses, anchored by the labels of the forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ..corpus.types import Notice, Prepared, Table
from .table_applications import fill_applications
from .table_cells import Account
from .table_counts import fill_proactive, fill_review
from .table_grids import grid_words, heads_of, is_ragged
from .table_parts import Found
from .table_regions import find_regions
from .table_rows import Segmenter
from .table_statistics import fill_statistics
from .table_words import Word, width_of, words_of

_LONGEST_LINE = 400


def read_tables(prepared: Prepared) -> tuple[tuple[Table, ...], tuple[Notice, ...]]:
    """Read the statutory tables of a report.

    A figure belongs to the cell that its labels name. Where cells were lost, what parts the others or the sums of the
    form tell which they are; where neither does, they are refused, counted and noticed.

    Parameters
    ----------
    prepared : Prepared

    Returns
    -------
    tuple of Table, tuple of Notice
        In the order in which they stand; offsets point into the cleaned text. ``status`` is ``number``, ``zero``,
        ``blank`` (there and empty), ``na`` (/, — and the like), ``text``, ``unreadable`` (refused) or ``missing``
        (the form has the cell, the table has not).
    """
    words, grids = _words(prepared)
    heads = heads_of(grids)
    tables: list[Table] = []
    notices: list[Notice] = []
    accounts = [_fill(found, heads, prepared.metadata.year) for found in Segmenter(words).run()]
    for account in [*accounts, *fill_statistics(words)]:
        places = [] if account is None else [(cell.start, cell.end) for cell in account.cells]
        starts = [start for start, _ in places if start is not None]
        if account is None or not starts:
            continue
        start, end = min(starts), max(end for _, end in places if end is not None)
        tables.append(Table(account.table, start, end, tuple(account.cells)))
        notices += account.notices(start, end)
    return tuple(sorted(tables, key=lambda table: table.start)), tuple(notices)


def _fill(found: Found, heads: dict[int, dict[int, str]], year: int | None) -> Account | None:
    if found.code == "applications":
        return fill_applications(found, heads, year=year)
    if found.code == "review_litigation":
        return fill_review(found, heads, year=year)
    return fill_proactive(found, year=year)


def _words(prepared: Prepared) -> tuple[list[Word], dict[int, Sequence[Word]]]:
    """Return the words of all tables in order: those of grids by cell, those of flattened tables one by one."""
    text = prepared.clean.text
    offsets = prepared.clean.map
    pieces: list[tuple[int, list[Word]]] = []
    grids: dict[int, Sequence[Word]] = {}
    taken: list[tuple[int, int]] = []
    for number, grid in enumerate(prepared.document.grids):
        start, end = offsets.to_derived(grid.start, grid.end)
        if prepared.document.format == "pdf" and is_ragged(grid):
            continue
        grids[number] = grid_words(prepared, number)
        taken.append((start, end))
        pieces.append((start, list(grids[number])))
    for start, end in find_regions(text, prepared.tables):
        for free_start, free_end in _free(start, end, taken):
            pieces.append((free_start, words_of(text, free_start, free_end, left_of=partial(_left_of, prepared))))
    return [word for _, words in sorted(pieces, key=lambda piece: piece[0]) for word in words], grids


def _left_of(prepared: Prepared, place: int) -> int:
    """Return the column at which a character stood in the text as read; 0 where lines are too long or made of PDF."""
    if prepared.document.format == "pdf":
        return 0
    at = prepared.clean.map.to_source(place, place)[0]
    start = prepared.document.text.rfind("\n", 0, at) + 1
    return width_of(prepared.document.text[start:at]) if at - start < _LONGEST_LINE else 0


def _free(start: int, end: int, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the parts of a stretch that no other covers."""
    free = []
    for left, right in sorted(taken):
        if right <= start or left >= end:
            continue
        if left > start:
            free.append((start, left))
        start = max(start, right)
    if start < end:
        free.append((start, end))
    return free
