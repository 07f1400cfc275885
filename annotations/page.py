"""A text with all that is said of it, carried along when the text changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ..corpus.offsets import Edit, OffsetMap, apply_edits
from ..corpus.types import Cell, Relation, Span, Statement, Table

Entry = TypeVar("Entry", Span, Statement)
_NUMERALS = "[一二三四五六七八九十]+"
_HEADING = re.compile(
    rf"^[ \t\u3000]*(?P<marker>{_NUMERALS}[、.．]|[（(]{_NUMERALS}[）)])(?P<title>[^\n。；;]{{2,40}})$", re.M
)
_OPAQUE = re.compile(r"https?://[\w./?=&%#:-]+|www\.[\w./-]+|[\w.+-]+@[\w.-]+")


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its annotations; ``blocks`` are where tables stand, labels included."""

    text: str
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    statements: tuple[Statement, ...] = ()
    tables: tuple[Table, ...] = ()
    blocks: tuple[tuple[int, int], ...] = ()

    def edited(self, edits: Sequence[Edit]) -> Page:
        """Return the page with edits applied; what has no characters left goes, with its relations.

        What is inserted at the edge of a span stays outside; what is inserted within it is part of it.

        Examples
        --------
        >>> page = Page("公开信息9条。", spans=(Span("T1", "QUANTITY", 4, 6, "9条"),))
        >>> page.edited([Edit(4, 4, " "), Edit(5, 5, " ")]).spans[0].text
        '9 条'
        """
        if not edits:
            return self
        text, offsets = apply_edits(self.text, edits)
        spans = tuple(_moved(self.spans, text, offsets))
        left = {span.id for span in spans}
        statements = tuple(_moved(self.statements, text, offsets))
        stated = {statement.id for statement in statements}
        return Page(
            text,
            spans,
            tuple(relation for relation in self.relations if relation.head in left and relation.tail in left),
            tuple(
                replace(entry, addresses=tuple(name for name in entry.addresses if name in stated))
                for entry in statements
            ),
            tuple(_table(table, offsets) for table in self.tables),
            tuple(offsets.to_derived(start, end) for start, end in self.blocks),
        )

    def lines(self) -> Iterator[tuple[int, int]]:
        """Yield the lines outside tables that are not empty, without their breaks."""
        for match in re.finditer(r"[^\n]*\S[^\n]*", self.text):
            if not self.in_table(*match.span()):
                yield match.span()

    def headings(self) -> Iterator[re.Match[str]]:
        """Yield the headings with a numeral, each with the groups ``marker`` and ``title``."""
        for match in _HEADING.finditer(self.text):
            if not self.in_table(*match.span()):
                yield match

    def in_table(self, start: int, end: int, *, reach: int = 0) -> bool:
        """Tell whether a place shares characters with a table, or comes within ``reach`` of one."""
        return any(start < right + reach and left - reach < end for left, right in self.blocks)

    def inside(self, at: int) -> bool:
        """Tell whether an insertion at ``at`` would be inside a span."""
        return any(span.start < at < span.end for span in self.spans)

    def annotated(self, start: int, end: int) -> bool:
        """Tell whether a place shares characters with a span or with a statement."""
        entries: list[Span | Statement] = [*self.spans, *self.statements]
        return any(start < entry.end and entry.start < end for entry in entries)

    def free(self) -> bytearray:
        """Return one byte for each character, 1 where it belongs to running text: no table, no URL."""
        free = bytearray(b"\1" * len(self.text))
        for start, end in [*self.blocks, *(match.span() for match in _OPAQUE.finditer(self.text))]:
            free[start:end] = bytes(end - start)
        return free


def _moved(entries: Sequence[Entry], text: str, offsets: OffsetMap) -> Iterator[Entry]:
    for entry in entries:
        start, end = offsets.to_derived(entry.start, entry.end)
        if start < end and text[start:end].strip():
            yield replace(entry, start=start, end=end, text=text[start:end])


def _table(table: Table, offsets: OffsetMap) -> Table:
    start, end = offsets.to_derived(table.start, table.end)
    return Table(table.code, start, end, tuple(_cell(cell, offsets) for cell in table.cells))


def _cell(cell: Cell, offsets: OffsetMap) -> Cell:
    if cell.start is None or cell.end is None:
        return cell
    start, end = offsets.to_derived(cell.start, cell.end)
    return replace(cell, start=start, end=end)
