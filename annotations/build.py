"""From a marked file to a report of the corpus and its gold annotations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple

from ..corpus.numerals import to_json_number
from ..corpus.offsets import Edit
from ..corpus.types import Cell, Span, Statement, Table
from .damage import damaged
from .marked import Attributes, Marked, layers_of
from .markup import Remark
from .page import Page
from .read import Codes, text_hash
from .tables_text import write_table


class Built(NamedTuple):
    """The text of a report and the object that goes into ``annotations/gold``."""

    text: str
    gold: dict[str, Any]


def build(marked: Marked, attributes: Attributes) -> Built:
    """Write out the tables of a marked file, do the damage that it asks for, and state its annotations.

    Parameters
    ----------
    marked : Marked
    attributes : callable
        Gives quantities their values.

    Raises
    ------
    ValueError
        Where the file has anything wrong that a person must mend first.
    """
    layers, unread = layers_of(marked.body, attributes)
    page, wrong = with_tables(marked, Page(layers.text, layers.spans, layers.relations, layers.statements))
    problems = [remark for remark in (*marked.remarks, *unread, *wrong) if not remark.note]
    if problems:
        raise ValueError(f"{marked.name}: line {problems[0].line}: {problems[0].message}")
    page = damaged(page, marked.head, name=marked.name)
    _confirm(page, marked.name)
    return Built(page.text, gold_of(page, marked, layers.codes))


def with_tables(marked: Marked, page: Page) -> tuple[Page, list[Remark]]:
    """Return the page with its tables written out, and what is wrong with their figures."""
    edits: list[Edit] = []
    tables: list[tuple[int, int, Table]] = []
    remarks = []
    moved = 0
    for place in marked.body.tables:
        figures = marked.head.tables.get(place.code)
        if figures is None:
            continue
        try:
            text, table = write_table(place.code, figures, year=marked.head.year)
        except ValueError as error:
            remarks.append(Remark(place.line, str(error)))
            continue
        edits.append(Edit(place.at, place.at, text))
        tables.append((place.at + moved, len(text), table))
        moved += len(text)
    page = page.edited(edits)
    written = tuple(_shifted(table, start) for start, _, table in tables)
    blocks = tuple((start, start + length) for start, length, _ in tables)
    return replace(page, tables=written, blocks=blocks), remarks


def gold_of(page: Page, marked: Marked, codes: Mapping[str, Codes]) -> dict[str, Any]:
    """Return the gold object of a page, as in the output format; its text stands in a file of its own."""
    head = marked.head
    return {
        "id": marked.name,
        "sha256": text_hash(page.text),
        **{"title": head.title, "issuer": head.issuer, "region": head.region, "year": head.year},
        "spans": [_span(span, codes) for span in page.spans],
        "relations": [{"label": entry.label, "head": entry.head, "tail": entry.tail} for entry in page.relations],
        "statements": [_statement(entry) for entry in page.statements],
        "tables": [_table(table) for table in page.tables],
        "checks": list(head.checks),
    }


def _confirm(page: Page, name: str) -> None:
    """Hold that every text equals its slice and no span lies in another."""
    entries: Sequence[Span | Statement] = [*page.spans, *page.statements]
    for entry in entries:
        if page.text[entry.start : entry.end] != entry.text:
            raise ValueError(f"{name}: {entry.label} {entry.text!r} is not what stands at [{entry.start}, {entry.end})")
    ends = 0
    for span in sorted(page.spans, key=lambda span: span.start):
        if span.start < ends:
            raise ValueError(f"{name}: {span.label} {span.text!r} at {span.start} overlaps the span before it")
        ends = span.end


def _shifted(table: Table, by: int) -> Table:
    def moved(at: int | None) -> int | None:
        return None if at is None else at + by

    cells = tuple(replace(cell, start=moved(cell.start), end=moved(cell.end)) for cell in table.cells)
    return Table(table.code, table.start + by, table.end + by, cells)


def _number(value: Decimal | None) -> int | float | None:
    return None if value is None else to_json_number(value)


def _span(span: Span, codes: Mapping[str, Codes]) -> dict[str, Any]:
    data: dict[str, Any] = {"id": span.id, "label": span.label, "start": span.start, "end": span.end, "text": span.text}
    if span.label != "QUANTITY":
        return data
    data |= {"value": _number(span.value), "unit": span.unit, "modifier": span.modifier, "kind": span.kind}
    if span.upper is not None:
        data["upper"] = _number(span.upper)
    if span.direction is not None:
        data["direction"] = span.direction
    stated = codes[span.id]
    return data | {"indicators": list(stated.indicators or ()), "channel_codes": list(stated.channels or ())}


def _statement(entry: Statement) -> dict[str, Any]:
    data = {"id": entry.id, "label": entry.label, "start": entry.start, "end": entry.end, "text": entry.text}
    return data | {"addresses": list(entry.addresses)} if entry.addresses else data


def _table(table: Table) -> dict[str, Any]:
    return {"code": table.code, "start": table.start, "end": table.end, "cells": [_cell(cell) for cell in table.cells]}


def _cell(cell: Cell) -> dict[str, Any]:
    data = {"row": cell.row, "column": cell.column, "value": _number(cell.value), "status": cell.status}
    if cell.unit is not None:
        data["unit"] = cell.unit
    return data | {"start": cell.start, "end": cell.end}
