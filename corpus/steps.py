"""What every cleaning step takes and gives.

A step is a function of the text and its :class:`Areas` that states edits and notices, both with offsets into
that text; :func:`gongkai.corpus.clean.clean` applies the edits and maps the notices back to the text as read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from .offsets import Edit, OffsetMap
from .types import Mark, Notice


@dataclass(frozen=True, slots=True)
class Areas:
    """What the reader knows of the text: ``tables`` with structure and ``marks``, by offsets into it."""

    tables: tuple[tuple[int, int], ...] = ()
    marks: tuple[Mark, ...] = ()

    def through(self, offsets: OffsetMap) -> Areas:
        """Return the areas of the derived text of ``offsets``."""
        tables = tuple(offsets.to_derived(start, end) for start, end in self.tables)
        marks = tuple(Mark(mark.kind, *offsets.to_derived(mark.start, mark.end)) for mark in self.marks)
        return Areas(tables, marks)


class Change(NamedTuple):
    """Edits, in order and not overlapping, and notices."""

    edits: Sequence[Edit] = ()
    notices: Sequence[Notice] = ()


Step = Callable[[str, Areas], Change]
NOTHING = Change()


class Line(NamedTuple):
    """A line without its break: ``text[start:end]``."""

    start: int
    end: int
    text: str


def lines_of(text: str) -> Iterator[Line]:
    """Cut a text at its line feeds.

    Examples
    --------
    >>> list(lines_of("一\\n二"))
    [Line(start=0, end=1, text='一'), Line(start=2, end=3, text='二')]
    """
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        yield Line(start, end, line)
        start = end + 1


@lru_cache(maxsize=4)
def characters_of(text: str) -> frozenset[str]:
    """Return the different characters of a text; steps look here before they search."""
    return frozenset(text)


def counted(code: str, message: str, places: Sequence[tuple[int, int]]) -> tuple[Notice, ...]:
    """Return one notice for all places, at the first of them; ``message`` may name the number as ``{count}``."""
    if not places:
        return ()
    return (Notice(code, message.format(count=len(places)), *places[0]),)


def outside(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    """Return whether ``[start, end)`` touches none of the spans."""
    return all(end <= left or start >= right for left, right in spans)


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """Sort edits, the longer first where two begin together, and drop each that overlaps the one before it.

    Examples
    --------
    >>> in_order([Edit(4, 6), Edit(0, 5)])
    [Edit(start=0, end=5, new='')]
    """
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept
