"""A report's text cut into lines and pieces for a page: no piece crosses the edge of anything that is marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import NamedTuple, Protocol, TypeVar

from markupsafe import Markup, escape

from ..corpus.types import Fact, Report, Section, Span
from .visible import HIDDEN

_SENTENCE_ENDS = "。！？!?\n"


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=_Placed)


class Piece(NamedTuple):
    """A stretch of one line; the indexes of the span, statement, table fact and heading that it belongs to, if any."""

    start: int
    end: int
    span: int | None
    statement: int | None
    cell: int | None
    heading: int | None


class Line(NamedTuple):
    """A line of the text, for the page: where it starts, the index of the section it heads, and its HTML."""

    start: int
    section: int | None
    html: Markup


def lines_of(report: Report) -> Iterator[Line]:
    """Yield the lines of a report as HTML in which every character of the text shows.

    Each piece is a ``<span>`` with ``data-o``, its offset; ``data-s``, ``data-t`` and ``data-c`` are the indexes of its
    span, of its statement and of its table fact.
    """
    seen: set[int | None] = {None}
    for pieces in pieces_of(report):
        section = next((piece.heading for piece in pieces if piece.heading not in seen), None)
        seen.add(section)
        html = Markup().join(
            _statement(report, index, group) for index, group in groupby(pieces, key=lambda piece: piece.statement)
        )
        yield Line(pieces[0].start, section, html)


def pieces_of(report: Report) -> Iterator[list[Piece]]:
    """Yield the pieces of each line, in order; together they are the whole text but its line breaks."""
    text = report.text
    cells = [(index, fact) for index, fact in enumerate(report.facts) if fact.origin == "table"]
    headings = [(index, _heading(section)) for index, section in section_heads(report)]
    marked: Sequence[Iterable[_Placed]] = (report.spans, report.statements, report.facts, [h for _, h in headings])
    edges = {at for kind in marked for entry in kind for at in (entry.start, entry.end)}
    spans = {span.id: span for span in report.spans}
    edges |= {at for fact in report.facts for at in sentence_around(text, spans, fact)}
    cuts = sorted(edges)
    find_span = _finder(list(enumerate(report.spans)))
    find_statement = _finder(list(enumerate(report.statements)))
    find_cell, find_heading = _finder(cells), _finder(headings)
    for start, end in _line_bounds(text):
        inside = cuts[bisect_left(cuts, start + 1) : bisect_left(cuts, end)]
        bounds = [start, *inside, end]
        yield [Piece(a, b, find_span(a), find_statement(a), find_cell(a), find_heading(a)) for a, b in pairwise(bounds)]


def sentence_around(text: str, spans: Mapping[str, Span], fact: Fact) -> tuple[int, int]:
    """Return where the sentence (or table line) of a fact stands, with all the spans that the fact names."""
    names = (fact.item or "", *fact.channels, *fact.actors, *fact.periods)
    named = [spans[name] for name in names if name in spans]
    first = min([fact.start, *(span.start for span in named)])
    last = max([fact.end, *(span.end for span in named)])
    start = max(text.rfind(mark, 0, first) + 1 for mark in _SENTENCE_ENDS)
    ends = [at for mark in _SENTENCE_ENDS if (at := text.find(mark, last)) >= 0]
    return start, min(ends, default=len(text))


def section_heads(report: Report) -> list[tuple[int, Section]]:
    """Return the sections that have a heading, with their indexes."""
    return [(index, section) for index, section in enumerate(report.sections) if section.title is not None]


def shown(text: str) -> Markup:
    """Return text as HTML: markup escaped, and what would not show replaced by its code point.

    Examples
    --------
    >>> shown("<b>\\x1b")
    Markup('&lt;b&gt;<span class="ctl">U+001B</span>')
    """
    html, at = Markup(), 0
    for found in HIDDEN.finditer(text):
        sign = Markup('<span class="ctl">U+{:04X}</span>').format(ord(found[0]))
        html += escape(text[at : found.start()]) + sign
        at = found.end()
    return html + escape(text[at:])


def _heading(section: Section) -> Section:
    """Return the place of a section's heading alone; where it ends is reckoned if the report does not say."""
    end = section.body if section.body > section.start else section.start + len(section.title or "")
    return replace(section, end=min(end, section.end))


def _line_bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line.removesuffix("\r"))
        start += len(line) + 1


def _finder(entries: list[tuple[int, P]]) -> Callable[[int], int | None]:
    """Return a function that finds what covers an offset; offsets must be asked for in order."""
    waiting = sorted(entries, key=lambda entry: (entry[1].start, -entry[1].end), reverse=True)
    active: list[tuple[int, P]] = []

    def find(at: int) -> int | None:
        while waiting and waiting[-1][1].start <= at:
            active.append(waiting.pop())
        active[:] = [entry for entry in active if entry[1].end > at]
        return active[-1][0] if active else None

    return find


def _statement(report: Report, index: int | None, pieces: Iterable[Piece]) -> Markup:
    inner = Markup().join(_piece(report, piece) for piece in pieces)
    if index is None:
        return inner
    statement = report.statements[index]
    first = Markup(" first") if f'data-o="{statement.start}"' in inner else ""
    return Markup('<span class="st {}{}" data-t="{}">{}</span>').format(statement.label, first, index, inner)


def _piece(report: Report, piece: Piece) -> Markup:
    names, marks = [], [Markup(' data-o="{}"').format(piece.start)]
    if piece.span is not None:
        names += ["s", report.spans[piece.span].label]
        marks.append(Markup(' data-s="{}"').format(piece.span))
    if piece.heading is not None:
        names.append("head")
    if piece.cell is not None:
        names.append("cell")
        marks.append(Markup(' data-c="{}"').format(piece.cell))
    kind = Markup(' class="{}"').format(" ".join(names)) if names else ""
    return Markup("<span{}{}>{}</span>").format(kind, Markup().join(marks), shown(report.text[piece.start : piece.end]))
